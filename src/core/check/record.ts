import type { TableRow } from "../model";
import { type Problem, problem } from "../problem";
import { tornProblem, tornSets } from "../report";
import {
  activitiesFromRows,
  canonicalName,
  cellPlace,
  ledgerFromRows,
  periodIdFrom,
  type RawTables,
  reportsFromRows,
  tasksMeant,
  textOf,
} from "../rows";
import { type TableKey, tables } from "../tables";
import type { RecordCheck } from "./context";
import { checkRows } from "./rows";

/** What is wrong with a row of the record, and the cell that can be put right without a doubt. */
export interface RecordFinding {
  readonly key: TableKey;
  readonly problem: Problem;
  readonly mend?: RecordMend;
}

/** One cell of the record with what belongs there; `name` says to whom the row belongs then. */
export interface RecordMend {
  readonly key: TableKey;
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly name: string;
}

const STORED = ["reports", "ledgerRecord", "activityRecord", "staffActivities"] as const;
type Stored = (typeof STORED)[number];

/** An id that was made of a row's number: it belongs to whichever row stands there now. */
const ROW_ID = /^row\d+$/;

/**
 * Rows that were stored under a row's number, under a task that they do not name, under an id that stands twice, or as
 * another version than their report.
 */
export function checkRecord(raw: RawTables, check: RecordCheck): RecordFinding[] {
  return [...rowFindings(raw, check), ...tornFindings(raw, check), ...checkRows(raw, check)];
}

function tornFindings(raw: RawTables, check: RecordCheck): RecordFinding[] {
  const { definition, units } = check;
  const reports = raw.reports ?? [];
  const torn = tornSets({
    reports: reportsFromRows(reports),
    ledger: ledgerFromRows(raw.ledgerRecord ?? [], definition),
    activities: activitiesFromRows(raw.activityRecord ?? [], definition),
  });
  return torn.map(({ unitId, periodId }) => {
    const row = reports.find(
      ({ cells }) => textOf(cells.unitId) === unitId && periodIdFrom(cells) === periodId,
    );
    const place = row && placeOf("reports", row, "revision", check);
    return { key: "reports", problem: tornProblem({ unitId, periodId }, definition, units, place) };
  });
}

function rowFindings(raw: RawTables, check: RecordCheck): RecordFinding[] {
  return STORED.flatMap((key) => {
    const rows = raw[key] ?? [];
    return [
      ...rows.flatMap((row) => [
        ...unitFinding(key, row, [...rows, ...(raw.reports ?? [])], check),
        ...taskFinding(key, row, check),
      ]),
      ...doubled(key, rows, check),
    ];
  });
}

function unitFinding(
  key: Stored,
  row: TableRow,
  known: readonly TableRow[],
  check: RecordCheck,
): RecordFinding[] {
  const value = textOf(row.cells.unitId);
  if (!ROW_ID.test(value)) return [];
  const unit = textOf(row.cells.unit);
  const found = problem("record.rowId", { value, name: unit }, placeOf(key, row, "unitId", check));
  const named = check.units.filter(({ name }) => canonicalName(name) === canonicalName(unit));
  const [only] = named;
  if (named.length !== 1 || !only?.unitId || isTaken(key, row, known, only.unitId))
    return [{ key, problem: found }];
  return [
    { key, problem: found, mend: { key, row: row.row, column: "unitId", value: only.unitId, name: unit } },
  ];
}

// What the unit has recorded of that period under its own id is the newer: a person decides. `known` are rows of this tab and of the reports.
function isTaken(key: Stored, row: TableRow, known: readonly TableRow[], unitId: string): boolean {
  const period = periodIdFrom(row.cells);
  return (
    key !== "staffActivities" &&
    known.some(({ cells }) => textOf(cells.unitId) === unitId && periodIdFrom(cells) === period)
  );
}

function taskFinding(key: Stored, row: TableRow, check: RecordCheck): RecordFinding[] {
  const { tasks } = check.definition;
  const value = textOf(row.cells.taskId);
  const name = textOf(row.cells.task);
  if (key === "reports" || value === "" || name === "") return [];
  const meant = tasksMeant(tasks, name);
  if (meant.length === 0 || meant.some(({ taskId }) => taskId === value)) return [];
  const place = placeOf(key, row, "taskId", check);
  const known = tasks.find(({ taskId }) => taskId === value);
  // Titles may have been exchanged since: which of the two is meant only a person can tell.
  if (known) return [{ key, problem: problem("record.otherTask", { name, other: known.title }, place, "D") }];
  const found = problem("record.unknownTask", { value, name }, place);
  if (meant.length > 1) return [{ key, problem: found }];
  return [
    { key, problem: found, mend: { key, row: row.row, column: "taskId", value: meant[0]!.taskId, name } },
  ];
}

function doubled(key: Stored, rows: readonly TableRow[], check: RecordCheck): RecordFinding[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row) => {
    const { column, value } = nameOf(key, row);
    if (value === "") return [];
    const other = seen.get(value);
    if (other === undefined) seen.set(value, row.row);
    if (other === undefined) return [];
    return [{ key, problem: problem("record.doubled", { other }, placeOf(key, row, column, check)) }];
  });
}

/** What must stand once in a tab; rows of a ledger once for each task. */
function nameOf(key: Stored, { cells }: TableRow): { column: string; value: string } {
  const text = (column: string) => textOf(cells[column]);
  if (key === "activityRecord") return { column: "activityId", value: text("activityId") };
  if (key === "staffActivities") return { column: "entryId", value: text("entryId") };
  const set = [text("unitId"), periodIdFrom(cells), key === "ledgerRecord" ? text("taskId") : ""];
  return { column: "unit", value: set[0] === "" ? "" : set.join("|") };
}

function placeOf(key: Stored, row: TableRow, column: string, { definition }: RecordCheck) {
  return cellPlace(tables[key], row, column, definition.campaign.language);
}
