// What the page behind a unit's link shows and sends. It has a door of its own: what staff may call is not reachable from there.
import type { FormField, Option, PageProblem } from "./procedures";
import { boolean, listOf, object, oneOf, text } from "./shape";

/** What the page shows: a unit's own reports, or why it shows nothing. */
export type LinkData = (LinkWork & { key: string }) | { refused: string };

/** What became of a submission. */
export interface LinkAnswer {
  /** What the workbook says after it. */
  work: LinkWork;
  /** What was typed and cannot be taken in; nothing was written then. */
  problems: PageProblem[];
  /** Why what was written is not taken in, each beside its field where it is about one. */
  found: PageProblem[];
}

/** A unit's own reports and what it may type. */
export interface LinkWork {
  unit: string;
  campaign: string;
  /** Whom it may ask. */
  contact: string;
  today: string;
  campaignStart: string;
  campaignEnd: string;
  tasks: Option[];
  /** Whether the notice was signed for; absent where 首页 has no such box. */
  signed?: boolean;
  /** What is asked of the unit in numbers and materials, and how much of it is there, a line each; absent where nothing is. */
  targets?: string;
  /** Periods that have begun, the first due first. */
  periods: LinkPeriod[];
  registers: LinkRegister[];
}

/** A report that the unit owes or has sent. */
export interface LinkPeriod {
  id: string;
  label: string;
  due: string;
  /** What 首页 says of it, in words. */
  state: string;
  collectedAt: string;
  receipt: string;
  message: string;
  /** Why nothing is taken in by now, of a period that is locked; else "". */
  locked: string;
  /** False where it is accepted: it is shown and cannot be sent. */
  isOpen: boolean;
  isLate: boolean;
  /** Whether its return takes a zero report. */
  takesZero: boolean;
  /** Whether something is to be done: not sent yet, refused, or returned. */
  isOwed: boolean;
  tables: LinkTable[];
  /** Registers whose rows go into it. */
  registers: string[];
}

/** A table, or a card as a table with a row for each field. */
export interface LinkTable {
  formId: string;
  name: string;
  rows: LinkRow[];
}

export interface LinkRow {
  key: string;
  label: string;
  /** Values that follow from entries by themselves. */
  computed: { label: string; value: string }[];
  cells: LinkCell[];
}

/** A cell that the unit types. */
export interface LinkCell {
  column: string;
  field: FormField;
  value: string;
  /** What was told last of a number that stands. */
  before?: string;
}

/** A register with the rows that have something in them. */
export interface LinkRegister {
  formId: string;
  name: string;
  fields: FormField[];
  /** Fields of links of which pictures are asked: a photo may be sent for them. */
  photos: string[];
  rows: { key: string; values: Record<string, string> }[];
  /** Key of the first row below them. */
  next: number;
}

const SHORT = text(200);
const LONG = text(20_000);

/** What a page of a link sends. `before` is what the page was shown: a cell that says something else by now is not written over. */
export const linkInput = object({
  key: SHORT,
  period: SHORT,
  box: oneOf("submit", "zero", ""),
  signs: boolean,
  changes: listOf(
    object({ formId: SHORT, period: SHORT, row: SHORT, column: SHORT, before: LONG, after: LONG }),
  ),
});

/** What a page of a link sends. */
export type LinkInput = ReturnType<typeof linkInput>;

/** Most signs of a photo as Base64: two megabytes. */
const MOST_PHOTO = 2_800_000;

/** A photo that a page of a link sends by itself, as Base64 of a JPEG, and the field that its address is for. */
export const photoInput = object({ key: SHORT, formId: SHORT, field: SHORT, jpeg: text(MOST_PHOTO) });

/** A photo that a page of a link sends. */
export type PhotoInput = ReturnType<typeof photoInput>;

/** Where a photo lies that was sent. */
export interface PhotoAnswer {
  link: string;
}

/** A cell that was changed on the page; `period` is "" for a register's. */
export type LinkChange = LinkInput["changes"][number];
