// The red line of a table: rows of registers that the formulas cannot count, and why.
import { addsUp } from "../../core/field";
import type { FormulaSource } from "../../core/field/formula";
import {
  foreignTasks,
  type Uncounted,
  uncountedFormula,
  undated,
  unreadCells,
  unreadNumbers,
} from "../../core/field/uncounted";
import { dateFieldOf, hasTask, hasTaskRows, registersOf, registerTitle, rowsOf } from "../../core/form";
import type { Definition, Field, Form, Language } from "../../core/model";
import type { Look } from "../google/sheet-requests";
import { columnName } from "../tabs/table";
import { FIRST_ENTRY, lineColumns, REGISTER_ROWS, TABLE } from "./layout";

/** How the line looks. */
export const ALARM: Look = { color: "#C5221F", bold: true };

const BOUNDS = { startCell: "$B$3", endCell: "$D$3" };

/** A register's tab as formulas name it. */
export function registerSource({ fields }: Form, tab: string): FormulaSource {
  const columns = fields.map(({ field }, index) => [field, columnName(index + 1)]);
  return {
    tab,
    firstRow: FIRST_ENTRY + 1,
    lastRow: FIRST_ENTRY + REGISTER_ROWS,
    columns: Object.fromEntries(columns) as Record<string, string>,
  };
}

/** The formula of a table or card: rows of its period in the registers that it counts, and rows whose day nobody can tell. */
export function uncountedOfTable(definition: Definition, form: Form, language: Language): string {
  const counted = registersOf(definition).filter(({ formId }) =>
    form.fields.some(({ register }) => register === formId),
  );
  return uncountedFormula(
    [
      ...counted.flatMap((register) => inPeriod(definition, form, register, language)),
      ...typedNumbers(definition, form),
    ],
    language,
  );
}

function inPeriod(definition: Definition, form: Form, register: Form, language: Language): Uncounted[] {
  const source = registerSource(register, registerTitle(register, language));
  const date = dateFieldOf(register)?.field;
  if (!date) return [];
  const period = { date, ...BOUNDS };
  return [
    ...undated(source, date),
    ...summedFields(definition, register).map((field) => unreadNumbers(source, field, period)),
    ...tasksOf(definition, form, register, "").map((tasks) => foreignTasks(source, tasks, period)),
  ];
}

/** Fields of a register that a table or card adds up. */
export function summedFields({ forms }: Definition, { formId, fields }: Form): Field[] {
  const sums = forms
    .flatMap((form) => form.fields)
    .filter(({ origin, register }) => origin === "sum" && register === formId);
  const summed = new Set(sums.flatMap(({ operands }) => operands));
  return fields.filter(({ field }) => summed.has(field));
}

/** The column of tasks of a table; none where its rows are none, or there are none yet. */
export function tasksOf(definition: Definition, form: Form, register: Form, tab: string): string[] {
  const rows = hasTaskRows(form) && hasTask(register) ? rowsOf(form, definition).length : 0;
  return rows === 0 ? [] : [`${tab}$B$${TABLE.first + 1}:$B$${TABLE.first + rows}`];
}

/** Columns of a table that people type numbers into, corrections among them. */
function typedNumbers(definition: Definition, form: Form): Uncounted[] {
  const rows = form.kind === "table" ? rowsOf(form, definition).length : 0;
  if (rows === 0) return [];
  return lineColumns(form).flatMap((column, index) => {
    if ((column.kind !== "typed" && column.kind !== "correction") || !addsUp(column.field)) return [];
    const letter = columnName(index + 1);
    const range = `$${letter}$${TABLE.first + 1}:$${letter}$${TABLE.first + rows}`;
    return [unreadCells(range, column.field.label)];
  });
}
