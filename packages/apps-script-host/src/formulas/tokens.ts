// Cuts a formula into tokens; each keeps its place in the text so that references can be rewritten in place.
import { columnNumber } from "../workbook/a1";

/** One end of a reference; a missing row or column reaches to the edge of the grid. */
export interface RefEnd {
  readonly row: number | null;
  readonly column: number | null;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

/** A reference as written; `sheet` null = the formula's own sheet, `last` null = a single cell. */
export interface Ref {
  readonly sheet: string | null;
  readonly first: RefEnd;
  readonly last: RefEnd | null;
}

/** A token with its place. */
export type Token = { readonly start: number; readonly end: number } & (
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "error"; readonly value: string }
  | { readonly kind: "ref"; readonly ref: Ref }
  | { readonly kind: "name"; readonly value: string }
  | { readonly kind: "function"; readonly value: string }
  | { readonly kind: "mark"; readonly value: string }
);

const SPACE = /[\s\u00a0]+/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const STRING = /"((?:[^"]|"")*)"/y;
const ERROR = /#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|ERROR!)/iy;
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/uy;
const CELL = String.raw`(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,7})`;
const EDGE = String.raw`(\$?)([A-Za-z]{1,3})?(?:(\$?)([1-9]\d{0,7}))?`;
const AFTER = String.raw`(?![\p{L}\p{N}_.(!])`;
const RANGE = new RegExp(`${CELL}:${EDGE}${AFTER}`, "uy");
const SINGLE = new RegExp(`${CELL}${AFTER}`, "uy");
const COLUMNS = new RegExp(
  String.raw`(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?:(\$?)([1-9]\d{0,7}))?${AFTER}`,
  "uy",
);
const ROWS = new RegExp(String.raw`(\$?)([1-9]\d{0,7}):(\$?)([1-9]\d{0,7})${AFTER}`, "uy");
const WORD = /[\p{L}_\\][\p{L}\p{N}_.?]*/uy;
const MARK = /<>|<=|>=|[-+*/^&=<>%(){},;:@#]/y;
/** Characters with which nothing but a mark begins. */
const MARKS = new Set("-+*/^&=<>%(){},;:@");

/** Thrown for text that is no formula; Sheets shows #ERROR!. */
export class FormulaSyntaxError extends Error {}

/** Workbooks made from one another hold the same formulas: each is cut once. */
const known = new Map<string, readonly Token[]>();
/** More are not kept; then all are let go. */
const KNOWN = 10_000;

/**
 * Tokens of the text after "=". Starts and ends count from the beginning of `formula`, "=" included.
 * @throws FormulaSyntaxError at a character that cannot begin a token
 */
export function tokenize(formula: string): readonly Token[] {
  const before = known.get(formula);
  if (before) return before;
  const tokens = tokensOf(formula);
  if (known.size >= KNOWN) known.clear();
  known.set(formula, tokens);
  return tokens;
}

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  let at = formula.startsWith("=") ? 1 : 0;
  while (at < formula.length) {
    const space = matchAt(SPACE, formula, at);
    if (space) {
      at += space[0].length;
      continue;
    }
    const token = nextToken(formula, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function nextToken(text: string, at: number): Token {
  const first = text.charAt(at);
  if (MARKS.has(first)) return markToken(text, at);
  const string = first === '"' ? matchAt(STRING, text, at) : null;
  if (string) {
    return {
      kind: "string",
      value: (string[1] ?? "").replaceAll('""', '"'),
      start: at,
      end: at + string[0].length,
    };
  }
  const error = first === "#" ? matchAt(ERROR, text, at) : null;
  if (error) return { kind: "error", value: error[0].toUpperCase(), start: at, end: at + error[0].length };
  return refToken(text, at) ?? wordOrMark(text, at);
}

function refToken(text: string, at: number): Token | null {
  const prefix = matchAt(SHEET, text, at);
  const sheet = prefix ? (prefix[1]?.replaceAll("''", "'") ?? prefix[2] ?? "") : null;
  const from = at + (prefix?.[0].length ?? 0);
  const found = readRef(text, from);
  if (found) return { kind: "ref", ref: { sheet, ...found.ref }, start: at, end: found.end };
  if (!prefix) return null;
  const dead = matchAt(ERROR, text, from);
  if (dead) return { kind: "error", value: "#REF!", start: at, end: from + dead[0].length };
  throw new FormulaSyntaxError(text.slice(at));
}

const end = (fixedColumn?: string, column?: string, fixedRow?: string, row?: string): RefEnd => ({
  column: column ? columnNumber(column) : null,
  row: row ? Number(row) : null,
  fixedColumn: fixedColumn === "$",
  fixedRow: fixedRow === "$",
});

function readRef(text: string, at: number): { ref: Omit<Ref, "sheet">; end: number } | null {
  const range = matchAt(RANGE, text, at);
  if (range && (range[6] || range[8])) return { ref: rangeRef(range), end: at + range[0].length };
  const single = matchAt(SINGLE, text, at);
  if (single) {
    return {
      ref: { first: end(single[1], single[2], single[3], single[4]), last: null },
      end: at + single[0].length,
    };
  }
  const columns = matchAt(COLUMNS, text, at);
  if (columns) {
    const last = end(columns[3], columns[4], columns[5], columns[6]);
    return { ref: { first: end(columns[1], columns[2]), last }, end: at + columns[0].length };
  }
  const rows = matchAt(ROWS, text, at);
  if (!rows) return null;
  return {
    ref: { first: end("", "", rows[1], rows[2]), last: end("", "", rows[3], rows[4]) },
    end: at + rows[0].length,
  };
}

function rangeRef(match: RegExpExecArray): Omit<Ref, "sheet"> {
  // In "A1:$5" the dollar sign belongs to the row although the column's group took it.
  const rowOnly = !match[6] && match[5] === "$";
  return {
    first: end(match[1], match[2], match[3], match[4]),
    last: end(rowOnly ? "" : match[5], match[6], rowOnly ? "$" : match[7], match[8]),
  };
}

function wordOrMark(text: string, at: number): Token {
  const number = matchAt(NUMBER, text, at);
  if (number) return { kind: "number", value: Number(number[0]), start: at, end: at + number[0].length };
  const word = matchAt(WORD, text, at);
  if (word) {
    const stop = at + word[0].length;
    const called = /^\s*\(/.test(text.slice(stop, stop + 8));
    return { kind: called ? "function" : "name", value: word[0], start: at, end: stop };
  }
  return markToken(text, at);
}

function markToken(text: string, at: number): Token {
  const mark = matchAt(MARK, text, at);
  if (mark) return { kind: "mark", value: mark[0], start: at, end: at + mark[0].length };
  throw new FormulaSyntaxError(text.slice(at));
}
