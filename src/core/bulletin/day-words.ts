import type { Day, Language } from "../model";

/** A day as documents write it, in Arabic numerals without leading zeros: 2021年11月22日 (GB/T 9704-2012, 7.3.5.4). */
export function dateWords(day: Day, language: Language): string {
  if (day === "" || language === "en") return day;
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}
