// What the menu of a tab offers beside Univer's own items: a copy of it, and its place among the others.
import type { FUniver } from "@univerjs/core/facade";
import type { SheetView, UserEdit } from "../../wire/api";
import { text } from "../text/index";

/** What the items go by. */
export interface Tabs {
  sheets: () => readonly SheetView[];
  /** The tab that is shown: a menu opens over that one. */
  shown: () => SheetView | undefined;
  send: (edit: UserEdit) => void;
}

const PLACE = ["contextMenu.footerTabs", "contextMenu.others"];

/** Adds copying a tab and moving it to the left or right. */
export function addTabItems(api: FUniver, tabs: Tabs): void {
  const item = (id: string, title: string, edit: (shown: SheetView) => UserEdit | null) =>
    api
      .createMenu({
        id: `workbench.${id}`,
        title,
        action: () => {
          const shown = tabs.shown();
          const wanted = shown && edit(shown);
          if (wanted) tabs.send(wanted);
        },
      })
      .appendTo(PLACE);
  item("copy-tab", text.copyTab, ({ id, name }) => ({
    kind: "duplicateSheet",
    sheetId: id,
    name: copyName(name, tabs.sheets()),
  }));
  item("tab-left", text.tabLeft, (shown) => moved(tabs.sheets(), shown, -1));
  item("tab-right", text.tabRight, (shown) => moved(tabs.sheets(), shown, 1));
}

/** Past the next tab that is not hidden; null at the end. */
function moved(sheets: readonly SheetView[], { id }: SheetView, by: 1 | -1): UserEdit | null {
  let index = sheets.findIndex((each) => each.id === id) + by;
  while (sheets[index]?.hidden) index += by;
  return sheets[index] ? { kind: "moveSheet", sheetId: id, index } : null;
}

function copyName(name: string, sheets: readonly SheetView[]): string {
  const taken = new Set(sheets.map((each) => each.name.toLowerCase()));
  const first = text.copyOfTab(name);
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? first : `${first} ${number}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
