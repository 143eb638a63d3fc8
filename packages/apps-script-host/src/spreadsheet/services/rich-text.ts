// Rich text as it travels: the text with its runs, links and styles.
import type { RichTextState } from "../../calls/spreadsheet/cells";
import type { Cell, Sheet, Workbook } from "../../workbook/types";
import { shownOf, styleOf } from "./cells";
import { textStyle } from "./text-style";

/** The rich text of a cell; null for numbers, booleans and dates, as `getRichTextValue` gives it. */
export function richTextOf(workbook: Workbook, sheet: Sheet, cell: Cell | null): RichTextState | null {
  if (cell && typeof cell.v !== "string" && cell.v !== null) return null;
  const base = textStyle(styleOf(sheet, cell));
  return { text: shownOf(workbook, sheet, cell), runs: cell?.r ?? [], base };
}
