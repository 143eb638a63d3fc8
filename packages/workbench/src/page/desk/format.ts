// Looks and merges, given by hand to what is selected.
import type { LookChange, Looking, StyleView, UserEdit } from "../../wire/api";
import { text } from "../text/index";
import { losesContent } from "./merge-loss";
import { sendEdit, theGrid, thePicture } from "./sheet";
import { desk } from "./state";

/** Changes the look of the selection. */
export const format = (look: LookChange): void => atSelection((place) => ({ kind: "style", ...place, look }));

/** Takes all looks of the selection away. */
export const clearFormat = (): void => atSelection((place) => ({ kind: "clearFormat", ...place }));

/** Draws lines around every cell of the selection, around all of it, or none. */
export const drawBorders = (lines: "all" | "outer" | "none"): void =>
  atSelection((place) => ({ kind: "border", ...place, lines }));

type MergedBy = "all" | "rows" | "columns";

/**
 * Makes one cell of the selection, or of each of its rows or columns; null takes merged cells apart. Asks first where content
 * would be lost.
 */
export function merge(how: MergedBy | null): void {
  const place = theGrid()?.looking();
  if (!place) return;
  const go = () => void sendEdit({ kind: "merge", ...place, how });
  const sheet = thePicture()?.sheets.find(({ id }) => id === place.sheetId);
  if (how && sheet && losesContent(sheet, place, how))
    desk.set({ asked: { title: text.merge, message: text.mergeKeepsFirst, yes: text.merge, go } });
  else go();
}

function atSelection(edit: (place: Looking) => UserEdit): void {
  const place = theGrid()?.looking();
  if (place) sendEdit(edit(place));
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
  atSelection(({ sheetId, row, column }) => {
    return { kind: "freeze", sheetId, rows: row - 1, columns: column - 1 };
  });
}

const lookHere = (): StyleView => theGrid()?.here()?.s ?? {};
