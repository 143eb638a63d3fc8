// TextFinder.
import { call } from "../wire";
import { type RangeLike, rangeFrom, type WireRange } from "./hub";
import { defineMethod } from "./methods";
import type { Range } from "./range";

/** Where is searched: a range, a tab, or (both null) the whole spreadsheet. */
export interface SearchPlace {
  spreadsheetId: string;
  sheetId: number | null;
  box: Omit<WireRange, "spreadsheetId"> | null;
}

/** Google's TextFinder. */
export class TextFinder {
  private readonly search: Record<string, unknown>;
  private finds: WireRange[] | null = null;
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
    Object.defineProperty(this, "search", { enumerable: false });
  }
  toString(): string {
    return "TextFinder";
  }
  findAll(): Range[] {
    return this.all().map((wire) => rangeFrom(wire) as Range);
  }
  findNext(): Range | null {
    return this.step(1);
  }
  findPrevious(): Range | null {
    return this.step(-1);
  }
  getCurrentMatch(): Range | null {
    const wire = this.finds?.[this.index];
    return wire ? (rangeFrom(wire) as Range) : null;
  }
  startFrom(startRange: RangeLike): this {
    const { row, column } = startRange.toWire();
    this.finds = this.all();
    this.index =
      this.finds.findIndex((each) => each.row > row || (each.row === row && each.column >= column)) - 1;
    return this;
  }
  replaceAllWith(replaceText: string): number {
    return call("TextFinder.replaceAllWith", this.search, replaceText);
  }
  replaceWith(replaceText: string): number {
    const current = this.finds?.[this.index];
    return current ? call("TextFinder.replaceWith", this.search, replaceText, current) : 0;
  }
  private all(): WireRange[] {
    return call("TextFinder.findAll", this.search);
  }
  private step(by: number): Range | null {
    this.finds = this.finds ?? this.all();
    const next = this.index < 0 && by < 0 ? this.finds.length - 1 : this.index + by;
    if (next < 0 || next >= this.finds.length) return null;
    this.index = next;
    return this.getCurrentMatch();
  }
  /** Sets one of the switches. */
  protected with(key: string, on: boolean): this {
    this.search[key] = on;
    this.finds = null;
    this.index = -1;
    return this;
  }
}

for (const name of [
  "matchCase",
  "matchEntireCell",
  "matchFormulaText",
  "useRegularExpression",
  "ignoreDiacritics",
]) {
  defineMethod(TextFinder.prototype, name, function (this: TextFinder, on: boolean) {
    return (this as unknown as { with(key: string, on: boolean): unknown }).with(name, on);
  });
}
