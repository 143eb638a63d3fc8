// 新建活动: a template becomes the definition tabs of this workbook, all at once or not at all.
import type { Cells, Definition, Language } from "../../core/model";
import { problem } from "../../core/problem";
import { definitionFromRows, settingsFromRows, settingsToRows } from "../../core/rows";
import { relabelled } from "../../core/rows/relabel";
import { groupColours, isFormTab, type TabKey, type TableKey, tabName, tabOrder } from "../../core/tables";
import {
  type DefinitionRows,
  definitionFromTemplate,
  moved,
  readTemplateFile,
  type Template,
  translatedReminders,
  upcoming,
} from "../../core/template";
import { fill, inLanguage, keyOf, labelOf } from "../../core/text";
import { guideLines } from "../../core/text/guide";
import { newCampaignWords } from "../../core/text/pages/new-campaign";
import { summaryText } from "../../core/text/summary";
import type {
  CampaignInput,
  Input,
  Output,
  PageData,
  PeriodRuleInput,
  TemplateSummary,
} from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { expect } from "../google/drive";
import { sendOne } from "../google/rest";
import { addTab, removeTab, workbookProperties } from "../google/sheet-requests";
import { changeRequest, type SheetRequest } from "../google/sheets";
import { hasCampaign, setting } from "../head/campaign";
import { DATA_ROW, tableTab, textTab } from "../head/setup";
import { allTemplates, phrasesOf, templateIn } from "../head/templates";
import { notePresentShape } from "../present-shape";
import { ProblemError } from "../problem-error";
import { isFormTabId, isOurs, tabId } from "../tabs/tab-ids";

const LOCALE = "zh_CN";
const ZONE = "Asia/Shanghai";
const SCRATCH = 499;

/** First data of the dialog. */
export function newCampaignData(context: Context): PageData["new-campaign"] {
  const has = hasCampaign(context);
  return {
    templates: allTemplates().map((template) => summaryOf(template, context)),
    hasCampaign: has,
    title: has ? setting(context, "title") : "",
  };
}

/** Creates the campaign; refuses when this workbook already holds one. */
export function createCampaign(context: Context, input: CampaignInput): Output<"campaign.create"> {
  return edit(() => {
    if (hasCampaign(context))
      throw new ProblemError([problem("campaign.exists", { title: setting(context, "title") })]);
    refuseOverRecords(context);
    if (input.title.trim() === "")
      throw new ProblemError([problem("campaign.titleMissing", {}, { field: "title" })]);
    const rows = withSettings(rowsFor(input), {
      campaignId: context.newId(),
      ownerAccount: context.user,
      definitionVersion: 1,
    });
    expect(sendOne(changeRequest(context.head.id, setupRequests(context, rows))));
    notePresentShape();
    const { definition } = definitionFromRows(numberedRows(rows));
    return { tabs: tabNames(definition), next: "units" };
  });
}

const RECORDS = [tabId("units"), tabId("reports")];

/** Throws ProblemError where tabs of a campaign stand here: whoever deleted 活动设置 alone still has one. */
export function refuseOverRecords(context: Context): void {
  const records = context.head
    .tabs()
    .filter(({ sheetId }) => isFormTabId(sheetId) || RECORDS.includes(sheetId));
  const kept = records.filter(({ sheetId }) => (context.head.read(sheetId)?.values.length ?? 0) > DATA_ROW);
  if (kept.length === 0) return;
  const tab = tabName("settings").zh;
  throw new ProblemError([problem("tab.missing", { tab }, { tab })]);
}

/** Requests that lay out every tab of a campaign; tabs of ours that are already there are replaced. */
export function setupRequests(context: Context, rows: DefinitionRows): SheetRequest[] {
  const { definition } = definitionFromRows(numberedRows(rows));
  const { language, title } = definition.campaign;
  const ours = context.head.tabs().filter(({ sheetId }) => isOurs(sheetId));
  const empty = context.head.emptyTabs().filter((id) => !ours.some(({ sheetId }) => sheetId === id));
  const tabs = tabOrder(definition.forms).flatMap((key, index) =>
    tabRequests(key, index, rows, definition, language),
  );
  const scratch = {
    sheetId: SCRATCH,
    title: "…",
    index: 0,
    rows: 1,
    columns: 1,
    frozenRows: 0,
    color: groupColours.hidden,
    hidden: false,
  };
  return [
    workbookProperties(LOCALE, ZONE),
    { updateSpreadsheetProperties: { properties: { title }, fields: "title" } },
    // A workbook is never without a tab, so one stands in while tabs of ours that an undone set-up left are replaced.
    addTab(scratch),
    ...ours.map(({ sheetId }) => removeTab(sheetId)),
    // A list may stand on a tab that comes later: rules follow when all tabs are there.
    ...tabs.filter((request) => !("setDataValidation" in request)),
    ...tabs.filter((request) => "setDataValidation" in request),
    ...empty.map((sheetId) => removeTab(sheetId)),
    removeTab(SCRATCH),
  ];
}

/** Requests that make one tab. */
function tabRequests(
  key: TabKey,
  index: number,
  rows: DefinitionRows,
  definition: Definition,
  language: Language,
): SheetRequest[] {
  if (key === "readme")
    return textTab(
      key,
      guideLines(language).map(({ text, heading }) => ({
        value: text,
        look: heading ? { bold: true, size: 13, color: "#A61B1B" } : { wrap: true },
      })),
      index,
      language,
      groupColours.read,
    );
  if (key === "summary")
    return textTab(
      key,
      [
        { value: definition.campaign.title, look: { bold: true, size: 16 } },
        { value: summaryText("notYet", language), look: { wrap: true } },
      ],
      index,
      language,
      groupColours.read,
    );
  return tableTab(key, isFormTab(key) ? [] : (rows[key] ?? []), index, language, definition);
}

/** What a template's notice says of the office that issued it: another office's names must not stand on this one's forms. */
const NOBODY = { issuedOn: "", department: "", consent: "", reportTo: "" };

function rowsOf(template: Template, input: CampaignInput): DefinitionRows {
  return definitionFromTemplate(template, {
    ...NOBODY,
    title: input.title.trim(),
    documentNumber: input.documentNumber.trim(),
    issuer: input.issuer.trim(),
    reportMail: input.reportMail.trim(),
    reportPhone: input.reportPhone.trim(),
    start: input.start,
    end: input.end,
    ...(input.language && { language: input.language }),
    rules: { [template.returns[0]!.returnId]: input.period },
  });
}

/** Puts values into the rows of 活动设置; keys that it does not have are left out. */
export function withSettings(
  rows: DefinitionRows,
  values: Readonly<Record<string, string | number>>,
): DefinitionRows {
  return {
    ...rows,
    settings: (rows.settings ?? []).map((row) =>
      String(row.key) in values ? { ...row, value: values[String(row.key)] ?? "" } : row,
    ),
  };
}

/** Rows with their numbers as the tabs will have them: data starts below key row and header. */
export function numberedRows(rows: DefinitionRows): Parameters<typeof definitionFromRows>[0] {
  return Object.fromEntries(
    Object.entries(rows).map(([key, list]) => [
      key,
      (list ?? []).map((cells, index) => ({ row: index + 3, cells })),
    ]),
  );
}

/** What a template file would create. Throws ProblemError for any other text. */
export function readTemplate(context: Context, { file }: Input<"template.read">): Output<"template.read"> {
  const rows = rowsOfFile(file);
  const { definition } = definitionFromRows(numberedRows(rows));
  const span = upcoming(definition.campaign, context.today);
  const { title } = definition.campaign;
  const words = { id: file, name: title, description: "", stated: statedIn(definition) };
  const template = summaryOfRows(movedTo(rows, span), words, context);
  return { template };
}

function rowsFor(input: CampaignInput): DefinitionRows {
  if (!input.template.trimStart().startsWith("{")) {
    const template = templateIn(input.template, input.language);
    if (!template) throw new ProblemError([problem("template.unknown", { template: input.template })]);
    return rowsOf(template, input);
  }
  const { title, documentNumber, issuer, reportMail, reportPhone, start, end } = input;
  const file = movedTo(rowsOfFile(input.template), { start, end });
  const rows = withRule(input.language ? rowsIn(file, input.language) : file, input.period);
  return withSettings(rows, {
    ...NOBODY,
    title,
    documentNumber,
    issuer,
    reportMail,
    reportPhone,
    start,
    end,
  });
}

/** The rows of a file, with tasks that nobody has begun. Throws ProblemError for any other text. */
export function rowsOfFile(file: string): DefinitionRows {
  const rows = readTemplateFile(file);
  const { definition } = definitionFromRows(numberedRows(rows ?? {}));
  if (!rows || definition.returns.length === 0 || definition.campaign.title === "")
    throw new ProblemError([problem("template.notOurs", {})]);
  const status = labelOf("taskStatus", "notStarted", definition.campaign.language);
  return { ...rows, tasks: (rows.tasks ?? []).map((task) => ({ ...task, status, revision: 0 })) };
}

function movedTo(rows: DefinitionRows, span: { start: string; end: string }): DefinitionRows {
  const { campaign } = definitionFromRows(numberedRows(rows)).definition;
  const { settings, ...dated } = moved(rows, campaign, span);
  return withSettings({ ...dated, settings: settings ?? [] }, span);
}

// Choices, and what the program says of settings and in mails; all else is said by the file.
function rowsIn(rows: DefinitionRows, language: Language): DefinitionRows {
  const tabs = Object.entries(rows) as [keyof DefinitionRows & TableKey, Cells[]][];
  const named = tabs.map(([key, list]) => [key, list.map((cells) => relabelled(key, cells, language))]);
  const settings = settingsFromRows(numberedRows({ settings: rows.settings ?? [] }).settings ?? []);
  const renamed: DefinitionRows = Object.fromEntries(named);
  const said = phrasesOf(keyOf("language", settings.language) ?? "zh", language);
  return {
    ...renamed,
    reminders: translatedReminders(renamed.reminders ?? [], said),
    settings: settingsToRows({ ...settings, language }, language),
  };
}

// The dialog shows and changes the rhythm of the first return.
function withRule(rows: DefinitionRows, { kind, dueIn, shift, ...days }: PeriodRuleInput): DefinitionRows {
  const [first, ...others] = rows.returns ?? [];
  const { language } = definitionFromRows(numberedRows(rows)).definition.campaign;
  const words = {
    kind: labelOf("periodKind", kind, language),
    dueIn: labelOf("dueIn", dueIn, language),
    shift: labelOf("dueShift", shift, language),
  };
  return { ...rows, returns: [{ ...first, ...days, ...words }, ...others] };
}

function summaryOf(template: Template, context: Context): TemplateSummary {
  const rows = definitionFromTemplate(template, upcoming(template.campaign, context.today));
  const name = inLanguage(template.name, context.language);
  const description = inLanguage(template.description, context.language);
  const { definition } = definitionFromRows(numberedRows(definitionFromTemplate(template)));
  return summaryOfRows(rows, { id: template.id, name, description, stated: statedIn(definition) }, context);
}

function statedIn({ campaign: { start, end }, returns }: Definition): TemplateSummary["stated"] {
  return { start, end, dueOn: returns[0]?.rule.dueOn ?? "" };
}

function summaryOfRows(
  rows: DefinitionRows,
  words: Pick<TemplateSummary, "id" | "name" | "description" | "stated">,
  { language }: Context,
): TemplateSummary {
  const { definition } = definitionFromRows(numberedRows(rows));
  const { campaign } = definition;
  const { dueOn: _dueOn, ...period } = definition.returns[0]!.rule;
  return {
    ...words,
    title: campaign.title,
    issuer: campaign.issuer,
    start: campaign.start,
    end: campaign.end,
    period,
    language: campaign.language,
    others: otherReturns(definition, language),
    counts: {
      unitTypes: definition.unitTypes.length,
      tasks: definition.tasks.length,
      indicators: definition.indicators.length,
      fields: definition.forms.reduce((sum, { fields }) => sum + fields.length, 0),
      reminders: definition.reminders.length,
      periods: definition.periods.length,
    },
    tabs: tabNames(definition),
  };
}

// Without their number of periods, which goes by the dates that are still to be chosen.
function otherReturns(definition: Definition, language: Language): string[] {
  return definition.returns.slice(1).map(({ name, rule }) =>
    fill(inLanguage(newCampaignWords.otherReturn, language), {
      name,
      kind: labelOf("periodKind", rule.kind, language),
    }),
  );
}

function tabNames({ forms, campaign }: Definition): string[] {
  return tabOrder(forms).map((key) => inLanguage(tabName(key, forms), campaign.language));
}
