// Responsibility said once for several items: 以下均由…牵头, 下同.
import { findDates } from "./dates";
import { namesAnybody, type Responsibility, readResponsibility } from "./responsibility";
import { takeDeadline } from "./statement";
import type { TaskFound } from "./tasks";

const FOR_ALL =
  /(?:以下|下列|上述|以上|各项|所有)[^，。；：]{0,10}?(?:均|都|全部|一律|统一)(?=由|于|在)|(?:以上|上述)[一二三四五六七八九\d]{1,2}项(?=由)/;

/** A statement for all items below it, or for those above it. */
export interface ForAll {
  responsibility: Responsibility;
  above: boolean;
}

/** Reads 以下任务均由基础教育科牵头，各县教育局配合 and its like. */
export function readForAll(text: string, start: number): ForAll | null {
  const found = FOR_ALL.exec(text);
  if (!found) return null;
  const from = found.index + found[0].length;
  const rest = /^[^。；\n]*/.exec(text.slice(from))![0].replace(/）.{0,2}$/, "");
  const responsibility = readResponsibility({ text: rest, start: start + from });
  if (!namesAnybody(responsibility)) return null;
  const date = findDates(rest).pop();
  if (responsibility.deadlineText === null && date)
    takeDeadline(date.text, start + from + date.start, responsibility);
  return { responsibility, above: /上述|以上/.test(found[0]) };
}

/** Gives a task what it does not say itself. */
export function inherit(task: TaskFound, from: Responsibility): void {
  const own = task.responsibility;
  if (own.lead === null) {
    own.lead = from.lead;
    if (own.co.length === 0) own.co = [...from.co];
  }
  if (own.deadlineText === null) {
    own.deadlineText = from.deadlineText;
    own.deadlineAt = from.deadlineAt;
  }
  if (own.leaders.length === 0) own.leaders = [...from.leaders];
}
