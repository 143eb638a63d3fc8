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

/**
 * Adds lines in one write. Call it under the lock, after the last read and before the change that it tells of: writes land
 * in their order, so an execution that ends in between may leave a line without its change, never a change without a line.
 */
export function writeLog(context: Context, entries: readonly LogEntry[]): void {
  if (entries.length === 0) return;
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
