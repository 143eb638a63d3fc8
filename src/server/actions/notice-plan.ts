// What a notice makes of all tabs together: quotas follow from the kinds of units, sources of indicators from forms and tasks.
import type { Cells, Language } from "../../core/model";
import type { TableKey } from "../../core/tables";
import type { NoticeTab } from "../../core/template/already-there";
import { notDoubled, quotaRows } from "../../core/template/from-notice";
import { isTaskOf, type Restated, requote } from "../../core/template/quoted";
import { withSources } from "../../core/template/sources";
import { keyOf } from "../../core/text";
import type { NoticeDecision } from "../../core/wire/notice";
import type { Context } from "../context";
import { cellsOfAll, planOf, restatedOf, rowChange, type TabPlan } from "./notice-rows";

/** Tabs that a notice speaks of; quotas name kinds of units, and what indicators are read from are columns and tasks: these come first. */
export const NOTICE_TABS = [
  "unitTypes",
  "returns",
  "phases",
  "tasks",
  "fields",
  "indicators",
  "reminders",
] as const satisfies readonly NoticeTab[];

/** Rows that a tab holds. */
export type Holds = (key: TableKey) => readonly Cells[];

/** Plans of the tabs for which a decision has rows. */
export function plansOf(
  context: Context,
  decision: NoticeDecision & { language: Language },
  holds: Holds,
): TabPlan[] {
  const plans: TabPlan[] = [];
  const after: Holds = (key) => {
    const plan = plans.find((made) => made.key === key);
    return plan?.whole ?? [...holds(key), ...(plan?.added ?? [])];
  };
  const form = tableName(holds("forms"));
  for (const key of NOTICE_TABS) {
    if (decision[key].length === 0) continue;
    const read = fitting(key, cellsOfAll(context, key, decision, form), after);
    const present = holds(key).filter((row) => key !== "fields" || row.form === form);
    plans.push(planOf(context, key, present, read, decision.mode));
    if (key === "indicators" && decision.mode === "append")
      retellTasks(context, plans, holds("tasks"), {
        restated: restatedOf(key, present, read),
        present,
        language: decision.language,
      });
  }
  return plans;
}

interface Restating {
  readonly restated: readonly Restated[];
  /** Rows of 指标与配额. */
  readonly present: readonly Cells[];
  readonly language: Language;
}

// A task whose detail quotes a number that is stated anew says the new one.
function retellTasks(
  context: Context,
  plans: TabPlan[],
  tasks: readonly Cells[],
  { restated, present, language }: Restating,
): void {
  const made = plans.find(({ key }) => key === "tasks");
  const plan = made ?? { key: "tasks" as const, added: [], changes: [], there: 0, gone: 0 };
  for (const task of tasks) {
    const own = restated.filter(({ there }) => isTaskOf(task, there));
    const known = plan.changes.find(({ match }) => match.taskId === task.taskId);
    const before = String(known?.cells.detail ?? task.detail ?? "");
    const { detail } = requote(before, own, present, language);
    if (detail === before) continue;
    if (known) known.cells = { ...known.cells, detail };
    else plan.changes.push(rowChange(context, "tasks", task, { detail }));
  }
  if (!made && plan.changes.length > 0) plans.push(plan);
}

// No column and no kind of units twice; a quota for several kinds of units as a row a kind, each with where its value comes from.
function fitting(key: NoticeTab, read: readonly Cells[], after: Holds): readonly Cells[] {
  if (key === "fields" || key === "unitTypes") return notDoubled(key, [], read);
  if (key !== "indicators") return read;
  const unitTypes = after("unitTypes").map(({ name }) => String(name ?? ""));
  const tabs = { forms: after("forms"), fields: after("fields"), tasks: after("tasks") };
  return quotaRows(withSources(read, tabs, after("indicators")), unitTypes);
}

/** The form that columns of a notice's table are for: the first table. */
function tableName(forms: readonly Cells[]): string {
  const form = forms.find(({ kind }) => keyOf("formKind", kind) === "table");
  return String(form?.name ?? "");
}
