// A table or card of a period that is bound anew is laid out anew and gets back all that people typed: Google copies it from the
// tab as it was, in the same request. What is asked for no more stays, hidden, behind the rest.
import { rowsOf, tableTitle } from "../../../core/form";
import {
  cells,
  duplicateTab,
  hide,
  hideTab,
  protect,
  removeTab,
  reprotect,
} from "../../google/sheet-requests";
import type { SheetRequest } from "../../google/sheets";
import { emptyTab, renameTab, resizeTab, showLines } from "../../google/update-requests";
import { cardRequests } from "../card";
import { columnOf, keyRowOf } from "../keys";
import {
  CARD_COLUMNS,
  isLaidOutAlike,
  lineColumns,
  lineKey,
  type PeriodTable,
  TABLE,
  tableSheetId,
} from "../layout";
import { openIn } from "../protection";
import { tableRequests } from "../table";
import { carry, type KeyedBlock, withGone } from "./carry";
import { leansOnMissing } from "./missing";
import { refillTable } from "./refill";
import type { FoundWorkbook, PlacedWorkbook, Target } from "./types";

/** Id of the copy from which what people typed is taken, that of no built tab; it is gone when the request is done. */
const COPY = 10;

/** Brings one period's table or card up to date; one that nothing binds anew stays as it is. */
export function updateTable(found: PlacedWorkbook, target: Target, item: PeriodTable): SheetRequest[] {
  const sheetId = tableSheetId(item.form, item.period);
  const isClosed = target.isSettled(item.period);
  const isBroken = leansOnMissing(found.tabs, target, item);
  if (found.tabs.has(sheetId) && isClosed && !isBroken) return [];
  // Where its tab was not there yet when the period began, none of them could be shown.
  const shown = hideTab(sheetId, item.period.start > target.today || target.isHidden(item.period));
  if (found.tabs.has(sheetId) && !isBroken && isLaidOut(found, target, item)) return [shown];
  const [addTab, ...layout] = layoutOf(target, item, found.places.get(sheetId) ?? found.tabs.size);
  const free = isClosed && item.period.dueOn !== "" ? [] : openIn(item.own, item.form, sheetId);
  if (!found.tabs.has(sheetId)) {
    const collected = refillTable(item, target.collected.ledger, target.language);
    return [addTab!, ...layout, ...collected, shown, protect(sheetId, { sheetId }, target.editors, free)];
  }
  const before = blockAsFound(found, item);
  const after = blockAsWanted(item, before);
  return [
    ...duplicateTab(sheetId, COPY, `${tableTitle(item.form, item.period, item.own)} …`),
    renameTab(sheetId, tableTitle(item.form, item.period, item.own)),
    resizeTab(sheetId, after.firstRow + after.rows.length + 3, Math.max(6, after.columns.length)),
    emptyTab(sheetId),
    showLines(sheetId, "ROWS", after.firstRow + after.rows.length),
    showLines(sheetId, "COLUMNS", after.columns.length),
    ...layout,
    ...keysOfGone(item, before, after),
    ...carry(before, after, (row, column) => isTypedCell(item, row, column)),
    removeTab(COPY),
    shown,
    reprotect(sheetId, free),
  ];
}

// A period that nothing new binds looks as it did.
function isLaidOut({ laidOut }: FoundWorkbook, { own }: Target, { period }: PeriodTable): boolean {
  return laidOut !== undefined && isLaidOutAlike(laidOut, own, period);
}

function layoutOf({ language, today }: Target, item: PeriodTable, index: number): SheetRequest[] {
  const build = item.form.kind === "card" ? cardRequests : tableRequests;
  return build(item, index, language, today);
}

/** The tab as it is, read as rows and columns with keys; its copy has them in the same places. */
function blockAsFound({ blocks }: FoundWorkbook, { form, period }: PeriodTable): KeyedBlock {
  const block = blocks.get(tableSheetId(form, period)) ?? [];
  const keyed = keyRowOf(block, form.kind === "card" ? CARD_COLUMNS : ["row", "rowId", "reason"]);
  const firstRow = keyed.row + 2;
  const idColumn = keyed.keys.indexOf(form.kind === "card" ? "key" : "rowId");
  const rows = idColumn < 0 ? [] : columnOf(block, firstRow, idColumn);
  return { sheetId: COPY, firstRow, rows, columns: keyed.keys };
}

function blockAsWanted(item: PeriodTable, before: KeyedBlock): KeyedBlock {
  const { form, period, own } = item;
  const isCard = form.kind === "card";
  const rows = isCard ? form.fields.map(({ field }) => field) : rowsOf(form, own).map(({ rowId }) => rowId);
  const columns = isCard ? [...CARD_COLUMNS] : lineColumns(form).map(lineKey);
  return {
    sheetId: tableSheetId(form, period),
    firstRow: TABLE.first,
    rows: withGone(rows, before.rows),
    columns: withGone(
      columns,
      before.columns.filter((key) => isTypedColumn(item, key)),
    ),
  };
}

/** Columns that people type into, by their keys. */
function isTypedColumn({ form: { kind } }: PeriodTable, key: string): boolean {
  if (kind === "card") return ["value", "correction", "reason"].includes(key);
  return !["", "number", "row", "rowId"].includes(key) && !/\.(auto|before)$/.test(key);
}

// The content of a computed field of a card is its formula, which is laid out anew.
function isTypedCell(item: PeriodTable, row: string, column: string): boolean {
  const { kind, fields } = item.form;
  const field = fields.find((own) => own.field === row);
  const isFormula = kind === "card" && column === "value" && field !== undefined && field.origin !== "typed";
  return row !== "" && isTypedColumn(item, column) && !isFormula;
}

// Hidden, but still known by their keys: whoever asks for them again finds what was typed.
function keysOfGone({ form, own }: PeriodTable, before: KeyedBlock, after: KeyedBlock): SheetRequest[] {
  const { sheetId, firstRow } = after;
  const idColumn = after.columns.indexOf(form.kind === "card" ? "key" : "rowId");
  const wantedRows = form.kind === "card" ? form.fields.length : rowsOf(form, own).length;
  const wantedColumns = form.kind === "card" ? CARD_COLUMNS.length : lineColumns(form).length;
  const text = (value: string) => [[{ value, look: { pattern: "@" } }]];
  const rows = after.rows.slice(wantedRows).flatMap((key, index) => {
    const row = firstRow + wantedRows + index;
    return [cells(sheetId, row, idColumn, text(key)), hide(sheetId, "ROWS", row)];
  });
  const columns = after.columns
    .slice(wantedColumns)
    .flatMap((key, index) => [
      cells(sheetId, TABLE.keys, wantedColumns + index, text(key)),
      hide(sheetId, "COLUMNS", wantedColumns + index),
    ]);
  return before.rows.length === 0 ? columns : [...rows, ...columns];
}
