// The receipts of a collection: 首页 of every workbook that was read says what the record says, and ticks are cleared.
import { registersOf } from "../../core/form";
import type { Day, Definition, Report } from "../../core/model";
import { dueOnHome } from "../../core/period/due-words";
import { allowsZero, homeRowCorrection, homeRowStatus } from "../../core/report";
import { getsFile } from "../../core/units";
import { ofPeriod } from "../../core/version";
import type { Context } from "../context";
import type { ApiCell, SheetRequest } from "../google/sheets";
import { ofUnit, readTypedRows, typedCells } from "../head/typed-entries";
import { dueRequests } from "../unit-workbook/home-due";
import { foldRequests } from "../unit-workbook/home-fold";
import { goneTickRequests } from "../unit-workbook/home-gone";
import { issuerRequests } from "../unit-workbook/home-issuer";
import { showsOtherLock } from "../unit-workbook/home-status";
import { markRequests } from "../unit-workbook/marked";
import { isRead } from "../unit-workbook/read";
import {
  byOfficeRowsRequests,
  receiptRequests,
  statusRequests,
  tableRequestsOf,
} from "../unit-workbook/receipt";
import type { Letters } from "./letters";
import { notificationKey, settleNotifications, unreachableProblems } from "./notify-units";
import { type Openings, openingsOf } from "./open-in-collection";
import type { RecordedGroup, SubmissionReply, UnitSubmissions } from "./record-submissions";
import { type HomeChange, reportsOf, writeHomes } from "./update-homes";
import type { WorkbookReading } from "./workbook-reading";

/** How writing a receipt went. */
type ReceiptDelivery = Pick<WorkbookReading, "unit" | "problems" | "wait">;

/** Writes what the units are to read; call it once the record is safe. */
export function writeReceipts(
  context: Context,
  definition: Definition,
  { units, reports }: RecordedGroup,
  answers: Letters["answers"],
): ReceiptDelivery[] {
  const staff = readTypedRows(context, definition);
  const read = units.filter(({ reading }) => reading.workbook);
  const openings = openingsOf(
    definition,
    read.map(({ reading }) => reading),
    context.today,
  );
  const work = read.map((item) => ({
    item,
    change: homeChangeOf(context, item, reports, { staff, answers, openings }),
  }));
  const meant = work.filter(({ change }) => change.words.length + change.tables.length > 0);
  const written = writeHomes(meant.map(({ change }) => change));
  const notified = written.filter(({ reply }) => reply.status === 200).map(({ unit }) => unit);
  openings.settle(notified);
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

type Rows = ReturnType<typeof readTypedRows>;

function homeChangeOf(
  context: Context,
  item: UnitSubmissions,
  present: readonly Report[],
  { staff, answers, openings }: { staff: Rows; answers: Letters["answers"]; openings: Openings },
): HomeChange & { keys: string[] } {
  const { unit, own } = item.reading;
  const workbook = item.reading.workbook!;
  const reports = reportsOf(present, unit);
  const rows = workbook.home.flatMap(({ periodId }) => {
    const reply = item.replies.find((candidate) => candidate.periodId === periodId);
    const requests = rowRequests(context, item, periodId, reports.get(periodId), reply);
    return requests.length > 0 ? [{ periodId, requests }] : [];
  });
  // A table that was deleted, or whose period has not begun, was not read.
  const opening = openings.of(unit);
  const whole = own.periods.filter(
    (period) =>
      isRead(workbook, own, period) &&
      (opening.includes(period) || rows.some(({ periodId }) => periodId === period.id)),
  );
  return {
    unit,
    words: [
      ...rows.flatMap(({ requests }) => requests),
      ...duesOf(item, context.today),
      ...issuerRequests(workbook.homeIssuer, own),
      ...goneTickRequests(workbook.goneTicks, workbook.homeHeader!, own.campaign.language),
      ...foldRequests(workbook, { unit, own, reports, today: context.today }),
      ...byOffice(item, staff),
      ...(answers.get(unit.unitId) ?? []),
    ],
    tables: [
      ...whole.flatMap((period) => tableRequestsOf(own, period, reports.get(period.id), context.today)),
      ...marksOf(item),
    ],
    keys: rows.map(({ periodId }) => notificationKey({ unitId: unit.unitId, periodId })),
  };
}

// Others see on 首页 and in their cells what is wrong; a file says it where it is read.
function marksOf({ reading: { unit, own }, replies }: UnitSubmissions): SheetRequest[] {
  if (!getsFile(unit) || replies.length === 0) return [];
  const periods = own.periods.filter(({ id }) => replies.some(({ periodId }) => periodId === id));
  return markRequests(
    own,
    periods,
    replies.flatMap(({ problems }) => problems),
  );
}

// A due day or a lock that was put off, or is owed no more; what locks names whom to ask, who may be somebody else by now.
function duesOf({ reading: { own, workbook } }: UnitSubmissions, today: Day): SheetRequest[] {
  const { homeDues, homeShown, homeRows, homeHeader, homeIssuer } = workbook!;
  const { language } = own.campaign;
  const isOtherContact = issuerRequests(homeIssuer, own).length > 0;
  return own.periods.flatMap((period) => {
    const shown = homeDues[period.id];
    if (shown === undefined || homeHeader!.places.dueOn < 0) return [];
    const isSame =
      shown === dueOnHome(period, language) &&
      !(isOtherContact && period.lockOn !== "") &&
      !showsOtherLock(homeShown[period.id]!, period, today, language);
    if (isSame) return [];
    return dueRequests(homeRows[period.id]!, homeHeader!.places, period, own);
  });
}

function rowRequests(
  context: Context,
  { reading, changed }: UnitSubmissions,
  periodId: string,
  report: Report | undefined,
  reply: SubmissionReply | undefined,
): SheetRequest[] {
  const { language } = reading.own.campaign;
  const { homeRows, homeStatuses, homeHeader } = reading.workbook!;
  const row = homeRows[periodId]!;
  const at = homeHeader!.places;
  if (reply) {
    const answer = homeRowStatus(report, language, false);
    // Refused again for the same reasons it is in the record with the time of the first refusal.
    const moment = reply.rejection ? { collectedAt: context.now.slice(0, 16) } : {};
    return receiptRequests(row, at, { ...answer, ...moment }, takesZero(reading, periodId));
  }
  const correction = homeRowCorrection(homeStatuses[periodId]!, report, language, changed.get(periodId));
  return correction ? statusRequests(row, at, correction) : [];
}

function takesZero({ own }: WorkbookReading, periodId: string): boolean {
  const period = own.periods.find(({ id }) => id === periodId);
  return !period || allowsZero(ofPeriod(own, period), period);
}

function byOffice({ reading: { unit, own, workbook } }: UnitSubmissions, staff: Rows): SheetRequest[] {
  const { byOffice: shown, choices } = workbook!;
  const typed = ofUnit(staff, unit.unitId);
  return registersOf(own).flatMap((form) => {
    const rows = (typed[form.formId] ?? []).map((row) => typedCells(row, form, own, choices));
    const before = shown[form.formId] ?? null;
    if (before === null || wordsOf(rows) === wordsOf(before, form.fields.length)) return [];
    return byOfficeRowsRequests(form, rows, before.length);
  });
}

// Google leaves out empty cells at the end of a row. Behind the fields stand those that are asked for no more.
function wordsOf(rows: readonly (readonly ApiCell[])[], width?: number): string {
  return rows.map((line) => line.slice(0, width).map(String).join("\t").trimEnd()).join("\n");
}
