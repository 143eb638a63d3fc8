import type { StaffHolidays } from "../model";
import type { RowReader } from "./reader";

/** The days of tab 节假日 by what they are; a row without a day says nothing. */
export function holidaysOf(rows: readonly RowReader[]): StaffHolidays {
  const days = rows
    .map((read) => ({ day: read.day("date"), kind: read.option("dayKind", "dayKind", "off") }))
    .filter(({ day }) => day !== "");
  return {
    off: days.filter(({ kind }) => kind === "off").map(({ day }) => day),
    working: days.filter(({ kind }) => kind === "working").map(({ day }) => day),
  };
}
