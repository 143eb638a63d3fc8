export { type ExpectedTab, matchSheets } from "./match";
export { meant, shownCell } from "./meant";
export { planMerge } from "./merge";
export { tickOf } from "./tick";
export type { CellChange, FileCell, FileSheet, LeftOut, MergePlan, TypedRow, TypedTab } from "./types";
