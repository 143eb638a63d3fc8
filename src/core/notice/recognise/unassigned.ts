// Unassigned words: those in no task.

import type { SectionKind } from "./headings";
import type { Passage } from "./passages";

/** Words in no task, with what their section is. */
export interface UnassignedText {
  passage: Passage;
  kind: SectionKind;
}

/** The unassigned words without the stretches that have become tasks; `taken` stands in the order of the text. */
export function withoutTasks(
  unassigned: readonly UnassignedText[],
  taken: readonly Passage[],
): UnassignedText[] {
  if (taken.length === 0) return [...unassigned];
  const out: UnassignedText[] = [];
  for (const each of unassigned) for (const rest of unassignedParts(each, taken)) out.push(rest);
  return out;
}

function unassignedParts({ passage, kind }: UnassignedText, taken: readonly Passage[]): UnassignedText[] {
  const end = passage.start + passage.text.length;
  const out: UnassignedText[] = [];
  let at = passage.start;
  for (let i = firstEndingAfter(taken, passage.start); i < taken.length && taken[i]!.start < end; i++) {
    const each = taken[i]!;
    if (each.start > at) out.push(piece(passage, kind, at, each.start));
    at = Math.max(at, each.start + each.text.length);
  }
  if (at < end) out.push(piece(passage, kind, at, end));
  return out;
}

function firstEndingAfter(taken: readonly Passage[], position: number): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = taken[middle]!;
    if (each.start + each.text.length <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function piece(passage: Passage, kind: SectionKind, from: number, to: number): UnassignedText {
  return {
    passage: { text: passage.text.slice(from - passage.start, to - passage.start), start: from },
    kind,
  };
}
