// Reads a unit workbook in one request and turns its blocks into what core checks.
import type { Cell, Cells, Definition, Period, TableRow } from "../../core/model";
import type { HomeRow, HomeRowStatus } from "../../core/report";
import { textOf } from "../../core/rows";
import { type RestReply, sendOne } from "../google/rest";
import { type ApiCell, type ReadRange, readBlocks, tabsRequest } from "../google/sheets";
import { settled } from "../not-now";
import { columnName } from "../tabs/table";
import { ACTIVITIES, BY_OFFICE, FIRST_ACTIVITY, HOME, HOME_COLUMNS, ledgerSheetId, META } from "./layout";
import type { Meta } from "./master";

/** A unit workbook as it stood when it was read. A missing tab is null. */
export interface UnitWorkbook {
  meta: Partial<Meta>;
  home: HomeRow[];
  /** Sheet row (0-based) of each period on 首页. */
  homeRows: Record<string, number>;
  /** What each period's row of 首页 tells the unit. */
  homeStatuses: Record<string, HomeRowStatus>;
  /** Periods of 首页 in their order, those that the campaign has no more among them: its ledgers stand in the same. */
  homePeriods: string[];
  activities: KeyedRows | null;
  /** 上级代填 as it stands, without its head. */
  byOffice: ApiCell[][] | null;
  ledgers: Record<string, KeyedRows | null>;
  /** Tasks by the words in which they were handed out: its ledgers hold the same words as the list of 活动记录, with the id. */
  choices: ReadonlyMap<string, string>;
  /** Header words of 首页 by column; null when the tab is gone. */
  homeHeader: string[] | null;
}

/** Rows of a tab by the keys of its columns. */
export interface KeyedRows {
  rows: TableRow[];
  /** Keys as found: a deleted column is missing; empty when the key row itself is gone. */
  keys: string[];
}

/** The blocks to read: whole tabs, as people may have inserted rows and columns; ledgers of the given periods. */
export function unitRanges(definition: Definition, periods: readonly Period[]): ReadRange[] {
  const tabs = [META, HOME, ACTIVITIES, ...periods.map((period) => ledgerSheetId(definition, period))];
  return [...tabs.map((sheetId) => ({ sheetId })), { sheetId: BY_OFFICE, startRowIndex: FIRST_ACTIVITY }];
}

/** Ids of the tabs that a workbook has, of a good answer to `tabsRequest`. */
export function tabIds(reply: RestReply): Set<number> {
  const sheets = (reply.body as { sheets?: { properties?: { sheetId?: number } }[] } | null)?.sheets ?? [];
  return new Set(sheets.map(({ properties }) => properties?.sheetId ?? 0));
}

/** Ids of the protections that a workbook has. Throws NotNow. */
export function presentProtections(workbookId: string): Set<number> {
  const reply = settled(sendOne(tabsRequest(workbookId)));
  const sheets =
    (reply.body as { sheets?: { protectedRanges?: { protectedRangeId?: number }[] }[] } | null)?.sheets ?? [];
  return new Set(
    sheets.flatMap(({ protectedRanges }) =>
      (protectedRanges ?? []).map(({ protectedRangeId }) => protectedRangeId ?? 0),
    ),
  );
}

/** Turns an answer into a workbook; `ranges` must be those asked for. */
export function parseUnitWorkbook(
  reply: RestReply,
  ranges: readonly ReadRange[],
  definition: Definition,
  periods: readonly Period[],
): UnitWorkbook {
  const blocks = readBlocks(reply, ranges);
  const of = (sheetId: number) => blocks[ranges.findIndex((range) => range.sheetId === sheetId)];
  const fields = definition.activityFields.map(({ field }) => field);
  const activities = of(ACTIVITIES);
  const ledgers: Record<string, KeyedRows | null> = {};
  for (const period of periods) {
    const found = of(ledgerSheetId(definition, period));
    ledgers[period.id] = found ? ledgerRows(found) : null;
  }
  return {
    meta: metaOf(of(META) ?? []),
    ...homeOf(of(HOME), definition.periods),
    activities: activities ? keyedRows(activities, fields) : null,
    byOffice: of(BY_OFFICE) ?? null,
    ledgers,
    choices: choicesOf(ledgers),
  };
}

function ledgerRows(found: ApiCell[][]): KeyedRows {
  const { rows, keys } = keyedRows(found, ["task", "taskId", "reason"]);
  return { keys, rows: rows.filter(({ cells }) => textOf(cells.taskId) !== "" || textOf(cells.task) !== "") };
}

function choicesOf(ledgers: UnitWorkbook["ledgers"]): Map<string, string> {
  const rows = Object.values(ledgers).flatMap((ledger) => ledger?.rows ?? []);
  const pairs = rows.map(({ cells }): [string, string] => [textOf(cells.task), textOf(cells.taskId)]);
  const choices = new Map(pairs.filter(([task, taskId]) => task !== "" && taskId !== ""));
  // Words that were handed out for two tasks decide nothing.
  for (const [task, taskId] of pairs) if (taskId !== "" && choices.get(task) !== taskId) choices.delete(task);
  return choices;
}

function metaOf(rows: ApiCell[][]): Partial<Meta> {
  return Object.fromEntries(
    rows.map(([key, value]) => [String(key ?? ""), String(value ?? "")]),
  ) as Partial<Meta>;
}

const PERIOD_ID = /^\S+\.(\d{4}(-\S+)?|once|any)$/;

/** 首页 as it was read. */
export type Home = Pick<UnitWorkbook, "home" | "homeRows" | "homeStatuses" | "homePeriods" | "homeHeader">;

/** Reads 首页. Its rows are protected, but an owner may insert one: periods are found by their id. */
export function homeOf(rows: ApiCell[][] | undefined, periods: readonly Period[]): Home {
  const at = (key: (typeof HOME_COLUMNS)[number]) => HOME_COLUMNS.indexOf(key);
  const homeRows: Record<string, number> = {};
  const homeStatuses: Home["homeStatuses"] = {};
  const home: HomeRow[] = [];
  const homePeriods: string[] = [];
  rows?.forEach((row, index) => {
    const periodId = String(row[at("periodId")] ?? "");
    if (PERIOD_ID.test(periodId)) homePeriods.push(periodId);
    if (!periods.some(({ id }) => id === periodId)) return;
    const words = (key: (typeof HOME_COLUMNS)[number]) => String(row[at(key)] ?? "");
    homeRows[periodId] = index;
    homeStatuses[periodId] = {
      state: words("state"),
      collectedAt: words("collectedAt"),
      receipt: words("receipt"),
      message: words("problems"),
    };
    home.push({ periodId, ...ticksOf(row[at("submit")], row[at("zero")]) });
  });
  const first = Math.min(...Object.values(homeRows));
  return {
    home,
    homeRows,
    homeStatuses,
    homePeriods,
    homeHeader: rows ? (rows[first - 1] ?? []).map(String) : null,
  };
}

// A word is not taken for a tick: nobody can tell whether “否” or “待提交” was meant as one.
function ticksOf(submit: ApiCell = "", zero: ApiCell = ""): Omit<HomeRow, "periodId"> {
  const words = [submit, zero].filter((cell) => typeof cell !== "boolean" && cell !== "").join("、");
  return { submit: submit === true, zero: zero === true, ...(words === "" ? {} : { words }) };
}

// The key row is the row that holds the most known keys: a row inserted above the header pushes it down.
function keyedRows(rows: ApiCell[][], known: readonly string[]): KeyedRows {
  const hits = rows.slice(0, 12).map((row) => row.filter((cell) => known.includes(String(cell))).length);
  const best = hits.indexOf(Math.max(0, ...hits));
  if (best < 0 || (hits[best] ?? 0) === 0) return { rows: [], keys: [] };
  const keys = rows[best]!.map(String);
  const letters = Object.fromEntries(keys.map((key, index) => [key, columnName(index + 1)]));
  const data = rows
    .slice(best + 2)
    .map((row, index): TableRow => ({ row: best + 3 + index, cells: cellsOf(keys, row), letters }));
  return {
    rows: data.filter(({ cells }) =>
      Object.keys(cells).some((key) => cells[key] !== "" && cells[key] !== false),
    ),
    keys: keys.filter((key) => key !== ""),
  };
}

function cellsOf(keys: readonly string[], row: readonly ApiCell[]): Cells {
  const cells: Record<string, Cell> = {};
  keys.forEach((key, index) => {
    if (key !== "") cells[key] = row[index] ?? "";
  });
  return cells;
}
