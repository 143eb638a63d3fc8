// 推送变更: workbooks that are out become what the definition says by now. A workbook is changed by one request, wholly or not at
// all, and marked afterwards: one that an end left without its mark is changed again, and nothing more changes in it.
import { registersOf } from "../../core/form";
import type { Definition, Report, Unit } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import { isSettled } from "../../core/report";
import { definitionOf, unitsWithWorkbook } from "../../core/units";
import { mendStructure } from "../check/mend";
import { type Context, createContext, PAGE_SLICE_MS } from "../context";
import { edit } from "../edit";
import { type DriveFile, expect, updateRequest } from "../google/drive";
import { sendOne } from "../google/rest";
import { changeRequest, readBlocks, readRequest, tabsRequest } from "../google/sheets";
import { readDefinition, readReports, readUnits } from "../head/campaign";
import { issueDefinition } from "../head/versions";
import { settled } from "../not-now";
import { ProblemError } from "../problem-error";
import {
  byOfficeSheetId,
  HOME,
  META,
  periodTables,
  registerSheetId,
  tableSheetId,
} from "../unit-workbook/layout";
import { protectionIds, tabIds } from "../unit-workbook/read";
import { type FoundWorkbook, type Target, updateRequests } from "../unit-workbook/update";
import { findFiles } from "./campaign-files";
import { openFolder } from "./folder";
import type { JobRun, JobStep } from "./job";
import { readMadeFiles } from "./made-files";
import { openSharing } from "./sharing";

/** What a slice of pushing works with. */
interface Push {
  readonly context: Context;
  readonly definition: Definition;
  readonly reports: readonly Report[];
  readonly editors: readonly string[];
}

/**
 * Prepares pushing: which workbooks are older than the definition; `restart` issues what has changed as a new version. Throws when
 * no workbook is out.
 */
export function startPush(asked: Context, restart: boolean): JobRun {
  const context = restart ? withTabsOfForms(asked) : asked;
  const definition = restart ? issueDefinition(context, readDefinition(context)) : readDefinition(context);
  const units = readUnits(context, definition);
  const files = findFiles(readMadeFiles(definition.campaign.campaignId), units);
  const served = unitsWithWorkbook(units, context.today).filter(({ unitId }) => files.workbooks.has(unitId));
  if (served.length === 0 || !files.folder) throw new ProblemError([problem("push.noWorkbooks", {})]);
  const { staff } = openFolder(context, openSharing(context), files.folder);
  const push = { context, definition, reports: readReports(context), editors: [context.user, ...staff] };
  const isOld = ({ unitId }: Unit) => versionOf(files.workbooks.get(unitId)!) !== versionOf(definition);
  return {
    total: served.length,
    steps: served.filter(isOld).map(
      (unit): JobStep => ({
        id: unit.unitId,
        name: unit.name,
        run: () => pushTo(push, unit, files.workbooks.get(unit.unitId)!),
      }),
    ),
    finish: () => [],
  };
}

// What units will fill in has its column in the record before they can.
function withTabsOfForms(context: Context): Context {
  return edit(() => mendStructure(context)).length > 0 ? createContext(PAGE_SLICE_MS) : context;
}

function versionOf(of: DriveFile | Definition): string {
  return "campaign" in of ? String(of.campaign.definitionVersion) : (of.appProperties.definition ?? "");
}

function pushTo(push: Push, unit: Unit, file: DriveFile): Problem[] {
  const target = targetOf(push, unit);
  const found = findWorkbook(file.id, target);
  expect(sendOne(changeRequest(file.id, updateRequests(found, target))));
  const appProperties = { definition: target.meta.definitionVersion };
  expect(sendOne(updateRequest(file.id, { appProperties })));
  return [];
}

function targetOf({ context, definition, reports, editors }: Push, unit: Unit): Target {
  const { campaignId, definitionVersion, language } = definition.campaign;
  const { unitId, name, unitType } = unit;
  const settledPeriods = new Set(
    reports.filter((report) => report.unitId === unitId && isSettled(report)).map(({ periodId }) => periodId),
  );
  return {
    own: definitionOf(definition, unit),
    meta: { campaignId, unitId, unit: name, unitType, definitionVersion: String(definitionVersion) },
    language,
    today: context.today,
    editors,
    isSettled: ({ id }) => settledPeriods.has(id),
  };
}

// Two readings: Google refuses one that names a tab which is not there.
function findWorkbook(workbookId: string, { own, isSettled: isClosed }: Target): FoundWorkbook {
  const overview = settled(sendOne(tabsRequest(workbookId)));
  const tabs = tabIds(overview);
  const wanted = [
    META,
    HOME,
    ...registersOf(own).flatMap((form) => [registerSheetId(form), byOfficeSheetId(form)]),
    ...periodTables(own, own.periods)
      .filter(({ period }) => !isClosed(period))
      .map(({ form, period }) => tableSheetId(form, period)),
  ];
  const ranges = wanted.filter((sheetId) => tabs.has(sheetId)).map((sheetId) => ({ sheetId }));
  const blocks = readBlocks(settled(sendOne(readRequest(workbookId, ranges))), ranges);
  return {
    tabs,
    protections: protectionIds(overview),
    blocks: new Map(ranges.map(({ sheetId }, index) => [sheetId, blocks[index]!])),
  };
}
