// Argument checks as Google makes them: by number and type, before anything is done.
import { typeName } from "../base/class";
import { EnumValue } from "../base/enum";
import { fail } from "../wire";

/**
 * Throws Google's text unless the arguments fit one of the overloads, e.g. "number,number" or "String".
 * Kinds: number, String, boolean, any, Object, Date, T[] (array), T[][] (table), or the name of a class or enum.
 * A kind that ends in "?" also takes null.
 */
export function accept(method: string, args: ArrayLike<unknown>, ...overloads: string[]): void {
  const list = Array.prototype.slice.call(args) as unknown[];
  const fits = (overload: string) => {
    const kinds = overload === "" ? [] : overload.split(",");
    return kinds.length === list.length && kinds.every((kind, at) => fitsKind(kind, list[at]));
  };
  if (overloads.some(fits)) return;
  fail(
    `The parameters (${list.map(typesOf).join(",")}) don't match the method signature for SpreadsheetApp.${method}.`,
  );
}

// A list where a table is wanted is reported by the types of its entries.
function typesOf(value: unknown): string {
  return Array.isArray(value) && value.length > 0 && !Array.isArray(value[0])
    ? value.map(typeName).join(",")
    : typeName(value);
}

function fitsKind(kind: string, value: unknown): boolean {
  if (kind.endsWith("?")) return value === null || value === undefined || fitsKind(kind.slice(0, -1), value);
  if (kind === "any") return true;
  if (kind === "String")
    return value === null || value === undefined || typeof value === "string" || typeof value === "number";
  if (kind === "number" || kind === "boolean") return typeof value === kind;
  if (kind === "T[][]") return Array.isArray(value) && value.every((row) => Array.isArray(row));
  if (kind === "T[]") return Array.isArray(value);
  if (kind === "Object") return typeof value === "object" && value !== null && !Array.isArray(value);
  if (kind === "Date") return Object.prototype.toString.call(value) === "[object Date]";
  if (value instanceof EnumValue) return EnumValue.typeOf(value) === kind;
  return isInstance(kind, value);
}

const classes: Record<string, new (...args: never[]) => unknown> = {};

/** Teaches `accept` a class by its Google name. */
export function registerClass(name: string, type: new (...args: never[]) => unknown): void {
  classes[name] = type;
}

function isInstance(kind: string, value: unknown): boolean {
  const type = classes[kind];
  return type !== undefined && value instanceof type;
}
