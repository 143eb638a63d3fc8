import { addDays } from "../day/arithmetic";
import type { Day, IssuedDefinition, Period, Return, Version } from "../model";
import { periodKinds } from "../period/kinds";
import { currentPeriod, openPeriods } from "../period/periods";
import { periodsInForce } from "../version";

/** From when on what is issued binds the periods of a return: the one after that of today, or that of today itself. */
export type Binding = "next" | "open";

/**
 * First day of what a new version binds, by return id. A return of a single period is bound as a whole, as none follows it; so is
 * one that has not begun, unless the campaign runs and nobody has said when it begins: then it asks for nothing that was due
 * before it came out, and for no day for which a return that is given up still asks for a form of it. A period of which any report was
 * `accepted` (ids of periods) is never bound anew, but where a single one goes on; nor is the period of today where the version
 * has none in its place, for what units have typed or sent of it would be nobody's.
 */
export function bindsFromOf(
  versions: readonly Version[],
  { returns, periods }: IssuedDefinition,
  binding: Binding,
  today: Day,
  accepted: ReadonlySet<string> = new Set(),
): Version["bindsFrom"] {
  if (versions.length === 0) return {};
  const told = periodsInForce(versions);
  const ids = new Set([...told, ...periods].map(({ returnId }) => returnId));
  const days = [...ids].flatMap((id): [string, Day][] => {
    const ofIt = ({ returnId }: Pick<Period, "returnId">) => returnId === id;
    const item = returns.find(ofIt);
    const goesOn = ({ id: period }: Period) =>
      !accepted.has(period) || (!!item && isSingle(item) && periods.some((other) => other.id === period));
    const open = currentPeriod(told.filter(ofIt), today);
    const isReplaced = ({ start }: Period) => periods.some((period) => ofIt(period) && period.end >= start);
    const day = open
      ? dayOfBegun(open, item, binding, goesOn(open) && isReplaced(open))
      : dayOfNew(
          periods.filter(ofIt),
          item,
          binding,
          today,
          endOfForms(versions, openPeriods(told, today), returns, item),
        );
    return day === "" ? [] : [[id, day]];
  });
  return Object.fromEntries(days);
}

const isSingle = ({ rule }: Return): boolean => periodKinds[rule.kind].cutAt === null;

function dayOfBegun(open: Period, item: Return | undefined, binding: Binding, mayBind: boolean): Day {
  const isAsked = binding === "open" || (item !== undefined && isSingle(item));
  return isAsked && mayBind ? open.start : addDays(open.end, 1);
}

// "" = as a whole. Where no period follows, that of today is the only one that can be asked for.
function dayOfNew(
  periods: readonly Period[],
  item: Return | undefined,
  binding: Binding,
  today: Day,
  taken: Day,
): Day | "" {
  const open = currentPeriod(periods, today);
  if (!open || !item || item.start !== "" || isSingle(item)) return "";
  const wasDue = open.dueOn !== "" && open.dueOn < today;
  const isLast = periods[periods.length - 1] === open;
  const mayBegin = !wasDue && taken < open.start;
  return mayBegin && (binding === "open" || isLast) ? open.start : addDays(open.end, 1);
}

/** Last day of the periods that have begun of returns that are gone and asked for a form of this one; "" for none. */
function endOfForms(
  versions: readonly Version[],
  begun: readonly Period[],
  returns: readonly Return[],
  item: Return | undefined,
): Day {
  const gone = versions
    .flatMap(({ issued }) => issued.returns)
    .filter(({ returnId }) => returns.every((each) => each.returnId !== returnId))
    .filter(({ formIds }) => formIds.some((id) => item?.formIds.includes(id)));
  const ends = begun.filter((period) => gone.some(({ returnId }) => returnId === period.returnId));
  return (
    ends
      .map(({ end }) => end)
      .sort()
      .pop() ?? ""
  );
}
