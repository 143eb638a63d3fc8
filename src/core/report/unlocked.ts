import type { Language, Period, Report } from "../model";
import { isLocked } from "../period";
import { describeProblems, problem } from "../problem";
import { answered } from "./refuse";
import { isSettled } from "./states";

/** Stands in words where the day of a lock stands. */
const DAY = "\n";

/** The report of which a tick was refused because its period was locked, once that is open again: nothing is to be mended. Null for any other. */
export function unlocked(
  report: Report | undefined,
  period: Period,
  language: Language,
  today: string,
): Report | null {
  if (!report || report.refusedAt === "" || isSettled(report)) return null;
  if (period.lockOn === "" || isLocked(period, today)) return null;
  const locked = problem("submit.locked", { period: period.label, lockOn: DAY, contact: "" });
  const [begin = ""] = describeProblems([locked], language).split(DAY);
  return report.problems.startsWith(begin) ? { ...answered(report), version: report.version + 1 } : null;
}
