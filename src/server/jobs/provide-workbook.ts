// Serves one unit: its workbook is made or found, protected, and opened to its contacts.
import { addresses } from "../../core/mail";
import type { Definition, Language, Unit } from "../../core/model";
import { at, type Place, type Problem } from "../../core/problem";
import { tables } from "../../core/tables";
import { inLanguage } from "../../core/text";
import { addressProblems, definitionOf } from "../../core/units";
import type { Context } from "../context";
import { copyFile, type DriveFile, expect, moveFile } from "../google/drive";
import { sendOne } from "../google/rest";
import { changeRequest } from "../google/sheets";
import { workbookName } from "../unit-workbook/home";
import { type Meta, unitRequests } from "../unit-workbook/master";
import { HOME_PROTECTION, protectionStaffRequests, protectRequests } from "../unit-workbook/protection";
import { presentProtections } from "../unit-workbook/read";
import type { CampaignFiles } from "./campaign-files";
import type { Folder } from "./folder";
import { type MadeFiles, writeMadeFiles } from "./made-files";
import { masterOf } from "./master";
import { correctAccess, presentAccess, type Sharing } from "./sharing";
import type { HandledWorkbook } from "./verify-access";

/** What a slice of distribution works with. */
export interface Distribution {
  context: Context;
  definition: Definition;
  files: CampaignFiles;
  made: MadeFiles;
  folder: Folder;
  sharing: Sharing;
  /** The directory. */
  units: readonly Unit[];
  /** Those of them that should have a workbook. */
  served: readonly Unit[];
  /** False for the clock's daily round, which makes no workbooks. */
  isHandingOut: boolean;
  /** Workbooks dealt with in this slice, to be noted in the directory at its end. */
  handled: HandledWorkbook[];
}

/** Addresses of those who fill in a unit's workbook. */
export const contactsOf = ({ contactMail }: Unit): string[] => addresses(contactMail);

/**
 * Makes or finds a unit's workbook and lets its people in; what came of it is judged at the end of the slice.
 *
 * Staff are let in by the folder and named in the protections before the unit is let in: nobody outside the office ever has
 * an unprotected workbook.
 */
export function provideWorkbook(work: Distribution, unit: Unit): Problem[] {
  const { context, folder, sharing } = work;
  const { file, isFresh } = unitFile(work, unit);
  if (!file.parents.includes(folder.id)) moveFile(file, folder.id);
  expect(sendOne(changeRequest(file.id, ownRequests(work, unit, file, isFresh))));
  const wanted = contactsOf(unit);
  const staff = [context.user.toLowerCase(), ...folder.staff];
  const contacts = wanted.filter((mail) => !staff.includes(mail));
  const correction = correctAccess(sharing, file.id, contacts, staff, isFresh ? [] : presentAccess(file.id));
  const { unitId, name } = unit;
  work.handled.push({ ...correction, unitId, name, file, wanted, handedOut: work.isHandingOut });
  return addressProblems(unit).map((found) => at(placeOfMail(name, context.language), found));
}

function placeOfMail(unit: string, language: Language): Place {
  const { name, columns } = tables.units;
  const column = columns.find(({ key }) => key === "contactMail")!;
  return { unit, tab: inLanguage(name, language), column: inLanguage(column.label, language) };
}

function ownRequests(work: Distribution, unit: Unit, file: DriveFile, isFresh: boolean) {
  const { context, definition, folder, isHandingOut } = work;
  const own = definitionOf(definition, unit);
  const meta: Meta = {
    campaignId: definition.campaign.campaignId,
    unitId: unit.unitId,
    unit: unit.name,
    unitType: unit.unitType,
    // What is out keeps its version until it is pushed another.
    definitionVersion: file.appProperties.definition ?? String(definition.campaign.definitionVersion),
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
  const { unitId, name } = unit;
  const found = files.workbooks.get(unitId);
  if (found) return { file: found, isFresh: false };
  const { campaignId, definitionVersion, language } = definition.campaign;
  // A copy inherits the marks of its master: the role must be overwritten, or it would be taken for one.
  const marks = { campaign: campaignId, role: "unit", unit: unitId, definition: String(definitionVersion) };
  const master = masterOf(context, definition, unit, files.masters, made);
  const file = copyFile(master.id, workbookName(definition, name, language), marks, folder.id);
  made.workbooks[unitId] = file.id;
  writeMadeFiles(made);
  files.workbooks.set(unitId, file);
  return { file, isFresh: true };
}
