// The findReplace request.

import type { Op } from "../../../spreadsheet/model/ops";
import { displayCell } from "../../../workbook/display";
import { cellAt, forEachCell } from "../../../workbook/grid";
import type { Box, Sheet, Workbook } from "../../../workbook/types";
import type { Json } from "../../api";
import { invalidArgument } from "../../errors";
import { sheetById } from "../open";
import type { Place } from "../place";
import { gridRange } from "../ranges";
import type { RequestKind } from "./types";

/** findReplace: in a range, a tab or all tabs. */
export const findReplace: RequestKind = (workbook, request, { where }) => {
  if (typeof request.find !== "string" || request.find === "")
    throw invalidArgument(`${where}Must specify find.`);
  const pattern = findPattern(request, where);
  const counts = {
    valuesChanged: 0,
    formulasChanged: 0,
    rowsChanged: 0,
    sheetsChanged: 0,
    occurrencesChanged: 0,
  };
  const ops = searched(workbook, request, where).flatMap(({ sheet, box }) => {
    const writes = replacements(workbook, sheet, box, pattern, request, counts);
    if (writes.length > 0) counts.sheetsChanged++;
    return writes;
  });
  const told = Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
  return { ops, reply: () => ({ findReplace: told }) };
};

function findPattern({ find, searchByRegex, matchCase, matchEntireCell }: Json, where: string): RegExp {
  const source = searchByRegex ? String(find) : String(find).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  try {
    return new RegExp(matchEntireCell ? `^(?:${source})$` : source, matchCase ? "g" : "gi");
  } catch {
    throw invalidArgument(`${where}Invalid regular expression: ${find}`);
  }
}

function searched(workbook: Workbook, request: Json, where: string): Place[] {
  if (request.range) return [gridRange(workbook, request.range, where)];
  const sheets = request.allSheets ? workbook.sheets : [sheetById(workbook, request.sheetId, where)];
  return sheets.map((sheet) => ({
    sheet,
    box: { row: 1, column: 1, rows: sheet.rows, columns: sheet.columns },
  }));
}

function replacements(
  workbook: Workbook,
  sheet: Sheet,
  box: Box,
  pattern: RegExp,
  { replacement, includeFormulas }: Json,
  counts: Record<string, number>,
): Op[] {
  const ops: Op[] = [];
  const rows = new Set<number>();
  const count = (name: string, by: number) => {
    counts[name] = (counts[name] ?? 0) + by;
  };
  forEachCell(sheet, box, (cell, row, column) => {
    if (cell.f !== undefined && !includeFormulas) return;
    const text =
      cell.f ?? displayCell(cellAt(sheet, row, column), sheet.styles[cell.s ?? 0], workbook.locale);
    const hits = text.match(pattern)?.length ?? 0;
    if (hits === 0) return;
    ops.push({
      op: "write",
      sheetId: sheet.id,
      row,
      column,
      values: [[text.replace(pattern, String(replacement ?? ""))]],
    });
    count("occurrencesChanged", hits);
    count(cell.f === undefined ? "valuesChanged" : "formulasChanged", 1);
    rows.add(row);
  });
  count("rowsChanged", rows.size);
  return ops;
}
