// What stands in the editor of a cell.
import type { CellView } from "../../wire/api";

/** What Google shows while a cell is edited: dates and texts as displayed, percents in full, other numbers bare. */
export function editText(view: CellView): string | null {
  if (typeof view.v === "boolean") return view.v ? "TRUE" : "FALSE";
  if (typeof view.v !== "number") return view.v;
  if (view.t === "date") return view.d;
  if (view.format?.endsWith("%")) return `${Number((view.v * 100).toPrecision(15))}%`;
  return String(view.v);
}
