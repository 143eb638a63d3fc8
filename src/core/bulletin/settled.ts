// What of a draft is issued.
import type { Language } from "../model";
import type { Passage } from "./types";

/** Passages without what is empty, each heading before the first one that is left beneath it, numbered in order. */
export function settledPassages(passages: readonly Passage[], language: Language): Passage[] {
  const kept: Passage[] = [];
  let waiting = "";
  let count = 0;
  for (const passage of passages) {
    if (passage.heading.trim() !== "") waiting = passage.heading.trim();
    if (isEmpty(passage)) continue;
    const heading = waiting === "" ? "" : numbered(waiting, ++count, language);
    kept.push({ ...passage, heading, slot: "" });
    waiting = "";
  }
  return kept;
}

function isEmpty({ text, rows }: Passage): boolean {
  return text.trim() === "" && rows.length === 0;
}

function numbered(heading: string, count: number, language: Language): string {
  const words = heading.replace(/^([一二三四五六七八九十]+、|\d+[.．、]\s*)/, "");
  return language === "en" ? `${count}. ${words}` : `${chinese(count)}、${words}`;
}

const DIGITS = "〇一二三四五六七八九";

/** 1–99 as headings count. */
export function chinese(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  const before = tens === 0 ? "" : `${tens === 1 ? "" : DIGITS[tens]}十`;
  return before + (ones === 0 ? "" : DIGITS[ones]!);
}
