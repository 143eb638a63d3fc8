// Requests about the filter of a tab.
import type { FilterCriteria, Workbook } from "../../../workbook/types";
import { type Json, listOf, objectOf } from "../../api";
import { invalidArgument } from "../../errors";
import { sheetById } from "../open";
import type { Place } from "../place";
import { gridRange, toGridRange } from "../ranges";
import { readFilterCriteria } from "../rules";
import { sortRange } from "./cells";
import { type RequestKind, type RequestTools, requiredPart } from "./types";

/** setBasicFilter: replaces the filter of the tab, and sorts the rows under its heading as `sortSpecs` say. */
export const setBasicFilter: RequestKind = (workbook, request, tools) => {
  const filter = requiredPart(request, "filter", tools);
  const place = gridRange(workbook, filter.range, tools.where);
  const { box, sheet } = place;
  const criteria = criteriaOf(workbook, filter, place, tools);
  const body = { sheet, box: { ...box, row: box.row + 1, rows: box.rows - 1 } };
  const sort = listOf(filter.sortSpecs).length > 0 && body.box.rows > 0;
  const sorted = sort
    ? sortRange(workbook, { range: toGridRange(body), sortSpecs: filter.sortSpecs ?? [] }, tools).ops
    : [];
  return { ops: [...sorted, { op: "filter", sheetId: sheet.id, filter: { box, criteria } }] };
};

/** clearBasicFilter */
export const clearBasicFilter: RequestKind = (workbook, request, { where }) => ({
  ops: [{ op: "filter", sheetId: sheetById(workbook, request.sheetId, where).id, filter: null }],
});

// "If both fields are specified in an update request, this field takes precedence" (reference of filterSpecs).
function criteriaOf(
  workbook: Workbook,
  { criteria, filterSpecs }: Json,
  { box }: Place,
  { where }: RequestTools,
): Record<string, FilterCriteria> {
  const specs = listOf(filterSpecs).map(
    (spec) => [Number(spec.columnIndex ?? 0), spec.filterCriteria] as const,
  );
  const mapped = Object.entries(objectOf(criteria)).map(([key, value]) => [Number(key), value] as const);
  const all = (specs.length > 0 ? specs : mapped).map(([index, value]) => {
    const column = index + 1;
    if (!(column >= box.column && column < box.column + box.columns))
      throw invalidArgument(
        `${where}Invalid FilterSpec.columnIndex: ${index}. It lies outside the filter's range.`,
      );
    return [String(column), readFilterCriteria(workbook, objectOf(value), where)] as const;
  });
  return Object.fromEntries(all);
}
