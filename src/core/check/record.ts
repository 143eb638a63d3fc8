import { hasTaskRows, isRegister, TASK_FIELD } from "../form";
import type { TableRow } from "../model";
import { reportKey } from "../period";
import { type Problem, problem } from "../problem";
import {
  currentReports,
  goneEvents,
  goneProblem,
  isArchived,
  type StandingRecord,
  standingRecord,
  tornProblem,
  withPlaces,
} from "../report";
import { wrongFigures } from "../report/wrong-figures";
import {
  canonicalName,
  cellPlace,
  entriesFromRows,
  linesFromRows,
  periodIdFrom,
  type RawTables,
  readNumber,
  reportsFromRows,
  tasksMeant,
  textOf,
} from "../rows";
import {
  type FormTabKey,
  type FormTabKind,
  isFormTab,
  recordTab,
  type TableKey,
  tableOf,
  tables,
  typedTab,
} from "../tables";
import { inLanguage } from "../text";
import type { RecordCheck } from "./context";
import { decidedTwice } from "./decided-twice";
import { removedOptions } from "./removed-options";
import { checkRows } from "./rows";

/** What is wrong with a row of the record, and the cell that can be put right without a doubt. */
export interface RecordFinding {
  readonly key: TableKey | FormTabKey;
  readonly problem: Problem;
  readonly mend?: RecordMend;
}

/** One cell of the record with what belongs there; `name` says to whom the row belongs then. */
export interface RecordMend {
  readonly key: Stored;
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly name: string;
}

/** Tabs that hold what was collected, or what the office typed. */
type Stored = "reports" | FormTabKey;

function storedTabs({ forms }: RecordCheck["definition"]): Stored[] {
  const registers = forms.filter(isRegister);
  return ["reports", ...forms.map(recordTab), ...registers.map(typedTab)];
}

/** What of a form a tab holds; a report is of no form. */
function kindOf(key: Stored): "reports" | FormTabKind {
  return isFormTab(key) ? (key.slice(0, key.indexOf(":")) as FormTabKind) : key;
}

/** An id that was made of a row's number: it belongs to whichever row stands there now. */
const ROW_ID = /^row\d+$/;

/**
 * Rows that were stored under a row's number, under a task that they do not name, under an id that stands twice, or as
 * another version than their report; and options that are in use and in no list any more.
 */
export function checkRecord(raw: RawTables, check: RecordCheck): RecordFinding[] {
  const record = standingRows(raw, check);
  return [
    ...rowFindings(raw, check),
    ...tornFindings(raw, check, record),
    ...goneFindings(raw, check, record),
    ...checkRows(raw, check),
    ...removedOptions([...record.activities, ...record.ledger], raw, check),
    ...decidedTwice(record.activities, raw, check),
  ];
}

function standingRows(raw: RawTables, { definition }: RecordCheck): StandingRecord {
  const places = (raw.places ?? []).map(({ cells }) => [textOf(cells.report), textOf(cells.rows)] as const);
  const record = {
    reports: withPlaces(reportsFromRows(raw.reports ?? []), new Map(places)),
    ledger: definition.forms
      .filter((form) => !isRegister(form))
      .flatMap((form) => linesFromRows(raw[recordTab(form)] ?? [], form, definition)),
    activities: definition.forms
      .filter(isRegister)
      .flatMap((form) => entriesFromRows(raw[recordTab(form)] ?? [], form, definition)),
  };
  return standingRecord(record, definition, (report) => !isArchived(report));
}

function tornFindings(raw: RawTables, check: RecordCheck, record: StandingRecord): RecordFinding[] {
  const { definition, units } = check;
  const reports = raw.reports ?? [];
  return [...record.torn, ...wrongFigures(record, definition)].map((set) => {
    const { unitId, periodId } = set;
    const row = standing("reports", reports, raw).find(
      ({ cells }) => textOf(cells.unitId) === unitId && periodIdFrom(cells) === periodId,
    );
    const place = row && placeOf("reports", row, "revision", check);
    return { key: "reports", problem: tornProblem(set, definition, units, place) };
  });
}

function goneFindings(
  raw: RawTables,
  { definition, units }: RecordCheck,
  { torn }: StandingRecord,
): RecordFinding[] {
  const gone = goneEvents(raw.events ?? [], reportsFromRows(raw.reports ?? []), units, torn);
  const place = { tab: inLanguage(tables.reports.name, definition.campaign.language) };
  return gone.map((event) => ({ key: "reports", problem: goneProblem(event, definition, units, place) }));
}

// Rows of older versions are history, which nobody mends.
function standing(key: Stored, rows: readonly TableRow[], raw: RawTables): readonly TableRow[] {
  if (kindOf(key) === "typed") return rows;
  const column = key === "reports" ? "version" : "revision";
  const current = new Map(
    currentReports(reportsFromRows(raw.reports ?? [])).map((report) => [
      reportKey(report.unitId, report.periodId),
      report[column],
    ]),
  );
  return rows.filter(({ cells }) => {
    const count = readNumber(cells[column]).number ?? 0;
    return count >= (current.get(reportKey(textOf(cells.unitId), periodIdFrom(cells))) ?? 0);
  });
}

function rowFindings(raw: RawTables, check: RecordCheck): RecordFinding[] {
  return storedTabs(check.definition).flatMap((key) => {
    const rows = raw[key] ?? [];
    const present = standing(key, rows, raw);
    return [
      ...rows.flatMap((row) => unitFinding(key, row, [...rows, ...(raw.reports ?? [])], check)),
      ...present.flatMap((row) => taskFinding(key, row, check)),
      ...doubled(key, present, check),
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
    kindOf(key) !== "typed" &&
    known.some(({ cells }) => textOf(cells.unitId) === unitId && periodIdFrom(cells) === period)
  );
}

function taskFinding(key: Stored, row: TableRow, check: RecordCheck): RecordFinding[] {
  const { tasks } = check.definition;
  const [column, label] = taskColumns(key, check);
  const value = textOf(row.cells[column]);
  const name = textOf(row.cells[label]);
  if (column === "" || value === "" || name === "") return [];
  const meant = tasksMeant(tasks, name);
  if (meant.length === 0 || meant.some(({ taskId }) => taskId === value)) return [];
  const place = placeOf(key, row, column, check);
  const known = tasks.find(({ taskId }) => taskId === value);
  // Titles may have been exchanged since: which of the two is meant only a person can tell.
  if (known) return [{ key, problem: problem("record.otherTask", { name, other: known.title }, place, "D") }];
  const found = problem("record.unknownTask", { value, name }, place);
  if (meant.length > 1) return [{ key, problem: found }];
  return [{ key, problem: found, mend: { key, row: row.row, column, value: meant[0]!.taskId, name } }];
}

/** Columns that hold the id and the words of a task; none where rows are none. */
function taskColumns(key: Stored, { definition }: RecordCheck): readonly [id: string, words: string] {
  if (!isFormTab(key)) return ["", ""];
  if (kindOf(key) !== "lines") return ["taskId", TASK_FIELD];
  const form = definition.forms.find((item) => recordTab(item) === key);
  return form && hasTaskRows(form) ? ["rowId", "row"] : ["", ""];
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

/** What must stand once in a tab; of a table each row once. */
function nameOf(key: Stored, { cells }: TableRow): { column: string; value: string } {
  const text = (column: string) => textOf(cells[column]);
  const kind = kindOf(key);
  if (kind === "entries") return { column: "activityId", value: text("activityId") };
  if (kind === "typed") return { column: "entryId", value: text("entryId") };
  const set = [text("unitId"), periodIdFrom(cells), kind === "lines" ? text("rowId") : ""];
  return { column: "unit", value: set[0] === "" ? "" : set.join("|") };
}

function placeOf(key: Stored, row: TableRow, column: string, { definition }: RecordCheck) {
  return cellPlace(tableOf(key, definition), row, column, definition.campaign.language);
}
