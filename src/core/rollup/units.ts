import { isExtended, periodFor } from "../exception";
import { type Light, lightOfQuota, worstLight } from "../light";
import { isLackingPast, type MaterialGap } from "../material";
import type { Day, Definition, Moment, Period, Report, Unit } from "../model";
import { isOnTime, isOverdue, reportKey } from "../period";
import type { QuotaGap } from "../quota";
import { reportStates } from "../report/states";
import { isClosedOn, isExpected } from "../units";
import { subtrees } from "../units/tree";
import { type JudgeStanding, judgeStanding, type Standing } from "./standing";
import { ratesOf, sum } from "./sums";
import type { Tally } from "./tally";
import type { PeriodCell, UnitFigures } from "./types";
import type { UnitTally } from "./unit-tally";

/** A unit's figures with what its periods need for the totals by period. */
export interface UnitResult {
  readonly figures: UnitFigures;
  readonly standings: readonly Standing[];
  readonly expected: readonly boolean[];
}

/** What the figures of units are made from. */
export interface UnitInput {
  readonly definition: Definition;
  readonly reports: ReadonlyMap<string, Report>;
  /** Keys of the reports that are in the totals. */
  readonly counted: ReadonlySet<string>;
  /** Keys of those of them of which a newer revision stands. */
  readonly earlier: ReadonlySet<string>;
  readonly tally: Tally;
  /** Of each period. */
  readonly judges: readonly JudgeStanding[];
  readonly gapsByUnit: ReadonlyMap<string, readonly QuotaGap[]>;
  readonly materials: ReadonlyMap<string, readonly MaterialGap[]>;
  readonly today: Day;
  readonly now: Day | Moment;
}

/** Figures of one unit over all periods; its subtree is filled in afterwards. */
export function unitResult(unit: Unit, input: UnitInput): UnitResult {
  const { definition, today, now } = input;
  const periods = definition.periods.map((period) => periodFor(definition, unit, period));
  const tallied = input.tally.units.get(unit.unitId);
  const reports = periods.map((period, i) =>
    judged(input.reports.get(reportKey(unit.unitId, period.id)), period, definition.periods[i]!),
  );
  const expected = periods.map(
    (period, i) =>
      isExpected(unit, definition, period) || (!period.exempt && (reports[i]?.revision ?? 0) > 0),
  );
  const standings = periods.map((period, i) =>
    judgeOf(period, i, input)(
      reports[i],
      expected[i] as boolean,
      input.counted.has(reportKey(unit.unitId, period.id)),
    ),
  );
  const cells = periods.map((period, i) => ({
    ...cellOf(period, standings[i] as Standing, reports[i], tallied),
    waiting: waitingOf(reports[i], input.earlier),
    isExpected: expected[i] as boolean,
    isDue: (expected[i] as boolean) && isOverdue(period, now),
  }));
  const gaps = input.gapsByUnit.get(unit.unitId) ?? [];
  const materials = input.materials.get(unit.unitId) ?? [];
  const own = {
    ...ratesOf(cells.filter(({ isDue }) => isDue)),
    activities: tallied?.activities ?? 0,
    people: tallied?.people ?? 0,
  };
  const { unitId, name, unitType, level } = unit;
  const figures = {
    unitId,
    name,
    unitType,
    level,
    isOpened: unit.openedOn <= today,
    isClosed: isClosedOn(unit, today),
    ...own,
    periods: cells,
    gaps,
    materials,
    light: lightOf(periods, standings, gaps, materials, input),
    subtree: own,
  };
  return { figures, standings, expected };
}

// What holds for all is found out once; a unit with days of its own is judged by these.
function judgeOf(period: Period, i: number, { definition, judges, now }: UnitInput): JudgeStanding {
  return period === definition.periods[i] ? judges[i]! : judgeStanding(period, now);
}

// Handed in by the day to which it was put off it is on time; an unlocked one that was late stays late.
function judged(report: Report | undefined, own: Period, period: Period): Report | undefined {
  const isOnTimeNow = report && isExtended(period, own) && isOnTime(own, report.submittedAt);
  return isOnTimeNow ? { ...report, onTime: true } : report;
}

function waitingOf(report: Report | undefined, earlier: ReadonlySet<string>): number {
  if (!report || !reportStates[report.state].awaitsReview) return 0;
  return earlier.has(reportKey(report.unitId, report.periodId)) ? report.revision : 0;
}

function cellOf(
  period: Period,
  { standing, daysLate, light, actual, onTime }: Standing,
  report: Report | undefined,
  tallied: UnitTally | undefined,
): Omit<PeriodCell, "isExpected" | "isDue" | "waiting"> {
  const counts = tallied?.byPeriod.get(period.id) ?? { activities: 0, people: 0 };
  const zero = report?.zero ?? false;
  return {
    periodId: period.id,
    standing,
    zero,
    daysLate,
    counts,
    light,
    isActual: actual,
    isOnTime: actual && onTime,
  };
}

/** What is due decides; what is only open speaks when it is near. */
function lightOf(
  periods: readonly Period[],
  standings: readonly Standing[],
  gaps: readonly QuotaGap[],
  materials: readonly MaterialGap[],
  { today, now }: Pick<UnitInput, "today" | "now">,
): Light {
  const reports = standings.filter(
    (s, i) =>
      s.light !== "none" &&
      (isOverdue(periods[i] as Period, now) || s.actual || s.light === "blue" || s.light === "yellow"),
  );
  const quotas = gaps.flatMap(({ actual, ...gap }) => (actual === null ? [] : [{ ...gap, actual }]));
  const lights = [
    ...reports.map((s) => s.light),
    ...quotas.map((gap) => lightOfQuota(gap, today)).filter((light) => light !== "grey" && light !== "green"),
    ...(materials.some((each) => isLackingPast(each, today)) ? (["red"] as const) : []),
  ];
  return lights.length === 0 ? "grey" : worstLight(lights);
}

/** Each unit together with all units below it; a circle of parents counts each unit once. */
export function withSubtrees(figures: readonly UnitFigures[], units: readonly Unit[]): UnitFigures[] {
  const of = new Map(figures.map((unit) => [unit.unitId, unit]));
  const below = new Map([...subtrees(units)].map(([{ unitId }, own]) => [unitId, own]));
  return figures.map((unit) => {
    const own = below.get(unit.unitId);
    return own ? { ...unit, subtree: sum(own.flatMap(({ unitId }) => of.get(unitId) ?? [])) } : unit;
  });
}
