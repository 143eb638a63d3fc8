// Shapes of what pages send. Small on purpose: every execution loads the script anew, and a library's classes for this took
// three quarters of that time (docs/decisions/0013-own-shapes.md).

/** Reads an unknown value as a T, without what the shape does not name; throws naming the place that is different. */
export type Shape<T> = (value: unknown, place: string) => T;

/** A text of at most so many characters (UTF-16). */
export function text(most: number): Shape<string> {
  return (value, place) => {
    if (typeof value !== "string") return refuse(place, "a text");
    return value.length <= most ? value : refuse(place, `at most ${most} characters`);
  };
}

/** A number between two bounds, both included. */
export function number(least: number, most: number): Shape<number> {
  return (value, place) => {
    const fits = typeof value === "number" && value >= least && value <= most;
    return fits ? value : refuse(place, `a number from ${least} to ${most}`);
  };
}

/** A whole number that is exact, at least `least`. */
export function integer(least = Number.MIN_SAFE_INTEGER): Shape<number> {
  const exact = number(least, Number.MAX_SAFE_INTEGER);
  return (value, place) =>
    Number.isInteger(exact(value, place)) ? (value as number) : refuse(place, "a whole number");
}

/** One of these values. */
export function oneOf<T extends string | boolean | null>(...values: readonly T[]): Shape<T> {
  return (value, place) =>
    values.includes(value as T) ? (value as T) : refuse(place, `one of ${values.join(", ")}`);
}

/** A key of a table, so that a new row is a new choice. */
export function keyIn<T extends string>(table: Readonly<Record<T, unknown>>): Shape<T> {
  return oneOf(...(Object.keys(table) as T[]));
}

/** Yes or no. */
export const boolean: Shape<boolean> = oneOf(true, false);

/** Either of two shapes; the second one's fault is told. */
export function either<A, B>(first: Shape<A>, second: Shape<B>): Shape<A | B> {
  return (value, place) => {
    try {
      return first(value, place);
    } catch {
      return second(value, place);
    }
  };
}

/** The shape, or null. */
export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return either(oneOf(null), shape);
}

/** A list. */
export function listOf<T>(item: Shape<T>): Shape<T[]> {
  return (value, place) =>
    Array.isArray(value)
      ? value.map((each, index) => item(each, `${place}[${index}]`))
      : refuse(place, "a list");
}

/** An object whose keys people choose. */
export function recordOf<T>(item: Shape<T>): Shape<Record<string, T>> {
  return (value, place) =>
    Object.fromEntries(
      Object.entries(plain(value, place)).map(([key, each]) => [key, item(each, `${place}.${key}`)]),
    );
}

type Shapes<T> = { readonly [K in keyof T]: Shape<T[K]> };

/** An object with these keys, and `more` that may be left out; others are dropped. */
export function object<T extends object, M extends object = object>(
  parts: Shapes<T>,
  more?: Shapes<M>,
): Shape<T & Partial<M>> {
  const all: Readonly<Record<string, Shape<unknown>>> = { ...parts, ...more };
  return (value, place) => {
    const from = plain(value, place);
    const keys = Object.keys(all).filter((key) => key in parts || from[key] !== undefined);
    return Object.fromEntries(keys.map((key) => [key, all[key]!(from[key], `${place}.${key}`)])) as T &
      Partial<M>;
  };
}

function plain(value: unknown, place: string): Readonly<Record<string, unknown>> {
  const isPlain = typeof value === "object" && value !== null && !Array.isArray(value);
  return isPlain ? (value as Record<string, unknown>) : refuse(place, "an object");
}

function refuse(place: string, expected: string): never {
  throw new Error(`${place}: ${expected} was expected`);
}
