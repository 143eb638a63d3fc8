import { readNumber } from "../cells/number";
import { textOf } from "../cells/text";
import { timeOfSerial } from "../day";
import { fieldKinds, type Held } from "../field/kinds";
import type {
  Cell,
  Cells,
  Definition,
  Entry,
  Field,
  FieldValue,
  FieldValues,
  Language,
  Report,
  SendRecord,
  TableLine,
  TableRow,
  Unit,
} from "../model";
import { autoKey } from "../tables";
import { keyOf, labelOf } from "../text";
import { periodCells, periodIdFrom } from "./period-cells";
import { dayOf, momentOf } from "./reader";
import { findTask, taskLabel } from "./tasks";

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

/** The activity record; rows whose unit or day cannot be read are left out. */
export function activitiesFromRows(rows: readonly TableRow[], definition: Definition): Entry[] {
  return rows
    .filter((row) => textOf(row.cells.unitId) !== "")
    .map((row) => readActivity(row.cells, definition));
}

/** Cells of the activity record for one activity. */
export function activityToCells(
  activity: Entry,
  unit: Pick<Unit, "unitId" | "name">,
  definition: Definition,
): Cells {
  const { language } = definition.campaign;
  const task = definition.tasks.find((t) => t.taskId === activity.taskId);
  return {
    ...shownValues(activity.values, definition.activityFields, language),
    activityId: activity.activityId,
    unitId: activity.unitId,
    unit: unit.name,
    ...periodCells(activity.periodId, definition),
    task: task ? taskLabel(task) : activity.taskId,
    taskId: activity.taskId,
    origin: labelOf("activityOrigin", activity.origin, language),
    sourceRow: activity.sourceRow,
    revision: activity.revision,
    collectedAt: activity.collectedAt,
  };
}

/** The ledger record. */
export function ledgerFromRows(rows: readonly TableRow[], definition: Definition): TableLine[] {
  const fields = definition.ledgerFields;
  const computed = fields.filter((field) => field.origin !== "typed");
  return rows
    .filter((row) => textOf(row.cells.unitId) !== "")
    .map(({ cells }) => ({
      unitId: textOf(cells.unitId),
      periodId: periodIdFrom(cells),
      formId: fields[0]?.formId ?? "",
      revision: readNumber(cells.revision).number ?? 0,
      taskId: textOf(cells.taskId) || (findTask(definition.tasks, cells.task)?.taskId ?? ""),
      values: valuesOf(fields, (field) => cells[field]),
      auto: valuesOf(computed, (field) => cells[autoKey(field)]),
      correctionReason: textOf(cells.correctionReason),
      zero: keyOf("yesNo", cells.zero) === "yes",
      collectedAt: momentOf(cells.collectedAt),
    }));
}

/** Cells of the ledger record for one row. */
export function ledgerToCells(
  row: TableLine,
  unit: Pick<Unit, "unitId" | "name" | "unitType">,
  definition: Definition,
): Cells {
  const { language } = definition.campaign;
  const task = definition.tasks.find((t) => t.taskId === row.taskId);
  const auto = shownValues(row.auto, definition.ledgerFields, language);
  return {
    ...shownValues(row.values, definition.ledgerFields, language),
    ...Object.fromEntries(Object.entries(auto).map(([field, value]) => [autoKey(field), value])),
    unitId: row.unitId,
    unit: unit.name,
    unitType: unit.unitType,
    ...periodCells(row.periodId, definition),
    revision: row.revision,
    taskId: row.taskId,
    task: task ? taskLabel(task) : row.taskId,
    correctionReason: row.correctionReason,
    zero: labelOf("yesNo", row.zero ? "yes" : "no", language),
    collectedAt: row.collectedAt,
  };
}

/** The tab 报表记录. */
export function reportsFromRows(rows: readonly TableRow[]): Report[] {
  return rows
    .filter((row) => textOf(row.cells.unitId) !== "" && periodIdFrom(row.cells) !== "")
    .map(({ cells }) => ({
      unitId: textOf(cells.unitId),
      periodId: periodIdFrom(cells),
      state: keyOf("reportState", cells.state) ?? "draft",
      revision: readNumber(cells.revision).number ?? 0,
      zero: keyOf("yesNo", cells.zero) === "yes",
      submittedAt: momentOf(cells.submittedAt),
      collectedAt: momentOf(cells.collectedAt),
      onTime: keyOf("yesNo", cells.onTime) === "yes",
      problems: textOf(cells.problems),
      receipt: textOf(cells.receipt),
      content: textOf(cells.content),
      reviewedBy: textOf(cells.reviewedBy),
      reviewedAt: momentOf(cells.reviewedAt),
      reason: textOf(cells.reason),
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
    state: labelOf("reportState", report.state, language),
    zero: labelOf("yesNo", report.zero ? "yes" : "no", language),
    onTime: report.submittedAt === "" ? "" : labelOf("yesNo", report.onTime ? "yes" : "no", language),
  };
}

function readActivity(cells: Cells, definition: Definition): Entry {
  return {
    activityId: textOf(cells.activityId),
    formId: definition.activityFields[0]?.formId ?? "",
    unitId: textOf(cells.unitId),
    periodId: periodIdFrom(cells),
    date: dayOf(cells.date) ?? "",
    taskId: textOf(cells.taskId) || (findTask(definition.tasks, cells.task)?.taskId ?? ""),
    values: valuesOf(definition.activityFields, (field) => cells[field]),
    origin: keyOf("activityOrigin", cells.origin) ?? "workbook",
    sourceRow: readNumber(cells.sourceRow).number ?? 0,
    revision: readNumber(cells.revision).number ?? 0,
    collectedAt: momentOf(cells.collectedAt),
  };
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
      rule: textOf(cells.rule),
      unitId: textOf(cells.unitId),
      period: periodIdFrom(cells),
      // What cannot be read may have been sent.
      state: keyOf("sendState", cells.state) ?? "uncertain",
      at: momentOf(cells.at),
    }));
}
