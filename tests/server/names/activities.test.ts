// An activity stands in one place: whoever moves it to another month finds it there, once, and both months say so.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { type Clerk, clerkOf } from "../../clerk";
import type { Rig } from "../../rig";
import { EAST, smallOffice } from "../trials/office";
import { lines } from "../trials/states";

const TASK = "1 开办“大学习”课堂";
const LECTURE = { date: "2020-03-16", task: TASK, theme: "大学习课堂第一讲", people: 40 };
const READING = { date: "2020-03-18", task: TASK, theme: "读书小组第一次学习", people: 12 };
const MARCH = "r1.2020-03";
const APRIL = "r1.2020-04";
const FIRST_ROW = 3;

let office: Rig;
let start: Snapshot;
let east: Clerk;
beforeAll(async () => {
  office = await smallOffice();
  await office.host.advance("2020-04-20T10:00:00+08:00");
  east = clerkOf(office, EAST);
  start = office.host.snapshot();
});
beforeEach(() => office.host.restore(start));

const send = async (...periods: string[]) => {
  for (const period of periods) await east.tick(period);
  await office.job("collect");
};
const activities = () =>
  office
    .standing("活动汇总")
    .sort((a, b) => (`${a.period} ${a.sourceRow}` < `${b.period} ${b.sourceRow}` ? -1 : 1));
const recorded = () => activities().map(({ period, theme }) => [period, theme]);
const report = (period: string) => office.standing("报表记录").find((row) => row.period === period)!;
const people = async () => {
  await office.job("rollup");
  return office.rows("报送情况").find(({ unit }) => unit === EAST)!.people;
};
const marchSent = async () => {
  await east.enter(LECTURE, READING);
  await send(MARCH);
};
const lectureToApril = () => east.paste(FIRST_ROW, "date", "2020-04-10");

describe("an activity whose date is moved into another month", () => {
  it("leaves the month it stood in when the other one is collected, and counts once", async () => {
    await marchSent();
    const id = office.standing("活动汇总").find(({ theme }) => theme === LECTURE.theme)!.activityId;
    await lectureToApril();
    await send(APRIL);
    expect(recorded()).toEqual([
      [MARCH, READING.theme],
      [APRIL, LECTURE.theme],
    ]);
    expect(activities()[1]!.activityId).toBe(id);
    const march = office.standing("台账汇总").find((row) => row.period === MARCH && row.rowId === "t1");
    expect(march).toMatchObject({ people: "12", sessions: "1", revision: "2" });
    expect(report(MARCH)).toMatchObject({ state: "已提交", revision: "2" });
    expect(await people()).toBe("52");
  });

  it("is named on 首页 of both months and in the log", async () => {
    await marchSent();
    await lectureToApril();
    await send(APRIL);
    expect(east.home(APRIL).problems).toMatch(
      /“活动记录” 第 3 行：这场活动原在 2020年3月，现在的日期属于本期。已从 2020年3月 移到本期，只计一次/,
    );
    expect(east.home(MARCH).problems).toContain(
      `“2020-03-16 ${LECTURE.theme}”已移至 2020年4月。本期不再计入`,
    );
    expect(east.home(MARCH)).toMatchObject({ state: "已提交", submit: "FALSE" });
    expect(lines(office, "activity.move", `${EAST} ${MARCH}`)).toHaveLength(1);
  });

  it("counts once whichever month is collected first, and also when both are at once", async () => {
    await marchSent();
    await lectureToApril();
    const before = office.host.snapshot();
    for (const order of [[[APRIL], [MARCH]], [[MARCH], [APRIL]], [[MARCH, APRIL]]]) {
      office.host.restore(before);
      for (const periods of order) await send(...periods);
      expect(recorded().sort()).toEqual([
        [MARCH, READING.theme],
        [APRIL, LECTURE.theme],
      ]);
      expect(await people()).toBe("52");
    }
  });

  it("keeps a correction that the unit had made, with its reason", async () => {
    await east.enter(LECTURE, READING);
    await east.ledger(MARCH, 0, "people.correction", 60);
    await east.ledger(MARCH, 0, "reason", "补签到表上的八人次");
    await send(MARCH);
    await lectureToApril();
    await send(APRIL);
    const march = office.standing("台账汇总").find((row) => row.period === MARCH && row.rowId === "t1");
    expect(march).toMatchObject({
      people: "60",
      "people.auto": "12",
      correctionReason: "补签到表上的八人次",
    });
  });

  it("stays in a month that was accepted: it is proposed, named, and not counted again", async () => {
    await marchSent();
    const { unitId, revision } = report(MARCH);
    await office.call("review.accept", {
      reports: [{ unitId: unitId!, period: MARCH, revision: Number(revision) }],
    });
    await lectureToApril();
    await east.enter({ ...READING, date: "2020-04-12", theme: "四月读书会" });
    await send(APRIL);
    expect(recorded()).toEqual([
      [MARCH, LECTURE.theme],
      [MARCH, READING.theme],
      [APRIL, "四月读书会"],
    ]);
    expect(east.home(APRIL).problems).toMatch(
      /“活动记录” 第 3 行：这场活动已计入 2020年3月，那一期已经接收。本期没有重复计入/,
    );
    expect(lines(office, "proposal", `${EAST} ${MARCH}`)).toHaveLength(1);
    expect(await people()).toBe("64");
  });
});

describe("an activity that was copied", () => {
  it("counts beside the first one, and keeps out of its month", async () => {
    await marchSent();
    await east.enter({ ...LECTURE, date: "2020-04-10" });
    await send(APRIL);
    expect(recorded()).toHaveLength(3);
    expect(report(MARCH).revision).toBe("1");
  });
});

describe("an activity of the office that is moved into another month", () => {
  it("leaves the month it stood in", async () => {
    const { unitId } = office.rows("单位名录").find(({ name }) => name === EAST)!;
    const values = { date: "2020-03-12", task: TASK, theme: "代填一场", people: "8" };
    const input = {
      formId: "activity",
      entryId: null,
      revision: 0,
      unitId: unitId!,
      values,
      explanation: "",
    };
    const { card } = await office.call("activity.save", input);
    await send(MARCH);
    await office.call("activity.save", {
      ...input,
      entryId: card.entryId,
      revision: card.revision,
      values: { ...values, date: "2020-04-02", people: "9" },
    });
    await send(APRIL);
    expect(recorded()).toEqual([[APRIL, "代填一场"]]);
    expect(await people()).toBe("9");
  });
});
