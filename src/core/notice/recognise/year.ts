// The year the work is done in.
import type { Part } from "../structure/parts";

const YEAR_OF_WORK = /(?:^|[^-\d至到])(20\d\d)年(?![-至到])/;

/** The year the work is done in, as the text itself says it; a span of years (2023—2025年) says none. */
export function yearInWords(title: string | null, parts: readonly Part[]): number | null {
  const titles = [title ?? "", ...parts.map((part) => part.title.map((line) => line.text).join(""))];
  for (const text of titles) {
    const found = YEAR_OF_WORK.exec(text);
    if (found) return Number(found[1]);
  }
  for (const part of parts) {
    for (const { text } of part.paragraphs.slice(0, 4)) {
      const found = /(20\d\d)年(?:度)?是/.exec(text) ?? /现(?:就|将)(20\d\d)年/.exec(text);
      if (found) return Number(found[1]);
    }
  }
  return null;
}
