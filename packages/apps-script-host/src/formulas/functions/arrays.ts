// Arrays: filtering, sorting, reshaping.
import { compareValues } from "../../workbook/compare";
import { type At, evaluate, toItem, toMatrix } from "../evaluate";
import {
  badNumber,
  badValue,
  FormulaError,
  type Item,
  Matrix,
  notAvailable,
  toBoolean,
  type Value,
} from "../values";
import { type AtLeast, arrays, type Library, lazy, listOf, numberOf, truthOf } from "./define";

/** The same rows of items and formats. */
function rowsAt(table: Matrix, rows: readonly number[]): Matrix {
  return new Matrix(
    rows.map((row) => table.items[row] ?? []),
    table.formats && rows.map((row) => table.formats?.[row] ?? []),
  );
}

/** The array turned on its side. */
export function transposed(table: Matrix): Matrix {
  const turn = <T>(rows: readonly (readonly T[])[], otherwise: T) =>
    Array.from({ length: table.columns }, (_, c) => rows.map((row) => row[c] ?? otherwise));
  return new Matrix(
    turn<Item>(table.items, null),
    table.formats && turn<string | undefined>(table.formats, undefined),
  );
}

function columnsAt(table: Matrix, columns: readonly number[]): Matrix {
  return new Matrix(
    table.items.map((row) => columns.map((column) => row[column] ?? null)),
    table.formats?.map((row) => columns.map((column) => row[column])),
  );
}

const everyRow = (table: Matrix): number[] => table.items.map((_, row) => row);

function filter([value, ...conditions]: AtLeast<Value, 1>, at: At): Value {
  const table = toMatrix(value, at);
  const tests = conditions.map((condition) => toMatrix(condition, at));
  const byColumns = tests.every(
    (test) => test.rows === 1 && test.columns === table.columns && table.rows !== 1,
  );
  if (byColumns) {
    const kept = (table.items[0] ?? [])
      .map((_, c) => c)
      .filter((c) => tests.every((test) => holds(test.items[0]?.[c])));
    if (kept.length === 0) throw notAvailable("No matches are found in FILTER evaluation.");
    return columnsAt(table, kept);
  }
  if (tests.some((test) => test.rows !== table.rows)) {
    throw notAvailable(
      `FILTER has mismatched range sizes. Expected row count: ${table.rows}. column count: 1.`,
    );
  }
  const kept = everyRow(table).filter((row) => tests.every((test) => holds(test.items[row]?.[0])));
  if (kept.length === 0) throw notAvailable("No matches are found in FILTER evaluation.");
  return rowsAt(table, kept);
}

function holds(item: Item | undefined): boolean {
  if (item === undefined || item === null || item instanceof FormulaError || item === "") return false;
  return typeof item === "string" ? false : toBoolean(item);
}

function compare(a: Item, b: Item, ascending: boolean, locale: string): number {
  const [noA, noB] = [a === null || a === "", b === null || b === ""];
  if (noA || noB) return noA === noB ? 0 : noA ? 1 : -1;
  const plain = (item: Item) => (item instanceof FormulaError ? item.code : item);
  const order = compareValues(plain(a), plain(b), locale);
  return ascending ? order : -order;
}

function sorted([value, ...by]: AtLeast<Value, 1>, at: At): Matrix {
  const table = toMatrix(value, at);
  const keys: { items: readonly Item[]; ascending: boolean }[] = [];
  for (let index = 0; index < by.length; index += 2) {
    const key = toMatrix(by[index] ?? null, at);
    const ascending = truthOf(by[index + 1], at, true);
    const items =
      key.rows > 1 && key.rows === table.rows
        ? key.items.map((row) => row[0] ?? null)
        : columnOf(table, key.items[0]?.[0] ?? null);
    keys.push({ items, ascending });
  }
  if (keys.length === 0) keys.push({ items: columnOf(table, 1), ascending: true });
  const rows = everyRow(table).sort((a, b) => {
    for (const { items, ascending } of keys) {
      const order = compare(items[a] ?? null, items[b] ?? null, ascending, at.cells.locale);
      if (order !== 0) return order;
    }
    return a - b;
  });
  return rowsAt(table, rows);
}

function columnOf(table: Matrix, index: Item): Item[] {
  const column = Number(index) - 1;
  if (!(column >= 0 && column < table.columns)) throw badValue();
  return table.items.map((row) => row[column] ?? null);
}

const keyOf = (row: readonly Item[]): string =>
  JSON.stringify(
    row.map((item) =>
      item instanceof FormulaError ? item.code : typeof item === "string" ? item.toLowerCase() : item,
    ),
  );

function unique([value, byColumn, once]: AtLeast<Value, 1>, at: At): Matrix {
  const table = toMatrix(value, at);
  const across = truthOf(byColumn, at);
  const lines = across ? transposed(table) : table;
  const counts = new Map<string, number>();
  for (const row of lines.items) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  const seen = new Set<string>();
  const kept = everyRow(lines).filter((row) => {
    const key = keyOf(lines.items[row] ?? []);
    if (seen.has(key) || (truthOf(once, at) && counts.get(key) !== 1)) return false;
    seen.add(key);
    return true;
  });
  const out = rowsAt(lines, kept);
  return across ? transposed(out) : out;
}

function sequence([rows, columns, start, step]: Value[], at: At): Matrix {
  const [height, width] = [Math.trunc(numberOf(rows, at)), Math.trunc(numberOf(columns, at, 1))];
  if (height < 1 || width < 1) throw badNumber();
  const [first, by] = [numberOf(start, at, 1), numberOf(step, at, 1)];
  return new Matrix(
    Array.from({ length: height }, (_, r) =>
      Array.from({ length: width }, (_unused, c) => first + (r * width + c) * by),
    ),
  );
}

/** Tables one below the other; short rows end in #N/A. */
function stacked(values: readonly Value[], at: At): Matrix {
  const tables = values.map((value) => toMatrix(value, at));
  const width = Math.max(...tables.map((table) => table.columns));
  const padded = (row: readonly Item[]) =>
    Array.from({ length: width }, (_, c) => (c < row.length ? (row[c] ?? null) : notAvailable()));
  return new Matrix(tables.flatMap((table) => table.items.map(padded)));
}

const chosen = (indexes: readonly Value[], count: number, at: At): number[] =>
  indexes
    .flatMap((value) => listOf(value, at))
    .map((item) => {
      const index = Number(item);
      const place = index < 0 ? count + index : index - 1;
      if (!(place >= 0 && place < count)) throw badValue();
      return place;
    });

function wrapped([value, count, pad]: AtLeast<Value, 2>, at: At): Matrix {
  const [items, width] = [listOf(value, at), Math.trunc(numberOf(count, at))];
  if (width < 1) throw badNumber();
  const filler = pad === undefined ? notAvailable() : toItem(pad, at);
  return new Matrix(
    Array.from({ length: Math.ceil(items.length / width) }, (_, r) =>
      Array.from(
        { length: width },
        (_unused, c) => items[r * width + c] ?? (r * width + c < items.length ? null : filler),
      ),
    ),
  );
}

function product([left, right]: AtLeast<Value, 2>, at: At): Matrix {
  const [a, b] = [toMatrix(left, at), toMatrix(right, at)];
  if (a.columns !== b.rows) throw badValue();
  return new Matrix(
    a.items.map((row) =>
      Array.from({ length: b.columns }, (_, c) =>
        row.reduce<number>((sum, item, k) => sum + Number(item) * Number(b.items[k]?.[c]), 0),
      ),
    ),
  );
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

/** Arrays. */
export const arrayFunctions: Library = {
  ...lazy("ARRAYFORMULA", 1, 1, ([arg], at) => toMatrix(evaluate(arg, { ...at, array: true }), at)),
  ...arrays("FILTER", 2, 255, filter),
  ...arrays("SORT", 1, 255, sorted),
  ...arrays("SORTN", 1, 255, ([value, count, _ties, ...by], at) => {
    const table = sorted([value, ...by], at);
    return rowsAt(table, range(0, Math.min(table.rows, numberOf(count, at, 1))));
  }),
  ...arrays("UNIQUE", 1, 3, unique),
  ...arrays("TRANSPOSE", 1, 1, ([value], at) => transposed(toMatrix(value, at))),
  ...arrays("SEQUENCE", 1, 4, sequence),
  ...arrays(
    "FLATTEN",
    1,
    255,
    (values, at) => new Matrix(values.flatMap((value) => listOf(value, at)).map((item) => [item])),
  ),
  ...arrays("TOCOL", 1, 3, ([value, ignore], at) => {
    const skip = numberOf(ignore, at);
    const items = listOf(value, at).filter(
      (item) => !((skip & 1 && item === null) || (skip & 2 && item instanceof FormulaError)),
    );
    return new Matrix(items.map((item) => [item]));
  }),
  ...arrays("TOROW", 1, 3, ([value], at) => new Matrix([listOf(value, at)])),
  ...arrays("VSTACK", 1, 255, stacked),
  ...arrays("HSTACK", 1, 255, (values, at) =>
    transposed(
      stacked(
        values.map((value) => transposed(toMatrix(value, at))),
        at,
      ),
    ),
  ),
  ...arrays("CHOOSECOLS", 2, 255, ([value, ...indexes], at) => {
    const table = toMatrix(value, at);
    return columnsAt(table, chosen(indexes, table.columns, at));
  }),
  ...arrays("CHOOSEROWS", 2, 255, ([value, ...indexes], at) => {
    const table = toMatrix(value, at);
    return rowsAt(table, chosen(indexes, table.rows, at));
  }),
  ...arrays("WRAPROWS", 2, 3, wrapped),
  ...arrays("WRAPCOLS", 2, 3, (values, at) => transposed(wrapped(values, at))),
  ...arrays("ARRAY_CONSTRAIN", 3, 3, ([value, rows, columns], at) => {
    const table = toMatrix(value, at);
    const kept = rowsAt(table, range(0, Math.min(numberOf(rows, at), table.rows)));
    return columnsAt(kept, range(0, Math.min(numberOf(columns, at), table.columns)));
  }),
  ...arrays("MMULT", 2, 2, product),
};
