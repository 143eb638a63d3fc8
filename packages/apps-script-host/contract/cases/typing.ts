// What is typed or pasted: days without a year, formulas in text cells, what a paste does to rules and formats.
import type { Bench, Case, Observed } from "../case";

const at = ({ sheet }: Bench, range: string): string => encodeURIComponent(`'${sheet.getName()}'!${range}`);

function type(bench: Bench, range: string, value: string): void {
  bench.rest("put", `/values/${at(bench, range)}?valueInputOption=USER_ENTERED`, { values: [[value]] });
}

/** "this year" or the year of the day in a cell; what is no day as it is. */
function yearOf({ sheet, spreadsheet }: Bench, range: string): Observed {
  const value: unknown = sheet.getRange(range).getValue();
  if (Object.prototype.toString.call(value) !== "[object Date]") return value as Observed;
  const year = (day: Date) => Utilities.formatDate(day, spreadsheet.getSpreadsheetTimeZone(), "yyyy");
  return year(value as Date) === year(new Date()) ? "this year" : year(value as Date);
}

const textCell = ({ sheet }: Bench) => sheet.getRange("A1").setNumberFormat("@");

function withRule({ sheet }: Bench): GoogleAppsScript.Spreadsheet.Range {
  const list = SpreadsheetApp.newDataValidation()
    .requireValueInList(["是", "否"])
    .setAllowInvalid(true)
    .build();
  return sheet.getRange("B1").setDataValidation(list).setBackground("#ff0000");
}

function kept(target: GoogleAppsScript.Spreadsheet.Range): Observed {
  SpreadsheetApp.flush();
  return { rule: target.getDataValidation() !== null, background: target.getBackground() };
}

/** Typing and pasting by script and by REST. */
export const typingCases: Case[] = [
  {
    id: "typing.day-without-year",
    title: "3月25日 is a day of the current year, written by a script and typed through REST",
    uncertain: true,
    observe: (bench) => {
      bench.sheet.getRange("A1").setValue("3月25日");
      SpreadsheetApp.flush();
      type(bench, "A2", "3月25日");
      return [yearOf(bench, "A1"), yearOf(bench, "A2")];
    },
    expected: ["this year", "this year"],
  },
  {
    id: "typing.formula-in-text-cell",
    title: "a formula put into a cell of text format is shown as its text",
    uncertain: true,
    observe: (bench) => {
      textCell(bench).setFormula("=1+1");
      SpreadsheetApp.flush();
      return bench.sheet.getRange("A1").getDisplayValue();
    },
    expected: "=1+1",
  },
  {
    id: "typing.formula-in-text-cell-by-rest",
    title: "a formula that REST puts into a cell of text format is shown as its text",
    uncertain: true,
    observe: (bench) => {
      textCell(bench);
      SpreadsheetApp.flush();
      const start = { sheetId: bench.sheet.getSheetId(), rowIndex: 0, columnIndex: 0 };
      const rows = [{ values: [{ userEnteredValue: { formulaValue: "=1+1" } }] }];
      bench.rest("post", ":batchUpdate", {
        requests: [{ updateCells: { start, rows, fields: "userEnteredValue" } }],
      });
      return bench.sheet.getRange("A1").getDisplayValue();
    },
    expected: "=1+1",
  },
  {
    id: "typing.paste",
    title: "a copied cell brings its own rule and format, and takes those of the target away",
    uncertain: true,
    observe: (bench) => {
      const target = withRule(bench);
      bench.sheet.getRange("A1").setValue("或").copyTo(target);
      return kept(target);
    },
    expected: { rule: false, background: "#ffffff" },
  },
  {
    id: "typing.paste-values",
    title: "pasting values alone leaves rule and format of the target",
    observe: (bench) => {
      const target = withRule(bench);
      bench.sheet.getRange("A1").setValue("或").copyTo(target, { contentsOnly: true });
      return kept(target);
    },
    expected: { rule: true, background: "#ff0000" },
  },
  {
    id: "typing.paste-text",
    title: "text pasted from elsewhere leaves rule and format of the target",
    uncertain: true,
    observe: (bench) => {
      const target = withRule(bench);
      SpreadsheetApp.flush();
      const coordinate = { sheetId: bench.sheet.getSheetId(), rowIndex: 0, columnIndex: 1 };
      bench.rest("post", ":batchUpdate", {
        requests: [{ pasteData: { coordinate, data: "或", type: "PASTE_NORMAL", delimiter: "\t" } }],
      });
      return kept(target);
    },
    expected: { rule: true, background: "#ff0000" },
  },
];
