// What a person does in the grid, and how it went.
import type { StyleView, ValidationView } from "../workbook/view";

/** A person's edit in the grid: typed texts (null leaves a cell alone, "" clears), or a structural change. */
export type UserEdit =
  | {
      kind: "values";
      sheetId: number;
      row: number;
      column: number;
      values: (string | number | boolean | null)[][];
      /**
       * True: with looks and rules of their own, which overwrite those of the place (as between spreadsheets on Google); "text":
       * texts alone, which are held against the rules of the place. Both make the grid grow where it ends.
       */
      paste?: boolean | "text";
      /** Filled on from these cells of the tab: their looks, repeated, become those of what is written. */
      from?: Omit<EditBox, "sheetId"> | undefined;
      /** Looks that cells of the tab take over with the values; cells without one keep theirs. */
      looks?: GivenLooks | undefined;
      /** Cells of the tab that become one, as they were where the values were copied; those of a form stay apart. */
      merges?: readonly Omit<EditBox, "sheetId">[] | undefined;
    }
  | {
      kind: "insertRows" | "deleteRows" | "insertColumns" | "deleteColumns";
      sheetId: number;
      at: number;
      count: number;
    }
  | { kind: "moveRows" | "moveColumns"; sheetId: number; at: number; count: number; to: number }
  | {
      kind: "sort";
      sheetId: number;
      row: number;
      column: number;
      rows: number;
      columns: number;
      by: { column: number; ascending: boolean }[];
    }
  /** Cut and pasted to a place that begins at `to`: content, look and rules go along, references follow. */
  | ({ kind: "cut"; to: { sheetId: number; row: number; column: number } } & EditBox)
  | { kind: "renameSheet"; sheetId: number; name: string }
  | { kind: "deleteSheet"; sheetId: number }
  | { kind: "insertSheet"; name: string; index: number }
  /** A copy beside the tab: content, looks, rules, protections, charts. */
  | { kind: "duplicateSheet"; sheetId: number; name: string }
  | { kind: "hideSheet"; sheetId: number; hidden: boolean }
  | { kind: "moveSheet"; sheetId: number; index: number }
  | { kind: "tabColor"; sheetId: number; color: string | null }
  /** Widths and heights of `count` lines (default 1), in pixels; null: a row is as high as its text again. */
  | { kind: "columnWidth"; sheetId: number; column: number; count?: number | undefined; width: number }
  | { kind: "rowHeight"; sheetId: number; row: number; count?: number | undefined; height: number | null }
  | { kind: "hideRows" | "hideColumns"; sheetId: number; at: number; count: number; hidden: boolean }
  | ({
      kind: "style";
      /** What to change of the look; null takes it away. */
      look: LookChange;
    } & EditBox)
  /** Takes all looks away; values, rules and notes stay. */
  | ({ kind: "clearFormat" } & EditBox)
  /** Thin black lines around every cell, around the whole, or none. */
  | ({ kind: "border"; lines: "all" | "outer" | "none" } & EditBox)
  /** One cell of all, or of each row or column; null takes merged cells apart. */
  | ({ kind: "merge"; how: "all" | "rows" | "columns" | null } & EditBox)
  | { kind: "freeze"; sheetId: number; rows: number; columns: number }
  /** Leaves out the rows whose cell in a filter's column shows one of these; none: the column hides nothing. */
  | { kind: "filterColumn"; sheetId: number; column: number; hidden: string[] }
  /** Gives a tab the filter of a range, its first row the header; null takes the tab's filter away. A tab has one at most. */
  | { kind: "filter"; sheetId: number; range: Omit<EditBox, "sheetId"> | null };

/** Whole looks for a block of cells: `at` says by cell which of `kinds`, null leaves the cell alone. */
export interface GivenLooks {
  row: number;
  column: number;
  kinds: readonly CellLook[];
  at: readonly (readonly (number | null)[])[];
}

/** All that makes a cell look as it does, its number format included. */
export type CellLook = StyleView & { format?: string };

/** Cells of a tab that an edit is about. */
export interface EditBox {
  sheetId: number;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Changes of a look that a person makes by hand. */
export interface LookChange {
  bold?: boolean | null | undefined;
  italic?: boolean | null | undefined;
  strike?: boolean | null | undefined;
  color?: string | null | undefined;
  background?: string | null | undefined;
  align?: "left" | "center" | "right" | null | undefined;
  valign?: "top" | "middle" | "bottom" | null | undefined;
  /** Size of the letters, in points. */
  size?: number | null | undefined;
  wrap?: "OVERFLOW" | "WRAP" | "CLIP" | null | undefined;
  /** A number format, e.g. "#,##0.00". */
  format?: string | null | undefined;
}

/** What came of an undo or redo. */
export interface UndoResult {
  ok: boolean;
  /**
   * Why not: nothing is left to be taken back (brought again), or only in another tab; the step reached into another tab, where
   * the person has done something since; others have since changed the same; it is protected from the person now.
   */
  reason: "empty" | "elsewhere" | "newer" | "others" | "protected" | null;
  /** The tab that changed, the asked one first; of "elsewhere" and "newer" the tab where there is something. */
  sheetId: number | null;
  /** Further tabs that changed with it. */
  also?: number[];
  /** Other files that the same run of a script wrote; they stay as they are. */
  left?: string[];
}

/** Refused edits carry Google's words; nothing of a refused edit is applied. */
export interface EditResult {
  ok: boolean;
  message: string | null;
  /** The cell that its validation rule refused, and the rule; `all`: where there are more, the first ones by rules, and how many. */
  broken?: {
    cell: string;
    rule: ValidationView;
    all?: { cells: readonly string[]; count: number; rule: ValidationView }[];
  };
  /** Of an edit of several cells: how many are protected from the person, and the first of these. */
  protected?: { first: string; count: number };
  /** The merged cell that was to hold more than one value. */
  merged?: string;
}
