// What another campaign of the office gave its units: the totals of its tab 考核得分, as they are read from there.
import { readNumber } from "../cells/number";
import { textOf } from "../cells/text";
import type { Cell } from "../model";
import { scoreWords } from "../text/scores";

/** The totals of a campaign. */
export interface ToldScores {
  readonly title: string;
  /** As at when, in that page's own words. */
  readonly asAt: string;
  /** By the unit's name. */
  readonly totals: ReadonlyMap<string, number>;
}

const isOneOf = (words: { zh: string; en: string }, cell: Cell | undefined) =>
  textOf(cell) === words.zh || textOf(cell) === words.en;

/**
 * Reads the cells of a tab 考核得分. Each of its tables begins with a header of 名次 … 总分 and ends with the first row that has no unit. Undefined where
 * there is no such table: nobody was given points there.
 */
export function scoresIn(title: string, rows: readonly (readonly Cell[])[]): ToldScores | undefined {
  const totals = new Map<string, number>();
  let at = -1;
  for (const row of rows) {
    const isHeader = isOneOf(scoreWords.rank, row[0]);
    if (isHeader) at = row.findIndex((cell) => isOneOf(scoreWords.total, cell));
    else if (textOf(row[1]) === "") at = -1;
    const { number } = at < 0 || isHeader ? {} : readNumber(row[at] ?? "");
    if (typeof number === "number") totals.set(textOf(row[1]), number);
  }
  return totals.size === 0 ? undefined : { title, asAt: textOf(rows[1]?.[0]), totals };
}
