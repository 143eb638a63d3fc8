// PivotTable of the Sheets API, as CellData shows it.
import type { Plain } from "../../kernel/types";
import type { GroupRule, Pivot, PivotFilter, PivotGroup, PivotValue } from "../../workbook/pivot";
import type { Scalar, Workbook } from "../../workbook/types";
import type { Json } from "../api";
import { toGridRange } from "./ranges";
import { apiCondition } from "./rules";

const some = (key: string, list: readonly Plain[]): Json => (list.length > 0 ? { [key]: [...list] } : {});

/** The PivotTable resource; what is false or the default is left out, as Google does. */
export function pivotResource(workbook: Workbook, pivot: Pivot): Json {
  const sheet = workbook.sheets.find(({ id }) => id === pivot.source.sheetId);
  const filters = pivot.filters.map((filter) => [filter.offset, filterCriteria(workbook, filter)] as const);
  const specs = filters.map(([offset, criteria]) => ({
    filterCriteria: criteria,
    columnOffsetIndex: offset,
  }));
  return {
    ...(sheet ? { source: toGridRange({ sheet, box: pivot.source }) } : {}),
    ...some("rows", pivot.rows.map(groupResource)),
    ...some("columns", pivot.columns.map(groupResource)),
    ...some("values", pivot.values.map(valueResource)),
    ...(filters.length > 0 ? { criteria: Object.fromEntries(filters), filterSpecs: specs } : {}),
    ...(pivot.layout === "VERTICAL" ? { valueLayout: "VERTICAL" } : {}),
  };
}

function groupResource(group: PivotGroup): Json {
  const { ascending, collapsed, label, limit, offset, repeat, rule, sortBy, totals } = group;
  return {
    ...(totals ? { showTotals: true } : {}),
    ...some(
      "valueMetadata",
      collapsed.map((value) => ({ value: extended(value), collapsed: true })),
    ),
    sortOrder: ascending ? "ASCENDING" : "DESCENDING",
    ...(sortBy
      ? { valueBucket: { valuesIndex: sortBy.value, ...some("buckets", sortBy.buckets.map(extended)) } }
      : {}),
    ...(repeat ? { repeatHeadings: true } : {}),
    ...(label === null ? {} : { label }),
    ...(rule ? { groupRule: ruleResource(rule) } : {}),
    ...(limit === null ? {} : { groupLimit: { countLimit: limit } }),
    sourceColumnOffset: offset,
  };
}

function extended(value: Scalar): Json {
  if (typeof value === "number") return { numberValue: value };
  if (typeof value === "boolean") return { boolValue: value };
  return value === null ? {} : { stringValue: value };
}

function ruleResource(rule: GroupRule): Json {
  if (rule.kind === "date") return { dateTimeRule: { type: rule.type } };
  if (rule.kind === "manual") {
    const groups = rule.groups.map(({ items, name }) => ({
      groupName: extended(name),
      items: items.map(extended),
    }));
    return { manualRule: { groups } };
  }
  const { end, interval, start } = rule;
  return {
    histogramRule: { interval, ...(start === null ? {} : { start }), ...(end === null ? {} : { end }) },
  };
}

const valueResource = ({ display, formula, name, offset, summarize }: PivotValue): Json => ({
  summarizeFunction: summarize,
  ...(name === null ? {} : { name }),
  ...(display === "DEFAULT" ? {} : { calculatedDisplayType: display }),
  ...(offset === null ? { formula } : { sourceColumnOffset: offset }),
});

const filterCriteria = (workbook: Workbook, { criteria }: PivotFilter): Json => ({
  ...(criteria.visibleValues ? { visibleValues: [...criteria.visibleValues] } : {}),
  ...(criteria.condition ? { condition: apiCondition(workbook, criteria.condition) } : {}),
});
