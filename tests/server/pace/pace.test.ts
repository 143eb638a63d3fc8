// Google's requests a minute, where they are the limit: work comes in slices that return instead of waiting, and the page
// or the clock goes on.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { disturbRest, type RunResult, type Snapshot } from "apps-script-host";
import { OWNER } from "../../rig";
import { drive, driveJob, MARCH, type ManyUnits, manyUnits, mostInAMinute, sleeps } from "./many";

const UNITS = 100;
let office: ManyUnits;
let ticked: Snapshot;
let collected: Snapshot;
beforeAll(async () => {
  office = await manyUnits(UNITS);
  await office.tickAll();
  ticked = office.host.snapshot();
  await office.job("collect");
  await office.host.advance("2 min");
  collected = office.host.snapshot();
}, 300_000);

const seconds = ({ meter }: RunResult) => meter.modelledMs / 1000;
const bursts = ({ meter }: RunResult) => meter.calls["UrlFetchApp.fetchAll"] ?? 0;
const reports = () => office.standing("报表记录");
const now = () => Date.parse(office.host.now());
const all = () => reports().map(({ unitId }) => ({ unitId: unitId!, period: MARCH, revision: 1 }));
const tick = () => office.host.run("tick", [], { user: OWNER });

describe("a collection of a hundred units", () => {
  beforeEach(() => {
    office.host.restore(ticked);
    office.watch();
  });

  it("is never refused for the rate, sleeps nowhere, and takes in every report once", async () => {
    const { runs, last, wall } = await driveJob(office, "collect");
    expect([mostInAMinute(office.seen, "read"), mostInAMinute(office.seen, "write")]).toEqual([54, 52]);
    expect(runs.map(sleeps)).toEqual(runs.map(() => 0));
    expect(Math.max(...runs.map(seconds))).toBeLessThan(20);
    expect(reports().map(({ revision, state }) => `${revision} ${state}`)).toEqual(
      Array(UNITS).fill("1 已提交"),
    );
    expect(last.summary).toContain("100");
    expect(wall).toBeLessThan(150);
  });

  it("tells the page how long the rest will take", async () => {
    const first = await office.call("job.step", { job: "collect", restart: true });
    expect(first).toMatchObject({ finished: false, done: 30, total: UNITS });
    const again = await office.call("job.step", { job: "collect", restart: false });
    // No slice begins only to find the minute spent.
    expect(again).toMatchObject({ done: 50, finished: false, wait: { reason: "quota" } });
    expect(again.wait!.seconds).toBeLessThanOrEqual(65);
  });

  it("of an emptied cache meets one refusal and keeps to the rate from then on", async () => {
    await office.call("job.step", { job: "collect", restart: true });
    forget();
    const refused = await office.call("job.step", { job: "collect", restart: false });
    expect(refused.wait).toMatchObject({ reason: "quota" });
    const beyond = office.seen.length;
    await office.call("job.step", { job: "collect", restart: false });
    expect(office.seen).toHaveLength(beyond);
    await office.host.advance("65 s");
    await driveJob(office, "collect");
    expect(reports()).toHaveLength(UNITS);
  });

  it("by the clock goes on every minute, and then slows down again", async () => {
    await office.call("clock.start", {});
    const usual = office.host.triggers();
    expect((await tick()).ok).toBe(true);
    expect(office.host.triggers()).toHaveLength(1);
    expect(office.host.triggers()).not.toEqual(usual);
    // A write for each ledger that is opened, and one for each receipt.
    await office.host.advance("12 min");
    expect(reports()).toHaveLength(UNITS);
    expect(mostInAMinute(office.seen, "read")).toBeLessThanOrEqual(60);
    await office.host.advance("11 min");
    expect(office.host.triggers()).toHaveLength(1);
    const later = await office.host.advance("9 min");
    expect(later.filter(({ functionName }) => functionName === "tick").length).toBeLessThanOrEqual(1);
  });

  it("by the clock rolls up for what was recorded alone, and a tick that finds the minute spent ends within two seconds", async () => {
    office.host.restore(collected);
    await office.call("clock.start", {});
    // What a new day asks for is done by the time of the night's sweep.
    await office.host.advance("2020-03-26T02:00:00+08:00");
    const [read, spent, again] = await office.host.advance("14 min");
    expect([read, spent, again].map((run) => bursts(run!) > 2)).toEqual([true, false, true]);
    for (const { meter } of [read!, again!]) expect(meter.calls["Sheet.getCharts"] ?? 0).toBe(0);
    expect(seconds(spent!)).toBeLessThan(2);
  });

  it("by a clock that somebody starts anew meanwhile goes on every minute all the same", async () => {
    await office.call("clock.start", {});
    await tick();
    await office.call("clock.start", {});
    await tick();
    const { next } = office.host.triggers()[0]!;
    expect(Date.parse(next!) - now()).toBeLessThanOrEqual(60_000);
  });

  it("shares the minute with whatever the same person does beside it", async () => {
    const rollUp = () => office.call("job.step", { job: "rollup", restart: true });
    await office.call("job.step", { job: "collect", restart: true });
    await expect(office.call("check.repair", {})).resolves.toBeDefined();
    expect(await rollUp()).toMatchObject({ finished: true });
    // The next slice takes what is left of the minute.
    await office.call("job.step", { job: "collect", restart: false });
    expect(await rollUp()).toMatchObject({ finished: false, wait: { reason: "quota" } });
    // Nothing is read for what cannot be written.
    expect([bursts(office.last()), seconds(office.last()) < 1.5]).toEqual([0, true]);
  });
});

describe("a collection after one in which everything was read", () => {
  it("takes first what has changed since, and says how long the others will take", async () => {
    office.host.restore(collected);
    const directory = office.rows("单位名录");
    const late = directory.slice(-3).map(({ workbookId }) => workbookId!);
    for (const workbook of late) {
      const edit = { kind: "values" as const, sheetId: 1, row: 8, column: 5, values: [[true]] };
      await office.host.edit(workbook, OWNER, edit);
    }
    // Drive tells of it minutes late; the receipts of the collection before are too long ago by then.
    await office.host.advance("30 min");
    office.watch();
    const first = await office.call("job.step", { job: "collect", restart: true });
    const read = office.seen.filter(({ kind }) => kind === "read").map(({ workbook }) => workbook);
    const ofUnits = read.filter((workbook) => directory.some(({ workbookId }) => workbookId === workbook));
    expect(new Set(ofUnits.slice(0, 3))).toEqual(new Set(late));
    expect(first.outlook).toBe("有改动的 3 个已收取，其余 70 个约需 1 分钟");
    const { last } = await driveJob(office, "collect");
    expect(last.finished).toBe(true);
  });
});

describe("a review of a hundred reports", () => {
  beforeEach(() => {
    office.host.restore(collected);
    office.watch();
  });
  const told = () =>
    office.seen
      .filter(({ kind, workbook }) => kind === "write" && workbook !== office.host.spreadsheetId)
      .map(({ workbook }) => workbook);

  it("is in the record at once, and every unit is told once", async () => {
    const first = await office.call("review.accept", { reports: all() });
    expect(first).toMatchObject({ accepted: UNITS, items: [], unnotified: 50 });
    expect(reports().map(({ state }) => state)).toEqual(Array(UNITS).fill("已接收"));
    await office.host.advance("65 s");
    const { runs } = await drive(office, "review.notify", (last) => (last?.unnotified === 0 ? null : {}));
    expect(runs.map(sleeps)).toEqual(runs.map(() => 0));
    expect(told().sort()).toEqual(Object.values(office.workbooks()).sort());
    expect(mostInAMinute(office.seen, "write")).toBeLessThanOrEqual(60);
  });

  it("is told to the rest by the clock when the page is closed", async () => {
    await office.call("clock.start", {});
    await office.host.advance("20 min");
    office.watch();
    await office.call("review.accept", { reports: all() });
    await office.host.advance("15 min");
    expect((await office.call("review.notify", {})).unnotified).toBe(0);
    const states = Object.values(office.workbooks()).map((id) => office.text(id, "首页", 8, 11));
    expect(new Set(states)).toEqual(new Set(["已接收"]));
  });
});

describe("an activity that staff type while the minute is spent", () => {
  it("is saved at once and shown to the unit by the clock", async () => {
    office.host.restore(collected);
    await office.call("clock.start", {});
    // Between two ticks: what they ask for is not in this minute.
    await office.host.advance("25 min");
    await office.call("review.accept", { reports: all() });
    const save = (unitId: string) =>
      office.call("activity.save", {
        formId: "activity",
        entryId: null,
        revision: 0,
        unitId,
        values: { date: "2020-03-12", task: "1 开办“大学习”课堂", theme: "领学一小时", people: "30" },
        explanation: "",
      });
    // What the review left of the minute is spent on the first ones.
    const units = office.rows("单位名录").slice(0, 8);
    const told = [];
    for (const { unitId } of units) told.push((await save(unitId!)).notes.map(({ text }) => text).join());
    expect(told[0]).not.toContain("时钟会自动补上");
    expect(told.at(-1)).toMatch(/已登记；“.+”的填报表现在写不进去。时钟会自动补上/);
    expect(office.rows("代填活动")).toHaveLength(units.length);
    const { workbookId } = units.at(-1)!;
    expect(office.text(workbookId!, "上级代填", 3, 4)).toBe("");
    await office.host.advance("12 min");
    expect(office.text(workbookId!, "上级代填", 3, 4)).toBe("领学一小时");
  });
});

describe("whatever Google answers", () => {
  const FAULTS = [429, 500, 502, 503] as const;
  beforeEach(() => office.host.restore(ticked));

  it.each(FAULTS)(
    "%i to everything: no slice sleeps longer than five seconds, and nobody is blamed",
    async (status) => {
      disturbRest(office.host.store, () => ({ status, landed: false }));
      const before = now();
      const first = await office.call("job.step", { job: "collect", restart: true });
      expect(sleeps(office.last())).toBeLessThanOrEqual(2);
      expect(now() - before).toBeLessThan(60_000);
      expect(first).toMatchObject({ finished: false, problems: [], done: 0 });
      expect(first.wait).toBeDefined();
    },
  );

  it("503 without end: the page is told to come back, the units are counted and not named", async () => {
    disturbRest(office.host.store, () => ({ status: 503, landed: false }));
    const { last, runs } = await driveJob(office, "collect");
    // Every second slice waits for the minute that the refused ones have spent.
    expect(runs.length).toBeLessThanOrEqual(10);
    expect(last.problems.map(({ text }) => text)).toEqual([expect.stringContaining("还有 100 个单位")]);
    disturbRest(office.host.store, null);
    await driveJob(office, "collect");
    expect(reports()).toHaveLength(UNITS);
  });

  it("503 to one workbook: the others are collected, the clock counts it as no failure", async () => {
    const { workbookId, name } = office.rows("单位名录")[0]!;
    disturbRest(office.host.store, ({ url }) =>
      url.includes(workbookId!) ? { status: 503, landed: false } : null,
    );
    await office.call("clock.start", {});
    const ticks = await office.host.advance("8 h");
    expect(reports()).toHaveLength(UNITS - 1);
    // While that one is asked for again nothing is rolled up anew: of the parts read on demand only that of collecting is read.
    const parts = ({ meter }: RunResult) => meter.calls["HtmlService.getFile"] ?? 0;
    expect(ticks.slice(20, 45).map(parts)).toEqual(Array(25).fill(1));
    expect(office.rows("操作日志").filter(({ action }) => action === "跳过收取")).toEqual([]);
    expect(office.rows("活动设置").find(({ key }) => key === "clockFailures")!.value).toBe("0");
    disturbRest(office.host.store, null);
    await office.host.advance("18 h");
    expect(reports().find(({ unit }) => unit === name)).toMatchObject({ revision: "1" });
  });

  it("an answer that takes a minute each time: a tick is over by the fifth minute, and nothing is lost", async () => {
    disturbRest(office.host.store, () => ({ status: 200, landed: true, milliseconds: 44_000 }));
    await office.call("clock.start", {});
    for (let turn = 0; turn < 12 && reports().length < UNITS; turn++) {
      const run = await tick();
      expect(run.ok).toBe(true);
      expect(seconds(run)).toBeLessThan(300);
      await office.host.advance("65 s");
    }
    expect(reports().length).toBeGreaterThan(0);
    // Who was not reached in all this time is collected by the night's round, once Google is well again.
    disturbRest(office.host.store, null);
    await office.host.advance("24 h");
    expect(reports().map(({ revision }) => revision)).toEqual(Array(UNITS).fill("1"));
  });

  it("no answer in time: an execution is over by its fifth minute", async () => {
    disturbRest(office.host.store, () => ({ status: 200, landed: true, milliseconds: 90_000 }));
    await office.call("clock.start", {});
    const run = await tick();
    expect(run.ok).toBe(true);
    expect(seconds(run)).toBeLessThan(300);
    await office.call("job.step", { job: "collect", restart: true });
    expect(seconds(office.last())).toBeLessThan(300);
    disturbRest(office.host.store, null);
    await office.host.advance("65 s");
    await driveJob(office, "collect");
    expect(reports().map(({ revision }) => revision)).toEqual(Array(UNITS).fill("1"));
  });

  it("a burst refused by UrlFetchApp: the work goes on later", async () => {
    office.host.faultNext({
      at: "UrlFetchApp.fetchAll",
      what: new Error(
        "Service invoked too many times in a short time: urlfetch. Try Utilities.sleep(1000) between calls.",
      ),
    });
    await driveJob(office, "collect");
    expect(reports()).toHaveLength(UNITS);
  });
});

/** Empties the caches, as Google may at any time. */
function forget(): void {
  const cache = office.host.store.collection("cache");
  for (const [key] of [...cache.entries()]) cache.delete(key);
  office.host.store.commit();
}
