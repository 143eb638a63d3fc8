import { tablesOf } from "../figures";
import { hasTaskRows } from "../form";
import { indicatorOrigins } from "../form/indicator-origins";
import { groupBy } from "../group-by";
import { type MaterialGap, materialGaps } from "../material";
import type { Definition, Report } from "../model";
import { reportKey } from "../period";
import { type ActualOf, headlineGaps, quotaGaps } from "../quota";
import { type Answers, answersOf } from "./answers";
import { leftBy } from "./left";
import { measuredProgress } from "./progress";
import { judgeStanding } from "./standing";
import { type LineFigures, lineFigures } from "./stocks";
import { sum } from "./sums";
import { type Tally, tally } from "./tally";
import { judgedTargets } from "./targets";
import { groups, periodFigures, taskFigures } from "./totals";
import type { Rollup, RollupInput } from "./types";
import { unitResult, withSubtrees } from "./units";
import { withUnlisted } from "./unlisted";

/** Everything the leaders' tab and the reporting status show, from 报表记录 alone; each report is looked at once. */
export function rollUp({ figures, ...input }: RollupInput): Rollup {
  const tallied = tally(figures, input.definition);
  const tables = tablesOf(figures);
  const hasLeft = leftBy(input.units, input.definition, input.today);
  const lines = lineFigures(tables, input.definition, hasLeft);
  const staying = tables.filter((table) => !hasLeft(table));
  const answers = answersOf(staying, input.definition, input.units, input.today);
  const counted = new Set(figures.map(({ unitId, periodId }) => reportKey(unitId, periodId)));
  const materials = materialGaps(input.definition, input.units, figures, input.today);
  return rollUpOf({ ...input, tallied, lines, answers, counted, materials, seen: figures });
}

/** What a roll-up is made of, once the rows are added up. */
export interface Tallied extends Omit<RollupInput, "figures"> {
  readonly tallied: Tally;
  readonly lines: LineFigures;
  readonly answers: readonly Answers[];
  /** Keys of the reports that are in the totals. */
  readonly counted: ReadonlySet<string>;
  /** What units owe of 材料要求, by unit id. */
  readonly materials: ReadonlyMap<string, readonly MaterialGap[]>;
  /** Whatever shows that the record knows a unit, beside the reports. */
  readonly seen: readonly Pick<Report, "unitId">[];
}

/** The roll-up of what was tallied. */
export function rollUpOf(input: Tallied): Rollup {
  const { definition, today, now = today, asAt, tallied, lines, answers } = input;
  const units = withUnlisted(input.units, [...input.seen, ...input.reports]);
  const actualOf = actuals(definition, tallied, lines, lines.of);
  const targets = judgedTargets(definition, units, today);
  const gaps = quotaGaps(targets, actualOf);
  const headlines = headlineGaps(
    definition,
    units,
    targets,
    actuals(definition, tallied, lines, lines.inTotal),
  );
  const reports = new Map(input.reports.map((report) => [reportKey(report.unitId, report.periodId), report]));
  const shared = {
    definition,
    reports,
    counted: input.counted,
    earlier: new Set((input.earlier ?? []).map(({ unitId, periodId }) => reportKey(unitId, periodId))),
    tally: tallied,
    judges: definition.periods.map((period) => judgeStanding(period, now)),
    materials: input.materials,
    gapsByUnit: groupBy(gaps, (gap) => gap.unitId),
    today,
    now,
  };
  const results = units.map((unit) => unitResult(unit, shared));
  const figures = withSubtrees(
    results.map((result) => result.figures),
    units,
  );
  return {
    today,
    now,
    asAt,
    units: figures,
    types: groups(figures, (unit) => unit.unitType),
    levels: groups(figures, (unit) => unit.level),
    periods: periodFigures(definition, results, now),
    tasks: taskFigures(definition, tallied, lines, today, measuredProgress(definition, gaps, headlines)),
    total: { key: "", units: figures.length, ...sum(figures) },
    unlisted: tallied.unlisted,
    reportedUnits: new Set(
      input.reports.filter((report) => report.revision > 0).map((report) => report.unitId),
    ).size,
    results: [...tallied.results]
      .map(([label, count]) => ({ label, count }))
      .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1)),
    answers,
    gaps,
    headlines,
  };
}

/** What indicators have reached by what was tallied, told by `figureOf`. */
export function actuals(
  definition: Definition,
  tallied: Tally,
  { rows: rowsOf }: LineFigures,
  figureOf: LineFigures["of"],
): ActualOf {
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
    const rows = row ? [row] : rowsOf(unitId, formId);
    return rows.reduce(
      (total, rowId) => total + (figureOf(unitId, { formId, rowId, field }, periodId) ?? 0),
      0,
    );
  };
}
