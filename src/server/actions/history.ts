// One report's life: every step with who and when, and what each new revision changed.
import type { Definition, Report } from "../../core/model";
import { labelOfPeriod } from "../../core/period";
import { placeKey } from "../../core/report";
import { changesBetween } from "../../core/report/history/changes";
import { type ReportEvent, reportEvents } from "../../core/report/history/events";
import { periodIdFrom, textOf } from "../../core/rows";
import { recordTab } from "../../core/tables";
import { recordedBy } from "../../core/version";
import type { HistoryStep, Input, Output, ReportHistory } from "../../core/wire/procedures";
import type { Context } from "../context";
import { cursor, readRows } from "../google/rows";
import { loadDefinition, readDefinition, readUnits } from "../head/campaign";
import { allReports, type RecordedRows } from "../head/record";
import { readRevisions } from "../head/revisions";
import { parseTable, TOP_ROWS } from "../tabs/table";
import { wordsOfChange } from "./review-correction-words";
import { unitOf } from "./review-queue";

/** Changes of one step that the page gets: a report of a thousand rows that was sorted out would not fit. */
const MOST_CHANGES = 200;

/** The life of one report, the last step first. */
export function historyReport(context: Context, asked: Input<"history.report">): Output<"history.report"> {
  loadDefinition(context, ["reports", "places"]);
  return historyOf(context, readDefinition(context), asked);
}

/** The same of the report in whose row the person's cursor stands; null where it stands in none. */
export function historyAtCursor(context: Context, definition: Definition): ReportHistory | null {
  const asked = reportAtCursor(context, definition);
  return asked && historyOf(context, definition, asked);
}

function historyOf(
  context: Context,
  definition: Definition,
  { unitId, period }: Input<"history.report">,
): ReportHistory {
  // Read for what it says of where rows stand by now.
  if (context.tabs.has("places")) context.tabs.table("places");
  const rows = allReports(context).filter((report) => report.unitId === unitId && report.periodId === period);
  const events = reportEvents(rows);
  const recorded = recordedBy(definition);
  const revisions = revisionsOf(events);
  const found = readRevisions(context, recorded, revisions);
  const rowsOf = (report: Report) => found[revisions.findIndex((one) => placeKey(one) === placeKey(report))];
  const steps = events.map((event, at) => {
    const before = events[at - 1]?.report;
    return stepOf(event, before?.revision ? before : undefined, rowsOf, recorded);
  });
  return {
    unitId,
    unit: unitOf(readUnits(context, definition), unitId).name,
    period,
    periodLabel: labelOfPeriod(definition, period),
    steps: steps.reverse(),
  };
}

function revisionsOf(events: readonly ReportEvent[]): Report[] {
  const known = new Map(events.map(({ report }) => [placeKey(report), report]));
  return [...known.values()].filter(({ revision }) => revision > 0);
}

function stepOf(
  { kind, at, by, words, report, count }: ReportEvent,
  before: Report | undefined,
  rowsOf: (report: Report) => RecordedRows | undefined,
  definition: Definition,
): HistoryStep {
  const { revision, submittedAt, onTime, zero } = report;
  const isNew = kind !== "missing" && revision > 0 && revision !== before?.revision;
  const receipt = isNew && !before ? report.receipt : "";
  const step = { kind, at, by, words, count, revision, submittedAt, onTime, zero, isNew, receipt };
  if (!isNew || !before) return { ...step, changes: [], more: 0, unread: false };
  const [old, present] = [rowsOf(before), rowsOf(report)];
  const changes = old && present ? changesBetween(old, present) : [];
  return {
    ...step,
    changes: changes
      .slice(0, MOST_CHANGES)
      .map((change) => wordsOfChange(change, definition))
      .map(({ label, before: was, after }) => ({ label, before: was, after })),
    more: Math.max(0, changes.length - MOST_CHANGES),
    unread: !old || !present,
  };
}

// A row of 报表记录 or of a form's record names its report; in 报送情况 the column names the period.
function reportAtCursor(
  { head, tabs }: Context,
  definition: Definition,
): Pick<Input<"history.report">, "unitId" | "period"> | null {
  const at = cursor();
  const keys = ["reports", "status", ...definition.forms.map(recordTab)] as const;
  if (!at || !keys.some((key) => tabs.has(key, definition) && tabs.sheetId(key) === at.sheetId)) return null;
  const found = readRows(head.zone, at.sheetId, TOP_ROWS, () => [at.row, at.row]);
  if (!found) return null;
  const periodIds = definition.periods.map(({ id }) => id);
  const { keyRow, firstRow, columns } = parseTable(found.top, ["unitId", "returnId", "period", ...periodIds]);
  const cell = (key: string) => found.rows[0]?.[(columns.get(key) ?? 0) - 1] ?? "";
  const ofColumn = periodIds.find((id) => columns.get(id) === at.column);
  const period = ofColumn ?? periodIdFrom({ returnId: cell("returnId"), period: cell("period") });
  const unitId = textOf(cell("unitId"));
  const isReport = keyRow > 0 && at.row >= firstRow && unitId !== "" && periodIds.includes(period);
  return isReport ? { unitId, period } : null;
}
