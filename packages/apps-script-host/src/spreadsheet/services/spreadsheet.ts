// SpreadsheetApp and Spreadsheet: opening, creating, tabs, names, sharing.
import { canView } from "../../drive/access";
import { changeMetadata, fileById, MIME } from "../../drive/files";
import type { Context, Plain, ServiceTable } from "../../kernel/types";
import { ScriptError } from "../../kernel/types";
import type { NamedRange, Sheet, Workbook } from "../../workbook/types";
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
import { asRange, asSheet, boxOf, plain, rangeRef, sheetRef } from "./refs";
import { namedBox } from "./sheet";

const AUTH = "https://www.googleapis.com/auth/";
const SPREADSHEETS = `${AUTH}spreadsheets`;

/** Reads one property of a spreadsheet. */
function properties(
  entries: Record<string, (workbook: Workbook, context: Context) => unknown>,
): ServiceTable {
  const table: Record<string, ServiceTable[string]> = {};
  for (const [name, get] of Object.entries(entries)) {
    table[`Spreadsheet.${name}`] = (context, id) => {
      context.charge(`Spreadsheet.${name}`, PROPERTY_MS + landingMs(context, String(id)));
      return plain(get(read(context, String(id)), context) ?? null);
    };
  }
  return table;
}

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

function getActive(context: Context): Plain {
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

function create(context: Context, name: Plain = "", rows: Plain = null, columns: Plain = null): Plain {
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
    ...(rows === null ? {} : { rows: Number(rows) }),
    ...(columns === null ? {} : { columns: Number(columns) }),
  });
  context.emit({ type: "files" });
  return id;
}

function copy(context: Context, id: Plain, name: Plain = ""): Plain {
  context.charge("Spreadsheet.copy", CREATE_MS);
  context.useQuota("Spreadsheets created");
  read(context, String(id));
  const to = context.newId(44);
  const file = {
    id: to,
    name: String(name),
    mimeType: MIME.spreadsheet,
    owner: context.execution.effectiveUser,
    now: context.now(),
  };
  copySpreadsheetFile(context, String(id), file);
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
  id: Plain,
  name: Plain = null,
  index: Plain = null,
  template: Plain = null,
): Plain {
  context.charge("Spreadsheet.insertSheet", CREATE_MS / 4);
  const workbook = peek(context, String(id));
  const sheetId = freeSheetId(workbook, context);
  const title = name === null ? defaultName(workbook) : String(name);
  const sheet = template
    ? { ...copiedSheet(context, sheetIn(workbook, asSheet(template).sheetId), sheetId), name: title }
    : newSheet(sheetId, title, NEW_ROWS, NEW_COLUMNS);
  const active = workbook.sheets.findIndex((each) => each.id === activeOf(context, String(id)).sheetId);
  writeNow(context, String(id), {
    op: "addSheet",
    sheet,
    index: index === null ? active + 1 : Number(index),
  });
  activateSheet(context, String(id), sheetId);
  return sheetRef(String(id), sheetId);
}

function deleteSheet(context: Context, ref: Plain): void {
  context.charge("Spreadsheet.deleteSheet", COMMIT_MS);
  const { spreadsheetId, sheetId } = asSheet(ref);
  sheetIn(peek(context, spreadsheetId), sheetId);
  buffer(context, spreadsheetId, { op: "deleteSheet", sheetId });
}

function duplicateSheet(context: Context, ref: Plain, name: Plain = null): Plain {
  context.charge("Spreadsheet.duplicateActiveSheet", CREATE_MS / 4);
  const { spreadsheetId, sheetId } = asSheet(ref);
  const workbook = read(context, spreadsheetId);
  const source = sheetIn(workbook, sheetId);
  const id = freeSheetId(workbook, context);
  const sheet = {
    ...copiedSheet(context, source, id),
    name: name === null ? copyName(workbook, source.name) : String(name),
  };
  writeNow(context, spreadsheetId, { op: "addSheet", sheet, index: workbook.sheets.indexOf(source) + 1 });
  activateSheet(context, spreadsheetId, id);
  return sheetRef(spreadsheetId, id);
}

function copyTo(context: Context, ref: Plain, target: Plain = null): Plain {
  context.charge("Sheet.copyTo", CREATE_MS / 4);
  const { spreadsheetId, sheetId } = asSheet(ref);
  const source = sheetIn(read(context, spreadsheetId), sheetId);
  const workbook = read(context, String(target));
  const id = freeSheetId(workbook, context);
  const sheet = {
    ...copiedSheet(context, source, id, workbook.id !== spreadsheetId),
    name: copyName(workbook, source.name),
    hidden: false,
  };
  writeNow(context, workbook.id, { op: "addSheet", sheet, index: workbook.sheets.length });
  return sheetRef(workbook.id, id);
}

function getRange(context: Context, id: Plain, text: Plain = ""): Plain {
  context.charge("Spreadsheet.getRange", REFERENCE_MS);
  const workbook = peek(context, String(id));
  const named = rangeByName(workbook, String(text));
  if (named) return named;
  const { sheet, box, whole } = namedBox(
    workbook,
    sheetIn(workbook, activeOf(context, workbook.id).sheetId),
    String(text),
  );
  const ref = rangeRef(workbook.id, { sheetId: sheet.id, ...box }) as Record<string, Plain>;
  return whole ? { ...ref, whole } : ref;
}

function rangeByName(workbook: Workbook, name: string): Plain {
  const bare = name.replace(/^.*!/, "").toLowerCase();
  const named = workbook.names.find((each) => each.name.toLowerCase() === bare);
  return named ? rangeRef(workbook.id, named.box) : null;
}

const nameEntry = (workbook: Workbook, { name, box }: NamedRange): Plain => ({
  name,
  range: rangeRef(workbook.id, box),
});

function setNamedRange(context: Context, id: Plain, name: Plain, range: Plain): void {
  context.charge("Spreadsheet.setNamedRange", BUFFER_MS);
  const text = String(name);
  if (
    !/^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(text) ||
    /^[A-Z]{1,3}\d+$/i.test(text) ||
    /^(true|false)/i.test(text)
  ) {
    throw new ScriptError(`The name "${text}" is invalid for a named range.`);
  }
  buffer(context, String(id), { op: "setName", name: { name: text, box: boxOf(asRange(range)) } });
}

function removeNamedRange(context: Context, id: Plain, name: Plain): void {
  context.charge("Spreadsheet.removeNamedRange", BUFFER_MS);
  const known = peek(context, String(id)).names.some(
    (each) => each.name.toLowerCase() === String(name).toLowerCase(),
  );
  if (!known) throw new ScriptError(`The named range "${name}" does not exist.`);
  buffer(context, String(id), { op: "dropName", name: String(name) });
}

function setTimeZone(context: Context, id: Plain, zone: Plain): void {
  context.charge("Spreadsheet.setSpreadsheetTimeZone", BUFFER_MS);
  if (!isTimeZone(String(zone))) throw new ScriptError(`Invalid argument: ${zone}`);
  buffer(context, String(id), { op: "book", set: { timeZone: String(zone) } });
}

function sheetByName(context: Context, id: Plain, name: Plain): Plain {
  context.charge("Spreadsheet.getSheetByName", ACTIVE_MS);
  const sheet = peek(context, String(id)).sheets.find((each) => each.name === String(name));
  return sheet ? sheetRef(String(id), sheet.id) : null;
}

function moveSheet(context: Context, ref: Plain, position: Plain): void {
  context.charge("Spreadsheet.moveActiveSheet", BUFFER_MS);
  const { spreadsheetId, sheetId } = asSheet(ref);
  buffer(context, spreadsheetId, { op: "moveSheet", sheetId, index: Number(position) - 1 });
}

type Iteration = NonNullable<Workbook["iteration"]>;

/** Google's settings of a new spreadsheet. */
const iterationOf = ({ iteration }: Workbook): Iteration =>
  iteration ?? { enabled: false, cycles: 50, threshold: 0.05 };

const refs = (workbook: Workbook, sheets: readonly Sheet[]): Plain =>
  sheets.map(({ id }) => sheetRef(workbook.id, id));

/** Opening and creating spreadsheets, and their tabs. */
export const spreadsheetBookServices: ServiceTable = {
  "SpreadsheetApp.getActiveSpreadsheet": getActive,
  "SpreadsheetApp.openById": (context, id) => open(context, "SpreadsheetApp.openById", String(id)),
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
  ...properties({
    getName: (workbook, context) => fileById(context.store, workbook.id)?.name ?? "",
    getSheets: (workbook) => refs(workbook, workbook.sheets),
    getNumSheets: (workbook) => workbook.sheets.length,
    getSpreadsheetLocale: (workbook) => workbook.locale,
    getSpreadsheetTimeZone: (workbook) => workbook.timeZone,
    getRecalculationInterval: (workbook) => workbook.recalculation,
    getIteration: (workbook) => iterationOf(workbook),
    getNamedRanges: (workbook) => workbook.names.map((name) => nameEntry(workbook, name)),
  }),
  "Spreadsheet.getSheetByName": sheetByName,
  "Spreadsheet.getSheetById": (context, id, sheetId) => {
    context.charge("Spreadsheet.getSheetById", ACTIVE_MS);
    const found = peek(context, String(id)).sheets.some((each) => each.id === sheetId);
    return found ? sheetRef(String(id), Number(sheetId)) : null;
  },
  "Spreadsheet.getRange": getRange,
  "Spreadsheet.getRangeByName": (context, id, name) => {
    context.charge("Spreadsheet.getRangeByName", REFERENCE_MS);
    return rangeByName(peek(context, String(id)), String(name));
  },
  "Spreadsheet.insertSheet": insertSheet,
  "Spreadsheet.deleteSheet": deleteSheet,
  "Spreadsheet.duplicateSheet": duplicateSheet,
  "Spreadsheet.moveSheet": moveSheet,
  "Spreadsheet.copy": copy,
  "Spreadsheet.rename": (context, id, name) => {
    context.charge("Spreadsheet.rename", BUFFER_MS);
    commitOne(context, String(id));
    changeMetadata(context.store, String(id), context.execution.effectiveUser, context.now(), {
      name: String(name),
    });
    context.emit({ type: "files" });
  },
  "Spreadsheet.setNamedRange": setNamedRange,
  "Spreadsheet.removeNamedRange": removeNamedRange,
  "NamedRange.setName": (context, id, from, to) => {
    context.charge("NamedRange.setName", BUFFER_MS);
    buffer(context, String(id), { op: "renameName", from: String(from), to: String(to) });
  },
  "Spreadsheet.setSpreadsheetTimeZone": setTimeZone,
  "Spreadsheet.setSpreadsheetLocale": (context, id, locale) => {
    context.charge("Spreadsheet.setSpreadsheetLocale", BUFFER_MS);
    if (!/^[a-z]{2,3}([_-][A-Za-z]{2,4})*$/.test(String(locale)))
      throw new ScriptError(`Invalid argument: ${locale}`);
    buffer(context, String(id), { op: "book", set: { locale: String(locale).replace("-", "_") } });
  },
  "Spreadsheet.setIteration": (context, id, change) => {
    context.charge("Spreadsheet.setIteration", BUFFER_MS);
    const iteration = { ...iterationOf(peek(context, String(id))), ...(change as Partial<Iteration>) };
    buffer(context, String(id), { op: "book", set: { iteration } });
  },
  "Spreadsheet.setRecalculationInterval": (context, id, recalculation) => {
    context.charge("Spreadsheet.setRecalculationInterval", BUFFER_MS);
    buffer(context, String(id), { op: "book", set: { recalculation: String(recalculation) } });
  },
  "Sheet.copyTo": copyTo,
};
