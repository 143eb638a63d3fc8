// Questions about values.
import { isDateLike } from "../../workbook/display";
import { cellAt } from "../../workbook/grid";
import { caught, evaluate, mapItems, toItem } from "../evaluate";
import { Area, FormulaError, type Item, notAvailable, type Value } from "../values";
import { type Library, lazy, scalar, whole } from "./define";

/** A question that errors are answers to as well. */
const asks = (name: string, test: (item: Item) => boolean): Library =>
  lazy(name, 1, 1, ([arg], at) => mapItems([caught(() => evaluate(arg, at))], at, (item) => test(item)));

const code = (item: Item): string | null => (item instanceof FormulaError ? item.code : null);

const ERROR_TYPES = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

function typeOf(item: Item): number {
  if (item instanceof FormulaError) return 16;
  return typeof item === "string" ? 2 : typeof item === "boolean" ? 4 : 1;
}

/** Kinds of values, errors and formulas. */
export const info: Library = {
  ...asks("ISBLANK", (item) => item === null),
  ...asks("ISNUMBER", (item) => typeof item === "number"),
  ...asks("ISTEXT", (item) => typeof item === "string"),
  ...asks("ISNONTEXT", (item) => typeof item !== "string"),
  ...asks("ISLOGICAL", (item) => typeof item === "boolean"),
  ...asks("ISERROR", (item) => item instanceof FormulaError),
  ...asks("ISERR", (item) => item instanceof FormulaError && item.code !== "#N/A"),
  ...asks("ISNA", (item) => code(item) === "#N/A"),
  ...asks("ISEVEN", (item) => Math.trunc(Number(item)) % 2 === 0),
  ...asks("ISODD", (item) => Math.trunc(Number(item)) % 2 !== 0),
  ...asks("ISEMAIL", (item) => typeof item === "string" && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(item)),
  ...asks("ISURL", (item) => typeof item === "string" && /^(https?:\/\/)?[^\s/$.?#]+\.[^\s]+$/i.test(item)),
  ...asks("TYPE", () => false),
  ...whole("ISDATE", 1, 1, ([value], at) => {
    if (!(value instanceof Area)) return false;
    const { sheetId, row, column } = value.box;
    return typeof toItem(value, at) === "number" && isDateLike(at.cells.format(sheetId, row, column));
  }),
  ...whole("ISREF", 1, 1, ([value]) => value instanceof Area),
  ...whole("ISFORMULA", 1, 1, ([value], at) => formulaOf(value, at.cells.sheets) !== undefined),
  ...whole("FORMULATEXT", 1, 1, ([value], at) => {
    const formula = formulaOf(value, at.cells.sheets);
    if (formula === undefined) throw notAvailable();
    return formula;
  }),
  ...scalar("NA", 0, 0, () => {
    throw notAvailable("Error");
  }),
  ...lazy("TYPE", 1, 1, ([arg], at) =>
    typeOf(
      toItem(
        caught(() => evaluate(arg, at)),
        at,
      ),
    ),
  ),
  ...lazy("ERROR.TYPE", 1, 1, ([arg], at) => {
    const index = ERROR_TYPES.indexOf(
      code(
        toItem(
          caught(() => evaluate(arg, at)),
          at,
        ),
      ) ?? "",
    );
    if (index < 0) throw notAvailable();
    return index + 1;
  }),
};

function formulaOf(
  value: Value | undefined,
  sheets: readonly { id: number; chunks: Parameters<typeof cellAt>[0]["chunks"] }[],
) {
  if (!(value instanceof Area)) return undefined;
  const sheet = sheets.find(({ id }) => id === value.box.sheetId);
  return sheet && cellAt(sheet, value.box.row, value.box.column)?.f;
}
