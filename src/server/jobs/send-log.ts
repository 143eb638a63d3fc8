// 提醒日志: what keeps a mail from being sent twice. A row says `sending` before the mail leaves and `sent` after.
import type { Cells, Definition, Language, SendRecord, SendState } from "../../core/model";
import type { Send, SendItem } from "../../core/reminder";
import { periodCells, sendsFromRows } from "../../core/rows";
import { keyOf, labelOf } from "../../core/text";
import type { Context } from "../context";
import { localMinute } from "../google/epoch-text";
import type { RowChange } from "../tabs/row-changes";
import type { HeadTable } from "../tabs/table";

/** An execution ends after 6 minutes at the latest: a mail that has been leaving for longer never came to an end. */
const LONGEST_MS = 10 * 60_000;

/** The log as "was it sent?" needs it. */
export function readSends(context: Context, fresh = false): SendRecord[] {
  return [...sendsFromRows(context.tabs.table("reminderLog", undefined, fresh).rows)];
}

/** Items of a mail that may still be sent: nothing is known of them, or they only wait. */
export function openItems(table: HeadTable, send: Send): SendItem[] {
  return send.items.filter(({ sendId }) => {
    const state = stateOf(table, sendId);
    return state === undefined || state === "queued" || state === "cancelled" || state === "failed";
  });
}

/** Items of a mail that the log does not say yet to be waiting. */
export function unqueuedItems(table: HeadTable, send: Send): SendItem[] {
  return openItems(table, send).filter(({ sendId }) => stateOf(table, sendId) !== "queued");
}

/** What the log is to say of some items of a mail. */
export interface SendLogUpdate {
  send: Send;
  items: readonly SendItem[];
  state: SendState;
  error?: string;
}

/** Writes notes: rows that exist are changed, the others are added together. Call it under the lock on a fresh table. */
export function writeSendLog(
  context: Context,
  table: HeadTable,
  updates: readonly SendLogUpdate[],
  definition: Definition,
): void {
  const { language } = definition.campaign;
  const added: Cells[] = [];
  const changes: RowChange[] = [];
  for (const { send, items, state, error } of updates) {
    const cells = {
      state: labelOf("sendState", state, language),
      at: context.now,
      by: context.user,
      error: error ?? "",
    };
    for (const item of items) {
      if (rowOf(table, item.sendId)) changes.push({ match: { sendId: item.sendId }, cells });
      else
        added.push({
          sendId: item.sendId,
          rule: item.ruleId,
          unitId: send.unitId,
          unit: send.unit,
          ...periodCells(item.periodId, definition),
          to: send.maskedTo,
          ...cells,
        });
    }
  }
  context.tabs.change("reminderLog", changes);
  context.tabs.append("reminderLog", table, added);
}

/** Rows left at `sending` by an execution that has ended become `uncertain`; gives the units' names. Call it under the lock. */
export function markUncertainSends(context: Context, language: Language): string[] {
  const before = localMinute(context.epoch - LONGEST_MS, context.offset);
  const broken = changeState(context, language, "sending", "uncertain", ({ at }) => String(at) < before);
  return [...new Set(broken.map(({ unit }) => String(unit)))];
}

/** Mails that wait and are not due any more are called off. Call it under the lock. */
export function cancelSends(context: Context, sendIds: readonly string[], language: Language): void {
  changeState(context, language, "queued", "cancelled", ({ sendId }) => sendIds.includes(String(sendId)));
}

function changeState(
  context: Context,
  language: Language,
  from: SendState,
  to: SendState,
  applies: (cells: Cells) => boolean,
): Cells[] {
  const table = context.tabs.table("reminderLog", undefined, true);
  const found = table.rows.filter(({ cells }) => keyOf("sendState", cells.state) === from && applies(cells));
  const state = labelOf("sendState", to, language);
  context.tabs.change(
    "reminderLog",
    found.map(({ cells }) => ({ match: { sendId: cells.sendId ?? "" }, cells: { state } })),
  );
  return found.map(({ cells }) => cells);
}

function rowOf(table: HeadTable, sendId: string): HeadTable["rows"][number] | undefined {
  return table.rows.find(({ cells }) => cells.sendId === sendId);
}

function stateOf(table: HeadTable, sendId: string): SendState | undefined {
  return keyOf("sendState", rowOf(table, sendId)?.cells.state);
}
