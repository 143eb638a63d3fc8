// What differs between two pictures of a spreadsheet: a few cells, or its build.
import { type CellChanges, changedCells, type MovedLines, shiftedRows } from "apps-script-host";
import type { CellView, SheetPatch, SheetShift, SheetView, SpreadsheetView } from "../wire/api";

/** Cells and charts that changed; where the build of tabs changed, those as a whole, or as rows that came or went. */
export type Changes =
  | { kind: "cells"; patches: SheetPatch[] }
  | { kind: "build"; sheets: SheetView[]; shifts: SheetShift[]; patches: SheetPatch[] };

/** Compares two views of one spreadsheet, between which lines may have come or gone; no change is an empty list of patches. */
export function compareViews(
  before: SpreadsheetView,
  after: SpreadsheetView,
  lines: readonly MovedLines[] = [],
): Changes {
  const old = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  const rebuilt = after.sheets.filter((sheet) => !sameBuild(old.get(sheet.id), sheet));
  if (rebuilt.length > 0 || frame(before) !== frame(after)) {
    const shifts = rebuilt.flatMap((sheet) => shiftOf(old.get(sheet.id), sheet, lines) ?? []);
    const shifted = new Set(shifts.map(({ sheet }) => sheet.id));
    const patched = after.sheets.filter((sheet) => !rebuilt.includes(sheet));
    return {
      kind: "build",
      sheets: rebuilt.filter(({ id }) => !shifted.has(id)),
      shifts,
      patches: patched.flatMap((sheet) => patchOf(old.get(sheet.id), sheet) ?? []),
    };
  }
  return { kind: "cells", patches: after.sheets.flatMap((sheet) => patchOf(old.get(sheet.id), sheet) ?? []) };
}

function shiftOf(
  before: SheetView | undefined,
  after: SheetView,
  lines: readonly MovedLines[],
): SheetShift | null {
  const [first, ...more] = lines.filter(
    ({ sheetId, dimension, order }) => sheetId === after.id && dimension === "ROWS" && !order,
  );
  const isOne = more.length === 0 && first?.count === after.rows - (before?.rows ?? 0);
  const shift = before && shiftedRows(before, after, isOne ? first?.at : undefined);
  return shift ? { sheet: withoutCells(after), ...shift } : null;
}

// Cells are made when somebody asks for them: here nobody must.
function withoutCells(sheet: SheetView): Omit<SheetView, "cells"> {
  const parts = Object.keys(sheet).filter((part) => part !== "cells");
  return Object.fromEntries(
    parts.map((part) => [part, sheet[part as keyof SheetView]]),
  ) as SheetShift["sheet"];
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
