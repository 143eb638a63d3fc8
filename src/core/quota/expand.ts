import { compareDays } from "../day/arithmetic";
import type { Day, Definition, Indicator, Period, Quota, Unit, Version } from "../model";
import { attributeKey, attributeName, findUnit } from "../rows";
import { isOpenOn, isPastAtOpening, wasDueBeforeOpening } from "../units/open";
import { indicatorFrom } from "../version/owed-from";
import { versionOf } from "../version/periods";
import type { Target } from "./types";

/** A day after every closing day: whoever has one is closed. */
const EVER: Day = "9999-12-31";

/** What targets are made from. */
export type QuotaSource = Pick<Definition, "indicators"> &
  Partial<Pick<Definition, "campaign" | "periods" | "returns" | "versions">>;

/**
 * What each unit owes of each indicator: a quota that names the unit, else those of its type, else those without a type; one target for the campaign, or one for
 * each period that has begun, as it was told for that period. A unit that is not open on `today` owes nothing (without a day: any that has a closing day), and none
 * owes what was due before it opened or on that day; other types are exempt, and so is a unit without the figure that a share goes by.
 */
export function expandQuotas(source: QuotaSource, units: readonly Unit[], today: Day = EVER): Target[] {
  const present = asked(source.indicators, units);
  const told = toldQuotas(source, units, present);
  return units
    .filter((unit) => isOpenOn(unit, today))
    .flatMap((unit) =>
      source.indicators.flatMap((indicator) => [
        ...present(indicator, unit).flatMap((quota) => overall(quota, indicator, unit, source)),
        ...periodsOf(indicator, source)
          .filter((period) => period.start <= today && !wasDueBeforeOpening(unit, period))
          .flatMap((period) =>
            told(period)(indicator, unit).flatMap((quota) =>
              ofPeriod(quota, period, indicator, unit, source),
            ),
          ),
      ]),
    );
}

/** The quotas of an indicator that concern a unit. */
type Asked = (indicator: Indicator, unit: Unit) => readonly Quota[];

function asked(indicators: readonly Indicator[], units: readonly Unit[]): Asked {
  const own = ownQuotas({ indicators }, units);
  const byId = new Map(indicators.map((indicator) => [indicator.indicatorId, indicator]));
  return ({ indicatorId }, unit) => {
    const indicator = byId.get(indicatorId);
    return indicator ? (own.get(`${indicatorId} ${unit.unitId}`) ?? quotasOfType(indicator, unit)) : [];
  };
}

// What was told of a period goes on for it, whatever was issued since.
function toldQuotas(
  { versions = [] }: QuotaSource,
  units: readonly Unit[],
  present: Asked,
): (period: Period) => Asked {
  const told = new Map<Version, Asked>();
  return (period) => {
    const version = versionOf(versions, period);
    if (!version || version === versions[versions.length - 1]) return present;
    const known = told.get(version) ?? asked(version.issued.indicators, units);
    told.set(version, known);
    return known;
  };
}

function ownQuotas({ indicators }: QuotaSource, units: readonly Unit[]): Map<string, Quota[]> {
  const own = new Map<string, Quota[]>();
  for (const { indicatorId, quotas } of indicators)
    for (const quota of quotas) {
      const unit = findUnit(units, quota.unit);
      const key = `${indicatorId} ${unit?.unitId}`;
      if (unit) own.set(key, [...(own.get(key) ?? []), quota]);
    }
  return own;
}

/** What a unit owes that no quota names: the quotas of its type; where none is of it, those without a type. */
export function quotasOfType(
  { quotas }: Pick<Indicator, "quotas">,
  { unitType }: Pick<Unit, "unitType">,
): Quota[] {
  const of = (type: string) => quotas.filter((quota) => quota.unit === "" && quota.unitType === type);
  const own = of(unitType);
  return own.length > 0 ? own : of("");
}

/** Quotas of a unit that cannot be told, as its figure is not known: names of the indicator and of the figure. */
export function unknownShares(source: QuotaSource, unit: Unit): { indicator: string; attribute: string }[] {
  const own = ownQuotas(source, [unit]);
  return source.indicators.flatMap((indicator) =>
    (own.get(`${indicator.indicatorId} ${unit.unitId}`) ?? quotasOfType(indicator, unit))
      .filter((quota) => shareOf(quota, unit) === undefined)
      .map(({ attribute }) => ({ indicator: indicator.name, attribute })),
  );
}

function targetOf(quota: Quota, indicator: Indicator, unit: Unit, source: QuotaSource): Target | undefined {
  const share = shareOf(quota, unit);
  if (share === undefined) return undefined;
  const { deadlineText, deadline } = quota;
  return {
    indicatorId: indicator.indicatorId,
    indicator: indicator.name,
    unitWord: indicator.unitWord,
    unitId: unit.unitId,
    min: timesShare(quota.min, share),
    max: timesShare(quota.max, share),
    deadlineText,
    deadline,
    from: indicatorFrom(source, indicator.indicatorId),
    periodId: "",
  };
}

function overall(quota: Quota, indicator: Indicator, unit: Unit, source: QuotaSource): Target[] {
  const target = quota.span === "campaign" ? targetOf(quota, indicator, unit, source) : undefined;
  if (!target) return [];
  return target.deadline !== "" && isPastAtOpening(unit, target.deadline) ? [] : [target];
}

function ofPeriod(
  quota: Quota,
  { id, label, start, end }: Period,
  indicator: Indicator,
  unit: Unit,
  source: QuotaSource,
): Target[] {
  const target = quota.span === "campaign" ? undefined : targetOf(quota, indicator, unit, source);
  if (!target) return [];
  const from = compareDays(target.from, start) > 0 ? target.from : start;
  const name = `${indicator.name} ${label}`;
  return [{ ...target, indicator: name, periodId: id, from, deadlineText: "", deadline: end }];
}

// Half of a share is a whole one: targets per so many are rounded up.
function timesShare(value: number | null, share: number): number | null {
  return value === null || share === 1 ? value : Math.ceil(Number((value * share).toFixed(9)));
}

/** How many shares a unit has; 1 where the quota goes by none, undefined where the unit's figure is not known. */
export function shareOf({ attribute, per }: Quota, { attributes }: Unit): number | undefined {
  if (attribute === "") return 1;
  const figure = attributes[attributeName(attributeKey(attribute))];
  return figure === undefined ? undefined : figure / per;
}

// The periods of the return to which the form belongs that the indicator is counted from.
function periodsOf({ formId }: Indicator, { periods = [], returns = [] }: QuotaSource): Period[] {
  const owed = returns.find(({ formIds }) => formIds.includes(formId)) ?? returns[0];
  return periods.filter(({ returnId }) => returnId === owed?.returnId);
}
