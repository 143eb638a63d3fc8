// Groups of rows and columns. They land at once: live, a request over REST sees them without a flush.
import type { GroupCalls, GroupState } from "../../calls/spreadsheet/sheet";
import type { Context, Services } from "../../kernel/types";
import { ScriptError } from "../../kernel/types";
import type { Dimension, Group, Sheet } from "../../workbook/types";
import { BUFFER_MS, PROPERTY_MS } from "../latency";
import { shifted, withDepths } from "../model/groups";
import type { Op } from "../model/ops";
import { writeNow } from "../session";
import { peekSheet, type RangeRef, rangeRef, readSheet, type SheetRef } from "./refs";

const holding = (sheet: Sheet, dimension: Dimension, index: number): Group[] =>
  sheet.groups.filter((group) => group.dimension === dimension && group.start <= index && group.end >= index);

function shift(dimension: Dimension) {
  return (context: Context, range: RangeRef, delta: number): void => {
    context.charge("Range.shiftRowGroupDepth", BUFFER_MS);
    const { sheet } = peekSheet(context, range);
    const [start, count] = dimension === "ROWS" ? [range.row, range.rows] : [range.column, range.columns];
    const groups = shifted(sheet, dimension, start, start + count - 1, delta);
    writeNow(context, range.spreadsheetId, { op: "groups", sheetId: range.sheetId, groups });
  };
}

/** Folds groups up or down: their rows or columns are hidden or shown. */
function fold(context: Context, ref: SheetRef, chosen: (group: Group) => boolean, collapsed: boolean): void {
  context.charge("Group.collapse", BUFFER_MS);
  const { sheet } = peekSheet(context, ref);
  const groups = sheet.groups.map((group) => (chosen(group) ? { ...group, collapsed } : group));
  const { sheetId } = ref;
  const hides = sheet.groups.filter(chosen).map(
    ({ dimension, start, end }): Op => ({
      op: "hide",
      sheetId,
      dimension,
      start,
      count: end - start + 1,
      hidden: collapsed,
    }),
  );
  writeNow(context, ref.spreadsheetId, { op: "groups", sheetId, groups }, ...hides);
}

const all =
  (dimension: Dimension, collapsed: boolean) =>
  (context: Context, ref: SheetRef): void =>
    fold(context, ref, (group) => group.dimension === dimension, collapsed);

const upTo =
  (dimension: Dimension) =>
  (context: Context, ref: SheetRef, depth: number): void => {
    fold(context, ref, (group) => group.dimension === dimension && group.depth > depth, true);
    fold(context, ref, (group) => group.dimension === dimension && group.depth <= depth, false);
  };

/** Folds the outermost groups of a range, or unfolds all that touch it. */
function foldIn(context: Context, range: RangeRef, collapsed: boolean): void {
  const touches = ({ dimension, start, end }: Group): boolean =>
    dimension === "ROWS"
      ? start < range.row + range.rows && end >= range.row
      : start < range.column + range.columns && end >= range.column;
  fold(context, range, (group) => touches(group) && (!collapsed || group.depth === 1), collapsed);
}

const depthAt =
  (dimension: Dimension) =>
  (context: Context, ref: SheetRef, index: number): number => {
    context.charge("Sheet.getRowGroupDepth", PROPERTY_MS);
    return holding(readSheet(context, ref).sheet, dimension, index).length;
  };

const groupAt =
  (dimension: Dimension) =>
  (context: Context, ref: SheetRef, index: number, depth: number): GroupState => {
    context.charge("Sheet.getRowGroup", PROPERTY_MS);
    const { sheet } = readSheet(context, ref);
    const group = holding(sheet, dimension, index).find((each) => each.depth === depth);
    if (!group) throw new ScriptError(`Row group does not exist at index ${index} and group depth ${depth}`);
    return described(ref, sheet, group);
  };

function described(ref: SheetRef, sheet: Sheet, group: Group): GroupState {
  const { dimension, start, end, depth, collapsed } = group;
  const count = end - start + 1;
  const box =
    dimension === "ROWS"
      ? { row: start, column: 1, rows: count, columns: sheet.columns }
      : { row: 1, column: start, rows: sheet.rows, columns: count };
  const range = rangeRef(ref.spreadsheetId, { sheetId: ref.sheetId, ...box });
  return {
    spreadsheetId: ref.spreadsheetId,
    sheetId: ref.sheetId,
    dimension,
    start,
    end,
    depth,
    collapsed,
    range,
  };
}

const sameGroup = (a: Group, b: Group): boolean =>
  a.dimension === b.dimension && a.start === b.start && a.end === b.end && a.depth === b.depth;

/** Row and column groups. */
export const groupServices: Services<GroupCalls> = {
  "Range.shiftRowGroupDepth": shift("ROWS"),
  "Range.shiftColumnGroupDepth": shift("COLUMNS"),
  "Sheet.getRowGroupDepth": depthAt("ROWS"),
  "Sheet.getColumnGroupDepth": depthAt("COLUMNS"),
  "Sheet.getRowGroup": groupAt("ROWS"),
  "Sheet.getColumnGroup": groupAt("COLUMNS"),
  "Sheet.collapseAllRowGroups": all("ROWS", true),
  "Sheet.collapseAllColumnGroups": all("COLUMNS", true),
  "Sheet.expandAllRowGroups": all("ROWS", false),
  "Sheet.expandAllColumnGroups": all("COLUMNS", false),
  "Sheet.expandRowGroupsUpToDepth": upTo("ROWS"),
  "Sheet.expandColumnGroupsUpToDepth": upTo("COLUMNS"),
  "Range.collapseGroups": (context, ref) => foldIn(context, ref, true),
  "Range.expandGroups": (context, ref) => foldIn(context, ref, false),
  "Group.setCollapsed": (context, ref, collapsed) => {
    fold(context, ref, (group) => sameGroup(group, ref), collapsed);
  },
  "Group.remove": (context, ref) => {
    const { sheet } = peekSheet(context, ref);
    const groups = withDepths(sheet.groups.filter((group) => !sameGroup(group, ref)));
    writeNow(context, ref.spreadsheetId, { op: "groups", sheetId: ref.sheetId, groups });
  },
};
