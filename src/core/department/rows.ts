// The rows of a department's tab: what it owes, its tasks, and below those it leads the figures and milestones that measure them.
import { fingerprint } from "../fingerprint";
import { type FormRow, hasTaskRows, rowsOf, tablesOf } from "../form";
import type { Cells, Definition, Form, Language, Period, Phase, Report, Task, Unit } from "../model";
import { openPeriods } from "../period";
import { reportStates } from "../report/states";
import { labelOf } from "../text";
import { departmentText } from "../text/department";
import { hasUnitTab } from "../units";
import { fieldKey, typedFields } from "./columns";
import { dutyOf, measuresOf, milestonesOf } from "./duty";

/** One row: the cells that the program writes, by column key, and the columns into which the department types. */
export interface DepartmentRow {
  readonly rowKey: string;
  readonly cells: Cells;
  readonly free: readonly string[];
  /** What the record says of a task or milestone by now, as a mark; "" where the row has none. */
  readonly known: string;
}

/** Row of a report, of a task, of a form's own list, of a milestone. */
export const rowKeys = {
  report: (periodId: string): string => `report:${periodId}`,
  task: (taskId: string): string => `task:${taskId}`,
  row: (formId: string, rowId: string): string => `row:${formId}:${rowId}`,
  milestone: (phaseId: string): string => `milestone:${phaseId}`,
};

/** Row in which the values of a form's row are typed. */
export function rowKeyOf(form: Form, { rowId }: Pick<FormRow, "rowId">): string {
  return hasTaskRows(form) ? rowKeys.task(rowId) : rowKeys.row(form.formId, rowId);
}

/** A mark of how a task stands: what differs from it was changed since. */
export function markOfTask({ status, progress, progressNote }: Task): string {
  return fingerprint([status, progress ?? "", progressNote].join("\n"));
}

/** A mark of whether a milestone is done. */
export function markOfMilestone({ done }: Pick<Phase, "done">): string {
  return done ? "done" : "open";
}

/** All rows of a department's tab by a day; `own` is the definition as the department sees it, `reports` what became of its reports. */
export function departmentRows(
  unit: Unit,
  own: Definition,
  today: string,
  reports: readonly Report[] = [],
): DepartmentRow[] {
  const { language } = own.campaign;
  const begun = openPeriods(own.periods, today);
  return [
    ...begun.map((period) => {
      const report = reports.find(({ unitId, periodId }) => unitId === unit.unitId && periodId === period.id);
      return reportRow(period, report, language);
    }),
    ...own.tasks.flatMap((task) => tasksRows(task, unit, own)),
    ...listRows(own, (taskIds) => taskIds.length === 0 || hasUnitTab(unit)),
  ];
}

function reportRow(
  { id, label, dueOn }: Period,
  report: Report | undefined,
  language: Language,
): DepartmentRow {
  const due = dueOn === "" ? "" : departmentText("due", language, { due: dueOn });
  const isBack = report !== undefined && reportStates[report.state].comesAgain;
  const state = report ? `${isBack ? "▲ " : ""}${labelOf("reportState", report.state, language)}` : "";
  const reason = isBack ? report.reason : "";
  const asked = [due, state, reason].filter(Boolean).join(departmentText("mark", language));
  // Beside it still stood that the report had been taken in. What was refused since has its own answer.
  const isNews = isBack && report.refusedAt === "";
  const now = isNews ? report.reviewedAt.slice(0, 16) : "";
  const answer = isNews ? departmentText("returned", language, { now, reason }) : undefined;
  return {
    rowKey: rowKeys.report(id),
    cells: {
      kind: departmentText("report", language),
      number: "",
      item: label,
      duty: "",
      asked,
      ...(answer && { answer }),
    },
    free: ["tick"],
    known: "",
  };
}

// In a unit's tab a task that has no row in a table says nothing.
function tasksRows(task: Task, unit: Unit, own: Definition): DepartmentRow[] {
  const row = taskRow(task, unit, own);
  if (hasUnitTab(unit)) return row.free.length > 0 ? [row] : [];
  return [row, ...rowsBelow(task, unit, own)];
}

function taskRow(task: Task, unit: Unit, own: Definition): DepartmentRow {
  const { language } = own.campaign;
  const duty = dutyOf(task, unit) ?? (hasUnitTab(unit) ? undefined : "co");
  const forms = tablesOf(own).filter(hasTaskRows);
  const isRow = (form: Form) => rowsOf(form, own).some(({ rowId }) => rowId === task.taskId);
  return {
    rowKey: rowKeys.task(task.taskId),
    cells: {
      kind: departmentText("task", language),
      number: task.number,
      item: task.title,
      duty: duty ? departmentText(duty, language) : "",
      asked: task.deadlineText || task.deadline,
    },
    free: [...(duty === "lead" ? ["status"] : []), ...forms.filter(isRow).flatMap(keysOf)],
    known: markOfTask(task),
  };
}

// Figures and milestones are those of the department that answers for the task.
function rowsBelow(task: Task, unit: Unit, own: Definition): DepartmentRow[] {
  if (dutyOf(task, unit) !== "lead") return [];
  return [
    ...listRows(own, (taskIds) => taskIds[0] === task.taskId),
    ...milestonesOf(own, unit)
      .filter(({ taskId }) => taskId === task.taskId)
      .map((milestone) => milestoneRow(milestone, own.campaign.language)),
  ];
}

/** Rows of forms with a list of their own, by the tasks that they measure: those of others' tasks are not asked for. */
function listRows(own: Definition, isHere: (taskIds: readonly string[]) => boolean): DepartmentRow[] {
  const { language } = own.campaign;
  return tablesOf(own)
    .filter((form) => !hasTaskRows(form))
    .flatMap((form) =>
      rowsOf(form, own).flatMap((row) => {
        const measures = measuresOf(own, form.formId, row.rowId);
        const taskIds = measures.map(({ taskId }) => taskId).filter((id) => id !== "");
        if (!isHere(taskIds)) return [];
        const targets = measures.flatMap(({ headline, unitWord }) =>
          headline === null ? [] : [departmentText("target", language, { target: headline, word: unitWord })],
        );
        const asked = targets.join(departmentText("mark", language));
        return [listRow(form, row, asked, language)];
      }),
    );
}

function listRow(form: Form, row: FormRow, asked: string, language: Language): DepartmentRow {
  return {
    rowKey: rowKeyOf(form, row),
    cells: { kind: departmentText("row", language), number: "", item: row.label, duty: "", asked },
    free: keysOf(form),
    known: "",
  };
}

function milestoneRow(milestone: Phase, language: Language): DepartmentRow {
  const { phaseId, name, dateText, end } = milestone;
  return {
    rowKey: rowKeys.milestone(phaseId),
    cells: {
      kind: labelOf("phaseKind", "milestone", language),
      number: "",
      item: name,
      duty: "",
      asked: dateText || end,
    },
    free: ["status"],
    known: markOfMilestone(milestone),
  };
}

function keysOf(form: Form): string[] {
  return typedFields(form).map((field) => fieldKey(form, field));
}
