// Failures as pages show them: problems in words, or a reference id for a defect.
import type { Language } from "../core/model";
import { describeProblem, type Problem, problem } from "../core/problem";
import type { PageProblem, Reply } from "../core/wire/procedures";
import { newId } from "./google/session";
import { namedHere } from "./named-here";
import { ProblemError } from "./problem-error";
import { scopesNamed } from "./scope-names";

/** What a page shows for a failure. An unexpected one is logged with the reference that the person sees. */
export function refusal(error: unknown, language: Language): Extract<Reply<unknown>, { ok: false }> {
  if (error instanceof ProblemError)
    return { ok: false, problems: error.problems.map((found) => pageProblem(found, language)) };
  const { message, stack } = error as Error;
  const scope = scopesNamed(message, language);
  if (scope !== "")
    return { ok: false, problems: [pageProblem(problem("account.scopeMissing", { scope }), language)] };
  const reference = newId();
  console.error(`[${reference}] ${stack ?? message}`);
  return {
    ok: false,
    problems: [pageProblem(problem("internal.unknown", { reference }), language)],
    reference,
  };
}

/** A problem in the person's language, with the field or row that a page can mark. */
export function pageProblem(found: Problem, language: Language): PageProblem {
  const { place, grade, code } = found;
  return {
    code,
    text: namedHere(describeProblem(found, language), language),
    ...(place?.field ? { field: place.field } : {}),
    ...(place?.row ? { row: place.row } : {}),
    ...(grade ? { grade } : {}),
  };
}
