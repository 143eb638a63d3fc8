// A spreadsheet as one person sees it in the grid.

import { chartViews } from "../charts/view";
import { canEdit } from "../drive/access";
import { fileById } from "../drive/files";
import type { Plain, Store } from "../kernel/types";
import { boxName } from "../workbook/a1";
import { subtract } from "../workbook/box";
import type { Box, Filter, Gradient, GradientPoint, Rule, Sheet, Workbook } from "../workbook/types";
import type { SheetView, SpreadsheetView, ValidationView } from "../workbook/view";
import { workbooks } from "./books";
import { filteredRows, slicedRows } from "./model/filtered";
import { mayEditProtection } from "./model/guard";
import { ruleAt } from "./model/relative-rule";
import { ruleBoxes } from "./model/rule-boxes";
import { viewCells } from "./view-cells";
import { shows } from "./view-changes";

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
  const out = filteredRows(workbook, sheet);
  return shows(workbook, sheet, {
    id: sheet.id,
    name: sheet.name,
    index,
    hidden: sheet.hidden,
    tabColor: sheet.tabColor,
    rows: sheet.rows,
    columns: sheet.columns,
    gridlines: !sheet.gridlinesHidden,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    hiddenRows: [...new Set([...sheet.hiddenRows, ...out, ...slicedRows(workbook, sheet)])],
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
    filter: sheet.filter && viewFilter(sheet.filter, out),
    charts: chartViews(workbook, sheet),
  });
}

/** A validation rule as the grid knows it. */
export const viewRule = ({ criteria, values, allowInvalid, helpText }: Rule): ValidationView => ({
  criteria,
  values: [...values],
  allowInvalid,
  helpText,
  showDropdown: values[1] !== false,
});

function viewFilter({ box, criteria }: Filter, out: number[]): SheetView["filter"] {
  const columns = Object.entries(criteria).map(([column, { hiddenValues }]) => [
    column,
    [...(hiddenValues ?? [])],
  ]);
  return { ...box, hidden: Object.fromEntries(columns), ...(out.length > 0 ? { out } : {}) };
}

// A tab's record is replaced by every change and never altered: what was made for one is right for as long as it lasts.
const ruled = new WeakMap<Sheet, SheetView["validations"]>();

function viewRules(sheet: Sheet): SheetView["validations"] {
  const kept = ruled.get(sheet);
  if (kept) return kept;
  const rules = ruleBoxes(sheet).map(({ box, rule }) => ({
    ...box,
    rule: viewRule(ruleAt(rule, box.row, box.column)),
  }));
  ruled.set(sheet, rules);
  return rules;
}

const wholeBox = (sheet: Sheet): Box => ({ row: 1, column: 1, rows: sheet.rows, columns: sheet.columns });

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
