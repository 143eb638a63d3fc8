// Sends mails at most once: `sending` is written and flushed before a mail leaves, `sent` after. The end of one mail and
// the beginning of the next share one turn of the lock.
import { addresses, mask } from "../../core/mail";
import type { Definition } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import type { Send, SendItem } from "../../core/reminder";
import type { Context } from "../context";
import { edit } from "../edit";
import { remainingMails, sendMail } from "../google/mail";
import { openItems, type SendLogUpdate, unqueuedItems, writeSendLog } from "./send-log";

/** What became of a list of mails. */
export interface Delivery {
  sent: number;
  /** Mails that wait: today's quota is spent, or the time of this run. */
  held: number;
  /** Those of them that wait for quota. */
  beyond: number;
  problems: Problem[];
}

/** Sends mails until quota or time are used up; what is left waits in the log. Failures and missing addresses are named. */
export function deliver(
  context: Context,
  definition: Definition,
  sends: readonly Send[],
  hasTime: () => boolean,
): Delivery {
  const delivery: Delivery = { sent: 0, held: 0, beyond: 0, problems: [] };
  const waiting: Send[] = [];
  let quota = sends.length > 0 ? remainingMails() : 0;
  let last: SendLogUpdate | undefined;
  for (const send of sends) {
    const to = addresses(send.to);
    if (to.length === 0) delivery.problems.push(noAddress(send));
    else if (to.length > quota || !hasTime()) {
      waiting.push(send);
      if (to.length > quota) delivery.beyond++;
    } else {
      const items = claim(context, definition, send, last);
      last = items.length > 0 ? dispatch(definition, send, items, to) : undefined;
      if (last) quota -= to.length;
      if (last) count(delivery, last);
    }
  }
  close(context, definition, last, waiting);
  delivery.held = waiting.length;
  const { beyond } = delivery;
  if (beyond > 0) delivery.problems.push(problem("mail.quotaSpent", { count: beyond }));
  return delivery;
}

function noAddress({ unit, to }: Send): Problem {
  return to.trim() === ""
    ? problem("mail.addressMissing", { unit }, { unit })
    : problem("cell.notMail", { value: to }, { unit });
}

// Read anew under the lock: the clock and a person may want to send the same mail at the same moment.
function claim(
  context: Context,
  definition: Definition,
  send: Send,
  last: SendLogUpdate | undefined,
): SendItem[] {
  return edit(() => {
    const table = context.tabs.table("reminderLog", undefined, true);
    const items = openItems(table, send);
    const updates: SendLogUpdate[] = [
      ...(last ? [last] : []),
      ...(items.length > 0 ? [{ send, items, state: "sending" as const }] : []),
    ];
    writeSendLog(context, table, updates, definition);
    return items;
  });
}

function dispatch(
  definition: Definition,
  send: Send,
  items: readonly SendItem[],
  to: string[],
): SendLogUpdate {
  try {
    sendMail({
      to,
      subject: send.subject,
      body: send.text,
      htmlBody: send.html,
      senderName: definition.campaign.issuer,
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

function count(delivery: Delivery, { send, state, error }: SendLogUpdate): void {
  if (state === "sent") delivery.sent++;
  else
    delivery.problems.push(
      problem("mail.failed", { unit: send.unit, error: error ?? "" }, { unit: send.unit }),
    );
}

function close(
  context: Context,
  definition: Definition,
  last: SendLogUpdate | undefined,
  waiting: readonly Send[],
): void {
  if (!last && waiting.length === 0) return;
  edit(() => {
    const table = context.tabs.table("reminderLog", undefined, true);
    const queued = waiting.map(
      (send): SendLogUpdate => ({ send, items: unqueuedItems(table, send), state: "queued" }),
    );
    writeSendLog(context, table, [...(last ? [last] : []), ...queued], definition);
  });
}
