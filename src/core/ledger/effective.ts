import {
  type CheckedField,
  checkField,
  type FieldContext,
  isDerived,
  isShown,
  withDerived,
  withoutHidden,
} from "../field";
import { hasTaskRows, rowsOf } from "../form";
import type { Cell, Definition, Field, FieldValue, FieldValues, Form, TableRow } from "../model";
import { type Place, type Problem, problem, stops } from "../problem";
import { findTask, readNumber, textOf } from "../rows";
import { isExplained } from "../validation";
import type { ComputedRow } from "./compute";

/** Key of the cell in which a person corrects a computed field. */
const correctionKey = (field: string): string => `${field}.correction`;

/** Keys of the reason's cell. */
const reasonKeys = ["reason", "correctionReason"];

/** A row of a table or card as reported, before it is stamped with unit, period and revision. */
export interface EffectiveRow {
  readonly formId: string;
  readonly rowId: string;
  readonly values: FieldValues;
  readonly auto: FieldValues;
  readonly correctionReason: string;
  /** Whether a person typed anything into this row. */
  readonly touched: boolean;
  readonly place: Place;
}

/** Reported value = correction where one was typed, else the computed value; typed fields are checked like any form field. */
export function effectiveLines(
  form: Form,
  computed: readonly ComputedRow[],
  rows: readonly TableRow[],
  definition: Definition,
  context: FieldContext,
): { rows: EffectiveRow[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const known = rowsOf(form, definition);
  const effective = computed.map((row) => {
    const found = rows.find((r) => rowIdOf(r, form, definition) === row.rowId);
    const task = known.find(({ rowId }) => rowId === row.rowId)?.label ?? row.rowId;
    // A row that was added after the workbook was handed out: its computed figures stand, and the unit is told.
    if (!found) problems.push(problem("ledger.rowMissing", { task }, context.place, "D"));
    return effectiveRow(form, row, found ?? { row: 0, cells: {} }, context, problems);
  });
  return { rows: effective, problems };
}

function effectiveRow(
  form: Form,
  computed: ComputedRow,
  row: TableRow,
  context: FieldContext,
  problems: Problem[],
): EffectiveRow {
  const place: Place = { ...context.place, ...(row.row > 0 && { row: row.row }) };
  const correctionReason = reasonKeys.map((key) => textOf(row.cells[key])).find(Boolean) ?? "";
  const found: Problem[] = [];
  let touched = correctionReason !== "";
  const report = (field: Field, auto: FieldValue): FieldValue => {
    const own = effectiveCell(field, row, auto, correctionReason, { ...context, place });
    found.push(...own.problems);
    touched = touched || own.typed;
    return own.value;
  };
  const { formId, fields } = form;
  const told = fields.filter((field) => !isDerived(field));
  const base = Object.fromEntries(
    told.map((field) => [field.field, report(field, computed.auto[field.field] ?? null)]),
  );
  // What is not shown is not counted, in the fields made from it neither.
  const shown = withoutHidden({ values: base, problems: found.splice(0) }, row.cells, fields, place);
  const made = withDerived(shown.values, fields, (field, auto) =>
    isShown(field, shown.values, fields) ? report(field, auto) : null,
  );
  problems.push(...shown.problems, ...found);
  const auto = { ...computed.auto, ...made.auto };
  return { formId, rowId: computed.rowId, values: made.values, auto, correctionReason, touched, place };
}

/** What one cell reports: what was typed or corrected, else what was computed. */
function effectiveCell(
  field: Field,
  row: TableRow,
  computed: FieldValue,
  reason: string,
  context: FieldContext & { place: Place },
): CheckedField & { typed: boolean } {
  const { cells } = row;
  const key = field.origin === "typed" ? field.field : correctionKey(field.field);
  const place = { ...context.place, column: field.label, ...cellOf(row, key) };
  if (field.origin === "typed")
    return {
      ...checkField(field, cells[field.field], { ...context, place }),
      typed: isFilled(cells[field.field]),
    };
  const cell = cells[key];
  if (!isFilled(cell)) return { value: computed, problems: [], typed: false };
  const { value, problems } = checkField({ ...field, required: false }, cell, { ...context, place });
  const unexplained = problems.some(stops) ? [] : missingReason(field, value, computed, reason, place);
  return { value, problems: [...problems, ...unexplained], typed: true };
}

function cellOf({ row, letters }: TableRow, key: string): Pick<Place, "cell"> {
  const letter = letters?.[key];
  return letter && row > 0 ? { cell: `${letter}${row}` } : {};
}

/** A figure that differs from the computed one needs a reason: nobody can see why otherwise. */
function missingReason(
  field: Field,
  value: FieldValue,
  auto: FieldValue,
  reason: string,
  place: Place,
): Problem[] {
  if (value === auto || isExplained(reason)) return [];
  const values = { label: field.label, auto: String(auto ?? ""), value: String(value ?? "") };
  return [problem("ledger.reasonMissing", values, { ...place, field: correctionKey(field.field) }, "B")];
}

function rowIdOf({ cells }: TableRow, form: Form, { tasks }: Definition): string {
  const rowId = textOf(cells.rowId);
  if (rowId !== "" || form.kind === "card") return rowId;
  return hasTaskRows(form) ? (findTask(tasks, cells.row)?.taskId ?? "") : textOf(cells.row);
}

function isFilled(cell: Cell | undefined): boolean {
  return textOf(cell) !== "" && cell !== false;
}

/** Whether a reported row says nothing: every figure is empty or zero. */
export function isBlank(values: FieldValues): boolean {
  return Object.values(values).every(
    (value) => value === null || value === "" || readNumber(value).number === 0,
  );
}
