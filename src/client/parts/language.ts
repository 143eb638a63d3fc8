import type { Words } from "../../core/model/language";
import { fill, inLanguage, type ValuesOf } from "../../core/text/words";
import { pageLanguage } from "./start";

/** Words in the page's language with their placeholders filled. */
export function say<T extends Words>(words: T, ...values: ValuesOf<T["zh"]>): string {
  return fill(inLanguage(words, pageLanguage()), (values[0] ?? {}) as Record<string, string | number>);
}

/** Things one after another, as the page's language parts them. */
export const listed = (items: readonly string[]): string => items.join(pageLanguage() === "en" ? ", " : "、");
