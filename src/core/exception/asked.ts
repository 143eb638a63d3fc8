import { isDay } from "../day";
import type { Day, Definition, Period, Return } from "../model";
import { isMoreTime } from "./index";

/** A later day that a unit asks for. */
export interface AskedExtension {
  readonly period: Period;
  readonly until: Day;
}

const ASKS = /^\s*(申请)?延期|^\s*(please )?extend/i;
/** A time that words name: 2020年3月, 5月份, 第2季度; a day, or the month up to which one asks, is none. */
const TIME =
  /(?<![\d到至])(?:\d{4}\s*年\s*)?(?<!\d)\d{1,2}\s*月(?!\s*\d)|第\s*[一二三四五六七八九十\d]+\s*(?:季度?|周|旬)/;
const DAY = /(?:(\d{4})\s*[-年./]\s*)?(\d{1,2})\s*[-月./]\s*(\d{1,2})\s*日?/;

/**
 * The later days that a unit may mean in its own words on 首页, e.g. “延期：2020年3月 到3月28日，材料未齐”: the last day that they name, for
 * the period that they name by its return, its time or both, else for the next one of each return that is due. One that has not begun has
 * to be named by its time. Of what is closed or was due already nothing. Empty where they ask for no later day; several where they do not say of which return.
 */
export function extensionsAskedIn(
  words: string,
  { periods, returns }: Pick<Definition, "periods" | "returns">,
  today: Day,
  isClosed: (period: Period) => boolean = () => false,
): AskedExtension[] {
  if (!ASKS.test(words)) return [];
  const hasCome = ({ start, span }: Period) => start <= today || isOfTime(span, words);
  const open = namedIn(words, periods, returns).filter(
    (period) => period.dueOn !== "" && hasCome(period) && today <= period.onTimeUntil && !isClosed(period),
  );
  const next = open.filter(
    ({ returnId }, place) => open.findIndex((period) => period.returnId === returnId) === place,
  );
  return next
    .map((period) => ({ period, until: untilIn(words, period) }))
    .filter(({ period, until }) => isDay(until) && isMoreTime(until, period));
}

/** The time that a wish names and that is none of the unit's periods, "" where there is no such. */
export function unknownPeriodIn(
  words: string,
  { periods, returns }: Pick<Definition, "periods" | "returns">,
): string {
  if (!ASKS.test(words) || namedIn(words, periods, returns).length > 0) return "";
  return TIME.exec(words)?.[0] ?? "";
}

/** Whether words name the time of a period: 3月 names 2020年3月. */
function isOfTime(span: string, words: string): boolean {
  if (words.includes(span)) return true;
  const time = TIME.exec(words)?.[0].replace(/\s/g, "") ?? "";
  return time !== "" && (span.includes(`年${time}`) || (!/月$/.test(time) && span.includes(time)));
}

/** The periods that words name, as closely as they do; all where they name none, none where they name a time that no period has. */
function namedIn(words: string, periods: readonly Period[], returns: readonly Return[]): readonly Period[] {
  const names = new Set(
    returns.filter(({ name }) => name !== "" && words.includes(name)).map(({ returnId }) => returnId),
  );
  const ofReturn = periods.filter(({ returnId }) => names.has(returnId));
  const ofSpan = (among: readonly Period[]) => among.filter(({ span }) => isOfTime(span, words));
  const readings = [
    periods.filter(({ label }) => words.includes(label)),
    ofSpan(ofReturn),
    TIME.test(words) ? [] : ofReturn,
    ofSpan(periods),
  ];
  return readings.find((found) => found.length > 0) ?? (TIME.test(words) ? [] : periods);
}

function untilIn(words: string, { label, span, onTimeUntil }: Period): Day {
  const rest = words.split(label).join(" ").split(span).join(" ");
  const days = rest.match(new RegExp(DAY, "g")) ?? [];
  return days.map((found) => dayOf(DAY.exec(found)!, onTimeUntil)).pop() ?? "";
}

// A day without its year is of the year of the due day; a month long before that, as in “1月5日” of December, of the next one.
function dayOf([, stated, month = "", day = ""]: RegExpExecArray, due: Day): string {
  const isNext = Number(month) + 6 < Number(due.slice(5, 7));
  const year = stated ?? String(Number(due.slice(0, 4)) + Number(isNext));
  return [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
}
