// Range: clearing, copying, sorting, cleaning; and finding text.

import type { Box, Dimension, Scalar, SheetBox } from "../../workbook/types";
import type { Text } from "../wire";
import type { RangeRef } from "./refs";

/** How `Range.copyTo` pastes. */
export type PasteType =
  | "PASTE_NORMAL"
  | "PASTE_VALUES"
  | "PASTE_FORMAT"
  | "PASTE_FORMULA"
  | "PASTE_DATA_VALIDATION"
  | "PASTE_NO_BORDERS"
  | "PASTE_COLUMN_WIDTHS"
  | "PASTE_CONDITIONAL_FORMATTING";

/** What `clear` takes away. */
export interface ClearWhat {
  readonly contents?: boolean;
  readonly formats?: boolean;
  readonly notes?: boolean;
  readonly validations?: boolean;
  readonly skipFilteredRows?: boolean;
}

/** A column to sort by, of the tab. */
export type SortColumn = number | { readonly column?: unknown; readonly ascending?: unknown } | null;

/** Changes and questions of a range as a whole. */
export interface StructureCalls {
  "Range.offset"(part: RangeRef): void;
  "Range.clear"(range: RangeRef, what: ClearWhat | null): void;
  "Range.clearContent"(range: RangeRef): void;
  "Range.clearFormat"(range: RangeRef): void;
  "Range.clearNote"(range: RangeRef): void;
  "Range.clearDataValidations"(range: RangeRef): void;
  "Range.merge"(range: RangeRef): void;
  "Range.mergeAcross"(range: RangeRef): void;
  "Range.mergeVertically"(range: RangeRef): void;
  "Range.breakApart"(range: RangeRef): void;
  "Range.insertCells"(range: RangeRef, dimension: Dimension): void;
  "Range.deleteCells"(range: RangeRef, dimension: Dimension): void;
  "Range.copyTo"(from: RangeRef, to: RangeRef, type: PasteType, transposed: boolean): void;
  "Range.moveTo"(from: RangeRef, to: RangeRef): void;
  /** No columns: by all of the range, one after another. */
  "Range.sort"(range: RangeRef, by: SortColumn | readonly SortColumn[]): void;
  "Range.isPartOfMerge"(range: RangeRef): boolean;
  "Range.getMergedRanges"(range: RangeRef): readonly RangeRef[];
  "Range.getDataRegion"(range: RangeRef, dimension: Dimension | null): RangeRef;
  "Range.getNextDataCell"(range: RangeRef, direction: string): RangeRef;
  "Range.canEdit"(range: RangeRef): boolean;
}

/** Checkboxes, cleaning and filling of cells. */
export interface CleaningCalls {
  "Range.insertCheckboxes"(range: RangeRef, values: readonly Scalar[]): void;
  "Range.removeCheckboxes"(range: RangeRef): void;
  "Range.check"(range: RangeRef): void;
  "Range.uncheck"(range: RangeRef): void;
  "Range.isChecked"(range: RangeRef): boolean | null;
  "Range.removeDuplicates"(range: RangeRef, columns: readonly number[] | null): RangeRef;
  "Range.splitTextToColumns"(range: RangeRef, delimiter: string | null): void;
  "Range.trimWhitespace"(range: RangeRef): void;
  "Range.randomize"(range: RangeRef): void;
  "Range.autoFill"(range: RangeRef, target: RangeRef, series: string): void;
  "Range.autoFillToNeighbor"(range: RangeRef, series: string): void;
}

/** What is looked for, and where: a range, a tab, or (both null) the whole spreadsheet. */
export interface TextSearch {
  readonly spreadsheetId: string;
  readonly box: SheetBox | null;
  readonly sheetId: number | null;
  readonly text: string;
  readonly matchCase: boolean;
  readonly matchEntireCell: boolean;
  readonly matchFormulaText: boolean;
  readonly useRegularExpression: boolean;
  readonly ignoreDiacritics: boolean;
}

/** TextFinder: finding and replacing. */
export interface TextFinderCalls {
  "TextFinder.findAll"(search: TextSearch): readonly RangeRef[];
  "TextFinder.replaceAllWith"(search: TextSearch, by: Text): number;
  "TextFinder.replaceWith"(search: TextSearch, by: Text, at: Box & { readonly sheetId: number }): number;
}
