// What a person fills on from other cells, or copies, looks like them, as in Google's editor.

import { meets } from "../workbook/box";
import { isDateLike } from "../workbook/display";
import type { StylePatch } from "../workbook/draft";
import { cellAt, forEachCell } from "../workbook/grid";
import type { Box, Sheet, Style } from "../workbook/types";
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

/**
 * Days that are pasted upon cells with rules are judged as days, and then look as their place does: on Google the format comes
 * along, and a rule for whole numbers sees the day in it.
 */
export function judgedAsDays(
  sheet: Sheet,
  { row, column, values, looks }: ValuesEdit,
): [before: Op[], after: Op[]] {
  const given = looks?.at.flatMap((cells, down) =>
    cells.flatMap((kind, right) => {
      const [r, c] = [looks.row + down, looks.column + right];
      const { s: now, d: rule } = cellAt(sheet, r, c) ?? {};
      const format = kind === null ? undefined : looks.kinds[kind]?.format;
      const usual = now === undefined ? undefined : sheet.styles[now]?.format;
      const isDay = isDateLike(format) && typeof values[r - row]?.[c - column] === "number";
      if (rule === undefined || !isDay || isDateLike(usual)) return [];
      const box = inSheet(sheet.id, { row: r, column: c, rows: 1, columns: 1 });
      const style = (to: string | null): Op => ({ op: "style", box, patch: { format: to } });
      return [[style(format!), style(usual ?? null)] as const];
    }),
  );
  return [(given ?? []).map(([before]) => before), (given ?? []).map(([, after]) => after)];
}

/** Makes one of cells that were one where they were copied; not where some are joined already, or have a rule: a form stays as it is. */
export function givenMerges(sheet: Sheet, { merges = [] }: ValuesEdit): Op[] {
  const isFree = (box: Box) => {
    let free = !sheet.merges.some((merge) => meets(merge, box));
    forEachCell(sheet, box, ({ d }) => {
      if (d !== undefined) free = false;
    });
    return free;
  };
  return merges.filter(isFree).map((box) => ({ op: "merge", box: inSheet(sheet.id, box), how: "all" }));
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
