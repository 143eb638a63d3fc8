import { readTime } from "../day/time";

/** The hours of a day in which the clock sends mails, "08:00" to "22:00": `until` is the first minute of quiet. */
export interface SendHours {
  readonly from: string;
  readonly until: string;
}

/** Nobody is mailed earlier or later; an office may narrow it. */
export const WIDEST: SendHours = { from: "08:00", until: "22:00" };

/** Reads “9:00-17:30” or “上午9点至下午5点半”; the widest for an empty cell, undefined for what names no such hours. */
export function sendHours(cell: string): SendHours | undefined {
  if (cell.trim() === "") return WIDEST;
  const [from, until, ...rest] = cell.split(/[-–—~～至到]+/).map((time) => readTime(time)[0]);
  if (!from || !until || rest.length > 0 || from >= until) return undefined;
  if (until <= WIDEST.from || from >= WIDEST.until) return undefined;
  const [, latest = from] = [from, WIDEST.from].sort();
  const [earliest = until] = [until, WIDEST.until].sort();
  return { from: latest, until: earliest };
}

/** Whether no mail may leave yet at this time of day; `sendFrom` is "08:00" where the office says nothing. */
export function isTooEarly({
  nowTime,
  sendFrom = WIDEST.from,
}: {
  readonly nowTime: string;
  readonly sendFrom?: string | undefined;
}): boolean {
  return nowTime < sendFrom;
}

/** Whether a time of day is within these hours. */
export function isWithinHours(time: string, { from, until }: SendHours): boolean {
  return time >= from && time < until;
}
