// Permissions: Google's consent screen lets a person leave some of them unticked.
import type { Language } from "../../core/model";
import { problem } from "../../core/problem";
import { generalWords } from "../../core/text/general";
import { readinessWords, type ScopeName, scopeWords } from "../../core/text/readiness";
import { inLanguage } from "../../core/text/words";
import { missingScopes } from "../google/platform";
import { good, type Outcome, stop } from "./outcome";

const BASE = "https://www.googleapis.com/auth/";
const NAMES = Object.keys(scopeWords) as ScopeName[];

/** Whether this person has granted every scope of the manifest. */
export function permissions(language: Language): Outcome {
  const { missing, link } = missingScopes(NAMES.map((name) => BASE + name));
  if (missing.length === 0) return good(readinessWords.granted);
  return stop(problem("account.scopeMissing", { scope: namesOf(missing, language) }), link);
}

/** The scopes that a refusal of Google's names, in the person's language; "" where it names none of ours. */
export function scopesNamed(message: string, language: Language): string {
  return namesOf(message.match(/https:\/\/www\.googleapis\.com\/auth\/[\w.]+/g) ?? [], language);
}

function namesOf(scopes: readonly string[], language: Language): string {
  return NAMES.filter((name) => scopes.includes(BASE + name))
    .map((name) => inLanguage(scopeWords[name], language))
    .join(inLanguage(generalWords.separator, language));
}
