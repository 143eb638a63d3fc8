// MailApp and GmailApp.sendEmail: an outbox with Google's limits.

import type { MailCalls, Message } from "../calls/mail";
import { MAIL } from "../kernel/limits";
import { SCOPE } from "../kernel/scopes";
import { type Context, ScriptError, type Services, type Store } from "../kernel/types";

/** A mail that a script sent. */
export interface SentMail {
  id: string;
  at: string;
  from: string;
  /** Name shown beside the address, and where replies go, if the script said so. */
  senderName: string | null;
  replyTo: string | null;
  to: string[];
  cc: string[];
  bcc: string[];
  subject: string;
  body: string;
  htmlBody: string | null;
  attachments: string[];
}

/** The outbox of a store. */
export const outbox = (store: Store) => store.collection<SentMail>("mails");

const QUOTA = "Email recipients";

/** The mail services. */
export const mailServices: Services<MailCalls> = {
  "MailApp.sendEmail": (context, message) => {
    context.requireScope("MailApp.sendEmail", SCOPE.sendMail, SCOPE.gmail);
    send(context, message);
  },
  "GmailApp.sendEmail": (context, message) => {
    context.requireScope("GmailApp.sendEmail", SCOPE.gmail);
    requireOwnAddress(context, message);
    send(context, message);
  },
  "MailApp.getRemainingDailyQuota": (context) => {
    context.requireScope("MailApp.getRemainingDailyQuota", SCOPE.sendMail, SCOPE.gmail);
    return context.quotaLeft(QUOTA);
  },
};

/** Gmail sends from a person's own address or an alias; nobody here has an alias. */
export function requireOwnAddress({ execution }: Context, { from }: Message): void {
  if (from && from.toLowerCase() !== execution.effectiveUser)
    throw new ScriptError(`Invalid argument: ${from}`);
}

/** Sends a message as the effective user; gives it as the outbox keeps it. */
export function send(context: Context, message: Message): SentMail {
  const [to, cc, bcc] = [addresses(message.to), addresses(message.cc), addresses(message.bcc)];
  const count = to.length + cc.length + bcc.length;
  if (count === 0) throw new ScriptError("Failed to send email: no recipient");
  if (count > MAIL.recipients) throw new ScriptError("Limit exceeded: Email Recipients Per Message.");
  checkSizes(message);
  context.useQuota(QUOTA, count);
  const id = context.newId(16);
  const mail: SentMail = {
    id,
    at: new Date(context.now()).toISOString(),
    from: context.execution.effectiveUser,
    senderName: message.name ?? null,
    replyTo: message.replyTo ?? null,
    to,
    cc,
    bcc,
    subject: message.subject ?? "",
    body: message.body ?? "",
    htmlBody: message.htmlBody ?? null,
    attachments: (message.attachments ?? []).map(({ name }) => name),
  };
  outbox(context.store).put(id, mail);
  context.emit({ type: "mail", id });
  return mail;
}

function checkSizes({ body, htmlBody, attachments, inlineImages }: Message): void {
  const bodyBytes = Math.max(Buffer.byteLength(body ?? ""), Buffer.byteLength(htmlBody ?? ""));
  if (bodyBytes > MAIL.bodyBytes.workspace) throw new ScriptError("Limit exceeded: Email Body Size.");
  const files = [...(attachments ?? []), ...(inlineImages ?? [])];
  if (files.length > MAIL.attachments)
    throw new ScriptError("Limit exceeded: Email Attachments Per Message.");
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total > MAIL.attachmentBytes) throw new ScriptError("Limit exceeded: Email Total Attachments Size.");
}

/** "Name <a@b.example>, c@d.example" → addresses; each must look like one. */
export function addresses(text: string | null | undefined): string[] {
  const parts = (text ?? "").split(/[,;]/).map((part) => part.trim());
  return parts.filter(Boolean).map((part) => {
    const address = /<([^>]+)>/.exec(part)?.[1] ?? part;
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) throw new ScriptError(`Invalid email: ${part}`);
    return address;
  });
}
