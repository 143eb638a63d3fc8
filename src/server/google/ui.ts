// Menus, sidebars and dialogs. Pages are self-contained files; their first data is written into them.
import { withStart } from "../../core/wire/first-data";
import type { PageKey, PageStart } from "../../core/wire/procedures";
import { fileText } from "./files";

/** A menu as data: label and function name, a line, or a submenu. */
export type MenuItem = { label: string; run: string } | "line" | { label: string; items: MenuItem[] };

/** Adds menus to the open workbook. */
export function showMenus(menus: { label: string; items: MenuItem[] }[]): void {
  const ui = SpreadsheetApp.getUi();
  for (const menu of menus) fill(ui.createMenu(menu.label), menu.items).addToUi();
}

function fill(menu: GoogleAppsScript.Base.Menu, items: MenuItem[]): GoogleAppsScript.Base.Menu {
  for (const item of items) {
    if (item === "line") menu.addSeparator();
    else if ("run" in item) menu.addItem(item.label, item.run);
    else menu.addSubMenu(fill(SpreadsheetApp.getUi().createMenu(item.label), item.items));
  }
  return menu;
}

/** Opens a page in the sidebar (300 px wide on Google). */
export function showSidebar<K extends PageKey>(title: string, start: PageStart<K>): void {
  SpreadsheetApp.getUi().showSidebar(pageOutput(start).setTitle(title));
}

/** Opens a page in a modal dialog. */
export function showDialog<K extends PageKey>(
  title: string,
  size: { width: number; height: number },
  start: PageStart<K>,
): void {
  SpreadsheetApp.getUi().showModalDialog(
    pageOutput(start).setWidth(size.width).setHeight(size.height),
    title,
  );
}

/** A short message at the corner of the grid. */
export function toast(message: string, title: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(message, title, 8);
}

/** A message that must be read. */
export function alert(title: string, message: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, message, ui.ButtonSet.OK);
}

/** A page as a web app answers with it, as wide as the telephone or screen. */
export function webPage<K extends PageKey>(
  title: string,
  start: PageStart<K>,
): GoogleAppsScript.HTML.HtmlOutput {
  return pageOutput(start).setTitle(title).addMetaTag("viewport", "width=device-width, initial-scale=1");
}

/** Whether a page of the workbook's own asks: a web app, and whoever visits it, has no window of the workbook. */
export function isInWorkbook(): boolean {
  try {
    SpreadsheetApp.getUi();
    return true;
  } catch {
    return false;
  }
}

function pageOutput<K extends PageKey>(start: PageStart<K>): GoogleAppsScript.HTML.HtmlOutput {
  return HtmlService.createHtmlOutput(withStart(fileText(start.page), start));
}
