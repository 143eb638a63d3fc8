// Bandings: alternating colours.

import type { ItemRef } from "../../calls/spreadsheet/refs";
import type { BandColors } from "../../workbook/types";
import type { Emulates } from "../base/emulates";
import { call, fail } from "../wire";
import { Color } from "./color";
import { plainColor } from "./css-color";
import { rangeFrom } from "./hub";
import type { Range } from "./range";

type Bands = "rowColors" | "columnColors";

/** Google's Banding. */
export class Banding implements Emulates<GoogleAppsScript.Spreadsheet.Banding> {
  constructor(private readonly at: ItemRef) {
    Object.defineProperty(this, "at", { enumerable: false });
  }
  toWire(): ItemRef {
    return this.at;
  }
  getRange(): Range {
    return rangeFrom(call["Banding.get"](this).range);
  }
  setRange(range: Range): this {
    call["Banding.set"](this, { range });
    return this;
  }
  copyTo(range: Range): Banding {
    return new Banding(call["Banding.copyTo"](this, range));
  }
  remove(): void {
    call["Banding.remove"](this);
  }
  getHeaderRowColor(): string | null {
    return this.color("rowColors", "header");
  }
  getHeaderRowColorObject(): Color | null {
    return colorOf(this.color("rowColors", "header"));
  }
  setHeaderRowColor(color: string | null): this {
    return this.paint("rowColors", "header", color);
  }
  setHeaderRowColorObject(color: Color | null): this {
    return this.paint("rowColors", "header", color);
  }
  getFirstRowColor(): string | null {
    return this.color("rowColors", "first");
  }
  getFirstRowColorObject(): Color | null {
    return colorOf(this.color("rowColors", "first"));
  }
  setFirstRowColor(color: string | null): this {
    return this.paint("rowColors", "first", color);
  }
  setFirstRowColorObject(color: Color | null): this {
    return this.paint("rowColors", "first", color);
  }
  getSecondRowColor(): string | null {
    return this.color("rowColors", "second");
  }
  getSecondRowColorObject(): Color | null {
    return colorOf(this.color("rowColors", "second"));
  }
  setSecondRowColor(color: string | null): this {
    return this.paint("rowColors", "second", color);
  }
  setSecondRowColorObject(color: Color | null): this {
    return this.paint("rowColors", "second", color);
  }
  getFooterRowColor(): string | null {
    return this.color("rowColors", "footer");
  }
  getFooterRowColorObject(): Color | null {
    return colorOf(this.color("rowColors", "footer"));
  }
  setFooterRowColor(color: string | null): this {
    return this.paint("rowColors", "footer", color);
  }
  setFooterRowColorObject(color: Color | null): this {
    return this.paint("rowColors", "footer", color);
  }
  getHeaderColumnColor(): string | null {
    return this.color("columnColors", "header");
  }
  getHeaderColumnColorObject(): Color | null {
    return colorOf(this.color("columnColors", "header"));
  }
  setHeaderColumnColor(color: string | null): this {
    return this.paint("columnColors", "header", color);
  }
  setHeaderColumnColorObject(color: Color | null): this {
    return this.paint("columnColors", "header", color);
  }
  getFirstColumnColor(): string | null {
    return this.color("columnColors", "first");
  }
  getFirstColumnColorObject(): Color | null {
    return colorOf(this.color("columnColors", "first"));
  }
  setFirstColumnColor(color: string | null): this {
    return this.paint("columnColors", "first", color);
  }
  setFirstColumnColorObject(color: Color | null): this {
    return this.paint("columnColors", "first", color);
  }
  getSecondColumnColor(): string | null {
    return this.color("columnColors", "second");
  }
  getSecondColumnColorObject(): Color | null {
    return colorOf(this.color("columnColors", "second"));
  }
  setSecondColumnColor(color: string | null): this {
    return this.paint("columnColors", "second", color);
  }
  setSecondColumnColorObject(color: Color | null): this {
    return this.paint("columnColors", "second", color);
  }
  getFooterColumnColor(): string | null {
    return this.color("columnColors", "footer");
  }
  getFooterColumnColorObject(): Color | null {
    return colorOf(this.color("columnColors", "footer"));
  }
  setFooterColumnColor(color: string | null): this {
    return this.paint("columnColors", "footer", color);
  }
  setFooterColumnColorObject(color: Color | null): this {
    return this.paint("columnColors", "footer", color);
  }
  toString(): string {
    return "Banding";
  }
  private color(bands: Bands, band: keyof BandColors): string | null {
    return call["Banding.get"](this)[bands]?.[band] ?? null;
  }
  private paint(bands: Bands, band: keyof BandColors, color: string | Color | null): this {
    if (NEEDED.includes(band) && (color === null || color === undefined))
      fail(`${nameOf(bands, band)} color should not be null`);
    const colors = { [band]: typeof color === "string" ? plainColor(color) : color };
    call["Banding.set"](this, { [bands]: colors });
    return this;
  }
}

const NEEDED: readonly string[] = ["first", "second"];

// "First row", "Second column".
const nameOf = (bands: Bands, band: string): string =>
  `${band[0]?.toUpperCase()}${band.slice(1)} ${bands === "rowColors" ? "row" : "column"}`;

const colorOf = (hex: string | null): Color | null => (hex === null ? null : new Color(hex));
