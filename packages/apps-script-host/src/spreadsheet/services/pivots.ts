// Pivot tables and their parts.
import type { PartChange, PivotCalls, PivotState } from "../../calls/spreadsheet/pivots";
import type { Text } from "../../calls/wire";
import type { Context, Services } from "../../kernel/types";
import { ScriptError } from "../../kernel/types";
import { newCalculated, newGroup, newPivot, newValue, pivotProblem } from "../../pivots/new";
import { cellAt } from "../../workbook/grid";
import { type Pivot, type PlacedPivot, pivotsOf } from "../../workbook/pivot";
import type { FilterCriteria, Scalar, Sheet } from "../../workbook/types";
import { BUFFER_MS, PROPERTY_MS, STRUCTURE_MS } from "../latency";
import { buffer, peek } from "../session";
import { newObjectId } from "./copied-sheet";
import { boxOf, type ItemRef, peekSheet, type RangeRef, rangeRef, readSheet, type SheetRef } from "./refs";

interface Found extends PlacedPivot {
  readonly sheet: Sheet;
}

/** A pivot table by its id: on its tab, or where it was moved to. */
function find(context: Context, { id, sheetId, spreadsheetId }: ItemRef): Found {
  const { sheets } = peek(context, spreadsheetId);
  const own = sheets.filter((sheet) => sheet.id === sheetId);
  for (const sheet of [...own, ...sheets]) {
    const placed = pivotsOf(sheet).find(({ pivot }) => pivot.id === id);
    if (placed) return { ...placed, sheet };
  }
  throw new ScriptError("The pivot table has been removed.");
}

function change(context: Context, method: string, ref: ItemRef, make: (pivot: Pivot) => Pivot | null): void {
  context.charge(method, BUFFER_MS);
  const { column, pivot, row, sheet } = find(context, ref);
  const changed = make(pivot);
  const problem = changed && pivotProblem(changed);
  if (problem) throw new ScriptError(problem);
  buffer(context, ref.spreadsheetId, { op: "pivot", sheetId: sheet.id, row, column, pivot: changed });
}

function create(context: Context, at: RangeRef, from: RangeRef): ItemRef {
  context.charge("Range.createPivotTable", STRUCTURE_MS);
  const { column, row, sheetId, spreadsheetId } = at;
  if (from.spreadsheetId !== spreadsheetId)
    throw new ScriptError("The source of a pivot table must be in the same spreadsheet.");
  peekSheet(context, from);
  const pivot = newPivot(newObjectId(context), boxOf(from));
  buffer(context, spreadsheetId, { op: "pivot", sheetId, row, column, pivot });
  return { spreadsheetId, sheetId, id: pivot.id };
}

function list(context: Context, { sheetId, spreadsheetId }: SheetRef): ItemRef[] {
  context.charge("Sheet.getPivotTables", PROPERTY_MS);
  const { sheet } = readSheet(context, { spreadsheetId, sheetId });
  return pivotsOf(sheet).map(({ pivot }) => ({ spreadsheetId, sheetId, id: pivot.id }));
}

function state(context: Context, ref: ItemRef): PivotState {
  context.charge("PivotTable.get", PROPERTY_MS);
  const { column, pivot, row, sheet } = find(context, ref);
  const { layout, source } = pivot;
  const box = { sheetId: sheet.id, row, column, rows: 1, columns: 1 };
  return {
    layout,
    source: rangeRef(ref.spreadsheetId, source),
    anchor: rangeRef(ref.spreadsheetId, box),
    rows: pivot.rows,
    columns: pivot.columns,
    values: pivot.values,
    filters: pivot.filters,
  };
}

/** Source columns are absolute numbers of the tab: 1 is A (reference of PivotTable.addRowGroup). */
const offsetIn = ({ source }: Pivot, column: number): number => Math.trunc(column) - source.column;

type Side = "rows" | "columns";

function addGroup(context: Context, ref: ItemRef, side: Side, column: number): number {
  const id = newObjectId(context);
  change(context, "PivotTable.addGroup", ref, (pivot) => ({
    ...pivot,
    [side]: [...pivot[side], newGroup(id, offsetIn(pivot, column))],
  }));
  return id;
}

function addValue(context: Context, ref: ItemRef, column: number, summarize: string): number {
  const id = newObjectId(context);
  change(context, "PivotTable.addPivotValue", ref, (pivot) => ({
    ...pivot,
    values: [...pivot.values, newValue(id, offsetIn(pivot, column), summarize)],
  }));
  return id;
}

function addCalculated(context: Context, ref: ItemRef, name: Text, formula: Text): number {
  const id = newObjectId(context);
  const made = newCalculated(id, name, String(formula));
  change(context, "PivotTable.addCalculatedPivotValue", ref, (pivot) => ({
    ...pivot,
    values: [...pivot.values, made],
  }));
  return id;
}

// The API's PivotFilterCriteria has visible values and conditions only.
function pivotCriteria(criteria: FilterCriteria): FilterCriteria {
  if (criteria.hiddenValues)
    throw new ScriptError("Hidden values are not supported as filter criteria of pivot tables.");
  return criteria;
}

function addFilter(context: Context, ref: ItemRef, column: number, criteria: FilterCriteria): number {
  const id = newObjectId(context);
  change(context, "PivotTable.addFilter", ref, (pivot) => ({
    ...pivot,
    filters: [...pivot.filters, { id, offset: offsetIn(pivot, column), criteria: pivotCriteria(criteria) }],
  }));
  return id;
}

/** Changes properties of a group, value or filter. */
function setPart(context: Context, ...[ref, list, id, patch]: PartChange): void {
  change(context, `PivotTable.set ${list}`, ref, (pivot) => ({
    ...pivot,
    [list]: pivot[list].map((each) => (each.id === id ? { ...each, ...patch } : each)),
  }));
}

function dropPart(context: Context, ref: ItemRef, list: PartChange[1], id: number): void {
  change(context, `PivotTable.remove ${list}`, ref, (pivot) => {
    const parts: readonly { id: number }[] = pivot[list];
    return { ...pivot, [list]: parts.filter((each) => each.id !== id) };
  });
}

/** Moves a group to an index, counted from 0, among those of its side. */
function moveGroup(context: Context, ref: ItemRef, side: Side, id: number, to: number): void {
  change(context, "PivotGroup.moveToIndex", ref, (pivot) => {
    const groups = pivot[side];
    const moved = groups.find((group) => group.id === id);
    if (!moved || to < 0 || to >= groups.length)
      throw new ScriptError("The index of the pivot group is out of bounds.");
    const rest = groups.filter((group) => group !== moved);
    return { ...pivot, [side]: [...rest.slice(0, to), moved, ...rest.slice(to)] };
  });
}

/** The values of the source that are shown as given texts, numbers or truth values are; for manual groups. */
function sourceScalars(context: Context, ref: ItemRef, offset: number, wanted: readonly Scalar[]): Scalar[] {
  const { pivot } = find(context, ref);
  const { sheet } = peekSheet(context, { ...ref, sheetId: pivot.source.sheetId });
  const texts = wanted.map(String);
  const values = new Set<Scalar>(wanted);
  for (let row = pivot.source.row + 1; row < pivot.source.row + pivot.source.rows; row++) {
    const v = cellAt(sheet, row, pivot.source.column + offset)?.v ?? null;
    if (v !== null && texts.includes(String(v))) values.add(v);
  }
  return [...values];
}

/** Another criteria for a filter. */
function setCriteria(context: Context, ref: ItemRef, id: number, criteria: FilterCriteria): void {
  setPart(context, ref, "filters", id, { criteria: pivotCriteria(criteria) });
}

/** Pivot tables. */
export const pivotServices: Services<PivotCalls> = {
  "Range.createPivotTable": create,
  "Sheet.getPivotTables": list,
  "PivotTable.get": state,
  "PivotTable.addGroup": addGroup,
  "PivotTable.addPivotValue": addValue,
  "PivotTable.addCalculatedPivotValue": addCalculated,
  "PivotTable.addFilter": addFilter,
  "PivotTable.setPart": setPart,
  "PivotTable.dropPart": dropPart,
  "PivotFilter.setFilterCriteria": setCriteria,
  "PivotGroup.moveToIndex": moveGroup,
  "PivotGroup.sourceScalars": sourceScalars,
  "PivotTable.setLayout": (context, ref, layout) =>
    change(context, "PivotTable.setValuesDisplayOrientation", ref, (pivot) => ({ ...pivot, layout })),
  "PivotTable.remove": (context, ref) => change(context, "PivotTable.remove", ref, () => null),
};
