// Styles of texts.

import type { TextLook } from "../../calls/spreadsheet/cells";
import type { Emulates } from "../base/emulates";
import { Color, type ColorBuilder } from "./color";
import { plainColor } from "./css-color";

/** Google's TextStyle. */
export class TextStyle implements Emulates<GoogleAppsScript.Spreadsheet.TextStyle> {
  constructor(private readonly look: TextLook) {}
  copy(): TextStyleBuilder {
    return new TextStyleBuilder(this.look);
  }
  getFontFamily(): string | null {
    return this.look.family ?? null;
  }
  getFontSize(): number | null {
    return this.look.size ?? null;
  }
  /** For a theme colour the name of its type (seen on the live service). */
  getForegroundColor(): string | null {
    return this.look.color?.replace("theme:", "") ?? null;
  }
  getForegroundColorObject(): Color | null {
    return this.look.color ? new Color(this.look.color) : null;
  }
  isBold(): boolean | null {
    return this.look.bold ?? null;
  }
  isItalic(): boolean | null {
    return this.look.italic ?? null;
  }
  isStrikethrough(): boolean | null {
    return this.look.strike ?? null;
  }
  isUnderline(): boolean | null {
    return this.look.underline ?? null;
  }
  toString(): string {
    return "TextStyle";
  }
  toWire(): TextLook {
    return { ...this.look };
  }
}

/** Google's TextStyleBuilder. */
export class TextStyleBuilder implements Emulates<GoogleAppsScript.Spreadsheet.TextStyleBuilder> {
  private look: TextLook;
  constructor(look: TextLook = {}) {
    this.look = { ...look };
  }
  setBold(bold: boolean): this {
    return this.with({ bold });
  }
  setItalic(italic: boolean): this {
    return this.with({ italic });
  }
  setUnderline(underline: boolean): this {
    return this.with({ underline });
  }
  setStrikethrough(strike: boolean): this {
    return this.with({ strike });
  }
  setFontFamily(family: string): this {
    return this.with({ family });
  }
  setFontSize(size: number): this {
    return this.with({ size });
  }
  setForegroundColor(color: string | null): this {
    return this.with({ color: plainColor(color) });
  }
  setForegroundColorObject(color: Color | ColorBuilder | null): this {
    return this.with({ color: color ? color.toWire() : null });
  }
  build(): TextStyle {
    return new TextStyle({ ...this.look });
  }
  toString(): string {
    return "TextStyleBuilder";
  }
  private with(look: TextLook): this {
    this.look = { ...this.look, ...look };
    return this;
  }
}
