// The one door for pages: a name and an input come in as text, a value or problems go out as text.
import type { Language } from "../core/model";
import { problem } from "../core/problem";
import type { ProcedureName, Reply } from "../core/wire/procedures";
import { createContext, PAGE_SLICE_MS } from "./context";
import { accountLanguage } from "./google/session";
import { ProblemError } from "./problem-error";
import { type Procedure, procedures } from "./procedures";
import { refusal } from "./rpc-reply";

/** Answers one call of a page: `{"name": …, "input": …}` in, a `Reply` out, both JSON. */
export function answer(request: string): string {
  return JSON.stringify(reply(request));
}

function reply(request: string): Reply<unknown> {
  let language: Language = "zh";
  try {
    language = accountLanguage();
    const { name, input } = JSON.parse(request) as { name: string; input: unknown };
    const procedure = procedureNamed(name);
    const context = createContext(PAGE_SLICE_MS);
    return { ok: true, value: procedure.run(context, procedure.input(input, `Input of ${name}`)) };
  } catch (error) {
    return refusal(error, language);
  }
}

// Only names of our own: every object also answers to "constructor". A page that stayed open while the script was
// replaced may ask for what is no longer there.
function procedureNamed(name: string): Procedure<unknown, unknown> {
  if (!Object.keys(procedures).includes(name)) throw new ProblemError([problem("page.outdated", {})]);
  return procedures[name as ProcedureName] as Procedure<unknown, unknown>;
}
