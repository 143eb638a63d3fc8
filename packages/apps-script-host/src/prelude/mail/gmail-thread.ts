// Gmail's conversations and labels.
import { call } from "../wire";
import { GmailMessage, type Marks, threads, type WireMessage } from "./gmail-message";
import type { MailOptions } from "./message";

/** All messages of this person, the newest first. */
export const allMessages = (): WireMessage[] => call("GmailApp.messages");

/** Conversations of the messages that a test finds. */
export function threadsWhere(
  test: (message: WireMessage) => boolean,
  start?: number,
  max?: number,
): GmailThread[] {
  const found = allMessages().filter(test);
  const from = start ?? 0;
  return found.slice(from, max === undefined ? undefined : from + max).map((wire) => new GmailThread(wire));
}

/** Google's GmailThread. */
export class GmailThread {
  constructor(private readonly wire: WireMessage) {
    Object.defineProperty(this, "wire", { enumerable: false });
  }
  getId(): string {
    return this.wire.id;
  }
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
  isUnread(): boolean {
    return this.wire.unread;
  }
  isInInbox(): boolean {
    return this.wire.inbox;
  }
  isInTrash(): boolean {
    return this.wire.trash;
  }
  isInSpam(): boolean {
    return false;
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
  moveToArchive(): this {
    return this.mark({ inbox: false });
  }
  moveToInbox(): this {
    return this.mark({ inbox: true, trash: false });
  }
  moveToTrash(): this {
    return this.mark({ trash: true, inbox: false });
  }
  refresh(): this {
    return this;
  }
  reply(body: string, options?: MailOptions): this {
    new GmailMessage(this.wire).reply(body, options);
    return this;
  }
  toString(): string {
    return "GmailThread";
  }
  private mark(marks: Marks): this {
    call("GmailApp.mark", this.wire.id, marks);
    Object.assign(this.wire, marks);
    return this;
  }
}
threads.of = (wire) => new GmailThread(wire);

/** Google's GmailLabel. */
export class GmailLabel {
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
    call("GmailApp.deleteLabel", this.name);
  }
  toString(): string {
    return "GmailLabel";
  }
}
