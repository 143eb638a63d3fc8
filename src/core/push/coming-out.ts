// Returns that a version is the first to ask for, and what of it would be overdue on the day on which it is pushed.
import type { Day, Definition, Moment, Period, Unit, Version } from "../model";
import { duePeriods } from "../period";
import { expectedUnits } from "../units";
import { definitionInForce, issuedOf } from "../version";
import { type Binding, bindsFromOf } from "./binding";

/** The version that a definition would be issued as. Days and moments are the office's; `accepted` as in `bindsFromOf`. */
export function versionAfter(
  versions: readonly Version[],
  draft: Definition,
  binding: Binding,
  { today, now }: { readonly today: Day; readonly now: Moment },
  accepted?: ReadonlySet<string>,
): Version {
  const last = versions[versions.length - 1];
  const { definitionVersion } = draft.campaign;
  const issued = issuedOf(draft);
  return {
    version: last ? Math.max(last.version, definitionVersion) + 1 : definitionVersion,
    issuedAt: now,
    bindsFrom: bindsFromOf(versions, issued, binding, today, accepted),
    issued,
  };
}

/** A return that no earlier version had, and the first period that is asked for; undefined where none is left. */
export interface ComingOut {
  readonly returnId: string;
  readonly name: string;
  readonly first: Period | undefined;
}

/** The returns that come out with the last of several versions, in their order. */
export function comingOut({ versions = [], periods }: Definition): ComingOut[] {
  const earlier = versions.slice(0, -1);
  if (earlier.length === 0) return [];
  const isKnown = (returnId: string) =>
    earlier.some(({ issued }) => issued.returns.some((item) => item.returnId === returnId));
  return versions[versions.length - 1]!.issued.returns.filter(({ returnId }) => !isKnown(returnId)).map(
    ({ returnId, name }) => ({
      returnId,
      name,
      first: periods.find((period) => period.returnId === returnId),
    }),
  );
}

/** A period that becomes overdue by a push, and how many units have not sent it. */
export interface OverdueAtOnce {
  readonly period: Period;
  readonly count: number;
  /** It was asked for before, by a day that is not past. */
  readonly isDrawnIn: boolean;
}

/** Whether there is a report of a unit's period. */
type HasSent = (unit: Unit, period: Period) => boolean;

/** Periods that are past due by the last version, and by none before it. */
export function overdueAtOnce(
  definition: Definition,
  units: readonly Unit[],
  now: Day | Moment,
  hasSent: HasSent = () => false,
): OverdueAtOnce[] {
  const { versions = [] } = definition;
  if (versions.length < 2) return [];
  const before = definitionInForce(definition, versions.slice(0, -1)).periods;
  const isAmong = (periods: readonly Period[], { id }: Period) => periods.some((period) => period.id === id);
  return duePeriods(definition.periods, now)
    .filter((period) => !isAmong(duePeriods(before, now), period))
    .map((period) => {
      const owing = expectedUnits(units, definition, period).filter((unit) => !hasSent(unit, period));
      return { period, count: owing.length, isDrawnIn: isAmong(before, period) };
    })
    .filter(({ count }) => count > 0);
}
