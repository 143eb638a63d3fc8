// Range: looks.
import { type EnumValue, enumValue } from "../base/enum";
import { call } from "../wire";
import { accept } from "./args";
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
  setTextRotations(rotations: (number | TextRotation | null)[][]): this {
    accept("Range.setTextRotations", arguments, "T[][]");
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
    accept("Range.setShowHyperlink", arguments, "boolean");
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
function passOn(prototype: object, name: string, kind: string): void {
  defineMethod(prototype, `get${name}`, function (this: StyledRange) {
    return call(`Range.get${name}`, this);
  });
  defineMethod(prototype, `set${name}`, function (this: StyledRange, ...args: unknown[]) {
    accept(`Range.set${name}`, args, kind);
    call(`Range.set${name}`, this, args[0]);
    return this;
  });
}

for (const [name, plural, kind] of PLAIN) {
  passOn(StyledRange.prototype, name, kind);
  if (plural) passOn(StyledRange.prototype, plural, "T[][]");
}
