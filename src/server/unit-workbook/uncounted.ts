// The red line of a table and of 首页: rows of 活动记录 that the formulas cannot count, and why.
import { addsUp } from "../../core/field";
import type { FormulaSource } from "../../core/field/formula";
import {
  foreignTasks,
  outside,
  type Uncounted,
  uncountedFormula,
  undated,
  unreadCells,
  unreadNumbers,
} from "../../core/field/uncounted";
import type { Definition, Field, Language } from "../../core/model";
import { text } from "../../core/text";
import { daySerial } from "../google/instant";
import type { Look } from "../google/sheet-requests";
import { columnName } from "../tabs/table";
import { ACTIVITY_ROWS, FIRST_ACTIVITY, LEDGER, ledgerColumns, ledgerTasks } from "./layout";

/** How the line looks. */
export const ALARM: Look = { color: "#C5221F", bold: true };

const DATE = "date";
const PERIOD = { date: DATE, startCell: "$B$3", endCell: "$D$3" };

/** 活动记录 as formulas name it. */
export function activitySource({ activityFields }: Definition, tab: string): FormulaSource {
  const columns = activityFields.map(({ field }, index) => [field, columnName(index + 1)]);
  return {
    tab,
    firstRow: FIRST_ACTIVITY + 1,
    lastRow: FIRST_ACTIVITY + ACTIVITY_ROWS,
    columns: Object.fromEntries(columns) as Record<string, string>,
  };
}

/** The formula of a ledger tab: rows of its period, and rows whose day nobody can tell. */
export function uncountedOfLedger(definition: Definition, language: Language): string {
  const source = activitySource(definition, text("unitWorkbook.activities", language));
  if (!source.columns[DATE]) return '=""';
  return uncountedFormula(
    [
      ...undated(source, DATE),
      ...summedFields(definition).map((field) => unreadNumbers(source, field, PERIOD)),
      ...tasksHere(definition, "").map((tasks) => foreignTasks(source, tasks, PERIOD)),
      ...typedNumbers(definition),
    ],
    language,
  );
}

/** The formula of 首页: rows of any period. */
export function uncountedOfHome(definition: Definition, language: Language): string {
  const source = activitySource(definition, text("unitWorkbook.activities", language));
  const { start, end } = definition.campaign;
  const first = definition.periods[0];
  if (!source.columns[DATE] || !first) return '=""';
  const ledger = `'${text("unitWorkbook.ledger", language, { period: first.code })}'!`;
  const serial = (day: string) => (day === "" ? null : daySerial(day));
  return uncountedFormula(
    [
      ...undated(source, DATE),
      ...outside(source, DATE, serial(start), serial(end)),
      ...summedFields(definition).map((field) => unreadNumbers(source, field)),
      ...tasksHere(definition, ledger).map((tasks) => foreignTasks(source, tasks)),
    ],
    language,
  );
}

/** Fields of 活动记录 that the table adds up. */
function summedFields({ activityFields, ledgerFields }: Definition): Field[] {
  const summed = new Set(ledgerFields.filter(({ origin }) => origin === "sum").flatMap((f) => f.operands));
  return activityFields.filter(({ field }) => summed.has(field));
}

/** The column of tasks of a ledger; none while no task is to be reported. */
function tasksHere(definition: Definition, tab: string): string[] {
  const rows = ledgerTasks(definition).length;
  return rows === 0 ? [] : [`${tab}$B$${LEDGER.first + 1}:$B$${LEDGER.first + rows}`];
}

/** Columns of the table that people type numbers into, corrections among them. */
function typedNumbers(definition: Definition): Uncounted[] {
  const rows = ledgerTasks(definition).length;
  if (rows === 0) return [];
  return ledgerColumns(definition).flatMap((column, index) => {
    if ((column.kind !== "typed" && column.kind !== "correction") || !addsUp(column.field)) return [];
    const letter = columnName(index + 1);
    const range = `$${letter}$${LEDGER.first + 1}:$${letter}$${LEDGER.first + rows}`;
    return [unreadCells(range, column.field.label)];
  });
}
