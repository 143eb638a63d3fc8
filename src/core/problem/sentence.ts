import type { Language, Words } from "../model";
import { generalWords } from "../text/general";
import { listed } from "../text/lists";
import { shortened } from "../text/shorten";
import { fill, inLanguage } from "../text/words";
import type { Place, Problem } from "./problem";

/** Longest value that a sentence quotes; a cell may hold 50,000 characters. */
const MOST_QUOTED = 120;
/** Signs of the things that a sentence lists. */
const MOST_NAMED = 240;

/** One sentence for people, of these words: place, reason, what to do. Long values are shortened. */
export function sentenceOf(
  words: { readonly reason: Words; readonly action: Words },
  problem: Problem,
  language: Language,
): string {
  const values = shortValues(problem.values, language);
  const reason = fill(inLanguage(words.reason, language), values);
  const action = fill(inLanguage(words.action, language), values);
  const { unit, ...elsewhere } = problem.place ?? {};
  // A unit that the sentence itself names is not named before it as well.
  const isNamed = Object.values(problem.values).includes(unit ?? "");
  const place = describePlace(isNamed ? elsewhere : { unit, ...elsewhere }, language);
  const sentence = fill(inLanguage(generalWords.sentence, language), { reason, action });
  return place === "" ? sentence : fill(inLanguage(generalWords.placed, language), { place, sentence });
}

function shortValues(values: Problem["values"], language: Language): Record<string, string | number> {
  const short: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === "object" && value.length === 0)
      short[name] = inLanguage(generalWords.noneYet, language);
    else if (typeof value === "object") short[name] = listed(firstOf(value), language);
    else short[name] = typeof value === "string" ? shortened(value, MOST_QUOTED) : value;
  }
  return short;
}

// Things are named whole: half a word is none that anybody could choose.
function firstOf(items: readonly string[]): string[] {
  let signs = 0;
  const named = items
    .map((item) => shortened(item, MOST_QUOTED))
    .filter((item) => {
      signs += item.length;
      return signs <= MOST_NAMED;
    });
  return named.length < items.length ? [...named, "…"] : named;
}

/** Words for a place, from the widest to the narrowest: workbook, unit, period, tab, cell or row, column. */
function describePlace(place: Place, language: Language): string {
  const { workbook, unit, period, tab, cell, row, column } = place;
  const say = (words: Words, values: Record<string, string | number>) =>
    fill(inLanguage(words, language), values);
  const parts = [
    workbook,
    unit,
    period,
    tab && say(generalWords.tab, { tab }),
    cell && say(generalWords.cell, { cell }),
    cell === undefined && row !== undefined && say(generalWords.row, { row }),
    column && say(generalWords.column, { column }),
  ];
  return parts
    .filter((part) => typeof part === "string" && part !== "")
    .map((part) => shortened(String(part), MOST_QUOTED))
    .join(inLanguage(generalWords.placeSeparator, language));
}
