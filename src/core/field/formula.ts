import type { Field } from "../model";
import { optionSets } from "../text";
import { fieldKinds } from "./kinds";

/** One list of activities that a ledger counts: rows and column letters by field key. */
export interface FormulaSource {
  readonly tab: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: Readonly<Record<string, string>>;
}

/** Where a ledger formula finds its task, its period and the activities. */
export interface FormulaPlace {
  /** Cell that shows the row's task exactly as the dropdown of 活动记录 does. */
  readonly taskCell: string;
  readonly startCell: string;
  readonly endCell: string;
  readonly sources: readonly FormulaSource[];
  /** Word by which the field `joint` tells a co-host; Chinese unless told. */
  readonly coHost?: string;
}

/** The number of activities. */
export function countExpression(_field: Field, place: FormulaPlace): string {
  return withoutCoHosted(place, (_source, conditions) => `COUNTIFS(${conditions.join(",")})`);
}

/** The sum of an activity field. */
export function sumExpression({ operands: [summed = ""] }: Field, place: FormulaPlace): string {
  return withoutCoHosted(
    place,
    (source, conditions) => `SUMIFS(${[range(source, summed), ...conditions].join(",")})`,
  );
}

function withoutCoHosted(
  place: FormulaPlace,
  aggregate: (source: FormulaSource, conditions: readonly string[]) => string,
): string {
  const terms = place.sources.map((source) => {
    const base = conditionsOf(source, place);
    const coHosted = jointConditions(source, place).map((joint) => `-${aggregate(source, [...base, joint])}`);
    return aggregate(source, base) + coHosted.join("");
  });
  return terms.join("+");
}

/**
 * The different values of an activity field. One IF per option, each with its separator before it: engines differ in whether TEXTJOIN skips an empty text. A period
 * without activities costs one count; the second list is only looked at where the first has none.
 */
export function listExpression(field: Field, place: FormulaPlace): string {
  const wildcard = fieldKinds[field.kind].choice === "several" ? "*" : "";
  const counted = (more: (source: FormulaSource) => readonly string[]): string[] =>
    place.sources.map((source) => `COUNTIFS(${[...conditionsOf(source, place), ...more(source)].join(",")})`);
  const items = field.options.map((option) => {
    const times = counted((source) => [
      range(source, field.operands[0] ?? ""),
      quoted(`${wildcard}${option}${wildcard}`),
    ]);
    return times.reduceRight(
      (otherwise, count) => `IF(${count}>0,${quoted(`、${option}`)},${otherwise})`,
      '""',
    );
  });
  return items.length === 0 ? '""' : `IF(${counted(() => []).join("+")}=0,"",MID(${items.join("&")},2,1000))`;
}

function conditionsOf(source: FormulaSource, { taskCell, startCell, endCell }: FormulaPlace): string[] {
  const date = range(source, "date");
  return [range(source, "task"), taskCell, date, `">="&${startCell}`, date, `"<="&${endCell}`];
}

function jointConditions(
  source: FormulaSource,
  { coHost = optionSets.joint.coHost.zh }: FormulaPlace,
): string[] {
  return source.columns.joint ? [`${range(source, "joint")},${quoted(coHost)}`] : [];
}

function range(source: FormulaSource, field: string): string {
  const column = source.columns[field] ?? "";
  return `'${source.tab.replace(/'/g, "''")}'!$${column}$${source.firstRow}:$${column}$${source.lastRow}`;
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
