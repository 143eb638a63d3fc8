// Formulas in R1C1 notation, absolute (R2C3) and relative (R[-1]C[2]).
import { mapReferences } from "../../formulas/references";
import type { RefEnd } from "../../formulas/tokens";
import { columnName, quoteSheet } from "../../workbook/a1";

/** An A1 formula as R1C1, seen from the cell in which it stands. */
export function toR1C1(formula: string, row: number, column: number): string {
  const end = (each: RefEnd): string => {
    const r = each.row === null ? "" : `R${each.fixedRow ? each.row : offset(each.row - row)}`;
    return (
      r + (each.column === null ? "" : `C${each.fixedColumn ? each.column : offset(each.column - column)}`)
    );
  };
  return mapReferences(formula, ({ sheet, first, last }) => {
    const prefix = sheet === null ? "" : `${quoteSheet(sheet)}!`;
    return prefix + end(first) + (last ? `:${end(last)}` : "");
  });
}

const offset = (by: number): string => `[${by}]`;

const PART = /(?<![\p{L}\p{N}_."'])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\p{L}\p{N}_.(])/giu;

/** An R1C1 formula as A1, seen from the cell in which it will stand. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(PART, (_, r, c) => cellText(r, c, row, column)),
    )
    .join("");
}

function cellText(r: string | undefined, c: string | undefined, row: number, column: number): string {
  const relative = (text: string | undefined) => text === undefined || text.startsWith("[");
  const number = (text: string | undefined, home: number) =>
    text === undefined ? home : relative(text) ? home + Number(text.slice(1, -1)) : Number(text);
  const letters = columnName(number(c, column));
  return `${relative(c) ? "" : "$"}${letters}${relative(r) ? "" : "$"}${number(r, row)}`;
}
