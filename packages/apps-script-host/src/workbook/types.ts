// The spreadsheet as immutable data. Rows and columns are 1-based, as in Apps Script.

import type { Plain } from "../kernel/types";
import type { OverGridImage, Slicer } from "./over-grid";
import type { Pivot } from "./pivot";
import type { StyleView } from "./view";

/** What a cell holds; null = empty. Dates are serial numbers (days since 1899-12-30). */
export type Scalar = null | boolean | number | string;

/** A stretch of rich text; `start` and `end` count UTF-16 units as Apps Script does. */
export interface RichRun {
  readonly start: number;
  readonly end: number;
  readonly link?: string;
  readonly style?: TextLook;
}

/** How a text looks; what is missing or null is not set. */
export type TextLook = {
  readonly [Look in "bold" | "italic" | "underline" | "strike" | "color" | "size" | "family"]?:
    | Style[Look]
    | null;
};

/** One cell. `s` and `d` are indexes into the sheet's `styles` and `rules`. */
export interface Cell {
  readonly v: Scalar;
  /** Formula with its leading "=". */
  readonly f?: string;
  /** Set when `v` is an error such as "#N/A". */
  readonly e?: 1;
  /** Why the formula failed, as the red corner's bubble says. */
  readonly m?: string;
  readonly s?: number;
  readonly n?: string;
  readonly d?: number;
  readonly r?: readonly RichRun[];
  /** The pivot table that stands here and fills the cells around. */
  readonly p?: Pivot;
  /** The value was spilled by the array formula or pivot table that stands [rows, columns] before this cell. */
  readonly sp?: readonly [number, number];
  /** Rows and columns that the array formula or pivot table in this cell fills. */
  readonly sx?: readonly [number, number];
}

/** How a cell looks; `format` is its number format, absent = automatic. */
export interface Style extends StyleView {
  readonly format?: string;
  readonly vertical?: boolean;
  /** Set back to "normal" alignment by hand, which Google reports as "general-left". */
  readonly natural?: boolean;
  readonly direction?: string;
  /** "PLAIN_TEXT" where links are not shown as such, "LINKED" where that was taken back. */
  readonly links?: string;
}

/** A data validation rule: criteria named as in `DataValidationCriteria`. */
export interface Rule {
  readonly criteria: string;
  /** Values of the criteria; a range travels as `{ $range: {…} }`, a day as `{ $date: ms }`. */
  readonly values: readonly Plain[];
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

/** A rectangle of cells inside a sheet. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A rectangle in a sheet of the same workbook. */
export interface SheetBox extends Box {
  readonly sheetId: number;
}

/** Rows are grouped by 64 so that an edit copies, and writes to disk, only its neighbourhood. */
export const CHUNK = 64;
/** The stored cells of one row; it may be shorter than the grid is wide. */
export type Row = readonly (Cell | null)[] | null;
/** 64 rows; null where nothing was ever put. */
export type Chunk = readonly Row[] | null;

/** A protected range or sheet. `editors` null = whoever may edit the file. */
export interface Protection {
  readonly id: number;
  readonly kind: "RANGE" | "SHEET";
  /** The protected rectangle; null for a whole sheet. */
  readonly box: Box | null;
  readonly description: string;
  readonly editors: readonly string[] | null;
  readonly warningOnly: boolean;
  readonly domainEdit: boolean;
  readonly unprotected: readonly Box[];
  readonly rangeName: string | null;
}

/** One conditional format rule; either `condition` with `style`, or `gradient`. */
export interface ConditionalFormat {
  readonly boxes: readonly Box[];
  readonly condition: { readonly criteria: string; readonly values: readonly Plain[] } | null;
  readonly style: Style;
  readonly gradient: Gradient | null;
}

/** The ends of a colour scale, and a point between them; `type` as in Google's InterpolationType. */
export interface Gradient {
  readonly min?: GradientPoint;
  readonly mid?: GradientPoint;
  readonly max?: GradientPoint;
}

/** A point of a colour scale. */
export interface GradientPoint {
  readonly color: string;
  readonly type: string | null;
  readonly value: string | null;
}

/** Alternating colours. */
export interface Banding {
  readonly id: number;
  readonly box: Box;
  readonly rowColors: BandColors | null;
  readonly columnColors: BandColors | null;
}

/** Colours of a banding, null = none. */
export interface BandColors {
  readonly header: string | null;
  readonly first: string | null;
  readonly second: string | null;
  readonly footer: string | null;
}

/** A group of rows or columns that can be folded. */
export interface Group {
  readonly dimension: Dimension;
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly collapsed: boolean;
}

/** Rows or columns. */
export type Dimension = "ROWS" | "COLUMNS";

/** A filter; criteria by absolute column. */
export interface Filter {
  readonly box: Box;
  readonly criteria: Readonly<Record<string, FilterCriteria>>;
  /** By which column it was last sorted. */
  readonly sorted?: { readonly column: number; readonly ascending: boolean };
}

/** What a filter hides in one column. */
export interface FilterCriteria {
  readonly hiddenValues: readonly string[] | null;
  readonly visibleValues?: readonly string[] | null;
  readonly condition: { readonly criteria: string; readonly values: readonly Plain[] } | null;
}

/** An embedded chart. */
export interface Chart {
  readonly id: number;
  readonly type: string;
  readonly boxes: readonly SheetBox[];
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly options: Readonly<Record<string, Plain>>;
  readonly headers: number;
  readonly merge: string;
  readonly transpose: boolean;
  readonly hidden: string;
}

/** Developer metadata on the spreadsheet, a sheet, a row or a column (`dimension` with `index`). */
export interface Metadata {
  readonly id: number;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: "DOCUMENT" | "PROJECT";
  /** Script that may see PROJECT entries. */
  readonly project: string;
  readonly dimension?: Dimension;
  readonly start?: number;
  readonly end?: number;
}

/** A named range. */
export interface NamedRange {
  /** Its id in the Sheets API; absent: its name. */
  readonly id?: string;
  readonly name: string;
  readonly box: SheetBox;
}

/** One tab. */
export interface Sheet {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly tabColor: string | null;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly rightToLeft: boolean;
  readonly gridlinesHidden: boolean;
  /** Where the control of row (column) groups stands, default "AFTER". */
  readonly rowControl?: string;
  readonly columnControl?: string;
  readonly chunks: readonly Chunk[];
  readonly styles: readonly Style[];
  readonly rules: readonly Rule[];
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly Box[];
  readonly protections: readonly Protection[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly bandings: readonly Banding[];
  readonly groups: readonly Group[];
  readonly filter: Filter | null;
  readonly charts: readonly Chart[];
  readonly slicers: readonly Slicer[];
  readonly images: readonly OverGridImage[];
  readonly metadata: readonly Metadata[];
}

/** One spreadsheet; its name, owner and editors are those of its Drive file. */
export interface Workbook {
  readonly id: string;
  readonly locale: string;
  readonly timeZone: string;
  /** In the order of the tabs. */
  readonly sheets: readonly Sheet[];
  readonly names: readonly NamedRange[];
  readonly metadata: readonly Metadata[];
  /** "ON_CHANGE", "MINUTE" or "HOUR". */
  readonly recalculation: string;
  /** Settings of iterative calculation; circular formulas are errors all the same. */
  readonly iteration?: { readonly enabled: boolean; readonly cycles: number; readonly threshold: number };
  /** Host time of the last calculation when a formula asks for the time, else null. */
  readonly volatileAt: number | null;
}
