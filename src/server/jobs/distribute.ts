// 分发: one linked workbook per unit, copied from the master of its type into the campaign's folder. Files carry their
// campaign and unit as marks, so whatever was made before a break is found again and nothing is made twice. Who may open
// them follows 单位名录 and the editors of the head workbook: at every 分发, and once a day by the clock.
import { accessMark } from "../../core/access";
import { unitsWithTab } from "../../core/department";
import type { Unit } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import { keepsWorkbook, toldBefore } from "../../core/reminder";
import { text } from "../../core/text";
import { isClosedOn, isHandedOut, opensWorkbook, unitsWithWorkbook } from "../../core/units";
import { withTabsOfForms } from "../check/mend";
import { type Context, PAGE_SLICE_MS } from "../context";
import { DriveRefusal } from "../google/drive";
import { readDefinition, readUnits, readVersions } from "../head/campaign";
import { otherMakers } from "../head/handover";
import { readReports } from "../head/record";
import { NotNow } from "../not-now";
import { ProblemError } from "../problem-error";
import { findFiles, isOthers } from "./campaign-files";
import { writeDefinitionTabs } from "./definition-tabs";
import { distributionIds } from "./distribution-cursor";
import { trashDuplicates } from "./duplicate-files";
import { makeFolder, openFolder } from "./folder";
import { nextGroup } from "./group";
import { issueDefinition } from "./issue-definition";
import type { JobRun, JobStep } from "./job";
import { layDepartmentTabs } from "./lay-tabs";
import { readMadeFiles } from "./made-files";
import { unsharedUnits } from "./move-units";
import { refuseOthersWorkbooks } from "./others-workbooks";
import { distributed, type Outcome } from "./outcome";
import { openProposalTabs } from "./proposal-editors";
import { contactsOf, type Distribution, type Provided, provideWorkbooks } from "./provide-workbooks";
import { readSends } from "./send-log";
import { correctAccess, forgetHold, isHeld, openSharing } from "./sharing";
import { unlessStopped } from "./signs";
import { verifyAccess } from "./verify-access";
import { welcomeSteps } from "./welcome";

/** A run of 分发, and how the directory stands when it is over. */
export interface HandingOut extends JobRun {
  outcome(): Outcome;
  served: readonly Unit[];
  /** Nobody had a workbook before. */
  isFirst: boolean;
}

/** Prepares distribution: which units still need their workbook. Throws when there is no unit to serve, BrokenOff where somebody asked to stop. */
export function startDistribution(asked: Context, restart: boolean): HandingOut {
  unlessStopped();
  const context = restart ? withTabsOfForms(asked) : asked;
  unlessStopped();
  const isFirst = restart && readVersions(context).length === 0;
  const definition = isFirst ? issueDefinition(context, "next") : readDefinition(context);
  unlessStopped();
  const laid = restart ? layDepartmentTabs(context) : [];
  const units = readUnits(context, definition);
  unlessStopped();
  const open = unitsWithWorkbook(units, context.today);
  const hasTabs = unitsWithTab(units, context.today).length > 0;
  // Where all units are closed their workbooks are still to be taken back.
  if (open.length === 0 && !hasTabs && !isHandedOut(units))
    throw new ProblemError([problem("distribute.noUnits", {})]);
  const made = readMadeFiles(definition.campaign.campaignId);
  const files = findFiles(made, units);
  const served = [...open, ...keptOf({ context, definition, files, units })];
  refuseOthersWorkbooks(files, served, context.user);
  const sharing = openSharing(context);
  unlessStopped();
  const folder = openFolder(context, sharing, makeFolder(definition, files.folder, made));
  const run = runOf({
    context,
    definition,
    files,
    made,
    folder,
    sharing,
    units,
    served,
    isHandingOut: true,
    handled: [],
  });
  // By the tabs that the run has written to: whoever asked may have read them before.
  const outcome = () => {
    const now = readUnits(context, definition);
    const found = unsharedUnits(now, context.today).map(({ unitId, name }) => ({ unitId, name }));
    const hasPage = (definition.campaign.linkAddress ?? "") !== "";
    return {
      ...distributed(
        unitsWithWorkbook(now, context.today),
        context.language,
        unitsWithTab(now, context.today).length,
      ),
      ...(found.length > 0 && { unshared: { units: found, hasPage } }),
    };
  };
  const settleAll = () => [...laid.splice(0), ...(run.settle?.() ?? [])];
  return { ...run, settle: settleAll, outcome, served, isFirst: !isHandedOut(units) };
}

/**
 * Prepares the daily round: workbooks whose people are not those of the directory. Undefined before there is a folder,
 * that is before the first 分发. A workbook that Drive does not list is left alone unless it waits: whoever made it moments ago let its
 * people in, and asking for each by itself would take as many requests as there are units.
 */
export function startAccessSync(context: Context): JobRun | undefined {
  const definition = readDefinition(context);
  const units = readUnits(context, definition);
  const made = readMadeFiles(definition.campaign.campaignId);
  const waiting = units.filter(({ workbookState }) => workbookState === "waiting");
  const files = findFiles(made, units, waiting);
  if (!files.folder) return undefined;
  const sharing = openSharing(context);
  const folder = openFolder(context, sharing, files.folder);
  const isFound = ({ unitId, workbookId }: Unit) => {
    const file = files.workbooks.get(unitId);
    return file !== undefined && (workbookId === "" || workbookId === file.id);
  };
  const kept = keptOf({ context, definition, files, units });
  const served = [...unitsWithWorkbook(units, context.today), ...kept].filter(isFound);
  return runOf({
    context,
    definition,
    files,
    made,
    folder,
    sharing,
    units,
    served,
    isHandingOut: false,
    handled: [],
  });
}

/** Takes back the workbooks of all units, whatever they owe: how many this account may take back, and how many are left for the next slice. */
export function takeAllBack(context: Context): { total: number; left: number; problems: Problem[] } {
  const definition = readDefinition(context);
  const units = readUnits(context, definition);
  const made = readMadeFiles(definition.campaign.campaignId);
  const files = findFiles(made, units);
  const total = [...files.workbooks.values()].filter((file) => !isOthers(file)).length;
  // Whoever took the campaign over and has made no workbook yet has no folder.
  if (!files.folder)
    return { total, left: 0, problems: othersProblem({ context, files, isHandingOut: true }) };
  const sharing = openSharing(context);
  const folder = openFolder(context, sharing, files.folder);
  const none = { served: [], isHandingOut: true, handled: [] };
  const work: Distribution = { context, definition, files, made, folder, sharing, units, ...none };
  const left = withdraw(work);
  const problems = settle(work);
  return { total, left, problems: left > 0 ? problems : [...problems, ...othersProblem(work)] };
}

function runOf(work: Distribution): JobRun {
  const { context, served } = work;
  const open = served.filter((unit) => !isDone(work, unit) && !isInVain(work, unit));
  const steps = stepsOf(work, open);
  // Who had a workbook before is not written to by the daily round; new contacts of who opens none, and other ways to report, are.
  const told = work.isHandingOut ? served : [...open, ...toldAnew(work, open)];
  return {
    total: served.length,
    ids: distributionIds(served),
    steps: [...steps, ...welcomeSteps(context, work.definition, told, () => settle(work), work.isHandingOut)],
    settle: () => settle(work),
    finish: () => {
      withdraw(work);
      ifThere(() => trashDuplicates(work.files.strays, [context.user, ...work.folder.staff]));
      forgetHold(context);
      const settledNow = settle(work);
      if (work.isHandingOut) openProposalTabs(served, [context.user, ...work.folder.staff]);
      return [...settledNow, ...waitingProblem(work), ...othersProblem(work), ...sentDown(work)];
    },
  };
}

function toldAnew({ context, served }: Distribution, open: readonly Unit[]): Unit[] {
  const others = served.filter((unit) => !opensWorkbook(unit) && !open.includes(unit));
  return others.length === 0
    ? []
    : toldBefore({ units: others, log: readSends(context), today: context.today });
}

/** Units that are served together where there is so much time: a page waits for at most 20 s, of which ten workbooks take 16. */
const TOGETHER = [
  { units: 20, from: PAGE_SLICE_MS },
  { units: 10, from: 14_500 },
  { units: 5, from: 10_000 },
  { units: 2, from: 0 },
] as const;

const together = ({ hasTime }: Context): number => TOGETHER.find(({ from }) => hasTime(from))?.units ?? 1;

// The first step of some does the work of all that follow it; each then answers for its own unit.
function stepsOf(work: Distribution, open: readonly Unit[]): JobStep[] {
  const provided = new Map<string, Provided>();
  return open.map((unit, place) => ({
    id: unit.unitId,
    name: unit.name,
    isDone: () => provided.has(unit.unitId),
    run: () => {
      if (!provided.has(unit.unitId)) {
        const left = open.slice(place).filter(({ unitId }) => !provided.has(unitId));
        const { group, wait } = nextGroup(left.slice(0, together(work.context)));
        // A copy that cannot be laid out in this minute need not be made in it.
        if (wait) throw new NotNow(wait);
        const some = provideWorkbooks(work, group);
        for (const [unitId, outcome] of some) provided.set(unitId, outcome);
      }
      const outcome = provided.get(unit.unitId)!;
      if ("error" in outcome) throw outcome.error;
      return outcome.problems;
    },
  }));
}

// Which definition it was laid out by does not matter here: changes are pushed.
function isDone({ files, folder }: Distribution, unit: Unit): boolean {
  const file = files.workbooks.get(unit.unitId);
  if (file && isOthers(file)) return true;
  if (!file || unit.workbookState !== "ready" || unit.workbookId !== file.id) return false;
  const { access } = file.appProperties;
  return file.parents.includes(folder.id) && access === accessMark(contactsOf(unit), folder.staff);
}

// The daily round leaves those alone who wait for the quota until it is there again.
const isInVain = ({ isHandingOut, sharing }: Distribution, { workbookState }: Unit): boolean =>
  !isHandingOut && workbookState === "waiting" && isHeld(sharing);

function settle({ context, folder, made, handled, served, isHandingOut }: Distribution): Problem[] {
  const done = new Set(handled.map(({ unitId }) => unitId));
  const problems = verifyAccess(context, folder.staff, made, handled.splice(0));
  // At a person's 分发 all of them are looked at, at its end.
  const units = isHandingOut ? [] : served.filter(({ unitId }) => done.has(unitId));
  openProposalTabs(units, [context.user, ...folder.staff]);
  return problems;
}

// Units that were closed, left the directory or report through another channel: nobody of theirs may open the workbook any more.
// Tells how many there was no time for.
function withdraw(work: Distribution): number {
  const { context, files, folder, served, sharing, units } = work;
  const staff = [context.user, ...folder.staff];
  const leaving = [...files.workbooks].filter(
    ([unitId, file]) =>
      !served.some((unit) => unit.unitId === unitId) &&
      file.appProperties.access !== NOBODY &&
      !isOthers(file),
  );
  for (const [place, [unitId, file]] of leaving.entries()) {
    if (!context.hasTime()) return leaving.length - place;
    const correction = ifThere(() => correctAccess(sharing, file.id, [], staff));
    if (!correction) continue;
    const name = units.find((unit) => unit.unitId === unitId)?.name ?? file.name;
    work.handled.push({ ...correction, unitId, name, file, wanted: null, isFile: false, handedOut: false });
  }
  return 0;
}

// A closed unit sends first what it owes: its workbook stays open to it, and to whoever comes to the office. Most nights there is none, and
// no report is read.
function keptOf({
  context,
  definition,
  files,
  units,
}: Pick<Distribution, "context" | "definition" | "files" | "units">): Unit[] {
  const isOpen = ({ unitId, workbookState }: Unit) =>
    files.workbooks.has(unitId) && workbookState !== "withdrawn";
  return units.filter(
    (unit) =>
      isClosedOn(unit, context.today) &&
      isOpen(unit) &&
      keepsWorkbook(unit, definition, readReports(context), context.today),
  );
}

// By the directory as it stands now: this run has made workbooks.
function sentDown({ context, definition, isHandingOut }: Distribution): Problem[] {
  if (!isHandingOut) return [];
  return writeDefinitionTabs(context, definition, readUnits(context, definition)).problems;
}

// What Drive refuses here is left for the next round: a workbook that is gone has nobody to be kept from it.
function ifThere<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof DriveRefusal) return undefined;
    throw error;
  }
}

// Whom the list has let in since, or should not have any more, is for people to see to.
function othersProblem({
  context,
  files,
  isHandingOut,
}: Pick<Distribution, "context" | "files" | "isHandingOut">): Problem[] {
  const count = [...files.workbooks.values()].filter(isOthers).length;
  if (count === 0 || !isHandingOut) return [];
  const makers = otherMakers(context.user).join(text("general.separator", context.language));
  return [problem("share.others", { count, makers }, {}, "D")];
}

const NOBODY = accessMark([], []);

// How many wait stands in the directory: earlier slices noted theirs there.
function waitingProblem({ context, definition, sharing }: Distribution): Problem[] {
  const units = readUnits(context, definition);
  const count = units.filter(({ workbookState }) => workbookState === "waiting").length;
  if (count === 0) return [];
  return [isHeld(sharing) ? problem("share.quotaSpent", { count }) : problem("share.unclear", { count })];
}
