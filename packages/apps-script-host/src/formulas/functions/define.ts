// How functions are defined: by what they want of their arguments.
import { type At, type Callable, caught, evaluate, mapItems, readArea, toItem, toMatrix } from "../evaluate";
import type { Node } from "../syntax";
import {
  Area,
  FormulaError,
  type Item,
  Lambda,
  Matrix,
  toBoolean,
  toNumber,
  toText,
  type Value,
} from "../values";

/** Functions by name. */
export type Library = Record<string, Callable>;

/** A list of at least so many things; what a function may be given beside them may be missing. */
export type AtLeast<T, Least extends number, Held extends T[] = []> = Held["length"] extends Least
  ? [...Held, ...T[]]
  : AtLeast<T, Least, [...Held, T]>;

/** Computes a function's arguments itself. */
export type Lazy<Least extends number> = (args: AtLeast<Node, Least>, at: At) => Value;

/** Computes with values. */
export type Whole<Least extends number> = (values: AtLeast<Value, Least>, at: At) => Value;

// For lists whose length was checked.
const enough = <T, Least extends number>(list: readonly T[], _least: Least): AtLeast<T, Least> =>
  list as AtLeast<T, Least>;

/** Things two by two; one that is left over is left out. */
export const pairsOf = <T>(list: readonly T[]): [T, T][] =>
  Array.from({ length: Math.floor(list.length / 2) }, (_, index) => [list[2 * index]!, list[2 * index + 1]!]);

/** Throws Sheets' text unless the number of arguments is right. */
function requireCount(name: string, args: readonly Node[], least: number, most: number): void {
  if (args.length >= least && args.length <= most) return;
  const wanted = least === most ? `${least}` : `between ${least} and ${most}`;
  throw new FormulaError(
    "#N/A",
    `Wrong number of arguments to ${name}. Expected ${wanted} arguments, but got ${args.length} arguments.`,
  );
}

/** A function of single values; over arrays it is computed cell by cell. */
export function scalar<Least extends number>(
  name: string,
  least: Least,
  most: number,
  fn: (items: AtLeast<Item, NoInfer<Least>>, at: At) => Item,
): Library {
  return {
    [name]: (args, at) => {
      requireCount(name, args, least, most);
      return mapItems(
        args.map((arg) => evaluate(arg, at)),
        at,
        (...items) => fn(enough(items, least), at),
      );
    },
  };
}

/** A function of numbers. */
export const numeric = (
  name: string,
  least: number,
  most: number,
  fn: (...numbers: number[]) => number,
): Library => scalar(name, least, most, (items, at) => fn(...items.map((item) => toNumber(item, at.cells))));

/** A function that sees its arguments as they are: ranges unread, arrays whole. */
export function whole<Least extends number>(
  name: string,
  least: Least,
  most: number,
  fn: Whole<NoInfer<Least>>,
): Library {
  return {
    [name]: (args, at) => {
      requireCount(name, args, least, most);
      const values = args.map((arg) => evaluate(arg, at));
      return fn(enough(values, least), at);
    },
  };
}

/** Like `whole`, but arguments are computed as arrays, as inside ARRAYFORMULA. */
export function arrays<Least extends number>(
  name: string,
  least: Least,
  most: number,
  fn: Whole<NoInfer<Least>>,
): Library {
  return {
    [name]: (args, at) => {
      requireCount(name, args, least, most);
      const inside = { ...at, array: true };
      const values = args.map((arg) => evaluate(arg, inside));
      return fn(enough(values, least), inside);
    },
  };
}

/** A function that computes its arguments itself. */
export function lazy<Least extends number>(
  name: string,
  least: Least,
  most: number,
  fn: Lazy<NoInfer<Least>>,
): Library {
  return {
    [name]: (args, at) => {
      requireCount(name, args, least, most);
      return fn(enough(args, least), at);
    },
  };
}

/** Visits every item; `direct` is true for single values written as arguments. Empty cells of ranges are left out. */
export function eachItem(
  values: readonly Value[],
  at: At,
  visit: (item: Item, direct: boolean) => void,
): void {
  for (const value of values) {
    if (value instanceof Area) at.cells.visit(value.box, (item) => visit(item, false));
    else if (value instanceof Matrix)
      for (const row of value.items) for (const item of row) visit(item, false);
    else if (!(value instanceof Lambda)) visit(value, true);
  }
}

/** The numbers among the items: texts and truth values count only when written as arguments. */
export function numbersOf(values: readonly Value[], at: At): number[] {
  const numbers: number[] = [];
  eachItem(values, at, (item, direct) => {
    if (item instanceof FormulaError) throw item;
    if (typeof item === "number") numbers.push(item);
    else if (direct && item !== null) numbers.push(toNumber(item, at.cells));
  });
  return numbers;
}

/** All items of a value in one list, row by row; empty ones included. */
export const listOf = (value: Value, at: At): Item[] => toMatrix(value, at).items.flat();

/** An argument as a number. */
export const numberOf = (value: Value | undefined, at: At, otherwise = 0): number =>
  value === undefined ? otherwise : toNumber(toItem(value, at), at.cells);

/** An argument as a text. */
export const textOf = (value: Value | undefined, at: At, otherwise = ""): string =>
  value === undefined ? otherwise : toText(toItem(value, at), at.cells.locale);

/** An argument as a truth value. */
export const truthOf = (value: Value | undefined, at: At, otherwise = false): boolean =>
  value === undefined ? otherwise : toBoolean(toItem(value, at));

export { caught, evaluate, mapItems, readArea, toItem, toMatrix };
