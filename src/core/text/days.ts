import type { Language } from "../model";

/** A day as people say it, without its year: 3月25日; in English as it is. */
export function dayWords(day: string, language: Language): string {
  if (day === "" || language === "en") return day;
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}
