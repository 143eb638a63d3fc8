// 提醒并入: what is due is handed over in this head's own log to the head that 活动设置 names, and what became of it is asked for there. That
// head reads what is handed over to it and tells it in its own mails. Neither writes into the other.
import type { Definition, Language, TableRow, Unit } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import {
  handedItems,
  type JoinedPart,
  joinedId,
  joinedOutcome,
  type ReminderInput,
  takesJoined,
} from "../../core/reminder";
import { canonicalName, momentOf, sendsFromRows, textOf, unitsFromRows } from "../../core/rows";
import { keyOf, labelOf } from "../../core/text";
import { joinText } from "../../core/text/joined";
import { linkedTab } from "../../core/units";
import type { Context } from "../context";
import { edit } from "../edit";
import { localMinute } from "../google/epoch-text";
import { setting } from "../head/campaign";
import { namedHeads, readOtherHeads, type ToldHead } from "../head/other-heads";
import { HAND_FROM } from "./clock-state";
import { openItems, openLog, readSends, writeSendLog } from "./send-log";

/** A clock shows its last run about once an hour. */
const SILENT_MS = 3 * 3_600_000;

/**
 * Hands what is due this morning over to the head that sends this campaign's reminders, as far as units are in both. Named is why it cannot
 * be; then everything leaves from here.
 */
export function handToOther(context: Context, input: ReminderInput): Problem[] {
  const { language } = input.definition.campaign;
  const [other] = readOtherHeads(setting(context, "mailsWith"), context.head.id, ["settings", "units"]);
  const reason = obstacle(context, other);
  if (reason || !other?.told)
    return [problem("mail.notJoined", { reason: joinText(reason ?? "unread", language) })];
  const { units } = unitsFromRows(other.told.units, language);
  const handed = handedItems({ ...input, sendFrom: HAND_FROM }, units);
  if (handed.length === 0) return [];
  edit(() => {
    const log = openLog(context);
    const updates = handed.map(({ send, item, words }) => ({
      send,
      items: openItems(log, { ...send, items: [item] }),
      state: "handed" as const,
      error: words,
    }));
    writeSendLog(context, log, input.definition, updates);
  });
  return [];
}

function obstacle(context: Context, other: ToldHead<"settings" | "units"> | undefined) {
  if (!other || other.id === "") return "noLink";
  if (!other.told) return "unread";
  const told = settingOf(other.told.settings);
  if (!namedHeads(told("otherHeads")).some(({ id }) => id === context.head.id)) return "notNamed";
  if (told("mailsWith") !== "") return "handsOver";
  return told("clockLastRun") < localMinute(context.epoch - SILENT_MS, context.offset) ? "silent" : undefined;
}

const settingOf =
  (settings: readonly TableRow[]) =>
  (key: string): string =>
    textOf(settings.find(({ cells }) => cells.key === key)?.cells.value);

/** What became of items that were handed over: how many still wait to be told, and what is to be named. */
export function settleHanded(
  context: Context,
  { campaign: { language } }: Definition,
): { waiting: number; problems: Problem[] } {
  const handed = readSends(context).filter(({ state }) => state === "handed");
  if (handed.length === 0) return { waiting: 0, problems: [] };
  const now = { today: context.today, nowTime: context.time };
  const links = setting(context, "mailsWith") || setting(context, "otherHeads");
  const others = readOtherHeads(links, context.head.id, ["reminderLog"]);
  const isWhole = others.length > 0 && others.every(({ told }) => told !== undefined);
  const states = new Map(
    others
      .flatMap(({ told }) => sendsFromRows(told?.reminderLog ?? []))
      .map(({ sendId, state }) => [sendId, state]),
  );
  const settled = handed.flatMap((record) => {
    const told = states.get(joinedId(context.head.id, record.sendId));
    // Who cannot be asked may have told the unit: then nobody tells it again.
    const state = told || isWhole ? joinedOutcome(record, told, now) : undefined;
    return state ? [{ ...record, state }] : [];
  });
  edit(() => note(context, settled, language));
  const open = handed.filter((record) => !settled.some(({ sendId }) => sendId === record.sendId));
  const unread = isWhole ? [] : open.filter((record) => joinedOutcome(record, undefined, now) !== undefined);
  return {
    waiting: open.length,
    problems: unread.length === 0 ? [] : [problem("mail.joinedUnread", { count: unread.length })],
  };
}

function note(
  context: Context,
  settled: readonly { sendId: string; state: string }[],
  language: Language,
): void {
  context.tabs.change(
    "reminderLog",
    settled.map(({ sendId, state }) => ({
      match: { sendId },
      cells: { state: labelOf("sendState", state, language), at: context.now, error: "" },
    })),
  );
}

/** What other campaigns have handed over to this head, by the units here; nothing is read where none is named, or too late in the morning. */
export function readJoined(context: Context, input: ReminderInput): Map<string, JoinedPart[]> {
  const parts = new Map<string, JoinedPart[]>();
  const links = setting(context, "otherHeads");
  if (links === "" || !takesJoined(input)) return parts;
  const others = readOtherHeads(links, context.head.id, ["settings", "units", "reminderLog"]);
  for (const { unit, part } of others.flatMap((other) => partsOf(context, input, other)))
    parts.set(unit.unitId, [...(parts.get(unit.unitId) ?? []), part]);
  return parts;
}

function partsOf(
  context: Context,
  { units, today }: ReminderInput,
  { id: head, told }: ToldHead<"settings" | "units" | "reminderLog">,
): { unit: Unit; part: JoinedPart }[] {
  if (!told) return [];
  const value = settingOf(told.settings);
  if (linkedTab(value("mailsWith"))?.spreadsheetId !== context.head.id) return [];
  const theirs = new Map(told.units.map(({ cells }) => [textOf(cells.unitId), textOf(cells.workbookUrl)]));
  return told.reminderLog.flatMap(({ cells }) => {
    const at = momentOf(cells.at);
    const unit = units.find(({ name }) => canonicalName(name) === canonicalName(textOf(cells.unit)));
    if (!unit || keyOf("sendState", cells.state) !== "handed" || at.slice(0, 10) !== today) return [];
    const part = {
      head,
      campaign: value("title"),
      sendId: textOf(cells.sendId),
      words: textOf(cells.error),
      at,
      link: theirs.get(textOf(cells.unitId)) ?? "",
    };
    return [{ unit, part }];
  });
}
