// One pass over the formulas that are due.
import { emptied, sameCell } from "../workbook/cell";
import { SheetDraft } from "../workbook/draft";
import { cellAt, hasContent } from "../workbook/grid";
import type { Cell, RichRun, Sheet, SheetBox, Workbook } from "../workbook/types";
import { CalculationCells } from "./cells";
import type { Difference } from "./difference";
import type { FormulaEnv } from "./env";
import { type At, evaluate, intersect, toItem, toMatrix } from "./evaluate";
import { formatHint } from "./formats";
import { cellKey, type FormulaCell, type Graph } from "./graph";
import { dueOrder } from "./order";
import { cellContent, roomFor } from "./room";
import { Area, FormulaError, type Item, Lambda, Matrix, type Value } from "./values";

/** What became of one formula. */
interface Outcome {
  readonly item: Item;
  readonly format?: string | undefined;
  readonly link?: string | undefined;
  /** The array that fills the cells around, the formula's own cell included. */
  readonly array?: Matrix;
}

/** Computes the due formulas of a workbook, each once and after those it reads. */
export class Calculation {
  private readonly outcomes = new Map<FormulaCell, Outcome>();
  private readonly running = new Set<FormulaCell>();
  private readonly circular = new Set<FormulaCell>();
  /** Due formulas per sheet that are not computed yet. */
  private readonly open = new Map<number, number>();
  private readonly cells: CalculationCells;
  private readonly orphaned = new Map<number, Set<number>>();
  private readonly changedSpills: SheetBox[] = [];

  constructor(
    private readonly book: Workbook,
    private readonly graph: Graph,
    private readonly due: ReadonlySet<FormulaCell>,
    env: FormulaEnv,
  ) {
    for (const { sheetId } of due) this.open.set(sheetId, (this.open.get(sheetId) ?? 0) + 1);
    this.cells = new CalculationCells(book, env, {
      due: (sheetId, row, column) => {
        const formula = graph.formulaAt(sheetId, row, column);
        return formula && due.has(formula) ? formula : undefined;
      },
      compute: (formula) => this.compute(formula).item,
      pending: (sheetId) => (this.open.get(sheetId) ?? 0) > 0,
      isOrphan: (sheetId, row, column) => this.orphaned.get(sheetId)?.has(cellKey(row, column)) ?? false,
    });
  }

  /** Takes away what array formulas had spilled that are no longer there. */
  clearOrphans(orphans: Difference["orphans"]): void {
    for (const { sheetId, row, column, spilled } of orphans) {
      const keys = this.orphaned.get(sheetId) ?? new Set<number>();
      this.orphaned.set(sheetId, keys);
      for (let r = 0; r < spilled[0]; r++) {
        for (let c = 0; c < spilled[1]; c++)
          if (this.isSpilledFrom(sheetId, row, column, r, c)) keys.add(cellKey(row + r, column + c));
      }
      this.changedSpills.push({ sheetId, row, column, rows: spilled[0], columns: spilled[1] });
    }
  }

  run(): void {
    for (const formula of dueOrder(this.due, this.graph)) this.compute(formula);
  }

  /** Areas that array formulas filled anew or left. */
  spilledBoxes(): readonly SheetBox[] {
    return this.changedSpills;
  }

  /** Whether a formula was computed after a spilled area that it reads: it then reads the area's first cell too. */
  saw(formula: FormulaCell, box: SheetBox): boolean {
    if (!this.outcomes.has(formula)) return false;
    return formula.precedents.some(
      (read) =>
        read.sheetId === box.sheetId &&
        read.row <= box.row &&
        read.column <= box.column &&
        read.row + read.rows > box.row &&
        read.column + read.columns > box.column,
    );
  }

  /** The workbook with the new values; sheets in which nothing changed stay the same objects. */
  result(): Workbook {
    const drafts = new Map<number, SheetDraft>();
    const draftOf = (sheetId: number): SheetDraft => {
      let draft = drafts.get(sheetId);
      if (!draft) {
        draft = new SheetDraft(this.sheet(sheetId));
        drafts.set(sheetId, draft);
      }
      return draft;
    };
    const changed = new Set<number>();
    for (const [sheetId, keys] of this.orphaned) {
      for (const key of keys) clearSpilled(draftOf(sheetId), Math.floor(key / 20_000), key % 20_000);
      if (keys.size > 0) changed.add(sheetId);
    }
    for (const [formula, outcome] of this.outcomes) {
      if (this.put(draftOf(formula.sheetId), formula, outcome)) changed.add(formula.sheetId);
    }
    if (changed.size === 0) return this.book;
    const sheets = this.book.sheets.map((sheet) =>
      changed.has(sheet.id) ? draftOf(sheet.id).done() : sheet,
    );
    return { ...this.book, sheets };
  }

  private sheet(sheetId: number): Sheet {
    return this.book.sheets.find(({ id }) => id === sheetId) as Sheet;
  }

  private isSpilledFrom(sheetId: number, row: number, column: number, r: number, c: number): boolean {
    const cell = cellAt(this.sheet(sheetId), row + r, column + c);
    return cell?.sp !== undefined && cell.sp[0] === r && cell.sp[1] === c;
  }

  private compute(formula: FormulaCell): Outcome {
    const known = this.outcomes.get(formula);
    if (known) return known;
    if (this.running.has(formula)) {
      this.markCircle(formula);
      return { item: circle() };
    }
    this.running.add(formula);
    const computed = this.outcomeOf(formula);
    this.running.delete(formula);
    const outcome = this.circular.has(formula) ? { item: circle() } : computed;
    this.outcomes.set(formula, outcome);
    this.open.set(formula.sheetId, (this.open.get(formula.sheetId) ?? 1) - 1);
    return outcome;
  }

  /** All formulas that are being computed since this one began read one another in a circle. */
  private markCircle(start: FormulaCell): void {
    let inside = false;
    for (const formula of this.running) {
      if (formula === start) inside = true;
      if (inside) this.circular.add(formula);
    }
  }

  private outcomeOf(formula: FormulaCell): Outcome {
    const { node, row, column } = formula;
    if (!node) return { item: new FormulaError("#ERROR!", "Formula parse error.") };
    const sheet = this.sheet(formula.sheetId);
    const at: At = { cells: this.cells, sheet, row, column, array: false, scope: new Map() };
    try {
      const value = evaluate(node, at);
      const single =
        node.kind === "ref" && value instanceof Area ? new Area(intersect(value.box, at)) : value;
      const outcome = this.settle(formula, single, at);
      return {
        ...outcome,
        format: outcome.format ?? formatHint(node, single, at),
        link: linkOf(formula, at),
      };
    } catch (error) {
      if (error instanceof FormulaError) return { item: error };
      if (error instanceof RangeError)
        return { item: new FormulaError("#ERROR!", "Formula is nested too deeply.") };
      throw error;
    }
  }

  private settle(formula: FormulaCell, value: Value, at: At): Outcome {
    if (value instanceof Lambda) return { item: new FormulaError("#N/A") };
    const many = value instanceof Matrix || (value instanceof Area && value.box.rows * value.box.columns > 1);
    if (!many) return { item: finite(toItem(value, at)) };
    const array = toMatrix(value, at);
    if (array.rows * array.columns === 0) return { item: new FormulaError("#N/A") };
    const first = finite(array.items[0]?.[0] ?? null);
    if (array.rows * array.columns === 1) return { item: first, format: array.formats?.[0]?.[0] };
    const blocked = roomFor(at.sheet, formula, [array.rows, array.columns], (r, c) =>
      this.isFree(formula, at.sheet, r, c),
    );
    if (blocked) return { item: blocked };
    this.cells.spill(formula, array);
    return { item: first, array, format: array.formats?.[0]?.[0] };
  }

  private isFree(formula: FormulaCell, sheet: Sheet, r: number, c: number): boolean {
    const [row, column] = [formula.row + r, formula.column + c];
    if (this.cells.isTaken(formula, row, column)) return false;
    const cell = cellAt(sheet, row, column);
    if (!hasContent(cell)) return true;
    return (
      this.isSpilledFrom(sheet.id, formula.row, formula.column, r, c) ||
      (this.orphaned.get(sheet.id)?.has(cellKey(row, column)) ?? false)
    );
  }

  /** Writes one formula's values; false when all were the same before. */
  private put(draft: SheetDraft, formula: FormulaCell, outcome: Outcome): boolean {
    const { row, column } = formula;
    const old = draft.get(row, column);
    const { e: _e, m: _m, sx: _sx, v: _v, r: _r, ...rest } = old;
    let cell: Cell = { ...rest, ...cellContent(outcome.item) };
    if (outcome.array) cell = { ...cell, sx: [outcome.array.rows, outcome.array.columns] };
    if (outcome.link !== undefined) cell = { ...cell, r: linkRun(outcome) };
    if (outcome.format !== undefined && draft.styleOf(cell).format === undefined)
      cell = draft.restyle(cell, { format: outcome.format });
    const own = !sameCell(old, cell);
    if (own) draft.set(row, column, cell);
    const around = this.putArray(draft, formula, old.sx ?? [1, 1], outcome.array);
    return own || around;
  }

  private putArray(
    draft: SheetDraft,
    formula: FormulaCell,
    before: readonly [number, number],
    array: Matrix | undefined,
  ): boolean {
    const rows = Math.max(before[0], array?.rows ?? 1);
    const columns = Math.max(before[1], array?.columns ?? 1);
    let changed = false;
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) {
        if (r + c === 0) continue;
        const item = array && r < array.rows && c < array.columns ? (array.items[r]?.[c] ?? null) : undefined;
        if (this.putSpilled(draft, formula, [r, c], item, array?.formats?.[r]?.[c])) changed = true;
      }
    }
    if (changed)
      this.changedSpills.push({
        sheetId: formula.sheetId,
        row: formula.row,
        column: formula.column,
        rows,
        columns,
      });
    return changed;
  }

  private putSpilled(
    draft: SheetDraft,
    { sheetId, row, column }: FormulaCell,
    [r, c]: [number, number],
    item: Item | undefined,
    format: string | undefined,
  ): boolean {
    const old = draft.get(row + r, column + c);
    if (item === undefined) {
      if (!this.isSpilledFrom(sheetId, row, column, r, c) || old.sp === undefined) return false;
      clearSpilled(draft, row + r, column + c);
      return true;
    }
    let cell: Cell = { ...emptied(old), ...cellContent(finite(item)), sp: [r, c] };
    if (format !== undefined && draft.styleOf(cell).format === undefined)
      cell = draft.restyle(cell, { format });
    if (sameCell(old, cell)) return false;
    draft.set(row + r, column + c, cell);
    return true;
  }
}

function clearSpilled(draft: SheetDraft, row: number, column: number): void {
  const cell = draft.get(row, column);
  if (cell.sp !== undefined) draft.set(row, column, emptied(cell));
}

const circle = (): FormulaError =>
  new FormulaError(
    "#REF!",
    "Circular dependency detected. To resolve with iterative calculation, see File > Settings.",
  );

/** Numbers beyond all bounds are #NUM!. */
const finite = (item: Item): Item =>
  typeof item === "number" && !Number.isFinite(item) ? new FormulaError("#NUM!") : item;

/** The address of a HYPERLINK formula. */
function linkOf({ node }: FormulaCell, at: At): string | undefined {
  if (node?.kind !== "call" || node.name !== "HYPERLINK" || !node.args[0]) return undefined;
  return String(toItem(evaluate(node.args[0], at), at) ?? "");
}

function linkRun({ item, link }: Outcome): readonly RichRun[] {
  const length = item instanceof FormulaError || item === null ? 0 : String(item).length;
  return length > 0 && link ? [{ start: 0, end: length, link }] : [];
}
