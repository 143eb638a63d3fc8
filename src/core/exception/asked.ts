import { isDay } from "../day";
import type { Day, Period } from "../model";

/** A later day that a unit asks for. */
export interface AskedExtension {
  readonly period: Period;
  readonly until: Day;
}

const ASKS = /^\s*(申请)?延期|^\s*(please )?extend/i;
const DAY = /(?:(\d{4})\s*[-年./]\s*)?(\d{1,2})\s*[-月./]\s*(\d{1,2})\s*日?/;

/**
 * What a unit asks for in its own words on 首页, e.g. “延期：2020年3月 到3月28日，材料未齐”: the period that they name, else the next one
 * that is due; the last day that they name. Null where they ask for no later day, or the due day has passed already.
 */
export function askedExtension(words: string, periods: readonly Period[], today: Day): AskedExtension | null {
  if (!ASKS.test(words)) return null;
  const open = periods.filter(
    ({ start, dueOn, onTimeUntil }) => dueOn !== "" && start <= today && today <= onTimeUntil,
  );
  const named = periods.filter(({ label, span }) => words.includes(label) || words.includes(span));
  const period = named.length > 0 ? named.find((one) => open.includes(one)) : open[0];
  if (!period) return null;
  const rest = words.split(period.label).join(" ").split(period.span).join(" ");
  const days = rest.match(new RegExp(DAY, "g")) ?? [];
  const until = days.map((found) => dayOf(DAY.exec(found)!, period.onTimeUntil)).pop() ?? "";
  return isDay(until) && until > period.onTimeUntil ? { period, until } : null;
}

// A day without its year is of the year of the due day; a month long before that, as in “1月5日” of December, of the next one.
function dayOf([, stated, month = "", day = ""]: RegExpExecArray, due: Day): string {
  const isNext = Number(month) + 6 < Number(due.slice(5, 7));
  const year = stated ?? String(Number(due.slice(0, 4)) + Number(isNext));
  return [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
}
