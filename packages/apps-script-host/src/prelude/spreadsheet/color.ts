// Colours.
import type { Emulates } from "../base/emulates";
import { type EnumValue, enumValue } from "../base/enum";
import { fail } from "../wire";
import { ColorType, ThemeColorType } from "./enums";

/** A colour as it travels: "#rrggbb" or "theme:ACCENT1". */
export type WireColor = string;

const isTheme = (wire: WireColor): boolean => wire.startsWith("theme:");

function typeOfColor(wire: WireColor | null): EnumValue {
  if (wire === null) return ColorType.UNSUPPORTED;
  return isTheme(wire) ? ColorType.THEME : ColorType.RGB;
}

function rgbOf(wire: WireColor | null): RgbColor {
  return wire === null || isTheme(wire) ? fail("Object is not of type RgbColor.") : new RgbColor(wire);
}

function themeOf(wire: WireColor | null): ThemeColor {
  return wire === null || !isTheme(wire)
    ? fail("Object is not of type ThemeColor.")
    : new ThemeColor(wire.slice("theme:".length));
}

/** Google's Color. */
export class Color implements Emulates<GoogleAppsScript.Spreadsheet.Color> {
  /** `wire` is null for a colour of a kind that scripts cannot read, such as a default. */
  constructor(private readonly wire: WireColor | null) {}
  getColorType(): EnumValue {
    return typeOfColor(this.wire);
  }
  asRgbColor(): RgbColor {
    return rgbOf(this.wire);
  }
  asThemeColor(): ThemeColor {
    return themeOf(this.wire);
  }
  toString(): string {
    return "Color";
  }
  toWire(): WireColor {
    return this.wire ?? fail("The color type is not supported.");
  }
}

/** Google's RgbColor. */
export class RgbColor implements Emulates<GoogleAppsScript.Base.RgbColor> {
  constructor(private readonly hex: string) {}
  asHexString(): string {
    return this.hex;
  }
  getRed(): number {
    return Number.parseInt(this.hex.slice(1, 3), 16);
  }
  getGreen(): number {
    return Number.parseInt(this.hex.slice(3, 5), 16);
  }
  getBlue(): number {
    return Number.parseInt(this.hex.slice(5, 7), 16);
  }
  getColorType(): EnumValue {
    return ColorType.RGB;
  }
  toString(): string {
    return "RgbColor";
  }
}

/** Google's ThemeColor. */
export class ThemeColor implements Emulates<GoogleAppsScript.Spreadsheet.ThemeColor> {
  constructor(private readonly name: string) {}
  getThemeColorType(): EnumValue {
    return enumValue(ThemeColorType, this.name);
  }
  getColorType(): EnumValue {
    return ColorType.THEME;
  }
  toString(): string {
    return "ThemeColor";
  }
}

/** Google's ColorBuilder. */
export class ColorBuilder implements Emulates<GoogleAppsScript.Spreadsheet.ColorBuilder> {
  private wire: WireColor | null = null;
  setRgbColor(cssString: string): this {
    if (!/^#?[0-9a-f]{6}$/i.test(cssString)) return fail("Invalid argument: cssString");
    this.wire = `#${cssString.replace("#", "").toLowerCase()}`;
    return this;
  }
  setThemeColor(themeColorType: EnumValue): this {
    this.wire = `theme:${themeColorType.name()}`;
    return this;
  }
  build(): Color {
    return new Color(this.wire ?? "#000000");
  }
  asRgbColor(): RgbColor {
    return rgbOf(this.wire);
  }
  asThemeColor(): ThemeColor {
    return themeOf(this.wire);
  }
  getColorType(): EnumValue {
    return typeOfColor(this.wire);
  }
  toString(): string {
    return "ColorBuilder";
  }
  toWire(): WireColor | null {
    return this.wire;
  }
}
