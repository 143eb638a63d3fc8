// Which figures the words of a passage say no more, after a person has edited them.
import type { Cited, Passage } from "./types";

/** A number as words write it: with its thousands, decimals and percent; one of a day (11月21日) is no figure. */
const NUMBER = /\d[\d,]*(?:\.\d+)?%?(?![\d年月日号])/g;

/**
 * Figures that a passage no longer says; none of what a person chose as good practice, or left out. A number counts where it stands by
 * itself, and as often as it is cited: where 实报1 became 实报2, the 1 of 缺报1 does not stand for it.
 */
export function rewritten({ cited, text, slot }: Passage): Cited[] {
  if (slot !== "" || text.trim() === "") return [];
  const left = new Map<string, number>();
  // Lists of units have numbers of their own.
  const others = cited
    .filter((each) => !isNumber(each.text))
    .reduce((rest, each) => rest.replace(each.text, ""), text);
  for (const found of others.match(NUMBER) ?? []) left.set(found, (left.get(found) ?? 0) + 1);
  return cited.filter((each) => {
    if (!isNumber(each.text)) return !text.includes(each.text);
    const there = left.get(each.text) ?? 0;
    left.set(each.text, there - 1);
    return there < 1;
  });
}

function isNumber(text: string): boolean {
  return /^\d[\d,]*(?:\.\d+)?%?$/.test(text);
}
