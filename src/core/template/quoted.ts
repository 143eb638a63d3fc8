// Numbers to reach that the detail of a task quotes: where a notice states another number, the detail must not go on saying the old one.
import type { Cells, Language } from "../model";
import { noticeCellWords } from "../text/notice-cells";
import { fill, inLanguage } from "../text/words";
import { differencesFrom, plain } from "./already-there";

/** A row of 指标与配额 that a notice states otherwise. */
export interface Restated {
  readonly there: Cells;
  readonly read: Cells;
}

/** What a detail says of a number, and what it will say; `was` is "" where it is told at the end of the detail. */
export interface Requoted {
  readonly was: string;
  readonly is: string;
}

const NUMBERS = ["min", "max", "headline"];

/** Whether a row of 任务清单 is the task of an indicator, which names it by its number and title. */
export function isTaskOf({ number, title }: Cells, { task }: Cells): boolean {
  return plain(task) !== "" && [plain(title), plain(`${number ?? ""}${title ?? ""}`)].includes(plain(task));
}

/**
 * A task's detail with the numbers that are stated anew, and what of it changes: in the clause that quotes a number, where just one
 * does and nobody else owes the old number; else as a remark at its end. `present`: all rows of 指标与配额.
 */
export function requote(
  detail: string,
  restated: readonly Restated[],
  present: readonly Cells[],
  language: Language,
): { readonly detail: string; readonly requoted: readonly Requoted[] } {
  let told = detail;
  const requoted: Requoted[] = [];
  for (const { there, read } of restated)
    for (const { column, now } of differencesFrom("indicators", there, read)) {
      const [word, number] = [plain(there.unitWord), plain(read[column])];
      const quotes = NUMBERS.includes(column) ? quotesOf(told, now, word) : [];
      if (quotes.length === 0) continue;
      const owes = (row: Cells) =>
        plain(row[column]) === now &&
        ["task", "unitWord"].every((key) => plain(row[key]) === plain(there[key]));
      const leaves = (row: Cells) =>
        restated.some((each) => each.there === row && plain(each.read[column]) === number);
      const isOnly = quotes.length === 1 && present.filter(owes).every(leaves);
      const change = isOnly
        ? inClause(told, quotes[0]!, `${number}${word}`)
        : remark(there, `${number}${word}`, language);
      if (requoted.some(({ was, is }) => was === change.was && is === change.is)) continue;
      requoted.push(change);
      told = change.was === "" ? `${told}${change.is}` : told.replace(change.was, () => change.is);
    }
  return { detail: told, requoted };
}

function remark({ unitType }: Cells, amount: string, language: Language): Requoted {
  const whom = plain(unitType) === "" ? "" : `${String(unitType)} `;
  return {
    was: "",
    is: fill(inLanguage(noticeCellWords.supplement, language), { amount: `${whom}${amount}` }),
  };
}

interface Quote {
  readonly start: number;
  readonly length: number;
}

const DIGITS = "一二三四五六七八九十";

// 5场 and 五场; 15场 and 十五场 are other numbers.
function quotesOf(detail: string, number: string, word: string): Quote[] {
  if (number === "" || word === "") return [];
  const inWords = [DIGITS.charAt(Number(number) - 1), ...(number === "2" ? ["两"] : [])].filter(Boolean);
  const escaped = [number, ...inWords, word].map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const numbers = escaped.slice(0, -1).join("|");
  const pattern = new RegExp(
    `(^|[^\\d.,${DIGITS}百千万])((?:${numbers})\\s*${escaped[escaped.length - 1]!})`,
    "g",
  );
  const quotes: Quote[] = [];
  for (let found = pattern.exec(detail); found; found = pattern.exec(detail)) {
    const [, before = "", quote = ""] = found;
    quotes.push({ start: found.index + before.length, length: quote.length });
  }
  return quotes;
}

const ENDS = /[，。；、,;\n]/;

function inClause(detail: string, { start, length }: Quote, amount: string): Requoted {
  const before = detail.slice(0, start).split(ENDS).pop() ?? "";
  const [after = ""] = detail.slice(start + length).split(ENDS);
  return { was: `${before}${detail.slice(start, start + length)}${after}`, is: `${before}${amount}${after}` };
}
