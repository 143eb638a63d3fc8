import type { ReportFigures, ReportTable } from "../figures";
import type { Definition, PageItem, Report, Task, Unit } from "../model";
import { type HasLeft, leftBy, type Rollup, rollUp } from "../rollup";
import type { Selected } from "../selection";
import { subtrees } from "../units/tree";

/** Whose page it is: the tasks of a leader, or of a department that leads or takes part; all of them where neither is named. */
export interface TaskChoice {
  readonly leader?: string;
  readonly department?: string;
}

/** What the leaders' page is made from. */
export interface Sources {
  readonly rollup: Rollup;
  readonly definition: Definition;
  /** The directory: contacts are named, their addresses and numbers are not. */
  readonly units: readonly Unit[];
  readonly reports: readonly Report[];
  /** Those that totals are made of, older revisions among them; default: what counts of `reports`. */
  readonly counted?: readonly Report[];
  /** Those of them of which a newer revision stands. */
  readonly earlier?: readonly Report[];
  /** What was reported in tables. */
  readonly tables: readonly ReportTable[];
  /** What was reported in registers, for figures of others than that of events; none where nobody asks. */
  readonly figures?: readonly ReportFigures[];
  /** What the tab 汇总内容 says; the usual page where it says nothing. */
  readonly page?: readonly PageItem[];
  /** Stages of registers and what was decided in them; read where the page asks for it. */
  readonly selection?: Selected;
  /** Leader or department whose page it is. */
  readonly reader?: string;
}

/** Of which units the numbers that stand are in no total to date. */
export function leftOf({
  units,
  definition,
  rollup,
}: Pick<Sources, "units" | "definition" | "rollup">): HasLeft {
  return leftBy(units, definition, rollup.today);
}

/** The same with the tasks of a leader or department alone: in lists, in what to ask, and among the rows of the table. */
export function forChoice(sources: Sources, choice: TaskChoice): Sources {
  const tasks = sources.definition.tasks.filter((task) => isChosen(task, choice));
  const ids = new Set(tasks.map(({ taskId }) => taskId));
  const isOurs = ({ taskId }: { readonly taskId: string }) => taskId === "" || ids.has(taskId);
  const { definition, rollup } = sources;
  const indicators = definition.indicators.filter(isOurs);
  const measured = new Set(indicators.map(({ indicatorId }) => indicatorId));
  const isMeasured = ({ indicatorId }: { readonly indicatorId: string }) => measured.has(indicatorId);
  const reader = choice.leader ?? choice.department;
  return {
    ...sources,
    ...(reader ? { reader } : {}),
    definition: { ...definition, tasks, indicators, phases: definition.phases.filter(isOurs) },
    rollup: {
      ...rollup,
      tasks: rollup.tasks.filter(isOurs),
      gaps: rollup.gaps.filter(isMeasured),
      headlines: rollup.headlines.filter(isMeasured),
    },
  };
}

/**
 * The same of a unit and all units below it, as the unit's own leaders read it: everything is rolled up anew from their reports. Totals that
 * the notice announces for everybody are none of theirs.
 */
export function forSubtree(sources: Sources, unitId: string): Sources {
  const [, units = []] = [...subtrees(sources.units)].find(([head]) => head.unitId === unitId) ?? [];
  const ids = new Set(units.map((unit) => unit.unitId));
  const isOurs = (each: Pick<Report, "unitId">) => ids.has(each.unitId);
  const indicators = sources.definition.indicators.map((indicator) => ({ ...indicator, headline: null }));
  const own = {
    definition: { ...sources.definition, indicators },
    units,
    reports: sources.reports.filter(isOurs),
    figures: (sources.figures ?? []).filter(isOurs),
    earlier: (sources.earlier ?? []).filter(isOurs),
  };
  const { stages = [], decisions = [] } = sources.selection ?? {};
  const { today, now, asAt } = sources.rollup;
  return {
    ...sources,
    ...own,
    ...(sources.counted && { counted: sources.counted.filter(isOurs) }),
    rollup: rollUp({ ...own, today, now, asAt }),
    tables: sources.tables.filter(isOurs),
    selection: { stages, decisions: decisions.filter(isOurs) },
  };
}

/** Whether a task stands on a page. */
function isChosen(
  { leaders, leadDepartment, coDepartments }: Pick<Task, "leaders" | "leadDepartment" | "coDepartments">,
  { leader, department }: TaskChoice,
): boolean {
  if (leader) return leaders.includes(leader);
  return !department || leadDepartment === department || coDepartments.includes(department);
}

/** What lists call a task: by its short name where staff gave one. */
export function shortName({ title, shortTitle }: Pick<Task, "title" | "shortTitle">): string {
  return shortTitle || title;
}
