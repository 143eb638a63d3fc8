// Applies one operation to a workbook; throws ScriptError and changes nothing when it is refused.
import { ScriptError } from "../../kernel/types";
import { withSheet } from "../../workbook/draft";
import type { Sheet, Workbook } from "../../workbook/types";
import * as arrange from "./arrange";
import * as copies from "./copy";
import { requireFree, requireWholeCells } from "./freeze";
import { guardBox, guardSheet, requireInside, TEXT } from "./guard";
import type { Actor, Op, SheetLists } from "./ops";
import { setPivot } from "./pivot";
import * as structure from "./structure";
import * as tabs from "./tabs";
import * as write from "./write";

/** The workbook after the operation. */
export function applyOp(workbook: Workbook, op: Op, actor: Actor): Workbook {
  switch (op.op) {
    case "copy":
      requireSheet(workbook, op.from.sheetId);
      requireSheet(workbook, op.to.sheetId);
      return copies.copy(workbook, op, actor);
    case "cut":
      requireSheet(workbook, op.from.sheetId);
      requireSheet(workbook, op.to.sheetId);
      return copies.cut(workbook, op, actor);
    case "addSheet":
      requireFree(op.sheet);
      return tabs.addSheet(workbook, op);
    case "setName":
    case "dropName":
    case "renameName":
      return applyName(workbook, op);
    case "bookMetadata":
      return { ...workbook, metadata: op.metadata };
    case "book":
      return { ...workbook, ...op.set };
    default:
      return applyToSheet(
        workbook,
        requireSheet(workbook, "box" in op ? op.box.sheetId : op.sheetId),
        op,
        actor,
      );
  }
}

/** Applies operations one after another. */
export const applyOps = (workbook: Workbook, ops: readonly Op[], actor: Actor): Workbook =>
  ops.reduce((book, op) => applyOp(book, op, actor), workbook);

function requireSheet(workbook: Workbook, id: number): Sheet {
  const sheet = workbook.sheets.find((each) => each.id === id);
  if (!sheet) throw new ScriptError(`Sheet ${id} not found`);
  return sheet;
}

type BookOp = "copy" | "cut" | "addSheet" | "setName" | "dropName" | "renameName" | "bookMetadata" | "book";
type SheetOp = Exclude<Op, { op: BookOp }>;

function applyToSheet(workbook: Workbook, sheet: Sheet, op: SheetOp, actor: Actor): Workbook {
  switch (op.op) {
    case "insert":
      return structure.insert(workbook, sheet, op, actor);
    case "delete":
      return structure.remove(workbook, sheet, op, actor);
    case "move":
      return structure.move(workbook, sheet, op, actor);
    case "rename":
      return tabs.rename(workbook, sheet, op.name, actor);
    case "deleteSheet":
      return tabs.deleteSheet(workbook, sheet, actor);
    case "moveSheet":
      return tabs.moveSheet(workbook, sheet, op.index);
    case "insertCells":
    case "deleteCells":
      return arrange.shiftCells(workbook, sheet, op, actor);
    default:
      return withSheet(workbook, changeSheet(workbook, sheet, op, actor));
  }
}

type WholeOp =
  | "insert"
  | "delete"
  | "move"
  | "rename"
  | "deleteSheet"
  | "moveSheet"
  | "insertCells"
  | "deleteCells";
type CellOp = Exclude<SheetOp, { op: WholeOp }>;

function changeSheet(workbook: Workbook, sheet: Sheet, op: CellOp, actor: Actor): Sheet {
  switch (op.op) {
    case "write":
      return write.write(workbook, sheet, op, actor);
    case "clear":
      return write.clear(sheet, op, actor);
    case "style":
      return write.style(sheet, op, actor);
    case "styles":
      return write.styles(sheet, op, actor);
    case "border":
      return write.border(sheet, op, actor);
    case "notes":
      return write.notes(sheet, op, actor);
    case "validation":
      return write.validation(sheet, op, actor);
    case "richText":
      return write.richText(sheet, op, actor);
    case "sort":
      return arrange.sort(workbook, sheet, op, actor);
    case "merge":
      return arrange.merge(sheet, op, actor);
    case "unmerge":
      return arrange.unmerge(sheet, op, actor);
    default:
      return changeFurniture(workbook, sheet, op, actor);
  }
}

type ContentOp =
  | "write"
  | "clear"
  | "style"
  | "styles"
  | "border"
  | "notes"
  | "validation"
  | "richText"
  | "sort"
  | "merge"
  | "unmerge";
type FurnitureOp = Exclude<CellOp, { op: ContentOp }>;

function changeFurniture(workbook: Workbook, sheet: Sheet, op: FurnitureOp, actor: Actor): Sheet {
  switch (op.op) {
    case "sheet":
      guardSheet(sheet, actor);
      if (op.set.hidden !== undefined) tabs.hideSheet(workbook, sheet, op.set.hidden);
      return requireWholeCells(requireFree({ ...sheet, ...op.set }), op.set);
    case "sizes":
      return resized(sheet, op, actor);
    case "hide":
      return hide(sheet, op, actor);
    case "conditionalFormats":
      guardSheet(sheet, actor);
      return { ...sheet, conditionalFormats: op.formats };
    case "filter":
      if (op.filter) requireInside(sheet, op.filter.box);
      return { ...sheet, filter: op.filter };
    case "pivot":
      return setPivot(sheet, op, actor);
    case "groups":
      return { ...sheet, groups: op.groups };
    case "put":
      return put(sheet, op, actor);
    case "drop":
      return drop(sheet, op, actor);
  }
}

function resized(sheet: Sheet, op: Extract<Op, { op: "sizes" }>, actor: Actor): Sheet {
  structure.requireStretch(sheet, op.dimension, op.start, op.count);
  guardSheet(sheet, actor);
  const key = op.dimension === "ROWS" ? "rowHeights" : "columnWidths";
  const sizes: Record<number, number> = { ...sheet[key] };
  for (let index = op.start; index < op.start + op.count; index++) {
    if (op.size === null) delete sizes[index];
    else sizes[index] = op.size;
  }
  return { ...sheet, [key]: sizes };
}

function hide(sheet: Sheet, op: Extract<Op, { op: "hide" }>, actor: Actor): Sheet {
  structure.requireStretch(sheet, op.dimension, op.start, op.count);
  guardSheet(sheet, actor);
  const key = op.dimension === "ROWS" ? "hiddenRows" : "hiddenColumns";
  const hidden = new Set(sheet[key]);
  for (let index = op.start; index < op.start + op.count; index++) {
    if (op.hidden) hidden.add(index);
    else hidden.delete(index);
  }
  return { ...sheet, [key]: [...hidden].sort((a, b) => a - b) };
}

function put(sheet: Sheet, op: Extract<Op, { op: "put" }>, actor: Actor): Sheet {
  if (op.list === "protections") guardProtection(sheet, op.item.id, actor);
  if (op.list === "protections" && op.item.box) {
    requireInside(sheet, op.item.box);
    if (!sheet.protections.some(({ id }) => id === op.item.id)) guardBox(sheet, op.item.box, actor);
  }
  const list = sheet[op.list] as readonly { id: number }[];
  const at = list.findIndex(({ id }) => id === op.item.id);
  const items = at < 0 ? [...list, op.item] : list.map((item, index) => (index === at ? op.item : item));
  return { ...sheet, [op.list]: items };
}

function drop(sheet: Sheet, op: { list: keyof SheetLists; id: number }, actor: Actor): Sheet {
  if (op.list === "protections") guardProtection(sheet, op.id, actor);
  const list = sheet[op.list] as readonly { id: number }[];
  return { ...sheet, [op.list]: list.filter(({ id }) => id !== op.id) };
}

/** A protection may be changed only by those who may edit what it protects. */
function guardProtection(sheet: Sheet, id: number, actor: Actor): void {
  const known = sheet.protections.find((each) => each.id === id);
  if (!known || actor.user === actor.owner) return;
  if (known.editors !== null && !known.editors.includes(actor.user)) throw new ScriptError(TEXT.protected);
}

function applyName(
  workbook: Workbook,
  op: Extract<Op, { op: "setName" | "dropName" | "renameName" }>,
): Workbook {
  const same = (name: string) => (each: { name: string }) => each.name.toLowerCase() === name.toLowerCase();
  if (op.op === "dropName")
    return { ...workbook, names: workbook.names.filter((each) => !same(op.name)(each)) };
  if (op.op === "renameName") {
    return {
      ...workbook,
      names: workbook.names.map((each) =>
        same(op.from)(each) ? { ...each, id: each.id ?? each.name, name: op.to } : each,
      ),
    };
  }
  requireInside(requireSheet(workbook, op.name.box.sheetId), op.name.box);
  const known = workbook.names.find(same(op.name.name));
  const others = workbook.names.filter((each) => each !== known);
  return { ...workbook, names: [...others, { ...known, ...op.name }] };
}
