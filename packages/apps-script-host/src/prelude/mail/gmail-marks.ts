// GmailApp's methods that pass on to a message or thread, or to several.
import type { GmailMessage } from "./gmail-message";
import type { GmailThread } from "./gmail-thread";

/** What GmailApp does to messages. */
export class MessageMarks {
  markMessageRead(message: GmailMessage): this {
    message.markRead();
    return this;
  }
  markMessagesRead(messages: GmailMessage[]): this {
    for (const message of messages) message.markRead();
    return this;
  }
  markMessageUnread(message: GmailMessage): this {
    message.markUnread();
    return this;
  }
  markMessagesUnread(messages: GmailMessage[]): this {
    for (const message of messages) message.markUnread();
    return this;
  }
  moveMessageToTrash(message: GmailMessage): this {
    message.moveToTrash();
    return this;
  }
  moveMessagesToTrash(messages: GmailMessage[]): this {
    for (const message of messages) message.moveToTrash();
    return this;
  }
  starMessage(message: GmailMessage): this {
    message.star();
    return this;
  }
  starMessages(messages: GmailMessage[]): this {
    for (const message of messages) message.star();
    return this;
  }
  unstarMessage(message: GmailMessage): this {
    message.unstar();
    return this;
  }
  unstarMessages(messages: GmailMessage[]): this {
    for (const message of messages) message.unstar();
    return this;
  }
  refreshMessage(message: GmailMessage): this {
    message.refresh();
    return this;
  }
  refreshMessages(messages: GmailMessage[]): this {
    for (const message of messages) message.refresh();
    return this;
  }
}

/** What GmailApp does to threads. */
export class ThreadMarks {
  markThreadRead(thread: GmailThread): this {
    thread.markRead();
    return this;
  }
  markThreadsRead(threads: GmailThread[]): this {
    for (const thread of threads) thread.markRead();
    return this;
  }
  markThreadUnread(thread: GmailThread): this {
    thread.markUnread();
    return this;
  }
  markThreadsUnread(threads: GmailThread[]): this {
    for (const thread of threads) thread.markUnread();
    return this;
  }
  moveThreadToArchive(thread: GmailThread): this {
    thread.moveToArchive();
    return this;
  }
  moveThreadsToArchive(threads: GmailThread[]): this {
    for (const thread of threads) thread.moveToArchive();
    return this;
  }
  moveThreadToInbox(thread: GmailThread): this {
    thread.moveToInbox();
    return this;
  }
  moveThreadsToInbox(threads: GmailThread[]): this {
    for (const thread of threads) thread.moveToInbox();
    return this;
  }
  moveThreadToTrash(thread: GmailThread): this {
    thread.moveToTrash();
    return this;
  }
  moveThreadsToTrash(threads: GmailThread[]): this {
    for (const thread of threads) thread.moveToTrash();
    return this;
  }
  refreshThread(thread: GmailThread): this {
    thread.refresh();
    return this;
  }
  refreshThreads(threads: GmailThread[]): this {
    for (const thread of threads) thread.refresh();
    return this;
  }
}
