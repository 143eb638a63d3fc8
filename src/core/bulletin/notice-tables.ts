// Tables of a notice: tasks, what is to be reported, and what units owe.
import type { Day, Language, Period, PeriodKind, Quota, Return, Task } from "../model";
import { countWords } from "../summary/words";
import { labelOf } from "../text";
import { bulletinText } from "../text/bulletin";
import { dateWords } from "./day-words";
import { chinese } from "./settled";
import type { Told } from "./told";
import type { Laid } from "./types";

/** A line a task, with its number in the text: who leads it, whom it is for, and by when. */
export function taskTable(told: Told): Laid {
  const rows = told.sources.definition.tasks.map(
    ({ title, shortTitle, leadDepartment, appliesTo, ...task }, at) => [
      bulletinText("taskNumbered", told.language, {
        number: taskNumber(at, told.language),
        title: shortTitle || title,
      }),
      leadDepartment,
      // Whom a task is for may be stated nowhere, and need not be everybody.
      namesOf(appliesTo, told),
      deadlineWords(task, told),
    ],
  );
  return laid((["task", "department", "appliesTo", "deadline"] as const).map(headOf(told)), rows);
}

/** What a task is numbered with, the first one at 0. */
export function taskNumber(at: number, language: Language): string {
  return language === "en" ? String(at + 1) : chinese(at + 1);
}

/** A line a return: who sends it, how often, what is filled in, and when the first is due. */
export function returnTable(told: Told): Laid {
  const { language, sources } = told;
  const { returns, forms, periods } = sources.definition;
  const rows = returns.map(({ returnId, name, formIds, rule, unitTypes, units }) => [
    name,
    unitsWords([...unitTypes, ...units], told),
    rhythmWords(rule.kind, language),
    namesOf(
      forms.filter(({ formId }) => formIds.includes(formId)).map((form) => form.name),
      told,
    ),
    dueWords(
      periods.filter((period) => period.returnId === returnId),
      rule,
      told,
    ),
  ]);
  const head = (["return", "appliesTo", "rhythm", "forms", "deadline"] as const).map(headOf(told));
  return laid(head, rows);
}

function rhythmWords(kind: PeriodKind, language: Language): string {
  if (kind === "calendarMonth" || kind === "cutoffMonth") return bulletinText("eachMonth", language);
  const label = labelOf("periodKind", kind, language);
  if (kind === "once" || kind === "anytime") return label;
  return bulletinText("each", language, { kind: label.toLowerCase() });
}

/** A line a target: which units owe how many of an indicator, and by when. */
export function targetTable(told: Told): Laid {
  const head = (["indicator", "appliesTo", "owed", "deadline"] as const).map(headOf(told));
  return laid(head, targetsOf(told));
}

/** A line a member of the group that leads the campaign. */
export function leadingGroupTable(told: Told): Laid {
  const head = (["role", "person", "position", "office", "duty"] as const).map(headOf(told));
  const rows = (told.group ?? []).map(({ role, name, position, office, duty }) => [
    role,
    name,
    position,
    office,
    duty,
  ]);
  return laid(head, rows);
}

/** The lines of targets; none of a quota that asks for nothing. */
export function targetsOf(told: Told): string[][] {
  return told.sources.definition.indicators.flatMap(({ name, unitWord, quotas }) =>
    quotas
      .filter(({ min, max }) => min !== null || max !== null)
      .map((quota) => [
        name,
        unitsWords([quota.unit || quota.unitType].filter(Boolean), told),
        owedWords(quota, unitWord, told),
        deadlineWords(quota, told),
      ]),
  );
}

function owedWords({ min, max, attribute, per }: Quota, word: string, { language }: Told): string {
  const of = { word, min: countWords(min ?? 0), max: countWords(max ?? 0) };
  const key = min === null ? "atMost" : max === null ? "atLeast" : "between";
  const share =
    attribute === "" ? "" : bulletinText("perUnits", language, { per: countWords(per), attribute });
  return share + bulletinText(key, language, of).trim();
}

function unitsWords(names: Return["unitTypes"], told: Told): string {
  return names.length === 0 ? bulletinText("everybody", told.language) : namesOf(names, told);
}

function namesOf(names: readonly string[], { language }: Told): string {
  return names.join(bulletinText("listMark", language));
}

function deadlineWords(
  { deadlineText, deadline }: Pick<Task, "deadlineText" | "deadline">,
  { language }: Told,
): string {
  return deadlineText || dayWords(deadline, "", language);
}

// Of a return that comes month by month the day of each month; of another one that comes again the first: the others follow from its rhythm.
function dueWords(
  periods: readonly Period[],
  { kind, dueDay, dueIn }: Return["rule"],
  { language }: Told,
): string {
  const due = periods.filter(({ dueOn }) => dueOn !== "");
  const [first] = due;
  if (!first) return "";
  const words = dayWords(first.dueOn, first.dueTime, language);
  if (due.length === 1) return words;
  const isMonthly = (kind === "calendarMonth" || kind === "cutoffMonth") && dueDay !== null;
  if (!isMonthly) return bulletinText("firstDue", language, { due: words });
  const values = { day: dueDay, time: first.dueTime };
  return bulletinText(dueIn === "next" ? "nextMonthly" : "monthly", language, values).trim();
}

function dayWords(day: Day, time: string, language: Told["language"]): string {
  return [dateWords(day, language), time].filter(Boolean).join(" ");
}

type HeadKey =
  | "task"
  | "department"
  | "appliesTo"
  | "deadline"
  | "return"
  | "rhythm"
  | "forms"
  | "indicator"
  | "owed"
  | "role"
  | "person"
  | "position"
  | "office"
  | "duty";

function headOf({ language }: Told) {
  return (key: HeadKey) => bulletinText(key, language);
}

/** A table of words; a column in which nothing stands is left out. */
export function laid(head: readonly string[], rows: readonly (readonly string[])[]): Laid {
  const isFilled = head.map((_, at) => rows.some((row) => (row[at] ?? "") !== ""));
  const kept = <T>(row: readonly T[]) => row.filter((_, at) => isFilled[at]);
  return { head: kept(head), rows: rows.map((row) => kept(row).map((text) => ({ text }))) };
}
