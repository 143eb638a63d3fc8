import { groupBy } from "../group-by";
import type { FieldValue } from "../model";
import { alteredReports } from "./altered";
import { exportFormats, type FormatKey } from "./formats";
import { bigQuerySchema, bigQueryScript, duckDbScript } from "./load";
import { type FilledTable, standingRows } from "./standing";
import type { ExportRow, ExportTable } from "./types";

/** How a person wants the record. */
export interface ExportChoice {
  readonly format: FormatKey;
  /** Whether what stood before is in it as well. */
  readonly older: boolean;
}

/** What the files are about. */
export interface ExportOf {
  readonly title: string;
  /** When was collected last what is in it. */
  readonly asAt: string;
}

/** A path in the archive and what stands there. */
export type ExportFile = [path: string, text: string];

/** How many rows a file of data has. */
export interface FileCount {
  readonly path: string;
  readonly rows: number;
}

/**
 * The files of an export: one of each table and period, schemas, scripts for databases, and `manifest.json` with the number of
 * rows of each and the reports whose rows are not all there (`alteredReports`). A table without rows has none.
 */
export function exportFiles(
  tables: readonly FilledTable[],
  { format, older }: ExportChoice,
  { title, asAt }: ExportOf,
): { files: ExportFile[]; counts: FileCount[]; altered: string[] } {
  const filled = standingRows(tables, older).filter(({ rows }) => rows.length > 0);
  const { ending, write } = exportFormats[format];
  const data = filled.flatMap(({ table, rows }) =>
    byPeriod(table, rows).map(([period, own]) => ({
      path: `${table.name}/${safe(period)}.${ending}`,
      rows: own.length,
      text: write(table.columns, own),
    })),
  );
  const counts = data.map(({ path, rows }) => ({ path, rows }));
  const altered = alteredReports(filled);
  const files = [
    [
      "manifest.json",
      `${JSON.stringify({ title, asAt, older, altered, files: counts }, null, 2)}\n`,
    ] as ExportFile,
    ...loadFiles(
      filled.map(({ table }) => table),
      format,
    ),
    ...data.map(({ path, text }): ExportFile => [path, text]),
  ];
  return { files, counts, altered };
}

// BigQuery takes texts of CSV as they are, apostrophes included: it loads NDJSON.
function loadFiles(tables: readonly ExportTable[], format: FormatKey): ExportFile[] {
  return [
    ["load-duckdb.sql", duckDbScript(tables, format)],
    ...(format === "ndjson" ? [["load-bigquery.sh", bigQueryScript(tables)] as ExportFile] : []),
    ...tables.map((table): ExportFile => [`schema/${table.name}.json`, bigQuerySchema(table)]),
  ];
}

function byPeriod({ columns }: ExportTable, rows: readonly ExportRow[]): [string, ExportRow[]][] {
  const places = ["returnId", "period"].map((key) => columns.findIndex(({ name }) => name === key));
  const periods = groupBy(rows, (row) => places.map((place): FieldValue => row[place] ?? "").join("."));
  return [...periods].sort(([one], [other]) => (one < other ? -1 : 1));
}

// Ids of returns are typed by people.
function safe(period: string): string {
  return period.replace(/[^\p{L}\p{N}._-]/gu, "_");
}
