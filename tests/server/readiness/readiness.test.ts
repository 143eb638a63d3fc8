// The first hour on Google: what is switched off or missing is said in words, at the first menu action after a push.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { disturbRest, type HostWindow, type Project, type ProjectFile } from "apps-script-host";
import { scopeWords } from "../../../src/core/text/readiness";
import type { ReadinessLine } from "../../../src/core/wire/procedures";
import { createCampaign, OWNER, type Rig, rig, STAFF } from "../../rig";

const SCOPE = "https://www.googleapis.com/auth/";
const KINDS: Record<string, ProjectFile["kind"]> = { ".js": "script", ".html": "html", ".json": "manifest" };

/** What a person or Google can set otherwise, as functions beside the product. */
const SWITCHES = `
  function setLocale(locale) { SpreadsheetApp.getActive().setSpreadsheetLocale(locale); }
  function setZone(zone) { SpreadsheetApp.getActive().setSpreadsheetTimeZone(zone); }
  function secondClock() { ScriptApp.newTrigger("tick").timeBased().everyHours(1).create(); }
  function spendMails() { while (MailApp.getRemainingDailyQuota() > 0) MailApp.sendEmail("zhou@units.example", "s", "b"); }`;

interface Manifest {
  oauthScopes: string[];
  timeZone: string;
  dependencies: { enabledAdvancedServices: { userSymbol: string }[] };
}

/** The built product with the switches, and with another manifest or another build's stamp. */
function product(change: { manifest?(manifest: Manifest): Partial<Manifest>; stamp?: string } = {}): Project {
  const files = readdirSync("dist").map((file): ProjectFile => {
    const source = readFileSync(join("dist", file), "utf8");
    return { name: basename(file, extname(file)), kind: KINDS[extname(file)]!, source };
  });
  return {
    files: [
      ...files.map((file) => ({ ...file, source: changed(file, change) })),
      { name: "switches", kind: "script", source: SWITCHES },
    ],
  };
}

function changed(file: ProjectFile, change: Parameters<typeof product>[0] = {}): string {
  if (file.kind === "script" && change.stamp) return file.source.replace(stampOf(file.source), change.stamp);
  if (file.kind !== "manifest" || !change.manifest) return file.source;
  const manifest = JSON.parse(file.source) as Manifest;
  return JSON.stringify({ ...manifest, ...change.manifest(manifest) });
}

const stampOf = (script: string) => /BUILD="(\w+)"/.exec(script)![1]!;

const started = (change?: Parameters<typeof product>[0]) => rig({ project: product(change) });

const openedBy = ({ host }: Rig, user = OWNER) => host.openWindow(host.spreadsheetId, user);

/** Titles of the pages that are open after a menu item was clicked. */
async function opened(window: HostWindow, menuItem: string): Promise<string[]> {
  const { ok, error } = await window.click(menuItem);
  if (!ok) throw new Error(error?.message);
  return window.pages().map(({ title }) => title);
}

const shown = (window: HostWindow) => (window.pages().at(-1) as unknown as { html: string }).html;

async function line(office: Rig, key: string, user = OWNER): Promise<ReadinessLine> {
  const { lines } = await office.call("selfcheck.readiness", {}, user);
  return lines.find((one) => one.key === key)!;
}

const asItShouldBe = { grade: "ok" };

describe("the first menu action after a push", () => {
  it("opens what was asked for when everything is set as it should be, and does not look again", async () => {
    const office = started();
    const window = await openedBy(office);
    expect(await opened(window, "openNewCampaign")).toEqual(["新建活动"]);
    const first = await window.click("openNewCampaign");
    expect(first.meter.calls["UrlFetchApp.fetchAll"]).toBeUndefined();
  });

  it("opens the checklist instead when something stops the product; the next one goes through", async () => {
    const office = started();
    await office.host.run("setLocale", ["en_US"]);
    const window = await openedBy(office);
    expect(await opened(window, "openNewCampaign")).toEqual(["自检"]);
    expect(shown(window)).toContain("en_US");
    window.closePage(window.pages()[0]!.pageId);
    expect(await opened(window, "openNewCampaign")).toEqual(["新建活动"]);
  });

  it("looks again after the next push", async () => {
    const folder = mkdtempSync(join(tmpdir(), "taizhang-push-"));
    const store = join(folder, "store.sqlite");
    const before = rig({ project: product(), store });
    await opened(await openedBy(before), "openNewCampaign");
    await before.host.run("setZone", ["Europe/Berlin"]);
    expect(await opened(await openedBy(before), "openNewCampaign")).toEqual(["新建活动"]);
    await before.host.close();
    const after = rig({ project: product({ stamp: "0123456789" }), store });
    expect(await opened(await openedBy(after), "openNewCampaign")).toEqual(["自检"]);
    await after.host.close();
    rmSync(folder, { recursive: true });
  });

  it("looks once for each person", async () => {
    const before = started();
    await opened(await openedBy(before), "openNewCampaign");
    await before.host.run("setZone", ["Europe/Berlin"]);
    expect(await opened(await openedBy(before), "openNewCampaign")).toEqual(["新建活动"]);
    before.host.share(before.host.spreadsheetId, STAFF, "writer");
    expect(await opened(await openedBy(before, STAFF), "openNewCampaign")).toEqual(["自检"]);
  });

  it("costs the menu itself nothing: opening the workbook reads the language and no more", async () => {
    const office = started();
    await openedBy(office);
    const { meter } = office.host.executions().find(({ functionName }) => functionName === "onOpen")!;
    expect(Object.keys(meter.calls).filter((name) => /Properties|Fetch|ScriptApp/.test(name))).toEqual([]);
  });

  it("takes few calls", async () => {
    const office = started();
    const { meter } = await (await openedBy(office)).click("openSelfCheck");
    expect(meter.totalCalls).toBeLessThanOrEqual(26);
    expect(meter.calls["UrlFetchApp.fetchAll"]).toBe(1);
  });
});

describe("permissions", () => {
  it("are those of the manifest, each with words of its own", () => {
    const { oauthScopes } = JSON.parse(readFileSync("appsscript.json", "utf8")) as Manifest;
    expect(Object.keys(scopeWords).sort()).toEqual(
      oauthScopes.map((scope) => scope.replace(SCOPE, "")).sort(),
    );
  });

  it("that were left unticked are named, with the link where they are granted", async () => {
    const office = started();
    office.host.withhold(OWNER, [`${SCOPE}script.send_mail`, `${SCOPE}script.scriptapp`]);
    const found = await line(office, "permissions");
    expect(found.grade).toBe("problem");
    expect(found.text).toContain("在您离开时定时运行、以您的名义发送邮件");
    expect(found.link).toMatch(/^https:/);
    office.host.withhold(OWNER, []);
    expect(await line(office, "permissions")).toMatchObject(asItShouldBe);
  });

  it.each(Object.entries(scopeWords))(
    "are said in words although %s is the one that is missing",
    async (name, { zh }) => {
      const office = started();
      office.host.withhold(OWNER, [SCOPE + name]);
      const window = await openedBy(office);
      window.willAnswer("ok");
      const { ok, error, value } = await window.click("openSelfCheck");
      expect({ ok, error }).toEqual({ ok: true, error: null });
      expect(value ?? null).toBeNull();
      if (name !== "script.container.ui") expect(shown(window)).toContain(zh);
    },
  );

  it("are named by any other action that misses one", async () => {
    const office = started();
    await createCampaign(office);
    office.host.withhold(OWNER, [`${SCOPE}userinfo.email`]);
    await expect(office.call("clock.start", {})).rejects.toThrow("没有授予这项权限：查看您的邮箱地址");
  });
});

describe("services, account and settings", () => {
  it("are all as they should be on a workbook that is set up as the README says", async () => {
    const { lines } = await started().call("selfcheck.readiness", {});
    expect(lines.map(({ key, grade }) => [key, grade])).toEqual(lines.map(({ key }) => [key, "ok"]));
    expect(lines).toHaveLength(9);
  });

  it.each([
    ["Sheets", "sheetsService", "Google Sheets API 没有启用"],
    ["Drive", "driveService", "Google Drive API 没有启用"],
  ])("the service %s that is switched off is named, and the other is not", async (symbol, key, words) => {
    const office = started({
      manifest: ({ dependencies }) => ({
        dependencies: {
          enabledAdvancedServices: dependencies.enabledAdvancedServices.filter(
            ({ userSymbol }) => userSymbol !== symbol,
          ),
        },
      }),
    });
    const { lines } = await office.call("selfcheck.readiness", {});
    expect(lines.filter(({ grade }) => grade !== "ok").map((one) => one.key)).toEqual([key]);
    expect(lines.find((one) => one.key === key)!.text).toContain(words);
  });

  it("another account than the spreadsheet's owner is told so before it makes the campaign its own", async () => {
    const office = started();
    office.host.share(office.host.spreadsheetId, STAFF, "writer");
    const found = await line(office, "owner", STAFF);
    expect(found).toMatchObject({ grade: "problem" });
    expect(found.text).toContain(`本表归 ${OWNER}，现在登录的是 ${STAFF}`);
    expect(await line(office, "owner")).toMatchObject(asItShouldBe);
  });

  it("staff are not stopped once the owner's clock runs", async () => {
    const office = started();
    await createCampaign(office);
    await office.call("clock.start", {});
    office.host.share(office.host.spreadsheetId, STAFF, "writer");
    expect(await line(office, "owner", STAFF)).toMatchObject({ grade: "note" });
    expect(await line(office, "clock", STAFF)).toMatchObject(asItShouldBe);
    expect(await opened(await openedBy(office, STAFF), "openTasks")).toEqual(["任务清单"]);
  });

  it("another locale or zone of the spreadsheet, or of the script, is named with its mend", async () => {
    const office = started();
    await office.host.run("setLocale", ["de_DE"]);
    await office.host.run("setZone", ["Europe/Berlin"]);
    expect((await line(office, "locale")).text).toMatch(
      /表格的区域设置是 de_DE，日期和数字会按那里的习惯读.*文件 → 设置.*中国/,
    );
    expect((await line(office, "zone")).text).toMatch(/Europe\/Berlin.*文件 → 设置.*上海/);
    expect(await line(office, "scriptZone")).toMatchObject(asItShouldBe);
    const elsewhere = rig({ project: product(), timeZone: "Europe/Berlin" });
    expect((await line(elsewhere, "scriptZone")).text).toContain(
      "脚本的时区是 Europe/Berlin，定时运行和截止日会差",
    );
  });

  it("a service that does not answer as it should is named with what it answers, and stops nothing", async () => {
    const office = started();
    disturbRest(office.host.store, ({ url }) =>
      url.startsWith("https://sheets.") ? { status: 503, landed: false } : null,
    );
    expect(await line(office, "sheetsService")).toMatchObject({
      grade: "note",
      text: expect.stringContaining("Google Sheets API 这次没有正常回应（503）。请过几分钟再查一次"),
    });
    expect(await line(office, "driveService")).toMatchObject(asItShouldBe);
  });

  it("what cannot be looked at says so, and the other lines are there", async () => {
    const office = started();
    office.host.withhold(OWNER, [`${SCOPE}script.send_mail`]);
    expect(await line(office, "mail")).toMatchObject({
      grade: "note",
      text: expect.stringContaining("这一项没能查成。请先解决其他各项，再查一次"),
    });
    expect(await line(office, "sheetsService")).toMatchObject(asItShouldBe);
  });

  it("a spent mail quota is named, and mends itself the next day", async () => {
    const office = started();
    await office.host.run("spendMails");
    expect(await line(office, "mail")).toMatchObject({ grade: "note" });
    await office.host.advance("30 h");
    expect(await line(office, "mail")).toMatchObject(asItShouldBe);
  });
});

describe("the clock", () => {
  it("waits for a campaign, is asked for when there is one, and runs", async () => {
    const office = started();
    expect((await line(office, "clock")).text).toBe("建好活动后再开启");
    await createCampaign(office);
    expect(await line(office, "clock")).toMatchObject({ grade: "note" });
    await office.call("clock.start", {});
    expect((await line(office, "clock")).text).toBe("已开启");
  });

  it("is named when it is silent: its owner withdrew a permission, so that Google runs it no more", async () => {
    const office = started();
    await createCampaign(office);
    await office.call("clock.start", {});
    await office.host.advance("2 h");
    office.host.withhold(OWNER, [`${SCOPE}script.send_mail`]);
    await office.host.advance("2 d");
    expect((await line(office, "clock")).text).toContain("没有运行");
  });

  it("is named when this account has two of them", async () => {
    const office = started();
    await createCampaign(office);
    await office.call("clock.start", {});
    await office.host.run("secondClock");
    expect((await line(office, "clock")).text).toContain("本账号开着 2 个时钟");
    await office.call("clock.start", {});
    expect(await line(office, "clock")).toMatchObject(asItShouldBe);
  });
});
