import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "@jest/globals";
import { createGlobals } from "../../src";

type Globals = {
  [name: string]: never;
} & {
  SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  DriveApp: GoogleAppsScript.Drive.DriveApp;
  PropertiesService: GoogleAppsScript.Properties.PropertiesService;
  CacheService: GoogleAppsScript.Cache.CacheService;
  Session: GoogleAppsScript.Base.Session;
  Utilities: GoogleAppsScript.Utilities.Utilities;
  ScriptApp: GoogleAppsScript.Script.ScriptApp;
  MailApp: GoogleAppsScript.Mail.MailApp;
};
const live = (options?: Parameters<typeof createGlobals>[0]) => createGlobals(options) as Globals;

describe("live globals", () => {
  it("hold every service that Apps Script has", () => {
    const services =
      "SpreadsheetApp DriveApp PropertiesService CacheService LockService ScriptApp Session Utilities HtmlService ContentService MailApp GmailApp UrlFetchApp Charts Logger Browser MimeType Sheets Drive CalendarApp DocumentApp";
    expect(Object.keys(createGlobals())).toEqual(expect.arrayContaining(services.split(" ")));
  });

  it("act as the account that is named, in its zone and language", () => {
    const { Session, SpreadsheetApp } = live({
      email: "ann@team.example",
      timeZone: "Europe/London",
      locale: "en_GB",
    });
    expect(Session.getActiveUser().getEmail()).toBe("ann@team.example");
    expect(Session.getScriptTimeZone()).toBe("Europe/London");
    const active = SpreadsheetApp.getActiveSpreadsheet();
    expect([active.getSpreadsheetLocale(), active.getSpreadsheetTimeZone()]).toEqual([
      "en_GB",
      "Europe/London",
    ]);
  });

  it("give values of the caller's own realm", () => {
    const { SpreadsheetApp } = live();
    const sheet = SpreadsheetApp.create("Days").getSheets()[0]!;
    sheet.getRange("A1:B1").setValues([[new Date(2020, 2, 25), "x"]]);
    const row = sheet.getRange("A1:B1").getValues()[0]!;
    expect(row).toBeInstanceOf(Array);
    expect(row[0]).toBeInstanceOf(Date);
    expect(row[0]).toEqual(new Date(2020, 2, 25));
    expect(() => sheet.getRange(0, 1)).toThrow(Error);
  });

  it("share one Drive between services", () => {
    const { SpreadsheetApp, DriveApp } = live();
    const made = SpreadsheetApp.create("Plan");
    const file = DriveApp.getFileById(made.getId());
    file.setName("Plan 2020");
    expect(made.getName()).toBe("Plan 2020");
    expect(DriveApp.getFilesByName("Plan 2020").hasNext()).toBe(true);
  });

  it("stand still at the time that is named, and sleep in no time", () => {
    const { CacheService, Utilities } = live({ now: "2020-03-25T00:00:00Z" });
    const cache = CacheService.getScriptCache();
    cache.put("a", "1", 60);
    Utilities.sleep(61_000);
    expect(cache.get("a")).toBeNull();
  });

  it("hold only the scopes that are named", () => {
    const { MailApp, PropertiesService } = live({ scopes: [] });
    PropertiesService.getScriptProperties().setProperty("a", "1");
    expect(() => MailApp.getRemainingDailyQuota()).toThrow(/^Specified permissions are not sufficient/);
  });

  it("are apart from one another", () => {
    const [one, other] = [live(), live()];
    one.PropertiesService.getScriptProperties().setProperty("a", "1");
    expect(other.PropertiesService.getScriptProperties().getProperty("a")).toBeNull();
  });
});

describe("a plain Node script", () => {
  const folder = mkdtempSync(join(tmpdir(), "host-globals-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (script: string) => {
    const program = `import { createGlobals } from "apps-script-host"; ${script}`;
    const args = ["--expose-gc", "--input-type=module", "-e", program];
    return spawnSync(process.execPath, args, { encoding: "utf8" });
  };

  it("keeps what it wrote in its store, flushed or not", () => {
    const store = JSON.stringify(join(folder, "kept.sqlite"));
    const written = run(`Object.assign(globalThis, createGlobals({ store: ${store} }));
      SpreadsheetApp.getActiveSheet().getRange("A1").setValue("kept");`);
    expect(written.stderr).toBe("");
    const { stdout } = run(`Object.assign(globalThis, createGlobals({ store: ${store} }));
      console.log(SpreadsheetApp.getActiveSheet().getRange("A1").getValue());`);
    expect(stdout).toBe("kept\n");
  });

  it("that makes services for each of its tests holds on to none of them", () => {
    const { stdout } = run(`
      const made = Array.from({ length: 10 }, (_, test) => {
        const network = () => ({ status: 200, body: "test " + test });
        createGlobals({ now: "2020-03-25T01:00:00Z", network });
        return new WeakRef(network);
      });
      // The engine may hold one for a moment longer, as when it compiles beside; what leaks is there after every turn.
      const look = (turns) => {
        gc();
        const kept = made.filter((network) => network.deref()).length;
        if (kept === 0 || turns === 0) console.log(kept);
        else setImmediate(look, turns - 1);
      };
      setImmediate(look, 100);`);
    expect(stdout).toBe("0\n");
  });

  it("still ends by a rejection of its own that nobody handles, also where the host is loaded twice", () => {
    const index = pathToFileURL(resolve("packages/apps-script-host/dist/index.mjs")).href;
    const { status, stderr } = run(`
      for (const copy of ["?one", "?other"]) {
        const { createHost } = await import(${JSON.stringify(index)} + copy);
        const host = createHost({ project: { files: [{ name: "Code", kind: "script", source: "function a() { Promise.reject(new Error('let fall')); }" }] } });
        await host.run("a");
        await host.close();
      }
      Promise.reject(new Error("the suite's own"));`);
    expect(stderr).toContain("the suite's own");
    expect(stderr).not.toContain("let fall");
    expect(status).toBe(1);
  });
});
