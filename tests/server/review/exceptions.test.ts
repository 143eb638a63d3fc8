// 例外 as staff type them into their tab: a lock is lifted, a due day put off, a period not owed; everything counts by it from then on.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { clerkOf } from "../../clerk";
import { OWNER, type Rig, reportMails } from "../../rig";
import { byHand } from "../by-hand";
import { EAST, HILL, RIVER, smallCampaign } from "../trials/office";

const MARCH = "r1.2020-03";
const ENTRY = { date: "2020-03-12", task: "1 开办“大学习”课堂", theme: "领学一小时", people: 30 };

let office: Rig;
let start: Snapshot;
beforeAll(async () => {
  office = await smallCampaign();
  // Locked from 30 March on.
  await byHand(office).retype("报送事项", ["returnId", "r1"], "lockAfterDays", 5);
  await office.job("distribute");
  await office.host.advance("2020-04-02T10:00:00+08:00");
  start = office.host.snapshot();
});
beforeEach(() => office.host.restore(start));

const except = (cells: Record<string, string>) =>
  byHand(office).typeRow("例外", { period: "2020-03", kind: "免报", ...cells });
const tick = async (unit: string) => {
  const clerk = clerkOf(office, unit);
  await clerk.enter(ENTRY);
  await clerk.tick(MARCH);
  // Drive says minutes late when a file was changed.
  await office.host.advance("15 min");
  await office.job("collect");
  return clerk.home(MARCH);
};
const status = async (unit: string) => {
  await office.job("rollup");
  const row = office.rows("报送情况").find((found) => found.unit === unit)!;
  return [row[MARCH], row.expected, row.onTime];
};
const chased = async () => {
  const unitIds = office.rows("单位名录").map(({ unitId }) => unitId!);
  await office.call("chase.send", { unitIds });
  return reportMails(office.host).flatMap(({ to }) => to);
};

describe("an exception", () => {
  it("解锁 lets one unit submit a locked period until its day, and late stays late", async () => {
    expect((await tick(EAST)).problems).toContain("锁定");
    await except({ unit: EAST, kind: "解锁", until: "2020-04-03" });
    expect(await tick(EAST)).toMatchObject({ problems: expect.not.stringContaining("锁定"), zero: "FALSE" });
    expect((await tick(RIVER)).problems).toContain("锁定");
    expect(await status(EAST)).toEqual(["▲ 迟报 8 天", "1", "0"]);
    await office.host.advance("2020-04-04T10:00:00+08:00");
    await byHand(office).retype("例外", ["unit", EAST], "unit", HILL);
    expect((await tick(HILL)).problems).toContain("锁定");
  });

  it("延期 makes a report on time until its day, and nobody is chased before", async () => {
    await except({ unit: EAST, kind: "延期", until: "2020-04-05" });
    expect((await chased()).sort()).toEqual(["clerk1@units.example", "clerk2@units.example"]);
    expect((await tick(EAST)).receipt).not.toContain("晚于");
    expect(await status(EAST)).toEqual(["✓ 已提交", "0", "0"]);
    await office.host.advance("2020-04-06T10:00:00+08:00");
    expect(await status(EAST)).toEqual(["✓ 已提交", "1", "1"]);
  });

  it("免报 of a type, or of all, takes them out of rates and of 催办", async () => {
    await except({ unit: "县（区）总工会" });
    expect(await status(EAST)).toEqual(["不需报", "0", "0"]);
    expect(await chased()).toEqual([]);
    const { counts } = await office.call("review.list", { filter: "missing" });
    expect(counts.missing).toBe(3);
  });

  it("that cannot be understood holds for nobody, and 检查 names its cell", async () => {
    await except({ unit: "例岛总工会" });
    expect((await status(EAST))[0]).toMatch(/缺报/);
    const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
    await window.click("openCheck");
    await window.click("openCheck");
    expect(window.pages().at(-1)!.html).toMatch(/例外[^<]*例岛总工会/);
  });
});
