// Tabs that are drawn smaller on a phone, so that what one ticks is in sight.
import type { SheetView } from "../../wire/api";
import { COLUMN_WIDTH, ROW_NUMBERS } from "./frozen";

/** Windows up to this wide, in pixels, are a phone's; phone.css goes by the same. */
const PHONE = 640;
/** Below this the usual 13 px cannot be read. */
const LEAST = 0.7;
/** The last box may be cut a little at the edge. */
const MOST_CUT = 0.1;

/** The part of its size at which a tab is drawn in a window of this width: 1, or what brings its last column of boxes into sight. */
export function zoomThatFits(
  {
    validations,
    columnWidths,
    hiddenColumns,
  }: Pick<SheetView, "validations" | "columnWidths" | "hiddenColumns">,
  width: number,
): number {
  if (width > PHONE) return 1;
  const boxes = validations.filter(({ rule }) => rule.criteria === "CHECKBOX");
  const last = Math.max(0, ...boxes.map(({ column, columns }) => column + columns - 1));
  let needed = ROW_NUMBERS;
  for (let column = 1; column <= last; column++)
    needed += hiddenColumns.includes(column) ? 0 : (columnWidths[column] ?? COLUMN_WIDTH);
  const zoom = Math.floor((100 * width) / needed) / 100;
  return zoom < LEAST * (1 - MOST_CUT) ? 1 : Math.min(1, Math.max(LEAST, zoom));
}
