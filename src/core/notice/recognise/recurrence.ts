// How often a report is due: 每月25日前, 次月5日前, 每季度末, 每周五17:00 …
import { numeralValue } from "../structure/numerals";
import type { ReportFrequency, ReportMonth } from "../types";

/** A rule of recurrence and where it stands in its statement. */
export interface Recurrence {
  start: number;
  end: number;
  frequency: ReportFrequency;
  day: number | null;
  weekday: number | null;
  time: string | null;
  monthOf: ReportMonth | null;
}

const DAY = "(\\d{1,2}|[一二三四五六七八九十]{1,3})[日号]";
const CLOCK = "(上午|下午|中午|晚上?)?\\s?(\\d{1,2})(?:[:：](\\d{2})|[时点](半|(\\d{1,2})分)?(?:整)?)";
const LIMIT = "(?:以前|之前|前)?";
const WEEKLY = new RegExp(
  `(?:每|逐)个?(?:周|星期)(?:([一二三四五六日天])|末)?(?:（[^）]*）)?\\s?(?:${CLOCK})?${LIMIT}|(?:下|次)周([一二三四五六日天])\\s?(?:${CLOCK})?${LIMIT}`,
);
const QUARTERLY = new RegExp(
  `(?:每|各|逐)个?季度?的?(?:(首月|第[一1]个?月)|(末月|最后[一1]?个月|第[三3]个?月)|(末|底)|(结束前)|(?:结束|次月|后)[^，。；\\d]{0,6})?的?(?:${DAY})?${LIMIT}|(?:下|次)一?季度(?:首月|第[一1]个?月)?的?(?:${DAY})?${LIMIT}|(?<=[于在])季度?(末|底)(?:${DAY})?${LIMIT}|按季度?(?=报|上报|汇总|填|通报|反馈)|季报`,
);
const HALFYEARLY = new RegExp(
  `每半年度?的?(?:(末|底|末月|最后[一1]?个月)|(首月|第[一1]个?月|(?:结束)?之?后))?的?(?:${DAY})?(?:内|${LIMIT})|(?:每年|年度内)(\\d{1,2})月(?:${DAY}|底|末)?(?:前)?[、和及与](\\d{1,2})月(?:${DAY}|底|末)?${LIMIT}|按半年|半年报`,
);
/** 4月、7月、10月的10日前: three months in the rhythm of quarters. */
const FOUR_TIMES = new RegExp(
  `(?:每年)?(\\d{1,2})月?[、，](\\d{1,2})月?(?:[、，](\\d{1,2})月?)?[、，和](\\d{1,2})月份?(?:底|末|的?${DAY})?${LIMIT}`,
);
const YEARLY = new RegExp(
  `每年度?的?(?:(\\d{1,2})月份?)?(?:${DAY}|(底|末))?${LIMIT}|每学年|每学期(?:末|结束前|期末)?`,
);
const MONTHLY = new RegExp(
  `(?:每|逐)个?月份?的?(?:(月?底|月?末|最后一(?:天|日|个工作日))|(?:\\d{1,2}日、)?${DAY})?${LIMIT}|(次月|下个?月)(?:的?${DAY}|底|初)?${LIMIT}|按月(?=报|上报|汇总|填|逐级|通报|反馈|向)|月报`,
);

/** Rhythms without a name of their own. */
const ODD = new RegExp(`每(?:半个?月|两周|旬|天|日|两个?月|双周)(?:${CLOCK})?${LIMIT}`);

/** Finds the rule of recurrence in a statement; null when it has none. */
export function findRecurrence(text: string): Recurrence | null {
  if (
    !/每|次月|下个?月|下周|次周|按月|按季|按半年|月报|季报|逐月|逐周|逐季|半年报|各季度|季|\d月?[、，]\d{1,2}月/.test(
      text,
    )
  )
    return null;
  const odd = ODD.exec(text);
  if (odd)
    return rule(odd, "unspecified", { time: clockTime(odd[1], odd[2], odd[3] ?? odd[5], odd[4] === "半") });
  return (
    weekly(text) ?? fourTimes(text) ?? quarterly(text) ?? halfyearly(text) ?? monthly(text) ?? yearly(text)
  );
}

function rule(hit: RegExpExecArray, frequency: ReportFrequency, rest: Partial<Recurrence>): Recurrence {
  return {
    start: hit.index,
    end: hit.index + hit[0].length,
    frequency,
    day: null,
    weekday: null,
    time: null,
    monthOf: null,
    ...rest,
  };
}

function dayNumber(text: string | undefined): number | null {
  const day = text === undefined ? null : numeralValue(text);
  return day !== null && day >= 1 && day <= 31 ? day : null;
}

function weekly(text: string): Recurrence | null {
  const hit = WEEKLY.exec(text);
  if (!hit || /^(?:每周(?:至少|不少于|开设|开展|一次|两次))/.test(text.slice(hit.index))) return null;
  const name = hit[1] ?? hit[7];
  const weekday =
    name === undefined
      ? hit[0].includes("周末")
        ? 7
        : null
      : "一二三四五六日".indexOf(name === "天" ? "日" : name) + 1;
  const time = clockTime(
    hit[2] ?? hit[8],
    hit[3] ?? hit[9],
    hit[4] ?? hit[10] ?? hit[6] ?? hit[12],
    (hit[5] ?? hit[11]) === "半",
  );
  return rule(hit, "weekly", {
    weekday,
    time,
    monthOf: hit[7] === undefined ? (weekday === null ? null : "current") : "next",
  });
}

function clockTime(
  part: string | undefined,
  hour: string | undefined,
  minute: string | undefined,
  half: boolean,
): string | null {
  if (hour === undefined) return null;
  const hours = Number(hour) + (/下午|晚/.test(part ?? "") && Number(hour) < 12 ? 12 : 0);
  const minutes = half ? 30 : Number(minute ?? 0);
  return hours < 24 && minutes < 60
    ? `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`
    : null;
}

function fourTimes(text: string): Recurrence | null {
  const hit = FOUR_TIMES.exec(text);
  if (!hit) return null;
  const months = hit.slice(1, 5).filter(Boolean).map(Number);
  if (months.some((month, i) => i > 0 && month - months[i - 1]! !== 3)) return null;
  const first = months[0]!;
  return rule(hit, "quarterly", {
    day: dayNumber(hit[5]),
    monthOf: first % 3 === 0 ? "last-of-period" : first % 3 === 1 ? "first-of-period" : null,
  });
}

function quarterly(text: string): Recurrence | null {
  const hit = QUARTERLY.exec(text);
  if (!hit) return null;
  const [, first, last, end, before, day, nextDay, bareEnd, endDay] = hit;
  const next = /^(?:下|次)/.test(hit[0]) || (!before && /次月|结束后|季后/.test(hit[0]));
  const monthOf =
    first || next ? "first-of-period" : last || end || before || bareEnd ? "last-of-period" : null;
  return rule(hit, "quarterly", { day: dayNumber(day ?? nextDay ?? endDay), monthOf });
}

/** 每半年…（6月25日、12月25日前） */
const TWO_DAYS = /(\d{1,2})月(\d{1,2})日(?:前)?、(?:\d{1,2})月\2日/;

function halfyearly(text: string): Recurrence | null {
  const hit = HALFYEARLY.exec(text);
  if (!hit) return null;
  const [, end, next, day, month, monthDay, , secondDay] = hit;
  const twice = month === undefined && day === undefined ? TWO_DAYS.exec(text) : null;
  if (twice) {
    const last = Number(twice[1]) % 6 === 0;
    return rule(hit, "halfyearly", { day: dayNumber(twice[2]), monthOf: last ? "last-of-period" : null });
  }
  if (month === undefined)
    return rule(hit, "halfyearly", {
      day: dayNumber(day),
      monthOf: next ? "first-of-period" : end ? "last-of-period" : null,
    });
  const monthOf =
    Number(month) % 6 === 0 ? "last-of-period" : Number(month) % 6 === 1 ? "first-of-period" : null;
  return rule(hit, "halfyearly", { day: dayNumber(secondDay ?? monthDay), monthOf });
}

const NEXT_MONTH = new RegExp(`(?:次月|下个?月)的?${DAY}${LIMIT}`);

function monthly(text: string): Recurrence | null {
  const next = NEXT_MONTH.exec(text);
  if (next) return rule(next, "monthly", { day: dayNumber(next[1]), monthOf: "next" });
  // 月报制 and 月报表 name the rhythm; the words that say the day come first
  const hit = MONTHLY.exec(text.replace(/月报(?=制|表|告)/g, "##")) ?? MONTHLY.exec(text);
  if (!hit) return null;
  const [, end, day, following, nextDay] = hit;
  const stated = end !== undefined || day !== undefined || following !== undefined;
  const later = stated ? null : /当月的?(\d{1,2})日/.exec(text);
  if (later) return rule(hit, "monthly", { day: dayNumber(later[1]), monthOf: "current" });
  const aboutLast = /上个?月|上一个?月|前一个?月/.test(text);
  return rule(hit, "monthly", {
    day: dayNumber(day ?? nextDay),
    monthOf: following || (aboutLast && stated) ? "next" : stated ? "current" : null,
  });
}

function yearly(text: string): Recurrence | null {
  const hit = YEARLY.exec(text);
  if (!hit) return null;
  if (/学期/.test(hit[0]))
    return rule(hit, "halfyearly", { monthOf: /末|结束/.test(hit[0]) ? "last-of-period" : null });
  const [, month, day, end] = hit;
  const monthOf =
    month === "12" || (end && month === undefined)
      ? "last-of-period"
      : month === "1"
        ? "first-of-period"
        : null;
  return rule(hit, "yearly", { day: dayNumber(day), monthOf });
}
