// Who was missing below a unit with a head workbook of its own, by that head, when its report was collected.
import type { Language, Report } from "../model";
import { levelWords } from "../text/levels";
import { fill, inLanguage } from "../text/words";

/** The line of `Report.below` that says who was missing below, by the head workbook of the unit itself, when the report was collected. */
export function lackingLine(units: string, language: Language): string {
  return units === "" ? "" : fill(inLanguage(levelWords.lacking, language), { units });
}

/** Who was missing below by `lackingLine`; "" = nobody. */
export function lackingIn({ below }: Pick<Report, "below">): string {
  for (const line of below.split("\n"))
    for (const words of Object.values(levelWords.lacking)) {
      const start = words.replace("{units}", "");
      if (line.startsWith(start)) return line.slice(start.length);
    }
  return "";
}
