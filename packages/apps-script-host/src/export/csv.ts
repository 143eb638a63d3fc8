// One tab as CSV or TSV: what the cells show, as Sheets exports it.
import { displayCell } from "../workbook/display";
import { cellAt, contentExtent } from "../workbook/grid";
import type { Sheet, Workbook } from "../workbook/types";

/** The tab's display texts, CRLF between rows; CSV quotes texts that need it, TSV turns tabs and line ends into spaces. */
export function sheetToText(workbook: Workbook, sheet: Sheet, format: "csv" | "tsv"): string {
  const [comma, field] = format === "csv" ? [",", quoted] : ["\t", flattened];
  const { row: rows, column: columns } = contentExtent(sheet);
  const lines: string[] = [];
  for (let row = 1; row <= rows; row++) {
    const fields: string[] = [];
    for (let column = 1; column <= columns; column++) {
      const cell = cellAt(sheet, row, column);
      fields.push(field(displayCell(cell, sheet.styles[cell?.s ?? 0], workbook.locale)));
    }
    lines.push(fields.join(comma));
  }
  return lines.join("\r\n");
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const flattened = (text: string): string => text.replace(/[\t\r\n]+/g, " ");
