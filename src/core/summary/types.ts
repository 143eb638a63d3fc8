/** Style of a cell, by name; the server maps each to font, colour, alignment and number format. */
export type StyleKey =
  | "plain"
  | "title"
  | "titleLong"
  | "subtitle"
  | "asAt"
  | "figureLabel"
  | "figure"
  | "figureNote"
  | "section"
  | "header"
  | "headerCount"
  | "text"
  | "wrap"
  | "count"
  | "points"
  | "wrapRight"
  | "percent"
  | "progress"
  | "light.grey"
  | "light.blue"
  | "light.yellow"
  | "light.red"
  | "light.green"
  | "attention"
  | "formTitle"
  | "formLine"
  | "formRight"
  | "formHead"
  | "formCenter"
  | "formText"
  | "formCount"
  | "formNote"
  | "empty"
  | "hidden";

import type { Asked } from "../asked";

/** A cell of a built tab: its value and the name of its looks. */
export interface GridCell {
  readonly value: string | number;
  readonly style: StyleKey;
  /** The numbers that stand in it, to be taken apart. */
  readonly asked?: readonly Asked[];
}

/** A rectangle, 1-based and inclusive of its first cell. */
export interface GridRange {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Kinds of charts; bars lie, columns stand. */
export type ChartKind = "bar" | "column" | "line" | "pie";

/** A chart over cells of the same tab. */
export interface ChartModel {
  readonly key: "completion" | "trend" | "results";
  readonly kind: ChartKind;
  readonly title: string;
  /** Data with one header row and labels in the first column, in the hidden block right of the page. */
  readonly data: GridRange;
  /** Columns (1-based within the data, after the label) drawn against the right axis. */
  readonly rightAxis: readonly number[];
  /** Where the chart covers the page. */
  readonly anchor: GridRange;
}

/** A built tab as data, so that the server writes it in few calls: values, styles, merges, widths, charts. */
export interface SheetModel {
  /** Rectangular: every row has `columns` cells. */
  readonly rows: readonly (readonly GridCell[])[];
  readonly columns: number;
  readonly merges: readonly GridRange[];
  readonly columnWidths: readonly number[];
  readonly rowHeights: Readonly<Record<number, number>>;
  /** First column (1-based) of the hidden data block, or null. */
  readonly hiddenFrom: number | null;
  readonly frozenRows: number;
  readonly charts: readonly ChartModel[];
  /** Sides of paper. */
  readonly sides: number;
  /** Blocks with lines around and between their cells. */
  readonly borders: readonly GridRange[];
  /** What is printed, A4 landscape, as wide as the paper. */
  readonly printArea: GridRange;
}

/** The leaders' tab. */
export type SummaryModel = SheetModel;
