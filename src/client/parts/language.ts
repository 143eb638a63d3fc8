import type { Words } from "../../core/model/language";
import { fill, type ValuesOf } from "../../core/text/words";
import { pageLanguage } from "./start";

/** Words in the page's language with their placeholders filled. */
export function say<T extends Words>(words: T, ...values: ValuesOf<T["zh"]>): string {
  return fill(words[pageLanguage()], (values[0] ?? {}) as Record<string, string | number>);
}
