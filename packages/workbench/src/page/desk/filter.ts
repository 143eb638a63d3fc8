// The filter of the tab that is shown.
import { filterEdit } from "./filter-range";
import { sendEdit, theGrid, thePicture } from "./sheet";

/** Makes a filter where one stands, or takes the tab's filter away. */
export function turnFilter(): void {
  const place = theGrid()?.looking();
  const sheet = thePicture()?.sheets.find(({ id }) => id === place?.sheetId);
  if (place && sheet) sendEdit(filterEdit(sheet, place));
}
