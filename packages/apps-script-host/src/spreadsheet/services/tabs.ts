// Spreadsheet: its tabs.
import type { TabCalls } from "../../calls/spreadsheet/book";
import type { Context, Services } from "../../kernel/types";
import type { Workbook } from "../../workbook/types";
import { freeSheetId } from "../edit";
import { ACTIVE_MS, BUFFER_MS, COMMIT_MS, CREATE_MS } from "../latency";
import { firstSheetName, NEW_COLUMNS, NEW_ROWS, newSheet } from "../model/new";
import { buffer, peek, read, sheetIn, writeNow } from "../session";
import { activateSheet, activeOf } from "./active";
import { copiedSheet, copyName } from "./copied-sheet";
import { property } from "./property";
import { type SheetRef, sheetRef } from "./refs";

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

const refs = (workbook: Workbook): SheetRef[] => workbook.sheets.map(({ id }) => sheetRef(workbook.id, id));

/** Tabs: found, made, copied, moved and deleted. */
export const tabServices: Services<TabCalls> = {
  "Spreadsheet.getSheets": property("Spreadsheet.getSheets", (workbook) => refs(workbook)),
  "Spreadsheet.getNumSheets": property("Spreadsheet.getNumSheets", (workbook) => workbook.sheets.length),
  "Spreadsheet.getSheetByName": sheetByName,
  "Spreadsheet.getSheetById": (context, id, sheetId) => {
    context.charge("Spreadsheet.getSheetById", ACTIVE_MS);
    const found = peek(context, id).sheets.some((each) => each.id === sheetId);
    return found ? sheetRef(id, sheetId) : null;
  },
  "Spreadsheet.insertSheet": insertSheet,
  "Spreadsheet.deleteSheet": deleteSheet,
  "Spreadsheet.duplicateSheet": duplicateSheet,
  "Spreadsheet.moveSheet": moveSheet,
  "Sheet.copyTo": copyTo,
};
