// 报送率: rates, counts and gaps of every group of units, by return and by period, and the place of each unit among its kind.
import { groupBy } from "../group-by";
import type { Definition, Period, Return, Unit } from "../model";
import type { QuotaGap } from "../quota";
import type { Counts, PeriodCell, Rates, Rollup, UnitFigures } from "../rollup";
import { ratesOf, standsInPeriod, sum } from "../rollup/sums";
import { ranksOf } from "./ranks";
import { type Scope, type ScopeKind, scopesOf } from "./scopes";

/** One line: a group of units in all returns (`returnId` ""), in one, or in one of its periods. */
export interface RateLine extends Rates, Counts {
  readonly kind: ScopeKind;
  readonly name: string;
  readonly unitType: string;
  readonly returnId: string;
  readonly periodId: string;
  /** Of a period alone: whether its last day on time has passed. */
  readonly isDue: boolean;
  /** How many units owe something of it. */
  readonly units: number;
  /** Place among the units of its type; null for groups, and for who owed nothing. */
  readonly rank: number | null;
  /** By indicator, summed over the group. */
  readonly gaps: readonly Pick<QuotaGap, "indicator" | "unitWord" | "gap" | "over">[];
}

/** What a line is of, beside its group. */
interface Cut {
  readonly returnId: string;
  readonly period?: Period;
  readonly indicatorIds: ReadonlySet<string>;
}

/**
 * All lines in order: groups before units; units by return, type and place. Rates of a return are of the reports whose last day has passed,
 * those of a period that runs of all that are expected. A group of which nothing is expected and nothing known has no line.
 */
export function rateLines(
  rollup: Pick<Rollup, "units" | "periods" | "today">,
  definition: Pick<Definition, "returns" | "periods" | "indicators">,
  units: readonly Unit[],
): RateLine[] {
  const scopes = scopesOf(rollup.units, units);
  const due = new Set(rollup.periods.filter((period) => period.due).map(({ periodId }) => periodId));
  const lines = (of: readonly Scope[], cuts: readonly Cut[]) =>
    cuts.flatMap((cut) => of.map((scope) => lineOf(scope, cut, due))).filter(saysSomething);
  const isUnit = ({ kind }: Scope) => kind === "unit";
  const groups = scopes.filter((scope) => !isUnit(scope));
  const begun = definition.periods.filter(({ start }) => start <= rollup.today);
  const cuts = cutsOf(definition);
  return [
    ...groups.flatMap((scope) => lines([scope], [...cuts, ...begun.map(cutOfPeriod)])),
    ...cuts.flatMap((cut) => ranked(lines(scopes.filter(isUnit), [cut]))),
  ];
}

// With one return alone, that return is all.
function cutsOf(definition: Pick<Definition, "returns" | "indicators">): Cut[] {
  const all = new Set(definition.indicators.map(({ indicatorId }) => indicatorId));
  const each = definition.returns.map(
    (item): Cut => ({
      returnId: item.returnId,
      indicatorIds: countedIn(item, definition),
    }),
  );
  return each.length === 1
    ? [{ ...each[0]!, indicatorIds: all }]
    : [{ returnId: "", indicatorIds: all }, ...each];
}

function countedIn({ formIds }: Return, { indicators }: Pick<Definition, "indicators">): Set<string> {
  const own = indicators.filter(({ formId }) => formIds.includes(formId));
  return new Set(own.map(({ indicatorId }) => indicatorId));
}

// Quotas run through the campaign: what is missing of them is no matter of a single period.
function cutOfPeriod(period: Period): Cut {
  return { returnId: period.returnId, period, indicatorIds: new Set() };
}

function lineOf({ kind, name, unitType, units }: Scope, cut: Cut, due: ReadonlySet<string>): RateLine {
  const { returnId, period } = cut;
  const isOf = ({ periodId }: PeriodCell) =>
    period ? periodId === period.id : returnId === "" || periodId.startsWith(`${returnId}.`);
  const cells = units.map((unit) => unit.periods.filter(isOf));
  const isDue = period ? due.has(period.id) : true;
  const counting = cells.map((own) => own.filter((cell) => standsInPeriod(cell, isDue)));
  const counts = cells.flat().map((cell) => ({ ...ratesOf([]), ...cell.counts }));
  return {
    kind,
    name,
    unitType,
    returnId,
    periodId: period?.id ?? "",
    isDue,
    units: cells.filter((own) => own.some(({ isExpected }) => isExpected)).length,
    rank: null,
    ...sum(counts),
    ...ratesOf(counting.flat()),
    gaps: gapsOf(units, cut),
  };
}

function gapsOf(units: readonly UnitFigures[], { indicatorIds }: Cut): RateLine["gaps"] {
  const gaps = units.flatMap((unit) => unit.gaps.filter(({ indicatorId }) => indicatorIds.has(indicatorId)));
  return [...groupBy(gaps, ({ indicator }) => indicator).values()].map((same) => ({
    indicator: same[0]!.indicator,
    unitWord: same[0]!.unitWord,
    gap: same.reduce((total, { gap }) => total + gap, 0),
    over: same.reduce((total, { over }) => total + over, 0),
  }));
}

function saysSomething({ units, actual, activities }: RateLine): boolean {
  return units > 0 || actual > 0 || activities > 0;
}

/** Units of a return by type, each with its place. */
function ranked(lines: readonly RateLine[]): RateLine[] {
  return [...groupBy(lines, ({ unitType }) => unitType).values()].flatMap((own) => {
    const ranks = ranksOf(
      own.filter(({ rateOnTime }) => rateOnTime !== null),
      betterFirst,
    );
    return own
      .map((line) => ({ ...line, rank: ranks.get(line) ?? null }))
      .sort((a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER));
  });
}

/** By rate on time, then by rate, then by what was done: activities, then person-times. */
function betterFirst(a: RateLine, b: RateLine): number {
  return (
    (b.rateOnTime ?? 0) - (a.rateOnTime ?? 0) ||
    (b.rate ?? 0) - (a.rate ?? 0) ||
    b.activities - a.activities ||
    b.people - a.people
  );
}
