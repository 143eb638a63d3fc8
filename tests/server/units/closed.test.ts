// A unit that closes still owes what was due before: what it ticked, or ticks later, is collected.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { type Clerk, clerkOf } from "../../clerk";
import { OWNER, type Rig } from "../../rig";
import { byHand } from "../by-hand";
import { EAST, smallOffice } from "../trials/office";

const MARCH = "r1.2020-03";
const TALK = { date: "2020-03-16", task: "1 开办“大学习”课堂", theme: "大学习课堂第一讲", people: 40 };

let office: Rig;
let east: Clerk;
let start: Snapshot;
beforeAll(async () => {
  office = await smallOffice();
  east = clerkOf(office, EAST);
  await east.enter(TALK);
  start = office.host.snapshot();
});
beforeEach(() => office.host.restore(start));

const close = (on: string) => byHand(office).retype("单位名录", ["name", EAST], "closedOn", on);
const ofEast = () =>
  office.standing("报表记录").filter(({ unit, period }) => unit === EAST && period === MARCH);

describe("a unit that was closed", () => {
  it.each([
    ["after the due day", "2020-03-31"],
    ["on the day of its tick", "2020-03-20"],
  ])("%s has what it ticked collected, and reads so", async (_when, closedOn) => {
    await east.tick(MARCH);
    await close(closedOn);
    await office.host.advance("2020-04-02T10:00:00+08:00");
    await office.job("collect");
    expect(ofEast()).toMatchObject([{ state: "已提交", revision: "1" }]);
    expect(east.home(MARCH)).toMatchObject({ state: "已提交", submit: "FALSE" });
  });

  it("counts as having reported what it owed", async () => {
    await east.tick(MARCH);
    await close("2020-03-31");
    await office.host.advance("2020-04-02T10:00:00+08:00");
    await office.job("collect");
    await office.job("rollup");
    expect(office.rows("报送情况").find(({ unit }) => unit === EAST)).toMatchObject({
      expected: "1",
      actual: "1",
      people: "40",
    });
  });

  const mayType = async () => {
    const sheetId = east.sheet("活动记录").id;
    const talk = { kind: "values" as const, sheetId, row: 3, column: 4, values: [["大学习课堂第二讲"]] };
    return (await office.host.edit(east.workbookId, east.mail, talk)).ok;
  };
  const accept = async () => {
    const { items } = await office.call("review.queue", {});
    const reports = items.map(({ unitId, period, revision }) => ({ unitId, period, revision }));
    await office.call("review.accept", { reports });
  };

  it("keeps its workbook until what it owes is accepted", async () => {
    await close("2020-03-31");
    await office.host.advance("2020-04-02T10:00:00+08:00");
    await office.job("distribute");
    expect(await mayType()).toBe(true);
    await east.tick(MARCH);
    await office.job("collect");
    await office.job("distribute");
    expect([ofEast()[0]?.state, await mayType()]).toEqual(["已提交", true]);
    await accept();
    await office.job("distribute");
    expect(await mayType()).toBe(false);
  });

  it("loses its workbook at once where it owes nothing, and where it is exempted", async () => {
    await close("2020-03-20");
    await office.job("distribute");
    expect(await mayType()).toBe(false);
    office.host.restore(start);
    await close("2020-03-31");
    await office.host.advance("2020-04-02T10:00:00+08:00");
    await byHand(office).typeRow("例外", {
      unit: EAST,
      period: "2020-03",
      kind: "免报",
      reason: "单位撤并",
    });
    await office.job("distribute");
    expect(await mayType()).toBe(false);
  });

  it("is collected by the clock as well", async () => {
    await east.tick(MARCH);
    await close("2020-03-20");
    await office.call("clock.start", {});
    await office.host.run("tick", [], { user: OWNER });
    expect(ofEast()).toMatchObject([{ state: "已提交" }]);
  });
});
