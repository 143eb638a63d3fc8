// Range: looks.
import { type EnumValue, enumValue } from "../base/enum";
import { call } from "../wire";
import { Borders, type WireBorders } from "./borders";
import { Color } from "./color";
import { TextDirection, WrapStrategy } from "./enums";
import { defineMethod } from "./methods";
import { ValuedRange } from "./range-values";
import { TextRotation } from "./text-rotation";

/** The part of a range that reads and writes looks. */
export class StyledRange extends ValuedRange {
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
    call("Range.setBackground", this, color);
    return this;
  }
  setBackgroundObjects(colors: (Color | null)[][]): this {
    call("Range.setBackgrounds", this, colors);
    return this;
  }
  setFontColorObject(color: Color | null): this {
    call("Range.setFontColor", this, color);
    return this;
  }
  setFontColorObjects(colors: (Color | null)[][]): this {
    call("Range.setFontColors", this, colors);
    return this;
  }
  setBackgroundRGB(red: number, green: number, blue: number): this {
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
    call("Range.setTextRotation", this, typeof rotation === "number" ? rotation : rotation.getDegrees());
    return this;
  }
  setTextRotations(rotations: (number | TextRotation | null)[][]): this {
    const degrees = (each: number | TextRotation | null) =>
      each instanceof TextRotation ? each.getDegrees() : each;
    call(
      "Range.setTextRotations",
      this,
      rotations.map((row) => row.map(degrees)),
    );
    return this;
  }
  setShowHyperlink(showHyperlink: boolean): this {
    call("Range.setShowHyperlink", this, showHyperlink);
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

  /** Not in Google's reference, but there: the lines around the first cell, null when it has none. */
  getBorder(): Borders | null {
    const lines = call<WireBorders | null>("Range.getBorder", this);
    return lines && new Borders(lines);
  }
}

// Getters and setters that only pass a value or a table of values on.
const PLAIN =
  "Background Backgrounds FontColor FontColors FontFamily FontFamilies FontLine FontLines FontSize FontSizes FontStyle FontStyles FontWeight FontWeights Formula Formulas FormulaR1C1 FormulasR1C1 HorizontalAlignment HorizontalAlignments Note Notes NumberFormat NumberFormats VerticalAlignment VerticalAlignments Wrap Wraps WrapStrategy WrapStrategies TextDirection TextDirections VerticalText";
for (const name of PLAIN.split(" ")) {
  defineMethod(StyledRange.prototype, `get${name}`, function (this: StyledRange) {
    return call(`Range.get${name}`, this);
  });
  defineMethod(StyledRange.prototype, `set${name}`, function (this: StyledRange, value: unknown) {
    call(`Range.set${name}`, this, value);
    return this;
  });
}
