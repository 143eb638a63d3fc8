// Values that a person puts upon merged cells: each has room for one.
import { ScriptError } from "../kernel/types";
import { boxName } from "../workbook/a1";
import { holds, meets } from "../workbook/box";
import type { Box, Sheet } from "../workbook/types";
import type { UserEdit } from "./user-edit";

type ValuesEdit = Extract<UserEdit, { kind: "values" }>;
type Value = ValuesEdit["values"][number][number];

/** More than one value for a merged cell; `cells` in A1. */
export class MergedCell extends ScriptError {
  constructor(readonly cells: string) {
    super(`${cells} is one merged cell and has room for one value.`);
  }
}

/**
 * The values, where none lies under a merged cell; what repeats its value, or is empty, is left out.
 * @throws MergedCell where a value of its own would be out of sight
 */
export function onMerged(sheet: Sheet, edit: ValuesEdit): ValuesEdit["values"] {
  const { row, column, values } = edit;
  const box: Box = { row, column, rows: values.length, columns: values[0]?.length ?? 0 };
  const merges = sheet.merges.filter((merge) => meets(merge, box));
  if (merges.length === 0) return values;
  const at = (r: number, c: number): Value => values[r - row]?.[c - column] ?? null;
  return values.map((cells, down) =>
    cells.map((value, right) => {
      const [r, c] = [row + down, column + right];
      const merge = merges.find((each) => holds(each, r, c));
      if (!merge || (merge.row === r && merge.column === c) || value === "" || value === null) return value;
      if (value === at(merge.row, merge.column)) return null;
      throw new MergedCell(boxName(merge));
    }),
  );
}
