// Range: fonts and colours of text.
import { call } from "../wire";
import { Color } from "./color";
import { Placed } from "./range-place";
import { TextStyle } from "./text-style";

/** The part of a range that reads and writes how its text looks. */
export class RangeFonts extends Placed {
  getFontColor(): string {
    return call["Range.getFontColor"](this);
  }
  getFontColors(): string[][] {
    return call["Range.getFontColors"](this);
  }
  setFontColor(fontColor: string | null): this {
    call["Range.setFontColor"](this, fontColor);
    return this;
  }
  setFontColors(fontColors: (string | null)[][]): this {
    call["Range.setFontColors"](this, fontColors);
    return this;
  }
  getFontColorObject(): Color {
    return new Color(call["Range.getFontColorObjects"](this)[0]?.[0] ?? null);
  }
  getFontColorObjects(): Color[][] {
    return call["Range.getFontColorObjects"](this).map((row) => row.map((wire) => new Color(wire)));
  }
  setFontColorObject(color: Color | null): this {
    call["Range.setFontColor"](this, color);
    return this;
  }
  setFontColorObjects(colors: (Color | null)[][]): this {
    call["Range.setFontColors"](this, colors);
    return this;
  }
  getFontFamily(): string {
    return call["Range.getFontFamily"](this);
  }
  getFontFamilies(): string[][] {
    return call["Range.getFontFamilies"](this);
  }
  setFontFamily(fontFamily: string | null): this {
    call["Range.setFontFamily"](this, fontFamily);
    return this;
  }
  setFontFamilies(fontFamilies: (string | null)[][]): this {
    call["Range.setFontFamilies"](this, fontFamilies);
    return this;
  }
  getFontLine(): string {
    return call["Range.getFontLine"](this);
  }
  getFontLines(): string[][] {
    return call["Range.getFontLines"](this);
  }
  setFontLine(fontLine: string | null): this {
    call["Range.setFontLine"](this, fontLine);
    return this;
  }
  setFontLines(fontLines: (string | null)[][]): this {
    call["Range.setFontLines"](this, fontLines);
    return this;
  }
  getFontSize(): number {
    return call["Range.getFontSize"](this);
  }
  getFontSizes(): number[][] {
    return call["Range.getFontSizes"](this);
  }
  setFontSize(fontSize: number | null): this {
    call["Range.setFontSize"](this, fontSize);
    return this;
  }
  setFontSizes(fontSizes: (number | null)[][]): this {
    call["Range.setFontSizes"](this, fontSizes);
    return this;
  }
  getFontStyle(): string {
    return call["Range.getFontStyle"](this);
  }
  getFontStyles(): string[][] {
    return call["Range.getFontStyles"](this);
  }
  setFontStyle(fontStyle: string | null): this {
    call["Range.setFontStyle"](this, fontStyle);
    return this;
  }
  setFontStyles(fontStyles: (string | null)[][]): this {
    call["Range.setFontStyles"](this, fontStyles);
    return this;
  }
  getFontWeight(): string {
    return call["Range.getFontWeight"](this);
  }
  getFontWeights(): string[][] {
    return call["Range.getFontWeights"](this);
  }
  setFontWeight(fontWeight: string | null): this {
    call["Range.setFontWeight"](this, fontWeight);
    return this;
  }
  setFontWeights(fontWeights: (string | null)[][]): this {
    call["Range.setFontWeights"](this, fontWeights);
    return this;
  }
  getTextStyle(): TextStyle {
    return new TextStyle(call["Range.getTextStyle"](this));
  }
  getTextStyles(): TextStyle[][] {
    return call["Range.getTextStyles"](this).map((row) => row.map((look) => new TextStyle(look)));
  }
  setTextStyle(style: TextStyle | null): this {
    call["Range.setTextStyle"](this, style);
    return this;
  }
  setTextStyles(styles: (TextStyle | null)[][]): this {
    call["Range.setTextStyles"](this, styles);
    return this;
  }
}
