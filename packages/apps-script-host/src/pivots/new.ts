// New parts of pivot tables, and what Sheets refuses of them.
import type { Pivot, PivotGroup, PivotValue } from "../workbook/pivot";
import type { SheetBox } from "../workbook/types";

/** An empty pivot table over a source whose first row names the columns. */
export const newPivot = (id: number, source: SheetBox): Pivot => ({
  id,
  source,
  rows: [],
  columns: [],
  values: [],
  filters: [],
  layout: "HORIZONTAL",
});

/** A group as the editor adds it: ascending, with totals. */
export const newGroup = (id: number, offset: number): PivotGroup => ({
  id,
  offset,
  ascending: true,
  totals: true,
  repeat: false,
  label: null,
  rule: null,
  sortBy: null,
  limit: null,
  collapsed: [],
});

/** A figure over a column. */
export const newValue = (id: number, offset: number, summarize: string): PivotValue => ({
  id,
  offset,
  formula: null,
  summarize,
  name: null,
  display: "DEFAULT",
});

/** A figure of a formula over names of columns, which are summed. */
export const newCalculated = (id: number, name: string | null, formula: string): PivotValue => ({
  id,
  offset: null,
  formula,
  summarize: "SUM",
  name,
  display: "DEFAULT",
});

/** Why a pivot table cannot be, null where it can: what the reference of the Sheets API says of its parts. */
export function pivotProblem(pivot: Pivot): string | null {
  const { columns, filters, rows, source, values } = pivot;
  const offsets = [...rows, ...columns, ...values, ...filters].flatMap(({ offset }) => offset ?? []);
  if (offsets.some((offset) => offset < 0 || offset >= source.columns || !Number.isInteger(offset)))
    return "The source column is not in the source range of the pivot table.";
  return twice([...rows, ...columns]) ?? values.map(valueProblem).find((problem) => problem !== null) ?? null;
}

// "Only one PivotGroup with a group rule may be added for each column in the source data, though on any given column
// you may add both a PivotGroup that has a rule and a PivotGroup that does not."
function twice(groups: readonly PivotGroup[]): string | null {
  const keys = groups.map(({ offset, rule }) => `${offset} ${rule !== null}`);
  return new Set(keys).size < keys.length ? "A source column can be added to a pivot table only once." : null;
}

// "If formula is set, the only supported values are SUM and CUSTOM. If sourceColumnOffset is set, then CUSTOM is not
// supported." "The formula must start with an = character."
function valueProblem({ formula, offset, summarize }: PivotValue): string | null {
  if (formula === null)
    return offset !== null && summarize !== "CUSTOM" ? null : "CUSTOM summarizes calculated fields only.";
  if (!formula.startsWith("=")) return "The formula must start with an = character.";
  return summarize === "SUM" || summarize === "CUSTOM"
    ? null
    : "A calculated field is summarized by SUM or CUSTOM.";
}
