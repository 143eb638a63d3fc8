// Mends the structure of the head workbook in one request. Nothing that a person typed is deleted.

import { usualBulletinRows } from "../../core/bulletin/items";
import type { Cells, Definition, Form, Language } from "../../core/model";
import { settingsToRows } from "../../core/rows";
import { usualPageRows } from "../../core/summary";
import { groupColours, headerText, type TabKey, tableOf, tabName } from "../../core/tables";
import { fill, inLanguage } from "../../core/text";
import { guideLines } from "../../core/text/guide";
import { listed } from "../../core/text/lists";
import { operationWords } from "../../core/text/operation";
import { settingWords } from "../../core/text/settings";
import { extend, type GridSize } from "../google/page-requests";
import { cells, hide, type Look, paint } from "../google/sheet-requests";
import { appendRows, type SheetRequest } from "../google/sheets";
import { tabIndex, tableTab, textTab } from "../head/setup";
import { appendedRows } from "../tabs/appended";
import type { Fault } from "./structure";

const HEADER: Look = { bold: true, background: "#E8EAED", wrap: true };
const COMPUTED: Look = { background: "#F5F5F5" };

/** What the mending needs to know of the workbook. */
export interface Workshop {
  language: Language;
  definition: Definition | undefined;
  sheetId(key: TabKey): number;
  size(sheetId: number): GridSize;
}

/** One line that says what will be or was done about a fault; null when it is left to a person. */
export function repairWords(fault: Fault, language: Language, forms: readonly Form[] = []): string | null {
  const tab = inLanguage(tabName(fault.key, forms), language);
  const say = (
    key: "repairTab" | "repairColumn" | "repairHeader" | "repairKeyRow" | "repairBlankRows",
    column = "",
  ) => fill(inLanguage(operationWords[key], language), { tab, column });
  switch (fault.kind) {
    case "tabMissing":
      return say("repairTab");
    case "columnMissing":
      return say("repairColumn", inLanguage(fault.column.label, language));
    case "columnRenamed":
    case "headerOverwritten":
      return say("repairHeader", fault.header);
    case "settingMissing": {
      const item = inLanguage(settingWords[fault.setting].item, language);
      return fill(inLanguage(operationWords.repairSetting, language), { tab, item });
    }
    case "keyRowMissing":
      return say("repairKeyRow");
    case "rowsAbove":
      return say("repairBlankRows");
    case "idWanting":
      return fill(inLanguage(operationWords.repairIds, language), {
        tab,
        row: listed(fault.rows.map(String), language),
      });
    case "recordCell":
      return fill(inLanguage(operationWords.repairRecord, language), {
        tab,
        row: fault.mend.row,
        name: fault.mend.name,
      });
    default:
      return null;
  }
}

/** Requests that mend these faults. Columns go to the end, where they disturb nobody's own. */
export function repairRequests(faults: readonly Fault[], workshop: Workshop): SheetRequest[] {
  const added = new Map<number, number>();
  // Rows last: every other request still counts rows as they were found.
  const ordered = [...faults].sort((a, b) => Number(a.kind === "rowsAbove") - Number(b.kind === "rowsAbove"));
  return ordered.flatMap((fault) => {
    switch (fault.kind) {
      case "tabMissing":
        return newTab(fault.key, workshop);
      case "columnMissing": {
        const sheetId = workshop.sheetId(fault.key);
        const position = workshop.size(sheetId).columns + (added.get(sheetId) ?? 0);
        added.set(sheetId, (added.get(sheetId) ?? 0) + 1);
        return newColumn(fault, sheetId, position, workshop);
      }
      case "columnRenamed":
      case "headerOverwritten":
        return [
          cells(workshop.sheetId(fault.key), fault.row - 1, fault.position - 1, [
            [{ value: fault.header, look: HEADER }],
          ]),
        ];
      case "settingMissing":
        return [newSetting(fault, workshop)];
      case "keyRowMissing":
        return newKeyRow(fault, workshop.sheetId(fault.key));
      case "recordCell":
        return [
          cells(workshop.sheetId(fault.key), fault.mend.row - 1, fault.column - 1, [
            [{ value: fault.mend.value, look: { pattern: "@" } }],
          ]),
        ];
      case "rowsAbove":
        return withoutRows(fault.rows, workshop.sheetId(fault.key));
      default:
        return [];
    }
  });
}

function newTab(key: TabKey, { language, definition }: Workshop): SheetRequest[] {
  if (key === "readme") {
    const lines = guideLines(language).map(({ text, heading }) => ({
      value: text,
      look: heading ? { bold: true, size: 13, color: groupColours.read } : { wrap: true },
    }));
    return textTab(key, lines, tabIndex(key, definition?.forms ?? []), language, groupColours.read);
  }
  if (key === "summary")
    return textTab(key, [{ value: "" }], tabIndex(key, definition?.forms ?? []), language, groupColours.read);
  const rows = newRows(key, language, definition);
  return tableTab(key, rows, tabIndex(key, definition?.forms ?? []), language, definition);
}

function newRows(key: TabKey, language: Language, definition: Definition | undefined): Cells[] {
  if (key === "settings") return settingsToRows({}, language);
  if (key === "bulletin") return usualBulletinRows(language);
  return key === "page" && definition ? usualPageRows(definition, language) : [];
}

function newColumn(
  fault: Extract<Fault, { kind: "columnMissing" }>,
  sheetId: number,
  position: number,
  { language, size }: Workshop,
): SheetRequest[] {
  const { column, keyRow, firstRow } = fault;
  const header = headerText(column, language);
  const data = {
    sheetId,
    startRowIndex: firstRow - 1,
    endRowIndex: Math.max(size(sheetId).rows, firstRow),
    startColumnIndex: position,
    endColumnIndex: position + 1,
  };
  return [
    extend(sheetId, "COLUMNS", 1),
    cells(sheetId, keyRow - 1, position, [[{ value: column.key }]]),
    cells(sheetId, firstRow - 2, position, [[{ value: header, look: HEADER }]]),
    ...(column.computed ? [paint(data, COMPUTED)] : []),
    ...(column.computed && column.kind === "id" ? [hide(sheetId, "COLUMNS", position)] : []),
  ];
}

function newSetting({ setting, columns }: Extract<Fault, { kind: "settingMissing" }>, workshop: Workshop) {
  const row = settingsToRows({}, workshop.language).filter(({ key }) => key === setting);
  return appendRows(
    workshop.sheetId("settings"),
    appendedRows({ columns }, tableOf("settings").columns, row),
  );
}

function newKeyRow(
  { headerRow, blankAbove, columns }: Extract<Fault, { kind: "keyRowMissing" }>,
  sheetId: number,
): SheetRequest[] {
  const row = blankAbove ? headerRow - 2 : headerRow - 1;
  const range = { sheetId, dimension: "ROWS", startIndex: row, endIndex: row + 1 } as const;
  return [
    ...(blankAbove ? [] : [{ insertDimension: { range, inheritFromBefore: false } }]),
    cells(sheetId, row, 0, [columns.map((value) => ({ value }))]),
    hide(sheetId, "ROWS", row),
    {
      updateSheetProperties: {
        properties: { sheetId, gridProperties: { frozenRowCount: row + 2 } },
        fields: "gridProperties.frozenRowCount",
      },
    },
  ];
}

// From the bottom up, so that the rows above keep their numbers.
function withoutRows(rows: readonly number[], sheetId: number): SheetRequest[] {
  return [
    ...[...rows]
      .sort((a, b) => b - a)
      .map(
        (row): SheetRequest => ({
          deleteDimension: { range: { sheetId, dimension: "ROWS", startIndex: row - 1, endIndex: row } },
        }),
      ),
    {
      updateSheetProperties: {
        properties: { sheetId, gridProperties: { frozenRowCount: 2 } },
        fields: "gridProperties.frozenRowCount",
      },
    },
  ];
}
