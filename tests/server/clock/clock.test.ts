// The one clock: who may run it, what it does, what it costs, and how it catches up.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { disturbRest, type RunResult, type Snapshot } from "apps-script-host";
import { ledgerTab } from "../../clerk";
import { type AtWork, atWork, OWNER, STAFF, unitTab } from "../at-work";
import { manyUnits } from "../pace/many";

const EAST = "例东区总工会";
const GLASS = "例明玻璃有限公司工会";

let office: AtWork;
let distributed: Snapshot;
beforeAll(async () => {
  office = await atWork();
  distributed = office.host.snapshot();
});
beforeEach(() => {
  disturbRest(office.host.store, null);
  office.host.restore(distributed);
});

const setting = (key: string) => office.rows("活动设置").find((row) => row.key === key)!.value!;
const report = (unit: string, period = "r1.2020-03") =>
  office.standing("报表记录").find((row) => row.unit === unit && row.period === period);
const ticks = (runs: RunResult[]) => runs.filter(({ functionName }) => functionName === "tick");

describe("starting the clock", () => {
  it("sets one trigger and a visible line with last and next run", async () => {
    const status = await office.call("clock.start", {});
    expect(status).toMatchObject({ running: true, isOwner: true, ownerAccount: OWNER, intervalMinutes: 10 });
    expect(office.host.triggers()).toHaveLength(1);
    await office.host.advance("11 min");
    expect(setting("clockLastRun")).toMatch(/^2020-03-12 09:\d\d/);
    expect(setting("clockNextRun") > setting("clockLastRun")).toBe(true);
  });

  it("twice by the same person leaves one trigger", async () => {
    await office.call("clock.start", {});
    await office.call("clock.start", {});
    expect(office.host.triggers()).toHaveLength(1);
  });

  it("is refused for a second person, who is told whose it is", async () => {
    await office.call("clock.start", {});
    await expect(office.call("clock.start", {}, STAFF)).rejects.toThrow(`时钟已由 ${OWNER} 开启`);
    expect(office.host.triggers().map(({ user }) => user)).toEqual([OWNER]);
  });

  it("is refused for somebody who does not own the workbooks, even when no clock runs", async () => {
    await expect(office.call("clock.start", {}, STAFF)).rejects.toThrow(`建表账号 ${OWNER}`);
  });

  it("can be stopped by its owner only", async () => {
    await office.call("clock.start", {});
    await expect(office.call("clock.stop", {}, STAFF)).rejects.toThrow(OWNER);
    expect(await office.call("clock.stop", {})).toMatchObject({ running: false });
    expect(office.host.triggers()).toHaveLength(0);
  });
});

describe("an idle tick", () => {
  it("costs at most two modelled seconds, twelve calls and one request", async () => {
    await office.call("clock.start", {});
    await office.host.advance("1 h");
    const idle = ticks(await office.host.advance("50 min"));
    expect(idle.length).toBeGreaterThanOrEqual(4);
    for (const { ok, meter } of idle.filter(({ meter: { calls } }) => !calls["SpreadsheetApp.flush"])) {
      expect(ok).toBe(true);
      expect(meter.calls["UrlFetchApp.fetchAll"]).toBe(1);
      expect(meter.modelledMs).toBeLessThanOrEqual(2_000);
      expect(meter.totalCalls).toBeLessThanOrEqual(12);
    }
  });

  it("writes its visible lines once an hour", async () => {
    await office.call("clock.start", {});
    await office.host.advance("1 h");
    const hours = ticks(await office.host.advance("3 h"));
    expect(hours.filter(({ meter: { calls } }) => calls["SpreadsheetApp.flush"])).toHaveLength(3);
    expect(setting("clockLastRun") >= "2020-03-12 12:").toBe(true);
  });

  it("comes less often where ticks turn out to be slow, so that a day's trigger time lasts", async () => {
    const slow = await manyUnits(3);
    await slow.call("clock.start", {});
    await slow.host.advance("1 h");
    disturbRest(slow.host.store, ({ url }) =>
      /modifiedTime%20%3E/.test(url) ? { status: 200, landed: true, milliseconds: 40_000 } : null,
    );
    const day = ticks(await slow.host.advance("24 h"));
    const minutes = day.reduce((total, { meter }) => total + meter.modelledMs, 0) / 60_000;
    expect(minutes).toBeLessThan(66);
    expect(Number(slow.rows("活动设置").find(({ key }) => key === "clockInterval")!.value)).toBeGreaterThan(
      10,
    );
  }, 120_000);

  it("keeps a quiet day within a third of the trigger time of a consumer account", async () => {
    await office.call("clock.start", {});
    await office.host.advance("1 h");
    const hour = ticks(await office.host.advance("1 h"));
    const minutes = hour.reduce((total, { meter }) => total + meter.modelledMs, 0) / 60_000;
    expect(hour.length).toBeGreaterThanOrEqual(5);
    expect(minutes * 24).toBeLessThan(30);
  });
});

describe("collecting by the clock", () => {
  it("takes in a ticked report and rolls up, with nobody at the desk", async () => {
    await office.call("clock.start", {});
    await office.host.advance("10 min");
    await office.enter(EAST, "2020-03-10", 40);
    await office.tick(EAST, "submit");
    await office.host.advance("20 min");
    expect(report(EAST)).toMatchObject({ state: "已提交", revision: "1" });
    expect(office.home(EAST).state).toBe("已提交");
    expect(office.rows("报送情况").find(({ unit }) => unit === EAST)).toMatchObject({
      activities: "1",
      people: "40",
    });
    expect(setting("lastCollectedAt")).toMatch(/^2020-03-12/);
  });

  it("reads only the workbook that changed", async () => {
    await office.call("clock.start", {});
    await office.host.advance("1 h");
    await office.tick(EAST, "zero");
    const runs = ticks(await office.host.advance("10 min"));
    // files.list, one workbook read, its answer, the record read before and after, and added to, and the three of the roll-up.
    expect(runs[runs.length - 1]!.meter.quota["URL Fetch calls"]).toBeLessThanOrEqual(9);
  });

  it("catches up after runs were missed", async () => {
    await office.call("clock.start", {});
    await office.host.advance("10 min");
    await office.call("clock.stop", {});
    await office.tick(GLASS, "zero");
    await office.host.advance("3 d");
    await office.call("clock.start", {});
    await office.host.advance("10 min");
    expect(report(GLASS)).toMatchObject({ state: "已提交", zero: "是" });
  });

  it("names a workbook that was deleted and collects the others", async () => {
    await office.call("clock.start", {});
    office.host.deleteFile(office.workbook(GLASS));
    await office.tick(EAST, "zero");
    await office.host.advance("10 min");
    expect(report(EAST)).toMatchObject({ state: "已提交" });
    expect((await office.call("clock.start", {})).lastError).toContain(`“${GLASS}”的填报表找不到`);
  });

  it("says in the directory and in the log, once, that a workbook failed three nights in a row", async () => {
    await office.call("clock.start", {});
    await office.host.advance("10 min");
    office.host.deleteFile(office.workbook(GLASS));
    await office.host.advance("2 d");
    expect(office.rows("操作日志").filter(({ action }) => action === "跳过收取")).toEqual([]);
    await office.host.advance("3 d");
    const lines = office.rows("操作日志").filter(({ action }) => action === "跳过收取");
    expect(lines.map(({ record }) => record)).toEqual([GLASS]);
    expect(lines[0]!.reason).toMatch(/^作业“.+”连续失败 3 次，已停下：/);
    expect(office.rows("单位名录").find(({ name }) => name === GLASS)!.workbookState).toBe("找不到");
  });
});

describe("the sweep of all workbooks", () => {
  it("comes once a night, and heals what Drive never told", async () => {
    await office.call("clock.start", {});
    await office.host.advance("10 min");
    await office.tick(EAST, "zero");
    // Drive does not say by day what has changed.
    disturbRest(office.host.store, ({ url }) =>
      /modifiedTime%20%3E/.test(url) ? { status: 503, landed: false } : null,
    );
    await office.host.advance("2020-03-13T01:55:00+08:00");
    expect(report(EAST)).toBeUndefined();
    await office.host.advance("30 min");
    expect(report(EAST)).toMatchObject({ state: "已提交" });
  });

  it("is made up for in the morning by a clock that did not run at night", async () => {
    await office.call("clock.start", {});
    await office.host.advance("10 min");
    await office.call("clock.stop", {});
    await office.tick(EAST, "zero");
    await office.host.advance("2020-03-15T09:00:00+08:00");
    await office.call("clock.start", {});
    await office.host.advance("10 min");
    expect(report(EAST)).toMatchObject({ state: "已提交" });
  });
});

describe("a new day", () => {
  it("opens the ledger of a period that has begun, and no other", async () => {
    await office.host.advance("2020-03-31T23:40:00+08:00");
    await office.call("clock.start", {});
    await office.host.advance("10 min");
    expect(unitTab(office, EAST, "台账 2020-04").hidden).toBe(true);
    await office.host.advance("20 min");
    expect(unitTab(office, EAST, "台账 2020-04").hidden).toBe(false);
    expect(unitTab(office, EAST, "台账 2020-05").hidden).toBe(true);
  });

  it("opens what began while the clock was off, but not the ledger of an accepted report", async () => {
    await office.tick(EAST, "zero");
    await office.job("collect");
    await office.call("review.accept", {
      reports: [{ unitId: office.unitId(EAST), period: "r1.2020-03", revision: 1 }],
    });
    await office.host.advance("2020-05-02T10:00:00+08:00");
    await office.call("clock.start", {});
    await office.host.advance("10 min");
    const hidden = (unit: string) =>
      ["r1.2020-03", "r1.2020-04", "r1.2020-05", "r1.2020-06"].map(
        (period) => unitTab(office, unit, ledgerTab(period)).hidden,
      );
    expect(hidden(EAST)).toEqual([false, false, false, true]);
    expect(hidden(GLASS)).toEqual([false, false, false, true]);
  });
});

describe("a distribution that staff asked for", () => {
  it("is done by the owner's clock", async () => {
    const line =
      "单位名称\t单位类型\t填报方式\t联系人\t联系邮箱\n例湾新区总工会\t北戴河新区总工会\t网络表格\t孙样例\tsun@units.example";
    await office.call("clock.start", {});
    await office.call("units.import", { text: line }, STAFF);
    expect((await office.call("job.step", { job: "distribute", restart: true }, STAFF)).queued).toBe(true);
    await office.host.advance("10 min");
    expect(office.rows("单位名录").find(({ name }) => name === "例湾新区总工会")!.workbookState).toBe(
      "已分发",
    );
  });
});

describe("a tick of somebody who does not own the clock", () => {
  it("does nothing, and leaves the owner's trigger alone", async () => {
    await office.call("clock.start", {});
    const run = await office.host.run("tick", [], { user: STAFF });
    expect(run.ok).toBe(true);
    expect(run.meter.calls["UrlFetchApp.fetchAll"]).toBeUndefined();
    expect(office.host.triggers().map(({ user }) => user)).toEqual([OWNER]);
  });
});
