// What messages and threads have in common: every message is a conversation of its own, and marks are put on conversations.
import type { Marks } from "../../calls/mail";
import { call } from "../wire";
import type { MessageState } from "./gmail-message";

/** A message, or the thread that it is alone in. */
export class Conversation {
  constructor(protected readonly wire: MessageState) {
    Object.defineProperty(this, "wire", { enumerable: false });
  }
  getId(): string {
    return this.wire.id;
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
  isInChats(): boolean {
    return false;
  }
  markRead(): this {
    return this.mark({ unread: false });
  }
  markUnread(): this {
    return this.mark({ unread: true });
  }
  moveToTrash(): this {
    return this.mark({ trash: true, inbox: false });
  }
  refresh(): this {
    return this;
  }
  protected mark(marks: Partial<Marks>): this {
    call["GmailApp.mark"](this.wire.id, marks);
    Object.assign(this.wire, marks);
    return this;
  }
}
