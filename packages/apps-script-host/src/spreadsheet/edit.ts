// Changes from outside of scripts: people typing in the grid, and the REST API.
import { canEdit } from "../drive/access";
import { type Context, ScriptError } from "../kernel/types";
import { displayCell } from "../workbook/display";
import { cellAt } from "../workbook/grid";
import type { Sheet, SheetBox, Workbook } from "../workbook/types";
import { workbooks } from "./books";
import { filledLooks, givenLooks, givenMerges, judgedAsDays } from "./filled";
import { store } from "./landing";
import { boxOfEdit, lookOps } from "./look-edit";
import { MergedCell, onMerged } from "./merged";
import { applyOps } from "./model/apply";
import { copiedTab } from "./model/copied";
import { stretchesInSight } from "./model/filtered";
import { ProtectedCells, TEXT } from "./model/guard";
import { newSheet } from "./model/new";
import type { Op } from "./model/ops";
import { BrokenRule } from "./model/rules";
import { actorOf, missingText, sheetIn } from "./session";
import type { EditResult, UserEdit } from "./user-edit";
import { viewRule } from "./view";

/** The part of a context that a change needs; the user is named apart. */
export type EditHost = Pick<Context, "store" | "now" | "emit" | "customFunction" | "random">;

/** What an edit gives to onEdit and onChange. */
export interface EditEvent {
  /** Fires onEdit; null for structural changes, which fire onChange only. */
  readonly range: SheetBox | null;
  /** Only for a single cell; a text, as in Google's event. */
  readonly value?: string;
  /** Only for a single cell that was not empty. */
  readonly oldValue?: string;
  readonly changeType:
    | "EDIT"
    | "INSERT_ROW"
    | "INSERT_COLUMN"
    | "REMOVE_ROW"
    | "REMOVE_COLUMN"
    | "INSERT_GRID"
    | "REMOVE_GRID"
    | "FORMAT"
    | "OTHER";
}

/** The result of a person's edit; `event` is null when it was refused or changed nothing. */
export interface UserEditOutcome {
  readonly result: EditResult;
  readonly event: EditEvent | null;
}

/** Each edit is a step of its own in the history. */
let edits = 0;

/**
 * Applies operations for a user, all or none, and puts the computed workbook into the store.
 * @throws ScriptError with Google's text when any of them is refused
 */
export function applyAsUser(host: EditHost, id: string, user: string, ops: readonly Op[]): Workbook {
  const before = workbooks(host.store).get(id);
  if (!before) throw new ScriptError(missingText(id));
  if (!canEdit(host.store, id, user)) throw new ScriptError(TEXT.protected);
  const after = applyOps(before, ops, actorOf(host, id, user));
  const author = { user, doing: `edit${++edits}` };
  store({ ...host, user, author }, id, before, after, ops);
  return workbooks(host.store).get(id) as Workbook;
}

/** Does what a person did in the grid; a refusal carries Google's words and leaves everything as it was. */
export function applyUserEdit(host: EditHost, id: string, user: string, edit: UserEdit): UserEditOutcome {
  const before = workbooks(host.store).get(id);
  try {
    if (!before) throw new ScriptError(missingText(id));
    const ops = opsOf(host, before, edit);
    const after = applyAsUser(host, id, user, ops);
    return {
      result: { ok: true, message: null },
      event: ops.length > 0 ? eventOf(edit, before, after) : null,
    };
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    return { result: { ok: false, message: error.message, ...detailsOf(edit, error) }, event: null };
  }
}

function detailsOf(edit: UserEdit, error: ScriptError): Partial<EditResult> {
  if (error instanceof ProtectedCells && !isOneCell(edit))
    return { protected: { first: error.first, count: error.count } };
  if (error instanceof BrokenRule) return { broken: refused(error) };
  return error instanceof MergedCell ? { merged: error.cells } : {};
}

function refused({ cell, rule, all }: BrokenRule): EditResult["broken"] {
  const [first, ...others] = all;
  const isOne = others.length === 0 && first?.count === 1;
  const listed = isOne ? {} : { all: all.map((each) => ({ ...each, rule: viewRule(each.rule) })) };
  return { cell, rule: viewRule(rule), ...listed };
}

const isOneCell = (edit: UserEdit): boolean =>
  edit.kind === "values"
    ? edit.values.length === 1 && edit.values[0]?.length === 1
    : "rows" in edit && edit.rows === 1 && edit.columns === 1;

function opsOf(host: EditHost, workbook: Workbook, edit: UserEdit): Op[] {
  const { kind } = edit;
  switch (kind) {
    case "values":
      return valueOps(workbook, edit);
    case "insertRows":
    case "insertColumns": {
      const dimension = kind === "insertRows" ? "ROWS" : "COLUMNS";
      return [
        {
          op: "insert",
          sheetId: edit.sheetId,
          dimension,
          at: edit.at,
          count: edit.count,
          inherit: inheritance(workbook, edit),
        },
      ];
    }
    case "deleteRows":
      return rowsInSight(workbook, edit)
        .reverse()
        .map(({ row: at, rows: count }) => ({
          op: "delete",
          sheetId: edit.sheetId,
          dimension: "ROWS",
          at,
          count,
        }));
    case "deleteColumns":
      return [{ op: "delete", sheetId: edit.sheetId, dimension: "COLUMNS", at: edit.at, count: edit.count }];
    case "moveRows":
    case "moveColumns":
      return [
        {
          op: "move",
          sheetId: edit.sheetId,
          dimension: kind === "moveRows" ? "ROWS" : "COLUMNS",
          at: edit.at,
          count: edit.count,
          to: edit.to,
        },
      ];
    case "sort":
      return [{ op: "sort", box: boxOfEdit(edit), by: edit.by }];
    case "cut":
      return [{ op: "cut", from: boxOfEdit(edit), to: cutTo(edit) }];
    default:
      return sheetOps(host, workbook, edit);
  }
}

function valueOps(workbook: Workbook, edit: Extract<UserEdit, { kind: "values" }>): Op[] {
  const sheet = sheetIn(workbook, edit.sheetId);
  const [before, after] = judgedAsDays(sheet, edit);
  return [
    ...growth(workbook, edit),
    ...filledLooks(sheet, edit),
    ...givenLooks(sheet, edit),
    ...before,
    {
      ...place(edit),
      op: "write",
      values: onMerged(sheet, edit),
      skipNulls: true,
      paste: edit.paste === true,
    },
    ...after,
    ...givenMerges(sheet, edit),
  ];
}

// As in the editor, what a filter leaves out is left alone.
const rowsInSight = (
  workbook: Workbook,
  { sheetId, at, count }: { sheetId: number; at: number; count: number },
) => stretchesInSight(workbook, sheetIn(workbook, sheetId), at, count);

/** New rows look like the ones before them, but never like a frozen header. */
function inheritance(
  workbook: Workbook,
  { kind, sheetId, at }: { kind: string; sheetId: number; at: number },
): "before" | "after" {
  const sheet = sheetIn(workbook, sheetId);
  const frozen = kind === "insertRows" ? sheet.frozenRows : sheet.frozenColumns;
  return at - 1 > frozen ? "before" : "after";
}

const place = ({ sheetId, row, column }: { sheetId: number; row: number; column: number }) => ({
  sheetId,
  row,
  column,
});

const cutTo = (edit: Extract<UserEdit, { kind: "cut" }>): SheetBox => boxOfEdit({ ...edit, ...edit.to });

/** A paste that is longer than the grid makes it grow, as in the editor. */
function growth(workbook: Workbook, edit: Extract<UserEdit, { kind: "values" }>): Op[] {
  const sheet = sheetIn(workbook, edit.sheetId);
  const ops: Op[] = [];
  const rows = edit.row + edit.values.length - 1 - sheet.rows;
  const columns = edit.column + (edit.values[0]?.length ?? 0) - 1 - sheet.columns;
  const insert = { op: "insert", sheetId: sheet.id, inherit: "none" } as const;
  if (edit.paste && rows > 0) ops.push({ ...insert, dimension: "ROWS", at: sheet.rows + 1, count: rows });
  if (edit.paste && columns > 0)
    ops.push({ ...insert, dimension: "COLUMNS", at: sheet.columns + 1, count: columns });
  return ops;
}

type SheetEdit = Exclude<
  UserEdit,
  {
    kind:
      | "values"
      | "insertRows"
      | "insertColumns"
      | "deleteRows"
      | "deleteColumns"
      | "moveRows"
      | "moveColumns"
      | "sort"
      | "cut";
  }
>;

function sheetOps(host: EditHost, workbook: Workbook, edit: SheetEdit): Op[] {
  switch (edit.kind) {
    case "renameSheet":
      return [{ op: "rename", sheetId: edit.sheetId, name: edit.name }];
    case "deleteSheet":
      return [{ op: "deleteSheet", sheetId: edit.sheetId }];
    case "insertSheet":
      return [{ op: "addSheet", sheet: newSheet(freeSheetId(workbook, host), edit.name), index: edit.index }];
    case "duplicateSheet":
      return [duplicate(host, workbook, edit)];
    case "hideSheet":
      return [{ op: "sheet", sheetId: edit.sheetId, set: { hidden: edit.hidden } }];
    case "moveSheet":
      return [{ op: "moveSheet", sheetId: edit.sheetId, index: edit.index }];
    case "tabColor":
      return [{ op: "sheet", sheetId: edit.sheetId, set: { tabColor: edit.color } }];
    default:
      return lookOps(workbook, edit);
  }
}

function duplicate(
  host: EditHost,
  workbook: Workbook,
  { sheetId, name }: { sheetId: number; name: string },
): Op {
  const newId = () => Math.floor(host.random() * 2_147_483_646) + 1;
  const source = sheetIn(workbook, sheetId);
  const protections = source.protections.map((each) => ({ ...each, id: newId() }));
  const copy = copiedTab(source, freeSheetId(workbook, host), newId);
  return {
    op: "addSheet",
    sheet: { ...copy, name, protections },
    index: workbook.sheets.indexOf(source) + 1,
  };
}

/** An id that no tab of the workbook has; large and random, as Google's are for all tabs but the first. */
export function freeSheetId(workbook: Workbook, host: Pick<Context, "random">): number {
  for (;;) {
    const id = Math.floor(host.random() * 2_147_483_646) + 1;
    if (!workbook.sheets.some((sheet) => sheet.id === id)) return id;
  }
}

const CHANGES: Partial<Record<UserEdit["kind"], EditEvent["changeType"]>> = {
  insertRows: "INSERT_ROW",
  insertColumns: "INSERT_COLUMN",
  deleteRows: "REMOVE_ROW",
  deleteColumns: "REMOVE_COLUMN",
  insertSheet: "INSERT_GRID",
  duplicateSheet: "INSERT_GRID",
  deleteSheet: "REMOVE_GRID",
  style: "FORMAT",
  clearFormat: "FORMAT",
  border: "FORMAT",
};

function eventOf(edit: UserEdit, before: Workbook, after: Workbook): EditEvent {
  if (edit.kind === "sort") {
    return { range: boxOfEdit(edit), changeType: "EDIT" };
  }
  if (edit.kind === "cut") return { range: cutTo(edit), changeType: "EDIT" };
  if (edit.kind !== "values") return { range: null, changeType: CHANGES[edit.kind] ?? "OTHER" };
  const range = { ...place(edit), rows: edit.values.length, columns: edit.values[0]?.length ?? 0 };
  if (range.rows * range.columns !== 1) return { range, changeType: "EDIT" };
  const text = (workbook: Workbook) =>
    eventText(workbook, sheetIn(workbook, edit.sheetId), edit.row, edit.column);
  const [value, oldValue] = [text(after), text(before)];
  return {
    range,
    changeType: "EDIT",
    ...(value === undefined ? {} : { value }),
    ...(oldValue === undefined ? {} : { oldValue }),
  };
}

/** `value` arrives as a text: numbers and dates as their number, checkboxes TRUE or FALSE; nothing for an empty cell. */
function eventText(workbook: Workbook, sheet: Sheet, row: number, column: number): string | undefined {
  const cell = cellAt(sheet, row, column);
  if (!cell || cell.v === null) return undefined;
  return typeof cell.v === "number" ? String(cell.v) : displayCell(cell, undefined, workbook.locale);
}
