// What stands in a printed form: of one unit as it was reported, of the office summed over all units.

import { compareDays } from "../day";
import type { ReportTable } from "../figures";
import { hasTask, TASK_FIELD, taskLabel } from "../form";
import type { Definition, Entry, Field, Form, TableLine } from "../model";
import { figureLines, type HasLeft } from "../rollup";
import type { PrintedLine } from "./form";

/** The lines of one unit in one period. */
export function unitLines(lines: readonly TableLine[]): PrintedLine[] {
  return lines.map(({ rowId, values, auto, correctionReason }) => ({
    rowId,
    values,
    corrected: Object.keys(auto).filter((field) => (auto[field] ?? null) !== (values[field] ?? null)),
    reason: correctionReason,
  }));
}

/**
 * The same rows and columns over all units, of one period or of several: figures each by its nature, to date without what stands of
 * units that have left; a list names everything that some unit named; words that units typed (备注) stay with them.
 */
export function officeLines(
  form: Form,
  lines: readonly TableLine[],
  definition: Definition,
  hasLeft?: HasLeft,
): PrintedLine[] {
  const own = lines.filter(({ formId }) => formId === form.formId);
  const lists = form.fields.filter(({ origin }) => origin === "list");
  return figureLines(form, own.map(asTable), definition, hasLeft).map(({ rowId, values }) => ({
    rowId,
    values: {
      ...values,
      ...Object.fromEntries(lists.map((field) => [field.field, named(own, rowId, field)])),
    },
    corrected: [],
    reason: "",
  }));
}

function asTable({ unitId, periodId, formId, rowId, values }: TableLine): ReportTable {
  return { unitId, periodId, formId, fields: Object.keys(values), rows: [[rowId, ...Object.values(values)]] };
}

/** What units named in a list, each once, in the order in which it came. */
function named(lines: readonly TableLine[], rowId: string, { field }: Field): string {
  const words = lines
    .filter((line) => line.rowId === rowId)
    .flatMap(({ values }) => String(values[field] ?? "").split("、"));
  return [...new Set(words)].filter((word) => word !== "").join("、");
}

/** The entries of one unit in one period, in the order of their days and rows; a task goes by its words. */
export function entryLines(entries: readonly Entry[], form: Form, { tasks }: Definition): PrintedLine[] {
  return [...entries]
    .sort((a, b) => compareDays(a.date, b.date) || byOrigin(a) - byOrigin(b) || a.sourceRow - b.sourceRow)
    .map(({ activityId, taskId, values }) => {
      const task = tasks.find((each) => each.taskId === taskId);
      const shown = hasTask(form) && task ? { ...values, [TASK_FIELD]: taskLabel(task) } : values;
      return { rowId: activityId, values: shown, corrected: [], reason: "" };
    });
}

// What the office typed for a unit stands behind what it typed itself.
function byOrigin({ origin }: Entry): number {
  return Number(origin === "staff");
}
