// Actions that may be ended at any call, and what must hold afterwards. Told with every n-th call here, with every call in
// the deep tests.

import { expect } from "@jest/globals";
import type { Project, RunResult } from "apps-script-host";
import { outcomeMails, reportMails } from "../../rig";
import { type AtWork, atWork, endedAt, isLocked, OWNER, unitTab } from "../at-work";
import { byHand } from "../by-hand";

const EAST = "例东区总工会";
const RIVER = "例河县总工会";
const GLASS = "例明玻璃有限公司工会";
const FIRST_TYPED = [7, 3] as const;

const tick = (office: AtWork) => office.host.run("tick", [], { user: OWNER });
const rpc = (office: AtWork, name: string, input: unknown): (() => Promise<RunResult>) => {
  const request = JSON.stringify({ name, input });
  return () => office.host.run("rpc", [request], { user: OWNER, cause: "rpc" });
};

/** A return that is broken off is completed by the clock: record and 首页 say the same, the ledger is open. */
export async function returnEnded(every: number): Promise<void> {
  const office = await atWork();
  await office.tick(EAST, "zero");
  await office.job("collect");
  await office.call("clock.start", {});
  await office.host.advance("20 min");
  const input = {
    unitId: office.unitId(EAST),
    period: "r1.2020-03",
    revision: 1,
    reason: "数字与附件不一致，请核对",
  };
  await endedAt(office.host, every, rpc(office, "review.return", input), async () => {
    await tick(office);
    const { state } = office.standing("报表记录").find(({ unit }) => unit === EAST)!;
    expect(office.home(EAST).state).toBe(state);
    expect(isLocked(unitTab(office, EAST, "台账 2020-03"), ...FIRST_TYPED)).toBe(false);
  });
}

/** A chase that is broken off never mails twice; what may have gone out is shown as uncertain. */
export async function chaseEnded(every: number, coins = 1, project?: Project): Promise<void> {
  const office = await atWork(undefined, project);
  await office.host.advance("2020-03-27T10:00:00+08:00");
  const unitIds = [office.unitId(RIVER)];
  await endedAt(
    office.host,
    every,
    rpc(office, "chase.send", { unitIds }),
    async () => {
      const sent = reportMails(office.host).length;
      const log = () => office.rows("提醒日志").filter(({ rule }) => rule !== "填报表通知");
      // A mail that left is in the log, at least as being sent.
      expect(log().length).toBeGreaterThanOrEqual(sent);
      await office.host.advance("20 min");
      await office.call("chase.send", { unitIds });
      const states = log().map(({ state }) => state!);
      expect(states).toHaveLength(1);
      expect(["已发送", "不确定"]).toContain(states[0]);
      expect(reportMails(office.host).length).toBe(states[0] === "已发送" ? 1 : sent);
    },
    coins,
  );
}

/** A run of three mails that is broken off is completed by the next: nobody is mailed twice, and at most one mail is uncertain. */
export async function mailRunEnded(every: number, coins = 1, project?: Project): Promise<void> {
  const office = await atWork(undefined, project);
  await office.host.advance("2020-03-27T10:00:00+08:00");
  const unitIds = office.rows("单位名录").map(({ unitId }) => unitId!);
  await endedAt(
    office.host,
    every,
    rpc(office, "chase.send", { unitIds }),
    async () => {
      await office.host.advance("20 min");
      await office.call("chase.send", { unitIds });
      const states = office.rows("提醒日志").filter(({ rule }) => rule !== "填报表通知");
      const uncertain = states.filter(({ state }) => state === "不确定");
      expect(uncertain.length).toBeLessThanOrEqual(1);
      expect(states.map(({ state }) => state).sort()).toEqual([
        ...uncertain.map(() => "不确定"),
        ...Array(unitIds.length - uncertain.length).fill("已发送"),
      ]);
      const mailed = reportMails(office.host).map(({ to }) => to);
      expect(new Set(mailed).size).toBe(mailed.length);
      expect(mailed.length).toBeGreaterThanOrEqual(unitIds.length - uncertain.length);
    },
    coins,
  );
}

/**
 * What became of three reports (returned, accepted with a correction taken in, refused) is told by the clock; wherever that is broken off,
 * the next tick completes it: each 首页 says it, and nobody is mailed twice.
 */
export async function tellingEnded(every: number): Promise<void> {
  const office = await atWork();
  const reported = (unit: string) => ({ unitId: office.unitId(unit), period: "r1.2020-03", revision: 1 });
  for (const unit of [EAST, RIVER]) await office.enter(unit, "2020-03-10", 40);
  for (const unit of [EAST, RIVER]) await office.tick(unit, "submit");
  await office.enter(GLASS, "2020-03-11", 40, "");
  await office.tick(GLASS, "submit");
  await office.job("collect");
  await office.call("review.accept", { reports: [reported(EAST)] });
  await office.enter(EAST, "2020-03-12", 12, "第二讲");
  await office.job("collect");
  const { items } = await office.call("review.list", { filter: "corrections" });
  const accept = items.flatMap(({ corrections }) => corrections.map(({ id }) => id));
  await office.call("review.correct", { ...reported(EAST), accept, decline: [], reason: "" });
  await office.call("review.return", { ...reported(RIVER), reason: "数字与附件不一致，请核对" });
  await office.call("clock.start", {});
  await endedAt(
    office.host,
    every,
    () => tick(office),
    async () => {
      // Who was reminded is told in another hour what became of its reports.
      await office.host.advance("2 h");
      await tick(office);
      const states = [EAST, RIVER, GLASS].map((unit) => office.home(unit).state);
      expect(states).toEqual(["已接收", "已退回", "有问题"]);
      const told = outcomeMails(office.host).flatMap(({ to }) => to);
      expect(new Set(told).size).toBe(told.length);
      const log = office.rows("提醒日志").filter(({ rule }) => rule === "报送结果");
      const uncertain = log.filter(({ state }) => state === "不确定");
      expect(told.length + uncertain.length).toBeGreaterThanOrEqual(3);
      expect(new Set(uncertain.map(({ unit }) => unit)).size).toBeLessThanOrEqual(1);
    },
  );
}

/** 免报 that staff have typed: wherever the clock is broken off, the unit is asked for nothing, and the page does not count it. */
export async function exemptEnded(every: number): Promise<void> {
  const office = await atWork();
  await office.tick(RIVER, "zero");
  await office.job("collect");
  await office.host.advance("2020-03-27T10:00:00+08:00");
  await byHand(office).typeRow("例外", { unit: EAST, period: "2020-03", kind: "免报", reason: "机构合并" });
  await office.call("clock.start", {});
  await endedAt(
    office.host,
    every,
    () => tick(office),
    async () => {
      await office.host.advance("20 min");
      await tick(office);
      const told = reportMails(office.host).flatMap(({ to }) => to);
      expect(told).not.toContain("wang@units.example");
      expect(new Set(told).size).toBe(told.length);
      await office.job("rollup");
      const rows = office.rows("报送情况").map((row) => [row.unit, row["r1.2020-03"], row.expected]);
      expect(rows).toEqual([
        [EAST, "不需报", "0"],
        [GLASS, expect.stringContaining("缺报"), "1"],
        [RIVER, expect.stringContaining("零报告"), "1"],
      ]);
      expect(office.rows("例外")).toHaveLength(1);
    },
  );
}

/** A roll-up that is broken off leaves the old page or the new one, never half of either. */
export async function rollupEnded(every: number): Promise<void> {
  const office = await atWork();
  await office.job("rollup");
  const page = () => {
    const { cells, merges, hiddenColumns } = office.host
      .view(office.host.spreadsheetId, OWNER)
      .sheets.find(({ name }) => name === "汇总")!;
    return JSON.stringify([cells, merges, hiddenColumns]);
  };
  const old = page();
  await office.tick(EAST, "zero");
  await office.job("collect");
  const run = rpc(office, "job.step", { job: "rollup", restart: true });
  const ready = office.host.snapshot();
  await run();
  const fresh = page();
  expect(fresh).not.toBe(old);
  office.host.restore(ready);
  await endedAt(office.host, every, run, async () => expect([old, fresh]).toContain(page()));
}

/** The first, busiest tick of a clock that is broken off is completed by the next: nothing doubled, nothing lost. */
export async function tickEnded(every: number): Promise<void> {
  const office = await atWork();
  await office.enter(EAST, "2020-03-10", 40);
  await office.tick(EAST, "submit");
  await office.call("clock.start", {});
  await endedAt(
    office.host,
    every,
    () => tick(office),
    async () => {
      await tick(office);
      const reports = office.standing("报表记录");
      expect(reports.map(({ unit, state, revision }) => [unit, state, revision])).toEqual([
        [EAST, "已提交", "1"],
      ]);
      expect(office.standing("活动汇总")).toHaveLength(1);
      expect(office.home(EAST)).toMatchObject({ state: "已提交", submit: "FALSE" });
      expect(office.rows("报送情况").find(({ unit }) => unit === EAST)).toMatchObject({ people: "40" });
      const mails = office.host.mails().map(({ to, subject }) => `${to} ${subject}`);
      expect(new Set(mails).size).toBe(mails.length);
    },
  );
}
