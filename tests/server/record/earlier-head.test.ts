// A head workbook whose record an earlier version kept: one row a report, replaced with every event. The fixture is an office of
// three units as that version left it: one report submitted, one accepted, one returned, a note beside the first.
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { endAtEveryCall, type Snapshot } from "apps-script-host";
import { problemWords } from "../../../src/core/text/problems";
import { type Clerk, clerkOf } from "../../clerk";
import { createCampaign, OWNER, type Rig, rig } from "../../rig";
import { byHand } from "../by-hand";
import { EAST, execution, HILL, productWithout, RIVER } from "../trials/office";

const MARCH = "r1.2020-03";
const FIXTURE = "tests/fixtures/office-before-versions.sqlite.gz";
const SECOND = { date: "2020-03-18", task: "1 开办“大学习”课堂", theme: "大学习课堂第二讲", people: 12 };

let office: Rig;
let east: Clerk;
let start: Snapshot;
beforeAll(() => {
  const store = join(mkdtempSync(join(tmpdir(), "earlier-")), "head.sqlite");
  writeFileSync(store, gunzipSync(readFileSync(FIXTURE)));
  office = rig({ store, now: "2020-03-20T11:00:00+08:00" });
  east = clerkOf(office, EAST);
  start = office.host.snapshot();
});
beforeEach(() => office.host.restore(start));

const tab = (name: string) =>
  office.host.view(office.host.spreadsheetId, OWNER).sheets.find((sheet) => sheet.name === name)!;
const states = () =>
  office.standing("报表记录").map(({ unit, state, revision }) => `${unit} ${state} ${revision}`);
const BEFORE = [`${EAST} 已提交 1`, `${RIVER} 已接收 1`, `${HILL} 已退回 1`];

/** All that stood in the record's tabs stands there still, cell by cell. */
function expectKept(): void {
  for (const [name, cells] of Object.entries(before))
    for (const [at, shown] of Object.entries(cells))
      expect([name, at, tab(name).cells[at]?.d]).toEqual([name, at, shown]);
}
let before: Record<string, Record<string, string | undefined>> = {};
beforeEach(() => {
  const shown = (name: string) =>
    Object.fromEntries(
      Object.entries(tab(name).cells)
        .filter(([, { d }]) => d !== "")
        .map(([at, { d }]) => [at, d]),
    );
  before = Object.fromEntries(["报表记录", "台账汇总", "活动汇总"].map((name) => [name, shown(name)]));
});

describe("a head of an earlier version", () => {
  it("is brought over when somebody opens 审核: nothing is lost, nothing moves", async () => {
    const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
    // The first press of a person after a push may show the checklist.
    await window.click("openReview");
    if (!window.pages().at(-1)?.html.includes(EAST)) await window.click("openReview");
    expect(window.pages().at(-1)!.html).toContain(EAST);
    expectKept();
    expect(office.rows("操作日志").filter(({ action }) => action === "修复")).not.toEqual([]);
  });

  it("gets the tabs of 督导通报, with the usual passages, when somebody drafts one", async () => {
    const { draft, issued } = await office.call("bulletin.draft", {
      kind: "bulletin",
      periodId: MARCH,
      anew: false,
    });
    expect(office.rows("通报内容")[0]).toMatchObject({ heading: "总体情况", table: "各单位情况" });
    expect([issued, office.rows("通报记录")]).toEqual([[], []]);
    expect(draft.passages[0]!.text).toMatch(/应报\d+份/);
    expectKept();
  });

  it("goes on where it stood: a second version, a decision, the figures", async () => {
    await office.job("rollup");
    expect(office.rows("报送情况").find(({ unit }) => unit === EAST)).toMatchObject({ people: "40" });
    await east.enter(SECOND);
    await east.tick(MARCH);
    await office.job("collect");
    expect(states()).toEqual([`${EAST} 已提交 2`, ...BEFORE.slice(1)]);
    const { unitId } = office.rows("单位名录").find(({ name }) => name === EAST)!;
    await office.call("review.accept", { reports: [{ unitId: unitId!, period: MARCH, revision: 2 }] });
    expect(states()[0]).toBe(`${EAST} 已接收 2`);
    await office.job("rollup");
    expect(office.rows("报送情况").find(({ unit }) => unit === EAST)).toMatchObject({ people: "52" });
    expectKept();
    const notes = Object.values(tab("报表记录").cells).filter(({ d }) => d === "李试例已核对");
    expect(notes).toHaveLength(3);
  });

  it("is brought over by the clock, which comes again in a minute", async () => {
    await east.enter(SECOND);
    await east.tick(MARCH);
    await office.host.advance("40 min");
    expect(states()[0]).toBe(`${EAST} 已提交 2`);
    expect(east.home(MARCH).receipt).toContain("第 2 稿");
    expectKept();
  });

  it("ended at any call is brought over by the next", async () => {
    await east.enter(SECOND);
    await east.tick(MARCH);
    before = {};
    const calls = await endAtEveryCall(
      office.host,
      () => execution(office, "job.step", { job: "collect", restart: true }),
      async () => {
        await office.job("collect");
        expect(states()).toEqual([`${EAST} 已提交 2`, ...BEFORE.slice(1)]);
        expect(new Set(office.rows("报表记录").map(({ version }) => version)).size).toBeGreaterThan(1);
        const keys = Object.entries(tab("报表记录").cells).filter(([at]) => at.startsWith("1,"));
        expect(keys.map(([, { d }]) => d).filter((key) => key === "version")).toHaveLength(1);
      },
      17,
    );
    expect(calls).toBeGreaterThan(15);
  });
});

describe("a head that was laid out before there was an archive", () => {
  const SETTINGS = ["归档行数", "记录归档"];
  const asked = (rows: readonly Record<string, string>[]) =>
    rows.map(({ item = "" }) => item).filter((item) => SETTINGS.includes(item));
  // It noted another shape.
  const earlier = productWithout('"head.shape"', '"head.shape.before"');
  let old: Rig;
  let laid: Snapshot;
  beforeAll(async () => {
    const store = join(mkdtempSync(join(tmpdir(), "earlier-")), "head.sqlite");
    const before = rig({ store, project: earlier });
    await createCampaign(before, "2020-04-30");
    await before.call("clock.start", {});
    for (const item of SETTINGS) await byHand(before).deleteRow("活动设置", "item", item);
    expect(asked(before.rows("活动设置"))).toEqual([]);
    await before.host.close();
    old = rig({ store, now: "2020-03-12T10:00:00+08:00" });
    laid = old.host.snapshot();
  });
  beforeEach(() => old.host.restore(laid));

  it("gets its two rows of 活动设置 from the clock, once", async () => {
    await old.host.advance("40 min");
    expect(asked(old.rows("活动设置"))).toEqual(SETTINGS);
    expect(old.rows("操作日志").map(({ record }) => record)).toContain("在“活动设置”末尾加上“归档行数”一行");
    await byHand(old).deleteRow("活动设置", "item", "记录归档");
    await old.host.advance("2 h");
    expect(asked(old.rows("活动设置"))).toEqual(["归档行数"]);
  });

  it("is named and mended by 检查与修复", async () => {
    const window = await old.host.openWindow(old.host.spreadsheetId, OWNER);
    for (const item of ["openCheck", "openCheck"]) await window.click(item);
    expect(window.pages().at(-1)!.html).toContain("工作表“活动设置”缺少“归档行数”一行");
    expect(window.pages().at(-1)!.html).toContain(problemWords["setting.missing"].action.zh);
    await old.call("check.repair", {});
    expect(asked(old.rows("活动设置"))).toEqual(SETTINGS);
  });

  it("has each row once, at whichever call the clock was ended", async () => {
    const calls = await endAtEveryCall(
      old.host,
      () => old.host.run("tick", [], { user: OWNER }),
      async () => {
        await old.host.advance("2 h");
        expect(asked(old.rows("活动设置"))).toEqual(SETTINGS);
      },
      23,
    );
    expect(calls).toBeGreaterThan(15);
  });
});
