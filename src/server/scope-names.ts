// Scopes as people know them.
import type { Language } from "../core/model";
import { generalWords } from "../core/text/general";
import { type ScopeName, scopeWords } from "../core/text/readiness";
import { inLanguage } from "../core/text/words";

const BASE = "https://www.googleapis.com/auth/";
const NAMES = Object.keys(scopeWords) as ScopeName[];

/** Every scope of the manifest, as an address. */
export const manifestScopes: readonly string[] = NAMES.map((name) => BASE + name);

/** The scopes that a refusal of Google's names, in the person's language; "" where it names none of ours. */
export function scopesNamed(message: string, language: Language): string {
  return namesOf(message.match(/https:\/\/www\.googleapis\.com\/auth\/[\w.]+/g) ?? [], language);
}

/** The names of scopes in the person's language; addresses that are none of ours have none. */
export function namesOf(addresses: readonly string[], language: Language): string {
  return NAMES.filter((name) => addresses.includes(BASE + name))
    .map((name) => inLanguage(scopeWords[name], language))
    .join(inLanguage(generalWords.separator, language));
}
