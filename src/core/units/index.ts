export { channels, hasWorkbook } from "./channels";
export { addressProblems, checkUnits, type UnitCheck, unitColumnOfProblem } from "./check";
export { expectedUnits, isExpected, owes } from "./expected";
export { isClosedOn, isOpenOn, unitsWithWorkbook, wasDueBeforeOpening } from "./open";
export { definitionOf } from "./own-definition";
export { changedCells, parseUnitTable } from "./parse";
export { type HandOutPlan, handOutPlan } from "./plan";
export type { UnitTableOptions } from "./read-unit";
export type { UnitCells, UnitColumn, UnitFix, UnitRow, UnitTable } from "./types";
