// A case that its unit withdrew and sent again: it is the one of then, and so are the decisions on it.
import { groupBy } from "../group-by";
import type { Decision } from "../model";
import { standingDecisions } from "./decisions";
import { plainName } from "./plain-name";

/** What an entry is known by. */
type Named = Pick<Decision, "entryId" | "formId" | "unitId"> & { readonly name: string };

/**
 * The ids under which entries were decided on before, by their own: of the same unit and name (signs, spaces and width apart), where no entry has
 * that id any more and nothing stands on the new one under its name. Each is taken once.
 */
export function idsAgain(
  present: readonly Named[],
  decided: ReadonlyMap<string, readonly Decision[]>,
): Map<string, string> {
  const there = new Set(present.map(({ entryId }) => entryId));
  const left = [...decided].flatMap(([entryId, of]) => {
    const last = there.has(entryId) ? undefined : standingDecisions(of).slice(-1)[0];
    return last ? [{ entryId, key: keyOf({ ...last, name: last.caseName }) }] : [];
  });
  const byName = groupBy(left, ({ key }) => key);
  const isDecided = ({ entryId, name }: Named) =>
    standingDecisions(decided.get(entryId) ?? []).some(
      ({ caseName }) => plainName(caseName) === plainName(name),
    );
  const found = new Map<string, string>();
  for (const entry of present) {
    if (plainName(entry.name) === "" || isDecided(entry)) continue;
    const before = byName.get(keyOf(entry))?.pop();
    if (before) found.set(entry.entryId, before.entryId);
  }
  return found;
}

function keyOf({ formId, unitId, name }: Omit<Named, "entryId">): string {
  return [formId, unitId, plainName(name)].join("\n");
}
