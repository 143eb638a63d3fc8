export * from "./rules";
export { type ReportRows, sideOf } from "./sides";
