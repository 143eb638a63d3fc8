// The words of a pivot table.
import { displayValue } from "../workbook/display";
import type { PivotGroup, PivotValue } from "../workbook/pivot";
import type { Member } from "./member";
import type { Source } from "./source";

/** What stands above a group: its own label, or the name of its column. */
export function groupHeading({ headers }: Source, { label, offset, rule }: PivotGroup): string {
  return label ?? (rule ? `Grouped ${headers[offset] ?? ""}` : (headers[offset] ?? ""));
}

/** What stands above a figure, e.g. "SUM of Amount". */
export function valueHeading(
  { headers }: Source,
  { name, offset, summarize }: PivotValue,
  index: number,
): string {
  if (name !== null) return name;
  return offset === null ? `Calculated Field ${index + 1}` : `${summarize} of ${headers[offset] ?? ""}`;
}

/** What stands beside a total: "Grand Total", or "X Total" of a member. */
export function totalHeading({ workbook }: Source, path: readonly Member[]): string {
  const last = path.at(-1);
  return last ? `${displayValue(last.value, last.format, workbook.locale)} Total` : "Grand Total";
}
