import type { Day, Definition, Indicator, Unit } from "../model";
import { isClosedOn } from "../units/open";
import type { HeadlineGap, QuotaGap, Target } from "./types";

/** What an indicator has reached in a unit; null = not collected. */
export type ActualOf = (indicatorId: string, unitId: string) => number | null;

/** A day after every closing day: whoever has one is closed. */
const EVER: Day = "9999-12-31";

/** One target per unit and indicator that has a quota for its type; a unit closed by `today` owes nothing (without a day: any that has a closing day), other types are exempt. */
export function expandQuotas(
  definition: Pick<Definition, "indicators">,
  units: readonly Unit[],
  today: Day = EVER,
): Target[] {
  return units
    .filter((unit) => !isClosedOn(unit, today))
    .flatMap((unit) => definition.indicators.flatMap((indicator) => targetsOf(indicator, unit)));
}

function targetsOf(indicator: Indicator, unit: Unit): Target[] {
  const { indicatorId, name, unitWord, quotas } = indicator;
  return quotas
    .filter((quota) => quota.unitType === unit.unitType)
    .map(({ min, max, deadlineText, deadline }) => ({
      indicatorId,
      indicator: name,
      unitWord,
      unitId: unit.unitId,
      min,
      max,
      deadlineText,
      deadline,
    }));
}

/** Targets with what was reached and what is missing. */
export function quotaGaps(targets: readonly Target[], actualOf: ActualOf): QuotaGap[] {
  return targets.map((target) => {
    const actual = actualOf(target.indicatorId, target.unitId);
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
