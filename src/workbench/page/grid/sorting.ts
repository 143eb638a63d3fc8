// Sorting from the menu of a column: the filter's range, or all rows below the frozen ones.
import type { FUniver } from "@univerjs/core/facade";
import type { Looking, SheetView, SpreadsheetView, UserEdit } from "../../wire/api";
import { text } from "../text/index";
import { contains } from "./places";

/** Adds "A to Z" and "Z to A" to the menu of cells and columns. */
export function addSortItems(
  api: FUniver,
  view: () => SpreadsheetView | null,
  looking: () => Looking | undefined,
  send: (edit: UserEdit) => void,
): void {
  const sort = (ascending: boolean) => () => {
    const place = looking();
    const sheet = view()?.sheets.find((each) => each.id === place?.sheetId);
    const edit = place && sheet && sortEdit(sheet, place, ascending);
    if (edit) send(edit);
  };
  const items: [string, string, boolean][] = [
    ["workbench.sort-ascending", text.sortAscending, true],
    ["workbench.sort-descending", text.sortDescending, false],
  ];
  for (const [id, title, ascending] of items)
    for (const place of ["contextMenu.mainArea", "contextMenu.colHeader"])
      api
        .createMenu({ id: `${id} ${place}`, title, action: sort(ascending) })
        .appendTo([place, "contextMenu.others"]);
}

/** The edit that sorts by the selected column; null where there is nothing to sort. */
export function sortEdit(sheet: SheetView, place: Looking, ascending: boolean): UserEdit | null {
  const { column } = place;
  const filter = sheet.filter && contains(sheet.filter, sheet.filter.row, column) ? sheet.filter : null;
  const row = filter ? filter.row + 1 : sheet.frozenRows + 1;
  const rows = filter ? filter.rows - 1 : lastRow(sheet) - sheet.frozenRows;
  if (rows < 2) return null;
  const [from, columns] = filter ? [filter.column, filter.columns] : [1, sheet.columns];
  return { kind: "sort", sheetId: sheet.id, row, column: from, rows, columns, by: [{ column, ascending }] };
}

function lastRow(sheet: SheetView): number {
  return Math.max(
    0,
    ...Object.entries(sheet.cells).map(([key, { v }]) => (v === null ? 0 : Number.parseInt(key, 10))),
  );
}
