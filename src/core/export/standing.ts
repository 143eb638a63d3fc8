import { onePlace } from "../figures/one-place";
import type { FieldValue } from "../model";
import { reportKey } from "../period/periods";
import { currentReports } from "../report/current";
import type { ExportRow, ExportTable } from "./types";

/** A table with its rows, as they were handed out or as they are exported. */
export interface FilledTable {
  readonly table: ExportTable;
  readonly rows: readonly ExportRow[];
}

/** A row with what it is known by. */
interface Stamped {
  readonly table: ExportTable;
  readonly row: ExportRow;
  readonly unitId: string;
  readonly periodId: string;
  /** Of unit and period. */
  readonly key: string;
  readonly version: number;
  readonly revision: number;
  readonly id: string;
  readonly collectedAt: string;
  readonly reviewedAt: string;
}

/**
 * What stands of the rows of all tables, each once, by unit, period, revision and id; with `older` what stood before as well. By
 * the rules of the roll-up: of a report the highest version counts, and the rows of its revision.
 *
 * Fills the columns that follow from all tables: `version` of the present report, `current`, and for a register `counted`.
 */
export function standingRows(tables: readonly FilledTable[], older: boolean): FilledTable[] {
  const stamped = tables.map(({ table, rows }) => onceEach(rows.map((row) => stampOf(table, row))));
  const present = presentReports(stamped.flat());
  const counting = countingRows(stamped.flat(), present);
  return tables.map(({ table }, index) => ({
    table,
    rows: (stamped[index] ?? [])
      .filter((row) => older || isPresent(row, present))
      .sort(byStamp)
      .map((row) => filled(row, present, counting)),
  }));
}

function stampOf(table: ExportTable, row: ExportRow): Stamped {
  const value = reader(table, row);
  const [unitId, periodId] = [String(value("unitId")), `${value("returnId")}.${value("period")}`];
  const version = Number(value("version"));
  return {
    table,
    row,
    unitId,
    periodId,
    key: reportKey(unitId, periodId),
    version,
    revision: Number(value("revision")),
    // Each event of a report is a row of its own.
    id: table.kind === "reports" ? JSON.stringify(row) : String(value(IDS[table.kind]) ?? ""),
    collectedAt: String(value("collectedAt") ?? ""),
    reviewedAt: String(value("reviewedAt") ?? ""),
  };
}

const IDS = { register: "activityId", table: "rowId" } as const;

/** Reads a row by the names of its columns. */
function reader({ columns }: ExportTable, row: ExportRow): (name: string) => FieldValue {
  const known = places.get(columns) ?? new Map(columns.map(({ name }, index) => [name, index]));
  places.set(columns, known);
  return (name) => row[known.get(name) ?? -1] ?? null;
}

// Asked for every row: the names are looked up once a table.
const places = new WeakMap<ExportTable["columns"], ReadonlyMap<string, number>>();

// Entries without an id cannot be told apart: each counts. The only row of a card has none.
function onceEach(rows: readonly Stamped[]): Stamped[] {
  const seen = new Set<string>();
  return rows.filter(({ table, key, revision, id }) => {
    const stamp = JSON.stringify([key, revision, id]);
    return (table.kind === "register" && id === "") || (!seen.has(stamp) && seen.add(stamp));
  });
}

/** The report that counts, by unit and period. */
type Present = ReadonlyMap<string, Stamped>;

function presentReports(rows: readonly Stamped[]): Present {
  const reports = currentReports(rows.filter(({ table }) => table.kind === "reports"));
  return new Map(reports.map((report) => [report.key, report]));
}

function isPresent({ table, row, key, revision }: Stamped, present: Present): boolean {
  const report = present.get(key);
  return table.kind === "reports" ? report?.row === row : report?.revision === revision;
}

/** Entries that count but for those of co-hosts; one that the office gave to another unit counts there. */
function countingRows(rows: readonly Stamped[], present: Present): ReadonlySet<ExportRow> {
  const entries = rows
    .filter((row) => row.table.kind === "register" && isPresent(row, present))
    .map(({ row, id, collectedAt }) => ({ row, activityId: id, collectedAt }));
  return new Set(onePlace(entries).map(({ row }) => row));
}

function byStamp(one: Stamped, other: Stamped): number {
  if (one.key !== other.key) return one.key < other.key ? -1 : 1;
  const later = one.version - other.version || one.revision - other.revision;
  return later || (one.id < other.id ? -1 : Number(one.id > other.id));
}

function filled(stamped: Stamped, present: Present, counting: ReadonlySet<ExportRow>): ExportRow {
  const { table, row, key } = stamped;
  const current = isPresent(stamped, present);
  const value = reader(table, row);
  const made: Readonly<Record<string, FieldValue>> = {
    current,
    ...(table.kind !== "reports" && { version: current ? (present.get(key)?.version ?? null) : null }),
    ...(table.kind === "register" && { counted: counting.has(row) && value("counted") === true }),
  };
  return table.columns.map(({ name }) => (name in made ? (made[name] ?? null) : value(name)));
}
