export { checkUnits, isMail, type UnitCheck } from "./check";
export { expectedUnits, isExpected } from "./expected";
export { parseUnitTable, type UnitTableOptions } from "./parse";
export type { UnitRow, UnitTable } from "./types";
