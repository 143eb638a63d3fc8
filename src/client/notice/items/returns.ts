import type { NoticePlan } from "../../../core/notice/types";
import { labelOf } from "../../../core/text/options";
import { noticeWords } from "../../../core/text/pages/notice";
import { say } from "../../parts/language";
import { pageLanguage } from "../../parts/start";
import type { ReadItem } from "../item";

/** The first monthly report with a day as a return; all reports become reminders as well. */
export function returnItems({ recurringReports }: NoticePlan): ReadItem[] {
  const monthly = recurringReports.find(({ frequency, day }) => frequency === "monthly" && day !== null);
  if (!monthly) return [];
  const { sentence, span, confidence, content, day, monthOf } = monthly;
  const language = pageLanguage();
  const name = content ?? say(noticeWords.usualReturn);
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

/**
 * A monthly return by its due day. One inside the month is about the days up to it, so that the days after it are in the month
 * that follows.
 */
export function monthlyCells(cells: Record<string, string>, dueDay: string): Record<string, string> {
  const isInside = Number(dueDay) > 0 && Number(dueDay) < 28;
  const kind = labelOf("periodKind", isInside ? "cutoffMonth" : "calendarMonth", pageLanguage());
  return { ...cells, kind, dueDay, ...(isInside && { cutoffDay: dueDay }) };
}
