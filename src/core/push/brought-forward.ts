// What was issued to bind from a later period on, and binds a running one once a version is pushed "from the present period on".
import type { Day, IssuedDefinition, Period, Version } from "../model";
import { currentPeriod, periodsOfReturn } from "../period/periods";
import { periodsInForce, versionOf } from "../version";
import { changesBetween } from "./changes";
import { concerns } from "./concerns";
import type { Change } from "./types";

/**
 * Changes of earlier versions that were told to wait for a later period, and that `next` brings forward to the period of `today`, a
 * return that was to begin with a later one among them; what that makes of the days of periods is not among them, nor what `next`
 * takes back.
 */
export function broughtForward(versions: readonly Version[], next: Version, today: Day): Change[] {
  const last = versions[versions.length - 1];
  if (!last) return [];
  const after = [...versions, next];
  const [told, then] = [versions, after].map((each) => ({ periods: periodsInForce(each) }));
  const found = last.issued.returns.flatMap(({ returnId }) => {
    const own = periodsOfReturn(told!, returnId);
    const open = currentPeriod(own, today);
    const isSooner = open
      ? versionOf(versions, open) !== last && versionOf(after, open) === next
      : startOf(periodsOfReturn(then!, returnId)) < startOf(own);
    if (!isSooner) return [];
    const before = open ? versionOf(versions, open)!.issued : without(last.issued, returnId);
    const lasting = new Set(changesBetween(before, next.issued).map(nameOf));
    return changesBetween(before, last.issued).filter(
      (change) =>
        change.thing !== "period" && concerns(change, returnId, last.issued) && lasting.has(nameOf(change)),
    );
  });
  const known = new Map(found.map((change) => [nameOf(change), change]));
  return [...known.values()];
}

const nameOf = ({ thing, id }: Change): string => `${thing} ${id}`;

const startOf = ([first]: readonly Period[]): Day => first?.start ?? "";

function without(issued: IssuedDefinition, returnId: string): IssuedDefinition {
  return { ...issued, returns: issued.returns.filter((item) => item.returnId !== returnId) };
}
