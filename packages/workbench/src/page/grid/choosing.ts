// Lists of dropdowns by keys: Univer's own are chosen from by the mouse alone.
import {
  Direction,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  type DocumentDataModel,
  IUniverInstanceService,
} from "@univerjs/core";
import { DeviceInputEventType, KeyCode, SetCellEditVisibleOperation } from "@univerjs/preset-sheets-core";
import type { Looking } from "../../wire/api";
import { plainText } from "./typed";
import type { Running } from "./univer";

type Api = Running["api"];

const LIST = "[data-u-comp=sheets-dropdown-list]";
const OPTION = ".univer-cursor-pointer";
/** Where the arrows stand; styled so. */
const AT = "data-at";
const MOVE = "sheet.command.move-selection-enter-tab";
const SHOW = "sheet.operation.show-data-validation-dropdown";
const HIDE = "sheet.operation.hide-data-validation-dropdown";

/** What lists must know of the cell in which one chooses. */
interface Cell {
  /** Whether its editor is open. */
  editing: () => boolean;
  /** What stands in it, as its editor shows it before anything is typed. */
  stands: () => string;
  /** What stands in the editor by now. */
  typed: () => string;
}

/** Arrows go from choice to choice, Enter takes it, what is typed leaves out the others; to be called before Univer starts. Gives the way back. */
export function chooseByKeys(api: () => Api, cell: Cell): () => void {
  const onKey = (event: KeyboardEvent) => {
    const list = listInSight();
    if (!list || event.isComposing || !takes(api(), list, event, cell)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onTyped = () => {
    const list = listInSight();
    if (list && cell.editing()) narrow(list, cell.typed(), cell.stands());
  };
  // Univer opens the list, and knows what was typed, a little after the key.
  const later = () => setTimeout(onTyped, 60);
  const onClick = (event: MouseEvent) => {
    const option = (event.target as Element).closest?.<HTMLElement>(`${LIST} ${OPTION}`);
    if (!option || !isChosen(option)) return;
    event.stopPropagation();
    leave(api());
  };
  window.addEventListener("keydown", onKey, true);
  window.addEventListener("keyup", later, true);
  window.addEventListener("input", later, true);
  window.addEventListener("compositionend", later, true);
  window.addEventListener("click", onClick, true);
  return () => {
    window.removeEventListener("keydown", onKey, true);
    window.removeEventListener("keyup", later, true);
    window.removeEventListener("input", later, true);
    window.removeEventListener("compositionend", later, true);
    window.removeEventListener("click", onClick, true);
  };
}

function takes(
  api: Api,
  list: HTMLElement,
  { key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent,
  cell: Cell,
): boolean {
  if (ctrlKey || metaKey || altKey || shiftKey) return false;
  const options = optionsOf(list).filter(({ hidden }) => !hidden);
  const at = options.findIndex((option) => option.hasAttribute(AT));
  if (key === "ArrowDown" || key === "ArrowUp") {
    const from = at >= 0 ? at : options.findIndex(isChosen);
    const next = from < 0 ? (key === "ArrowDown" ? 0 : -1) : from + (key === "ArrowDown" ? 1 : -1);
    standAt(list, options.at(next % options.length));
    return true;
  }
  if ((key !== "Enter" && key !== "Tab") || at < 0) return false;
  // Who has typed all of it goes on as from every cell.
  if (cell.typed() !== cell.stands() && cell.typed().trim() === wordsOf(options[at]!)) return false;
  if (isChosen(options[at]!)) leave(api);
  else options[at]!.click();
  if (key === "Tab")
    setTimeout(() => api.executeCommand(MOVE, { direction: Direction.RIGHT, keycode: KeyCode.TAB }));
  return true;
}

function narrow(list: HTMLElement, typed: string, before: string): void {
  const sought = typed === before ? "" : typed.trim().toLowerCase();
  const options = optionsOf(list);
  for (const option of options) option.hidden = !wordsOf(option).toLowerCase().includes(sought);
  const left = options.filter(({ hidden }) => !hidden);
  const at = left.find((option) => option.hasAttribute(AT));
  // What is sure is taken by Enter; where several remain nobody guesses.
  if (sought !== "" && !at) standAt(list, left.length === 1 ? left[0] : undefined);
}

function standAt(list: HTMLElement, option: HTMLElement | undefined): void {
  for (const each of optionsOf(list)) each.toggleAttribute(AT, each === option);
  option?.scrollIntoView({ block: "nearest" });
}

// Univer would take a choice away that is chosen once more.
function leave(api: Api): void {
  const unitId = api.getActiveWorkbook()?.getId();
  api.syncExecuteCommand(SetCellEditVisibleOperation.id, {
    visible: false,
    eventType: DeviceInputEventType.Keyboard,
    keycode: KeyCode.ESC,
    unitId,
  });
  api.syncExecuteCommand(HIDE, {});
}

/** Text of the open editor. */
export function typedText({ univer }: Running): string {
  const editor = univer
    .__getInjector()
    .get(IUniverInstanceService)
    .getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
  return plainText(editor?.getBody()?.dataStream ?? "");
}

const optionsOf = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>(OPTION)];
const wordsOf = (option: HTMLElement): string => option.textContent ?? "";
/** It bears a tick. */
const isChosen = (option: HTMLElement): boolean => option.querySelector("svg") !== null;

function listInSight(): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(LIST)].find(
    (list) => list.getBoundingClientRect().left >= 0 && getComputedStyle(list).visibility !== "hidden",
  );
}

/** Opens the list of a cell. */
export function openList(api: Api, { sheetId, row, column }: Looking): void {
  const unitId = api.getActiveWorkbook()?.getId();
  api.syncExecuteCommand(SHOW, { unitId, subUnitId: String(sheetId), row: row - 1, column: column - 1 });
}

/** Closes the list of a cell that is open: its cell is elsewhere now, and Univer would write the choice where it was. */
export function closeList(api: Api): void {
  if (document.querySelector(LIST)) api.syncExecuteCommand(HIDE, {});
}
