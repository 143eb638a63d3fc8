import type { Language } from "../model";
import { moreProblems } from "../text/more-problems";
import { problemWords } from "../text/problems";
import { fill, inLanguage } from "../text/words";
import { gathered } from "./gathered";
import type { Problem } from "./problem";
import { sentenceOf } from "./sentence";

/** Most problems that are listed at once; the list has to fit into a cell and to be read. */
const MOST_LISTED = 10;

/** One sentence for people: place, reason, what to do. Long values are shortened. */
export function describeProblem(problem: Problem, language: Language): string {
  return sentenceOf(problemWords[problem.code], problem, language);
}

/** What `describeProblems` says of one problem or more. */
export function listProblems(problems: readonly Problem[], language: Language): string {
  const lines = [...new Set(gathered(problems, language).map((p) => describeProblem(p, language)))];
  const more = lines.length - MOST_LISTED;
  if (more <= 0) return lines.join("\n");
  return [...lines.slice(0, MOST_LISTED), fill(inLanguage(moreProblems, language), { count: more })].join(
    "\n",
  );
}
