// “书香企业” and “职工读书明星” of the reading campaign: proposed by a county or typed by the office, chosen by the city, passed on to the province.
import { expect, it } from "@jest/globals";
import { clerkOf } from "../../clerk";
import { decide, listed, MINE, officeOf, RIVER } from "./offices";

const FORM = "称号";
const REASON = "读书角坚持十年，职工满意";

it("both titles are chosen by the city and passed on to the province, and stand in 典型库 by title", async () => {
  const office = await officeOf(
    "qinhuangdao-2020",
    { start: "2020-03-06", end: "2020-10-31", now: "2020-09-01T09:00:00+08:00" },
    [
      [RIVER, "县（区）总工会", "zhang@units.example"],
      [MINE, "直属基层工会", "feng@units.example"],
    ],
  );
  const river = clerkOf(office, RIVER);
  await river.enterIn("称号记录", { date: "2020-08-20", title: "书香企业", name: "示例机械厂" });
  await river.tick("r4.any");
  await office.job("collect");
  await office.call("activity.save", {
    formId: "titles",
    entryId: null,
    revision: 0,
    unitId: office.rows("单位名录").find(({ name }) => name === MINE)!.unitId!,
    values: { date: "2020-08-21", title: "职工读书明星", name: "冯示例" },
    explanation: "",
  });
  const cases = (await listed(office, FORM)).cases.map(({ unit, name, kind, next }) => [
    unit,
    name,
    kind,
    next,
  ]);
  expect(cases).toHaveLength(2);
  expect(cases).toEqual(
    expect.arrayContaining([
      [RIVER, "示例机械厂", "书香企业", "选树"],
      [MINE, "冯示例", "职工读书明星", "选树"],
    ]),
  );
  await decide(office, FORM, [RIVER, "示例机械厂"], { stage: "选树", reason: REASON });
  await decide(office, FORM, [RIVER, "示例机械厂"], { stage: "择优推荐", reason: "择优推荐，材料齐全" });
  await decide(office, FORM, [MINE, "冯示例"], { stage: "选树", reason: REASON });
  await office.job("rollup");
  const library = office.rows("典型库").map(({ kind, caseName, stages }) => [kind, caseName, stages]);
  expect(library).toEqual([
    ["书香企业", "示例机械厂", "选树、择优推荐"],
    ["职工读书明星", "冯示例", "选树"],
  ]);
  expect(river.home("r4.any").problems).toContain("“示例机械厂”择优推荐：入选，择优推荐，材料齐全");
});
