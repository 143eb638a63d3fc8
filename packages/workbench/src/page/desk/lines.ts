// Rows and columns by keys, and going from tab to tab.
import { sendEdit, theGrid, thePicture } from "./sheet";

/** Inserts as many rows as are selected above them; columns at their left, where whole columns are selected. */
export const insertLines = (): void => lines("insertRows", "insertColumns");

/** Deletes the selected rows, or columns where whole columns are selected. */
export const deleteLines = (): void => lines("deleteRows", "deleteColumns");

function lines(ofRows: "insertRows" | "deleteRows", ofColumns: "insertColumns" | "deleteColumns"): void {
  const place = theGrid()?.looking();
  const sheet = thePicture()?.sheets.find(({ id }) => id === place?.sheetId);
  if (!place || !sheet) return;
  const { sheetId, row, column, rows, columns } = place;
  if (rows === sheet.rows) sendEdit({ kind: ofColumns, sheetId, at: column, count: columns });
  else sendEdit({ kind: ofRows, sheetId, at: row, count: rows });
}

/** Goes to the next visible tab, or to the one before. */
export function turnTab(by: 1 | -1): void {
  const tabs = [...(thePicture()?.sheets ?? [])]
    .filter(({ hidden }) => !hidden)
    .sort((one, other) => one.index - other.index);
  const at = tabs.findIndex(({ id }) => id === theGrid()?.looking()?.sheetId);
  const next = tabs[at + by];
  if (next) theGrid()?.activate(next.id, null);
}
