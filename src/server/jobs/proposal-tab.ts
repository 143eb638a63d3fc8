// 下级汇总: what this head workbook proposes to the office above, in the workbook that this office has there. A person looks and ticks there: nothing
// is reported by writing it.
import { readNumber } from "../../core/cells/number";
import { onePlace } from "../../core/figures/one-place";
import { fingerprint } from "../../core/fingerprint";
import type { BelowLine } from "../../core/levels/page";
import { type OwnFigure, type ShownSince, sentUpIn, sentUpLines } from "../../core/levels/sent-up";
import type { Definition, Entry, Report, Unit } from "../../core/model";
import { openPeriods } from "../../core/period";
import { describeProblem, type Problem, problem } from "../../core/problem";
import { isSettled } from "../../core/report";
import { textOf } from "../../core/rows";
import { treeOf } from "../../core/units/tree";
import { recordedBy } from "../../core/version";
import type { Context } from "../context";
import { sendOne } from "../google/rest";
import { isTabClosed, readBlocks as readTabs, rightsRequest } from "../google/sheets";
import { setting } from "../head/campaign";
import { readBlocks, rowsOf } from "../head/record";
import { NotNow } from "../not-now";
import { ProblemError } from "../problem-error";
import type { RolledUpRecord } from "../summary/sources";
import { PROPOSAL_PAGE } from "../unit-workbook/built-tab";
import { readUpper, refuseOtherUnit, type Upper } from "../unit-workbook/from-above";
import { periodTables, tableSheetId } from "../unit-workbook/layout";
import { parseUnitWorkbook } from "../unit-workbook/read";
import { sourcesOf } from "./below-tabs";
import { type WrittenPages, writeUnitPages, writtenPages } from "./unit-pages";

/** Writes the tab where it says something else by now, and tells of a newer definition; nothing where no office is above. */
export function writeProposalTab(context: Context, rolledUp: RolledUpRecord): WrittenPages {
  const link = setting(context, "upperWorkbook");
  if (link === "") return { problems: [], isWhole: true };
  // The clock of the owner's account writes it.
  if (setting(context, "ownerAccount") !== context.user) return { problems: [], isWhole: false };
  try {
    return write(context, rolledUp, link);
  } catch (error) {
    if (error instanceof NotNow) return { problems: [], isWhole: false };
    if (error instanceof ProblemError) return { problems: [...error.problems], isWhole: true };
    throw error;
  }
}

function write(context: Context, rolledUp: RolledUpRecord, link: string): WrittenPages {
  const { definition, units } = rolledUp;
  const { language } = definition.campaign;
  const periods = openPeriods(definition.periods, context.today);
  const tables = periodTables(definition, periods).map(({ form, period }) => tableSheetId(form, period));
  const upper = readUpper(link, [...tables, PROPOSAL_PAGE.sheetId]);
  refuseOtherUnit(upper);
  const workbook = parseUnitWorkbook(upper.reply, upper.ranges, definition, periods);
  const kind = { tab: PROPOSAL_PAGE, stamp: "up.written", language };
  const own = ownIn(workbook.tables);
  const sources = sourcesOf(rolledUp, treeOf(units));
  const unit = { unitId: "", name: upper.meta.unit ?? "", workbookId: upper.id } as Unit;
  // A tab that was deleted is made again.
  const written = upper.there.has(PROPOSAL_PAGE.sheetId) ? writtenPages(kind) : {};
  const reports = acceptedBelow(rolledUp);
  const mark = markOf(sentUpLines(sources, own), reports, definition);
  // Rows of the record are read only where something was accepted or changed since.
  const isSame = written[upper.id] === mark;
  const entries = () => entriesOf(context, definition, reports);
  const lines = isSame ? [] : sentUpLines(sources, own, entries(), shownSince(upper, context));
  const { problems, isWhole } = writeUnitPages(context, kind, [{ unit, lines, mark }], written);
  const isClosed = problems.length > 0 && isClosedTo(upper);
  const failed = problems.map((found) =>
    isClosed
      ? problem("above.closedTab", { user: context.user, unit: unit.name })
      : problem("above.notWritten", { reason: describeProblem(found, language) }),
  );
  return { problems: [...failed, ...newer(context, upper)], isWhole };
}

// Made by another account of this unit's: this one may edit the workbook, and not the tab.
function isClosedTo({ id, there }: Upper): boolean {
  if (!there.has(PROPOSAL_PAGE.sheetId)) return false;
  const reply = sendOne(rightsRequest(id));
  return reply.status === 200 && isTabClosed(reply, PROPOSAL_PAGE.sheetId);
}

// What the tab says already it goes on saying; what is new to it is shown from now on.
function shownSince({ reply, ranges }: Upper, { now }: Context): ShownSince {
  const at = ranges.findIndex(({ sheetId }) => sheetId === PROPOSAL_PAGE.sheetId);
  const present = at < 0 ? undefined : sentUpIn(readTabs(reply, ranges)[at] ?? []);
  return (periodId, { unit, at: acceptedAt }) => {
    const known = present?.get(periodId)?.accepted ?? [];
    return known.find((one) => one.unit === unit && one.at === acceptedAt)?.shown ?? now;
  };
}

function acceptedBelow({ counted, units }: RolledUpRecord): Report[] {
  const known = new Set(units.map(({ unitId }) => unitId));
  return counted.filter((report) => isSettled(report) && known.has(report.unitId));
}

/** Changes where the same record is written otherwise by a later version. */
const FORMAT = 2;

function markOf(lines: readonly BelowLine[], reports: readonly Report[], { campaign }: Definition): string {
  const sets = reports.map(({ unitId, periodId, revision, collectedAt }) =>
    [unitId, periodId, revision, collectedAt].join(" "),
  );
  return fingerprint(JSON.stringify([FORMAT, campaign.definitionVersion, lines, sets.sort()]));
}

// Each once, in the order of their days: a copied row and an entry that moved stand in one place.
function entriesOf(context: Context, definition: Definition, reports: readonly Report[]): Entry[] {
  const kept = recordedBy(definition);
  const rows = readBlocks(context, kept, reports) ?? rowsOf(context, kept, reports, true);
  return [...onePlace(rows.activities)].sort((a, b) =>
    a.date + a.activityId < b.date + b.activityId ? -1 : 1,
  );
}

function newer(context: Context, { sent }: Upper): Problem[] {
  const taken = Number(setting(context, "upperVersion"));
  if (!sent || sent.version <= taken) return [];
  return [problem("above.newVersion", { version: sent.version, taken }, undefined, "D")];
}

function ownIn(tables: ReturnType<typeof parseUnitWorkbook>["tables"]): OwnFigure {
  return (periodId, { formId, rowId, field }) => {
    const rows = tables[periodId]?.[formId]?.rows ?? [];
    const row = rows.find(({ cells }) => textOf(cells.rowId) === rowId)?.cells;
    if (!row) return null;
    const told = [row[field], row[`${field}.correction`], row[`${field}.auto`]].map((cell) =>
      readNumber(cell),
    );
    return told.find(({ number }) => number !== undefined)?.number ?? null;
  };
}
