// 分发: one linked workbook per unit, copied from the master of its type. Files carry their campaign and unit as marks,
// so whatever was made before a break is found again and nothing is made twice.
import type { Definition, Unit } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import { tables } from "../../core/tables";
import { inLanguage, labelOf } from "../../core/text";
import type { Context } from "../context";
import { edit } from "../edit";
import {
  copyFile,
  createSpreadsheet,
  type DriveFile,
  DriveRefusal,
  expect,
  listFiles,
  shareRequest,
  updateFile,
} from "../google/drive";
import { send, sendOne } from "../google/rest";
import { changeRequest } from "../google/sheets";
import { readDefinition, readUnits } from "../head/campaign";
import { writeLog } from "../head/log";
import { rowBlocks } from "../head/table";
import { ProblemError } from "../problem-error";
import { masterName, workbookName } from "../unit-workbook/home";
import { type Meta, masterRequests, unitRequests } from "../unit-workbook/master";
import { HOME_PROTECTION, protectionStaffRequests, protectRequests } from "../unit-workbook/protection";
import { presentProtections } from "../unit-workbook/read";
import type { JobRun, JobStep } from "./job";

/** What a slice of distribution works with. */
interface Distribution {
  context: Context;
  definition: Definition;
  files: DriveFile[];
  editors: string[];
  /** Workbooks handed out in this slice, to be noted in the directory at its end. */
  notes: Note[];
}

interface Note {
  unit: Unit;
  file: DriveFile;
  state: "ready" | "unshared";
}

/** Units that get a workbook: open ones on the road of online workbooks. */
export function unitsWithWorkbook(units: readonly Unit[], today: string): Unit[] {
  return units.filter(({ road, closedOn }) => road === "account" && (closedOn === "" || closedOn >= today));
}

/** Prepares distribution: which units still need their workbook. Throws when there is no unit to serve. */
export function startDistribution(context: Context): JobRun {
  const definition = readDefinition(context);
  const served = unitsWithWorkbook(readUnits(context, definition), context.today);
  if (served.length === 0) throw new ProblemError([problem("distribute.noUnits", {})]);
  const work: Distribution = {
    context,
    definition,
    files: listFiles(definition.campaign.campaignId),
    editors: context.head.editors(),
    notes: [],
  };
  const open = served.filter((unit) => !isDone(work, unit));
  return {
    total: served.length,
    steps: open.map(
      (unit): JobStep => ({ id: unit.unitId, name: unit.name, run: () => handOut(work, unit) }),
    ),
    settle: () => noteWorkbooks(context, work.notes.splice(0)),
    finish: () => [],
  };
}

function isDone({ files, definition }: Distribution, unit: Unit): boolean {
  const file = files.find(({ id }) => id === unit.workbookId);
  return (
    unit.workbookState === "ready" &&
    file !== undefined &&
    file.appProperties.definition === String(definition.campaign.definitionVersion)
  );
}

// Staff first, then protection, then the unit: nobody outside the office ever has an unprotected workbook.
function handOut(work: Distribution, unit: Unit): Problem[] {
  const { context, definition } = work;
  const own = definitionOf(definition, unit.unitType);
  const meta: Meta = {
    campaignId: definition.campaign.campaignId,
    unitId: unit.unitId,
    unit: unit.name,
    unitType: unit.unitType,
    definitionVersion: String(definition.campaign.definitionVersion),
  };
  const { file, fresh } = unitFile(work, unit);
  const staff = work.editors.filter((mail) => mail !== context.user);
  const reachable = shareWith(file, staff)
    .filter(({ status }) => status < 300)
    .map(({ mail }) => mail);
  const isProtected = !fresh && presentProtections(file.id).has(HOME_PROTECTION);
  const protection = isProtected ? protectionStaffRequests(own, reachable) : protectRequests(own, reachable);
  expect(sendOne(changeRequest(file.id, [...unitRequests(meta), ...protection])));
  const problems = shareWithUnit(context, file, unit);
  work.notes.push({ unit, file, state: problems.length > 0 ? "unshared" : "ready" });
  return problems;
}

function unitFile(work: Distribution, unit: Unit): { file: DriveFile; fresh: boolean } {
  const version = String(work.definition.campaign.definitionVersion);
  const found = work.files.find(
    ({ appProperties }) => appProperties.role === "unit" && appProperties.unit === unit.unitId,
  );
  if (found) return { file: found, fresh: false };
  const { campaignId } = work.definition.campaign;
  // A copy inherits the marks of its master: the role must be overwritten, or it would be taken for one.
  const marks = { campaign: campaignId, role: "unit", unit: unit.unitId, definition: version };
  const file = copyFile(
    master(work, unit.unitType).id,
    workbookName(work.definition, unit.name, work.definition.campaign.language),
    marks,
  );
  work.files.push(file);
  return { file, fresh: true };
}

// A master that was not finished before a break is put in the bin and made anew.
function master(work: Distribution, unitType: string): DriveFile {
  const { definition, context, files } = work;
  const { campaignId, definitionVersion, language } = definition.campaign;
  const marks = { campaign: campaignId, role: "master", unitType, definition: String(definitionVersion) };
  const same = files.filter(
    ({ appProperties }) => appProperties.role === "master" && appProperties.unitType === unitType,
  );
  const ready = same.find(({ appProperties }) => appProperties.ready === marks.definition);
  if (ready) return ready;
  for (const unfinished of same) updateFile(unfinished.id, { trashed: true });
  const file = createSpreadsheet(masterName(definition, unitType, language), marks);
  const meta: Meta = { campaignId, unitId: "", unit: "", unitType, definitionVersion: marks.definition };
  expect(
    sendOne(
      changeRequest(
        file.id,
        masterRequests(definitionOf(definition, unitType), meta, language, context.head.zone, context.today),
      ),
    ),
  );
  updateFile(file.id, { appProperties: { ready: marks.definition } });
  const made = { ...file, appProperties: { ...marks, ready: marks.definition } };
  work.files = [...files.filter((other) => !same.includes(other)), made];
  return made;
}

/** The definition as one unit type sees it: tasks for other types are not in its ledger. */
export function definitionOf(definition: Definition, unitType: string): Definition {
  return {
    ...definition,
    tasks: definition.tasks.filter(({ appliesTo }) => appliesTo.length === 0 || appliesTo.includes(unitType)),
  };
}

function shareWithUnit(context: Context, file: DriveFile, unit: Unit): Problem[] {
  const contacts = addresses(unit.contactMail).filter((mail) => mail !== context.user);
  if (addresses(unit.contactMail).length === 0)
    return [
      problem(
        "unit.mailMissing",
        { name: unit.name },
        { unit: unit.name, tab: inLanguage(tables.units.name, context.language) },
      ),
    ];
  const refused = shareWith(file, contacts).filter(({ status }) => status >= 300);
  return refused.map(({ mail }) =>
    problem("share.refused", { mail: mask(mail), unit: unit.name }, { unit: unit.name }),
  );
}

function shareWith(file: DriveFile, mails: readonly string[]): { mail: string; status: number }[] {
  const replies = send(mails.map((mail) => shareRequest(file.id, mail)));
  return mails.map((mail, index) => ({ mail, status: replies[index]!.status }));
}

/** Splits a cell that may hold several addresses. */
export function addresses(cell: string): string[] {
  return cell.split(/[\s;,；，、]+/).filter((mail) => mail.includes("@"));
}

/** An address as it may be shown in lists and logs. */
export function mask(mail: string): string {
  return mail.replace(/^(.).*(@.*)$/, "$1***$2");
}

// One reading and one log entry for all units of a slice. After a break the files' marks tell what was made, and the next
// slice notes it.
function noteWorkbooks(context: Context, notes: readonly Note[]): void {
  if (notes.length === 0) return;
  edit(() => {
    const table = context.tabs.table("units", undefined, true);
    writeLog(
      context,
      notes.map(({ unit, state }) => ({ action: "distribute", record: unit.name, after: state })),
    );
    for (const { unit, file, state } of notes) {
      const row = table.rows.find(({ cells }) => cells.unitId === unit.unitId || cells.name === unit.name);
      if (!row) continue;
      const blocks = rowBlocks(table, row.row, {
        workbookId: file.id,
        workbookUrl: file.webViewLink || `https://docs.google.com/spreadsheets/d/${file.id}/edit`,
        workbookState: labelOf("workbookState", state, "zh"),
      });
      context.tabs.write("units", blocks);
    }
  });
}

/** What a person reads when a unit could not be served. */
export function refusalOf(error: unknown, unit: string, service: string): Problem {
  if (error instanceof DriveRefusal && (error.status === 404 || error.status === 410))
    return problem("workbook.missing", { unit });
  if (error instanceof DriveRefusal)
    return problem("service.busy", { service: `${service}（${error.message}）` }, { unit });
  throw error;
}
