// Tasks: what an item taken as a task says of itself.
import { readMarker } from "../structure/markers";
import type { Item } from "../structure/tree";
import { headingOf } from "./items";
import type { Passage } from "./passages";
import { namesAnybody, type Responsibility, readResponsibility } from "./responsibility";
import type { Table } from "./tables";

/** Gives the folded text of a span. */
export type Words = (start: number, end: number) => string;

/** An item taken as a task. */
export interface TaskFound {
  number: string | null;
  title: string;
  titleStart: number;
  titleEnd: number;
  /** All words of the task. */
  passage: Passage;
  /** Where the words behind the heading begin. */
  restStart: number;
  responsibility: Responsibility;
  /** For a row of a table: the cells in which targets may stand. */
  targetCells: Passage[] | null;
  confidence: number;
}

/** Whether anybody is named or a deadline is stated. */
export function statesAnything(found: Responsibility): boolean {
  return namesAnybody(found) || found.deadlineText !== null;
}

/** From the head of an item to the end of everything below it. */
export function wholePassage(item: Item, words: Words): Passage {
  const start = (item.head?.start ?? 0) + (item.marker?.length ?? 0);
  return { text: words(start, endOf(item)), start };
}

function endOf(item: Item): number {
  let end = item.head?.end ?? 0;
  for (const paragraph of item.body) end = Math.max(end, paragraph.end);
  for (const run of item.tables) for (const row of run) end = Math.max(end, row.end);
  for (const child of item.children) end = Math.max(end, endOf(child));
  return end;
}

/** Reads an item as a task. `underWork` tells that its section announces tasks. */
export function taskOfItem(item: Item, words: Words, underWork: boolean): TaskFound {
  const heading = headingOf(item);
  const passage = wholePassage(item, words);
  const responsibility = readResponsibility(passage);
  if (heading.actor && !/^各/.test(heading.actor)) responsibility.lead ??= heading.actor;
  return {
    number: item.marker && item.marker.style !== "bullet" ? item.path : null,
    title: heading.text,
    titleStart: heading.start,
    titleEnd: heading.end,
    passage,
    restStart: heading.rest,
    responsibility,
    targetCells: null,
    confidence: statesAnything(responsibility) ? 0.97 : underWork ? 0.85 : 0.7,
  };
}

/** Reads every filled row of a task table; `path` is the number of its section. */
export function tasksOfTable(table: Table, path: string): TaskFound[] {
  const out: TaskFound[] = [];
  const named = namingColumn(table);
  let section = path;
  for (const row of table.rows) {
    section = sectionOf(table, row, path) ?? section;
    const cell = row[named];
    if (!cell || cell.text === "" || isSectionRow(row) || /^(?:合计|总计|小计|备注|注)/.test(row[0]!.text))
      continue;
    out.push(taskOfRow(table, row, cell, section));
  }
  return out;
}

/** A first column, or a row of its own, like 一、阵地建设 is the section of its row and of those below. */
function sectionOf(table: Table, row: readonly Passage[], path: string): string | null {
  const first = row[0];
  const alone = row.every((cell, i) => i === 0 || cell.text === "");
  const marker = (table.columns[0] === null || alone) && first ? readMarker(first.text) : null;
  const counted = first && isSectionRow(row) ? first.text.replace(/[、.]$/, "") : null;
  return marker ? path + marker.label : counted && path + counted;
}

/** 一, 基层治理 and nothing else: the name of the rows below. */
function isSectionRow([first, , ...rest]: readonly Passage[]): boolean {
  return (
    /^[一二三四五六七八九十]{1,3}[、.]?$/.test(first?.text ?? "") && rest.every(({ text }) => text === "")
  );
}

/** The column that names the task: the second one where the first only groups several rows. */
function namingColumn(table: Table): number {
  const first = table.columns.indexOf("task");
  const second = table.columns.indexOf("target");
  const groups = second > first && table.rows.some((row) => !row[first]?.text && row[second]?.text);
  return groups ? second : first;
}

function taskOfRow(table: Table, row: readonly Passage[], cell: Passage, path: string): TaskFound {
  const title = cell.text.split(/[。！？；：]/)[0]!;
  const number = cellOf(table, row, "number")?.text.replace(/[.、]$/, "") ?? "";
  const last = row[row.length - 1]!;
  return {
    number: number === "" ? null : path + number,
    title,
    titleStart: cell.start,
    titleEnd: cell.start + title.length,
    passage: { text: row.map((each) => each.text).join("\t"), start: row[0]!.start },
    restStart: last.start + last.text.length,
    responsibility: responsibilityOfRow(table, row, cell.start),
    targetCells: row.filter((_, i) => {
      const kind = table.columns[i];
      return kind === "task" || kind === "target" || kind === null;
    }),
    confidence: 0.95,
  };
}

function cellOf(table: Table, row: readonly Passage[], kind: Table["columns"][number]): Passage | undefined {
  return row[table.columns.indexOf(kind)];
}

/** The filled cells of every column of a kind: 承办 and 协办 may stand in columns of their own. */
function cellsOf(table: Table, row: readonly Passage[], kind: Table["columns"][number]): string[] {
  return row
    .filter(({ text }, i) => table.columns[i] === kind && /[\u4e00-\u9fff]/.test(text))
    .map(({ text }) => text);
}

function responsibilityOfRow(table: Table, row: readonly Passage[], at: number): Responsibility {
  const keys = [
    ["责任领导", "leader"],
    ["牵头单位", "department"],
    ["配合单位", "co"],
  ] as const;
  const line = keys
    .map(([key, kind]) => [key, cellsOf(table, row, kind).join("、")])
    .filter(([, value]) => value !== "")
    .map(([key, value]) => `${key}：${value}`);
  const found = readResponsibility({ text: line.join("；"), start: at });
  found.spans = [];
  const deadline = cellOf(table, row, "deadline");
  if (deadline && deadline.text !== "") {
    found.deadlineText = deadline.text.replace(/完成$/, "");
    found.deadlineAt = deadline.start;
  }
  return found;
}
