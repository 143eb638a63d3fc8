import { type ReportTable, tablesOf } from "../figures";
import { hasTaskRows } from "../form";
import { indicatorOrigins } from "../form/indicator-origins";
import { lightOfTask } from "../light";
import type { Definition, Report, Task, Unit } from "../model";
import { isDueBy, reportKey } from "../period";
import { type ActualOf, expandQuotas, headlineGaps, quotaGaps } from "../quota";
import { answersOf } from "./answers";
import { measuredProgress } from "./progress";
import { figureFields, type LineFigures, lineFigures } from "./stocks";
import { rates, sum } from "./sums";
import { type Tally, tally } from "./tally";
import type { GroupFigures, PeriodFigures, Rollup, RollupInput, TaskFigures, UnitFigures } from "./types";
import { type UnitResult, unitResult, withSubtrees } from "./units";

/** Everything the leaders' tab and the reporting status show, from 报表记录 alone; each report is looked at once. */
export function rollUp({ figures, ...input }: RollupInput): Rollup {
  const tallied = tally(figures, input.definition);
  return rollUpOf({ ...input, tallied, tables: tablesOf(figures), seen: figures });
}

/** What a roll-up is made of, once entries are tallied. */
export interface Tallied extends Omit<RollupInput, "figures"> {
  readonly tallied: Tally;
  readonly tables: readonly ReportTable[];
  /** Whatever shows that the record knows a unit, beside the reports. */
  readonly seen: readonly Pick<Report, "unitId">[];
}

/** The roll-up of what was tallied. */
export function rollUpOf(input: Tallied): Rollup {
  const { definition, today, asAt, tallied } = input;
  const units = withUnlisted(input);
  const lines = lineFigures(input.tables, definition);
  const actualOf = actuals(definition, tallied, lines);
  const targets = expandQuotas(definition, units, today);
  const gaps = quotaGaps(targets, actualOf);
  const headlines = headlineGaps(definition, units, targets, actualOf);
  const reports = new Map(input.reports.map((report) => [reportKey(report.unitId, report.periodId), report]));
  const shared = {
    definition,
    reports,
    tally: tallied,
    gapsByUnit: groupBy(gaps, (gap) => gap.unitId),
    today,
  };
  const results = units.map((unit) => unitResult(unit, shared));
  const figures = withSubtrees(
    results.map((result) => result.figures),
    units,
  );
  return {
    today,
    asAt,
    units: figures,
    types: groups(figures, (unit) => unit.unitType),
    levels: groups(figures, (unit) => unit.level),
    periods: periodFigures(definition, results, today),
    tasks: taskFigures(definition, tallied, lines, today, measuredProgress(definition, gaps, headlines)),
    total: { key: "", units: figures.length, ...sum(figures) },
    reportedUnits: new Set(
      input.reports.filter((report) => report.revision > 0).map((report) => report.unitId),
    ).size,
    results: [...tallied.results]
      .map(([label, count]) => ({ label, count }))
      .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1)),
    answers: answersOf(input.tables, definition, input.units),
    gaps,
    headlines,
  };
}

/** Units of the directory and those that only the record still knows: what was collected is never dropped. */
function withUnlisted({ units, seen, reports }: Tallied): Unit[] {
  const known = new Set(units.map((unit) => unit.unitId));
  const others = new Set<string>();
  for (const { unitId } of seen) if (!known.has(unitId)) others.add(unitId);
  for (const { unitId } of reports) if (!known.has(unitId)) others.add(unitId);
  return [...units, ...[...others].sort().map(unlisted)];
}

function unlisted(unitId: string): Unit {
  const nobody = {
    contactName: "",
    contactMail: "",
    contactPhone: "",
    workbookId: "",
    workbookUrl: "",
    workbookState: "" as const,
  };
  // Closed from the first day on, so that no report is expected of it.
  return {
    ...nobody,
    unitId,
    name: unitId,
    aliases: [],
    unitType: "",
    level: "",
    parentId: "",
    channel: "staff",
    openedOn: "",
    closedOn: "0001-01-01",
    note: "",
    attributes: {},
  };
}

function actuals(definition: Definition, tallied: Tally, lines: LineFigures): ActualOf {
  const positions = new Map(definition.indicators.map((indicator, index) => [indicator.indicatorId, index]));
  const taskRows = new Set(definition.forms.filter(hasTaskRows).map(({ formId }) => formId));
  return (indicatorId, unitId, periodId = "") => {
    const index = positions.get(indicatorId) ?? -1;
    const indicator = definition.indicators[index];
    if (!indicator) return null;
    const own = tallied.units.get(unitId);
    const counted = periodId === "" ? own?.indicators : own?.periodIndicators.get(periodId);
    if (indicatorOrigins[indicator.origin].adds) return counted?.[index] ?? 0;
    const { formId, field } = indicator;
    if (field === "") return null;
    // A task is the row only where rows are tasks: of a table with a list of its own the row is named.
    const row = taskRows.has(formId) ? indicator.taskId : indicator.row;
    const rows = row ? [row] : lines.rows(unitId, formId);
    return rows.reduce(
      (total, rowId) => total + (lines.of(unitId, { formId, rowId, field }, periodId) ?? 0),
      0,
    );
  };
}

function groups(figures: readonly UnitFigures[], keyOf: (unit: UnitFigures) => string): GroupFigures[] {
  return [...groupBy(figures, keyOf)].map(([key, units]) => ({ key, units: units.length, ...sum(units) }));
}

function periodFigures(
  definition: Definition,
  results: readonly UnitResult[],
  today: string,
): PeriodFigures[] {
  return definition.periods.map((period, i) => {
    const standings = results.filter((result) => result.expected[i]).map((result) => result.standings[i]);
    const actual = standings.filter((standing) => standing?.actual).length;
    const onTime = standings.filter((standing) => standing?.actual && standing.onTime).length;
    const cells = results.map((result) => result.figures.periods[i]?.counts ?? { activities: 0, people: 0 });
    const activities = cells.reduce((total, cell) => total + cell.activities, 0);
    const people = cells.reduce((total, cell) => total + cell.people, 0);
    return {
      periodId: period.id,
      label: period.label,
      due: isDueBy(period, today),
      ...rates(standings.length, actual, onTime),
      activities,
      people,
    };
  });
}

function taskFigures(
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
      definition.campaign.start,
    ),
  }));
}

/** What figures measure stands in place of what people say of it. */
function withProgress(task: Task, measured: ReadonlyMap<string, number>): Task {
  return { ...task, progress: measured.get(task.taskId) ?? task.progress };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = found.get(key);
    if (group) group.push(item);
    else found.set(key, [item]);
  }
  return found;
}
