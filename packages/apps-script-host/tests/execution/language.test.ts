// Two people of different languages look at the same spreadsheet.
import { expect, it } from "@jest/globals";
import { createHost } from "../../src";

const source = `function onOpen() {
  var english = Session.getActiveUserLocale() === "en";
  SpreadsheetApp.getUi().createMenu(english ? "Ledger" : "台账").addItem("x", "onOpen").addToUi();
}`;

it("each window speaks the language of its person", async () => {
  const host = createHost({
    project: { files: [{ name: "Code", kind: "script", source }] },
    user: "office@town.example",
    locale: "zh_CN",
  });
  const chinese = await host.openWindow(host.spreadsheetId, "office@town.example");
  const english = await host.openWindow(host.spreadsheetId, "office@town.example", "en");
  expect([chinese, english].map((window) => window.menus().map(({ title }) => title))).toEqual([
    ["台账"],
    ["Ledger"],
  ]);
});
