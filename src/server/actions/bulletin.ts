// 督导通报, and the documents of its form: drafted from 通报内容 and the record, edited in the page, issued once under a number, and never
// changed after that.
import {
  type Bulletin,
  bulletinsFromRows,
  bulletinToCells,
  draftOf,
  issuedAs,
  itemsOf,
  practicesOf,
  type RecordedBulletin,
  settledPassages,
} from "../../core/bulletin";
import { isDay } from "../../core/day";
import type { DocumentKind, GroupMember, Language } from "../../core/model";
import { periodsOfReturn } from "../../core/period";
import { problem } from "../../core/problem";
import { countedReports } from "../../core/report";
import { leadingGroupFromRows } from "../../core/rows";
import { headlineOf } from "../../core/summary/headline";
import type {
  BulletinCard,
  BulletinDraft,
  BulletinList,
  Input,
  Output,
  PageData,
} from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { readInstant } from "../google/instant";
import { loadDefinition, readDefinition, readUnits } from "../head/campaign";
import { keepDraft, keptDraft, keptSince, putAway } from "../head/drafts";
import { writeLog } from "../head/log";
import { allReports } from "../head/record";
import { readDecisions, readStages } from "../head/selection";
import { ProblemError } from "../problem-error";
import { readSources } from "../summary/sources";

const READ = ["page", "bulletin", "leadingGroup", "bulletins", "drafts", "decisions"] as const;

/** First data of the dialog: the draft that was kept, else one to date, and what was issued. */
export function bulletinData(context: Context): PageData["bulletin"] {
  loadDefinition(context, READ);
  const definition = readDefinition(context);
  const { today, now } = context;
  const begun = definition.returns.flatMap(({ returnId }) =>
    periodsOfReturn(definition, returnId).filter(({ start }) => start <= today),
  );
  const periodId = headlineOf(definition, now).focus?.id ?? "";
  return {
    ...drafted(context, { kind: "bulletin", periodId, anew: false }),
    periods: begun.reverse().map(({ id, label }) => ({ value: id, label })),
    offices: readUnits(context, definition).map(({ name }) => name),
  };
}

/** A draft of one period, or ("") of all that is due: the one that was kept, or anew. */
export function draftBulletin(context: Context, asked: Input<"bulletin.draft">): Output<"bulletin.draft"> {
  loadDefinition(context, READ);
  return drafted(context, asked);
}

function drafted(context: Context, { kind, periodId, anew }: Input<"bulletin.draft">): BulletinDraft {
  const issued = bulletinsFromRows(context.tabs.table("bulletins").rows);
  const kept = anew ? undefined : keptDraft(context, kind, issued);
  if (!kept) return { draft: draftFor(context, kind, periodId), periodId, kept: null, ...cardsOf(issued) };
  const { bulletin: draft, revision, by, at } = kept;
  return { draft, periodId: kept.periodId, kept: { revision, by, at }, ...cardsOf(issued) };
}

/** Keeps a draft for the whole office, unless somebody else has kept one since this person looked: then the page gets that one. */
export function keepBulletin(
  context: Context,
  { bulletin, periodId, revision }: Input<"bulletin.keep">,
): Output<"bulletin.keep"> {
  return edit(() => {
    const other = keptSince(context, bulletin.kind, revision);
    if (other) return { other };
    const { user: by, now: at } = context;
    keepDraft(context, { bulletin, periodId, revision: revision + 1, by, at });
    context.head.flush();
    return { kept: { revision: revision + 1, by, at } };
  });
}

/** What was registered in reports that are in the totals, as lines of good practice. Throws NotNow. */
export function bulletinPractices(context: Context): Output<"bulletin.practices"> {
  const definition = readDefinition(context);
  const units = readUnits(context, definition);
  const { entries } = readSources(context, definition, units, "all");
  return { practices: practicesOf(entries, definition, units) };
}

function draftFor(context: Context, kind: DocumentKind, periodId: string): Bulletin {
  const definition = readDefinition(context);
  const { language } = definition.campaign;
  const read = readSources(context, definition, readUnits(context, definition), "needed");
  const counted = countedReports(allReports(context), definition.campaign.totals);
  const items = itemsOf(kind, context.tabs.table("bulletin").rows, language);
  const told = {
    sources: { ...read, counted },
    period: definition.periods.find(({ id }) => id === periodId),
    language,
    selection: { stages: readStages(context, definition), decisions: readDecisions(context) },
    group: readGroup(context, language),
  };
  // What is drawn up of a sealed campaign counts to the seal, and is a paper of today.
  return { ...draftOf(items, told, kind), day: readInstant(context.head.zone).today };
}

// A workbook of an earlier version has no such tab.
function readGroup({ tabs }: Context, language: Language): GroupMember[] {
  return tabs.has("leadingGroup") ? leadingGroupFromRows(tabs.table("leadingGroup").rows, language) : [];
}

/**
 * Gives a draft its number, adds it to 通报记录 and puts the draft away. Throws ProblemError where somebody has issued one since this person
 * looked (`seen`), or changed the draft (`revision`), and where there is nothing to issue.
 */
export function issueBulletin(
  context: Context,
  { bulletin, seen, revision }: Input<"bulletin.issue">,
): Output<"bulletin.issue"> {
  const passages = settledPassages(bulletin.passages, bulletin.language);
  if (passages.length === 0) throw new ProblemError([problem("bulletin.empty", {})]);
  if (!isDay(bulletin.day)) throw new ProblemError([problem("bulletin.noDay", { value: bulletin.day })]);
  if (bulletin.title.trim() === "") throw new ProblemError([problem("bulletin.noTitle", {})]);
  return edit(() => {
    const table = context.tabs.table("bulletins", undefined, true);
    const given = bulletinsFromRows(table.rows);
    if (given.length !== seen) throw new ProblemError([changed(given)]);
    refuseIfRewritten(context, bulletin.kind, revision);
    const { user: by, now: at } = context;
    const issued = issuedAs({ ...bulletin, passages }, given, { by, at });
    const { number: record, title: after } = issued;
    if (given.some(({ number }) => number === record))
      throw new ProblemError([problem("bulletin.numberTaken", { number: record }, { field: "ownNumber" })]);
    writeLog(context, [{ action: "bulletin.issue", record, after }]);
    context.tabs.append("bulletins", table, bulletinToCells(issued));
    putAway(context, bulletin.kind);
    context.head.flush();
    return { bulletin: issued, ...cardsOf([{ ...issued, bulletin: issued }, ...given]) };
  });
}

function changed(given: readonly RecordedBulletin[]) {
  return problem("bulletin.changedMeanwhile", { number: given[0]?.number ?? "" });
}

function refuseIfRewritten(context: Context, kind: DocumentKind, revision: number): void {
  const other = keptSince(context, kind, revision);
  if (!other) return;
  const { by, at } = other;
  throw new ProblemError([problem("bulletin.draftChanged", { by, at })]);
}

/** A bulletin as it was issued. Throws ProblemError where its rows are gone or were changed by hand. */
export function readBulletin(context: Context, { number }: Input<"bulletin.open">): Output<"bulletin.open"> {
  const given = bulletinsFromRows(context.tabs.table("bulletins").rows);
  const found = given.find((each) => each.number === number);
  if (!found?.bulletin) throw new ProblemError([problem("bulletin.broken", { number })]);
  return { bulletin: found.bulletin };
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
