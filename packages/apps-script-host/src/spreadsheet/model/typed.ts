// What becomes of a text that is typed into a cell; setValue(s) follows the same rules.
import { FormulaSyntaxError, tokenize } from "../../formulas/tokens";
import { formatKind, isTextFormat } from "../../workbook/display";
import { parseNumeric, type Typed, type TypingPlace } from "../../workbook/typed-numbers";

/**
 * Reads a text as typing does.
 * @param current number format of the cell before, undefined = automatic
 */
export function parseTyped(text: string, place: TypingPlace, current: string | undefined): Typed {
  if (text === "") return { v: null };
  if (text[0] === "'") return { v: text.slice(1) };
  // A value that begins with "=" may become a formula even in a cell of plain text (not settled): the strict reading for
  // whoever writes values. Formulas that are given as such are shown there instead, see write.ts.
  if (text[0] === "=" && text.length > 1) return { v: null, f: text };
  if (isTextFormat(current)) return { v: text };
  const bare = text.trim();
  const upper = bare.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { v: upper === "TRUE" };
  const number = parseNumeric(bare, place);
  if (number) return number;
  if (isSignedFormula(bare)) return { v: null, f: `=${bare}` };
  return { v: text };
}

/** "+A1" and "-SUM(A1:A3)" are formulas; "-" or "- none" are not. */
function isSignedFormula(text: string): boolean {
  if (text[0] !== "+" && text[0] !== "-") return false;
  try {
    const tokens = tokenize(`=${text}`);
    return tokens.length > 1 && tokens.some(({ kind }) => kind === "ref" || kind === "function");
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return false;
    throw error;
  }
}

/** The format that a cell has after typing: one of another kind gives way to what the writing suggests. */
export function formatAfter(current: string | undefined, suggested: string | undefined): string | undefined {
  if (suggested === undefined || isTextFormat(current)) return current;
  return formatKind(current) === formatKind(suggested) ? current : suggested;
}
