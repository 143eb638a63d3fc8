// Reads .xlsx and .xls files as Excel, WPS and others save them. Large, so a page loads it only when somebody drops a file.
import { type CellObject, read, SSF, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { unzipSync } from "fflate";
import type { FileCell, FileSheet } from "../../core/unit-file";

/** Why a file cannot be read. */
export type Unreadable = "tooLarge" | "locked" | "noSheets";

/** What became of a file. */
export type ReadFile = { readonly sheets: FileSheet[] } | { readonly why: Unreadable };

const MOST_BYTES = 10_000_000;
/** What it may grow to when it is unpacked. */
const MOST_UNPACKED = 60_000_000;
/** Rows that are read of a sheet: a register has 1,000. */
const MOST_ROWS = 3_000;
/** Days between the two calendars of Excel. */
const SINCE_1904 = 1_462;

/** The sheets of a file with what stands in their cells: no formula is run, no macro is looked at. */
export function readSheets(bytes: Uint8Array): ReadFile {
  if (bytes.length > MOST_BYTES || unpackedSize(bytes) > MOST_UNPACKED) return { why: "tooLarge" };
  try {
    const book = read(bytes, { type: "array", dense: true, sheetRows: MOST_ROWS, cellNF: true });
    const sheets = book.SheetNames.map((name) => ({ name, rows: rowsOf(book.Sheets[name], book) }));
    return sheets.length > 0 ? { sheets } : { why: "noSheets" };
  } catch (error) {
    return { why: /password|encrypt/i.test(String(error)) ? "locked" : "noSheets" };
  }
}

// The directory of an archive names the sizes, so nothing has to be unpacked to know them; another file has none.
function unpackedSize(bytes: Uint8Array): number {
  let size = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return false;
      },
    });
  } catch {
    return 0;
  }
  return size;
}

function rowsOf(sheet: WorkSheet | undefined, book: WorkBook): FileCell[][] {
  const found = (sheet?.["!data"] ?? []) as (CellObject[] | undefined)[];
  const rows = Array.from(found, (row) => trimmed(Array.from(row ?? [], (cell) => cellOf(cell, book))));
  while (rows.length > 0 && rows[rows.length - 1]!.length === 0) rows.pop();
  return rows;
}

function trimmed(row: FileCell[]): FileCell[] {
  let length = row.length;
  while (length > 0 && row[length - 1] === "") length--;
  return row.slice(0, length);
}

function cellOf(cell: CellObject | undefined, { Workbook }: WorkBook): FileCell {
  if (!cell) return "";
  const { t, v, f, w, z } = cell;
  // A formula that no program has computed yet: its text is shown, and refused like any word in a place for figures.
  if (f !== undefined && (v === undefined || v === null)) return `=${f}`;
  if (t === "e") return w ?? "#VALUE!";
  if (typeof v === "number")
    return Workbook?.WBProps?.date1904 && z !== undefined && SSF.is_date(String(z)) ? v + SINCE_1904 : v;
  return typeof v === "boolean" || typeof v === "string" ? v : "";
}
