// How often units report, as it was answered: the row of 报送事项, and the periods that it makes.
import { isDay } from "../../core/day/arithmetic";
import type { Day } from "../../core/model";
import type { DueIn, PeriodKind } from "../../core/model/period";
import { periodKinds } from "../../core/period/kinds";
import { PLAIN_RULE, periodsOf } from "../../core/period/make";
import { labelOf } from "../../core/text/options";
import { noticeWords } from "../../core/text/pages/notice";
import { say } from "../parts/language";
import { cellLanguage, sayInCell } from "./cell-language";
import { cutsMonth, monthlyCells } from "./items/returns";

/** Rhythms that are offered. */
export const RHYTHMS = [
  "calendarMonth",
  "week",
  "tenDays",
  "quarter",
  "once",
  "anytime",
] as const satisfies readonly PeriodKind[];

/** Answers that say how often units report. */
export interface Rhythm {
  rhythm: (typeof RHYTHMS)[number] | "";
  /** Whether a month or a quarter is reported on within itself or in the next. */
  dueIn: DueIn;
  /** Day of the week, of the month or of the last month, as the rhythm has it. */
  dueDay: string;
  /** Last day of a return that comes once. */
  dueOn: string;
}

/** What is asked beside a rhythm. */
export function dueQuestions({ rhythm }: Rhythm): ("dueIn" | "dueDay" | "dueOn")[] {
  if (rhythm === "" || rhythm === "anytime") return [];
  if (rhythm === "once") return ["dueOn"];
  return hasNext(rhythm) ? ["dueIn", "dueDay"] : ["dueDay"];
}

/** Whether the answer is a due day of the rhythm. */
export function isDueDay({ rhythm, dueDay }: Rhythm): boolean {
  const day = Number(dueDay);
  return /^\d{1,2}$/.test(dueDay.trim()) && day >= 1 && day <= (rhythm ? periodKinds[rhythm].lastDueDay : 31);
}

/** Cells of the return that the answers make. */
export function returnCells(answers: Rhythm): Record<string, string> {
  const { dueDay, dueOn } = answers;
  const kind = answers.rhythm || "anytime";
  const name = {
    name: sayInCell(noticeWords.usualReturn),
    kind: labelOf("periodKind", kind, cellLanguage()),
  };
  if (kind === "anytime") return name;
  if (kind === "once") return { ...name, dueOn };
  if (!hasNext(kind)) return { ...name, dueDay };
  const due = { ...name, dueIn: labelOf("dueIn", answers.dueIn, cellLanguage()), dueDay };
  return isCut(answers) ? monthlyCells(due, dueDay) : due;
}

/** How the answers cut time, and the first periods that they make of a campaign; "" where a due day says nothing of it yet. */
export function periodsTold(answers: Rhythm, { start, end }: { start: Day; end: Day }): string {
  if (answers.rhythm === "" || !isDueDay(answers)) return "";
  const day = Number(answers.dueDay);
  const cut = isCut(answers) ? say(noticeWords.cutMonth, { from: day + 1, to: day }) : "";
  const kind: PeriodKind = isCut(answers) ? "cutoffMonth" : answers.rhythm;
  const rule = { ...PLAIN_RULE, kind, cutoffDay: day, dueDay: day, dueIn: answers.dueIn };
  const periods = isDay(start) && isDay(end) ? periodsOf({ returnId: "", start, end, rule }).slice(0, 3) : [];
  if (periods.length === 0) return cut;
  const told = periods.map((period) =>
    say(noticeWords.periodTold, { start: period.start, end: period.end, due: period.dueOn }),
  );
  return cut + say(noticeWords.firstPeriods, { periods: told.join(say(noticeWords.betweenDiffering)) });
}

function isCut({ rhythm, dueIn, dueDay }: Rhythm): boolean {
  return rhythm === "calendarMonth" && dueIn === "period" && cutsMonth(dueDay);
}

function hasNext(rhythm: PeriodKind): boolean {
  return rhythm === "calendarMonth" || rhythm === "quarter";
}
