import { looksTraditional, normaliseCharacters } from "./characters";
import { joinLines } from "./join";
import { mendKeys } from "./keys";
import { isPageNumber } from "./lines";
import { dropSpacesBetweenWords, isPepperedWithSpaces, tidySpaces } from "./spaces";
import { hasSpacesForStops, stopsForSpaces } from "./stops";
import { flattenTables, type Line } from "./tables";

/**
 * Brings pasted text to one paragraph a line, table rows as cells parted by tabs.
 * All spans of a plan point into the result. Traditional characters are turned by `simplify`, if given.
 */
export function cleanNotice(raw: string, simplify?: (text: string) => string): string {
  const simple = simplify && looksTraditional(raw) ? simplify(raw) : raw;
  const lines = flattenTables(withoutPageNumbers(toLines(normaliseCharacters(simple))));
  const prose = lines.filter((line) => !line.row).map((line) => line.text.trim());
  const [before, after] = spacing(prose);
  return joinLines(tidy(lines, before))
    .map((line) => (line.row ? line.text : mendKeys(after(line.text))))
    .join("\n");
}

type Change = (text: string) => string;

/** What becomes of the spaces of prose before and after its broken lines are joined. */
function spacing(prose: readonly string[]): [Change, Change] {
  if (hasSpacesForStops(prose)) return [(text) => text.trim(), (text) => tidySpaces(stopsForSpaces(text))];
  const tight: Change = (text) => dropSpacesBetweenWords(tidySpaces(text));
  return [isPepperedWithSpaces(prose) ? tight : tidySpaces, (text) => text];
}

function toLines(text: string): Line[] {
  const lines: Line[] = [];
  let gap = false;
  for (const piece of text.split("\n")) {
    const line = piece.trimEnd();
    if (line.trim() === "") gap = true;
    else {
      lines.push({ text: line, row: false, gap });
      gap = false;
    }
  }
  return lines;
}

/** Page numbers go; a bare number stays where it may be the cell of a table. */
function withoutPageNumbers(lines: readonly Line[]): Line[] {
  let kept = 0;
  return lines.filter((line, i) => {
    const text = line.text.trim();
    if (isPageNumber(text)) return false;
    if (!/^\d{1,3}$/.test(text)) return true;
    const before = lines[i - 1]?.text.trim() ?? "";
    const short = before.length <= 24 && !/[，、。]/.test(before);
    const stays = i > 0 && nearShortLines(lines, i) && (short || Number(text) === kept + 1);
    if (stays) kept = Number(text);
    return stays;
  });
}

function nearShortLines(lines: readonly Line[], at: number): boolean {
  const around = lines.slice(Math.max(0, at - 3), at + 4);
  return around.filter((line) => line.text.trim().length <= 20).length >= around.length - 2;
}

function tidy(lines: readonly Line[], tidyProse: Change): Line[] {
  const out: Line[] = [];
  for (const line of lines) {
    const text = line.row ? tidyRow(line.text) : tidyProse(line.text);
    if (text !== "") out.push({ ...line, text: line.row ? text : openHeading(text) });
  }
  return out;
}

/** 【活动主题】 as a heading, alone or before its words. */
function openHeading(text: string): string {
  return text
    .replace(/^【([^】]{2,12})】\s*$/, "$1")
    .replace(/^【([\u4e00-\u9fff]{2,8})】\s*[：:]?(?=.)/, "$1：");
}

function tidyRow(row: string): string {
  return row
    .split("\t")
    .map((cell) => tidySpaces(cell).trim())
    .join("\t");
}
