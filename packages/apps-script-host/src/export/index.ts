// Spreadsheets as files for other programs: csv, tsv, xlsx, PDF.
import { fileById } from "../drive/files";
import { bytesOf } from "../kernel/http";
import type { Store } from "../kernel/types";
import { workbooks } from "../spreadsheet/books";
import type { Sheet, Workbook } from "../workbook/types";
import { findChromium, print, printSync } from "./chromium";
import { sheetToText } from "./csv";
import { type ExportWish, readPrint } from "./options";
import { printPage } from "./page";
import { workbookToXlsx } from "./xlsx";

/** An exported file, or the page that stands for it where no browser can print. */
export interface Exported {
  readonly status: 200 | 400 | 501;
  readonly contentType: string;
  readonly body: Uint8Array;
}

const TYPES = {
  csv: "text/csv",
  tsv: "text/tab-separated-values",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
} as const;

/** Exports at once, for a call that waits. */
export function exportSync(store: Store, id: string, wish: ExportWish): Exported {
  const work = prepare(store, id, wish);
  return "html" in work ? finish(work.html, (browser) => printSync(browser, work.html)) : work;
}

/** Exports beside other work, for a person's browser. */
export async function exportFile(store: Store, id: string, wish: ExportWish): Promise<Exported> {
  const work = prepare(store, id, wish);
  if (!("html" in work)) return work;
  const browser = findChromium();
  const pdf = browser && (await print(browser, work.html));
  return finish(work.html, () => pdf as Uint8Array);
}

function prepare(store: Store, id: string, wish: ExportWish): Exported | { html: string } {
  const workbook = workbooks(store).get(id);
  if (!workbook) throw new Error(`No spreadsheet ${id}`);
  const sheets = chosenSheets(workbook, wish);
  const [first] = sheets;
  if (!first)
    return {
      status: 400,
      contentType: "text/html",
      body: bytesOf("Sorry, unable to open the file at this time."),
    };
  if (wish.format === "pdf") {
    return { html: printPage(workbook, sheets, { ...wish, name: fileById(store, id)?.name ?? "" }) };
  }
  const contentType = TYPES[wish.format];
  if (wish.format === "xlsx") {
    return {
      status: 200,
      contentType,
      body: workbookToXlsx(wish.gid === null ? workbook : { ...workbook, sheets }),
    };
  }
  return { status: 200, contentType, body: bytesOf(sheetToText(workbook, first, wish.format)) };
}

// Hidden tabs are printed only when they are asked for by id; csv takes the first tab.
function chosenSheets(workbook: Workbook, { gid, format }: ExportWish): Sheet[] {
  if (gid !== null) return workbook.sheets.filter((sheet) => sheet.id === gid);
  return format === "xlsx" ? [...workbook.sheets] : workbook.sheets.filter((sheet) => !sheet.hidden);
}

function finish(html: string, printed: (browser: string) => Uint8Array): Exported {
  const browser = findChromium();
  if (browser) return { status: 200, contentType: TYPES.pdf, body: printed(browser) };
  // Without a browser the page is given, which opens the print dialog of whoever looks at it.
  const selfPrinting = html.replace(
    "</body>",
    "<script>window.onload = () => window.print();</script></body>",
  );
  return { status: 501, contentType: "text/html; charset=utf-8", body: bytesOf(selfPrinting) };
}

/** The PDF of a page of HTML; null where no browser can print it. */
export function htmlToPdf(html: string): Uint8Array | null {
  const browser = findChromium();
  return browser === null ? null : printSync(browser, html);
}

/** A whole spreadsheet as an export URL that says no more gives it; null where no browser can print it. */
export function spreadsheetToPdf(store: Store, id: string): Uint8Array | null {
  const { body, status } = exportSync(store, id, { format: "pdf", gid: null, range: null, print: STANDARD });
  return status === 200 ? body : null;
}

const STANDARD = readPrint(new URLSearchParams());
