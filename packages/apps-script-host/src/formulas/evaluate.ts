// Computes the tree of a formula.
import { hull, overlap } from "../workbook/box";
import type { Sheet, SheetBox } from "../workbook/types";
import { refRectangle, sameName } from "./references";
import type { Node } from "./syntax";
import { MISSING } from "./syntax";
import type { Ref } from "./tokens";
import {
  Area,
  badReference,
  badValue,
  compareItems,
  divided,
  FormulaError,
  type Item,
  Lambda,
  Matrix,
  type Reading,
  type Scope,
  toNumber,
  toText,
  type Value,
} from "./values";

/** What a formula can ask of its workbook. */
export interface Cells extends Reading {
  readonly sheets: readonly Sheet[];
  sheetNamed(name: string): Sheet | undefined;
  nameBox(name: string): SheetBox | undefined;
  /** The value of a cell, computed first where that is due. */
  item(sheetId: number, row: number, column: number): Item;
  /** Visits the cells with content of a box. */
  visit(box: SheetBox, visit: (item: Item, row: number, column: number) => void): void;
  /** A box as an array; read once as long as nothing in its sheet is still to be computed. */
  table(box: SheetBox, read: () => Matrix): Matrix;
  /** Something computed from a box, kept as long as nothing in its sheet is still to be computed. */
  memo<T>(box: SheetBox, key: string, compute: () => T): T;
  format(sheetId: number, row: number, column: number): string | undefined;
  random(): number;
  /** A function of the bound script; undefined where there is none. */
  custom(name: string, args: readonly Value[], at: At): Value | undefined;
  /** The format that a custom function's last value brought along: a date's. */
  customFormat(name: string): string | undefined;
  imported(id: string, range: string): Matrix;
}

/** Where a formula stands and under which conditions it is computed. */
export interface At {
  readonly cells: Cells;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** True inside ARRAYFORMULA and functions that take arrays: ranges are worked on cell by cell. */
  readonly array: boolean;
  readonly scope: Scope;
}

/** A function: gets its arguments' trees and computes those that it needs. */
export type Callable = (args: readonly Node[], at: At) => Value;

let functions: ReadonlyMap<string, Callable> = new Map();
let fallback: (name: string, args: readonly Value[], at: At) => Value = (name) => {
  throw unknown(name);
};

/** Connects the library of functions; `other` is asked for those that it lacks. */
export function connectFunctions(library: ReadonlyMap<string, Callable>, other: typeof fallback): void {
  functions = library;
  fallback = other;
}

/** Whether the library itself has a function. */
export const isKnownFunction = (name: string): boolean => functions.has(name);

/** Functions of Sheets that need Google's own services. */
const GOOGLE_ONLY = new Set(
  "GOOGLEFINANCE GOOGLETRANSLATE DETECTLANGUAGE IMPORTHTML IMPORTXML IMPORTDATA IMPORTFEED GETPIVOTDATA AI GEMINI".split(
    " ",
  ),
);

/** The error of a function that nobody knows, or that the host does not have. */
export function unknown(name: string): FormulaError {
  const known = GOOGLE_ONLY.has(name.toUpperCase());
  return new FormulaError("#NAME?", known ? `NotEmulated: ${name}` : `Unknown function: '${name}'.`);
}

/** Computes a node; errors of single values are thrown. */
export function evaluate(node: Node, at: At): Value {
  switch (node.kind) {
    case "value":
      return node.value;
    case "error":
      throw new FormulaError(node.code);
    case "ref":
      return new Area(refBox(node.ref, at));
    case "name":
      return evaluateName(node.name, at);
    case "array":
      return arrayOf(node.rows, at);
    case "unary":
      return evaluateUnary(node.op, evaluate(node.operand, at), at);
    case "binary":
      return evaluateBinary(node.op, node.left, node.right, at);
    case "invoke":
      return applyLambda(
        evaluate(node.target, at),
        node.args.map((arg) => evaluate(arg, at)),
        at,
      );
    case "call":
      return callFunction(node.name, node.args, at);
  }
}

function callFunction(name: string, args: readonly Node[], at: At): Value {
  const known = functions.get(name);
  if (known) return known(args, at);
  const bound = at.scope.get(name.toLowerCase());
  const values = () => args.map((arg) => caught(() => evaluate(arg, at)));
  if (bound instanceof Lambda) return applyLambda(bound, values(), at);
  return at.cells.custom(name, values(), at) ?? fallback(name, values(), at);
}

/** A value, or the error thrown instead of it. */
export function caught(compute: () => Value): Value {
  try {
    return compute();
  } catch (error) {
    if (error instanceof FormulaError) return error;
    throw error;
  }
}

/** Calls a LAMBDA. */
export function applyLambda(target: Value, args: readonly Value[], at: At): Value {
  if (!(target instanceof Lambda)) throw badValue();
  if (args.length !== target.parameters.length)
    throw new FormulaError("#N/A", "Wrong number of arguments to LAMBDA.");
  const scope = new Map(target.scope);
  for (const [index, name] of target.parameters.entries()) scope.set(name.toLowerCase(), args[index] ?? null);
  return evaluate(target.body, { ...at, scope });
}

function evaluateName(name: string, at: At): Value {
  const bound = at.scope.get(name.toLowerCase());
  if (bound !== undefined) return bound;
  const box = at.cells.nameBox(name);
  if (box) return new Area(box);
  throw new FormulaError("#NAME?", `Unknown range name: '${name.toUpperCase()}'.`);
}

/** The cells that a reference means. */
export function refBox(ref: Ref, at: Pick<At, "cells" | "sheet">): SheetBox {
  const sheet =
    ref.sheet === null || sameName(ref.sheet, at.sheet.name) ? at.sheet : at.cells.sheetNamed(ref.sheet);
  if (!sheet) throw badReference(`Unresolved sheet name '${ref.sheet}'.`);
  const box = refRectangle(ref, sheet);
  if (box.rows < 1 || box.columns < 1) throw badReference();
  return { sheetId: sheet.id, ...box };
}

function arrayOf(rows: readonly (readonly Node[])[], at: At): Value {
  const bands = rows.map((row) => joinAcross(row.map((node) => toMatrix(evaluate(node, at), at))));
  const width = bands[0]?.columns ?? 0;
  if (bands.some((band) => band.columns !== width)) {
    throw badValue("In ARRAY_LITERAL, an Array Literal was missing values for one or more rows.");
  }
  return new Matrix(
    bands.flatMap((band) => band.items),
    bands.flatMap((band) => band.formats ?? band.items.map(() => [])),
  );
}

function joinAcross(parts: readonly Matrix[]): Matrix {
  const height = parts[0]?.rows ?? 0;
  if (parts.some((part) => part.rows !== height)) {
    throw badValue("In ARRAY_LITERAL, an Array Literal was missing values for one or more rows.");
  }
  const items = Array.from({ length: height }, (_, r) => parts.flatMap((part) => part.items[r] ?? []));
  const formats = Array.from({ length: height }, (_, r) =>
    parts.flatMap((part) => part.formats?.[r] ?? new Array<undefined>(part.columns).fill(undefined)),
  );
  return new Matrix(items, formats);
}

/** Reads a value as an array; a single one becomes 1 × 1. */
export function toMatrix(value: Value, at: Pick<At, "cells">): Matrix {
  if (value instanceof Matrix) return value;
  if (value instanceof Area) return at.cells.table(value.box, () => readArea(value, at.cells));
  if (value instanceof Lambda) throw badValue();
  return new Matrix([[value]]);
}

/** Reads all cells of an area. */
export function readArea({ box }: Area, cells: Cells): Matrix {
  const items: Item[][] = Array.from({ length: box.rows }, () => new Array<Item>(box.columns).fill(null));
  const formats: (string | undefined)[][] = items.map(() => []);
  cells.visit(box, (item, row, column) => {
    const [line, looks] = [items[row - box.row], formats[row - box.row]];
    if (line) line[column - box.column] = item;
    const format = cells.format(box.sheetId, row, column);
    if (looks && format !== undefined) looks[column - box.column] = format;
  });
  return new Matrix(items, formats);
}

/** A single value: of a range the cell in the formula's own row or column, of an array the first. */
export function toItem(value: Value, at: At): Item {
  if (value instanceof Lambda) throw badValue();
  if (value instanceof Matrix) return value.items[0]?.[0] ?? null;
  if (!(value instanceof Area)) return value;
  const cell = intersect(value.box, at);
  return at.cells.item(cell.sheetId, cell.row, cell.column);
}

/** The cell of a box that lies in the formula's row or column. */
export function intersect(box: SheetBox, at: Pick<At, "row" | "column">): SheetBox {
  if (box.rows === 1 && box.columns === 1) return box;
  const across = { ...box, row: at.row, column: box.column, rows: 1, columns: 1 };
  if (box.columns === 1 && overlap(box, across)) return across;
  const down = { ...box, row: box.row, column: at.column, rows: 1, columns: 1 };
  if (box.rows === 1 && overlap(box, down)) return down;
  throw badValue("An array value could not be found.");
}

const isTable = (value: Value): boolean =>
  value instanceof Matrix || (value instanceof Area && value.box.rows * value.box.columns > 1);

/** Whether a function of single values has to be computed cell by cell for these arguments. */
export const spreads = (values: readonly Value[], at: At): boolean =>
  values.some((value) => value instanceof Matrix || (at.array && isTable(value)));

/** Computes `fn` for single values, or cell by cell over arrays, of which single rows and columns are repeated. */
export function mapItems(values: readonly Value[], at: At, fn: (...items: Item[]) => Item): Value {
  if (!spreads(values, at)) return fn(...values.map((value) => toItem(value, at)));
  const tables = values.map((value) => toMatrix(value, at));
  const rows = Math.max(...tables.map((table) => table.rows));
  const columns = Math.max(...tables.map((table) => table.columns));
  const out: Item[][] = [];
  for (let r = 0; r < rows; r++) {
    const line: Item[] = [];
    for (let c = 0; c < columns; c++) line.push(itemAt(tables, r, c, fn));
    out.push(line);
  }
  return new Matrix(out);
}

function itemAt(tables: readonly Matrix[], r: number, c: number, fn: (...items: Item[]) => Item): Item {
  const items: Item[] = [];
  for (const table of tables) {
    const row = table.items[table.rows === 1 ? 0 : r];
    if (!row || (table.columns > 1 && c >= table.columns)) return new FormulaError("#N/A");
    items.push(row[table.columns === 1 ? 0 : c] ?? null);
  }
  return caught(() => fn(...items)) as Item;
}

function evaluateUnary(op: "-" | "+" | "%", value: Value, at: At): Value {
  if (op === "+") return value;
  return mapItems([value], at, (item) => {
    const number = toNumber(item, at.cells);
    return op === "-" ? -number : number / 100;
  });
}

function evaluateBinary(op: string, left: Node, right: Node, at: At): Value {
  const a = evaluate(left, at);
  const b = evaluate(right, at);
  if (op === ":") return spanning(a, b);
  return mapItems([a, b], at, (x, y) => operate(op, x, y, at.cells));
}

function spanning(a: Value, b: Value): Area {
  if (!(a instanceof Area && b instanceof Area) || a.box.sheetId !== b.box.sheetId) throw badReference();
  return new Area({ sheetId: a.box.sheetId, ...hull([a.box, b.box]) });
}

/** One operator on two single values. */
export function operate(op: string, x: Item, y: Item, cells: Reading): Item {
  switch (op) {
    case "+":
      return toNumber(x, cells) + toNumber(y, cells);
    case "-":
      return toNumber(x, cells) - toNumber(y, cells);
    case "*":
      return toNumber(x, cells) * toNumber(y, cells);
    case "/":
      return divide(toNumber(x, cells), toNumber(y, cells));
    case "^":
      return power(toNumber(x, cells), toNumber(y, cells));
    case "&":
      return toText(x, cells.locale) + toText(y, cells.locale);
    default:
      return compared(op, compareItems(x, y));
  }
}

function divide(a: number, b: number): number {
  if (b === 0) throw divided();
  return a / b;
}

/** A power as ^ and POWER compute it. */
export function power(a: number, b: number): number {
  const result = a ** b;
  if (!Number.isFinite(result)) throw new FormulaError("#NUM!");
  return result;
}

function compared(op: string, order: number): boolean {
  switch (op) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    default:
      return order >= 0;
  }
}

/** Whether an argument was left out. */
export const isMissing = (node: Node | undefined): boolean => node === undefined || node === MISSING;
