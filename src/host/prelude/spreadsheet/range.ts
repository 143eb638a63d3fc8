// Range.
import { EnumValue, enumValue } from "../base/enum";
import { call, fail } from "../wire";
import { columnName } from "./a1";
import { accept, registerClass } from "./args";
import { Banding } from "./banding";
import { Borders, type WireBorders } from "./borders";
import { CopyPasteType, TextDirection, WrapStrategy } from "./enums";
import { Filter } from "./filter";
import { type RangeLike, rangeFrom, sheetFrom, type WireRange, type WireSheet } from "./hub";
import { Protection } from "./protection";
import type { Sheet } from "./sheet";
import { Color, RichTextValue, type TextLook, TextStyle, type WireText } from "./text";
import { TextFinder } from "./text-finder";
import { DataValidation, type WireRule } from "./validation";

/** Google's Range: a rectangle of one tab. It holds only its place; all else is asked of the host. */
export class Range implements RangeLike {
  constructor(private readonly at: WireRange) {
    Object.defineProperty(this, "at", { enumerable: false });
  }
  toWire(): WireRange {
    return this.at;
  }
  toString(): string {
    return "Range";
  }

  // Place
  getRow(): number {
    return this.at.row;
  }
  getRowIndex(): number {
    return this.at.row;
  }
  getColumn(): number {
    return this.at.column;
  }
  getColumnIndex(): number {
    return this.at.column;
  }
  getNumRows(): number {
    return this.at.rows;
  }
  getNumColumns(): number {
    return this.at.columns;
  }
  getHeight(): number {
    return this.at.rows;
  }
  getWidth(): number {
    return this.at.columns;
  }
  getLastRow(): number {
    return this.at.row + this.at.rows - 1;
  }
  getLastColumn(): number {
    return this.at.column + this.at.columns - 1;
  }
  getGridId(): number {
    return this.at.sheetId;
  }
  getSheet(): Sheet {
    return sheetFrom(this.at) as Sheet;
  }
  getA1Notation(): string {
    const [first, last] = [columnName(this.at.column), columnName(this.getLastColumn())];
    if (this.at.whole === "COLUMNS") return `${first}:${last}`;
    if (this.at.whole === "SHEET") return "";
    if (this.at.whole === "ROWS") return `${this.at.row}:${this.getLastRow()}`;
    const start = `${first}${this.at.row}`;
    return this.at.rows === 1 && this.at.columns === 1 ? start : `${start}:${last}${this.getLastRow()}`;
  }
  isStartColumnBounded(): boolean {
    return this.at.whole !== "ROWS";
  }
  isEndColumnBounded(): boolean {
    return this.at.whole !== "ROWS";
  }
  isStartRowBounded(): boolean {
    return this.at.whole !== "COLUMNS";
  }
  isEndRowBounded(): boolean {
    return this.at.whole !== "COLUMNS";
  }
  getCell(row: number, column: number): Range {
    accept("Range.getCell", arguments, "number,number");
    if (row < 1 || column < 1 || row > this.at.rows || column > this.at.columns)
      fail("Cell reference out of range");
    return this.part({
      row: this.at.row + row - 1,
      column: this.at.column + column - 1,
      rows: 1,
      columns: 1,
    });
  }
  offset(rowOffset: number, columnOffset: number, numRows?: number, numColumns?: number): Range {
    accept("Range.offset", arguments, "number,number", "number,number,number", "number,number,number,number");
    const part = this.part({
      row: this.at.row + rowOffset,
      column: this.at.column + columnOffset,
      rows: numRows ?? this.at.rows,
      columns: numColumns ?? this.at.columns,
    });
    call("Range.offset", part);
    return part;
  }

  // Values
  getValue(): unknown {
    return call("Range.getValue", this);
  }
  getValues(): unknown[][] {
    return call("Range.getValues", this);
  }
  setValue(value: unknown): this {
    accept("Range.setValue", arguments, "any");
    call("Range.setValue", this, cellValue(value));
    return this;
  }
  setValues(values: unknown[][]): this {
    accept("Range.setValues", arguments, "T[][]");
    call(
      "Range.setValues",
      this,
      values.map((row) => row.map(cellValue)),
    );
    return this;
  }
  getDisplayValue(): string {
    return call("Range.getDisplayValue", this);
  }
  getDisplayValues(): string[][] {
    return call("Range.getDisplayValues", this);
  }
  isBlank(): boolean {
    return call("Range.isBlank", this);
  }

  // Rules, rich text and text styles
  getDataValidation(): DataValidation | null {
    return ruleOf(call("Range.getDataValidation", this));
  }
  getDataValidations(): (DataValidation | null)[][] {
    return call<(WireRule | null)[][]>("Range.getDataValidations", this).map((row) => row.map(ruleOf));
  }
  setDataValidation(rule: DataValidation | null): this {
    accept("Range.setDataValidation", arguments, "DataValidation?");
    call("Range.setDataValidation", this, rule);
    return this;
  }
  setDataValidations(rules: (DataValidation | null)[][]): this {
    accept("Range.setDataValidations", arguments, "T[][]");
    call("Range.setDataValidations", this, rules);
    return this;
  }
  getRichTextValue(): RichTextValue | null {
    return richOf(call("Range.getRichTextValue", this));
  }
  getRichTextValues(): (RichTextValue | null)[][] {
    return call<(WireText | null)[][]>("Range.getRichTextValues", this).map((row) => row.map(richOf));
  }
  setRichTextValue(value: RichTextValue): this {
    accept("Range.setRichTextValue", arguments, "RichTextValue");
    call("Range.setRichTextValue", this, value);
    return this;
  }
  setRichTextValues(values: RichTextValue[][]): this {
    accept("Range.setRichTextValues", arguments, "T[][]");
    call("Range.setRichTextValues", this, values);
    return this;
  }
  getTextStyle(): TextStyle {
    return new TextStyle(call<TextLook>("Range.getTextStyle", this));
  }
  getTextStyles(): TextStyle[][] {
    return call<TextLook[][]>("Range.getTextStyles", this).map((row) =>
      row.map((look) => new TextStyle(look)),
    );
  }
  setTextStyle(style: TextStyle): this {
    accept("Range.setTextStyle", arguments, "TextStyle?");
    call("Range.setTextStyle", this, style);
    return this;
  }
  setTextStyles(styles: TextStyle[][]): this {
    accept("Range.setTextStyles", arguments, "T[][]");
    call("Range.setTextStyles", this, styles);
    return this;
  }

  // Colours and borders
  getBackgroundObject(): Color {
    return this.getBackgroundObjects()[0]?.[0] as Color;
  }
  getBackgroundObjects(): Color[][] {
    return call<string[][]>("Range.getBackgroundObjects", this).map((row) =>
      row.map((wire) => new Color(wire)),
    );
  }
  getFontColorObject(): Color {
    return this.getFontColorObjects()[0]?.[0] as Color;
  }
  getFontColorObjects(): Color[][] {
    return call<string[][]>("Range.getFontColorObjects", this).map((row) =>
      row.map((wire) => new Color(wire)),
    );
  }
  setBackgroundObject(color: Color | null): this {
    accept("Range.setBackgroundObject", arguments, "Color?");
    call("Range.setBackground", this, color);
    return this;
  }
  setBackgroundObjects(colors: (Color | null)[][]): this {
    accept("Range.setBackgroundObjects", arguments, "T[][]");
    call("Range.setBackgrounds", this, colors);
    return this;
  }
  setFontColorObject(color: Color | null): this {
    accept("Range.setFontColorObject", arguments, "Color?");
    call("Range.setFontColor", this, color);
    return this;
  }
  setFontColorObjects(colors: (Color | null)[][]): this {
    accept("Range.setFontColorObjects", arguments, "T[][]");
    call("Range.setFontColors", this, colors);
    return this;
  }
  setBackgroundRGB(red: number, green: number, blue: number): this {
    accept("Range.setBackgroundRGB", arguments, "number,number,number");
    call("Range.setBackground", this, `rgb(${red},${green},${blue})`);
    return this;
  }
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: EnumValue | null = null,
  ): this {
    const six = "boolean?,boolean?,boolean?,boolean?,boolean?,boolean?";
    accept("Range.setBorder", arguments, six, `${six},String,BorderStyle?`);
    call("Range.setBorder", this, { top, left, bottom, right, vertical, horizontal }, color, style);
    return this;
  }
  getTextRotation(): TextRotation {
    return new TextRotation(call("Range.getTextRotation", this), call("Range.getVerticalText", this));
  }
  getTextRotations(): TextRotation[][] {
    return call<number[][]>("Range.getTextRotations", this).map((row) =>
      row.map((degrees) => new TextRotation(degrees, false)),
    );
  }
  setTextRotation(rotation: number | TextRotation): this {
    accept("Range.setTextRotation", arguments, "number", "TextRotation");
    call("Range.setTextRotation", this, typeof rotation === "number" ? rotation : rotation.getDegrees());
    return this;
  }
  getWrapStrategy(): EnumValue {
    return enumValue(WrapStrategy, call("Range.getWrapStrategy", this)) as EnumValue;
  }
  getWrapStrategies(): EnumValue[][] {
    const names = call<string[][]>("Range.getWrapStrategies", this);
    return names.map((row) => row.map((name) => enumValue(WrapStrategy, name) as EnumValue));
  }
  getTextDirection(): EnumValue | null {
    return enumValue(TextDirection, call("Range.getTextDirection", this));
  }
  getTextDirections(): (EnumValue | null)[][] {
    return call<unknown[][]>("Range.getTextDirections", this).map((row) =>
      row.map((name) => enumValue(TextDirection, name)),
    );
  }

  // Structure
  clear(options?: Record<string, boolean>): this {
    accept("Range.clear", arguments, "", "Object");
    call("Range.clear", this, options ? clearWhat(options) : null);
    return this;
  }
  copyTo(destination: Range, ...how: unknown[]): void {
    accept(
      "Range.copyTo",
      arguments,
      "Range",
      "Range,Object",
      "Range,CopyPasteType",
      "Range,CopyPasteType,boolean",
    );
    const [first, transposed = false] = how;
    const type =
      first instanceof EnumValue ? first.name() : pasteType(first as Record<string, boolean> | undefined);
    call("Range.copyTo", this, destination, type, transposed);
  }
  copyFormatToRange(
    target: Sheet | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    this.copyTo(this.area(target, column, columnEnd, row, rowEnd), CopyPasteType.PASTE_FORMAT, false);
  }
  copyValuesToRange(
    target: Sheet | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    this.copyTo(this.area(target, column, columnEnd, row, rowEnd), CopyPasteType.PASTE_VALUES, false);
  }
  moveTo(target: Range): void {
    accept("Range.moveTo", arguments, "Range");
    call("Range.moveTo", this, target);
  }
  sort(sortSpecObj?: unknown): this {
    accept("Range.sort", arguments, "", "number", "Object", "T[]");
    call("Range.sort", this, sortSpecObj ?? null);
    return this;
  }
  insertCells(shiftDimension: EnumValue): this {
    accept("Range.insertCells", arguments, "Dimension");
    call("Range.insertCells", this, shiftDimension);
    return this;
  }
  deleteCells(shiftDimension: EnumValue): void {
    accept("Range.deleteCells", arguments, "Dimension");
    call("Range.deleteCells", this, shiftDimension);
  }
  getDataRegion(dimension: EnumValue | null = null): Range {
    return new Range(call("Range.getDataRegion", this, dimension));
  }
  getNextDataCell(direction: EnumValue): Range {
    accept("Range.getNextDataCell", arguments, "Direction");
    return new Range(call("Range.getNextDataCell", this, direction));
  }
  isPartOfMerge(): boolean {
    return call("Range.isPartOfMerge", this);
  }
  getMergedRanges(): Range[] {
    return call<WireRange[]>("Range.getMergedRanges", this).map((wire) => new Range(wire));
  }
  canEdit(): boolean {
    return call("Range.canEdit", this);
  }
  activate(): this {
    call("Spreadsheet.setActiveRangeList", [this]);
    return this;
  }
  activateAsCurrentCell(): this {
    call("Spreadsheet.setCurrentCell", this);
    return this;
  }

  protect(): Protection {
    return new Protection(call("Range.protect", this));
  }
  createTextFinder(findText: string): TextFinder {
    accept("Range.createTextFinder", arguments, "String");
    const { spreadsheetId, sheetId } = this.at;
    return new TextFinder({ spreadsheetId, sheetId, box: this.at }, findText);
  }

  createFilter(): Filter {
    call("Range.createFilter", this);
    return new Filter(this.at);
  }
  getFilter(): Filter | null {
    return this.getSheet().getFilter();
  }
  applyRowBanding(...args: unknown[]): Banding {
    accept("Range.applyRowBanding", args, "", "BandingTheme", "BandingTheme,boolean,boolean");
    return new Banding(call("Range.applyRowBanding", this, ...args));
  }
  applyColumnBanding(...args: unknown[]): Banding {
    accept("Range.applyColumnBanding", args, "", "BandingTheme", "BandingTheme,boolean,boolean");
    return new Banding(call("Range.applyColumnBanding", this, ...args));
  }
  getBandings(): Banding[] {
    return call<(WireSheet & { id: number })[]>("Range.getBandings", this).map((wire) => new Banding(wire));
  }
  shiftRowGroupDepth(delta: number): this {
    accept("Range.shiftRowGroupDepth", arguments, "number");
    call("Range.shiftRowGroupDepth", this, delta);
    return this;
  }
  shiftColumnGroupDepth(delta: number): this {
    accept("Range.shiftColumnGroupDepth", arguments, "number");
    call("Range.shiftColumnGroupDepth", this, delta);
    return this;
  }

  collapseGroups(): this {
    call("Range.collapseGroups", this);
    return this;
  }
  expandGroups(): this {
    call("Range.expandGroups", this);
    return this;
  }
  autoFill(destination: Range, series: EnumValue): void {
    accept("Range.autoFill", arguments, "Range,AutoFillSeries");
    call("Range.autoFill", this, destination, series);
  }
  autoFillToNeighbor(series: EnumValue): void {
    accept("Range.autoFillToNeighbor", arguments, "AutoFillSeries");
    call("Range.autoFillToNeighbor", this, series);
  }
  /** Not in Google's reference, but there: the lines around the first cell, null when it has none. */
  getBorder(): Borders | null {
    const lines = call<WireBorders | null>("Range.getBorder", this);
    return lines && new Borders(lines);
  }

  // Checkboxes
  insertCheckboxes(...values: unknown[]): this {
    accept("Range.insertCheckboxes", arguments, "", "any", "any,any");
    call("Range.insertCheckboxes", this, values);
    return this;
  }
  removeCheckboxes(): this {
    call("Range.removeCheckboxes", this);
    return this;
  }
  check(): this {
    call("Range.check", this);
    return this;
  }
  uncheck(): this {
    call("Range.uncheck", this);
    return this;
  }
  isChecked(): boolean | null {
    return call("Range.isChecked", this);
  }

  // Cleaning
  removeDuplicates(columnsToCompare?: number[]): Range {
    accept("Range.removeDuplicates", arguments, "", "T[]");
    return new Range(call("Range.removeDuplicates", this, columnsToCompare ?? null));
  }
  splitTextToColumns(delimiter?: string | EnumValue): void {
    accept("Range.splitTextToColumns", arguments, "", "String", "TextToColumnsDelimiter");
    call(
      "Range.splitTextToColumns",
      this,
      delimiter instanceof EnumValue ? DELIMITERS[delimiter.name()] : (delimiter ?? null),
    );
  }
  trimWhitespace(): this {
    call("Range.trimWhitespace", this);
    return this;
  }
  randomize(): this {
    call("Range.randomize", this);
    return this;
  }

  private part(box: { row: number; column: number; rows: number; columns: number }): Range {
    const { spreadsheetId, sheetId } = this.at;
    return new Range({ spreadsheetId, sheetId, ...box });
  }
  private area(
    target: Sheet | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): Range {
    const sheetId = typeof target === "number" ? target : target.getSheetId();
    const box = { row, column, rows: rowEnd - row + 1, columns: columnEnd - column + 1 };
    return rangeFrom({ spreadsheetId: this.at.spreadsheetId, sheetId, ...box }) as Range;
  }
}
registerClass("Range", Range);

const DELIMITERS: Record<string, string> = { COMMA: ",", SEMICOLON: ";", PERIOD: ".", SPACE: " " };

/** Google's TextRotation. */
export class TextRotation {
  constructor(
    private readonly degrees: number,
    private readonly vertical: boolean,
  ) {}
  getDegrees(): number {
    return this.degrees;
  }
  isVertical(): boolean {
    return this.vertical;
  }
  toString(): string {
    return "TextRotation";
  }
}
registerClass("TextRotation", TextRotation);

/** What a cell can be given; objects are written as their text. */
export function cellValue(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value !== "object" && typeof value !== "function" && typeof value !== "bigint") return value;
  return Object.prototype.toString.call(value) === "[object Date]" ? value : String(value);
}

const ruleOf = (rule: WireRule | null): DataValidation | null => rule && new DataValidation(rule);
const richOf = (text: WireText | null): RichTextValue | null => text && new RichTextValue(text);

function pasteType(options: Record<string, boolean> | undefined): string {
  if (options?.contentsOnly) return "PASTE_VALUES";
  return options?.formatOnly ? "PASTE_FORMAT" : "PASTE_NORMAL";
}

/** Google's clear options; what is not named stays. */
export function clearWhat(options: Record<string, boolean>): Record<string, boolean> {
  const { contentsOnly, formatOnly, commentsOnly, validationsOnly, skipFilteredRows } = options;
  const some = contentsOnly || formatOnly || commentsOnly || validationsOnly;
  return {
    contents: !some || contentsOnly === true,
    formats: !some || formatOnly === true,
    notes: commentsOnly === true,
    validations: validationsOnly === true,
    skipFilteredRows: skipFilteredRows === true,
  };
}

// Getters and setters that only pass a value on; the kinds are of one value, the plural takes a table of them.
const PLAIN: [name: string, plural: string, kind: string][] = [
  ["Background", "Backgrounds", "String"],
  ["FontColor", "FontColors", "String"],
  ["FontFamily", "FontFamilies", "String"],
  ["FontLine", "FontLines", "String"],
  ["FontSize", "FontSizes", "number"],
  ["FontStyle", "FontStyles", "String"],
  ["FontWeight", "FontWeights", "String"],
  ["Formula", "Formulas", "String"],
  ["FormulaR1C1", "FormulasR1C1", "String"],
  ["HorizontalAlignment", "HorizontalAlignments", "String"],
  ["Note", "Notes", "String"],
  ["NumberFormat", "NumberFormats", "String"],
  ["VerticalAlignment", "VerticalAlignments", "String"],
  ["Wrap", "Wraps", "boolean"],
  ["WrapStrategy", "WrapStrategies", "WrapStrategy?"],
  ["TextDirection", "TextDirections", "TextDirection?"],
  ["VerticalText", "", "boolean"],
];
const ACTIONS = [
  "clearContent",
  "clearFormat",
  "clearNote",
  "clearDataValidations",
  "merge",
  "mergeAcross",
  "mergeVertically",
  "breakApart",
];

/** Defines a method that scripts cannot tell from a written one. */
export function defineMethod(prototype: object, name: string, value: (...args: never[]) => unknown): void {
  if (name in prototype && name !== "toString") return;
  Object.defineProperty(prototype, name, { value, configurable: true, writable: true, enumerable: false });
}

function passOn(prototype: object, name: string, kind: string): void {
  defineMethod(prototype, `get${name}`, function (this: Range) {
    return call(`Range.get${name}`, this);
  });
  defineMethod(prototype, `set${name}`, function (this: Range, ...args: unknown[]) {
    accept(`Range.set${name}`, args, kind);
    call(`Range.set${name}`, this, args[0]);
    return this;
  });
}

for (const [name, plural, kind] of PLAIN) {
  passOn(Range.prototype, name, kind);
  if (plural) passOn(Range.prototype, plural, "T[][]");
}
for (const name of ACTIONS) {
  defineMethod(Range.prototype, name, function (this: Range) {
    call(`Range.${name}`, this);
    return this;
  });
}

// Old names that still work.
const ALIASES: [old: string, now: string][] = [
  ["getBackgroundColor", "getBackground"],
  ["getBackgroundColors", "getBackgrounds"],
  ["setBackgroundColor", "setBackground"],
  ["setBackgroundColors", "setBackgrounds"],
  ["getComment", "getNote"],
  ["setComment", "setNote"],
  ["clearComment", "clearNote"],
];
const methods = Range.prototype as unknown as Record<string, (...args: never[]) => unknown>;
for (const [old, now] of ALIASES)
  defineMethod(Range.prototype, old, methods[now] as (...args: never[]) => unknown);
