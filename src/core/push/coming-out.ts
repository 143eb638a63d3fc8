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

/** A period that would be overdue as soon as it is asked for, and how many units owe it. */
export interface OverdueAtOnce {
  readonly period: Period;
  readonly count: number;
}

/** Periods that the last version is the first to ask for although they were due before `today`. */
export function overdueAtOnce(definition: Definition, units: readonly Unit[], today: Day): OverdueAtOnce[] {
  const { versions = [] } = definition;
  if (versions.length < 2) return [];
  const before = definitionInForce(definition, versions.slice(0, -1)).periods;
  return duePeriods(definition.periods, today)
    .filter(({ id }) => !before.some((period) => period.id === id))
    .map((period) => ({ period, count: expectedUnits(units, definition, period).length }))
    .filter(({ count }) => count > 0);
}
