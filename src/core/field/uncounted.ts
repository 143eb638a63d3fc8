// What the formulas of a unit's workbook cannot count, said by formulas at once: the unit's sheet and the record never differ silently.
// COUNTIFS with "?*" counts texts and no numbers or days, in Sheets as in the engines beside it.

import type { Language, Words } from "../model";
import { generalWords } from "../text/general";
import { unitWorkbookLayoutText as words } from "../text/unit-workbook-layout";
import { fill, inLanguage } from "../text/words";
import { daysWithin, type FormulaSource, quoted, rangeOf } from "./formula";

/** A reason why rows are not counted: how many there are, as an expression, and its words with {count}. */
export interface Uncounted {
  readonly count: string;
  readonly words: Words;
  readonly label?: string;
  /** Rows that count all the same, though not here: nothing has to be corrected. */
  readonly countsElsewhere?: true;
}

/** Any text of at least one character. */
const ANY_TEXT = '"?*"';

/** Rows of a register whose date formulas cannot read, or that have none. */
export function undated(source: FormulaSource, field: string): Uncounted[] {
  const date = rangeOf(source, field);
  const task = source.columns.task ? rangeOf(source, "task") : null;
  return [
    { count: `COUNTIFS(${date},${ANY_TEXT})`, words: words.dateIsText },
    ...(task ? [{ count: `COUNTIFS(${date},"",${task},${ANY_TEXT})`, words: words.dateIsMissing }] : []),
  ];
}

/** Rows dated before the campaign or after it, days as serial numbers; `null` = not known. */
export function outside(
  source: FormulaSource,
  field: string,
  first: number | null,
  last: number | null,
): Uncounted[] {
  const date = rangeOf(source, field);
  const parts = [
    ...(first === null ? [] : [`COUNTIFS(${date},"<${first}")`]),
    // Days may carry a time of day.
    ...(last === null ? [] : [`COUNTIFS(${date},">=${last + 1}")`]),
  ];
  return parts.length === 0 ? [] : [{ count: parts.join("+"), words: words.dateIsOutside }];
}

/** The days of a period in two cells, and the date field that is held against them. */
interface Within {
  readonly date: string;
  readonly startCell: string;
  readonly endCell: string;
}

/** Cells of a number that hold a text, in all rows or in those of a period. */
export function unreadNumbers(
  source: FormulaSource,
  { field, label }: { readonly field: string; readonly label: string },
  period?: Within,
): Uncounted {
  const conditions = [rangeOf(source, field), ANY_TEXT, ...conditionsOf(source, period)];
  return { count: `COUNTIFS(${conditions.join(",")})`, words: words.numberIsText, label };
}

/** Cells of the table itself that should hold numbers and hold a text. */
export function unreadCells(range: string, label: string): Uncounted {
  return { count: `COUNTIFS(${range},${ANY_TEXT})`, words: words.numberIsText, label };
}

/** Rows, of a period or all, whose task is none of those in `tasks`, a range of the table. */
export function foreignTasks(
  source: FormulaSource,
  tasks: string,
  period: Within | undefined,
  said: Words = words.taskNotHere,
): Uncounted {
  const task = rangeOf(source, "task");
  const days = conditionsOf(source, period);
  const all = `COUNTIFS(${[task, ANY_TEXT, ...days].join(",")})`;
  // The criterion of many values comes first: engines differ in which others they spread.
  const known = `SUMPRODUCT(COUNTIFS(${[task, tasks, ...days].join(",")}))`;
  return { count: `${all}-${known}`, words: said, countsElsewhere: true };
}

/** One cell that says all reasons that strike, "" where none does; what is lost first. A formula with "=". */
export function uncountedFormula(reasons: readonly Uncounted[], language: Language): string {
  if (reasons.length === 0) return '=""';
  const lost = reasons.filter(({ countsElsewhere }) => !countsElsewhere);
  const others = reasons.filter(({ countsElsewhere }) => countsElsewhere);
  const say = (some: readonly Uncounted[]) => some.map((reason) => sentence(reason, language));
  const correct = quoted(inLanguage(words.notCounted, language));
  const mend = lost.length > 0 && others.length > 0 ? [`IF(${totalOf(lost)}=0,"",${correct})`] : [];
  const said = [...say(lost), ...(others.length === 0 ? [correct] : mend), ...say(others)].join("&");
  return `=IF(${totalOf(reasons)}=0,"",MID(${said},${inLanguage(generalWords.partSeparator, language).length + 1},500))`;
}

function totalOf(reasons: readonly Uncounted[]): string {
  return reasons.map(({ count }) => `(${count})`).join("+");
}

function sentence({ count, words: said, label = "" }: Uncounted, language: Language): string {
  const mark = "\u0000";
  const [before = "", after = ""] = fill(inLanguage(said, language), { label, count: mark }).split(mark);
  return `IF(${count}>0,${quoted(inLanguage(generalWords.partSeparator, language) + before)}&(${count})&${quoted(after)},"")`;
}

function conditionsOf(source: FormulaSource, period: Within | undefined): string[] {
  return period ? daysWithin(rangeOf(source, period.date), period.startCell, period.endCell) : [];
}
