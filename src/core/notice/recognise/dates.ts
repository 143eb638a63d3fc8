// Date expressions of official prose: days, months, thirds of months, quarters, halves, years and ranges of them.
import { numeralValue } from "../structure/numerals";

/** One end of a date expression, as far as it is stated. */
export interface Moment {
  year: number | null;
  /** 0 for 今年, 1 for 次年, -1 for 去年. */
  yearShift: number | null;
  month: number | null;
  day: number | null;
  part: DatePart | null;
}

/** Parts of months and years that official prose names. */
export type DatePart =
  | "early"
  | "middle"
  | "late"
  | "early-middle"
  | "middle-late"
  | "start"
  | "mid"
  | "end"
  | "first-half"
  | "second-half"
  | "q1"
  | "q2"
  | "q3"
  | "q4"
  | "year"
  | "year-end"
  | "year-start"
  | "year-mid";

/** A date expression at [start, end) of the text it was found in. */
export interface DateExpression {
  start: number;
  end: number;
  text: string;
  from: Moment | null;
  to: Moment | null;
  /** Days, weeks or months after the day of issue. */
  after: { count: number; unit: "day" | "workday" | "week" | "month" } | null;
  /** 自…起, …开始: only a beginning is stated. */
  opens: boolean;
  /** 前, 以前, 之前, 止: a limit rather than a time of doing. */
  limit: boolean;
}

const CN = "一二三四五六七八九十";
const YEAR =
  "(?:(\\d{4}|[一二][〇一二三四五六七八九]{3})年度?|(今年|本年度?|当年|明年|次年|翌年|来年|去年|上年)的?)";
const MONTH = `(\\d{1,2}|十[一二]?|[一二三四五六七八九])月份?的?`;
const DAY = `(\\d{1,2}|[${CN}]{1,3})[日号](?!以?内)`;
const PART = "(上中旬|中下旬|上旬|中旬|下旬|月?底|月?末|月?初|中(?=[，。；、）]|以?前|$))";
const WHOLE = "(上半年|下半年|第?[一二三四1-4]季度[末底]?|年底|年末|年内|年终|年初|年中|全年)";
const MOMENT = new RegExp(
  `${YEAR}?(?:${MONTH}(?:${DAY}|${PART})?|${WHOLE})|(\\d{4})年(底|末|内|初|中|终|全年)(?!级|[一-龥]{0,1}年级)`,
  "y",
);
/** （2024年）: the year alone, where nothing but a time can stand. */
const YEAR_ALONE = /(20\d\d)年度?(?=）|-+20\d\d年）|至20\d\d年）)/y;
const DOTTED = /(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?![\d./])/y;
const BARE_DAY = new RegExp(`${DAY}`, "y");
const BARE_PART = /(上旬|中旬|下旬|月底|底|末)/y;
const SHORT_MONTHS = new RegExp(
  `${YEAR}?(\\d{1,2}|十[一二]?|[一二三四五六七八九])(?:--?|至|到|、)(?=(?:\\d{1,2}|十[一二]?|[一二三四五六七八九])月)`,
  "y",
);
const SHORT_DAYS = new RegExp(`${YEAR}?${MONTH}(\\d{1,2})(?:--?|至|到)(\\d{1,2})[日号]`, "y");
const SEPARATOR = /(?:日?起|开始)?\s?(?:--?|至|到)\s?/y;
const CLOCK =
  /(?:（(?:星期|周)[一二三四五六日天]）)?\s?(?:(?:上午|下午|中午|晚上?)?\s?\d{1,2}(?:[:：]\d{2}|[时点](?:\d{1,2}分|半|整)?)(?:-+\d{1,2}[:：]\d{2})?)?/y;
const LIMIT =
  /前后(?!期)|(?:月?底)?(?:（含）)?(?:(?:下班|放学|上班)之?前|以前|之前|前(?!往|期|后|列|述|提(?!供|交)|来|夕|瞻|沿|进|景|三)|止|截止|内(?!容|部|涵|外))/y;
const OPENING = /(?:份)?(?:起(?!草|步|到|来|点|义|立)|开始|以来|启动(?=[，。；]|$)|以后|之后|后)/y;
const AFTER_ISSUE = new RegExp(
  `(?:自|从|于)?(?:本)?(?:通知|文件|方案|意见|发文|印发|发布|下发|收文)(?:印发|下发|发布|发出|公布)?(?:之日|日)?(?:起|后)(?:的)?(\\d{1,3}|[${CN}两]{1,3}|半)个?(工作日|日|天|周|星期|月)(?:之内|以内|内)`,
  "g",
);
const FROM_NOW = /(?:自|从)?(?:即日|发文之日|印发之日|本通知印发之日)起?(?:--?|至|到)/y;

const CANDIDATE = /[0-9一二三四五六七八九十今本当明次翌来去上下第年全自从即发印]/g;

/** Finds all date expressions of a folded text, in order and without overlap. */
export function findDates(text: string): DateExpression[] {
  const relative = afterIssue(text);
  const out = [...relative];
  if (!/[年月日季号-]|\d[./]\d/.test(text)) return out;
  CANDIDATE.lastIndex = 0;
  for (let hit = CANDIDATE.exec(text); hit; hit = CANDIDATE.exec(text)) {
    const found = dateAt(text, hit.index);
    if (!found) {
      CANDIDATE.lastIndex = afterDigits(text, hit.index);
      continue;
    }
    if (!relative.some((each) => each.start < found.end && found.start < each.end)) out.push(found);
    CANDIDATE.lastIndex = found.end;
  }
  return out.sort((a, b) => a.start - b.start);
}

/** A number is tried from its first digit only, so that 12月 is not read as 2月. */
function afterDigits(text: string, at: number): number {
  let end = at + 1;
  if (/\d/.test(text.charAt(at))) while (end < text.length && /\d/.test(text.charAt(end))) end++;
  return end;
}

function afterIssue(text: string): DateExpression[] {
  const out: DateExpression[] = [];
  AFTER_ISSUE.lastIndex = 0;
  for (let hit = AFTER_ISSUE.exec(text); hit; hit = AFTER_ISSUE.exec(text)) {
    if (/[收接]到(?:本)?$/.test(text.slice(0, hit.index))) continue;
    const count = hit[1] === "半" ? 0.5 : (numeralValue(hit[1]!) ?? 0);
    const unit =
      hit[2] === "工作日" ? "workday" : hit[2] === "月" ? "month" : /周|星期/.test(hit[2]!) ? "week" : "day";
    const after = count === 0.5 ? { count: 15, unit: "day" as const } : { count, unit: unit as "day" };
    out.push({
      start: hit.index,
      end: hit.index + hit[0].length,
      text: hit[0],
      from: null,
      to: null,
      after,
      opens: false,
      limit: true,
    });
  }
  return out;
}

function dateAt(text: string, at: number): DateExpression | null {
  const before = text.charAt(at - 1);
  if (text.slice(Math.max(0, at - 2), at) === "农历") return null;
  if (text.slice(Math.max(0, at - 2), at) === "每年") return null;
  if (
    /[每逢\d.]/.test(before) ||
    (/[上下前本该每各]/.test(before) && /^[一二三四]季度/.test(text.slice(at, at + 3)))
  )
    return null;
  const range = shortDays(text, at) ?? shortMonths(text, at) ?? fromNow(text, at) ?? momentsAt(text, at);
  return range && finished(text, at, range);
}

interface Stretch {
  from: Moment | null;
  to: Moment;
  end: number;
}

function finished(text: string, start: number, range: Stretch): DateExpression {
  const clock = skip(CLOCK, text, range.end);
  const limit = skip(LIMIT, text, clock);
  const limited = limit > clock;
  const opening = limited ? clock : skip(OPENING, text, clock);
  const opens = opening > clock && range.from === null;
  const end = limited ? limit : opens ? opening : range.end;
  return {
    start,
    end,
    text: text.slice(start, end).trim(),
    from: range.from,
    to: range.to,
    after: null,
    opens,
    limit: limited,
  };
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? at + found[0].length : at;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** 6月1-30日 */
function shortDays(text: string, at: number): Stretch | null {
  const found = match(SHORT_DAYS, text, at);
  if (!found) return null;
  const month = moment(found[1], found[2], found[3]);
  return {
    from: { ...month, day: Number(found[4]) },
    to: { ...month, day: Number(found[5]) },
    end: at + found[0].length,
  };
}

/** 3-10月 */
function shortMonths(text: string, at: number): Stretch | null {
  const found = match(SHORT_MONTHS, text, at);
  if (!found) return null;
  const end = momentAt(text, at + found[0].length);
  const from = moment(found[1], found[2], found[3]);
  return end && (from.month ?? 0) <= 12 ? { from, to: end.moment, end: end.end } : null;
}

/** 自即日起至6月30日: the first end is the day of issue, which has no moment of its own. */
function fromNow(text: string, at: number): Stretch | null {
  const found = match(FROM_NOW, text, at);
  if (!found) return null;
  const end = momentAt(text, at + found[0].length);
  return end && { from: null, to: end.moment, end: end.end };
}

function momentsAt(text: string, at: number): Stretch | null {
  const first = momentAt(text, at);
  if (!first) return null;
  const separator = match(SEPARATOR, text, first.end);
  const second = separator && secondMoment(text, first.end + separator[0].length, first.moment);
  return second
    ? { from: first.moment, to: second.moment, end: second.end }
    : { from: null, to: first.moment, end: first.end };
}

function secondMoment(text: string, at: number, first: Moment): { moment: Moment; end: number } | null {
  const whole = momentAt(text, at);
  if (whole) return whole;
  const day = first.month === null ? null : match(BARE_DAY, text, at);
  if (day) return { moment: { ...first, day: numeralValue(day[1]!), part: null }, end: at + day[0].length };
  const part = first.month === null ? null : match(BARE_PART, text, at);
  return part && { moment: { ...first, day: null, part: partOf(part[1]!) }, end: at + part[0].length };
}

function momentAt(text: string, at: number): { moment: Moment; end: number } | null {
  const dotted = match(DOTTED, text, at);
  if (dotted) {
    const value = { ...moment(dotted[1], undefined, dotted[2]), day: Number(dotted[3]) };
    return { moment: value, end: at + dotted[0].length };
  }
  const bare = /[（至到-]/.test(text.charAt(at - 1)) ? match(YEAR_ALONE, text, at) : null;
  if (bare)
    return { moment: { ...moment(bare[1], undefined, undefined), part: "year" }, end: at + bare[0].length };
  const found = match(MOMENT, text, at);
  if (!found) return null;
  const [, year, word, month, day, part, whole, bareYear, barePart] = found;
  const value = bareYear ? moment(bareYear, undefined, undefined) : moment(year, word, month);
  if (value.month !== null && (value.month < 1 || value.month > 12)) return null;
  value.day = day ? numeralValue(day) : null;
  const words = part ?? whole ?? (barePart === "全年" ? "全年" : barePart && `年${barePart}`);
  value.part = words ? partOf(words) : null;
  return { moment: value, end: at + found[0].length };
}

function moment(year: string | undefined, word: string | undefined, month: string | undefined): Moment {
  return {
    year: year ? numeralValue(year) : null,
    yearShift: word ? (/明|次|翌|来/.test(word) ? 1 : /去|上年/.test(word) ? -1 : 0) : null,
    month: month ? numeralValue(month) : null,
    day: null,
    part: null,
  };
}

const PARTS: readonly (readonly [RegExp, DatePart])[] = [
  [/^上中旬/, "early-middle"],
  [/^中下旬/, "middle-late"],
  [/^上旬/, "early"],
  [/^中旬/, "middle"],
  [/^下旬/, "late"],
  [/^上半年/, "first-half"],
  [/^下半年/, "second-half"],
  [/[一1]季/, "q1"],
  [/[二2]季/, "q2"],
  [/[三3]季/, "q3"],
  [/[四4]季/, "q4"],
  [/^年初/, "year-start"],
  [/^年中/, "year-mid"],
  [/^年/, "year-end"],
  [/^全年/, "year"],
  [/初/, "start"],
  [/中/, "mid"],
  [/底|末/, "end"],
];

function partOf(words: string): DatePart | null {
  for (const [pattern, part] of PARTS) if (pattern.test(words)) return part;
  return null;
}
