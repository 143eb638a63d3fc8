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

/** Whether two cells hold and show the same; notes and rules aside. */
export function sameCell(a: Cell, b: Cell): boolean {
  const same = a.v === b.v && a.f === b.f && a.e === b.e && a.m === b.m && a.s === b.s && a.p === b.p;
  return same && sameJson(a.sx, b.sx) && sameJson(a.sp, b.sp) && sameJson(a.r, b.r);
}

const sameJson = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
