// GmailApp: sending, drafts, conversations, labels.

import { parts } from "../base/class";
import type { Emulates } from "../base/emulates";
import { call, fail } from "../wire";
import { MessageMarks, ThreadMarks } from "./gmail-marks";
import { GmailDraft, GmailMessage, type MessageState } from "./gmail-message";
import { allMessages, GmailLabel, GmailThread, threadsWhere } from "./gmail-thread";
import { readMessage } from "./message";
import { matcher } from "./search";

const isDraft = ({ draftId }: MessageState): boolean => draftId !== null;
const inInbox = ({ inbox }: MessageState): boolean => inbox;
const unreadIn = (list: GmailThread[]): number => list.filter((thread) => thread.isUnread()).length;

function byId(id: string): MessageState {
  return (
    allMessages().find((message) => message.id === id) ??
    fail("Gmail operation failed. Requested entity was not found.")
  );
}

/** Google's GmailApp. */
export class GmailApp
  extends parts(MessageMarks, ThreadMarks)
  implements
    Emulates<
      GoogleAppsScript.Gmail.GmailApp,
      | "getChatThreads"
      | "getPriorityInboxThreads"
      | "getPriorityInboxUnreadCount"
      | "markThreadImportant"
      | "markThreadUnimportant"
      | "markThreadsImportant"
      | "markThreadsUnimportant"
      | "moveThreadToSpam"
      | "moveThreadsToSpam"
      | "setCurrentMessageAccessToken"
    >
{
  sendEmail(...args: unknown[]): this {
    call["GmailApp.sendEmail"](readMessage(args, "GmailApp.sendEmail"));
    return this;
  }
  createDraft(...args: unknown[]): GmailDraft {
    return new GmailDraft(call["GmailApp.createDraft"](readMessage(args, "GmailApp.createDraft")));
  }
  getDraft(draftId: string): GmailDraft {
    return new GmailDraft(call["GmailApp.getDraft"](draftId));
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
    call["GmailApp.createLabel"](name);
    return new GmailLabel(name);
  }
  deleteLabel(label: GmailLabel): this {
    label.deleteLabel();
    return this;
  }
  getUserLabels(): GmailLabel[] {
    return call["GmailApp.getUserLabels"]().map((name) => new GmailLabel(name));
  }
  getUserLabelByName(name: string): GmailLabel | null {
    return this.getUserLabels().find((label) => label.getName() === name) ?? null;
  }
  override toString(): string {
    return "GmailApp";
  }
}
