// Writing a pivot table's fields into the cells of its tab.
import { cellContent, roomFor } from "../formulas/room";
import { emptied, sameCell } from "../workbook/cell";
import type { SheetDraft } from "../workbook/draft";
import { hasContent } from "../workbook/grid";
import type { PlacedPivot } from "../workbook/pivot";
import type { Cell } from "../workbook/types";
import type { Field, Fields } from "./table";

/**
 * Writes a pivot table into its cells, or the error that there is no room; false when all were the same before.
 * `formats` are the number formats that it may have given to a cell in another shape.
 */
export function fill(
  draft: SheetDraft,
  placed: PlacedPivot,
  fields: Fields,
  formats: ReadonlySet<string | undefined>,
): boolean {
  const size = [fields.length, fields[0]?.length ?? 1] as const;
  const blocked = roomFor(draft.sheet, placed, size, (r, c) => isFree(draft, placed, r, c));
  const shown: Fields = blocked ? [[{ item: blocked }]] : fields;
  const rows = Math.max(shown.length, placed.filled[0]);
  const columns = Math.max(shown[0]?.length ?? 1, placed.filled[1]);
  let changed = false;
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      if (fillCell(draft, placed, [r, c], shown, formats)) changed = true;
    }
  }
  return changed;
}

const isOwn = (cell: Cell, r: number, c: number): boolean => cell.sp?.[0] === r && cell.sp[1] === c;

function isFree(draft: SheetDraft, { row, column }: PlacedPivot, r: number, c: number): boolean {
  const cell = draft.get(row + r, column + c);
  return !hasContent(cell) || isOwn(cell, r, c);
}

function fillCell(
  draft: SheetDraft,
  { row, column, pivot }: PlacedPivot,
  [r, c]: readonly [number, number],
  shown: Fields,
  formats: ReadonlySet<string | undefined>,
): boolean {
  const old = draft.get(row + r, column + c);
  const width = shown[0]?.length ?? 0;
  const inside = r < shown.length && c < width;
  if (!inside && !isOwn(old, r, c)) return false;
  const field = shown[r]?.[c] ?? null;
  const corner = { p: pivot, sx: [shown.length, width] as const };
  const mark: Partial<Cell> = r + c === 0 ? corner : inside ? { sp: [r, c] } : {};
  const content = { ...emptied(old), ...cellContent(field?.item ?? null), ...mark };
  const cell = withFormat(draft, content, field, formats);
  if (sameCell(old, cell)) return false;
  draft.set(row + r, column + c, cell);
  return true;
}

// The pivot table's own format gives way to one that somebody set.
function withFormat(
  draft: SheetDraft,
  cell: Cell,
  field: Field | null,
  formats: ReadonlySet<string | undefined>,
): Cell {
  const current = draft.styleOf(cell).format;
  if (current === field?.format || (current !== undefined && !formats.has(current))) return cell;
  return draft.restyle(cell, { format: field?.format ?? null });
}
