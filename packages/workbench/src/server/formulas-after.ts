// Formulas that somebody wrote by an older picture read as if they had been written before others moved lines.
import { offsetFormula, shiftFormula } from "apps-script-host";
import type { UserEdit } from "../wire/api";
import type { LineShift } from "./lines-after";
import { asMeant } from "./meant";

/** Lines that moved, and in which tab. */
export interface TabShift extends LineShift {
  sheetId: number;
}

/** The edit with its references where the cells are now; `nameOf` gives a tab's name, undefined where it is gone. */
export function withMeantFormulas(
  edit: UserEdit,
  shifts: readonly TabShift[],
  nameOf: (sheetId: number) => string | undefined,
): UserEdit {
  if (edit.kind !== "values" || shifts.length === 0 || !holdsFormula(edit)) return edit;
  const home = nameOf(edit.sheetId) ?? "";
  let place: UserEdit | null = edit;
  let change = (formula: string) => formula;
  for (const shift of shifts) {
    const before: UserEdit | null = place;
    const own = shift.sheetId === edit.sheetId;
    place = before && own ? asMeant(before, [shift]) : before;
    const [earlier, down, right] = [change, ...between(before, place)];
    const changed = nameOf(shift.sheetId);
    change = (formula) => {
      const text = earlier(formula);
      if (isSorted(shift)) return offsetFormula(text, down, right);
      return changed === undefined ? text : shiftFormula(text, home, changed, shiftOf(shift));
    };
  }
  const values = edit.values.map((row) => row.map((value) => (isFormula(value) ? change(value) : value)));
  return { ...edit, values };
}

const isFormula = (value: unknown): value is string => typeof value === "string" && value.startsWith("=");
const holdsFormula = ({ values }: Extract<UserEdit, { kind: "values" }>) =>
  values.some((row) => row.some(isFormula));
const isSorted = ({ order }: LineShift): boolean => order !== undefined && !order.moved;

function between(before: UserEdit | null, after: UserEdit | null): [down: number, right: number] {
  if (before?.kind !== "values" || after?.kind !== "values") return [0, 0];
  return [after.row - before.row, after.column - before.column];
}

function shiftOf({ at, count, columns, order }: LineShift): Parameters<typeof shiftFormula>[3] {
  const dimension = columns ? "COLUMNS" : "ROWS";
  if (order?.moved) return { kind: "move", dimension, ...order.moved };
  return { kind: count < 0 ? "delete" : "insert", dimension, at, count: Math.abs(count) };
}
