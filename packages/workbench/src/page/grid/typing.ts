// The cell editor and the clipboard: what was typed or pasted, before Univer reads anything into it.
import type { Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { DeviceInputEventType } from "@univerjs/preset-sheets-core";
import type { Looking, SpreadsheetView, UserEdit } from "../../wire/api";
import { a1Of } from "../desk/a1";
import { desk } from "../desk/state";
import { toast } from "../desk/toasts";
import { inWords, PROTECTED } from "../text/google";
import { text } from "../text/index";
import { type CopiedLooks, copiedLooks, copiedNumbers, looksFor, repeatedLook } from "./copied-looks";
import { type CopiedMerges, copiedMerges, mergesOver } from "./copied-merges";
import { wasSlow } from "./double-click";
import { Editor } from "./editor";
import { pastedCells } from "./pasted";
import { keepTexts } from "./pasted-texts";
import { contains } from "./places";
import { plainText } from "./typed";

/** Univer writes the cell soon after its editor closed, or never (nothing was changed). */
const SOON_MS = 500;
/** Somebody who has pressed no key for so long is not about to press the next. */
const REST_MS = 800;

/** What typing needs of the grid. */
export interface Surroundings {
  view: () => SpreadsheetView | null;
  looking: () => Looking | undefined;
  /** The same, also where the host knows no cells yet: what is pasted there must not fall upon the last ones. */
  standing: () => Looking | undefined;
  send: (edit: UserEdit) => void;
  isCheckbox: (sheetId: number, row: number, column: number) => boolean;
  isTicked: (sheetId: number, row: number, column: number) => boolean;
  show: (view: SpreadsheetView) => void;
  select: (place: Looking) => void;
  /** Whether something was copied in this window: Univer then knows formulas and shifts them. */
  isOwnCopy: (html: string) => boolean;
  /** Such cells are about to be pasted by Univer, with these looks, some of them as one. */
  pasteOwn: (looks: CopiedLooks | null, merges: CopiedMerges | null) => void;
  /** Whether a filter leaves a row out. */
  isOut: (sheetId: number, row: number) => boolean;
  /** What stands in the open editor. */
  typed: () => string;
}

/** What of copied cells is pasted: their values, as they are and not as formulas, or their looks alone. */
export type PastedPart = "values" | "looks";

/** Follows the editor of cells. */
export class Typing {
  #typed: { sheetId: string; row: number; column: number; text: string } | null = null;
  #editor: Editor | null = null;
  /** A picture that came while a person types; shown as soon as that is done. */
  #waiting: SpreadsheetView | null = null;
  #pressedAt = 0;
  #isHeld = false;

  constructor(
    api: FUniver,
    private readonly around: Surroundings,
  ) {
    api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
      const { row, column, worksheet, eventType } = event;
      // Two boxes ticked one soon after the other are a double click to Univer, wherever they are: a box has no words to edit.
      const isBox = around.isCheckbox(Number(worksheet.getSheetId()), row + 1, column + 1);
      if (eventType === DeviceInputEventType.Dblclick && (isBox || wasSlow())) {
        event.cancel = true;
        return;
      }
      if (this.#mayType(Number(worksheet.getSheetId()), row + 1, column + 1)) return;
      event.cancel = true;
      // The formula bar already holds the first letter; choosing the cell anew shows what stands there.
      setTimeout(() => worksheet.getRange(row, column).activate());
    });
    api.addEvent(api.Event.BeforeSheetEditEnd, ({ row, column, worksheet, value, isConfirm }) => {
      if (isConfirm)
        this.#keep(worksheet.getSheetId(), row, column, plainText(value.getData().body?.dataStream ?? ""));
    });
    api.addEvent(api.Event.BeforeClipboardPaste, (event) => {
      const isOwn = around.isOwnCopy(event.html ?? "");
      if (isOwn) around.pasteOwn(copiedLooks(event.html ?? ""), copiedMerges(event.html ?? ""));
      if (!event.text || isOwn) return;
      event.cancel = true;
      this.#paste(event.text, event.html ?? "");
    });
  }

  /** The first workbook is there, and with it Univer's editor. */
  begin(univer: Univer): void {
    this.#editor ??= new Editor(univer, () => this.#done());
  }

  /** Text just typed into a cell, once; undefined where nothing was typed. */
  take(sheetId: string, row: number, column: number): string | undefined {
    const typed = this.#typed;
    if (typed?.sheetId !== sheetId || typed.row !== row || typed.column !== column) return undefined;
    this.#typed = null;
    return typed.text;
  }

  /** While a cell is being edited, or cells are drawn, a new picture must wait; true then. */
  postpone(view: SpreadsheetView): boolean {
    // The picture that is drawn may be shown again; it takes no newer one's place.
    if (this.busy && !(this.#waiting && view === this.around.view())) this.#waiting = view;
    return this.busy;
  }

  /** Whether a new picture must wait. */
  get busy(): boolean {
    return this.editing || this.#isHeld;
  }

  /** Whether the editor may go along with its row: a formula names cells as they are seen. */
  get mayMove(): boolean {
    return !this.#isHeld && !(this.editing && this.around.typed().startsWith("="));
  }

  /** The button of the mouse is held over the cells, or is let go. */
  hold(isHeld: boolean): void {
    this.#isHeld = isHeld;
    if (!this.busy) this.#done();
  }

  #mayType(sheetId: number, row: number, column: number): boolean {
    const view = this.around.view();
    if (!view?.canEdit) {
      toast(text.viewOnly);
      return false;
    }
    const locked = view.sheets.find((sheet) => sheet.id === sheetId)?.locked ?? [];
    if (!locked.some((box) => contains(box, row, column))) return true;
    const message = text.notDone.values(a1Of(row, column)) + inWords(PROTECTED);
    desk.set({ notice: { title: text.protectedTitle, message } });
    return false;
  }

  /**
   * As on Google, the space bar ticks every box of the selection, or unticks them when the first one is ticked. False where
   * it is a key like any other.
   */
  tick(): boolean {
    const place = this.around.looking();
    if (this.editing || !place || !isAllOf(place, this.around.isCheckbox)) return false;
    const { sheetId, row, column, rows, columns } = place;
    if (!this.#mayType(sheetId, row, column)) return true;
    const value = !this.around.isTicked(sheetId, row, column);
    const values = Array.from({ length: rows }, () => Array<boolean>(columns).fill(value));
    this.around.send({ kind: "values", sheetId, row, column, values });
    return true;
  }

  #keep(sheetId: string, row: number, column: number, typed: string): void {
    const kept = { sheetId, row, column, text: typed };
    this.#typed = kept;
    setTimeout(() => {
      if (this.#typed === kept) this.#typed = null;
    }, SOON_MS);
  }

  #done(): void {
    const view = this.#waiting;
    this.#waiting = null;
    if (view) this.around.show(view);
  }

  /** Whether a cell's editor is open. */
  get editing(): boolean {
    return this.#editor?.isOpen ?? false;
  }

  /** A key was pressed. */
  pressed(): void {
    this.#pressedAt = Date.now();
  }

  /** Resolves when no cell's editor is open and the keys rest. */
  async rest(): Promise<void> {
    while (this.editing || Date.now() - this.#pressedAt < REST_MS)
      await new Promise((done) => setTimeout(done, REST_MS / 8));
  }

  /** Pastes a part of what was copied; a browser that keeps the clipboard to itself is said so. */
  async pastePart(part: PastedPart): Promise<void> {
    const copied = await readClipboard();
    if (!copied) return toast(text.noClipboard);
    if (part === "looks" && !copiedLooks(copied.html)) return toast(text.noLooks);
    if (copied.text !== "") this.#paste(copied.text, copied.html, part);
  }

  #paste(pasted: string, html: string, part: PastedPart | "all" = "all"): void {
    const place = this.around.looking();
    if (!place || !this.#mayType(place.sheetId, place.row, place.column)) return;
    const merged = part === "all" ? copiedMerges(html) : null;
    const told = withNumbers(keepTexts(pastedCells(pasted), html), copiedNumbers(html));
    const cells = merged ? asLargeAs(told, merged) : told;
    const { sheetId, row, column } = this.around.standing() ?? place;
    const isOut = (down: number) => this.around.isOut(sheetId, row + down);
    const values = passingBy(spread(cells, place, isOut), isOut);
    const size = { row, column, rows: values.length, columns: values[0]?.length ?? 1 };
    const looks = part === "values" ? {} : looksOver(size, copiedLooks(html), isOut);
    const merges = merged && values.length === cells.length ? { merges: mergesOver(size, merged) } : {};
    const written = part === "looks" ? values.map((cells) => cells.map(() => null)) : values;
    this.around.send({
      kind: "values",
      sheetId,
      row,
      column,
      values: written,
      paste: "text",
      ...looks,
      ...merges,
    });
    this.around.select({ sheetId, ...size });
  }
}

/** The clipboard as text and as a table; null where the browser does not tell. */
async function readClipboard(): Promise<{ text: string; html: string } | null> {
  try {
    const [item] = await navigator.clipboard.read();
    const told = async (type: string) =>
      item?.types.includes(type) ? (await item.getType(type)).text() : "";
    return { text: await told("text/plain"), html: await told("text/html") };
  } catch {
    return null;
  }
}

function isAllOf(
  { sheetId, row, column, rows, columns }: Looking,
  is: (sheetId: number, row: number, column: number) => boolean,
): boolean {
  const cells = Array.from({ length: rows * columns }, (_, index) => index);
  return cells.every((index) => is(sheetId, row + Math.floor(index / columns), column + (index % columns)));
}

type Cell = string | number;

// Copied in another window of ours: what is shown may be less than the number, 12,346 for 12345.6789.
function withNumbers(cells: string[][], numbers: ReturnType<typeof copiedNumbers>): Cell[][] {
  if (!numbers) return cells;
  return cells.map((row, down) =>
    row.map((cell, right) => (cell === "" ? cell : (numbers[down]?.[right] ?? cell))),
  );
}

// The text of cells that are one may end with the first of them.
function asLargeAs(cells: Cell[][], { rows, columns }: CopiedMerges): Cell[][] {
  return Array.from({ length: Math.max(rows, cells.length) }, (_, down) => {
    const row = cells[down] ?? [];
    return [...row, ...Array<Cell>(Math.max(0, columns - row.length)).fill("")];
  });
}

// One copied cell fills the whole selection, as in every spreadsheet.
function spread(cells: Cell[][], { rows, columns }: Looking, isOut: (down: number) => boolean): Cell[][] {
  if (cells.length > 1 || (cells[0]?.length ?? 0) > 1) return cells;
  const length = Array.from({ length: rows }, (_, down) => down).filter((down) => !isOut(down)).length;
  return Array.from({ length }, () => Array<Cell>(columns).fill(cells[0]?.[0] ?? ""));
}

// Copied in another window of ours: the looks go along as in this one.
function looksOver(
  place: Omit<Looking, "sheetId">,
  copied: CopiedLooks | null,
  isOut: (down: number) => boolean,
) {
  const inSight = Array.from({ length: place.rows }, (_, down) => down).filter((down) => !isOut(down));
  const order = new Map(inSight.map((down, index) => [down, index]));
  const looks =
    copied &&
    looksFor(place, (down, right) => {
      const from = order.get(down);
      return from === undefined ? null : repeatedLook(copied, from, right);
    });
  return looks ? { looks } : {};
}

/** The rows with empty places between them where a filter leaves rows out. */
function passingBy(rows: Cell[][], isOut: (down: number) => boolean): (Cell | null)[][] {
  const placed: (Cell | null)[][] = [];
  for (const row of rows) {
    while (isOut(placed.length)) placed.push(row.map(() => null));
    placed.push(row);
  }
  return placed;
}
