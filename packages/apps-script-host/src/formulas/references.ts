// Rewriting the references of formulas when cells are copied, shifted, or tabs renamed.
import { closeBox, columnName, quoteSheet } from "../workbook/a1";
import { type Shift, shiftSpan } from "../workbook/box";
import type { Box } from "../workbook/types";
import { FormulaSyntaxError, type Ref, type RefEnd, type Token, tokenize } from "./tokens";

/** Replaces references one by one; `change` gives the new text, or null to leave one as it stands. */
export function mapReferences(formula: string, change: (ref: Ref) => string | null): string {
  return replaceTokens(formula, (token) => (token.kind === "ref" ? change(token.ref) : null));
}

/** Replaces tokens of any kind; text that is no formula comes back unchanged. */
export function replaceTokens(formula: string, change: (token: Token) => string | null): string {
  let tokens: readonly Token[];
  try {
    tokens = tokenize(formula);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return formula;
    throw error;
  }
  let out = "";
  let from = 0;
  for (const token of tokens) {
    const text = change(token);
    if (text === null) continue;
    out += formula.slice(from, token.start) + text;
    from = token.end;
  }
  return from === 0 ? formula : out + formula.slice(from);
}

/** A reference as text. */
export function refText({ sheet, first, last }: Ref): string {
  const prefix = sheet === null ? "" : `${quoteSheet(sheet)}!`;
  return `${prefix}${endText(first)}${last ? `:${endText(last)}` : ""}`;
}

function endText(end: RefEnd): string {
  const column = end.column === null ? "" : `${end.fixedColumn ? "$" : ""}${columnName(end.column)}`;
  const row = end.row === null ? "" : `${end.fixedRow ? "$" : ""}${end.row}`;
  return column + row;
}

/**
 * The formula after rows or columns of the sheet `changed` came, went or moved.
 * @param home name of the sheet in which the formula stands
 */
export function shiftFormula(formula: string, home: string, changed: string, shift: Shift): string {
  return mapReferences(formula, (ref) => {
    if (!sameName(ref.sheet ?? home, changed)) return null;
    const shifted = shiftRef(ref, shift);
    if (shifted === ref) return null;
    return shifted ? refText(shifted) : "#REF!";
  });
}

/** The rectangle that a reference means in its tab; ends may be written in either order. */
export function refRectangle({ first, last }: Ref, grid: { rows: number; columns: number }): Box {
  const end = last ?? first;
  const [row, lastRow] = ordered(first.row, end.row);
  const [column, lastColumn] = ordered(first.column, end.column);
  return closeBox({ row, lastRow, column, lastColumn }, grid);
}

const ordered = (a: number | null, b: number | null): [number | null, number | null] =>
  a !== null && b !== null && b < a ? [b, a] : [a, b];

/** Tab names are compared without regard to case. */
export const sameName = (a: string, b: string): boolean => a === b || a.toLowerCase() === b.toLowerCase();

function shiftRef(ref: Ref, shift: Shift): Ref | null {
  const side = shift.dimension === "ROWS" ? "row" : "column";
  const start = ref.first[side];
  if (start === null) return ref;
  const lastEnd = ref.last ? ref.last[side] : start;
  // A2:A reaches to the end of the grid whatever happens there.
  const span = shiftSpan(shift, { start, end: lastEnd ?? Number.MAX_SAFE_INTEGER / 2 });
  if (!span) return null;
  if (span.start === start && (lastEnd === null || span.end === lastEnd)) return ref;
  return {
    sheet: ref.sheet,
    first: { ...ref.first, [side]: span.start },
    last: ref.last && { ...ref.last, [side]: lastEnd === null ? null : span.end },
  };
}

/** The formula as it reads after a copy by so many rows and columns: relative parts move, "$" parts stay. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (ref) => {
    const first = offsetEnd(ref.first, rows, columns);
    const last = ref.last && offsetEnd(ref.last, rows, columns);
    return first && (last || !ref.last) ? refText({ sheet: ref.sheet, first, last }) : "#REF!";
  });
}

function offsetEnd(end: RefEnd, rows: number, columns: number): RefEnd | null {
  const row = end.row === null || end.fixedRow ? end.row : end.row + rows;
  const column = end.column === null || end.fixedColumn ? end.column : end.column + columns;
  if ((row !== null && row < 1) || (column !== null && column < 1)) return null;
  return { ...end, row, column };
}

/** The formula after a tab got another name. */
export function renameInFormula(formula: string, before: string, after: string): string {
  return mapReferences(formula, (ref) =>
    ref.sheet !== null && sameName(ref.sheet, before) ? refText({ ...ref, sheet: after }) : null,
  );
}

/** The formula after a tab was deleted: references to it are dead. */
export function forgetSheet(formula: string, name: string): string {
  return mapReferences(formula, (ref) => (ref.sheet !== null && sameName(ref.sheet, name) ? "#REF!" : null));
}

/** The formula after a block of cells was cut and pasted elsewhere: references into the block follow it. */
export function followCut(
  formula: string,
  home: string,
  from: { sheet: string; row: number; column: number; rows: number; columns: number },
  to: { sheet: string; row: number; column: number },
): string {
  const [rows, columns] = [to.row - from.row, to.column - from.column];
  const inside = (end: RefEnd) =>
    end.row !== null &&
    end.column !== null &&
    end.row >= from.row &&
    end.row < from.row + from.rows &&
    end.column >= from.column &&
    end.column < from.column + from.columns;
  return mapReferences(formula, (ref) => {
    if (!sameName(ref.sheet ?? home, from.sheet)) return null;
    if (!inside(ref.first) || (ref.last && !inside(ref.last))) return null;
    const moved = (end: RefEnd): RefEnd => ({
      ...end,
      row: (end.row ?? 0) + rows,
      column: (end.column ?? 0) + columns,
    });
    const sheet = ref.sheet === null && sameName(to.sheet, home) ? null : to.sheet;
    return refText({ sheet, first: moved(ref.first), last: ref.last && moved(ref.last) });
  });
}
