import type { Words } from "../../core/model/language";
import { generalWords } from "../../core/text/general";
import { namesAsInCampaign } from "../../core/text/names-in-campaign";
import { fill, inLanguage, type ValuesOf } from "../../core/text/words";
import { pageLanguage, workbookNames } from "./start";

/** Words in the page's language with their placeholders filled. */
export function say<T extends Words>(words: T, ...values: ValuesOf<T["zh"]>): string {
  const names = workbookNames();
  const spoken = inLanguage(words, pageLanguage());
  return fill(
    names ? namesAsInCampaign(spoken, names) : spoken,
    (values[0] ?? {}) as Record<string, string | number>,
  );
}

/** Things one after another, as the page's language parts them. */
export const listed = (items: readonly string[]): string => items.join(say(generalWords.separator));

/** Statements one after another, as the page's language parts them. */
export const statements = (items: readonly string[]): string => items.join(say(generalWords.partSeparator));

/** Words in brackets, as they stand behind others. */
export const bracketed = (words: string): string => say(generalWords.bracketed, { words });

/** Words behind the name of what they are about: 推荐：例山区. */
export const named = (place: string, sentence: string): string =>
  say(generalWords.placed, { place, sentence });
