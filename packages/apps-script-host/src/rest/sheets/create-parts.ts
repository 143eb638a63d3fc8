// What a spreadsheet is made with besides its tabs: cells, merges, rules, names … as the requests that would add them.
import { type Json, listOf } from "../api";

/** Fields of CellData that a new spreadsheet takes; the others are worked out by Sheets. */
const CELL_FIELDS = "userEnteredValue,userEnteredFormat,dataValidation,note,textFormatRuns,pivotTable";

/** The requests of batchUpdate that put the parts of a Spreadsheet resource into its empty tabs, whose ids are given. */
export function requestsOf({ developerMetadata, namedRanges, sheets }: Json, ids: readonly number[]): Json[] {
  return [
    ...listOf(sheets).flatMap((sheet, index) => sheetRequests(sheet, ids[index] ?? index)),
    ...listOf(namedRanges).map((namedRange) => ({ addNamedRange: { namedRange } })),
    ...listOf(developerMetadata).map((each) => ({ createDeveloperMetadata: { developerMetadata: each } })),
  ];
}

function sheetRequests(sheet: Json, sheetId: number): Json[] {
  const each = (part: string, request: (item: Json, index: number) => Json): Json[] =>
    listOf(sheet[part]).map(request);
  return [
    ...listOf(sheet.data).flatMap((data) => gridRequests(data, sheetId)),
    ...each("merges", (range) => ({ mergeCells: { range, mergeType: "MERGE_ALL" } })),
    ...each("conditionalFormats", (rule, index) => ({ addConditionalFormatRule: { rule, index } })),
    ...each("protectedRanges", (protectedRange) => ({ addProtectedRange: { protectedRange } })),
    ...(sheet.basicFilter ? [{ setBasicFilter: { filter: sheet.basicFilter } }] : []),
    ...each("filterViews", (filter) => ({ addFilterView: { filter } })),
    ...each("bandedRanges", (bandedRange) => ({ addBanding: { bandedRange } })),
    ...each("charts", (chart) => ({ addChart: { chart } })),
    ...each("slicers", (slicer) => ({ addSlicer: { slicer } })),
    ...each("tables", (table) => ({ addTable: { table } })),
    ...[...listOf(sheet.rowGroups), ...listOf(sheet.columnGroups)].map(({ range }) => ({
      addDimensionGroup: { range: range ?? null },
    })),
    ...each("developerMetadata", (developerMetadata) => ({ createDeveloperMetadata: { developerMetadata } })),
  ];
}

function gridRequests(data: Json, sheetId: number): Json[] {
  const { columnMetadata, rowData, rowMetadata, startColumn, startRow } = data;
  const [rowIndex, columnIndex] = [Number(startRow ?? 0), Number(startColumn ?? 0)];
  const start = { sheetId, rowIndex, columnIndex };
  const rows = listOf(rowData);
  return [
    ...(rows.length > 0 ? [{ updateCells: { start, rows, fields: CELL_FIELDS } }] : []),
    ...sizeRequests(listOf(rowMetadata), { sheetId, dimension: "ROWS" }, rowIndex),
    ...sizeRequests(listOf(columnMetadata), { sheetId, dimension: "COLUMNS" }, columnIndex),
  ];
}

const sizeRequests = (metadata: readonly Json[], common: Json, first: number): Json[] =>
  metadata.map((properties, index) => ({
    updateDimensionProperties: {
      range: { ...common, startIndex: first + index, endIndex: first + index + 1 },
      properties,
      fields: Object.keys(properties).includes("pixelSize") ? "pixelSize,hiddenByUser" : "hiddenByUser",
    },
  }));
