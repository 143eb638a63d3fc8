// What differs between two pictures of a spreadsheet: a few cells, or its build.
import type { CellView, SheetPatch, SheetView, SpreadsheetView } from "../wire/api";

/**
 * Compares two views of one spreadsheet.
 *
 * Gives the changed cells by tab (none: an empty list), or "structure" where anything else than cells differs.
 */
export function compareViews(before: SpreadsheetView, after: SpreadsheetView): SheetPatch[] | "structure" {
  if (frame(before) !== frame(after)) return "structure";
  const patches: SheetPatch[] = [];
  for (const [index, sheet] of after.sheets.entries()) {
    const old = before.sheets[index];
    if (!old || build(old) !== build(sheet)) return "structure";
    const cells = changedCells(old.cells, sheet.cells);
    const charts =
      JSON.stringify(old.charts) === JSON.stringify(sheet.charts) ? {} : { charts: sheet.charts };
    if (Object.keys(cells).length > 0 || "charts" in charts) patches.push({ id: sheet.id, cells, ...charts });
  }
  return patches;
}

function frame({ sheets, ...rest }: SpreadsheetView): string {
  return JSON.stringify([rest, sheets.length]);
}

// Notes are drawn by rules of their own, and charts stand at places; both are build. Figures of charts are not.
function build({ cells, charts, ...rest }: SheetView): string {
  const places = charts.map(({ data: _data, options: _options, headers: _headers, ...place }) => place);
  const notes = Object.entries(cells).flatMap(([key, { note }]) => (note ? [[key, note]] : []));
  return JSON.stringify([rest, places, notes]);
}

function changedCells(before: SheetView["cells"], after: SheetView["cells"]): SheetPatch["cells"] {
  const changed: SheetPatch["cells"] = {};
  if (before === after) return changed;
  for (const key in after) if (!sameCell(before[key], after[key])) changed[key] = after[key]!;
  for (const key in before) if (!(key in after)) changed[key] = null;
  return changed;
}

function sameCell(one: CellView | undefined, other: CellView | undefined): boolean {
  if (one === other) return true;
  if (!one || !other || one.v !== other.v || one.d !== other.d || one.f !== other.f) return false;
  return JSON.stringify(one) === JSON.stringify(other);
}
