// What a reading of the checklist found: words when all is well, a problem of the catalogue when it is not.
import type { Words } from "../../core/model/language";
import type { Problem } from "../../core/problem";

/** One reading; `link` leads to where it is mended. */
export type Outcome = { link?: string } & (
  | { grade: "ok"; words: Words; values: Readonly<Record<string, string | number>> }
  | { grade: "note" | "problem"; problems: readonly Problem[] }
);

/** All is well. */
export function good(words: Words, values: Readonly<Record<string, string | number>> = {}): Outcome {
  return { grade: "ok", words, values };
}

/** The product works, yet something is to be done. */
export function note(found: Problem): Outcome {
  return { grade: "note", problems: [found] };
}

/** The product does not work until this is mended. */
export function stop(found: Problem, link = ""): Outcome {
  return { grade: "problem", problems: [found], ...(link && { link }) };
}
