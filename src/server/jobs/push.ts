// 推送变更: workbooks that are out become what the definition says by now. A workbook is changed by one request, wholly or not at
// all, and marked afterwards: one that an end left without its mark is changed again, and nothing more changes in it.

import { unitsWithTab } from "../../core/department";
import { registersOf } from "../../core/form";
import type { Definition, Moment, Report, Unit } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import { type Binding, recentNews } from "../../core/push";
import { isAsked, isSettled } from "../../core/report";
import { fill, inLanguage } from "../../core/text";
import { pushedWords } from "../../core/text/push";
import { definitionOf, isMoved, movedUnits, unitsWithWorkbook, wasDueBeforeOpening } from "../../core/units";
import { definitionOfVersion } from "../../core/version";
import { withTabsOfForms } from "../check/mend";
import type { Context } from "../context";
import { edit } from "../edit";
import { type DriveFile, expect, updateRequest } from "../google/drive";
import { type RestReply, type RestRequest, send } from "../google/rest";
import { changeRequest, type ReadRange, readBlocks, readRequest, tabsRequest } from "../google/sheets";
import { readDefinition, readUnits, readVersions } from "../head/campaign";
import { readReports } from "../head/record";
import { settled } from "../not-now";
import { ProblemError } from "../problem-error";
import { quotaCell } from "../unit-workbook/home-quotas";
import {
  byOfficeSheetId,
  HOME,
  META,
  periodTables,
  registerSheetId,
  tableSheetId,
} from "../unit-workbook/layout";
import type { Meta } from "../unit-workbook/master";
import { homeOf, metaIn, protectionIds, tabIds, tabTitles } from "../unit-workbook/read";
import { type FoundWorkbook, leansOnMissing, type Target, updateRequests } from "../unit-workbook/update";
import { findFiles, isOthers } from "./campaign-files";
import { writeDefinitionTabs } from "./definition-tabs";
import { openFolder } from "./folder";
import { issueDefinition } from "./issue-definition";
import type { JobRun, JobStep } from "./job";
import { layDepartmentTabs } from "./lay-tabs";
import { readMadeFiles } from "./made-files";
import { newsId, newsSteps } from "./news-mails";
import type { Outcome } from "./outcome";
import { noteOwnWrites } from "./own-writes";
import type { PushCursor } from "./push-cursor";
import { lostOf, lostProblems, NOTHING_LOST, readLost, refillable } from "./push-lost";
import { openSharing } from "./sharing";
import { unlessStopped, type Watch } from "./signs";
import { staffOfWorkbook } from "./staff-of-workbook";

/** What a slice of pushing works with. */
interface Push {
  readonly context: Context;
  readonly definition: Definition;
  readonly reports: readonly Report[];
  readonly editors: readonly string[];
  /** Everything is laid down again, for whatever people have done to it. */
  readonly isOfAll: boolean;
  /** Units whose workbooks this slice has laid out, to be noted in the directory at its end. */
  readonly laid: Unit[];
  /** What is to be said of a unit's workbook once it is laid out. */
  readonly said: Map<Unit, readonly Problem[]>;
}

/** What a person wants of a push: from which period on it binds, and whether units are told by mail what it changes. */
export interface PushWish {
  readonly binding: Binding;
  readonly tell: boolean;
}

/** A push, and whether it looks at every workbook: where none is old, tabs may be missing all the same. */
export interface StartedPush {
  readonly run: JobRun;
  readonly isOfAll: boolean;
  /** False where nothing has changed since the version before, and no unit's type either. */
  readonly isIssued: boolean;
  /** Version of the definition that it brings. */
  readonly version: number;
  /** How it ended, where so many workbooks could not be changed. */
  outcome(failed: number): Outcome;
}

/**
 * Prepares pushing: which workbooks are older than the definition in force. `begun` tells how an earlier slice began; a push that
 * begins issues what has changed as a new version, and tells how much there is as soon as that is known. Throws when no workbook is out,
 * BrokenOff where somebody asked to stop.
 */
export function startPush(
  asked: Context,
  begun: Pick<PushCursor, "isOfAll" | "isIssued"> | undefined,
  { binding, tell }: PushWish,
  watch: Watch,
): StartedPush {
  const context = begun ? asked : withTabsOfForms(asked);
  if (!begun) unlessStopped();
  const count = begun ? 0 : readVersions(context).length;
  const definition = begun ? readDefinition(context) : issueDefinition(context, binding);
  // Where no version was ever kept nobody knows what has changed.
  const hasIssued = begun ? begun.isIssued !== false : count === 0 || readVersions(context).length > count;
  unlessStopped();
  const laid = begun ? [] : layDepartmentTabs(context);
  unlessStopped();
  const units = readUnits(context, definition);
  const isIssued = hasIssued || movedUnits(units, context.today).length > 0;
  unlessStopped();
  const files = findFiles(readMadeFiles(definition.campaign.campaignId), units);
  const handedOut = unitsWithWorkbook(units, context.today).filter(({ workbookId }) => workbookId !== "");
  const served = handedOut.filter(({ unitId }) => files.workbooks.has(unitId));
  const gone = handedOut.filter((unit) => !served.includes(unit)).map(({ name }) => name);
  const hasTabs = unitsWithTab(units, context.today).length > 0;
  const others = served.map(({ unitId }) => files.workbooks.get(unitId)!).find(isOthers);
  if (served.length === 0 ? !hasTabs : !files.folder && !others)
    throw new ProblemError([problem("push.noWorkbooks", {})]);
  const isOld = (unit: Unit) =>
    markOf(files.workbooks.get(unit.unitId)!) !== markOf(definition) || isMoved(unit);
  const isOfAll = begun ? begun.isOfAll : !served.some(isOld);
  const meant = served
    .filter((unit) => isOfAll || isOld(unit))
    .map((unit): Outdated => ({ unit, file: files.workbooks.get(unit.unitId)! }));
  // What earlier slices told of it stands.
  if (!begun) watch.goOn(served.length - meant.length, served.length, meant[0]?.unit.name ?? "");
  const staff = files.folder ? openFolder(context, openSharing(context), files.folder).staff : [];
  // Where an earlier owner made workbooks, its folder lets the office in: only who can open them may be named there.
  const editors = others ? staffOfWorkbook(context, others.id) : [context.user, ...staff];
  const push: Push = {
    context,
    definition,
    reports: readReports(context),
    editors,
    isOfAll,
    laid: [],
    said: new Map(),
  };
  return {
    isOfAll,
    isIssued,
    version: definition.campaign.definitionVersion,
    outcome: (failed) => {
      const words = inLanguage(pushedWords[isIssued ? "changed" : "compared"], context.language);
      const total = served.length;
      return { summary: fill(words, { total, done: total - failed }), open: failed };
    },
    run: {
      total: served.length,
      ids: [...served.map(({ unitId }) => unitId), ...served.map(newsId)],
      steps: [
        ...groupsOf(meant).flatMap((group) => stepsOf(push, group)),
        ...(tell ? newsSteps(context, definition, served) : []),
      ],
      settle: () => {
        noteLaidFor(push);
        return laid.splice(0);
      },
      finish: () => [
        ...gone.map((unit) => problem("workbook.missing", { unit }, { unit })),
        ...writeDefinitionTabs(context, definition, units, isOfAll).problems,
      ],
    },
  };
}

/** A workbook to be pushed to. */
interface Outdated {
  readonly unit: Unit;
  readonly file: DriveFile;
}

const NOTHING_TO_MARK = 204;

/** Workbooks that are changed together: few enough that who says stop is heard within three seconds; more together are no faster in all. */
const TOGETHER = 3;

function groupsOf(all: readonly Outdated[]): Outdated[][] {
  return Array.from({ length: Math.ceil(all.length / TOGETHER) }, (_, turn) =>
    all.slice(turn * TOGETHER, (turn + 1) * TOGETHER),
  );
}

// The first step of a group does the work of all: their requests run in parallel. Each then answers for its own workbook.
function stepsOf(push: Push, group: readonly Outdated[]): JobStep[] {
  let replies: RestReply[] | undefined;
  return group.map(({ unit: { unitId, name } }, index) => ({
    id: unitId,
    name,
    isDone: () => replies !== undefined,
    run: () => {
      replies ??= pushTo(push, group);
      expect(settled(replies[index]!));
      push.laid.push(group[index]!.unit);
      return [...(push.said.get(group[index]!.unit) ?? [])];
    },
  }));
}

// After the workbooks: one that an end left without its note is laid out again.
function noteLaidFor({ context, laid }: Push): void {
  const changes = laid
    .splice(0)
    .filter(({ laidFor, unitType }) => laidFor !== unitType)
    .map(({ unitId, unitType }) => ({ match: { unitId }, cells: { laidFor: unitType } }));
  if (changes.length > 0) edit(() => context.tabs.change("units", changes));
}

/** The version that a workbook is marked with, and that of a definition, as the mark says it. */
function markOf(of: DriveFile | Definition): string {
  return "campaign" in of ? String(of.campaign.definitionVersion) : (of.appProperties.definition ?? "");
}

/** Pushes to workbooks in parallel; for each the answer of its last request: a good one, or the one that broke off. */
function pushTo(push: Push, group: readonly Outdated[]): RestReply[] {
  const overviews = send(group.map(({ file }) => tabsRequest(file.id)));
  unlessStopped();
  const targets = withLost(
    push,
    overviews,
    group.map(({ unit }) => targetOf(push, unit)),
    group,
  );
  const ranges = targets.map((target, index) => rangesOf(target, overviews[index]!));
  const contents = follow(overviews, (index) => readRequest(group[index]!.file.id, ranges[index]!));
  unlessStopped();
  const ticked = group.filter((_, index) => isTicked(targets[index]!, contents[index]!, ranges[index]!));
  noteOwnWrites(ticked.map(({ file }) => file));
  const changed = follow(contents, (index) => {
    const { unit, file } = group[index]!;
    const found = foundIn(overviews[index]!, contents[index]!, ranges[index]!);
    const laidOut = push.isOfAll
      ? undefined
      : laidOutBy(push, unit, metaIn(contents[index]!, ranges[index]!));
    return changeRequest(file.id, updateRequests({ ...found, laidOut }, targets[index]!));
  });
  // No mark of Drive's can be set there: it is laid out anew by every push, which changes nothing more.
  const own = changed.map((reply, index) =>
    reply.status === 200 && isOthers(group[index]!.file) ? { ...reply, status: NOTHING_TO_MARK } : reply,
  );
  return follow(own, (index) =>
    updateRequest(group[index]!.file.id, {
      appProperties: { definition: targets[index]!.meta.definitionVersion },
    }),
  );
}

// What was collected from tabs that are gone; the record is read only where there are such.
function withLost(
  push: Push,
  overviews: readonly RestReply[],
  targets: readonly Target[],
  group: readonly Outdated[],
): Target[] {
  const { context, definition, reports } = push;
  const lost = targets.map((target, index) => {
    const overview = overviews[index]!;
    return overview.status === 200 ? lostOf(tabIds(overview), target, group[index]!.unit, reports) : null;
  });
  const found = lost.flatMap((each) => each ?? []);
  if (found.length === 0) return [...targets];
  const rowsOf = readLost(context, definition, found, reports);
  for (const each of found) push.said.set(each.unit, lostProblems(each, rowsOf(each.unit), context.language));
  return targets.map((target, index) => {
    const each = lost[index];
    return each ? { ...target, collected: refillable(rowsOf(each.unit), each.unit) } : target;
  });
}

// What is ticked on 首页 waits to be collected.
function isTicked({ own }: Target, contents: RestReply, ranges: readonly ReadRange[]): boolean {
  const at = ranges.findIndex(({ sheetId }) => sheetId === HOME);
  if (contents.status !== 200 || at < 0) return false;
  return homeOf(readBlocks(contents, ranges)[at], own).home.some(isAsked);
}

// The next request of those whose last one went well.
function follow(replies: readonly RestReply[], request: (index: number) => RestRequest): RestReply[] {
  const going = replies.flatMap(({ status }, index) => (status === 200 ? [index] : []));
  const answers = send(going.map(request));
  return replies.map((reply, index) => (going.includes(index) ? answers[going.indexOf(index)]! : reply));
}

function targetOf({ context, definition, reports, editors }: Push, unit: Unit): Target {
  const { campaignId, definitionVersion, language } = definition.campaign;
  const { unitId, name, unitType } = unit;
  const own = reports.filter((report) => report.unitId === unitId);
  const reportedPeriods = new Set(own.map(({ periodId }) => periodId));
  const settledPeriods = new Set(own.filter(isSettled).map(({ periodId }) => periodId));
  const seen = definitionOf(definition, unit);
  return {
    own: seen,
    quotas: quotaCell(seen, unit),
    news: recentNews(definition, unit, lastSent(own)),
    meta: { campaignId, unitId, unit: name, unitType, definitionVersion: String(definitionVersion) },
    language,
    today: context.today,
    editors,
    isSettled: ({ id }) => settledPeriods.has(id),
    isReported: (periodId) => reportedPeriods.has(periodId),
    isHidden: (period) => !reportedPeriods.has(period.id) && wasDueBeforeOpening(unit, period),
    collected: NOTHING_LOST,
  };
}

function lastSent(own: readonly Report[]): Moment {
  return (
    own
      .map(({ submittedAt }) => submittedAt)
      .sort()
      .pop() ?? ""
  );
}

// What the workbook says of itself, not its mark: Drive tells of a new mark minutes late.
function laidOutBy({ definition }: Push, unit: Unit, meta: Partial<Meta>): Definition | undefined {
  const found = Number(meta.definitionVersion || Number.NaN);
  const isKnown = definition.versions?.some(({ version }) => version === found);
  const before = { ...unit, unitType: meta.unitType || unit.unitType };
  return isKnown ? definitionOf(definitionOfVersion(definition, found), before) : undefined;
}

// What is there of the tabs that count: Google refuses a reading that names one which is not.
function rangesOf(target: Target, overview: RestReply): ReadRange[] {
  const { own, isSettled: isClosed } = target;
  const tabs = tabIds(overview);
  const wanted = [
    META,
    HOME,
    ...registersOf(own).flatMap((form) => [registerSheetId(form), byOfficeSheetId(form)]),
    ...periodTables(own, own.periods)
      .filter((item) => !isClosed(item.period) || leansOnMissing(tabs, target, item))
      .map(({ form, period }) => tableSheetId(form, period)),
  ];
  return wanted.filter((sheetId) => tabs.has(sheetId)).map((sheetId) => ({ sheetId }));
}

function foundIn(
  overview: RestReply,
  contents: RestReply,
  ranges: readonly ReadRange[],
): Omit<FoundWorkbook, "laidOut"> {
  const blocks = readBlocks(contents, ranges);
  return {
    tabs: tabTitles(overview),
    protections: protectionIds(overview),
    blocks: new Map(ranges.map(({ sheetId }, index) => [sheetId, blocks[index]!])),
  };
}
