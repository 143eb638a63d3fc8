// What a notice says of a time in words beside the day by which reminders and lights go: after a campaign was moved they may part.
import type { Campaign, Day, TableRow } from "../model";
import { type Problem, problem } from "../problem";
import { dayOf, textOf } from "../rows";
import type { TableKey } from "../tables";
import { type CheckContext, filledRows, placeAt } from "./context";

/** Tabs with words of a time, and the day that stands for its end. */
const TOLD = [
  ["phases", "dateText", "end"],
  ["tasks", "deadlineText", "deadline"],
  ["indicators", "deadlineText", "deadline"],
  ["materials", "deadlineText", "deadline"],
] as const satisfies readonly (readonly [TableKey, string, string])[];

/** Hints at words that name another month, day or year than the day beside them, or months in which the campaign does not run. */
export function checkToldDays(context: CheckContext): Problem[] {
  const { campaign } = context.definition;
  return TOLD.flatMap(([key, words, day]) =>
    filledRows(context, key).flatMap((row) => toldOf(context, key, row, { words, day, campaign })),
  );
}

interface Columns {
  readonly words: string;
  readonly day: string;
  readonly campaign: Campaign;
}

function toldOf(
  context: CheckContext,
  key: TableKey,
  row: TableRow,
  { words, day, campaign: { start, end } }: Columns,
): Problem[] {
  const told = textOf(row.cells[words]);
  const until = dayOf(row.cells[day]) ?? "";
  const said = saidIn(told);
  if (!said) return [];
  const isKnown = until !== "" && agrees(said, until);
  const meant = until !== "" && !isKnown ? until : isOutside(said, start, end) ? `${start} — ${end}` : "";
  if (meant === "") return [];
  return [
    problem("definition.wordsTellOtherDay", { told, day: meant }, placeAt(context, key, row, words), "D"),
  ];
}

/** The first and last month that words name, with the last day and year where they name these. */
interface Said {
  readonly first: number;
  readonly last: number;
  readonly day: number | null;
  readonly year: string;
}

const MONTH =
  /(\d{1,2}|十[一二]?|[一二三四五六七八九])(?:\s*[-—–~～至到、]+\s*(\d{1,2}|十[一二]?|[一二三四五六七八九]))?\s*月(?:份)?(?:\s*(\d{1,2})\s*[日号])?/;
/** What begins then has no end then. */
const BEGINS = /^[自从]|起|开始|以后|之后/;
const DIGITS = "一二三四五六七八九十";

function saidIn(words: string): Said | null {
  if (BEGINS.test(words)) return null;
  const found = (words.match(new RegExp(MONTH, "g")) ?? []).map((each) => MONTH.exec(each)!);
  const last = found[found.length - 1];
  if (!last) return null;
  const years = words.match(/\d{4}(?=\s*年)/g) ?? [];
  return {
    first: numberOf(found[0]![1]!),
    last: numberOf(last[2] ?? last[1]!),
    day: last[3] ? Number(last[3]) : null,
    year: years[years.length - 1] ?? "",
  };
}

function numberOf(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  return [...word].reduce((sum, digit) => sum + DIGITS.indexOf(digit) + 1, 0);
}

function agrees({ last, day, year }: Said, until: Day): boolean {
  const isYear = year === "" || until.startsWith(year);
  return isYear && Number(until.slice(5, 7)) === last && (day === null || Number(until.slice(8)) === day);
}

// Of a campaign within one year alone it can be told.
function isOutside({ first, last }: Said, start: Day, end: Day): boolean {
  if (start === "" || end === "" || start.slice(0, 4) !== end.slice(0, 4)) return false;
  const [from, to] = [Number(start.slice(5, 7)), Number(end.slice(5, 7))];
  return first <= last && (first < from || last > to);
}
