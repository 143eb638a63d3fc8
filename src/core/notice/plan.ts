// The plan: puts the findings of all recognisers together and resolves their dates.
import { findDates } from "./recognise/dates";
import type { Passage } from "./recognise/passages";
import type { PhaseFound } from "./recognise/phases";
import type { ReturnFound } from "./recognise/returns";
import type { TargetFound } from "./recognise/targets";
import { type DateSetting, resolveDays } from "./resolve/days";
import { fold } from "./structure/fold";
import type {
  NoticeFlag,
  PhaseItem,
  RecurringReportItem,
  SkippedItem,
  SkipReason,
  Source,
  SubmissionItem,
  TargetItem,
} from "./types";

/** What turning findings into items needs to know. */
export interface NoticeContext {
  /** The cleaned text. */
  text: string;
  setting: DateSetting;
  skipped: SkippedItem[];
  flags: NoticeFlag[];
}

/** The source of a span. */
export function sourceOf(notice: NoticeContext, start: number, end: number, confidence: number): Source {
  return { confidence, span: { start, end }, sentence: sentenceAround(notice.text, start, end) };
}

const MAX_SENTENCE = 400;

function sentenceAround(text: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && start - from < MAX_SENTENCE && !/[。！？\n]/.test(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < MAX_SENTENCE && !/[。！？\n]/.test(text.charAt(to))) to++;
  return text.slice(from, text.charAt(to) === "。" ? to + 1 : to).trim();
}

/** The words of a folded span as they stand in the cleaned text. */
export function printed(notice: NoticeContext, start: number, length: number): string {
  return notice.text.slice(start, start + length);
}

/** Resolves a date as written; a day before the day of issue is flagged for a person to decide. */
export function resolveText(notice: NoticeContext, dateText: string, at: number): string | null {
  const dates = findDates(dateText);
  const date = dates[dates.length - 1];
  if (!date) return null;
  const { end } = resolveDays(date, notice.setting);
  const { issuedOn } = notice.setting;
  if (end && issuedOn && end < issuedOn)
    notice.flags.push({
      kind: "before-issue",
      text: dateText,
      span: { start: at, end: at + dateText.length },
    });
  return end;
}

/** A phase with its days. */
export function toPhase(notice: NoticeContext, found: PhaseFound): PhaseItem {
  const range = found.date ? resolveDays(found.date, notice.setting) : { start: null, end: null };
  // 8月底前 says when it ends, not when it begins
  const days = found.date?.limit && !found.date.from ? { ...range, start: null } : range;
  const dateText = found.date
    ? printed(notice, found.dateStart + found.date.start, found.date.text.length)
    : null;
  return {
    name: asPrinted(notice, found.name, {
      text: fold(printed(notice, found.start, found.end - found.start)),
      start: found.start,
    }),
    dateText,
    start: days.start,
    end: days.end,
    ...sourceOf(notice, found.start, found.end, found.confidence),
  };
}

const ATTRIBUTES_BEHIND = /[（(【[](?:责任|牵头|配合|分管|完成|时限|时间)[^）)】\]]*$/;

/** A target as an item; `text` is its clause as it stands. */
export function toTarget(notice: NoticeContext, found: TargetFound): TargetItem {
  const { quantity, clause } = found;
  const item: TargetItem = {
    text: printed(notice, clause.start, clause.text.length)
      .replace(/^[（(]|[；。]$/g, "")
      .replace(ATTRIBUTES_BEHIND, "")
      .replace(/^(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)])(?=\D)/, ""),
    number: quantity.number,
    comparator: quantity.comparator,
    unitWord: quantity.unitWord,
    appliesTo: found.appliesTo,
    ...sourceOf(notice, clause.start + quantity.start, clause.start + quantity.end, found.confidence),
  };
  if (quantity.max !== null) item.max = quantity.max;
  return item;
}

/** Folded words as they stand in the passage they were read from. */
export function asPrinted(notice: NoticeContext, words: string, passage: Passage): string {
  const at = passage.text.indexOf(words);
  return at < 0 ? words : printed(notice, passage.start + at, words.length).replace(/\n/g, "");
}

/** A recurring report as an item. */
export function toReport(notice: NoticeContext, found: ReturnFound): RecurringReportItem {
  const { statement, sending, recurrence } = found;
  return {
    text: printed(notice, statement.start, statement.text.length),
    frequency: recurrence?.frequency ?? "unspecified",
    day: recurrence?.day ?? null,
    weekday: recurrence?.weekday ?? null,
    time: recurrence?.time ?? null,
    monthOf: recurrence?.monthOf ?? null,
    content: contentOf(notice, found),
    from: sending.from && asPrinted(notice, sending.from, statement),
    to: sending.to && asPrinted(notice, sending.to, statement),
    ...sourceOf(notice, statement.start, statement.start + statement.text.length, found.confidence),
  };
}

/** What a report is about; 信息2条、照片3张 without the numbers. */
function contentOf(notice: NoticeContext, { sending, materials, statement }: ReturnFound): string | null {
  if (sending.what === "") return null;
  if (/\d[条张份篇个幅件]/.test(sending.what)) return materials.join("、") || null;
  return asPrinted(notice, sending.what, statement);
}

/** A one-off hand-in as an item. */
export function toSubmission(notice: NoticeContext, found: ReturnFound): SubmissionItem {
  const { statement, sending, date } = found;
  const due = date ? date.text : found.dueWords;
  const dueText = due && asPrinted(notice, due, statement);
  return {
    text: printed(notice, statement.start, statement.text.length),
    dueText,
    due: date ? resolveText(notice, date.text, statement.start + date.start) : null,
    materials: found.materials.map((material) => asPrinted(notice, material, statement)),
    to: sending.to && asPrinted(notice, sending.to, statement),
    appliesTo: sending.from && asPrinted(notice, sending.from, statement),
    ...sourceOf(notice, statement.start, statement.start + statement.text.length, found.confidence),
  };
}

/** Notes what looked like an item and was not taken. */
export function noteSkipped(
  notice: NoticeContext,
  kind: SkippedItem["kind"],
  found: { start: number; end: number; reason: SkipReason },
): void {
  const { start, end, reason } = found;
  const sentence = sentenceAround(notice.text, start, end);
  notice.skipped.push({ kind, text: notice.text.slice(start, end), reason, span: { start, end }, sentence });
}
