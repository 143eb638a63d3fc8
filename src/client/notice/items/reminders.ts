import type { Words } from "../../../core/model/language";
import type { NoticePlan, RecurringReportItem, ReportMonth } from "../../../core/notice/types";
import { noticeCellWords } from "../../../core/text/notice-cells";
import { labelOf } from "../../../core/text/options";
import { inLanguage } from "../../../core/text/words";
import { cellLanguage, sayInCell } from "../cell-language";
import type { ReadItem } from "../item";
import { extraText } from "./extra";

/** Days before the due day on which the reminder of a report goes out; the clerk changes it in the tab. */
const DAYS_BEFORE = "2";

const MONTHS: Record<ReportMonth, Words> = {
  current: noticeCellWords.current,
  next: noticeCellWords.next,
  "first-of-period": noticeCellWords.firstOfPeriod,
  "last-of-period": noticeCellWords.lastOfPeriod,
};

/** Each recurring report as a reminder; those that no period rule can time are written but not in use. */
export function reminderItems({ recurringReports }: NoticePlan): ReadItem[] {
  return recurringReports.map((report) => {
    const { sentence, span, confidence } = report;
    return { group: "reminders", cells: cellsOf(report), source: sentence, span, confidence };
  });
}

function cellsOf(report: RecurringReportItem): Record<string, string> {
  const language = cellLanguage();
  const yesNo = (value: boolean) => labelOf("yesNo", value ? "yes" : "no", language);
  const content = report.content ?? sayInCell(noticeCellWords.reminderContent);
  return {
    when: labelOf("reminderWhen", "beforeDue", language),
    days: DAYS_BEFORE,
    workdaysOnly: yesNo(true),
    subject: template(noticeCellWords.reminderSubject, "content", content),
    body: template(noticeCellWords.reminderBody, "text", report.text),
    inUse: yesNo(report.frequency === "monthly" && report.day !== null),
    extra: extraOf(report),
  };
}

// The words hold placeholders of reminders in double braces, which must stay as they are.
function template(words: Words, name: string, value: string): string {
  return inLanguage(words, cellLanguage()).replace(`{${name}}`, () => value);
}

function extraOf(report: RecurringReportItem): string {
  return extraText([
    [noticeCellWords.frequency, sayInCell(noticeCellWords[report.frequency])],
    [noticeCellWords.monthOf, report.monthOf && sayInCell(MONTHS[report.monthOf])],
    [noticeCellWords.day, report.day],
    [noticeCellWords.weekday, report.weekday],
    [noticeCellWords.time, report.time],
    [noticeCellWords.content, report.content],
    [noticeCellWords.from, report.from],
    [noticeCellWords.to, report.to],
  ]);
}
