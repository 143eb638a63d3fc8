import type { ChartModel, GridCell, GridRange, SheetModel, StyleKey } from "./types";

/** Cells of the page; the hidden block of chart data stands right of it. */
export const PAGE_COLUMNS = 26;
const COLUMN_WIDTH = 48;
/** One narrow column of air between page and data. */
const DATA_COLUMN = PAGE_COLUMNS + 2;
const DATA_COLUMNS = 9;

const blank: GridCell = { value: "", style: "plain" };

/** A page under construction: rows are appended, spans become merges, chart data is collected on the right. */
export class Canvas {
  private readonly rows: GridCell[][] = [];
  private readonly merges: GridRange[] = [];
  private readonly heights: Record<number, number> = {};
  private readonly charts: ChartModel[] = [];
  private dataRow = 1;
  private readonly data: { row: number; column: number; cell: GridCell }[] = [];

  /** Number of the row that comes next, 1-based. */
  get nextRow(): number {
    return this.rows.length + 1;
  }

  /** Appends a row of the given height in pixels. */
  row(height: number): number {
    this.rows.push(Array.from({ length: PAGE_COLUMNS }, () => blank));
    this.heights[this.rows.length] = height;
    return this.rows.length;
  }

  /** Writes a value over `span` columns of a row. */
  put(row: number, column: number, span: number, value: string | number, style: StyleKey, rows = 1): void {
    const line = this.rows[row - 1] as GridCell[];
    for (let i = 0; i < span; i++) line[column - 1 + i] = { value: i === 0 ? value : "", style };
    if (span > 1 || rows > 1) this.merges.push({ row, column, rows, columns: span });
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
    const columns = this.charts.length === 0 ? PAGE_COLUMNS : DATA_COLUMN + DATA_COLUMNS - 1;
    const height = Math.max(pageRows, this.dataRow - 1);
    const rows = Array.from({ length: height }, (_, r) =>
      Array.from({ length: columns }, (_, c) => this.rows[r]?.[c] ?? blank),
    );
    for (const { row, column, cell } of this.data) (rows[row - 1] as GridCell[])[column - 1] = cell;
    return {
      rows,
      columns,
      merges: this.merges,
      columnWidths: Array.from({ length: columns }, (_, c) => (c === PAGE_COLUMNS ? 20 : COLUMN_WIDTH)),
      rowHeights: this.heights,
      hiddenFrom: this.charts.length === 0 ? null : DATA_COLUMN,
      frozenRows,
      charts: this.charts,
      printArea: { row: 1, column: 1, rows: pageRows, columns: PAGE_COLUMNS },
    };
  }
}
