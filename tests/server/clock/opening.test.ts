// The clock opens the tables of a period once it begins, whatever has become of the returns meanwhile.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { disturbRest, type Snapshot } from "apps-script-host";
import { type AtWork, atWork, OWNER } from "../at-work";
import { byHand } from "../by-hand";

const EAST = "例东区总工会";

let office: AtWork;
let start: Snapshot;
beforeAll(async () => {
  office = await atWork();
  const hand = byHand(office);
  await hand.typeRow("表单", { name: "周情况", kind: "卡片", inUse: "是" });
  await hand.typeRow("字段定义", {
    form: "周情况",
    field: "talks",
    label: "宣讲",
    kind: "整数",
    nature: "流量",
    origin: "手工填写",
    order: 301,
    inUse: "是",
  });
  await weekly("信息周报", "2020-03-16");
  await office.call("check.repair", {});
  await office.pushFromThisPeriod();
  await clockRuns("2020-05-06T10:00:00+08:00");
  start = office.host.snapshot();
});
beforeEach(() => office.host.restore(start));

const weekly = (name: string, from: string) =>
  byHand(office).typeRow("报送事项", {
    name,
    forms: "周情况",
    kind: "周",
    dueDay: 5,
    start: from,
    end: "2020-10-31",
    zeroAllowed: "否",
    inUse: "是",
  });

async function giveUpWeekly(): Promise<void> {
  await byHand(office).retype("报送事项", ["name", "信息周报"], "inUse", "否");
  await byHand(office).retype("表单", ["name", "周情况"], "inUse", "否");
}

/** The clock runs for a while from a moment on. */
async function clockRuns(moment: string): Promise<void> {
  await office.host.advance(moment);
  await office.call("clock.start", {});
  await office.host.advance("30 min");
  await office.call("clock.stop", {});
}

const shown = (tab: RegExp) =>
  office.host
    .view(office.workbook(EAST), OWNER)
    .sheets.filter(({ name, hidden }) => tab.test(name) && !hidden)
    .map(({ name }) => name);

describe("the clock on 2 June", () => {
  it("shows on 首页 what runs and the next of each return, and counts the other weeks and months", async () => {
    await clockRuns("2020-06-02T10:00:00+08:00");
    const { cells, hiddenRows, rows } = office.host
      .view(office.workbook(EAST), OWNER)
      .sheets.find(({ name }) => name === "首页")!;
    const seen = Array.from({ length: rows }, (_, index) => index + 1).filter(
      (row) => !hiddenRows.includes(row),
    );
    const words = seen.map((row) => String(cells[`${row},1`]?.d ?? "").replace("▌", ""));
    const months = words.filter((word) => /^2020年\d+月$/.test(word));
    expect(months.slice(-2)).toEqual(["2020年6月", "2020年7月"]);
    expect(words.filter((word) => word.includes("周")).slice(-2)).toEqual(["2020年第23周", "2020年第24周"]);
    expect(words.filter((word) => word.startsWith("另有"))).toEqual([
      expect.stringMatching(/^另有 \d+ 期未开始，至 2020-10-31/),
    ]);
  });

  it("opens June's ledger after a weekly return was given up", async () => {
    await giveUpWeekly();
    await office.pushFromThisPeriod();
    await clockRuns("2020-06-02T10:00:00+08:00");
    expect(shown(/台账 2020-06/)).toEqual(["台账 2020-06"]);
  });

  it("opens June's ledger and the week after one weekly return took the place of another", async () => {
    await byHand(office).retype("报送事项", ["name", "信息周报"], "inUse", "否");
    await weekly("宣讲周报", "2020-05-18");
    expect((await office.pushFromThisPeriod()).problems).toEqual([]);
    await clockRuns("2020-06-02T10:00:00+08:00");
    expect(shown(/台账 2020-06/)).toEqual(["台账 2020-06"]);
    // Of the return that was given up the week that was being filled in stays, and none after it.
    expect(
      shown(/^周情况/)
        .sort()
        .slice(-4),
    ).toEqual(["周情况 2020-W19", "周情况 2020-W21", "周情况 2020-W22", "周情况 2020-W23"]);
  });

  it("opens what has begun after the months were cut at another day", async () => {
    await giveUpWeekly();
    await byHand(office).retype("报送事项", ["name", "月度台账"], "kind", "截止日月");
    await byHand(office).retype("报送事项", ["name", "月度台账"], "cutoffDay", 25);
    await office.job("push");
    await clockRuns("2020-06-27T10:00:00+08:00");
    expect(shown(/台账 2020-0[67]/)).toContain("台账 2020-07");
  });
});

describe("a collection by hand on 2 June, where no clock runs", () => {
  it("opens June's ledger, so that units have something to fill in, and writes no more of it the next time", async () => {
    await office.host.advance("2020-06-02T10:00:00+08:00");
    expect(shown(/台账 2020-06/)).toEqual([]);
    await office.job("collect");
    expect(shown(/台账 2020-06/)).toEqual(["台账 2020-06"]);
    const changed: string[] = [];
    disturbRest(office.host.store, ({ url }) => {
      if (url.includes(":batchUpdate")) changed.push(url);
      return null;
    });
    await office.job("collect");
    expect(changed.filter((url) => url.includes(office.workbook(EAST)))).toEqual([]);
    disturbRest(office.host.store, null);
  });
});
