// What a person does in the grid to looks, sizes, frozen lines and filters.
import { ScriptError } from "../kernel/types";
import { isTextFormat } from "../workbook/display";
import type { Filter, SheetBox, Workbook } from "../workbook/types";
import { stretchesInSight } from "./model/filtered";
import { TEXT } from "./model/guard";
import { type BorderSides, inSheet, type Op } from "./model/ops";
import { textsOfDays } from "./plain-text";
import { sheetIn } from "./session";
import type { EditBox, UserEdit } from "./user-edit";

/** Edits that change how a tab looks. */
export type LookEdit = Extract<
  UserEdit,
  {
    kind:
      | "style"
      | "clearFormat"
      | "border"
      | "merge"
      | "columnWidth"
      | "rowHeight"
      | "hideRows"
      | "hideColumns"
      | "freeze"
      | "filterColumn"
      | "filter";
  }
>;

/** What a person draws who chooses "borders". */
const LINE = { style: "SOLID", color: "#000000" };

/** The operations of such an edit. */
export function lookOps(workbook: Workbook, edit: LookEdit): Op[] {
  const { sheetId } = edit;
  switch (edit.kind) {
    case "freeze":
      return [{ op: "sheet", sheetId, set: { frozenRows: edit.rows, frozenColumns: edit.columns } }];
    case "filterColumn":
      return [{ op: "filter", sheetId, filter: filtered(workbook, edit) }];
    case "filter":
      return [{ op: "filter", sheetId, filter: edit.range && newFilter(workbook, sheetId, edit.range) }];
    case "columnWidth":
    case "rowHeight":
    case "hideRows":
    case "hideColumns":
      return [lineOp(edit)];
    case "style":
      return inSight(workbook, edit).flatMap((part) => [
        boxOp(part),
        ...(isTextFormat(edit.look.format ?? undefined) ? textsOfDays(workbook, boxOfEdit(part)) : []),
      ]);
    case "clearFormat":
      return inSight(workbook, edit).map(boxOp);
    case "border":
      return (edit.lines === "outer" ? [edit] : inSight(workbook, edit)).map(boxOp);
    case "merge":
      return [boxOp(edit)];
  }
}

// What a filter leaves out keeps its look.
const inSight = <Edit extends EditBox>(workbook: Workbook, edit: Edit): Edit[] =>
  stretchesInSight(workbook, sheetIn(workbook, edit.sheetId), edit.row, edit.rows).map((stretch) => ({
    ...edit,
    ...stretch,
  }));

function lineOp(
  edit: Extract<LookEdit, { kind: "columnWidth" | "rowHeight" | "hideRows" | "hideColumns" }>,
): Op {
  const { sheetId, count = 1 } = edit;
  const rows = { sheetId, dimension: "ROWS", count } as const;
  const columns = { sheetId, dimension: "COLUMNS", count } as const;
  if (edit.kind === "columnWidth") return { op: "sizes", ...columns, start: edit.column, size: edit.width };
  if (edit.kind === "rowHeight") return { op: "sizes", ...rows, start: edit.row, size: edit.height };
  const { kind, at: start, hidden } = edit;
  return { op: "hide", ...(kind === "hideRows" ? rows : columns), start, hidden };
}

function boxOp(edit: Extract<LookEdit, { kind: "style" | "clearFormat" | "border" | "merge" }>): Op {
  const box = boxOfEdit(edit);
  if (edit.kind === "style") return { op: "style", box, patch: edit.look };
  if (edit.kind === "clearFormat") return { op: "clear", box, what: { formats: true } };
  if (edit.kind === "merge") return edit.how ? { op: "merge", box, how: edit.how } : { op: "unmerge", box };
  return { op: "border", box, sides: sidesOf(edit.lines), line: edit.lines === "none" ? null : LINE };
}

function sidesOf(lines: "all" | "outer" | "none"): BorderSides {
  const inner = lines === "outer" ? null : true;
  return { top: true, left: true, bottom: true, right: true, vertical: inner, horizontal: inner };
}

/** The cells that an edit is about. */
export const boxOfEdit = ({ sheetId, row, column, rows, columns }: EditBox): SheetBox =>
  inSheet(sheetId, { row, column, rows, columns });

function newFilter(workbook: Workbook, sheetId: number, box: Filter["box"]): Filter {
  const sheet = sheetIn(workbook, sheetId);
  if (sheet.filter) throw new ScriptError(TEXT.secondFilter);
  return { box, criteria: {} };
}

function filtered(workbook: Workbook, edit: Extract<LookEdit, { kind: "filterColumn" }>): Filter {
  const { filter } = sheetIn(workbook, edit.sheetId);
  if (!filter) throw new ScriptError("There is no filter in this sheet.");
  const { [edit.column]: _, ...others } = filter.criteria;
  const hides =
    edit.hidden.length > 0 ? { [edit.column]: { hiddenValues: edit.hidden, condition: null } } : {};
  return { ...filter, criteria: { ...others, ...hides } };
}
