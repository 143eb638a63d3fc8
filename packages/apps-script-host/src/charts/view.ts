// Charts with the values of their ranges resolved, as the page draws them.

import { displayCell, formatKind, isDateLike } from "../workbook/display";
import { cellAt, widest } from "../workbook/grid";
import type { Chart, Scalar, Sheet, SheetBox, Workbook } from "../workbook/types";
import type { ChartView } from "../workbook/view";

/** Width of a chart whose options say nothing (Sheets' own, in pixels). */
export const CHART_WIDTH = 600;
/** Height of such a chart. */
export const CHART_HEIGHT = 371;

/** The charts of a tab. */
export function chartViews(workbook: Workbook, sheet: Sheet): ChartView[] {
  return sheet.charts.map((chart) => ({
    id: chart.id,
    type: chart.type,
    options: { ...chart.options },
    row: chart.row,
    column: chart.column,
    offsetX: chart.offsetX,
    offsetY: chart.offsetY,
    width: Number(chart.options.width ?? CHART_WIDTH),
    height: Number(chart.options.height ?? CHART_HEIGHT),
    data: chartData(workbook, chart),
    headers: chart.headers,
    percent: showsShares(workbook, chart),
  }));
}

/** Whether the first figures are shown as percentages: then Sheets labels the axis so too. */
function showsShares(workbook: Workbook, chart: Chart): boolean {
  const [first, second] = chart.boxes;
  const figures = first && first.columns > 1 ? { ...first, column: first.column + 1 } : second;
  const sheet = workbook.sheets.find(({ id }) => id === figures?.sheetId);
  const cell = figures && sheet ? cellAt(sheet, figures.row + chart.headers, figures.column) : null;
  return formatKind(sheet?.styles[cell?.s ?? 0]?.format) === "percent";
}

/** The rows of a chart's ranges: side by side, or one below the other (`merge` MERGE_ROWS). */
function chartData(workbook: Workbook, chart: Chart): Scalar[][] {
  const tables = chart.boxes.map((box) => tableOf(workbook, box));
  const joined = chart.merge === "MERGE_ROWS" ? tables.flat() : sideBySide(tables);
  return chart.transpose ? transpose(joined) : joined;
}

function tableOf(workbook: Workbook, box: SheetBox): Scalar[][] {
  const sheet = workbook.sheets.find(({ id }) => id === box.sheetId);
  if (!sheet) return [];
  return Array.from({ length: box.rows }, (_, r) =>
    Array.from({ length: box.columns }, (_, c) => chartValue(workbook, sheet, box.row + r, box.column + c)),
  );
}

/** Dates are given as they are shown: a chart labels with them. */
function chartValue(workbook: Workbook, sheet: Sheet, row: number, column: number): Scalar {
  const cell = cellAt(sheet, row, column);
  const style = cell?.s === undefined ? undefined : sheet.styles[cell.s];
  if (cell && typeof cell.v === "number" && isDateLike(style?.format))
    return displayCell(cell, style, workbook.locale);
  return cell?.v ?? null;
}

function sideBySide(tables: Scalar[][][]): Scalar[][] {
  const height = widest(tables);
  return Array.from({ length: height }, (_, r) =>
    tables.flatMap((table) => table[r] ?? new Array<Scalar>(table[0]?.length ?? 0).fill(null)),
  );
}

function transpose(table: Scalar[][]): Scalar[][] {
  return Array.from({ length: table[0]?.length ?? 0 }, (_, c) => table.map((row) => row[c] ?? null));
}
