// 操作日志: who did what to which record, when, before and after, why. Never names, phones or mails of contacts.
import type { Cells } from "../../core/model";
import { type LogAction, logActions } from "../../core/text/log-actions";
import { shortened } from "../../core/text/shorten";
import { inLanguage } from "../../core/text/words";
import type { Context } from "../context";

/** Longest cell of a line, so that the log stays readable. */
const MOST_CHARACTERS = 1_000;

/** One line of the log. */
export interface LogEntry {
  action: LogAction;
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
  context.tabs.appendBelow("log", logLines(context, entries));
}

/** Cells of these lines, for a change that writes them in one request with itself. */
export function logLines(context: Context, entries: readonly LogEntry[]): Cells[] {
  return entries.map(({ action, record, before = "", after = "", reason = "" }) => ({
    at: context.now,
    by: context.user,
    action: inLanguage(logActions[action], context.language),
    record: shortened(record, MOST_CHARACTERS),
    before: shortened(before, MOST_CHARACTERS),
    after: shortened(after, MOST_CHARACTERS),
    reason: shortened(reason, MOST_CHARACTERS),
  }));
}
