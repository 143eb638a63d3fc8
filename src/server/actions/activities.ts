// 登记活动: staff enter an activity for any unit. It is kept in 代填活动 and shown in the unit's own workbook.
import { validateEntry } from "../../core/activity";
import { fieldKinds, fieldOf, isDerived } from "../../core/field";
import { dateFieldOf, registersOf, TASK_FIELD, taskLabel } from "../../core/form";
import type { Cells, Definition, Form, Period, Report, TableRow, Unit } from "../../core/model";
import { periodOfDay, periodsOfReturn } from "../../core/period";
import { type Problem, problem } from "../../core/problem";
import { isClosed, isSettled } from "../../core/report";
import { typedTab } from "../../core/tables";
import { inLanguage } from "../../core/text";
import type { LogAction } from "../../core/text/log-actions";
import { formTabWords } from "../../core/text/tables";
import { definitionOf, hasWorkbook, isClosedOn } from "../../core/units";
import type {
  AcceptedPeriod,
  ActivityCard,
  ActivityFormData,
  ActivityInput,
  Input,
  Output,
} from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { announce } from "../google/pace";
import { sendOne } from "../google/rest";
import { changeRequest } from "../google/sheets";
import { readOwn, writeOwn } from "../google/stamps";
import { loadDefinition, readDefinition, readUnits } from "../head/campaign";
import { writeLog } from "../head/log";
import { readReports } from "../head/record";
import { currentTask, entriesIn, readTypedRows } from "../head/typed-entries";
import {
  addPendingNotifications,
  notificationRoom,
  officeEntriesKey,
  officeEntriesRequests,
} from "../jobs/notify-units";
import { lockedOut } from "../jobs/unreachable";
import { ProblemError } from "../problem-error";
import { pageProblem } from "../rpc-reply";
import { nextRow } from "../tabs/table";
import { cellText, formField } from "./form-field";
import { submissionForm } from "./submit-for";

const DRAFT = "draft.activity";
/** Registers that the campaign had when this person last opened the sidebar: their tabs are read with the definition. */
const REGISTERS = "registers";
const RECENT = 12;

/** First data of the sidebar, with what this person last typed and did not save. */
export function activityData(context: Context): ActivityFormData {
  const known = readOwn<string[]>(REGISTERS) ?? [];
  loadDefinition(
    context,
    known.map((formId) => typedTab({ formId })),
  );
  const definition = readDefinition(context);
  const registers = registersOf(definition).map(({ formId }) => formId);
  if (known.join() !== registers.join()) writeOwn(REGISTERS, registers);
  const units = readUnits(context, definition).filter((unit) => !isClosedOn(unit, context.today));
  return {
    registers: registersOf(definition).map(({ formId, name, fields }) => ({
      formId,
      name,
      fields: fields.filter((field) => !isDerived(field)).map(formField),
    })),
    units: units.map(({ unitId, name, unitType }) => ({ unitId, name, unitType })),
    tasks: definition.tasks
      .filter(({ inLedger }) => inLedger)
      .map((task) => ({ value: taskLabel(task), label: taskLabel(task) })),
    today: context.today,
    campaignStart: definition.campaign.start,
    campaignEnd: definition.campaign.end,
    draft: readOwn<ActivityFormData["draft"]>(DRAFT) ?? null,
    recent: recentCards(context, definition, null),
    ...submissionForm(context, definition, units),
  };
}

/** The latest entries of one unit, or of all when the id is empty, and what of it is accepted. */
export function recentActivities(
  context: Context,
  { unitId }: Input<"activity.recent">,
): Output<"activity.recent"> {
  if (unitId === "") return { recent: recentCards(context, readDefinition(context), null), accepted: [] };
  loadDefinition(context, ["reports"]);
  const definition = readDefinition(context);
  return {
    recent: recentCards(context, definition, unitId),
    accepted: acceptedPeriods(context, definition, unitId),
  };
}

// By what the page says before saving what becomes of an entry.
function acceptedPeriods(context: Context, definition: Definition, unitId: string): AcceptedPeriod[] {
  const settled = readReports(context).filter((report) => report.unitId === unitId && isSettled(report));
  const ids = new Set(settled.map(({ periodId }) => periodId));
  return registersOf(definition).flatMap((form) => {
    const field = dateFieldOf(form)?.field ?? "";
    return periodsOf(form, definition)
      .filter(({ id, dueOn }) => ids.has(id) && dueOn !== "")
      .map(({ label, start, end }) => ({ formId: form.formId, field, label, start, end }));
  });
}

function periodsOf({ formId }: Form, definition: Definition): Period[] {
  const { returnId = "" } = definition.returns.find(({ formIds }) => formIds.includes(formId)) ?? {};
  return periodsOfReturn(definition, returnId);
}

/** Keeps what a person has typed so far; at most 9 KB, as the platform allows. */
export function keepDraft(_context: Context, input: Input<"activity.draft">): Output<"activity.draft"> {
  writeOwn(DRAFT, "clear" in input ? null : input);
  return {};
}

/** Saves an activity: validated as a clerk's own row would be, written under the lock, then shown to the unit. */
export function saveActivity(context: Context, input: ActivityInput): Output<"activity.save"> {
  announce("write");
  loadDefinition(context, ["reports"]);
  const definition = readDefinition(context);
  const unit = readUnits(context, definition).find(({ unitId }) => unitId === input.unitId);
  if (!unit)
    throw new ProblemError([
      problem(
        "cell.required",
        { label: inLanguage(formTabWords.typed.columns.unit, context.language) },
        { field: "unitId" },
      ),
    ]);
  const form = registersOf(definition).find(({ formId }) => formId === input.formId);
  if (!form) throw new ProblemError([problem("record.notFound", { record: input.formId })]);
  const { notes, ...checked } = validated(context, definition, form, input);
  const { saved, rows } = edit(() => writeEntry(context, definition, form, unit, input, checked));
  writeOwn(DRAFT, null);
  const isNew = input.entryId === null;
  const problems = [
    ...notes,
    // One that was there before, or comes back, may be in what was accepted.
    ...ofAccepted(
      context,
      definition,
      form,
      saved,
      isNew ? "activity.intoAccepted" : "activity.changedInAccepted",
    ),
    ...showInWorkbook(context, definitionOf(definition, unit), unit, form, rows),
  ];
  return {
    card: cardOf(saved, form, definition),
    notes: problems.map((found) => pageProblem(found, context.language)),
  };
}

// An accepted report does not change: whoever types or deletes for its period is told at once, not by the next collection.
function ofAccepted(
  context: Context,
  definition: Definition,
  form: Form,
  { cells }: Pick<TableRow, "cells">,
  code: `activity.${"intoAccepted" | "changedInAccepted" | "outOfAccepted"}`,
): Problem[] {
  const date = String(cells[dateFieldOf(form)?.field ?? ""] ?? "");
  const period = periodOfDay(periodsOf(form, definition), date);
  const isIt = ({ unitId, periodId }: Report) => unitId === cells.unitId && periodId === period?.id;
  const report = readReports(context).find(isIt);
  if (!period || !report || !isClosed(report, period)) return [];
  return [problem(code, { period: period.label }, undefined, "D")];
}

/**
 * Takes out an entry as it was seen, by whoever sees it: its row is emptied under the lock. Saved once more under its id, by the revision
 * after this one, it comes back.
 */
export function undoActivity(context: Context, input: Input<"activity.undo">): Output<"activity.undo"> {
  announce("write");
  loadDefinition(context, ["reports"]);
  const definition = readDefinition(context);
  const form = registersOf(definition).find(({ formId }) => formId === input.formId);
  if (!form) throw new ProblemError([problem("record.notFound", { record: input.formId })]);
  const { cells, rows } = edit(() => emptyEntry(context, definition, form, input));
  const unit = readUnits(context, definition).find((each) => each.unitId === cells.unitId);
  const problems = [
    ...ofAccepted(context, definition, form, { cells }, "activity.outOfAccepted"),
    ...(unit ? showInWorkbook(context, definitionOf(definition, unit), unit, form, rows) : []),
  ];
  return { notes: problems.map((found) => pageProblem(found, context.language)) };
}

/** Empties the row of an entry; gives what stood there, and the rows of the tab by now. */
function emptyEntry(
  context: Context,
  definition: Definition,
  form: Form,
  { entryId, revision }: Input<"activity.undo">,
): { cells: Cells; rows: readonly TableRow[] } {
  const { rows } = context.tabs.table(typedTab(form), definition, true);
  const before = rows.find(({ cells }) => cells.entryId === entryId);
  refuseIfChanged(form, { entryId, revision, values: {} }, before);
  const cells = before?.cells ?? {};
  const { unit, date, enteredBy, enteredAt } = cells;
  const record = `${String(unit ?? "")} ${String(date ?? "")} ${themeIn(form, cells)}`.trim();
  // What somebody has just added himself is taken back; anything else was somebody's by then.
  const isOwn = revision === 1 && enteredBy === context.user;
  writeLog(context, [
    isOwn
      ? { action: "activity.undo", record }
      : { action: "activity.delete", record, before: [enteredBy, enteredAt].map(String).join(" ") },
  ]);
  const empty = Object.fromEntries(
    ["unitId", "unit", "taskId", ...form.fields.map(({ field }) => field)].map((key) => [key, ""]),
  );
  const gone = problem("record.notFound", { record: record || entryId });
  context.tabs.change(typedTab(form), [
    { match: { entryId }, cells: { ...empty, revision: revision + 1, enteredAt: context.now }, gone },
  ]);
  return { cells, rows: rows.filter((row) => row !== before) };
}

interface Checked {
  values: Cells;
  taskId: string;
}

function validated(
  context: Context,
  definition: Definition,
  form: Form,
  input: ActivityInput,
): Checked & { notes: readonly Problem[] } {
  const checked = validateEntry(input.values, {
    form,
    definition,
    today: context.today,
    typedOn: context.today,
    explanation: input.explanation,
  });
  if (!checked.ok) throw new ProblemError(checked.problems);
  return { values: checked.values, taskId: checked.taskId, notes: checked.hints };
}

function writeEntry(
  context: Context,
  definition: Definition,
  form: Form,
  unit: Unit,
  input: ActivityInput,
  { values, taskId }: Checked,
): { saved: TableRow; rows: readonly TableRow[] } {
  const table = context.tabs.table(typedTab(form), definition, true);
  const before =
    input.entryId === null ? undefined : table.rows.find(({ cells }) => cells.entryId === input.entryId);
  refuseIfChanged(form, input, before);
  const entryId = before ? String(before.cells.entryId) : `e${context.newId()}`;
  const cells: Cells = {
    ...values,
    unitId: unit.unitId,
    unit: unit.name,
    taskId,
    enteredBy: context.user,
    enteredAt: context.now,
    revision: Number(before?.cells.revision ?? 0) + 1,
  };
  writeLog(context, [
    {
      action: actionOn(before),
      record: `${unit.name} ${String(cells.date ?? "")} ${themeIn(form, cells)}`.trim(),
    },
  ]);
  const saved = { row: before?.row ?? nextRow(table), cells: { ...before?.cells, entryId, ...cells } };
  if (before) {
    const gone = problem("record.notFound", { record: themeIn(form, cells) || entryId });
    context.tabs.change(typedTab(form), [{ match: { entryId }, cells, gone }]);
  } else context.tabs.append(typedTab(form), table, [saved.cells]);
  const others = table.rows.filter((row) => row !== before);
  return { saved, rows: [...others, saved].sort((one, other) => one.row - other.row) };
}

// Of a deleted entry its row is left, with its id and nothing that names a unit.
function actionOn(before: TableRow | undefined): LogAction {
  if (!before) return "activity.add";
  return String(before.cells.unitId ?? "") === "" ? "activity.restore" : "activity.change";
}

function refuseIfChanged(
  form: Form,
  input: Pick<ActivityInput, "entryId" | "revision" | "values">,
  before: TableRow | undefined,
): void {
  if (input.entryId !== null && !before)
    throw new ProblemError([
      problem("record.notFound", { record: themeIn(form, input.values) || String(input.entryId) }),
    ]);
  if (before && Number(before.cells.revision) !== input.revision) {
    throw new ProblemError([
      problem("record.changedMeanwhile", {
        record: themeIn(form, before.cells),
        by: String(before.cells.enteredBy),
        at: String(before.cells.enteredAt),
      }),
    ]);
  }
}

// The unit sees at once what the office typed for it; if Google has no room the clock shows it soon, and if its workbook
// cannot be reached the next collection does.
function showInWorkbook(
  context: Context,
  definition: Definition,
  unit: Unit,
  form: Form,
  rows: readonly TableRow[],
): Problem[] {
  if (unit.workbookId === "" || !hasWorkbook(unit)) return [];
  const written = { [form.formId]: entriesIn(context, definition, form, rows) };
  const requests = officeEntriesRequests(context, definition, unit, written);
  const reply = sendOne(changeRequest(unit.workbookId, requests));
  if (reply.wait && notificationRoom() > 0)
    edit(() => addPendingNotifications([officeEntriesKey(unit.unitId)]));
  if (reply.wait) return [problem("activity.shownLater", { unit: unit.name }, { unit: unit.name }, "D")];
  return reply.status === 200 ? [] : [{ ...lockedOut(unit, context), grade: "D" }];
}

function recentCards(context: Context, definition: Definition, unitId: string | null): ActivityCard[] {
  const typed = readTypedRows(context, definition);
  return registersOf(definition)
    .flatMap((form) => (typed[form.formId] ?? []).map((row) => ({ form, row })))
    .filter(({ row: { cells } }) => unitId === null || cells.unitId === unitId)
    .sort((a, b) => (String(a.row.cells.enteredAt) < String(b.row.cells.enteredAt) ? -1 : 1))
    .slice(-RECENT)
    .reverse()
    .map(({ form, row }) => cardOf(row, form, definition));
}

function cardOf(row: TableRow, form: Form, definition: Definition): ActivityCard {
  const { cells } = row;
  const values: Record<string, string> = {};
  for (const field of form.fields) values[field.field] = cellText(field, cells[field.field]);
  const task = currentTask(row, definition);
  if (task && values.task) values.task = taskLabel(task);
  const date = dateFieldOf(form)?.field ?? "";
  return {
    formId: form.formId,
    entryId: String(cells.entryId),
    revision: Number(cells.revision),
    unitId: String(cells.unitId),
    unit: String(cells.unit),
    title: titleOf(form, values),
    subtitle: [values[date], String(cells.unit)].filter(Boolean).join("　"),
    values,
  };
}

function themeIn({ fields }: Form, cells: Cells = {}): string {
  return String(cells[fieldOf(fields, "theme") ?? ""] ?? "");
}

/** What an entry is known by: its theme, its task, else the first text that says anything. */
function titleOf({ fields }: Form, values: Readonly<Record<string, string>>): string {
  const texts = fields.filter(({ kind }) => fieldKinds[kind].holds === "text").map(({ field }) => field);
  return (
    [fieldOf(fields, "theme") ?? "", TASK_FIELD, ...texts]
      .map((field) => values[field] ?? "")
      .find(Boolean) ?? ""
  );
}
