// Looking up, addressing, and reshaping arrays.
import { closeBox, columnName, parseBox, quoteSheet, splitSheet } from "../../workbook/a1";
import { wildcard } from "../criteria";
import { type At, evaluate, toItem, toMatrix } from "../evaluate";
import {
  Area,
  badReference,
  badValue,
  compareItems,
  FormulaError,
  type Item,
  Matrix,
  notAvailable,
  toText,
  type Value,
} from "../values";
import {
  type AtLeast,
  arrays,
  type Lazy,
  type Library,
  lazy,
  numberOf,
  textOf,
  truthOf,
  whole,
} from "./define";

const NOT_FOUND = (what: Item, at: At) =>
  notAvailable(`Did not find value '${toText(what, at.cells.locale)}' in lookup evaluation.`);

const isSame = (a: Item, b: Item): boolean => {
  if (a instanceof FormulaError || b instanceof FormulaError || a === null) return false;
  return typeof a === typeof b && compareItems(a, b) === 0;
};

/** Index of an equal item; texts may have wildcards. */
function exactIndex(list: readonly Item[], wanted: Item): number {
  if (typeof wanted === "string" && /[*?~]/.test(wanted)) {
    const pattern = wildcard(wanted);
    return list.findIndex((item) => typeof item === "string" && pattern.test(item));
  }
  return list.findIndex((item) => isSame(item, wanted));
}

/** Index of the last item not beyond the wanted one, in a sorted list; other kinds of values are passed over. */
function sortedIndex(list: readonly Item[], wanted: Item, downwards = false): number {
  let found = -1;
  for (const [index, item] of list.entries()) {
    if (item === null || item instanceof FormulaError || typeof item !== typeof wanted) continue;
    const order = compareItems(item, wanted);
    if (downwards ? order < 0 : order > 0) break;
    found = index;
  }
  return found;
}

const column = (table: Matrix, index: number): Item[] => table.items.map((row) => row[index] ?? null);

/** A cell of a range stays a reference, so that its format comes along. */
function pick(value: Value, r: number, c: number, at: At): Value {
  if (value instanceof Area) {
    const { sheetId, row, column: first } = value.box;
    return new Area({ sheetId, row: row + r, column: first + c, rows: 1, columns: 1 });
  }
  return toMatrix(value, at).items[r]?.[c] ?? null;
}

function vertical([key, range, index, sorted]: AtLeast<Value, 3>, at: At): Value {
  const table = toMatrix(range, at);
  const wantedColumn = Math.trunc(numberOf(index, at)) - 1;
  if (wantedColumn < 0) throw badValue();
  if (wantedColumn >= table.columns) throw badReference("VLOOKUP evaluates to an out of bounds range.");
  return lookUpEach(key, at, (wanted) => {
    const list = column(table, 0);
    const row = truthOf(sorted, at, true) ? sortedIndex(list, wanted) : exactIndex(list, wanted);
    if (row < 0) throw NOT_FOUND(wanted, at);
    return pick(range, row, wantedColumn, at);
  });
}

function horizontal([key, range, index, sorted]: AtLeast<Value, 3>, at: At): Value {
  const table = toMatrix(range, at);
  const wantedRow = Math.trunc(numberOf(index, at)) - 1;
  if (wantedRow < 0 || wantedRow >= table.rows)
    throw badReference("HLOOKUP evaluates to an out of bounds range.");
  return lookUpEach(key, at, (wanted) => {
    const list = table.items[0] ?? [];
    const found = truthOf(sorted, at, true) ? sortedIndex(list, wanted) : exactIndex(list, wanted);
    if (found < 0) throw NOT_FOUND(wanted, at);
    return pick(range, wantedRow, found, at);
  });
}

/** Looks up one key, or inside ARRAYFORMULA each of a range of keys. */
function lookUpEach(key: Value, at: At, find: (wanted: Item) => Value): Value {
  const many =
    key instanceof Matrix || (at.array && key instanceof Area && key.box.rows * key.box.columns > 1);
  if (!many) return find(failed(toItem(key, at)));
  return new Matrix(
    toMatrix(key, at).items.map((row) =>
      row.map((wanted) => {
        try {
          return toItem(find(failed(wanted)), at);
        } catch (error) {
          if (error instanceof FormulaError) return error;
          throw error;
        }
      }),
    ),
  );
}

function failed(item: Item): Item {
  if (item instanceof FormulaError) throw item;
  return item;
}

/** XLOOKUP and XMATCH: 0 exact, -1 or next smaller, 1 or next larger, 2 wildcards; search from either end. */
function extendedIndex(list: readonly Item[], wanted: Item, mode: number, search: number): number {
  const order = list.map((_, index) => index);
  if (search < 0) order.reverse();
  const pattern = mode === 2 && typeof wanted === "string" ? wildcard(wanted) : null;
  const exact = order.find((index) => {
    const item = list[index] ?? null;
    return pattern
      ? typeof item === "string" && pattern.test(item)
      : isSame(item, wanted) || (wanted === null && item === null);
  });
  if (exact !== undefined || mode === 0 || mode === 2) return exact ?? -1;
  let best = -1;
  for (const index of order) {
    const item = list[index] ?? null;
    if (item === null || item instanceof FormulaError || typeof item !== typeof wanted) continue;
    const beyond = compareItems(item, wanted) * mode;
    const better = best < 0 || compareItems(item, list[best] ?? null) * mode < 0;
    if (beyond > 0 && better) best = index;
  }
  return best;
}

const extended: Lazy<3> = ([keyNode, rangeNode, resultNode, missing, modeNode, searchNode], at) => {
  const inside = at;
  const range = toMatrix(evaluate(rangeNode, inside), inside);
  const result = evaluate(resultNode, inside);
  const across = range.rows === 1 && range.columns > 1;
  const list = across ? (range.items[0] ?? []) : column(range, 0);
  const [mode, search] = [modeNode, searchNode].map((node, index) =>
    node ? numberOf(evaluate(node, at), at) : index,
  );
  return lookUpEach(evaluate(keyNode, at), at, (wanted) => {
    const found = extendedIndex(list, wanted, mode ?? 0, search ?? 1);
    if (found >= 0) return line(result, found, across, at);
    if (missing && !(missing.kind === "value" && missing.value === null)) return evaluate(missing, at);
    throw NOT_FOUND(wanted, at);
  });
};

/** One row (or column) of the result range. */
function line(result: Value, index: number, across: boolean, at: At): Value {
  if (result instanceof Area) {
    const { box } = result;
    const part = across ? { column: box.column + index, columns: 1 } : { row: box.row + index, rows: 1 };
    return new Area({ ...box, ...part });
  }
  const table = toMatrix(result, at);
  return across
    ? new Matrix(column(table, index).map((item) => [item]))
    : new Matrix([table.items[index] ?? []]);
}

function match([key, range, type]: AtLeast<Value, 2>, at: At): Value {
  const table = toMatrix(range, at);
  if (table.rows > 1 && table.columns > 1)
    throw notAvailable("MATCH range must be a single row or a single column.");
  const list = table.rows === 1 ? (table.items[0] ?? []) : column(table, 0);
  const kind = numberOf(type, at, 1);
  return lookUpEach(key, at, (wanted) => {
    const found = kind === 0 ? exactIndex(list, wanted) : sortedIndex(list, wanted, kind < 0);
    if (found < 0) throw NOT_FOUND(wanted, at);
    return found + 1;
  });
}

function lookup([key, range, result]: AtLeast<Value, 2>, at: At): Value {
  const table = toMatrix(range, at);
  const list = table.rows === 1 ? (table.items[0] ?? []) : column(table, 0);
  const target = toMatrix(result ?? range, at);
  const wanted = failed(toItem(key, at));
  const found = sortedIndex(list, wanted);
  if (found < 0) throw NOT_FOUND(wanted, at);
  const last = target.columns > 1 && target.rows > 1 ? target.columns - 1 : 0;
  return target.rows === 1 ? (target.items[0]?.[found] ?? null) : (target.items[found]?.[last] ?? null);
}

function index([value, row, col]: AtLeast<Value, 1>, at: At): Value {
  const size = value instanceof Area ? value.box : toMatrix(value, at);
  let [r, c] = [Math.trunc(numberOf(row, at)), Math.trunc(numberOf(col, at))];
  if (col === undefined && size.rows === 1) [r, c] = [1, r];
  if (r < 0 || c < 0 || r > size.rows || c > size.columns)
    throw new FormulaError("#NUM!", "INDEX is out of range.");
  if (r > 0 && c > 0) return pick(value, r - 1, c - 1, at);
  if (value instanceof Area) {
    const { box } = value;
    return new Area({
      ...box,
      ...(r > 0 ? { row: box.row + r - 1, rows: 1 } : {}),
      ...(c > 0 ? { column: box.column + c - 1, columns: 1 } : {}),
    });
  }
  const { items } = toMatrix(value, at);
  const rows = r > 0 ? [items[r - 1] ?? []] : items;
  return new Matrix(c > 0 ? rows.map((each) => [each[c - 1] ?? null]) : rows);
}

function indirect([text]: Value[], at: At): Value {
  const reference = textOf(text, at);
  const named = at.cells.nameBox(reference);
  if (named) return new Area(named);
  const { sheet: name, rest } = splitSheet(reference);
  const sheet = name === null ? at.sheet : at.cells.sheetNamed(name);
  const open = parseBox(rest);
  if (!sheet || !open)
    throw badReference(
      `Function INDIRECT parameter 1 value is '${reference}'. It is not a valid cell/range reference.`,
    );
  const box = closeBox(open, sheet);
  if (box.row > sheet.rows || box.column > sheet.columns) throw badReference();
  return new Area({ sheetId: sheet.id, ...box });
}

function offset([reference, down, right, height, width]: Value[], at: At): Value {
  if (!(reference instanceof Area)) throw badValue();
  const { box } = reference;
  const sheet = at.cells.sheets.find(({ id }) => id === box.sheetId);
  const moved = {
    sheetId: box.sheetId,
    row: box.row + Math.trunc(numberOf(down, at)),
    column: box.column + Math.trunc(numberOf(right, at)),
    rows: Math.trunc(numberOf(height, at, box.rows)),
    columns: Math.trunc(numberOf(width, at, box.columns)),
  };
  const inside = moved.row >= 1 && moved.column >= 1 && moved.rows >= 1 && moved.columns >= 1;
  if (!sheet || !inside || moved.row > sheet.rows || moved.column > sheet.columns)
    throw badReference("Function OFFSET evaluates to an out of bounds range.");
  return new Area(moved);
}

const position = (name: "ROW" | "COLUMN"): Library =>
  lazy(name, 0, 1, ([arg], at) => {
    const value = arg ? evaluate(arg, at) : null;
    if (!arg) return name === "ROW" ? at.row : at.column;
    if (!(value instanceof Area)) throw badValue();
    const { box } = value;
    if (!at.array) return name === "ROW" ? box.row : box.column;
    if (name === "ROW") return new Matrix(Array.from({ length: box.rows }, (_, r) => [box.row + r]));
    return new Matrix([Array.from({ length: box.columns }, (_, c) => box.column + c)]);
  });

const size = (name: "ROWS" | "COLUMNS"): Library =>
  whole(name, 1, 1, ([value], at) => {
    const shape = value instanceof Area ? value.box : toMatrix(value, at);
    return name === "ROWS" ? shape.rows : shape.columns;
  });

function address([row, col, kind, a1, sheet]: Value[], at: At): string {
  const [r, c] = [Math.trunc(numberOf(row, at)), Math.trunc(numberOf(col, at))];
  if (r < 1 || c < 1) throw badValue();
  const fixed = Math.trunc(numberOf(kind, at, 1));
  const prefix = sheet === undefined ? "" : `${quoteSheet(textOf(sheet, at))}!`;
  if (!truthOf(a1, at, true))
    return `${prefix}R${fixed === 1 || fixed === 2 ? r : `[${r}]`}C${fixed === 1 || fixed === 3 ? c : `[${c}]`}`;
  return `${prefix}${fixed === 1 || fixed === 3 ? "$" : ""}${columnName(c)}${fixed === 1 || fixed === 2 ? "$" : ""}${r}`;
}

function imported([source, range]: Value[], at: At): Value {
  const text = textOf(source, at);
  const id = /\/d\/([\w-]+)/.exec(text)?.[1] ?? text;
  return at.cells.imported(id, textOf(range, at));
}

function sheetNumber([value]: Value[], at: At): number {
  const name = value === undefined ? at.sheet.name : value instanceof Area ? null : textOf(value, at);
  const found = at.cells.sheets.findIndex((sheet) =>
    name === null ? sheet.id === (value as Area).box.sheetId : sheet.name === name,
  );
  if (found < 0) throw notAvailable();
  return found + 1;
}

/** Lookups and addresses. */
export const lookups: Library = {
  ...whole("VLOOKUP", 3, 4, vertical),
  ...whole("HLOOKUP", 3, 4, horizontal),
  ...lazy("XLOOKUP", 3, 6, extended),
  ...whole("LOOKUP", 2, 3, lookup),
  ...whole("MATCH", 2, 3, match),
  ...whole("XMATCH", 2, 4, ([key, range, mode, search], at) => {
    const table = toMatrix(range, at);
    const list = table.rows === 1 ? (table.items[0] ?? []) : column(table, 0);
    return lookUpEach(key, at, (wanted) => {
      const found = extendedIndex(list, wanted, numberOf(mode, at), numberOf(search, at, 1));
      if (found < 0) throw NOT_FOUND(wanted, at);
      return found + 1;
    });
  }),
  ...arrays("INDEX", 1, 3, index),
  ...whole("INDIRECT", 1, 2, indirect),
  ...whole("OFFSET", 3, 5, offset),
  ...position("ROW"),
  ...position("COLUMN"),
  ...size("ROWS"),
  ...size("COLUMNS"),
  ...whole("ADDRESS", 2, 5, address),
  ...whole("IMPORTRANGE", 2, 2, imported),
  ...whole("SHEET", 0, 1, sheetNumber),
  ...whole("SHEETS", 0, 0, (_values, at) => at.cells.sheets.length),
};
