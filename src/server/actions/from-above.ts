// 从上级取定义: the campaign that the office above has issued becomes the definition tabs of this workbook; of one that runs, what differs is shown first.

import type { SentDown } from "../../core/levels/sent-down";
import type { Cells } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import { definitionFromRows, settingsFromRows, settingsToRows } from "../../core/rows";
import type { TableKey } from "../../core/tables";
import { fill, inLanguage } from "../../core/text";
import { logWords } from "../../core/text/log-actions";
import type { Input, Output, PageData } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { expect } from "../google/drive";
import { sendOne } from "../google/rest";
import { changeRequest } from "../google/sheets";
import { allStamps, writeStamp } from "../google/stamps";
import { hasCampaign, setting, writeSettings } from "../head/campaign";
import { definitionRows } from "../head/definition-file";
import { writeLog } from "../head/log";
import { bringToPresentShape, notePresentShape } from "../present-shape";
import { ProblemError } from "../problem-error";
import { tableBlocks } from "../tabs/table";
import {
  readUpper,
  refuseOtherUnit,
  TAKEN,
  type TakenFrom,
  takenFrom,
  type Upper,
} from "../unit-workbook/from-above";
import { contentsOf, differences, rowsFrom, spanOf } from "./from-above-rows";
import { numberedRows, refuseOverRecords, rowsOfFile, setupRequests, withSettings } from "./new-campaign";

/** First data of the page. */
export function fromAboveData(context: Context): PageData["from-above"] {
  if (!hasCampaign(context)) return { link: "", title: "", version: 0, isOther: false };
  const version = Number(setting(context, "upperVersion"));
  return {
    link: setting(context, "upperWorkbook"),
    title: setting(context, "title"),
    version,
    isOther: !takenFrom(),
  };
}

/** What the workbook of a link holds for this head, and what differs from what stands here; nothing is written. */
export function readAbove(context: Context, { link }: Input<"above.read">): Output<"above.read"> {
  const { sent } = sentTo(context, readUpper(link.trim()));
  const { title, unit, version, from, issuedAt } = sent;
  const told = { title, unit, version, from, issuedAt: issuedAt.slice(0, 16) };
  if (!hasCampaign(context)) return { ...told, isFresh: true, taken: 0, lines: contentsOf(sent) };
  return {
    ...told,
    isFresh: false,
    taken: Number(setting(context, "upperVersion")),
    lines: differences(context, sent),
  };
}

/** Takes it over; `version` is the one that was looked at. */
export function takeAbove(context: Context, { link, version }: Input<"above.take">): Output<"above.take"> {
  const upper = readUpper(link.trim());
  const { sent, from } = sentTo(context, upper);
  if (sent.version !== version) throw new ProblemError([problem("above.changed", {})]);
  return edit(() => {
    const marks = { upperWorkbook: link.trim(), upperVersion: sent.version };
    // First: a campaign from above is never without it.
    writeStamp(TAKEN, from);
    if (hasCampaign(context)) takeOver(context, sent, marks);
    else begin(context, sent, marks);
    return { version: sent.version, title: sent.title };
  });
}

type Marks = { readonly upperWorkbook: string; readonly upperVersion: number };

function sentTo(context: Context, { meta, sent }: Upper): { sent: SentDown; from: TakenFrom } {
  const refuse = (found: Problem) => {
    throw new ProblemError([found]);
  };
  if (sent === undefined) return refuse(problem("above.noDefinition", { unit: meta.unit ?? "" }));
  if (sent === null) return refuse(problem("above.damaged", {}));
  if (hasCampaign(context)) {
    const owner = setting(context, "ownerAccount");
    if (owner !== context.user) return refuse(problem("above.ownerOnly", { owner }));
    const taken = takenFrom();
    if (!taken) return refuse(problem("above.notTaken", {}));
    if (taken.campaignId !== meta.campaignId)
      return refuse(problem("above.otherCampaign", { title: sent.title }));
    refuseOtherUnit({ meta });
  }
  return { sent, from: { campaignId: meta.campaignId ?? "", unitId: meta.unitId ?? "" } };
}

// Whole tables, the mark of the version last: what an end leaves half done differs, and is taken over by the next press. Nobody is asked for anything
// by these tabs before 推送变更.
function takeOver(context: Context, sent: SentDown, marks: Marks): void {
  bringToPresentShape(context, allStamps());
  const raw = definitionRows(context);
  const lines = differences(context, sent);
  const record = fill(inLanguage(logWords.version, context.language), { version: sent.version });
  writeLog(context, [{ action: "above.take", record, after: lines.join("\n") }]);
  for (const [key, rows] of Object.entries(rowsFrom(sent, raw)) as [TableKey, readonly Cells[]][])
    context.tabs.write(key, tableBlocks(context.tabs.table(key), rows));
  writeSettings(context, { ...spanOf(sent), ...marks });
}

// Its units hear from the office that asks them, which is that of the unit, and not from the one above.
function begin(context: Context, { text, unit: issuer }: SentDown, marks: Marks): void {
  refuseOverRecords(context);
  const file = rowsOfFile(text);
  const { definition } = definitionFromRows(numberedRows(file));
  const settings = settingsFromRows(numberedRows({ settings: file.settings ?? [] }).settings ?? []);
  const rows = withSettings(
    { ...file, settings: settingsToRows(settings, definition.campaign.language) },
    { campaignId: context.newId(), issuer, ownerAccount: context.user, definitionVersion: 1, ...marks },
  );
  expect(sendOne(changeRequest(context.head.id, setupRequests(context, rows))));
  notePresentShape();
}
