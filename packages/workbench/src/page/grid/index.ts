// The grid: shows the host's picture of a spreadsheet in Univer, and leads a person's edits to the host.
import { type ICellData, type IStyleData, LifecycleService, LifecycleStages } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { LexerTreeBuilder } from "@univerjs/preset-sheets-core";
import type {
  CellView,
  Looking,
  SheetPatch,
  SheetShift,
  SheetView,
  SpreadsheetView,
  UserEdit,
} from "../../wire/api";
import { shiftedRow } from "../../wire/shifted-row";
import { editText } from "../desk/edit-text";
import { largeRows } from "../desk/large";
import { keepLastPlace, lastPlace } from "../desk/last-place";
import { noteTab, readRoute } from "../desk/route";
import { type Grid, type LinesHere, type Moved, sendEdit } from "../desk/sheet";
import { desk } from "../desk/state";
import { readAddress } from "./address";
import { addArrangingItems } from "./arranging";
import { captureEdits } from "./capture";
import { cellData } from "./cells";
import { Charts } from "./charts";
import { chooseByKeys, closeList, openList, typedText } from "./choosing";
import { copyAsShown, isOwnCopy } from "./copied";
import { fillAtOnce, measureByTab } from "./corner";
import { rememberCut } from "./cut-cells";
import { installDisplay } from "./display";
import { followClicks } from "./double-click";
import { type Filling, followFilling } from "./filling";
import { headOver, installFilters, passByFiltered } from "./filters";
import { fitRows, measureNothingLater } from "./fit-rows";
import { keepInBar } from "./formula-bar";
import { bringInSight, go } from "./going";
import { followHeld } from "./held";
import { listenToKeys } from "./keys";
import { showLinks } from "./links";
import { openMenu } from "./menu-key";
import { nameLists } from "./named-lists";
import { nameParts } from "./named-parts";
import { onPage } from "./on-page";
import { Pasting } from "./pasting";
import { Pending } from "./pending";
import { boxOf, contains, placeOf, rangeOf, within } from "./places";
import { type Probe, probe } from "./probe";
import { canShift, shiftRows } from "./row-shift";
import { selectedRange, takeKeyboard } from "./selected";
import { workbookData } from "./snapshot";
import { addSortItems } from "./sorting";
import { alongWith, keepPlace, restorePlace, reveal, standInSight } from "./standing";
import { computeNothing, sumNoDays } from "./sums";
import { keepTabInSight } from "./tab-in-sight";
import { addTabItems } from "./tab-items";
import { watchTabNames } from "./tab-names";
import { forgetOldTabs } from "./tabbing";
import { followFingers } from "./touch";
import { Typing } from "./typing";
import { type Running, startUniver } from "./univer";
import { judgeInIdleTime, ticksAlone } from "./validity";

/** Marks what comes from the host: it passes by permissions and is not read as a person's edit. */
const FROM_HOST = { fromCollab: true };
const SET_VALUES = "sheet.mutation.set-range-values";

declare global {
  interface Window {
    workbench?: Probe;
  }
}

/** Makes a grid in an element. */
export function createGrid(container: HTMLElement): Grid & { dispose(): void } {
  return new UniverGrid(container);
}

class UniverGrid implements Grid {
  #running: Running;
  #view: SpreadsheetView | null = null;
  #charts: Charts;
  #typing: Typing;
  #uncapture: () => void;
  #unlisten: () => void;
  #displays = false;
  #pending = new Pending();
  /** Lines that the person inserted and the host is still to make. */
  #inserted: Parameters<typeof reveal>[1] | null = null;
  /** Name of a tab that the person added and the host is still to make. */
  #added: string | null = null;
  /** By tab; asked for with every cell that is drawn. */
  #filters = new Map<string, SheetView["filter"]>();
  /** Rows that filters leave out, by tab. */
  #out = new Map<string, Set<number>>();
  /** Univer can scroll only after it has drawn for the first time. */
  #drawn: Promise<void>;
  #filling: Filling = { from: null };
  #pasting = new Pasting();
  /** Lines that moved in pictures that are still to be drawn: what is selected or cut goes along with them. */
  #owed: readonly LinesHere[] = [];

  constructor(container: HTMLElement) {
    // Before Univer, which would hear the keys first.
    const noLists = chooseByKeys(() => this.#running.api, this.#choosing());
    this.#running = startUniver(container);
    measureNothingLater(this.#running);
    this.#charts = new Charts(this.#api);
    this.#typing = new Typing(this.#api, {
      view: () => this.#view,
      looking: () => this.looking(),
      standing: () => this.#standing(),
      send: (edit) => this.#send(edit),
      isCheckbox: (sheetId, row, column) => this.#isCheckbox(sheetId, row, column),
      isTicked: (sheetId, row, column) => this.#cell(sheetId, row, column)?.v === true,
      show: (view) => this.show(view),
      select: (place) => this.#select(place),
      isOwnCopy: (html) => isOwnCopy(this.#running, html),
      pasteOwn: (looks, merges) => this.#pasting.expect(looks, merges),
      isOut: (sheetId, row) => this.#isOut(String(sheetId), row),
      typed: () => typedText(this.#running),
    });
    const unlisten = [noLists, ...this.#listen(container)];
    this.#unlisten = () => {
      for (const each of unlisten) each();
    };
    addArrangingItems(this.#api, (what) => void this.#typing.pastePart(what));
    addSortItems(this.#api);
    addTabItems(this.#api, {
      sheets: () => this.#view?.sheets ?? [],
      shown: () => this.#sheet(this.looking()?.sheetId ?? -1),
      send: (edit) => this.#send(edit),
    });
    showLinks(
      this.#running,
      () => this.looking(),
      ({ sheetId, row, column }) => this.#cell(sheetId, row, column),
    );
    this.#api.addEvent(this.#api.Event.ActiveSheetChanged, ({ activeSheet }) => {
      noteTab(Number(activeSheet.getSheetId()));
      if (this.#view) standInSight(this.#running, this.#view);
    });
    const lifecycle = this.#running.univer.__getInjector().get(LifecycleService);
    this.#drawn = lifecycle.onStage(LifecycleStages.Rendered);
    void this.#drawn.then(() => {
      fillAtOnce(this.#running);
      copyAsShown(this.#running, (sheetId, row, column) => this.#cell(Number(sheetId), row + 1, column + 1));
      this.#filling = followFilling(this.#running);
      this.#pasting.follow(this.#running);
      window.workbench = probe(this.#running);
    });
    const lexer = this.#running.univer.__getInjector().get(LexerTreeBuilder);
    this.#uncapture = captureEdits(
      {
        style: (s) => (typeof s === "object" ? (s ?? null) : this.#workbookStyle(s)),
        typed: (sheetId, row, column) => this.#typing.take(sheetId, row, column),
        isCheckbox: (sheetId, row, column) => this.#isCheckbox(sheetId, row, column),
        editing: () => this.#typing.editing,
        rows: (sheetId) => this.#sheet(sheetId)?.rows ?? 0,
        columns: (sheetId) => this.#sheet(sheetId)?.columns ?? 0,
        filledFrom: () => this.#filling.from,
        pastedLook: (row, column) => this.#pasting.lookAt(row, column),
        pastedMerges: () => this.#pasting.merges(),
        isOut: (sheetId, row) => this.#isOut(String(sheetId), row),
        shift: (formula, right, down) => lexer.moveFormulaRefOffset(formula, right, down),
      },
      (edit) => this.#send(edit),
    );
  }

  #choosing(): Parameters<typeof chooseByKeys>[1] {
    return {
      editing: () => this.#typing.editing,
      stands: () => {
        const cell = this.here();
        return cell ? String(editText(cell) ?? "") : "";
      },
      typed: () => typedText(this.#running),
    };
  }

  #listen(container: HTMLElement): (() => void)[] {
    return [
      listenToKeys(container, this.#typing, this.#reach()),
      followFingers(container, () => this.#touched()),
      followClicks(container),
      followHeld(container, (isHeld) => this.#typing.hold(isHeld)),
      keepInBar(container, () => this.#running),
      nameParts(container),
      nameLists(),
      keepTabInSight(container),
      watchTabNames(container, (tabId) =>
        (this.#view?.sheets ?? []).filter(({ id }) => String(id) !== tabId).map(({ name }) => name),
      ),
      forgetOldTabs(() => JSON.stringify(this.looking())),
      keepLastPlace(() => {
        const [fileId, looking] = [this.#view?.id, this.looking()];
        return fileId && looking ? { fileId, looking } : null;
      }),
    ];
  }

  // The arrow of a list is small for a finger: a tap upon the cell that is selected opens it, too.
  #touched(): ReturnType<Parameters<typeof followFingers>[1]> {
    const before = this.#standing();
    const isThere = () => before?.sheetId === this.looking()?.sheetId;
    return {
      moved: () => {
        if (before && isThere()) this.#select(before);
      },
      tapped: () => {
        if (!before || JSON.stringify(before) !== JSON.stringify(this.#standing())) return;
        const { rows, columns, row, column } = before;
        const rules = this.#sheet(before.sheetId)?.validations ?? [];
        const isChosen = ({ rule, ...box }: (typeof rules)[number]) =>
          rule.criteria.startsWith("VALUE_IN") && contains(box, row, column);
        if (rows === 1 && columns === 1 && rules.some(isChosen)) openList(this.#api, before);
      },
    };
  }

  get #api(): FUniver {
    return this.#running.api;
  }

  show(view: SpreadsheetView, moved?: Moved, lines: readonly LinesHere[] = []): void {
    const same = this.#view?.id === view.id;
    const isStill = lines.some(({ order }) => order) && this.#typing.busy;
    if (moved && !isStill && moved.before === this.#view && this.#shift(view, moved)) return;
    this.#owed = same ? [...this.#owed, ...lines] : [];
    if (same && this.#typing.postpone(view)) return;
    const place = same ? alongWith(keepPlace(this.#running), this.#owed) : null;
    if (same) closeList(this.#api);
    const cutAlong = same ? rememberCut(this.#running, this.#owed) : null;
    this.#owed = [];
    const named = readRoute().tab;
    if (this.#view) this.#api.disposeUnit(this.#view.id);
    this.#keep(view);
    const workbook = this.#api.createWorkbook(workbookData(view));
    this.#installDisplay();
    measureByTab(this.#running);
    if (!view.canEdit) workbook.getWorkbookPermission().setReadOnly();
    restorePlace(this.#running, view, place, named);
    cutAlong?.();
    if (this.#inserted) reveal(this.#running, this.#inserted);
    this.#inserted = null;
    this.#showAdded(view);
    if (!place) {
      standInSight(this.#running, view);
      void this.#drawn.then(() => this.#standAgain(named));
    }
    this.#charts.show(view);
  }

  // Univer can scroll there once it has drawn.
  #standAgain(named: number | null): void {
    const last = named !== null && this.#view ? lastPlace(this.#view.id, named) : null;
    if (!last || this.looking()?.sheetId !== last.sheetId) return;
    this.#select(last);
    const { startRow, startColumn } = rangeOf(last);
    bringInSight(this.#running, startRow, startColumn);
  }

  #keep(view: SpreadsheetView): void {
    this.#view = view;
    this.#pending.clear();
    this.#filters = new Map(
      view.sheets.flatMap(({ id, filter }) => (filter ? [[String(id), filter] as const] : [])),
    );
    this.#out = new Map([...this.#filters].map(([id, filter]) => [id, new Set(filter?.out)]));
  }

  #isOut(sheetId: string, row: number): boolean {
    return this.#out.get(sheetId)?.has(row) ?? false;
  }

  // Rows that came or went move in the workbook that is shown; false where more than that changed.
  #shift(view: SpreadsheetView, { before, shifts, patches, own }: Moved): boolean {
    const tabs = shifts.map((shift) => {
      const [old, now] = [before, view].map(({ sheets }) => sheets.find(({ id }) => id === shift.sheet.id)!);
      return { old: old!, now: now!, shift };
    });
    const frame = ({ sheets, ...rest }: SpreadsheetView) =>
      JSON.stringify([rest, sheets.map(({ id }) => id)]);
    const may = ({ old, now, shift }: (typeof tabs)[number]) =>
      canShift(old, now, shift) && (!this.#typing.busy || this.#staysInEditor(shift));
    if (frame(before) !== frame(view) || !tabs.every(may)) return false;
    const place = this.looking();
    closeList(this.#api);
    this.#keep(view);
    for (const { old, now, shift } of tabs) {
      const cutAlong = rememberCut(this.#running, [{ ...shift, sheetId: now.id, dimension: "ROWS" }]);
      shiftRows(this.#api, view.id, [old, now], view.sheets, shift, FROM_HOST);
      cutAlong();
      if (place?.sheetId === now.id) this.#goAlong(place, shift, own);
    }
    this.patch([...shifts.map(({ sheet, cells }) => ({ id: sheet.id, cells })), ...patches]);
    if (this.#inserted) reveal(this.#running, this.#inserted);
    this.#inserted = null;
    return true;
  }

  // Univer's editor goes along with its row; not while cells are drawn or a formula names them, nor where another tab's rows move, nor where its row is gone.
  #staysInEditor(shift: SheetShift): boolean {
    if (!this.#typing.mayMove) return false;
    const place = this.looking();
    return place?.sheetId === shift.sheet.id && shiftedRow(place.row, shift) !== null;
  }

  // What is selected goes along with what other people do; beside one's own new rows one stays where they are.
  #goAlong(place: Looking, shift: SheetShift, own: boolean): void {
    const row = own ? place.row : (shiftedRow(place.row, shift) ?? shift.at);
    this.#select({ ...place, row });
  }

  patch(sheets: SheetPatch[], lines: readonly LinesHere[] = []): void {
    if (lines.length > 0) {
      closeList(this.#api);
      rememberCut(this.#running, lines)();
    }
    for (const { id, cells } of sheets) {
      // What waits for its own answer stays as it was typed.
      const others = Object.entries(cells).filter(([key]) => !this.#pending.find(id, key));
      this.#write(id, Object.fromEntries(others));
      const sheet = this.#sheet(id);
      if (sheet) fitRows(this.#api, this.#view!.id, sheet, Object.keys(cells), FROM_HOST);
    }
    if (this.#view) this.#charts.refresh(this.#view);
  }

  activate(sheetId: number, range: string | null): void {
    void this.#drawn.then(() => this.#activate(sheetId, range));
  }

  #activate(sheetId: number, range: string | null): void {
    const sheet = this.#api.getActiveWorkbook()?.getSheetBySheetId(String(sheetId));
    if (!sheet) return;
    this.#api.getActiveWorkbook()?.setActiveSheet(String(sheetId));
    if (!range) return;
    const target = sheet.getRange(range.replace(/^.*!/, ""));
    target.activate();
    sheet.scrollToCell(Math.max(0, target.getRow() - 2), Math.max(0, target.getColumn() - 1));
  }

  shown(): SpreadsheetView | null {
    return this.#view;
  }

  looking(): Looking | undefined {
    const place = this.#standing();
    if (!place) return undefined;
    // Univer draws cells below and beside the sheet's last; the host knows none there.
    const { rows, columns } = this.#sheet(place.sheetId) ?? { rows: 1, columns: 1 };
    return { sheetId: place.sheetId, ...within(place, rows, columns) };
  }

  #standing(): Looking | undefined {
    const sheet = this.#api.getActiveWorkbook()?.getActiveSheet();
    const range = selectedRange(this.#running);
    return sheet && range ? { sheetId: Number(sheet.getSheetId()), ...boxOf(range) } : undefined;
  }

  here(): CellView | undefined {
    const place = this.looking();
    return place && this.#cell(place.sheetId, place.row, place.column);
  }

  restore(edit: UserEdit): void {
    if (!this.#view || edit.kind === "style" || largeRows(edit) > 0) return;
    if (edit.kind !== "values") {
      this.show(this.#view);
      return;
    }
    const sheet = this.#sheet(edit.sheetId);
    if (sheet) this.#write(edit.sheetId, this.#pending.end(edit, sheet));
  }

  postpones(): boolean {
    return this.#typing.busy;
  }

  rest(): Promise<void> {
    return this.#typing.rest();
  }

  focus(): void {
    const place = this.looking();
    const sheet = this.#api.getActiveWorkbook()?.getActiveSheet();
    if (place) sheet?.getRange(place.row - 1, place.column - 1, place.rows, place.columns).activate();
    takeKeyboard(this.#running);
  }

  dispose(): void {
    this.#uncapture();
    this.#unlisten();
    delete window.workbench;
    this.#running.univer.dispose();
  }

  // What grows the tab is selected as far as the tab goes now.
  #select({ sheetId, ...place }: Looking): void {
    const { rows = 1, columns = 1 } = this.#sheet(sheetId) ?? {};
    const box = within(place, rows, columns);
    const sheet = this.#api.getActiveWorkbook()?.getActiveSheet();
    sheet?.getRange(box.row - 1, box.column - 1, box.rows, box.columns).activate();
  }

  #reach(): Parameters<typeof listenToKeys>[2] {
    return {
      openMenu: () => openMenu(this.#running),
      openFilter: () => this.#openFilterHere(),
      selectLines: (which) => this.#selectLines(which),
      goTo: (address) => this.#goTo(address),
      go: (event) => {
        const from = this.looking();
        const sheet = from && this.#sheet(from.sheetId);
        return from !== undefined && sheet !== undefined && go(this.#running, sheet, from, event);
      },
    };
  }

  #selectLines(which: "rows" | "columns"): void {
    const place = this.looking();
    const sheet = place && this.#sheet(place.sheetId);
    if (!sheet) return;
    const { rows, columns } = sheet;
    this.#select(which === "rows" ? { ...place, column: 1, columns } : { ...place, row: 1, rows });
  }

  #goTo(typed: string): string | null {
    const from = this.looking();
    const to = this.#view && from ? readAddress(typed, this.#view, from.sheetId) : null;
    if (!to || "wrong" in to) return to?.wrong ?? null;
    this.#api.getActiveWorkbook()?.setActiveSheet(String(to.sheet.id));
    this.#select({ sheetId: to.sheet.id, ...to.box });
    const { startRow, startColumn } = rangeOf(to.box);
    bringInSight(this.#running, startRow, startColumn);
    takeKeyboard(this.#running);
    return null;
  }

  // Univer makes its services for sheets only when the first workbook is there.
  #installDisplay(): void {
    if (this.#displays) return;
    this.#displays = true;
    installDisplay(this.#running.univer, (sheetId, row, column) =>
      this.#cell(Number(sheetId), row + 1, column + 1),
    );
    this.#typing.begin(this.#running.univer);
    computeNothing(this.#running.univer);
    sumNoDays(this.#running.univer, () => this.#holdsDays());
    void this.#drawn.then(() => ticksAlone(this.#running));
    judgeInIdleTime(this.#running.univer);
    passByFiltered(this.#running.univer, (sheetId, row) => this.#isOut(sheetId, row));
    installFilters(
      this.#running.univer,
      (sheetId) => this.#filters.get(sheetId),
      (sheetId, row, column) => this.#openFilter(sheetId, row, column),
    );
  }

  #holdsDays(): boolean {
    const place = this.looking();
    const cells = (place && this.#sheet(place.sheetId)?.cells) ?? {};
    if (!place) return false;
    for (let row = place.row; row < place.row + place.rows; row++)
      for (let column = place.column; column < place.column + place.columns; column++)
        if (cells[`${row},${column}`]?.t === "date") return true;
    return false;
  }

  #openFilterHere(): boolean {
    const place = this.looking();
    const head = place && headOver(this.#filters.get(String(place.sheetId)), place);
    if (head) this.#openFilter(place.sheetId, head, place.column);
    return head !== undefined;
  }

  #openFilter(sheetId: number, row: number, column: number): void {
    const sheet = this.#api.getActiveWorkbook()?.getActiveSheet();
    if (!sheet || !this.#view?.canEdit) return;
    const { x, y, height } = onPage(this.#running, sheet.getRange(row - 1, column - 1));
    const opening = (desk.get().filter?.opening ?? 0) + 1;
    desk.set({ filter: { sheetId, column, x: Math.min(x, innerWidth - 260), y: y + height, opening } });
  }

  #showAdded(view: SpreadsheetView): void {
    const tab = view.sheets.find(({ name }) => name === this.#added);
    if (!tab) return;
    this.#added = null;
    this.#api.getActiveWorkbook()?.setActiveSheet(String(tab.id));
  }

  // What was typed is shown at once; the host's answer takes its place.
  #send(edit: UserEdit): void {
    if (edit.kind === "insertRows" || edit.kind === "insertColumns") this.#inserted = edit;
    if (edit.kind === "insertSheet" || edit.kind === "duplicateSheet") this.#added = edit.name;
    const sheet = edit.kind === "values" && largeRows(edit) === 0 ? this.#sheet(edit.sheetId) : undefined;
    if (edit.kind === "values" && sheet) this.#write(edit.sheetId, this.#pending.begin(edit, sheet));
    sendEdit(edit.kind === "insertSheet" ? { ...edit, index: this.#besideShown(edit.index) } : edit);
  }

  // Univer would put a new tab behind all others.
  #besideShown(otherwise: number): number {
    const shown = this.looking()?.sheetId;
    const at = this.#view?.sheets.findIndex(({ id }) => id === shown) ?? -1;
    return at < 0 ? otherwise : at + 1;
  }

  #write(sheetId: number, cells: SheetPatch["cells"]): void {
    const gone: Record<number, Record<number, null>> = {};
    const put: Record<number, Record<number, ICellData>> = {};
    for (const [key, cell] of Object.entries(cells)) {
      const [row, column] = placeOf(key);
      const data = cell && cellData(cell);
      if (!data || !this.#looksLike(sheetId, row, column, data))
        gone[row - 1] = { ...gone[row - 1], [column - 1]: null };
      if (data) put[row - 1] = { ...put[row - 1], [column - 1]: { v: null, t: null, f: null, ...data } };
    }
    // Univer merges looks into what stands there, so a cell of another look is emptied first.
    for (const cellValue of [gone, put])
      if (Object.keys(cellValue).length > 0)
        this.#api.syncExecuteCommand(
          SET_VALUES,
          { unitId: this.#view!.id, subUnitId: String(sheetId), cellValue },
          FROM_HOST,
        );
  }

  // Each writing makes Univer go over the tab's formulas: emptying is spared where only the content is another.
  #looksLike(sheetId: number, row: number, column: number, { s }: ICellData): boolean {
    const sheet = this.#api.getActiveWorkbook()?.getSheetBySheetId(String(sheetId))?.getSheet();
    const now = sheet?.getCellRaw(row - 1, column - 1);
    if (!now || now.p) return false;
    const look = typeof now.s === "string" ? this.#workbookStyle(now.s) : now.s;
    return JSON.stringify(look) === JSON.stringify(s);
  }

  #workbookStyle(id: ICellData["s"]): IStyleData | null {
    return this.#api.getActiveWorkbook()?.getWorkbook().getStyles().get(id) ?? null;
  }

  #isCheckbox(sheetId: number, row: number, column: number): boolean {
    const rules = this.#sheet(sheetId)?.validations ?? [];
    return rules.some(({ rule, ...box }) => rule.criteria === "CHECKBOX" && contains(box, row, column));
  }

  #sheet(sheetId: number): SheetView | undefined {
    return this.#view?.sheets.find((sheet) => sheet.id === sheetId);
  }

  #cell(sheetId: number, row: number, column: number): CellView | undefined {
    const key = `${row},${column}`;
    return this.#pending.find(sheetId, key) ?? this.#sheet(sheetId)?.cells[key];
  }
}
