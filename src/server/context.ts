// What an action gets to work with, new for each execution: the clock read once, the person, the workbook, a time budget.
import type { Language } from "../core/model";
import { epochNow, type Instant, readInstant } from "./google/instant";
import { accountLanguage, currentUser, newId } from "./google/session";
import { type HeadWorkbook, openHead } from "./google/workbook";
import { openDirectory, type TabDirectory } from "./tabs/directory";

/** One execution's world; frozen. */
export interface Context extends Instant {
  user: string;
  language: Language;
  head: HeadWorkbook;
  tabs: TabDirectory;
  newId(): string;
  /** True while there is time for more work; for a piece of it that takes so many milliseconds, where that is known. */
  hasTime(piece?: number): boolean;
}

/** Time for one slice: a page waits for at most 20 s between two signs of life, of which two go to its beginning and its end. */
export const PAGE_SLICE_MS = 18_000;
/**
 * Time for a run of the clock. Google ends an execution at six minutes; whatever it answers, ours are over by the fifth:
 * no request begins later than a quarter of a minute after this.
 */
export const CLOCK_SLICE_MS = 3.5 * 60_000;

/** Makes the context of this execution. */
export function createContext(budgetMs: number): Context {
  const head = openHead();
  const instant = readInstant(head.zone);
  const end = instant.epoch + budgetMs;
  return Object.freeze({
    ...instant,
    get user() {
      return currentUser();
    },
    get language() {
      return accountLanguage();
    },
    head,
    tabs: openDirectory(head),
    newId,
    hasTime: (piece = 0) => epochNow() + piece < end,
  });
}
