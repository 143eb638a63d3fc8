// The cells of a workbook while it is being computed.

import { closeBox, parseBox, splitSheet } from "../workbook/a1";
import { holds } from "../workbook/box";
import { cellAt, forEachCell, hasContent } from "../workbook/grid";
import type { Cell, Sheet, SheetBox, Workbook } from "../workbook/types";
import { callCustom } from "./custom-functions";
import type { FormulaEnv } from "./env";
import type { At, Cells } from "./evaluate";
import { cellKey, type FormulaCell } from "./graph";
import { sameName } from "./references";
import { badReference, FormulaError, type Item, Matrix, type Value } from "./values";

/** The calculation's side: which formulas are due, and computing one. */
export interface Pass {
  due(sheetId: number, row: number, column: number): FormulaCell | undefined;
  compute(formula: FormulaCell): Item;
  /** Whether some due formula of the sheet is not computed yet. */
  pending(sheetId: number): boolean;
  /** Whether a spilled value has lost its array formula. */
  isOrphan(sheetId: number, row: number, column: number): boolean;
}

interface Spilled {
  readonly item: Item;
  readonly by: FormulaCell;
}

/** Values as formulas see them: computed ones first, then those of the workbook. */
export class CalculationCells implements Cells {
  private readonly customFormats = new Map<string, string | undefined>();
  readonly locale: string;
  readonly timeZone: string;
  readonly now: number;
  readonly sheets: readonly Sheet[];
  private readonly byId: Map<number, Sheet>;
  private readonly spilled = new Map<number, Map<number, Spilled>>();
  private readonly kept = new Map<string, unknown>();

  constructor(
    private readonly book: Workbook,
    private readonly env: FormulaEnv,
    private readonly pass: Pass,
  ) {
    this.locale = book.locale;
    this.timeZone = book.timeZone;
    this.now = env.now;
    this.sheets = book.sheets;
    this.byId = new Map(book.sheets.map((sheet) => [sheet.id, sheet]));
  }

  sheetNamed(name: string): Sheet | undefined {
    return this.sheets.find((sheet) => sameName(sheet.name, name));
  }

  nameBox(name: string): SheetBox | undefined {
    return this.book.names.find((each) => sameName(each.name, name))?.box;
  }

  item(sheetId: number, row: number, column: number): Item {
    const due = this.pass.due(sheetId, row, column);
    if (due) return this.pass.compute(due);
    const sheet = this.byId.get(sheetId);
    return sheet ? this.itemOf(sheetId, cellAt(sheet, row, column), row, column) : null;
  }

  private itemOf(sheetId: number, cell: Cell | null, row: number, column: number): Item {
    if (cell?.f !== undefined) {
      const due = this.pass.due(sheetId, row, column);
      if (due) return this.pass.compute(due);
    }
    const anchor = cell?.sp && this.pass.due(sheetId, row - cell.sp[0], column - cell.sp[1]);
    if (anchor) this.pass.compute(anchor);
    const spilled = this.spilled.get(sheetId)?.get(cellKey(row, column));
    if (spilled) return spilled.item;
    if (!cell || anchor || (cell.sp && this.pass.isOrphan(sheetId, row, column))) return null;
    return cell.e ? new FormulaError(String(cell.v)) : cell.v;
  }

  visit(box: SheetBox, visit: (item: Item, row: number, column: number) => void): void {
    const sheet = this.byId.get(box.sheetId);
    if (!sheet) return;
    forEachCell(sheet, box, (cell, row, column) => {
      if (!hasContent(cell)) return;
      const item = this.itemOf(box.sheetId, cell, row, column);
      if (item !== null) visit(item, row, column);
    });
    for (const [key, { item }] of this.spilled.get(box.sheetId) ?? []) {
      const [row, column] = [Math.floor(key / 20_000), key % 20_000];
      if (item !== null && holds(box, row, column) && !hasContent(cellAt(sheet, row, column)))
        visit(item, row, column);
    }
  }

  table(box: SheetBox, read: () => Matrix): Matrix {
    return this.memo(box, "", read);
  }

  memo<T>(box: SheetBox, key: string, compute: () => T): T {
    if (this.pass.pending(box.sheetId)) return compute();
    const place = `${box.sheetId},${box.row},${box.column},${box.rows},${box.columns} ${key}`;
    if (!this.kept.has(place)) this.kept.set(place, compute());
    return this.kept.get(place) as T;
  }

  format(sheetId: number, row: number, column: number): string | undefined {
    const sheet = this.byId.get(sheetId);
    const cell = sheet && cellAt(sheet, row, column);
    return cell?.s === undefined ? undefined : sheet?.styles[cell.s]?.format;
  }

  random(): number {
    return this.env.random();
  }

  custom(name: string, args: readonly Value[], at: At): Value | undefined {
    const given = callCustom(this.env, name, args, at);
    this.customFormats.set(name, given?.format);
    return given?.value;
  }

  customFormat(name: string): string | undefined {
    return this.customFormats.get(name);
  }

  imported(id: string, range: string): Matrix {
    const book = this.env.workbook(id);
    if (!book) throw badReference("You don't have permissions to access that sheet.");
    const { sheet: name, rest } = splitSheet(range);
    const sheet = name === null ? book.sheets[0] : book.sheets.find((each) => each.name === name);
    const open = parseBox(rest);
    if (!sheet || !open) throw badReference("Cannot find range or sheet for imported range.");
    const box = closeBox(open, sheet);
    const items = Array.from({ length: box.rows }, (_, r) =>
      Array.from(
        { length: box.columns },
        (_unused, c) => cellAt(sheet, box.row + r, box.column + c)?.v ?? null,
      ),
    );
    return new Matrix(items);
  }

  /** Fills cells beside an array formula. */
  spill(by: FormulaCell, array: Matrix): void {
    const cells = this.spilled.get(by.sheetId) ?? new Map<number, Spilled>();
    this.spilled.set(by.sheetId, cells);
    array.items.forEach((row, r) => {
      row.forEach((item, c) => {
        if (r + c > 0) cells.set(cellKey(by.row + r, by.column + c), { item, by });
      });
    });
    this.kept.clear();
  }

  /** Whether another array formula has filled a cell in this pass. */
  isTaken(formula: FormulaCell, row: number, column: number): boolean {
    const spilled = this.spilled.get(formula.sheetId)?.get(cellKey(row, column));
    return spilled !== undefined && spilled.by !== formula;
  }
}
