// Fixed ids of the head workbook's tabs: they survive renaming, moving and copying the workbook, and every later version of
// the program: a number once given is never given again.
import { stableNumber } from "../../core/fingerprint";
import { type FormTabKey, isFormTab, type TabKey } from "../../core/tables";

const TAB_IDS: Readonly<Record<Exclude<TabKey, FormTabKey>, number>> = {
  readme: 500,
  summary: 501,
  status: 502,
  tasks: 503,
  units: 504,
  reports: 507,
  settings: 509,
  unitTypes: 510,
  phases: 511,
  indicators: 512,
  fields: 513,
  rules: 514,
  reminders: 515,
  reminderLog: 516,
  log: 517,
  versions: 519,
  forms: 520,
  options: 521,
  returns: 522,
  holidays: 523,
  places: 525,
  letters: 530,
  exceptions: 527,
  page: 531,
  events: 533,
  scoring: 541,
  materials: 550,
  stages: 560,
  decisions: 561,
  bulletin: 571,
  bulletins: 572,
  drafts: 573,
  robots: 580,
  leadingGroup: 590,
};

/** The tab of what is printed is made when something is for the first time. */
export const PRINT_TAB = 524;

/** The tab 报送率 is made with 汇总. */
export const RATES_TAB = 540;

/** The tab 考核得分 is made with 汇总 once 考核办法 says what points are given for. */
export const SCORES_TAB = 542;

/** The tab 全部活动 is made with 汇总 once 活动设置 names other head workbooks. */
export const CAMPAIGNS_TAB = 543;

/** The tab 应报清单 is made with 汇总 once 活动设置 names other head workbooks, which read it. */
export const OWED_TAB = 544;

/** The tab 手机版 is made with 汇总. */
export const PHONE_TAB = 545;

/** The tab 材料目录 is made with 汇总 once 材料要求 asks for something. */
export const CATALOGUE_TAB = 551;

/** The tabs 典型库 and 采用情况 are made with 汇总 once 评选环节 asks for them. */
export const LIBRARY_TAB = 562;
export const LEAGUE_TAB = 563;

/** Tabs that are made when there is something in them for the first time. */
const MADE_LATER: readonly number[] = [
  PRINT_TAB,
  RATES_TAB,
  SCORES_TAB,
  CAMPAIGNS_TAB,
  OWED_TAB,
  PHONE_TAB,
  CATALOGUE_TAB,
  LIBRARY_TAB,
  LEAGUE_TAB,
];

/** Fixed ids stay below this, those that follow from a form do not. */
const FIRST_OF_FORMS = 1_000_000;

/** The id that a tab gets when it is made; a form's follows from the form's id. */
export function tabId(key: TabKey): number {
  return isFormTab(key) ? stableNumber(key) : TAB_IDS[key];
}

/** Whether a tab follows from a form. */
export function isFormTabId(sheetId: number): boolean {
  return sheetId >= FIRST_OF_FORMS;
}

/** Whether a tab is one of ours, whatever forms the campaign has. */
export function isOurs(sheetId: number): boolean {
  return MADE_LATER.includes(sheetId) || isFormTabId(sheetId) || Object.values(TAB_IDS).includes(sheetId);
}
