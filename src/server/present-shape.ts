// Work on a head workbook of today's shape. One that an earlier version laid out is met at the first tab or column it lacks: it is
// brought over, and the work begun again. Where it was brought over before, a person has deleted what is missing, and is told so.
import { fingerprint } from "../core/fingerprint";
import { fixedTabs, tables } from "../core/tables";
import { settingKeys } from "../core/text/settings";
import { formTabWords } from "../core/text/tables";
import { bringOver } from "./check/bring-over";
import { type Context, createContext, PAGE_SLICE_MS } from "./context";
import { edit } from "./edit";
import { readStamp, type Stamps, writeStamp } from "./google/stamps";
import { NotNow } from "./not-now";
import { ProblemError } from "./problem-error";

const SHAPE = "head.shape";

/** Runs work of a page; see above. */
export function inPresentShape<T>(work: (context: Context) => T): T {
  const context = createContext(PAGE_SLICE_MS);
  try {
    return work(context);
  } catch (error) {
    if (!isOfEarlierShape(error)) throw error;
    makePresent(context);
    return work(createContext(PAGE_SLICE_MS));
  }
}

/** What the clock is to know of a failed step: where an earlier version made the workbook, it is brought over and comes again. */
export function broughtOver(error: unknown, context: Context): unknown {
  if (!isOfEarlierShape(error)) return error;
  try {
    makePresent(context);
    return new NotNow({ seconds: 60, reason: "busy" });
  } catch (other) {
    return other;
  }
}

/**
 * Brings a workbook over that lacks nothing that was asked for, such as a row of 活动设置; `stamps` are those of this moment. Go on with a
 * fresh context.
 */
export function bringToPresentShape(context: Context, stamps: Stamps): void {
  if (stamps.read<string>(SHAPE) !== presentShape()) makePresent(context);
}

/** Notes that the workbook has today's shape. */
export function notePresentShape(): void {
  writeStamp(SHAPE, presentShape());
}

function makePresent(context: Context): void {
  edit(() => bringOver(context));
  notePresentShape();
}

function isOfEarlierShape(error: unknown): boolean {
  const isMissing =
    error instanceof ProblemError &&
    error.problems.some(({ code }) => code === "column.missing" || code === "tab.missing");
  return isMissing && readStamp<string>(SHAPE) !== presentShape();
}

/** Names the tabs, columns and settings that every head has. */
function presentShape(): string {
  const columns = Object.values(tables).map(({ key, columns: list }) => [
    key,
    ...list.map((column) => column.key),
  ]);
  const ofForms = Object.values(formTabWords).map((words) => Object.keys(words.columns));
  return fingerprint(JSON.stringify([fixedTabs, columns, ofForms, settingKeys]));
}
