// QUERY: rows of a table chosen, grouped and sorted by Google's query language.

import { columnNumber } from "../../workbook/a1";
import { compareValues } from "../../workbook/compare";
import { parseNumeric } from "../../workbook/typed-numbers";
import { partsOfSerial, serialOf } from "../../workbook/zone";
import { type At, operate, toMatrix } from "../evaluate";
import {
  type Condition,
  type Expression,
  expressionText,
  parseQuery,
  type Query,
  QuerySyntaxError,
} from "../query-language";
import { Area, badValue, compareItems, FormulaError, type Item, Matrix, toText, type Value } from "../values";
import { type AtLeast, arrays, type Library, numberOf, textOf } from "./define";

/** The table that is asked; `first` is the column number of its first column, for names such as A and B. */
interface Table {
  readonly rows: readonly (readonly Item[])[];
  readonly headers: readonly string[];
  readonly width: number;
  readonly first: number;
  readonly formats: readonly (string | undefined)[];
  readonly at: At;
}

type Rows = readonly (readonly Item[])[];

const AGGREGATES: Record<string, (values: Item[]) => Item> = {
  count: (values) => values.length,
  sum: (values) => numbers(values).reduce((a, b) => a + b, 0),
  avg: (values) =>
    numbers(values).length ? numbers(values).reduce((a, b) => a + b, 0) / numbers(values).length : null,
  max: (values) => values.reduce<Item>((a, b) => (a === null || compareItems(b, a) > 0 ? b : a), null),
  min: (values) => values.reduce<Item>((a, b) => (a === null || compareItems(b, a) < 0 ? b : a), null),
};

const numbers = (values: readonly Item[]): number[] =>
  values.filter((value): value is number => typeof value === "number");

const isAggregate = (expression: Expression): boolean =>
  (expression.kind === "call" && (expression.name in AGGREGATES || expression.args.some(isAggregate))) ||
  (expression.kind === "operation" && (isAggregate(expression.left) || isAggregate(expression.right)));

const SCALARS: Record<string, (values: Item[], at: At) => Item> = {
  year: ([day]) => (typeof day === "number" ? partsOfSerial(day).year : null),
  // Months count from 0, as the query language says.
  month: ([day]) => (typeof day === "number" ? partsOfSerial(day).month - 1 : null),
  day: ([day]) => (typeof day === "number" ? partsOfSerial(day).day : null),
  hour: ([day]) => (typeof day === "number" ? partsOfSerial(day).hour : null),
  minute: ([day]) => (typeof day === "number" ? partsOfSerial(day).minute : null),
  second: ([day]) => (typeof day === "number" ? partsOfSerial(day).second : null),
  quarter: ([day]) => (typeof day === "number" ? Math.ceil(partsOfSerial(day).month / 3) : null),
  dayofweek: ([day]) => (typeof day === "number" ? partsOfSerial(day).weekday + 1 : null),
  todate: ([day]) => (typeof day === "number" ? Math.floor(day) : null),
  datediff: ([a, b]) =>
    typeof a === "number" && typeof b === "number" ? Math.floor(a) - Math.floor(b) : null,
  upper: ([text], at) => toText(text ?? null, at.cells.locale).toUpperCase(),
  lower: ([text], at) => toText(text ?? null, at.cells.locale).toLowerCase(),
  now: (_values, at) => serialOf(at.cells.timeZone, at.cells.now),
};

function columnIndex(name: string, { first, width }: Table): number {
  const numbered = /^Col(\d+)$/.exec(name);
  const index = numbered
    ? Number(numbered[1]) - 1
    : /^[A-Z]{1,3}$/.test(name)
      ? columnNumber(name) - first
      : -1;
  if (index < 0 || index >= width) {
    throw badValue(`Unable to parse query string for Function QUERY parameter 2: NO_COLUMN: ${name}`);
  }
  return index;
}

/** A value for one row; in a group aggregates look at all its rows. */
function compute(expression: Expression, row: readonly Item[], group: Rows, table: Table): Item {
  switch (expression.kind) {
    case "column":
      return row[columnIndex(expression.name, table)] ?? null;
    case "literal":
      return expression.date ? dayOf(String(expression.value), table.at) : expression.value;
    case "operation":
      return operate(
        expression.op,
        compute(expression.left, row, group, table),
        compute(expression.right, row, group, table),
        table.at.cells,
      );
    case "call":
      return callOf(expression, row, group, table);
  }
}

function callOf(
  expression: Extract<Expression, { kind: "call" }>,
  row: readonly Item[],
  group: Rows,
  table: Table,
): Item {
  const aggregate = AGGREGATES[expression.name];
  const [arg] = expression.args;
  if (aggregate && arg) {
    return aggregate(
      group.map((each) => compute(arg, each, [], table)).filter((value) => value !== null && value !== ""),
    );
  }
  const scalar = SCALARS[expression.name];
  if (!scalar)
    throw badValue(`Unable to parse query string for Function QUERY parameter 2: ${expression.name}`);
  return scalar(
    expression.args.map((each) => compute(each, row, group, table)),
    table.at,
  );
}

function dayOf(text: string, at: At): Item {
  const typed = parseNumeric(text, at.cells);
  return typeof typed?.v === "number" ? typed.v : null;
}

function holds(condition: Condition, row: readonly Item[], table: Table): boolean {
  switch (condition.kind) {
    case "and":
      return holds(condition.left, row, table) && holds(condition.right, row, table);
    case "or":
      return holds(condition.left, row, table) || holds(condition.right, row, table);
    case "not":
      return !holds(condition.inner, row, table);
    case "null": {
      const value = compute(condition.value, row, [], table);
      return (value === null || value === "") === condition.is;
    }
    case "compare":
      return compared(
        condition.op,
        compute(condition.left, row, [], table),
        compute(condition.right, row, [], table),
        table.at,
      );
  }
}

function compared(op: string, a: Item, b: Item, at: At): boolean {
  if (a === null || b === null || a instanceof FormulaError || b instanceof FormulaError)
    return op === "!=" || op === "<>";
  const [text, wanted] = [toText(a, at.cells.locale), toText(b, at.cells.locale)];
  switch (op) {
    case "contains":
      return text.includes(wanted);
    case "starts with":
      return text.startsWith(wanted);
    case "ends with":
      return text.endsWith(wanted);
    case "matches":
      return new RegExp(`^(?:${wanted})$`, "u").test(text);
    case "like":
      return new RegExp(
        `^${wanted
          .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
          .replace(/%/g, ".*")
          .replace(/_/g, ".")}$`,
        "su",
      ).test(text);
    default:
      if (typeof a === "string" && typeof b === "string") return inOrder(op, a < b ? -1 : a > b ? 1 : 0);
      return typeof a === typeof b && inOrder(op, Number(a) - Number(b));
  }
}

function inOrder(op: string, order: number): boolean {
  if (op === "=") return order === 0;
  if (op === "!=" || op === "<>") return order !== 0;
  if (op === "<") return order < 0;
  if (op === ">") return order > 0;
  return op === "<=" ? order <= 0 : order >= 0;
}

/** Groups of rows with equal keys, in order of the keys; without grouping each row is its own. */
function grouped(rows: Rows, query: Query, table: Table): Rows[] {
  const aggregates = query.select?.some(isAggregate) ?? false;
  if (query.groupBy.length === 0) return aggregates ? [rows] : rows.map((row) => [row]);
  const groups = new Map<string, { keys: Item[]; rows: (readonly Item[])[] }>();
  for (const row of rows) {
    const keys = query.groupBy.map((by) => compute(by, row, [], table));
    const known = groups.get(JSON.stringify(keys)) ?? { keys, rows: [] };
    groups.set(JSON.stringify(keys), known);
    known.rows.push(row);
  }
  const sorted = [...groups.values()].sort((a, b) => compareLists(a.keys, b.keys, table));
  return sorted.map((group) => group.rows);
}

const plain = (item: Item) => (item instanceof FormulaError ? item.code : item);

function compareKeys(a: Item, b: Item, table: Table): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  return compareValues(plain(a), plain(b), table.at.cells.locale);
}

function compareLists(a: readonly Item[], b: readonly Item[], table: Table): number {
  for (const [index, item] of a.entries()) {
    const order = compareKeys(item, b[index] ?? null, table);
    if (order !== 0) return order;
  }
  return 0;
}

function run(query: Query, table: Table): Matrix {
  const select =
    query.select ??
    Array.from(
      { length: table.width },
      (_, index): Expression => ({ kind: "column", name: `Col${index + 1}` }),
    );
  const { where } = query;
  const rows = where ? table.rows.filter((row) => holds(where, row, table)) : table.rows;
  const groups = grouped(rows, query, table);
  if (query.orderBy.length > 0) groups.sort((a, b) => compareGroups(a, b, query, table));
  const last = query.limit === null ? undefined : query.offset + query.limit;
  const items = groups
    .slice(query.offset, last)
    .map((group) => select.map((each) => compute(each, group[0] ?? [], group, table)));
  const formats = select.map((each) => formatOf(each, query, table));
  const headers = select.map((each) => headerOf(each, query, table));
  const withHeader = table.headers.some((header) => header !== "") || headers.some((header) => header !== "");
  return new Matrix(
    withHeader ? [headers, ...items] : items,
    (withHeader ? [[], ...items] : items).map((_, index) => (withHeader && index === 0 ? [] : formats)),
  );
}

function compareGroups(a: Rows, b: Rows, query: Query, table: Table): number {
  for (const { by, ascending } of query.orderBy) {
    const order = compareKeys(compute(by, a[0] ?? [], a, table), compute(by, b[0] ?? [], b, table), table);
    if (order !== 0) return ascending ? order : -order;
  }
  return 0;
}

function headerOf(expression: Expression, query: Query, table: Table): string {
  const label = query.labels.get(expressionText(expression));
  if (label !== undefined) return label;
  if (expression.kind === "column") return table.headers[columnIndex(expression.name, table)] ?? "";
  if (expression.kind !== "call") return expressionText(expression);
  const inner = expression.args[0];
  return `${expression.name} ${inner ? headerOf(inner, { ...query, labels: new Map() }, table) : ""}`.trim();
}

function formatOf(expression: Expression, query: Query, table: Table): string | undefined {
  const format = query.formats.get(expressionText(expression));
  if (format !== undefined) return format;
  if (expression.kind === "column") return table.formats[columnIndex(expression.name, table)];
  const carries = expression.kind === "call" && ["max", "min", "todate"].includes(expression.name);
  return carries && expression.args[0] ? formatOf(expression.args[0], query, table) : undefined;
}

/** Without a number of header rows: one, when the first row is all text and the others are not. */
function guessHeaders(table: Matrix): number {
  const [first, ...rest] = table.items;
  const texts = (row: readonly Item[]) => row.every((item) => typeof item === "string" || item === null);
  return first && texts(first) && first.some((item) => item !== null) && rest.some((row) => !texts(row))
    ? 1
    : 0;
}

function query([data, text, headers]: AtLeast<Value, 1>, at: At): Value {
  const matrix = toMatrix(data, at);
  const count =
    headers === undefined || numberOf(headers, at) < 0 ? guessHeaders(matrix) : numberOf(headers, at);
  const joined = Array.from({ length: matrix.columns }, (_, c) =>
    matrix.items
      .slice(0, count)
      .map((row) => toText(row[c] ?? null, at.cells.locale))
      .join(" "),
  );
  const rows = matrix.items.slice(count);
  const filled = rows.filter((row) => row.some((item) => item !== null && item !== ""));
  const table: Table = {
    rows: filled,
    headers: count > 0 ? joined : [],
    width: matrix.columns,
    first: data instanceof Area ? data.box.column : 1,
    formats: joined.map((_, c) => matrix.formats?.slice(count).find((row) => row[c] !== undefined)?.[c]),
    at,
  };
  try {
    return run(parseQuery(textOf(text, at)), table);
  } catch (error) {
    if (!(error instanceof QuerySyntaxError)) throw error;
    throw badValue(
      `Unable to parse query string for Function QUERY parameter 2: PARSE_ERROR: ${error.message}`,
    );
  }
}

/** QUERY. */
export const queries: Library = arrays("QUERY", 1, 3, (values, at) =>
  values.length === 1 ? toMatrix(values[0], at) : query(values, at),
);
