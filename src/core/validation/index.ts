export { explanationOf } from "./explanation";
export * from "./rules";
export { type ReportRows, sideOf } from "./sides";
