import type { Language } from "../model";
import { listProblems } from "./describe";
import type { Problem } from "./problem";

/**
 * Several problems, one per line, the same sentence only once; of very many the first, and how many more there are. None is
 * "": the words of problems are read on demand, and most executions need none.
 */
export function describeProblems(problems: readonly Problem[], language: Language): string {
  return problems.length === 0 ? "" : listProblems(problems, language);
}
