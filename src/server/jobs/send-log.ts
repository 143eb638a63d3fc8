// 提醒日志: what keeps a mail from being sent twice. A row says `sending` before the mail leaves and `sent` after.
import type { Cells, Definition, Language, SendRecord, SendState } from "../../core/model";
import type { Send, SendItem } from "../../core/reminder";
import { periodCells, sendsFromRows } from "../../core/rows";
import { keyOf, labelOf } from "../../core/text";
import { reminderText } from "../../core/text/reminders";
import type { Context } from "../context";
import { edit } from "../edit";
import { localMinute } from "../google/epoch-text";
import type { RowChange } from "../tabs/row-changes";
import type { HeadTable } from "../tabs/table";
import { forgetRuns, outcomesOf } from "./send-run";

/** An execution ends after 6 minutes at the latest: a mail that has been leaving for longer never came to an end. */
const LONGEST_MS = 10 * 60_000;

/** The log as "was it sent?" needs it. */
export function readSends(context: Context, fresh = false): SendRecord[] {
  return [...sendsFromRows(context.tabs.table("reminderLog", undefined, fresh).rows)];
}

/** The log as it stands, with the state of each mail's items at hand. */
export interface SendLog {
  readonly table: HeadTable;
  /** State of an item, undefined where nothing is known of it. */
  readonly states: ReadonlyMap<string, SendState | undefined>;
}

/** Reads the log anew; call it under the lock. */
export function openLog(context: Context): SendLog {
  const table = context.tabs.table("reminderLog", undefined, true);
  const states = table.rows.map(
    ({ cells }) => [String(cells.sendId), keyOf("sendState", cells.state)] as const,
  );
  return { table, states: new Map(states) };
}

const OPEN: readonly (SendState | undefined)[] = [undefined, "queued", "cancelled", "failed"];

/** Items of a mail that may still be sent: nothing is known of them, or they only wait. */
export function openItems({ states }: SendLog, send: Send): SendItem[] {
  return send.items.filter(({ sendId }) => OPEN.includes(states.get(sendId)));
}

/** Items of a mail that the log does not say yet to be waiting. */
export function unqueuedItems(log: SendLog, send: Send): SendItem[] {
  return openItems(log, send).filter(({ sendId }) => log.states.get(sendId) !== "queued");
}

// A rule of 提醒规则 is called by when it reminds: “截止前 3 天”.
function ruleWords(ruleId: string, { reminders, campaign: { language } }: Definition): string {
  const key = keyOf("sendRule", ruleId);
  if (key) return labelOf("sendRule", key, language);
  const rule = reminders.find((candidate) => candidate.ruleId === ruleId);
  if (!rule) return ruleId;
  const when = labelOf("reminderWhen", rule.when, language);
  return rule.days === 0 ? when : reminderText("ruleDays", language, { when, days: rule.days });
}

/** What the log is to say of some items of a mail. */
export interface SendLogUpdate {
  send: Send;
  items: readonly SendItem[];
  state: SendState;
  error?: string;
}

/** Writes notes: rows that exist are changed, the others are added together. Call it under the lock. */
export function writeSendLog(
  context: Context,
  { table, states }: SendLog,
  definition: Definition,
  updates: readonly SendLogUpdate[],
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
      if (states.has(item.sendId)) changes.push({ match: { sendId: item.sendId }, cells });
      else
        added.push({
          sendId: item.sendId,
          rule: ruleWords(item.ruleId, definition),
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

/**
 * Rows left at `sending` by an execution that has ended: those whose mail had left become `sent`, those whose turn had not come
 * `queued`, the one in between `uncertain`; gives the names of the uncertain units.
 */
export function settleBrokenSends(context: Context, language: Language): string[] {
  const before = localMinute(context.epoch - LONGEST_MS, context.offset);
  const broken = edit(() => {
    const rows = rowsOf(context, "sending", ({ at }) => String(at) < before);
    const outcomes = outcomesOf(rows.map(markOf));
    const settled = rows.map((cells, index) => ({ cells, state: outcomes[index]! }));
    context.tabs.change(
      "reminderLog",
      settled.map(({ cells: { sendId = "" }, state }) => ({
        match: { sendId },
        cells: { state: labelOf("sendState", state, language), error: "" },
      })),
    );
    return settled;
  });
  forgetRuns(broken.map(({ cells }) => markOf(cells)));
  const uncertain = broken.filter(({ state }) => state === "uncertain");
  return [...new Set(uncertain.map(({ cells: { unit } }) => String(unit)))];
}

const markOf = ({ error }: Cells): string => String(error ?? "");

/** Mails that wait and are not due any more are called off. Call it under the lock. */
export function cancelSends(context: Context, sendIds: readonly string[], language: Language): void {
  const state = labelOf("sendState", "cancelled", language);
  const waiting = rowsOf(context, "queued", ({ sendId }) => sendIds.includes(String(sendId)));
  context.tabs.change(
    "reminderLog",
    waiting.map(({ sendId = "" }) => ({ match: { sendId }, cells: { state } })),
  );
}

function rowsOf(context: Context, state: SendState, applies: (cells: Cells) => boolean): Cells[] {
  const { rows } = context.tabs.table("reminderLog", undefined, true);
  return rows
    .map(({ cells }) => cells)
    .filter((cells) => keyOf("sendState", cells.state) === state && applies(cells));
}
