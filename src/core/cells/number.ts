import type { Cell } from "../model";

/** A number, an empty cell, or neither. */
export interface ReadNumber {
  readonly number?: number;
  readonly empty?: boolean;
}

/** Reads a number as people type it: full-width digits, thousands separators, a percent sign; words around it make it no number. */
export function readNumber(cell: Cell | undefined): ReadNumber {
  if (typeof cell === "number") return Number.isFinite(cell) ? { number: cell } : {};
  const text = String(cell ?? "")
    .normalize("NFKC")
    .trim();
  if (text === "") return { empty: true };
  const plain = text.replace(/^\+/, "").replace(/\s/g, "");
  const percent = plain.endsWith("%");
  const digits = percent ? plain.slice(0, -1) : plain;
  if (!/^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(digits)) return {};
  const number = Number(digits.replace(/,/g, ""));
  return { number: percent ? number / 100 : number };
}
