// Values while formulas are computed, and how they turn into one another.
import { generalText } from "../workbook/display";
import { parseNumeric } from "../workbook/typed-numbers";
import type { Scalar, SheetBox } from "../workbook/types";
import type { Node } from "./syntax";

/** An error value such as #N/A; thrown where a value is needed, kept where values are only passed on. */
export class FormulaError extends Error {
  constructor(
    readonly code: string,
    /** What the cell's bubble says. */
    message = "",
  ) {
    super(message);
  }
}

/** #N/A: a value is not there. */
export const notAvailable = (message?: string) => new FormulaError("#N/A", message);
/** #VALUE!: an argument is of the wrong kind. */
export const badValue = (message?: string) => new FormulaError("#VALUE!", message);
/** #NUM!: a number is out of range. */
export const badNumber = (message?: string) => new FormulaError("#NUM!", message);
/** #REF!: a reference leads nowhere. */
export const badReference = (message?: string) => new FormulaError("#REF!", message);
/** #DIV/0! */
export const divided = () => new FormulaError("#DIV/0!", "Division by zero.");

/** One value of a cell or of an array's field. */
export type Item = Scalar | FormulaError;

/** A rectangle of a sheet, not read yet. */
export class Area {
  constructor(readonly box: SheetBox) {}
}

/** An array of values: `rows` × `columns`, each row of equal length. */
export class Matrix {
  constructor(
    readonly items: readonly (readonly Item[])[],
    /** Number formats taken over from the cells that the items came from. */
    readonly formats?: readonly (readonly (string | undefined)[])[],
  ) {}
  get rows(): number {
    return this.items.length;
  }
  get columns(): number {
    return this.items[0]?.length ?? 0;
  }
}

/** A function made by LAMBDA. */
export class Lambda {
  constructor(
    readonly parameters: readonly string[],
    readonly body: Node,
    readonly scope: Scope,
  ) {}
}

/** Names that LET and LAMBDA bind. */
export type Scope = ReadonlyMap<string, Value>;

/** Whatever an expression can give. */
export type Value = Item | Area | Matrix | Lambda;

/** What texts are read with. */
export interface Reading {
  readonly locale: string;
  readonly timeZone: string;
  readonly now: number;
}

/** A number; texts that look like one are read, others are #VALUE!. */
export function toNumber(item: Item, reading: Reading): number {
  if (item instanceof FormulaError) throw item;
  if (typeof item === "number") return item;
  if (item === null || item === "") return item === null ? 0 : failText("");
  if (typeof item === "boolean") return item ? 1 : 0;
  const typed = parseNumeric(item.trim(), reading);
  return typeof typed?.v === "number" ? typed.v : failText(item);
}

function failText(text: string): never {
  throw badValue(`'${text}' is a text and cannot be coerced to a number.`);
}

/** A text as & joins it. */
export function toText(item: Item, locale: string): string {
  if (item instanceof FormulaError) throw item;
  if (item === null) return "";
  if (typeof item === "boolean") return item ? "TRUE" : "FALSE";
  return typeof item === "number" ? generalText(item, locale) : item;
}

/** A truth value; texts other than TRUE and FALSE are #VALUE!. */
export function toBoolean(item: Item): boolean {
  if (item instanceof FormulaError) throw item;
  if (typeof item === "boolean") return item;
  if (item === null) return false;
  if (typeof item === "number") return item !== 0;
  const upper = item.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return upper === "TRUE";
  throw badValue(`'${item}' is a text and cannot be coerced to a boolean.`);
}

const rank = (item: Scalar): number => (typeof item === "number" ? 0 : typeof item === "string" ? 1 : 2);

/** Order of two values: numbers, texts without regard to case, truth values; an empty cell equals 0, "" and FALSE. */
export function compareItems(a: Item, b: Item): number {
  if (a instanceof FormulaError) throw a;
  if (b instanceof FormulaError) throw b;
  const left = a ?? emptyLike(b);
  const right = b ?? emptyLike(a);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === "string" && typeof right === "string") {
    const [x, y] = [left.toLowerCase(), right.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return Number(left) - Number(right);
}

const emptyLike = (other: Scalar): Scalar =>
  typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
