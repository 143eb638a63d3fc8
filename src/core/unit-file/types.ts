// A unit's workbook that travels as a file: sent out by mail, filled in without an account, and merged back by keys.

import type { Field } from "../model";

/** A cell as a file or the API has it: "" is empty, days are serial numbers or text. */
export type FileCell = string | number | boolean;

/** A sheet of a file as the page read it. A formula that was never computed stands as its text, with `=`. */
export interface FileSheet {
  readonly name: string;
  readonly rows: readonly (readonly FileCell[])[];
}

/** What of a tab a unit types, by keys: file and workbook have the same shape and need not have the same rows and columns. */
export interface TypedTab {
  readonly sheetId: number;
  readonly title: string;
  /** Rows of `entries` are told by their order, all others by their key. */
  readonly kind: "boxes" | "entries" | "lines";
  /** Keys of the columns with their words and places (from 0). */
  readonly columns: ReadonlyMap<string, { readonly label: string; readonly index: number }>;
  /** Row index (from 0) at which the rows of `entries` begin. */
  readonly first: number;
  readonly rows: readonly TypedRow[];
  /** True where its period is accepted: nothing is merged into it. */
  readonly isClosed: boolean;
  /** The field that a cell belongs to, by the keys of its row and column; none for boxes and remarks. */
  fieldOf(rowKey: string, columnKey: string): Field | undefined;
}

/** A row in which a unit types. */
export interface TypedRow {
  readonly key: string;
  /** Row index in its sheet, from 0. */
  readonly index: number;
  /** What a person knows it by. */
  readonly words: string;
  /** By key of the column; a missing one is empty. */
  readonly cells: Readonly<Record<string, FileCell>>;
}

/** A cell of the workbook that a file changes. */
export interface CellChange {
  readonly sheetId: number;
  readonly tab: string;
  /** Row and column, from 0. */
  readonly row: number;
  readonly column: number;
  readonly words: string;
  readonly label: string;
  readonly before: FileCell;
  readonly after: FileCell;
  readonly field: Field | undefined;
}

/** A thing of a file that has no place in the workbook any more; it is named and left out. */
export interface LeftOut {
  readonly why: "column" | "row" | "closed";
  readonly tab: string;
  readonly words: string;
  readonly label: string;
  readonly value: FileCell;
}

/** What merging a file does. */
export interface MergePlan {
  readonly changes: readonly CellChange[];
  readonly leftOut: readonly LeftOut[];
  /** Titles of tabs that the file lacks: what the workbook has there stays. */
  readonly missing: readonly string[];
}
