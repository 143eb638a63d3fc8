// The page that is printed: paper, scale, and the tables of the chosen tabs.
import { chartViews } from "../charts/view";
import { closeBox, parseBox, splitSheet } from "../workbook/a1";
import type { Box, Sheet, Workbook } from "../workbook/types";
import { columnWidth, type PrintArea, printArea, rowHeight } from "./area";
import { FALLBACK_FONTS } from "./looks";
import type { ExportWish, PrintOptions } from "./options";
import { tableHtml } from "./table";
import { content } from "./xml";

/** CSS pixels of an inch. */
const INCH = 96;

/** The whole page for some tabs; each begins on a new sheet of paper. */
export function printPage(
  workbook: Workbook,
  sheets: readonly Sheet[],
  wish: ExportWish & { name: string },
): string {
  const { name, print } = wish;
  const sections = sheets.map((sheet) => sectionHtml(workbook, sheet, wish));
  return `<!DOCTYPE html>
<html lang="${workbook.locale.replace("_", "-")}">
<head><meta charset="utf-8"><title>${content(name)}</title><style>${pageCss(print)}</style></head>
<body>${sections.join("\n")}${print.scale === "page" || print.scale === "height" ? fitScript(print) : ""}</body></html>`;
}

function paperSize({ paper: [width, height], portrait }: PrintOptions): [width: number, height: number] {
  return portrait ? [width, height] : [height, width];
}

function pageCss(print: PrintOptions): string {
  const [width, height] = paperSize(print);
  const { bottom, left, right, top } = print.margins;
  const footer = print.pageNumbers ? "@bottom-center{content:counter(page);font:9pt sans-serif}" : "";
  const side = print.align === "LEFT" ? "0 auto 0 0" : print.align === "RIGHT" ? "0 0 0 auto" : "0 auto";
  return `@page{size:${width}in ${height}in;margin:${top}in ${right}in ${bottom}in ${left}in;${footer}}
*{box-sizing:border-box;-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;font:10pt Arial,${FALLBACK_FONTS};color:#000}
section{break-before:page}section:first-child{break-before:auto}
h1{font-size:12pt;margin:0 0 8px}h2{font-size:10pt;margin:0 0 8px;color:#444}
table{table-layout:fixed;border-collapse:separate;border-spacing:0;margin:${side}}
tr{break-inside:avoid}.whole{break-inside:avoid}
td{position:relative;padding:1px 3px;vertical-align:bottom;overflow:visible}
td>div{line-height:1.25}.clip{overflow:hidden;white-space:pre}.over{white-space:pre;overflow:visible}
.wrap{white-space:pre-wrap;overflow-wrap:anywhere}
.chart{position:absolute;z-index:1;background:#fff}.chart svg{display:block}`;
}

function sectionHtml(
  workbook: Workbook,
  sheet: Sheet,
  { name, print, range }: ExportWish & { name: string },
): string {
  const charts = chartViews(workbook, sheet);
  const area = printArea(sheet, charts, range === null ? null : boxOf(sheet, range));
  const titles = `${print.title ? `<h1>${content(name)}</h1>` : ""}${print.sheetNames ? `<h2>${content(sheet.name)}</h2>` : ""}`;
  const table = tableHtml({
    workbook,
    sheet,
    area,
    charts,
    gridlines: print.gridlines,
    repeatFrozen: print.repeatFrozen,
  });
  return `<section><div style="zoom:${scaleOf(sheet, area, print).toFixed(4)}">${titles}${table}</div></section>`;
}

// Rows grow with text that wraps, which only the browser knows: what must fit in height is measured there.
function fitScript(print: PrintOptions): string {
  const [width, height] = inner(print);
  const across = print.scale === "page" ? `${width}/box.offsetWidth` : "1";
  return `<script>for (const part of document.querySelectorAll("section>div")) {
part.style.zoom = 1; part.style.width = "max-content"; const box = part;
part.style.zoom = Math.min(1, ${across}, ${height - 2}/box.offsetHeight); part.style.width = ""; }</script>`;
}

function boxOf(sheet: Sheet, range: string): Box | null {
  const open = parseBox(splitSheet(range).rest);
  return open && closeBox(open, sheet);
}

/** Pixels between the margins. */
function inner(print: PrintOptions): [width: number, height: number] {
  const [width, height] = paperSize(print);
  const { bottom, left, right, top } = print.margins;
  return [Math.floor((width - left - right) * INCH), Math.floor((height - top - bottom) * INCH)];
}

/** How much a tab is made smaller to fit its paper; never larger. */
function scaleOf(sheet: Sheet, area: PrintArea, print: PrintOptions): number {
  const [width, height] = inner(print);
  const across = width / sum(area.columns, (column) => columnWidth(sheet, column));
  const down = height / sum(area.rows, (row) => rowHeight(sheet, row));
  const fits = { normal: 1, width: across, height: down, page: Math.min(across, down) };
  return Math.min(1, fits[print.scale]);
}

const sum = (numbers: readonly number[], sizeOf: (index: number) => number): number =>
  Math.max(
    1,
    numbers.reduce((total, number) => total + sizeOf(number), 0),
  );
