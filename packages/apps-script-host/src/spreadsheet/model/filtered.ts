// Which rows a filter hides.
import { displayCell } from "../../workbook/display";
import { cellAt } from "../../workbook/grid";
import type { FilterCriteria, Sheet, Workbook } from "../../workbook/types";
import { keepsCriteria } from "./rules";

/** Rows hidden by the filter of a sheet, the header row never. */
export function filteredRows(workbook: Workbook, sheet: Sheet): number[] {
  const { filter } = sheet;
  if (!filter || Object.keys(filter.criteria).length === 0) return [];
  const hidden: number[] = [];
  for (let row = filter.box.row + 1; row < filter.box.row + filter.box.rows; row++) {
    const hides = Object.entries(filter.criteria).some(([column, criteria]) =>
      hidesRow(workbook, sheet, criteria, row, Number(column)),
    );
    if (hides) hidden.push(row);
  }
  return hidden;
}

/** Rows of a tab that its slicers leave out of their ranges there, header rows never. */
export function slicedRows(workbook: Workbook, sheet: Sheet): number[] {
  return sheet.slicers.flatMap(({ box, criteria, offset }) => {
    if (!criteria || offset === null || box.sheetId !== sheet.id) return [];
    const rows = Array.from({ length: box.rows - 1 }, (_, index) => box.row + 1 + index);
    return rows.filter((row) => hidesRow(workbook, sheet, criteria, row, box.column + offset));
  });
}

/** Stretches of rows between those that filter and slicers leave out, from above. */
export function stretchesInSight(
  workbook: Workbook,
  sheet: Sheet,
  first: number,
  count: number,
): { row: number; rows: number }[] {
  const out = new Set([...filteredRows(workbook, sheet), ...slicedRows(workbook, sheet)]);
  const stretches: { row: number; rows: number }[] = [];
  for (let row = first; row < first + count; row++) {
    const last = stretches.at(-1);
    if (out.has(row)) continue;
    if (last && last.row + last.rows === row) last.rows++;
    else stretches.push({ row, rows: 1 });
  }
  return stretches;
}

/** Whether a filter's criteria for a column hide a row. */
export function hidesRow(
  workbook: Workbook,
  sheet: Sheet,
  criteria: FilterCriteria,
  row: number,
  column: number,
): boolean {
  const cell = cellAt(sheet, row, column);
  const shown = displayCell(cell, cell?.s === undefined ? undefined : sheet.styles[cell.s], workbook.locale);
  if (criteria.hiddenValues?.includes(shown)) return true;
  if (criteria.visibleValues && !criteria.visibleValues.includes(shown)) return true;
  const { condition } = criteria;
  return (
    condition !== null &&
    !keepsCriteria(condition.criteria, condition.values, cell, { workbook, sheet, row, column })
  );
}
