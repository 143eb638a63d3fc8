import { expect, it } from "@jest/globals";
import { hostOf } from "./hosts";

const OWNER = "zhang@office.example";

it("a copy of a spreadsheet with a script has a script of its own: other id, no properties, no triggers", async () => {
  const host = hostOf(`
    function onOpen() { SpreadsheetApp.getUi().createMenu("菜单").addItem("谁", "who").addToUi(); }
    function who() { return [ScriptApp.getScriptId(), PropertiesService.getScriptProperties().getKeys().length, ScriptApp.getProjectTriggers().length]; }
    function copy() {
      PropertiesService.getScriptProperties().setProperty("a", "1");
      ScriptApp.newTrigger("who").timeBased().everyHours(1).create();
      return SpreadsheetApp.getActive().copy("副本").getId();
    }`);
  const copyId = String((await host.run("copy")).value);
  const [id, properties, triggers] = (await host.run("who")).value as [string, number, number];
  const window = await host.openWindow(copyId, OWNER);
  expect(window.menus()).toHaveLength(1);
  const [copiedId, ...rest] = (await window.click("who")).value as [string, number, number];
  expect([properties, triggers]).toEqual([1, 1]);
  expect(rest).toEqual([0, 0]);
  expect(copiedId).not.toBe(id);
});
