// Updates of units' workbooks that look at 首页 alone: what it shows is compared with the record as it stands at that moment,
// and what differs is corrected.
import type { Definition, Period, Report, Unit } from "../../core/model";
import { homeRowCorrection, isAsked } from "../../core/report";
import type { Context } from "../context";
import { type RestReply, send } from "../google/rest";
import { changeRequest, readBlocks, readRequest, type SheetRequest } from "../google/sheets";
import { readReports } from "../head/record";
import { NotNow } from "../not-now";
import { foldRequests } from "../unit-workbook/home-fold";
import { HOME } from "../unit-workbook/layout";
import { type Home, homeOf } from "../unit-workbook/read";
import { statusRequests, statusWithoutReceiptRequests, tableRequestsOf } from "../unit-workbook/receipt";

const HOME_TAB = [{ sheetId: HOME }];

/** A workbook whose 首页 is to be compared. */
export interface HomeUpdate {
  unit: Unit;
  /** The definition as its unit type sees it. */
  own: Definition;
  /** Periods whose rows are looked at. */
  periodIds: readonly string[];
  /** Those among them whose tables are opened or closed whatever 首页 shows. */
  opening: readonly Period[];
  /** To be written besides. */
  others: readonly SheetRequest[];
}

/** What is to be written into a workbook. Without its `tables` the rest is still right. */
export interface HomeChange {
  unit: Unit;
  words: readonly SheetRequest[];
  tables: readonly SheetRequest[];
}

/** How an update went. */
export interface HomeWriteResult {
  unit: Unit;
  /** 200 where all was written, or nothing was to be. */
  reply: RestReply;
  /** Google's refusal of the tables, where only the words could be written. */
  refused?: RestReply;
}

/** Updates 首页 of workbooks with one reading and at most one change each; gives the reports by which they were corrected, too. */
export function updateHomes(
  context: Context,
  updates: readonly HomeUpdate[],
): { written: HomeWriteResult[]; reports: Report[] } {
  const replies = send(updates.map(({ unit }) => readRequest(unit.workbookId, HOME_TAB)));
  // Read after the workbooks, as late as can be: what was decided meanwhile is told.
  const found = reportsNow(context);
  if ("reply" in found)
    return { written: updates.map(({ unit }) => ({ unit, reply: found.reply })), reports: [] };
  const { reports } = found;
  const read = updates.map((update, index) => ({ update, reply: replies[index]! }));
  const changes = read
    .filter(({ reply }) => reply.status === 200)
    .map(({ update, reply }) => {
      const home = homeOf(readBlocks(reply, HOME_TAB)[0], update.own);
      return changeOf(context, update, home, reportsOf(reports, update.unit));
    });
  const unread = read.filter(({ reply }) => reply.status !== 200);
  return {
    written: [...writeHomes(changes), ...unread.map(({ update: { unit }, reply }) => ({ unit, reply }))],
    reports,
  };
}

// What the record says is not known at this moment: nobody is told anything.
function reportsNow(context: Context): { reports: Report[] } | { reply: RestReply } {
  try {
    return { reports: readReports(context, true) };
  } catch (error) {
    if (!(error instanceof NotNow)) throw error;
    return { reply: { status: 429, body: null, wait: error.wait } };
  }
}

/** Writes changes, in parallel. */
export function writeHomes(changes: readonly HomeChange[]): HomeWriteResult[] {
  const meant = changes.filter(({ words, tables }) => words.length + tables.length > 0);
  const replies = send(
    meant.map(({ unit, words, tables }) => changeRequest(unit.workbookId, [...words, ...tables])),
  );
  const written = meant.map((change, index) => ({ ...change, reply: replies[index]! }));
  // 400: a table's tab or its protection was deleted. What the unit reads does not wait for it.
  const partly = written.filter(
    ({ reply, words, tables }) => reply.status === 400 && words.length > 0 && tables.length > 0,
  );
  const again = send(partly.map(({ unit, words }) => changeRequest(unit.workbookId, words)));
  return changes.map(({ unit }) => {
    const found = written.find((item) => item.unit === unit);
    const second = again[partly.findIndex((item) => item.unit === unit)];
    if (!found) return { unit, reply: { status: 200, body: null } };
    return second ? { unit, reply: second, refused: found.reply } : { unit, reply: found.reply };
  });
}

/** Reports of one unit, by period. */
export function reportsOf(reports: readonly Report[], { unitId }: Unit): Map<string, Report> {
  return new Map(
    reports.filter((report) => report.unitId === unitId).map((report) => [report.periodId, report]),
  );
}

function changeOf(
  context: Context,
  { unit, own, periodIds, opening, others }: HomeUpdate,
  found: Home,
  reports: ReadonlyMap<string, Report>,
): HomeChange {
  const { language } = own.campaign;
  const { home, homeRows, homeStatuses, homeHeader } = found;
  const corrections = home.flatMap((row) => {
    const { periodId } = row;
    if (!periodIds.includes(periodId)) return [];
    const answer = homeRowCorrection(homeStatuses[periodId]!, reports.get(periodId), language);
    if (!answer) return [];
    // A tick that no receipt has answered may be the one that was collected: the collection tells it by the receipt.
    const request = isAsked(row) ? statusWithoutReceiptRequests : statusRequests;
    return [{ periodId, requests: request(homeRows[periodId]!, homeHeader!.places, answer) }];
  });
  const moved = own.periods.filter(
    (period) => opening.includes(period) || corrections.some(({ periodId }) => periodId === period.id),
  );
  const folding = foldRequests(found, { unit, own, reports, today: context.today });
  return {
    unit,
    words: [...corrections.flatMap(({ requests }) => requests), ...folding, ...others],
    tables: moved.flatMap((period) => tableRequestsOf(own, period, reports.get(period.id), context.today)),
  };
}
