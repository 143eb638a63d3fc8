// The spreadsheet that a Sheets call names, checked against the caller's rights and scopes.
import { canEdit, canView } from "../../drive/access";
import { appKey, type DriveFile, fileById } from "../../drive/files";
import { workbooks } from "../../spreadsheet/books";
import { calculate } from "../../spreadsheet/calculate";
import { formulaEnv } from "../../spreadsheet/landing";
import type { Sheet, Workbook } from "../../workbook/types";
import type { ApiCall } from "../api";
import { callerDenied, entityNotFound, invalidArgument } from "../errors";

const AUTH = "https://www.googleapis.com/auth/";
const FULL = [`${AUTH}spreadsheets`, `${AUTH}drive`];

/** Scopes of reading methods (reference of spreadsheets.values.get). */
export const SHEETS_READ = [
  ...FULL,
  `${AUTH}spreadsheets.readonly`,
  `${AUTH}drive.readonly`,
  `${AUTH}drive.file`,
];

/** Scopes of writing methods. */
export const SHEETS_WRITE = [...FULL, `${AUTH}drive.file`];

/** A spreadsheet that a call reads or writes: committed content and file record. */
export interface Opened {
  readonly file: DriveFile;
  readonly workbook: Workbook;
}

/** Opens what the path names; throws 404 where there is nothing to see and 403 where rights are missing. */
export function openSpreadsheet(call: ApiCall, mode: "read" | "write"): Opened {
  const { store } = call.context;
  const id = call.path.spreadsheetId ?? "";
  const file = fileById(store, id);
  const workbook = workbooks(store).get(id);
  if (!file || !workbook || !appMayOpen(call, file, mode)) throw entityNotFound();
  const may = mode === "write" ? canEdit : canView;
  if (!may(store, id, call.caller.user)) throw callerDenied();
  return { file, workbook: mode === "read" ? calculated(call, workbook) : workbook };
}

// Formulas such as NOW() are computed anew when somebody looks.
function calculated({ context }: ApiCall, workbook: Workbook): Workbook {
  if (workbook.volatileAt === null || workbook.volatileAt === context.now()) return workbook;
  const fresh = calculate(workbook, workbook, formulaEnv(context, workbook.id));
  workbooks(context.store).put(workbook.id, fresh);
  return fresh;
}

// drive.file alone opens only what this app made or opened for this user.
function appMayOpen({ caller }: ApiCall, file: DriveFile, mode: "read" | "write"): boolean {
  const broad = mode === "write" ? FULL : SHEETS_READ.slice(0, -1);
  return (
    broad.some((scope) => caller.scopes.includes(scope)) ||
    file.apps.includes(appKey(caller.scriptId, caller.user))
  );
}

/** A tab by its id; throws Google's 400. */
export function sheetById(workbook: Workbook, sheetId: unknown, where: string): Sheet {
  const sheet = workbook.sheets.find(({ id }) => id === (sheetId ?? 0));
  if (sheet) return sheet;
  throw invalidArgument(`${where}No grid with id: ${sheetId ?? 0}`);
}
