// The due day that 首页 shows of a period: a unit's own once it was put off, or that nothing is owed.
import type { Definition, Period } from "../../core/model";
import { cells } from "../google/sheet-requests";
import type { SheetRequest } from "../google/sheets";
import { periodCell } from "./home";
import type { HomePlaces } from "./home-places";
import { HOME } from "./layout";

/** Requests that make the row of a period (0-based) show its due day and what follows from it. */
export function dueRequests(row: number, at: HomePlaces, period: Period, own: Definition): SheetRequest[] {
  const keys = (["dueOn", "status", "todo"] as const).filter((key) => at.status >= 0 || key === "dueOn");
  return keys.map((key) => cells(HOME, row, at[key], [[periodCell(key, period, own, row)]]));
}
