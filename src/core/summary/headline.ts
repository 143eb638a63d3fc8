// Which periods the headline speaks of: a period is judged once it is past due, never while it runs.
import type { Day, Definition, Moment, Period } from "../model";
import { byDueDay, isOverdue } from "../period";
import type { PeriodCell, Rollup, UnitFigures } from "../rollup";
import { mainPeriods } from "./main-return";

/** The periods of a headline. */
export interface Headline {
  /** The last period of the main return that is due; undefined before the first one is. */
  readonly focus: Period | undefined;
  /** The one that was due before it. */
  readonly before: Period | undefined;
  /** Begun and not yet due, of all returns, the main one's first. */
  readonly running: readonly Period[];
}

/** Whether a report counts as there. */
export function isThere({ isActual }: PeriodCell): boolean {
  return isActual;
}

/** Whether a report is late and not there: nobody has sent it, it was refused, or it was returned and has not come again. */
export function isOwed({ standing, isDue }: PeriodCell): boolean {
  return standing === "missing" || ((standing === "returned" || standing === "troubled") && isDue);
}

/** The periods that the headline speaks of at a moment. */
export function headlineOf(definition: Definition, now: Day | Moment): Headline {
  const today = now.slice(0, 10);
  const main = mainPeriods(definition);
  const isExempt = exemptForAll(definition);
  const due = main.filter((period) => !isExempt(period) && isOverdue(period, now)).sort(byDueDay);
  const isMain = (period: Period) => period.returnId === main[0]?.returnId;
  const running = definition.periods
    .filter((period) => period.start <= today && period.dueOn !== "" && !isExempt(period))
    .filter((period) => !isOverdue(period, now))
    .sort((a, b) => Number(isMain(b)) - Number(isMain(a)) || byDueDay(a, b));
  return { focus: due[due.length - 1], before: due[due.length - 2], running };
}

// 免报 of the definition, or typed into 例外 for all units.
function exemptForAll({ exceptions = [] }: Definition): (period: Period) => boolean {
  const all = exceptions.filter(
    ({ kind, state, unitIds }) => kind === "exempt" && state === "granted" && unitIds === null,
  );
  return ({ id, exempt }) => exempt || all.some(({ periodIds }) => periodIds.includes(id));
}

/** A unit's cell of a period. */
export function cellOf({ periods }: UnitFigures, period: Period | undefined): PeriodCell | undefined {
  return periods.find(({ periodId }) => periodId === period?.id);
}

/** How many units there are in a figure, out of how many. */
export interface Contained {
  readonly reported: number;
  readonly expected: number;
  /** Units beside these of which a report is in the figures although they owe none: 免报 came after it. */
  readonly beyond: number;
}

/** Of one period, or of all of them together: units of which a report is in the figures, out of those that have opened and owe one. */
export function contained({ units }: Pick<Rollup, "units">, period?: Period): Contained {
  const cells = units.map((unit) => {
    const own = unit.periods.filter(({ periodId }) => !period || periodId === period.id);
    const owed = own.filter((cell) =>
      unit.isOpened ? cell.isExpected && cell.standing !== "exempt" : isThere(cell),
    );
    return { isOwing: owed.length > 0, isIn: own.some(isThere) };
  });
  const count = (isMeant: (unit: (typeof cells)[number]) => boolean) => cells.filter(isMeant).length;
  return {
    reported: count(({ isOwing, isIn }) => isOwing && isIn),
    expected: count(({ isOwing }) => isOwing),
    beyond: count(({ isOwing, isIn }) => !isOwing && isIn),
  };
}

/** What two periods of the same units come to; `units` = how many these are. */
export interface Comparison {
  readonly units: number;
  readonly now: number;
  readonly before: number;
}

/** Sums over the units of which `both` holds in either period: like is compared with like. */
export function compare(
  { units }: Pick<Rollup, "units">,
  { focus, before }: Headline,
  both: (cell: PeriodCell) => boolean,
  value: (cell: PeriodCell, unit: UnitFigures) => number,
): Comparison {
  let compared: Comparison = { units: 0, now: 0, before: 0 };
  for (const unit of units) {
    const [now, then] = [cellOf(unit, focus), cellOf(unit, before)];
    if (!now || !then || !both(now) || !both(then)) continue;
    compared = {
      units: compared.units + 1,
      now: compared.now + value(now, unit),
      before: compared.before + value(then, unit),
    };
  }
  return compared;
}
