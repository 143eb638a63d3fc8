// SpreadsheetApp and Spreadsheet: opening, creating, tabs, names, sharing.

import type { AppCalls, BookCalls, NamedRangeState } from "../../calls/spreadsheet/book";
import type { Text } from "../../calls/wire";
import { canView } from "../../drive/access";
import { changeMetadata, fileById, MIME } from "../../drive/files";
import type { Context, Service, Services } from "../../kernel/types";
import { ScriptError } from "../../kernel/types";
import type { NamedRange, Workbook } from "../../workbook/types";
import { isTimeZone } from "../../workbook/zone";
import { workbooks } from "../books";
import { freeSheetId } from "../edit";
import { copySpreadsheetFile, createSpreadsheetFile } from "../files";
import { forgetSizes } from "../known-sizes";
import { ACTIVE_MS, BUFFER_MS, COMMIT_MS, CREATE_MS, OPEN_MS, PROPERTY_MS, REFERENCE_MS } from "../latency";
import { firstSheetName, NEW_COLUMNS, NEW_ROWS, newSheet } from "../model/new";
import {
  buffer,
  commitOne,
  commitWrites,
  landingMs,
  missingText,
  peek,
  read,
  sheetIn,
  writeNow,
} from "../session";
import { activateSheet, activeOf } from "./active";
import { copiedSheet, copyName } from "./copied-sheet";
import { boxOf, type RangeRef, rangeRef, type SheetRef, sheetRef } from "./refs";
import { namedBox } from "./sheet";

const AUTH = "https://www.googleapis.com/auth/";
const SPREADSHEETS = `${AUTH}spreadsheets`;

/** A service that reads one property of a spreadsheet. */
const property =
  <T>(method: string, get: (workbook: Workbook, context: Context) => T): Service<(id: string) => T> =>
  (context, id) => {
    context.charge(method, PROPERTY_MS + landingMs(context, id));
    return get(read(context, id), context);
  };

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

/** "Sheet2": the first free default name. */
function defaultName(workbook: Workbook): string {
  const stem = firstSheetName(workbook.locale).replace(/1$/, "");
  for (let number = workbook.sheets.length; ; number++) {
    const name = `${stem}${number}`;
    if (!workbook.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) return name;
  }
}

function insertSheet(
  context: Context,
  id: string,
  name: string | null = null,
  index: number | null = null,
  template: SheetRef | null = null,
): SheetRef {
  context.charge("Spreadsheet.insertSheet", CREATE_MS / 4);
  const workbook = peek(context, id);
  const sheetId = freeSheetId(workbook, context);
  const title = name ?? defaultName(workbook);
  const sheet = template
    ? { ...copiedSheet(context, sheetIn(workbook, template.sheetId), sheetId), name: title }
    : newSheet(sheetId, title, NEW_ROWS, NEW_COLUMNS);
  const active = workbook.sheets.findIndex((each) => each.id === activeOf(context, id).sheetId);
  writeNow(context, id, {
    op: "addSheet",
    sheet,
    index: index ?? active + 1,
  });
  activateSheet(context, id, sheetId);
  return sheetRef(id, sheetId);
}

function deleteSheet(context: Context, ref: SheetRef): void {
  context.charge("Spreadsheet.deleteSheet", COMMIT_MS);
  const { spreadsheetId, sheetId } = ref;
  sheetIn(peek(context, spreadsheetId), sheetId);
  buffer(context, spreadsheetId, { op: "deleteSheet", sheetId });
}

function duplicateSheet(context: Context, ref: SheetRef): SheetRef {
  context.charge("Spreadsheet.duplicateActiveSheet", CREATE_MS / 4);
  const { spreadsheetId, sheetId } = ref;
  const workbook = read(context, spreadsheetId);
  const source = sheetIn(workbook, sheetId);
  const id = freeSheetId(workbook, context);
  const sheet = {
    ...copiedSheet(context, source, id),
    name: copyName(workbook, source.name),
  };
  writeNow(context, spreadsheetId, { op: "addSheet", sheet, index: workbook.sheets.indexOf(source) + 1 });
  activateSheet(context, spreadsheetId, id);
  return sheetRef(spreadsheetId, id);
}

function copyTo(context: Context, ref: SheetRef, target: string): SheetRef {
  context.charge("Sheet.copyTo", CREATE_MS / 4);
  const { spreadsheetId, sheetId } = ref;
  const source = sheetIn(read(context, spreadsheetId), sheetId);
  const workbook = read(context, target);
  const id = freeSheetId(workbook, context);
  const sheet = {
    ...copiedSheet(context, source, id, workbook.id !== spreadsheetId),
    name: copyName(workbook, source.name),
    hidden: false,
  };
  writeNow(context, workbook.id, { op: "addSheet", sheet, index: workbook.sheets.length });
  return sheetRef(workbook.id, id);
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

function rangeByName(workbook: Workbook, name: string): RangeRef | null {
  const bare = name.replace(/^.*!/, "").toLowerCase();
  const named = workbook.names.find((each) => each.name.toLowerCase() === bare);
  return named ? rangeRef(workbook.id, named.box) : null;
}

const nameEntry = (workbook: Workbook, { name, box }: NamedRange): NamedRangeState => ({
  name,
  range: rangeRef(workbook.id, box),
});

function setNamedRange(context: Context, id: string, name: Text, range: RangeRef): void {
  const text = String(name);
  context.charge("Spreadsheet.setNamedRange", BUFFER_MS);
  if (
    !/^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(text) ||
    /^[A-Z]{1,3}\d+$/i.test(text) ||
    /^(true|false)/i.test(text)
  ) {
    throw new ScriptError(`The name "${text}" is invalid for a named range.`);
  }
  buffer(context, id, { op: "setName", name: { name: text, box: boxOf(range) } });
}

function removeNamedRange(context: Context, id: string, given: Text): void {
  const name = String(given);
  context.charge("Spreadsheet.removeNamedRange", BUFFER_MS);
  const known = peek(context, id).names.some((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!known) throw new ScriptError(`The named range "${name}" does not exist.`);
  buffer(context, id, { op: "dropName", name: name });
}

function setTimeZone(context: Context, id: string, given: Text): void {
  const zone = String(given);
  context.charge("Spreadsheet.setSpreadsheetTimeZone", BUFFER_MS);
  if (!isTimeZone(zone)) throw new ScriptError(`Invalid argument: ${zone}`);
  buffer(context, id, { op: "book", set: { timeZone: zone } });
}

function sheetByName(context: Context, id: string, name: string): SheetRef | null {
  context.charge("Spreadsheet.getSheetByName", ACTIVE_MS);
  const sheet = peek(context, id).sheets.find((each) => each.name === name);
  return sheet ? sheetRef(id, sheet.id) : null;
}

function moveSheet(context: Context, ref: SheetRef, position: number): void {
  context.charge("Spreadsheet.moveActiveSheet", BUFFER_MS);
  const { spreadsheetId, sheetId } = ref;
  buffer(context, spreadsheetId, { op: "moveSheet", sheetId, index: position - 1 });
}

type Iteration = NonNullable<Workbook["iteration"]>;

/** Google's settings of a new spreadsheet. */
const iterationOf = ({ iteration }: Workbook): Iteration =>
  iteration ?? { enabled: false, cycles: 50, threshold: 0.05 };

const refs = (workbook: Workbook): SheetRef[] => workbook.sheets.map(({ id }) => sheetRef(workbook.id, id));

/** Opening and creating spreadsheets, and their tabs. */
export const spreadsheetBookServices: Services<AppCalls & BookCalls> = {
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
  "Spreadsheet.getSheets": property("Spreadsheet.getSheets", (workbook) => refs(workbook)),
  "Spreadsheet.getNumSheets": property("Spreadsheet.getNumSheets", (workbook) => workbook.sheets.length),
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
  "Spreadsheet.getNamedRanges": property("Spreadsheet.getNamedRanges", (workbook) =>
    workbook.names.map((name) => nameEntry(workbook, name)),
  ),
  "Spreadsheet.getSheetByName": sheetByName,
  "Spreadsheet.getSheetById": (context, id, sheetId) => {
    context.charge("Spreadsheet.getSheetById", ACTIVE_MS);
    const found = peek(context, id).sheets.some((each) => each.id === sheetId);
    return found ? sheetRef(id, sheetId) : null;
  },
  "Spreadsheet.getRange": getRange,
  "Spreadsheet.getRangeByName": (context, id, name) => {
    context.charge("Spreadsheet.getRangeByName", REFERENCE_MS);
    return rangeByName(peek(context, id), String(name));
  },
  "Spreadsheet.insertSheet": insertSheet,
  "Spreadsheet.deleteSheet": deleteSheet,
  "Spreadsheet.duplicateSheet": duplicateSheet,
  "Spreadsheet.moveSheet": moveSheet,
  "Spreadsheet.copy": copy,
  "Spreadsheet.rename": (context, id, name) => {
    context.charge("Spreadsheet.rename", BUFFER_MS);
    commitOne(context, id);
    changeMetadata(context.store, id, context.execution.effectiveUser, context.now(), {
      name: String(name),
    });
    context.emit({ type: "files" });
  },
  "Spreadsheet.setNamedRange": setNamedRange,
  "Spreadsheet.removeNamedRange": removeNamedRange,
  "NamedRange.setName": (context, id, from, to) => {
    context.charge("NamedRange.setName", BUFFER_MS);
    buffer(context, id, { op: "renameName", from: String(from), to: String(to) });
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
  "Sheet.copyTo": copyTo,
};
