// Sends mails at most once, in runs. A run reads the log once: all its mails are noted as `sending` before the first leaves, and what
// became of them after the last. In between one stamp tells which of them is leaving (send-run.ts).
import { addresses, firstMail, mask } from "../../core/mail";
import type { Definition } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import { byImportance, LINK_SLOT, type Send, type SendItem } from "../../core/reminder";
import type { Context } from "../context";
import { edit } from "../edit";
import { remainingMails, sendMail } from "../google/mail";
import { xlsxOf } from "../google/xlsx";
import { issueLink } from "../head/link-keys";
import { openItems, openLog, type SendLogUpdate, unqueuedItems, writeSendLog } from "./send-log";
import { beginRun, type SendRun } from "./send-run";

/** What became of a list of mails. */
export interface Delivery {
  sent: number;
  /** Mails that wait: today's quota is spent, or the time of this run. */
  held: number;
  /** Those of them that wait for quota. */
  beyond: number;
  problems: Problem[];
}

/** The file that goes with a mail. Throws where one should and cannot be had. */
export type Attach = (send: Send) => GoogleAppsScript.Base.Blob | undefined;

/** Sends mails until quota or time are used up; what is left waits in the log. Failures and missing addresses are named. */
export function deliver(
  context: Context,
  definition: Definition,
  sends: readonly Send[],
  hasTime: () => boolean,
  attach: Attach = fileOf,
): Delivery {
  const { fitting, beyond, problems } = shareOut(byImportance(sends, definition));
  if (fitting.length + beyond.length === 0) return { sent: 0, held: 0, beyond: 0, problems };
  const updates: SendLogUpdate[] = [];
  let waiting = [...fitting, ...beyond];
  // The first run in any case: it notes what waits.
  for (let begun = 0; begun === 0 || (begun < fitting.length && hasTime()); begun += MOST_IN_A_RUN) {
    const some = fitting.slice(begun, begun + MOST_IN_A_RUN);
    waiting = waiting.slice(some.length);
    updates.push(...oneRun(context, definition, some, begun === 0 ? waiting : [], hasTime, attach));
  }
  const failed = updates.filter(({ state }) => state === "failed");
  const late = updates.filter(({ state }) => state === "queued");
  if (beyond.length > 0) problems.push(problem("mail.quotaSpent", { count: beyond.length }));
  return {
    sent: updates.length - failed.length - late.length,
    held: waiting.length + late.length,
    beyond: beyond.length,
    problems: [...failed.map(failure), ...problems],
  };
}

/**
 * Mails that are about to leave together. What time does not allow of them is written back: with thousands of mails and twenty of them a
 * slice that would be most of what a slice does.
 */
const MOST_IN_A_RUN = 100;

// What became of the mails of one run; `waiting` only wait, and are noted with it.
function oneRun(
  context: Context,
  definition: Definition,
  mails: readonly Send[],
  waiting: readonly Send[],
  hasTime: () => boolean,
  attach: Attach,
): SendLogUpdate[] {
  const run = beginRun(context.newId());
  const claimed = claim(context, definition, run, mails, waiting);
  const updates = claimed.map((mail, index): SendLogUpdate => {
    if (!hasTime()) return { ...mail, state: "queued" };
    run.next(index);
    return dispatch(context, definition, mail, attach);
  });
  if (updates.length > 0) edit(() => closeRun(context, definition, updates));
  run.end();
  return updates;
}

// What fits into the day's quota, the weightiest first.
function shareOut(sends: readonly Send[]): { fitting: Send[]; beyond: Send[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const fitting: Send[] = [];
  const beyond: Send[] = [];
  let quota = sends.length > 0 ? remainingMails() : 0;
  for (const send of sends) {
    const count = addresses(send.to).length;
    if (count === 0) problems.push(noAddress(send));
    else if (count > quota) beyond.push(send);
    else {
      fitting.push(send);
      quota -= count;
    }
  }
  return { fitting, beyond, problems };
}

function noAddress({ unit, to }: Send): Problem {
  return to.trim() === ""
    ? problem("mail.addressMissing", { unit }, { unit })
    : problem("cell.notMail", { value: to }, { unit });
}

/** A mail with those of its items that nobody else is sending or has sent. */
interface Claimed {
  send: Send;
  items: SendItem[];
}

// Read anew under the lock: the clock and a person may want to send the same mail at the same moment.
function claim(
  context: Context,
  definition: Definition,
  run: SendRun,
  mails: readonly Send[],
  waiting: readonly Send[],
): Claimed[] {
  return edit(() => {
    const log = openLog(context);
    const claimed = mails
      .map((send): Claimed => ({ send, items: openItems(log, send) }))
      .filter(({ items }) => items.length > 0);
    writeSendLog(context, log, definition, [
      ...claimed.map((mail, index): SendLogUpdate => ({ ...mail, state: "sending", error: run.mark(index) })),
      ...waiting.map((send): SendLogUpdate => ({ send, items: unqueuedItems(log, send), state: "queued" })),
    ]);
    return claimed;
  });
}

function closeRun(context: Context, definition: Definition, updates: readonly SendLogUpdate[]): void {
  writeSendLog(context, openLog(context), definition, updates);
}

function dispatch(
  context: Context,
  definition: Definition,
  { send, items }: Claimed,
  attach: Attach,
): SendLogUpdate {
  const to = addresses(send.to);
  try {
    const linked = linker(context, send, to);
    const attachment = attach(send);
    sendMail({
      to,
      subject: send.subject,
      body: linked(send.text),
      htmlBody: linked(send.html),
      senderName: definition.campaign.issuer,
      // Units answer the office, not the account that happens to send.
      replyTo: firstMail(definition.campaign.reportMail),
      ...(attachment ? { attachment } : {}),
    });
    return { send, items, state: "sent" };
  } catch (error) {
    // Google's words may quote the address.
    const words = to.reduce(
      (text, mail) => text.split(mail).join(mask(mail)),
      String((error as Error).message),
    );
    return { send, items, state: "failed", error: words };
  }
}

// The key is made for this one mail: nothing else of it is kept than a hash, so neither the log nor a mail that waits holds it.
function linker(
  { today }: Context,
  { unitId, linkAddress = "" }: Send,
  to: readonly string[],
): (text: string) => string {
  if (linkAddress === "") return (text) => text;
  const link = `${linkAddress}?k=${issueLink(unitId, to, today)}`;
  return (text) => text.split(LINK_SLOT).join(link);
}

// A mail that speaks of a file does not leave without it.
function fileOf({ file }: Send): GoogleAppsScript.Base.Blob | undefined {
  if (!file) return undefined;
  const { workbookId, name } = file;
  const made = xlsxOf(workbookId, name);
  if ("status" in made) throw new Error(`files.export ${made.status}`);
  return made.blob;
}

function failure({ send: { unit }, error }: SendLogUpdate): Problem {
  return problem("mail.failed", { unit, error: error ?? "" }, { unit });
}
