// Looks, given by hand to what is selected.
import type { LookChange, StyleView } from "../../wire/api";
import { sendEdit, theGrid } from "./sheet";

/** Changes the look of the selection. */
export function format(look: LookChange): void {
  const place = theGrid()?.looking();
  if (place) sendEdit({ kind: "style", ...place, look });
}

/** Gives a look to the selection, or takes it away where the cell that one stands on has it. */
export function toggle(what: "bold" | "italic" | "strike"): void {
  format({ [what]: lookHere()[what] ? null : true });
}

/** Lets texts wrap, or no longer. */
export function toggleWrap(): void {
  format({ wrap: lookHere().wrap === "WRAP" ? null : "WRAP" });
}

/** Keeps the rows above and the columns left of the cell in sight; in the first cell nothing is kept any more. */
export function freezeHere(): void {
  const place = theGrid()?.looking();
  if (!place) return;
  const { sheetId, row, column } = place;
  sendEdit({ kind: "freeze", sheetId, rows: row - 1, columns: column - 1 });
}

const lookHere = (): StyleView => theGrid()?.here()?.s ?? {};
