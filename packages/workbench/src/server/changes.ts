// What differs between two pictures of a spreadsheet: a few cells, or its build.
import { type CellChanges, changedCells } from "apps-script-host";
import type { CellView, SheetPatch, SheetView, SpreadsheetView } from "../wire/api";

/** Cells and charts that changed, or the tabs whose build changed (with all that stands in them). */
export type Changes = { kind: "cells"; patches: SheetPatch[] } | { kind: "build"; sheets: SheetView[] };

/** Compares two views of one spreadsheet; no change is an empty list of patches. */
export function compareViews(before: SpreadsheetView, after: SpreadsheetView): Changes {
  const old = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  const rebuilt = after.sheets.filter((sheet) => !sameBuild(old.get(sheet.id), sheet));
  if (rebuilt.length > 0 || frame(before) !== frame(after)) {
    const touched = after.sheets.filter(
      (sheet) => rebuilt.includes(sheet) || patchOf(old.get(sheet.id), sheet),
    );
    return { kind: "build", sheets: touched };
  }
  return { kind: "cells", patches: after.sheets.flatMap((sheet) => patchOf(old.get(sheet.id), sheet) ?? []) };
}

function frame({ sheets, ...rest }: SpreadsheetView): string {
  return JSON.stringify([rest, sheets.map(({ id }) => id)]);
}

/** What the build of a tab consists of, rules, notes and places of charts apart. */
const BUILD = [
  "name",
  "index",
  "hidden",
  "tabColor",
  "rows",
  "columns",
  "gridlines",
  "frozenRows",
  "frozenColumns",
  "hiddenRows",
  "hiddenColumns",
  "rowHeights",
  "columnWidths",
  "merges",
  "conditionalFormats",
  "locked",
  "filter",
] as const satisfies (keyof SheetView)[];

// Notes are drawn by rules of their own, and charts stand at places; both are build. Figures of charts are not.
function sameBuild(before: SheetView | undefined, after: SheetView): boolean {
  if (before === after) return true;
  if (!before || !BUILD.every((part) => same(before[part], after[part]))) return false;
  if (!same(places(before.charts), places(after.charts))) return false;
  const { notes, rules } = differenceOf(before, after);
  return !notes && !rules;
}

const differences = new WeakMap<SheetView, { before: SheetView; changes: CellChanges }>();

// Asked for twice: for the build, and for the cells.
function differenceOf(before: SheetView, after: SheetView): CellChanges {
  const known = differences.get(after);
  if (known?.before === before) return known.changes;
  const changes = changedCells(before, after) ?? compareAll(before, after);
  differences.set(after, { before, changes });
  return changes;
}

const compareAll = (before: SheetView, after: SheetView): CellChanges => ({
  cells: before.cells === after.cells ? {} : everyChangedCell(before.cells, after.cells),
  notes: before.cells !== after.cells && !same(notes(before), notes(after)),
  rules: !same(before.validations, after.validations),
});

const places = (charts: SheetView["charts"]) =>
  charts.map(({ data: _data, options: _options, headers: _headers, ...place }) => place);

function notes({ cells }: SheetView): [string, string][] {
  const found: [string, string][] = [];
  for (const key in cells) if (cells[key]!.note) found.push([key, cells[key]!.note!]);
  return found;
}

function patchOf(before: SheetView | undefined, after: SheetView): SheetPatch | null {
  if (!before || before === after) return null;
  const { cells } = differenceOf(before, after);
  const charts = same(before.charts, after.charts) ? {} : { charts: after.charts };
  return Object.keys(cells).length > 0 || "charts" in charts ? { id: after.id, cells, ...charts } : null;
}

function everyChangedCell(before: SheetView["cells"], after: SheetView["cells"]): SheetPatch["cells"] {
  const changed: SheetPatch["cells"] = {};
  for (const key in after) if (!sameCell(before[key], after[key])) changed[key] = after[key]!;
  for (const key in before) if (!(key in after)) changed[key] = null;
  return changed;
}

function sameCell(one: CellView | undefined, other: CellView | undefined): boolean {
  if (one === other) return true;
  if (!one || !other || one.v !== other.v || one.d !== other.d || one.f !== other.f) return false;
  return same(one, other);
}

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
