// Sends mails at most once, in runs (send-in-runs.ts).
import { addresses, firstMail, mask } from "../../core/mail";
import type { Definition, Language } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import { byImportance, LINK_SLOT, type Send } from "../../core/reminder";
import { reminderText } from "../../core/text/reminders";
import type { Context } from "../context";
import { remainingMails, sendMail } from "../google/mail";
import { xlsxOf } from "../google/xlsx";
import { issueLink } from "../head/link-keys";
import { type Claimed, sendInRuns } from "./send-in-runs";
import type { SendLogUpdate } from "./send-log";

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
  const { updates, waiting } = sendInRuns(context, definition, fitting, beyond, hasTime, (claimed) =>
    dispatch(context, definition, claimed, attach),
  );
  const failed = updates.filter(({ state }) => state === "failed");
  const late = updates.filter(({ state }) => state === "queued");
  if (beyond.length > 0) problems.push(problem("mail.quotaSpent", { count: beyond.length }));
  return {
    sent: updates.length - failed.length - late.length,
    held: waiting + late.length,
    beyond: beyond.length,
    problems: [...failed.map(failure), ...problems],
  };
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

function dispatch(
  context: Context,
  definition: Definition,
  { send, items }: Claimed,
  attach: Attach,
): SendLogUpdate {
  const to = addresses(send.to);
  try {
    const linked = linker(context, send, to, definition.campaign.language);
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
  language: Language,
): (text: string) => string {
  if (linkAddress === "") return (text) => text;
  const key = issueLink(unitId, to, today);
  // Stopped since the mail was made.
  if (key === undefined) throw new Error(reminderText("linkStopped", language));
  const link = `${linkAddress}?k=${key}`;
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
