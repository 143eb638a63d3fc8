// The master of units that owe the same, of which their workbooks are copies: made once for each definition, inside the folder.
import { fingerprint } from "../../core/fingerprint";
import type { Definition, Unit } from "../../core/model";
import { definitionOf } from "../../core/units";
import type { Context } from "../context";
import { createFile, type DriveFile, expect, updateFile } from "../google/drive";
import { sendOne } from "../google/rest";
import { changeRequest } from "../google/sheets";
import { masterName } from "../unit-workbook/home";
import { HOME_COLUMNS } from "../unit-workbook/layout";
import { type Meta, masterRequests } from "../unit-workbook/master";
import { type MadeFiles, writeMadeFiles } from "./made-files";

/** The finished master of a unit, made where there is none; what was left unfinished before goes into the bin. */
export function masterOf(
  context: Context,
  definition: Definition,
  unit: Unit,
  masters: DriveFile[],
  made: MadeFiles,
): DriveFile {
  const key = keyOf(definition, unit);
  const version = readyMark(definition);
  const same = masters.filter(({ appProperties }) => appProperties.unitType === key);
  const ready = same.find(({ appProperties }) => appProperties.ready === version);
  if (ready) return ready;
  for (const unfinished of same) updateFile(unfinished.id, { trashed: true });
  const file = makeMaster(context, definition, unit, key, made);
  masters.splice(0, masters.length, ...masters.filter((other) => !same.includes(other)), file);
  return file;
}

/** Unit type; with a mark of the returns where the unit is addressed singly and owes other ones than its type. */
function keyOf(definition: Definition, unit: Unit): string {
  const owed = definitionOf(definition, unit).returns.map(({ returnId }) => returnId);
  const ofType = definitionOf(definition, { ...unit, unitId: "", name: "", aliases: [] }).returns;
  return ofType.length === owed.length ? unit.unitType : `${unit.unitType}|${fingerprint(owed.join())}`;
}

function makeMaster(
  context: Context,
  definition: Definition,
  unit: Unit,
  key: string,
  made: MadeFiles,
): DriveFile {
  const { unitType } = unit;
  const { campaignId, definitionVersion, language } = definition.campaign;
  const version = String(definitionVersion);
  const ready = readyMark(definition);
  const marks = { campaign: campaignId, role: "master", unitType: key, definition: version };
  const file = createFile("spreadsheet", masterName(definition, unitType, language), marks, made.folder);
  made.masters[key] = file.id;
  writeMadeFiles(made);
  const meta: Meta = { campaignId, unitId: "", unit: "", unitType, definitionVersion: version };
  const own = definitionOf(definition, unit);
  const requests = masterRequests(own, meta, language, context.head.zone, context.today);
  expect(sendOne(changeRequest(file.id, requests)));
  updateFile(file.id, { appProperties: { ready } });
  return { ...file, appProperties: { ...marks, ready } };
}

// Masters of an earlier program have 首页 laid out otherwise.
function readyMark({ campaign: { definitionVersion } }: Definition): string {
  return `${definitionVersion}/${HOME_COLUMNS.length}`;
}
