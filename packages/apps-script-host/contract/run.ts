// Runs contract cases on a tab of their own that is removed afterwards.
import { ask } from "./ask";
import type { Bench, Case, CaseResult, Observed } from "./case";
import { allCases } from "./cases";

const TAB = "__contract__";

/** Ids of all cases, in order. */
export function caseIds(): string[] {
  return allCases.map(({ id }) => id);
}

/** Runs the cases from a position on until the time is used up; `next` is where to go on, null at the end. */
export function runCases(from: number, milliseconds: number): { results: CaseResult[]; next: number | null } {
  const end = Date.now() + milliseconds;
  const results: CaseResult[] = [];
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.getSheetByName(TAB) ?? spreadsheet.insertSheet(TAB);
  let position = from;
  try {
    for (; position < allCases.length && (position === from || Date.now() < end); position++) {
      results.push(runCase(allCases[position]!, benchOf(spreadsheet, sheet)));
    }
  } finally {
    spreadsheet.deleteSheet(sheet);
  }
  return { results, next: position < allCases.length ? position : null };
}

function runCase(item: Case, bench: Bench): CaseResult {
  const begin = Date.now();
  let observed: Observed;
  try {
    sweep(bench);
    observed = item.observe(bench);
  } catch (error) {
    observed = { unexpected: String((error as Error).message) };
  }
  const same = JSON.stringify(observed) === JSON.stringify(item.expected);
  return {
    id: item.id,
    title: item.title,
    uncertain: item.uncertain === true,
    same,
    expected: item.expected,
    observed,
    ms: Date.now() - begin,
  };
}

// REST and SpreadsheetApp see each other's work after a flush only, the size of the tab included.
function sweep({ sheet }: Bench): void {
  SpreadsheetApp.flush();
  sheet.clear();
  // clear() leaves rules, and what is empty is outside the data range.
  sheet.getRange("A1:J50").clearDataValidations();
  SpreadsheetApp.flush();
}

function benchOf(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
): Bench {
  return {
    spreadsheet,
    sheet,
    thrown: (call) => {
      try {
        call();
        return "";
      } catch (error) {
        return String((error as Error).message);
      }
    },
    throws: (call) => {
      try {
        call();
        return false;
      } catch {
        return true;
      }
    },
    rest: (method, path, body) =>
      ask(method, `https://sheets.googleapis.com/v4/spreadsheets/${spreadsheet.getId()}${path}`, body),
  };
}
