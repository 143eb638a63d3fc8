// Copying and cutting blocks of cells.
import { followCut, offsetFormula } from "../../formulas/references";
import { contains, lastColumn, lastRow, meets } from "../../workbook/box";
import { emptied } from "../../workbook/cell";
import { SheetDraft, withSheet } from "../../workbook/draft";
import { mapFormulas } from "../../workbook/map-formulas";
import { filledFrom, freePivotId } from "../../workbook/pivot";
import type { Box, Cell, Sheet, SheetBox, Workbook } from "../../workbook/types";
import { guardBox, requireInside } from "./guard";
import type { Actor, OpOf, PasteType } from "./ops";

/** A tab by its id, which must exist. */
export const sheetOf = (workbook: Workbook, id: number): Sheet =>
  workbook.sheets.find((sheet) => sheet.id === id) as Sheet;

/** A cell as it reads after a move: relative references go along. */
export function offsetCell(cell: Cell, rows: number, columns: number): Cell {
  return cell.f === undefined ? cell : { ...cell, f: offsetFormula(cell.f, rows, columns) };
}

/** Copies a block as often as it fits into the target, at least once whole. */
export function copy(workbook: Workbook, op: OpOf<"copy">, actor: Actor): Workbook {
  const source = sheetOf(workbook, op.from.sheetId);
  const target = sheetOf(workbook, op.to.sheetId);
  requireInside(source, op.from);
  const [height, width] = op.transposed ? [op.from.columns, op.from.rows] : [op.from.rows, op.from.columns];
  const down = Math.max(1, Math.floor(op.to.rows / height));
  const across = Math.max(1, Math.floor(op.to.columns / width));
  const area = { row: op.to.row, column: op.to.column, rows: height * down, columns: width * across };
  requireInside(target, area);
  guardBox(target, area, actor);
  const pasted = pasteCells(source, target, op, area, { height, width });
  return withSheet(workbook, { ...pasted, ...pastedObjects(source, pasted, op, area) });
}

function pasteCells(
  source: Sheet,
  target: Sheet,
  op: OpOf<"copy">,
  area: Box,
  size: { height: number; width: number },
): Sheet {
  if (op.type === "PASTE_COLUMN_WIDTHS" || op.type === "PASTE_CONDITIONAL_FORMATTING") return target;
  const from = new SheetDraft(source);
  const draft = new SheetDraft(target);
  for (let r = 0; r < area.rows; r++) {
    for (let c = 0; c < area.columns; c++) {
      const [inRow, inColumn] = [r % size.height, c % size.width];
      const [dr, dc] = op.transposed ? [inColumn, inRow] : [inRow, inColumn];
      const [fromRow, fromColumn] = [op.from.row + dr, op.from.column + dc];
      const [row, column] = [area.row + r, area.column + c];
      const found = from.get(fromRow, fromColumn);
      // A pivot table is copied with the cell where it stands; the others it fills anew.
      const filled = filledFrom(source, op.from, found, fromRow, fromColumn) && op.type !== "PASTE_VALUES";
      const cell = filled ? emptied(found) : found;
      const moved = offsetCell(cell, row - fromRow, column - fromColumn);
      draft.set(row, column, pasted(op.type, from, cell, moved, draft, draft.get(row, column)));
    }
  }
  return draft.done();
}

function pasted(
  type: PasteType,
  from: SheetDraft,
  cell: Cell,
  moved: Cell,
  draft: SheetDraft,
  there: Cell,
): Cell {
  const { s: _s, d: _d, sp: _sp, sx: _sx, ...rest } = moved;
  const content = rest.p ? { ...rest, p: { ...rest.p, id: freePivotId(draft.sheet) + rest.p.id } } : rest;
  switch (type) {
    case "PASTE_VALUES": {
      const { f: _f, n: _n, p: _p, ...value } = content;
      return { ...emptied(there), ...value };
    }
    case "PASTE_FORMULA":
      return {
        ...emptied(there),
        ...(cell.f === undefined ? { v: cell.v } : { v: null, f: moved.f as string }),
      };
    case "PASTE_FORMAT":
      return draft.withStyle(there, from.styleOf(cell));
    case "PASTE_DATA_VALIDATION":
      return draft.withRule(there, from.ruleOf(cell) ?? null);
    case "PASTE_NO_BORDERS": {
      const { border: _border, ...style } = from.styleOf(cell);
      return draft.withRule(draft.withStyle(content, style), from.ruleOf(cell) ?? null);
    }
    default:
      return draft.withRule(draft.withStyle(content, from.styleOf(cell)), from.ruleOf(cell) ?? null);
  }
}

function pastedObjects(source: Sheet, target: Sheet, op: OpOf<"copy">, area: Box): Partial<Sheet> {
  const out: { -readonly [K in keyof Sheet]?: Sheet[K] } = {};
  if (op.type === "PASTE_COLUMN_WIDTHS") {
    out.columnWidths = { ...target.columnWidths };
    for (let c = 0; c < area.columns; c++) {
      const width = source.columnWidths[op.from.column + (c % op.from.columns)];
      if (width !== undefined) out.columnWidths = { ...out.columnWidths, [area.column + c]: width };
    }
  }
  const looks = ["PASTE_NORMAL", "PASTE_FORMAT", "PASTE_NO_BORDERS", "PASTE_CONDITIONAL_FORMATTING"];
  if (looks.includes(op.type)) {
    out.conditionalFormats = pasteConditions(source, target, op, area);
    if (op.type !== "PASTE_CONDITIONAL_FORMATTING" && !op.transposed)
      out.merges = pasteMerges(source, target, op, area);
  }
  return out;
}

function pasteConditions(
  source: Sheet,
  target: Sheet,
  op: OpOf<"copy">,
  area: Box,
): Sheet["conditionalFormats"] {
  const lies = source.conditionalFormats.filter(({ boxes }) => boxes.some((box) => meets(box, op.from)));
  if (lies.length === 0) return target.conditionalFormats;
  if (source.id !== target.id)
    return [...target.conditionalFormats, ...lies.map((format) => ({ ...format, boxes: [area] }))];
  return target.conditionalFormats.map((format) =>
    lies.includes(format) && !format.boxes.some((box) => contains(box, area))
      ? { ...format, boxes: [...format.boxes, area] }
      : format,
  );
}

function pasteMerges(source: Sheet, target: Sheet, op: OpOf<"copy">, area: Box): readonly Box[] {
  const inside = source.merges.filter((merge) => contains(op.from, merge));
  const kept = target.merges.filter((merge) => !meets(merge, area));
  for (let r = 0; r < area.rows; r += op.from.rows) {
    for (let c = 0; c < area.columns; c += op.from.columns) {
      for (const merge of inside) {
        kept.push({
          ...merge,
          row: area.row + r + merge.row - op.from.row,
          column: area.column + c + merge.column - op.from.column,
        });
      }
    }
  }
  return kept;
}

/** Cuts a block and pastes it elsewhere; references to its cells follow it. */
export function cut(workbook: Workbook, op: OpOf<"cut">, actor: Actor): Workbook {
  const source = sheetOf(workbook, op.from.sheetId);
  const target = sheetOf(workbook, op.to.sheetId);
  const area: SheetBox = { ...op.from, sheetId: target.id, row: op.to.row, column: op.to.column };
  requireInside(source, op.from);
  requireInside(target, area);
  guardBox(source, op.from, actor);
  guardBox(target, area, actor);
  const block = readBlock(source, op.from);
  const emptiedBook = withSheet(workbook, emptyBlock(source, op.from));
  const draft = new SheetDraft(sheetOf(emptiedBook, target.id));
  block.forEach(({ cell, style, rule }, index) => {
    const row = area.row + Math.floor(index / area.columns);
    const column = area.column + (index % area.columns);
    const { s: _s, d: _d, sp: _sp, sx: _sx, ...content } = cell;
    draft.set(row, column, draft.withRule(draft.withStyle(content, style), rule));
  });
  const moved = source.merges.filter((merge) => contains(op.from, merge));
  const merges = [
    ...sheetOf(emptiedBook, target.id).merges.filter((merge) => !meets(merge, area)),
    ...moved.map((merge) => ({
      ...merge,
      row: merge.row + area.row - op.from.row,
      column: merge.column + area.column - op.from.column,
    })),
  ];
  const after = withSheet(emptiedBook, draft.done({ merges }));
  const [from, to] = [
    { ...op.from, sheet: source.name },
    { ...area, sheet: target.name },
  ];
  return {
    ...after,
    sheets: after.sheets.map((sheet) =>
      mapFormulas(sheet, (formula) => followCut(formula, sheet.name, from, to)),
    ),
    names: after.names.map((name) =>
      name.box.sheetId === source.id && contains(op.from, name.box)
        ? {
            ...name,
            box: {
              ...name.box,
              sheetId: target.id,
              row: name.box.row + area.row - op.from.row,
              column: name.box.column + area.column - op.from.column,
            },
          }
        : name,
    ),
  };
}

function readBlock(sheet: Sheet, box: Box) {
  const draft = new SheetDraft(sheet);
  return Array.from({ length: box.rows * box.columns }, (_, index) => {
    const [row, column] = [box.row + Math.floor(index / box.columns), box.column + (index % box.columns)];
    const found = draft.get(row, column);
    const cell = filledFrom(sheet, box, found, row, column) ? emptied(found) : found;
    return { cell, style: draft.styleOf(cell), rule: draft.ruleOf(cell) ?? null };
  });
}

function emptyBlock(sheet: Sheet, box: Box): Sheet {
  const draft = new SheetDraft(sheet);
  for (let row = box.row; row <= lastRow(box); row++) {
    for (let column = box.column; column <= lastColumn(box); column++) draft.set(row, column, null);
  }
  return draft.done({ merges: sheet.merges.filter((merge) => !contains(box, merge)) });
}
