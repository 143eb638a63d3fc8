// The requests of spreadsheets.batchUpdate that move whole rows. Rows count from 0.
import type { SheetRequest } from "./api-types";
import type { GridRange } from "./sheets";

/** Gives a tab so many rows; those below go. */
export function resizeRows(sheetId: number, rowCount: number): SheetRequest {
  return {
    updateSheetProperties: {
      properties: { sheetId, gridProperties: { rowCount } },
      fields: "gridProperties.rowCount",
    },
  };
}

/** Copies rows with all that stands in them and how they look. */
export function pasteRows(source: GridRange, destination: GridRange): SheetRequest {
  return { copyPaste: { source, destination, pasteType: "PASTE_NORMAL" } };
}

/** Deletes rows; what stands below moves up. */
export function deleteRows(sheetId: number, start: number, count: number): SheetRequest {
  return {
    deleteDimension: { range: { sheetId, dimension: "ROWS", startIndex: start, endIndex: start + count } },
  };
}
