// What the office typed for units, one tab for each register. It counts in the unit's tables and is shown in its workbook.
import { fieldKinds } from "../../core/field";
import { registersOf, TASK_FIELD } from "../../core/form";
import type { Cell, Definition, Form, TableRow, Task, Unit } from "../../core/model";
import type { RowsByForm } from "../../core/report";
import { findTask, findUnit, textOf } from "../../core/rows";
import { typedTab } from "../../core/tables";
import type { Context } from "../context";
import { daySerial } from "../google/instant";
import { readUnits } from "./campaign";
import { giveIds } from "./ids";

/**
 * All rows that the office typed, by form id, each with its id; `fresh` reads them again. A row that a person typed with the
 * unit's name alone belongs to the unit of that name; where there is none, or more than one, 检查 names the row.
 */
export function readTypedRows(
  context: Context,
  definition: Definition,
  fresh = false,
  registers = registersOf(definition),
): RowsByForm {
  return Object.fromEntries(
    registers.map((form) => [form.formId, typedRows(context, definition, form, fresh)]),
  );
}

/** The rows of one register that the office typed. */
export function typedRows(
  context: Context,
  definition: Definition,
  form: Form,
  fresh = false,
): readonly TableRow[] {
  const key = typedTab(form);
  giveIds(context, key, definition, fresh);
  return entriesIn(context, definition, form, context.tabs.table(key, definition).rows);
}

/** The entries among rows of a register's tab. */
export function entriesIn(
  context: Context,
  definition: Definition,
  form: Form,
  all: readonly TableRow[],
): readonly TableRow[] {
  const rows = all.filter((row) => !isTakenBack(row, form));
  if (rows.every(({ cells }) => textOf(cells.unitId) !== "")) return rows;
  const units = readUnits(context, definition);
  return rows.map((row) => (textOf(row.cells.unitId) === "" ? withUnit(row, units) : row));
}

/** An entry that was taken back leaves a row with its id and who typed it, and nothing else: rows of others never move. */
function isTakenBack({ cells }: TableRow, { fields }: Form): boolean {
  const filled = ["unitId", "unit", ...fields.map(({ field }) => field)];
  return filled.every((key) => textOf(cells[key]) === "");
}

function withUnit(row: TableRow, units: readonly Unit[]): TableRow {
  const unit = findUnit(units, row.cells.unit);
  return unit ? { ...row, cells: { ...row.cells, unitId: unit.unitId } } : row;
}

/** Those of one unit. */
export function ofUnit(rows: RowsByForm, unitId: string): RowsByForm {
  return Object.fromEntries(
    Object.entries(rows).map(([formId, list]) => [
      formId,
      list.filter(({ cells }) => cells.unitId === unitId),
    ]),
  );
}

/**
 * One row as 上级代填 of the unit shows it, dates as serial numbers. `choices` are the tasks by the words that the unit's
 * workbook has for them: its tables count by these.
 */
export function typedCells(
  row: TableRow,
  form: Form,
  definition: Definition,
  choices: ReadonlyMap<string, string> = new Map(),
): (string | number | boolean)[] {
  return form.fields.map(({ field, kind }) =>
    field === TASK_FIELD
      ? taskWords(row, definition, choices)
      : plain(row.cells[field], fieldKinds[kind].holds === "day"),
  );
}

/** The task of a row as it is called now; the words that stand there where no task is meant. */
export function currentTask({ cells }: TableRow, { tasks }: Definition): Task | undefined {
  return findTask(tasks, cells.task) ?? tasks.find(({ taskId }) => taskId === textOf(cells.taskId));
}

function taskWords(row: TableRow, definition: Definition, choices: ReadonlyMap<string, string>): string {
  const task = currentTask(row, definition);
  const handedOut = [...choices].find(([, taskId]) => taskId === task?.taskId);
  return handedOut?.[0] ?? textOf(row.cells.task);
}

function plain(cell: Cell | undefined, isDate: boolean): string | number | boolean {
  if (cell === undefined || cell === null) return "";
  if (isDate && typeof cell === "string" && /^\d{4}-\d{2}-\d{2}/.test(cell))
    return daySerial(cell.slice(0, 10));
  return cell;
}
