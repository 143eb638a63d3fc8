// Tasks: which items of the numbering tree ask for campaign work.
import type { Item } from "../structure/tree";
import type { SkipReason } from "../types";
import { allPassages, headingOf } from "./items";
import type { Passage } from "./passages";
import { type PhaseFound, readPhase } from "./phases";
import { namesAnybody, type Responsibility, readResponsibility } from "./responsibility";
import { isAttributeHeading, isExhortation, type SectionKind, sectionKind } from "./sections";
import { readTable, type Table } from "./tables";

/** An item taken as a task. */
export interface TaskFound {
  number: string | null;
  title: string;
  titleStart: number;
  titleEnd: number;
  /** All words of the task, in one piece where the text has them in one piece. */
  passage: Passage;
  /** The words behind the heading. */
  restStart: number;
  responsibility: Responsibility;
  /** The row it was read from, if from a table. */
  row: TaskRow | null;
  confidence: number;
}

/** Cells of a task row by what their column holds. */
export interface TaskRow {
  targetCells: Passage[];
}

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
  loose: { passage: Passage; kind: SectionKind }[];
  ledgers: Table[];
}

interface Setting {
  kind: SectionKind;
  depth: number;
  /** Set where items only exhort: the covering notice of a plan. */
  onlyExhorts: boolean;
  words: (start: number, end: number) => string;
}

/** Reads the items of a part. `words` gives the folded text of a span. */
export function findItems(
  root: Item,
  onlyExhorts: boolean,
  words: (start: number, end: number) => string,
): ItemSearch {
  const search: ItemSearch = { tasks: [], phases: [], skipped: [], loose: [], ledgers: [] };
  const setting: Setting = { kind: "neutral", depth: 0, onlyExhorts, words };
  readTables(root, setting, search);
  for (const paragraph of root.body)
    search.loose.push({ passage: { text: paragraph.text, start: paragraph.start }, kind: "neutral" });
  for (const child of root.children) visit(child, { ...setting, depth: 1 }, search);
  return search;
}

function visit(item: Item, setting: Setting, search: ItemSearch): void {
  const heading = headingOf(item).text;
  const phase =
    setting.kind === "aim" || setting.kind === "requirement"
      ? null
      : readPhase(item, setting.kind === "phase");
  if (phase) {
    search.phases.push(phase);
    looseOwn(item, "phase", search);
    descend(item, { ...setting, kind: "work" }, search);
    return;
  }
  const kind = kindOf(item, heading, setting);
  if (setting.kind === "phase" && kind !== "work" && item.children.length === 0)
    return skip(item, "phase", "phase", search);
  if (kind === "aim" || kind === "scope" || kind === "requirement" || kind === "prize")
    return skip(item, reasonOf(kind), kind, search);
  if (readTables(item, setting, search) > 0 && item.children.length === 0)
    return looseOwn(item, kind, search);
  const inner = item.children.filter((child) => !isAttributeHeading(headingOf(child).text));
  if (inner.length > 0 && !statedForAll(item, heading, kind, setting)) {
    looseOwn(item, kind, search);
    descend(item, { ...setting, kind }, search);
    return;
  }
  if (inner.length === 0 && kind === "phase") return skip(item, "phase", "phase", search);
  takeLeaf(item, heading, kind, setting, search);
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
  if (isAttributeHeading(heading)) return skip(item, "attribute", "attribute", search);
  if (setting.onlyExhorts) return skip(item, "requirement", "requirement", search);
  if (setting.depth === 1 && kind === "work" && !VERB_OPENING.test(heading))
    return unmarkedTasks(item, search);
  search.tasks.push(taskOf(item, setting));
}

const VERB_OPENING =
  /^(?:积极|广泛|深入|全面|持续|大力|认真|扎实|切实|有序|精心|着力|不断|进一步|统一|集中|普遍|充分|及时|做好|抓好|开好|办好|用好|建好|讲好)*(?:开展|举办|组织|实施|推进|推动|加强|深化|做好|抓好|建设|建立|打造|召开|评选|征集|培育|选树|融入|发表|推广|发动|宣传|学习|融合|落实|制定|编制|组建|强化|完善|健全|优化|丰富|提升|创新|拓展|关爱|帮扶|服务|走访|慰问|举行|参加|观看|创作|展示|展播|排查|整治|检查|演练|培训|壮大|弘扬|传承|护航|讲好|办好|建好|用好)/;

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
  if (own === "aim" && !(setting.kind === "work" && VERB_OPENING.test(heading))) return "aim";
  if (setting.depth > 1 && leaf && (setting.kind === "work" || VERB_OPENING.test(heading)))
    return setting.kind === "phase" ? "phase" : "neutral";
  if (setting.depth === 1 && leaf && isExhortation(heading)) return "requirement";
  if ((own === "prize" || own === "scope") && VERB_OPENING.test(heading)) return "neutral";
  if (own === "requirement" && leaf && setting.depth > 1 && setting.kind !== "neutral") return "neutral";
  return own;
}

function reasonOf(kind: SectionKind): SkipReason {
  return kind === "aim" || kind === "scope" || kind === "prize" ? kind : "requirement";
}

function skip(item: Item, reason: SkipReason, kind: SectionKind, search: ItemSearch): void {
  const leaves = item.children.length > 0 ? item.children : [item];
  for (const leaf of leaves) {
    const heading = headingOf(leaf);
    search.skipped.push({ start: heading.start, end: heading.end, text: heading.text, reason });
  }
  for (const passage of allPassages(item)) search.loose.push({ passage, kind });
  collectLedgers(item, search);
}

function collectLedgers(item: Item, search: ItemSearch): void {
  for (const run of item.tables) {
    const table = readTable(run);
    if (table.kind === "ledger") search.ledgers.push(table);
  }
  for (const child of item.children) collectLedgers(child, search);
}

function looseOwn(item: Item, kind: SectionKind, search: ItemSearch): void {
  if (item.head) search.loose.push({ passage: { text: item.head.text, start: item.head.start }, kind });
  for (const paragraph of item.body)
    search.loose.push({ passage: { text: paragraph.text, start: paragraph.start }, kind });
}

/** Responsibility or deadline stated once at the parent makes the parent the task. */
function statedForAll(item: Item, heading: string, kind: SectionKind, setting: Setting): boolean {
  if (
    kind === "work" ||
    kind === "phase" ||
    (setting.depth === 1 && item.children.some((child) => child.children.length > 0))
  )
    return false;
  const children = item.children.map((child) =>
    hasOwn(readResponsibility(wholePassage(child, setting.words))),
  );
  const first = item.children[0]!.head!.start;
  const own = item.head
    ? readResponsibility({ text: setting.words(item.head.start, first), start: item.head.start })
    : null;
  if (children.some((has, i) => has && i < children.length - 1)) return false;
  if (own && hasOwn(own) && !children[children.length - 1]) return true;
  const last = item.children[item.children.length - 1]!;
  const tail = last.body[last.body.length - 1];
  void heading;
  return (
    children.length > 1 &&
    children[children.length - 1] === true &&
    tail !== undefined &&
    last.head !== null &&
    !hasOwn(readResponsibility({ text: last.head.text, start: last.head.start }))
  );
}

function hasOwn(found: Responsibility): boolean {
  return namesAnybody(found) || found.deadlineText !== null;
}

/** From the head of an item to the end of everything below it. */
export function wholePassage(item: Item, words: (start: number, end: number) => string): Passage {
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

function taskOf(item: Item, setting: Setting): TaskFound {
  const heading = headingOf(item);
  const passage = wholePassage(item, setting.words);
  const responsibility = readResponsibility(passage);
  return {
    number: item.marker && item.marker.style !== "bullet" ? item.path : null,
    title: heading.text,
    titleStart: heading.start,
    titleEnd: heading.end,
    passage,
    restStart: heading.rest,
    responsibility,
    row: null,
    confidence: hasOwn(responsibility) ? 0.97 : setting.kind === "work" ? 0.85 : 0.7,
  };
}

/** A section of work whose items carry no markers: each paragraph that names who does it is a task. */
function unmarkedTasks(item: Item, search: ItemSearch): void {
  looseOwn(item, "work", search);
}

/** Takes the tasks and phases that stand in tables; gives their number. */
function readTables(item: Item, setting: Setting, search: ItemSearch): number {
  let taken = 0;
  for (const run of item.tables) {
    const table = readTable(run);
    if (table.kind === "ledger") search.ledgers.push(table);
    if (table.kind === "tasks" && !setting.onlyExhorts) taken += tasksOfTable(table, item.path, search);
  }
  return taken;
}

function tasksOfTable(table: Table, path: string, search: ItemSearch): number {
  const at = (kind: string) => table.columns.indexOf(kind as never);
  const category =
    at("task") >= 0 &&
    at("target") >= 0 &&
    table.rows.some((row) => !row[at("task")]?.text && row[at("target")]?.text);
  let taken = 0;
  for (const row of table.rows) {
    const cell = row[category ? at("target") : at("task")];
    const first = row[0];
    if (!cell || !first || cell.text === "" || /^(?:合计|总计|小计)/.test(first.text)) continue;
    search.tasks.push(taskOfRow(table, row, cell, path));
    taken++;
  }
  return taken;
}

function taskOfRow(table: Table, row: readonly Passage[], cell: Passage, path: string): TaskFound {
  const text = (kind: string) => row[table.columns.indexOf(kind as never)]?.text ?? "";
  const start = (kind: string) => row[table.columns.indexOf(kind as never)]?.start ?? cell.start;
  const title = cell.text.split(/[。！？；：]/)[0]!;
  const line = [
    ["责任领导", text("leader")],
    ["牵头单位", text("department")],
    ["配合单位", text("co")],
  ]
    .filter(([, value]) => value)
    .map(([key, value]) => `${key}：${value}`)
    .join("；");
  const responsibility = readResponsibility({ text: line, start: cell.start });
  responsibility.spans = [];
  if (text("deadline") !== "") {
    responsibility.deadlineText = text("deadline").replace(/(?:完成|前完成)$/, (word) =>
      word.startsWith("前") ? "前" : "",
    );
    responsibility.deadlineAt = start("deadline");
  }
  const number = text("number");
  const last = row[row.length - 1]!;
  const first = row[0]!;
  return {
    number: number === "" ? null : path + number.replace(/[.、]$/, ""),
    title,
    titleStart: cell.start,
    titleEnd: cell.start + title.length,
    passage: { text: row.map((each) => each.text).join("\t"), start: first.start },
    restStart: last.start + last.text.length,
    responsibility,
    row: {
      targetCells: row.filter(
        (_, i) => table.columns[i] === "task" || table.columns[i] === "target" || table.columns[i] === null,
      ),
    },
    confidence: 0.95,
  };
}
