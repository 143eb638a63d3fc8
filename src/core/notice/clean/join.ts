// Line breaks: a break inside a sentence or a word is undone, one between paragraphs is kept.
import { DOCUMENT_KINDS } from "../vocabulary";
import { isStandalone, looksLikeKey, startsItem, startsKey } from "./lines";
import type { Line } from "./tables";

const CLOSED = /[。！？；：!?;:…]["”’』」）)》】\]]*$/;
const HANGING = /[，、,（(《“〔的和与及或把将对以为由在从向各并]$/;
const MAX_OPEN_LINES = 6;

/** Joins broken lines; what comes out is one paragraph or table row a line. */
export function joinLines(lines: readonly Line[]): Line[] {
  const width = wrapWidth(lines);
  const unpunctuated = width === 0 && lacksStops(lines);
  const pairs = junctionCounts(lines);
  const out: Line[] = [];
  let pieces = 0;
  let tail = "";
  for (const line of lines) {
    const before = out[out.length - 1];
    if (
      before &&
      before.text.length < MAX_PARAGRAPH &&
      continues(before, line, { width, unpunctuated, pairs, pieces, tail })
    ) {
      before.text += glue(before.text, line.text);
      pieces++;
    } else {
      out.push({ ...line });
      pieces = 0;
    }
    tail = line.text;
  }
  return out;
}

/** No paragraph is joined beyond this length. */
const MAX_PARAGRAPH = 3000;

interface Setting {
  width: number;
  /** Most paragraphs end without a stop, so a missing stop proves nothing. */
  unpunctuated: boolean;
  pairs: ReadonlyMap<string, number>;
  /** Lines already joined into the one before. */
  pieces: number;
  /** The last of them as it stood. */
  tail: string;
}

function continues(before: Line, line: Line, setting: Setting): boolean {
  if (before.row || line.row) return false;
  const { text } = line;
  if (/^[的，、。；！？）》”]/.test(text)) return true;
  if (isStandalone(text) || isStandalone(before.text)) return false;
  if (splitsToken(before.text, text)) return true;
  if (goesOnCounting(before.text, text)) return true;
  const open = setting.pieces < MAX_OPEN_LINES && opensMore(before.text);
  if (startsItem(text) && !(open && /^[·•-]/.test(text))) return false;
  if (open) return true;
  if (CLOSED.test(before.text) || startsKey(text) || endsTitle(before.text, text)) return false;
  if (looksLikeKey(text) && looksLikeKey(before.text)) return false;
  if (
    /(?:配合|牵头|负责|完成|落实|参与|协助)$/.test(before.text.slice(-4)) &&
    /^(?:各|请|全|以上|特此|为|根据|联系)/.test(text)
  )
    return false;
  if (HANGING.test(before.text) || isOrphan(text)) return true;
  if (setting.width > 0 && widthOf(setting.tail) >= setting.width - 3) return true;
  if (looksLikeKey(text)) return false;
  if (brokenWord(before.text, text, setting.pairs)) return true;
  return isProse(before.text) && !setting.unpunctuated && !looksLikeHeading(text);
}

/** 一是…；二是…: counted inside a paragraph, also where a line is broken before 二是. */
function goesOnCounting(before: string, after: string): boolean {
  return /^[二三四五六]是/.test(after) && before.lastIndexOf("一是") > 4 && !/[。：]$/.test(before);
}

/** An address, a number or a word of Latin letters cut in two. */
function splitsToken(before: string, after: string): boolean {
  const tail = /[A-Za-z0-9._@-]+$/.exec(before.slice(-40))?.[0] ?? "";
  const head = /^[A-Za-z0-9._@-]+/.exec(after.slice(0, 40))?.[0] ?? "";
  if (tail === "" || head === "") return false;
  if (
    tail.includes("@") ||
    (head.includes("@") && !head.startsWith("@") && before.length > tail.length) ||
    head.startsWith("@")
  )
    return true;
  return (
    /\d$/.test(tail) &&
    /^\d+(?![.、．\d])/.test(after) &&
    before.length >= 12 &&
    !/[。；]/.test(before.slice(-tail.length - 1))
  );
}

const TITLE_LINE = new RegExp(`(?:${DOCUMENT_KINDS})$`);

/** The last line of a title is not the first of a paragraph: 为切实做好…, 各县总工会：. */
function endsTitle(before: string, after: string): boolean {
  return (
    before.length <= 60 &&
    TITLE_LINE.test(before) &&
    !/[，。；]/.test(before) &&
    /^(?:为|各|根据|按照|现将|经|今年|20\d\d年)/.test(after)
  );
}

/** A short line without marks may be a heading, so it needs proof to be the end of a sentence. */
function looksLikeHeading(text: string): boolean {
  return text.length <= 14 && !/[，。；、）]/.test(text);
}

/** One or two characters are never a paragraph. */
function isOrphan(text: string): boolean {
  return /^[\u4e00-\u9fff]{1,2}[。；]?$/.test(text);
}

/** A paragraph that has ended a sentence and begun another is not over. */
function isProse(text: string): boolean {
  const end = Math.max(text.lastIndexOf("。"), text.lastIndexOf("；"));
  if (/[）)》]$/.test(text) && end < 0) return false;
  return end >= 0 ? !/[）)]$/.test(text) : text.length >= 45 && !startsItem(text) && /[，、]/.test(text);
}

const PAIRS: readonly (readonly [string, string])[] = [
  ["（", "）"],
  ["《", "》"],
  ["“", "”"],
];

/** Whether a bracket or a quote is still open at the end. */
function opensMore(text: string): boolean {
  return PAIRS.some(([open, close]) => {
    const last = text.lastIndexOf(open);
    return last >= 0 && text.length - last < 200 && text.indexOf(close, last) < 0;
  });
}

function glue(before: string, after: string): string {
  if (splitsToken(before, after)) return after;
  return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? ` ${after}` : after;
}

/** Width of the page when most lines are cut at it; 0 when lines are whole paragraphs. */
function wrapWidth(lines: readonly Line[]): number {
  const cut: number[] = [];
  let prose = 0;
  for (const line of lines) {
    if (line.row || line.text.length < 12) continue;
    prose++;
    if (!CLOSED.test(line.text)) cut.push(widthOf(line.text));
  }
  if (cut.length < 4 || cut.length * 5 < prose * 2) return 0;
  cut.sort((a, b) => a - b);
  const width = cut[Math.floor(cut.length * 0.8)]!;
  const near = cut.filter((each) => Math.abs(each - width) <= 3).length;
  const longer = lines.filter((line) => !line.row && widthOf(line.text) > width + 4).length;
  return width <= 60 && near * 2 >= cut.length && longer * 6 <= prose ? width : 0;
}

function lacksStops(lines: readonly Line[]): boolean {
  const long = lines.filter((line) => !line.row && line.text.length > 40);
  return long.length >= 3 && long.filter((line) => !CLOSED.test(line.text)).length * 2 > long.length;
}

function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) < 0x2000 ? 0.5 : 1;
  return width;
}

/** The characters around a line break: the pair, and the two threes that hold it. */
function junction(before: string, after: string): string[] {
  const pair = before.slice(-1) + after.slice(0, 1);
  if (!/^[\u3400-\u9fff]{2}$/.test(pair)) return [];
  return [pair, before.slice(-2) + after.slice(0, 1), before.slice(-1) + after.slice(0, 2)];
}

const MAX_LINES = 4000;

/** How often the characters around each line break stand side by side elsewhere. */
function junctionCounts(lines: readonly Line[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const few = lines.slice(0, MAX_LINES);
  few.forEach((line, i) => {
    if (i > 0) for (const each of junction(few[i - 1]!.text, line.text)) counts.set(each, 0);
  });
  for (const { text } of few) {
    for (let i = 2; i <= text.length; i++) {
      count(counts, text.slice(i - 2, i));
      if (i > 2) count(counts, text.slice(i - 3, i));
    }
  }
  return counts;
}

function count(counts: Map<string, number>, piece: string): void {
  const seen = counts.get(piece);
  if (seen !== undefined) counts.set(piece, seen + 1);
}

function brokenWord(before: string, after: string, counts: ReadonlyMap<string, number>): boolean {
  const [pair, ...threes] = junction(before, after);
  if (pair === undefined || before.length < 6) return false;
  return (counts.get(pair) ?? 0) >= 2 && threes.some((three) => (counts.get(three) ?? 0) >= 1);
}
