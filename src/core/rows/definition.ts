import { textOf } from "../cells/text";
import { fieldOrigins } from "../field/origins";
import type {
  Campaign,
  Definition,
  Field,
  Form,
  FormKey,
  Indicator,
  Language,
  Phase,
  Quota,
  ReminderRule,
  Return,
  Rule,
  TableRow,
  Task,
  UnitType,
} from "../model";
import { FIRST_RETURN, periodsOf } from "../period";
import { type Problem, problem } from "../problem";
import { type TableKey, tables } from "../tables";
import { labelOf } from "../text";
import { type RowReader, readRow } from "./reader";
import { campaignFromRows } from "./settings";
import { ambiguousTask, tasksFromRows, tasksMeant } from "./tasks";

/** Data rows of the definition tabs by table key; a missing tab reads as empty. */
export type RawTables = Readonly<Partial<Record<TableKey, readonly TableRow[]>>>;

/** Everything the tabs define. A bad cell reads as empty and is a problem; whether the whole makes sense is `checkDefinition`'s question. */
export function definitionFromRows(raw: RawTables): { definition: Definition; problems: Problem[] } {
  const { campaign, problems } = campaignFromRows(raw.settings ?? []);
  const language = campaign.language;
  const { tasks, problems: taskProblems } = tasksFromRows(raw.tasks ?? [], language);
  problems.push(...taskProblems);
  const read = (key: TableKey, required: string): RowReader[] =>
    readers(raw, key, required, language, problems);
  const fields = read("fields", "field")
    .map(readField)
    .filter((field) => field.inUse)
    .sort((a, b) => a.order - b.order);
  const activityFields = fields.filter((field) => field.form === "activity");
  const ledgerFields = fields
    .filter((field) => field.form === "ledger")
    .map((field) => withSource(field, activityFields));
  const forms = formsOf(activityFields, ledgerFields, language);
  const definition: Definition = {
    campaign,
    unitTypes: read("unitTypes", "name").map(readUnitType),
    phases: read("phases", "name").map((row) => readPhase(row, tasks)),
    tasks,
    indicators: groupIndicators(read("indicators", "indicator"), tasks),
    returns: [onlyReturn(campaign, forms)],
    forms,
    activityFields,
    ledgerFields,
    rules: read("rules", "left")
      .map(readRule)
      .filter((rule) => rule.inUse),
    reminders: read("reminders", "when")
      .map(readReminder)
      .filter((rule) => rule.inUse),
    periods: periodsOf(campaign),
  };
  return { definition, problems };
}

function formsOf(
  activityFields: readonly Field[],
  ledgerFields: readonly Field[],
  language: Language,
): Form[] {
  return [
    {
      formId: "activity",
      name: labelOf("form", "activity", language),
      kind: "register",
      rows: [],
      fields: activityFields,
    },
    {
      formId: "ledger",
      name: labelOf("form", "ledger", language),
      kind: "table",
      rows: [],
      fields: ledgerFields,
    },
  ];
}

function onlyReturn({ periodRule, language }: Campaign, forms: readonly Form[]): Return {
  return {
    returnId: FIRST_RETURN,
    name: labelOf("form", "ledger", language),
    formIds: forms.map(({ formId }) => formId),
    rule: periodRule,
    unitTypes: [],
    units: [],
    zeroAllowed: true,
    reviewer: "",
    taskId: "",
  };
}

/** Readers of the rows in which the column that names the thing is filled. */
function readers(
  raw: RawTables,
  key: TableKey,
  required: string,
  language: Language,
  problems: Problem[],
): RowReader[] {
  const rows = (raw[key] ?? []).filter((row) => textOf(row.cells[required]) !== "");
  return rows.map((row) => readRow(tables[key], row, language, problems));
}

function readUnitType(read: RowReader): UnitType {
  return {
    name: read.text("name"),
    level: read.text("level"),
    reports: read.yesNo("reports", true),
    note: read.text("note"),
  };
}

function readPhase(read: RowReader, tasks: readonly Task[]): Phase {
  return {
    phaseId: read.text("phaseId"),
    kind: read.option("kind", "phaseKind", "phase"),
    name: read.text("name"),
    taskId: taskIdOf(read, tasks),
    dateText: read.text("dateText"),
    start: read.day("start"),
    end: read.day("end"),
  };
}

function readField(read: RowReader): Field {
  const nature = read.option("nature", "nature", "flow");
  return {
    form: read.option("form", "form", "activity") as FormKey,
    field: read.text("field"),
    label: read.text("label") || read.text("field"),
    kind: read.option("kind", "columnKind", "text"),
    options: read.list("options"),
    required: read.yesNo("required", false),
    min: read.number("min"),
    max: read.number("max"),
    origin: read.option("origin", "fieldOrigin", "typed"),
    sumOf: read.text("sumOf"),
    nature: nature === "yesNo" ? "text" : nature,
    help: read.text("help"),
    order: read.number("order") ?? read.row,
    inUse: read.yesNo("inUse", true),
  };
}

/** A ledger field that lists an activity field's values has that field's kind and options. */
function withSource(field: Field, activityFields: readonly Field[]): Field {
  const source =
    fieldOrigins[field.origin]?.source === "options"
      ? activityFields.find((f) => f.field === field.sumOf)
      : undefined;
  return source ? { ...field, kind: source.kind, options: source.options } : field;
}

function readRule(read: RowReader): Rule {
  return {
    ruleId: read.text("ruleId"),
    form: read.option("form", "form", "ledger"),
    left: read.text("left"),
    comparison: read.option("comparison", "comparison", "required"),
    right: read.text("right"),
    grade: read.option("grade", "grade", "B"),
    message: read.text("message"),
    inUse: read.yesNo("inUse", true),
  };
}

function readReminder(read: RowReader): ReminderRule {
  return {
    ruleId: read.text("ruleId"),
    when: read.option("when", "reminderWhen", "beforeDue"),
    days: read.number("days") ?? 0,
    every: read.number("every"),
    workdaysOnly: read.yesNo("workdaysOnly", false),
    subject: read.text("subject"),
    body: read.text("body"),
    inUse: read.yesNo("inUse", true),
  };
}

/** One indicator per id (or name), from its rows of one unit type each. */
function groupIndicators(rows: readonly RowReader[], tasks: readonly Task[]): Indicator[] {
  const groups = new Map<string, RowReader[]>();
  for (const read of rows) {
    const id = read.text("indicatorId") || read.text("indicator");
    groups.set(id, [...(groups.get(id) ?? []), read]);
  }
  return [...groups].map(([id, group]) => readIndicator(id, group, tasks));
}

function readIndicator(indicatorId: string, rows: readonly RowReader[], tasks: readonly Task[]): Indicator {
  const first = rows[0] as RowReader;
  const headlines = rows.map((read) => read.number("headline")).filter((n): n is number => n !== null);
  return {
    indicatorId,
    name: first.text("indicator"),
    taskId: taskIdOf(first, tasks),
    unitWord: first.text("unitWord"),
    nature: first.option("nature", "nature", "flow"),
    origin: first.option("origin", "indicatorOrigin", "typed"),
    field: first.text("field"),
    kinds: first.list("kinds"),
    headline: headlines[0] ?? null,
    quotas: rows.filter((read) => read.text("unitType") !== "").map(readQuota),
  };
}

function readQuota(read: RowReader): Quota {
  return {
    unitType: read.text("unitType"),
    min: read.number("min"),
    max: read.number("max"),
    deadlineText: read.text("deadlineText"),
    deadline: read.day("deadline"),
    row: read.row,
  };
}

function taskIdOf(read: RowReader, tasks: readonly Task[]): string {
  const text = read.text("task");
  const meant = tasksMeant(tasks, text);
  if (text !== "" && meant.length === 0)
    read.note(problem("definition.taskUnknown", { value: text }, read.place("task")));
  if (meant.length > 1) read.note(ambiguousTask(text, meant, read.place("task")));
  return meant.length === 1 ? (meant[0] as Task).taskId : "";
}
