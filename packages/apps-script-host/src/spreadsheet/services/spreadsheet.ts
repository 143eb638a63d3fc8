// SpreadsheetApp and Spreadsheet: opening, creating, tabs, names, sharing.

import type { AppCalls, SettingCalls } from "../../calls/spreadsheet/book";
import type { Text } from "../../calls/wire";
import { canView } from "../../drive/access";
import { changeMetadata, fileById, MIME } from "../../drive/files";
import type { Context, Services } from "../../kernel/types";
import { ScriptError } from "../../kernel/types";
import type { Workbook } from "../../workbook/types";
import { isTimeZone } from "../../workbook/zone";
import { workbooks } from "../books";
import { copySpreadsheetFile, createSpreadsheetFile } from "../files";
import { forgetSizes } from "../known-sizes";
import { ACTIVE_MS, BUFFER_MS, COMMIT_MS, CREATE_MS, OPEN_MS, REFERENCE_MS } from "../latency";
import { buffer, commitOne, commitWrites, landingMs, missingText, peek, read, sheetIn } from "../session";
import { activeOf } from "./active";
import { rangeByName } from "./named-ranges";
import { property } from "./property";
import { type RangeRef, rangeRef } from "./refs";
import { namedBox } from "./sheet";

const AUTH = "https://www.googleapis.com/auth/";
const SPREADSHEETS = `${AUTH}spreadsheets`;

/** The id inside a spreadsheet's address. */
const idOfUrl = (url: string): string | null =>
  /\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]+)/.exec(url)?.[1] ?? /[?&]key=([\w-]+)/.exec(url)?.[1] ?? null;

function open(context: Context, method: string, id: string): string {
  context.charge(method, OPEN_MS);
  const { authMode, containerId } = context.execution;
  if (authMode === "NONE" || (authMode !== "FULL" && id !== containerId)) {
    throw new ScriptError(`You do not have permission to call ${method}`);
  }
  context.requireScope(method, SPREADSHEETS);
  if (!/^[\w-]{20,}$/.test(id) && !fileById(context.store, id))
    throw new ScriptError(`Illegal spreadsheet id or key: ${id}`);
  const file = fileById(context.store, id);
  if (
    !file ||
    !workbooks(context.store).get(id) ||
    !canView(context.store, id, context.execution.effectiveUser)
  ) {
    throw new ScriptError(missingText(id));
  }
  return id;
}

function getActive(context: Context): string | null {
  context.charge("SpreadsheetApp.getActiveSpreadsheet", ACTIVE_MS);
  const { containerId, authMode } = context.execution;
  if (containerId === null || !workbooks(context.store).get(containerId)) return null;
  if (authMode === "NONE")
    throw new ScriptError("You do not have permission to call SpreadsheetApp.getActiveSpreadsheet");
  if (authMode === "FULL") {
    context.requireScope(
      "SpreadsheetApp.getActiveSpreadsheet",
      `${AUTH}spreadsheets.currentonly`,
      SPREADSHEETS,
    );
  }
  return containerId;
}

function create(context: Context, name: Text, rows?: number | null, columns?: number | null): string {
  context.charge("SpreadsheetApp.create", CREATE_MS);
  context.requireScope("SpreadsheetApp.create", SPREADSHEETS);
  context.useQuota("Spreadsheets created");
  const container = context.execution.containerId;
  const like = container === null ? undefined : workbooks(context.store).get(container);
  const id = context.newId(44);
  const file = {
    id,
    name: String(name),
    mimeType: MIME.spreadsheet,
    owner: context.execution.effectiveUser,
    now: context.now(),
  };
  createSpreadsheetFile(context, file, {
    ...(like ? { locale: like.locale, timeZone: like.timeZone } : {}),
    ...(rows ? { rows } : {}),
    ...(columns ? { columns } : {}),
  });
  context.emit({ type: "files" });
  return id;
}

function copy(context: Context, id: string, name: Text): string {
  context.charge("Spreadsheet.copy", CREATE_MS);
  context.useQuota("Spreadsheets created");
  read(context, id);
  const to = context.newId(44);
  const file = {
    id: to,
    name: String(name),
    mimeType: MIME.spreadsheet,
    owner: context.execution.effectiveUser,
    now: context.now(),
  };
  copySpreadsheetFile(context, id, file);
  context.emit({ type: "files" });
  return to;
}

function getRange(context: Context, id: string, text: string): RangeRef {
  context.charge("Spreadsheet.getRange", REFERENCE_MS);
  const workbook = peek(context, id);
  const named = rangeByName(workbook, text);
  if (named) return named;
  const { sheet, box, whole } = namedBox(
    workbook,
    sheetIn(workbook, activeOf(context, workbook.id).sheetId),
    text,
  );
  const ref = rangeRef(workbook.id, { sheetId: sheet.id, ...box });
  return whole ? { ...ref, whole } : ref;
}

function setTimeZone(context: Context, id: string, given: Text): void {
  const zone = String(given);
  context.charge("Spreadsheet.setSpreadsheetTimeZone", BUFFER_MS);
  if (!isTimeZone(zone)) throw new ScriptError(`Invalid argument: ${zone}`);
  buffer(context, id, { op: "book", set: { timeZone: zone } });
}

type Iteration = NonNullable<Workbook["iteration"]>;

/** Google's settings of a new spreadsheet. */
const iterationOf = ({ iteration }: Workbook): Iteration =>
  iteration ?? { enabled: false, cycles: 50, threshold: 0.05 };

/** Opening and creating spreadsheets, and their tabs. */
export const spreadsheetBookServices: Services<AppCalls & SettingCalls> = {
  "SpreadsheetApp.getActiveSpreadsheet": getActive,
  "SpreadsheetApp.openById": (context, id) => open(context, "SpreadsheetApp.openById", id),
  "SpreadsheetApp.openByUrl": (context, url) => {
    const id = idOfUrl(String(url));
    if (id === null) throw new ScriptError("Invalid argument: url");
    return open(context, "SpreadsheetApp.openByUrl", id);
  },
  "SpreadsheetApp.create": create,
  "SpreadsheetApp.flush": (context) => {
    context.charge("SpreadsheetApp.flush", Math.max(COMMIT_MS, landingMs(context)));
    commitWrites(context);
    forgetSizes(context);
  },
  "Spreadsheet.getName": property(
    "Spreadsheet.getName",
    (workbook, context) => fileById(context.store, workbook.id)?.name ?? "",
  ),
  "Spreadsheet.getSpreadsheetLocale": property(
    "Spreadsheet.getSpreadsheetLocale",
    (workbook) => workbook.locale,
  ),
  "Spreadsheet.getSpreadsheetTimeZone": property(
    "Spreadsheet.getSpreadsheetTimeZone",
    (workbook) => workbook.timeZone,
  ),
  "Spreadsheet.getRecalculationInterval": property(
    "Spreadsheet.getRecalculationInterval",
    (workbook) => workbook.recalculation,
  ),
  "Spreadsheet.getIteration": property("Spreadsheet.getIteration", (workbook) => iterationOf(workbook)),
  "Spreadsheet.getRange": getRange,
  "Spreadsheet.copy": copy,
  "Spreadsheet.rename": (context, id, name) => {
    context.charge("Spreadsheet.rename", BUFFER_MS);
    commitOne(context, id);
    changeMetadata(context.store, id, context.execution.effectiveUser, context.now(), {
      name: String(name),
    });
    context.emit({ type: "files" });
  },
  "Spreadsheet.setSpreadsheetTimeZone": setTimeZone,
  "Spreadsheet.setSpreadsheetLocale": (context, id, locale) => {
    context.charge("Spreadsheet.setSpreadsheetLocale", BUFFER_MS);
    if (!/^[a-z]{2,3}([_-][A-Za-z]{2,4})*$/.test(String(locale)))
      throw new ScriptError(`Invalid argument: ${locale}`);
    buffer(context, id, { op: "book", set: { locale: String(locale).replace("-", "_") } });
  },
  "Spreadsheet.setIteration": (context, id, change) => {
    context.charge("Spreadsheet.setIteration", BUFFER_MS);
    const iteration = { ...iterationOf(peek(context, id)), ...change };
    buffer(context, id, { op: "book", set: { iteration } });
  },
  "Spreadsheet.setRecalculationInterval": (context, id, recalculation) => {
    context.charge("Spreadsheet.setRecalculationInterval", BUFFER_MS);
    buffer(context, id, { op: "book", set: { recalculation } });
  },
};
