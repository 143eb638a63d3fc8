// The first mail to a unit: where its workbook is and what to do first. It leaves once the directory says that the workbook is
// open to the unit's people, and at most once for each of them.
import { addresses } from "../../core/mail";
import type { Channel, Definition, SendRecord, Unit } from "../../core/model";
import type { Problem } from "../../core/problem";
import {
  isWithinHours,
  lastTold,
  type Send,
  toldKey,
  unwelcomed,
  WELCOME,
  WIDEST,
  welcomes,
} from "../../core/reminder";
import { inLanguage, labelOf } from "../../core/text";
import { welcomeStep } from "../../core/text/jobs";
import { opensWorkbook } from "../../core/units";
import type { Context } from "../context";
import { edit } from "../edit";
import { readUnits } from "../head/campaign";
import { withStops } from "../head/link-keys";
import { type LogEntry, writeLog } from "../head/log";
import { readReports } from "../head/record";
import type { JobStep } from "./job";
import { mailSteps } from "./mail-steps";
import { readSends } from "./send-log";

/** Id of the step that mails to a unit. */
export function welcomeId({ unitId }: Pick<Unit, "unitId">): string {
  return `mail:${unitId}`;
}

/** One step for each of these units that somebody has to be told of; `settle` writes down first what was shared. A person's wish is carried out at any hour. */
export function welcomeSteps(
  context: Context,
  definition: Definition,
  units: readonly Unit[],
  settle: () => Problem[],
  isWished: boolean,
): JobStep[] {
  const { today, time: nowTime, language } = context;
  // Where nothing is due yet nothing is late.
  const hasDue = definition.periods.some(({ dueOn }) => dueOn !== "" && dueOn <= today);
  const mailing = {
    name: inLanguage(welcomeStep, language),
    open: unwelcomed({ units: withStops(units), log: readSends(context), today }).map(({ unitId }) => unitId),
    isQuiet: !isWished && !isWithinHours(context.time, WIDEST),
    idOf: (unitId: string) => welcomeId({ unitId }),
    sendsTo: (ids: readonly string[]) => {
      const now = withStops(readUnits(context, definition).filter(({ unitId }) => ids.includes(unitId)));
      const log = readSends(context);
      const reports = hasDue ? { reports: readReports(context), nowTime } : {};
      const sends = welcomes({ definition, units: now, log, today, attachesFiles: true, ...reports });
      noteChanges(context, now, sends, log);
      return sends;
    },
  };
  return mailSteps(context, definition, mailing, settle);
}

// What is shared and taken back stands in 操作日志 by then; who is told without either is named here.
function noteChanges(
  context: Context,
  units: readonly Unit[],
  sends: readonly Send[],
  log: readonly SendRecord[],
): void {
  const known = new Set(log.map(({ sendId }) => sendId));
  const told = lastTold(log);
  const fresh = sends.filter(({ items }) => items.some(({ sendId }) => !known.has(sendId)));
  const entries = units.flatMap((unit) => {
    const own = fresh.filter(({ unitId }) => unitId === unit.unitId);
    const from = own.map(({ to }) => told.get(toldKey(unit, to))?.channel).find(Boolean);
    return from ? [movedEntry(unit, from, context)] : contactEntries(unit, own, told, context);
  });
  if (entries.length > 0) edit(() => writeLog(context, entries));
}

const movedEntry = ({ name, channel }: Unit, from: Channel, { language }: Context): LogEntry => ({
  action: "units.move",
  record: name,
  before: labelOf("channel", from, language),
  after: labelOf("channel", channel, language),
});

// Of a unit that opens no workbook no sharing tells.
function contactEntries(
  unit: Unit,
  own: readonly Send[],
  told: ReturnType<typeof lastTold>,
  context: Context,
): LogEntry[] {
  const present = new Set(addresses(unit.contactMail).map((mail) => toldKey(unit, mail)));
  const isOwn = (key: string) => key.startsWith(`${unit.unitId}|`);
  const former = [...told].filter(([key]) => isOwn(key) && !present.has(key));
  if (opensWorkbook(unit) || own.length === 0 || ![...told.keys()].some(isOwn)) return [];
  // Those before them had lost it before.
  const last = former
    .map(([, { at }]) => at)
    .sort()
    .pop();
  const marks = former.filter(([, { at }]) => at === last).map(([key]) => key.split("|")[1]!);
  const before = context.tabs
    .table("reminderLog")
    .rows.filter(({ cells }) =>
      marks.some(
        (mark) => String(cells.sendId).startsWith(`${WELCOME}|`) && String(cells.sendId).includes(mark),
      ),
    )
    .map(({ cells }) => String(cells.to));
  const after = own.map(({ maskedTo }) => maskedTo).join(" ");
  return [{ action: "access.change", record: unit.name, before: [...new Set(before)].join(" "), after }];
}
