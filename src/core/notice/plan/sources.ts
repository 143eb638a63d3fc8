// Where an item of a plan comes from, and the days that its words stand for.
import type { DateExpression } from "../recognise/dates";
import type { Passage } from "../recognise/passages";
import { resolveDays } from "../resolve/days";
import type { Reading, SkippedItem, SkipReason, Source } from "../types";
import type { NoticeDraft } from "./setting";

const MAX_SENTENCE = 400;

/** The source of a span. */
export function sourceOf({ text }: NoticeDraft, start: number, end: number, confidence: number): Source {
  return { confidence, span: { start, end }, sentence: sentenceAround(text, start, end) };
}

function sentenceAround(text: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && start - from < MAX_SENTENCE && !/[。！？\n]/.test(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < MAX_SENTENCE && !/[。！？\n]/.test(text.charAt(to))) to++;
  return text.slice(from, text.charAt(to) === "。" ? to + 1 : to).trim();
}

/** A value found at a place, as a reading with its source. */
export function reading(
  draft: NoticeDraft,
  found: { value: string; start: number; end: number } | null,
  confidence: number,
): Reading<string> | null {
  return found && { value: found.value, ...sourceOf(draft, found.start, found.end, confidence) };
}

/** The words of a span as they stand in the cleaned text. */
export function printed({ text }: NoticeDraft, start: number, length: number): string {
  return text.slice(start, start + length);
}

/** Folded words as they stand in the passage they were read from. */
export function asPrinted(draft: NoticeDraft, words: string, passage: Passage): string {
  const at = passage.text.indexOf(words);
  return at < 0 ? words : printed(draft, passage.start + at, words.length).replace(/\n/g, "");
}

/** The last day of a date expression; a day before the day of issue is flagged for a person to decide. */
export function dueDay(
  { setting, flags }: NoticeDraft,
  date: DateExpression | null,
  dateText: string,
  at: number,
): string | null {
  if (!date) return null;
  const { end } = resolveDays(date, setting);
  if (end && setting.issuedOn && end < setting.issuedOn)
    flags.push({ kind: "before-issue", text: dateText, span: { start: at, end: at + dateText.length } });
  return end;
}

/** What looked like an item and was not taken. */
export function toSkipped(
  { text }: NoticeDraft,
  kind: SkippedItem["kind"],
  { start, end, reason }: { start: number; end: number; reason: SkipReason },
): SkippedItem {
  return {
    kind,
    text: text.slice(start, end),
    reason,
    span: { start, end },
    sentence: sentenceAround(text, start, end),
  };
}
