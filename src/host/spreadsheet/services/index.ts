// All services of SpreadsheetApp.
import type { ServiceTable } from "../../kernel/types";
import { rangeValueServices } from "./range-values";

/** Every emulated method of the spreadsheet service. */
export const spreadsheetServices: ServiceTable = { ...rangeValueServices };
