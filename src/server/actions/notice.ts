// 从通知导入: writes what a person accepted of a read notice into the definition tabs, and can take it back as a whole.
import { fieldKinds } from "../../core/field";
import type { Cells, Language } from "../../core/model";
import { problem } from "../../core/problem";
import { type TableKey, tables } from "../../core/tables";
import { definitionFromTemplate } from "../../core/template";
import { notDoubled, quotaRows, withKinds } from "../../core/template/from-notice";
import { fill, inLanguage, keyOf } from "../../core/text";
import { operationWords } from "../../core/text/operation";
import type { NoticeDecision, NoticeRow } from "../../core/wire/notice";
import type { Input, Output, PageData } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { expect } from "../google/drive";
import { sendOne } from "../google/rest";
import { duplicateTab, removeTab, restoreTab } from "../google/sheet-requests";
import { changeRequest } from "../google/sheets";
import { clearStamp, readStamp, writeStamp } from "../google/stamps";
import { hasCampaign, writeSettings } from "../head/campaign";
import { writeLog } from "../head/log";
import { findTemplate } from "../head/templates";
import { ProblemError } from "../problem-error";
import { isOurs, tabId } from "../tabs/tab-ids";
import { tableBlocks } from "../tabs/table";
import { setupRequests, withSettings } from "./new-campaign";

const UNDO = "notice.undo";
/** Ids of the hidden copies that undo restores from. */
const COPY = 2000;
const BLANK = "blank";
/** Tabs that a notice only adds to: units hang on what they hold. */
const ADDED = ["unitTypes", "returns"] as const;
const WRITTEN = ["phases", "tasks", "indicators", "fields", "reminders"] as const;

/** First data of the dialog. */
export function noticeData(context: Context): PageData["notice"] {
  return { hasCampaign: hasCampaign(context) };
}

/** Writes the accepted rows; the tabs as they were are kept in hidden copies for one undo. */
export function applyNotice(context: Context, decision: NoticeDecision): Output<"notice.apply"> {
  return edit(() =>
    hasCampaign(context) ? applyToCampaign(context, decision) : newCampaign(context, decision),
  );
}

/** Takes the last import back, as long as nobody imported again. */
export function undoNotice(context: Context, { undo }: Input<"notice.undo">): Output<"notice.undo"> {
  return edit(() => {
    const kept = readStamp<{ id: string; tabs: TableKey[] }>(UNDO);
    if (!kept || kept.id !== undo)
      throw new ProblemError([
        problem("record.notFound", { record: inLanguage(operationWords.anImport, context.language) }),
      ]);
    const requests =
      kept.tabs.length === 0
        ? ownTabs(context).map(removeTab)
        : kept.tabs.flatMap((key) => restoreTab(COPY + tabId(key), context.tabs.sheetId(key)));
    expect(sendOne(changeRequest(context.head.id, requests)));
    clearStamp(UNDO);
    return {
      restored: (kept.tabs.length === 0 ? (Object.keys(tables) as TableKey[]) : kept.tabs).map((key) =>
        inLanguage(tables[key].name, context.language),
      ),
    };
  });
}

function applyToCampaign(context: Context, decision: NoticeDecision): Output<"notice.apply"> {
  const touched: TableKey[] = [
    ...WRITTEN.filter((key) => decision[key].length > 0 || decision.mode === "replace"),
    ...ADDED.filter((key) => decision[key].length > 0),
    "settings",
  ];
  const undo = keepCopies(context, touched);
  writeLog(context, [
    {
      action: "notice.apply",
      record: decision.campaign.title ?? "",
      after: WRITTEN.map((key) => `${key}+${decision[key].length}`).join(" "),
    },
  ]);
  writeUnitTypes(context, decision.unitTypes);
  for (const key of WRITTEN) writeRows(context, key, decision[key], decision.mode);
  writeReturns(context, decision.returns);
  writeSettings(context, decision.campaign);
  return { written: written(context, decision), undo };
}

function newCampaign(context: Context, decision: NoticeDecision): Output<"notice.apply"> {
  const template = findTemplate(BLANK)!;
  const blank = definitionFromTemplate(template, { title: decision.campaign.title ?? "" });
  const ids = { campaignId: context.newId(), ownerAccount: context.user, definitionVersion: 1 };
  const rows = withSettings(blank, { ...decision.campaign, ...ids });
  const unitTypes = notDoubled(blank.unitTypes ?? [], cellsOfAll(context, "unitTypes", decision.unitTypes), [
    "name",
  ]);
  const form = tableName(blank.forms ?? []);
  const added = Object.fromEntries(
    WRITTEN.map((key) => {
      const kept = decision.mode === "replace" && key !== "fields" ? [] : (blank[key] ?? []);
      return [
        key,
        [...kept, ...fitting(key, kept, cellsOfAll(context, key, decision[key], form), namesOf(unitTypes))],
      ];
    }),
  );
  const fields = withKinds(added.fields ?? [], decision.kinds, context.language);
  const returns = withRhythm(context, blank.returns ?? [], decision.returns);
  const all = { ...rows, ...added, unitTypes, fields, returns };
  expect(sendOne(changeRequest(context.head.id, setupRequests(context, all))));
  const undo = context.newId();
  writeStamp(UNDO, { id: undo, tabs: [] });
  return { written: written(context, decision), undo };
}

function copyName(key: TableKey, language: Language): string {
  return fill(inLanguage(operationWords.beforeImport, language), {
    tab: inLanguage(tables[key].name, language),
  });
}

// Copies first: only when they stand is anything changed. An older undo is given up.
function keepCopies(context: Context, touched: readonly TableKey[]): string {
  const present = new Set(context.head.tabs().map(({ sheetId }) => sheetId));
  const old = (Object.keys(tables) as TableKey[])
    .map((key) => COPY + tabId(key))
    .filter((id) => present.has(id));
  const requests = [
    ...old.map(removeTab),
    ...touched.flatMap((key) =>
      duplicateTab(context.tabs.sheetId(key), COPY + tabId(key), copyName(key, context.language)),
    ),
  ];
  expect(sendOne(changeRequest(context.head.id, requests)));
  const undo = context.newId();
  writeStamp(UNDO, { id: undo, tabs: touched });
  return undo;
}

function writeRows(
  context: Context,
  key: (typeof WRITTEN)[number],
  rows: readonly NoticeRow[],
  mode: NoticeDecision["mode"],
): void {
  const table = context.tabs.table(key, undefined, true);
  const forms = key === "fields" ? context.tabs.table("forms").rows.map(({ cells }) => cells) : [];
  const types =
    key === "indicators" && rows.length > 0
      ? context.tabs.table("unitTypes").rows.map(({ cells }) => cells)
      : [];
  const kept = mode === "replace" ? [] : table.rows.map(({ cells }) => cells);
  const read = cellsOfAll(context, key, rows, tableName(forms));
  const records = fitting(key, kept, read, namesOf(types));
  if (mode === "replace") context.tabs.write(key, tableBlocks(table, records));
  else context.tabs.append(key, table, records);
}

function writeUnitTypes(context: Context, rows: readonly NoticeRow[]): void {
  if (rows.length === 0) return;
  const table = context.tabs.table("unitTypes", undefined, true);
  const kept = table.rows.map(({ cells }) => cells);
  context.tabs.append("unitTypes", table, notDoubled(kept, cellsOfAll(context, "unitTypes", rows), ["name"]));
}

/** Rows as the tab takes them: no column twice, and a quota for several kinds of units as a row a kind. */
function fitting(
  key: (typeof WRITTEN)[number],
  kept: readonly Cells[],
  read: readonly Cells[],
  unitTypes: readonly string[],
): Cells[] {
  if (key === "fields") return notDoubled(kept, read, ["form", "label"]);
  return key === "indicators" ? quotaRows(read, unitTypes) : [...read];
}

const namesOf = (unitTypes: readonly Cells[]): string[] => unitTypes.map(({ name }) => String(name ?? ""));

function writeReturns(context: Context, read: readonly NoticeRow[]): void {
  if (read.length === 0) return;
  const table = context.tabs.table("returns", undefined, true);
  const rows = withRhythm(
    context,
    table.rows.map(({ cells }) => cells),
    read,
  );
  context.tabs.write("returns", tableBlocks(table, rows));
}

// What a notice says of its rhythm is that of the campaign's only return, whose name and forms stay; where there are several
// it is one more, for the clerk to give forms.
function withRhythm(context: Context, present: readonly Cells[], read: readonly NoticeRow[]): Cells[] {
  const rows = cellsOfAll(context, "returns", read);
  const [only] = present;
  const [first, ...others] = rows;
  if (!only || !first || present.length > 1) return [...present, ...rows];
  const { name: _name, returnId: _id, ...rhythm } = first;
  return [{ ...only, ...rhythm }, ...others];
}

const ID_COLUMNS = {
  unitTypes: "name",
  returns: "returnId",
  phases: "phaseId",
  tasks: "taskId",
  indicators: "indicatorId",
  fields: "field",
  reminders: "ruleId",
} as const;

function cellsOfAll(
  context: Context,
  key: keyof typeof ID_COLUMNS,
  rows: readonly NoticeRow[],
  form = "",
): Cells[] {
  return rows.map((row) => cellsOf(context, key, row, form));
}

// Numbers and days arrive as text; the cell's own format reads them, so only plain digits become numbers.
function cellsOf(
  context: Context,
  key: keyof typeof ID_COLUMNS,
  { cells, source }: NoticeRow,
  form: string,
): Cells {
  const column = ID_COLUMNS[key];
  const typed = Object.fromEntries(
    Object.entries(cells).map(([name, text]) => [
      name,
      isNumeric(key, name) && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text,
    ]),
  );
  return {
    ...typed,
    ...(key === "fields" && { form }),
    source,
    [column]: cells[column] || `${key.charAt(0)}${context.newId()}`,
  };
}

/** The form that columns of a notice's table are for: the first table. */
function tableName(forms: readonly Cells[]): string {
  const form = forms.find(({ kind }) => keyOf("formKind", kind) === "table");
  return String(form?.name ?? "");
}

function isNumeric(key: TableKey, name: string): boolean {
  const kind = tables[key].columns.find((column) => column.key === name)?.kind;
  return kind !== undefined && fieldKinds[kind].holds === "number";
}

function written(context: Context, decision: NoticeDecision): { tab: string; rows: number }[] {
  const keys = [...ADDED, ...WRITTEN];
  return keys
    .filter((key) => decision[key].length > 0)
    .map((key) => ({
      tab: inLanguage(tables[key].name, context.language),
      rows: decision[key].length,
    }));
}

/** Tabs of the campaign but the first: a workbook is never without one. */
function ownTabs(context: Context): number[] {
  const ids = context.head.tabs().map(({ sheetId }) => sheetId);
  return ids.filter((sheetId) => isOurs(sheetId) && sheetId !== tabId("readme"));
}
