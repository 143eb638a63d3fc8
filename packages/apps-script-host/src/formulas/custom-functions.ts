// Functions of the bound script in formulas: values go in as a script knows them, results may fill many cells.
import type { Plain } from "../kernel/types";
import { isDateLike } from "../workbook/display";
import { widest } from "../workbook/grid";
import { localeSettings } from "../workbook/locale";
import { instantOf, serialOf } from "../workbook/zone";
import type { FormulaEnv } from "./env";
import { type At, toMatrix } from "./evaluate";
import { FormulaError, type Item, Matrix, type Value } from "./values";

/** What a custom function gave, and the format that a single date brings along; a grid knows its own formats. */
export interface Given {
  value: Value;
  format?: string | undefined;
}

/** Calls a custom function; undefined where the script has none of that name. */
export function callCustom(env: FormulaEnv, name: string, args: readonly Value[], at: At): Given | undefined {
  const result = env.custom(
    name,
    args.map((arg) => argument(arg, at)),
  );
  if (!result) return undefined;
  if ("error" in result) throw new FormulaError("#ERROR!", result.error);
  return toValue(result.value, at);
}

/** A single cell is given as its value, a range as rows of values; dates as Dates, empty cells as "". */
function argument(value: Value, at: At): Plain {
  const table = toMatrix(value, at);
  const rows = table.items.map((row, r) => row.map((item, c) => plain(item, table.formats?.[r]?.[c], at)));
  const single = !(value instanceof Matrix) && table.rows * table.columns === 1;
  return single ? (rows[0]?.[0] ?? "") : rows;
}

function plain(item: Item, format: string | undefined, at: At): Plain {
  if (item instanceof FormulaError) return item.code;
  if (item === null) return "";
  return typeof item === "number" && isDateLike(format)
    ? { $date: instantOf(at.cells.timeZone, item) }
    : item;
}

function toValue(value: Plain, at: At): Given {
  if (!Array.isArray(value)) {
    const { item, format } = one(value, at);
    return { value: item, format };
  }
  // A flat list goes down a column.
  const rows = value.map((row) => (Array.isArray(row) ? row : [row]).map((each) => one(each, at)));
  const width = widest(rows);
  const filled = rows.map((row) =>
    Array.from({ length: width }, (_, c) => row[c] ?? { item: null, format: undefined }),
  );
  const items = filled.map((row) => row.map(({ item }) => item));
  return {
    value: new Matrix(
      items,
      filled.map((row) => row.map(({ format }) => format)),
    ),
  };
}

function one(value: Plain, at: At): { item: Item; format: string | undefined } {
  const date = isPlainObject(value) ? value.$date : undefined;
  if (typeof date === "number") {
    const serial = serialOf(at.cells.timeZone, date);
    const { date: day, dateTime } = localeSettings(at.cells.locale);
    return { item: serial, format: Number.isInteger(serial) ? day : dateTime };
  }
  if (value !== null && typeof value === "object") return { item: JSON.stringify(value), format: undefined };
  return { item: value, format: undefined };
}

const isPlainObject = (value: Plain): value is { [key: string]: Plain } =>
  typeof value === "object" && value !== null && !Array.isArray(value);
