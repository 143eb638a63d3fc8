// The campaign played forward: what the clock would mail day by day, with the rules by which it mails. Nothing is read, written or sent.
import { addDays, isWorkday } from "../day";
import { type DigestMoment, digestOccasions } from "../digest/moments";
import { addresses } from "../mail";
import type { Day, Definition, Robot, SendRecord } from "../model";
import {
  byImportance,
  GROUP,
  groupMessages,
  ladderMails,
  type ReminderInput,
  type Send,
  type SendHours,
} from "../reminder";
import { labelOf } from "../text";
import { groupText } from "../text/groups";

/** What units are taken to do from now on: send nothing more, or everything in time. */
export type Assumed = "nobody" | "everybody";

/** What a rehearsal goes by. */
export interface RehearsalInput {
  /** The directory, reports and 提醒日志 as they stand. */
  readonly given: Omit<ReminderInput, "nowTime" | "sendFrom">;
  readonly nowTime: string;
  readonly hours: SendHours;
  readonly digest: readonly DigestMoment[];
  /** Those that have an address; default: none. */
  readonly robots?: readonly Robot[];
  readonly assumed: Assumed;
  /** Addresses that may be written to in a day; `left` of them today. */
  readonly quota: number;
  readonly left: number;
}

/** A mail that would leave, or that would wait for the next day's quota. */
export interface RehearsedMail {
  readonly day: Day;
  /** "08:00". */
  readonly time: string;
  readonly reader: string;
  readonly subject: string;
  readonly waits: boolean;
}

/** What would be mailed until the last day, and who has no address for what is meant for them. */
export interface Rehearsed {
  readonly mails: readonly RehearsedMail[];
  readonly until: Day;
  readonly withoutAddress: readonly string[];
}

/** Days after the end of the campaign and of its last report for which what is overdue is still of interest, and most days of all. */
const AFTER = 31;
const MOST_DAYS = 800;

/** Plays the campaign from today to its end. */
export function rehearse(input: RehearsalInput): Rehearsed {
  const { nowTime, hours } = input;
  const given = { ...input.given, isWorkday: rememberedWorkdays(input.given) };
  const until = lastDay(given.definition, given.today);
  const first = nowTime < hours.until ? given.today : addDays(given.today, 1);
  const play: Play = {
    log: new Map(given.log.map((record) => [slotOf(record), record])),
    nowhere: new Set(),
  };
  const mails: RehearsedMail[] = [];
  for (let day = first; day <= until; day = addDays(day, 1)) {
    const isToday = day === given.today;
    const time = isToday && nowTime > hours.from ? nowTime : hours.from;
    mails.push(...dayOf(day, time, isToday ? input.left : input.quota, { ...input, given }, play));
  }
  return { mails, until, withoutAddress: [...play.nowhere] };
}

// Each day is asked for once a unit, period and rung.
function rememberedWorkdays({ definition, isWorkday: own }: RehearsalInput["given"]): (day: Day) => boolean {
  const known = new Map<Day, boolean>();
  return (day) => {
    const found = known.get(day) ?? (own ? own(day) : isWorkday(day, definition.holidays));
    known.set(day, found);
    return found;
  };
}

/** What is known on a day of the play. */
interface Play {
  /** The last mail of each rung, unit and matter: older ones decide nothing any more. */
  readonly log: Map<string, SendRecord>;
  readonly nowhere: Set<string>;
}

function lastDay({ campaign, periods }: Definition, today: Day): Day {
  const days = [campaign.end, ...periods.map(({ onTimeUntil }) => onTimeUntil), today];
  const last = addDays(days.sort().pop() as Day, AFTER);
  const most = addDays(today, MOST_DAYS);
  const [first = last] = [last, most].sort();
  return first;
}

function dayOf(day: Day, time: string, quota: number, input: RehearsalInput, play: Play): RehearsedMail[] {
  const { given, assumed } = input;
  const definition = assumed === "everybody" ? doneInTime(given.definition, day) : given.definition;
  const due = ladderMails({ ...given, definition, today: day, nowTime: time, log: [...play.log.values()] });
  let left = quota;
  const own = byImportance(due, definition).flatMap((send): RehearsedMail[] => {
    const count = addresses(send.to).length;
    if (count === 0) play.nowhere.add(send.unit);
    if (count === 0) return [];
    const waits = count > left;
    if (!waits) {
      left -= count;
      note(send, `${day} ${time}:00`, play);
    }
    return [{ day, time, reader: send.unit, subject: send.subject, waits }];
  });
  const digests = digestsOf(day, input).map((mail, index) => ({ ...mail, waits: index >= left }));
  return [...own, ...digests, ...groupsOf(day, time, { ...input, given: { ...given, definition } }, play)];
}

function digestsOf(day: Day, { given, digest }: RehearsalInput): RehearsedMail[] {
  const { definition, leaders = [] } = given;
  const { title, language } = definition.campaign;
  const subject = `${title} ${labelOf("sendRule", "digest", language)}`;
  const due = digest.filter((moment) =>
    digestOccasions([moment], definition, day, "23:59").some((occasion) => occasion.endsWith(day)),
  );
  const [moment] = due;
  if (!moment) return [];
  return leaders.map(({ name, mail }) => ({
    day,
    time: moment.from,
    reader: name || mail,
    subject,
    waits: false,
  }));
}

// Messages to groups take nothing of the quota of mails.
function groupsOf(
  day: Day,
  time: string,
  { given, digest, robots = [] }: RehearsalInput,
  play: Play,
): RehearsedMail[] {
  if (robots.length === 0) return [];
  const { definition } = given;
  const occasions = digestOccasions(digest, definition, day, "23:59").filter((each) => each.endsWith(day));
  const due = groupMessages(
    { ...given, today: day, nowTime: time, log: [...play.log.values()] },
    robots,
    occasions,
  );
  return due.map((send) => {
    note(send, `${day} ${time}:00`, play);
    const reader = groupText("reader", definition.campaign.language, { group: send.unit });
    return { day, time, reader, subject: send.subject, waits: false };
  });
}

function note({ unitId, items }: Send, at: string, { log }: Play): void {
  for (const { sendId, ruleId: rule, periodId: period } of items) {
    const record: SendRecord = { sendId, rule, unitId, period, state: "sent", at };
    log.set(slotOf(record), record);
  }
}

// The key of a mail but for the number of its occasion: a later one stands in place of it.
function slotOf({ sendId, rule }: Pick<SendRecord, "sendId" | "rule">): string {
  // Groups hear of units with days of their own on each of these.
  if (rule === GROUP) return sendId;
  const parts = sendId.split("|");
  const place = rule === "copy" ? 4 : 3;
  return parts.filter((_, index) => index !== place).join("|");
}

// What is due by yesterday has been sent and is done.
function doneInTime(definition: Definition, day: Day): Definition {
  return {
    ...definition,
    periods: definition.periods.filter(({ dueOn }) => dueOn === "" || dueOn >= day),
    phases: definition.phases.filter(({ end }) => end === "" || end >= day),
    tasks: definition.tasks.map((task) =>
      task.deadline !== "" && task.deadline < day ? { ...task, status: "done" } : task,
    ),
  };
}
