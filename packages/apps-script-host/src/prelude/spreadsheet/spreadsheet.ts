// Spreadsheet.
import { type EnumValue, enumValue } from "../base/enum";
import { User } from "../session/user";
import { getUi } from "../ui";
import type { Blob } from "../utilities/blob";
import { call, fail } from "../wire";
import { Banding } from "./banding";
import { RecalculationInterval } from "./enums";
import type { WireRange, WireSheet } from "./hub";
import { defineMethod } from "./methods";
import { NamedRange } from "./named-range";
import { Protection, type WireProtection } from "./protection";
import { Range } from "./range";
import { RangeList } from "./range-list";
import { Selection } from "./selection";
import { Sheet } from "./sheet";
import { TextFinder } from "./text-finder";

interface Iteration {
  enabled: boolean;
  cycles: number;
  threshold: number;
}

interface OldMenuItem {
  name: string;
  functionName: string;
}

const emailOf = (user: unknown): string => (user instanceof User ? user.getEmail() : String(user));

/** Google's Spreadsheet. */
export class Spreadsheet {
  constructor(private readonly id: string) {
    Object.defineProperty(this, "id", { enumerable: false });
  }
  toString(): string {
    return "Spreadsheet";
  }
  getId(): string {
    return this.id;
  }
  /** The old name of getId. */
  getKey(): string {
    return this.id;
  }
  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.id}/edit`;
  }
  /** The PDF of all visible tabs. */
  getBlob(): Blob {
    return call("Spreadsheet.getBlob", this.id);
  }
  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }
  getFormUrl(): null {
    return null;
  }
  getName(): string {
    return call("Spreadsheet.getName", this.id);
  }
  rename(newName: string): void {
    call("Spreadsheet.rename", this.id, newName);
  }
  setName(newName: string): void {
    this.rename(newName);
  }
  copy(name: string): Spreadsheet {
    return new Spreadsheet(call("Spreadsheet.copy", this.id, name));
  }

  // Tabs
  getSheets(): Sheet[] {
    return call<WireSheet[]>("Spreadsheet.getSheets", this.id).map((wire) => new Sheet(wire));
  }
  getNumSheets(): number {
    return call("Spreadsheet.getNumSheets", this.id);
  }
  getSheetByName(name: string): Sheet | null {
    return sheetOrNull(
      call("Spreadsheet.getSheetByName", this.id, name === null || name === undefined ? "" : name),
    );
  }
  getSheetById(id: number): Sheet | null {
    return sheetOrNull(call("Spreadsheet.getSheetById", this.id, id));
  }
  insertSheet(...args: unknown[]): Sheet {
    const last = args[args.length - 1];
    const options = (typeof last === "object" && last !== null ? last : {}) as { template?: Sheet };
    const name = args.find((arg) => typeof arg === "string");
    const index = args.find((arg) => typeof arg === "number");
    return new Sheet(call("Spreadsheet.insertSheet", this.id, name, index, options.template));
  }
  deleteSheet(sheet: Sheet): void {
    call("Spreadsheet.deleteSheet", sheet);
  }
  deleteActiveSheet(): Sheet {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }
  duplicateActiveSheet(): Sheet {
    return new Sheet(call("Spreadsheet.duplicateSheet", this.getActiveSheet()));
  }
  moveActiveSheet(pos: number): void {
    call("Spreadsheet.moveSheet", this.getActiveSheet(), pos);
  }
  renameActiveSheet(newName: string): void {
    this.getActiveSheet().setName(newName);
  }

  // Ranges
  getRange(a1Notation: string): Range {
    if (a1Notation === null || a1Notation === undefined) fail("Range not found");
    return new Range(call("Spreadsheet.getRange", this.id, a1Notation));
  }
  getRangeList(a1Notations: string[]): RangeList {
    return new RangeList(a1Notations.map((text) => this.getRange(text)));
  }
  getRangeByName(name: string): Range | null {
    const wire = call<WireRange | null>("Spreadsheet.getRangeByName", this.id, name);
    return wire && new Range(wire);
  }
  getNamedRanges(): NamedRange[] {
    const entries = call<{ name: string; range: WireRange }[]>("Spreadsheet.getNamedRanges", this.id);
    return entries.map(({ name, range }) => new NamedRange(this.id, name, new Range(range)));
  }
  setNamedRange(name: string, range: Range): void {
    call("Spreadsheet.setNamedRange", this.id, name, range);
  }
  removeNamedRange(name: string): void {
    call("Spreadsheet.removeNamedRange", this.id, name);
  }

  // What is active
  getActiveSheet(): Sheet {
    return this.getSelection().getActiveSheet();
  }
  setActiveSheet(sheet: Sheet): Sheet {
    return sheet.activate();
  }
  getSelection(): Selection {
    return new Selection(this.id);
  }
  getActiveRange(): Range | null {
    return this.getSelection().getActiveRange();
  }
  getActiveRangeList(): RangeList | null {
    return this.getSelection().getActiveRangeList();
  }
  getActiveCell(): Range | null {
    return this.getSelection().getCurrentCell();
  }
  getCurrentCell(): Range | null {
    return this.getSelection().getCurrentCell();
  }
  setActiveRange(range: Range): Range {
    return range.activate();
  }
  setActiveRangeList(rangeList: RangeList): RangeList {
    return rangeList.activate();
  }
  setActiveSelection(range: Range | string): Range {
    return (range instanceof Range ? range : this.getRange(range)).activate();
  }
  setCurrentCell(cell: Range): Range {
    return cell.activateAsCurrentCell();
  }

  // Settings
  getSpreadsheetLocale(): string {
    return call("Spreadsheet.getSpreadsheetLocale", this.id);
  }
  setSpreadsheetLocale(locale: string): void {
    call("Spreadsheet.setSpreadsheetLocale", this.id, locale);
  }
  getSpreadsheetTimeZone(): string {
    return call("Spreadsheet.getSpreadsheetTimeZone", this.id);
  }
  setSpreadsheetTimeZone(timezone: string): void {
    call("Spreadsheet.setSpreadsheetTimeZone", this.id, timezone);
  }
  getRecalculationInterval(): EnumValue {
    return enumValue(
      RecalculationInterval,
      call("Spreadsheet.getRecalculationInterval", this.id),
    ) as EnumValue;
  }
  setRecalculationInterval(recalculationInterval: EnumValue): this {
    call("Spreadsheet.setRecalculationInterval", this.id, recalculationInterval);
    return this;
  }

  isIterativeCalculationEnabled(): boolean {
    return call<Iteration>("Spreadsheet.getIteration", this.id).enabled;
  }
  getMaxIterativeCalculationCycles(): number {
    return call<Iteration>("Spreadsheet.getIteration", this.id).cycles;
  }
  getIterativeCalculationConvergenceThreshold(): number {
    return call<Iteration>("Spreadsheet.getIteration", this.id).threshold;
  }
  setIterativeCalculationEnabled(isEnabled: boolean): this {
    return this.iterate({ enabled: isEnabled });
  }
  setMaxIterativeCalculationCycles(maxIterations: number): this {
    return this.iterate({ cycles: maxIterations });
  }
  setIterativeCalculationConvergenceThreshold(minThreshold: number): this {
    return this.iterate({ threshold: minThreshold });
  }
  private iterate(change: Partial<Iteration>): this {
    call("Spreadsheet.setIteration", this.id, change);
    return this;
  }

  getProtections(type: EnumValue): Protection[] {
    return call<WireProtection[]>("Spreadsheet.getProtections", this.id, type).map(
      (wire) => new Protection(wire),
    );
  }
  createTextFinder(findText: string): TextFinder {
    return new TextFinder({ spreadsheetId: this.id, sheetId: null, box: null }, findText);
  }

  getBandings(): Banding[] {
    return call<(WireSheet & { id: number })[]>("Spreadsheet.getBandings", this.id).map(
      (wire) => new Banding(wire),
    );
  }

  // Sharing
  getOwner(): User | null {
    const owner = call<string | null>("Spreadsheet.getOwner", this.id);
    return owner === null ? null : new User(owner);
  }
  getEditors(): User[] {
    return call<string[]>("Spreadsheet.getEditors", this.id).map((email) => new User(email));
  }
  getViewers(): User[] {
    return call<string[]>("Spreadsheet.getViewers", this.id).map((email) => new User(email));
  }
  addEditor(user: unknown): this {
    return this.share("addEditors", [user]);
  }
  addEditors(emailAddresses: string[]): this {
    return this.share("addEditors", emailAddresses);
  }
  addViewer(user: unknown): this {
    return this.share("addViewers", [user]);
  }
  addViewers(emailAddresses: string[]): this {
    return this.share("addViewers", emailAddresses);
  }
  removeEditor(user: unknown): this {
    return this.share("removeEditor", [user]);
  }
  removeViewer(user: unknown): this {
    return this.share("removeViewer", [user]);
  }
  private share(method: string, users: unknown[]): this {
    call(`Spreadsheet.${method}`, this.id, users.map(emailOf));
    return this;
  }

  // User interface
  toast(msg: string, title = "", timeoutSeconds: number | null = 5): void {
    call("Spreadsheet.toast", this.id, msg, title, timeoutSeconds);
  }
  addMenu(name: string, subMenus: (OldMenuItem | null)[]): void {
    const menu = getUi("SpreadsheetApp").createMenu(name);
    for (const item of subMenus) {
      if (item) menu.addItem(item.name, item.functionName);
      else menu.addSeparator();
    }
    menu.addToUi();
  }
  updateMenu(name: string, subMenus: OldMenuItem[]): void {
    this.addMenu(name, subMenus);
  }
}

const sheetOrNull = (wire: WireSheet | null): Sheet | null => wire && new Sheet(wire);

// A spreadsheet passes these on to its active tab.
const OF_ACTIVE_SHEET =
  "appendRow autoResizeColumn deleteColumn deleteColumns deleteRow deleteRows getColumnWidth getDataRange getFrozenColumns getFrozenRows getLastColumn getLastRow getRowHeight getSheetId getSheetName getSheetValues hideColumn hideRow insertColumnAfter insertColumnBefore insertColumnsAfter insertColumnsBefore insertRowAfter insertRowBefore insertRowsAfter insertRowsBefore isColumnHiddenByUser isRowHiddenByFilter isRowHiddenByUser setColumnWidth setFrozenColumns setFrozenRows setRowHeight sort unhideColumn unhideRow insertImage getImages";
for (const name of OF_ACTIVE_SHEET.split(" ")) {
  defineMethod(Spreadsheet.prototype, name, function (this: Spreadsheet, ...args: unknown[]) {
    const sheet = this.getActiveSheet() as unknown as Record<string, (...args: unknown[]) => unknown>;
    return sheet[name]?.(...args);
  });
}

defineMethod(Spreadsheet.prototype, "getDataSourceTables", () => []);
defineMethod(Spreadsheet.prototype, "isAnonymousView", () => false);
defineMethod(Spreadsheet.prototype, "isAnonymousWrite", () => false);
