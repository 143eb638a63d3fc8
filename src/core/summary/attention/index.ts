import type { Sources } from "../sources";
import { materialSentences } from "./materials";
import { quotaSentences } from "./quotas";
import type { Sentence } from "./sentence";
import { taskSentences } from "./tasks";
import { unitSentences } from "./units";

export { progressOf } from "./tasks";

/** Lines that even a full page has room for. */
const PLACES = 3;
/** Of these, how many are kept for units whose reports are late or stuck. */
const OF_UNITS = 2;
/** How many of the weightiest stand before them in any case. */
const FIRST = 1;

/** What a leader should ask about today: one sentence each with who answers for it, the weightiest first; units are never crowded out by tasks. */
export function attentionOf(sources: Sources): string[] {
  const ofUnits = unitSentences(sources);
  const all = [
    ...ofUnits,
    ...taskSentences(sources),
    ...quotaSentences(sources),
    ...materialSentences(sources),
  ].sort((a, b) => b.weight - a.weight || (a.words < b.words ? -1 : 1));
  return withUnits(all, new Set(ofUnits)).map(({ words }) => words);
}

function withUnits(all: readonly Sentence[], ofUnits: ReadonlySet<Sentence>): readonly Sentence[] {
  const isOfUnit = (sentence: Sentence) => ofUnits.has(sentence);
  const lacking = Math.max(0, OF_UNITS - all.slice(0, PLACES).filter(isOfUnit).length);
  const forward = new Set(all.slice(PLACES).filter(isOfUnit).slice(0, lacking));
  const others = all.filter((sentence) => !forward.has(sentence));
  return [...others.slice(0, FIRST), ...forward, ...others.slice(FIRST)];
}
