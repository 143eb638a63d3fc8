// MailApp, and GmailApp as far as sending.
import { badArguments, type PreludePart } from "../base/class";
import { type BlobSource, blobOf } from "../utilities/blob";
import { call } from "../wire";

/** Options of sendEmail; `from` is heeded by GmailApp only, and silently ignored by MailApp. */
interface Options {
  to?: string;
  recipient?: string;
  subject?: string;
  body?: string;
  htmlBody?: string;
  cc?: string;
  bcc?: string;
  name?: string;
  noReply?: boolean;
  replyTo?: string;
  attachments?: BlobSource | BlobSource[];
  inlineImages?: Record<string, BlobSource>;
}

function attachmentsOf({ attachments }: Options): unknown[] {
  const list =
    attachments === undefined || attachments === null
      ? []
      : Array.isArray(attachments)
        ? attachments
        : [attachments];
  return list.map((source) => {
    const blob = blobOf(source);
    return {
      name: blob.getName() ?? "attachment",
      bytes: blob.getBytes().length,
      base64: blob.toWire().$blob.base64,
    };
  });
}

function message(options: Options): unknown {
  const { cc, bcc, name, noReply, replyTo, subject, htmlBody, body } = options;
  const to = options.to ?? options.recipient;
  const text = body === undefined || body === null ? null : String(body);
  return {
    to,
    cc,
    bcc,
    name,
    noReply,
    replyTo,
    subject,
    htmlBody,
    body: text,
    attachments: attachmentsOf(options),
  };
}

// sendEmail(message) · (to, subject, body) · (to, subject, body, options) · (to, replyTo, subject, body)
function read(args: unknown[], method: string): unknown {
  const [first, second, third, fourth] = args as [Options | string, string, string, Options | string];
  if (args.length === 1 && typeof first === "object" && first !== null) return message(first);
  if (typeof first !== "string" || args.length < 2 || args.length > 4) return badArguments(method, args);
  if (typeof fourth === "string")
    return message({ to: first, replyTo: second, subject: third, body: fourth });
  return message({ ...(fourth ?? {}), to: first, subject: second, body: third });
}

/** Google's MailApp. */
export class MailApp {
  sendEmail(...args: unknown[]): void {
    call("MailApp.sendEmail", read(args, "MailApp.sendEmail"));
  }
  getRemainingDailyQuota(): number {
    return call("MailApp.getRemainingDailyQuota");
  }
  toString(): string {
    return "MailApp";
  }
}

/** Google's GmailApp, sending only. */
export class GmailApp {
  sendEmail(...args: unknown[]): this {
    call("GmailApp.sendEmail", read(args, "GmailApp.sendEmail"));
    return this;
  }
  toString(): string {
    return "GmailApp";
  }
}

/** The mail services. */
export const mailPart: PreludePart = {
  globals: { MailApp: new MailApp(), GmailApp: new GmailApp() },
  classes: { "Mail.MailApp": MailApp, "Gmail.GmailApp": GmailApp },
};
