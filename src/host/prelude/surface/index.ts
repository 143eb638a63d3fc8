// Refusals: whatever Apps Script has and the host does not emulate throws NotEmulated rather than be missing.
import type { PreludePart } from "../base/class";
import { realmError } from "../wire";

/** Global name → class, and class → method names separated by spaces; written in by the build. */
declare const SURFACE: { services: Record<string, string>; classes: Record<string, string> };

// Names in @types that no script sees as a global service.
const NOT_GLOBALS = ["Date2", "console"];

/** Throws NotEmulated for `Class.method`. */
export function refuse(method: string): never {
  throw realmError({ name: "NotEmulated", message: `NotEmulated: ${method}` });
}

/** Gives every class of a part throwing methods where Google has one and the host has not. */
export function refuseMissing(part: PreludePart): void {
  for (const [name, { prototype }] of Object.entries(part.classes)) {
    const label = name.slice(name.indexOf(".") + 1);
    for (const method of SURFACE.classes[name]?.split(" ") ?? [])
      if (method !== "" && !(method in prototype)) stub(prototype, label, method);
  }
}

function stub(target: object, label: string, method: string): void {
  const value = () => refuse(`${label}.${method}`);
  Object.defineProperty(target, method, { value, writable: true, configurable: true, enumerable: false });
}

/** Stand-ins for the services that the host does not have at all. */
export function refuseServices(known: readonly string[]): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const name of Object.keys(SURFACE.services))
    if (!known.includes(name) && !NOT_GLOBALS.includes(name)) out[name] = refusal(name);
  return out;
}

// Any property is a function that refuses; symbols and `then` stay missing so that printing and await work.
function refusal(name: string): object {
  return new Proxy(
    { toString: () => name },
    {
      get(target, key) {
        if (typeof key === "symbol" || key === "then" || key === "toJSON") return undefined;
        return key === "toString" ? target.toString : () => refuse(`${name}.${key}`);
      },
    },
  );
}
