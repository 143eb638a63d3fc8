// When the digest leaves: on a weekday, or on the day after a due day.
import { addDays, weekday } from "../day";
import type { Day, Definition } from "../model";
import { isOverdue } from "../period";

/** A wish of 活动设置. */
export interface DigestMoment {
  /** 1 = Monday … 7 = Sunday, or the day after the last day on which a report is in time. */
  readonly on: number | "afterDue";
  /** "09:00": it leaves with the clock's first look after this time. */
  readonly from: string;
}

/** Wishes of a cell, and what in it is none. */
export interface DigestMoments {
  readonly moments: readonly DigestMoment[];
  readonly wrong: readonly string[];
}

const USUAL = "08:00";
const HOUR = "(?:上午|早上|at)?\\s*(?:(\\d{1,2})(?:[点时]|[:：]([0-5]\\d))?)?";
const WEEKLY = new RegExp(
  `^(?:每?(?:周|星期|礼拜)([一二三四五六日天])|(?:every )?([a-z]+day)s?)\\s*${HOUR}$`,
  "i",
);
const AFTER_DUE = new RegExp(
  `^(?:截止(?:日的?|后)?次日|截止(?:日)?后一天|(?:the )?day after(?: the)? due(?: day)?)\\s*${HOUR}$`,
  "i",
);
const CHINESE = "一二三四五六日";
const ENGLISH = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** Reads “每周一 9点、截止次日” or “Monday 9:00; day after due”; without an hour it is eight o'clock. */
export function digestMoments(cell: string): DigestMoments {
  const wishes = cell
    .split(/[\n;；,，、]+/)
    .map((wish) => wish.trim())
    .filter(Boolean);
  const read = wishes.map((wish) => ({ wish, moment: momentOf(wish) }));
  return {
    moments: read.flatMap(({ moment }) => (moment ? [moment] : [])),
    wrong: read.filter(({ moment }) => !moment).map(({ wish }) => wish),
  };
}

function momentOf(wish: string): DigestMoment | undefined {
  const due = AFTER_DUE.exec(wish);
  if (due) return momentAt("afterDue", due[1], due[2]);
  const [, chinese = "", english = "", hour, minutes] = WEEKLY.exec(wish) ?? [];
  const on = chinese ? CHINESE.indexOf(chinese.replace("天", "日")) : ENGLISH.indexOf(english.toLowerCase());
  return on < 0 || chinese + english === "" ? undefined : momentAt(on + 1, hour, minutes);
}

function momentAt(on: DigestMoment["on"], hour?: string, minutes = "00"): DigestMoment | undefined {
  if (hour === undefined) return { on, from: USUAL };
  return Number(hour) > 23 ? undefined : { on, from: `${hour.padStart(2, "0")}:${minutes}` };
}

/** A clock that was off, or a spent quota, sends it a day late; a digest of last week is no news. */
const NEWS_DAYS = 1;

/**
 * What a digest is due for by now, a key each (“week.2020-07-06”, “due.2020-07-26”); nothing once the campaign has ended, but for the
 * day after its last due day.
 */
export function digestOccasions(
  moments: readonly DigestMoment[],
  definition: Pick<Definition, "campaign" | "periods">,
  today: Day,
  time: string,
): string[] {
  const days = Array.from({ length: NEWS_DAYS + 1 }, (_, ago) => addDays(today, -ago));
  const found = moments.flatMap(({ on, from }) =>
    days
      .filter((day) => (day < today || time >= from) && isDayOf(on, day, definition))
      .map((day) => `${on === "afterDue" ? "due" : "week"}.${day}`),
  );
  return [...new Set(found)];
}

function isDayOf(
  on: DigestMoment["on"],
  day: Day,
  { campaign, periods }: Pick<Definition, "campaign" | "periods">,
): boolean {
  if (on !== "afterDue")
    return weekday(day) === on && day >= campaign.start && (campaign.end === "" || day <= campaign.end);
  const before = addDays(day, -1);
  return periods.some(
    (period) => !period.exempt && period.dueOn !== "" && isOverdue(period, day) && !isOverdue(period, before),
  );
}
