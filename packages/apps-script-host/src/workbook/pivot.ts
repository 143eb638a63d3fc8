// Pivot tables: what is written in the cell where one stands, and where they are in a tab.
import { type Shift, shiftIndex } from "./box";
import { emptied } from "./cell";
import { SheetDraft } from "./draft";
import { cellAt } from "./grid";
import type { Box, Cell, Chunk, FilterCriteria, Scalar, Sheet, SheetBox } from "./types";
import { CHUNK } from "./types";

/** How values of a group are put together into buckets. */
export type GroupRule =
  | { readonly kind: "manual"; readonly groups: readonly ManualGroup[] }
  | {
      readonly kind: "histogram";
      readonly start: number | null;
      readonly end: number | null;
      readonly interval: number;
    }
  /** `type` as in the API's DateTimeRuleType, e.g. "YEAR_MONTH". */
  | { readonly kind: "date"; readonly type: string };

/** Values that stand under one name. */
export interface ManualGroup {
  readonly name: Scalar;
  readonly items: readonly Scalar[];
}

/** A breakout by rows or columns. `offset` counts columns of the source from 0. */
export interface PivotGroup {
  readonly id: number;
  readonly offset: number;
  readonly ascending: boolean;
  readonly totals: boolean;
  readonly repeat: boolean;
  readonly label: string | null;
  readonly rule: GroupRule | null;
  /** Sorted by the value with this index, under these labels of the other side (none: by its totals). */
  readonly sortBy: { readonly value: number; readonly buckets: readonly Scalar[] } | null;
  /** Most members that are shown; null = all. */
  readonly limit: number | null;
  /** Members that are folded. */
  readonly collapsed: readonly Scalar[];
}

/** A figure: a column summarized, or a formula over the names of columns. */
export interface PivotValue {
  readonly id: number;
  readonly offset: number | null;
  readonly formula: string | null;
  /** As in PivotTableSummarizeFunction. */
  readonly summarize: string;
  readonly name: string | null;
  /** As in PivotValueDisplayType. */
  readonly display: string;
}

/** Rows of the source that are left out. */
export interface PivotFilter {
  readonly id: number;
  readonly offset: number;
  readonly criteria: FilterCriteria;
}

/** A pivot table; it stands in the cell that is its upper left corner. */
export interface Pivot {
  readonly id: number;
  readonly source: SheetBox;
  readonly rows: readonly PivotGroup[];
  readonly columns: readonly PivotGroup[];
  readonly values: readonly PivotValue[];
  readonly filters: readonly PivotFilter[];
  /** Several values side by side, or one below the other. */
  readonly layout: "HORIZONTAL" | "VERTICAL";
}

/** A pivot table with its place; `filled` are the rows and columns that it fills. */
export interface PlacedPivot {
  readonly pivot: Pivot;
  readonly row: number;
  readonly column: number;
  readonly filled: readonly [number, number];
}

const found = new WeakMap<NonNullable<Chunk>, readonly PlacedPivot[]>();

function pivotsOfChunk(chunk: NonNullable<Chunk>): readonly PlacedPivot[] {
  let list = found.get(chunk);
  if (!list) {
    list = chunk.flatMap((row, at) =>
      (row ?? []).flatMap((cell, c) =>
        cell?.p ? [{ pivot: cell.p, row: at + 1, column: c + 1, filled: cell.sx ?? ([1, 1] as const) }] : [],
      ),
    );
    found.set(chunk, list);
  }
  return list;
}

/** The pivot tables of a tab, by row and column. */
export function pivotsOf(sheet: Pick<Sheet, "chunks">): PlacedPivot[] {
  return sheet.chunks.flatMap((chunk, index) =>
    chunk ? pivotsOfChunk(chunk).map((each) => ({ ...each, row: index * CHUNK + each.row })) : [],
  );
}

/** The sheet with its pivot tables changed; the same sheet where there is none or nothing changes. */
export function mapPivots(sheet: Sheet, change: (pivot: Pivot) => Pivot): Sheet {
  const changed = pivotsOf(sheet).flatMap((each) => {
    const pivot = change(each.pivot);
    return pivot === each.pivot ? [] : [{ ...each, pivot }];
  });
  if (changed.length === 0) return sheet;
  const draft = new SheetDraft(sheet);
  for (const { pivot, row, column } of changed)
    draft.set(row, column, { ...draft.get(row, column), p: pivot });
  return draft.done();
}

/** A pivot table after rows or columns of its source were shifted to `source`; breakouts follow their columns. */
export function shiftPivot(pivot: Pivot, shift: Shift, source: SheetBox): Pivot {
  if (shift.dimension === "ROWS") return { ...pivot, source };
  const follow = <T extends { readonly offset: number | null }>(item: T): T[] => {
    if (item.offset === null) return [item];
    const column = shiftIndex(shift, pivot.source.column + item.offset);
    return column === null ? [] : [{ ...item, offset: column - source.column }];
  };
  return {
    ...pivot,
    source,
    rows: pivot.rows.flatMap(follow),
    columns: pivot.columns.flatMap(follow),
    values: pivot.values.flatMap(follow),
    filters: pivot.filters.flatMap(follow),
  };
}

/** Empties the cells that the pivot table of an anchor filled; false when there are none. What others wrote stays. */
export function clearPivot(
  draft: SheetDraft,
  row: number,
  column: number,
  filled: readonly [number, number],
): boolean {
  let cleared = false;
  for (let r = 0; r < filled[0]; r++) {
    for (let c = 0; c < filled[1]; c++) {
      const cell = draft.get(row + r, column + c);
      const own = r + c === 0 ? cell.p !== undefined : cell.sp?.[0] === r && cell.sp[1] === c;
      if (!own) continue;
      draft.set(row + r, column + c, emptied(cell));
      cleared = true;
    }
  }
  return cleared;
}

/** Whether a cell was filled by a pivot table that stands inside `box`. */
export function filledFrom(sheet: Sheet, box: Box, cell: Cell, row: number, column: number): boolean {
  if (!cell.sp) return false;
  const [top, left] = [row - cell.sp[0], column - cell.sp[1]];
  const inside =
    top >= box.row && left >= box.column && top < box.row + box.rows && left < box.column + box.columns;
  return inside && cellAt(sheet, top, left)?.p !== undefined;
}

/** An id that no pivot table of a tab has. */
export const freePivotId = (sheet: Sheet): number =>
  pivotsOf(sheet).reduce((most, { pivot }) => Math.max(most, pivot.id), 0) + 1;
