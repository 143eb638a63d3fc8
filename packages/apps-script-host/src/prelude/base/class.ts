// What every emulated class shares: the registry from which missing methods become refusals, and signature errors.

import type { Link } from "../link";
import { fail, isDate } from "../wire";
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

const labels = new Map<unknown, string>();

/** Teaches signature errors what Google calls a class, e.g. "SpreadsheetApp.Range". */
export function label(type: { prototype: object }, name: string): void {
  labels.set(type.prototype, name);
}

/** What Google calls an object's class; undefined for what is none of Google's. */
export const labelOfObject = (value: unknown): string | undefined =>
  typeof value === "object" && value !== null ? labels.get(Object.getPrototypeOf(value)) : undefined;

/** Throws Google's text for arguments that fit no overload; `method` e.g. "SpreadsheetApp.Range.setValues". */
export function badArguments(method: string, args: ArrayLike<unknown>): never {
  const types = Array.prototype.map.call(args, typeName).join(",");
  return fail(`The parameters (${types}) don't match the method signature for ${method}.`);
}

/** A value's type as Google names it in signature errors: "(class)" for objects, functions and booleans (as reported). */
export function typeName(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "string") return "String";
  if (typeof value === "number") return "number";
  if (value instanceof EnumValue) return EnumValue.typeOf(value);
  if (Array.isArray(value)) return "number[]";
  if (typeof value !== "object") return "(class)";
  if (isDate(value)) return "Date";
  return labelOfObject(value) ?? "(class)";
}

/** Gives an object the class name that `toString()` shows on Google, and hides its fields from enumeration. */
export function named<T extends object>(target: T, name: string): T {
  Object.defineProperty(target, "toString", { value: () => name, enumerable: false, configurable: true });
  return target;
}

type Constructor = abstract new (...args: never[]) => object;

type All<Parts extends readonly Constructor[]> = Parts extends readonly [
  infer First extends Constructor,
  ...infer Rest extends readonly Constructor[],
]
  ? InstanceType<First> & All<Rest>
  : object;

/** A class made of parts, each a class with some of its methods; it is constructed as the first part is. */
export function parts<Parts extends readonly [Constructor, ...Constructor[]]>(
  ...[first, ...others]: Parts
): new (
  ...args: ConstructorParameters<Parts[0]>
) => All<Parts> {
  class Whole extends (first as new (...args: unknown[]) => object) {}
  for (const part of others) lend(part.prototype, Whole.prototype);
  return Whole as never;
}

// With what a part has of the class that it extends.
function lend(from: object, to: object): void {
  if (from === Object.prototype) return;
  lend(Object.getPrototypeOf(from), to);
  for (const name of Object.getOwnPropertyNames(from))
    if (name !== "constructor")
      Object.defineProperty(to, name, Object.getOwnPropertyDescriptor(from, name) as PropertyDescriptor);
}
