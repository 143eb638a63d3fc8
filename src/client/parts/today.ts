import { pageDay } from "./start";

/** Today's day as the script told this page, else in the browser's zone; the script decides what today is wherever it matters. */
export function today(): string {
  const now = new Date();
  return pageDay() ?? new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
