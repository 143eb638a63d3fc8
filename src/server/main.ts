// Every export becomes a global function of the script: menu items, triggers and the pages' one door call them by name.
import { activityData } from "./actions/activities";
import { chaseData } from "./actions/chase";
import { checkData } from "./actions/check";
import { clockData } from "./actions/clock";
import { exportData } from "./actions/export";
import { newCampaignData } from "./actions/new-campaign";
import { noticeData } from "./actions/notice";
import { reviewData } from "./actions/review";
import { tasksData } from "./actions/tasks";
import { unitsData } from "./actions/units";
import { accountLanguage } from "./google/session";
import { showMenus } from "./google/ui";
import { runTick } from "./jobs/tick";
import { menus } from "./menu";
import { openChecklist, openDialog, openGuideTab, openJob, openSidebar } from "./open";
import { answer } from "./rpc";

/** Adds the menus when the workbook is opened. */
export function onOpen(): void {
  showMenus(menus(accountLanguage()));
}

/** The clock's function; a time trigger of the owner account calls it. */
export function tick(): void {
  runTick();
}

/** The pages' one door: a request as JSON text in, a reply as JSON text out. */
export function rpc(request: string): string {
  return answer(request);
}

export function openNewCampaign(): void {
  openDialog("new-campaign", "menu.newCampaign", { width: 760, height: 600 }, newCampaignData);
}
export function openNotice(): void {
  openDialog("notice", "menu.notice", { width: 1040, height: 680 }, noticeData);
}
export function openUnits(): void {
  openDialog("units", "menu.units", { width: 940, height: 620 }, unitsData);
}
export function openDistribute(): void {
  openJob("distribute", "menu.distribute", "ask");
}
export function openTasks(): void {
  openSidebar("tasks", "menu.tasks", tasksData);
}
export function openActivity(): void {
  openSidebar("activity", "menu.activity", activityData);
}
export function openCollect(): void {
  openJob("collect", "menu.collect", "auto");
}
export function openReview(): void {
  openDialog("review", "menu.review", { width: 940, height: 620 }, reviewData);
}
export function openRollup(): void {
  openJob("rollup", "menu.rollup", "auto");
}
export function openExport(): void {
  openDialog("export", "menu.exportPdf", { width: 480, height: 320 }, exportData);
}
export function openChase(): void {
  openDialog("chase", "menu.chase", { width: 720, height: 560 }, chaseData);
}
export function openClock(): void {
  openDialog("clock", "menu.clock", { width: 520, height: 420 }, clockData);
}
export function openCheck(): void {
  openDialog("check", "menu.repair", { width: 720, height: 560 }, checkData);
}
export function openSelfCheck(): void {
  openChecklist();
}
export function openGuide(): void {
  openGuideTab();
}
