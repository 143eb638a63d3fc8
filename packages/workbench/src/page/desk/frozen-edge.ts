// Which cells stand in the way where the edge of what is frozen would cut through merged ones.
import type { SheetView, UserEdit } from "../../wire/api";
import { text } from "../text/index";
import { a1Of } from "./a1";

const CUTS = /^You can't (freeze (rows|columns) which|merge frozen and)/;

/** Why freezing or merging was refused, by the cells; null where it was refused for something else. */
export function frozenEdgeWords(
  edit: UserEdit,
  message: string | null,
  sheet: SheetView | undefined,
): string | null {
  if (!message || !sheet || !CUTS.test(message)) return null;
  if (edit.kind === "merge") return text.mergeCuts(a1Of(edit.row, edit.column, edit.rows, edit.columns));
  if (edit.kind !== "freeze") return null;
  const isCut = (first: number, count: number, edge: number) => first <= edge && first + count - 1 > edge;
  const cut = sheet.merges.find(
    ({ row, column, rows, columns }) => isCut(row, rows, edit.rows) || isCut(column, columns, edit.columns),
  );
  return cut ? text.freezeCuts(a1Of(cut.row, cut.column, cut.rows, cut.columns)) : null;
}
