export { channels, hasWorkbook } from "./channels";
export { addressProblems, checkUnits, type UnitCheck } from "./check";
export { expectedUnits, isExpected } from "./expected";
export { isClosedOn, isOpenOn, unitsWithWorkbook } from "./open";
export { definitionOf } from "./own-definition";
export { parseUnitTable, type UnitTableOptions } from "./parse";
export type { UnitRow, UnitTable } from "./types";
