// 全部活动: what the office's other heads say of themselves, read by the links that staff gave in 活动设置.
import { campaignRows, campaignsTable, type OfficeCampaign } from "../../core/campaigns";
import type { Cells, Language } from "../../core/model";
import { rateTable } from "../../core/rates";
import type { Context } from "../context";
import type { RestReply } from "../google/rest";
import { readBlocks } from "../google/sheets";
import { setting } from "../head/campaign";
import { askOtherHeads, rowsOf } from "../head/other-heads";
import { CAMPAIGNS_TAB, RATES_TAB, tabId } from "../tabs/tab-ids";
import { parseTable } from "../tabs/table";
import type { BuiltTable } from "./built-table";

/** The office's other campaigns; none, and nothing read, where no link is given. */
export function readOtherCampaigns(context: Context): OfficeCampaign[] {
  const asked = askOtherHeads(setting(context, "otherHeads"), context.head.id, RANGES);
  return asked.map(({ link, reply }) => ({
    link,
    ...(reply ? toldBy(reply) : { lacks: "noLink" as const }),
  }));
}

const RANGES = [{ sheetId: tabId("settings") }, { sheetId: RATES_TAB }];

function toldBy(reply: RestReply) {
  if (reply.wait) return { lacks: "busy" as const };
  // Google refuses a read of a tab that is not there: that head was never summed up by this version.
  if (reply.status === 400) return { lacks: "older" as const };
  if (reply.status !== 200) return { lacks: "unreadable" as const };
  const [settings, rates] = readBlocks(reply, RANGES);
  const keys = rateTable.columns.map(({ key }) => key);
  const { rows } = parseTable({ sheetId: RATES_TAB, name: "", values: rates ?? [] }, keys);
  return { told: { settings: rowsOf("settings", settings ?? []), rates: rows.map(({ cells }) => cells) } };
}

/** The table with this campaign first; it is made once a link is given. */
export function campaignsBuilt(
  context: Context,
  others: readonly OfficeCampaign[],
  rates: readonly Cells[],
  language: Language,
): BuiltTable {
  const settings = context.tabs.table("settings").rows;
  const link = `https://docs.google.com/spreadsheets/d/${context.head.id}/edit`;
  const rows = campaignRows([{ link, told: { settings, rates } }, ...others], language);
  return { sheetId: CAMPAIGNS_TAB, table: campaignsTable, rows, isWanted: others.length > 0 };
}
