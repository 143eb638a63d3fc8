// Sorting from the menu of a column: the filter's range, or all rows below the frozen ones.
import type { FUniver } from "@univerjs/core/facade";
import type { Looking, SheetView, SpreadsheetView, UserEdit } from "../../wire/api";
import { text } from "../text/index";
import { sortedRange } from "./sorted-range";

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

function sortEdit(sheet: SheetView, { column }: Looking, ascending: boolean): UserEdit | null {
  const box = sortedRange(sheet, column);
  return box && { kind: "sort", sheetId: sheet.id, ...box, by: [{ column, ascending }] };
}
