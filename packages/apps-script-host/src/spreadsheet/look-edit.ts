// What a person does in the grid to looks, sizes, frozen lines and filters.
import { ScriptError } from "../kernel/types";
import type { Filter, Workbook } from "../workbook/types";
import { inSheet, type Op } from "./model/ops";
import { sheetIn } from "./session";
import type { UserEdit } from "./user-edit";

/** Edits that change how a tab looks. */
export type LookEdit = Extract<
  UserEdit,
  { kind: "style" | "columnWidth" | "rowHeight" | "freeze" | "filterColumn" }
>;

/** The operations of such an edit. */
export function lookOps(workbook: Workbook, edit: LookEdit): Op[] {
  const { sheetId } = edit;
  switch (edit.kind) {
    case "style": {
      const { row, column, rows, columns, look } = edit;
      return [{ op: "style", box: inSheet(sheetId, { row, column, rows, columns }), patch: look }];
    }
    case "columnWidth":
      return [{ op: "sizes", sheetId, dimension: "COLUMNS", start: edit.column, count: 1, size: edit.width }];
    case "rowHeight":
      return [{ op: "sizes", sheetId, dimension: "ROWS", start: edit.row, count: 1, size: edit.height }];
    case "freeze":
      return [{ op: "sheet", sheetId, set: { frozenRows: edit.rows, frozenColumns: edit.columns } }];
    case "filterColumn":
      return [{ op: "filter", sheetId, filter: filtered(workbook, edit) }];
  }
}

function filtered(workbook: Workbook, edit: Extract<LookEdit, { kind: "filterColumn" }>): Filter {
  const { filter } = sheetIn(workbook, edit.sheetId);
  if (!filter) throw new ScriptError("There is no filter in this sheet.");
  const { [edit.column]: _, ...others } = filter.criteria;
  const hides =
    edit.hidden.length > 0 ? { [edit.column]: { hiddenValues: edit.hidden, condition: null } } : {};
  return { ...filter, criteria: { ...others, ...hides } };
}
