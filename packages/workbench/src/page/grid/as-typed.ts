// Numbers as somebody would type them.
import type { CellView } from "../../wire/api";

/** A number as it would be typed to get its format, 12.5% or 1,234.50; null where that says less than the number. */
export function asTyped(cell: CellView | undefined): string | null {
  if (typeof cell?.v !== "number" || cell.f !== undefined || !cell.format || cell.t === "date") return null;
  const bare = Number(cell.d.replaceAll(",", "").replace(/%$/, ""));
  const value = cell.d.endsWith("%") ? bare / 100 : bare;
  return Math.abs(value - cell.v) <= 1e-12 * Math.max(1, Math.abs(cell.v)) ? cell.d : null;
}
