// Unit workbooks are read and written through Sheets REST v4: one request each, by tab id, so renamed tabs are found.
import type { CellFormat, ChangeBody, ExtendedValue, ReadBody, SheetRequest } from "./api-types";
import type { RestReply, RestRequest } from "./rest";

export type { SheetRequest };

const SPREADSHEETS = "https://sheets.googleapis.com/v4/spreadsheets";

/** A block of a tab, rows and columns counted from 0, ends exclusive, as in the API. */
export interface GridRange {
  sheetId: number;
  startRowIndex: number;
  endRowIndex: number;
  startColumnIndex: number;
  endColumnIndex: number;
}

/** A block to read: an edge that is left out is the tab's own. Google refuses a read that reaches beyond the grid. */
export type ReadRange = Pick<GridRange, "sheetId"> & Partial<GridRange>;

/** A cell as the API gives it: "" and missing cells are empty. */
export type ApiCell = string | number | boolean;

/** Reads blocks of one workbook: raw values, dates as serial numbers or as they are shown. */
export function readRequest(
  spreadsheetId: string,
  ranges: readonly ReadRange[],
  dates: "SERIAL_NUMBER" | "FORMATTED_STRING" = "SERIAL_NUMBER",
): RestRequest {
  return {
    method: "post",
    url: `${SPREADSHEETS}/${spreadsheetId}/values:batchGetByDataFilter?fields=valueRanges(dataFilters,valueRange(values))`,
    body: {
      dataFilters: ranges.map((gridRange) => ({ gridRange })),
      valueRenderOption: "UNFORMATTED_VALUE",
      dateTimeRenderOption: dates,
    } satisfies ReadBody,
  };
}

/** The blocks of a good answer by tab id, in the order asked for; a missing block is empty. */
export function readBlocks(reply: RestReply, ranges: readonly ReadRange[]): ApiCell[][][] {
  const body = reply.body as {
    valueRanges?: {
      dataFilters?: { gridRange?: Partial<GridRange> }[];
      valueRange?: { values?: ApiCell[][] };
    }[];
  };
  const found = body.valueRanges ?? [];
  return ranges.map(
    (range) =>
      found.find((item) => (item.dataFilters ?? []).some(({ gridRange }) => sameRange(gridRange, range)))
        ?.valueRange?.values ?? [],
  );
}

/** Tabs of a workbook by name and id. */
export function tabsRequest(spreadsheetId: string): RestRequest {
  return {
    method: "get",
    url: `${SPREADSHEETS}/${spreadsheetId}?fields=properties(title,locale,timeZone),sheets(properties(sheetId,title,hidden,gridProperties),protectedRanges(protectedRangeId,range,description))`,
  };
}

/** The question whether the person at work may edit a workbook, and what is protected in it. */
export function rightsRequest(spreadsheetId: string): RestRequest {
  return {
    method: "get",
    url: `${SPREADSHEETS}/${spreadsheetId}?fields=spreadsheetId,sheets(properties.sheetId,protectedRanges(warningOnly,requestingUserCanEdit))`,
  };
}

/** True when the answer says that whatever is protected is open to who asked, but for some tabs; a reader may edit nothing of it. */
export function mayEditAll({ body }: RestReply, except: readonly number[] = []): boolean {
  const { sheets = [] } = body as RightsBody;
  const asked = sheets.filter(({ properties: { sheetId = 0 } = {} }) => !except.includes(sheetId));
  const ranges = asked.flatMap(({ protectedRanges = [] }) => protectedRanges);
  return ranges.every(({ warningOnly, requestingUserCanEdit }) => warningOnly || requestingUserCanEdit);
}

/** True when the answer says that a tab holds what is protected from who asked. */
export function isTabClosed({ body }: RestReply, sheetId: number): boolean {
  const { sheets = [] } = body as RightsBody;
  const ranges = sheets.find(({ properties }) => properties?.sheetId === sheetId)?.protectedRanges ?? [];
  return ranges.some(({ warningOnly, requestingUserCanEdit }) => !warningOnly && !requestingUserCanEdit);
}

interface RightsBody {
  sheets?: { properties?: { sheetId?: number }; protectedRanges?: ProtectedRange[] }[];
}

interface ProtectedRange {
  warningOnly?: boolean;
  requestingUserCanEdit?: boolean;
}

/** Changes a workbook, all or nothing. */
export function changeRequest(spreadsheetId: string, requests: readonly SheetRequest[]): RestRequest {
  return {
    method: "post",
    url: `${SPREADSHEETS}/${spreadsheetId}:batchUpdate?fields=spreadsheetId`,
    body: { requests: [...requests] } satisfies ChangeBody,
  };
}

/** Writes plain data into a block: text stays text whatever it looks like, null empties a cell. */
export function writeCells(
  sheetId: number,
  row: number,
  column: number,
  rows: readonly (readonly (ApiCell | null)[])[],
): SheetRequest {
  return {
    updateCells: {
      start: { sheetId, rowIndex: row, columnIndex: column },
      rows: rows.map((cells) => ({
        values: cells.map((cell) => ({ userEnteredValue: extendedValue(cell) })),
      })),
      fields: "userEnteredValue",
    },
  };
}

/** A cell of a row that is added: new rows of a grid have no formats, so it brings its own where it needs one. */
export interface AppendedCell {
  value: ApiCell | null;
  /** Number pattern, "@" for text. */
  pattern?: string | undefined;
}

/** Adds rows below the last one of a tab that holds anything; the grid grows as needed. */
export function appendRows(sheetId: number, rows: readonly (readonly AppendedCell[])[]): SheetRequest {
  return {
    appendCells: {
      sheetId,
      rows: rows.map((cells) => ({
        values: cells.map(({ value, pattern }) => ({
          userEnteredValue: extendedValue(value),
          ...(pattern && { userEnteredFormat: { numberFormat: numberFormat(pattern) } }),
        })),
      })),
      fields: "userEnteredValue,userEnteredFormat.numberFormat",
    },
  };
}

/** The API's form of a number pattern. */
export function numberFormat(pattern: string): CellFormat["numberFormat"] {
  if (pattern === "@") return { type: "TEXT", pattern };
  return { type: /y/.test(pattern) ? "DATE" : "NUMBER", pattern };
}

/** The API's form of a cell's content; formulas go through `formulaValue` only. */
export function extendedValue(cell: ApiCell | null): ExtendedValue | undefined {
  if (cell === null || cell === "") return undefined;
  if (typeof cell === "number") return { numberValue: cell };
  if (typeof cell === "boolean") return { boolValue: cell };
  return { stringValue: cell };
}

// The API leaves out an index that is 0.
function sameRange(a: Partial<GridRange> | undefined, b: ReadRange): boolean {
  return (
    a !== undefined &&
    (a.sheetId ?? 0) === b.sheetId &&
    (a.startRowIndex ?? 0) === (b.startRowIndex ?? 0) &&
    (a.startColumnIndex ?? 0) === (b.startColumnIndex ?? 0)
  );
}
