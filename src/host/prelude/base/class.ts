// What every emulated class shares: the registry from which missing methods become refusals, and signature errors.

import type { Link } from "../link";
import { fail } from "../wire";
import { EnumValue } from "./enum";

/** A service as a script sees it: its global name and what stands behind it. */
export interface PreludePart {
  /** Global name → object, e.g. `{ PropertiesService }`. */
  globals: Record<string, unknown>;
  /** Emulated classes by their name in @types/google-apps-script, e.g. `{ "Properties.Properties": Properties }`. */
  classes: Record<string, { prototype: object }>;
  /** Called when the prelude is installed in a realm, before any script runs. */
  start?(link: Link): void;
}

/** Throws Google's text for arguments that fit no overload; `method` e.g. "SpreadsheetApp.Range.setValues". */
export function badArguments(method: string, args: ArrayLike<unknown>): never {
  const types = Array.prototype.map.call(args, typeName).join(",");
  return fail(`The parameters (${types}) don't match the method signature for ${method}.`);
}

/** A value's type as Google names it in signature errors. */
export function typeName(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (value instanceof EnumValue) return EnumValue.typeOf(value);
  if (Array.isArray(value)) return "number[]";
  if (typeof value === "function") return "(class)";
  if (typeof value !== "object") return value === undefined ? "null" : capital(typeof value);
  const name = (value as object).constructor?.name;
  // A bundler puts an underscore before a class that speaks of itself.
  return name && name !== "Object" ? name.replace(/^_/, "") : "(class)";
}

const capital = (name: string): string => (name === "string" ? "String" : name);

/** Gives an object the class name that `toString()` shows on Google, and hides its fields from enumeration. */
export function named<T extends object>(target: T, name: string): T {
  Object.defineProperty(target, "toString", { value: () => name, enumerable: false, configurable: true });
  return target;
}
