// A report whose rows are of another version, as an execution leaves it that was ended while its writes landed: nobody accepts it,
// no figure contains it, and the next collection makes it whole.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { type Clerk, clerkOf } from "../../clerk";
import { OWNER, type Rig } from "../../rig";
import { byHand } from "../by-hand";
import { EAST, RIVER, smallOffice } from "../trials/office";
import { sweepMove, sweepSecondVersion } from "../trials/sweeps";

const MARCH = "r1.2020-03";
const LECTURE = { date: "2020-03-16", task: "1 开办“大学习”课堂", theme: "大学习课堂第一讲", people: 40 };

let office: Rig;
let east: Clerk;
let torn: Snapshot;
beforeAll(async () => {
  office = await smallOffice();
  east = clerkOf(office, EAST);
  await east.enter(LECTURE);
  await east.tick(MARCH);
  await clerkOf(office, RIVER).tick(MARCH, "zero");
  await office.job("collect");
  await byHand(office).retype("台账汇总", ["people", "40"], "revision", 2);
  await byHand(office).retype("台账汇总", ["people", "40"], "people", 90);
  torn = office.host.snapshot();
});
beforeEach(() => office.host.restore(torn));

const asked = (unit: string) => ({
  unitId: office.rows("单位名录").find(({ name }) => name === unit)!.unitId!,
  period: MARCH,
  revision: 1,
});
const state = (unit: string) => office.standing("报表记录").find((row) => row.unit === unit)!.state;

describe("a report whose ledger is of another version", () => {
  it("is not accepted: unit and period are named, and what to do", async () => {
    const accepting = office.call("review.accept", { reports: [asked(EAST), asked(RIVER)] });
    await expect(accepting).rejects.toThrow(/“例东区总工会”2020年3月的记录不完整.*再次勾选/s);
    expect([state(EAST), state(RIVER)]).toEqual(["已提交", "已提交"]);
  });

  it("keeps no other from being accepted, and may be returned", async () => {
    await office.call("review.accept", { reports: [asked(RIVER)] });
    await office.call("review.return", { ...asked(EAST), reason: "请重新提交本期报表" });
    expect([state(EAST), state(RIVER)]).toEqual(["已退回", "已接收"]);
  });

  it("is named where its contents are opened", async () => {
    const { problems } = await office.call("review.details", asked(EAST));
    expect(problems.map(({ text }) => text)).toEqual([expect.stringContaining("记录不完整")]);
    expect((await office.call("review.details", asked(RIVER))).problems).toEqual([]);
  });

  it("puts no figure of that version into the roll-up, which names it", async () => {
    const { problems } = await office.job("rollup");
    expect(problems.map(({ text }) => text)).toEqual([
      expect.stringContaining("“例东区总工会”2020年3月的记录不完整"),
    ]);
    const words = office.host
      .view(office.host.spreadsheetId, OWNER)
      .sheets.find(({ name }) => name === "汇总")!;
    expect(Object.values(words.cells).map(({ d }) => d)).not.toContain("90");
  });

  it("is found by 检查", async () => {
    const { findings } = await office.call("check.repair", {});
    expect(findings.filter(({ text }) => text.includes("记录不完整"))).toEqual([
      expect.objectContaining({ tab: "报表记录", repair: null }),
    ]);
  });

  it("is whole again once its unit has ticked and it is collected", async () => {
    await east.tick(MARCH);
    await office.job("collect");
    // The second revision stands in a row already: it is not given again.
    await office.call("review.accept", { reports: [{ ...asked(EAST), revision: 3 }] });
    expect(office.standing("台账汇总").filter(({ unit }) => unit === EAST)).toEqual(
      Array.from({ length: 3 }, () => expect.objectContaining({ revision: "3" })),
    );
  });
});

describe("a collection that is ended while its writes land", () => {
  it("leaves no second version under the first report to be accepted, and the next one completes it", async () => {
    expect(await sweepSecondVersion(await smallOffice(), 5)).toBeGreaterThan(20);
  });

  it("leaves no activity in two months or in none once the next one is through", async () => {
    expect(await sweepMove(await smallOffice(), 5)).toBeGreaterThan(20);
  });
});
