// The arguments of sendEmail, createDraft and their like as one message.
import type { Attachment, Message } from "../../calls/mail";
import { badArguments } from "../base/class";
import { type BlobSource, blobOf } from "../utilities/blob";

/** Options of sendEmail; `from` is heeded by GmailApp only, and silently ignored by MailApp. */
export interface MailOptions {
  to?: string;
  recipient?: string;
  subject?: string;
  body?: string;
  htmlBody?: string;
  cc?: string;
  bcc?: string;
  from?: string;
  name?: string;
  noReply?: boolean;
  replyTo?: string;
  attachments?: BlobSource | BlobSource[];
  inlineImages?: Record<string, BlobSource>;
}

function filesOf({ attachments }: MailOptions): Attachment[] {
  if (attachments === undefined || attachments === null) return [];
  return (Array.isArray(attachments) ? attachments : [attachments]).map((source) => fileOf(source));
}

function fileOf(source: BlobSource): Attachment {
  const blob = blobOf(source);
  return {
    name: blob.getName() ?? "attachment",
    contentType: blob.getContentType(),
    bytes: blob.getBytes().length,
    base64: blob.toWire().$blob.base64,
  };
}

/** A message as it crosses to the host. */
export function messageOf(options: MailOptions): Message {
  const { cc, bcc, from, name, noReply, replyTo, subject, htmlBody, body } = options;
  const to = options.to ?? options.recipient;
  const text = body === undefined || body === null ? null : String(body);
  return {
    to,
    cc,
    bcc,
    from,
    name,
    noReply,
    replyTo,
    subject,
    htmlBody,
    body: text,
    attachments: filesOf(options),
    inlineImages: Object.values(options.inlineImages ?? {}).map((source) => fileOf(source)),
  };
}

/** Reads sendEmail(message) · (to, subject, body) · (to, subject, body, options) · (to, replyTo, subject, body). */
export function readMessage(args: unknown[], method: string): Message {
  const [first, second, third, fourth] = args as [MailOptions | string, string, string, MailOptions | string];
  if (args.length === 1 && typeof first === "object" && first !== null) return messageOf(first);
  if (typeof first !== "string" || args.length < 2 || args.length > 4) return badArguments(method, args);
  if (typeof fourth === "string")
    return messageOf({ to: first, replyTo: second, subject: third, body: fourth });
  return messageOf({ ...(fourth ?? {}), to: first, subject: second, body: third });
}
