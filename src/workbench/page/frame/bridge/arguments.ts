// Which values google.script.run takes; anything else is refused at once, in the page, as on Google.

/**
 * Copies the arguments of a call into plain data.
 *
 * @throws TypeError in Google's words, naming the place of the value that is refused.
 */
export function plainArguments(args: unknown[]): unknown[] {
  const [only] = args;
  if (args.length === 1 && only instanceof HTMLFormElement) return [formFields(only)];
  const seen = new Set<object>();
  return args.map((value, index) => plain(value, String(index), seen));
}

function plain(value: unknown, place: string, seen: Set<object>): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "object" || !isPlain(value)) throw illegal(place);
  if (seen.has(value)) throw new TypeError("Failed due to circular reference.");
  seen.add(value);
  const copy = Array.isArray(value)
    ? value.map((item, index) => plain(item, String(index), seen))
    : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item, key, seen)]));
  seen.delete(value);
  return copy;
}

function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function illegal(place: string): TypeError {
  return new TypeError(`Failed due to illegal value in property: ${place}`);
}

/** Fields of a form by name; a name used more than once gives a list. */
export function formFields(form: HTMLFormElement): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== "string") throw illegal(name);
    const before = fields[name];
    fields[name] =
      before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
  }
  return fields;
}
