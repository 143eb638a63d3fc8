// Rich text as it travels: the text with its runs, links and styles.
import type { Plain } from "../../kernel/types";
import type { Cell, Sheet, Workbook } from "../../workbook/types";
import type { Op, RichText } from "../model/ops";
import { shownOf, styleOf } from "./cells";
import { boxOf, type RangeRef } from "./refs";
import { textStyle } from "./text-style";

/** The rich text of a cell; null for numbers, booleans and dates, as `getRichTextValue` gives it. */
export function richTextOf(workbook: Workbook, sheet: Sheet, cell: Cell | null): Plain {
  if (cell && typeof cell.v !== "string" && cell.v !== null) return null;
  const base = textStyle(styleOf(sheet, cell));
  return {
    text: shownOf(workbook, sheet, cell),
    runs: (cell?.r ?? []) as unknown as Plain,
    base: base as unknown as Plain,
  };
}

/** The write of rich texts. */
export function richTextOp(range: RangeRef, texts: readonly (readonly Plain[])[]): Op {
  return { op: "richText", box: boxOf(range), texts: texts as unknown as (RichText | null)[][] };
}
