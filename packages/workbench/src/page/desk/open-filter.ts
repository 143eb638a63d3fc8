// The open panel of a filter goes along with its column.
import type { MovedLines } from "../../wire/api";
import { shiftedRow } from "../../wire/shifted-row";
import type { OpenFilter } from "./state";

/** The panel after columns came, went or changed places; null where its own went. */
export function filterAfter(open: OpenFilter | null, lines: readonly MovedLines[]): OpenFilter | null {
  let now = open;
  for (const line of lines) {
    if (!now || line.sheetId !== now.sheetId || line.dimension !== "COLUMNS") continue;
    const from = line.order?.from.indexOf(now.column) ?? -1;
    const column: number | null = from < 0 ? shiftedRow(now.column, line) : line.at + from;
    now = column === null ? null : { ...now, column };
  }
  return now;
}
