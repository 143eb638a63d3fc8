// The one door for pages: a name and an input come in as text, a value or problems go out as text.
import type { Language } from "../core/model";
import { problem } from "../core/problem";
import { inputs } from "../core/wire/inputs";
import type { Input, Output, ProcedureName, Reply } from "../core/wire/procedures";
import type { Shape } from "../core/wire/shape";
import type { Context } from "./context";
import { accountLanguage } from "./google/session";
import { isInWorkbook } from "./google/ui";
import { inPresentShape } from "./present-shape";
import { ProblemError } from "./problem-error";
import { procedures } from "./procedures";
import { refusal } from "./rpc-reply";
import { unlessSealed } from "./sealed";

/** Answers one call of a page: `{"name": …, "input": …}` in, a `Reply` out, both JSON. */
export function answer(request: string): string {
  return JSON.stringify(reply(request));
}

function reply(request: string): Reply<unknown> {
  let language: Language = "zh";
  try {
    language = accountLanguage();
    const { name, input } = JSON.parse(request) as { name: string; input: unknown };
    // Visitors of the web app reach all globals as well, with the owner's rights.
    if (!isInWorkbook()) throw new ProblemError([problem("page.notHere", {})]);
    const known = knownName(name);
    return { ok: true, value: inPresentShape((context) => run(known, context, input)) };
  } catch (error) {
    return refusal(error, language);
  }
}

function run<N extends ProcedureName>(name: N, context: Context, input: unknown): Output<N> {
  const read = inputs[name] as Shape<Input<N>>;
  return procedures[name](unlessSealed(name, context), read(input, `Input of ${name}`));
}

// Only names of our own: every object also answers to "constructor". A page that stayed open while the script was
// replaced may ask for what is no longer there.
function knownName(name: string): ProcedureName {
  if (!Object.keys(procedures).includes(name)) throw new ProblemError([problem("page.outdated", {})]);
  return name as ProcedureName;
}
