// Every export becomes a global function of the script: menu items, triggers and the pages' one door call them by name.
import { accountLanguage } from "./google/session";
import { showMenus } from "./google/ui";
import { runTick } from "./jobs/tick";
import { answerLink, answerPhoto } from "./link/answer";
import { visit } from "./link/visit";
import { menus } from "./menu";
import { openChecklist, openGuideTab, openJob, openPage } from "./open";
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

/** The web app: the page behind a unit's link. `k` is its key, `lang` "en" asks for English. */
export function doGet({
  parameter,
}: {
  parameter: { k?: string; lang?: string };
}): GoogleAppsScript.HTML.HtmlOutput {
  return visit(parameter.k ?? "", parameter.lang ?? "");
}

/** The one door for pages of links: what they send as JSON text in, a reply as JSON text out. */
export function link(request: string): string {
  return answerLink(request);
}

/** The door for the photos of these pages, one a call. */
export function linkPhoto(request: string): string {
  return answerPhoto(request);
}

export function openNewCampaign(): void {
  openPage("new-campaign");
}
export function openFromAbove(): void {
  openPage("from-above");
}
export function openNotice(): void {
  openPage("notice");
}
export function openUnits(): void {
  openPage("units");
}
export function openDistribute(): void {
  openJob("distribute", "menu.distribute", "ask");
}
export function openPush(): void {
  openJob("push", "menu.push", "ask");
}
export function openTasks(): void {
  openPage("tasks");
}
export function openActivity(): void {
  openPage("activity");
}
export function openCollect(): void {
  openJob("collect", "menu.collect", "auto");
}
export function openReview(): void {
  openPage("review");
}
export function openSelection(): void {
  openPage("selection");
}
export function openRollup(): void {
  openJob("rollup", "menu.rollup", "auto");
}
export function openTrace(): void {
  openPage("trace");
}
export function openExport(): void {
  openPage("export");
}
export function openBulletin(): void {
  openPage("bulletin");
}
export function openFiles(): void {
  openPage("files");
}

export function openLinks(): void {
  openPage("links");
}

export function openRobots(): void {
  openPage("robots");
}
export function openChase(): void {
  openPage("chase");
}
export function openClock(): void {
  openPage("clock");
}
export function openHandover(): void {
  openPage("handover");
}
export function openSeal(): void {
  openJob("seal", "menu.seal", "ask");
}
export function openHistory(): void {
  openPage("history");
}
export function openRehearsal(): void {
  openPage("rehearsal");
}
export function openTry(): void {
  openPage("try");
}
export function openCheck(): void {
  openPage("check");
}
export function openSelfCheck(): void {
  openChecklist();
}
export function openGuide(): void {
  openGuideTab();
}
