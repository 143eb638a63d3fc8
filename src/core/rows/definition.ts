import { explainable } from "../form/explanation";
import { indicatorOrigins } from "../form/indicator-origins";
import type {
  Definition,
  Form,
  Indicator,
  IndicatorOrigin,
  Phase,
  Quota,
  ReminderRule,
  Rule,
  ShowWhen,
  Task,
  UnitType,
} from "../model";
import type { Problem } from "../problem";
import type { TableKey } from "../tables";
import { optionSets } from "../text";
import { fieldMeant, keyIn, readCondition } from "./fields";
import { formIdOf, formsFromRows, linkedForms } from "./forms";
import { holidaysOf } from "./holidays";
import { materialsOf } from "./materials";
import { type RawTables, type RowReader, readers } from "./reader";
import { periodsOfReturns, returnsOf } from "./returns";
import { campaignFromRows } from "./settings";
import { stagesOf } from "./stages";
import { taskIdOf, tasksFromRows } from "./tasks";

/** Everything the tabs define. A bad cell reads as empty and is a problem; whether the whole makes sense is `checkDefinition`'s question. */
export function definitionFromRows(raw: RawTables): { definition: Definition; problems: Problem[] } {
  const { campaign, problems } = campaignFromRows(raw.settings ?? []);
  const language = campaign.language;
  const { tasks, problems: taskProblems } = tasksFromRows(raw.tasks ?? [], language);
  problems.push(...taskProblems);
  const read = (key: TableKey, required: string): RowReader[] =>
    readers(raw, key, required, language, problems);
  const unlinked = formsFromRows(raw, tasks, language, problems);
  const unitTypes = read("unitTypes", "name").map(readUnitType);
  const returns = returnsOf(read("returns", "name"), unlinked, tasks, unitTypes);
  // One that is switched off binds nothing, whatever it speaks of by now.
  const rules = read("rules", "left")
    .filter((row) => row.yesNo("inUse", true))
    .map((row) => readRule(row, unlinked));
  const forms = explainable(linkedForms(unlinked, returns, language), rules, language);
  const holidays = holidaysOf(read("holidays", "date"));
  const materials = materialsOf(read("materials", "name"), tasks, forms);
  const stages = stagesOf(read("stages", "stage"), forms);
  const definition: Definition = {
    campaign,
    unitTypes,
    phases: read("phases", "name").map((row) => readPhase(row, tasks)),
    tasks,
    indicators: groupIndicators(read("indicators", "indicator"), tasks, forms),
    ...(materials.length > 0 && { materials }),
    returns,
    forms,
    rules,
    reminders: read("reminders", "when")
      .map(readReminder)
      .filter((rule) => rule.inUse),
    holidays,
    periods: periodsOfReturns(returns, campaign, holidays),
    ...(stages.length > 0 && { stages }),
  };
  return { definition, problems };
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
    done: read.yesNo("done", false),
  };
}

function readRule(read: RowReader, forms: readonly Form[]): Rule {
  const formId = formIdOf(read, forms);
  const form = forms.find((item) => item.formId === formId);
  const fields = form?.fields ?? [];
  return {
    ruleId: read.text("ruleId"),
    formId,
    left: fieldMeant(fields, read.text("left")),
    comparison: read.option("comparison", "comparison", "required"),
    right: fieldMeant(fields, read.text("right")),
    grade: read.option("grade", "grade", "B"),
    message: read.text("message"),
    when: conditionOf(read, form),
    inUse: true,
  };
}

function readReminder(read: RowReader): ReminderRule {
  return {
    ruleId: read.text("ruleId"),
    when: read.option("when", "reminderWhen", "beforeDue"),
    days: read.number("days") ?? 0,
    every: read.number("every"),
    workdaysOnly: read.yesNo("workdaysOnly", false),
    ...readRung(read),
    subject: read.text("subject"),
    body: read.text("body"),
    inUse: read.yesNo("inUse", true),
  };
}

// What a workbook of an earlier version has no column for is left out.
function readRung(read: RowReader): Pick<ReminderRule, "about" | "unitTypes" | "weekday" | "copyTo"> {
  const unitTypes = read.list("unitTypes");
  const on = Object.keys(optionSets.weekday).indexOf(read.option("weekday", "weekday", "mon")) + 1;
  return {
    ...(read.text("about") !== "" && { about: read.option("about", "reminderAbout", "reports") }),
    ...(unitTypes.length > 0 && { unitTypes }),
    ...(read.text("weekday") !== "" && { weekday: on }),
    ...(read.text("copyTo") !== "" && { copyTo: read.option("copyTo", "reminderCopy", "above") }),
  };
}

/** The condition of a rule; it may name its field by the label. */
function conditionOf(read: RowReader, form: Form | undefined): ShowWhen | null {
  const when = readCondition(read, "when");
  return when && { ...when, field: keyIn(form?.fields ?? [], when.field) ?? when.field };
}

/** One indicator per id (or name), from its rows of one unit type each. */
function groupIndicators(
  rows: readonly RowReader[],
  tasks: readonly Task[],
  forms: readonly Form[],
): Indicator[] {
  const groups = new Map<string, RowReader[]>();
  for (const read of rows) {
    const id = read.text("indicatorId") || read.text("indicator");
    groups.set(id, [...(groups.get(id) ?? []), read]);
  }
  return [...groups].map(([id, group]) => readIndicator(id, group, tasks, forms));
}

function readIndicator(
  indicatorId: string,
  rows: readonly RowReader[],
  tasks: readonly Task[],
  forms: readonly Form[],
): Indicator {
  const first = rows[0] as RowReader;
  const origin = first.option("origin", "indicatorOrigin", "typed");
  const stated = first.text("form") === "" ? undefined : formIdOf(first, forms);
  const counted = forms.filter(({ formId, kind }) =>
    stated === undefined ? indicatorOrigins[origin].forms.includes(kind) : formId === stated,
  );
  const fields = counted.flatMap((form) => form.fields);
  const field = fieldMeant(fields, first.text("field"));
  const headlines = rows.map((read) => read.number("headline")).filter((n): n is number => n !== null);
  return {
    indicatorId,
    name: first.text("indicator"),
    taskId: taskIdOf(first, tasks),
    unitWord: first.text("unitWord"),
    nature: first.option("nature", "nature", "flow"),
    origin,
    formId: stated ?? usualForm(origin, field, forms),
    field,
    row: first.text("row"),
    kinds: first.list("kinds"),
    headline: headlines[0] ?? null,
    quotas: rows.filter(isQuota).map(readQuota),
  };
}

/** The form of an indicator that names none: the first of its kind, for a typed value the first that has the field. */
function usualForm(origin: IndicatorOrigin, field: string, forms: readonly Form[]): string {
  const fitting = forms.filter(({ kind }) => indicatorOrigins[origin].forms.includes(kind));
  const named = fitting.find(({ fields }) => fields.some((item) => item.field === field));
  return (origin === "typed" ? (named ?? fitting[0]) : fitting[0])?.formId ?? "";
}

// A row that names nobody and asks for no number holds the indicator alone, or its headline.
function isQuota(read: RowReader): boolean {
  const isAsked = read.number("min") !== null || read.number("max") !== null;
  return isAsked || read.text("unitType") + read.text("unit") !== "";
}

function readQuota(read: RowReader): Quota {
  return {
    unitType: read.text("unitType"),
    unit: read.text("unit"),
    attribute: read.text("attribute"),
    per: read.number("per") || 1,
    span: read.option("span", "quotaSpan", "campaign"),
    min: read.number("min"),
    max: read.number("max"),
    deadlineText: read.text("deadlineText"),
    deadline: read.day("deadline"),
    row: read.row,
  };
}
