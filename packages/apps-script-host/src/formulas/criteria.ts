// Criteria of COUNTIF and its kin: ">=5", "<>x", "a*", "~*", or a plain value.
import { parseNumeric } from "../workbook/typed-numbers";
import { compareItems, FormulaError, type Item, type Reading } from "./values";

/** Whether an item meets the criterion. */
export type Test = (item: Item) => boolean;

/** The test that a criterion stands for. */
export function criterion(value: Item, reading: Reading): Test {
  if (value instanceof FormulaError)
    return (item) => item instanceof FormulaError && item.code === value.code;
  if (typeof value !== "string") return value === null ? (item) => item === 0 : equals(value);
  const [, op = "", operand = ""] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(value) ?? [];
  const wanted = operandOf(operand, reading);
  if (op === "" || op === "=")
    return op === "=" && operand === "" ? (item) => item === null : matches(wanted);
  if (op === "<>") {
    if (operand === "") return (item) => item !== null && item !== "";
    const same = matches(wanted);
    return (item) => !same(item);
  }
  return ordered(op, wanted);
}

function operandOf(text: string, reading: Reading): number | boolean | string {
  const upper = text.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return upper === "TRUE";
  const typed = parseNumeric(text.trim(), reading);
  return typeof typed?.v === "number" ? typed.v : text;
}

const equals =
  (wanted: number | boolean): Test =>
  (item) =>
    item === wanted;

function matches(wanted: number | boolean | string): Test {
  if (typeof wanted !== "string")
    return (item) =>
      item === wanted ||
      (typeof item === "string" &&
        Number(item) === wanted &&
        item.trim() !== "" &&
        typeof wanted === "number");
  if (wanted === "") return (item) => item === null || item === "";
  const pattern = wildcard(wanted);
  return (item) => typeof item === "string" && pattern.test(item);
}

/** "*" stands for any text, "?" for one character, "~" takes their meaning away; case does not matter. */
export function wildcard(text: string): RegExp {
  const source = text.replace(/~([*?~])|([*?])|([.+^${}()|[\]\\/])/g, (_all, literal, wild, special) => {
    if (literal) return `\\${literal}`;
    if (wild) return wild === "*" ? "[\\s\\S]*" : "[\\s\\S]";
    return `\\${special}`;
  });
  return new RegExp(`^${source}$`, "iu");
}

function ordered(op: string, wanted: number | boolean | string): Test {
  return (item) => {
    if (item === null || item instanceof FormulaError || typeof item !== typeof wanted) return false;
    const order = compareItems(item, wanted);
    if (op === "<") return order < 0;
    if (op === ">") return order > 0;
    return op === "<=" ? order <= 0 : order >= 0;
  };
}
