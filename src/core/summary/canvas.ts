import type { Asked } from "../asked";
import { heightOf, linesIn } from "../cells/fit";
import type { ChartModel, GridCell, GridRange, SheetModel, StyleKey } from "./types";

/** Widths of the page's columns in pixels: tasks or figures on the left, a narrow gap, units on the right. */
const WIDTHS: readonly number[] = [
  44, 41, 41, 41, 41, 41, 38, 38, 44, 44, 50, 50, 68, 8, 38, 38, 38, 38, 50, 50, 42, 34, 34, 34, 34, 34,
];

/** Cells of the page; the hidden block of chart data stands right of it. */
export const PAGE_COLUMNS = WIDTHS.length;
/** The left part of the page: first column and how many. */
export const LEFT = [1, 13] as const;
/** The right part of the page. */
export const RIGHT = [15, 12] as const;
/** One narrow column of air between page and data. */
const DATA_COLUMN = PAGE_COLUMNS + 2;
const DATA_COLUMNS = 9;
const DATA_WIDTH = 48;

/** Paper between its margins: A4 landscape with 12 mm all round, in millimetres. */
const PAPER = { width: 273, height: 186 };
/** Pixels that are left over on each side of the paper, because no two programs break pages at the same pixel. */
const SPARE = 16;
/** What begins a side is pushed so far past the end of the one before that it cannot still fit there. */
const BREAK = 2;

/** Rows of words are this high or more; a lower one is air, which nobody misses at the foot of a side. */
const SEEN = 28;

const blank: GridCell = { value: "", style: "plain" };

/** A page under construction: rows are appended, spans become merges, chart data is collected on the right. */
export class Canvas {
  private readonly rows: GridCell[][] = [];
  private readonly merges: GridRange[] = [];
  private readonly heights: Record<number, number> = {};
  private readonly charts: ChartModel[] = [];
  private dataRow = 1;
  private readonly data: { row: number; column: number; cell: GridCell }[] = [];
  private readonly borders: GridRange[] = [];
  private onSide = 0;
  private sides = 1;

  /** `widths`: of the columns, in pixels; together they are as wide as the `paper` between its margins. */
  constructor(
    private readonly widths: readonly number[] = WIDTHS,
    private readonly paper: { readonly width: number; readonly height: number } = PAPER,
  ) {}

  /** Pixels that are left on this side of the paper. */
  get left(): number {
    return this.side - this.onSide;
  }

  private get side(): number {
    const width = this.widths.reduce((sum, pixels) => sum + pixels, 0);
    return Math.floor((width * this.paper.height) / this.paper.width) - SPARE;
  }

  /** Number of the row that comes next, 1-based. */
  get next(): number {
    return this.rows.length + 1;
  }

  /** Appends a row of the given height in pixels; one that has no room on this side begins the next. */
  row(height: number): number {
    if (height >= SEEN && this.onSide > 0 && height > this.left) this.nextSide();
    return this.add(height);
  }

  private add(height: number): number {
    this.rows.push(Array.from({ length: this.widths.length }, () => blank));
    this.heights[this.rows.length] = height;
    this.onSide += height;
    return this.rows.length;
  }

  /** Goes on at the top of the next side of the paper; what begins it should be 40 pixels high or more. */
  nextSide(): void {
    this.add(Math.max(1, this.left + BREAK));
    this.onSide = 0;
    this.sides += 1;
  }

  /** Rules a block: lines around and between its cells. */
  rule(range: GridRange): void {
    this.borders.push(range);
  }

  /** Writes a value over `span` columns of a row. */
  put(row: number, column: number, span: number, value: string | number, style: StyleKey, rows = 1): void {
    const line = this.rows[row - 1] as GridCell[];
    for (let i = 0; i < span; i++) line[column - 1 + i] = { value: i === 0 ? value : "", style };
    if (span > 1 || rows > 1) this.merges.push({ row, column, rows, columns: span });
  }

  /** Says which numbers stand in a cell of the page, over `span` columns. */
  ask(row: number, column: number, span: number, asked: readonly Asked[]): void {
    const line = this.rows[row - 1] as GridCell[];
    if (asked.length === 0) return;
    for (let at = column - 1; at < column - 1 + span; at++) line[at] = { ...(line[at] as GridCell), asked };
  }

  /** Keeps a chart's data in the hidden block and places the chart; `header` and each line begin with the label. */
  chart(
    chart: Omit<ChartModel, "data">,
    header: readonly string[],
    lines: readonly (readonly (string | number)[])[],
  ): void {
    const data = { row: this.dataRow, column: DATA_COLUMN, rows: lines.length + 1, columns: header.length };
    [header, ...lines].forEach((line, r) => {
      const cells = line.map((value, c) => ({
        row: this.dataRow + r,
        column: DATA_COLUMN + c,
        cell: { value, style: "hidden" as const },
      }));
      this.data.push(...cells);
    });
    this.dataRow += lines.length + 2;
    this.charts.push({ ...chart, data });
  }

  /** The finished sheet. */
  finish(frozenRows: number): SheetModel {
    const pageRows = this.rows.length;
    const { length } = this.widths;
    const columns = this.charts.length === 0 ? length : DATA_COLUMN + DATA_COLUMNS - 1;
    const height = Math.max(pageRows, this.dataRow - 1);
    const rows = Array.from({ length: height }, (_, r) =>
      Array.from({ length: columns }, (_, c) => this.rows[r]?.[c] ?? blank),
    );
    for (const { row, column, cell } of this.data) (rows[row - 1] as GridCell[])[column - 1] = cell;
    return {
      rows,
      columns,
      merges: this.merges,
      columnWidths: Array.from(
        { length: columns },
        (_, c) => this.widths[c] ?? (c === length ? 20 : DATA_WIDTH),
      ),
      rowHeights: this.heights,
      hiddenFrom: this.charts.length === 0 ? null : DATA_COLUMN,
      frozenRows,
      charts: this.charts,
      sides: this.sides,
      borders: this.borders,
      printArea: { row: 1, column: 1, rows: pageRows, columns: length },
    };
  }
}

/** Pixels across columns of the page. */
export function widthOf(column: number, span: number, widths: readonly number[] = WIDTHS): number {
  return widths.slice(column - 1, column - 1 + span).reduce((sum, width) => sum + width, 0);
}

/** A text at its place: what a row has to be high enough for. */
export type Placed = readonly [column: number, span: number, words: string | number];

/** Height of a row in which all of these texts are seen to their last word. */
export function rowHeight(
  placed: readonly Placed[],
  points = 10,
  widths: readonly number[] = WIDTHS,
): number {
  const lines = placed.map(([column, span, words]) =>
    linesIn(String(words), widthOf(column, span, widths), points),
  );
  return heightOf(Math.max(1, ...lines), points);
}
