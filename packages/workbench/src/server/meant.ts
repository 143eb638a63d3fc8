// An edit where the person meant it: rows may have come or gone since the picture that they looked at.
import type { UserEdit } from "../wire/api";
import { type RowShift, shiftedRow } from "../wire/shifted-row";

/** Rows that came or went, or columns. */
export interface LineShift extends RowShift {
  columns?: true;
}

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
  const across = inItsColumns(edit, columnsOf(shifts));
  return across && inItsRows(across, rowsAmong(shifts));
}

const columnsOf = (shifts: readonly LineShift[]) => shifts.filter(({ columns }) => columns);
const rowsAmong = (shifts: readonly LineShift[]) => shifts.filter(({ columns }) => !columns);

type Cut = Extract<UserEdit, { kind: "cut" }>;

function cutAsMeant(edit: Cut, here: readonly LineShift[], there: readonly LineShift[]): Cut | null {
  const { rows, columns, to } = edit;
  const from = [
    shiftedLine(edit.row, rows, rowsAmong(here)),
    shiftedLine(edit.column, columns, columnsOf(here)),
  ];
  const target = [
    shiftedLine(to.row, rows, rowsAmong(there)),
    shiftedLine(to.column, columns, columnsOf(there)),
  ];
  const [[row, column], [toRow, toColumn]] = [from, target];
  if (row == null || column == null || toRow == null || toColumn == null) return null;
  return { ...edit, row, column, to: { ...to, row: toRow, column: toColumn } };
}

/** The first of so many lines after others came or went; null where they are not all there, or not together. */
function shiftedLine(line: number, count: number, shifts: readonly RowShift[]): number | null {
  let [first, last] = [line, line + count - 1];
  for (const shift of shifts) {
    const moved = [shiftedRow(first, shift), shiftedRow(last, shift)] as const;
    if (moved[0] === null || moved[1] === null || moved[1] - moved[0] !== last - first) return null;
    [first, last] = [moved[0], moved[1]];
  }
  return first;
}

// What is typed or pasted goes along with its columns; fills and looks of other places wait to be done again.
function inItsColumns(edit: UserEdit, shifts: readonly RowShift[]): UserEdit | null {
  if (edit.kind !== "values" || shifts.length === 0) return edit;
  const first = shiftedLine(edit.column, edit.values[0]?.length ?? 1, shifts);
  if (first === null) return null;
  const stays = first === edit.column;
  if (!stays && (edit.from || edit.looks || edit.merges)) return null;
  return stays ? edit : { ...edit, column: first };
}

function inItsRows(edit: UserEdit, shifts: readonly RowShift[]): UserEdit | null {
  const lines = rowsOf(edit);
  if (!lines || shifts.length === 0) return edit;
  const first = shiftedLine(lines.row, lines.rows, shifts);
  if (first === null) return null;
  if (!("row" in edit)) return { ...edit, at: first } as UserEdit;
  const by = first - lines.row;
  if (edit.kind !== "values") return { ...edit, row: edit.row + by };
  const moved = <Place extends { row: number }>(place: Place) => ({ ...place, row: place.row + by });
  const { from, looks, merges } = edit;
  return {
    ...moved(edit),
    ...(from && { from: moved(from) }),
    ...(looks && { looks: moved(looks) }),
    ...(merges && { merges: merges.map(moved) }),
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
