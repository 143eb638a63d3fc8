// Applies one operation to a workbook; throws ScriptError and changes nothing when it is refused.
import { ScriptError } from "../../kernel/types";
import { withSheet } from "../../workbook/draft";
import type { NamedRange, Sheet, SheetBox, Workbook } from "../../workbook/types";
import * as arrange from "./arrange";
import * as copies from "./copy";
import { requireFree, requireWholeCells } from "./freeze";
import { guardBox, guardSheet, requireInside, TEXT } from "./guard";
import type { Actor, Op, OpOf } from "./ops";
import { setPivot } from "./pivot";
import * as structure from "./structure";
import * as tabs from "./tabs";
import * as write from "./write";

type Applied<O> = (workbook: Workbook, op: O, actor: Actor) => Workbook;

/** How each kind of operation is applied. */
const KINDS: { readonly [Kind in Op["op"]]: Applied<OpOf<Kind>> } = {
  write: inTab(write.write),
  clear: toTab(write.clear),
  style: toTab(write.style),
  styles: toTab(write.styles),
  border: toTab(write.border),
  notes: toTab(write.notes),
  validation: toTab(write.validation),
  richText: toTab(write.richText),
  insert: onTab(structure.insert),
  delete: onTab(structure.remove),
  move: onTab(structure.move),
  insertCells: onTab(arrange.shiftCells),
  deleteCells: onTab(arrange.shiftCells),
  sort: inTab(arrange.sort),
  copy: between(copies.copy),
  cut: between(copies.cut),
  merge: toTab(arrange.merge),
  unmerge: toTab(arrange.unmerge),
  sheet: inTab(setProperties),
  rename: onTab((workbook, sheet, { name }, actor) => tabs.rename(workbook, sheet, name, actor)),
  sizes: toTab(resized),
  hide: toTab(hide),
  addSheet: (workbook, op) => {
    requireFree(op.sheet);
    return tabs.addSheet(workbook, op);
  },
  deleteSheet: onTab((workbook, sheet, _op, actor) => tabs.deleteSheet(workbook, sheet, actor)),
  moveSheet: onTab((workbook, sheet, { index }) => tabs.moveSheet(workbook, sheet, index)),
  setName,
  dropName,
  renameName,
  conditionalFormats: toTab((sheet, { formats }, actor) => {
    guardSheet(sheet, actor);
    return { ...sheet, conditionalFormats: formats };
  }),
  filter: toTab((sheet, { filter }) => {
    if (filter) requireInside(sheet, filter.box);
    return { ...sheet, filter };
  }),
  pivot: toTab(setPivot),
  groups: toTab((sheet, { groups }) => ({ ...sheet, groups })),
  put: toTab(put),
  drop: toTab(drop),
  bookMetadata: (workbook, { metadata }) => ({ ...workbook, metadata }),
  book: (workbook, { set }) => ({ ...workbook, ...set }),
};

/** The workbook after the operation. */
export function applyOp(workbook: Workbook, op: Op, actor: Actor): Workbook {
  // Each kind is applied by what stands under its own name.
  const apply = KINDS[op.op] as Applied<Op>;
  return apply(workbook, op, actor);
}

/** Applies operations one after another. */
export const applyOps = (workbook: Workbook, ops: readonly Op[], actor: Actor): Workbook =>
  ops.reduce((book, op) => applyOp(book, op, actor), workbook);

function requireSheet(workbook: Workbook, id: number): Sheet {
  const sheet = workbook.sheets.find((each) => each.id === id);
  if (!sheet) throw new ScriptError(`Sheet ${id} not found`);
  return sheet;
}

type OfTab = { readonly sheetId: number } | { readonly box: SheetBox };

/** For operations on a tab that change more than it. */
function onTab<O extends OfTab>(
  change: (workbook: Workbook, sheet: Sheet, op: O, actor: Actor) => Workbook,
): Applied<O> {
  return (workbook, op, actor) => {
    const id = "box" in op ? op.box.sheetId : op.sheetId;
    return change(workbook, requireSheet(workbook, id), op, actor);
  };
}

/** For operations that change a tab and look at the others. */
function inTab<O extends OfTab>(
  change: (workbook: Workbook, sheet: Sheet, op: O, actor: Actor) => Sheet,
): Applied<O> {
  return onTab((workbook, sheet, op: O, actor) => withSheet(workbook, change(workbook, sheet, op, actor)));
}

/** For operations that change a tab. */
function toTab<O extends OfTab>(change: (sheet: Sheet, op: O, actor: Actor) => Sheet): Applied<O> {
  return inTab((_workbook, sheet, op: O, actor) => change(sheet, op, actor));
}

/** For operations that take from one place to another. */
function between<O extends { readonly from: SheetBox; readonly to: SheetBox }>(
  apply: Applied<O>,
): Applied<O> {
  return (workbook, op, actor) => {
    for (const { sheetId } of [op.from, op.to]) requireSheet(workbook, sheetId);
    return apply(workbook, op, actor);
  };
}

function setProperties(workbook: Workbook, sheet: Sheet, { set }: OpOf<"sheet">, actor: Actor): Sheet {
  guardSheet(sheet, actor);
  if (set.hidden !== undefined) tabs.hideSheet(workbook, sheet, set.hidden);
  return requireWholeCells(requireFree({ ...sheet, ...set }), set);
}

function resized(sheet: Sheet, op: OpOf<"sizes">, actor: Actor): Sheet {
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

function hide(sheet: Sheet, op: OpOf<"hide">, actor: Actor): Sheet {
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

function put(sheet: Sheet, op: OpOf<"put">, actor: Actor): Sheet {
  if (op.list === "protections") guardProtection(sheet, op.item.id, actor);
  if (op.list === "protections" && op.item.box) {
    requireInside(sheet, op.item.box);
    if (!sheet.protections.some(({ id }) => id === op.item.id)) guardBox(sheet, op.item.box, actor);
  }
  const list: readonly { id: number }[] = sheet[op.list];
  const at = list.findIndex(({ id }) => id === op.item.id);
  const items = at < 0 ? [...list, op.item] : list.map((item, index) => (index === at ? op.item : item));
  return { ...sheet, [op.list]: items };
}

function drop(sheet: Sheet, op: OpOf<"drop">, actor: Actor): Sheet {
  if (op.list === "protections") guardProtection(sheet, op.id, actor);
  const list: readonly { id: number }[] = sheet[op.list];
  return { ...sheet, [op.list]: list.filter(({ id }) => id !== op.id) };
}

/** A protection may be changed only by those who may edit what it protects. */
function guardProtection(sheet: Sheet, id: number, actor: Actor): void {
  const known = sheet.protections.find((each) => each.id === id);
  if (!known || actor.user === actor.owner) return;
  if (known.editors !== null && !known.editors.includes(actor.user)) throw new ScriptError(TEXT.protected);
}

function named(name: string) {
  return (each: NamedRange): boolean => each.name.toLowerCase() === name.toLowerCase();
}

function setName(workbook: Workbook, { name }: OpOf<"setName">): Workbook {
  requireInside(requireSheet(workbook, name.box.sheetId), name.box);
  const known = workbook.names.find(named(name.name));
  const others = workbook.names.filter((each) => each !== known);
  return { ...workbook, names: [...others, { ...known, ...name }] };
}

function dropName(workbook: Workbook, { name }: OpOf<"dropName">): Workbook {
  return { ...workbook, names: workbook.names.filter((each) => !named(name)(each)) };
}

function renameName(workbook: Workbook, { from, to }: OpOf<"renameName">): Workbook {
  const renamed = (name: NamedRange) => ({ ...name, id: name.id ?? name.name, name: to });
  return { ...workbook, names: workbook.names.map((name) => (named(from)(name) ? renamed(name) : name)) };
}
