// The document: everything that the rules recognise in a text, found once and before anything is assembled.
import { fold } from "../structure/fold";
import { type Paragraph, toParagraphs } from "../structure/paragraphs";
import { toParts } from "../structure/parts";
import { findAddressees } from "./addressees";
import { type Contacts, findContacts } from "./contacts";
import { type Header, readHeader } from "./header";
import { departmentList } from "./names";
import type { Passage } from "./passages";
import type { PhaseFound } from "./phases";
import { allReturns, type ReturnFound } from "./returns";
import type { ItemSkipped } from "./search";
import type { Found } from "./signature";
import { findTargets, type QuantitySkipped, type TargetFound } from "./targets";
import { detailsOf, type TaskDetails } from "./task-details";
import type { TaskFound } from "./tasks";
import { readParts } from "./working-parts";
import { yearInWords } from "./year";

/** A text with all that was recognised in it. Places are those of the cleaned text. */
export interface NoticeDocument {
  /** The cleaned text. */
  text: string;
  /** Its folded shadow of the same length. */
  folded: string;
  header: Header;
  /** Kinds of units that the notice is addressed to. */
  addressees: Found[];
  /** The year of the work as the text itself says it. */
  statedYear: number | null;
  phases: PhaseFound[];
  tasks: (TaskFound & TaskDetails)[];
  /** Figures in no task. */
  targets: TargetFound[];
  returns: ReturnFound[];
  contacts: Contacts;
  tableColumns: string[];
  tableRows: string[][];
  skippedTasks: ItemSkipped[];
  skippedFigures: QuantitySkipped[];
}

/** Recognises what a cleaned text says. */
export function recognise(text: string): NoticeDocument {
  const folded = fold(text);
  const words = (start: number, end: number) => folded.slice(start, end);
  const paragraphs = toParagraphs(folded);
  const parts = toParts(paragraphs);
  const header = readHeader(paragraphs, parts);
  const searches = readParts(parts, header, words, (start, end) => text.slice(start, end));
  const passages = prosePassages(paragraphs, header);
  const returns = allReturns(passages);
  const tasks = searches.flatMap((search) =>
    search.tasks.map((task) => ({ ...task, ...detailsOf(task, words) })),
  );
  const ledger = searches.flatMap(({ ledgers }) => ledgers)[0];
  return {
    text,
    folded,
    header,
    addressees: findAddressees(paragraphs, header),
    statedYear: yearInWords(header.title?.value ?? null, parts),
    phases: searches.flatMap(({ phases }) => phases),
    tasks,
    targets: searches.flatMap(({ unassigned }) =>
      unassigned
        .filter(({ kind }) => kind !== "prize" && kind !== "scope")
        .flatMap(({ passage }) => findTargets(passage).targets)
        .filter((target) => !isHonour(target)),
    ),
    returns,
    contacts: findContacts(passages, returns),
    tableColumns: ledger?.heads ?? namedColumns(passages),
    tableRows: ledger?.rows.map((row) => row.map((cell) => cell.text)) ?? [],
    skippedTasks: searches.flatMap(({ skipped }) => skipped),
    skippedFigures: tasks.flatMap(({ skipped }) => skipped),
  };
}

/** 评选先进单位15个、优秀通讯员20名, outside of every task: what the office will give. */
function isHonour({ quantity, clause }: TargetFound): boolean {
  const before = clause.text.slice(0, quantity.start);
  return quantity.comparator === "eq" && /(?:评选|评出|表彰|奖励)|(?:优秀|先进)[^，。；]{0,8}$/.test(before);
}

function prosePassages(paragraphs: readonly Paragraph[], { headAndFoot }: Header): Passage[] {
  return paragraphs
    .filter((paragraph) => !paragraph.row && !headAndFoot.has(paragraph))
    .map(({ text, start, marker }) => {
      const skip = marker?.length ?? 0;
      return { text: text.slice(skip), start: start + skip };
    });
}

/** 附：统计表（表头：填报单位、活动名称、…）: a form whose columns are only named. */
function namedColumns(passages: readonly Passage[]): string[] {
  for (const { text } of passages) {
    const named = /表头(?:为|包括)?[：]?([^。；\n]{4,200})/.exec(text);
    const columns = named ? departmentList(named[1]!.replace(/）$/, "")) : [];
    if (columns.length >= 3) return columns;
  }
  return [];
}
