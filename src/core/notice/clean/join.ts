// Line breaks: a break inside a sentence or a word is undone, one between paragraphs is kept.
import { isStandalone, startsItem } from "./lines";
import type { Line } from "./tables";

const CLOSED = /[。！？；：!?;:…]["”’』」）)》】\]]*$/;
const HANGING = /[，、,（(《“〔的和与及或把将对以为由在从向各并]$/;
const MAX_OPEN_LINES = 6;

/** Joins broken lines; what comes out is one paragraph or table row a line. */
export function joinLines(lines: readonly Line[]): Line[] {
  const width = wrapWidth(lines);
  const pairs = junctionCounts(lines);
  const out: Line[] = [];
  let pieces = 0;
  let tail = "";
  for (const line of lines) {
    const before = out[out.length - 1];
    if (before && continues(before, line, { width, pairs, pieces, tail })) {
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

interface Setting {
  width: number;
  pairs: ReadonlyMap<string, number>;
  /** Lines already joined into the one before. */
  pieces: number;
  /** The last of them as it stood. */
  tail: string;
}

function continues(before: Line, line: Line, setting: Setting): boolean {
  if (before.row || line.row) return false;
  if (/^[的，、。；！？）》”]/.test(line.text)) return true;
  if (startsItem(line.text) || isStandalone(line.text) || isStandalone(before.text)) return false;
  if (CLOSED.test(before.text)) return false;
  if (setting.pieces < MAX_OPEN_LINES && opensMore(before.text)) return true;
  if (HANGING.test(before.text)) return true;
  if (setting.width > 0 && widthOf(setting.tail) >= setting.width - 3) return true;
  if (isProse(before.text)) return true;
  return brokenWord(before.text, line.text, setting.pairs);
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
  return width <= 60 && near * 2 >= cut.length ? width : 0;
}

function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) < 0x2000 ? 0.5 : 1;
  return width;
}

function junction(before: string, after: string): string | null {
  const pair = before.slice(-1) + after.slice(0, 1);
  return /^[\u3400-\u9fff]{2}$/.test(pair) ? pair : null;
}

/** How often the two characters at each line break stand side by side elsewhere. */
function junctionCounts(lines: readonly Line[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let i = 1; i < lines.length && i < 4000; i++) {
    const pair = junction(lines[i - 1]!.text, lines[i]!.text);
    if (pair) counts.set(pair, 0);
  }
  for (const { text } of lines.slice(0, 4000)) {
    for (let i = 1; i < text.length; i++) {
      const pair = text.slice(i - 1, i + 1);
      const count = counts.get(pair);
      if (count !== undefined) counts.set(pair, count + 1);
    }
  }
  return counts;
}

function brokenWord(before: string, after: string, pairs: ReadonlyMap<string, number>): boolean {
  const pair = junction(before, after);
  return pair !== null && (pairs.get(pair) ?? 0) >= 2 && before.length >= 6;
}
