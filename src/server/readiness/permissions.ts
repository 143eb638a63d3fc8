// Permissions: Google's consent screen lets a person leave some of them unticked.
import type { Language } from "../../core/model";
import { problem } from "../../core/problem";
import { readinessWords } from "../../core/text/readiness";
import { missingScopes } from "../google/platform";
import { manifestScopes, namesOf } from "../scope-names";
import { good, type Outcome, stop } from "./outcome";

/** Whether this person has granted every scope of the manifest. */
export function permissions(language: Language): Outcome {
  const { missing, link } = missingScopes(manifestScopes);
  if (missing.length === 0) return good(readinessWords.granted);
  return stop(problem("account.scopeMissing", { scope: namesOf(missing, language) }), link);
}
