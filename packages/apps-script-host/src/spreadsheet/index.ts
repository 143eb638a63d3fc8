// The spreadsheet half of the host: what the kernel, Drive, REST and the workbench may use.
export { copySpreadsheet, createSpreadsheet, dropSpreadsheet, workbooks } from "./books";
export {
  applyAsUser,
  applyUserEdit,
  type EditEvent,
  type EditHost,
  freeSheetId,
  type UserEditOutcome,
} from "./edit";
export { historiesOf } from "./history";
export { type NewWorkbook, newSheet, newWorkbook } from "./model/new";
export type { Op } from "./model/ops";
export { spreadsheetServices } from "./services";
export { commitOne, commitWrites, dropWrites, turnToToday } from "./session";
export { travel, type Way } from "./undo";
export { viewSpreadsheet } from "./view";
