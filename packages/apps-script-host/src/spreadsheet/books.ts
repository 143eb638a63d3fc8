// Spreadsheets in the store; their Drive records are made by src/drive.
import type { Collection, Store } from "../kernel/types";
import type { Workbook } from "../workbook/types";
import { type NewWorkbook, newWorkbook } from "./model/new";

/** The collection of all workbooks, by file id. */
export const workbooks = (store: Store): Collection<Workbook> => store.collection<Workbook>("spreadsheets");

/** Puts a new, empty workbook into the store. */
export function createSpreadsheet(store: Store, id: string, options?: NewWorkbook): Workbook {
  const workbook = newWorkbook(id, options);
  workbooks(store).put(id, workbook);
  return workbook;
}

/**
 * Copies a workbook's content as Drive's copy does: tabs keep their ids, formats, rules and developer metadata;
 * protections stay, but nobody beside the new owner is on their lists of editors.
 */
export function copySpreadsheet(store: Store, fromId: string, toId: string): Workbook {
  const original = workbooks(store).get(fromId);
  if (!original) throw new Error(`No spreadsheet ${fromId}`);
  const sheets = original.sheets.map((sheet) => ({
    ...sheet,
    protections: sheet.protections.map((protection) => ({ ...protection, editors: [] })),
  }));
  const copy = { ...original, id: toId, sheets };
  workbooks(store).put(toId, copy);
  return copy;
}

/** Forgets a workbook's content. */
export function dropSpreadsheet(store: Store, id: string): void {
  workbooks(store).delete(id);
}
