import type { Definition, Unit } from "../model";
import type { HeadlineGap, QuotaGap, Target } from "./types";

/** What an indicator has reached in a unit, in one period or ("") over all; null = not collected. */
export type ActualOf = (indicatorId: string, unitId: string, periodId?: string) => number | null;

/** Targets with what was reached and what is missing. */
export function quotaGaps(targets: readonly Target[], actualOf: ActualOf): QuotaGap[] {
  return targets.map((target) => {
    const actual = actualOf(target.indicatorId, target.unitId, target.periodId);
    const gap = actual === null || target.min === null ? 0 : Math.max(0, target.min - actual);
    const over = actual === null || target.max === null ? 0 : Math.max(0, actual - target.max);
    return { ...target, actual, gap, over };
  });
}

/** Headline totals against the sum over all units, the exempt ones included: whoever did more counts. */
export function headlineGaps(
  definition: Pick<Definition, "indicators">,
  units: readonly Pick<Unit, "unitId">[],
  targets: readonly Target[],
  actualOf: ActualOf,
): HeadlineGap[] {
  return definition.indicators.flatMap(({ indicatorId, name, unitWord, headline }) => {
    if (headline === null) return [];
    const actuals = units
      .map((unit) => actualOf(indicatorId, unit.unitId))
      .filter((value): value is number => value !== null);
    const actual = actuals.length === 0 ? null : actuals.reduce((sum, value) => sum + value, 0);
    const promised = targets
      .filter((target) => target.indicatorId === indicatorId)
      .reduce((sum, target) => sum + (target.min ?? 0), 0);
    return [{ indicatorId, indicator: name, unitWord, headline, actual, promised }];
  });
}
