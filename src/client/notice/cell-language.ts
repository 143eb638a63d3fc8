// In which language cells are written: the campaign's, whatever the person's own page speaks.

import type { Language, Words } from "../../core/model/language";
import { fill, inLanguage, type ValuesOf } from "../../core/text/words";
import { pageLanguage } from "../parts/start";

let chosen: Language | null = null;

/** The language of cells; the page's until somebody chose one. */
export function cellLanguage(): Language {
  return chosen ?? pageLanguage();
}

/** From now on cells are written in this language: that of the campaign which is there. */
export function writeCellsIn(language: Language): void {
  chosen = language;
}

/** What is made with cells in this language. */
export function inCells<T>(language: Language, make: () => T): T {
  const before = chosen;
  chosen = language;
  try {
    return make();
  } finally {
    chosen = before;
  }
}

/** Words in the language of cells with their placeholders filled. */
export function sayInCell<T extends Words>(words: T, ...values: ValuesOf<T["zh"]>): string {
  return fill(inLanguage(words, cellLanguage()), (values[0] ?? {}) as Record<string, string | number>);
}
