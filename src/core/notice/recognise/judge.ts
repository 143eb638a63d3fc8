// Judging an item of the numbering tree: what it is, by its heading, its place and what stands below it.
import type { Item } from "../structure/tree";
import type { SkipReason } from "../types";
import type { SectionKind } from "./headings";
import { readForAll } from "./inherit";
import { headingOf } from "./items";
import { namesAnybody, type Responsibility, readResponsibility } from "./responsibility";
import { isOnlyRequest } from "./returns";
import { toPassage } from "./search";
import {
  asksForWork,
  changesEarlier,
  describeOneActivity,
  isAttributeHeading,
  isExhortation,
  isListHeading,
  sectionKind,
} from "./sections";
import { statesAnything, type Words, wholePassage } from "./tasks";

/** Where an item stands. */
export interface Setting {
  /** What the items of its section are. */
  kind: SectionKind;
  depth: number;
  /** Set where items only exhort: the covering notice of a plan. */
  onlyExhorts: boolean;
  words: Words;
}

const ASIDE: ReadonlySet<SectionKind> = new Set(["aim", "scope", "requirement", "prize"]);

/** Whether items of such a section are never work. */
export function standsAside(kind: SectionKind): kind is "aim" | "scope" | "requirement" | "prize" {
  return ASIDE.has(kind);
}

/** What a section holds: by its own heading, else as its parent. */
export function kindOf(item: Item, setting: Setting): SectionKind {
  if (standsAside(setting.kind)) return setting.kind;
  const heading = headingOf(item).text;
  const own = sectionKind(heading);
  const leaf = item.children.length === 0;
  const asks = asksForWork(heading) && !/(?:时间|地点|对象|范围|科目)$/.test(heading);
  if (own === "aim") return setting.kind === "work" && asks ? "neutral" : "aim";
  if (setting.depth > 1 && leaf && (setting.kind === "work" || asks))
    return setting.kind === "phase" ? "phase" : "neutral";
  if (setting.depth === 1 && leaf && isExhortation(heading) && !namesLead(item)) return "requirement";
  const aside = own === "prize" || own === "scope";
  if (aside && ((heading.length > 6 && asks) || childrenAsk(item))) return "neutral";
  if (
    aside &&
    setting.depth > 1 &&
    leaf &&
    namesAnybody(readResponsibility(wholePassage(item, setting.words)))
  )
    return "neutral";
  if (own === "requirement" && leaf && setting.depth > 1 && setting.kind !== "neutral") return "neutral";
  return own;
}

/** Most of the items below open with a verb that asks for work. */
function childrenAsk({ children }: Item): boolean {
  const asking = children.filter((child) => asksForWork(headingOf(child).text)).length;
  return children.length > 0 && asking * 2 > children.length;
}

function namesLead({ head }: Item): boolean {
  return head !== null && readResponsibility(toPassage(head)).lead !== null;
}

/** Whether the items below are what counts, and this one only groups them. */
export function isGroup(item: Item, kind: SectionKind, setting: Setting): boolean {
  const holdsItems = item.children.some(
    (child) => child.children.length > 0 || !isAttributeHeading(headingOf(child).text),
  );
  return holdsItems && !statedForAll(item, kind, setting);
}

/** Responsibility or deadline stated once at the parent makes the parent the task. */
function statedForAll(item: Item, kind: SectionKind, { depth, words }: Setting): boolean {
  const { children, head } = item;
  if (describeOneActivity(children.map((child) => headingOf(child).text))) return true;
  if (kind === "work" || kind === "phase" || !head) return false;
  if (depth === 1 && children.some((child) => child.children.length > 0)) return false;
  const states = children.map((child) => statesAnything(readResponsibility(wholePassage(child, words))));
  const last = children[children.length - 1]!;
  const lastStates = states.pop()!;
  if (states.some((each) => each)) return false;
  const ahead = words(head.start, children[0]!.head!.start);
  const own = readForAll(ahead, 0) ? null : readResponsibility({ text: ahead, start: head.start });
  if (own && statesAnything(own) && !lastStates) return true;
  if (last.body.some(({ text }) => readForAll(text, 0)?.above)) return false;
  return children.length > 1 && lastStates && standsBelow(last);
}

/** Whether what an item states stands in a paragraph of its own below its words. */
function standsBelow({ body, head }: Item): boolean {
  return body.length > 0 && head !== null && !statesAnything(readResponsibility(toPassage(head)));
}

/** 二、优服务（责任领导：…，牵头：…）: valid for the items below where they do not say it themselves. */
export function headResponsibility({ head, marker, body, children }: Item): Responsibility | null {
  if (!head || marker === null) return null;
  const tail = children[children.length - 1]?.body ?? [];
  for (const { text, start } of tail) {
    const forAll = readForAll(text, start);
    if (forAll?.above) return forAll.responsibility;
  }
  for (const paragraph of [head, ...body]) {
    const forAll = readForAll(paragraph.text, paragraph.start);
    if (forAll) return forAll.responsibility;
    const own = /：|牵头|负责/.test(paragraph.text) ? readResponsibility(toPassage(paragraph)) : null;
    if (own && own.spans.length > 0 && namesAnybody(own)) return own;
  }
  return null;
}

/** 二、关于宣传时间。宣传周时间由…顺延为…: the heading, or the words behind it where they name nobody. */
function onlyChanges({ head, marker }: Item): boolean {
  const words = head?.text.slice(marker?.length ?? 0) ?? "";
  const behind = words.slice(words.indexOf("。") + 1);
  if (changesEarlier(words)) return true;
  return changesEarlier(behind) && head !== null && !namesAnybody(readResponsibility(toPassage(head)));
}

/** Why an item that holds no others is no task; null for one that may be. */
export function whyNoTask(item: Item, setting: Setting): SkipReason | null {
  const heading = headingOf(item).text;
  if ((setting.depth > 1 && isAttributeHeading(heading)) || onlyChanges(item)) return "attribute";
  const requests = item.children.length === 0 && isOnlyRequest(heading) && !namesLead(item);
  return requests || setting.onlyExhorts ? "requirement" : null;
}

/** Whether the item is a section whose items carry no markers: 二、活动安排 and lines below it. */
export function isList(item: Item, kind: SectionKind, setting: Setting): boolean {
  const heading = headingOf(item).text;
  const section = setting.depth === 1 && item.children.length === 0 && !asksForWork(heading);
  const stated =
    item.body.length === 0 && item.head !== null && namesAnybody(readResponsibility(toPassage(item.head)));
  return section && !stated && (kind === "work" || isListHeading(heading));
}
