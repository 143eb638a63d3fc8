// What cells hold that a person makes plain text.
import { displayCell, isDateLike } from "../workbook/display";
import { forEachCell } from "../workbook/grid";
import type { SheetBox, Workbook } from "../workbook/types";
import type { Op } from "./model/ops";
import { sheetIn } from "./session";

/** Days and times become the texts that they show, as in Google's editor: else they would be shown as numbers, 43915. */
export function textsOfDays(workbook: Workbook, box: SheetBox): Op[] {
  const sheet = sheetIn(workbook, box.sheetId);
  const values: (string | null)[][] = [];
  forEachCell(sheet, box, (cell, row, column) => {
    const style = cell.s === undefined ? undefined : sheet.styles[cell.s];
    const isComputed = cell.f !== undefined || cell.sp !== undefined;
    if (typeof cell.v !== "number" || isComputed || !isDateLike(style?.format)) return;
    while (values.length <= row - box.row) values.push(Array<string | null>(box.columns).fill(null));
    values[row - box.row]![column - box.column] = displayCell(cell, style, workbook.locale);
  });
  if (values.length === 0) return [];
  const { sheetId, row, column } = box;
  return [{ op: "write", sheetId, row, column, values, raw: true, skipNulls: true }];
}
