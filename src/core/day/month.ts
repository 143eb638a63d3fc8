import { addMonths, dayFromSerial } from "./arithmetic";
import { readDayText } from "./read";
import type { DayBounds } from "./typed";

/** Longer than any campaign; a date typed wrong in 活动设置 does not make a list without end. */
const MOST_MONTHS = 240;

/** All readings of a typed month as "2020-03": 2020-03, 2020年3月, 202003, 3月; a month without a year takes those of the campaign. */
export function readMonth(input: unknown, bounds: DayBounds): string[] {
  if (typeof input === "number" && input >= 20000 && input < 80000) return [dayFromSerial(input).slice(0, 7)];
  const text = String(input ?? "").trim();
  // A month is read as the day that begins it, so both are spelt in the same ways.
  const spelt = text.normalize("NFKC").replace(/\s+/g, "");
  const candidates = [
    /^\d{6}$/.test(spelt) ? `${spelt}01` : "",
    `${spelt}1日`,
    /^\d{4}\D/.test(spelt) ? `${spelt}-1` : "",
    `${spelt}月1日`,
  ];
  const [typed] = candidates.flatMap((candidate) => readDayText(candidate));
  if (!typed || typed.month < 1 || typed.month > 12 || typed.day !== 1) return [];
  const month = String(typed.month).padStart(2, "0");
  if (typed.year !== undefined) return [`${typed.year}-${month}`];
  return campaignMonths(bounds).filter((candidate) => candidate.endsWith(`-${month}`));
}

function campaignMonths({ campaignStart, campaignEnd, today }: DayBounds): string[] {
  const first = (campaignStart || campaignEnd || today).slice(0, 7);
  const last = (campaignEnd || campaignStart || today).slice(0, 7);
  const months: string[] = [];
  for (let month = first; month <= last && months.length < MOST_MONTHS; month = addMonths(month, 1))
    months.push(month);
  return months;
}
