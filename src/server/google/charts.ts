// Embedded charts of a tab, through SpreadsheetApp: the REST form cannot colour the slices of a pie.
import type { ChartKind } from "../../core/summary";

/** A block of cells, 1-based. */
export interface ChartBlock {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** One chart: what it shows and where. */
export interface ChartSpec {
  kind: ChartKind;
  /** Data with one header row and the labels in the first column. */
  data: ChartBlock;
  row: number;
  column: number;
  options: Readonly<Record<string, unknown>>;
}

/** Number of charts on a tab, of the head where no other workbook is named. */
export function countCharts(sheetId: number, workbookId?: string): number {
  return sheetOf(sheetId, workbookId).getCharts().length;
}

/** Replaces all charts of a tab by these, and flushes. */
export function replaceCharts(sheetId: number, charts: readonly ChartSpec[], workbookId?: string): void {
  const sheet = sheetOf(sheetId, workbookId);
  for (const chart of sheet.getCharts()) sheet.removeChart(chart);
  for (const chart of charts) sheet.insertChart(build(sheet, chart));
  SpreadsheetApp.flush();
}

function build(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  chart: ChartSpec,
): GoogleAppsScript.Spreadsheet.EmbeddedChart {
  const { data } = chart;
  let builder = sheet
    .newChart()
    .setChartType(chartType(chart.kind))
    .addRange(sheet.getRange(data.row, data.column, data.rows, data.columns))
    .setNumHeaders(1)
    // The data stand in hidden columns, which a chart leaves out unless it is told.
    .setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH)
    .setPosition(chart.row, chart.column, 0, 0);
  for (const name of Object.keys(chart.options)) builder = builder.setOption(name, chart.options[name]);
  return builder.build();
}

function chartType(kind: ChartKind): GoogleAppsScript.Charts.ChartType {
  const { BAR, COLUMN, LINE, PIE } = Charts.ChartType;
  return { bar: BAR, column: COLUMN, line: LINE, pie: PIE }[kind];
}

function sheetOf(sheetId: number, workbookId?: string): GoogleAppsScript.Spreadsheet.Sheet {
  const workbook = workbookId ? SpreadsheetApp.openById(workbookId) : SpreadsheetApp.getActiveSpreadsheet();
  const sheet = workbook.getSheets().find((tab) => tab.getSheetId() === sheetId);
  if (!sheet) throw new Error(`No tab ${sheetId}`);
  return sheet;
}
