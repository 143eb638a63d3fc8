import type { Field, ShowWhen } from "../model";
import { optionSets } from "../text";
import { fieldKinds } from "./kinds";
import { fieldOf } from "./roles";

/** One list of entries that a table counts: rows and column letters by field key. */
export interface FormulaSource {
  readonly tab: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: Readonly<Record<string, string>>;
}

/** Where a formula finds its row, its period and the entries that it counts. */
export interface FormulaPlace {
  /** Field of the register that says in which row an entry counts, and the cell that shows the row by the same words; null = in every row. */
  readonly row: { readonly field: string; readonly cell: string; readonly several: boolean } | null;
  /** Field of the register that says when, and the cells of the period's bounds; null = its rows have no day. */
  readonly dates: { readonly field: string; readonly startCell: string; readonly endCell: string } | null;
  readonly sources: readonly FormulaSource[];
  /** Fields of the entries: what stands in one that is not shown is not counted. */
  readonly fields?: readonly Field[];
  /** Word by which an entry tells a co-host; Chinese unless told. */
  readonly coHost?: string;
}

/** The number of entries. */
export function countExpression(field: Field, place: FormulaPlace): string {
  return withoutCoHosted(field, place, counting);
}

/** The sum of a field of the register. */
export function sumExpression(field: Field, place: FormulaPlace): string {
  const {
    operands: [summed = ""],
  } = field;
  return withoutCoHosted(
    field,
    place,
    (source, conditions) =>
      conditions.length === 0
        ? `SUM(${rangeOf(source, summed)})`
        : `SUMIFS(${[rangeOf(source, summed), ...conditions].join(",")})`,
    summed,
  );
}

/** The mean of an activity field over the entries that have a number there; empty without any. */
export function averageExpression(field: Field, place: FormulaPlace): string {
  const {
    operands: [summed = ""],
  } = field;
  // A number is at most the largest that is, so texts and empty cells are not counted.
  const numbers = withoutCoHosted(
    field,
    place,
    (source, conditions) => `COUNTIFS(${[...conditions, rangeOf(source, summed), '"<=9E+307"'].join(",")})`,
    summed,
  );
  return `IF(${numbers}=0,"",(${sumExpression(field, place)})/(${numbers}))`;
}

function withoutCoHosted(
  { countWhen }: Field,
  place: FormulaPlace,
  aggregate: (source: FormulaSource, conditions: readonly string[]) => string,
  counted = "",
): string {
  const terms = place.sources.flatMap((source) =>
    whereCounted(source, counted, countWhen, place.fields ?? []).map((shown) => {
      const base = [...conditionsOf(source, place), ...shown];
      const coHosted = jointConditions(source, place).map(
        (joint) => `-${aggregate(source, [...base, joint])}`,
      );
      return aggregate(source, base) + coHosted.join("");
    }),
  );
  return terms.join("+");
}

/** One list of conditions for each way in which rows are counted and the field of theirs that is added is shown. */
function whereCounted(
  source: FormulaSource,
  key: string,
  condition: ShowWhen | undefined,
  fields: readonly Field[],
): (readonly string[])[] {
  const shown = whereShown(source, key, fields);
  if (!condition) return shown;
  return whereHolds(source, condition, fields, 0).flatMap((counted) =>
    shown.map((more) => [...counted, ...more]),
  );
}

/** One list of conditions for each way in which a field is shown; they exclude each other, as only single choices and yes/no are asked. */
export function whereShown(
  source: FormulaSource,
  key: string,
  fields: readonly Field[],
  depth = 0,
): (readonly string[])[] {
  const showWhen = fields.find(({ field }) => field === key)?.showWhen;
  return !showWhen || depth > fields.length ? [[]] : whereHolds(source, showWhen, fields, depth);
}

function whereHolds(
  source: FormulaSource,
  { field, values }: ShowWhen,
  fields: readonly Field[],
  depth: number,
): (readonly string[])[] {
  const asked = rangeOf(source, field);
  return whereShown(source, field, fields, depth + 1).flatMap((outer) =>
    values.map((value) => [...outer, asked, quoted(value)]),
  );
}

/**
 * The different values of a field of the register. One IF per option, each with its separator before it: engines differ in whether TEXTJOIN skips an empty text. A period
 * without activities costs one count; the second list is only looked at where the first has none.
 */
export function listExpression(field: Field, place: FormulaPlace): string {
  const wildcard = fieldKinds[field.kind].choice === "several" ? "*" : "";
  const counted = (more: (source: FormulaSource) => readonly string[]): string[] =>
    place.sources.flatMap((source) =>
      whereCounted(source, field.operands[0] ?? "", field.countWhen, place.fields ?? []).map((shown) =>
        counting(source, [...conditionsOf(source, place), ...shown, ...more(source)]),
      ),
    );
  const items = field.options.map((option) => {
    const times = counted((source) => [
      rangeOf(source, field.operands[0] ?? ""),
      quoted(`${wildcard}${option}${wildcard}`),
    ]);
    return times.reduceRight(
      (otherwise, count) => `IF(${count}>0,${quoted(`、${option}`)},${otherwise})`,
      '""',
    );
  });
  return items.length === 0 ? '""' : `IF(${counted(() => []).join("+")}=0,"",MID(${items.join("&")},2,1000))`;
}

function conditionsOf(source: FormulaSource, { row, dates }: FormulaPlace): string[] {
  const inRow = row && [rangeOf(source, row.field), row.several ? `"*"&${row.cell}&"*"` : row.cell];
  if (!dates) return inRow ?? [];
  const days = rangeOf(source, dates.field);
  return [...(inRow ?? []), ...daysWithin(days, dates.startCell, dates.endCell)];
}

/** How many rows there are: those that hold anything in the first column where nothing else is asked. */
function counting(source: FormulaSource, conditions: readonly string[]): string {
  if (conditions.length > 0) return `COUNTIFS(${conditions.join(",")})`;
  return `COUNTA(${rangeOf(source, Object.keys(source.columns)[0] ?? "")})`;
}

function jointConditions(
  source: FormulaSource,
  { coHost = optionSets.joint.coHost.zh, fields = [] }: FormulaPlace,
): string[] {
  const joint = fieldOf(fields, "joint");
  return joint ? [`${rangeOf(source, joint)},${quoted(coHost)}`] : [];
}

/** Conditions that a day lies between two cells' days; what was pasted may carry a time of day, on the last day too. */
export function daysWithin(range: string, startCell: string, endCell: string): string[] {
  return [range, `">="&${startCell}`, range, `"<"&${endCell}+1`];
}

/** A column of a source as an absolute, bounded range. */
export function rangeOf(source: FormulaSource, field: string): string {
  const column = source.columns[field] ?? "";
  return `'${source.tab.replace(/'/g, "''")}'!$${column}$${source.firstRow}:$${column}$${source.lastRow}`;
}

/** A text as a formula has it. */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
