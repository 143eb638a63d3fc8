// Serves some units together: their workbooks are made or found, protected, and opened to their contacts. Requests of one kind
// run in parallel; what fails for one unit is that unit's alone.
import { addresses } from "../../core/mail";
import type { Definition, Language, Unit } from "../../core/model";
import { at, type Place, type Problem } from "../../core/problem";
import { tables } from "../../core/tables";
import { inLanguage } from "../../core/text";
import { addressProblems, definitionOf, opensWorkbook } from "../../core/units";
import type { Context } from "../context";
import { copyRequest, type DriveFile, expect, fileOf, moveFile } from "../google/drive";
import { accessOf, accessRequest } from "../google/permissions";
import { type RestReply, type RestRequest, send } from "../google/rest";
import { changeRequest, tabsRequest } from "../google/sheets";
import { beforeOpeningRequests } from "../unit-workbook/before-opening";
import { workbookName } from "../unit-workbook/home";
import { freshFoldRequests } from "../unit-workbook/home-fold";
import { quotaRequests } from "../unit-workbook/home-marks";
import { quotaCell } from "../unit-workbook/home-quotas";
import { markRows } from "../unit-workbook/layout";
import { type Meta, unitRequests } from "../unit-workbook/master";
import {
  builtTabStaffRequests,
  HOME_PROTECTION,
  protectionStaffRequests,
  protectRequests,
} from "../unit-workbook/protection";
import { protectionIds } from "../unit-workbook/read";
import type { CampaignFiles } from "./campaign-files";
import type { Folder } from "./folder";
import { type MadeFiles, writeMadeFiles } from "./made-files";
import { masterOf } from "./master";
import { noteOwnWrites } from "./own-writes";
import { correctTogether, type Sharing } from "./sharing";
import { BrokenOff, unlessStopped } from "./signs";
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

/** Addresses of those who open a unit's workbook; none where it goes to them as a file. */
export const contactsOf = (unit: Unit): string[] => (opensWorkbook(unit) ? addresses(unit.contactMail) : []);

/** What became of a unit: what people should know, or what was thrown. */
export type Provided = { problems: Problem[] } | { error: unknown };

/**
 * Makes or finds the workbooks of units and lets their people in; what came of it is judged at the end of the slice.
 *
 * Staff are let in by the folder and named in the protections before a unit is let in: nobody outside the office ever has
 * an unprotected workbook. Throws BrokenOff where somebody asked to stop in between, or where making masters has used up the time:
 * what was made is found again.
 */
export function provideWorkbooks(work: Distribution, units: readonly Unit[]): Map<string, Provided> {
  const provided = new Map<string, Provided>();
  const group: Group = {
    each: (items, step) =>
      items.flatMap((item, index) => {
        try {
          return [step(item, index)];
        } catch (error) {
          if (error instanceof BrokenOff) throw error;
          provided.set(item.unit.unitId, { error });
          return [];
        }
      }),
  };
  const found = [...foundFiles(work, units), ...freshFiles(work, group, units)];
  unlessStopped();
  const placed = group.each(found, (item) => {
    if (!item.file.parents.includes(work.folder.id)) moveFile(item.file, work.folder.id);
    return item;
  });
  const laidOut = layOut(work, group, placed);
  unlessStopped();
  for (const { unit } of letIn(work, group, laidOut)) {
    const problems = addressProblems(unit).map((problem) =>
      at(placeOfMail(unit.name, work.context.language), problem),
    );
    provided.set(unit.unitId, { problems });
  }
  return provided;
}

/** What making a master takes, and what very few workbooks take from their copies to the directory, as Google answers: masters of
 * several types are made over several slices of a page. */
const MASTER_MS = 8_000;
const FEW_MS = 10_000;

/** A unit with its workbook. */
interface Served {
  readonly unit: Unit;
  readonly file: DriveFile;
  /** Made just now: nobody but the owner and the folder's people may open it, and nothing is protected yet. */
  readonly isFresh: boolean;
}

/** Units that go the same way; one for which a step throws drops out, and the error is kept for it. */
interface Group {
  each<Item extends { readonly unit: Unit }, Next>(
    items: readonly Item[],
    step: (item: Item, index: number) => Next,
  ): Next[];
}

// The replies of those for whom it was good, each beside its item.
function ask<Item extends { readonly unit: Unit }>(
  { each }: Group,
  items: readonly Item[],
  request: (item: Item) => RestRequest,
): (Item & { reply: RestReply })[] {
  const replies = send(items.map(request));
  return each(items, (item, index) => {
    expect(replies[index]!);
    return { ...item, reply: replies[index]! };
  });
}

function foundFiles({ files }: Distribution, units: readonly Unit[]): Served[] {
  return units.flatMap((unit) => {
    const file = files.workbooks.get(unit.unitId);
    return file ? [{ unit, file, isFresh: false }] : [];
  });
}

function freshFiles(work: Distribution, group: Group, units: readonly Unit[]): Served[] {
  const { context, definition, files, folder, made } = work;
  const missing = units.filter(({ unitId }) => !files.workbooks.has(unitId));
  const ownsBefore = new Set(files.masters);
  const isMade = () => files.masters.some((file) => !ownsBefore.has(file));
  let master: DriveFile | undefined;
  let failure: { error: unknown } | undefined;
  // A master that cannot be made now is not tried again for each of its units.
  const meant = group.each(
    missing.map((unit) => ({ unit })),
    ({ unit }) => {
      if (failure) throw failure.error;
      if (isMade() && !context.hasTime(MASTER_MS)) throw new BrokenOff();
      try {
        master = masterOf(context, definition, unit, files.masters, made);
      } catch (error) {
        failure = { error };
        throw error;
      }
      return { unit, master };
    },
  );
  if (isMade() && !context.hasTime(FEW_MS)) throw new BrokenOff();
  const { campaignId, definitionVersion, language } = definition.campaign;
  const copied = ask(group, meant, ({ unit: { unitId, name }, master: { id } }) => {
    // A copy inherits the marks of its master: the role must be overwritten, or it would be taken for one.
    const marks = { campaign: campaignId, role: "unit", unit: unitId, definition: String(definitionVersion) };
    return copyRequest(id, workbookName(definition, name, language), marks, folder.id);
  });
  const fresh = copied.map(({ unit, reply }): Served => ({ unit, file: fileOf(reply), isFresh: true }));
  for (const { unit, file } of fresh) {
    made.workbooks[unit.unitId] = file.id;
    files.workbooks.set(unit.unitId, file);
  }
  if (fresh.length > 0) writeMadeFiles(made);
  return fresh;
}

// Names and protections of the workbooks.
function layOut(work: Distribution, group: Group, items: readonly Served[]): Served[] {
  const asked = ask(
    group,
    items.filter(({ isFresh }) => !isFresh),
    ({ file }) => tabsRequest(file.id),
  );
  const known = new Map(asked.map(({ unit, reply }) => [unit, protectionIds(reply)]));
  const open = items.filter(({ unit, isFresh }) => isFresh || known.has(unit));
  // Whether something is ticked in them nobody has read here.
  noteOwnWrites(open.filter(({ isFresh }) => !isFresh).map(({ file }) => file));
  return ask(group, open, ({ unit, file }) =>
    changeRequest(file.id, ownRequests(work, unit, file, known.get(unit) ?? new Set())),
  );
}

function letIn(work: Distribution, group: Group, items: readonly Served[]): Served[] {
  const { context, folder, sharing } = work;
  const asked = ask(
    group,
    items.filter(({ isFresh }) => !isFresh),
    ({ file }) => accessRequest(file.id),
  );
  const known = new Map(asked.map(({ unit, reply }) => [unit, accessOf(reply)]));
  const open = items.filter(({ unit, isFresh }) => isFresh || known.has(unit));
  const staff = [context.user.toLowerCase(), ...folder.staff];
  const corrections = correctTogether(
    sharing,
    open.map(({ unit, file }) => ({
      id: file.id,
      wanted: contactsOf(unit).filter((mail) => !staff.includes(mail)),
      present: known.get(unit) ?? [],
    })),
    staff,
    unlessStopped,
  );
  open.forEach(({ unit, file, isFresh }, index) => {
    const { unitId, name, unitType } = unit;
    // One that an earlier slice made stands in the directory only from here on.
    const laidFor = isFresh || unit.workbookId !== file.id ? { laidFor: unitType } : {};
    const wanted = contactsOf(unit);
    const marks = { isFile: !opensWorkbook(unit), handedOut: work.isHandingOut };
    work.handled.push({ ...corrections[index]!, ...marks, ...laidFor, unitId, name, file, wanted });
  });
  return open;
}

function placeOfMail(unit: string, language: Language): Place {
  const { name, columns } = tables.units;
  const column = columns.find(({ key }) => key === "contactMail")!;
  return { unit, tab: inLanguage(name, language), column: inLanguage(column.label, language) };
}

function ownRequests(work: Distribution, unit: Unit, file: DriveFile, present: ReadonlySet<number>) {
  const isProtected = present.has(HOME_PROTECTION);
  const { context, definition, folder, isHandingOut } = work;
  const own = definitionOf(definition, unit);
  const meta: Meta = {
    campaignId: definition.campaign.campaignId,
    unitId: unit.unitId,
    unit: unit.name,
    // What is out keeps its type and its version until it is pushed another.
    unitType: (unit.workbookId === file.id && unit.laidFor) || unit.unitType,
    definitionVersion: file.appProperties.definition ?? String(definition.campaign.definitionVersion),
  };
  const editors = [context.user, ...folder.staff];
  return [
    ...(isHandingOut || !isProtected ? unitRequests(meta) : []),
    ...(isProtected
      ? []
      : [
          ...quotaRequests(markRows(own).quotas, quotaCell(own, unit)),
          ...beforeOpeningRequests(own, unit),
          ...freshFoldRequests(own, context.today),
        ]),
    ...(isProtected ? protectionStaffRequests(own, editors) : protectRequests(own, editors)),
    ...builtTabStaffRequests(present, editors),
  ];
}
