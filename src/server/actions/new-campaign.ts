// 新建活动: a template becomes the definition tabs of this workbook, all at once or not at all.
import type { Cells, Definition, Language } from "../../core/model";
import { periodsOf } from "../../core/period";
import { problem } from "../../core/problem";
import { definitionFromRows } from "../../core/rows";
import { type TabKey, type TableKey, groupColours, tabName, tabOrder, tables } from "../../core/tables";
import { definitionFromTemplate, templates } from "../../core/template";
import { guideLines } from "../../core/text/guide";
import { inLanguage } from "../../core/text";
import type { CampaignInput, Output, PageData, TemplateSummary } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { type SheetRequest, changeRequest } from "../google/sheets";
import { expect } from "../google/drive";
import { type NewCell, removeTab, workbookProperties } from "../google/sheet-requests";
import { sendOne } from "../google/rest";
import { hasCampaign, setting } from "../head/campaign";
import { tableTab, textTab } from "../head/setup";
import { tabId } from "../head/tab-ids";
import { ProblemError } from "../problem-error";

const LOCALE = "zh_CN";
const ZONE = "Asia/Shanghai";

/** First data of the dialog. */
export function newCampaignData(context: Context): PageData["new-campaign"] {
  const has = hasCampaign(context);
  return { templates: templates.map((template) => summaryOf(template, context.language)), hasCampaign: has, title: has ? setting(context, "title") : "" };
}

/** Creates the campaign; refuses when this workbook already holds one. */
export function createCampaign(context: Context, input: CampaignInput): Output<"campaign.create"> {
  return edit(() => {
    if (hasCampaign(context)) throw new ProblemError([problem("campaign.exists", { title: setting(context, "title") })]);
    const template = templates.find(({ id }) => id === input.template);
    if (!template) throw new ProblemError([problem("template.unknown", { template: input.template })]);
    const rows = withOwner(rowsOf(template, input, context.language), context);
    expect(sendOne(changeRequest(context.head.id, setupRequests(context, rows))));
    return { tabs: tabOrder.map((key) => inLanguage(tabName(key), context.language)), next: "units" };
  });
}

function setupRequests(context: Context, rows: DefinitionRows): SheetRequest[] {
  const { language } = context;
  const { definition } = definitionFromRows(numbered(rows));
  const present = context.head.tabs();
  return [
    workbookProperties(LOCALE, ZONE),
    { updateSpreadsheetProperties: { properties: { title: definition.campaign.title }, fields: "title" } },
    // Tabs left by an earlier set-up that was undone by hand would clash by id.
    ...present.filter(({ sheetId }) => tabOrder.some((key) => tabId(key) === sheetId)).map(({ sheetId }) => removeTab(sheetId)),
    ...tabOrder.flatMap((key, index) => tabRequests(key, index, rows, definition, language)),
    ...context.head.emptyTabs().map((sheetId) => removeTab(sheetId)),
  ];
}

function tabRequests(key: TabKey, index: number, rows: DefinitionRows, definition: Definition, language: Language): SheetRequest[] {
  if (key === "readme") return textTab(key, guideLines(definition, language).map(guideCell), index, language, groupColours.read);
  if (key === "summary") return textTab(key, [{ value: definition.campaign.title, look: { bold: true, size: 16 } }], index, language, groupColours.read);
  return tableTab(key, rows[key] ?? [], index, language, definition);
}

function guideCell(line: { text: string; heading: boolean }): NewCell {
  return { value: line.text, look: line.heading ? { bold: true, size: 13, color: "#A61B1B" } : { wrap: true } };
}
