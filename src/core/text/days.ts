import type { Language } from "../model";

/** When a report is due, as people say it: 1月9日 17:00; the day alone where it has no hour. */
export function dueWords(
  { dueOn, dueTime }: { readonly dueOn: string; readonly dueTime: string },
  language: Language,
): string {
  return [dayWords(dueOn, language), dueTime].filter(Boolean).join(" ");
}

/** A day as people say it, without its year: 3月25日; in English as it is. */
export function dayWords(day: string, language: Language): string {
  if (day === "" || language === "en") return day;
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}
