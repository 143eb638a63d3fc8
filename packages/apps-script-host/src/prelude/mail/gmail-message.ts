// Gmail's messages, attachments and drafts. Every message is a conversation of its own here.
import { refuse } from "../surface";
import { Blob } from "../utilities/blob";
import { call } from "../wire";
import type { GmailThread } from "./gmail-thread";
import { type MailOptions, readMessage } from "./message";

/** A message as it travels; `attachments` is null where the host kept their names only. */
export interface WireMessage {
  id: string;
  draftId: string | null;
  at: number;
  from: string;
  to: string;
  cc: string;
  bcc: string;
  replyTo: string;
  subject: string;
  body: string;
  htmlBody: string | null;
  attachments: Blob[] | null;
  inlineImages: Blob[] | null;
  unread: boolean;
  inbox: boolean;
  trash: boolean;
  starred: boolean;
  labels: string[];
}

/** What a person can do to a conversation. */
export type Marks = Partial<Pick<WireMessage, "unread" | "inbox" | "trash" | "starred" | "labels">>;

/** Google's GmailAttachment. */
export class GmailAttachment extends Blob {
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
export const threads: { of: ((message: WireMessage) => GmailThread) | null } = { of: null };

/** Google's GmailMessage. */
export class GmailMessage {
  constructor(private readonly wire: WireMessage) {
    Object.defineProperty(this, "wire", { enumerable: false });
  }
  getId(): string {
    return this.wire.id;
  }
  getThread(): GmailThread {
    return (threads.of as (message: WireMessage) => GmailThread)(this.wire);
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
  isUnread(): boolean {
    return this.wire.unread;
  }
  isStarred(): boolean {
    return this.wire.starred;
  }
  isInInbox(): boolean {
    return this.wire.inbox;
  }
  isInTrash(): boolean {
    return this.wire.trash;
  }
  isInChats(): boolean {
    return false;
  }
  markRead(): this {
    return this.mark({ unread: false });
  }
  markUnread(): this {
    return this.mark({ unread: true });
  }
  star(): this {
    return this.mark({ starred: true });
  }
  unstar(): this {
    return this.mark({ starred: false });
  }
  moveToTrash(): this {
    return this.mark({ trash: true, inbox: false });
  }
  refresh(): this {
    return this;
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
  toString(): string {
    return "GmailMessage";
  }
  private mark(marks: Marks): this {
    call("GmailApp.mark", this.wire.id, marks);
    Object.assign(this.wire, marks);
    return this;
  }
}

function sendTo(to: string, subject: string, body: string, options: MailOptions = {}): void {
  call(
    "GmailApp.sendEmail",
    readMessage([to, options.subject ?? subject, body, options], "GmailApp.sendEmail"),
  );
}

/** Google's GmailDraft. */
export class GmailDraft {
  constructor(private wire: WireMessage) {
    Object.defineProperty(this, "wire", { enumerable: false, writable: true });
  }
  getId(): string {
    return this.wire.draftId as string;
  }
  getMessageId(): string {
    return this.wire.id;
  }
  getMessage(): GmailMessage {
    return new GmailMessage(this.wire);
  }
  update(...args: unknown[]): this {
    this.wire = call("GmailDraft.update", this.wire.draftId, readMessage(args, "GmailApp.GmailDraft.update"));
    return this;
  }
  send(): GmailMessage {
    return new GmailMessage(call("GmailDraft.send", this.wire.draftId));
  }
  deleteDraft(): void {
    call("GmailDraft.deleteDraft", this.wire.draftId);
  }
  toString(): string {
    return "GmailDraft";
  }
}
