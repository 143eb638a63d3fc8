// What google.script.run lets a page send (https://developers.google.com/apps-script/guides/html/communication).

/**
 * Checks the arguments of a call from a page, as the browser's side of google.script.run does.
 *
 * Gives the text of the TypeError to throw at once, e.g. "Failed due to illegal value in property: 0", or null.
 * Fit to run in a page: it needs nothing but the language.
 */
export function illegalArgument(args: readonly unknown[]): string | null {
  for (let index = 0; index < args.length; index++) {
    const problem = illegalValue(args[index], String(index), []);
    if (problem !== null) return problem;
  }
  return null;
}

function illegalValue(value: unknown, property: string, path: unknown[]): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return null;
  if (typeof value !== "object") return `Failed due to illegal value in property: ${property}`;
  if (path.indexOf(value) >= 0) return "Failed due to circular reference.";
  const kind = Object.prototype.toString.call(value);
  if (kind !== "[object Object]" && kind !== "[object Array]")
    return `Failed due to illegal value in property: ${property}`;
  const inner = path.concat([value]);
  for (const [key, field] of Object.entries(value)) {
    const problem = illegalValue(field, key, inner);
    if (problem !== null) return problem;
  }
  return null;
}
