import type { DayBounds } from "../../core/day/typed";
import { pageDay } from "./start";

/** Today's day as the script told this page, else in the browser's zone; the script decides what today is wherever it matters. */
export function today(): string {
  const now = new Date();
  return pageDay() ?? new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** Bounds for days that belong to no campaign yet: any day, read as typed today. */
export function anyDay(): DayBounds {
  return { campaignStart: "", campaignEnd: "", today: today(), typedOn: today() };
}
