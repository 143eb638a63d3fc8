// One change of a workbook that can be taken back.
import type { MovedLines } from "../../kernel/types";
import { type Shift, shiftIndex } from "../../workbook/box";
import type { SheetBox, Workbook } from "../../workbook/types";
import { orderOf } from "../model/arrange";
import type { Op, OpOf } from "../model/ops";
import { movedOrder, orderedLines, restoredOrder } from "./order";

/** Rows or columns of a tab that came, went or moved. */
export interface SheetShift {
  readonly sheetId: number;
  readonly shift: Shift;
  /** Whose looks lines that came have; none where they came back. */
  readonly inherit?: OpOf<"insert">["inherit"];
}

/** A change as it landed, with what moved since by others' hands. */
export interface Part {
  readonly before: Workbook;
  readonly after: Workbook;
  readonly shifts: readonly SheetShift[];
  readonly later: SheetShift[];
  /** Where cells changed places: all of them go back, or none. */
  readonly places: readonly Place[];
  readonly tabs: Tabs;
}

/** Cells that changed places; of sorted ones, where each row was before. */
export type Place = SheetBox & { readonly order?: readonly number[] };

/** Tabs in which somebody did something, by id; null: the file as a whole, which concerns every tab. */
export type Tabs = ReadonlySet<number> | null;

/** Where operations did something; formulas of other tabs that follow are none of it. */
export function tabsOf(ops: readonly Op[]): Tabs {
  const tabs = ops.flatMap(sheetIdsOf);
  return tabs.length === 0 ? null : new Set(tabs);
}

function sheetIdsOf(op: Op): number[] {
  if ("sheetId" in op) return [op.sheetId];
  if (op.op === "addSheet") return [op.sheet.id];
  if (op.op === "cut") return [op.from.sheetId, op.to.sheetId];
  if (op.op === "copy") return [op.to.sheetId];
  return "box" in op ? [op.box.sheetId] : [];
}

/** Where operations make cells change places within the grid. */
export const placesOf = (ops: readonly Op[]): Place[] =>
  ops.flatMap((op): Place[] => {
    if (op.op === "cut") return [op.from, op.to];
    return op.op === "sort" ? [sorted(op)] : [];
  });

function sorted(op: OpOf<"sort">): Place {
  const order = orderOf(op);
  return order ? { ...op.box, order } : op.box;
}

/** The lines that came, went or changed places by operations, as listeners hear of them. */
export const linesOf = (ops: readonly Op[], workbook: Workbook): MovedLines[] =>
  ops.flatMap((op) =>
    op.op === "sort" ? orderedLines(sorted(op), workbook) : shiftsOf([op]).map(movedLinesOf),
  );

/** The same where a part is taken back; sorted rows that others have since moved are left out. */
export const linesBack = ({ shifts, places, later, before }: Part): MovedLines[] => [
  ...(later.length > 0 ? [] : places.flatMap((place) => orderedLines(restoredOrder(place), before))),
  ...backwards(shifts).map(movedLinesOf),
];

function movedLinesOf({ sheetId, shift }: SheetShift): MovedLines {
  const { dimension, at, count } = shift;
  if (shift.kind === "move") return { sheetId, dimension, ...movedOrder(shift) };
  return { sheetId, dimension, at, count: shift.kind === "insert" ? count : -count };
}

/** Rows and columns that operations move, in their order. */
export function shiftsOf(ops: readonly Op[]): SheetShift[] {
  return ops.flatMap((op): SheetShift[] => {
    if (op.op !== "insert" && op.op !== "delete" && op.op !== "move") return [];
    const { sheetId, dimension, at, count } = op;
    const inherit = op.op === "insert" ? { inherit: op.inherit } : {};
    if (op.op !== "move") return [{ sheetId, shift: { kind: op.op, dimension, at, count }, ...inherit }];
    const stays = op.to >= at && op.to <= at + count;
    return stays ? [] : [{ sheetId, shift: { kind: "move", dimension, at, count, to: op.to } }];
  });
}

/** What brings everything back to where it was. */
export const backwards = (shifts: readonly SheetShift[]): SheetShift[] =>
  [...shifts].reverse().map(({ sheetId, shift }) => ({ sheetId, shift: inverse(shift) }));

/** The operation that moves the same lines. */
export function opOf({ sheetId, shift, inherit = "none" }: SheetShift): Op {
  const { dimension, at, count } = shift;
  if (shift.kind === "insert") return { op: "insert", sheetId, dimension, at, count, inherit };
  if (shift.kind === "delete") return { op: "delete", sheetId, dimension, at, count };
  return { op: "move", sheetId, dimension, at, count, to: shift.to };
}

function inverse(shift: Shift): Shift {
  const { dimension, at, count } = shift;
  if (shift.kind === "insert") return { kind: "delete", dimension, at, count };
  if (shift.kind === "delete") return { kind: "insert", dimension, at, count };
  const forward = shift.to > at;
  return {
    kind: "move",
    dimension,
    at: forward ? shift.to - count : shift.to,
    count,
    to: forward ? at : at + count,
  };
}

/** Where a cell went; null when it was deleted. */
export function moved(
  shifts: readonly SheetShift[],
  sheetId: number,
  row: number,
  column: number,
): [row: number, column: number] | null {
  let place: [number, number] | null = [row, column];
  for (const { sheetId: id, shift } of shifts) {
    if (id !== sheetId || !place) continue;
    const at: number = shift.dimension === "ROWS" ? 0 : 1;
    const to = shiftIndex(shift, place[at]!);
    if (to === null) return null;
    place = at === 0 ? [to, place[1]] : [place[0], to];
  }
  return place;
}
