// The deadline of a task when no attribute states it: read from the prose.
import { type DateExpression, findDates } from "./dates";
import { findQuantities } from "./measure";
import { clausesOf, type Passage, statementsOf } from "./passages";
import { asksToSend } from "./sending";

/** A date in the prose of a task. */
export interface ProseDate {
  date: DateExpression;
  /** Where the date's offsets count from. */
  start: number;
  /** The words that it stands in. */
  clause: Passage;
  /** The clause asks to send something in. */
  handIn: boolean;
}

/** 为参加9月份全省大赛做准备: a date of something else. */
const OTHER_BUSINESS =
  /^(?:为|围绕|结合|迎接|纪念|庆祝|根据|按照|依据|参照|落实)|以来|截至|(?:做|作)(?:好)?准备|(?:会议|大会|讲话|通知|文件|活动)(?:精神|要求)/;
const PAST = /(?:去年|上年|以来|已(?:经)?(?:于|在)|隆重|召开了|举行了|印发了)/;

/** Dates by which or in which the work of a task is done, in order. */
export function datesInProse(passage: Passage): ProseDate[] {
  const out: ProseDate[] = [];
  for (const statement of statementsOf(passage)) {
    const clauses = clausesOf(statement);
    clauses.forEach((clause, at) => {
      for (const date of findDates(clause.text)) {
        if (
          date.opens ||
          isWholeYear(clause.text, date) ||
          isOtherBusiness(clause.text, date) ||
          insideQuote(clause.text, date)
        )
          continue;
        const handIn = asksToSend(upToNextDate(clauses, at));
        out.push({ date, start: clause.start, clause: withWhatIsDone(clauses, at, date), handIn });
      }
    });
  }
  return out;
}

/** 下半年，举办歌手大赛: what is done then stands behind the comma. */
function withWhatIsDone(clauses: readonly Passage[], at: number, date: DateExpression): Passage {
  const clause = clauses[at]!;
  const next = clauses[at + 1];
  const isBare = clause.text.trim() === date.text;
  if (!isBare || !next || findDates(next.text).length > 0) return clause;
  const text = clause.text.padEnd(next.start - clause.start, "，") + next.text;
  return { start: clause.start, text };
}

/** 全年不少于200场, 年内新建25家: the year of a figure, not a deadline. */
function isWholeYear(clause: string, date: DateExpression): boolean {
  const wide = date.to?.part === "year" || /年内$/.test(date.text);
  return (
    wide &&
    (findQuantities(clause).length > 0 || (/全年/.test(date.text) && clause.length > date.text.length + 3))
  );
}

/** The clause and what follows it up to the next date: the verb may stand behind a comma. */
function upToNextDate(clauses: readonly Passage[], at: number): string {
  let text = clauses[at]!.text;
  for (const { text: next } of clauses.slice(at + 1)) {
    if (findDates(next).length > 0) break;
    text += `，${next}`;
  }
  return text;
}

function isOtherBusiness(clause: string, date: DateExpression): boolean {
  if (PAST.test(clause) || /去|上年/.test(date.text)) return true;
  const before = clause.slice(0, date.start);
  return OTHER_BUSINESS.test(clause) && !/(?:前|底)$/.test(date.text) && before.length > 0;
}

function insideQuote(clause: string, date: DateExpression): boolean {
  for (const pair of ["“”", "《》"]) {
    const open = clause.lastIndexOf(pair.charAt(0), date.start);
    if (open >= 0 && clause.indexOf(pair.charAt(1), open) >= date.end) return true;
  }
  return /^[“”]/.test(clause.slice(date.end)) || /“$/.test(clause.slice(0, date.start));
}

/** The last date of the prose; a hand-in day only if there is no other. */
export function proseDeadline(dates: readonly ProseDate[]): ProseDate | null {
  const work = dates.filter((each) => !each.handIn);
  return work.reduce(laterOf, null) ?? dates[dates.length - 1] ?? null;
}

/** 6月28日举行，6月20日前完成调试: a day of preparation named behind the day itself ends nothing. */
function laterOf(best: ProseDate | null, next: ProseDate): ProseDate {
  const [was, is] = [best?.date.to, next.date.to];
  if (!best || !was?.day || !is?.day || best.date.limit || !next.date.limit) return next;
  return was.year === is.year && 100 * was.month! + was.day > 100 * is.month! + is.day ? best : next;
}

const VAGUE_OPENING = /^(?:要|应|将|拟|由[^，。；]{2,20})?(适时|择期|择机|长期坚持|近期|视情)/;

/** A vague word of time that opens the words of a task. */
export function vagueOpening(rest: Passage): { text: string; start: number } | null {
  const found = VAGUE_OPENING.exec(rest.text.trim());
  return found ? { text: found[1]!, start: rest.start + rest.text.indexOf(found[1]!) } : null;
}
