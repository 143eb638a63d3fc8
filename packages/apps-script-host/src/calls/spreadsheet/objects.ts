// What lies on a tab beside its cells: conditional formats, filters, bandings, charts, slicers, images.
import type { Anchored, OverGridImage, Slicer } from "../../workbook/over-grid";
import type { BandColors, Chart, ConditionalFormat, Filter, FilterCriteria } from "../../workbook/types";
import type { BlobTag } from "../wire";
import type { TextLook } from "./cells";
import type { ItemRef, RangeRef, SheetRef } from "./refs";

/** A conditional format with its ranges. */
export interface FormatRule extends Omit<ConditionalFormat, "boxes" | "style"> {
  readonly ranges: readonly RangeRef[];
  readonly style: TextLook & { readonly background?: string | null };
}

/** An embedded chart with its ranges; id 0 is a chart that was not put in yet. */
export interface ChartState extends Omit<Chart, "boxes"> {
  readonly ranges: readonly RangeRef[];
}

/** The colours of a banding, with its range. */
export interface BandingState {
  readonly range: RangeRef;
  readonly rowColors: BandColors | null;
  readonly columnColors: BandColors | null;
}

/** What changes in a banding. */
export interface BandingChange {
  readonly range?: RangeRef;
  readonly rowColors?: Partial<BandColors>;
  readonly columnColors?: Partial<BandColors>;
}

/** Conditional formats and bandings. */
export interface FormatCalls {
  "Sheet.getConditionalFormatRules"(sheet: SheetRef): readonly FormatRule[];
  "Sheet.setConditionalFormatRules"(sheet: SheetRef, rules: readonly FormatRule[]): void;
  "Range.applyRowBanding"(range: RangeRef, theme?: string, header?: boolean, footer?: boolean): ItemRef;
  "Range.applyColumnBanding"(range: RangeRef, theme?: string, header?: boolean, footer?: boolean): ItemRef;
  "Sheet.getBandings"(sheet: SheetRef): readonly ItemRef[];
  "Range.getBandings"(range: RangeRef): readonly ItemRef[];
  "Spreadsheet.getBandings"(id: string): readonly ItemRef[];
  "Banding.get"(banding: ItemRef): BandingState;
  "Banding.set"(banding: ItemRef, change: BandingChange): void;
  "Banding.copyTo"(banding: ItemRef, range: RangeRef): ItemRef;
  "Banding.remove"(banding: ItemRef): void;
}

/** A tab has one filter, so it is named by its tab. Columns are numbers of the tab. */
export interface FilterCalls {
  "Range.createFilter"(range: RangeRef): void;
  "Sheet.getFilter"(sheet: SheetRef): RangeRef | null;
  "Filter.getColumnFilterCriteria"(filter: SheetRef, column: number): FilterCriteria | null;
  "Filter.setColumnFilterCriteria"(filter: SheetRef, column: number, criteria: FilterCriteria | null): void;
  "Filter.getColumnSortSpec"(filter: SheetRef): NonNullable<Filter["sorted"]> | null;
  "Filter.sort"(filter: SheetRef, column: number, ascending: boolean): void;
  "Filter.remove"(filter: SheetRef): void;
  "Sheet.isRowHiddenByFilter"(sheet: SheetRef, row: number): boolean;
}

/** Embedded charts; one that is put in is given its id. */
export interface ChartCalls {
  "Sheet.getCharts"(sheet: SheetRef): readonly ChartState[];
  "Sheet.insertChart"(sheet: SheetRef, chart: ChartState): number;
  "Sheet.updateChart"(sheet: SheetRef, chart: ChartState): number;
  "Sheet.removeChart"(chart: ItemRef): void;
}

/** A slicer with its range; the column counts from 1 within it. */
export interface SlicerState extends Omit<Slicer, "box" | "offset" | "style"> {
  readonly columnPosition: number | null;
  readonly range: RangeRef;
  readonly style: TextLook;
}

/** Slicers. */
export interface SlicerCalls {
  /** The place: row, column and pixels from the corner of that cell. */
  "Sheet.insertSlicer"(sheet: SheetRef, range: RangeRef, ...place: number[]): ItemRef;
  "Sheet.getSlicers"(sheet: SheetRef): readonly ItemRef[];
  "Slicer.get"(slicer: ItemRef): SlicerState;
  "Slicer.set"(slicer: ItemRef, change: Partial<SlicerState>): void;
  "Slicer.remove"(slicer: ItemRef): void;
}

/** An address, or the bytes themselves. */
export type ImageSource = string | BlobTag;

/** An image with the cell that it holds on to. */
export interface ImageState extends OverGridImage, Anchored {
  readonly anchor: RangeRef;
}

/** Images over the grid. */
export interface ImageCalls {
  /** The place: column, row and pixels from the corner of that cell. */
  "Sheet.insertImage"(sheet: SheetRef, source: ImageSource, ...place: number[]): ItemRef;
  "Sheet.getImages"(sheet: SheetRef): readonly ItemRef[];
  "OverGridImage.get"(image: ItemRef): ImageState;
  "OverGridImage.set"(image: ItemRef, change: Partial<OverGridImage>): void;
  "OverGridImage.setAnchorCell"(image: ItemRef, cell: RangeRef): void;
  "OverGridImage.replace"(image: ItemRef, source: ImageSource): void;
  "OverGridImage.remove"(image: ItemRef): void;
}
