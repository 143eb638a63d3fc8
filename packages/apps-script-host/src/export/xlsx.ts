// A spreadsheet as an Office Open XML workbook: values, formulas, styles, merges, sizes, frozen panes, notes, dropdowns.
//
// Written here because a script's export is answered synchronously and carries formulas beside their values.
import { strToU8, zipSync } from "fflate";
import { columnName } from "../workbook/a1";
import { forEachCell } from "../workbook/grid";
import type { Box, Cell, Sheet, Workbook } from "../workbook/types";
import { listsXml } from "./xlsx-lists";
import { commentsXml, notesOf, shapesXml } from "./xlsx-notes";
import { XlsxStyles } from "./xlsx-styles";
import { attribute, content } from "./xml";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The bytes of an .xlsx file with all tabs. */
export function workbookToXlsx(workbook: Workbook): Uint8Array {
  const styles = new XlsxStyles();
  const nameOf = (sheetId: number) => workbook.sheets.find(({ id }) => id === sheetId)?.name.slice(0, 31);
  const notes = workbook.sheets.map(notesOf);
  const sheets = workbook.sheets.map((sheet, index) => {
    const drawn = notes[index]!.length > 0 ? '<legacyDrawing r:id="rId2"/>' : "";
    return sheetXml(sheet, styles, listsXml(sheet, nameOf) + drawn);
  });
  const files: Record<string, string> = {
    "[Content_Types].xml": contentTypes(
      sheets.length,
      notes.flatMap((own, index) => (own.length > 0 ? [index + 1] : [])),
    ),
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbookXml(workbook),
    "xl/_rels/workbook.xml.rels": relations([
      ...sheets.map((_, index): [string, string] => ["worksheet", `worksheets/sheet${index + 1}.xml`]),
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml": styles.xml(),
  };
  sheets.forEach((xml, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] = xml;
  });
  notes.forEach((own, index) => {
    if (own.length === 0) return;
    const number = index + 1;
    files[`xl/comments${number}.xml`] = commentsXml(own);
    files[`xl/drawings/vmlDrawing${number}.vml`] = shapesXml(own);
    files[`xl/worksheets/_rels/sheet${number}.xml.rels`] = relations([
      ["comments", `../comments${number}.xml`],
      ["vmlDrawing", `../drawings/vmlDrawing${number}.vml`],
    ]);
  });
  const entries = Object.entries(files).map(([name, xml]) => [name, strToU8(`${XML}${xml}`)] as const);
  // A fixed time keeps the bytes the same for the same content.
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1) });
}

function contentTypes(count: number, noted: readonly number[]): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}" ContentType="${SHEET_TYPE}.${type}+xml"/>`;
  const sheets = Array.from({ length: count }, (_, index) =>
    override(`worksheets/sheet${index + 1}.xml`, "worksheet"),
  );
  const comments = noted.map((number) => override(`comments${number}.xml`, "comments"));
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    `${override("workbook.xml", "sheet.main")}${override("styles.xml", "styles")}${sheets.join("")}${comments.join("")}</Types>`
  );
}

function relations(targets: [type: string, target: string][]): string {
  const items = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

function workbookXml({ sheets }: Workbook): string {
  const tabs = sheets.map(({ name, hidden }, index) => {
    const state = hidden ? ' state="hidden"' : "";
    return `<sheet name="${attribute(name.slice(0, 31))}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${tabs.join("")}</sheets></workbook>`;
}

function sheetXml(sheet: Sheet, styles: XlsxStyles, behind: string): string {
  const merges = sheet.merges.map((box) => `<mergeCell ref="${reference(box)}"/>`);
  return (
    `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${viewXml(sheet)}${columnsXml(sheet)}<sheetData>${rowsXml(sheet, styles)}</sheetData>` +
    `${merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>` : ""}${behind}</worksheet>`
  );
}

const reference = ({ row, column, rows, columns }: Box): string =>
  `${columnName(column)}${row}:${columnName(column + columns - 1)}${row + rows - 1}`;

function viewXml({ frozenRows, frozenColumns, gridlinesHidden }: Sheet): string {
  const grid = gridlinesHidden ? ' showGridLines="0"' : "";
  const corner = `${columnName(frozenColumns + 1)}${frozenRows + 1}`;
  const split = `${frozenColumns ? ` xSplit="${frozenColumns}"` : ""}${frozenRows ? ` ySplit="${frozenRows}"` : ""}`;
  const pane = split ? `<pane${split} topLeftCell="${corner}" state="frozen"/>` : "";
  return `<sheetViews><sheetView workbookViewId="0"${grid}>${pane}</sheetView></sheetViews>`;
}

// Excel counts widths in characters of about seven pixels.
function columnsXml({ columnWidths, hiddenColumns }: Sheet): string {
  const numbers = [...new Set([...Object.keys(columnWidths).map(Number), ...hiddenColumns])].sort(
    (a, b) => a - b,
  );
  const columns = numbers.map((number) => {
    const width = (columnWidths[number] ?? 100) / 7;
    const hidden = hiddenColumns.includes(number) ? ' hidden="1"' : "";
    return `<col min="${number}" max="${number}" width="${width.toFixed(2)}" customWidth="1"${hidden}/>`;
  });
  return columns.length > 0 ? `<cols>${columns.join("")}</cols>` : "";
}

function rowsXml(sheet: Sheet, styles: XlsxStyles): string {
  const rows = new Map<number, string[]>();
  const area = { row: 1, column: 1, rows: sheet.rows, columns: sheet.columns };
  forEachCell(sheet, area, (cell, row, column) => {
    const cells = rows.get(row) ?? [];
    cells.push(cellXml(cell, `${columnName(column)}${row}`, styles.indexOf(sheet.styles[cell.s ?? 0])));
    rows.set(row, cells);
  });
  for (const row of [...Object.keys(sheet.rowHeights).map(Number), ...sheet.hiddenRows]) {
    if (!rows.has(row)) rows.set(row, []);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const height = sheet.rowHeights[row];
      // Points are three quarters of pixels.
      const size = height ? ` ht="${height * 0.75}" customHeight="1"` : "";
      const hidden = sheet.hiddenRows.includes(row) ? ' hidden="1"' : "";
      return `<row r="${row}"${size}${hidden}>${cells.join("")}</row>`;
    })
    .join("");
}

function cellXml({ v, f, e }: Cell, place: string, style: number): string {
  const formula = f === undefined ? "" : `<f>${content(f.slice(1))}</f>`;
  const head = `<c r="${place}"${style ? ` s="${style}"` : ""}`;
  if (v === null) return `${head}>${formula}</c>`;
  if (e) return `${head} t="e">${formula}<v>${content(String(v))}</v></c>`;
  if (typeof v === "number") return `${head}>${formula}<v>${v}</v></c>`;
  if (typeof v === "boolean") return `${head} t="b">${formula}<v>${v ? 1 : 0}</v></c>`;
  if (formula) return `${head} t="str">${formula}<v>${content(v)}</v></c>`;
  return `${head} t="inlineStr"><is><t xml:space="preserve">${content(v)}</t></is></c>`;
}
