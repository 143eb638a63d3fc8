import { rehearsalWords } from "../../core/text/pages/rehearsal";
import type { RehearsalAnswer } from "../../core/wire/procedures";
import { say } from "../parts/language";

/** Mails of a day, and how many of them would wait for the next day's quota. */
export interface DayTotal {
  readonly count: number;
  readonly waiting: number;
}

/** Totals of the days on which mails are due. */
export function totalsOf({ rows }: Pick<RehearsalAnswer, "rows">): Map<string, DayTotal> {
  const totals = new Map<string, DayTotal>();
  for (const { day, to, waiting } of rows) {
    const { count, waiting: before } = totals.get(day) ?? { count: 0, waiting: 0 };
    totals.set(day, { count: count + to.length, waiting: before + waiting.length });
  }
  return totals;
}

/** The months in which there are mails, "2020-03". */
export function monthsOf(totals: ReadonlyMap<string, DayTotal>): string[] {
  return [...new Set([...totals.keys()].map((day) => day.slice(0, 7)))].sort();
}

/** Names in one line. */
export function namesOf(names: readonly string[]): string {
  return names.join(say(rehearsalWords.listMark));
}
