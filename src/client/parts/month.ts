import { addDays, addMonths, clippedDay, weekday } from "../../core/day/arithmetic";

/** The same day of the month `count` months later, or that month's last day. */
export function monthsLater(day: string, count: number): string {
  return clippedDay(addMonths(day, count), Number(day.slice(8)));
}

/** Six weeks from Monday to Sunday that hold the month of a day. */
export function weeksOf(day: string): string[][] {
  const first = `${day.slice(0, 7)}-01`;
  const monday = addDays(first, 1 - weekday(first));
  return [0, 1, 2, 3, 4, 5].map((week) =>
    [0, 1, 2, 3, 4, 5, 6].map((position) => addDays(monday, week * 7 + position)),
  );
}
