import type { NoticeItem } from "./item";

/** A stretch of the text with the items that were read from it, the closest one first. */
export interface Segment {
  start: number;
  end: number;
  items: string[];
}

/** Cuts a text wherever an item's span begins or ends, so that overlapping spans can be shown. */
export function segmentsOf(length: number, items: readonly NoticeItem[]): Segment[] {
  const spans = items.flatMap(({ id, span }) => (span && span.end > span.start ? [{ id, ...span }] : []));
  const cuts = [...new Set([0, length, ...spans.flatMap(({ start, end }) => [start, end])])]
    .filter((cut) => cut >= 0 && cut <= length)
    .sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    const over = spans.filter((span) => span.start <= start && span.end >= end);
    const closest = over.sort((a, b) => a.end - a.start - (b.end - b.start));
    return { start, end, items: closest.map(({ id }) => id) };
  });
}

/** Where the sentence of an item stands around its span; just the span when the sentence is not found there. */
export function sentenceSpan(
  text: string,
  { span, source }: NoticeItem,
): { start: number; end: number } | null {
  if (!span) {
    const at = source === "" ? -1 : text.indexOf(source);
    return at < 0 ? null : { start: at, end: at + source.length };
  }
  const at = text.indexOf(source, Math.max(0, span.start - source.length));
  return at >= 0 && at <= span.start ? { start: at, end: Math.max(span.end, at + source.length) } : span;
}
