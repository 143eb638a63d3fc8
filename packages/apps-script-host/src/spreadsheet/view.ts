// A spreadsheet as one person sees it in the grid.

import { chartViews } from "../charts/view";
import { canEdit } from "../drive/access";
import { fileById } from "../drive/files";
import type { Plain, Store } from "../kernel/types";
import { boxName } from "../workbook/a1";
import { subtract } from "../workbook/box";
import { displayCell, isDateLike } from "../workbook/display";
import { forEachCell } from "../workbook/grid";
import type { Box, Cell, Gradient, GradientPoint, Sheet, Workbook } from "../workbook/types";
import type { CellView, SheetView, SpreadsheetView } from "../workbook/view";
import { workbooks } from "./books";
import { shownColor } from "./model/colors";
import { filteredRows, slicedRows } from "./model/filtered";
import { mayEditProtection } from "./model/guard";
import { ruleBoxes } from "./model/rule-boxes";

/** What the grid shows to a person; `hasScript` is for the caller to say. Throws when there is no such spreadsheet. */
export function viewSpreadsheet(store: Store, id: string, user: string, hasScript: boolean): SpreadsheetView {
  const workbook = workbooks(store).get(id);
  if (!workbook) throw new Error(`No spreadsheet ${id}`);
  const file = fileById(store, id);
  const owner = file?.owner ?? "";
  return {
    id,
    name: file?.name ?? "",
    owner,
    locale: workbook.locale,
    timeZone: workbook.timeZone,
    canEdit: canEdit(store, id, user),
    hasScript,
    sheets: workbook.sheets.map((sheet, index) => viewSheet(workbook, sheet, index, { user, owner })),
  };
}

function viewSheet(
  workbook: Workbook,
  sheet: Sheet,
  index: number,
  who: { user: string; owner: string },
): SheetView {
  return {
    id: sheet.id,
    name: sheet.name,
    index,
    hidden: sheet.hidden,
    tabColor: sheet.tabColor,
    rows: sheet.rows,
    columns: sheet.columns,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    hiddenRows: [
      ...new Set([...sheet.hiddenRows, ...filteredRows(workbook, sheet), ...slicedRows(workbook, sheet)]),
    ],
    hiddenColumns: [...sheet.hiddenColumns],
    rowHeights: { ...sheet.rowHeights },
    columnWidths: { ...sheet.columnWidths },
    // The two that take time are made when somebody looks: most views are read for one tab.
    get cells() {
      return viewCells(workbook, sheet);
    },
    merges: sheet.merges.map((box) => ({ ...box })),
    get validations() {
      return viewRules(sheet);
    },
    conditionalFormats: sheet.conditionalFormats.map(({ boxes, condition, gradient, style }) => ({
      ranges: boxes.map(boxName),
      rule: condition ? { ...condition, values: [...condition.values] } : pointsOf(gradient ?? {}),
      style,
    })),
    locked: lockedBoxes(sheet, who),
    filter: sheet.filter && { ...sheet.filter.box },
    charts: chartViews(workbook, sheet),
  };
}

// A tab's record is replaced by every change and never altered: what was made for one is right for as long as it lasts.
const ruled = new WeakMap<Sheet, SheetView["validations"]>();

function viewRules(sheet: Sheet): SheetView["validations"] {
  const kept = ruled.get(sheet);
  if (kept) return kept;
  const rules = ruleBoxes(sheet).map(({ box, rule }) => ({
    ...box,
    rule: {
      criteria: rule.criteria,
      values: [...rule.values],
      allowInvalid: rule.allowInvalid,
      helpText: rule.helpText,
      showDropdown: rule.values[1] !== false,
    },
  }));
  ruled.set(sheet, rules);
  return rules;
}

const drawn = new WeakMap<Sheet, { locale: string; cells: Record<string, CellView> }>();

function viewCells(workbook: Workbook, sheet: Sheet): Record<string, CellView> {
  const kept = drawn.get(sheet);
  if (kept?.locale === workbook.locale) return kept.cells;
  const cells: Record<string, CellView> = {};
  const blanks = new Map<number, CellView>();
  forEachCell(sheet, wholeBox(sheet), (cell, row, column) => {
    cells[`${row},${column}`] = isBlank(cell)
      ? blankCell(workbook, sheet, cell, blanks)
      : viewCell(workbook, sheet, cell);
  });
  drawn.set(sheet, { locale: workbook.locale, cells });
  return cells;
}

const isBlank = (cell: Cell): boolean =>
  (cell.v === null || cell.v === "") && cell.f === undefined && cell.n === undefined && cell.r === undefined;

// Most cells of a laid-out tab are empty and differ by their style alone.
function blankCell(workbook: Workbook, sheet: Sheet, cell: Cell, blanks: Map<number, CellView>): CellView {
  const style = cell.s ?? -1;
  const kept = blanks.get(style);
  if (kept) return kept;
  const view = viewCell(workbook, sheet, cell);
  blanks.set(style, view);
  return view;
}

const wholeBox = (sheet: Sheet): Box => ({ row: 1, column: 1, rows: sheet.rows, columns: sheet.columns });

function viewCell(workbook: Workbook, sheet: Sheet, cell: Cell): CellView {
  const style = cell.s === undefined ? undefined : sheet.styles[cell.s];
  const view: CellView = { v: cell.v, d: displayCell(cell, style, workbook.locale) };
  if (cell.f !== undefined) view.f = cell.f;
  if (typeof cell.v === "number" && isDateLike(style?.format)) view.t = "date";
  if (cell.n !== undefined) view.note = cell.n;
  const link = cell.r?.find((run) => run.link !== undefined)?.link;
  if (link !== undefined) view.link = link;
  if (!style) return view;
  const { format, vertical: _v, direction: _d, natural: _n, links: _l, ...look } = style;
  if (format !== undefined) view.format = format;
  if (look.color) look.color = shownColor(look.color);
  if (look.background) look.background = shownColor(look.background);
  if (Object.keys(look).length > 0) view.s = look;
  return view;
}

/** Ranges that a person may not edit. */
function lockedBoxes(sheet: Sheet, who: { user: string; owner: string }): Box[] {
  return sheet.protections
    .filter((protection) => !mayEditProtection(protection, who))
    .flatMap(({ kind, box, unprotected }) => {
      if (kind === "RANGE") return box ? [{ ...box }] : [];
      let rest: Box[] = [wholeBox(sheet)];
      for (const free of unprotected) rest = rest.flatMap((part) => subtract(part, free));
      return rest;
    });
}

const pointsOf = (gradient: Gradient): Plain =>
  Object.fromEntries(
    Object.entries(gradient).map(([at, point]: [string, GradientPoint]) => [at, { ...point }]),
  );
