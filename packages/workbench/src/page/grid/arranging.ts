// Borders and merged cells in the menu of cells, beside Univer's own items.
import type { FUniver } from "@univerjs/core/facade";
import { turnFilter } from "../desk/filter";
import { clearFormat, drawBorders, merge } from "../desk/format";
import { text } from "../text/index";
import type { PastedPart } from "./typing";

const PLACE = ["contextMenu.mainArea", "contextMenu.format"];

/** Adds what is done to the look and the joins of cells, and pasting a part of what was copied. */
export function addArrangingItems(api: FUniver, paste: (what: PastedPart) => void): void {
  const item = (id: string, title: string, action: () => void) =>
    api.createMenu({ id: `workbench.${id}`, title, action });
  api
    .createSubmenu({ id: "workbench.paste-special", title: text.pasteSpecial })
    .addSubmenu(item("paste-values", text.pasteValues, () => paste("values")))
    .addSubmenu(item("paste-looks", text.pasteLooks, () => paste("looks")))
    .appendTo(PLACE);
  api
    .createSubmenu({ id: "workbench.borders", title: text.borders })
    .addSubmenu(item("borders-all", text.bordersAll, () => drawBorders("all")))
    .addSubmenu(item("borders-outer", text.bordersOuter, () => drawBorders("outer")))
    .addSubmenu(item("borders-none", text.bordersNone, () => drawBorders("none")))
    .appendTo(PLACE);
  api
    .createSubmenu({ id: "workbench.merge", title: text.merge })
    .addSubmenu(item("merge-all", text.mergeAll, () => merge("all")))
    .addSubmenu(item("merge-rows", text.mergeRows, () => merge("rows")))
    .addSubmenu(item("merge-columns", text.mergeColumns, () => merge("columns")))
    .addSubmenu(item("merge-none", text.mergeNone, () => merge(null)))
    .appendTo(PLACE);
  item("clear-format", text.clearFormat, clearFormat).appendTo(PLACE);
  for (const menu of ["contextMenu.mainArea", "contextMenu.colHeader"])
    item(`filter ${menu}`, text.turnFilter, turnFilter).appendTo([menu, "contextMenu.others"]);
}
