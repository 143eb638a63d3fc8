import type { FieldValue } from "../model";

/** What the program knows a line of 下级汇总 by, from its first cell; undefined where that begins otherwise, or somebody changed it. */
export function lineKey<Key>(cell: FieldValue | undefined, begins: string): Key | undefined {
  if (typeof cell !== "string" || !cell.startsWith(begins)) return undefined;
  try {
    return JSON.parse(cell) as Key;
  } catch {
    return undefined;
  }
}
