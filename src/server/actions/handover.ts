// 移交: owner and clock go to another account. The owner names it, that account looks whether it can work with every workbook, and takes
// over; until then the old clock runs on. What an end leaves half done is done by pressing once more.
import type { Unit } from "../../core/model";
import { problem } from "../../core/problem";
import { fill, inLanguage } from "../../core/text";
import { handoverMail } from "../../core/text/handover-mail";
import { hasWorkbook, isClosedOn } from "../../core/units";
import type { HandoverData, Input, Output } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { localMinute } from "../google/epoch-text";
import { withJobLock } from "../google/lock";
import { sendMail } from "../google/mail";
import { type RestReply, send } from "../google/rest";
import { mayEditAll, rightsRequest } from "../google/sheets";
import { hasTrigger, startTrigger } from "../google/triggers";
import { needCampaign, readDefinition, readUnits, setting, writeSettings } from "../head/campaign";
import { type Handover, readHandover, writeHandover } from "../head/handover";
import { writeLog } from "../head/log";
import { type Clock, isSilent, newClock, readClock, writeClock } from "../jobs/clock-state";
import { GROUP_OF_PAGE, nextGroup } from "../jobs/group";
import { intervalFor } from "../jobs/interval";
import { roundsOf } from "../jobs/rounds";
import { unreachableProblem } from "../jobs/unreachable";
import { longestWait } from "../not-now";
import { ProblemError } from "../problem-error";
import { pageProblem } from "../rpc-reply";
import { PROPOSAL_PAGE } from "../unit-workbook/built-tab";

/** What a reason must have where nobody handed the campaign over. */
const LEAST_REASON = 6;

/** First data of the dialog. Throws ProblemError when there is no campaign. */
export function handoverData(context: Context): HandoverData {
  needCampaign(context);
  const clock = readClock();
  const owner = ownerOf(context, clock);
  const handover = readHandover();
  const { from = "", to = "", at = "" } = handover ?? {};
  return {
    user: context.user,
    owner,
    isOwner: same(owner, context.user),
    colleagues: context.head.editors().filter((mail) => !same(mail, owner)),
    isRunning: clock !== undefined && !isSilent(clock, context.epoch),
    phase: handover && to !== "" ? handover.phase : "none",
    from,
    to,
    at,
    workbooks: workbooksOf(context).length,
  };
}

/** The owner names the account that is to take over. Nothing else changes: the owner's clock runs on. */
export function handoverOffer(context: Context, { to }: Input<"handover.offer">): Output<"handover.offer"> {
  const owner = needOwner(context);
  const known = context.head.editors().find((mail) => same(mail, to));
  if (!known || same(known, owner)) throw new ProblemError([problem("handover.notEditor", { to })]);
  edit(() => {
    writeHandover({ phase: "offered", from: owner, to: known, at: context.now, makers: makersOf() });
    writeLog(context, [{ action: "handover.offer", record: owner, after: known }]);
  });
  return handoverData(context);
}

/** The owner takes back what nobody has taken over yet. */
export function handoverWithdraw(context: Context): Output<"handover.withdraw"> {
  const owner = needOwner(context);
  edit(() => {
    const { to = "" } = readHandover() ?? {};
    writeHandover({ phase: "taken", from: "", to: "", at: "", makers: makersOf() });
    writeLog(context, [{ action: "handover.withdraw", record: owner, before: to }]);
  });
  return handoverData(context);
}

/** Looks at some workbooks: whether this account can work with them, protected cells included. */
export function handoverCheck(context: Context, { from }: Input<"handover.check">): Output<"handover.check"> {
  const units = workbooksOf(context);
  const { group, wait } = nextGroup(units.slice(from), GROUP_OF_PAGE);
  const replies = send(group.map(({ workbookId }) => rightsRequest(workbookId)));
  const later = wait ?? longestWait(replies);
  const total = units.length;
  if (later) return { looked: from, total, problems: [], wait: later };
  const owner = ownerOf(context, readClock());
  // 下级汇总 is the county's own: its account wrote it, and nobody here writes into it.
  const isOpen = (reply: RestReply) => reply.status === 200 && mayEditAll(reply, [PROPOSAL_PAGE.sheetId]);
  const problems = group.flatMap((unit, index) => {
    const reply = replies[index]!;
    if (isOpen(reply)) return [];
    const isClosed = reply.status === 200 || reply.status === 403;
    const found = isClosed
      ? problem("handover.readOnly", { unit: unit.name, owner }, { unit: unit.name })
      : unreachableProblem(unit, reply, context);
    return [pageProblem(found, context.language)];
  });
  return { looked: from + group.length, total, problems };
}

/**
 * This account becomes the owner, and its clock the one that runs. Refused while a slice of a job is at work. The former owner's trigger
 * removes itself the next time it fires, as it finds that the clock is another account's.
 */
export function handoverTake(context: Context, asked: Input<"handover.take">): Output<"handover.take"> {
  const done = withJobLock(() => take(context, asked));
  if (!done) throw new ProblemError([problem("lock.busy", {})]);
  return handoverData(context);
}

function take(context: Context, { reason, unopened }: Input<"handover.take">): void {
  const { user } = context;
  const before = readHandover();
  const isBegun = before?.phase === "taking" && same(before.to, user);
  const from = isBegun ? before.from : ownerOf(context, readClock());
  if (same(from, user)) return;
  const isOffered = before?.phase === "offered" && same(before.to, user);
  const isSaid = reason.trim().length >= LEAST_REASON;
  if (!isOffered && !isBegun && !isSaid)
    throw new ProblemError([problem("handover.reason", { owner: from })]);
  const makers = [...new Set([...makersOf(), ...(from === "" ? [] : [from])])];
  const handover: Handover = { phase: "taking", from, to: user, at: context.now, makers };
  writeHandover(handover);
  const count = workbooksOf(context).length;
  const line = { record: user, before: from, after: notes(reason, unopened) };
  if (!isBegun || !isMoved(context)) edit(() => moveClock(context, count, line));
  if (isSaid) tell(context, from, reason);
  writeHandover({ ...handover, phase: "taken" });
}

// 活动设置 and the log are written last, together.
function isMoved(context: Context): boolean {
  const isOwner = same(setting(context, "ownerAccount"), context.user);
  return isOwner && same(readClock()?.owner ?? "", context.user) && hasTrigger();
}

// The new trigger first: as long as the clock is not this account's it removes itself, and the old one runs.
function moveClock(
  context: Context,
  count: number,
  line: Pick<Parameters<typeof writeLog>[1][number], "record" | "before" | "after">,
): void {
  const known = readClock();
  const minutes = intervalFor(count, known?.measured);
  startTrigger(minutes);
  const { campaignId } = readDefinition(context).campaign;
  const clock = known ?? newClock(context.user, minutes, campaignId, context.epoch);
  writeClock({ ...clock, owner: context.user, minutes, hurried: 0, ...roundsOf(context.user, count) });
  writeLog(context, [{ action: "handover.take", ...line }]);
  writeSettings(context, {
    ownerAccount: context.user,
    clockInterval: minutes,
    clockNextRun: localMinute(context.epoch + minutes * 60_000, context.offset),
  });
}

const notes = (reason: string, unopened: number): string =>
  [reason.trim(), ...(unopened > 0 ? [`× ${unopened}`] : [])].filter(Boolean).join(" ");

// Who did not hand over hears of it; a spent quota or an account that is gone keeps nothing from being done.
function tell(context: Context, from: string, reason: string): void {
  const { campaign } = readDefinition(context);
  const words = (key: keyof typeof handoverMail) =>
    fill(inLanguage(handoverMail[key], campaign.language), {
      title: campaign.title,
      user: context.user,
      reason: reason.trim(),
      url: context.head.url,
    });
  try {
    sendMail({
      to: [from, context.user],
      subject: words("subject"),
      body: words("body"),
      senderName: campaign.issuer,
    });
  } catch (error) {
    console.error(String((error as Error).stack ?? error));
  }
}

function needOwner(context: Context): string {
  const owner = ownerOf(context, readClock());
  if (!same(owner, context.user)) throw new ProblemError([problem("access.ownerOnly", { owner })]);
  return owner;
}

const ownerOf = (context: Context, clock: Clock | undefined): string =>
  clock?.owner ?? setting(context, "ownerAccount");

const makersOf = (): readonly string[] => readHandover()?.makers ?? [];

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

// A closed unit that still owes something has its workbook until that came.
function workbooksOf(context: Context) {
  const units = readUnits(context, readDefinition(context)).filter(hasWorkbook);
  const isTaken = (unit: Unit) => isClosedOn(unit, context.today) && unit.workbookState === "withdrawn";
  return units.filter((unit) => unit.workbookId !== "" && !isTaken(unit));
}
