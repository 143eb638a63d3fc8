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

/** Described problems for somebody who sees no cells: their places without cells and rows. */
export function withoutCells(problems: string, language: Language): string {
  const words = (key: "cell" | "row" | "andOthers" | "placeSeparator" | "separator" | "placed") =>
    inLanguage(generalWords[key], language);
  const one = "[A-Z]{1,3}\\d+";
  const some = `${one}(?:${words("separator")}${one})*`;
  const more = words("andOthers").replace("{cells}", some).replace("{count}", "\\d+");
  const cell = words("cell").replace("{cell}", `(?:${more}|${some})`);
  const row = words("row").replace("{row}", "\\d+");
  const place = new RegExp(`(?:${words("placeSeparator")})?(?:${cell}|${row})`, "g");
  const mark = fill(words("placed"), { place: "", sentence: "" });
  const bare = (line: string): string => {
    const at = line.indexOf(mark);
    if (at <= 0) return line;
    const rest = line.slice(0, at).replace(place, "");
    return rest === "" ? line.slice(at + mark.length) : rest + line.slice(at);
  };
  return problems.split("\n").map(bare).join("\n");
}
