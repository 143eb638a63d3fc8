import { inLanguage, languages } from "../text";
import { moreProblems } from "../text/more-problems";

/** How many problems a text of `listProblems` speaks of. */
export function countListed(text: string): number {
  const lines = text.split("\n").filter((line) => line !== "");
  const more = languages.flatMap((language) => {
    const [before, after] = inLanguage(moreProblems, language).split("{count}") as [string, string];
    const last = lines[lines.length - 1] ?? "";
    const isMore = last.startsWith(before) && last.endsWith(after);
    return isMore ? [Number(last.slice(before.length, last.length - after.length))] : [];
  })[0];
  return more === undefined ? lines.length : lines.length - 1 + more;
}
