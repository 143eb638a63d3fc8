import type { Sources } from "../sources";
import { quotaSentences } from "./quotas";
import { taskSentences } from "./tasks";
import { unitSentences } from "./units";

export { progressOf } from "./tasks";

/** What a leader should ask about today: one sentence each with who answers for it, the weightiest first. */
export function attentionOf(sources: Sources): string[] {
  return [...unitSentences(sources), ...taskSentences(sources), ...quotaSentences(sources)]
    .sort((a, b) => b.weight - a.weight || (a.words < b.words ? -1 : 1))
    .map(({ words }) => words);
}
