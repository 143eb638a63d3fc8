// A statement of responsibility, as it is put together from brackets, lines and sentences.
import { findDates } from "./dates";

/** What the attributes of an item say. */
export interface Responsibility {
  leaders: string[];
  lead: string | null;
  co: string[];
  /** As written, without 完成. */
  deadlineText: string | null;
  /** Where the deadline stands, for its source. */
  deadlineAt: number | null;
  /** Stretches that are attributes, not prose: [start, end) in the cleaned text. */
  spans: (readonly [number, number])[];
  /** 下同: valid for the items below as well. */
  forBelow: boolean;
}

/** An empty statement of responsibility. */
export function noResponsibility(): Responsibility {
  return {
    leaders: [],
    lead: null,
    co: [],
    deadlineText: null,
    deadlineAt: null,
    spans: [],
    forBelow: false,
  };
}

/** Whether anybody is named. */
export function namesAnybody(found: Responsibility): boolean {
  return found.lead !== null || found.leaders.length > 0 || found.co.length > 0;
}

/** Takes a list of departments whose first leads; a second lead goes first among the helpers. */
export function takeLead(names: readonly string[], found: Responsibility): void {
  const [first, ...rest] = names;
  if (first === undefined) return;
  if (found.lead === null) found.lead = first;
  else found.co.unshift(first);
  found.co.push(...rest.filter((name) => !found.co.includes(name)));
}

/** Takes a deadline as written, without 完成; the first one stated counts. */
export function takeDeadline(value: string, at: number, found: Responsibility): void {
  if (found.deadlineText !== null) return;
  const dates = findDates(value);
  const several = dates.length > 1 && /完成|举行|结束|开展|启动/.test(value) && value.includes("，");
  const text = (several ? dates[dates.length - 1]!.text : value)
    .replace(/^(?:于|在|为|拟于|计划)/, "")
    .replace(/(?:完成|办结|结束|落实到位|落实)$/, "")
    .replace(/（[^）]*下同[^）]*）/g, "");
  found.deadlineText = text.trim() || null;
  found.deadlineAt = at + value.indexOf(text.trim());
}

/** Words that stand where a deadline would and name no day. */
export const VAGUE_VALUE =
  /(?:“?(?:五一|七一|八一|十一)”?|国庆节?|春节|元旦|中秋节?|端午节?|清明节?|重阳节|儿童节|教师节|劳动节|“?两节”?|寒假|暑假|暑期|高温季节|活动|竞赛){1,3}(?:前后|期间|之前|前)(?:、[^，。；）]{2,8})?|高温季节|长期坚持|持续推进|常态化(?:推进|开展)?|长期|全年|贯穿全年|适时|每季度末|每月底|每半年末|每年底/;
