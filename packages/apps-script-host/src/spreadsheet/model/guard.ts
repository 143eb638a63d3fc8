// What is refused: places outside the grid, protected cells, and names that tabs may not have.
import { ScriptError } from "../../kernel/types";
import { boxName } from "../../workbook/a1";
import { contains, lastColumn, lastRow, meets, overlap, type Shift, without } from "../../workbook/box";
import type { Box, Protection, Sheet, Workbook } from "../../workbook/types";
import type { Actor } from "./ops";

/** Google's texts. */
export const TEXT = {
  outside: "The coordinates of the range are outside the dimensions of the sheet.",
  fewRows: "The number of rows in the range must be at least 1.",
  fewColumns: "The number of columns in the range must be at least 1.",
  protected:
    "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
  banded:
    "You cannot add alternating background colors to a range that already has alternating background colors.",
  tooLong: "Your input contains more than the maximum of 50000 characters in a single cell.",
  tooManyCells:
    "This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
  lastSheet: "You can't remove all the sheets in a document.",
  lastVisible: "You can't remove all the visible sheets in a document.",
  allRows: "You can't delete all the rows on the sheet.",
  allColumns: "You can't delete all the columns on the sheet.",
  allFreeRows: "Sorry, it is not possible to delete all non-frozen rows.",
  allFreeColumns: "Sorry, it is not possible to delete all non-frozen columns.",
  rowsOutside: "Those rows are out of bounds.",
  columnsOutside: "Those columns are out of bounds.",
  longName: "The sheet name cannot be greater than 100 characters.",
  partOfMerge: "You must select all cells in a merged range to merge or unmerge them.",
  mergeFrozenRows: "You can't merge frozen and non-frozen rows.",
  mergeFrozenColumns: "You can't merge frozen and non-frozen columns.",
  freezeAllRows: "You can't freeze all visible rows on the sheet.",
  freezeAllColumns: "You can't freeze all visible columns on the sheet.",
  freezePartRows: "You can't freeze rows which contain only part of a merged cell.",
  freezePartColumns: "You can't freeze columns which contain only part of a merged cell.",
  secondFilter: "You can't create a filter in a sheet that already has a filter.",
} as const;

/** Most cells of a workbook, empty ones included (support.google.com/drive/answer/37603). */
export const MOST_CELLS = 10_000_000;
/** Most characters of a cell. */
export const MOST_CHARACTERS = 50_000;
/** Most columns of a sheet (ZZZ; support.google.com/drive/answer/37603). */
export const MOST_COLUMNS = 18_278;

/** Throws Google's text unless the box lies in the grid. */
export function requireInside(sheet: Sheet, box: Box): void {
  if (box.rows < 1) throw new ScriptError(TEXT.fewRows);
  if (box.columns < 1) throw new ScriptError(TEXT.fewColumns);
  const inside =
    box.row >= 1 && box.column >= 1 && lastRow(box) <= sheet.rows && lastColumn(box) <= sheet.columns;
  if (!inside) throw new ScriptError(TEXT.outside);
}

/**
 * Whether a person may edit what a protection protects; protections that only warn hold nobody back. One by API that does
 * not say `domainUsersCanEdit: false` has been seen to leave all writers of the file their right (gspread issues 1273 and
 * 1439, google-api-php-client issue 1943): the strict reading, for every account.
 */
export function mayEditProtection(protection: Protection, actor: Pick<Actor, "user" | "owner">): boolean {
  if (protection.warningOnly || protection.domainEdit || actor.user === actor.owner) return true;
  return protection.editors === null || protection.editors.includes(actor.user);
}

/** Protections of a sheet that hold a person back. */
const holdingBack = (sheet: Sheet, actor: Actor): Protection[] =>
  sheet.protections.filter((protection) => !mayEditProtection(protection, actor));

/** Cells that are protected from a person; `first` in A1, the topmost and of these the leftmost. */
export class ProtectedCells extends ScriptError {
  readonly first: string;
  readonly count: number;

  constructor(parts: readonly Box[]) {
    super(TEXT.protected);
    const [{ row, column }] = [...parts].sort(
      (one, other) => one.row - other.row || one.column - other.column,
    ) as [Box];
    this.first = boxName({ row, column, rows: 1, columns: 1 });
    this.count = parts.reduce((sum, part) => sum + part.rows * part.columns, 0);
  }
}

/** The parts of a box that are protected from a person, none lying over another. */
function protectedParts(sheet: Sheet, box: Box, actor: Actor): Box[] {
  const parts: Box[] = [];
  for (const { kind, box: range, unprotected } of holdingBack(sheet, actor)) {
    const common = kind === "SHEET" ? box : range && overlap(range, box);
    const free = kind === "SHEET" ? unprotected : [];
    if (common) parts.push(...without([common], [...free, ...parts]));
  }
  return parts;
}

/** Whether a person may change every cell of a box. */
export const mayEditBox = (sheet: Sheet, box: Box, actor: Actor): boolean =>
  protectedParts(sheet, box, actor).length === 0;

/** Throws Google's text when some cell of the box is protected from the actor. */
export function guardBox(sheet: Sheet, box: Box, actor: Actor): void {
  const parts = protectedParts(sheet, box, actor);
  if (parts.length > 0) throw new ProtectedCells(parts);
}

/** Throws when the sheet as a whole (name, grid, visibility) is protected from the actor. */
export function guardSheet(sheet: Sheet, actor: Actor): void {
  if (holdingBack(sheet, actor).some(({ kind }) => kind === "SHEET")) throw new ScriptError(TEXT.protected);
}

/**
 * Throws when rows or columns may not come, go or move: across a protected range (strict reading: not settled on
 * a live account) or anywhere on a protected sheet.
 */
export function guardShift(sheet: Sheet, shift: Shift, actor: Actor): void {
  for (const { kind, box } of holdingBack(sheet, actor)) {
    if (kind === "SHEET" || !box || crosses(sheet, shift, box)) throw new ScriptError(TEXT.protected);
  }
}

function crosses(sheet: Sheet, shift: Shift, box: Box): boolean {
  const rows = shift.dimension === "ROWS";
  const [start, end] = rows ? [box.row, lastRow(box)] : [box.column, lastColumn(box)];
  const whole = start === 1 && end >= (rows ? sheet.rows : sheet.columns);
  const within = (at: number) => at > start && at <= end;
  if (whole) return true;
  if (shift.kind === "insert") return within(shift.at);
  const overlaps = start < shift.at + shift.count && shift.at <= end;
  return overlaps || (shift.kind === "move" && within(shift.to));
}

/** Throws when deleting the sheet would take away protected cells. */
export function guardDelete(sheet: Sheet, actor: Actor): void {
  if (holdingBack(sheet, actor).length > 0) throw new ScriptError(TEXT.protected);
}

/** Throws unless a tab may bear the name. */
export function requireSheetName(workbook: Workbook, name: string, except?: number): void {
  if (name === "") throw new ScriptError("The sheet name cannot be empty.");
  if (name.length > 100) throw new ScriptError(TEXT.longName);
  const taken = workbook.sheets.some(
    ({ id, name: other }) => id !== except && other.toLowerCase() === name.toLowerCase(),
  );
  if (taken)
    throw new ScriptError(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

/** Throws when the workbook would get too many cells. */
export function requireCells(workbook: Workbook, more: number): void {
  const cells = workbook.sheets.reduce((sum, sheet) => sum + sheet.rows * sheet.columns, 0);
  if (cells + more > MOST_CELLS) throw new ScriptError(TEXT.tooManyCells);
}

/** Throws when the box cuts through a merged range. */
export function requireWholeMerges(sheet: Sheet, box: Box): void {
  if (sheet.merges.some((merge) => meets(merge, box) && !contains(box, merge))) {
    throw new ScriptError(TEXT.partOfMerge);
  }
}
