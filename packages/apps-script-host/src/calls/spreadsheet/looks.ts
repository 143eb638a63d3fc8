// Range: looks. Each is read and written for one value or for a table of the range's size; null sets it back.
import type { Style } from "../../workbook/types";
import type { Table } from "./cells";
import type { RangeRef } from "./refs";

/** Where a text stands; "normal" sets it back. */
export type Alignment = NonNullable<Style["align"]> | "normal";
/** Where a text stands between top and bottom. */
export type VerticalAlignment = NonNullable<Style["valign"]>;
/** What becomes of a text that is too long. */
export type WrapStrategy = NonNullable<Style["wrap"]>;

/** Which lines a border call draws; null leaves a line as it is. */
export interface BorderSides {
  readonly top: boolean | null;
  readonly left: boolean | null;
  readonly bottom: boolean | null;
  readonly right: boolean | null;
  readonly vertical: boolean | null;
  readonly horizontal: boolean | null;
}

/** A line of a cell's border. */
export interface BorderLine {
  readonly style: string;
  readonly color: string;
}

/** The lines around a cell. */
export type BorderLines = { readonly [Side in "top" | "bottom" | "left" | "right"]?: BorderLine | null };

/** Looks of cells. */
export interface LookCalls {
  "Range.getBackground"(range: RangeRef): string;
  "Range.getBackgrounds"(range: RangeRef): Table<string>;
  "Range.setBackground"(range: RangeRef, value: string | null): void;
  "Range.setBackgrounds"(range: RangeRef, values: Table<string | null>): void;
  "Range.getFontColor"(range: RangeRef): string;
  "Range.getFontColors"(range: RangeRef): Table<string>;
  "Range.setFontColor"(range: RangeRef, value: string | null): void;
  "Range.setFontColors"(range: RangeRef, values: Table<string | null>): void;
  "Range.getFontFamily"(range: RangeRef): string;
  "Range.getFontFamilies"(range: RangeRef): Table<string>;
  "Range.setFontFamily"(range: RangeRef, value: string | null): void;
  "Range.setFontFamilies"(range: RangeRef, values: Table<string | null>): void;
  "Range.getFontSize"(range: RangeRef): number;
  "Range.getFontSizes"(range: RangeRef): Table<number>;
  "Range.setFontSize"(range: RangeRef, value: number | null): void;
  "Range.setFontSizes"(range: RangeRef, values: Table<number | null>): void;
  "Range.getFontWeight"(range: RangeRef): string;
  "Range.getFontWeights"(range: RangeRef): Table<string>;
  "Range.setFontWeight"(range: RangeRef, value: string | null): void;
  "Range.setFontWeights"(range: RangeRef, values: Table<string | null>): void;
  "Range.getFontStyle"(range: RangeRef): string;
  "Range.getFontStyles"(range: RangeRef): Table<string>;
  "Range.setFontStyle"(range: RangeRef, value: string | null): void;
  "Range.setFontStyles"(range: RangeRef, values: Table<string | null>): void;
  "Range.getFontLine"(range: RangeRef): string;
  "Range.getFontLines"(range: RangeRef): Table<string>;
  "Range.setFontLine"(range: RangeRef, value: string | null): void;
  "Range.setFontLines"(range: RangeRef, values: Table<string | null>): void;
  "Range.getHorizontalAlignment"(range: RangeRef): string;
  "Range.getHorizontalAlignments"(range: RangeRef): Table<string>;
  "Range.setHorizontalAlignment"(range: RangeRef, value: Alignment | null): void;
  "Range.setHorizontalAlignments"(range: RangeRef, values: Table<Alignment | null>): void;
  "Range.getVerticalAlignment"(range: RangeRef): string;
  "Range.getVerticalAlignments"(range: RangeRef): Table<string>;
  "Range.setVerticalAlignment"(range: RangeRef, value: VerticalAlignment | null): void;
  "Range.setVerticalAlignments"(range: RangeRef, values: Table<VerticalAlignment | null>): void;
  "Range.getWrap"(range: RangeRef): boolean;
  "Range.getWraps"(range: RangeRef): Table<boolean>;
  "Range.setWrap"(range: RangeRef, value: boolean | null): void;
  "Range.setWraps"(range: RangeRef, values: Table<boolean | null>): void;
  "Range.getWrapStrategy"(range: RangeRef): string;
  "Range.getWrapStrategies"(range: RangeRef): Table<string>;
  "Range.setWrapStrategy"(range: RangeRef, value: WrapStrategy | null): void;
  "Range.setWrapStrategies"(range: RangeRef, values: Table<WrapStrategy | null>): void;
  "Range.getTextRotation"(range: RangeRef): number;
  "Range.getTextRotations"(range: RangeRef): Table<number>;
  "Range.setTextRotation"(range: RangeRef, value: number | null): void;
  "Range.setTextRotations"(range: RangeRef, values: Table<number | null>): void;
  "Range.getVerticalText"(range: RangeRef): boolean;
  "Range.getVerticalTexts"(range: RangeRef): Table<boolean>;
  "Range.setVerticalText"(range: RangeRef, value: boolean | null): void;
  "Range.setVerticalTexts"(range: RangeRef, values: Table<boolean | null>): void;
  "Range.getTextDirection"(range: RangeRef): string | null;
  "Range.getTextDirections"(range: RangeRef): Table<string | null>;
  "Range.setTextDirection"(range: RangeRef, value: string | null): void;
  "Range.setTextDirections"(range: RangeRef, values: Table<string | null>): void;
  "Range.getNumberFormat"(range: RangeRef): string;
  "Range.getNumberFormats"(range: RangeRef): Table<string>;
  "Range.setNumberFormat"(range: RangeRef, value: string | null): void;
  "Range.setNumberFormats"(range: RangeRef, values: Table<string | null>): void;
  "Range.setShowHyperlink"(range: RangeRef, shown: boolean): void;
  "Range.setBorder"(range: RangeRef, sides: BorderSides, color: string | null, style: string | null): void;
  "Range.getBorder"(range: RangeRef): BorderLines | null;
  /** Colours as they are kept, theme colours by their names. */
  "Range.getBackgroundObjects"(range: RangeRef): Table<string>;
  "Range.getFontColorObjects"(range: RangeRef): Table<string>;
}
