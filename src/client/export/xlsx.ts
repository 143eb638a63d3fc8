// A sheet as an xlsx file, made in the person's browser: the export address of Sheets gives a whole workbook in this format,
// contacts and all, and has no parameter for one tab that Google documents.
import type { PrintedSheet } from "../../core/wire/procedures";
import { stored } from "./zip";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** Signs that XML takes for its own, and those that it does not allow. */
const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** Pixels of one sign of a column's width, and points of a pixel. */
const SIGN_WIDTH = 7;
const POINT = 0.75;

/** The bytes of an xlsx file with this one sheet: A4 landscape, as wide as the paper. */
export function xlsxOf(sheet: PrintedSheet): Uint8Array<ArrayBuffer> {
  const parts = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
      ["/xl/workbook.xml", "sheet.main"],
      ["/xl/worksheets/sheet1.xml", "worksheet"],
      ["/xl/styles.xml", "styles"],
    ]
      .map(
        ([name, kind]) =>
          `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`,
      )
      .join("")}</Types>`,
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(tabName(sheet.name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ["worksheet", "worksheets/sheet1.xml"],
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml": STYLES,
    "xl/worksheets/sheet1.xml": sheetXml(sheet),
  };
  const links = linksOf(sheet);
  return stored([
    ...Object.entries(parts),
    ...(links.length > 0 ? [["xl/worksheets/_rels/sheet1.xml.rels", linkRelations(links)] as const] : []),
  ]);
}

/** Excel opens no file with more of them in a sheet. */
const MOST_LINKS = 65_530;
/** Excel repairs a file, and leaves links out, where an address is longer. */
const LONGEST_LINK = 2_079;

/** Cells that hold one web address, where people press to follow it. */
function linksOf({ rows }: PrintedSheet): { at: string; link: string }[] {
  const found = rows.flatMap((cells, r) =>
    cells.flatMap((value, c) => (isLink(value) ? [{ at: `${letter(c)}${r + 1}`, link: value }] : [])),
  );
  return found.slice(0, MOST_LINKS);
}

function isLink(value: string | number): value is string {
  return typeof value === "string" && value.length <= LONGEST_LINK && /^https?:\/\/\S+$/i.test(value);
}

function linkRelations(links: readonly { link: string }[]): string {
  const items = links.map(
    ({ link }, i) =>
      `<Relationship Id="rId${i + 1}" Type="${OFFICE}/hyperlink" Target="${escaped(link)}" TargetMode="External"/>`,
  );
  return relationsOf(items);
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const items = targets.map(
    ([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return relationsOf(items);
}

function relationsOf(items: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

// Cell formats: 0 words, 1 words in the ruled table, 2 the title.
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="SimSun"/></font><font><b/><sz val="16"/><name val="SimSun"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border>${[
  "left",
  "right",
  "top",
  "bottom",
]
  .map((side) => `<${side} style="thin"><color rgb="FF000000"/></${side}>`)
  .join("")}</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3">${[
  format(0, 0, "left"),
  format(0, 1, "general"),
  format(1, 0, "center"),
].join("")}</cellXfs></styleSheet>`;

function format(font: number, border: number, align: string): string {
  return `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="${border}" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${align}" vertical="center" wrapText="1"/></xf>`;
}

function sheetXml(sheet: PrintedSheet): string {
  const { rows, widths, heights, merges, borders } = sheet;
  const isRuled = (row: number, column: number) =>
    borders.some(
      (box) =>
        row >= box.row &&
        row < box.row + box.rows &&
        column >= box.column &&
        column < box.column + box.columns,
    );
  const columns = widths.map(
    (pixels, i) =>
      `<col min="${i + 1}" max="${i + 1}" width="${(pixels / SIGN_WIDTH).toFixed(2)}" customWidth="1"/>`,
  );
  const lines = rows.map((cells, r) => {
    const made = cells.map((value, c) => cellXml(value, `${letter(c)}${r + 1}`, isRuled(r + 1, c + 1), r));
    return `<row r="${r + 1}" ht="${(heights[r] ?? 24) * POINT}" customHeight="1">${made.join("")}</row>`;
  });
  const merged = merges.map(
    ({ row, column, rows: down, columns: across }) =>
      `<mergeCell ref="${letter(column - 1)}${row}:${letter(column + across - 2)}${row + down - 1}"/>`,
  );
  const joined =
    merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join("")}</mergeCells>` : "";
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols>${columns.join("")}</cols><sheetData>${lines.join("")}</sheetData>${joined}${linkCells(sheet)}<pageMargins left="0.47" right="0.47" top="0.47" bottom="0.47" header="0" footer="0"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}

function linkCells(sheet: PrintedSheet): string {
  const links = linksOf(sheet).map(({ at }, i) => `<hyperlink ref="${at}" r:id="rId${i + 1}"/>`);
  return links.length > 0 ? `<hyperlinks xmlns:r="${OFFICE}">${links.join("")}</hyperlinks>` : "";
}

function cellXml(value: string | number, at: string, isRuled: boolean, row: number): string {
  const style = isRuled ? 1 : row === 0 ? 2 : 0;
  if (value === "") return isRuled ? `<c r="${at}" s="${style}"/>` : "";
  const number = numberOf(value);
  if (number !== null && isRuled) return `<c r="${at}" s="${style}"><v>${number}</v></c>`;
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(String(value))}</t></is></c>`;
}

/** A count as it is printed, with separators, is a number in a file that others calculate with. */
function numberOf(value: string | number): number | null {
  if (typeof value === "number") return value;
  return /^-?\d{1,3}(,\d{3})*(\.\d+)?$/.test(value) ? Number(value.replace(/,/g, "")) : null;
}

function letter(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : `${letter(Math.floor(index / 26) - 1)}${letter(index % 26)}`;
}

/** Names of tabs hold 31 signs and none of these. */
function tabName(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31) || "Sheet1";
}

function escaped(words: string): string {
  const allowed = [...words].filter((sign) => sign >= " " || sign === "\n" || sign === "\t").join("");
  return allowed.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}
