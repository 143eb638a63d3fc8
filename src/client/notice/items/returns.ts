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
  const cells = {
    name: content ?? say(noticeWords.usualReturn),
    kind: labelOf("periodKind", "calendarMonth", language),
    dueIn: labelOf("dueIn", monthOf === "next" ? "next" : "period", language),
    dueDay: String(day),
    graceDays: "0",
  };
  return [{ group: "returns", cells, source: sentence, span, confidence }];
}
