import { checkField, type FieldContext } from "../field";
import type { Cell, Definition, Field, FieldValue, FieldValues, TableRow } from "../model";
import { type Place, type Problem, problem, stops } from "../problem";
import { findTask, readNumber, taskLabel, textOf } from "../rows";
import { isExplained } from "../validation";
import type { ComputedRow } from "./compute";

/** Key of the cell in which a person corrects a computed field. */
const correctionKey = (field: string): string => `${field}.correction`;

/** Keys of the reason's cell. */
const reasonKeys = ["reason", "correctionReason"];

/** A ledger row as reported, before it is stamped with unit, period and revision. */
export interface EffectiveRow {
  readonly taskId: string;
  readonly values: FieldValues;
  readonly auto: FieldValues;
  readonly correctionReason: string;
  /** Whether a person typed anything into this row. */
  readonly touched: boolean;
  readonly place: Place;
}

/** Reported value = correction where one was typed, else the computed value; typed fields are checked like any form field. */
export function effectiveLedger(
  computed: readonly ComputedRow[],
  rows: readonly TableRow[],
  definition: Definition,
  context: FieldContext,
): { rows: EffectiveRow[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const effective = computed.map((row) => {
    const found = rows.find((r) => taskIdOf(r, definition) === row.taskId);
    if (!found)
      // A task that was added after the workbook was handed out: its computed figures stand, and the unit is told.
      problems.push(
        problem("ledger.rowMissing", { task: labelOf(row.taskId, definition) }, context.place, "D"),
      );
    return effectiveRow(row, found ?? { row: 0, cells: {} }, definition, context, problems);
  });
  return { rows: effective, problems };
}

function effectiveRow(
  computed: ComputedRow,
  row: TableRow,
  definition: Definition,
  context: FieldContext,
  problems: Problem[],
): EffectiveRow {
  const place: Place = { ...context.place, ...(row.row > 0 && { row: row.row }) };
  const correctionReason = reasonKeys.map((key) => textOf(row.cells[key])).find(Boolean) ?? "";
  const values: Record<string, FieldValue> = {};
  let touched = correctionReason !== "";
  for (const field of definition.ledgerFields) {
    const key = field.origin === "typed" ? field.field : correctionKey(field.field);
    const cell = row.cells[key];
    const typed = isFilled(cell);
    touched = touched || typed;
    if (field.origin !== "typed" && !typed) {
      values[field.field] = computed.auto[field.field] ?? null;
      continue;
    }
    const checked = checkField(field.origin === "typed" ? field : { ...field, required: false }, cell, {
      ...context,
      place: { ...place, column: field.label },
    });
    problems.push(...checked.problems);
    values[field.field] = checked.value;
    if (field.origin !== "typed" && !checked.problems.some(stops)) {
      problems.push(
        ...missingReason(field, checked.value, computed.auto[field.field] ?? null, correctionReason, place),
      );
    }
  }
  return { taskId: computed.taskId, values, auto: computed.auto, correctionReason, touched, place };
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
  return [
    problem(
      "ledger.reasonMissing",
      values,
      { ...place, column: field.label, field: correctionKey(field.field) },
      "B",
    ),
  ];
}

function taskIdOf(row: TableRow, definition: Definition): string {
  return textOf(row.cells.taskId) || (findTask(definition.tasks, row.cells.task)?.taskId ?? "");
}

function labelOf(taskId: string, definition: Definition): string {
  const task = definition.tasks.find((t) => t.taskId === taskId);
  return task ? taskLabel(task) : taskId;
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
