// 另存为模板: a campaign's definition as a file, row by row as its tabs hold it, so that nothing of it is lost on the way back.
import type { Cell, Cells, TableRow } from "../model";
import { definitionTables, type TableKey, tables } from "../tables";
import type { DefinitionRows } from "./types";

/** First word of such a file; a later form of it gets another number. */
const FORMAT = "taizhang-template-1";

/** Settings that belong to one workbook and its people, not to what a campaign asks for. */
const OWN_SETTINGS: readonly string[] = [
  "campaignId",
  "ownerAccount",
  "clockInterval",
  "clockLastRun",
  "clockNextRun",
  "clockFailures",
  "clockProblem",
  "lastCollectedAt",
  "sealedAt",
  "archive",
  "otherHeads",
  "mailsWith",
  "upperWorkbook",
  "upperVersion",
  "definitionVersion",
  "codeVersion",
  "documentNumber",
  "issuedOn",
  "reportMail",
  "reportPhone",
];

/** What departments have told of a task in one campaign is no part of the next. */
const TOLD: readonly string[] = ["status", "progress", "progressNote", "updatedBy", "updatedAt", "revision"];

/** The text of the file for definition tabs as they were read. */
export function templateFile(raw: Readonly<Partial<Record<TableKey, readonly TableRow[]>>>): string {
  const saved = definitionTables.map((key) => [
    key,
    (raw[key] ?? []).map((row) => savedCells(key, row.cells)),
  ]);
  return JSON.stringify({ format: FORMAT, tables: Object.fromEntries(saved) }, null, 1);
}

function savedCells(table: TableKey, cells: Cells): Cells {
  const kept = knownCells(table, cells);
  if (table === "tasks") for (const key of TOLD) delete kept[key];
  if (table === "settings" && OWN_SETTINGS.includes(String(cells.key))) kept.value = "";
  return kept;
}

/** The rows of a file that `templateFile` wrote; undefined for any other text. Columns that are not known are left out. */
export function readTemplateFile(text: string): DefinitionRows | undefined {
  const file = parsed(text);
  if (!isRecord(file) || file.format !== FORMAT || !isRecord(file.tables)) return undefined;
  const stated = file.tables;
  const rows = definitionTables.map((key) => [key, rowsOf(key, stated[key] ?? [])] as const);
  if (rows.some(([, list]) => list === undefined)) return undefined;
  return Object.fromEntries(rows) as DefinitionRows;
}

function rowsOf(table: TableKey, list: unknown): Cells[] | undefined {
  if (!Array.isArray(list) || !list.every(isRecord)) return undefined;
  return list.map((row) => knownCells(table, row));
}

function knownCells(table: TableKey, row: Readonly<Record<string, unknown>>): Record<string, Cell> {
  const found: Record<string, Cell> = {};
  for (const { key } of tables[table].columns) {
    const cell = row[key];
    if (typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean") found[key] = cell;
  }
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
