// An edit where the person meant it: rows may have come, gone or been sorted since the picture that they looked at.
import type { LineOrder, UserEdit } from "../wire/api";
import type { RowShift } from "../wire/shifted-row";
import { type Box, COUNT, firstInOrder, type LineShift, type Side, shiftedLine } from "./lines-after";

/**
 * The edit for the tab as it is now; null where its rows or columns are no longer there, or no longer together. What is cut goes
 * to a tab in which lines may have moved, too: `there`, where that is another one.
 */
export function asMeant(
  edit: UserEdit,
  shifts: readonly LineShift[],
  there: readonly LineShift[] = shifts,
): UserEdit | null {
  if (edit.kind === "cut") return cutAsMeant(edit, shifts, there);
  let meant: UserEdit | null = edit;
  for (const shift of shifts) meant = meant && after(meant, shift);
  return meant;
}

function after(edit: UserEdit, shift: LineShift): UserEdit | null {
  if (shift.order) return inItsOrder(edit, shift, shift.order);
  return shift.columns ? inItsColumns(edit, shift) : inItsRows(edit, shift);
}

type Cut = Extract<UserEdit, { kind: "cut" }>;
type Values = Extract<UserEdit, { kind: "values" }>;

function cutAsMeant(edit: Cut, here: readonly LineShift[], there: readonly LineShift[]): Cut | null {
  const { rows, columns, to } = edit;
  const from = boxAfter({ row: edit.row, column: edit.column, rows, columns }, here);
  const target = boxAfter({ row: to.row, column: to.column, rows, columns }, there);
  if (!from || !target) return null;
  return { ...edit, ...from, to: { ...to, row: target.row, column: target.column } };
}

function boxAfter(box: Box, shifts: readonly LineShift[]): Box | null {
  let now: Box | null = box;
  for (const shift of shifts) {
    if (!now) return null;
    const side: Side = shift.columns ? "column" : "row";
    const first: number | null = shift.order
      ? firstInOrder(now, side, shift, shift.order, true)
      : shiftedLine(now[side], now[COUNT[side]], shift);
    now = first === null ? null : { ...now, [side]: first };
  }
  return now;
}

// What is typed or pasted goes along with its columns; fills and looks of other places wait to be done again.
function inItsColumns(edit: UserEdit, shift: RowShift): UserEdit | null {
  if (edit.kind === "filterColumn") {
    const column = shiftedLine(edit.column, 1, shift);
    return column === null ? null : { ...edit, column };
  }
  if (edit.kind !== "values") return edit;
  return toColumn(edit, shiftedLine(edit.column, edit.values[0]?.length ?? 1, shift));
}

function toColumn(edit: Values, first: number | null): UserEdit | null {
  if (first === null) return null;
  const stays = first === edit.column;
  if (!stays && (edit.from || edit.looks || edit.merges)) return null;
  return stays ? edit : { ...edit, column: first };
}

function inItsRows(edit: UserEdit, shift: RowShift): UserEdit | null {
  const lines = rowsOf(edit);
  if (!lines) return edit;
  return moved(edit, lines.row, shiftedLine(lines.row, lines.rows, shift));
}

function moved(edit: UserEdit, row: number, first: number | null): UserEdit | null {
  if (first === null) return null;
  if (first === row) return edit;
  if (!("row" in edit)) return { ...edit, at: first } as UserEdit;
  const by = first - row;
  if (edit.kind !== "values") return { ...edit, row: edit.row + by };
  const along = <Place extends { row: number }>(place: Place) => ({ ...place, row: place.row + by });
  const { from, looks, merges } = edit;
  return {
    ...along(edit),
    ...(from && { from: along(from) }),
    ...(looks && { looks: along(looks) }),
    ...(merges && { merges: merges.map(along) }),
  };
}

function rowsOf(edit: UserEdit): { row: number; rows: number } | null {
  switch (edit.kind) {
    case "values":
      return around(
        around(
          { row: edit.row, rows: edit.values.length },
          edit.looks && { row: edit.looks.row, rows: edit.looks.at.length },
        ),
        edit.from,
      );
    case "style":
    case "clearFormat":
    case "border":
    case "merge":
    case "sort":
      return edit;
    case "rowHeight":
      return { row: edit.row, rows: edit.count ?? 1 };
    case "deleteRows":
    case "hideRows":
      return { row: edit.at, rows: edit.count };
    default:
      return null;
  }
}

// What was filled and what it was filled from stay together.
function around(filled: { row: number; rows: number }, from = filled): { row: number; rows: number } {
  const row = Math.min(filled.row, from.row);
  return { row, rows: Math.max(filled.row + filled.rows, from.row + from.rows) - row };
}

// Where the lines of an edit were sorted, it goes along with them.
function inItsOrder(edit: UserEdit, shift: LineShift, order: LineOrder): UserEdit | null {
  const box = boxOf(edit);
  if (!box) return edit;
  const side: Side = shift.columns ? "column" : "row";
  if (side === "column" && edit.kind !== "values") return edit;
  const first = firstInOrder(box, side, shift, order, edit.kind === "values");
  return side === "column" ? toColumn(edit as Values, first) : moved(edit, box.row, first);
}

function boxOf(edit: UserEdit): Box | null {
  const rows = rowsOf(edit);
  if (!rows) return null;
  if ("columns" in edit && "column" in edit) return { ...rows, column: edit.column, columns: edit.columns };
  if (edit.kind !== "values") return { ...rows, column: 1, columns: Number.MAX_SAFE_INTEGER };
  const { column, values, from } = edit;
  const first = Math.min(column, from?.column ?? column);
  const end = Math.max(column + (values[0]?.length ?? 1), from ? from.column + from.columns : 0);
  return { ...rows, column: first, columns: end - first };
}
