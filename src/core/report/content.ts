import { fingerprint } from "../fingerprint";
import { registersOf, TASK_FIELD, tablesOf } from "../form";
import type { Cells, Entry, Form, TableRow } from "../model";
import { textOf } from "../rows";
import { sortRows } from "./sort-rows";
import type { SubmissionInput } from "./types";

/** Stands for content that differs from whatever a workbook holds. */
export const OTHER_CONTENT = "?";

/**
 * A mark of all that a unit has typed for a period, faulty rows included: the same as long as nothing of it changes, in
 * whatever order it stands. Computed figures are left out, as they follow from the rest; so is how the office calls things.
 */
export function contentOf(input: SubmissionInput): string {
  const { definition, period, tableRows } = input;
  const tables = tablesOf(definition, period.returnId).map(({ formId }) =>
    linesOf(tableRows[formId] ?? [], isTyped),
  );
  const registers = registersOf(definition, period.returnId).map((form) => registerContent(form, input));
  // Who is missing below is no content of a unit without a head workbook of its own.
  const lacking = input.lacking ? [input.lacking] : [];
  const below = input.entriesBelow?.length ? [input.entriesBelow.map(entryOf).sort()] : [];
  return `c${fingerprint(JSON.stringify([tables, registers, ...lacking, ...below]))}`;
}

function registerContent(form: Form, input: SubmissionInput): string[][] {
  const { own, typed } = sortRows(form, input);
  const fields = form.fields.map(({ field }) => field).filter((field) => field !== TASK_FIELD);
  return [linesOf(own, () => true), linesOf(typed, (key) => key === "taskId" || fields.includes(key))];
}

// By its id: an entry that is another one's twin in all it says counts for itself. The task is called as the office calls it today.
function entryOf({ activityId, taskId, values }: Entry): string {
  return `${activityId} ${taskId} ${lineOf(values, (key) => key !== TASK_FIELD)}`;
}

function linesOf(rows: readonly Pick<TableRow, "cells">[], isMeant: (key: string) => boolean): string[] {
  return rows.map(({ cells }) => lineOf(cells, isMeant)).sort();
}

function lineOf(cells: Cells, isMeant: (key: string) => boolean): string {
  const filled = Object.entries(cells)
    .filter(([key, cell]) => isMeant(key) && cell !== false)
    .map(([key, cell]) => [key, textOf(cell)] as const)
    .filter(([, text]) => text !== "");
  return JSON.stringify(filled.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isTyped(key: string): boolean {
  return key !== "number" && key !== "row" && !/\.(auto|before)$/.test(key);
}
