// What a person fills on from other cells has their number formats, as in Google's editor.
import { cellAt } from "../workbook/grid";
import type { Sheet } from "../workbook/types";
import { inSheet, type Op } from "./model/ops";
import type { UserEdit } from "./user-edit";

type ValuesEdit = Extract<UserEdit, { kind: "values" }>;

/** Gives written cells the formats of the cells they were filled from, before the values are read by them; none where all have them. */
export function filledFormats(sheet: Sheet, { row, column, values, from }: ValuesEdit): Op[] {
  if (!from) return [];
  const formatAt = (r: number, c: number) => {
    const style = cellAt(sheet, r, c)?.s;
    return style === undefined ? null : (sheet.styles[style]?.format ?? null);
  };
  let differ = false;
  const patches = values.map((cells, down) =>
    cells.map((value, right) => {
      const [r, c] = [row + down, column + right];
      const source = [repeated(r, from.row, from.rows), repeated(c, from.column, from.columns)] as const;
      const format = formatAt(...source);
      if (value === null || format === formatAt(r, c)) return {};
      differ = true;
      return { format };
    }),
  );
  const box = { row, column, rows: values.length, columns: values[0]?.length ?? 0 };
  return differ ? [{ op: "styles", box: inSheet(sheet.id, box), patches }] : [];
}

/** The line among `count` ones from `first` on that a line repeats, on either side of them. */
const repeated = (line: number, first: number, count: number): number =>
  first + ((((line - first) % count) + count) % count);
