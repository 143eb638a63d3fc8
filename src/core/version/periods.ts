import { addDays } from "../day/arithmetic";
import type { DayBounds } from "../day/typed";
import type { Day, Definition, Period, Version } from "../model";

/** The version by which a period is filled in and judged: the last one that binds on its first day, else the first of all. */
export function versionOf(
  versions: readonly Version[],
  period: Pick<Period, "returnId" | "start">,
): Version | undefined {
  return versions.filter((version) => binds(version, period)).pop() ?? versions[0];
}

function binds({ bindsFrom }: Version, { returnId, start }: Pick<Period, "returnId" | "start">): boolean {
  return (bindsFrom[returnId] ?? "") <= start;
}

/**
 * The periods of all versions together: what has begun before a version binds stays as it was told (it may end later: days that
 * a version adds to it belong to it), later ones follow the version. No day is told twice and none falls between, whatever
 * became of the rhythm; of a return that is gone the begun periods stay, and one that is new has none before its version binds it.
 */
export function periodsInForce(versions: readonly Version[]): Period[] {
  const isFirst = ({ returnId }: Period) => versions[0]!.issued.periods.some(ofReturn(returnId));
  return versions.reduce<Period[]>((told, version) => {
    const { periods } = version.issued;
    const begun = lengthened(
      told.filter((period) => !binds(version, period)),
      periods,
    );
    return [...begun, ...following(begun, told.filter(isFirst), version)];
  }, []);
}

const ofReturn = (id: string) => (period: Period) => period.returnId === id;

/** The last begun period of each return ends where the version lets it end, if that is later. */
function lengthened(begun: readonly Period[], periods: readonly Period[]): Period[] {
  return begun.map((period) => {
    const end = periods.find(({ id }) => id === period.id)?.end ?? "";
    return end > period.end && period.end === lastDay(begun, period.returnId) ? { ...period, end } : period;
  });
}

// A return that the campaign did not begin with begins on the day from which the version binds it, however often it is issued before
// that; one that it began with (`told`) may get periods before its first one.
function following(
  begun: readonly Period[],
  told: readonly Period[],
  { bindsFrom, issued }: Version,
): Period[] {
  const isNew = (id: string) => !told.some(ofReturn(id));
  return issued.periods.flatMap((period) => {
    const { returnId } = period;
    const last = lastDay(begun, returnId);
    const first = last === "" ? (isNew(returnId) && bindsFrom[returnId]) || "" : addDays(last, 1);
    if (period.end < first) return [];
    return [period.start >= first ? period : startingOn(period, first)];
  });
}

/** The days that entries may have: the campaign's, and those of periods that had begun before it was drawn in. */
export function entryDays({
  campaign: { start, end },
  periods,
  versions = [],
}: Pick<Definition, "campaign" | "periods" | "versions">): Pick<DayBounds, "campaignStart" | "campaignEnd"> {
  const last = versions[versions.length - 1];
  const kept = periods.filter((period) => versionOf(versions, period) !== last);
  const starts = kept.map((period) => period.start);
  return {
    campaignStart: start && [start, ...starts].sort()[0]!,
    campaignEnd: end && latest(end, ...kept.map((period) => period.end)),
  };
}

// Cut short at its beginning it keeps its due day, unless that lies before its first day.
function startingOn(period: Period, start: Day): Period {
  if (period.dueOn >= start) return { ...period, start };
  return { ...period, start, dueOn: period.end, onTimeUntil: latest(period.end, period.onTimeUntil) };
}

function lastDay(begun: readonly Period[], returnId: string): Day {
  return latest(...begun.flatMap((period) => (period.returnId === returnId ? [period.end] : [])));
}

function latest(...days: readonly Day[]): Day {
  return [...days].sort().pop() ?? "";
}
