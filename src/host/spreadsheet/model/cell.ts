// Single cells.
import type { Cell } from "./types";

/** What stays of a cell when its content changes: format, note and rule. */
export function emptied({ s, n, d }: Cell): Cell {
  const rest: { v: null; s?: number; n?: string; d?: number } = { v: null };
  if (s !== undefined) rest.s = s;
  if (n !== undefined) rest.n = n;
  if (d !== undefined) rest.d = d;
  return rest;
}
