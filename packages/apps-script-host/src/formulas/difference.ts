// What changed between two states of a workbook, as formulas see it.
import { eachChangedCell } from "../workbook/grid";
import type { Cell, Sheet, SheetBox, Workbook } from "../workbook/types";

/** Changes that matter to formulas. */
export interface Difference {
  /** Every formula must be computed anew: tabs, names, locale or zone are others. */
  readonly everything: boolean;
  /** Some formula came, went or reads differently. */
  readonly formulas: boolean;
  /** Cells whose content changed, one box each. */
  readonly cells: readonly SheetBox[];
  /** Cells that held an array formula whose spilled values are now without it. */
  readonly orphans: readonly (SheetBox & { readonly spilled: readonly [number, number] })[];
}

/** Compares by identity first: chunks and rows that are the same objects are passed over. */
export function difference(before: Workbook, after: Workbook): Difference {
  const found: Found = { formulas: false, cells: [], orphans: [] };
  const old = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  for (const sheet of after.sheets) {
    const was = old.get(sheet.id);
    if (sheet !== was) compareSheet(was, sheet, found);
  }
  return { ...found, everything: differsWhole(before, after) };
}

function differsWhole(before: Workbook, after: Workbook): boolean {
  if (before.names !== after.names || before.locale !== after.locale || before.timeZone !== after.timeZone)
    return true;
  if (before.sheets.length !== after.sheets.length) return true;
  return after.sheets.some((sheet, index) => {
    const was = before.sheets[index];
    return (
      sheet.id !== was?.id ||
      sheet.name !== was.name ||
      sheet.rows !== was.rows ||
      sheet.columns !== was.columns
    );
  });
}

interface Found {
  formulas: boolean;
  cells: SheetBox[];
  orphans: (SheetBox & { spilled: readonly [number, number] })[];
}

function compareSheet(was: Sheet | undefined, sheet: Sheet, found: Found): void {
  eachChangedCell(was, sheet, (row, column, old, cell) => {
    const formula = old?.f !== cell?.f;
    const counts = formula || (old?.v ?? null) !== (cell?.v ?? null) || wasSpilled(old, cell);
    if (!counts) return;
    if (formula) found.formulas = true;
    const box = { sheetId: sheet.id, row, column, rows: 1, columns: 1 };
    if (old?.sx && formula) found.orphans.push({ ...box, spilled: old.sx });
    found.cells.push(box);
  });
}

/** Writing over a spilled value concerns its array formula even when the value is the same. */
const wasSpilled = (old: Cell | null, cell: Cell | null): boolean =>
  old?.sp !== undefined && cell?.sp === undefined;
