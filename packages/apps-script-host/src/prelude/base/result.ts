// What leaves a realm when a function returns.
import { crosses, encode } from "../wire";

/** How a result is made plain: by google.script.run's rules, or as tests and triggers like it. */
export type ResultRules = "rpc" | "plain";

/** Makes a function's result plain; what cannot be made plain becomes null. */
export function encodeResult(value: unknown, rules: ResultRules): unknown {
  if (rules === "plain") return safely(() => encode(value));
  // A Date or a service object anywhere makes the whole result arrive as nothing.
  return safely(() => (holdsForbidden(value, []) ? null : toPage(value)));
}

// A function that returns a cyclic object ends well on Google; its result is lost.
function safely(make: () => unknown): unknown {
  try {
    const made = make();
    JSON.stringify(made);
    return made;
  } catch {
    return null;
  }
}

function holdsForbidden(value: unknown, path: object[]): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) === "[object Date]") return true;
  if (crosses(value)) return true;
  if (path.includes(value)) throw new TypeError("circular");
  const inner = [...path, value];
  return Object.values(value).some((each) => holdsForbidden(each, inner));
}

// Map, Set, RegExp and boxed numbers arrive as {}, boxed strings by index, functions as their text.
function toPage(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === "function") return String(value);
  if (typeof value === "bigint" || typeof value === "symbol") return null;
  if (typeof value !== "object") return Number.isNaN(value) ? null : value;
  if (Array.isArray(value)) return value.map(toPage);
  const out: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) out[key] = toPage(field);
  return out;
}
