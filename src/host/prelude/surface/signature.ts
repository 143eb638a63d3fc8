// Whether arguments fit a method's overloads, as far as Google is known to check before it runs a method.
import { EnumValue } from "../base/enum";

/**
 * Whether arguments fit one of the overloads.
 *
 * An overload is a text of one code per parameter: s text, n number, b boolean, d Date, a array, e enum, o object,
 * x anything; "?" after optional ones, "*" for any number more. Texts, numbers and booleans stand in for each other,
 * as Apps Script converts them; null fits everything.
 */
export function fitsAny(args: readonly unknown[], overloads: readonly string[]): boolean {
  let count = args.length;
  while (count > 0 && args[count - 1] === undefined) count--;
  return (
    overloads.some((codes) => fits(args, count, codes)) ||
    (count < args.length && fitsExactly(args, overloads))
  );
}

// A trailing undefined may also stand for null: setValue(undefined).
const fitsExactly = (args: readonly unknown[], overloads: readonly string[]): boolean =>
  overloads.some((codes) => fits(args, args.length, codes));

function fits(args: readonly unknown[], count: number, codes: string): boolean {
  let at = 0;
  for (let i = 0; i < codes.length; i++) {
    if (codes[i] === "*") return true;
    const optional = codes[i + 1] === "?";
    if (at >= count) return optional;
    if (!fitsCode(args[at], codes[i] as string)) return false;
    at++;
    if (optional) i++;
  }
  return at === count;
}

function fitsCode(value: unknown, code: string): boolean {
  if (value === null || value === undefined || code === "x") return true;
  const isDate = Object.prototype.toString.call(value) === "[object Date]";
  if (code === "d") return isDate;
  if (code === "a")
    return typeof value === "object" && !isDate && !(value instanceof EnumValue) && "length" in value;
  if (code === "e") return value instanceof EnumValue || typeof value === "object";
  if (code === "o") return typeof value === "object" && !Array.isArray(value) && !isDate;
  if (typeof value === "object" || typeof value === "function") return false;
  return code !== "n" || !Number.isNaN(Number(value));
}
