// The receipts of a collection: 首页 of every workbook that was read says what the record says, and ticks are cleared.
import type { Definition, Report } from "../../core/model";
import { homeRowCorrection, homeRowStatus, rejectedRowStatus } from "../../core/report";
import type { Context } from "../context";
import type { ApiCell, SheetRequest } from "../google/sheets";
import { readStaffRows, staffCells } from "../head/staff-activities";
import {
  byOfficeRowsRequests,
  ledgerRequestsOf,
  receiptRequests,
  statusRequests,
} from "../unit-workbook/receipt";
import { notificationKey, settleNotifications, unreachableProblems } from "./notify-units";
import type { RecordedGroup, SubmissionReply, UnitSubmissions, WorkbookReading } from "./record-submissions";
import { type HomeChange, reportsOf, writeHomes } from "./update-homes";

/** How writing a receipt went. */
type ReceiptDelivery = Pick<WorkbookReading, "unit" | "problems" | "wait">;

/** Writes what the units are to read; call it once the record is safe. */
export function writeReceipts(
  context: Context,
  definition: Definition,
  { units, reports }: RecordedGroup,
): ReceiptDelivery[] {
  const staff = readStaffRows(context, definition);
  const read = units.filter(({ reading }) => reading.workbook);
  const work = read.map((item) => ({ item, change: homeChangeOf(context, item, reports, staff) }));
  const meant = work.filter(({ change }) => change.words.length > 0);
  const written = writeHomes(meant.map(({ change }) => change));
  const notified = written.filter(({ reply }) => reply.status === 200).map(({ unit }) => unit);
  const keys = meant
    .filter(({ change }) => notified.includes(change.unit))
    .flatMap(({ change }) => change.keys);
  if (keys.length > 0) settleNotifications(context, keys, reports);
  return written.map((item) => ({
    unit: item.unit,
    problems: unreachableProblems(context, [item]),
    wait: item.reply.wait,
  }));
}

type Rows = ReturnType<typeof readStaffRows>;

function homeChangeOf(
  context: Context,
  item: UnitSubmissions,
  present: readonly Report[],
  staff: Rows,
): HomeChange & { keys: string[] } {
  const { unit, own } = item.reading;
  const workbook = item.reading.workbook!;
  const reports = reportsOf(present, unit);
  const rows = workbook.home.flatMap(({ periodId }) => {
    const reply = item.replies.find((candidate) => candidate.periodId === periodId);
    const requests = rowRequests(context, item, periodId, reports.get(periodId), reply);
    return requests.length > 0 ? [{ periodId, requests }] : [];
  });
  // A ledger that was deleted, or whose period has not begun, was not read.
  const ledgers = own.periods.filter(
    ({ id }) => workbook.ledgers[id] && rows.some(({ periodId }) => periodId === id),
  );
  return {
    unit,
    words: [...rows.flatMap(({ requests }) => requests), ...byOffice(item, staff)],
    ledgers: ledgers.flatMap((period) =>
      ledgerRequestsOf(own, period, reports.get(period.id), context.today),
    ),
    keys: rows.map(({ periodId }) => notificationKey({ unitId: unit.unitId, periodId })),
  };
}

function rowRequests(
  context: Context,
  { reading, changed }: UnitSubmissions,
  periodId: string,
  report: Report | undefined,
  reply: SubmissionReply | undefined,
): SheetRequest[] {
  const { language } = reading.own.campaign;
  const { homeRows, homeStatuses } = reading.workbook!;
  const row = homeRows[periodId]!;
  if (reply?.rejection)
    return receiptRequests(row, rejectedRowStatus(report, reply.rejection, context.now, language));
  if (reply) return receiptRequests(row, homeRowStatus(report, language, false));
  const correction = homeRowCorrection(homeStatuses[periodId]!, report, language, changed.get(periodId));
  return correction ? statusRequests(row, correction) : [];
}

function byOffice({ reading: { unit, own, workbook } }: UnitSubmissions, staff: Rows): SheetRequest[] {
  const { byOffice: shown, choices } = workbook!;
  const rows = staff
    .filter(({ cells }) => cells.unitId === unit.unitId)
    .map((row) => staffCells(row, own, choices));
  if (shown === null || wordsOf(rows) === wordsOf(shown)) return [];
  return byOfficeRowsRequests(rows, shown.length, own.activityFields.length);
}

// Google leaves out empty cells at the end of a row.
function wordsOf(rows: readonly (readonly ApiCell[])[]): string {
  return rows.map((line) => line.map(String).join("\t").trimEnd()).join("\n");
}
