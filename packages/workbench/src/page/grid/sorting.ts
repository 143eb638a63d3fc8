// Sorting from the menus of cells and columns.
import type { FUniver } from "@univerjs/core/facade";
import { sortHere } from "../desk/sort";
import { text } from "../text/index";

/** Adds "A to Z" and "Z to A" to the menu of cells and columns. */
export function addSortItems(api: FUniver): void {
  const items: [string, string, boolean][] = [
    ["workbench.sort-ascending", text.sortAscending, true],
    ["workbench.sort-descending", text.sortDescending, false],
  ];
  for (const [id, title, ascending] of items)
    for (const place of ["contextMenu.mainArea", "contextMenu.colHeader"])
      api
        .createMenu({ id: `${id} ${place}`, title, action: () => sortHere(ascending) })
        .appendTo([place, "contextMenu.others"]);
}
