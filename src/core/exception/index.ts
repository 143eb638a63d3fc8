import { addDays } from "../day/arithmetic";
import type { Day, Definition, Exception, Period, Unit } from "../model";

/** A period as it holds for one unit: a later due day, a later lock, or none owed. The very same where nothing differs. */
export function periodFor(
  { exceptions = [] }: Pick<Definition, "exceptions">,
  { unitId }: Pick<Unit, "unitId">,
  period: Period,
): Period {
  const own = exceptions.filter((exception) => holdsFor(exception, unitId, period));
  return own.reduce((told, exception) => excepted(told, exception), period);
}

function holdsFor({ state, unitIds, periodIds }: Exception, unitId: string, { id }: Period): boolean {
  return state === "granted" && periodIds.includes(id) && (unitIds === null || unitIds.includes(unitId));
}

// What is never due or never locks has nothing to put off.
function excepted(period: Period, { kind, until }: Exception): Period {
  if (kind === "exempt") return { ...period, exempt: true };
  const lockOn = period.lockOn && later(period.lockOn, addDays(until, 1));
  if (kind === "unlock" && until >= period.lockOn && period.lockOn !== "")
    return { ...period, lockOn, unlockedUntil: later(period.unlockedUntil ?? "", until) };
  if (kind === "unlock" || period.dueOn === "" || until <= period.onTimeUntil) return { ...period, lockOn };
  return { ...period, lockOn, dueOn: until, onTimeUntil: until, dueTime: "" };
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}

/** Whether a unit has a later day for a period than others. */
export function isExtended(period: Pick<Period, "onTimeUntil">, own: Pick<Period, "onTimeUntil">): boolean {
  return own.onTimeUntil !== period.onTimeUntil;
}
