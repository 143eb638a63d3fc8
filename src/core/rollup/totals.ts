import { hasTaskRows } from "../form";
import { groupBy } from "../group-by";
import { lightOfTask } from "../light";
import type { Day, Definition, Moment, Task } from "../model";
import { isOverdue } from "../period";
import { taskFrom } from "../version/owed-from";
import { figureFields, type LineFigures } from "./stocks";
import { ratesOf, standsInPeriod, sum } from "./sums";
import type { Tally } from "./tally";
import type { GroupFigures, PeriodFigures, TaskFigures, UnitFigures } from "./types";
import type { UnitResult } from "./units";

/** Figures of the units that have a key in common. */
export function groups(
  figures: readonly UnitFigures[],
  keyOf: (unit: UnitFigures) => string,
): GroupFigures[] {
  return [...groupBy(figures, keyOf)].map(([key, units]) => ({ key, units: units.length, ...sum(units) }));
}

/** Each period over all units. */
export function periodFigures(
  definition: Definition,
  results: readonly UnitResult[],
  now: Day | Moment,
): PeriodFigures[] {
  return definition.periods.map((period, i) => {
    const due = isOverdue(period, now);
    const cells = results.map(({ figures }) => figures.periods[i]!);
    const activities = cells.reduce((total, { counts }) => total + counts.activities, 0);
    const people = cells.reduce((total, { counts }) => total + counts.people, 0);
    return {
      periodId: period.id,
      label: period.label,
      due,
      ...ratesOf(cells.filter((cell) => standsInPeriod(cell, due))),
      activities,
      people,
    };
  });
}

/** Each task over everybody; `measured` is how far it is by the figures that measure it. */
export function taskFigures(
  definition: Definition,
  tallied: Tally,
  lines: LineFigures,
  today: string,
  measured: ReadonlyMap<string, number>,
): TaskFigures[] {
  const figures = definition.forms
    .filter(hasTaskRows)
    .flatMap(({ formId, fields }) => figureFields({ fields }).map(({ field }) => ({ formId, field })));
  const milestones = groupBy(definition.phases, (phase) => (phase.kind === "milestone" ? phase.taskId : ""));
  return definition.tasks.map((task) => ({
    taskId: task.taskId,
    measured: measured.get(task.taskId) ?? null,
    ...(tallied.tasks.get(task.taskId) ?? { activities: 0, people: 0 }),
    totals: figures.flatMap((figure) => {
      const total = lines.total({ ...figure, rowId: task.taskId });
      return total === null ? [] : [{ ...figure, total }];
    }),
    light: lightOfTask(
      withProgress(task, measured),
      milestones.get(task.taskId) ?? [],
      today,
      taskFrom(definition, task.taskId),
    ),
  }));
}

/** What figures measure stands in place of what people say of it. */
function withProgress(task: Task, measured: ReadonlyMap<string, number>): Task {
  return { ...task, progress: measured.get(task.taskId) ?? task.progress };
}
