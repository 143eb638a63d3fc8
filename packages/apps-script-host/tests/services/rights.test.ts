import { describe, expect, it } from "@jest/globals";
import { hostOf, manifest } from "../execution/hosts";

const scoped = (...scopes: string[]) =>
  manifest({ oauthScopes: scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`) });

describe("scopes", () => {
  it("are those of the manifest, and a missing one is named", async () => {
    const host = hostOf('function send() { MailApp.sendEmail("a@unit.example", "s", "b"); }', {}, [
      scoped("spreadsheets"),
    ]);
    expect((await host.run("send")).error?.message).toBe(
      "Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail || https://mail.google.com/",
    );
  });

  it("are read from the text where the manifest has none; comments count, eval does not", async () => {
    const hidden = hostOf(`function send() { return globalThis["Mail" + "App"].getRemainingDailyQuota(); }`);
    expect((await hidden.run("send")).error?.message).toMatch(/^Specified permissions are not sufficient/);
    const commented = hostOf(
      `// MailApp\nfunction send() { return globalThis["Mail" + "App"].getRemainingDailyQuota(); }`,
    );
    expect((await commented.run("send")).value).toBe(100);
  });
});

describe("who acts", () => {
  const WHO = `
    function who() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]; }
    function onEdit(e) { PropertiesService.getScriptProperties().setProperty("edit", JSON.stringify([Session.getActiveUser().getEmail(), e.authMode, String(e.user), e.value, e.oldValue])); }
    function installed(e) { PropertiesService.getScriptProperties().setProperty("installed", JSON.stringify([who(), e.triggerUid !== undefined, String(e.authMode)])); }
    function watch() { ScriptApp.newTrigger("installed").forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }
    function seen(key) { return JSON.parse(PropertiesService.getScriptProperties().getProperty(key)); }`;

  it("is the person in a run", async () => {
    const host = hostOf(WHO);
    expect((await host.run("who")).value).toEqual(["zhang@office.example", "zhang@office.example"]);
  });

  it("is unknown to a simple trigger; a single typed cell carries its values", async () => {
    const host = hostOf(WHO);
    const type = (value: string) =>
      host.edit(host.spreadsheetId, "zhang@office.example", {
        kind: "values",
        sheetId: 0,
        row: 1,
        column: 1,
        values: [[value]],
      });
    await type("7");
    expect((await host.run("seen", ["edit"])).value).toEqual(
      ["", "LIMITED", "", "7"].concat([null as never]),
    );
    await type("8");
    expect((await host.run("seen", ["edit"])).value).toEqual(["", "LIMITED", "", "8", "7"]);
  });

  it("is the maker of an installable trigger, whoever caused it", async () => {
    const host = hostOf(WHO);
    await host.run("watch");
    await host.edit(host.spreadsheetId, "zhang@office.example", {
      kind: "values",
      sheetId: 0,
      row: 1,
      column: 1,
      values: [["x"]],
    });
    expect((await host.run("seen", ["installed"])).value).toEqual([
      ["zhang@office.example", "zhang@office.example"],
      true,
      "FULL",
    ]);
  });
});

describe("a simple trigger", () => {
  it("may not use services that need a person's agreement", async () => {
    const host = hostOf(`function onEdit() { MailApp.sendEmail("a@unit.example", "s", "b"); }`);
    await host.edit(host.spreadsheetId, "zhang@office.example", {
      kind: "values",
      sheetId: 0,
      row: 1,
      column: 1,
      values: [["x"]],
    });
    expect(host.executions()[0]).toMatchObject({ ok: false, error: { name: "Exception" } });
    expect(host.mails()).toEqual([]);
  });

  it("is not fired by what scripts write", async () => {
    const host = hostOf(
      "function onEdit() {} function write() { SpreadsheetApp.getActiveSheet().getRange(1, 1).setValue(1); }",
    );
    await host.run("write");
    expect(host.executions().map(({ functionName }) => functionName)).toEqual(["write"]);
  });

  it("fails with its global statements, which run under the same rights", async () => {
    const host = hostOf(`var left = MailApp.getRemainingDailyQuota(); function onOpen() {}`);
    await host.openWindow(host.spreadsheetId, "zhang@office.example");
    expect(host.executions()[0]?.error?.message).toMatch(/^Specified permissions are not sufficient/);
  });
});

describe("AuthMode", () => {
  const TRY = `function attempt(name) {
    var deeds = {
      menu: function () { SpreadsheetApp.getUi().createMenu("菜单").addItem("a", "attempt").addToUi(); },
      read: function () { return SpreadsheetApp.getActive().getSheets()[0].getRange(1, 1).getValue(); },
      write: function () { SpreadsheetApp.getActive().getSheets()[0].getRange(1, 1).setValue(1); SpreadsheetApp.flush(); },
      open: function () { SpreadsheetApp.openById(SpreadsheetApp.getActive().getId()); },
      properties: function () { PropertiesService.getScriptProperties().getProperty("a"); },
      fetch: function () { UrlFetchApp.fetch("https://elsewhere.example/"); },
      alert: function () { SpreadsheetApp.getUi().alert("x"); }
    };
    deeds[name]();
  }`;
  const deeds = ["menu", "read", "write", "open", "properties", "fetch", "alert"];

  /** The deeds that are allowed under a mode; a missing network is no refusal. */
  const allowed = async (authMode: "NONE" | "LIMITED" | "CUSTOM_FUNCTION" | "FULL") => {
    const host = hostOf(TRY);
    const windowId =
      authMode === "CUSTOM_FUNCTION"
        ? undefined
        : (await host.openWindow(host.spreadsheetId, "zhang@office.example")).id;
    const results = await Promise.all(
      deeds.map((deed) => host.run("attempt", [deed], { authMode, windowId, answers: ["OK"] })),
    );
    return deeds.filter(
      (_, index) => results[index]?.ok || results[index]?.error?.message.startsWith("DNS error"),
    );
  };

  it.each([
    ["NONE", ["menu"]],
    ["LIMITED", ["menu", "read", "write", "properties"]],
    ["CUSTOM_FUNCTION", ["read", "properties", "fetch"]],
    ["FULL", deeds],
  ] as const)("%s allows what Google's table says", async (mode, expected) => {
    expect(await allowed(mode)).toEqual(expected);
  });
});
