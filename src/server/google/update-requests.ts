// The requests of spreadsheets.batchUpdate that change a workbook people have typed into. Rows and columns count from 0.
import type { SheetRequest } from "./api-types";
import type { GridRange } from "./sheets";

/** A line of cells that can be put in, hidden or shown. */
export type Dimension = "ROWS" | "COLUMNS";

/** Puts one row or column in; it looks like the one before it. */
export function insertLine(sheetId: number, dimension: Dimension, at: number): SheetRequest {
  return {
    insertDimension: {
      range: { sheetId, dimension, startIndex: at, endIndex: at + 1 },
      inheritFromBefore: at > 0,
    },
  };
}

/** Moves one row or column towards the beginning, with all that stands in it. */
export function moveLine(sheetId: number, dimension: Dimension, from: number, to: number): SheetRequest {
  return {
    moveDimension: {
      source: { sheetId, dimension, startIndex: from, endIndex: from + 1 },
      destinationIndex: to,
    },
  };
}

/** Shows so many rows or columns, from `start` on. */
export function showLines(sheetId: number, dimension: Dimension, count: number, start = 0): SheetRequest {
  return {
    updateDimensionProperties: {
      range: { sheetId, dimension, startIndex: start, endIndex: start + count },
      properties: { hiddenByUser: false },
      fields: "hiddenByUser",
    },
  };
}

/** Gives a tab its name. */
export function renameTab(sheetId: number, title: string): SheetRequest {
  return { updateSheetProperties: { properties: { sheetId, title }, fields: "title" } };
}

/** Makes a tab exactly so large. */
export function resizeTab(sheetId: number, rowCount: number, columnCount: number): SheetRequest {
  return {
    updateSheetProperties: {
      properties: { sheetId, gridProperties: { rowCount, columnCount } },
      fields: "gridProperties.rowCount,gridProperties.columnCount",
    },
  };
}

/** Freezes columns and takes the lines between cells away. */
export function freezeColumns(sheetId: number, frozenColumnCount: number): SheetRequest {
  return {
    updateSheetProperties: {
      properties: { sheetId, gridProperties: { frozenColumnCount, hideGridlines: true } },
      fields: "gridProperties.frozenColumnCount,gridProperties.hideGridlines",
    },
  };
}

/** Adds rows at the lower end of a tab. */
export function appendRows(sheetId: number, length: number): SheetRequest {
  return { appendDimension: { sheetId, dimension: "ROWS", length } };
}

/** Takes joined cells apart; the range must hold each of them whole. */
export function unmerge(range: Partial<GridRange> & { sheetId: number }): SheetRequest {
  return { unmergeCells: { range } };
}

/** Empties a tab: contents, looks, notes and rules. */
export function emptyTab(sheetId: number): SheetRequest {
  return {
    updateCells: { range: { sheetId }, fields: "userEnteredValue,userEnteredFormat,note,dataValidation" },
  };
}

/** Copies what people typed, formulas as formulas, without looks and rules. */
export function copyTyped(source: GridRange, destination: GridRange): SheetRequest {
  return { copyPaste: { source, destination, pasteType: "PASTE_FORMULA" } };
}

/** Changes what a protection covers. */
export function protectionRange(id: number, range: GridRange): SheetRequest {
  return { updateProtectedRange: { protectedRange: { protectedRangeId: id, range }, fields: "range" } };
}

/** Takes the rule of a block away. */
export function withoutRule(range: GridRange): SheetRequest {
  return { setDataValidation: { range } };
}
