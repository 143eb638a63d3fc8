// Requests about embedded charts: basic charts and pies over cells.
import { NotEmulated, type Plain } from "../../../kernel/types";
import { inSheet } from "../../../spreadsheet/model/ops";
import type { Chart, Sheet, SheetBox, Workbook } from "../../../workbook/types";
import { type Json, listOf, maybeObject } from "../../api";
import { invalidArgument } from "../../errors";
import { gridRange } from "../ranges";

import { objectPlace } from "./objects";
import { numberFor, type RequestKind, type RequestTools, requiredPart } from "./types";

/** addChart: over a tab's cells; charts on tabs of their own are not made. */
export const addChart: RequestKind = (workbook, request, tools) => {
  const given = requiredPart(request, "chart", tools);
  const all = workbook.sheets.flatMap(({ charts }) => charts);
  const id = numberFor(given.chartId, all, "Chart id", tools);
  const spec = requiredPart(given, "spec", tools);
  const { sheet, ...place } = objectPlace(workbook, maybeObject(given.position), tools);
  const item: Chart = { id, ...drawing(workbook, spec, tools), ...place.at, ...place.frame };
  const sized = { ...item, options: { ...item.options, ...place.size } };
  return {
    ops: [{ op: "put", sheetId: sheet.id, list: "charts", item: sized }],
    reply: () => ({ addChart: { chart: { ...given, chartId: id } } }),
  };
};

/** updateChartSpec: another drawing in the same place. */
export const updateChartSpec: RequestKind = (workbook, request, tools) => {
  const { chart, sheet } = chartById(workbook, request.chartId, tools);
  const { width, height } = chart.options;
  const drawn = drawing(workbook, requiredPart(request, "spec", tools), tools);
  const size = { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) };
  const item = { ...chart, ...drawn, options: { ...drawn.options, ...size } };
  return { ops: [{ op: "put", sheetId: sheet.id, list: "charts", item }] };
};

function chartById(
  workbook: Workbook,
  id: Plain | undefined,
  { where }: RequestTools,
): { chart: Chart; sheet: Sheet } {
  for (const sheet of workbook.sheets) {
    const chart = sheet.charts.find((each) => each.id === id);
    if (chart) return { chart, sheet };
  }
  throw invalidArgument(`${where}No embedded object with ID: ${id}`);
}

type Drawing = Pick<Chart, "type" | "boxes" | "options" | "headers" | "merge" | "transpose" | "hidden">;

function drawing(workbook: Workbook, spec: Json, tools: RequestTools): Drawing {
  const common = { merge: "MERGE_COLUMNS", transpose: false, hidden: "IGNORE_BOTH" };
  const titles = {
    ...(spec.title ? { title: spec.title } : {}),
    ...(spec.subtitle ? { subtitle: spec.subtitle } : {}),
  };
  const basic = maybeObject(spec.basicChart);
  if (basic) return { ...common, ...basicDrawing(workbook, basic, titles, tools) };
  const pie = maybeObject(spec.pieChart);
  if (!pie)
    throw new NotEmulated("sheets.spreadsheets.batchUpdate addChart of other kinds than basic and pie");
  const boxes = [...sources(workbook, pie.domain, tools), ...sources(workbook, pie.series, tools)];
  const options = { ...titles, ...(pie.pieHole ? { pieHole: pie.pieHole } : {}), ...legend(pie) };
  return { ...common, type: "PIE", boxes, headers: 0, options };
}

function basicDrawing(workbook: Workbook, basic: Json, titles: Json, tools: RequestTools) {
  const domains = listOf(basic.domains).flatMap(({ domain }) => sources(workbook, domain, tools));
  const series = listOf(basic.series).flatMap((each) => sources(workbook, each.series, tools));
  const stacked = basic.stackedType === "STACKED" || basic.stackedType === "PERCENT_STACKED";
  return {
    type: String(basic.chartType ?? "COLUMN"),
    boxes: [...domains, ...series],
    headers: Number(basic.headerCount ?? 0),
    options: { ...titles, ...axes(basic), ...legend(basic), ...(stacked ? { isStacked: true } : {}) },
  };
}

function axes({ axis }: Json): Json {
  const options: Json = {};
  for (const { position, title } of listOf(axis)) {
    if (title) options[position === "BOTTOM_AXIS" ? "hAxis" : "vAxis"] = { title };
  }
  return options;
}

const LEGENDS: Record<string, string> = {
  BOTTOM_LEGEND: "bottom",
  LEFT_LEGEND: "left",
  RIGHT_LEGEND: "right",
  TOP_LEGEND: "top",
  NO_LEGEND: "none",
};

function legend({ legendPosition }: Json): Json {
  const position = LEGENDS[String(legendPosition)];
  return position ? { legend: { position } } : {};
}

function sources(workbook: Workbook, data: Plain | undefined, { where }: RequestTools): SheetBox[] {
  const ranges = listOf(maybeObject(maybeObject(data)?.sourceRange)?.sources);
  return ranges.map((range) => {
    const { sheet, box } = gridRange(workbook, range, where);
    return inSheet(sheet.id, box);
  });
}
