import { countWords } from "../summary/words";
import type { BulletinSlot, Cited } from "./types";

/** What a name stands for: its words, a number that a condition compares (null = there is none), and figures to be taken apart. */
export interface Figure {
  readonly text: string;
  readonly value: number | null;
  readonly cited: readonly Cited[];
  /** A place for words of a person. */
  readonly slot?: BulletinSlot;
}

/** Words without a number. */
export function words(text: string): Figure {
  return { text, value: null, cited: [] };
}

/** Words that may be missing: a condition finds 1 where there are some. */
export function stated(text: string): Figure {
  return { text, value: text === "" ? 0 : 1, cited: [] };
}

/** A number of which there is nothing to be taken apart. */
export function counted(value: number): Figure {
  return { text: countWords(value), value, cited: [] };
}
