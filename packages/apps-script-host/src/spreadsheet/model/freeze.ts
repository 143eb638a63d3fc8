// Frozen rows and columns: fewer than all, and no merged cell on both sides of their edge.
import { ScriptError } from "../../kernel/types";
import { lastColumn, lastRow } from "../../workbook/box";
import type { Box, Sheet } from "../../workbook/types";
import { TEXT } from "./guard";

type Frozen = Pick<Sheet, "frozenRows" | "frozenColumns">;

const crossesRows = (box: Box, { frozenRows }: Frozen): boolean =>
  box.row <= frozenRows && lastRow(box) > frozenRows;

const crossesColumns = (box: Box, { frozenColumns }: Frozen): boolean =>
  box.column <= frozenColumns && lastColumn(box) > frozenColumns;

/** Throws Google's text where everything would be frozen. */
export function requireFree(sheet: Sheet): Sheet {
  if (sheet.frozenRows >= sheet.rows && sheet.frozenRows > 0) throw new ScriptError(TEXT.freezeAllRows);
  if (sheet.frozenColumns >= sheet.columns && sheet.frozenColumns > 0)
    throw new ScriptError(TEXT.freezeAllColumns);
  return sheet;
}

/** Throws where new frozen edges would go through a merged cell. */
export function requireWholeCells(sheet: Sheet, set: Partial<Frozen>): Sheet {
  if (set.frozenRows !== undefined && sheet.merges.some((merge) => crossesRows(merge, sheet)))
    throw new ScriptError(TEXT.freezePartRows);
  if (set.frozenColumns !== undefined && sheet.merges.some((merge) => crossesColumns(merge, sheet)))
    throw new ScriptError(TEXT.freezePartColumns);
  return sheet;
}

/** Throws Google's text where a box that is to be merged lies on both sides of a frozen edge. */
export function requireOneSide(sheet: Sheet, box: Box): void {
  if (crossesRows(box, sheet)) throw new ScriptError(TEXT.mergeFrozenRows);
  if (crossesColumns(box, sheet)) throw new ScriptError(TEXT.mergeFrozenColumns);
}
