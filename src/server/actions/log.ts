// 操作日志 as people look things up in it: newest first, a few thousand lines at a time from the end of the tab.
import { parseTypedDay } from "../../core/day";
import type { Cells, Day } from "../../core/model";
import { labelOfPeriod, openPeriods } from "../../core/period";
import { textOf } from "../../core/rows";
import { tables } from "../../core/tables";
import { inLanguage } from "../../core/text";
import { logActions } from "../../core/text/log-actions";
import type { Input, LogLine, LogPage, Output, PageData } from "../../core/wire/procedures";
import type { Context } from "../context";
import { readRows } from "../google/rows";
import { readDefinition, readUnits } from "../head/campaign";
import { ProblemError } from "../problem-error";
import { parseTable, rowsOf, TOP_ROWS } from "../tabs/table";
import { historyAtCursor } from "./history";

/** Lines that one call reads: seven cells each, so that a page of them takes about a second. */
const READ = 2_000;
/** Lines that one call gives. */
const MOST_FOUND = 100;

type Asked = Input<"log.read">;

const EVERYTHING: Omit<Asked, "above"> = {
  unit: "",
  period: "",
  action: "",
  by: "",
  from: "",
  to: "",
  words: "",
};

/** First data of the sidebar: the latest lines, or the life of the report in whose row the cursor stands. */
export function historyData(context: Context): PageData["history"] {
  const definition = readDefinition(context);
  const units = readUnits(context, definition);
  const history = historyAtCursor(context, definition);
  return {
    log: history ? null : linesOf(context, { ...EVERYTHING, above: null }),
    history,
    units: units.map(({ unitId, name }) => ({ value: unitId, label: name })),
    periods: [...openPeriods(definition.periods, context.today)]
      .reverse()
      .map(({ id }) => ({ value: id, label: labelOfPeriod(definition, id) })),
    actions: Object.values(logActions).map((words) => inLanguage(words, context.language)),
    today: context.today,
    campaignStart: definition.campaign.start,
    campaignEnd: definition.campaign.end,
  };
}

/** The lines above a row that are asked for, the last first. */
export function logRead(context: Context, asked: Asked): Output<"log.read"> {
  const day = (side: "from" | "to") => dayOfFilter(side, asked[side], context);
  return linesOf(context, { ...asked, from: day("from"), to: day("to") });
}

function dayOfFilter(field: string, typed: string, { today }: Context): Day {
  if (typed.trim() === "") return "";
  const { day, problem } = parseTypedDay(typed, {
    campaignStart: "",
    campaignEnd: "",
    today,
    typedOn: today,
  });
  if (problem) throw new ProblemError([{ ...problem, place: { field } }]);
  return day;
}

function linesOf({ head, tabs }: Context, asked: Asked): LogPage {
  const found = readRows(head.zone, tabs.sheetId("log"), TOP_ROWS, (lastRow) => {
    const last = Math.min(asked.above ?? Number.POSITIVE_INFINITY, lastRow + 1) - 1;
    return [Math.max(1, last - READ + 1), last];
  });
  if (!found) return { lines: [], next: null };
  const { columns, firstRow } = parseTable(
    found.top,
    tables.log.columns.map(({ key }) => key),
    tables.log.columns.flatMap(({ label }) => [label.zh, label.en]),
  );
  const rows = rowsOf(found.rows, found.first, columns).filter(({ row }) => row >= firstRow);
  const meant = rows.reverse().filter(({ cells }) => isAskedFor(cells, asked));
  const shown = meant.slice(0, MOST_FOUND);
  const next = meant.length > shown.length ? shown[MOST_FOUND - 1]!.row : found.first;
  return {
    lines: shown.map(({ row, cells }) => lineOf(row, cells)),
    next: next > firstRow ? next : null,
  };
}

// A line names its record in words: unit, period, theme.
function isAskedFor(cells: Cells, { unit, period, action, by, from, to, words }: Asked): boolean {
  const [at, record] = [textOf(cells.at), textOf(cells.record)];
  const line = Object.values(cells).map(textOf).join("\n").toLowerCase();
  return (
    record.includes(unit) &&
    line.includes(period.toLowerCase()) &&
    (action === "" || textOf(cells.action) === action) &&
    textOf(cells.by).toLowerCase().includes(by.toLowerCase()) &&
    (from === "" || at.slice(0, 10) >= from) &&
    (to === "" || at.slice(0, 10) <= to) &&
    line.includes(words.toLowerCase())
  );
}

function lineOf(row: number, cells: Cells): LogLine {
  const text = (key: string) => textOf(cells[key]);
  return {
    row,
    at: text("at"),
    by: text("by"),
    action: text("action"),
    record: text("record"),
    before: text("before"),
    after: text("after"),
    reason: text("reason"),
  };
}
