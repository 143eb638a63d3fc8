// 时钟: one campaign has one clock, that of the owner account.
import { problem } from "../../core/problem";
import { fill, inLanguage } from "../../core/text";
import { logWords } from "../../core/text/log-actions";
import { unitsWithWorkbook } from "../../core/units";
import type { ClockStatus, Output, PageData } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { localMinute } from "../google/epoch-text";
import { hasTrigger, startTrigger, stopTrigger } from "../google/triggers";
import { needCampaign, readDefinition, readUnits, setting, writeSettings } from "../head/campaign";
import { writeLog } from "../head/log";
import { type Clock, forgetClock, isSilent, newClock, readClock, writeClock } from "../jobs/clock-state";
import { intervalFor } from "../jobs/interval";
import { roundsOf } from "../jobs/rounds";
import { ProblemError } from "../problem-error";
import { pageProblem } from "../rpc-reply";

/** First data of the dialog. Throws ProblemError when there is no campaign. */
export function clockData(context: Context): PageData["clock"] {
  needCampaign(context);
  return statusOf(context, readClock());
}

/** Starts this person's clock. Refuses when the campaign belongs to another account, or its clock runs already elsewhere. */
export function clockStart(context: Context): Output<"clock.start"> {
  const definition = readDefinition(context);
  const units = unitsWithWorkbook(readUnits(context, definition), context.today);
  const minutes = intervalFor(units.length, readClock()?.measured);
  // Claimed under the lock: of two people who press at the same moment one is refused.
  const clock = edit(() => {
    refuseOthers(context);
    const known = readClock();
    const claimed = known
      ? { ...known, minutes, hurried: 0 }
      : {
          ...newClock(context.user, minutes, definition.campaign.campaignId, context.epoch),
          ...roundsOf(context.user, units.length),
        };
    writeLog(context, [
      {
        action: "clock.start",
        record: context.user,
        after: fill(inLanguage(logWords.minutes, context.language), { minutes }),
      },
    ]);
    writeClock(claimed);
    writeSettings(context, {
      ownerAccount: context.user,
      clockInterval: minutes,
      clockNextRun: nextRun(context, context.epoch, minutes),
    });
    // Under the lock as well: two windows of one person must not leave two triggers.
    startTrigger(minutes);
    return claimed;
  });
  return statusOf(context, clock);
}

/** Stops the clock. Only the owner account can: nobody else sees its trigger. */
export function clockStop(context: Context): Output<"clock.stop"> {
  const clock = readClock();
  if (clock && clock.owner !== context.user)
    throw new ProblemError([problem("access.ownerOnly", { owner: clock.owner })]);
  stopTrigger();
  edit(() => {
    writeLog(context, [{ action: "clock.stop", record: context.user }]);
    forgetClock();
    writeSettings(context, { clockNextRun: "" });
  });
  return statusOf(context, undefined);
}

function refuseOthers(context: Context): void {
  const running = readClock();
  if (running && running.owner !== context.user)
    throw new ProblemError([problem("clock.otherOwner", { owner: running.owner })]);
  const owner = setting(context, "ownerAccount");
  if (owner !== "" && owner !== context.user)
    throw new ProblemError([problem("access.ownerOnly", { owner })]);
}

function statusOf(context: Context, clock: Clock | undefined): ClockStatus {
  const owner = clock?.owner ?? setting(context, "ownerAccount");
  const isOwner = owner === "" || owner === context.user;
  const running = clock !== undefined && (!isOwner || hasTrigger());
  return {
    running,
    ownerAccount: owner,
    user: context.user,
    isOwner,
    lastRun: clock?.lastRun ? localMinute(clock.lastRun, context.offset) : "",
    nextRun: running ? nextRun(context, clock.lastRun || context.epoch, clock.minutes) : "",
    intervalMinutes: clock?.minutes ?? 0,
    failures: clock?.failures ?? 0,
    lastError: [
      ...new Set([...silence(context, running ? clock : undefined), ...problemLines(context, clock)]),
    ].join("\n"),
  };
}

// What could not be kept as a stamp stands in 活动设置 alone.
function problemLines(context: Context, clock: Clock | undefined): string[] {
  if (!clock) return [];
  return `${clock.lastError}\n${setting(context, "clockProblem")}`.split("\n").filter((line) => line !== "");
}

function nextRun(context: Context, from: number, minutes: number): string {
  return localMinute(from + minutes * 60_000, context.offset);
}

function silence(context: Context, clock: Clock | undefined): string[] {
  if (!clock || !isSilent(clock, context.epoch)) return [];
  const last = localMinute(clock.lastRun, context.offset);
  return [pageProblem(problem("clock.silent", { last, owner: clock.owner }), context.language).text];
}
