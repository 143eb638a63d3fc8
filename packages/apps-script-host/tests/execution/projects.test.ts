// Projects in other people's style, run as they are.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { createHost } from "../../src";

const PROJECTS = "packages/apps-script-host/tests/fixtures";
const folder = mkdtempSync(join(tmpdir(), "host-projects-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command line as `npm run host -- …` does. */
function host(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/host.mjs", ...args], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("a mail merge", () => {
  const store = join(folder, "merge.sqlite");

  it("sends a mail per guest, names a bad row, and sends nothing twice", () => {
    const now = ["--now", "2020-03-25T12:00:00Z"];
    expect(host("run", `${PROJECTS}/mail-merge`, "setup", "--store", store, ...now).status).toBe(0);
    const first = host(
      "run",
      `${PROJECTS}/mail-merge`,
      "sendEmails",
      "--args",
      '["Hi {{Name}}"]',
      "--store",
      store,
      ...now,
    );
    expect(first.stdout).toContain("Mail: ann@guests.example: Hi Ann Example");
    expect(first.stdout).toContain("[Logger] 3 rows, 98 mails left today");
    expect(first.stdout).toMatch(
      /Result: \["3\/25\/2020.*","3\/25\/2020.*","Failed to send email: no recipient"\]/,
    );
    const second = host("run", `${PROJECTS}/mail-merge`, "sendEmails", "--store", store);
    expect(second.stdout.match(/Mail: /g)).toHaveLength(2);
  });

  it("renders its template with escaping", async () => {
    const merge = createHost({ project: `${PROJECTS}/mail-merge` });
    const page = (await merge.run("render_", [{ Name: "<b>Ann</b>", Table: "4" }])).value;
    expect(page).toContain("<p>Dear &lt;b&gt;Ann&lt;/b&gt;,</p>");
    expect(page).toContain("table <b>4</b>");
    expect((await merge.run("render_", [{ Name: "Bob" }])).value).not.toContain("table");
    await merge.close();
  });
});

describe("a timesheet", () => {
  const open = async () => {
    const sheet = createHost({
      project: `${PROJECTS}/timesheet`,
      now: "2020-03-25T08:00:00Z",
      user: "ann@team.example",
    });
    return { sheet, window: await sheet.openWindow(sheet.spreadsheetId, "ann@team.example") };
  };

  it("punches hours from its sidebar", async () => {
    const { sheet, window } = await open();
    await window.click("showSidebar");
    const [page] = window.pages();
    expect(page?.html).toContain("<h3>Hello ann@team.example</h3>");
    expect(page?.html).toContain("input { width: 90px }");
    expect(page?.html).toContain("var limit = 10;");
    await window.call(page!.pageId, "punch", [3, "writing"]);
    expect((await window.call(page!.pageId, "punch", [4, "calls"])).value).toEqual({
      day: "2020-03-25",
      total: 7,
    });
    await sheet.close();
  });

  it("marks long days while they are typed", async () => {
    const { sheet, window } = await open();
    await sheet.run("punch", [3, "writing"]);
    const log = sheet
      .view(sheet.spreadsheetId, "ann@team.example")
      .sheets.find(({ name }) => name === "Log")!;
    await window.edit({ kind: "values", sheetId: log.id, row: 2, column: 3, values: [[12]] });
    const seen = sheet
      .view(sheet.spreadsheetId, "ann@team.example")
      .sheets.find(({ name }) => name === "Log")!;
    expect(seen.cells["2,3"]).toMatchObject({ v: 12, s: { background: "#f4cccc" } });
    await sheet.close();
  });

  it("closes the week only when the person agrees", async () => {
    const { sheet, window } = await open();
    window.willAnswer("NO", "YES");
    expect((await window.click("closeWeek")).value).toBe("open");
    expect((await window.click("closeWeek")).value).toBe("closed");
    await sheet.close();
  });

  it("reminds on Fridays in its own zone", async () => {
    const { sheet } = await open();
    await sheet.run("remindOnFridays");
    const results = await sheet.advance("7 d");
    expect(results.map(({ functionName, log }) => [functionName, log[0]?.text])).toEqual([
      ["remind", "Friday, 16:00 in Europe/Berlin: please punch out"],
    ]);
    await sheet.close();
  });
});

describe("custom functions", () => {
  it("compute in cells, show their errors there, and may not write", () => {
    const { stdout, status } = host("run", `${PROJECTS}/custom-functions`, "demo");
    expect(stdout).toContain('Result: [["AME","11","#ERROR!"],["#ERROR!","28.05",""]]');
    expect(status).toBe(0);
  });
});

describe("the command line", () => {
  it("ends with 1, the error and its place when the function throws", () => {
    const { status, stderr, stdout } = host(
      "run",
      `${PROJECTS}/custom-functions`,
      "INITIALS",
      "--args",
      "[5]",
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Error: A name, please\n {4}at INITIALS \(lib\/text:6:\d+\)/);
    expect(stdout).toContain("Calls: 0\nModelled time on Google: 0.5 s");
  });

  it("tells how it is used", () => {
    expect(host("run").stderr).toContain("host run <folder> <function>");
  });
});
