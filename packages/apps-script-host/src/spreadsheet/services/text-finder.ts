// TextFinder: finding and replacing in a range, a tab or the whole spreadsheet.
import type { TextFinderCalls, TextSearch } from "../../calls/spreadsheet/structure";
import { type Context, ScriptError, type Services } from "../../kernel/types";
import { forEachCell, hasContent } from "../../workbook/grid";
import type { Cell, Sheet, SheetBox, Workbook } from "../../workbook/types";
import { READ_MS } from "../latency";
import type { Op } from "../model/ops";
import { read, writeNow } from "../session";
import { shownOf } from "./cells";
import { rangeRef } from "./refs";

const withoutMarks = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "");

/** A test for texts; `replace` gives the text with all finds replaced. */
function patternOf(search: TextSearch): RegExp {
  const text = search.ignoreDiacritics ? withoutMarks(search.text) : search.text;
  const source = search.useRegularExpression ? text : text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  try {
    return new RegExp(search.matchEntireCell ? `^(?:${source})$` : source, search.matchCase ? "gu" : "giu");
  } catch {
    throw new ScriptError("Invalid regular expression.");
  }
}

function places(workbook: Workbook, search: TextSearch): { sheet: Sheet; box: SheetBox }[] {
  const sheets = workbook.sheets.filter(({ id }) => search.sheetId === null || id === search.sheetId);
  return sheets.map((sheet) => ({
    sheet,
    box: search.box ?? { sheetId: sheet.id, row: 1, column: 1, rows: sheet.rows, columns: sheet.columns },
  }));
}

interface Find {
  readonly sheet: Sheet;
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function findAll(context: Context, search: TextSearch): Find[] {
  const workbook = read(context, search.spreadsheetId);
  const pattern = patternOf(search);
  const finds: Find[] = [];
  for (const { sheet, box } of places(workbook, search)) {
    forEachCell(sheet, box, (cell, row, column) => {
      if (!hasContent(cell)) return;
      const shown = search.matchFormulaText
        ? (cell.f ?? shownOf(workbook, sheet, cell))
        : shownOf(workbook, sheet, cell);
      const text = search.ignoreDiacritics ? withoutMarks(shown) : shown;
      pattern.lastIndex = 0;
      if (pattern.test(text)) finds.push({ sheet, cell, row, column, text: shown });
    });
  }
  return finds;
}

/** Replaces in texts and, on request, in formulas; gives the number of replacements. */
function replace(context: Context, search: TextSearch, finds: readonly Find[], by: string): number {
  const pattern = patternOf(search);
  let count = 0;
  const ops: Op[] = [];
  for (const { sheet, cell, row, column, text } of finds) {
    if (cell.f !== undefined && !search.matchFormulaText) continue;
    count += text.match(pattern)?.length ?? 0;
    const fresh = text.replace(pattern, search.useRegularExpression ? by : by.replaceAll("$", "$$$$"));
    ops.push({ op: "write", sheetId: sheet.id, row, column, values: [[fresh]] });
  }
  if (ops.length > 0) writeNow(context, search.spreadsheetId, ...ops);
  return count;
}

/** Finding and replacing. */
export const textFinderServices: Services<TextFinderCalls> = {
  "TextFinder.findAll": (context, search) => {
    context.charge("TextFinder.findAll", READ_MS);
    return findAll(context, search).map(({ sheet, row, column }) =>
      rangeRef(search.spreadsheetId, { sheetId: sheet.id, row, column, rows: 1, columns: 1 }),
    );
  },
  "TextFinder.replaceAllWith": (context, search, by) => {
    context.charge("TextFinder.replaceAllWith", READ_MS);
    return replace(context, search, findAll(context, search), String(by));
  },
  "TextFinder.replaceWith": (context, search, by, at) => {
    context.charge("TextFinder.replaceWith", READ_MS);
    const { sheetId, row, column } = at;
    const here = findAll(context, search).filter(
      (find) => find.sheet.id === sheetId && find.row === row && find.column === column,
    );
    return replace(context, search, here, String(by));
  },
};
