// Sends what is due at most once, in runs. A run reads the log once: all it sends is noted as `sending` before the first leaves, and what
// became of it after the last. In between one stamp tells which of them is leaving (send-run.ts).
import type { Definition } from "../../core/model";
import type { Send, SendItem } from "../../core/reminder";
import type { Context } from "../context";
import { edit } from "../edit";
import { openItems, openLog, type SendLogUpdate, unqueuedItems, writeSendLog } from "./send-log";
import { beginRun, type SendRun } from "./send-run";

/** A mail or message with those of its items that nobody else is sending or has sent. */
export interface Claimed<S extends Send = Send> {
  send: S;
  items: SendItem[];
}

/**
 * What is about to leave together. What time does not allow of it is written back: with thousands of mails and twenty of them a
 * slice that would be most of what a slice does.
 */
const MOST_IN_A_RUN = 100;

/** Sends what fits until time is used up; the rest, and what is beyond, waits in the log. `dispatch` sends one and throws nothing. */
export function sendInRuns<S extends Send>(
  context: Context,
  definition: Definition,
  fitting: readonly S[],
  beyond: readonly S[],
  hasTime: () => boolean,
  dispatch: (claimed: Claimed<S>) => SendLogUpdate,
): { updates: SendLogUpdate[]; waiting: number } {
  const updates: SendLogUpdate[] = [];
  let waiting = [...fitting, ...beyond];
  // The first run in any case: it notes what waits.
  for (let begun = 0; begun === 0 || (begun < fitting.length && hasTime()); begun += MOST_IN_A_RUN) {
    const some = fitting.slice(begun, begun + MOST_IN_A_RUN);
    waiting = waiting.slice(some.length);
    updates.push(...oneRun(context, definition, some, begun === 0 ? waiting : [], hasTime, dispatch));
  }
  return { updates, waiting: waiting.length };
}

// What became of the mails of one run; `waiting` only wait, and are noted with it.
function oneRun<S extends Send>(
  context: Context,
  definition: Definition,
  mails: readonly S[],
  waiting: readonly S[],
  hasTime: () => boolean,
  dispatch: (claimed: Claimed<S>) => SendLogUpdate,
): SendLogUpdate[] {
  const run = beginRun(context.newId());
  const claimed = claim(context, definition, run, mails, waiting);
  const updates = claimed.map((mail, index): SendLogUpdate => {
    if (!hasTime()) return { ...mail, state: "queued" };
    run.next(index);
    return dispatch(mail);
  });
  if (updates.length > 0) edit(() => writeSendLog(context, openLog(context), definition, updates));
  run.end();
  return updates;
}

// Read anew under the lock: the clock and a person may want to send the same mail at the same moment.
function claim<S extends Send>(
  context: Context,
  definition: Definition,
  run: SendRun,
  mails: readonly S[],
  waiting: readonly S[],
): Claimed<S>[] {
  return edit(() => {
    const log = openLog(context);
    const claimed = mails
      .map((send): Claimed<S> => ({ send, items: openItems(log, send) }))
      .filter(({ items }) => items.length > 0);
    writeSendLog(context, log, definition, [
      ...claimed.map((mail, index): SendLogUpdate => ({ ...mail, state: "sending", error: run.mark(index) })),
      ...waiting.map((send): SendLogUpdate => ({ send, items: unqueuedItems(log, send), state: "queued" })),
    ]);
    return claimed;
  });
}
