import type { NoticePlan, Reading, RecurringReportItem } from "../../../core/notice/types";
import { labelOf } from "../../../core/text/options";
import type { SettingKey } from "../../../core/text/settings";
import { pageLanguage } from "../../parts/start";
import type { ReadItem } from "../item";

/** Rows of 活动设置: head of the notice, where to send, first and last day, period rule. */
export function campaignItems(plan: NoticePlan): ReadItem[] {
  const { department, email, phone } = plan.reportTo;
  return [
    ...stated("title", plan.title),
    ...stated("issuer", plan.issuer),
    ...stated("documentNumber", plan.documentNumber),
    ...stated("issuedOn", plan.issuedOn),
    ...bounds(plan),
    ...periodRule(plan.recurringReports),
    ...stated("reportTo", department),
    ...stated("reportMail", email),
    ...stated("reportPhone", phone),
  ];
}

function stated(key: SettingKey, reading: Reading<string> | null): ReadItem[] {
  if (!reading) return [];
  const { value, sentence, span, confidence } = reading;
  return [{ group: "campaign", cells: { [key]: value }, source: sentence, span, confidence }];
}

// The notice gives phases, not the campaign's first and last day: derived, so a person should look.
function bounds({ phases }: NoticePlan): ReadItem[] {
  const first = [...phases].filter(({ start }) => start).sort((a, b) => (a.start! < b.start! ? -1 : 1))[0];
  const last = [...phases].filter(({ end }) => end).sort((a, b) => (a.end! > b.end! ? -1 : 1))[0];
  const item = (
    cells: Record<string, string>,
    { sentence, span, confidence }: NonNullable<typeof first>,
  ): ReadItem => ({
    group: "campaign",
    cells,
    source: sentence,
    span,
    confidence: Math.min(0.6, confidence),
  });
  return [
    ...(first ? [item({ start: first.start! }, first)] : []),
    ...(last ? [item({ end: last.end! }, last)] : []),
  ];
}

/** The first monthly report with a day makes the period rule; all reports become reminders as well. */
function periodRule(reports: readonly RecurringReportItem[]): ReadItem[] {
  const monthly = reports.find(({ frequency, day }) => frequency === "monthly" && day !== null);
  if (!monthly) return [];
  const { sentence, span, confidence, day, monthOf } = monthly;
  const periodKind = labelOf("periodKind", "calendarMonth", pageLanguage());
  // Due on the 5th of the next month is the month's last day and five days of grace.
  const due =
    monthOf === "next" ? { dueDay: "31", graceDays: String(day) } : { dueDay: String(day), graceDays: "0" };
  return [{ group: "campaign", cells: { periodKind, ...due }, source: sentence, span, confidence }];
}
