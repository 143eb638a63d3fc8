// The walk through the numbering tree: which items are tasks, phases, or neither.
import { impliedItems, isHeadingLine } from "../structure/implied";
import { inlineItems } from "../structure/inline";
import type { Paragraph } from "../structure/paragraphs";
import type { Item } from "../structure/tree";
import type { SkipReason } from "../types";
import { actorOf, dutiesIn } from "./duties";
import { type ForAll, inherit, readForAll } from "./inherit";
import { allPassages, headingOf } from "./items";
import type { Passage } from "./passages";
import { datedLines, namedLines, type PhaseFound, phasesOfTable, readPhase, runningPhases } from "./phases";
import { namesAnybody, type Responsibility, readResponsibility } from "./responsibility";
import { isOnlyRequest } from "./returns";
import {
  asksForWork,
  changesEarlier,
  describeOneActivity,
  isAttributeHeading,
  isExhortation,
  isListHeading,
  type SectionKind,
  sectionKind,
} from "./sections";
import { readTable, type Table } from "./tables";
import { statesAnything, type TaskFound, taskOfItem, tasksOfTable, type Words, wholePassage } from "./tasks";
import { type UnassignedText, withoutTasks } from "./unassigned";

/** An item not taken. */
export interface ItemSkipped {
  start: number;
  end: number;
  text: string;
  reason: SkipReason;
}

/** What reading the items of a part gives. */
export interface ItemSearch {
  tasks: TaskFound[];
  phases: PhaseFound[];
  skipped: ItemSkipped[];
  /** Words in no task, with what their section is. */
  unassigned: UnassignedText[];
  ledgers: Table[];
  /** Responsibility valid for the tasks below. */
  forBelow: Responsibility | null;
}

interface Setting {
  kind: SectionKind;
  depth: number;
  /** Set where items only exhort: the covering notice of a plan. */
  onlyExhorts: boolean;
  words: Words;
}

/** Reads the items of a part. `words` gives the folded text of a span. */
export function findItems(root: Item, onlyExhorts: boolean, words: Words): ItemSearch {
  const search: ItemSearch = {
    tasks: [],
    phases: [],
    skipped: [],
    unassigned: [],
    ledgers: [],
    forBelow: null,
  };
  const setting: Setting = { kind: "neutral", depth: 0, onlyExhorts, words };
  readTables(root, setting, search);
  leave(root.body.map(toPassage), "neutral", search);
  if (root.children.length === 0 && !onlyExhorts) takeUnmarked(root, setting, search);
  descend(root, setting, search);
  return search;
}

function toPassage(paragraph: Paragraph): Passage {
  return { text: paragraph.text, start: paragraph.start };
}

function visit(item: Item, setting: Setting, search: ItemSearch): void {
  const heading = headingOf(item).text;
  if (visitPhase(item, setting, search)) return;
  const kind = kindOf(item, heading, setting);
  const leaf = item.children.length === 0;
  if (kind === "aim" || kind === "scope" || kind === "requirement" || kind === "prize") {
    if (kind === "scope") addPhases(stagesOf(allPassages(item)), search);
    skip(item, kind, kind, search);
    return;
  }
  if (setting.kind === "phase" && leaf && kind !== "work") {
    skip(item, "phase", "neutral", search);
    return;
  }
  const fromTables = readTables(item, setting, search);
  if (fromTables > 0 && leaf) {
    leaveOwn(item, kind, search);
    return;
  }
  const inner = item.children.filter((child) => !isAttributeHeading(headingOf(child).text));
  const holdsItems = inner.length > 0 || item.children.some((child) => child.children.length > 0);
  if (holdsItems && !statedForAll(item, kind, setting)) {
    leaveOwn(item, kind, search);
    const from = search.tasks.length;
    descend(item, { ...setting, kind }, search);
    const own = headResponsibility(item);
    if (own) for (const task of search.tasks.slice(from)) inherit(task, own);
    return;
  }
  if (leaf && kind === "phase") {
    addPhases(stepsIn(item), search);
    skip(item, "phase", "neutral", search);
    return;
  }
  takeLeaf(item, heading, kind, setting, search);
}

// A spread into push would overflow the stack on a text of a hundred thousand items.
function addPhases(phases: readonly PhaseFound[], search: ItemSearch): void {
  for (const phase of phases) search.phases.push(phase);
}

function stagesOf(passages: readonly Passage[]): PhaseFound[] {
  const lines = namedLines(passages);
  return lines.length > 0 ? lines : passages.flatMap(runningPhases);
}

/** The phases of a section of steps whose lines carry no markers. */
function stepsIn(item: Item): PhaseFound[] {
  const lines = item.body.map(toPassage);
  const dated = [...datedLines(lines), ...namedLines(lines)];
  if (dated.length > 0) return dated;
  const head = item.head ? [toPassage(item.head)] : [];
  return [...head, ...lines].flatMap(runningPhases);
}

function visitPhase(item: Item, setting: Setting, search: ItemSearch): boolean {
  if (setting.kind === "aim" || setting.kind === "requirement") return false;
  const phase = readPhase(item, setting.kind === "phase");
  if (!phase) return false;
  search.phases.push(phase);
  leaveOwn(item, "neutral", search);
  descend(item, { ...setting, kind: "work" }, search);
  return true;
}

function descend(item: Item, setting: Setting, search: ItemSearch): void {
  for (const child of item.children) visit(child, { ...setting, depth: setting.depth + 1 }, search);
}

function takeLeaf(
  item: Item,
  heading: string,
  kind: SectionKind,
  setting: Setting,
  search: ItemSearch,
): void {
  if ((setting.depth > 1 && isAttributeHeading(heading)) || changesEarlier(heading)) {
    skip(item, "attribute", "attribute", search);
    return;
  }
  if (item.children.length === 0 && isOnlyRequest(heading) && !namesLead(item)) {
    skip(item, "requirement", "requirement", search);
    return;
  }
  if (setting.onlyExhorts) {
    skip(item, "requirement", "requirement", search);
    return;
  }
  const section = setting.depth === 1 && item.children.length === 0 && !asksForWork(heading);
  if (section && (kind === "work" || isListHeading(heading))) {
    leaveOwn(item, "work", search);
    takeUnmarked(item, setting, search);
    return;
  }
  take(taskOfItem(item, setting.words, setting.kind === "work"), search);
}

function take(task: TaskFound, search: ItemSearch): void {
  if (search.forBelow) inherit(task, search.forBelow);
  if (task.responsibility.forBelow) search.forBelow = task.responsibility;
  search.tasks.push(task);
}

/** Items without markers below a heading that announces tasks, or in a text without any marker. */
function takeUnmarked(item: Item, setting: Setting, search: ItemSearch): void {
  const alone = (paragraph: Paragraph) => {
    const found = readResponsibility(toPassage(paragraph));
    const begins = found.spans.some(([from]) => from - paragraph.start < 6);
    return statesAnything(found) && !begins && paragraph.text.length > 20;
  };
  const taken: Passage[] = [];
  for (const each of unmarkedItems(item, alone, search)) {
    const heading = headingOf(each).text;
    const kind = sectionKind(heading);
    if (isAttributeHeading(heading) || (kind !== "work" && kind !== "neutral")) continue;
    const task = taskOfItem(each, setting.words, true);
    if (!namesAnybody(task.responsibility)) task.responsibility.lead = actorOf(task.passage.text);
    const said = statesAnything(task.responsibility) || asksForWork(heading) || !isHeadingLine(each.head!);
    if (each.marker === null && !said) continue;
    take(task, search);
    taken.push(task.passage);
  }
  search.unassigned = withoutTasks(search.unassigned, taken);
}

/** What counts inside a paragraph, else what stands below unmarked headings, else the duties of the prose. */
function unmarkedItems(item: Item, alone: (paragraph: Paragraph) => boolean, search: ItemSearch): Item[] {
  const running = item.body.flatMap((paragraph) => inlineItems(paragraph, item));
  if (running.length > 0) return running;
  const implied = impliedItems(item.body, item, alone);
  if (implied.some(({ head }) => isHeadingLine(head!))) return implied;
  addPhases(item.body.map(toPassage).flatMap(runningPhases), search);
  return item.body.flatMap((paragraph) => {
    const duties = dutiesIn(paragraph, item);
    const named = alone(paragraph) && duties.length < 2 && duties[0]?.head?.start !== paragraph.start;
    return named ? impliedItems([paragraph], item, alone) : duties;
  });
}

/** What a section holds: by its own heading, else as its parent. */
function kindOf(item: Item, heading: string, setting: Setting): SectionKind {
  const own = sectionKind(heading);
  const leaf = item.children.length === 0;
  if (
    setting.kind === "aim" ||
    setting.kind === "requirement" ||
    setting.kind === "scope" ||
    setting.kind === "prize"
  )
    return setting.kind;
  const asks = asksForWork(heading);
  if (own === "aim") return setting.kind === "work" && asks ? "neutral" : "aim";
  if (setting.depth > 1 && leaf && (setting.kind === "work" || asks))
    return setting.kind === "phase" ? "phase" : "neutral";
  if (setting.depth === 1 && leaf && isExhortation(heading) && !namesLead(item)) return "requirement";
  if ((own === "prize" || own === "scope") && ((heading.length > 6 && asks) || childrenAsk(item)))
    return "neutral";
  if (own === "requirement" && leaf && setting.depth > 1 && setting.kind !== "neutral") return "neutral";
  return own;
}

/** 二、优服务（责任领导：…，牵头：…）: valid for the items below where they do not say it themselves. */
function headResponsibility({ head, marker }: Item): Responsibility | null {
  if (!head || marker === null || !/：|牵头|负责/.test(head.text)) return null;
  const own = readResponsibility(toPassage(head));
  return own.spans.length > 0 && namesAnybody(own) ? own : null;
}

function namesLead(item: Item): boolean {
  return item.head !== null && readResponsibility(toPassage(item.head)).lead !== null;
}

/** Most of the items below open with a verb that asks for work. */
function childrenAsk(item: Item): boolean {
  const asking = item.children.filter((child) => asksForWork(headingOf(child).text)).length;
  return item.children.length > 0 && asking * 2 > item.children.length;
}

function skip(item: Item, reason: SkipReason, kind: SectionKind, search: ItemSearch): void {
  const leaves = item.children.length > 0 ? item.children : [item];
  for (const leaf of leaves) {
    const heading = headingOf(leaf);
    search.skipped.push({ start: heading.start, end: heading.end, text: heading.text, reason });
  }
  leave(allPassages(item), kind, search);
  collectLedgers(item, search);
}

function collectLedgers(item: Item, search: ItemSearch): void {
  for (const run of item.tables) {
    const table = readTable(run);
    if (table.kind === "ledger") search.ledgers.push(table);
  }
  for (const child of item.children) collectLedgers(child, search);
}

/** Words that belong to no task; what they say for all items is kept. */
function leave(passages: readonly Passage[], kind: SectionKind, search: ItemSearch): void {
  for (const passage of passages) {
    search.unassigned.push({ passage, kind });
    const forAll = readForAll(passage.text, passage.start);
    if (forAll) applyForAll(forAll, search);
  }
}

function applyForAll({ responsibility, above }: ForAll, search: ItemSearch): void {
  if (above) for (const task of search.tasks) inherit(task, responsibility);
  else search.forBelow = responsibility;
}

function leaveOwn(item: Item, kind: SectionKind, search: ItemSearch): void {
  const head = item.head ? [toPassage(item.head)] : [];
  leave([...head, ...item.body.map(toPassage)], kind, search);
}

/** Responsibility or deadline stated once at the parent makes the parent the task. */
function statedForAll(item: Item, kind: SectionKind, setting: Setting): boolean {
  if (describeOneActivity(item.children.map((child) => headingOf(child).text))) return true;
  if (kind === "work" || kind === "phase" || !item.head) return false;
  if (setting.depth === 1 && item.children.some((child) => child.children.length > 0)) return false;
  const has = item.children.map((child) =>
    statesAnything(readResponsibility(wholePassage(child, setting.words))),
  );
  if (has.slice(0, -1).some((each) => each)) return false;
  const first = item.children[0]!.head!.start;
  const ahead = setting.words(item.head.start, first);
  const own = readForAll(ahead, 0) ? null : readResponsibility({ text: ahead, start: item.head.start });
  const last = item.children[item.children.length - 1]!;
  if (own && statesAnything(own) && !has[has.length - 1]) return true;
  return has.length > 1 && has[has.length - 1] === true && standsBelow(last);
}

/** Whether what an item states stands in a paragraph of its own below its words. */
function standsBelow(item: Item): boolean {
  const tail = item.body[item.body.length - 1];
  return (
    tail !== undefined && item.head !== null && !statesAnything(readResponsibility(toPassage(item.head)))
  );
}

/** Takes the tasks and phases that stand in tables; tells how many. */
function readTables(item: Item, setting: Setting, search: ItemSearch): number {
  let taken = 0;
  for (const run of item.tables) {
    const table = readTable(run);
    if (table.kind === "ledger") search.ledgers.push(table);
    if (setting.onlyExhorts) continue;
    const tasks = table.kind === "tasks" ? tasksOfTable(table, item.path) : [];
    const phases = table.kind === "phases" ? phasesOfTable(table) : [];
    for (const task of tasks) take(task, search);
    addPhases(phases, search);
    taken += tasks.length + phases.length;
  }
  return taken;
}
