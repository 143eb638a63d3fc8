// The report periods that a rule makes of a return's time.
import { addDays, isWithin } from "../day/arithmetic";
import { isWorkday as isChineseWorkday, nextWorkday, previousWorkday } from "../day/workday";
import type { Day, DueShift, Language, LateEntries, Period, PeriodKind, PeriodRule } from "../model";
import { generalWords } from "../text/general";
import { fill, inLanguage } from "../text/words";
import { type Cut, periodKinds } from "./kinds";

/** What periods are made from. */
export interface PeriodSource {
  readonly returnId: string;
  /** Name of the return, where periods are to be told from those of another; "" = there is no other. */
  readonly name?: string;
  readonly start: Day;
  readonly end: Day;
  readonly rule: PeriodRule;
  readonly exempt?: readonly Day[];
  /** Default: what comes after a due day inside the period stays in it. */
  readonly lateEntries?: LateEntries;
  readonly language?: Language;
  /** Default: the Chinese calendar. */
  readonly isWorkday?: (day: Day) => boolean;
}

/** A rule that says nothing but its kind. */
export const PLAIN_RULE: PeriodRule = {
  kind: "calendarMonth",
  cutoffDay: null,
  dueIn: "period",
  dueDay: null,
  dueTime: "",
  dueOn: "",
  shift: "none",
  graceDays: 0,
  lockAfterDays: null,
};

/** A guard against dates typed wrong: more periods nobody reports. */
const MOST = 1200;

/** A stretch of time with what the campaign leaves of it. */
interface Clipped {
  readonly cut: Cut;
  readonly start: Day;
  readonly end: Day;
}

/**
 * All report periods of a return, in order; none while its dates are unknown. The first begins on its first day, the last
 * ends on its last: no day falls between.
 *
 * Under `calendarMonth` a due day may lie inside the month it reports on (the 25th). What becomes of the days after it, the
 * return says (`lateEntries`). Under `cutoffMonth` they belong to the next period.
 */
export function periodsOf(source: PeriodSource): Period[] {
  const { start, end } = source;
  if (start === "" || end === "" || end < start) return [];
  const periods = stretches(source).map((stretch) => periodOf(stretch, source));
  return source.lateEntries === "next" ? carriedOver(periods) : periods;
}

/** The days after a due day inside a period are those of the next one; the last period keeps them. */
function carriedOver(periods: readonly Period[]): Period[] {
  const isInside = ({ start, end, dueOn }: Period) => dueOn >= start && dueOn < end;
  return periods.map((period, i) => {
    const before = periods[i - 1];
    const start = before && isInside(before) ? addDays(before.dueOn, 1) : period.start;
    return { ...period, start, end: i < periods.length - 1 && isInside(period) ? period.dueOn : period.end };
  });
}

function stretches({ start, end, rule }: PeriodSource): Clipped[] {
  const { cutAt } = periodKinds[rule.kind];
  if (!cutAt) {
    const code = rule.kind === "anytime" ? "any" : "once";
    return [{ cut: { code, start, end }, start, end }];
  }
  const found: Clipped[] = [];
  for (let day = start; day <= end && found.length < MOST; ) {
    const cut = cutAt(day, rule);
    found.push({ cut, start: day, end: cut.end > end ? end : cut.end });
    day = addDays(cut.end, 1);
  }
  return periodKinds[rule.kind].restJoins ? withoutRest(found, end) : found;
}

// A campaign to 31 October that is cut off on the 25th ends with 26 September to 31 October: November has no report of its own.
function withoutRest(found: Clipped[], end: Day): Clipped[] {
  const last = found[found.length - 1];
  const before = found[found.length - 2];
  if (!last || !before || last.cut.code <= end.slice(0, 7)) return found;
  return [...found.slice(0, -2), { ...before, end }];
}

function periodOf({ cut, start, end }: Clipped, source: PeriodSource): Period {
  const { returnId, rule, name = "", exempt = [], language = "zh" } = source;
  const way = periodKinds[rule.kind];
  const span = way.nameOf(cut.code, language);
  const dueOn = dueOf({ cut, start, end }, source);
  const until = dueOn === "" ? "" : addDays(dueOn, rule.graceDays);
  const isLocking = dueOn !== "" && rule.lockAfterDays !== null;
  return {
    id: `${returnId}.${cut.code}`,
    returnId,
    code: cut.code,
    label: periodLabel(name, span, rule.kind, language),
    span,
    start,
    end,
    dueOn,
    onTimeUntil: until,
    dueTime: rule.dueTime,
    lockOn: isLocking ? addDays(dueOn, (rule.lockAfterDays ?? 0) + 1) : "",
    exempt: exempt.some((day) => isWithin(day, start, end)),
  };
}

/** What sentences and lists call a period: `name` is that of its return where the campaign has several, else "". */
export function periodLabel(name: string, span: string, kind: PeriodKind, language: Language): string {
  if (name === "") return span;
  return periodKinds[kind].cutAt === null
    ? name
    : fill(inLanguage(generalWords.periodOfReturn, language), { name, span });
}

/** A period that the campaign cuts short keeps its due day, unless that lies before its first day; none is due before it begins. */
function dueOf({ cut, start, end }: Clipped, { rule, isWorkday = isChineseWorkday }: PeriodSource): Day {
  const { cutAt, dueDayOf, isDue } = periodKinds[rule.kind];
  if (!isDue) return "";
  const notBefore = (day: Day) => (day < start ? start : day);
  if (!cutAt) return notBefore(shifted(rule.dueOn || end, rule.shift, isWorkday));
  const isNext = rule.dueIn === "next";
  const due = dueDayOf(isNext ? cutAt(addDays(cut.end, 1), rule) : cut, rule.dueDay, isNext);
  return notBefore(shifted(due < start ? end : due, rule.shift, isWorkday));
}

function shifted(day: Day, shift: DueShift, isWorkday: (day: Day) => boolean): Day {
  if (shift === "none") return day;
  return shift === "later" ? nextWorkday(day, isWorkday) : previousWorkday(day, isWorkday);
}
