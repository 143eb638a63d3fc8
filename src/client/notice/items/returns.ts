import type { NoticePlan, SubmissionItem } from "../../../core/notice/types";
import { keyOf, labelOf } from "../../../core/text/options";
import { noticeWords } from "../../../core/text/pages/notice";
import { cellLanguage, sayInCell } from "../cell-language";
import type { ReadItem } from "../item";

/**
 * The first monthly report with a day as a return; all reports become reminders as well. Without one, the last hand-in as the day of the
 * only return among `returns` (rows that the campaign has) that comes once.
 */
export function returnItems(
  { recurringReports, submissions }: NoticePlan,
  returns: readonly Record<string, string>[],
): ReadItem[] {
  const monthly = recurringReports.find(({ frequency, day }) => frequency === "monthly" && day !== null);
  if (!monthly) return onceItems(lastHandIn(submissions), returns);
  const { sentence, span, confidence, content, day, monthOf } = monthly;
  const language = cellLanguage();
  const name = content ?? sayInCell(noticeWords.usualReturn);
  const usual = {
    name,
    graceDays: "0",
    dueIn: labelOf("dueIn", monthOf === "next" ? "next" : "period", language),
  };
  const kind = labelOf("periodKind", "calendarMonth", language);
  const cells =
    monthOf === "next" ? { ...usual, kind, dueDay: String(day) } : monthlyCells(usual, String(day));
  return [{ group: "returns", cells, source: sentence, span, confidence }];
}

/** Of what is handed in once, what is due last; undefined where nothing has a day. */
export function lastHandIn(submissions: readonly SubmissionItem[]): SubmissionItem | undefined {
  const [last] = [...submissions].sort((a, b) => ((a.due ?? "") < (b.due ?? "") ? 1 : -1));
  return last?.due ? last : undefined;
}

function onceItems(last: SubmissionItem | undefined, returns: readonly Record<string, string>[]): ReadItem[] {
  const [only, other] = returns.filter(({ kind }) => keyOf("periodKind", kind) === "once");
  if (!last?.due || !only || other) return [];
  const { name = "", kind = "", dueDay = "" } = only;
  const { due: dueOn, sentence, span, confidence } = last;
  return [{ group: "returns", cells: { name, kind, dueDay, dueOn }, source: sentence, span, confidence }];
}

/**
 * A monthly return by its due day. One inside the month is about the days up to it, so that the days after it are in the month
 * that follows.
 */
export function monthlyCells(cells: Record<string, string>, dueDay: string): Record<string, string> {
  const isCut = cutsMonth(dueDay);
  const kind = labelOf("periodKind", isCut ? "cutoffMonth" : "calendarMonth", cellLanguage());
  return { ...cells, kind, dueDay, ...(isCut && { cutoffDay: dueDay }) };
}

/** Whether a due day lies inside the month that is reported on, before its last days. */
export function cutsMonth(dueDay: string): boolean {
  return Number(dueDay) > 0 && Number(dueDay) < 28;
}
