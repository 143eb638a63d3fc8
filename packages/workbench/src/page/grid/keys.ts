// Keys that the grid takes before Univer does.
import { toggle } from "../desk/format";
import { deleteLines, insertLines, turnTab } from "../desk/lines";
import { sendEdit, theGrid, travel } from "../desk/sheet";
import { desk } from "../desk/state";
import { toast } from "../desk/toasts";
import { wallTime } from "../desk/wall-time";
import { hostNow } from "../desk/window";
import { text } from "../text/index";
import type { Typing } from "./typing";

/** What keys do to the grid itself. */
interface Reach {
  /** Goes to an end of the row or the tab; false where the key leads nowhere. */
  go(event: KeyboardEvent): boolean;
  /** Opens the menu of what is selected. */
  openMenu(): void;
  /** Selects the rows, or the columns, of what is selected. */
  selectLines(which: "rows" | "columns"): void;
  /** Opens the filter of the active cell's column; false where it has none. */
  openFilter(): boolean;
  /** Goes to a typed address; words where it leads nowhere. */
  goTo(address: string): string | null;
}

/** Listens until the function that it gives is called. */
export function listenToKeys(container: HTMLElement, typing: Typing, reach: Reach): () => void {
  const onKey = (event: KeyboardEvent) => {
    typing.pressed();
    if (event.key === "Enter") confirmNumber(event.target as HTMLElement);
    if (confirmsAddress(event, reach)) return;
    if (typing.editing || !takes(event, container, typing, reach)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener("keydown", onKey, true);
  return () => document.removeEventListener("keydown", onKey, true);
}

/** A number in the middle of a menu item (在上方插入 3 行, 行高 40) counts when Enter is pressed, too; Univer waits for a click. */
function confirmNumber(field: HTMLElement): void {
  const item = field instanceof HTMLInputElement && field.closest<HTMLElement>(".univer-popup button");
  if (!item) return;
  field.blur();
  setTimeout(() => item.click());
}

// Univer would make a name of what is no address, and leave cells that are not there selected.
function confirmsAddress(event: KeyboardEvent, { goTo }: Reach): boolean {
  const field = event.target as HTMLElement;
  const isBox = field instanceof HTMLInputElement && field.closest("[data-u-comp=defined-name]");
  if (!isBox || event.key !== "Enter" || event.isComposing || field.value.trim() === "") return false;
  event.preventDefault();
  event.stopPropagation();
  const wrong = goTo(field.value);
  if (wrong) {
    toast(wrong);
    field.select();
  }
  return true;
}

function takes(event: KeyboardEvent, container: HTMLElement, typing: Typing, reach: Reach): boolean {
  const inGrid = container.contains(event.target as Node) || event.target === document.body;
  if (!inGrid) return false;
  const { code, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (
    opensFilter(event, reach) ||
    turns(event) ||
    changesLines(event) ||
    opensMenu(event, reach) ||
    reach.go(event)
  )
    return true;
  if (selectsLines(event, reach)) return true;
  if (code === "Space") return !ctrlKey && !metaKey && !shiftKey && typing.tick();
  if (!(ctrlKey || metaKey) || altKey) return false;
  if (code === "KeyF" || code === "KeyH") desk.set({ finding: true });
  if (code === "KeyB") toggle("bold");
  if (code === "KeyI") toggle("italic");
  if (code === "Semicolon" && !shiftKey) typeDay();
  if (["KeyF", "KeyH", "KeyB", "KeyI", "Semicolon"].includes(code)) return true;
  const way = code === "KeyZ" ? (shiftKey ? "redo" : "undo") : code === "KeyY" ? "redo" : null;
  if (way) travel(way);
  return way !== null;
}

// As in every table program: Shift+Space for the row, Ctrl+Space for the column.
function selectsLines(
  { code, ctrlKey, metaKey, shiftKey, altKey, isComposing }: KeyboardEvent,
  reach: Reach,
): boolean {
  if (code !== "Space" || altKey || metaKey || isComposing || ctrlKey === shiftKey) return false;
  reach.selectLines(shiftKey ? "rows" : "columns");
  return true;
}

// As in every table program: Shift+F10, or the key of menus.
function opensMenu({ key, shiftKey }: KeyboardEvent, reach: Reach): boolean {
  if (key !== "ContextMenu" && !(key === "F10" && shiftKey)) return false;
  reach.openMenu();
  return true;
}

// Google's key, wherever one stands in the column. Excel's, Alt+Down, leads to the next tab here as on Google.
function opensFilter({ code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent, reach: Reach): boolean {
  if (code !== "KeyR" || !altKey || shiftKey || !(ctrlKey || metaKey)) return false;
  if (!reach.openFilter()) toast(text.noFilterHere);
  return true;
}

// Ctrl+; writes the day, by the clock of the trial.
function typeDay(): void {
  const place = theGrid()?.looking();
  if (!place) return;
  const { sheetId, row, column } = place;
  sendEdit({ kind: "values", sheetId, row, column, values: [[wallTime(hostNow()).slice(0, 10)]] });
}

// Google's keys: Ctrl+Shift+PageDown, or Alt+Down, for the next tab.
function turns({ code, ctrlKey, shiftKey, altKey }: KeyboardEvent): boolean {
  const by = { PageDown: 1, ArrowDown: 1, PageUp: -1, ArrowUp: -1 }[code] as 1 | -1 | undefined;
  const held = code.startsWith("Page") ? ctrlKey && shiftKey : altKey && !ctrlKey;
  if (!by || !held) return false;
  turnTab(by);
  return true;
}

// Google's keys: Ctrl+Alt+= inserts, Ctrl+Alt+- deletes.
function changesLines({ code, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (!(ctrlKey || metaKey) || !altKey || (code !== "Equal" && code !== "Minus")) return false;
  if (code === "Equal") insertLines();
  else deleteLines();
  return true;
}
