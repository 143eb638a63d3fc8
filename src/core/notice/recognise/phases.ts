// Phases: items named 阶段, or items with a period under a section of steps.
import type { Item } from "../structure/tree";
import { type DateExpression, findDates } from "./dates";
import { headingOf } from "./items";
import type { Passage } from "./passages";
import type { Table } from "./tables";

/** A phase as written. */
export interface PhaseFound {
  name: string;
  date: DateExpression | null;
  /** Where the date expression's text counts from. */
  dateStart: number;
  start: number;
  end: number;
  confidence: number;
}

/** A phase says its name and its period at once; what stands further on is its work. */
const MAX_HEAD = 400;
const NAMED = /阶段(?:（|$|，|：)/;

/** Reads an item as a phase; null when it is none. `inSteps` tells whether it stands under a section of steps. */
export function readPhase(item: Item, inSteps: boolean): PhaseFound | null {
  const heading = headingOf(item);
  const { head } = item;
  if (!head) return null;
  const named = NAMED.test(heading.text) || item.marker?.style === "stage";
  if (!named && !inSteps) return null;
  const whole: Passage = {
    text: head.text.slice(item.marker?.length ?? 0).slice(0, MAX_HEAD),
    start: head.start + (item.marker?.length ?? 0),
  };
  const period = periodOf(whole, item.body[0] ?? null);
  if (!period && !named) return null;
  const name = phaseName(
    whole.text,
    period && period.passage === whole ? period.date : null,
    item.marker?.label ?? "",
  );
  return {
    name,
    date: period?.date ?? null,
    dateStart: period?.passage.start ?? whole.start,
    start: head.start,
    end: head.end,
    confidence: named && period ? 0.95 : 0.8,
  };
}

/** The period stands in a bracket of the heading, in the heading, or opens the words below it. */
function periodOf(whole: Passage, below: Passage | null): { date: DateExpression; passage: Passage } | null {
  const dates = findDates(whole.text);
  const first =
    dates.find((date) => date.start < 45 && !/[。].*/.test(whole.text.slice(0, date.start))) ??
    dates.find((date) => opensSentence(whole.text, date.start));
  if (first) return { date: first, passage: whole };
  if (!below) return null;
  const date = findDates(below.text)[0];
  return date && date.start <= 12 ? { date, passage: below } : null;
}

function opensSentence(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const from = Math.max(before.lastIndexOf("。"), before.lastIndexOf("：")) + 1;
  return at - from <= 8 && at < 80;
}

/** The heading without its period, marks and marker words. */
function phaseName(text: string, date: DateExpression | null, label: string): string {
  let words = text;
  if (date) {
    const open = text.lastIndexOf("（", date.start);
    const close = text.indexOf("）", date.end);
    const bracketed =
      open >= 0 &&
      close >= 0 &&
      !/[）。]/.test(text.slice(open + 1, date.start)) &&
      !/[。]/.test(text.slice(date.end, close));
    words = bracketed
      ? `${text.slice(0, open)}${text.slice(close + 1)}`
      : `${text.slice(0, date.start)}${text.slice(date.end)}`;
  }
  const name = words
    .replace(/^[：，、。\s为是-]+/, "")
    .split(/[。；：，\n]/)[0]!
    .replace(/（\s*）/g, "")
    .replace(/(?:时间)?(?:为|是|在|于|从|自)$/, "")
    .trim();
  return name !== "" ? name : label;
}

const RUNNING =
  /(?:^|[，；。：])([^，；。：]{2,24}?)(?:为|是|，)((?!共|分|[^。；]{0,40}(?:较|比))[^，；。：]{2,12}?(?:阶段|环节|期))/g;

const NAMED_INSIDE =
  /(?:^|(?<=[按分：，、]))((?:第[一二三四五六七八九十]{1,2}(?:期|阶段|批)|[\u4e00-\u9fff]{2,8}))（([^）]{2,30})）(?=[、，。；三四两]|和|$)/g;

/** 第一期（5月10日—6月10日）、第二期（…）: two at least, each with its time. */
function namedInside(passage: Passage): PhaseFound[] {
  const out: PhaseFound[] = [];
  NAMED_INSIDE.lastIndex = 0;
  for (let hit = NAMED_INSIDE.exec(passage.text); hit; hit = NAMED_INSIDE.exec(passage.text)) {
    const date = findDates(hit[2]!)[0];
    if (!date) continue;
    const start = passage.start + hit.index;
    out.push({
      name: hit[1]!,
      date,
      dateStart: start + hit[1]!.length + 1,
      start,
      end: start + hit[0].length,
      confidence: 0.75,
    });
  }
  const named = out.every(({ name }) => /^第|阶段$/.test(name));
  return out.length >= (named ? 2 : 3) ? out : [];
}

/** 3月为宣传发动阶段，4月至6月为… in a running sentence. */
export function runningPhases(passage: Passage): PhaseFound[] {
  const out = namedInside(passage);
  if (out.length > 0) return out;
  RUNNING.lastIndex = 0;
  for (let hit = RUNNING.exec(passage.text); hit; hit = RUNNING.exec(passage.text)) {
    const date = findDates(hit[1]!)[0];
    RUNNING.lastIndex = hit.index + (date ? hit[0].length : 1);
    if (!date) continue;
    const at = passage.start + hit.index + hit[0].indexOf(hit[1]!);
    out.push({
      name: hit[2]!,
      date,
      dateStart: at,
      start: at,
      end: passage.start + hit.index + hit[0].length,
      confidence: 0.75,
    });
  }
  return out;
}

const NAMED_LINE =
  /^([\u4e00-\u9fff]{2,12}?(?:阶段|环节|期)|(?:预|初|复|半决|决|总决)赛)\s*(?:（([^）]{2,40})）|：([^，。；]{2,40}))/;

/** Lines without markers that open with name and period: 启动阶段（4月—6月）。… or 启动阶段：4月上旬 */
function namedLines(passages: readonly Passage[]): PhaseFound[] {
  const out: PhaseFound[] = [];
  for (const { text, start } of passages) {
    const line = NAMED_LINE.exec(text);
    const period = line ? (line[2] ?? line[3]!) : "";
    const date = findDates(period)[0];
    if (!line || !date || (line[3] !== undefined && date.start > 0)) continue;
    const dateStart = start + line[0].lastIndexOf(period);
    out.push({ name: line[1]!, date, dateStart, start, end: start + text.length, confidence: 0.9 });
  }
  return out;
}

const OPENS_WITH_NAME = /^[：，、\s]*(?:为|是)?([^，。；：\n]{2,16}?)(?=[，。；：\n]|$)/;

/** Lines of a section of steps that open with their time: 3月至4月：动员部署。 One alone is only the time of the whole. */
function datedLines(passages: readonly Passage[]): PhaseFound[] {
  const out: PhaseFound[] = [];
  for (const { text, start } of passages) {
    const date = findDates(text)[0];
    if (!date || date.start > 1) continue;
    const name = OPENS_WITH_NAME.exec(text.slice(date.end).replace(/^[）)]/, ""));
    if (!name) continue;
    out.push({ name: name[1]!, date, dateStart: start, start, end: start + text.length, confidence: 0.7 });
  }
  return out.length >= 2 ? out : [];
}

/** The stages named in passing: on lines that open with their names, else in running sentences. */
export function stagesOf(passages: readonly Passage[]): PhaseFound[] {
  const lines = namedLines(passages);
  return lines.length > 0 ? lines : passages.flatMap(runningPhases);
}

/** The phases of a section of steps whose lines carry no markers. */
export function stepsOf({ head, body }: Item): PhaseFound[] {
  const dated = [...datedLines(body), ...namedLines(body)];
  return dated.length > 0 ? dated : [...(head ? [head] : []), ...body].flatMap(runningPhases);
}

/** The phases of a table with a column of phases and one of times. */
export function phasesOfTable(table: Table): PhaseFound[] {
  const out: PhaseFound[] = [];
  for (const row of table.rows) {
    const name = row[table.columns.indexOf("phase")];
    const time = row[table.columns.indexOf("deadline")];
    if (!name || name.text === "") continue;
    const date = time ? (findDates(time.text)[0] ?? null) : null;
    out.push({
      name: name.text,
      date,
      dateStart: time?.start ?? name.start,
      start: name.start,
      end: name.start + name.text.length,
      confidence: 0.9,
    });
  }
  return out;
}
