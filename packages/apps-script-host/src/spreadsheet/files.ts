// Spreadsheets as files: made, copied and removed together with their Drive record.

import { addFile, type DriveFile, type NewFile } from "../drive/files";
import type { Context, Store } from "../kernel/types";
import { copyBoundScript } from "../script/bound";
import { copySpreadsheet, createSpreadsheet, dropSpreadsheet } from "./books";
import type { NewWorkbook } from "./model/new";

/**
 * Makes an empty spreadsheet with its record.
 *
 * Made through an API a spreadsheet gets en_US and a neutral zone, whatever its owner's account says: whoever
 * needs others must set them.
 */
export function createSpreadsheetFile(context: Context, file: NewFile, options?: NewWorkbook): DriveFile {
  createSpreadsheet(context.store, file.id, options);
  return addFile(context.store, file);
}

/** Copies a spreadsheet's content, as it was last flushed, under a new record; a script bound to it is copied along. */
export function copySpreadsheetFile(context: Context, fromId: string, file: NewFile): DriveFile {
  copySpreadsheet(context.store, fromId, file.id);
  copyBoundScript(context.store, fromId, file.id, context.newId(57));
  return addFile(context.store, file);
}

/** Forgets a spreadsheet's content when its file is deleted for good. */
export function removeSpreadsheet(store: Store, id: string): void {
  dropSpreadsheet(store, id);
}
