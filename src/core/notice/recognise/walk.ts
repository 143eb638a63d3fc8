// The walk through the numbering tree: every item is judged once, and taken, left or gone into.
import type { Item } from "../structure/tree";
import { inherit } from "./inherit";
import { allPassages } from "./items";
import { headResponsibility, isGroup, isList, kindOf, type Setting, standsAside, whyNoTask } from "./judge";
import { phasesOfTable, readPhase, stagesOf, stepsOf } from "./phases";
import { addPhases, addTask, emptySearch, type ItemSearch, leave, leaveOwn, skip, toPassage } from "./search";
import { readTable } from "./tables";
import { type TaskFound, taskOfItem, tasksOfTable, type Words } from "./tasks";
import { takeUnmarked } from "./unmarked";

/** Reads the items of a part. `words` gives the folded text of a span. */
export function findItems(root: Item, onlyExhorts: boolean, words: Words): ItemSearch {
  const search = emptySearch();
  const setting: Setting = { kind: "neutral", depth: 0, onlyExhorts, words };
  readTables(root, setting, search);
  leave(root.body.map(toPassage), "neutral", search);
  if (root.children.length === 0 && !onlyExhorts) takeUnmarked(root, setting, search);
  descend(root, setting, search);
  return search;
}

function descend(item: Item, setting: Setting, search: ItemSearch): void {
  for (const child of item.children) visit(child, { ...setting, depth: setting.depth + 1 }, search);
}

function visit(item: Item, setting: Setting, search: ItemSearch): void {
  if (visitPhase(item, setting, search)) return;
  const kind = kindOf(item, setting);
  const leaf = item.children.length === 0;
  if (kind === "scope" || kind === "aim") addPhases(stagesOf(allPassages(item)), search);
  if (standsAside(kind)) skip(item, kind, kind, search);
  else if (setting.kind === "phase" && leaf && kind !== "work") skip(item, "phase", "neutral", search);
  else if (takeTables(item, setting, search) > 0 && leaf) leaveOwn(item, kind, search);
  else if (isGroup(item, kind, setting)) visitGroup(item, { ...setting, kind }, search);
  else if (leaf && kind === "phase") {
    addPhases(stepsOf(item), search);
    skip(item, "phase", "neutral", search);
  } else takeLeaf(item, kind === "work", setting, search);
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

/** What the heading of a group states is valid for the tasks below it. */
function visitGroup(item: Item, setting: Setting, search: ItemSearch): void {
  leaveOwn(item, setting.kind, search);
  const from = search.tasks.length;
  descend(item, setting, search);
  passDown(item, search.tasks.slice(from));
}

/** The tables of an item, with what is said above them for all of their rows. */
function takeTables(item: Item, setting: Setting, search: ItemSearch): number {
  const from = search.tasks.length;
  const taken = readTables(item, setting, search);
  passDown(item, search.tasks.slice(from));
  return taken;
}

function passDown(item: Item, tasks: readonly TaskFound[]): void {
  const own = tasks.length > 0 ? headResponsibility(item) : null;
  if (own) for (const task of tasks) inherit(task, own);
}

function takeLeaf(item: Item, announcesWork: boolean, setting: Setting, search: ItemSearch): void {
  const reason = whyNoTask(item, setting);
  if (reason) skip(item, reason, reason === "attribute" ? "attribute" : "requirement", search);
  else if (isList(item, announcesWork ? "work" : "neutral", setting)) {
    leaveOwn(item, "work", search);
    takeUnmarked(item, setting, search);
  } else addTask(taskOfItem(item, setting.words, setting.kind === "work"), search);
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
    for (const task of tasks) addTask(task, search);
    addPhases(phases, search);
    taken += tasks.length + phases.length;
  }
  return taken;
}
