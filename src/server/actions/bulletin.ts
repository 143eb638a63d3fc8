// 督导通报: drafted from 通报内容 and the record, edited in the page, issued once under a number, and never changed after that.
import {
  type Bulletin,
  bulletinFromRows,
  bulletinsFromRows,
  bulletinToCells,
  draftOf,
  issuedAs,
  practicesOf,
  type RecordedBulletin,
  settledPassages,
  usualBulletinRows,
} from "../../core/bulletin";
import { isDay } from "../../core/day";
import type { TableRow } from "../../core/model";
import { periodsOfReturn, reportKey } from "../../core/period";
import { problem } from "../../core/problem";
import { countedReports } from "../../core/report";
import { headlineOf } from "../../core/summary/headline";
import type { BulletinCard, BulletinList, Input, Output, PageData } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { loadDefinition, readDefinition, readUnits } from "../head/campaign";
import { writeLog } from "../head/log";
import { allReports } from "../head/record";
import { ProblemError } from "../problem-error";
import { readSources } from "../summary/sources";

/** First data of the dialog: a draft to date, and what was issued. */
export function bulletinData(context: Context): PageData["bulletin"] {
  loadDefinition(context, ["page", "bulletin", "bulletins"]);
  const definition = readDefinition(context);
  const { today } = context;
  const begun = definition.returns.flatMap(({ returnId }) =>
    periodsOfReturn(definition, returnId).filter(({ start }) => start <= today),
  );
  return {
    draft: draftFor(context, headlineOf(definition, today).focus?.id ?? ""),
    periodId: headlineOf(definition, today).focus?.id ?? "",
    periods: begun.reverse().map(({ id, label }) => ({ value: id, label })),
    ...issuedIn(context),
  };
}

/** A draft of one period, or ("") of all that is due. */
export function draftBulletin(
  context: Context,
  { periodId }: Input<"bulletin.draft">,
): Output<"bulletin.draft"> {
  loadDefinition(context, ["page", "bulletin", "bulletins"]);
  return { draft: draftFor(context, periodId), ...issuedIn(context) };
}

/** What was registered in reports that are in the totals, as lines of good practice. Throws NotNow. */
export function bulletinPractices(context: Context): Output<"bulletin.practices"> {
  const definition = readDefinition(context);
  const units = readUnits(context, definition);
  const { record } = readSources(context, definition, units, "all");
  const counted = countedReports(allReports(context), definition.campaign.totals);
  const keys = new Set(counted.map(({ unitId, periodId }) => reportKey(unitId, periodId)));
  const entries = record.activities.filter(({ unitId, periodId }) => keys.has(reportKey(unitId, periodId)));
  return { practices: practicesOf(entries, definition, units) };
}

function draftFor(context: Context, periodId: string): Bulletin {
  const definition = readDefinition(context);
  const { language } = definition.campaign;
  const read = readSources(context, definition, readUnits(context, definition), "needed");
  const counted = countedReports(allReports(context), definition.campaign.totals);
  const { rows } = context.tabs.table("bulletin");
  const usual = usualBulletinRows(language).map((cells, index): TableRow => ({ row: index, cells }));
  return draftOf(bulletinFromRows(rows.length === 0 ? usual : rows, language), {
    sources: { ...read, counted },
    period: definition.periods.find(({ id }) => id === periodId),
    language,
  });
}

/**
 * Gives a draft the next number of its year and adds it to 通报记录. Throws ProblemError where somebody has issued one since this person
 * looked (`seen`), and where there is nothing to issue.
 */
export function issueBulletin(
  context: Context,
  { bulletin, seen }: Input<"bulletin.issue">,
): Output<"bulletin.issue"> {
  const passages = settledPassages(bulletin.passages, bulletin.language);
  if (passages.length === 0) throw new ProblemError([problem("bulletin.empty", {})]);
  if (!isDay(bulletin.day)) throw new ProblemError([problem("bulletin.noDay", { value: bulletin.day })]);
  if (bulletin.title.trim() === "") throw new ProblemError([problem("bulletin.noTitle", {})]);
  return edit(() => {
    const table = context.tabs.table("bulletins", undefined, true);
    const given = bulletinsFromRows(table.rows);
    if (given.length !== seen) throw new ProblemError([changed(given)]);
    const { user: by, now: at } = context;
    const issued = issuedAs({ ...bulletin, passages }, given, { by, at });
    const { number: record, title: after } = issued;
    writeLog(context, [{ action: "bulletin.issue", record, after }]);
    context.tabs.append("bulletins", table, bulletinToCells(issued));
    context.head.flush();
    return { bulletin: issued, ...cardsOf([{ ...issued, bulletin: issued }, ...given]) };
  });
}

function changed(given: readonly RecordedBulletin[]) {
  return problem("bulletin.changedMeanwhile", { number: given[0]?.number ?? "" });
}

/** A bulletin as it was issued. Throws ProblemError where its rows are gone or were changed by hand. */
export function readBulletin(
  context: Context,
  { year, serial }: Input<"bulletin.open">,
): Output<"bulletin.open"> {
  const given = bulletinsFromRows(context.tabs.table("bulletins").rows);
  const found = given.find((each) => each.year === year && each.serial === serial);
  if (!found?.bulletin)
    throw new ProblemError([problem("bulletin.broken", { number: found?.number ?? `${year}/${serial}` })]);
  return { bulletin: found.bulletin };
}

function issuedIn({ tabs }: Context): BulletinList {
  return cardsOf(bulletinsFromRows(tabs.table("bulletins").rows));
}

function cardsOf(given: readonly RecordedBulletin[]): BulletinList {
  const issued = given.map(
    ({ number, year, serial, title, day, bulletin }): BulletinCard => ({
      number,
      year,
      serial,
      title,
      day,
      isWhole: bulletin !== undefined,
    }),
  );
  return { issued, seen: given.length };
}
