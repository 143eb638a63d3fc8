import { addDays, daysBetween } from "../day/arithmetic";
import type { Day, Definition, Exception, Period, Unit } from "../model";

/** A period as it holds for one unit: a later due day, a later lock, or none owed. The very same where nothing differs. */
export function periodFor(
  { exceptions = [] }: Pick<Definition, "exceptions">,
  { unitId }: Pick<Unit, "unitId">,
  period: Period,
): Period {
  const own = exceptions.filter((exception) => holdsFor(exception, unitId, period));
  // Only what is locked by then can be unlocked, so later due days come first.
  const ordered = [...own].sort(
    (one, other) => Number(one.kind === "unlock") - Number(other.kind === "unlock"),
  );
  return ordered.reduce((told, exception) => excepted(told, exception, period), period);
}

function holdsFor({ state, unitIds, periodIds }: Exception, unitId: string, { id }: Period): boolean {
  return state === "granted" && periodIds.includes(id) && (unitIds === null || unitIds.includes(unitId));
}

// What is never due or never locks has nothing to put off. A lock follows its due day, as many days later as for everybody.
function excepted(told: Period, { kind, until }: Exception, period: Period): Period {
  if (kind === "exempt") return { ...told, exempt: true };
  const lockAfter = (days: number) => told.lockOn && later(told.lockOn, addDays(until, days));
  if (kind === "unlock" && until >= told.lockOn && told.lockOn !== "")
    return { ...told, lockOn: lockAfter(1), unlockedUntil: later(told.unlockedUntil ?? "", until) };
  if (kind === "unlock" || told.dueOn === "" || !isMoreTime(until, told))
    return { ...told, lockOn: lockAfter(1) };
  const lockOn = lockAfter(daysBetween(period.dueOn, period.lockOn || period.dueOn));
  return { ...told, lockOn, dueOn: until, onTimeUntil: until, dueTime: "" };
}

/** Whether a granted day gives more time than a period has: the due day itself does where it is due at an hour, as a granted day ends at 24:00. */
export function isMoreTime(
  until: Day,
  { onTimeUntil, dueTime }: Pick<Period, "onTimeUntil" | "dueTime">,
): boolean {
  return until > onTimeUntil || (until === onTimeUntil && dueTime !== "");
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}

/** Whether a unit has a later day for a period than others. */
export function isExtended(period: Due, own: Due): boolean {
  return own.onTimeUntil !== period.onTimeUntil || own.dueTime !== period.dueTime;
}

type Due = Pick<Period, "onTimeUntil" | "dueTime">;
