export { type PrintedForm, printForms } from "./form";
export { officeLines, unitLines } from "./lines";
