// What a person does in the grid, and how it went.

/** A person's edit in the grid: typed texts (null leaves a cell alone, "" clears), or a structural change. */
export type UserEdit =
  | {
      kind: "values";
      sheetId: number;
      row: number;
      column: number;
      values: (string | number | boolean | null)[][];
      paste?: boolean;
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
  | { kind: "renameSheet"; sheetId: number; name: string }
  | { kind: "deleteSheet"; sheetId: number }
  | { kind: "insertSheet"; name: string; index: number }
  | { kind: "hideSheet"; sheetId: number; hidden: boolean }
  | { kind: "columnWidth"; sheetId: number; column: number; width: number };

/** What came of an undo or redo. */
export interface UndoResult {
  ok: boolean;
  /**
   * Why not: nothing is left to be taken back (brought again); others have since changed the same; it is protected from the
   * person now.
   */
  reason: "empty" | "others" | "protected" | null;
  /** The (first) tab that changed. */
  sheetId: number | null;
}

/** Refused edits carry Google's words; nothing of a refused edit is applied. */
export interface EditResult {
  ok: boolean;
  message: string | null;
}
