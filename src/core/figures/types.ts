import type { Day, FieldValue, Moment } from "../model";

/**
 * What the rows of one report add up to: enough for every figure that a definition asks for, today or later, without the rows.
 * Plain data; all lists stand in one order, whatever the order of the rows.
 */
export interface ReportFigures {
  readonly unitId: string;
  readonly periodId: string;
  /** By which forms and fields it was made; read by `fitsFor`. */
  readonly key: string;
  readonly registers: readonly RegisterFigures[];
  readonly tables: readonly TableFigures[];
}

/** A register's entries; those of co-hosts are in `office` and nowhere else. */
export interface RegisterFigures {
  readonly formId: string;
  /** The fields that hold numbers, or answers of which the 是 are counted, in the order of the sums of each group. */
  readonly fields: readonly string[];
  readonly groups: readonly EntryGroup[];
  /** How many entries gave each form of result. */
  readonly results: readonly (readonly [label: string, count: number])[];
  /** Joint events that the unit says it hosted. */
  readonly hosted: readonly (readonly [date: Day, theme: string])[];
  /** Of the link fields that materials are asked of; left out where none is. */
  readonly links?: readonly LinkGroup[];
  /** Ids of the entries that the office typed, by when they were collected. */
  readonly office: readonly (readonly [collectedAt: Moment, ids: readonly string[]])[];
}

/** Entries of one task and kind: how many, and the sums of their numbers, to the millionth. */
export type EntryGroup = readonly [taskId: string, kind: FieldValue, count: number, ...sums: number[]];

/** How many entries of one task and kind hold so many links in a field. */
export type LinkGroup = readonly [
  field: string,
  taskId: string,
  kind: FieldValue,
  links: number,
  entries: number,
];

/** The rows of a table or card, by what figures and answers are made from. */
export interface TableFigures {
  readonly formId: string;
  /** The fields that hold numbers or answers, in the order of the values of each row. */
  readonly fields: readonly string[];
  readonly rows: readonly (readonly [rowId: string, ...values: FieldValue[]])[];
}
