// Reads a unit workbook in one request and turns its blocks into what core checks.
import { hasTaskRows, registersOf, tablesOf } from "../../core/form";
import type { Cell, Cells, Definition, Form, Period, TableRow } from "../../core/model";
import { type HomeRow, type HomeRowStatus, NO_ZERO } from "../../core/report";
import { textOf } from "../../core/rows";
import { ofPeriod } from "../../core/version";
import type { RestReply } from "../google/rest";
import { type ApiCell, type ReadRange, readBlocks } from "../google/sheets";
import { columnName } from "../tabs/table";
import { type FoundFold, foldOf } from "./home-fold";
import { goneTicks } from "./home-gone";
import { type FoundIssuer, issuerIn } from "./home-issuer";
import { type HomeMarks, marksOf } from "./home-marks-found";
import { type HomeHeader, homeHeaderOf, misplacedColumn } from "./home-places";
import { keyRowOf } from "./keys";
import {
  byOfficeSheetId,
  CARD_COLUMNS,
  FIRST_ENTRY,
  HOME,
  type HomeColumn,
  META,
  periodTables,
  registerSheetId,
  tableSheetId,
} from "./layout";
import type { Meta } from "./master";

/** A unit workbook as it stood when it was read. A missing tab is null. */
export interface UnitWorkbook {
  meta: Partial<Meta>;
  home: HomeRow[];
  /** Sheet row (0-based) of each period on 首页. */
  homeRows: Record<string, number>;
  /** What each period's row of 首页 tells the unit. */
  homeStatuses: Record<string, HomeRowStatus>;
  /** When each period is due, as 首页 says it. */
  homeDues: Record<string, string>;
  /** What its formula says of each period. */
  homeShown: Record<string, { readonly status: string; readonly todo: string }>;
  /** By form id: the rows of each register; null where its tab is gone. */
  registers: Record<string, KeyedRows | null>;
  /** By form id: 上级代填 of each register as it stands, without its head. */
  byOffice: Record<string, ApiCell[][] | null>;
  /** By period id and form id: the rows of each table and card that was read; null where its tab is gone. */
  tables: Record<string, Record<string, KeyedRows | null>>;
  /** Tasks by the words in which they were handed out: its ledgers hold the same words as the list of 活动记录, with the id. */
  choices: ReadonlyMap<string, string>;
  /** Where the columns of 首页 stand; null when the tab is gone. */
  homeHeader: HomeHeader | null;
  /** The line that says who asks and whom to call: its row, and its words; null where it is gone. */
  homeIssuer: FoundIssuer | null;
  /** What stands in the rows below the periods: the box of the notice, the difficulties and what was answered. */
  homeMarks: HomeMarks;
  /** Row indexes of ticks in rows of periods that the unit owes no more. */
  goneTicks: readonly number[];
  /** The line that tells which periods are folded; null where there is no row for it. */
  homeFold: FoundFold | null;
}

/** Rows of a tab by the keys of its columns. */
export interface KeyedRows {
  rows: TableRow[];
  /** Keys as found: a deleted column is missing; empty when the key row itself is gone. */
  keys: string[];
}

/** The blocks to read: whole tabs, as people may have inserted rows and columns; ledgers of the given periods. */
export function unitRanges(definition: Definition, periods: readonly Period[]): ReadRange[] {
  const registers = registersOf(definition);
  const tabs = [
    META,
    HOME,
    ...registers.map(registerSheetId),
    ...periodTables(definition, periods).map(({ form, period }) => tableSheetId(form, period)),
  ];
  return [
    ...tabs.map((sheetId) => ({ sheetId })),
    ...registers.map((form) => ({ sheetId: byOfficeSheetId(form), startRowIndex: FIRST_ENTRY })),
  ];
}

/** Ids of the tabs that a workbook has, of a good answer to `tabsRequest`. */
export function tabIds(reply: RestReply): Set<number> {
  return new Set(tabTitles(reply).keys());
}

/** The tabs that a workbook has by their ids, of a good answer to `tabsRequest`. */
export function tabTitles(reply: RestReply): Map<number, string> {
  type Tab = { properties?: { sheetId?: number; title?: string } };
  const sheets = (reply.body as { sheets?: Tab[] } | null)?.sheets ?? [];
  return new Map(sheets.map(({ properties }) => [properties?.sheetId ?? 0, properties?.title ?? ""]));
}

/** Ids of the protections of a workbook, of a good answer to `tabsRequest`. */
export function protectionIds(reply: RestReply): Set<number> {
  const sheets =
    (reply.body as { sheets?: { protectedRanges?: { protectedRangeId?: number }[] }[] } | null)?.sheets ?? [];
  return new Set(
    sheets.flatMap(({ protectedRanges }) =>
      (protectedRanges ?? []).map(({ protectedRangeId }) => protectedRangeId ?? 0),
    ),
  );
}

/** What a workbook says of itself, of an answer to these ranges. */
export function metaIn(reply: RestReply, ranges: readonly ReadRange[]): Partial<Meta> {
  const at = ranges.findIndex(({ sheetId }) => sheetId === META);
  return metaOf(at < 0 ? [] : (readBlocks(reply, ranges)[at] ?? []));
}

/** Number of the version that a workbook was laid out by, of an answer to these ranges; NaN where it does not say. */
export function versionIn(reply: RestReply, ranges: readonly ReadRange[]): number {
  const { definitionVersion } = metaIn(reply, ranges);
  return definitionVersion ? Number(definitionVersion) : Number.NaN;
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
  const registers = registersOf(definition);
  const tables: UnitWorkbook["tables"] = {};
  const tasks: TableRow[] = [];
  for (const { form, period } of periodTables(definition, periods)) {
    const found = of(tableSheetId(form, period));
    const read = form.kind === "card" ? cardRows : lineRows;
    const table = found ? read(found) : null;
    tables[period.id] = { ...tables[period.id], [form.formId]: table };
    if (hasTaskRows(form)) tasks.push(...(table?.rows ?? []));
  }
  return {
    meta: metaOf(of(META) ?? []),
    ...homeOf(of(HOME), definition),
    registers: byForm(registers, (form) => {
      const found = of(registerSheetId(form));
      return found
        ? keyedRows(
            found,
            form.fields.map(({ field }) => field),
          )
        : null;
    }),
    byOffice: byForm(registers, (form) => of(byOfficeSheetId(form)) ?? null),
    tables,
    choices: choicesOf(tasks),
  };
}

/** Whether all tables and cards of a period were read: none is where its tab was deleted, or before the period begins. */
export function isRead({ tables }: UnitWorkbook, definition: Definition, period: Period): boolean {
  return tablesOf(ofPeriod(definition, period), period.returnId).every(
    ({ formId }) => tables[period.id]?.[formId],
  );
}

function byForm<T>(forms: readonly Form[], read: (form: Form) => T): Record<string, T> {
  return Object.fromEntries(forms.map((form) => [form.formId, read(form)]));
}

function lineRows(found: ApiCell[][]): KeyedRows {
  const { rows, keys } = keyedRows(found, ["row", "rowId", "reason"]);
  const own = rows.filter(({ cells }) => textOf(cells.rowId) !== "" || textOf(cells.row) !== "");
  return { keys, rows: own.map((row) => ({ ...row, cells: withTakenOver(row.cells) })) };
}

/** Key of the cell that holds what was told last of a number that stands. */
export function beforeKey(field: string): string {
  return `${field}.before`;
}

// Where 沿用上期 is ticked, a number that stands and was not typed is what the row shows of the period before.
function withTakenOver({ takeOver, ...cells }: Cells): Cells {
  if (takeOver !== true) return cells;
  const told = Object.entries(cells).map(([key, cell]): [string, Cell] => {
    const before = cells[beforeKey(key)];
    return [key, cell === "" && typeof before === "number" ? before : cell];
  });
  return Object.fromEntries(told);
}

// A card is one row of as many fields as it has lines.
function cardRows(found: ApiCell[][]): KeyedRows {
  const { rows, keys } = keyedRows(found, CARD_COLUMNS);
  const lines = rows.filter(({ cells }) => textOf(cells.key) !== "");
  const reasons = lines.map(({ cells }) => textOf(cells.reason)).filter(Boolean);
  const cells: Record<string, Cell> = { rowId: "", reason: reasons.join("；") };
  for (const { cells: line } of lines) {
    cells[textOf(line.key)] = line.value ?? "";
    cells[`${textOf(line.key)}.correction`] = line.correction ?? "";
  }
  return { keys, rows: [{ row: 0, cells }] };
}

function choicesOf(rows: readonly TableRow[]): Map<string, string> {
  const pairs = rows.map(({ cells }): [string, string] => [textOf(cells.row), textOf(cells.rowId)]);
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

/** 首页 as it was read. */
export type Home = Pick<
  UnitWorkbook,
  | "home"
  | "homeRows"
  | "homeStatuses"
  | "homeDues"
  | "homeShown"
  | "homeHeader"
  | "homeIssuer"
  | "homeMarks"
  | "homeFold"
  | "goneTicks"
>;

/** Reads 首页. Its rows are protected, but an owner may insert one: periods are found by their id, columns by their words. */
export function homeOf(rows: ApiCell[][] | undefined, { periods, campaign }: Definition): Home {
  const homeRows: Record<string, number> = {};
  const homeStatuses: Home["homeStatuses"] = {};
  const homeDues: Home["homeDues"] = {};
  const homeShown: Home["homeShown"] = {};
  const home: HomeRow[] = [];
  const told = { home, homeRows, homeStatuses, homeDues, homeShown, homeIssuer: null };
  if (!rows) return { ...told, homeHeader: null, homeMarks: {}, homeFold: null, goneTicks: [] };
  const homeHeader = homeHeaderOf(rows, campaign.language);
  const { places } = homeHeader;
  if (misplacedColumn(homeHeader))
    return { ...told, homeHeader, homeMarks: {}, homeFold: null, goneTicks: [] };
  rows.forEach((row, index) => {
    const periodId = String(row[places.periodId] ?? "");
    if (!periods.some(({ id }) => id === periodId)) return;
    const words = (key: HomeColumn) => String(row[places[key]] ?? "");
    homeRows[periodId] = index;
    homeDues[periodId] = words("dueOn");
    homeShown[periodId] = { status: words("status"), todo: words("todo") };
    homeStatuses[periodId] = {
      state: words("state"),
      collectedAt: words("collectedAt"),
      receipt: words("receipt"),
      message: words("problems"),
    };
    home.push({ periodId, ...ticksOf(row[places.submit], row[places.zero]) });
  });
  const homeMarks = marksOf(rows, homeHeader);
  return {
    ...told,
    homeHeader,
    homeIssuer: issuerIn(rows, homeHeader, campaign.language),
    homeMarks,
    homeFold: foldOf(rows, homeMarks.quotas?.row, homeHeader),
    goneTicks: goneTicks(rows, homeHeader, (id) => periods.some((period) => period.id === id)),
  };
}

// A word is not taken for a tick: nobody can tell whether “否” or “待提交” was meant as one.
function ticksOf(submit: ApiCell = "", zero: ApiCell = ""): Omit<HomeRow, "periodId"> {
  const words = [submit, zero]
    .filter((cell) => typeof cell !== "boolean" && cell !== "" && cell !== NO_ZERO)
    .join("、");
  return { submit: submit === true, zero: zero === true, ...(words === "" ? {} : { words }) };
}

function keyedRows(rows: ApiCell[][], known: readonly string[]): KeyedRows {
  const { row: best, keys } = keyRowOf(rows, known);
  if (best < 0) return { rows: [], keys: [] };
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
