// What 分发 says before it starts: how many workbooks, for whom not, and why.
import { unitsWithTab } from "../../core/department";
import type { Channel, Day, Definition, Unit } from "../../core/model";
import { minutesOf } from "../../core/pace";
import { describeProblem, type Problem, problem } from "../../core/problem";
import { isStopped, keepsWorkbook, missingPeriods, retold, unwelcomed } from "../../core/reminder";
import { inLanguage, labelOf } from "../../core/text";
import { handOutText } from "../../core/text/hand-out";
import { jobWords } from "../../core/text/jobs";
import {
  addedWithoutOpening,
  type HandOutPlan,
  handOutPlan,
  hasLink,
  isClosedOn,
  isHandedOut,
  unitsWithWorkbook,
} from "../../core/units";
import { differs, issuedOf } from "../../core/version";
import type { PageData } from "../../core/wire/procedures";
import { askedTwice, blocked } from "../check/blocking";
import type { Context } from "../context";
import { remainingMails } from "../google/mail";
import {
  loadDefinition,
  readDefinition,
  readDraft,
  readUnits,
  readVersions,
  setting,
} from "../head/campaign";
import { withStops } from "../head/link-keys";
import { readReports } from "../head/record";
import { type Clock, isSilent, readClock } from "./clock-state";
import { isFirstOpen, lastDistribution } from "./distribution-cursor";
import { namedUnits } from "./named-units";
import { contactsOf } from "./provide-workbooks";
import { readSends } from "./send-log";

/** Columns that are asked for twice that the window names. */
const MOST_BURDENS = 3;

/** The plan, from the directory and the log alone: no workbook is opened for it. Without a unit to serve it cannot begin. */
export function handOutPage(context: Context): Pick<PageData["job"], "explain" | "blocked"> {
  const { language, today } = context;
  loadDefinition(context, ["reminderLog", "reports"]);
  const definition = readDefinition(context);
  const units = readUnits(context, definition);
  const explain = handOutLines(context, definition, units);
  const isServed = unitsWithWorkbook(units, today).length + unitsWithTab(units, today).length > 0;
  if (!isServed && !isHandedOut(units))
    return { explain, blocked: [describeProblem(problem("distribute.noUnits", {}), language)] };
  // What would be made by a definition with faults is not worth a word.
  const found = [...blocked(context), ...stranded(context, definition, units)].map((each) =>
    describeProblem(each, language),
  );
  return found.length > 0
    ? { explain: [], blocked: found }
    : { explain: [...explain, ...burdenLines(context, units)] };
}

// Who was told of a workbook would lose it, and could not be told of its link.
function stranded(
  context: Context,
  { campaign: { linkAddress = "" } }: Definition,
  units: readonly Unit[],
): Problem[] {
  if (linkAddress !== "" || !units.some(hasLink)) return [];
  const moved = retold({ units: withStops(units), log: readSends(context), today: context.today });
  return moved.some(hasLink) ? [problem("link.addressMissing", {})] : [];
}

// Before anything goes out; later 检查 and the window of 推送变更 name it.
function burdenLines(context: Context, units: readonly Unit[]): string[] {
  if (isHandedOut(units)) return [];
  const { language } = context;
  const lines = askedTwice(context).map((each) => describeProblem(each, language));
  const count = lines.length - MOST_BURDENS;
  return [
    ...lines.slice(0, MOST_BURDENS),
    ...(count > 0 ? [handOutText("moreBurdens", language, { count })] : []),
  ];
}

function handOutLines(context: Context, definition: Definition, units: readonly Unit[]): string[] {
  const { language, today } = context;
  const late = lateUnits(units, definition, today);
  const plan = handOutPlan(units, today, keptFor(context, definition));
  const marked = withStops(units);
  const stopped = marked.filter((unit) => isStopped(unit) && !isClosedOn(unit, today));
  const directory = { units: marked, log: readSends(context), today };
  const mails = unwelcomed(directory).length;
  const moved = retold(directory);
  const { returns, periods } = definition;
  return [
    ...(returns.length > 0 && periods.length === 0 ? [handOutText("noPeriods", language)] : []),
    ...countLines(plan, context),
    ...leftOutLines(plan, lostOf(plan, context, definition), context),
    ...unsharedLines(plan, context),
    ...(late.length > 0 ? [handOutText("late", language, namedUnits(late, language))] : []),
    ...paceLines(plan, context),
    ...(plan.kept.length > 0 && plan.made.length + mails > 0 ? waitingLines(context) : []),
    ...(mails > 0 ? [handOutText("mails", language, { count: mails, quota: remainingMails() })] : []),
    ...(moved.length > 0 ? [handOutText("retold", language, namedUnits(moved, language))] : []),
    ...(stopped.length > 0 ? [handOutText("stopped", language, namedUnits(stopped, language))] : []),
    ...ownerLines(context),
    ...jobWords.distribute.map((line) => inLanguage(line, language)),
  ];
}

// Only the owner account can make the workbooks: its clock does, where it runs.
function ownerLines(context: Context): string[] {
  const owner = setting(context, "ownerAccount");
  if (owner === context.user) return [];
  return [handOutText(runningClock(context) ? "byOwner" : "byOwnerUnclocked", context.language, { owner })];
}

/** What a colleague is told who has asked for 分发: whose clock does it, or whom to ask where none runs. */
export function askedLine(context: Context): string {
  const owner = setting(context, "ownerAccount");
  const clock = runningClock(context);
  return clock
    ? handOutText("asked", context.language, { owner, minutes: clock.minutes })
    : handOutText("askedUnclocked", context.language, { owner });
}

function runningClock({ epoch }: Context): Clock | undefined {
  const clock = readClock();
  return clock && !isSilent(clock, epoch) ? clock : undefined;
}

// The rest of a first 分发 that was broken off did not come late. Where the last one stands is read only if anybody has.
function lateUnits(units: readonly Unit[], definition: Definition, today: Day): Unit[] {
  const late = addedWithoutOpening(units, definition, today).map(({ unit }) => unit);
  const isRest = late.length > 0 && isFirstOpen(lastDistribution(), unitsWithWorkbook(units, today));
  return isRest ? [] : late;
}

function countLines({ made, kept }: HandOutPlan, { language }: Context): string[] {
  if (made.length + kept.length === 0) return [handOutText("nothing", language)];
  return [
    handOutText("made", language, { count: made.length }),
    ...(kept.length > 0 ? [handOutText("kept", language, { count: kept.length })] : []),
  ];
}

/** Times that personal accounts were seen to share in a day before Google held them (github.com/a-marenkov/gsheets/pull/78); unpublished. */
const SHARES_A_DAY = 60;

// Whom Google refused: named again by whoever goes on later, with what was refused.
function unsharedLines({ kept, unreachable }: HandOutPlan, { language }: Context): string[] {
  const refused = kept.filter((unit) => unit.workbookState === "unshared" && !unreachable.includes(unit));
  if (refused.length === 0) return [];
  const withAddress = refused.map((unit) => ({
    ...unit,
    name: handOutText("address", language, { name: unit.name, mail: unit.contactMail }),
  }));
  return [handOutText("unshared", language, namedUnits(withAddress, language))];
}

// A deadline that most units would miss for want of access is better known before.
function paceLines({ made, kept }: HandOutPlan, { language }: Context): string[] {
  const minutes = minutesOf("distribute", made.length);
  const waiting = kept.filter(({ workbookState }) => workbookState === "waiting");
  const count = [...made, ...waiting].reduce((sum, unit) => sum + contactsOf(unit).length, 0);
  const days = Math.ceil(count / SHARES_A_DAY);
  return [
    ...(minutes > 1 ? [handOutText("minutes", language, { minutes })] : []),
    ...(days > 1 ? [handOutText("sharing", language, { count, days })] : []),
  ];
}

// What is typed and not pushed is in no new workbook and in no mail.
function waitingLines(context: Context): string[] {
  const versions = readVersions(context);
  const last = versions[versions.length - 1];
  if (!last || !differs(last.issued, issuedOf(readDraft(context)))) return [];
  return [handOutText("waiting", context.language)];
}

/** Whether a closed unit keeps its workbook; the reports are read for the first that is asked about. */
function keptFor(context: Context, definition: Definition): (unit: Unit) => boolean {
  return (unit) =>
    isClosedOn(unit, context.today) && keepsWorkbook(unit, definition, readReports(context), context.today);
}

/** Whoever loses a workbook with a report past its day still to send: units that report another way by now. */
function lostOf({ revoked }: HandOutPlan, context: Context, definition: Definition): readonly Unit[] {
  if (revoked.length === 0) return [];
  const input = { definition, reports: readReports(context), today: context.today, nowTime: context.time };
  return revoked.filter((unit) => missingPeriods(unit, input).length > 0);
}

function leftOutLines(
  { elsewhere, closed, unreachable, revoked, owing: keeping }: HandOutPlan,
  owing: readonly Unit[],
  context: Context,
): string[] {
  const { language } = context;
  const channels = Object.entries(elsewhere) as [Channel, readonly Unit[]][];
  return [
    ...channels.map(([channel, some]) =>
      handOutText("elsewhere", language, {
        ...namedUnits(some, language),
        channel: labelOf("channel", channel, language),
      }),
    ),
    ...(closed.length > 0 ? [handOutText("closed", language, namedUnits(closed, language))] : []),
    ...(revoked.length > 0 ? [handOutText("revoked", language, namedUnits(revoked, language))] : []),
    ...(keeping.length > 0 ? [handOutText("keeping", language, namedUnits(keeping, language))] : []),
    ...(owing.length > 0 ? [handOutText("owing", language, namedUnits(owing, language))] : []),
    ...(unreachable.length > 0
      ? [handOutText("unreachable", language, namedUnits(unreachable, language))]
      : []),
  ];
}
