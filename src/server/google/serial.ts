// Days and hours as the numbers that Sheets has for them.
import { daySerial } from "./instant";

/** Serial number of a day, a moment or a time as the program writes them; undefined for other words. */
export function serialOf(text: string, holds: string): number | undefined {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)?\s?(\d\d:\d\d(?::\d\d)?)?$/.exec(text) ?? [];
  if (holds === "day" && day && !time) return daySerial(day);
  if (holds === "moment" && day) return daySerial(day) + (time ? partOfDay(time) : 0);
  return holds === "time" && time && !day ? partOfDay(time) : undefined;
}

function partOfDay(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
  return (hours * 3600 + minutes * 60 + seconds) / 86_400;
}
