import { addDays } from "../day/arithmetic";
import type { Day, IssuedDefinition, Version } from "../model";
import { periodKinds } from "../period/kinds";
import { currentPeriod } from "../period/periods";
import { periodsInForce } from "../version";

/** From when on what is issued binds the periods of a return: the one after that of today, or that of today itself. */
export type Binding = "next" | "open";

/**
 * First day of what a new version binds, by return id. A return that has not begun is bound as a whole; so is one of a single
 * period, as none follows it.
 */
export function bindsFromOf(
  versions: readonly Version[],
  { returns }: IssuedDefinition,
  binding: Binding,
  today: Day,
): Version["bindsFrom"] {
  const told = periodsInForce(versions);
  const days = [...new Set(told.map(({ returnId }) => returnId))].flatMap((id): [string, Day][] => {
    const open = currentPeriod(
      told.filter(({ returnId }) => returnId === id),
      today,
    );
    if (!open) return [];
    const rule = returns.find(({ returnId }) => returnId === id)?.rule;
    const isSingle = rule !== undefined && periodKinds[rule.kind].cutAt === null;
    return [[id, binding === "open" || isSingle ? open.start : addDays(open.end, 1)]];
  });
  return Object.fromEntries(days);
}
