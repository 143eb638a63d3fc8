// Range: looks.
import type { Alignment, VerticalAlignment } from "../../calls/spreadsheet/looks";
import { type EnumValue, enumValue, type ValueOf } from "../base/enum";
import { call } from "../wire";
import { Borders } from "./borders";
import { Color } from "./color";
import { TextDirection, WrapStrategy } from "./enums";
import { Placed } from "./range-place";
import { TextRotation } from "./text-rotation";

/** The part of a range that reads and writes how its cells look. */
export class RangeLooks extends Placed {
  getBackground(): string {
    return call["Range.getBackground"](this);
  }
  getBackgrounds(): string[][] {
    return call["Range.getBackgrounds"](this);
  }
  setBackground(background: string | null): this {
    call["Range.setBackground"](this, background);
    return this;
  }
  setBackgrounds(backgrounds: (string | null)[][]): this {
    call["Range.setBackgrounds"](this, backgrounds);
    return this;
  }
  /** The old names of the four above. */
  getBackgroundColor(): string {
    return this.getBackground();
  }
  getBackgroundColors(): string[][] {
    return this.getBackgrounds();
  }
  setBackgroundColor(color: string | null): this {
    return this.setBackground(color);
  }
  setBackgroundColors(colors: (string | null)[][]): this {
    return this.setBackgrounds(colors);
  }
  getBackgroundObject(): Color {
    return new Color(call["Range.getBackgroundObjects"](this)[0]?.[0] ?? null);
  }
  getBackgroundObjects(): Color[][] {
    return call["Range.getBackgroundObjects"](this).map((row) => row.map((wire) => new Color(wire)));
  }
  setBackgroundObject(color: Color | null): this {
    call["Range.setBackground"](this, color);
    return this;
  }
  setBackgroundObjects(colors: (Color | null)[][]): this {
    call["Range.setBackgrounds"](this, colors);
    return this;
  }
  setBackgroundRGB(red: number, green: number, blue: number): this {
    call["Range.setBackground"](this, `rgb(${red},${green},${blue})`);
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
    call["Range.setBorder"](this, { top, left, bottom, right, vertical, horizontal }, color, style);
    return this;
  }
  getTextRotation(): TextRotation {
    return new TextRotation(call["Range.getTextRotation"](this), call["Range.getVerticalText"](this));
  }
  getTextRotations(): TextRotation[][] {
    return call["Range.getTextRotations"](this).map((row) =>
      row.map((degrees) => new TextRotation(degrees, false)),
    );
  }
  setTextRotation(rotation: number | TextRotation): this {
    call["Range.setTextRotation"](this, typeof rotation === "number" ? rotation : rotation.getDegrees());
    return this;
  }
  setTextRotations(rotations: (number | TextRotation | null)[][]): this {
    const degrees = (each: number | TextRotation | null) =>
      each instanceof TextRotation ? each.getDegrees() : each;
    call["Range.setTextRotations"](
      this,
      rotations.map((row) => row.map(degrees)),
    );
    return this;
  }
  setShowHyperlink(showHyperlink: boolean): this {
    call["Range.setShowHyperlink"](this, showHyperlink);
    return this;
  }
  getWrapStrategy(): EnumValue {
    return enumValue(WrapStrategy, call["Range.getWrapStrategy"](this));
  }
  getWrapStrategies(): EnumValue[][] {
    const names = call["Range.getWrapStrategies"](this);
    return names.map((row) => row.map((name) => enumValue(WrapStrategy, name)));
  }
  getTextDirection(): EnumValue | null {
    return enumValue(TextDirection, call["Range.getTextDirection"](this));
  }
  getTextDirections(): (EnumValue | null)[][] {
    return call["Range.getTextDirections"](this).map((row) =>
      row.map((name) => enumValue(TextDirection, name)),
    );
  }

  /** Not in Google's reference, but there: the lines around the first cell, null when it has none. */
  getBorder(): Borders | null {
    const lines = call["Range.getBorder"](this);
    return lines && new Borders(lines);
  }
  setWrapStrategy(strategy: ValueOf<typeof WrapStrategy> | null): this {
    call["Range.setWrapStrategy"](this, strategy);
    return this;
  }
  setWrapStrategies(strategies: (ValueOf<typeof WrapStrategy> | null)[][]): this {
    call["Range.setWrapStrategies"](this, strategies);
    return this;
  }
  setTextDirection(direction: EnumValue | null): this {
    call["Range.setTextDirection"](this, direction);
    return this;
  }
  setTextDirections(directions: (EnumValue | null)[][]): this {
    call["Range.setTextDirections"](this, directions);
    return this;
  }
  getHorizontalAlignment(): string {
    return call["Range.getHorizontalAlignment"](this);
  }
  getHorizontalAlignments(): string[][] {
    return call["Range.getHorizontalAlignments"](this);
  }
  setHorizontalAlignment(horizontalAlignment: Alignment | null): this {
    call["Range.setHorizontalAlignment"](this, horizontalAlignment);
    return this;
  }
  setHorizontalAlignments(horizontalAlignments: (Alignment | null)[][]): this {
    call["Range.setHorizontalAlignments"](this, horizontalAlignments);
    return this;
  }
  getVerticalAlignment(): string {
    return call["Range.getVerticalAlignment"](this);
  }
  getVerticalAlignments(): string[][] {
    return call["Range.getVerticalAlignments"](this);
  }
  setVerticalAlignment(verticalAlignment: VerticalAlignment | null): this {
    call["Range.setVerticalAlignment"](this, verticalAlignment);
    return this;
  }
  setVerticalAlignments(verticalAlignments: (VerticalAlignment | null)[][]): this {
    call["Range.setVerticalAlignments"](this, verticalAlignments);
    return this;
  }
  getNumberFormat(): string {
    return call["Range.getNumberFormat"](this);
  }
  getNumberFormats(): string[][] {
    return call["Range.getNumberFormats"](this);
  }
  setNumberFormat(numberFormat: string | null): this {
    call["Range.setNumberFormat"](this, numberFormat);
    return this;
  }
  setNumberFormats(numberFormats: (string | null)[][]): this {
    call["Range.setNumberFormats"](this, numberFormats);
    return this;
  }
  getWrap(): boolean {
    return call["Range.getWrap"](this);
  }
  getWraps(): boolean[][] {
    return call["Range.getWraps"](this);
  }
  setWrap(wrap: boolean | null): this {
    call["Range.setWrap"](this, wrap);
    return this;
  }
  setWraps(wraps: (boolean | null)[][]): this {
    call["Range.setWraps"](this, wraps);
    return this;
  }
  /** In the reference, though not with `get` in its declarations. */
  getVerticalText(): boolean {
    return call["Range.getVerticalText"](this);
  }
  setVerticalText(isVertical: boolean | null): this {
    call["Range.setVerticalText"](this, isVertical);
    return this;
  }
}
