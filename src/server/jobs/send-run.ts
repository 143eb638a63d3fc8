// A run of mails, of which an execution may end at any call: each row of the log says which mail of which run it is, and one stamp
// says which of them is leaving. What stands before it has left, what stands behind it has not, it alone is uncertain.
import type { SendState } from "../../core/model";
import { clearStamp, readStamp, writeStamp } from "../google/stamps";

/** A run of mails that are sent one after another. */
export interface SendRun {
  /** What a row of the log says while its mail waits for its turn; `index` counts from 0. */
  mark(index: number): string;
  /** Says that this mail is about to leave. Throws StampRefused: then it does not. */
  next(index: number): void;
  /** Forgets the run: all that became of it is in the log. */
  end(): void;
}

const MARK = /^([0-9a-f]{10})#(\d+)$/;
const keyOf = (id: string): string => `mail.run.${id}`;

/** Begins a run, before any of its mails is noted. */
export function beginRun(id: string): SendRun {
  writeStamp(keyOf(id), -1);
  return {
    mark: (index) => `${id}#${index}`,
    next: (index) => writeStamp(keyOf(id), index),
    end: () => clearStamp(keyOf(id)),
  };
}

/** What must have become of mails by the marks of their rows, where the execution that sent them has ended. */
export function outcomesOf(marks: readonly string[]): SendState[] {
  const leaving = new Map<string, number | undefined>();
  const outcomes = marks.map((mark): SendState => {
    const [, id, index] = MARK.exec(mark) ?? [];
    if (!id) return "uncertain";
    if (!leaving.has(id)) leaving.set(id, readStamp<number>(keyOf(id)));
    const now = leaving.get(id);
    if (now === undefined || now === Number(index)) return "uncertain";
    return Number(index) < now ? "sent" : "queued";
  });
  return outcomes;
}

/** Forgets the runs of these rows, once the log says what became of them. */
export function forgetRuns(marks: readonly string[]): void {
  const ids = new Set(marks.flatMap((mark) => MARK.exec(mark)?.[1] ?? []));
  for (const id of ids) clearStamp(keyOf(id));
}
