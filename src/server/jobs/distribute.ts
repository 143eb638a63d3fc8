// 分发: one linked workbook per unit, copied from the master of its type into the campaign's folder. Files carry their
// campaign and unit as marks, so whatever was made before a break is found again and nothing is made twice. Who may open
// them follows 单位名录 and the editors of the head workbook: at every 分发, and once a day by the clock.
import { accessMark } from "../../core/access";
import { addresses } from "../../core/mail";
import type { Definition, Unit } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import { tables } from "../../core/tables";
import { inLanguage } from "../../core/text";
import { definitionOf, unitsWithWorkbook } from "../../core/units";
import type { Context } from "../context";
import { copyFile, type DriveFile, DriveRefusal, expect, moveFile } from "../google/drive";
import { sendOne } from "../google/rest";
import { changeRequest } from "../google/sheets";
import { readDefinition, readUnits } from "../head/campaign";
import { ProblemError } from "../problem-error";
import { workbookName } from "../unit-workbook/home";
import { type Meta, unitRequests } from "../unit-workbook/master";
import { HOME_PROTECTION, protectionStaffRequests, protectRequests } from "../unit-workbook/protection";
import { presentProtections } from "../unit-workbook/read";
import { type CampaignFiles, findFiles } from "./campaign-files";
import { type Folder, makeFolder, openFolder } from "./folder";
import type { JobRun, JobStep } from "./job";
import { type Made, readMade, writeMade } from "./made";
import { masterOf } from "./master";
import { type Note, settleNotes } from "./settle";
import { correctAccess, forgetHold, isHeld, openSharing, presentAccess, type Sharing } from "./sharing";
import { binStrays } from "./strays";

/** What a slice of distribution works with. */
interface Distribution {
  context: Context;
  definition: Definition;
  files: CampaignFiles;
  made: Made;
  folder: Folder;
  sharing: Sharing;
  /** Units that should have a workbook. */
  served: readonly Unit[];
  /** False for the clock's daily round, which makes no workbooks. */
  isHandingOut: boolean;
  /** Workbooks dealt with in this slice, to be noted in the directory at its end. */
  notes: Note[];
}

/** Prepares distribution: which units still need their workbook. Throws when there is no unit to serve. */
export function startDistribution(context: Context): JobRun {
  const definition = readDefinition(context);
  const units = readUnits(context, definition);
  const served = unitsWithWorkbook(units, context.today);
  if (served.length === 0) throw new ProblemError([problem("distribute.noUnits", {})]);
  const made = readMade(definition.campaign.campaignId);
  const files = findFiles(made, units);
  const sharing = openSharing(context);
  const folder = openFolder(context, sharing, makeFolder(definition, files.folder, made));
  return runOf({ context, definition, files, made, folder, sharing, served, isHandingOut: true, notes: [] });
}

/**
 * Prepares the daily round: workbooks whose people are not those of the directory. Undefined before there is a folder,
 * that is before the first 分发.
 */
export function startFollowing(context: Context): JobRun | undefined {
  const definition = readDefinition(context);
  const units = readUnits(context, definition);
  const made = readMade(definition.campaign.campaignId);
  const files = findFiles(made, units);
  if (!files.folder) return undefined;
  const sharing = openSharing(context);
  const folder = openFolder(context, sharing, files.folder);
  const served = unitsWithWorkbook(units, context.today).filter(({ unitId }) => files.workbooks.has(unitId));
  return runOf({ context, definition, files, made, folder, sharing, served, isHandingOut: false, notes: [] });
}

function runOf(work: Distribution): JobRun {
  const { context, served } = work;
  const open = served.filter((unit) => !isDone(work, unit) && !isInVain(work, unit));
  return {
    total: served.length,
    steps: open.map((unit): JobStep => ({ id: unit.unitId, name: unit.name, run: () => serve(work, unit) })),
    settle: () => settle(work),
    finish: () => {
      withdraw(work);
      ifThere(() => binStrays(work.files.strays, [context.user, ...work.folder.staff]));
      forgetHold(context);
      return [...settle(work), ...waitingProblem(work)];
    },
  };
}

function isDone({ definition, files, folder, isHandingOut }: Distribution, unit: Unit): boolean {
  const file = files.workbooks.get(unit.unitId);
  if (!file || unit.workbookState !== "ready" || unit.workbookId !== file.id) return false;
  const { access, definition: version } = file.appProperties;
  const isCurrent = version === String(definition.campaign.definitionVersion) || !isHandingOut;
  return (
    isCurrent && file.parents.includes(folder.id) && access === accessMark(contactsOf(unit), folder.staff)
  );
}

// The daily round leaves those alone who wait for the quota until it is there again.
const isInVain = ({ isHandingOut, sharing }: Distribution, { workbookState }: Unit): boolean =>
  !isHandingOut && workbookState === "waiting" && isHeld(sharing);

const contactsOf = ({ contactMail }: Unit): string[] => addresses(contactMail);

// Staff are let in by the folder and named in the protections before the unit is let in: nobody outside the office ever
// has an unprotected workbook.
function serve(work: Distribution, unit: Unit): Problem[] {
  const { context, folder, sharing } = work;
  const { file, isFresh } = unitFile(work, unit);
  if (!file.parents.includes(folder.id)) moveFile(file, folder.id);
  expect(sendOne(changeRequest(file.id, ownRequests(work, unit, file, isFresh))));
  const wanted = contactsOf(unit);
  const staff = [context.user.toLowerCase(), ...folder.staff];
  const contacts = wanted.filter((mail) => !staff.includes(mail));
  const correction = correctAccess(sharing, file.id, contacts, staff, isFresh ? [] : presentAccess(file.id));
  const { unitId, name } = unit;
  work.notes.push({ ...correction, unitId, name, file, wanted, handedOut: work.isHandingOut });
  if (wanted.length > 0) return [];
  return [
    problem(
      "unit.mailMissing",
      { name },
      { unit: name, tab: inLanguage(tables.units.name, context.language) },
    ),
  ];
}

function ownRequests(work: Distribution, unit: Unit, file: DriveFile, isFresh: boolean) {
  const { context, definition, folder, isHandingOut } = work;
  const own = definitionOf(definition, unit.unitType);
  const meta: Meta = {
    campaignId: definition.campaign.campaignId,
    unitId: unit.unitId,
    unit: unit.name,
    unitType: unit.unitType,
    definitionVersion: String(definition.campaign.definitionVersion),
  };
  const editors = [context.user, ...folder.staff];
  const isProtected = !isFresh && presentProtections(file.id).has(HOME_PROTECTION);
  return [
    ...(isHandingOut || !isProtected ? unitRequests(meta) : []),
    ...(isProtected ? protectionStaffRequests(own, editors) : protectRequests(own, editors)),
  ];
}

function unitFile(work: Distribution, unit: Unit): { file: DriveFile; isFresh: boolean } {
  const { context, definition, files, folder, made } = work;
  const { unitId, name, unitType } = unit;
  const found = files.workbooks.get(unitId);
  if (found) return { file: found, isFresh: false };
  const { campaignId, definitionVersion, language } = definition.campaign;
  // A copy inherits the marks of its master: the role must be overwritten, or it would be taken for one.
  const marks = { campaign: campaignId, role: "unit", unit: unitId, definition: String(definitionVersion) };
  const master = masterOf(context, definition, unitType, files.masters, made);
  const file = copyFile(master.id, workbookName(definition, name, language), marks, folder.id);
  made.workbooks[unitId] = file.id;
  writeMade(made);
  files.workbooks.set(unitId, file);
  return { file, isFresh: true };
}

function settle({ context, folder, made, notes }: Distribution): Problem[] {
  return settleNotes(context, folder.staff, made, notes.splice(0));
}

// Units that were closed, left the directory or changed to another road: nobody of theirs may open the workbook any more.
function withdraw(work: Distribution): void {
  const { context, files, folder, served, sharing } = work;
  const staff = [context.user, ...folder.staff];
  for (const [unitId, file] of files.workbooks) {
    if (served.some((unit) => unit.unitId === unitId) || file.appProperties.access === NOBODY) continue;
    if (!context.hasTime()) return;
    const correction = ifThere(() => correctAccess(sharing, file.id, [], staff));
    if (!correction) continue;
    work.notes.push({ ...correction, unitId, name: file.name, file, wanted: null, handedOut: false });
  }
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

const NOBODY = accessMark([], []);

// How many wait stands in the directory: earlier slices noted theirs there.
function waitingProblem({ context, definition, sharing }: Distribution): Problem[] {
  const units = readUnits(context, definition);
  const count = units.filter(({ workbookState }) => workbookState === "waiting").length;
  if (count === 0) return [];
  return [isHeld(sharing) ? problem("share.quotaSpent", { count }) : problem("share.unclear", { count })];
}
