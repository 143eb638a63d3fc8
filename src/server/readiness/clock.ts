// Whether the campaign's one clock runs.
import { problem } from "../../core/problem";
import { readinessWords } from "../../core/text/readiness";
import { localMinute } from "../google/epoch-text";
import { readInstant } from "../google/instant";
import { currentUser } from "../google/session";
import { countTriggers } from "../google/triggers";
import { openHead } from "../google/workbook";
import { type Clock, isSilent, readClock } from "../jobs/clock-state";
import { tabId } from "../tabs/tab-ids";
import { good, note, type Outcome } from "./outcome";

/** The clock as the person at hand can see it: triggers of others are hidden, their last run is not. */
export function clockFinding(): Outcome {
  const clock = readClock();
  if (!clock) return hasCampaign() ? note(problem("account.clockOff", {})) : good(readinessWords.clockLater);
  const own = clock.owner === currentUser() ? countTriggers() : 1;
  if (own === 0) return note(problem("account.clockOff", {}));
  if (own > 1) return note(problem("account.secondClock", { count: own }));
  return silence(clock);
}

function silence(clock: Clock): Outcome {
  const { epoch, offset } = readInstant(openHead().zone);
  if (!isSilent(clock, epoch)) return good(readinessWords.clockRuns);
  return note(problem("clock.silent", { last: localMinute(clock.lastRun, offset), owner: clock.owner }));
}

function hasCampaign(): boolean {
  return openHead()
    .tabs()
    .some(({ sheetId }) => sheetId === tabId("settings"));
}
