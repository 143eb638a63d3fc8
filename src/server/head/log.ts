// 操作日志: who did what to which record, when, before and after, why. Never names, phones or mails of contacts.
import type { Context } from "../context";
import { appendBlocks } from "./table";

/** One line of the log. */
export interface LogEntry {
  action: string;
  record: string;
  before?: string;
  after?: string;
  reason?: string;
}

/** Adds lines in one write; call it under the lock, before the flush that makes the change itself durable. */
export function writeLog(context: Context, entries: readonly LogEntry[]): void {
  const table = context.tabs.table("log", undefined, true);
  const records = entries.map((entry) => ({
    at: context.now,
    by: context.user,
    before: "",
    after: "",
    reason: "",
    ...entry,
  }));
  context.tabs.write("log", appendBlocks(table, records));
}
