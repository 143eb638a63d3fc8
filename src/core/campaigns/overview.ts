// 全部活动: the campaigns of one office side by side, each as its own head workbook tells it in 活动设置 and 报送率.
import { readNumber } from "../cells/number";
import { textOf } from "../cells/text";
import type { Light } from "../light";
import type { Cells, Day, Language, TableRow } from "../model";
import { dayOf, momentOf, settingsFromRows } from "../rows";
import { unitLightWords } from "../summary";
import { type Column, computed, type Table } from "../tables/table";
import { campaignsText, campaignsWords } from "../text/campaigns";
import { rateWords } from "../text/rates";

/** What a head tells of its campaign. */
export interface ToldCampaign {
  readonly settings: readonly TableRow[];
  /** Rows of 报送率, by its column keys. */
  readonly rates: readonly Cells[];
}

/** A campaign of the office: told, or why it is not. */
export type OfficeCampaign = { readonly link: string } & (
  | { readonly told: ToldCampaign }
  | { readonly lacks: "unreadable" | "older" | "busy" | "noLink" }
);

const shapes = {
  title: computed("longText", 240),
  span: computed("text", 170),
  units: computed("integer", 80),
  expected: computed("integer", 84),
  actual: computed("integer", 84),
  onTime: computed("integer", 84),
  rate: computed("percent", 80),
  rateOnTime: computed("percent", 80),
  missing: computed("integer", 84),
  late: computed("integer", 84),
  light: computed("text", 90),
  next: computed("longText", 260),
  asAt: computed("text", 140),
  state: computed("longText", 160),
  link: { ...computed("text", 260), oneLine: true },
} as const;

/** The tab as a table, built anew with 汇总. */
export const campaignsTable: Pick<Table, "name" | "group" | "columns"> = {
  name: campaignsWords.tab,
  group: "read",
  columns: Object.entries(shapes).map(
    ([key, shape]): Column => ({ key, label: campaignsWords[key as keyof typeof shapes], ...shape }),
  ),
};

/** How many periods that are due next are named of each campaign. */
const NEXT = 3;

/** A row a campaign, in their order; one that cannot be read has its link and the reason. */
export function campaignRows(campaigns: readonly OfficeCampaign[], language: Language): Cells[] {
  return campaigns.map(
    (campaign): Cells =>
      "lacks" in campaign
        ? { link: campaign.link, state: campaignsText(campaign.lacks, language) }
        : { ...toldCells(campaign.told, language), link: campaign.link },
  );
}

function toldCells({ settings, rates }: ToldCampaign, language: Language): Cells {
  const { title = "", start, end, lastCollectedAt } = settingsFromRows(settings);
  const all = rates.filter(({ scope }) => isAll(scope));
  const total = all.find(({ period }) => isAll(period)) ?? {};
  const number = (key: string) => readNumber(total[key] ?? "").number ?? 0;
  const [expected, actual, onTime] = [number("expected"), number("actual"), number("onTime")];
  const share = (part: number) => (expected === 0 ? null : part / expected);
  const [missing, late] = [expected - actual, actual - onTime];
  return {
    title: textOf(title),
    span: campaignsText("from", language, { start: dayOf(start) ?? "", end: dayOf(end) ?? "" }),
    units: number("units"),
    expected,
    actual,
    onTime,
    rate: share(actual),
    rateOnTime: share(onTime),
    missing,
    late,
    light: unitLightWords(lightOf(expected, missing, late), language),
    next: nextWords(all, language),
    asAt: momentOf(lastCollectedAt).slice(0, 16),
    state: campaignsText("read", language),
  };
}

/** Red where something is missing, yellow where something was late, grey before anything was due. */
function lightOf(expected: number, missing: number, late: number): Light {
  if (expected === 0) return "grey";
  return missing > 0 ? "red" : late > 0 ? "yellow" : "green";
}

// The head may speak another language than this one.
function isAll(cell: Cells[string] | undefined): boolean {
  return [rateWords.all.zh, rateWords.all.en].some((word) => word === cell);
}

function nextWords(lines: readonly Cells[], language: Language): string {
  const due = lines
    .filter(({ dueOn }) => isRunning(textOf(dueOn)))
    .map((line) => ({ line, day: /\d{4}-\d{2}-\d{2}/.exec(textOf(line.dueOn))?.[0] ?? "" }))
    .filter(({ day }) => day !== "")
    .sort((a, b) => compare(a.day, b.day));
  return due
    .slice(0, NEXT)
    .map(({ line, day }) =>
      campaignsText("period", language, { return: textOf(line.return), period: textOf(line.period), day }),
    )
    .join(campaignsText("partMark", language));
}

const RUNNING = [rateWords.notYetDue.zh, rateWords.notYetDue.en].map((words) => words.replace("{day}", ""));

function isRunning(dueOn: string): boolean {
  return RUNNING.some((mark) => dueOn.endsWith(mark));
}

function compare(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
