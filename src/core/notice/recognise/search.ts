// What reading the items of a part collects on its way.
import type { Paragraph } from "../structure/paragraphs";
import type { Item } from "../structure/tree";
import type { SkipReason } from "../types";
import type { SectionKind } from "./headings";
import { type ForAll, inherit, readForAll } from "./inherit";
import { allPassages, headingOf } from "./items";
import type { Passage } from "./passages";
import type { PhaseFound } from "./phases";
import type { Responsibility } from "./responsibility";
import { readTable, type Table } from "./tables";
import type { TaskFound } from "./tasks";
import type { UnassignedText } from "./unassigned";

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

/** A search that has found nothing yet. */
export function emptySearch(): ItemSearch {
  return { tasks: [], phases: [], skipped: [], unassigned: [], ledgers: [], forBelow: null };
}

/** The words of a paragraph with their place. */
export function toPassage({ text, start }: Paragraph): Passage {
  return { text, start };
}

/** Takes phases; one by one, for a spread into push would overflow the stack on a text of a hundred thousand items. */
export function addPhases(phases: readonly PhaseFound[], search: ItemSearch): void {
  for (const phase of phases) search.phases.push(phase);
}

/** Takes a task, with what was said for it above. */
export function addTask(task: TaskFound, search: ItemSearch): void {
  if (search.forBelow) inherit(task, search.forBelow);
  if (task.responsibility.forBelow) search.forBelow = task.responsibility;
  search.tasks.push(task);
}

/** Skips an item with all below it, and tells why. */
export function skip(item: Item, reason: SkipReason, kind: SectionKind, search: ItemSearch): void {
  const leaves = item.children.length > 0 ? item.children : [item];
  for (const leaf of leaves) {
    const { start, end, text } = headingOf(leaf);
    search.skipped.push({ start, end, text, reason });
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
export function leave(passages: readonly Passage[], kind: SectionKind, search: ItemSearch): void {
  for (const passage of passages) {
    search.unassigned.push({ passage, kind });
    const forAll = readForAll(passage.text, passage.start);
    if (forAll) applyForAll(forAll, search);
  }
}

/** The words of the item itself belong to no task. */
export function leaveOwn(item: Item, kind: SectionKind, search: ItemSearch): void {
  const head = item.head ? [toPassage(item.head)] : [];
  leave([...head, ...item.body.map(toPassage)], kind, search);
}

function applyForAll({ responsibility, above }: ForAll, search: ItemSearch): void {
  if (above) for (const task of search.tasks) inherit(task, responsibility);
  else search.forBelow = responsibility;
}
