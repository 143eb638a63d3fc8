// Gmail's messages, attachments and drafts. Every message is a conversation of its own here.
import type { MailboxMessage } from "../../calls/mail";
import type { Emulates } from "../base/emulates";
import type { Received } from "../crossing";
import { refuse } from "../surface";
import { Blob } from "../utilities/blob";
import { call, fail } from "../wire";
import { Conversation } from "./conversation";
import type { GmailThread } from "./gmail-thread";
import { type MailOptions, readMessage } from "./message";

/** A message as a realm holds it. */
export type MessageState = Received<MailboxMessage>;

/** Google's GmailAttachment. */
export class GmailAttachment
  extends Blob
  implements Emulates<GoogleAppsScript.Gmail.GmailAttachment, "getHash">
{
  getSize(): number {
    return this.getBytes().length;
  }
  override toString(): string {
    return "GmailAttachment";
  }
}

const attachmentOf = (blob: Blob): GmailAttachment =>
  new GmailAttachment(blob.getBytes(), blob.getContentType(), blob.getName());

const plain = (html: string): string =>
  html
    .replace(/<(?:br|\/p|\/div)\s*\/?>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&nbsp;/g, " ")
    .replace(/&amp;/g, "&");

/** How a thread is made of a message; set by the module of threads, which knows messages. */
export const threads = {
  of: (_message: MessageState): GmailThread => fail("There are no threads yet."),
};

/** Google's GmailMessage. */
export class GmailMessage
  extends Conversation
  implements
    Emulates<
      GoogleAppsScript.Gmail.GmailMessage,
      | "createDraftReply"
      | "createDraftReplyAll"
      | "getHeader"
      | "getRawContent"
      | "isInPriorityInbox"
      | "replyAll"
    >
{
  getThread(): GmailThread {
    return threads.of(this.wire);
  }
  getSubject(): string {
    return this.wire.subject;
  }
  getBody(): string {
    return this.wire.htmlBody ?? this.wire.body;
  }
  getPlainBody(): string {
    return this.wire.body || plain(this.wire.htmlBody ?? "");
  }
  getFrom(): string {
    return this.wire.from;
  }
  getTo(): string {
    return this.wire.to;
  }
  getCc(): string {
    return this.wire.cc;
  }
  getBcc(): string {
    return this.wire.bcc;
  }
  getReplyTo(): string {
    return this.wire.replyTo || this.wire.from;
  }
  getDate(): Date {
    return new Date(this.wire.at);
  }
  getAttachments(options?: {
    includeInlineImages?: boolean;
    includeAttachments?: boolean;
  }): GmailAttachment[] {
    const { attachments, inlineImages } = this.wire;
    if (attachments === null || inlineImages === null)
      return refuse("GmailMessage.getAttachments of a sent mail");
    const images = options?.includeInlineImages === false ? [] : inlineImages;
    const files = options?.includeAttachments === false ? [] : attachments;
    return [...images, ...files].map(attachmentOf);
  }
  isDraft(): boolean {
    return this.wire.draftId !== null;
  }
  isStarred(): boolean {
    return this.wire.starred;
  }
  star(): this {
    return this.mark({ starred: true });
  }
  unstar(): this {
    return this.mark({ starred: false });
  }
  reply(body: string, options?: MailOptions): this {
    sendTo(this.getReplyTo(), `Re: ${this.wire.subject}`, body, options);
    return this;
  }
  forward(recipient: string, options?: MailOptions): this {
    const { subject, htmlBody } = this.wire;
    const kept = { ...(htmlBody === null ? {} : { htmlBody }), attachments: this.getAttachments() };
    sendTo(recipient, `Fwd: ${subject}`, this.getPlainBody(), { ...kept, ...options });
    return this;
  }
  override toString(): string {
    return "GmailMessage";
  }
}

function sendTo(to: string, subject: string, body: string, options: MailOptions = {}): void {
  call["GmailApp.sendEmail"](
    readMessage([to, options.subject ?? subject, body, options], "GmailApp.sendEmail"),
  );
}

/** Google's GmailDraft. */
export class GmailDraft implements Emulates<GoogleAppsScript.Gmail.GmailDraft> {
  constructor(private wire: MessageState) {
    Object.defineProperty(this, "wire", { enumerable: false, writable: true });
  }
  getId(): string {
    return this.wire.draftId ?? "";
  }
  getMessageId(): string {
    return this.wire.id;
  }
  getMessage(): GmailMessage {
    return new GmailMessage(this.wire);
  }
  update(...args: unknown[]): this {
    this.wire = call["GmailDraft.update"](this.wire.draftId, readMessage(args, "GmailApp.GmailDraft.update"));
    return this;
  }
  send(): GmailMessage {
    return new GmailMessage(call["GmailDraft.send"](this.wire.draftId));
  }
  deleteDraft(): void {
    call["GmailDraft.deleteDraft"](this.wire.draftId);
  }
  toString(): string {
    return "GmailDraft";
  }
}
