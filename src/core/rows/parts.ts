// Text that is too long for one cell stands in several rows, with a mark that tells whether it is whole.
import { textOf } from "../cells/text";
import { fingerprint } from "../fingerprint";
import type { Cells, TableRow } from "../model";

/** Characters of one cell: Google takes 50,000. */
const MOST_CHARACTERS = 40_000;

/** Cells `part`, `mark` and `content` of each row that a text takes. */
export function partsToCells(content: string): Cells[] {
  const parts = partsOf(content);
  const mark = fingerprint(content);
  return parts.map((part, index) => ({ part: `${index + 1}/${parts.length}`, mark, content: part }));
}

/** The text of these rows; undefined where a part is missing or was changed. */
export function textOfParts(rows: readonly TableRow[]): string | undefined {
  // People may sort a tab that they have unhidden: parts are put together by their numbers.
  const content = [...rows]
    .sort((a, b) => numberOf(a) - numberOf(b))
    .map(({ cells }) => String(cells.content ?? ""))
    .join("");
  return fingerprint(content) === textOf(rows[0]?.cells.mark) ? content : undefined;
}

// No character of two units is cut in half: half of one would not be kept.
function partsOf(content: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < content.length; from += parts[parts.length - 1]!.length) {
    const end = from + MOST_CHARACTERS;
    const isHalf = /[\uD800-\uDBFF]/.test(content.charAt(end - 1));
    parts.push(content.slice(from, isHalf ? end - 1 : end));
  }
  return parts;
}

function numberOf({ cells }: TableRow): number {
  return Number.parseInt(textOf(cells.part), 10);
}
