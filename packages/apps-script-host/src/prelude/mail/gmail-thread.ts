// Gmail's conversations and labels.
import type { Emulates } from "../base/emulates";
import { call } from "../wire";
import { Conversation } from "./conversation";
import { GmailMessage, type MessageState, threads } from "./gmail-message";
import type { MailOptions } from "./message";

/** All messages of this person, the newest first. */
export const allMessages = (): MessageState[] => call["GmailApp.messages"]();

/** Conversations of the messages that a test finds. */
export function threadsWhere(
  test: (message: MessageState) => boolean,
  start?: number,
  max?: number,
): GmailThread[] {
  const found = allMessages().filter(test);
  const from = start ?? 0;
  return found.slice(from, max === undefined ? undefined : from + max).map((wire) => new GmailThread(wire));
}

/** Google's GmailThread. */
export class GmailThread
  extends Conversation
  implements
    Emulates<
      GoogleAppsScript.Gmail.GmailThread,
      | "createDraftReply"
      | "createDraftReplyAll"
      | "isImportant"
      | "isInPriorityInbox"
      | "markImportant"
      | "markUnimportant"
      | "moveToSpam"
      | "replyAll"
    >
{
  getMessages(): GmailMessage[] {
    return [new GmailMessage(this.wire)];
  }
  getMessageCount(): number {
    return 1;
  }
  getFirstMessageSubject(): string {
    return this.wire.subject;
  }
  getLastMessageDate(): Date {
    return new Date(this.wire.at);
  }
  getPermalink(): string {
    return `https://mail.google.com/mail/u/0/#inbox/${this.wire.id}`;
  }
  getLabels(): GmailLabel[] {
    return this.wire.labels.map((name) => new GmailLabel(name));
  }
  addLabel(label: GmailLabel): this {
    return this.mark({ labels: [...new Set([...this.wire.labels, label.getName()])] });
  }
  removeLabel(label: GmailLabel): this {
    return this.mark({ labels: this.wire.labels.filter((name) => name !== label.getName()) });
  }
  hasStarredMessages(): boolean {
    return this.wire.starred;
  }
  isInSpam(): boolean {
    return false;
  }
  moveToArchive(): this {
    return this.mark({ inbox: false });
  }
  moveToInbox(): this {
    return this.mark({ inbox: true, trash: false });
  }
  reply(body: string, options?: MailOptions): this {
    new GmailMessage(this.wire).reply(body, options);
    return this;
  }
  override toString(): string {
    return "GmailThread";
  }
}
threads.of = (wire) => new GmailThread(wire);

/** Google's GmailLabel. */
export class GmailLabel implements Emulates<GoogleAppsScript.Gmail.GmailLabel> {
  constructor(private readonly name: string) {
    Object.defineProperty(this, "name", { enumerable: false });
  }
  getName(): string {
    return this.name;
  }
  getThreads(start?: number, max?: number): GmailThread[] {
    return threadsWhere(({ labels, trash }) => labels.includes(this.name) && !trash, start, max);
  }
  getUnreadCount(): number {
    return this.getThreads().filter((thread) => thread.isUnread()).length;
  }
  addToThread(thread: GmailThread): this {
    thread.addLabel(this);
    return this;
  }
  addToThreads(list: GmailThread[]): this {
    for (const thread of list) thread.addLabel(this);
    return this;
  }
  removeFromThread(thread: GmailThread): this {
    thread.removeLabel(this);
    return this;
  }
  removeFromThreads(list: GmailThread[]): this {
    for (const thread of list) thread.removeLabel(this);
    return this;
  }
  deleteLabel(): void {
    call["GmailApp.deleteLabel"](this.name);
  }
  toString(): string {
    return "GmailLabel";
  }
}
