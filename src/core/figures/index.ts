export * from "./check";
export { type FiguresSource, fitsFor, keptFields } from "./key";
export { type ReportTable, tablesOf } from "./lines";
export { linksIn } from "./links";
export * from "./make";
export * from "./one-place";
export * from "./text";
export * from "./types";
