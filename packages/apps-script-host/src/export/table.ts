// One tab as an HTML table for print: sizes, merges, borders, overflow, charts where they stand.

import { displayCell } from "../workbook/display";
import { patchStyle } from "../workbook/draft";
import { cellAt, hasContent } from "../workbook/grid";
import type { Box, Cell, RichRun, Sheet, Style, Workbook } from "../workbook/types";
import type { ChartView } from "../workbook/view";
import { chartEnd, columnWidth, type PrintArea, rowHeight } from "./area";
import { chartSvg } from "./chart-svg";
import { cssOf, lineCss, shownStyle } from "./looks";
import { attribute, content } from "./xml";

/** What a tab's table is made of. */
export interface TablePlan {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly area: PrintArea;
  readonly charts: readonly ChartView[];
  readonly gridlines: boolean;
  /** Frozen rows become a head that every page repeats. */
  readonly repeatFrozen: boolean;
}

const GRID_LINE = "1px solid #d9d9d9";

/** The table; its width is that of its columns. */
export function tableHtml(plan: TablePlan): string {
  const { area, sheet } = plan;
  const columns = area.columns
    .map((column) => `<col style="width:${columnWidth(sheet, column)}px">`)
    .join("");
  const width = area.columns.reduce((sum, column) => sum + columnWidth(sheet, column), 0);
  const groups = rowGroups(plan).map(
    ({ tag, rows }) => `<${tag}>${rows.map((row) => rowHtml(plan, row)).join("")}</${tag.split(" ")[0]}>`,
  );
  return `<table style="width:${width}px"><colgroup>${columns}</colgroup>${groups.join("")}</table>`;
}

interface RowGroup {
  readonly tag: string;
  readonly rows: number[];
}

// Rows under one chart stay on one page: a body of its own that is not broken.
function rowGroups({ area, charts, repeatFrozen, sheet }: TablePlan): RowGroup[] {
  const spans = charts.map((chart): [number, number] => [chart.row, chartEnd(sheet, chart)[0]]);
  const under = (row: number) => spans.some(([first, last]) => row >= first && row <= last);
  const joined = (row: number) => spans.some(([first, last]) => row > first && row <= last);
  const groups: RowGroup[] = [];
  for (const row of area.rows) {
    const head = repeatFrozen && row <= sheet.frozenRows && !under(row);
    const tag = head ? "thead" : under(row) ? 'tbody class="whole"' : "tbody";
    const last = groups[groups.length - 1];
    if (last && last.tag === tag && (tag === "thead" || tag === "tbody" || joined(row))) last.rows.push(row);
    else groups.push({ tag, rows: [row] });
  }
  return groups;
}

function rowHtml(plan: TablePlan, row: number): string {
  const cells = plan.area.columns.map((column) => cellHtml(plan, row, column)).join("");
  return `<tr style="height:${rowHeight(plan.sheet, row)}px">${cells}</tr>`;
}

function cellHtml(plan: TablePlan, row: number, column: number): string {
  const { area, sheet, workbook } = plan;
  const merge = mergeAt(sheet, row, column);
  const [rows, columns] = visibleIn(area, merge ?? { row, column, rows: 1, columns: 1 });
  // A merged range is drawn from its first visible cell, with what its first cell holds.
  if (merge && (rows[0] !== row || columns[0] !== column)) return "";
  const [fromRow, fromColumn] = merge ? [merge.row, merge.column] : [row, column];
  const cell = cellAt(sheet, fromRow, fromColumn);
  const style = shownStyle(workbook, sheet, fromRow, fromColumn);
  const spans = `${rows.length > 1 ? ` rowspan="${rows.length}"` : ""}${columns.length > 1 ? ` colspan="${columns.length}"` : ""}`;
  const css = `${cssOf(style, cell?.v ?? null, cell?.e === 1)};${bordersCss(plan, merge ?? { row, column, rows: 1, columns: 1 })}`;
  const own = plan.charts
    .filter((chart) => holdsChart(plan, chart, rows, columns))
    .map((chart) => chartHtml(chart));
  return `<td${spans} style="${attribute(css)}">${textHtml(plan, cell, style, row, column + columns.length)}${own.join("")}</td>`;
}

const mergeAt = (sheet: Sheet, row: number, column: number): Box | undefined =>
  sheet.merges.find(
    (box) =>
      row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns,
  );

function visibleIn(area: PrintArea, box: Box): [rows: number[], columns: number[]] {
  return [
    area.rows.filter((row) => row >= box.row && row < box.row + box.rows),
    area.columns.filter((column) => column >= box.column && column < box.column + box.columns),
  ];
}

// Each cell draws its right and lower edge, those in front also the left and upper one, so that no line is doubled.
function bordersCss({ area, gridlines, sheet }: TablePlan, box: Box): string {
  const [lastRow, lastColumn] = [box.row + box.rows - 1, box.column + box.columns - 1];
  const side = (row: number, column: number, name: "top" | "bottom" | "left" | "right") =>
    sheet.styles[cellAt(sheet, row, column)?.s ?? 0]?.border?.[name];
  const line = (found: { style: string; color: string } | undefined) =>
    found ? lineCss(found) : gridlines ? GRID_LINE : "none";
  const right = side(box.row, lastColumn, "right") ?? side(box.row, lastColumn + 1, "left");
  const bottom = side(lastRow, box.column, "bottom") ?? side(lastRow + 1, box.column, "top");
  const css = [`border-right:${line(right)}`, `border-bottom:${line(bottom)}`];
  if (box.row === area.rows[0]) css.push(`border-top:${line(side(box.row, box.column, "top"))}`);
  if (box.column === area.columns[0]) css.push(`border-left:${line(side(box.row, box.column, "left"))}`);
  return css.join(";");
}

function textHtml(
  { sheet, workbook }: TablePlan,
  cell: Cell | null,
  style: Style,
  row: number,
  next: number,
): string {
  if (!cell) return "";
  const text = shownText(workbook, sheet, cell, style);
  if (text === "") return "";
  const overflows = typeof cell.v === "string" && !hasContent(cellAt(sheet, row, next));
  const wrap = style.wrap === "WRAP" ? "wrap" : style.wrap !== "CLIP" && overflows ? "over" : "clip";
  const turned = style.rotation ? ` style="transform:rotate(${-style.rotation}deg)"` : "";
  return `<div class="${wrap}"${turned}>${cell.r && cell.f === undefined ? richHtml(text, cell.r) : content(text)}</div>`;
}

function shownText(workbook: Workbook, sheet: Sheet, cell: Cell, style: Style): string {
  const rule = cell.d === undefined ? undefined : sheet.rules[cell.d];
  if (rule?.criteria === "CHECKBOX") return cell.v === (rule.values[0] ?? true) ? "☑" : "☐";
  return displayCell(cell, style, workbook.locale);
}

function richHtml(text: string, runs: readonly RichRun[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { end, link, start, style = {} } of runs) {
    parts.push(content(text.slice(at, start)));
    const look = patchStyle(link ? { color: "#1155cc", underline: true } : {}, style);
    const css = cssOf(look, "", false);
    parts.push(`<span style="${attribute(css)}">${content(text.slice(start, end))}</span>`);
    at = end;
  }
  return [...parts, content(text.slice(at))].join("");
}

// A chart hangs in the first visible cell at or after its anchor.
function holdsChart(
  { area }: TablePlan,
  chart: ChartView,
  rows: readonly number[],
  columns: readonly number[],
): boolean {
  const row = area.rows.find((each) => each >= chart.row);
  const column = area.columns.find((each) => each >= chart.column);
  return row !== undefined && column !== undefined && rows.includes(row) && columns.includes(column);
}

function chartHtml(chart: ChartView): string {
  const { height, offsetX, offsetY, width } = chart;
  return `<div class="chart" style="left:${offsetX}px;top:${offsetY}px;width:${width}px;height:${height}px">${chartSvg(chart)}</div>`;
}
