export { departmentTable } from "./columns";
export { type Duty, definitionOfDepartment, dutyOf, milestonesOf, unitsWithTab } from "./duty";
export { type DepartmentRow, departmentRows, rowKeys } from "./rows";
export { type Move, milestoneMoves, type TypedRows, tableRowsOf, taskMoves, taskWords } from "./typed";
