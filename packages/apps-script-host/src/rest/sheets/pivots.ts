// PivotTable of the Sheets API: read from a request, and shown in CellData.

import { NotEmulated, type Plain } from "../../kernel/types";
import { DATE_PARTS } from "../../pivots/date-parts";
import { pivotProblem } from "../../pivots/new";
import { inSheet } from "../../spreadsheet/model/ops";
import type { GroupRule, Pivot, PivotFilter, PivotGroup, PivotValue } from "../../workbook/pivot";
import type { Scalar, Workbook } from "../../workbook/types";
import { type Json, listOf, maybeObject, objectOf, textsOf } from "../api";
import { invalidArgument } from "../errors";
import { gridRange } from "./ranges";
import { readCondition } from "./rules";

/** What reading needs: ids for the parts, and how a refusal begins. */
interface Reader {
  readonly workbook: Workbook;
  readonly where: string;
  newNumber(): number;
}

/** Reads a pivot table; throws the 400 for what cannot be one. */
export function readPivot(json: Json, reader: Reader): Pivot {
  if (json.dataSourceId !== undefined) throw new NotEmulated("sheets pivot tables of data sources");
  if (!json.source) throw invalidArgument(`${reader.where}Must specify the source of the pivot table.`);
  const { box, sheet } = gridRange(reader.workbook, json.source, reader.where);
  const pivot: Pivot = {
    id: reader.newNumber(),
    source: inSheet(sheet.id, box),
    rows: listOf(json.rows).map((group) => readGroup(group, reader)),
    columns: listOf(json.columns).map((group) => readGroup(group, reader)),
    values: listOf(json.values).map((value) => readValue(value, reader)),
    filters: filterSpecs(json).map((spec) => readFilter(spec, reader)),
    layout: json.valueLayout === "VERTICAL" ? "VERTICAL" : "HORIZONTAL",
  };
  const problem = pivotProblem(pivot);
  if (problem) throw invalidArgument(`${reader.where}${problem}`);
  return pivot;
}

/** The value of an ExtendedValue. */
const scalarOf = (value: Plain | undefined): Scalar => {
  const { boolValue, numberValue, stringValue } = objectOf(value);
  return (stringValue ?? numberValue ?? boolValue ?? null) as Scalar;
};

function readGroup(json: Json, reader: Reader): PivotGroup {
  const bucket = maybeObject(json.valueBucket);
  const limit = maybeObject(json.groupLimit)?.countLimit;
  return {
    id: reader.newNumber(),
    offset: Number(json.sourceColumnOffset ?? 0),
    ascending: json.sortOrder !== "DESCENDING",
    totals: json.showTotals === true,
    repeat: json.repeatHeadings === true,
    label: typeof json.label === "string" ? json.label : null,
    rule: json.groupRule ? readGroupRule(objectOf(json.groupRule), reader) : null,
    sortBy:
      (bucket && { value: Number(bucket.valuesIndex ?? 0), buckets: listOf(bucket.buckets).map(scalarOf) }) ||
      null,
    limit: typeof limit === "number" ? limit : null,
    collapsed: listOf(json.valueMetadata).flatMap(({ collapsed, value }) =>
      collapsed ? [scalarOf(value)] : [],
    ),
  };
}

function readGroupRule(json: Json, { where }: Reader): GroupRule {
  const [dateTimeRule, histogramRule, manualRule] = [
    maybeObject(json.dateTimeRule),
    maybeObject(json.histogramRule),
    maybeObject(json.manualRule),
  ];
  if (manualRule) {
    const groups = listOf(manualRule.groups).map(({ groupName, items }) => ({
      name: scalarOf(groupName),
      items: listOf(items).map(scalarOf),
    }));
    return { kind: "manual", groups };
  }
  if (histogramRule) return readHistogram(histogramRule, where);
  const type = String(dateTimeRule?.type);
  if (!DATE_PARTS.includes(type)) throw invalidArgument(`${where}Must specify a group rule that exists.`);
  return { kind: "date", type };
}

function readHistogram({ end, interval, start }: Json, where: string): GroupRule {
  const number = (value: Plain | undefined) => (typeof value === "number" ? value : null);
  const [from, to, size] = [number(start), number(end), number(interval)];
  if (size === null || size <= 0)
    throw invalidArgument(`${where}The interval of a histogramRule must be positive.`);
  if (from !== null && to !== null && from >= to)
    throw invalidArgument(`${where}The start of a histogramRule must be less than its end.`);
  return { kind: "histogram", start: from, end: to, interval: size };
}

function readValue(json: Json, { newNumber, where }: Reader): PivotValue {
  const { calculatedDisplayType, formula, name, sourceColumnOffset, summarizeFunction } = json;
  if (formula === undefined && sourceColumnOffset === undefined)
    throw invalidArgument(`${where}Must specify sourceColumnOffset or formula of a pivot value.`);
  if (!SUMMARIES.includes(String(summarizeFunction)))
    throw invalidArgument(`${where}Must specify the summarizeFunction of a pivot value.`);
  return {
    id: newNumber(),
    offset: typeof formula === "string" ? null : Number(sourceColumnOffset),
    formula: typeof formula === "string" ? formula : null,
    summarize: String(summarizeFunction),
    name: typeof name === "string" && name !== "" ? name : null,
    display:
      typeof calculatedDisplayType === "string" && calculatedDisplayType.startsWith("PERCENT")
        ? calculatedDisplayType
        : "DEFAULT",
  };
}

/** PivotValueSummarizeFunction without the one that says nothing. */
const SUMMARIES: readonly string[] =
  "SUM COUNTA COUNT COUNTUNIQUE AVERAGE MAX MIN MEDIAN PRODUCT STDEV STDEVP VAR VARP CUSTOM".split(" ");

/** filterSpecs take precedence over the older criteria, a map by column offset. */
function filterSpecs({ criteria, filterSpecs: specs }: Json): Json[] {
  if (specs !== undefined) return listOf(specs);
  return Object.entries(objectOf(criteria)).map(([offset, filterCriteria]) => ({
    columnOffsetIndex: Number(offset),
    filterCriteria,
  }));
}

function readFilter(
  { columnOffsetIndex, filterCriteria }: Json,
  { newNumber, where, workbook }: Reader,
): PivotFilter {
  const { condition, visibleByDefault, visibleValues } = objectOf(filterCriteria);
  const visible =
    visibleValues === undefined || (visibleByDefault === true && !condition) ? null : textsOf(visibleValues);
  return {
    id: newNumber(),
    offset: Number(columnOffsetIndex ?? 0),
    criteria: {
      hiddenValues: null,
      visibleValues: visible,
      condition: condition ? readCondition(workbook, objectOf(condition), where) : null,
    },
  };
}
