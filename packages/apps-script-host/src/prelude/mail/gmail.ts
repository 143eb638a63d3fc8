// GmailApp: sending, drafts, conversations, labels.
import { call, fail } from "../wire";
import { GmailDraft, GmailMessage, type WireMessage } from "./gmail-message";
import { allMessages, GmailLabel, GmailThread, threadsWhere } from "./gmail-thread";
import { readMessage } from "./message";
import { matcher } from "./search";

const isDraft = ({ draftId }: WireMessage): boolean => draftId !== null;
const inInbox = ({ inbox }: WireMessage): boolean => inbox;
const unreadIn = (list: GmailThread[]): number => list.filter((thread) => thread.isUnread()).length;

function byId(id: string): WireMessage {
  return (
    allMessages().find((message) => message.id === id) ??
    fail("Gmail operation failed. Requested entity was not found.")
  );
}

/** Google's GmailApp. */
export class GmailApp {
  sendEmail(...args: unknown[]): this {
    call("GmailApp.sendEmail", readMessage(args, "GmailApp.sendEmail"));
    return this;
  }
  createDraft(...args: unknown[]): GmailDraft {
    return new GmailDraft(call("GmailApp.createDraft", readMessage(args, "GmailApp.createDraft")));
  }
  getDraft(draftId: string): GmailDraft {
    return new GmailDraft(call("GmailApp.getDraft", draftId));
  }
  getDrafts(): GmailDraft[] {
    return allMessages()
      .filter(isDraft)
      .map((wire) => new GmailDraft(wire));
  }
  getDraftMessages(): GmailMessage[] {
    return this.getDrafts().map((draft) => draft.getMessage());
  }
  /** Nobody here has set up another address to send from. */
  getAliases(): string[] {
    return [];
  }
  getInboxThreads(start?: number, max?: number): GmailThread[] {
    return threadsWhere(inInbox, start, max);
  }
  getInboxUnreadCount(): number {
    return unreadIn(this.getInboxThreads());
  }
  getStarredThreads(start?: number, max?: number): GmailThread[] {
    return threadsWhere(({ starred }) => starred, start, max);
  }
  getStarredUnreadCount(): number {
    return unreadIn(this.getStarredThreads());
  }
  getTrashThreads(start?: number, max?: number): GmailThread[] {
    return threadsWhere(({ trash }) => trash, start, max);
  }
  /** Nothing here is ever taken for spam. */
  getSpamThreads(_start?: number, _max?: number): GmailThread[] {
    return [];
  }
  getSpamUnreadCount(): number {
    return 0;
  }
  search(query: string, start?: number, max?: number): GmailThread[] {
    return threadsWhere(matcher(query), start, max);
  }
  getMessageById(id: string): GmailMessage {
    return new GmailMessage(byId(id));
  }
  getThreadById(id: string): GmailThread {
    return new GmailThread(byId(id));
  }
  getMessagesForThread(thread: GmailThread): GmailMessage[] {
    return thread.getMessages();
  }
  getMessagesForThreads(list: GmailThread[]): GmailMessage[][] {
    return list.map((thread) => thread.getMessages());
  }
  createLabel(name: string): GmailLabel {
    call("GmailApp.createLabel", name);
    return new GmailLabel(name);
  }
  deleteLabel(label: GmailLabel): this {
    label.deleteLabel();
    return this;
  }
  getUserLabels(): GmailLabel[] {
    return call<string[]>("GmailApp.getUserLabels").map((name) => new GmailLabel(name));
  }
  getUserLabelByName(name: string): GmailLabel | null {
    return this.getUserLabels().find((label) => label.getName() === name) ?? null;
  }
  toString(): string {
    return "GmailApp";
  }
}

/** GmailApp's method for one and for several → the method of the thread or message that does it. */
const PASSED_ON: Record<string, string> = {
  markMessageRead: "markRead",
  markMessagesRead: "markRead",
  markMessageUnread: "markUnread",
  markMessagesUnread: "markUnread",
  moveMessageToTrash: "moveToTrash",
  moveMessagesToTrash: "moveToTrash",
  starMessage: "star",
  starMessages: "star",
  unstarMessage: "unstar",
  unstarMessages: "unstar",
  refreshMessage: "refresh",
  refreshMessages: "refresh",
  markThreadRead: "markRead",
  markThreadsRead: "markRead",
  markThreadUnread: "markUnread",
  markThreadsUnread: "markUnread",
  moveThreadToArchive: "moveToArchive",
  moveThreadsToArchive: "moveToArchive",
  moveThreadToInbox: "moveToInbox",
  moveThreadsToInbox: "moveToInbox",
  moveThreadToTrash: "moveToTrash",
  moveThreadsToTrash: "moveToTrash",
  refreshThread: "refresh",
  refreshThreads: "refresh",
};

type Doers = Record<string, () => unknown>;

for (const [name, method] of Object.entries(PASSED_ON))
  Object.defineProperty(GmailApp.prototype, name, {
    value(this: GmailApp, target: Doers | Doers[]) {
      for (const each of Array.isArray(target) ? target : [target]) each[method]?.();
      return this;
    },
    configurable: true,
    writable: true,
  });
