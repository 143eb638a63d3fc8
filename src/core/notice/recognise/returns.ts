// Returns: recurring reports and one-off hand-ins.
import { type DateExpression, findDates } from "./dates";
import { dueList, linesOfDays, movedDue, namedDays, receiverOfAll } from "./due-lists";
import { materialsIn } from "./materials";
import { clausesOf, type Passage, sentencesOf, statementsOf } from "./passages";
import { findRecurrence, type Recurrence } from "./recurrence";
import { asksToSend, readSending, type Sending, verbAt } from "./sending";
import { onItsDays } from "./several-days";

/** A statement that asks for something to be sent in. */
export interface ReturnFound {
  statement: Passage;
  sending: Sending;
  recurrence: Recurrence | null;
  /** Progress reported 定期 or 及时, without a period. */
  unspecified: boolean;
  date: DateExpression | null;
  /** The due words when they are no date: 及时, 活动结束后10日内. */
  dueWords: string | null;
  materials: string[];
  confidence: number;
}

const AFTER_EVENT =
  /(?<=^|[^\u4e00-\u9fff]|[请要应]|单位|工会|部门|学校|科室|[于在由])(?!请?各)[^，。；于在]{2,16}?(?:结束|完成|举办|开展|印发|公布|闭幕|收到[^，。；]{1,10})(?:之?后的?)?(?:\d{1,3}|[一二三四五六七八九十两]{1,3})个?(?:工作日|日|天|周|星期|月)(?:之内|以内|内|前)?|[^，。；于在各单位]{0,4}[节会赛展训练查]后\d{1,2}个?(?:工作日|日|天)(?:之内|以内|内)|[^，。；于在]{2,10}结束后?[当次][日天]|[^，。；于在]{2,10}(?<!提)前(?:\d{1,3}|[一二三四五六七八九十两]{1,3})个?(?:工作日|日|天|周)(?:之内|以内|内|前)?|(?:活动|比赛|竞赛|任务|工作)(?:全部)?(?:结束|完成)后(?=，|及时|将|报)/;
const PROGRESS = /进展|情况|做法|成效|动态|信息|进度|经验|问题|亮点|简报|台账|图文/;
const VAGUE_DUE = /及时|定期|适时|随时|按时|按要求|尽快|同步|近期/;
const CONCRETE =
  /(?:方案|总结|名单|表|材料|报告|计划|清单|作品|照片|稿件|案例|资料|视频|文章|统计|成果|台账|名册|论文|音频|文稿|图片|回执|说明|复印件|册|书|稿|报)(?:（[^）]*）)?$/;
const NOT_ASKED =
  /审[定批议]后(?:执行|实施|印发|公布)|^(?:[^，]{0,12})(?:组委会|市总工会|领导小组)[^，]{0,6}将(?:适时|择优|对|会)|(?:分发|发放|发)(?:至|到)(?:各|每|户|村|班)|^(?!.*每).*遇有[^，。]{1,8}(?:第一时间|立即|及时)|^(?:领导小组|组委会|活动|工作)办公室[^，]{0,12}(?:汇总|通报|调度)/;

/** Whether the words are nothing but a request to send something in by some time. */
export function isOnlyRequest(text: string): boolean {
  return asksToSend(text) && text.length >= 12 && hasDue(text);
}

/** Finds every return asked for in a passage. */
function findReturns(passage: Passage): ReturnFound[] {
  const out: ReturnFound[] = [];
  if (!speaksOfReturns(passage.text)) return out;
  const forAll = receiverOfAll(passage.text);
  for (const sentence of sentencesOf(passage)) {
    if (!speaksOfReturns(sentence.text)) continue;
    let sender: string | null = null;
    for (const statement of statementsOf(sentence)) {
      const moved = movedDue(statement);
      const listed = moved ? [moved] : [...dueList(statement), ...namedDays(statement)];
      for (const each of listed) out.push(onDay(each));
      if (listed.length > 0) continue;
      for (const { read, shown } of segmentsOf(statement).flatMap(withSharedVerb)) {
        const found = readReturn(read, shown, passage);
        sender = found?.sending.from ?? openingSubject(read.text) ?? sender;
        if (!found) continue;
        const whole = { ...found, sending: { ...found.sending, from: found.sending.from ?? sender } };
        const before = out[out.length - 1];
        if (before && goesOnAbout(before, whole)) out[out.length - 1] = sameReport(before, whole);
        else out.push(...onItsDays(whole, read.text));
      }
    }
  }
  if (forAll) for (const { sending } of out) sending.to ??= forAll;
  return out;
}

function speaksOfReturns(text: string): boolean {
  return asksToSend(text) || text.includes("报送时间由");
}

/** Every return asked for in the passages of a text. */
export function allReturns(passages: readonly Passage[]): ReturnFound[] {
  const listed = linesOfDays(passages).map(onDay);
  const lines = new Set(listed.map(({ statement }) => statement));
  return [...passages.filter((passage) => !lines.has(passage)).flatMap(findReturns), ...listed];
}

function onDay({ statement, sending, date, name }: ReturnType<typeof dueList>[number]): ReturnFound {
  const common = { recurrence: null, unspecified: false, dueWords: null, confidence: 0.85 };
  return { ...common, statement, sending, date, materials: materialsIn(name) };
}

const OPENING =
  /^请?((?:各|全[市县区镇校])[^，。；]{1,30}?)(?:要|应(?!急)|须|需|于|在|可|结合|根据|按|认真|高度|积极|组织)/;

/** 各村要开展…；活动结束后将…报: who opens the statement is asked in those that follow. */
function openingSubject(statement: string): string | null {
  return OPENING.exec(statement)?.[1] ?? null;
}

/** 按月填报进度表，每月3日前报…: the second says when and to whom of the first. */
function goesOnAbout(before: ReturnFound, next: ReturnFound): boolean {
  const rhythm = before.recurrence?.frequency;
  return rhythm !== undefined && rhythm === next.recurrence?.frequency && next.sending.what === "";
}

function sameReport(before: ReturnFound, next: ReturnFound): ReturnFound {
  const start = before.statement.start;
  const text = `${before.statement.text}，${next.statement.text}`;
  return {
    ...next,
    statement: { text, start },
    sending: { ...next.sending, what: before.sending.what, from: before.sending.from ?? next.sending.from },
    materials: before.materials,
  };
}

const SHARED = /前将[^。；]{1,60}?[、，](?=[^、，。；]{0,6}\d{1,2}月[^、。；]{1,8}前将)/;

/** 5月25日前将名单、7月5日前将总结报某科: the last verb is that of all. */
function withSharedVerb(statement: Passage): { read: Passage; shown: Passage }[] {
  const whole = [{ read: statement, shown: statement }];
  const cut = /前将/.test(statement.text) ? SHARED.exec(statement.text) : null;
  if (!cut) return whole;
  const to = cut.index + cut[0].length;
  const first = statement.text.slice(0, to - 1);
  const second = { text: statement.text.slice(to), start: statement.start + to };
  const verb = verbAt(second.text);
  if (verb < 0 || verbAt(first) >= 0) return whole;
  return [
    {
      read: { text: first + second.text.slice(verb), start: statement.start },
      shown: { text: first, start: statement.start },
    },
    ...withSharedVerb(second),
  ];
}

/** A statement with two due days that each have their own verb is two: 3月底前报计划，12月10日前报总结. */
function segmentsOf(statement: Passage): Passage[] {
  const out: Passage[] = [];
  let from = 0;
  let sends = false;
  for (const clause of clausesOf(statement)) {
    const at = clause.start - statement.start;
    const starts =
      sends &&
      (hasDue(clause.text) ||
        /^(?:并|同时)?(?:将|请)|^[^，]{2,12}(?:及时|随时)(?:报送|上报)/.test(clause.text)) &&
      at > from;
    if (starts) {
      out.push({ text: statement.text.slice(from, at).replace(/，$/, ""), start: statement.start + from });
      from = at;
      sends = false;
    }
    sends = sends || asksToSend(clause.text);
  }
  out.push({ text: statement.text.slice(from), start: statement.start + from });
  return out;
}

function hasDue(text: string): boolean {
  return findDates(text).length > 0 || findRecurrence(text) !== null || AFTER_EVENT.test(text);
}

function readReturn(segment: Passage, shown: Passage, passage: Passage): ReturnFound | null {
  const { text } = segment;
  if (!asksToSend(text) || NOT_ASKED.test(text)) return null;
  const recurrence = rhythmOf(segment);
  const dates = findDates(text).filter(
    (date) => !recurrence || date.end <= recurrence.start || date.start >= recurrence.end,
  );
  const date = recurrence ? null : dueDate(dates);
  const event = AFTER_EVENT.exec(text);
  const eventSpan = event && !date ? { start: event.index, end: event.index + event[0].length } : null;
  const sending = readSending(text, recurrence ?? date ?? eventSpan);
  if (!sending) return null;
  const base = { statement: shown, sending, materials: materialsIn(sending.what) };
  if (recurrence)
    return { ...base, recurrence, unspecified: false, date: null, dueWords: null, confidence: 0.95 };
  if (date) return { ...base, recurrence: null, unspecified: false, date, dueWords: null, confidence: 0.9 };
  if (event)
    return { ...base, recurrence: null, unspecified: false, date: null, dueWords: event[0], confidence: 0.8 };
  return isHeading(segment, passage) ? null : withoutDate(base, text);
}

/** 每季度举办…，并于季末将…报: the rhythm of the clause that sends comes before that of the work. */
function rhythmOf(segment: Passage): Recurrence | null {
  for (const { text, start } of clausesOf(segment)) {
    const found = asksToSend(text) ? findRecurrence(text) : null;
    const at = start - segment.start;
    if (found?.monthOf) return { ...found, start: found.start + at, end: found.end + at };
  }
  return findRecurrence(segment.text);
}

/** 及时报送信息。 at the head of an item is its name, not yet the request. */
function isHeading(segment: Passage, passage: Passage): boolean {
  if (segment.start !== passage.start || segment.text.length > 12) return false;
  return passage.text.length > segment.text.length + 4 || !/[。；]/.test(passage.text);
}

function dueDate(dates: readonly DateExpression[]): DateExpression | null {
  const limits = dates.filter((date) => date.limit);
  return limits[limits.length - 1] ?? dates.filter((date) => !date.opens)[dates.length - 1] ?? null;
}

function withoutDate(
  base: Pick<ReturnFound, "statement" | "sending" | "materials">,
  text: string,
): ReturnFound | null {
  const vague = VAGUE_DUE.exec(text);
  const { what, from } = base.sending;
  const rest = { ...base, recurrence: null, date: null, confidence: 0.6 };
  if (vague && PROGRESS.test(what)) return { ...rest, unspecified: true, dueWords: vague[0] };
  if (vague && what !== "") return { ...rest, unspecified: false, dueWords: vague[0] };
  const named = from !== null && base.sending.to !== null && CONCRETE.test(what);
  return named ? { ...rest, unspecified: false, dueWords: null, confidence: 0.4 } : null;
}
