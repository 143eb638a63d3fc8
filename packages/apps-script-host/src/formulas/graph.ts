// Which formulas stand where, and on which cells they depend.

import { holds, meets } from "../workbook/box";
import { holdsFormulas } from "../workbook/map-formulas";
import { CHUNK, type Sheet, type SheetBox, type Workbook } from "../workbook/types";
import { VOLATILE } from "./library";
import { refRectangle, sameName } from "./references";
import { type Node, parseFormula } from "./syntax";
import { FormulaSyntaxError } from "./tokens";

/** A cell with a formula. */
export interface FormulaCell {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Null for a text that is no formula. */
  readonly node: Node | null;
  readonly precedents: readonly SheetBox[];
  /** Must be computed at every calculation. */
  readonly volatile: boolean;
}

const TIMED = /\b(TODAY|NOW|RAND|RANDBETWEEN)\s*\(/i;

/** One number per cell of a sheet. */
export const cellKey = (row: number, column: number): number => row * 20_000 + column;

/** Boxes up to this size are found by cell rather than by trying them all. */
const SMALL = 4;

/** All formulas of a workbook with an index of what they depend on. */
export class Graph {
  readonly formulas: readonly FormulaCell[];
  readonly volatile: readonly FormulaCell[];
  /** Whether some formula depends on the time or on chance. */
  readonly timed: boolean;
  /** Formulas that may read any cell: what they read is known only when they are computed. */
  readonly dynamic: readonly FormulaCell[];
  private readonly at = new Map<number, Map<number, FormulaCell>>();
  private readonly byCell = new Map<number, Map<number, FormulaCell[]>>();
  private readonly byBox = new Map<number, { box: SheetBox; formula: FormulaCell }[]>();

  constructor(workbook: Workbook) {
    this.formulas = workbook.sheets.flatMap((sheet) => formulasOf(workbook, sheet));
    this.volatile = this.formulas.filter((formula) => formula.volatile);
    this.dynamic = this.volatile.filter(
      ({ text }) => !TIMED.test(text) || /\b(INDIRECT|OFFSET)\s*\(/i.test(text),
    );
    this.timed = this.volatile.some(({ text }) => TIMED.test(text));
    for (const formula of this.formulas) this.enter(formula);
  }

  /** The formula in a cell. */
  formulaAt(sheetId: number, row: number, column: number): FormulaCell | undefined {
    return this.at.get(sheetId)?.get(cellKey(row, column));
  }

  /** Formulas that read any cell of a box. */
  dependents(box: SheetBox): Set<FormulaCell> {
    const found = new Set<FormulaCell>();
    const cells = this.byCell.get(box.sheetId);
    if (cells) this.collectCells(cells, box, found);
    for (const { box: read, formula } of this.byBox.get(box.sheetId) ?? [])
      if (meets(read, box)) found.add(formula);
    return found;
  }

  private collectCells(cells: Map<number, FormulaCell[]>, box: SheetBox, found: Set<FormulaCell>): void {
    if (box.rows * box.columns <= cells.size) {
      for (let row = box.row; row < box.row + box.rows; row++) {
        for (let column = box.column; column < box.column + box.columns; column++) {
          for (const formula of cells.get(cellKey(row, column)) ?? []) found.add(formula);
        }
      }
      return;
    }
    for (const [key, formulas] of cells) {
      if (holds(box, Math.floor(key / 20_000), key % 20_000))
        for (const formula of formulas) found.add(formula);
    }
  }

  private enter(formula: FormulaCell): void {
    const places = this.at.get(formula.sheetId) ?? new Map<number, FormulaCell>();
    this.at.set(formula.sheetId, places.set(cellKey(formula.row, formula.column), formula));
    for (const box of formula.precedents) {
      if (box.rows * box.columns > SMALL) this.enterBox(box, formula);
      else this.enterCells(box, formula);
    }
  }

  private enterBox(box: SheetBox, formula: FormulaCell): void {
    const list = this.byBox.get(box.sheetId) ?? [];
    this.byBox.set(box.sheetId, list);
    list.push({ box, formula });
  }

  private enterCells(box: SheetBox, formula: FormulaCell): void {
    const cells = this.byCell.get(box.sheetId) ?? new Map<number, FormulaCell[]>();
    this.byCell.set(box.sheetId, cells);
    for (let row = box.row; row < box.row + box.rows; row++) {
      for (let column = box.column; column < box.column + box.columns; column++) {
        const key = cellKey(row, column);
        const list = cells.get(key);
        if (list) list.push(formula);
        else cells.set(key, [formula]);
      }
    }
  }
}

function formulasOf(workbook: Workbook, sheet: Sheet): FormulaCell[] {
  const found: FormulaCell[] = [];
  sheet.chunks.forEach((chunk, index) => {
    if (!chunk || !holdsFormulas(chunk)) return;
    chunk.forEach((row, at) => {
      row?.forEach((cell, c) => {
        if (cell?.f !== undefined)
          found.push(formulaCell(workbook, sheet, index * CHUNK + at + 1, c + 1, cell.f));
      });
    });
  });
  return found;
}

function formulaCell(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  text: string,
): FormulaCell {
  const node = parseOrNull(text);
  const precedents: SheetBox[] = [];
  const volatile = node ? collect(node, { workbook, sheet }, precedents) : false;
  return { sheetId: sheet.id, row, column, text, node, precedents, volatile };
}

/** The tree of a formula, null where the text is none. */
export function parseOrNull(text: string): Node | null {
  try {
    return parseFormula(text);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return null;
    throw error;
  }
}

/** Gathers the boxes that a node reads; tells whether it is volatile. */
function collect(node: Node, home: { workbook: Workbook; sheet: Sheet }, into: SheetBox[]): boolean {
  switch (node.kind) {
    case "ref":
      into.push(...staticBox(node, home));
      return false;
    case "name":
      into.push(...home.workbook.names.filter(({ name }) => sameName(name, node.name)).map(({ box }) => box));
      return false;
    case "unary":
      return collect(node.operand, home, into);
    case "binary":
      return collectAll([node.left, node.right], home, into) || node.op === ":";
    case "call":
      return collectAll(node.args, home, into) || VOLATILE.has(node.name);
    case "invoke":
      return collectAll([node.target, ...node.args], home, into);
    case "array":
      return collectAll(node.rows.flat(), home, into);
    default:
      return false;
  }
}

function collectAll(
  nodes: readonly Node[],
  home: { workbook: Workbook; sheet: Sheet },
  into: SheetBox[],
): boolean {
  let volatile = false;
  for (const node of nodes) if (collect(node, home, into)) volatile = true;
  return volatile;
}

function staticBox(
  { ref }: Extract<Node, { kind: "ref" }>,
  { workbook, sheet }: { workbook: Workbook; sheet: Sheet },
): SheetBox[] {
  const named = ref.sheet;
  const target = named === null ? sheet : workbook.sheets.find(({ name }) => sameName(name, named));
  if (!target) return [];
  return [{ sheetId: target.id, ...refRectangle(ref, target) }];
}
