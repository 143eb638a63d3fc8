// The page that is printed.
import type { Sheet, Workbook } from "../spreadsheet/model/types";
import type { ExportWish } from "./options";

/** The whole page for some tabs. */
export function printPage(
  _workbook: Workbook,
  sheets: readonly Sheet[],
  _wish: ExportWish & { name: string },
): string {
  return `<html><body>${sheets.length}</body></html>`;
}
