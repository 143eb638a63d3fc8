// Pivot tables and their parts.
import type { Context, Plain, ServiceTable } from "../../kernel/types";
import { ScriptError } from "../../kernel/types";
import { newCalculated, newGroup, newPivot, newValue, pivotProblem } from "../../pivots/new";
import { cellAt } from "../../workbook/grid";
import { type Pivot, type PlacedPivot, pivotsOf } from "../../workbook/pivot";
import type { FilterCriteria, Sheet } from "../../workbook/types";
import { BUFFER_MS, PROPERTY_MS, STRUCTURE_MS } from "../latency";
import { buffer, peek } from "../session";
import { newObjectId } from "./copied-sheet";
import { asItem, type ItemRef } from "./items";
import { asRange, asSheet, boxOf, peekSheet, plain, rangeRef, readSheet } from "./refs";

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

function change(context: Context, method: string, value: Plain, make: (pivot: Pivot) => Pivot | null): void {
  context.charge(method, BUFFER_MS);
  const ref = asItem(value);
  const { column, pivot, row, sheet } = find(context, ref);
  const changed = make(pivot);
  const problem = changed && pivotProblem(changed);
  if (problem) throw new ScriptError(problem);
  buffer(context, ref.spreadsheetId, { op: "pivot", sheetId: sheet.id, row, column, pivot: changed });
}

function create(context: Context, value: Plain, source: Plain): Plain {
  context.charge("Range.createPivotTable", STRUCTURE_MS);
  const { column, row, sheetId, spreadsheetId } = asRange(value);
  const from = asRange(source);
  if (from.spreadsheetId !== spreadsheetId)
    throw new ScriptError("The source of a pivot table must be in the same spreadsheet.");
  peekSheet(context, from);
  const pivot = newPivot(newObjectId(context), boxOf(from));
  buffer(context, spreadsheetId, { op: "pivot", sheetId, row, column, pivot });
  return { spreadsheetId, sheetId, id: pivot.id };
}

function list(context: Context, value: Plain): Plain {
  context.charge("Sheet.getPivotTables", PROPERTY_MS);
  const { sheetId, spreadsheetId } = asSheet(value);
  const { sheet } = readSheet(context, { spreadsheetId, sheetId });
  return pivotsOf(sheet).map(({ pivot }) => ({ spreadsheetId, sheetId, id: pivot.id }));
}

function state(context: Context, value: Plain): Plain {
  context.charge("PivotTable.get", PROPERTY_MS);
  const ref = asItem(value);
  const { column, pivot, row, sheet } = find(context, ref);
  const { layout, source } = pivot;
  const box = { sheetId: sheet.id, row, column, rows: 1, columns: 1 };
  return plain({
    layout,
    source: rangeRef(ref.spreadsheetId, source),
    anchor: rangeRef(ref.spreadsheetId, box),
    rows: pivot.rows,
    columns: pivot.columns,
    values: pivot.values,
    filters: pivot.filters,
  });
}

/** Source columns are absolute numbers of the tab: 1 is A (reference of PivotTable.addRowGroup). */
const offsetIn = ({ source }: Pivot, column: Plain): number => Math.trunc(Number(column)) - source.column;

type Side = "rows" | "columns";
type List = Side | "values" | "filters";

function addGroup(context: Context, value: Plain, side: Plain, column: Plain): Plain {
  const id = newObjectId(context);
  const list = side as Side;
  change(context, "PivotTable.addGroup", value, (pivot) => ({
    ...pivot,
    [list]: [...pivot[list], newGroup(id, offsetIn(pivot, column))],
  }));
  return id;
}

function addValue(context: Context, value: Plain, column: Plain, summarize: Plain): Plain {
  const id = newObjectId(context);
  change(context, "PivotTable.addPivotValue", value, (pivot) => ({
    ...pivot,
    values: [...pivot.values, newValue(id, offsetIn(pivot, column), String(summarize))],
  }));
  return id;
}

function addCalculated(context: Context, value: Plain, name: Plain, formula: Plain): Plain {
  const id = newObjectId(context);
  const made = newCalculated(id, name === null ? null : String(name), String(formula));
  change(context, "PivotTable.addCalculatedPivotValue", value, (pivot) => ({
    ...pivot,
    values: [...pivot.values, made],
  }));
  return id;
}

// The API's PivotFilterCriteria has visible values and conditions only.
function pivotCriteria(given: Plain): FilterCriteria {
  const criteria = given as unknown as FilterCriteria;
  if (criteria.hiddenValues)
    throw new ScriptError("Hidden values are not supported as filter criteria of pivot tables.");
  return criteria;
}

function addFilter(context: Context, value: Plain, column: Plain, criteria: Plain): Plain {
  const id = newObjectId(context);
  change(context, "PivotTable.addFilter", value, (pivot) => ({
    ...pivot,
    filters: [...pivot.filters, { id, offset: offsetIn(pivot, column), criteria: pivotCriteria(criteria) }],
  }));
  return id;
}

/** Changes properties of a group, value or filter. */
function setPart(context: Context, value: Plain, list: Plain, id: Plain, patch: Plain): void {
  change(context, `PivotTable.set ${String(list)}`, value, (pivot) => ({
    ...pivot,
    [list as List]: pivot[list as List].map((each) =>
      each.id === id ? { ...each, ...(patch as unknown as typeof each) } : each,
    ),
  }));
}

function dropPart(context: Context, value: Plain, list: Plain, id: Plain): void {
  change(context, `PivotTable.remove ${String(list)}`, value, (pivot) => ({
    ...pivot,
    [list as List]: (pivot[list as List] as readonly { id: number }[]).filter((each) => each.id !== id),
  }));
}

/** Moves a group to an index, counted from 0, among those of its side. */
function moveGroup(context: Context, value: Plain, side: Plain, id: Plain, index: Plain): void {
  change(context, "PivotGroup.moveToIndex", value, (pivot) => {
    const groups = pivot[side as Side];
    const moved = groups.find((group) => group.id === id);
    const to = Number(index);
    if (!moved || to < 0 || to >= groups.length)
      throw new ScriptError("The index of the pivot group is out of bounds.");
    const rest = groups.filter((group) => group !== moved);
    return { ...pivot, [side as Side]: [...rest.slice(0, to), moved, ...rest.slice(to)] };
  });
}

/** The values of the source that are shown as given texts, numbers or truth values are; for manual groups. */
function sourceScalars(context: Context, value: Plain, offset: Plain, wanted: Plain): Plain {
  const ref = asItem(value);
  const { pivot } = find(context, ref);
  const { sheet } = peekSheet(context, { ...ref, sheetId: pivot.source.sheetId });
  const texts = (wanted as Plain[]).map(String);
  const values = new Set<Plain>(wanted as Plain[]);
  for (let row = pivot.source.row + 1; row < pivot.source.row + pivot.source.rows; row++) {
    const v = cellAt(sheet, row, pivot.source.column + Number(offset))?.v ?? null;
    if (v !== null && texts.includes(String(v))) values.add(v);
  }
  return [...values];
}

/** Another criteria for a filter. */
function setCriteria(context: Context, value: Plain, id: Plain, criteria: Plain): void {
  setPart(context, value, "filters", id, plain({ criteria: pivotCriteria(criteria) }));
}

/** Pivot tables. */
export const pivotServices: ServiceTable = {
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
  "PivotTable.setLayout": (context, value, layout) =>
    change(context, "PivotTable.setValuesDisplayOrientation", value, (pivot) => ({
      ...pivot,
      layout: layout as Pivot["layout"],
    })),
  "PivotTable.remove": (context, value) => change(context, "PivotTable.remove", value, () => null),
};
