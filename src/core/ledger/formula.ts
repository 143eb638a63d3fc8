import type { Field } from "../model";
import { optionSets } from "../text";

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
}

/**
 * The formula of a computed ledger field over bounded ranges, with functions that Sheets and other engines share
 * (COUNTIFS, SUMIFS, TEXTJOIN, IF). A co-host's entries are subtracted rather than excluded by "<>", which engines
 * treat differently for empty cells.
 */
export function ledgerFormula(field: Field, place: FormulaPlace): string {
  return `=${expression(field, place)}`;
}

function expression(field: Field, place: FormulaPlace): string {
  if (field.origin === "list") return listExpression(field, place);
  const terms = place.sources.map((source) => {
    const sum = field.origin === "sum" ? range(source, field.sumOf) : undefined;
    const aggregate = (conditions: readonly string[]): string =>
      sum ? `SUMIFS(${[sum, ...conditions].join(",")})` : `COUNTIFS(${conditions.join(",")})`;
    const base = conditionsOf(source, place);
    const coHosted = jointConditions(source).map((joint) => `-${aggregate([...base, joint])}`);
    return aggregate(base) + coHosted.join("");
  });
  return terms.join("+");
}

/** One IF per option: TEXTJOIN over arrays is not understood by every engine. */
function listExpression(field: Field, place: FormulaPlace): string {
  const wildcard = field.kind === "multiChoice" ? "*" : "";
  const items = field.options.map((option) => {
    const times = place.sources.map((source) => {
      const conditions = [
        ...conditionsOf(source, place),
        range(source, field.sumOf),
        quoted(`${wildcard}${option}${wildcard}`),
      ];
      const coHosted = jointConditions(source).map(
        (joint) => `-COUNTIFS(${[...conditions, joint].join(",")})`,
      );
      return `COUNTIFS(${conditions.join(",")})${coHosted.join("")}`;
    });
    return `IF(${times.join("+")}>0,${quoted(option)},"")`;
  });
  return items.length === 0 ? '""' : `TEXTJOIN("、",TRUE,${items.join(",")})`;
}

function conditionsOf(source: FormulaSource, { taskCell, startCell, endCell }: FormulaPlace): string[] {
  const date = range(source, "date");
  return [range(source, "task"), taskCell, date, `">="&${startCell}`, date, `"<="&${endCell}`];
}

function jointConditions(source: FormulaSource): string[] {
  if (!source.columns.joint) return [];
  const { zh, en } = optionSets.joint.coHost;
  return [zh, en].map((word) => `${range(source, "joint")},${quoted(word)}`);
}

function range(source: FormulaSource, field: string): string {
  const column = source.columns[field] ?? "";
  return `'${source.tab.replace(/'/g, "''")}'!$${column}$${source.firstRow}:$${column}$${source.lastRow}`;
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
