// Computes the formulas of a workbook after a change.
import { holds } from "../workbook/box";
import { cellAt } from "../workbook/grid";
import type { SheetBox, Workbook } from "../workbook/types";
import { Calculation } from "./calculation";
import { withDependents } from "./closure";
import { type Difference, difference } from "./difference";
import type { FormulaEnv } from "./env";
import { type FormulaCell, Graph } from "./graph";

const graphs = new WeakMap<Workbook, Graph>();

function graphOf(workbook: Workbook): Graph {
  let graph = graphs.get(workbook);
  if (!graph) {
    graph = new Graph(workbook);
    graphs.set(workbook, graph);
  }
  return graph;
}

/** Array formulas may write cells that others read: passes go on until nothing new is spilled. */
const MOST_PASSES = 12;

/**
 * The workbook with all values that depend on what changed between `before` and `after`.
 * The same workbook twice computes what asks for the time or for chance; no `before` computes everything.
 */
export function recalculate(before: Workbook | null, after: Workbook, env: FormulaEnv): Workbook {
  const changes: Difference = before
    ? difference(before, after)
    : { everything: true, formulas: true, cells: [], orphans: [] };
  const known = before ? graphs.get(before) : undefined;
  const same = known && !changes.formulas && !changes.everything;
  const graph = same ? known : graphOf(after);
  if (graph.formulas.length === 0 && changes.orphans.length === 0) {
    graphs.set(after, graph);
    return after.volatileAt === null ? after : kept({ ...after, volatileAt: null }, graph);
  }
  const due = changes.everything
    ? new Set(graph.formulas)
    : withDependents(dueFormulas(after, graph, changes), graph, filledBox(after));
  const computed = passes(after, graph, due, changes, env);
  const volatileAt = graph.timed ? env.now : null;
  return kept(computed.volatileAt === volatileAt ? computed : { ...computed, volatileAt }, graph);
}

function kept(workbook: Workbook, graph: Graph): Workbook {
  graphs.set(workbook, graph);
  return workbook;
}

/** Formulas that changed or read what changed, the volatile ones, and the arrays whose room was touched. */
function dueFormulas(workbook: Workbook, graph: Graph, { cells, orphans }: Difference): Set<FormulaCell> {
  const due = new Set<FormulaCell>(graph.volatile);
  for (const box of merged([...cells, ...orphans])) {
    for (const formula of graph.dependents(box)) due.add(formula);
  }
  for (const { sheetId, row, column } of cells) {
    const own = graph.formulaAt(sheetId, row, column);
    if (own) due.add(own);
  }
  if (cells.length > 0) for (const formula of arraysOver(workbook, graph, cells)) due.add(formula);
  return due;
}

/** Many single cells are asked for as one box per sheet: some formulas are then computed in vain, none is missed. */
function merged(boxes: readonly SheetBox[]): readonly SheetBox[] {
  if (boxes.length <= 200) return boxes;
  const bySheet = new Map<number, SheetBox>();
  for (const box of boxes) {
    const whole = bySheet.get(box.sheetId);
    bySheet.set(box.sheetId, whole ? united(whole, box) : box);
  }
  return [...bySheet.values()];
}

function united(a: SheetBox, b: SheetBox): SheetBox {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    sheetId: a.sheetId,
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

const cellOf = (workbook: Workbook, { sheetId, row, column }: FormulaCell) => {
  const sheet = workbook.sheets.find(({ id }) => id === sheetId);
  return sheet ? cellAt(sheet, row, column) : null;
};

/** Array formulas whose results had no room. */
const waitingForRoom = (workbook: Workbook, graph: Graph): FormulaCell[] =>
  graph.formulas.filter((formula) =>
    cellOf(workbook, formula)?.m?.startsWith("Array result was not expanded"),
  );

/** Array formulas that fill a changed cell, or that wait for room. */
function arraysOver(workbook: Workbook, graph: Graph, cells: readonly SheetBox[]): FormulaCell[] {
  const touched = graph.formulas.filter((formula) => {
    const filled = cellOf(workbook, formula)?.sx;
    if (!filled) return false;
    const area = { row: formula.row, column: formula.column, rows: filled[0], columns: filled[1] };
    return cells.some((box) => box.sheetId === formula.sheetId && holds(area, box.row, box.column));
  });
  return [...touched, ...waitingForRoom(workbook, graph)];
}

/** The cells that a formula fills. */
const filledBox =
  (workbook: Workbook) =>
  (formula: FormulaCell): SheetBox => {
    const { sheetId, row, column } = formula;
    const sheet = workbook.sheets.find(({ id }) => id === sheetId);
    const [rows, columns] = (sheet && cellAt(sheet, row, column)?.sx) ?? [1, 1];
    return { sheetId, row, column, rows, columns };
  };

function passes(
  workbook: Workbook,
  graph: Graph,
  due: ReadonlySet<FormulaCell>,
  changes: Difference,
  env: FormulaEnv,
): Workbook {
  let [book, next, orphans] = [workbook, due, changes.orphans];
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const calculation = new Calculation(book, graph, next, env);
    calculation.clearOrphans(orphans);
    calculation.run();
    book = calculation.result();
    const spilled = calculation.spilledBoxes();
    const unseen = spilled.flatMap((box) =>
      [...graph.dependents(box)].filter((each) => !calculation.saw(each, box)),
    );
    if (spilled.length > 0) unseen.push(...graph.dynamic, ...waitingForRoom(book, graph));
    next = withDependents(unseen, graph, filledBox(book));
    orphans = [];
    if (next.size === 0) break;
  }
  return book;
}
