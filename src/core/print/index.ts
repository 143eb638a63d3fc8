export { allUnits } from "./all-units";
export { type PrintedForm, printForms } from "./form";
export { entryLines, officeLines, unitLines } from "./lines";
export { asOneTable } from "./one-table";
