// Colours, text styles and rich text.

import { type EnumValue, enumValue } from "../base/enum";
import { fail } from "../wire";
import { accept, registerClass } from "./args";
import { ColorType, ThemeColorType } from "./enums";

/** A colour as it travels: "#rrggbb" or "theme:ACCENT1". */
export type WireColor = string;

const isTheme = (wire: WireColor): boolean => wire.startsWith("theme:");

function typeOfColor(wire: WireColor | null): EnumValue {
  if (wire === null) return ColorType.UNSUPPORTED as EnumValue;
  return (isTheme(wire) ? ColorType.THEME : ColorType.RGB) as EnumValue;
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
export class Color {
  constructor(private readonly wire: WireColor) {}
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
    return this.wire;
  }
}
registerClass("Color", Color);

/** Google's RgbColor. */
export class RgbColor {
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
    return ColorType.RGB as EnumValue;
  }
  toString(): string {
    return "RgbColor";
  }
}

/** Google's ThemeColor. */
export class ThemeColor {
  constructor(private readonly name: string) {}
  getThemeColorType(): EnumValue {
    return enumValue(ThemeColorType, this.name) as EnumValue;
  }
  getColorType(): EnumValue {
    return ColorType.THEME as EnumValue;
  }
  toString(): string {
    return "ThemeColor";
  }
}

/** Google's ColorBuilder. */
export class ColorBuilder {
  private wire: WireColor | null = null;
  setRgbColor(cssString: string): this {
    accept("ColorBuilder.setRgbColor", arguments, "String");
    if (!/^#?[0-9a-f]{6}$/i.test(cssString)) return fail("Invalid argument: cssString");
    this.wire = `#${cssString.replace("#", "").toLowerCase()}`;
    return this;
  }
  setThemeColor(themeColorType: EnumValue): this {
    accept("ColorBuilder.setThemeColor", arguments, "ThemeColorType");
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

/** Properties of a text; missing ones are not set. */
export interface TextLook {
  bold?: boolean | null;
  italic?: boolean | null;
  underline?: boolean | null;
  strike?: boolean | null;
  color?: string | null;
  size?: number | null;
  family?: string | null;
}

/** Google's TextStyle. */
export class TextStyle {
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
  toWire(): unknown {
    return { ...this.look };
  }
}
registerClass("TextStyle", TextStyle);

/** Google's TextStyleBuilder. */
export class TextStyleBuilder {
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
    return this.with({ color });
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

/** A stretch of text as it travels. */
export interface WireRun {
  start: number;
  end: number;
  link?: string;
  style?: TextLook;
}

/** Rich text as it travels; `base` is the style of the whole cell. */
export interface WireText {
  text: string;
  runs: WireRun[];
  base?: TextLook;
}

/** Google's RichTextValue. */
export class RichTextValue {
  constructor(
    private readonly value: WireText,
    private readonly from = 0,
  ) {}
  copy(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.value);
  }
  getText(): string {
    return this.value.text;
  }
  getStartIndex(): number {
    return this.from;
  }
  getEndIndex(): number {
    return this.from + this.value.text.length;
  }
  getLinkUrl(start?: number, end?: number): string | null {
    const [from, to] = [start ?? 0, end ?? this.value.text.length];
    const inside = this.value.runs.filter((run) => run.start < to && run.end > from);
    const links = inside.map((run) => run.link);
    const whole = inside.length > 0 && covers(inside, from, to) && links.every((link) => link === links[0]);
    return whole ? (links[0] ?? null) : null;
  }
  getTextStyle(start?: number, end?: number): TextStyle {
    const [from, to] = [start ?? 0, end ?? this.value.text.length];
    const run = this.value.runs.find((each) => each.start <= from && each.end >= to);
    return new TextStyle({ ...this.value.base, ...run?.style });
  }
  getRuns(): RichTextValue[] {
    const { text, runs, base } = this.value;
    const cuts = [0, text.length];
    for (const run of runs) cuts.push(run.start, run.end);
    const marks = cuts.filter((cut, at) => cuts.indexOf(cut) === at).sort((a, b) => a - b);
    return marks.slice(0, -1).map((from, at) => {
      const to = marks[at + 1] as number;
      const inside = runs
        .filter((run) => run.start <= from && run.end >= to)
        .map((run) => ({ ...run, start: 0, end: to - from }));
      return new RichTextValue({ text: text.slice(from, to), runs: inside, base: base ?? {} }, from);
    });
  }
  toString(): string {
    return "RichTextValue";
  }
  toWire(): unknown {
    return { text: this.value.text, runs: this.value.runs };
  }
}
registerClass("RichTextValue", RichTextValue);

function covers(runs: readonly WireRun[], from: number, to: number): boolean {
  let at = from;
  for (const run of runs.slice().sort((a, b) => a.start - b.start)) {
    if (run.start > at) return false;
    at = Math.max(at, run.end);
  }
  return at >= to;
}

/** Google's RichTextValueBuilder. */
export class RichTextValueBuilder {
  private text: string;
  private runs: WireRun[];
  private readonly base: TextLook;
  constructor({ text, runs, base }: WireText = { text: "", runs: [] }) {
    this.text = text;
    this.runs = runs.slice();
    this.base = base ?? {};
  }
  setText(text: string): this {
    accept("RichTextValueBuilder.setText", arguments, "String");
    this.text = String(text);
    this.runs = [];
    return this;
  }
  setLinkUrl(...args: [string | null] | [number, number, string | null]): this {
    accept("RichTextValueBuilder.setLinkUrl", args, "String", "number,number,String");
    const [start, end] = args.length === 3 ? [args[0], args[1]] : [0, this.text.length];
    const link = args[args.length - 1] as string | null;
    return this.change(start, end, (run) => {
      const { link: _, ...rest } = run;
      return link ? { ...rest, link } : rest;
    });
  }
  setTextStyle(...args: [TextStyle | null] | [number, number, TextStyle | null]): this {
    accept("RichTextValueBuilder.setTextStyle", args, "TextStyle?", "number,number,TextStyle?");
    const [start, end] = args.length === 3 ? [args[0], args[1]] : [0, this.text.length];
    const style = args[args.length - 1] as TextStyle | null;
    return this.change(start, end, (run) => ({ ...run, style: style ? (style.toWire() as TextLook) : {} }));
  }
  build(): RichTextValue {
    return new RichTextValue({ text: this.text, runs: this.runs.filter(marks), base: this.base });
  }
  toString(): string {
    return "RichTextValueBuilder";
  }
  /** Cuts runs at both ends, fills the gaps between them, and changes those inside. */
  private change(start: number, end: number, to: (run: WireRun) => WireRun): this {
    if (start < 0 || end > this.text.length || start > end) fail("Illegal argument.");
    const cut: WireRun[] = [];
    for (const run of this.runs) {
      if (run.start < start) cut.push({ ...run, end: Math.min(run.end, start) });
      if (run.end > end) cut.push({ ...run, start: Math.max(run.start, end) });
    }
    let at = start;
    const inside = this.runs
      .filter((run) => run.start < end && run.end > start)
      .sort((a, b) => a.start - b.start);
    for (const run of inside) {
      const from = Math.max(run.start, start);
      if (from > at) cut.push(to({ start: at, end: from }));
      at = Math.min(run.end, end);
      cut.push(to({ ...run, start: from, end: at }));
    }
    if (at < end) cut.push(to({ start: at, end }));
    this.runs = cut.filter((run) => run.end > run.start).sort((a, b) => a.start - b.start);
    return this;
  }
}

const marks = (run: WireRun): boolean =>
  run.link !== undefined || (run.style !== undefined && Object.keys(run.style).length > 0);
