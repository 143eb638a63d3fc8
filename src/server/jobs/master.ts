// The master of a unit type, of which its units' workbooks are copies: made once for each definition, inside the folder.
import type { Definition } from "../../core/model";
import { definitionOf } from "../../core/units";
import type { Context } from "../context";
import { createFile, type DriveFile, expect, updateFile } from "../google/drive";
import { sendOne } from "../google/rest";
import { changeRequest } from "../google/sheets";
import { masterName } from "../unit-workbook/home";
import { type Meta, masterRequests } from "../unit-workbook/master";
import { type MadeFiles, writeMadeFiles } from "./made-files";

/** The finished master of a unit type, made where there is none; what was left unfinished before goes into the bin. */
export function masterOf(
  context: Context,
  definition: Definition,
  unitType: string,
  masters: DriveFile[],
  made: MadeFiles,
): DriveFile {
  const version = String(definition.campaign.definitionVersion);
  const same = masters.filter(({ appProperties }) => appProperties.unitType === unitType);
  const ready = same.find(({ appProperties }) => appProperties.ready === version);
  if (ready) return ready;
  for (const unfinished of same) updateFile(unfinished.id, { trashed: true });
  const file = makeMaster(context, definition, unitType, made);
  masters.splice(0, masters.length, ...masters.filter((other) => !same.includes(other)), file);
  return file;
}

function makeMaster(context: Context, definition: Definition, unitType: string, made: MadeFiles): DriveFile {
  const { campaignId, definitionVersion, language } = definition.campaign;
  const version = String(definitionVersion);
  const marks = { campaign: campaignId, role: "master", unitType, definition: version };
  const file = createFile("spreadsheet", masterName(definition, unitType, language), marks, made.folder);
  made.masters[unitType] = file.id;
  writeMadeFiles(made);
  const meta: Meta = { campaignId, unitId: "", unit: "", unitType, definitionVersion: version };
  const own = definitionOf(definition, unitType);
  const requests = masterRequests(own, meta, language, context.head.zone, context.today);
  expect(sendOne(changeRequest(file.id, requests)));
  updateFile(file.id, { appProperties: { ready: version } });
  return { ...file, appProperties: { ...marks, ready: version } };
}
