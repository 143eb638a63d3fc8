import { describe, expect, it } from "@jest/globals";
import { hostOf, manifest } from "../execution/hosts";
import { returned } from "./script";

const email = "https://www.googleapis.com/auth/userinfo.email";

describe("ScriptApp", () => {
  it("names the script, its web app and its files", async () => {
    expect(
      await returned(`return [ScriptApp.getScriptId().length, ScriptApp.getService().getUrl().slice(0, 35),
        ScriptApp.getResource("Code").getDataAsString().slice(0, 15)];`),
    ).toEqual([57, "https://script.google.com/macros/s/", "function main()"]);
  });

  it("tells which scopes are granted and demands others", async () => {
    const scopes = manifest({ oauthScopes: [email] });
    const host = hostOf(
      `function info(scope) { var info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, [scope]);
         return [String(info.getAuthorizationStatus()), info.getAuthorizedScopes()]; }
       function demand(scope) { ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, [scope]); return "granted"; }`,
      {},
      [scopes],
    );
    expect((await host.run("info", [email])).value).toEqual(["NOT_REQUIRED", [email]]);
    expect((await host.run("info", ["other"])).value).toEqual(["REQUIRED", []]);
    expect((await host.run("demand", [email])).value).toBe("granted");
    expect((await host.run("demand", ["other"])).ok).toBe(false);
  });

  it("knows what a person left unticked, as long as it stays so", async () => {
    const fetching = "https://www.googleapis.com/auth/script.external_request";
    const host = hostOf(
      `function info() { var info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
         return [String(info.getAuthorizationStatus()), info.getAuthorizedScopes(), info.getAuthorizationUrl() === null]; }
       function demand() { ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL); return "granted"; }
       function who() { return Session.getEffectiveUser().getEmail(); }`,
      {},
      [manifest({ oauthScopes: [email, fetching] })],
    );
    host.withhold("zhang@office.example", [email]);
    expect((await host.run("info")).value).toEqual(["REQUIRED", [fetching], false]);
    expect((await host.run("who")).error?.message).toMatch(/^Specified permissions are not sufficient/);
    expect((await host.run("demand")).ok).toBe(false);
    expect((await host.run("info", [], { user: "li@office.example" })).value).toEqual([
      "NOT_REQUIRED",
      [email, fetching],
      true,
    ]);
    host.withhold("zhang@office.example", []);
    expect((await host.run("demand")).value).toBe("granted");
  });

  it("runs no trigger of a person who left a scope unticked", async () => {
    const scopes = ["spreadsheets", "script.scriptapp"].map(
      (name) => `https://www.googleapis.com/auth/${name}`,
    );
    const host = hostOf(
      `function watch() { ScriptApp.newTrigger("tick").timeBased().everyHours(1).create();
         ScriptApp.newTrigger("tick").forSpreadsheet(SpreadsheetApp.getActive()).onChange().create(); }
       function tick() {}`,
      {},
      [manifest({ oauthScopes: scopes })],
    );
    await host.run("watch");
    host.withhold("zhang@office.example", [scopes[0]!]);
    expect(await host.advance("2 h")).toEqual([]);
    host.withhold("zhang@office.example", []);
    expect((await host.advance("2 h")).map(({ functionName }) => functionName)).toContain("tick");
  });

  it("gives a token that Google's APIs take", async () => {
    const sheets = manifest({
      oauthScopes: [
        "https://www.googleapis.com/auth/spreadsheets",
        "https://www.googleapis.com/auth/script.external_request",
      ],
      dependencies: {
        enabledAdvancedServices: [{ userSymbol: "Sheets", serviceId: "sheets", version: "v4" }],
      },
    });
    const host = hostOf(
      `function title() {
         var url = "https://sheets.googleapis.com/v4/spreadsheets/" + SpreadsheetApp.getActive().getId() + "?fields=properties.title";
         var headers = { Authorization: "Bearer " + ScriptApp.getOAuthToken() };
         return JSON.parse(UrlFetchApp.fetch(url, { headers: headers }).getContentText()).properties.title;
       }`,
      { name: "台账" },
      [sheets],
    );
    expect((await host.run("title")).value).toBe("台账");
  });

  it("makes triggers that tell what they are", async () => {
    expect(
      await returned(`var sheet = SpreadsheetApp.getActive();
        var made = [
          ScriptApp.newTrigger("main").forSpreadsheet(sheet).onEdit().create(),
          ScriptApp.newTrigger("main").timeBased().everyHours(6).create()];
        return made.map(function (t) { return [t.getHandlerFunction(), String(t.getEventType()), String(t.getTriggerSource()), t.getTriggerSourceId() === sheet.getId()]; })
          .concat([[ScriptApp.getUserTriggers(sheet).length]]);`),
    ).toEqual([["main", "ON_EDIT", "SPREADSHEETS", true], ["main", "CLOCK", "CLOCK", false], [1]]);
  });
});

describe("a state token", () => {
  const token = (chain: string) => returned(`return ScriptApp.newStateToken()${chain}.createToken();`);

  it("is a text that stands in an address as it is, new each time", async () => {
    const made = await returned(`var make = function () {
      return ScriptApp.newStateToken().withMethod("back").withArgument("单位", "一队").withTimeout(120).createToken(); };
      return [make(), make()];`);
    const [one, two] = made as string[];
    expect(one).toMatch(/^[\w-]{40,}$/);
    expect(one).not.toBe(two);
  });

  it.each([
    ["without a function", ".withTimeout(60)", "Exception: Invalid argument: method"],
    [
      "for more than an hour",
      '.withMethod("back").withTimeout(3601)',
      "Exception: Invalid argument: seconds",
    ],
    [
      "with a list for an argument",
      '.withMethod("back").withArgument("a", [1])',
      "Exception: The parameters (String,number[]) don't match the method signature for ScriptApp.StateTokenBuilder.withArgument.",
    ],
  ])("is refused %s", async (_what, chain, text) => {
    expect(await token(chain)).toBe(text);
  });
});
