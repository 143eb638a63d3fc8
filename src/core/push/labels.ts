// How the choice of 推送变更 is put: from which periods on each of the two binds.
import type { Language, Period, Words } from "../model";
import { text } from "../text";
import { bindingWords } from "../text/push";
import { fill, inLanguage } from "../text/words";
import type { Binding } from "./binding";

/** What a push binds: the first period of each return, and the one before it where there is one. */
export interface Bound {
  readonly bound: readonly Period[];
  readonly before: readonly Period[];
}

/** Periods that one label names. */
const MOST_NAMED = 3;

/** The names of a few periods; of many the first ones. */
export function namesOfPeriods(periods: readonly Period[], language: Language): string {
  const names = periods
    .slice(0, MOST_NAMED)
    .map(({ label }) => label)
    .join(text("general.separator", language));
  return periods.length > MOST_NAMED ? fill(inLanguage(bindingWords.among, language), { names }) : names;
}

/** Until when nothing changes: what "not accepted yet" would not say; "" where all is new. */
export function asBefore(periods: readonly Period[], language: Language): string {
  if (periods.length === 0) return "";
  return fill(inLanguage(bindingWords.asBefore, language), { periods: namesOfPeriods(periods, language) });
}

/**
 * One of the two choices. What binds the same periods either way need not be named, unless one of them binds nothing else and would seem
 * to change nothing. `words`: what it is called otherwise.
 */
export function bindingLabel(
  binding: Binding,
  plans: Readonly<Record<Binding, Bound | undefined>>,
  language: Language,
  words: Words = bindingWords[binding],
): string {
  const { bound, before } = namedOf(plans)[binding];
  if (bound.length === 0) return inLanguage(bindingWords.none, language);
  const told = before.filter(({ returnId }) => bound.some((period) => period.returnId === returnId));
  const periods = namesOfPeriods(bound, language);
  return fill(inLanguage(words, language), { periods }) + asBefore(told, language);
}

function namedOf({ next = NOTHING, open = NOTHING }: Readonly<Partial<Record<Binding, Bound>>>) {
  const without = (one: Bound, other: Bound): Bound => ({
    ...one,
    bound: one.bound.filter(({ id }) => !other.bound.some((period) => period.id === id)),
  });
  const apart = { next: without(next, open), open: without(open, next) };
  return apart.next.bound.length > 0 && apart.open.bound.length > 0 ? apart : { next, open };
}

const NOTHING: Bound = { bound: [], before: [] };
