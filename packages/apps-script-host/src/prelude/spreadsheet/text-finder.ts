// TextFinder.

import type { RangeRef } from "../../calls/spreadsheet/refs";
import type { TextSearch } from "../../calls/spreadsheet/structure";
import type { Emulates } from "../base/emulates";
import { call } from "../wire";
import { type RangeLike, rangeFrom } from "./hub";
import type { Range } from "./range";

/** Where is searched: a range, a tab, or (both null) the whole spreadsheet. */
export type SearchPlace = Pick<TextSearch, "spreadsheetId" | "sheetId" | "box">;

type Switch =
  | "matchCase"
  | "matchEntireCell"
  | "matchFormulaText"
  | "useRegularExpression"
  | "ignoreDiacritics";

/** Google's TextFinder. */
export class TextFinder implements Emulates<GoogleAppsScript.Spreadsheet.TextFinder> {
  private search: TextSearch;
  private finds: RangeRef[] | null = null;
  private index = -1;
  constructor(place: SearchPlace, text: string) {
    const off = {
      matchCase: false,
      matchEntireCell: false,
      matchFormulaText: false,
      useRegularExpression: false,
      ignoreDiacritics: false,
    };
    this.search = { ...place, text: String(text), ...off };
    Object.defineProperty(this, "search", { enumerable: false, writable: true });
  }
  toString(): string {
    return "TextFinder";
  }
  findAll(): Range[] {
    return this.all().map((wire) => rangeFrom(wire));
  }
  findNext(): Range | null {
    return this.step(1);
  }
  findPrevious(): Range | null {
    return this.step(-1);
  }
  getCurrentMatch(): Range | null {
    const wire = this.finds?.[this.index];
    return wire ? rangeFrom(wire) : null;
  }
  startFrom(startRange: RangeLike): this {
    const { row, column } = startRange.toWire();
    this.finds = this.all();
    this.index =
      this.finds.findIndex((each) => each.row > row || (each.row === row && each.column >= column)) - 1;
    return this;
  }
  replaceAllWith(replaceText: string): number {
    return call["TextFinder.replaceAllWith"](this.search, replaceText);
  }
  replaceWith(replaceText: string): number {
    const current = this.finds?.[this.index];
    return current ? call["TextFinder.replaceWith"](this.search, replaceText, current) : 0;
  }
  matchCase(matchCase: boolean): this {
    return this.with("matchCase", matchCase);
  }
  matchEntireCell(matchEntireCell: boolean): this {
    return this.with("matchEntireCell", matchEntireCell);
  }
  matchFormulaText(matchFormulaText: boolean): this {
    return this.with("matchFormulaText", matchFormulaText);
  }
  useRegularExpression(useRegularExpression: boolean): this {
    return this.with("useRegularExpression", useRegularExpression);
  }
  ignoreDiacritics(ignoreDiacritics: boolean): this {
    return this.with("ignoreDiacritics", ignoreDiacritics);
  }
  private all(): RangeRef[] {
    return call["TextFinder.findAll"](this.search);
  }
  private step(by: number): Range | null {
    this.finds = this.finds ?? this.all();
    const next = this.index < 0 && by < 0 ? this.finds.length - 1 : this.index + by;
    if (next < 0 || next >= this.finds.length) return null;
    this.index = next;
    return this.getCurrentMatch();
  }
  private with(name: Switch, on: boolean): this {
    this.search = { ...this.search, [name]: on };
    this.finds = null;
    this.index = -1;
    return this;
  }
}
