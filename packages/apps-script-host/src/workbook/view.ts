// What the grid shows: a spreadsheet as one person sees it, as plain data.
import type { Plain } from "../kernel/types";

/** A whole spreadsheet as one person sees it. Rows and columns are 1-based, as in Apps Script. */
export interface SpreadsheetView {
  id: string;
  name: string;
  owner: string;
  locale: string;
  timeZone: string;
  /** False for viewers: nothing is editable. */
  canEdit: boolean;
  hasScript: boolean;
  sheets: SheetView[];
}

/** One tab. `cells` is sparse: key "row,column". */
export interface SheetView {
  id: number;
  name: string;
  index: number;
  hidden: boolean;
  tabColor: string | null;
  rows: number;
  columns: number;
  /** Whether the lines of the empty grid are seen. */
  gridlines: boolean;
  frozenRows: number;
  frozenColumns: number;
  hiddenRows: number[];
  hiddenColumns: number[];
  rowHeights: Record<number, number>;
  columnWidths: Record<number, number>;
  cells: Record<string, CellView>;
  merges: { row: number; column: number; rows: number; columns: number }[];
  validations: { row: number; column: number; rows: number; columns: number; rule: ValidationView }[];
  conditionalFormats: { ranges: string[]; rule: Plain; style: StyleView }[];
  /** Ranges that this person may not edit. */
  locked: { row: number; column: number; rows: number; columns: number }[];
  /** The filter's range, and by column what it leaves out. */
  filter: {
    row: number;
    column: number;
    rows: number;
    columns: number;
    hidden?: Record<string, string[]>;
    /** Rows that it leaves out; none: it leaves nothing out. */
    out?: number[];
  } | null;
  charts: ChartView[];
}

/** One cell: raw value, formula if any, and what is shown. */
export interface CellView {
  v: string | number | boolean | null;
  f?: string;
  /** Display text by number format and locale. */
  d: string;
  /** "date" for cells with a date-like format; v is then a serial number. */
  t?: "date";
  note?: string;
  link?: string;
  s?: StyleView;
  format?: string;
}

/** How a cell looks. */
export interface StyleView {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  color?: string;
  background?: string;
  size?: number;
  family?: string;
  align?: "left" | "center" | "right";
  valign?: "top" | "middle" | "bottom";
  wrap?: "OVERFLOW" | "WRAP" | "CLIP";
  rotation?: number;
  border?: Partial<Record<"top" | "bottom" | "left" | "right", { style: string; color: string }>>;
}

/** A data validation rule in Google's words (DataValidationCriteria). */
export interface ValidationView {
  criteria: string;
  values: Plain[];
  allowInvalid: boolean;
  helpText: string | null;
  showDropdown: boolean;
}

/** An embedded chart with the values of its ranges resolved. */
export interface ChartView {
  id: number;
  type: string;
  options: Record<string, Plain>;
  row: number;
  column: number;
  offsetX: number;
  offsetY: number;
  width: number;
  height: number;
  /** The rows of its ranges, joined side by side. */
  data: (string | number | boolean | null)[][];
  headers: number;
  /** The figures are shares, shown as percentages. */
  percent?: boolean;
}
