import type { Language } from "../model";
import { generalWords } from "../text/general";
import { fill, inLanguage } from "../text/words";

/** Described problems for a sentence that has named their place already: a line that begins with it, or with its end, goes on without. */
export function unplaced(problems: string, place: string, language: Language): string {
  const mark = fill(inLanguage(generalWords.placed, language), { place: "", sentence: "" });
  const bare = (line: string): string => {
    const at = line.indexOf(mark);
    return at > 0 && place.endsWith(line.slice(0, at)) ? line.slice(at + mark.length) : line;
  };
  return problems.split("\n").map(bare).join("\n");
}
