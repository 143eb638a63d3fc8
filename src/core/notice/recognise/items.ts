// Items: heading and words of each node of the numbering tree.
import type { Item } from "../structure/tree";
import type { Passage } from "./passages";

/** A heading inside its paragraph. */
export interface Heading {
  text: string;
  start: number;
  end: number;
  /** Where the words behind the heading begin. */
  rest: number;
  /** The body named before the colon: 县民政局：走访慰问…. */
  actor?: string;
}

const ATTRIBUTE_TAIL =
  /(?:期间|季节|节前|前后|牵头|配合|负责|协办|协助|责任|部门|单位|完成|时限|时间|\d{1,2}月|年底|季度|上半年|下半年|全年|长期|适时|[部室科处局办股]$)/;

/** The heading: from behind the marker to the first 。！？； or colon; a bracket of responsibility or time at its end is no part of it. */
export function headingOf(item: Item): Heading {
  const known = headings.get(item);
  if (known) return known;
  const heading = readHeading(item);
  headings.set(item, heading);
  return heading;
}

const headings = new WeakMap<Item, Heading>();

function readHeading(item: Item): Heading {
  const head = item.head;
  if (!head) return { text: "", start: 0, end: 0, rest: 0 };
  const opens = item.marker?.length ?? 0;
  const label = head.text.slice(opens, headingEnd(head.text, opens));
  const named = head.text.charAt(opens + label.length) === "：" && ACTOR.test(label);
  const from = named ? opens + label.length + 1 : opens;
  const stop = headingEnd(head.text, from);
  const end = withoutTail(head.text, from, withoutKey(head.text, from, stop));
  return {
    ...(named && { actor: label }),
    text: head.text.slice(from, end).trim(),
    start: head.start + from,
    end: head.start + end,
    rest: head.start + Math.min(stop + 1, head.text.length),
  };
}

/** 县民政局：, 各乡镇：: who has to do what stands behind. */
const ACTOR =
  /^(?:[省市县区州镇乡校院厂]|集团|街道|团[省市县区]|各)(?!.*(?:联系|责任|牵头|配合|[主承协举]办))[\u4e00-\u9fff（）、]{0,18}(?:局|委|办|办公室|部|科|股|处|院|工会|联|协会|委员会|融媒体中心|乡镇|街道|村|学校|单位)$/;

/** 举办培训班100人，承办：…: the key of what follows is no part of the heading. */
function withoutKey(text: string, from: number, stop: number): number {
  const key = /，(?:[主承协]办|牵头|责任|配合)(?:单位|部门|科室|处室)?$/.exec(text.slice(from, stop));
  return key && text.charAt(stop) === "：" ? from + key.index : stop;
}

const MAX_HEADING = 300;

function headingEnd(text: string, from: number): number {
  const marks = /[“《（”》）。！？；：\n]/g;
  marks.lastIndex = from;
  let quote = 0;
  for (let hit = marks.exec(text); hit && hit.index < from + MAX_HEADING; hit = marks.exec(text)) {
    const mark = hit[0];
    if (mark === "“" || mark === "《" || mark === "（") quote++;
    else if (mark === "”" || mark === "》" || mark === "）") quote = Math.max(0, quote - 1);
    else if (quote === 0 || mark === "。") return hit.index;
  }
  return Math.min(text.length, from + MAX_HEADING);
}

function withoutTail(text: string, from: number, stop: number): number {
  let end = stop;
  for (let round = 0; round < 3; round++) {
    while (end > from && /[\s，、-]/.test(text.charAt(end - 1))) end--;
    if (text.charAt(end - 1) !== "）") return end;
    const open = opening(text, end - 1);
    if (open <= from || !ATTRIBUTE_TAIL.test(text.slice(open + 1, end - 1))) return end;
    end = open;
  }
  return end;
}

/** Where the bracket that closes at `close` opens. */
export function opening(text: string, close: number): number {
  let depth = 0;
  for (let i = close; i >= 0 && i > close - 400; i--) {
    if (text.charAt(i) === "）") depth++;
    if (text.charAt(i) === "（" && --depth === 0) return i;
  }
  return -1;
}

/** The item's own paragraphs: the head and the unmarked ones below it. */
function ownPassages(item: Item): Passage[] {
  const out: Passage[] = [];
  if (item.head) {
    const skip = item.marker?.length ?? 0;
    out.push({ text: item.head.text.slice(skip), start: item.head.start + skip });
  }
  for (const paragraph of item.body) out.push({ text: paragraph.text, start: paragraph.start });
  return out;
}

/** All passages of an item and of everything below it, in order. */
export function allPassages(item: Item): Passage[] {
  const out: Passage[] = [];
  collect(item, out);
  return out.sort((a, b) => a.start - b.start);
}

function collect(item: Item, out: Passage[]): void {
  for (const passage of ownPassages(item)) out.push(passage);
  for (const child of item.children) collect(child, out);
}
