import { textOf } from "../cells/text";
import { fingerprint, fingerprintOfAll } from "../fingerprint";
import { TASK_FIELD } from "../form";
import type { Entry, FieldValues, TableLine } from "../model";
import { type FiguresSource, formsOf, markOf } from "./key";
import type { ReportRows } from "./make";
import { oneLine, onePlace } from "./one-place";

/**
 * How the rows of a report are known again: "36+12 <sum> <fields>", the numbers of its entries and lines, a checksum that does not
 * depend on their order, and a mark of the fields by which they were read. A row that stands twice counts once.
 */
export function checkOf(rows: ReportRows, source: FiguresSource): string {
  const entries = onePlace(rows.activities);
  const lines = oneLine(rows.ledger);
  const sum = fingerprintOfAll([...entries.map(entryText), ...lines.map(lineText)]);
  return `${entries.length}+${lines.length} ${sum} ${fieldsMark(rows, source)}`;
}

/** How many rows a check is of; none where nothing is known. */
export function rowsOfCheck(check: string): number {
  const [entries = 0, lines = 0] = check.split(/[+ ]/).map(Number);
  return (entries || 0) + (lines || 0);
}

/**
 * What became of a report's rows since their check was made: rows were deleted or added (`number`), something in them was changed
 * (`content`), or the fields of its forms are others by now, so that only the number can be compared (`fields`).
 */
export type RowsChange = "none" | "number" | "content" | "fields";

/** Compares the rows of a report with their check. */
export function changeOf(check: string, rows: ReportRows, source: FiguresSource): RowsChange {
  const [number, sum, fields] = check.split(" ");
  const [numberNow, sumNow, fieldsNow] = checkOf(rows, source).split(" ");
  if (number !== numberNow) return "number";
  if (fields !== fieldsNow) return "fields";
  return sum === sumNow ? "none" : "content";
}

function fieldsMark({ periodId, activities, ledger }: ReportRows, source: FiguresSource): string {
  const present = [...activities, ...ledger].map(({ formId }) => formId);
  const marks = formsOf(source, periodId, present).flatMap(({ formId, fields }) =>
    fields.map((field) => `${formId}.${markOf(field)}`),
  );
  return fingerprint(marks.sort().join("\n"));
}

// The day and the task of an entry stand in its values, or in cells of their own; where a row stood says nothing.
function entryText({ formId, activityId, taskId, origin, values }: Entry): string {
  const { [TASK_FIELD]: _words, ...others } = values;
  return JSON.stringify([formId, activityId, taskId, origin, filled(others)]);
}

function lineText({ formId, rowId, values, auto, correctionReason, zero }: TableLine): string {
  return JSON.stringify([formId, rowId, filled(values), filled(auto), textOf(correctionReason), zero]);
}

function filled(values: FieldValues): [string, string][] {
  return Object.entries(values)
    .map(([field, value]): [string, string] => [field, textOf(value)])
    .filter(([, text]) => text !== "")
    .sort();
}
