import type { FileCell } from "./types";

const YES: readonly string[] = ["true", "是", "√", "✓", "✔", "☑", "1", "y", "yes", "对", "提交"];
const NO: readonly string[] = ["", "false", "否", "×", "☐", "—", "0", "n", "no"];

/** A box of a file, where it is a word: programs for spreadsheets other than Google's have no boxes. Other words stay as they are. */
export function tickOf(cell: FileCell): FileCell {
  const word = String(cell).trim().toLowerCase();
  if (YES.includes(word)) return true;
  return NO.includes(word) ? false : cell;
}
