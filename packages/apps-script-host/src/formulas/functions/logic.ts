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
import {
  type AtLeast,
  arrays,
  eachItem,
  type Lazy,
  type Library,
  lazy,
  listOf,
  numberOf,
  pairsOf,
  scalar,
  whole,
} from "./define";

/** IF over arrays takes both branches cell by cell; else only the branch that counts is computed. */
const condition: Lazy<2> = (args, at) => {
  const test = evaluate(args[0], at);
  const [then, otherwise] = [args[1], args[2]];
  if (!spreads([test], at)) {
    const chosen = toBoolean(toItem(test, at)) ? then : otherwise;
    return chosen ? evaluate(chosen, at) : false;
  }
  const branch = (node: Node | undefined): Value => (node ? caught(() => evaluate(node, at)) : false);
  return mapItems([test, branch(then), branch(otherwise)], at, (flag, yes, no) =>
    toBoolean(flag) ? yes : no,
  );
};

const conditions: Callable = (args, at) => {
  for (const [test, then] of pairsOf(args)) {
    if (toBoolean(toItem(evaluate(test, at), at))) return evaluate(then, at);
  }
  throw notAvailable("No match.");
};

const choice: Lazy<3> = ([subject, ...cases], at) => {
  const value = toItem(evaluate(subject, at), at);
  for (const [one, then] of pairsOf(cases)) {
    if (compareItems(value, toItem(evaluate(one, at), at)) === 0) return evaluate(then, at);
  }
  const otherwise = cases.length % 2 === 1 ? cases[cases.length - 1] : undefined;
  if (otherwise) return evaluate(otherwise, at);
  throw notAvailable("No match.");
};

/** The value, or something else for errors that `catches`. */
function rescue(catches: (error: FormulaError) => boolean): Lazy<1> {
  return ([subject, otherwise], at) => {
    const value = caught(() => evaluate(subject, at));
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

const letNames: Lazy<3> = (args, at) => {
  const [result] = args.slice(-1);
  if (!result || args.length % 2 === 0) throw notAvailable("Wrong number of arguments to LET.");
  const scope = new Map(at.scope);
  for (const [name, value] of pairsOf(args)) {
    const key = nameOf(name);
    scope.set(
      key,
      caught(() => evaluate(value, { ...at, scope })),
    );
  }
  return evaluate(result, { ...at, scope });
};

function nameOf(node: Node | undefined): string {
  if (node?.kind !== "name") throw new FormulaError("#NAME?", "Argument must be a valid name.");
  return node.name.toLowerCase();
}

const lambda: Lazy<1> = (args, at) =>
  new Lambda(args.slice(0, -1).map(nameOf), args[args.length - 1] ?? args[0], at.scope);

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

function mapLambda(values: AtLeast<Value, 2>, at: At): Matrix {
  const fn = values[values.length - 1] ?? null;
  const tables = values.slice(0, -1).map((value) => toMatrix(value, at));
  const [first = new Matrix([])] = tables;
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

function scan([start, values, fn]: AtLeast<Value, 3>, at: At): Matrix {
  let state: Value = toItem(start, at);
  const table = toMatrix(values, at);
  return new Matrix(
    table.items.map((row) =>
      row.map((each) => {
        state = applyLambda(fn, [state, each], at);
        return item(state, at);
      }),
    ),
  );
}

function makeArray([rows, columns, fn]: AtLeast<Value, 3>, at: At): Matrix {
  const [height, width] = [numberOf(rows, at), numberOf(columns, at)];
  return new Matrix(
    Array.from({ length: height }, (_, r) =>
      Array.from({ length: width }, (_, c) => item(applyLambda(fn, [r + 1, c + 1], at), at)),
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
    const chosen = rest[Math.trunc(numberOf(evaluate(index, at), at)) - 1];
    if (!chosen) throw badValue();
    return evaluate(chosen, at);
  }),
  ...whole("AND", 1, 255, (values, at) => truths(values, at).every((flag) => flag)),
  ...whole("OR", 1, 255, (values, at) => truths(values, at).some((flag) => flag)),
  ...whole("XOR", 1, 255, (values, at) => truths(values, at).filter((flag) => flag).length % 2 === 1),
  ...scalar("NOT", 1, 1, ([flag]) => !toBoolean(flag)),
  ...scalar("TRUE", 0, 0, () => true),
  ...scalar("FALSE", 0, 0, () => false),
  ...lazy("LET", 3, 255, letNames),
  ...lazy("LAMBDA", 1, 255, lambda),
  ...arrays("MAP", 2, 255, mapLambda),
  ...arrays("BYROW", 2, 2, ([value, fn], at) => byLine(value, fn, at, true)),
  ...arrays("BYCOL", 2, 2, ([value, fn], at) => byLine(value, fn, at, false)),
  ...arrays("REDUCE", 3, 3, ([start, values, fn], at) =>
    listOf(values, at).reduce<Value>((state, each) => applyLambda(fn, [state, each], at), toItem(start, at)),
  ),
  ...arrays("SCAN", 3, 3, scan),
  ...arrays("MAKEARRAY", 3, 3, makeArray),
};
