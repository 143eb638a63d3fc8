// Live spreadsheet services for tests: the owner of an empty spreadsheet at a morning of March 2020 in Shanghai.
import { createGlobals } from "../../src";

/** The services, typed as Apps Script's own. */
export interface Rig {
  app: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  book: GoogleAppsScript.Spreadsheet.Spreadsheet;
  sheet: GoogleAppsScript.Spreadsheet.Sheet;
}

/** A fresh spreadsheet, zh_CN and Asia/Shanghai unless told. */
export function rig(options: { locale?: string; timeZone?: string; now?: string } = {}): Rig {
  const globals = createGlobals({
    now: "2020-03-25T01:00:00Z",
    timeZone: "Asia/Shanghai",
    locale: "zh_CN",
    email: "zhang@office.example",
    ...options,
  });
  const app = globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  const book = app.getActive();
  return { app, book, sheet: book.getSheets()[0] as GoogleAppsScript.Spreadsheet.Sheet };
}

/** What a cell becomes of a value: its value, its format and what it shows. */
export function typed(value: unknown, options?: Parameters<typeof rig>[0]) {
  const cell = rig(options).sheet.getRange("A1").setValue(value);
  return {
    value: cell.getValue() as unknown,
    format: cell.getNumberFormat(),
    shown: cell.getDisplayValue(),
    formula: cell.getFormula(),
  };
}
