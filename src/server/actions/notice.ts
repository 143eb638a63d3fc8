// 从通知导入: writes what a person accepted of a read notice into the definition tabs.
import type { Cells } from "../../core/model";
import { tables } from "../../core/tables";
import { type DefinitionRows, definitionFromTemplate } from "../../core/template";
import { rowThere } from "../../core/template/already-there";
import { withKinds } from "../../core/template/from-notice";
import { undecided } from "../../core/template/sources";
import { inLanguage, keyOf } from "../../core/text";
import type { SettingKey } from "../../core/text/settings";
import type { NoticeDecision, NoticePresent, NoticeWritten } from "../../core/wire/notice";
import type { Output, PageData } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { expect } from "../google/drive";
import { sendOne } from "../google/rest";
import { changeRequest } from "../google/sheets";
import { openHead } from "../google/workbook";
import { hasCampaign, readVersions, setting, writeSettings } from "../head/campaign";
import { giveIds, isNamed } from "../head/ids";
import { writeLog } from "../head/log";
import { blankTemplate } from "../head/templates";
import { openDirectory } from "../tabs/directory";
import { tableBlocks } from "../tabs/table";
import { setupRequests, withSettings } from "./new-campaign";
import { type Holds, NOTICE_TABS, plansOf } from "./notice-plan";
import { type TabPlan, textOfRow } from "./notice-rows";
import { keepCopies, keepFirst, loadWatched, noteLeft, undoOffer } from "./notice-undo";

/** First data of the dialog. */
export function noticeData(context: Context): PageData["notice"] {
  // All at once: what is compared, and by what it is told whether the last import can be taken back.
  loadWatched(context);
  const present = hasCampaign(context) ? presentOf(context) : undefined;
  const undo = undoOffer(context);
  const isHandedOut = readVersions(context).length > 0;
  return { ...(present && { present }), ...(undo && { undo }), ...(isHandedOut && { isHandedOut }) };
}

function presentOf({ tabs }: Context): NoticePresent {
  const read = (key: (typeof NOTICE_TABS)[number] | "settings") =>
    tabs.table(key).rows.map(({ cells }) => textOfRow(key, cells));
  return {
    settings: Object.fromEntries(read("settings").map(({ key = "", value = "" }) => [key, value])),
    rows: Object.fromEntries(
      NOTICE_TABS.map((key) => [key, tabs.has(key) ? read(key) : []]),
    ) as NoticePresent["rows"],
  };
}

/** Writes the accepted rows; the tabs as they were can be had back with one undo. */
export function applyNotice(context: Context, decision: NoticeDecision): Output<"notice.apply"> {
  return edit(() =>
    hasCampaign(context) ? applyToCampaign(context, decision) : newCampaign(context, decision),
  );
}

function applyToCampaign(context: Context, decision: NoticeDecision): Output<"notice.apply"> {
  const title = decision.campaign.title ?? setting(context, "title");
  context.tabs.load([...NOTICE_TABS, "forms"]);
  const touched = NOTICE_TABS.filter((key) => decision[key].length > 0);
  // A row that is changed is found by its id.
  const retold = touched.includes("indicators") ? (["tasks"] as const) : [];
  for (const key of new Set([...touched, ...retold])) if (isNamed(key)) giveIds(context, key);
  const language = keyOf("language", setting(context, "language")) ?? "zh";
  const plans = plansOf(context, { ...decision, language }, (key) =>
    context.tabs.table(key).rows.map(({ cells }) => cells),
  );
  const written = writtenOf(context, plans, decision);
  // What changes nothing does not take the place of an earlier import that can be taken back.
  if (!changesAny(context, plans, decision)) return { written, undecided: undecidedOf(plans), undo: "" };
  const undo = keepCopies(context, [...plans.map(({ key }) => key), "settings"], title);
  const after = written.map(({ tab, added, changed, gone }) => `${tab} +${added} ~${changed} -${gone}`);
  writeLog(context, [{ action: "notice.apply", record: title, after: after.join("\n") }]);
  for (const plan of plans) write(context, plan);
  writeSettings(context, decision.campaign);
  noteLeft(context.tabs);
  return { written, undecided: undecidedOf(plans), undo };
}

function changesAny(context: Context, plans: readonly TabPlan[], { campaign }: NoticeDecision): boolean {
  const isNew = ({ added, changes, changed = 0, gone }: TabPlan) =>
    added.length + changes.length + changed + gone > 0;
  const settings = Object.entries(campaign) as [SettingKey, string][];
  return plans.some(isNew) || settings.some(([key, value]) => setting(context, key) !== value);
}

function write({ tabs }: Context, { key, whole, added, changes }: TabPlan): void {
  if (whole) tabs.write(key, tableBlocks(tabs.table(key), whole));
  if (whole) return;
  if (added.length > 0) tabs.append(key, tabs.table(key), added);
  tabs.change(key, changes);
}

function newCampaign(context: Context, decision: NoticeDecision): Output<"notice.apply"> {
  const { title = "" } = decision.campaign;
  const { language = "zh" } = decision;
  const blank = definitionFromTemplate(blankTemplate(language), { title });
  const ids = { campaignId: context.newId(), ownerAccount: context.user, definitionVersion: 1 };
  const holds: Holds = (key) => blank[key as keyof DefinitionRows] ?? [];
  // What the template brings along stays: reminders without which nobody is reminded, columns without which nothing is filled in.
  const fields = unlikeChinese(decision.fields);
  const plans = plansOf(context, { ...decision, fields, language, mode: "append" }, holds);
  const all = Object.fromEntries(plans.map((plan) => [plan.key, withPlan(holds(plan.key), plan)]));
  const file = context.head.title();
  const rows = {
    ...withSettings(blank, { ...decision.campaign, ...ids }),
    ...all,
    fields: withKinds(all.fields ?? holds("fields"), decision.kinds, language),
  };
  expect(sendOne(changeRequest(context.head.id, setupRequests(context, rows))));
  const undo = keepFirst(context, title, file);
  // The tabs that were made are not among those that this execution knows.
  noteLeft(openDirectory(openHead()));
  return { written: writtenOf(context, plans, decision), undecided: undecidedOf(plans), undo };
}

// A column that the blank campaign has in Chinese is there in its other languages as well, under another name.
function unlikeChinese(fields: NoticeDecision["fields"]): NoticeDecision["fields"] {
  const there = definitionFromTemplate(blankTemplate("zh")).fields ?? [];
  return fields.filter(({ cells }) => !rowThere("fields", there, cells));
}

// The template's only return takes its rhythm from the notice, one of its reminders the words; all else of these rows stays.
function withPlan(present: readonly Cells[], { added, changes }: TabPlan): Cells[] {
  const changed = present.map((row) => {
    const isOf = ({ match }: TabPlan["changes"][number]) =>
      Object.entries(match).every(([column, value]) => row[column] === value);
    return { ...row, ...changes.find(isOf)?.cells };
  });
  return [...changed, ...added];
}

function writtenOf(
  { language }: Context,
  plans: readonly TabPlan[],
  { campaign }: NoticeDecision,
): NoticeWritten[] {
  const tab = inLanguage(tables.settings.name, language);
  const changed = Object.keys(campaign).length;
  const settings = changed > 0 ? [{ tab, added: 0, changed, there: 0, gone: 0 }] : [];
  const rows = plans.map(({ key, added, changes, changed = changes.length, there, gone }) => ({
    tab: inLanguage(tables[key].name, language),
    added: added.length,
    changed,
    there,
    gone,
  }));
  return [...settings, ...rows];
}

function undecidedOf(plans: readonly TabPlan[]): string[] {
  return undecided(plans.find(({ key }) => key === "indicators")?.added ?? []);
}
