// The one door for pages: a name and an input come in as text, a value or problems go out as text.
import type { Language } from "../core/model";
import { describeProblem, type Problem } from "../core/problem";
import type { PageProblem, Reply } from "../core/wire/procedures";
import { PAGE_SLICE_MS, createContext } from "./context";
import { accountLanguage, newId } from "./google/session";
import { ProblemError } from "./problem-error";
import { type Procedure, procedures } from "./procedures";

/** Answers one call of a page: `{"name": …, "input": …}` in, a `Reply` out, both JSON. */
export function answer(request: string): string {
  return JSON.stringify(reply(request));
}

function reply(request: string): Reply<unknown> {
  let language: Language = "zh";
  try {
    language = accountLanguage();
    const { name, input } = JSON.parse(request) as { name: string; input: unknown };
    const procedure = (procedures as Readonly<Record<string, Procedure<unknown, unknown>>>)[name];
    if (!procedure) throw new Error(`No procedure ${name}`);
    const context = createContext(PAGE_SLICE_MS);
    return { ok: true, value: procedure.run(context, parseInput(procedure, name, input)) };
  } catch (error) {
    return refusal(error, language);
  }
}

/** What a page shows for a failure: the problems in words, or a reference id for a defect. */
export function refusal(error: unknown, language: Language): Extract<Reply<unknown>, { ok: false }> {
  if (error instanceof ProblemError) return { ok: false, problems: error.problems.map((problem) => pageProblem(problem, language)) };
  const reference = newId();
  const { message, stack } = error as Error;
  console.error(`[${reference}] ${stack ?? message}`);
  const text = language === "zh" ? `出了意外的错误（编号 ${reference}）。数据没有丢失，请稍后再试；仍不行请把编号告诉管理员。` : `Something unexpected went wrong (reference ${reference}). Nothing was lost; try again, or tell your administrator the reference.`;
  return { ok: false, problems: [{ code: "unexpected", text }], reference };
}

/** A problem in the person's language, with the field or row that a page can mark. */
export function pageProblem(problem: Problem, language: Language): PageProblem {
  const { place, grade, code } = problem;
  return { code, text: describeProblem(problem, language), ...(place?.field ? { field: place.field } : {}), ...(place?.row ? { row: place.row } : {}), ...(grade ? { grade } : {}) };
}

function parseInput(procedure: Procedure<unknown, unknown>, name: string, input: unknown): unknown {
  const parsed = procedure.input.safeParse(input);
  if (!parsed.success) throw new Error(`Input of ${name}: ${JSON.stringify(parsed.error.issues)}`);
  return parsed.data;
}

