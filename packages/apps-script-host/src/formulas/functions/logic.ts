// Conditions, choices, names and LAMBDA.
import {
  type At,
  applyLambda,
  type Callable,
  caught,
  evaluate,
  isMissing,
  mapItems,
  spreads,
  toItem,
  toMatrix,
} from "../evaluate";
import type { Node } from "../syntax";
import {
  Area,
  badValue,
  compareItems,
  FormulaError,
  type Item,
  Lambda,
  Matrix,
  notAvailable,
  toBoolean,
  type Value,
} from "../values";
import { arrays, eachItem, type Library, lazy, listOf, numberOf, scalar, whole } from "./define";

/** IF over arrays takes both branches cell by cell; else only the branch that counts is computed. */
const condition: Callable = (args, at) => {
  const test = evaluate(args[0] as Node, at);
  const [then, otherwise] = [args[1], args[2]];
  if (!spreads([test], at)) {
    const chosen = toBoolean(toItem(test, at)) ? then : otherwise;
    return chosen ? evaluate(chosen, at) : false;
  }
  const branch = (node: Node | undefined): Value => (node ? caught(() => evaluate(node, at)) : false);
  return mapItems(
    [test, branch(then), branch(otherwise)],
    at,
    (flag, yes, no) => (toBoolean(flag) ? yes : no) as Item,
  );
};

const conditions: Callable = (args, at) => {
  for (let index = 0; index + 1 < args.length; index += 2) {
    if (toBoolean(toItem(evaluate(args[index] as Node, at), at)))
      return evaluate(args[index + 1] as Node, at);
  }
  throw notAvailable("No match.");
};

const choice: Callable = ([subject, ...cases], at) => {
  const value = toItem(evaluate(subject as Node, at), at);
  for (let index = 0; index + 1 < cases.length; index += 2) {
    if (compareItems(value, toItem(evaluate(cases[index] as Node, at), at)) === 0)
      return evaluate(cases[index + 1] as Node, at);
  }
  if (cases.length % 2 === 1) return evaluate(cases[cases.length - 1] as Node, at);
  throw notAvailable("No match.");
};

/** The value, or something else for errors that `catches`. */
function rescue(catches: (error: FormulaError) => boolean): Callable {
  return ([subject, otherwise], at) => {
    const value = caught(() => evaluate(subject as Node, at));
    const instead = (): Value => (otherwise && !isMissing(otherwise) ? evaluate(otherwise, at) : null);
    if (value instanceof FormulaError) return catches(value) ? instead() : value;
    if (value instanceof Area && value.box.rows * value.box.columns === 1) {
      const item = toItem(value, at);
      return item instanceof FormulaError && catches(item) ? instead() : value;
    }
    if (!spreads([value], at)) return value;
    const { items } = toMatrix(value, at);
    const other = toItem(instead(), at);
    return new Matrix(
      items.map((row) => row.map((item) => (item instanceof FormulaError && catches(item) ? other : item))),
    );
  };
}

function truths(values: readonly Value[], at: At): boolean[] {
  const flags: boolean[] = [];
  eachItem(values, at, (item, direct) => {
    if (item instanceof FormulaError) throw item;
    if (item === null || (typeof item === "string" && !direct)) return;
    flags.push(toBoolean(item));
  });
  if (flags.length === 0) throw badValue();
  return flags;
}

const letNames: Callable = (args, at) => {
  if (args.length % 2 === 0) throw notAvailable("Wrong number of arguments to LET.");
  const scope = new Map(at.scope);
  for (let index = 0; index + 1 < args.length; index += 2) {
    scope.set(
      nameOf(args[index]),
      caught(() => evaluate(args[index + 1] as Node, { ...at, scope })),
    );
  }
  return evaluate(args[args.length - 1] as Node, { ...at, scope });
};

function nameOf(node: Node | undefined): string {
  if (node?.kind !== "name") throw new FormulaError("#NAME?", "Argument must be a valid name.");
  return node.name.toLowerCase();
}

const lambda: Callable = (args, at) =>
  new Lambda(args.slice(0, -1).map(nameOf), args[args.length - 1] as Node, at.scope);

const item = (value: Value, at: At): Item => toItem(value, at);

/** Calls a LAMBDA for every row (or column) of an array. */
function byLine(value: Value, fn: Value, at: At, rows: boolean): Matrix {
  const table = toMatrix(value, at);
  const lines = rows
    ? table.items.map((row) => [row])
    : Array.from({ length: table.columns }, (_, c) => table.items.map((row) => [row[c] ?? null]));
  const results = lines.map((line) =>
    item(
      caught(() => applyLambda(fn, [new Matrix(line)], at)),
      at,
    ),
  );
  return rows ? new Matrix(results.map((result) => [result])) : new Matrix([results]);
}

function mapLambda(values: Value[], at: At): Matrix {
  const fn = values[values.length - 1] as Value;
  const tables = values.slice(0, -1).map((value) => toMatrix(value, at));
  const first = tables[0] as Matrix;
  return new Matrix(
    first.items.map((row, r) =>
      row.map((_, c) =>
        item(
          caught(() =>
            applyLambda(
              fn,
              tables.map((table) => table.items[r]?.[c] ?? null),
              at,
            ),
          ),
          at,
        ),
      ),
    ),
  );
}

function scan([start, values, fn]: Value[], at: At): Matrix {
  let state: Value = toItem(start as Value, at);
  const table = toMatrix(values as Value, at);
  return new Matrix(
    table.items.map((row) =>
      row.map((each) => {
        state = applyLambda(fn as Value, [state, each], at);
        return item(state, at);
      }),
    ),
  );
}

function makeArray([rows, columns, fn]: Value[], at: At): Matrix {
  const [height, width] = [numberOf(rows, at), numberOf(columns, at)];
  return new Matrix(
    Array.from({ length: height }, (_, r) =>
      Array.from({ length: width }, (_, c) => item(applyLambda(fn as Value, [r + 1, c + 1], at), at)),
    ),
  );
}

/** Conditions and functions of functions. */
export const logic: Library = {
  ...lazy("IF", 2, 3, condition),
  ...lazy("IFS", 2, 254, conditions),
  ...lazy("SWITCH", 3, 254, choice),
  ...lazy(
    "IFERROR",
    1,
    2,
    rescue(() => true),
  ),
  ...lazy(
    "IFNA",
    1,
    2,
    rescue(({ code }) => code === "#N/A"),
  ),
  ...lazy("CHOOSE", 2, 255, ([index, ...rest], at) => {
    const chosen = rest[Math.trunc(numberOf(evaluate(index as Node, at), at)) - 1];
    if (!chosen) throw badValue();
    return evaluate(chosen, at);
  }),
  ...whole("AND", 1, 255, (values, at) => truths(values, at).every((flag) => flag)),
  ...whole("OR", 1, 255, (values, at) => truths(values, at).some((flag) => flag)),
  ...whole("XOR", 1, 255, (values, at) => truths(values, at).filter((flag) => flag).length % 2 === 1),
  ...scalar("NOT", 1, 1, ([flag]) => !toBoolean(flag as Item)),
  ...scalar("TRUE", 0, 0, () => true),
  ...scalar("FALSE", 0, 0, () => false),
  ...lazy("LET", 3, 255, letNames),
  ...lazy("LAMBDA", 1, 255, lambda),
  ...arrays("MAP", 2, 255, mapLambda),
  ...arrays("BYROW", 2, 2, ([value, fn], at) => byLine(value as Value, fn as Value, at, true)),
  ...arrays("BYCOL", 2, 2, ([value, fn], at) => byLine(value as Value, fn as Value, at, false)),
  ...arrays("REDUCE", 3, 3, ([start, values, fn], at) =>
    listOf(values as Value, at).reduce<Value>(
      (state, each) => applyLambda(fn as Value, [state, each], at),
      toItem(start as Value, at),
    ),
  ),
  ...arrays("SCAN", 3, 3, scan),
  ...arrays("MAKEARRAY", 3, 3, makeArray),
};
