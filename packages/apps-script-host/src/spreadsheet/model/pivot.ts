// Pivot tables that come and go.
import { emptied } from "../../workbook/cell";
import { SheetDraft } from "../../workbook/draft";
import { clearPivot } from "../../workbook/pivot";
import type { Sheet } from "../../workbook/types";
import { guardBox, requireInside } from "./guard";
import type { Actor, OpOf } from "./ops";

/** Puts a pivot table into a cell, or takes it away with all that it fills. */
export function setPivot(sheet: Sheet, op: OpOf<"pivot">, actor: Actor): Sheet {
  const box = { row: op.row, column: op.column, rows: 1, columns: 1 };
  requireInside(sheet, box);
  guardBox(sheet, box, actor);
  const draft = new SheetDraft(sheet);
  const old = draft.get(op.row, op.column);
  if (op.pivot) {
    const size = old.p && old.sx ? { sx: old.sx } : {};
    draft.set(op.row, op.column, { ...emptied(old), ...size, p: op.pivot });
  } else if (old.p) clearPivot(draft, op.row, op.column, old.sx ?? [1, 1]);
  return draft.done();
}
