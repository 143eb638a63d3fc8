// Sorting by the column where one stands: the filter's range, or all rows below the frozen ones.
import { sendEdit, theGrid, thePicture } from "./sheet";
import { sortedRange } from "./sorted-range";

/** Sorts the tab that is shown. */
export function sortHere(ascending: boolean): void {
  const place = theGrid()?.looking();
  const sheet = thePicture()?.sheets.find(({ id }) => id === place?.sheetId);
  const box = place && sheet && sortedRange(sheet, place.column);
  if (box) sendEdit({ kind: "sort", sheetId: sheet.id, ...box, by: [{ column: place.column, ascending }] });
}
