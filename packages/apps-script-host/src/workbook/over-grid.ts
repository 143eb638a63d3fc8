// Things that lie over the cells of a tab and hold on to one of them: slicers and images.
import type { Box, FilterCriteria, SheetBox, TextLook } from "./types";

/** The cell that something holds on to, and how far from its corner it begins (pixels). */
export interface Anchored {
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

/** A slicer: a filter on one column of a range, with a title. */
export interface Slicer extends Anchored {
  readonly id: number;
  readonly box: SheetBox;
  /** Column of the range, from 0; null while none is chosen. */
  readonly offset: number | null;
  readonly criteria: FilterCriteria | null;
  readonly title: string;
  readonly applyToPivots: boolean;
  readonly background: string | null;
  readonly align: string | null;
  readonly style: TextLook;
  /** Pixels; only the REST API tells them. */
  readonly width: number;
  readonly height: number;
}

/** An image over the grid. Its bytes are not kept: no method gives them back. */
export interface OverGridImage extends Anchored {
  readonly id: number;
  readonly width: number;
  readonly height: number;
  readonly inherentWidth: number;
  readonly inherentHeight: number;
  readonly title: string;
  readonly description: string;
  /** The function that a click calls. */
  readonly script: string;
  /** Where it was taken from; null for a blob. */
  readonly url: string | null;
}

/** Whether two boxes are the same cells of the same tab. */
export const sameBox = (a: SheetBox, b: SheetBox): boolean => a.sheetId === b.sheetId && sameCells(a, b);

const sameCells = (a: Box, b: Box): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** Pixels of a slicer that nobody has sized; taken for both measures from what the editor draws. */
const SLICER_SIZE = { width: 200, height: 31 } as const;

/** A slicer over a range as the editor makes it: no column chosen, applied to pivot tables (default of SlicerSpec). */
export const newSlicer = (id: number, box: SheetBox): Slicer => ({
  id,
  box,
  row: 1,
  column: 1,
  offsetX: 0,
  offsetY: 0,
  offset: null,
  criteria: null,
  title: "",
  applyToPivots: true,
  background: null,
  align: null,
  style: {},
  ...SLICER_SIZE,
});
