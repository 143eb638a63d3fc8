import type { Sources } from "../sources";
import { materialSentences } from "./materials";
import { quotaSentences } from "./quotas";
import type { Sentence } from "./sentence";
import { taskSentences } from "./tasks";
import { unitSentences } from "./units";

export { progressOf } from "./tasks";

/** How many of the weightiest stand first in any case. */
const FIRST = 1;
/** Places after these that are kept for sentences on units: reports that are late or stuck, materials that are overdue. */
const OF_UNITS = 2;

/** What a leader should ask about today: one sentence each with who answers for it, the weightiest first; units are never crowded out by tasks. `inShort` leaves out how a problem is mended. */
export function attentionOf(sources: Sources, inShort = false): string[] {
  const ofUnits = [...unitSentences(sources, inShort), ...materialSentences(sources)];
  const all = [...ofUnits, ...taskSentences(sources), ...quotaSentences(sources)].sort(
    (a, b) => b.weight - a.weight || (a.words < b.words ? -1 : 1),
  );
  return withUnits(all, new Set(ofUnits)).map(({ words }) => words);
}

// Even a full page has room for these places; sentences on units keep their own order.
function withUnits(all: readonly Sentence[], ofUnits: ReadonlySet<Sentence>): readonly Sentence[] {
  const [first, rest] = [all.slice(0, FIRST), all.slice(FIRST)];
  const isOfUnit = (sentence: Sentence) => ofUnits.has(sentence);
  const kept = new Set(rest.filter(isOfUnit).slice(0, OF_UNITS - first.filter(isOfUnit).length));
  return [...first, ...kept, ...rest.filter((sentence) => !kept.has(sentence))];
}
