// The requests of spreadsheets.batchUpdate that build a workbook. Rows and columns count from 0.

import type { CellData, CellFormat, ConditionType, SheetRequest } from "./api-types";
import { daySerial } from "./instant";
import { type GridRange, numberFormat } from "./sheets";

/** A cell to write: content and looks. `formula` is ours, never a person's. */
export interface NewCell {
  value?: string | number | boolean;
  day?: string;
  formula?: string;
  look?: Look;
  note?: string;
}

/** How a cell looks. */
export interface Look {
  bold?: boolean;
  size?: number;
  color?: string;
  background?: string;
  align?: "LEFT" | "CENTER" | "RIGHT";
  wrap?: boolean;
  /** Number pattern, "@" for text. */
  pattern?: string;
}

/** Adds a tab with a fixed id. */
export function addTab(tab: {
  sheetId: number;
  title: string;
  index: number;
  rows: number;
  columns: number;
  frozenRows: number;
  frozenColumns?: number;
  hideGridlines?: boolean;
  color: string;
  hidden: boolean;
}): SheetRequest {
  return {
    addSheet: {
      properties: {
        sheetId: tab.sheetId,
        title: tab.title,
        index: tab.index,
        hidden: tab.hidden,
        tabColorStyle: { rgbColor: rgb(tab.color) },
        gridProperties: {
          rowCount: tab.rows,
          columnCount: tab.columns,
          frozenRowCount: tab.frozenRows,
          ...(tab.frozenColumns ? { frozenColumnCount: tab.frozenColumns } : {}),
          hideGridlines: tab.hideGridlines ?? false,
        },
      },
    },
  };
}

/** Removes a tab. */
export function removeTab(sheetId: number): SheetRequest {
  return { deleteSheet: { sheetId } };
}

/** Makes a hidden copy of a tab. */
export function duplicateTab(
  sourceSheetId: number,
  newSheetId: number,
  newSheetName: string,
): SheetRequest[] {
  return [
    { duplicateSheet: { sourceSheetId, newSheetId, newSheetName, insertSheetIndex: 0 } },
    hideTab(newSheetId, true),
  ];
}

/** Puts a copy's content back over its tab and removes the copy. */
export function restoreTab(copyId: number, sheetId: number): SheetRequest[] {
  return [
    { updateCells: { range: { sheetId }, fields: "userEnteredValue" } },
    { copyPaste: { source: { sheetId: copyId }, destination: { sheetId }, pasteType: "PASTE_NORMAL" } },
    removeTab(copyId),
  ];
}

/** Sets language and zone of the workbook. */
export function workbookProperties(locale: string, timeZone: string): SheetRequest {
  return { updateSpreadsheetProperties: { properties: { locale, timeZone }, fields: "locale,timeZone" } };
}

/** Hides or shows a tab. */
export function hideTab(sheetId: number, hidden: boolean): SheetRequest {
  return { updateSheetProperties: { properties: { sheetId, hidden }, fields: "hidden" } };
}

/** Shows a tab in a colour. */
export function showTab(sheetId: number, color: string): SheetRequest {
  return {
    updateSheetProperties: {
      properties: { sheetId, hidden: false, tabColorStyle: { rgbColor: rgb(color) } },
      fields: "hidden,tabColorStyle",
    },
  };
}

/** Writes cells with content and looks. */
export function cells(
  sheetId: number,
  row: number,
  column: number,
  rows: readonly (readonly NewCell[])[],
): SheetRequest {
  return {
    updateCells: {
      start: { sheetId, rowIndex: row, columnIndex: column },
      rows: rows.map((line) => ({ values: line.map(cellData) })),
      fields: "userEnteredValue,userEnteredFormat,note",
    },
  };
}

/** Gives a block one look. */
export function paint(range: GridRange, look: Look): SheetRequest {
  return { repeatCell: { range, cell: { userEnteredFormat: format(look) }, fields: "userEnteredFormat" } };
}

/** Draws a quiet line around a block. */
export function frame(range: GridRange): SheetRequest {
  const line = { style: "SOLID" as const, colorStyle: { rgbColor: rgb("#9AA0A6") } };
  return { updateBorders: { range, top: line, bottom: line, left: line, right: line } };
}

/** Joins cells into one. */
export function merge(range: GridRange): SheetRequest {
  return { mergeCells: { range, mergeType: "MERGE_ALL" } };
}

/** Joins the cells of each row of a block into one. */
export function mergeRows(range: GridRange): SheetRequest {
  return { mergeCells: { range, mergeType: "MERGE_ROWS" } };
}

/** Sets widths of neighbouring columns, from `column` on; those of one width that stand together take one request. */
export function widths(sheetId: number, column: number, pixels: readonly number[]): SheetRequest[] {
  const starts = [...pixels.keys()].filter((index) => pixels[index] !== pixels[index - 1]);
  return starts.map((start, place) => ({
    updateDimensionProperties: {
      range: {
        sheetId,
        dimension: "COLUMNS",
        startIndex: column + start,
        endIndex: column + (starts[place + 1] ?? pixels.length),
      },
      properties: { pixelSize: pixels[start]! },
      fields: "pixelSize",
    },
  }));
}

/** Sets the height of one row. */
export function heights(sheetId: number, row: number, pixelSize: number): SheetRequest {
  return {
    updateDimensionProperties: {
      range: { sheetId, dimension: "ROWS", startIndex: row, endIndex: row + 1 },
      properties: { pixelSize },
      fields: "pixelSize",
    },
  };
}

/** Gives the cells of a block a look where their text begins so; the rule goes before all that were given earlier. */
export function colourWhere(range: GridRange, beginning: string, look: Look): SheetRequest {
  const { color, background, bold } = look;
  return {
    addConditionalFormatRule: {
      rule: {
        ranges: [range],
        booleanRule: {
          condition: { type: "TEXT_STARTS_WITH", values: [{ userEnteredValue: beginning }] },
          format: {
            ...(background ? { backgroundColorStyle: { rgbColor: rgb(background) } } : {}),
            textFormat: {
              ...(bold ? { bold } : {}),
              ...(color ? { foregroundColorStyle: { rgbColor: rgb(color) } } : {}),
            },
          },
        },
      },
      index: 0,
    },
  };
}

/** Hides rows or columns. */
export function hide(sheetId: number, dimension: "ROWS" | "COLUMNS", start: number, count = 1): SheetRequest {
  return {
    updateDimensionProperties: {
      range: { sheetId, dimension, startIndex: start, endIndex: start + count },
      properties: { hiddenByUser: true },
      fields: "hiddenByUser",
    },
  };
}

/** Protects a block or a whole tab; `free` blocks inside it stay open to every editor of the file. */
export function protect(
  id: number,
  range: Partial<GridRange> & { sheetId: number },
  editors: readonly string[],
  free: readonly GridRange[] = [],
): SheetRequest {
  return {
    addProtectedRange: {
      protectedRange: {
        protectedRangeId: id,
        range,
        description: "taizhang",
        warningOnly: false,
        editors: onlyEditors(editors),
        ...(free.length > 0 ? { unprotectedRanges: [...free] } : {}),
      },
    },
  };
}

/** Warns whoever types into a block; scripts and those who insist may go on. */
export function warn(range: Partial<GridRange> & { sheetId: number }): SheetRequest {
  return { addProtectedRange: { protectedRange: { range, description: "taizhang", warningOnly: true } } };
}

/** A filter over a table, header row included. */
export function filter(range: GridRange): SheetRequest {
  return { setBasicFilter: { filter: { range } } };
}

/** Changes which blocks inside a protection stay open. */
export function reprotect(id: number, free: readonly GridRange[]): SheetRequest {
  return {
    updateProtectedRange: {
      protectedRange: { protectedRangeId: id, unprotectedRanges: [...free] },
      fields: "unprotectedRanges",
    },
  };
}

/** Changes who may edit a protection. */
export function protectionEditors(id: number, editors: readonly string[]): SheetRequest {
  return {
    updateProtectedRange: {
      protectedRange: { protectedRangeId: id, editors: onlyEditors(editors) },
      fields: "editors",
    },
  };
}

// Without the owner's own address, or without the word on the domain, writers of the file have been seen to keep their
// right to edit (github.com/burnash/gspread/issues/1273).
function onlyEditors(users: readonly string[]) {
  return { users: [...users], domainUsersCanEdit: false };
}

/** A list to choose from; `strict` refuses other words. */
export function choices(
  range: GridRange,
  words: readonly string[],
  strict: boolean,
  hint: string,
): SheetRequest {
  return rule(range, "ONE_OF_LIST", words, strict, hint);
}

/** A list that stands in a range, e.g. "='单位类型'!$A$3:$A$40"; other words are marked, not refused. */
export function choicesFrom(range: GridRange, source: string, hint: string): SheetRequest {
  return rule(range, "ONE_OF_RANGE", [source], false, hint);
}

/** Days from one to the other. */
export function dayBetween(range: GridRange, first: string, last: string, hint: string): SheetRequest {
  return rule(range, "DATE_BETWEEN", [first, last], true, hint);
}

/** What a formula is true of: written for the first cell of the range, it is read anew at each. */
export function satisfying(range: GridRange, formula: string, hint: string): SheetRequest {
  return rule(range, "CUSTOM_FORMULA", [formula], true, hint);
}

/** Anything that is a day or a moment. */
export function anyDay(range: GridRange, hint: string): SheetRequest {
  return rule(range, "DATE_IS_VALID", [], true, hint);
}

/** A box to tick. */
export function checkbox(range: GridRange): SheetRequest {
  return rule(range, "BOOLEAN", [], true, "");
}

function rule(
  range: GridRange,
  type: ConditionType,
  values: readonly string[],
  strict: boolean,
  hint: string,
): SheetRequest {
  return {
    setDataValidation: {
      range,
      rule: {
        condition: { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) },
        strict,
        showCustomUi: true,
        ...(hint ? { inputMessage: hint } : {}),
      },
    },
  };
}

function cellData(cell: NewCell): CellData {
  const look = cell.day === undefined ? cell.look : { pattern: "yyyy-mm-dd", ...cell.look };
  return {
    ...content(cell),
    ...(look ? { userEnteredFormat: format(look) } : {}),
    ...(cell.note ? { note: cell.note } : {}),
  };
}

function content(cell: NewCell): CellData {
  if (cell.formula !== undefined) return { userEnteredValue: { formulaValue: cell.formula } };
  if (cell.day !== undefined)
    return cell.day === "" ? {} : { userEnteredValue: { numberValue: daySerial(cell.day) } };
  if (cell.value === undefined || cell.value === "") return {};
  if (typeof cell.value === "number") return { userEnteredValue: { numberValue: cell.value } };
  if (typeof cell.value === "boolean") return { userEnteredValue: { boolValue: cell.value } };
  return { userEnteredValue: { stringValue: cell.value } };
}

function format(look: Look): CellFormat {
  const text = {
    ...(look.bold ? { bold: true } : {}),
    ...(look.size ? { fontSize: look.size } : {}),
    ...(look.color ? { foregroundColorStyle: { rgbColor: rgb(look.color) } } : {}),
  };
  return {
    ...(Object.keys(text).length > 0 ? { textFormat: text } : {}),
    ...(look.background ? { backgroundColorStyle: { rgbColor: rgb(look.background) } } : {}),
    ...(look.align ? { horizontalAlignment: look.align } : {}),
    ...(look.wrap ? { wrapStrategy: "WRAP" } : {}),
    verticalAlignment: "MIDDLE",
    ...(look.pattern ? { numberFormat: numberFormat(look.pattern) } : {}),
  };
}

function rgb(hex: string): { red: number; green: number; blue: number } {
  const part = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16) / 255;
  return { red: part(1), green: part(3), blue: part(5) };
}
