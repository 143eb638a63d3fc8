// All services of SpreadsheetApp.
import type { SpreadsheetCalls } from "../../calls/spreadsheet";
import type { Services } from "../../kernel/types";
import { activeServices } from "./active";
import { autoFillServices } from "./auto-fill";
import { bandingServices } from "./banding";
import { cleaningServices } from "./cleaning";
import { groupServices } from "./groups";
import { type Exchange, imageServices } from "./images";
import { metadataServices } from "./metadata";
import { namedRangeServices } from "./named-ranges";
import { pivotServices } from "./pivots";
import { protectionServices } from "./protection";
import { rangeLookServices, textStyleServices } from "./range-looks";
import { rangeStructureServices } from "./range-structure";
import { noteAndRuleServices, valueServices } from "./range-values";
import { rowsAndColumnsServices } from "./rows-and-columns";
import { sharingServices } from "./sharing";
import { sheetServices } from "./sheet";
import { sheetObjectServices } from "./sheet-objects";
import { slicerServices } from "./slicers";
import { spreadsheetBookServices } from "./spreadsheet";
import { tabServices } from "./tabs";
import { textFinderServices } from "./text-finder";

/** Every emulated method of the spreadsheet service; `exchange` fetches images. */
export const spreadsheetServices = (exchange: Exchange): Services<SpreadsheetCalls> => ({
  ...spreadsheetBookServices,
  ...tabServices,
  ...namedRangeServices,
  ...activeServices,
  ...sheetServices,
  ...rowsAndColumnsServices,
  ...valueServices,
  ...noteAndRuleServices,
  ...textStyleServices,
  ...rangeLookServices,
  ...rangeStructureServices,
  ...cleaningServices,
  ...autoFillServices,
  ...textFinderServices,
  ...protectionServices,
  ...sharingServices,
  ...sheetObjectServices,
  ...bandingServices,
  ...pivotServices,
  ...slicerServices,
  ...imageServices(exchange),
  ...groupServices,
  ...metadataServices,
});
