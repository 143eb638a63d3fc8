// 任务清单 from the sidebar: one row is written, under the lock, if nobody else has changed it meanwhile.

import { lightOfTask } from "../../core/light";
import type { Cells, Definition, Language, Task } from "../../core/model";
import { problem } from "../../core/problem";
import { tasksFromRows, taskToCells, textOf } from "../../core/rows";
import { tables } from "../../core/tables";
import { fill, inLanguage, keyOf, optionSets } from "../../core/text";
import { listed } from "../../core/text/lists";
import { logWords } from "../../core/text/log-actions";
import { taskFrom } from "../../core/version/owed-from";
import type { Input, Output, PageData, TaskCard } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { readDraft, readVersions } from "../head/campaign";
import { writeLog } from "../head/log";
import { ProblemError } from "../problem-error";
import type { HeadTable } from "../tabs/table";

/** First data of the sidebar. */
export function tasksData(context: Context): PageData["tasks"] {
  const definition = readDraft(context);
  const departments = definition.tasks.flatMap(({ leadDepartment, coDepartments }) => [
    leadDepartment,
    ...coDepartments,
  ]);
  return {
    tasks: cardsOf(context, definition),
    departments: [...new Set(departments)].filter((name) => name !== ""),
    unitTypes: definition.unitTypes.map(({ name }) => name),
    statuses: Object.entries(optionSets.taskStatus).map(([value, label]) => ({
      value,
      label: inLanguage(label, context.language),
    })),
    phases: definition.phases
      .filter(({ kind }) => kind === "phase")
      .map(({ phaseId, name }) => ({ value: phaseId, label: name })),
    today: context.today,
    campaignStart: definition.campaign.start,
    campaignEnd: definition.campaign.end,
    taskId: null,
  };
}

/** All tasks as cards. */
export function listTasks(context: Context): Output<"tasks.list"> {
  return { tasks: cardsOf(context, readDraft(context)) };
}

/** Adds a task, or changes what was changed on its card; refuses where the task is no more what it was when it was read. */
export function saveTask(context: Context, { task: card, was }: Input<"tasks.save">): Output<"tasks.save"> {
  if (card.title.trim() === "")
    throw new ProblemError([
      problem(
        "cell.required",
        {
          label: inLanguage(tables.tasks.columns.find(({ key }) => key === "title")!.label, context.language),
        },
        { field: "title" },
      ),
    ]);
  return edit(() => {
    const definition = readDraft(context);
    const { language } = definition.campaign;
    const table = context.tabs.table("tasks", undefined, true);
    const present = tasksFromRows(table.rows, language).tasks;
    const before = card.taskId === "" ? undefined : present.find(({ taskId }) => taskId === card.taskId);
    refuseIfChanged(card, was, before, language);
    const changed = taskFields.filter((key) => !was || differs(card, was, key));
    if (before && changed.length === 0) return { task: cardOf(context, before, definition) };
    const after = merged(context, card, before);
    writeLog(context, [
      {
        action: before ? "task.change" : "task.add",
        record: `${after.number} ${after.title}`.trim(),
        before: before ? difference(before, after, definition) : "",
        after: before ? difference(after, before, definition) : after.title,
      },
    ]);
    write(context, table, after, before && changed, language);
    return { task: cardOf(context, after, definition) };
  });
}

/** Brings a task's row into view. */
export function showTask(context: Context, { taskId }: Input<"tasks.show">): Output<"tasks.show"> {
  const table = context.tabs.table("tasks");
  const row = table.rows.find(({ cells }) => cells.taskId === taskId);
  if (!row) throw new ProblemError([problem("record.notFound", { record: taskId })]);
  context.head.show(table.sheetId, row.row);
  return {};
}

type Card = Input<"tasks.save">["task"];

/** What a person can change on the card, as the form shows it. */
const taskFields = [
  "number",
  "title",
  "detail",
  "phase",
  "leaders",
  "leadDepartment",
  "coDepartments",
  "deadlineText",
  "deadline",
  "appliesTo",
  "inLedger",
  "status",
  "progress",
  "progressNote",
] as const satisfies readonly (keyof Card)[];

function differs(one: Card, other: Card, key: (typeof taskFields)[number]): boolean {
  return String(one[key] ?? "") !== String(other[key] ?? "");
}

// A hand in the tab leaves the revision as it is: so what stands there is compared with what was read.
function refuseIfChanged(card: Card, was: Card | null, before: Task | undefined, language: Language): void {
  if (card.taskId !== "" && !before)
    throw new ProblemError([problem("record.notFound", { record: card.title })]);
  if (!before) return;
  const { title: record, updatedBy: by, updatedAt: at } = before;
  if (before.revision !== card.revision)
    throw new ProblemError([problem("record.changedMeanwhile", { record, by, at })]);
  const now = valuesOf(before, language);
  const isTypedOver = was !== null && taskFields.some((key) => differs(was, now, key));
  const tab = inLanguage(tables.tasks.name, language);
  if (isTypedOver) throw new ProblemError([problem("record.changedInTab", { record, tab })]);
}

function merged(context: Context, card: Card, before: Task | undefined): Task {
  return {
    taskId: before?.taskId ?? `t${context.newId()}`,
    number: card.number.trim(),
    title: card.title.trim(),
    shortTitle: before?.shortTitle ?? "",
    detail: card.detail,
    phaseId: card.phase,
    leaders: split(card.leaders),
    leadDepartment: card.leadDepartment.trim(),
    coDepartments: split(card.coDepartments),
    deadlineText: card.deadlineText.trim(),
    deadline: card.deadline,
    appliesTo: card.appliesTo,
    inLedger: card.inLedger,
    status: keyOf("taskStatus", card.status) ?? "notStarted",
    progress: card.progress,
    progressNote: card.progressNote,
    updatedBy: context.user,
    updatedAt: context.now,
    revision: (before?.revision ?? 0) + 1,
    source: before?.source ?? "",
  };
}

// Only the cells that were changed: in the others somebody may be typing in the tab.
function write(
  context: Context,
  table: HeadTable,
  task: Task,
  changed: readonly string[] | undefined,
  language: Language,
): void {
  const { taskId = "", ...cells } = taskToCells(task, language);
  if (!changed) {
    context.tabs.append("tasks", table, [{ taskId, ...cells }]);
    return;
  }
  const own = [...changed, "updatedBy", "updatedAt", "revision"];
  const written = Object.fromEntries(Object.entries(cells).filter(([key]) => own.includes(key)));
  const gone = problem("record.notFound", { record: task.title });
  context.tabs.change("tasks", [{ match: { taskId }, cells: written, gone }]);
}

function cardsOf(context: Context, definition: Definition): TaskCard[] {
  return definition.tasks.map((task) => cardOf(context, task, definition));
}

function cardOf(context: Context, task: Task, definition: Definition): TaskCard {
  const milestones = definition.phases.filter(
    ({ kind, taskId }) => kind === "milestone" && taskId === task.taskId,
  );
  const from = taskFrom({ campaign: definition.campaign, versions: readVersions(context) }, task.taskId);
  return {
    ...valuesOf(task, definition.campaign.language),
    light: lightOfTask(task, milestones, context.today, from),
  };
}

function valuesOf(task: Task, language: Language): Card {
  return {
    ...task,
    phase: task.phaseId,
    leaders: listed(task.leaders, language),
    coDepartments: listed(task.coDepartments, language),
    appliesTo: [...task.appliesTo],
  };
}

function split(text: string): string[] {
  return text
    .split(/[、,，;；\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

// Only what differs goes to the log, as the tab calls it and shows it.
function difference(task: Task, other: Task, { phases, campaign: { language } }: Definition): string {
  const cellsOf = (each: Task): Cells => ({
    ...taskToCells(each, language),
    phase: phases.find(({ phaseId }) => phaseId === each.phaseId)?.name ?? each.phaseId,
  });
  const [shown, before] = [cellsOf(task), cellsOf(other)];
  return tables.tasks.columns
    .filter(({ key }) => !["revision", "updatedAt", "updatedBy"].includes(key))
    .filter(({ key }) => textOf(shown[key]) !== textOf(before[key]))
    .map(({ key, label }) =>
      fill(inLanguage(logWords.cell, language), {
        column: inLanguage(label, language),
        value: textOf(shown[key]) || inLanguage(logWords.empty, language),
      }),
    )
    .join("\n");
}
