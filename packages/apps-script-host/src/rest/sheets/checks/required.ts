// Parts that a message cannot do without. The schema has everything optional; these are the parts without which the
// reference of developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request gives no meaning, or
// that it calls required ("must always have", "must be specified").
import type { Plain } from "../../../kernel/types";
import { type Json, maybeObject } from "../../api";
import { invalidArgument } from "../../errors";

const CHARTS =
  "basicChart|pieChart|bubbleChart|candlestickChart|orgChart|histogramChart|waterfallChart|treemapChart|scorecardChart";

/** Message → paths of its parts; "a|b" = one of them. */
const PARTS: Readonly<Record<string, string>> = {
  AddBandingRequest: "bandedRange bandedRange.range bandedRange.rowProperties|bandedRange.columnProperties",
  AddChartRequest: "chart chart.spec",
  AddConditionalFormatRuleRequest: "rule",
  AddDimensionGroupRequest: "range",
  AddFilterViewRequest: "filter",
  AddNamedRangeRequest: "namedRange namedRange.name namedRange.range",
  AddProtectedRangeRequest:
    "protectedRange protectedRange.range|protectedRange.namedRangeId|protectedRange.tableId",
  AddSlicerRequest: "slicer slicer.spec",
  AddTableRequest: "table table.range",
  AppendDimensionRequest: "dimension length",
  AutoFillRequest: "range|sourceAndDestination",
  AutoResizeDimensionsRequest: "dimensions|dataSourceSheetDimensions",
  BasicChartSpec: "chartType series",
  BooleanCondition: "type",
  BooleanRule: "condition",
  ChartSpec: CHARTS,
  ConditionalFormatRule: "ranges booleanRule|gradientRule",
  CopyPasteRequest: "source destination",
  CreateDeveloperMetadataRequest:
    "developerMetadata developerMetadata.metadataKey developerMetadata.location developerMetadata.visibility",
  CutPasteRequest: "source destination",
  DataFilter: "a1Range|gridRange|developerMetadataLookup",
  DataValidationRule: "condition",
  DeleteBandingRequest: "bandedRangeId",
  DeleteDeveloperMetadataRequest: "dataFilter",
  DeleteDimensionGroupRequest: "range",
  DeleteDimensionRequest: "range",
  DeleteDuplicatesRequest: "range",
  DeleteEmbeddedObjectRequest: "objectId",
  DeleteFilterViewRequest: "filterId",
  DeleteNamedRangeRequest: "namedRangeId",
  DeleteProtectedRangeRequest: "protectedRangeId",
  DeleteRangeRequest: "range shiftDimension",
  DeleteTableRequest: "tableId",
  DimensionRange: "dimension",
  DuplicateFilterViewRequest: "filterId",
  FindReplaceRequest: "find range|sheetId|allSheets",
  InsertDimensionRequest: "range range.startIndex range.endIndex",
  InsertRangeRequest: "range shiftDimension",
  MergeCellsRequest: "range",
  MoveDimensionRequest: "source",
  NumberFormat: "type",
  PasteDataRequest: "coordinate data delimiter|html",
  PieChartSpec: "domain series",
  RandomizeRangeRequest: "range",
  RepeatCellRequest: "range",
  SetBasicFilterRequest: "filter filter.range|filter.tableId",
  SetDataValidationRequest: "range",
  SortRangeRequest: "range sortSpecs",
  TextToColumnsRequest: "source",
  TrimWhitespaceRequest: "range",
  UnmergeCellsRequest: "range",
  UpdateBandingRequest: "bandedRange bandedRange.bandedRangeId",
  UpdateBordersRequest: "range",
  UpdateCellsRequest: "start|range",
  UpdateChartSpecRequest: "chartId spec",
  UpdateConditionalFormatRuleRequest: "rule|newIndex",
  UpdateDeveloperMetadataRequest: "dataFilters developerMetadata",
  UpdateDimensionGroupRequest: "dimensionGroup dimensionGroup.range",
  UpdateDimensionPropertiesRequest: "range|dataSourceSheetRange properties",
  UpdateEmbeddedObjectBorderRequest: "objectId border",
  UpdateEmbeddedObjectPositionRequest: "objectId newPosition",
  UpdateFilterViewRequest: "filter filter.filterViewId",
  UpdateNamedRangeRequest: "namedRange namedRange.namedRangeId",
  UpdateProtectedRangeRequest: "protectedRange protectedRange.protectedRangeId",
  UpdateSheetPropertiesRequest: "properties",
  UpdateSlicerSpecRequest: "slicerId spec",
  UpdateSpreadsheetPropertiesRequest: "properties",
  UpdateTableRequest: "table table.tableId",
};

/** Throws where a message lacks a part; `where` begins the text. */
export function requireParts(message: string, value: Json, where: string): void {
  for (const part of PARTS[message]?.split(" ") ?? []) {
    const choices = part.split("|");
    if (choices.some((path) => isGiven(at(value, path)))) continue;
    throw invalidArgument(`${where}Must specify ${choices.join(" or ")}.`);
  }
}

function at(value: Json, path: string): Plain | undefined {
  return path.split(".").reduce<Plain | undefined>((found, name) => maybeObject(found)?.[name], value);
}

// The first value of an enum is no value: "…_UNSPECIFIED".
const isGiven = (value: Plain | undefined): boolean =>
  value !== undefined &&
  value !== "" &&
  !(Array.isArray(value) && value.length === 0) &&
  !(typeof value === "string" && /^[A-Z_]*_UNSPECIFIED$/.test(value));
