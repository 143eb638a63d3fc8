import { readNumber } from "../cells/number";
import { textOf } from "../cells/text";
import { timeOfSerial } from "../day";
import { fieldKinds, type Held } from "../field/kinds";
import { dateFieldOf, hasTask, hasTaskRows, rowsOf, taskLabel } from "../form";
import type {
  Cell,
  Cells,
  Definition,
  Entry,
  Field,
  FieldValue,
  FieldValues,
  Form,
  Language,
  Report,
  SendRecord,
  TableLine,
  TableRow,
  Unit,
} from "../model";
import { autoKey } from "../tables";
import { keyOf, labelOf, text } from "../text";
import { periodCells, periodIdFrom } from "./period-cells";
import { dayOf, momentOf } from "./reader";
import { findTask } from "./tasks";

/** The record was validated before it was written: cells that a person spoiled since then read as empty, without a problem. */
const recorded: Readonly<Record<Held, (cell: Cell) => FieldValue>> = {
  text: textOf,
  moment: (cell) => momentOf(cell).slice(0, 16),
  time: (cell) => (typeof cell === "number" ? timeOfSerial(cell) : textOf(cell)),
  month: (cell) => (typeof cell === "number" ? (dayOf(cell) ?? "").slice(0, 7) : textOf(cell)),
  number: (cell) => readNumber(cell).number ?? null,
  day: (cell) => dayOf(cell) ?? textOf(cell),
  yesNo: (cell) => keyOf("yesNo", cell) === "yes",
};

/** The value of a field's cell in the record. */
function recordValue(field: Field, cell: Cell | undefined): FieldValue {
  if (cell === "" || cell === null || cell === undefined) return null;
  return recorded[fieldKinds[field.kind].holds](cell);
}

/** What was collected of a register; rows whose unit cannot be read are left out. */
export function entriesFromRows(
  rows: readonly TableRow[],
  form: Form,
  { tasks }: Pick<Definition, "tasks">,
): Entry[] {
  const date = dateFieldOf(form)?.field ?? "";
  return rows
    .filter((row) => textOf(row.cells.unitId) !== "")
    .map(({ cells }) => ({
      activityId: textOf(cells.activityId),
      formId: form.formId,
      unitId: textOf(cells.unitId),
      periodId: periodIdFrom(cells),
      date: dayOf(cells[date]) ?? "",
      taskId: textOf(cells.taskId) || (findTask(tasks, cells.task)?.taskId ?? ""),
      values: valuesOf(form.fields, (field) => cells[field]),
      origin: keyOf("activityOrigin", cells.origin) ?? "workbook",
      sourceRow: readNumber(cells.sourceRow).number ?? 0,
      revision: readNumber(cells.revision).number ?? 0,
      collectedAt: momentOf(cells.collectedAt),
      ...(textOf(cells.below) !== "" && { below: textOf(cells.below) }),
    }));
}

/** Cells of a register's record for one entry. */
export function entryToCells(
  entry: Entry,
  unit: Pick<Unit, "unitId" | "name">,
  form: Form,
  definition: Pick<Definition, "tasks" | "campaign" | "returns">,
): Cells {
  const { tasks } = definition;
  const { language } = definition.campaign;
  const task = tasks.find(({ taskId }) => taskId === entry.taskId);
  return {
    ...shownValues(entry.values, form.fields, language),
    ...(hasTask(form) && { task: task ? taskLabel(task) : entry.taskId }),
    activityId: entry.activityId,
    unitId: entry.unitId,
    unit: unit.name,
    ...periodCells(entry.periodId, definition),
    taskId: entry.taskId,
    origin: labelOf("activityOrigin", entry.origin, language),
    below: entry.below ?? "",
    sourceRow: entry.sourceRow,
    revision: entry.revision,
    collectedAt: entry.collectedAt,
  };
}

/** What was collected of a table or card. */
export function linesFromRows(
  rows: readonly TableRow[],
  form: Form,
  { tasks }: Pick<Definition, "tasks">,
): TableLine[] {
  const computed = form.fields.filter((field) => field.origin !== "typed");
  const taskOf = (cells: Cells) => (hasTaskRows(form) ? findTask(tasks, cells.row)?.taskId : undefined);
  return rows
    .filter((row) => textOf(row.cells.unitId) !== "")
    .map(({ cells }) => ({
      unitId: textOf(cells.unitId),
      periodId: periodIdFrom(cells),
      formId: form.formId,
      revision: readNumber(cells.revision).number ?? 0,
      rowId: textOf(cells.rowId) || (taskOf(cells) ?? ""),
      values: valuesOf(form.fields, (field) => cells[field]),
      auto: valuesOf(computed, (field) => cells[autoKey(field)]),
      correctionReason: textOf(cells.correctionReason),
      zero: keyOf("yesNo", cells.zero) === "yes",
      collectedAt: momentOf(cells.collectedAt),
    }));
}

/** Cells of a table's or card's record for one row. */
export function lineToCells(
  line: TableLine,
  unit: Pick<Unit, "unitId" | "name" | "unitType">,
  form: Form,
  definition: Pick<Definition, "tasks" | "campaign" | "returns">,
): Cells {
  const { language } = definition.campaign;
  const auto = shownValues(line.auto, form.fields, language);
  const label = rowsOf(form, definition).find(({ rowId }) => rowId === line.rowId)?.label;
  const task = definition.tasks.find(({ taskId }) => taskId === line.rowId);
  return {
    ...shownValues(line.values, form.fields, language),
    ...Object.fromEntries(Object.entries(auto).map(([field, value]) => [autoKey(field), value])),
    unitId: line.unitId,
    unit: unit.name,
    unitType: unit.unitType,
    ...periodCells(line.periodId, definition),
    revision: line.revision,
    rowId: line.rowId,
    row: label ?? (task ? taskLabel(task) : line.rowId),
    correctionReason: line.correctionReason,
    zero: labelOf("yesNo", line.zero ? "yes" : "no", language),
    collectedAt: line.collectedAt,
  };
}

/** The tab 报表记录. */
export function reportsFromRows(rows: readonly TableRow[]): Report[] {
  return rows
    .filter((row) => textOf(row.cells.unitId) !== "" && periodIdFrom(row.cells) !== "")
    .map(({ cells }) => ({
      unitId: textOf(cells.unitId),
      periodId: periodIdFrom(cells),
      version: readNumber(cells.version).number ?? 0,
      state: keyOf("reportState", cells.state) ?? "draft",
      revision: readNumber(cells.revision).number ?? 0,
      zero: keyOf("yesNo", cells.zero) === "yes",
      submittedAt: momentOf(cells.submittedAt),
      collectedAt: momentOf(cells.collectedAt),
      onTime: keyOf("yesNo", cells.onTime) === "yes",
      refusedAt: momentOf(cells.refusedAt),
      problems: textOf(cells.problems),
      receipt: textOf(cells.receipt),
      content: textOf(cells.content),
      figures: textOf(cells.figures),
      check: textOf(cells.check),
      rows: textOf(cells.rows),
      corrections: textOf(cells.corrections),
      reviewedBy: textOf(cells.reviewedBy),
      reviewedAt: momentOf(cells.reviewedAt),
      reason: textOf(cells.reason),
      below: textOf(cells.below),
      ...(textOf(cells.decided) !== "" && { decided: textOf(cells.decided) }),
    }));
}

/** Cells of 报表记录 for one report. */
export function reportToCells(
  report: Report,
  unit: Pick<Unit, "unitId" | "name">,
  definition: Definition,
): Cells {
  const { language } = definition.campaign;
  const { periodId, ...rest } = report;
  return {
    ...rest,
    ...periodCells(periodId, definition),
    unit: unit.name,
    decided: report.decided ?? "",
    state: stateWords(report, language),
    zero: labelOf("yesNo", report.zero ? "yes" : "no", language),
    onTime: report.submittedAt === "" ? "" : labelOf("yesNo", report.onTime ? "yes" : "no", language),
  };
}

// What was never taken in because it has problems is not what nobody has sent.
function stateWords({ state, refusedAt }: Report, language: Language): string {
  if (refusedAt !== "" && state === "draft") return text("unitWorkbook.troubled", language);
  return labelOf("reportState", state, language);
}

function valuesOf(fields: readonly Field[], cell: (field: string) => Cell | undefined): FieldValues {
  return Object.fromEntries(fields.map((field) => [field.field, recordValue(field, cell(field.field))]));
}

function shownValues(
  values: FieldValues,
  fields: readonly Field[],
  language: Language,
): Record<string, Cell> {
  const kinds = new Map(fields.map((field) => [field.field, field.kind]));
  const show = (field: string, value: FieldValue): Cell =>
    kinds.get(field) === "yesNo" && value !== null
      ? labelOf("yesNo", value ? "yes" : "no", language)
      : (value ?? "");
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, show(field, value)]));
}

/** The tab 提醒日志 as far as "was it sent?" needs it. */
export function sendsFromRows(rows: readonly TableRow[]): SendRecord[] {
  return rows
    .filter((row) => textOf(row.cells.sendId) !== "")
    .map(({ cells }) => ({
      sendId: textOf(cells.sendId),
      // The cell says it in words; a key begins with the rule's own id.
      rule: keyOf("sendRule", cells.rule) ?? (textOf(cells.sendId).split("|")[0] || textOf(cells.rule)),
      unitId: textOf(cells.unitId),
      period: periodIdFrom(cells),
      // What cannot be read may have been sent.
      state: keyOf("sendState", cells.state) ?? "uncertain",
      at: momentOf(cells.at),
    }));
}
