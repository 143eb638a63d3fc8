// Day arithmetic on ISO strings, without the Date object.

/** Days in a month, 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day as an ISO string; null when the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return null;
  return `${year}-${two(month)}-${two(day)}`;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** The ISO day `days` after another one. */
export function addDays(iso: string, days: number): string | null {
  let [year, month, day] = iso.split("-").map(Number) as [number, number, number];
  day += days;
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    month++;
    if (month > 12) {
      month = 1;
      year++;
    }
  }
  return isoDay(year, month, day);
}

/** The ISO day `months` later; the last day of the month where that month is shorter. */
export function addMonths(iso: string, months: number): string | null {
  const [year, month, day] = iso.split("-").map(Number) as [number, number, number];
  const index = year * 12 + month - 1 + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  return isoDay(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}
