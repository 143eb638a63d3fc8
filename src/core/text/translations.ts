import type { Language } from "../model/language";

/** A language whose words stand beside each other in every pair; the others are translated by the Chinese word. */
type Written = "zh" | "en";

/** What each further language calls the Chinese words; what it lacks is shown in Chinese. */
export const translations: Readonly<Record<Exclude<Language, Written>, Readonly<Record<string, string>>>> =
  {};
