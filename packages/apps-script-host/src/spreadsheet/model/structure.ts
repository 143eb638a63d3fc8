// Rows and columns that come, go or move, with everything that shifts.

import { shiftFormula } from "../../formulas/references";
import type { Plain } from "../../kernel/types";
import { ScriptError } from "../../kernel/types";
import { type Shift, shiftBox, shiftIndex, shiftSpan } from "../../workbook/box";
import { mapFormulas, withoutSpilled } from "../../workbook/map-formulas";
import { mapPivots, shiftPivot } from "../../workbook/pivot";
import type { Box, Dimension, Sheet, SheetBox, Workbook } from "../../workbook/types";
import { guardShift, MOST_COLUMNS, requireCells, TEXT } from "./guard";
import type { Actor, OpOf } from "./ops";
import { shiftColumns, shiftRows } from "./shift-lines";

const sizeOf = (sheet: Sheet, dimension: Dimension): number =>
  dimension === "ROWS" ? sheet.rows : sheet.columns;

/** Inserts empty rows or columns before `at`. */
export function insert(workbook: Workbook, sheet: Sheet, op: OpOf<"insert">, actor: Actor): Workbook {
  const size = sizeOf(sheet, op.dimension);
  if (op.count < 1 || op.at < 1 || op.at > size + 1) throw outOf(op.dimension);
  requireCells(workbook, op.count * (op.dimension === "ROWS" ? sheet.columns : sheet.rows));
  if (op.dimension === "COLUMNS" && size + op.count > MOST_COLUMNS) throw new ScriptError(TEXT.tooManyCells);
  const shift: Shift = { kind: "insert", dimension: op.dimension, at: op.at, count: op.count };
  guardShift(sheet, shift, actor);
  return shiftAll(workbook, sheet, shift, op.inherit);
}

/** Deletes rows or columns. */
export function remove(workbook: Workbook, sheet: Sheet, op: OpOf<"delete">, actor: Actor): Workbook {
  const size = sizeOf(sheet, op.dimension);
  const rows = op.dimension === "ROWS";
  if (op.count < 1 || op.at < 1 || op.at + op.count - 1 > size) throw outOf(op.dimension);
  if (op.count >= size) throw new ScriptError(rows ? TEXT.allRows : TEXT.allColumns);
  const frozen = rows ? sheet.frozenRows : sheet.frozenColumns;
  const frozenGone = Math.max(0, Math.min(frozen, op.at + op.count - 1) - op.at + 1);
  if (frozen > 0 && size - op.count <= frozen - frozenGone) {
    throw new ScriptError(rows ? TEXT.allFreeRows : TEXT.allFreeColumns);
  }
  const shift: Shift = { kind: "delete", dimension: op.dimension, at: op.at, count: op.count };
  guardShift(sheet, shift, actor);
  return shiftAll(workbook, sheet, shift, "none");
}

/** Moves rows or columns to before `to`. */
export function move(workbook: Workbook, sheet: Sheet, op: OpOf<"move">, actor: Actor): Workbook {
  const size = sizeOf(sheet, op.dimension);
  const { at, count, to, dimension } = op;
  if (count < 1 || at < 1 || at + count - 1 > size || to < 1 || to > size + 1) throw outOf(dimension);
  if (to >= at && to <= at + count) return workbook;
  const shift: Shift = { kind: "move", dimension, at, count, to };
  guardShift(sheet, shift, actor);
  return shiftAll(workbook, sheet, shift, "none");
}

const outOf = (dimension: Dimension): ScriptError =>
  new ScriptError(dimension === "ROWS" ? TEXT.rowsOutside : TEXT.columnsOutside);

/** Shifts the cells of one sheet and all that refers to them anywhere in the workbook. */
function shiftAll(
  workbook: Workbook,
  sheet: Sheet,
  shift: Shift,
  inherit: OpOf<"insert">["inherit"],
): Workbook {
  const shifted = shiftSheet(withoutSpilled(sheet), shift, inherit);
  const sheets = workbook.sheets.map((each) => {
    const base = each.id === sheet.id ? shifted : each;
    return mapFormulas(base, (formula) => shiftFormula(formula, base.name, sheet.name, shift));
  });
  const grid = { sheet, after: shifted, shift };
  return {
    ...workbook,
    sheets: sheets.map((each) => shiftLinks(each, grid)),
    names: workbook.names.flatMap((name) => {
      const box = shiftOn(grid, name.box);
      return box ? [{ ...name, box }] : [];
    }),
  };
}

interface ShiftedGrid {
  readonly sheet: Sheet;
  readonly after: Sheet;
  readonly shift: Shift;
}

/** Boxes of other sheets stay; one that spans all rows (columns) goes on spanning all of them. */
function shiftOn<B extends SheetBox>({ sheet, after, shift }: ShiftedGrid, box: B): B | null {
  if (box.sheetId !== sheet.id) return box;
  return shiftWithin(sheet, after, shift, box);
}

function shiftWithin<B extends Box>(
  sheet: Sheet,
  after: Pick<Sheet, "rows" | "columns">,
  shift: Shift,
  box: B,
): B | null {
  if (shift.dimension === "ROWS" && box.row === 1 && box.rows >= sheet.rows)
    return { ...box, rows: after.rows };
  if (shift.dimension === "COLUMNS" && box.column === 1 && box.columns >= sheet.columns) {
    return { ...box, columns: after.columns };
  }
  return shiftBox(shift, box);
}

/** Ranges inside validation rules and charts. */
function shiftLinks(sheet: Sheet, grid: ShiftedGrid): Sheet {
  const ranges = (value: Plain): Plain => {
    const box = (value as { $range?: SheetBox } | null)?.$range;
    return box ? { $range: (shiftOn(grid, box) ?? box) as unknown as Plain } : value;
  };
  const rules = sheet.rules.some((rule) => rule.criteria === "VALUE_IN_RANGE")
    ? sheet.rules.map((rule) =>
        rule.criteria === "VALUE_IN_RANGE" ? { ...rule, values: rule.values.map(ranges) } : rule,
      )
    : sheet.rules;
  const charts = sheet.charts.length
    ? sheet.charts.map((chart) => ({
        ...chart,
        boxes: chart.boxes.flatMap((box) => shiftOn(grid, box) ?? []),
      }))
    : sheet.charts;
  const slicers = sheet.slicers.length
    ? sheet.slicers.map((slicer) => ({ ...slicer, box: shiftOn(grid, slicer.box) ?? slicer.box }))
    : sheet.slicers;
  const same = rules === sheet.rules && charts === sheet.charts && slicers === sheet.slicers;
  return shiftSources(same ? sheet : { ...sheet, rules, charts, slicers }, grid);
}

/** Pivot tables follow their source; of one that was deleted the old place stays, which is then found empty. */
const shiftSources = (sheet: Sheet, grid: ShiftedGrid): Sheet =>
  mapPivots(sheet, (pivot) => {
    const source = shiftOn(grid, pivot.source);
    return source && source !== pivot.source ? shiftPivot(pivot, grid.shift, source) : pivot;
  });

function shiftSheet(sheet: Sheet, shift: Shift, inherit: OpOf<"insert">["inherit"]): Sheet {
  const change = shift.kind === "insert" ? shift.count : shift.kind === "delete" ? -shift.count : 0;
  const rows = shift.dimension === "ROWS" ? sheet.rows + change : sheet.rows;
  const columns = shift.dimension === "COLUMNS" ? sheet.columns + change : sheet.columns;
  const boxes = <B extends Box>(box: B) => shiftWithin(sheet, { rows, columns }, shift, box);
  return {
    ...sheet,
    rows,
    columns,
    chunks:
      shift.dimension === "ROWS" ? shiftRows(sheet, shift, inherit) : shiftColumns(sheet, shift, inherit),
    ...shiftSizes(sheet, shift),
    ...shiftFrozen(sheet, shift),
    merges: sheet.merges.flatMap((box) => keepMerge(boxes(box))),
    protections: sheet.protections.flatMap((protection) => {
      const box = protection.box && boxes(protection.box);
      if (protection.box && !box) return [];
      return [
        { ...protection, box, unprotected: protection.unprotected.flatMap((each) => boxes(each) ?? []) },
      ];
    }),
    conditionalFormats: sheet.conditionalFormats.flatMap((format) => {
      const kept = format.boxes.flatMap((box) => boxes(box) ?? []);
      return kept.length > 0 ? [{ ...format, boxes: kept }] : [];
    }),
    bandings: sheet.bandings.flatMap((banding) => {
      const box = boxes(banding.box);
      return box ? [{ ...banding, box }] : [];
    }),
    ...shiftObjects(sheet, shift, boxes),
  };
}

const keepMerge = (box: Box | null): Box[] => (box && box.rows * box.columns > 1 ? [box] : []);

function shiftFrozen(sheet: Sheet, shift: Shift): Partial<Sheet> {
  const key = shift.dimension === "ROWS" ? "frozenRows" : "frozenColumns";
  if (sheet[key] === 0 || shift.kind === "move") return {};
  const span = shiftSpan(shift, { start: 1, end: sheet[key] });
  if (shift.kind === "insert")
    return { [key]: shift.at <= sheet[key] ? sheet[key] + shift.count : sheet[key] };
  return { [key]: span ? span.end - span.start + 1 : 0 };
}

function shiftObjects(sheet: Sheet, shift: Shift, boxes: (box: Box) => Box | null): Partial<Sheet> {
  const filterBox = sheet.filter && boxes(sheet.filter.box);
  return {
    filter: sheet.filter && filterBox ? { ...sheet.filter, box: filterBox } : null,
    groups: sheet.groups.flatMap((group) => {
      const span = group.dimension === shift.dimension ? shiftSpan(shift, group) : group;
      return span ? [{ ...group, ...span }] : [];
    }),
    metadata: sheet.metadata.flatMap((entry) => {
      if (entry.dimension !== shift.dimension || entry.start === undefined || entry.end === undefined)
        return [entry];
      const span = shiftSpan(shift, { start: entry.start, end: entry.end });
      return span ? [{ ...entry, ...span }] : [];
    }),
    charts: sheet.charts.map((chart) => shiftAnchor(shift, chart)),
    slicers: sheet.slicers.map((slicer) => shiftAnchor(shift, slicer)),
    images: sheet.images.map((image) => shiftAnchor(shift, image)),
  };
}

/** What lies over a deleted cell stays where that cell was. */
function shiftAnchor<T extends { readonly row: number; readonly column: number }>(shift: Shift, item: T): T {
  const key = shift.dimension === "ROWS" ? "row" : "column";
  return { ...item, [key]: shiftIndex(shift, item[key]) ?? shift.at };
}

function shiftSizes(sheet: Sheet, shift: Shift): Partial<Sheet> {
  const rows = shift.dimension === "ROWS";
  const sizes: Record<number, number> = {};
  for (const [index, size] of Object.entries(rows ? sheet.rowHeights : sheet.columnWidths)) {
    const to = shiftIndex(shift, Number(index));
    if (to !== null) sizes[to] = size;
  }
  const hidden = (rows ? sheet.hiddenRows : sheet.hiddenColumns)
    .flatMap((index) => shiftIndex(shift, index) ?? [])
    .sort((a, b) => a - b);
  return rows ? { rowHeights: sizes, hiddenRows: hidden } : { columnWidths: sizes, hiddenColumns: hidden };
}

/** Throws unless all of a stretch lies in the grid. */
export function requireStretch(sheet: Sheet, dimension: Dimension, start: number, count: number): void {
  if (count < 1 || start < 1 || start + count - 1 > sizeOf(sheet, dimension)) throw outOf(dimension);
}

/** Rows or columns as a box over the whole sheet. */
export function stretchBox(sheet: Sheet, dimension: Dimension, start: number, count: number): Box {
  return dimension === "ROWS"
    ? { row: start, column: 1, rows: count, columns: sheet.columns }
    : { row: 1, column: start, rows: sheet.rows, columns: count };
}
