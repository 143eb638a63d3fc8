// Spreadsheet.

import type { Iteration } from "../../calls/spreadsheet/book";
import type { SheetRef } from "../../calls/spreadsheet/refs";
import { parts } from "../base/class";
import type { Emulates } from "../base/emulates";
import { type EnumValue, enumValue } from "../base/enum";
import { getUi } from "../ui";
import type { Blob } from "../utilities/blob";
import { call, fail } from "../wire";
import { ActiveRanges } from "./active";
import { Banding } from "./banding";
import { RecalculationInterval } from "./enums";
import { MetadataHolder } from "./metadata";
import { NamedRange } from "./named-range";
import { OfActiveSheet } from "./of-active-sheet";
import { People } from "./people";
import { Protection } from "./protection";
import { Range } from "./range";
import { RangeList } from "./range-list";
import { Selection } from "./selection";
import { Sheet } from "./sheet";
import { TextFinder } from "./text-finder";

interface OldMenuItem {
  name: string;
  functionName: string;
}

/** Google's Spreadsheet. */
export class Spreadsheet
  extends parts(People, OfActiveSheet, ActiveRanges, MetadataHolder)
  implements
    Emulates<
      GoogleAppsScript.Spreadsheet.Spreadsheet,
      | "getPredefinedSpreadsheetThemes"
      | "getSpreadsheetTheme"
      | "insertSheetWithDataSourceTable"
      | "moveChartToObjectSheet"
      | "removeMenu"
      | "resetSpreadsheetTheme"
      | "setSpreadsheetTheme"
      | "show"
      | "getSheetProtection"
      | "setSheetProtection"
      | "setAnonymousAccess"
    >
{
  override toString(): string {
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
    return call["Spreadsheet.getBlob"](this.id);
  }
  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }
  getFormUrl(): null {
    return null;
  }
  getName(): string {
    return call["Spreadsheet.getName"](this.id);
  }
  rename(newName: string): void {
    call["Spreadsheet.rename"](this.id, newName);
  }
  setName(newName: string): void {
    this.rename(newName);
  }
  copy(name: string): Spreadsheet {
    return new Spreadsheet(call["Spreadsheet.copy"](this.id, name));
  }

  // Tabs
  getSheets(): Sheet[] {
    return call["Spreadsheet.getSheets"](this.id).map((wire) => new Sheet(wire));
  }
  getNumSheets(): number {
    return call["Spreadsheet.getNumSheets"](this.id);
  }
  getSheetByName(name: string): Sheet | null {
    return sheetOrNull(call["Spreadsheet.getSheetByName"](this.id, name ?? ""));
  }
  getSheetById(id: number): Sheet | null {
    return sheetOrNull(call["Spreadsheet.getSheetById"](this.id, id));
  }
  /** Of a name, an index, options, or several of them in this order. */
  insertSheet(...args: (string | number | { template?: Sheet })[]): Sheet {
    const name = args.find((arg) => typeof arg === "string");
    const index = args.find((arg) => typeof arg === "number");
    const options = args.find((arg) => typeof arg === "object");
    return new Sheet(call["Spreadsheet.insertSheet"](this.id, name, index, options?.template));
  }
  deleteSheet(sheet: Sheet): void {
    call["Spreadsheet.deleteSheet"](sheet);
  }
  deleteActiveSheet(): Sheet {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }
  duplicateActiveSheet(): Sheet {
    return new Sheet(call["Spreadsheet.duplicateSheet"](this.getActiveSheet()));
  }
  moveActiveSheet(pos: number): void {
    call["Spreadsheet.moveSheet"](this.getActiveSheet(), pos);
  }
  renameActiveSheet(newName: string): void {
    this.getActiveSheet().setName(newName);
  }

  // Ranges
  getRange(a1Notation: string): Range {
    if (a1Notation === null || a1Notation === undefined) fail("Range not found");
    return new Range(call["Spreadsheet.getRange"](this.id, a1Notation));
  }
  getRangeList(a1Notations: string[]): RangeList {
    return new RangeList(a1Notations.map((text) => this.getRange(text)));
  }
  getRangeByName(name: string): Range | null {
    const wire = call["Spreadsheet.getRangeByName"](this.id, name);
    return wire && new Range(wire);
  }
  getNamedRanges(): NamedRange[] {
    const entries = call["Spreadsheet.getNamedRanges"](this.id);
    return entries.map(({ name, range }) => new NamedRange(this.id, name, new Range(range)));
  }
  setNamedRange(name: string, range: Range): void {
    call["Spreadsheet.setNamedRange"](this.id, name, range);
  }
  removeNamedRange(name: string): void {
    call["Spreadsheet.removeNamedRange"](this.id, name);
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

  // Settings
  getSpreadsheetLocale(): string {
    return call["Spreadsheet.getSpreadsheetLocale"](this.id);
  }
  setSpreadsheetLocale(locale: string): void {
    call["Spreadsheet.setSpreadsheetLocale"](this.id, locale);
  }
  getSpreadsheetTimeZone(): string {
    return call["Spreadsheet.getSpreadsheetTimeZone"](this.id);
  }
  setSpreadsheetTimeZone(timezone: string): void {
    call["Spreadsheet.setSpreadsheetTimeZone"](this.id, timezone);
  }
  getRecalculationInterval(): EnumValue {
    return enumValue(RecalculationInterval, call["Spreadsheet.getRecalculationInterval"](this.id));
  }
  setRecalculationInterval(recalculationInterval: EnumValue): this {
    call["Spreadsheet.setRecalculationInterval"](this.id, recalculationInterval);
    return this;
  }

  isIterativeCalculationEnabled(): boolean {
    return call["Spreadsheet.getIteration"](this.id).enabled;
  }
  getMaxIterativeCalculationCycles(): number {
    return call["Spreadsheet.getIteration"](this.id).cycles;
  }
  getIterativeCalculationConvergenceThreshold(): number {
    return call["Spreadsheet.getIteration"](this.id).threshold;
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
    call["Spreadsheet.setIteration"](this.id, change);
    return this;
  }

  getProtections(type: EnumValue): Protection[] {
    return call["Spreadsheet.getProtections"](this.id, type).map((wire) => new Protection(wire));
  }
  createTextFinder(findText: string): TextFinder {
    return new TextFinder({ spreadsheetId: this.id, sheetId: null, box: null }, findText);
  }

  getBandings(): Banding[] {
    return call["Spreadsheet.getBandings"](this.id).map((wire) => new Banding(wire));
  }

  // User interface
  toast(msg: string, title = "", timeoutSeconds: number | null = 5): void {
    call["Spreadsheet.toast"](this.id, msg, title, timeoutSeconds);
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
  protected override metadataPlace() {
    return { spreadsheetId: this.id };
  }

  // The host has no data sources, and nobody works on a spreadsheet without an account.
  getDataSourceTables(): never[] {
    return [];
  }
  isAnonymousView(): boolean {
    return false;
  }
  isAnonymousWrite(): boolean {
    return false;
  }
}

const sheetOrNull = (wire: SheetRef | null): Sheet | null => wire && new Sheet(wire);
