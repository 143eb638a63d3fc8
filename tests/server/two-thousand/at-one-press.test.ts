// Two thousand units in the directory: what is done for all of them at one press comes to its end.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { OWNER, type Rig, reportMails } from "../../rig";
import { COUNT, largeDirectory, typeColumn } from "./directory";

let office: Rig;
let start: Snapshot;
beforeAll(async () => {
  office = await largeDirectory();
  await typeColumn(
    office,
    "workbookUrl",
    Array(COUNT).fill("https://docs.google.com/spreadsheets/d/1Deleted"),
  );
  await office.host.advance("2020-03-26T09:00:00+08:00");
  start = office.host.snapshot();
}, 120_000);
beforeEach(() => office.host.restore(start));

describe("two thousand units", () => {
  it("are checked within three modelled seconds, by one reading of all tabs", async () => {
    const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
    // The first press of a person looks at the checklist as well.
    for (const _ of ["first", "second"]) await window.click("openCheck");
    const { modelledMs, calls } = office.host.executions().at(-1)!.meter;
    expect(window.pages().at(-1)!.html).toContain("findings");
    expect([calls["UrlFetchApp.fetchAll"], modelledMs <= 3_000]).toEqual([1, true]);
  });

  it("are rolled up in one go, all of them counted as expected", async () => {
    expect((await office.job("rollup")).summary).toContain(`0 / ${COUNT}`);
    expect(office.rows("报送情况")).toHaveLength(COUNT);
  });

  it("are chased at one press, as many as the day has mails; the others are kept for the next days, nobody twice", async () => {
    const unitIds = office.rows("单位名录").map(({ unitId }) => unitId!);
    const { sent, held } = await office.call("chase.send", { unitIds });
    expect([sent > 50, sent + held]).toEqual([true, COUNT]);
    expect(office.last().meter.modelledMs).toBeLessThan(300_000);
    expect(await office.call("chase.send", { unitIds })).toMatchObject({ sent: 0 });
    const mailed = reportMails(office.host).map(({ to }) => to);
    expect([mailed.length, new Set(mailed).size]).toEqual([sent, sent]);
  });
});
