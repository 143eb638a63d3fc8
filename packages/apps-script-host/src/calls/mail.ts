// MailApp and GmailApp.
import type { BlobTag, Text } from "./wire";

/** A file of a message; `bytes` is its size. */
export interface Attachment {
  readonly name: string;
  readonly contentType: string | null;
  readonly bytes: number;
  readonly base64: string;
}

/** What a script asks to send, or to keep as a draft. */
export interface Message {
  readonly to?: string | null;
  readonly cc?: string | null;
  readonly bcc?: string | null;
  readonly from?: string | null;
  readonly replyTo?: string | null;
  readonly name?: string | null;
  readonly noReply?: boolean | null;
  readonly subject?: string | null;
  readonly body?: string | null;
  readonly htmlBody?: string | null;
  readonly attachments?: readonly Attachment[] | null;
  readonly inlineImages?: readonly Attachment[] | null;
}

/** What one person did to a conversation. */
export interface Marks {
  readonly unread: boolean;
  readonly inbox: boolean;
  readonly trash: boolean;
  readonly starred: boolean;
  readonly labels: readonly string[];
}

/** A message of a mailbox; `attachments` is null where the host kept their names only. */
export interface MailboxMessage extends Marks {
  readonly id: string;
  readonly draftId: string | null;
  readonly at: number;
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string | null;
  readonly attachments: readonly BlobTag[] | null;
  readonly inlineImages: readonly BlobTag[] | null;
}

/** Sending, and what is left of the day's quota. */
export interface MailCalls {
  "MailApp.sendEmail"(message: Message): void;
  "MailApp.getRemainingDailyQuota"(): number;
  "GmailApp.sendEmail"(message: Message): void;
}

/** All of these ask for the whole mailbox. */
export interface GmailCalls {
  "GmailApp.createDraft"(message: Message): MailboxMessage;
  "GmailApp.getDraft"(id: string): MailboxMessage;
  "GmailApp.messages"(): readonly MailboxMessage[];
  "GmailApp.mark"(id: string, changes: Partial<Marks>): void;
  "GmailApp.getUserLabels"(): string[];
  "GmailApp.createLabel"(name: Text): void;
  "GmailApp.deleteLabel"(name: Text): void;
  "GmailDraft.update"(id: string | null, message: Message): MailboxMessage;
  "GmailDraft.deleteDraft"(id: string | null): void;
  "GmailDraft.send"(id: string | null): MailboxMessage;
}
