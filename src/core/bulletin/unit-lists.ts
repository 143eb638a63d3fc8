// Units that a sentence names: who leads, who is missing, late or at zero, who has not met a quota.
import { type Asked, asked } from "../asked";
import { daysBetween } from "../day";
import { eventRegister } from "../form";
import { groupBy } from "../group-by";
import { lackWords } from "../material/words";
import type { QuotaGap } from "../quota";
import { ranksOf } from "../rates";
import type { PeriodCell, UnitFigures } from "../rollup";
import { isOwed } from "../summary/headline";
import { countWords } from "../summary/words";
import { bulletinText } from "../text/bulletin";
import { isLate, isZero, periodIdOf, type Told, type UnitReports, unitsWith } from "./told";
import type { Cited } from "./types";

/** Words of a list, how many units are in it, and what each of them is. */
export interface UnitList {
  readonly text: string;
  readonly count: number;
  readonly cited: readonly Cited[];
}

/** Places that lead. */
const LEADING = 3;

/**
 * Units with the most activities: the first three places, ties included, of those that held more than half of all units did. Whoever the same bulletin
 * names as missing or short of a quota is praised for none.
 */
export function leaders(told: Told): UnitList {
  const { rollup, definition } = told.sources;
  const periodId = periodIdOf(told);
  const count = (unit: UnitFigures) =>
    periodId === ""
      ? unit.activities
      : (unit.periods.find((cell) => cell.periodId === periodId)?.counts.activities ?? 0);
  const usual = median(rollup.units.map(count));
  const behind = new Set([
    ...unitsWith(told, isOwed).map(({ unit }) => unit.unitId),
    ...quotasOwed(told).flatMap(({ gap, unitId }) => (gap > 0 ? [unitId] : [])),
  ]);
  const active = rollup.units.filter((unit) => {
    const isMore = rollup.units.length === 1 ? count(unit) > 0 : count(unit) > usual;
    return isMore && !behind.has(unit.unitId);
  });
  const ranks = ranksOf(active, (a, b) => count(b) - count(a));
  const formId = eventRegister(definition)?.formId ?? "";
  const leading = active
    .filter((unit) => ranks.get(unit)! <= LEADING)
    .sort((a, b) => ranks.get(a)! - ranks.get(b)!);
  return listed(
    leading.map((unit) => ({
      label: unit.name,
      text: bulletinText("lead", told.language, { unit: unit.name, count: countWords(count(unit)) }),
      asked: asked("amount", { formId, unitId: unit.unitId, periodId }),
    })),
    told,
  );
}

function median(counts: readonly number[]): number {
  const sorted = [...counts].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [below = 0, above = 0] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? above : (below + above) / 2;
}

/** Units of which reports are late and not there, with the days. */
export function missing(told: Told): UnitList {
  return late(unitsWith(told, isOwed), "missing", "overdue", told);
}

/** Units of which reports came late, with the days. */
export function lateOnes(told: Told): UnitList {
  return late(unitsWith(told, isLate), "late", "onTime", told);
}

function late(
  units: readonly UnitReports[],
  word: "missing" | "late",
  kind: Asked["kind"],
  told: Told,
): UnitList {
  return listed(
    units.map(({ unit, cells }) => ({
      label: unit.name,
      text: lateWords(unit.name, cells, word, told),
      asked: asked(kind, { unitId: unit.unitId, periodId: periodIdOf(told) }),
    })),
    told,
  );
}

function lateWords(
  unit: string,
  cells: readonly PeriodCell[],
  word: "missing" | "late",
  { language }: Told,
): string {
  const days = Math.max(...cells.map(({ daysLate }) => daysLate));
  const count = cells.length;
  const told = days > 0 ? word : (`${word}Hours` as const);
  return bulletinText(count === 1 ? told : `${told}Many`, language, { unit, count, days });
}

/** Units that reported that there was nothing. */
export function zeros(told: Told): UnitList {
  return listed(
    unitsWith(told, isZero).map(({ unit }) => ({
      label: unit.name,
      text: unit.name,
      asked: asked("actual", { unitId: unit.unitId, periodId: periodIdOf(told) }),
    })),
    told,
  );
}

/** Units that lack materials asked of them; each with its reports that were taken in, in which they would be. */
export function lacking(told: Told): UnitList {
  const { language } = told;
  const lack = told.sources.rollup.units.filter(({ materials }) => materials.some(({ gap }) => gap > 0));
  return listed(
    lack.map(({ unitId, name: unit, materials }) => ({
      label: unit,
      text: bulletinText("lack", language, { unit, materials: lackWords(materials, language) }),
      asked: asked("actual", { unitId }),
    })),
    told,
  );
}

/** Quotas that are owed within the period, or at all. */
export function quotasOwed(told: Told): QuotaGap[] {
  const periodId = periodIdOf(told);
  return told.sources.rollup.gaps.filter(
    (gap) =>
      gap.actual !== null &&
      gap.min !== null &&
      (periodId === "" || gap.periodId === periodId || gap.periodId === ""),
  );
}

/** Units that have not met a quota, by indicator: done of what is owed, and the days since its last day. */
export function shortQuotas(told: Told): UnitList {
  const { language } = told;
  const short = quotasOwed(told).filter(({ gap }) => gap > 0);
  const groups = [...groupBy(short, ({ indicatorId }) => indicatorId).values()];
  const text = groups
    .map((gaps) =>
      bulletinText("quota", language, {
        indicator: gaps[0]!.indicator,
        units: gaps.map((gap) => shareWords(gap, told)).join(bulletinText("listMark", language)),
      }),
    )
    .join(bulletinText("clauseMark", language));
  return {
    text,
    count: new Set(short.map(({ unitId }) => unitId)).size,
    cited: short.map((gap) => ({
      label: `${nameOf(gap, told)} ${gap.indicator}`,
      text: shareWords(gap, told),
      asked: askedOf(gap),
    })),
  };
}

function shareWords(gap: QuotaGap, told: Told): string {
  const { language } = told;
  const share = bulletinText("share", language, {
    unit: nameOf(gap, told),
    actual: countWords(gap.actual ?? 0),
    min: countWords(gap.min ?? 0),
    word: gap.unitWord,
  }).trim();
  const days = daysOver(gap, told);
  return days > 0 ? share + bulletinText("overdueBy", language, { days }) : share;
}

/** Days since the last day of a quota that is not met; 0 = not past. */
export function daysOver({ deadline, gap }: QuotaGap, { sources }: Told): number {
  const { today } = sources.rollup;
  return gap > 0 && deadline !== "" && deadline < today ? daysBetween(deadline, today) : 0;
}

/** Name of the unit that owes a quota. */
export function nameOf({ unitId }: Pick<QuotaGap, "unitId">, { sources }: Told): string {
  return sources.rollup.units.find((unit) => unit.unitId === unitId)?.name ?? unitId;
}

/** What a unit has done of a quota, to be taken apart. */
export function askedOf({ indicatorId, unitId, periodId }: QuotaGap): Asked {
  return asked("quota", { indicatorId, unitId, periodId });
}

function listed(cited: readonly Cited[], { language }: Told): UnitList {
  const text = cited.map((each) => each.text).join(bulletinText("listMark", language));
  return { text, count: cited.length, cited };
}
