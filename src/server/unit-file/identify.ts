// Whose file it is: its hidden `_meta` says campaign, unit and version, whatever the file or its sheets are called by now.
import { registersOf, registerTitle, tableHeading, tableTitle } from "../../core/form";
import type { Definition, Form, Period, Unit } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import { inLanguage, text } from "../../core/text";
import { unitWorkbookLayoutText as layoutText } from "../../core/text/unit-workbook-layout";
import { type ExpectedTab, type FileSheet, matchSheets } from "../../core/unit-file";
import { HOME, META, periodTables, registerSheetId, tableSheetId } from "../unit-workbook/layout";
import type { Meta } from "../unit-workbook/master";
import { titleOfTab } from "../unit-workbook/table";
import type { Blocks } from "./typed";

/** The unit that a file belongs to, or why it cannot be told. */
export type Identity =
  | { readonly unit: Unit; readonly version: number; readonly mergedAt: string }
  | { readonly problem: Problem };

/** Tells by `_meta` whose file it is. */
export function identify(
  sheets: readonly FileSheet[],
  definition: Definition,
  units: readonly Unit[],
): Identity {
  const meta = metaOf(sheets);
  if (!meta.campaignId || !meta.unitId) return { problem: problem("file.unknown", {}) };
  if (meta.campaignId !== definition.campaign.campaignId)
    return { problem: problem("file.otherCampaign", { unit: meta.unit ?? "" }) };
  const unit = units.find(({ unitId }) => unitId === meta.unitId);
  if (!unit) return { problem: problem("file.unitGone", { unit: meta.unit ?? "" }) };
  if (unit.workbookId === "") return { problem: problem("file.noWorkbook", { unit: unit.name }) };
  return { unit, version: Number(meta.definitionVersion), mergedAt: meta.mergedAt ?? "" };
}

function metaOf(sheets: readonly FileSheet[]): Partial<Meta> {
  const named = sheets.find(({ rows }) => rows.some(([key]) => key === "campaignId"));
  return Object.fromEntries((named?.rows ?? []).map(([key, value]) => [String(key), String(value ?? "")]));
}

/** The sheets of a file by the ids of the tabs they were made from. */
export function blocksOf(
  sheets: readonly FileSheet[],
  definition: Definition,
  periods: readonly Period[],
): Blocks {
  const found = matchSheets(sheets, expectedTabs(definition, periods));
  return (sheetId) => found.get(sheetId)?.rows;
}

function expectedTabs(definition: Definition, periods: readonly Period[]): ExpectedTab[] {
  const { language, title } = definition.campaign;
  return [
    { sheetId: HOME, title: text("unitWorkbook.home", language), headings: [title], keys: [] },
    { sheetId: META, title: inLanguage(layoutText.meta, language), keys: ["campaignId"] },
    ...registersOf(definition).map((form) => ({
      sheetId: registerSheetId(form),
      title: registerTitle(form, language),
      keys: form.fields.map(({ field }) => field),
    })),
    ...periodTables(definition, periods).map(({ form, period, own }) => ({
      sheetId: tableSheetId(form, period),
      title: tableTitle(form, period, own),
      headings: [titleOfTab(own, form, period), earlierTitle(own, form, period)],
      keys: [],
    })),
  ];
}

// Files that are out were laid out with the campaign's title first.
function earlierTitle({ campaign }: Definition, form: Form, period: Period): string {
  return `${campaign.title}　${tableHeading(form, period)}`;
}
