// What a person fills on from other cells, or copies, looks like them, as in Google's editor.
import type { StylePatch } from "../workbook/draft";
import { cellAt } from "../workbook/grid";
import type { Sheet, Style } from "../workbook/types";
import { inSheet, type Op } from "./model/ops";
import type { UserEdit } from "./user-edit";

type ValuesEdit = Extract<UserEdit, { kind: "values" }>;

const SIDES = ["top", "bottom", "left", "right"] as const;

/** Gives written cells the looks of the cells they were filled from, before the values are read by them; none where all have them. */
export function filledLooks(sheet: Sheet, { row, column, values, from }: ValuesEdit): Op[] {
  if (!from) return [];
  const change = changes(sheet);
  const patches = values.map((cells, down) =>
    cells.map((value, right) => {
      const [r, c] = [row + down, column + right];
      if (value === null) return {};
      const [likeRow, likeColumn] = [
        repeated(r, from.row, from.rows),
        repeated(c, from.column, from.columns),
      ];
      return change(cellAt(sheet, r, c)?.s, cellAt(sheet, likeRow, likeColumn)?.s);
    }),
  );
  const box = { row, column, rows: values.length, columns: values[0]?.length ?? 0 };
  const differ = patches.some((cells) => cells.some((patch) => Object.keys(patch).length > 0));
  return differ ? [{ op: "styles", box: inSheet(sheet.id, box), patches }] : [];
}

/** Gives cells whole looks of other cells, before values are read by them; none where all have them. */
export function givenLooks(sheet: Sheet, { looks }: ValuesEdit): Op[] {
  if (!looks) return [];
  const { row, column, kinds, at } = looks;
  const patches = at.map((cells, down) =>
    cells.map((kind, right) => {
      const { s: now, d: rule } = cellAt(sheet, row + down, column + right) ?? {};
      // A cell of a form stays as the form has it: a day copied upon a number of people is not to look like one.
      const to = kind === null || rule !== undefined ? undefined : kinds[kind];
      return to ? patchTo(now === undefined ? {} : (sheet.styles[now] ?? {}), to) : {};
    }),
  );
  const box = { row, column, rows: at.length, columns: at[0]?.length ?? 0 };
  return box.columns > 0 ? [{ op: "styles", box: inSheet(sheet.id, box), patches }] : [];
}

/** The line among `count` ones from `first` on that a line repeats, on either side of them. */
const repeated = (line: number, first: number, count: number): number =>
  first + ((((line - first) % count) + count) % count);

/** What makes one style of a tab into another, by their numbers; one patch for all cells that change alike. */
function changes(sheet: Sheet): (now?: number, to?: number) => StylePatch {
  const known = new Map<string, StylePatch>();
  const style = (index?: number): Style => (index === undefined ? {} : (sheet.styles[index] ?? {}));
  return (now, to) => {
    const key = `${now} ${to}`;
    const patch = known.get(key) ?? (now === to ? {} : patchTo(style(now), style(to)));
    known.set(key, patch);
    return patch;
  };
}

function patchTo(now: Style, { border = {}, ...to }: Style): StylePatch {
  const gone = Object.fromEntries(Object.keys(now).map((key) => [key, null]));
  const sides = Object.fromEntries(SIDES.map((side) => [side, border[side] ?? null]));
  return { ...gone, ...to, border: sides };
}
