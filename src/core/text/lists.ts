import type { Language } from "../model/language";
import { generalWords } from "./general";
import { fill, inLanguage } from "./words";

/** Things one after another, as the language parts them: 甲、乙 or a, b; things that are lists themselves as `statements`. */
export function listed(items: readonly string[], language: Language): string {
  if (items.some((item) => /[、,，]/.test(item))) return statements(items, language);
  return items.join(inLanguage(generalWords.separator, language));
}

/** Clauses of a sentence one after another, as the language parts them. */
export function clauses(items: readonly string[], language: Language): string {
  return items.join(inLanguage(generalWords.clauseSeparator, language));
}

/** Statements that may hold clauses themselves, one after another, as the language parts them. */
export function statements(items: readonly string[], language: Language): string {
  return items.join(inLanguage(generalWords.partSeparator, language));
}

/** Words in brackets, as they stand behind others. */
export function bracketed(words: string, language: Language): string {
  return fill(inLanguage(generalWords.bracketed, language), { words });
}
