// 这个数怎么来的: the number under the cursor, taken apart from the record as it stands; nothing is written.

import { type Asked, quotasOf, statusAsked } from "../../core/asked";
import type { Definition, Unit } from "../../core/model";
import { problem } from "../../core/problem";
import { quotasOfType } from "../../core/quota";
import { countedReports } from "../../core/report";
import { buildSummary } from "../../core/summary";
import { countWords } from "../../core/summary/words";
import { type Traced, type TraceSources, traceOf } from "../../core/trace";
import type { Input, Output, PageData, TraceFigure } from "../../core/wire/procedures";
import type { Context } from "../context";
import { type CursorCell, cursorCell, readRows } from "../google/rows";
import { loadDefinition, readDefinition, readUnits } from "../head/campaign";
import { allReports } from "../head/record";
import { ProblemError } from "../problem-error";
import { readSources } from "../summary/sources";
import { PRINT_TAB } from "../tabs/tab-ids";
import { parseTable, TOP_ROWS } from "../tabs/table";
import { printedModel } from "./export";

/** Reports that the page gets at a time, and numbers of one cell. */
const AT_A_TIME = 50;
const MOST_NUMBERS = 20;

/** First data of the sidebar: the number under the cursor. */
export function traceData(context: Context): PageData["trace"] {
  return traceCell(context);
}

/** The numbers of the cell in which the person's cursor stands; none where it stands in no number. */
export function traceCell(context: Context): Output<"trace.cell"> {
  const at = cursorCell();
  const none = { figures: [], stood: "", now: "" };
  if (!at) return none;
  const { definition, sources } = readTraced(context);
  const found = numbersAt(context, at, definition, sources);
  const figures = found.asked.slice(0, MOST_NUMBERS).flatMap((of) => {
    const traced = traceOf(of, sources);
    return traced ? [figureOf(traced, 0)] : [];
  });
  const isOlder = found.value !== undefined && found.value !== at.text;
  return { figures, ...(isOlder ? { stood: at.text, now: found.value! } : { stood: "", now: "" }) };
}

/** Further reports of a number. Throws ProblemError where there is no such number any more. */
export function traceMore(context: Context, { asked: of, from }: Input<"trace.more">): Output<"trace.more"> {
  const traced = traceOf(of, readTraced(context).sources);
  if (!traced) throw new ProblemError([problem("trace.gone", {})]);
  return figureOf(traced, from);
}

/** What a number is taken apart with, read afresh: 报表记录 with its figures, no rows. Throws NotNow. */
function readTraced(context: Context): {
  definition: Definition;
  units: readonly Unit[];
  sources: TraceSources;
} {
  loadDefinition(context, ["page"]);
  const definition = readDefinition(context);
  const units = readUnits(context, definition);
  const read = readSources(context, definition, units, "needed");
  const counted = countedReports(allReports(context), definition.campaign.totals);
  return { definition, units, sources: { ...read, counted } };
}

/** Numbers of a cell; `value`: what stands there by the record of now, where it is known. */
interface Numbers {
  readonly asked: readonly Asked[];
  readonly value?: string;
}

function numbersAt(context: Context, at: CursorCell, definition: Definition, sources: TraceSources): Numbers {
  const { tabs } = context;
  const isAt = (key: "summary" | "status" | "indicators") =>
    tabs.has(key) && tabs.sheetId(key) === at.sheetId;
  if (isAt("status")) return { asked: inStatus(context, at, sources) };
  if (isAt("indicators")) return { asked: inIndicators(context, at, sources) };
  const isPrint = at.sheetId === PRINT_TAB;
  const model = isAt("summary")
    ? buildSummary(sources)
    : isPrint
      ? printedModel(context, definition)
      : undefined;
  const cell = model?.rows[at.row - 1]?.[at.column - 1];
  return cell?.asked ? { asked: cell.asked, value: String(cell.value) } : { asked: [] };
}

function inStatus(context: Context, at: CursorCell, { rollup, definition }: TraceSources): readonly Asked[] {
  const periods = definition.periods.map(({ id }) => id);
  const keys = [
    "unitId",
    "expected",
    "actual",
    "onTime",
    "rate",
    "rateOnTime",
    "activities",
    "people",
    "gap",
  ];
  const { column, cell } = rowAt(context, at, [...keys, ...periods]);
  return statusAsked(column, cell("unitId"), rollup, definition);
}

// A row of 指标与配额 is of a type of units, or of one: each of them that owes it.
function inIndicators(
  context: Context,
  at: CursorCell,
  { rollup, definition }: TraceSources,
): readonly Asked[] {
  const { cell } = rowAt(context, at, ["indicatorId", "unitType", "unit"]);
  const [id, type, name] = [cell("indicatorId"), cell("unitType"), cell("unit")];
  const indicator = definition.indicators.find(({ indicatorId }) => indicatorId === id) ?? { quotas: [] };
  const owing = rollup.units.filter((unit) =>
    name === ""
      ? quotasOfType(indicator, unit).some(({ unitType }) => unitType === type)
      : unit.name === name,
  );
  return owing.flatMap(({ unitId }) =>
    quotasOf(unitId, rollup).filter(({ indicatorId }) => indicatorId === id),
  );
}

function rowAt({ head }: Context, at: CursorCell, keys: readonly string[]) {
  const found = readRows(head.zone, at.sheetId, TOP_ROWS, () => [at.row, at.row]);
  const table = found && parseTable(found.top, keys);
  const isData = table && table.keyRow > 0 && at.row >= table.firstRow;
  return {
    column: (isData && keys.find((key) => table.columns.get(key) === at.column)) || "",
    cell: (key: string) => (isData ? String(found.rows[0]?.[(table.columns.get(key) ?? 0) - 1] ?? "") : ""),
  };
}

function figureOf({ lines, value: _value, ...traced }: Traced, from: number): TraceFigure {
  return {
    ...traced,
    from,
    count: lines.length,
    lines: lines.slice(from, from + AT_A_TIME).map((line) => ({ ...line, value: countWords(line.value) })),
  };
}
