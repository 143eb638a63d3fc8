// How a change of a spreadsheet lands: formulas computed, file touched, listeners and histories told.
import { touchFile } from "../drive/files";
import type { Context, HostEvent, Store } from "../kernel/types";
import type { SheetBox, Workbook } from "../workbook/types";
import { workbooks } from "./books";
import { calculate } from "./calculate";
import { type Author, historiesOf } from "./history";
import { linesOf, placesOf, shiftsOf, tabsOf } from "./history/part";
import type { Op } from "./model/ops";

/** What landing needs: a script's context, or what the host lends to a person or the API. */
export type Landing = Pick<Context, "store" | "now" | "emit" | "customFunction" | "random"> & {
  user?: string;
  execution?: Context["execution"];
  /** Whose doing it is, where a person did it by hand. */
  author?: Author;
};

/** Puts a changed workbook into the store: formulas computed, file touched, listeners told. */
export function store(
  context: Landing,
  id: string,
  before: Workbook,
  after: Workbook,
  ops: readonly Op[],
): void {
  if (after === before) return;
  const computed = compute(context, id, before, after);
  touch(context, id, changesOf(id, ops, before));
  const change = {
    before,
    after: computed,
    shifts: shiftsOf(ops),
    places: placesOf(ops),
    tabs: tabsOf(ops),
  };
  historiesOf(context.store).landed(id, change, authorOf(context, id));
  noteReach(context, id);
}

/** Remembers what a script writes besides its own spreadsheet. */
export function noteReach({ store, execution }: Pick<Landing, "store" | "execution">, id: string): void {
  if (execution && execution.containerId !== id) historiesOf(store).reached(execution.id, id);
}

/** The file is changed for whoever looks at it. */
export function touch(context: Landing, id: string, events: readonly HostEvent[]): void {
  touchFile(context.store, id, context.user ?? context.execution?.effectiveUser ?? "", context.now());
  for (const event of events) context.emit(event);
}

/** What a script writes into its own spreadsheet for a person who pressed something there is that person's doing. */
function authorOf({ author, execution }: Landing, id: string): Author | null {
  if (author) return author;
  if (!execution || execution.containerId !== id) return null;
  const { cause, effectiveUser: user } = execution;
  if (cause === "simpleTrigger") return { user, doing: null };
  return (cause === "menu" || cause === "rpc") && execution.uiWindow ? { user, doing: execution.id } : null;
}

/** Spreadsheets whose formulas are being computed: custom functions may read them meanwhile. */
const computing = new WeakMap<Store, Set<string>>();

/** Stores a changed workbook with its formulas computed; custom functions see the change already. */
export function compute(
  context: Pick<Context, "store" | "now" | "customFunction" | "random">,
  id: string,
  before: Workbook,
  after: Workbook,
): Workbook {
  const books = workbooks(context.store);
  const busy = computing.get(context.store) ?? new Set<string>();
  computing.set(context.store, busy);
  if (after !== before) books.put(id, after);
  if (busy.has(id)) return after;
  busy.add(id);
  try {
    const computed = calculate(before, after, formulaEnv(context, id));
    if (computed !== after) books.put(id, computed);
    return computed;
  } finally {
    busy.delete(id);
  }
}

/** Many small changes are told as one. */
const MOST_BOXES = 50;

function changesOf(spreadsheetId: string, ops: readonly Op[], before: Workbook): HostEvent[] {
  const boxes = ops.flatMap((op) => areaOf(op) ?? []);
  const whole = boxes.length > MOST_BOXES || boxes.length < ops.length;
  const cells = boxes
    .slice(0, MOST_BOXES)
    .map((box): HostEvent => ({ type: "cells", spreadsheetId, ...box }));
  const lines = linesOf(ops, before);
  return whole || lines.length > 0 ? [...cells, { type: "structure", spreadsheetId, lines }] : cells;
}

/** The cells that an operation changes; null when it changes more than cells. */
export function areaOf(op: Op): SheetBox | null {
  if (op.op === "write") {
    return {
      sheetId: op.sheetId,
      row: op.row,
      column: op.column,
      rows: op.values.length,
      columns: op.values[0]?.length ?? 0,
    };
  }
  const cellsOnly = [
    "clear",
    "style",
    "styles",
    "border",
    "notes",
    "validation",
    "richText",
    "sort",
  ].includes(op.op);
  return cellsOnly && "box" in op ? op.box : null;
}

/** What formulas need of the host. */
export function formulaEnv(
  context: Pick<Context, "store" | "now" | "customFunction" | "random">,
  id: string,
) {
  return {
    now: context.now(),
    random: context.random,
    custom: (name: string, args: never[]) => {
      // A refused call of the function must not take back the change that is being computed.
      context.store.commit();
      return context.customFunction(id, name, args);
    },
    workbook: (other: string) => workbooks(context.store).get(other),
  };
}
