// Which values google.script.run takes; anything else is refused at once, in the page, as on Google.
import { illegalArgument } from "apps-script-host/page-arguments";

/**
 * Copies the arguments of a call into plain data.
 *
 * @throws TypeError in Google's words, naming the place of the value that is refused.
 */
export function plainArguments(args: unknown[]): unknown[] {
  const [only] = args;
  const values = args.length === 1 && only instanceof HTMLFormElement ? [formFields(only)] : args;
  const refusal = illegalArgument(values);
  if (refusal !== null) throw new TypeError(refusal);
  // Nothing is null, as it arrives on the server.
  return JSON.parse(JSON.stringify(values, (_, value) => (value === undefined ? null : value)));
}

/** Fields of a form by name; a name used more than once gives a list. */
export function formFields(form: HTMLFormElement): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== "string") throw new TypeError(`Failed due to illegal value in property: ${name}`);
    const before = fields[name];
    fields[name] =
      before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
  }
  return fields;
}
