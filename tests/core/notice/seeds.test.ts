import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { read } from "./read";

const seed = (name: string) =>
  read(readFileSync(join(__dirname, `../../fixtures/notices/dev/${name}.txt`), "utf8"));
const count = <T>(list: readonly T[]) =>
  Object.fromEntries(
    [...new Set(list)].map((each) => [String(each), list.filter((other) => other === each).length]),
  );

describe("Leshan's list of measures", () => {
  const plan = seed("seed-002");

  test("ten tasks with two leaders", () => {
    expect(plan.tasks.map(({ number }) => number)).toEqual([
      "一（一）",
      "一（二）",
      "一（三）",
      "一（四）",
      "二（一）",
      "二（二）",
      "二（三）",
      "三（一）",
      "三（二）",
      "三（三）",
    ]);
    expect(count(plan.tasks.flatMap(({ leaders }) => leaders))).toEqual({ 张慧: 8, 张雷: 2 });
  });

  test("the first department is the lead, a union may be a department", () => {
    expect(count(plan.tasks.map(({ leadDepartment }) => leadDepartment))).toEqual({
      组宣部: 8,
      经济保障女工部: 2,
    });
    expect(plan.tasks.every(({ coDepartments }) => coDepartments.includes("市教科文卫体工会"))).toBe(true);
    expect(
      new Set(plan.tasks.flatMap(({ leadDepartment, coDepartments }) => [leadDepartment, ...coDepartments]))
        .size,
    ).toBe(7);
  });

  test("deadlines as written", () => {
    expect(count(plan.tasks.map(({ deadlineText }) => deadlineText))).toEqual({
      全年: 3,
      "8月": 1,
      "9月": 1,
      "10月": 1,
      "12月": 4,
    });
  });

  test("eight targets that sum to 69", () => {
    const numbers = plan.tasks.flatMap(({ targets }) => targets.map(({ number }) => number));
    expect(numbers).toEqual([2, 4, 3, 15, 5, 10, 15, 15]);
    expect(numbers.reduce((sum, each) => sum + each, 0)).toBe(69);
  });
});

test("Qinhuangdao: the ledger, its due day and its mailbox", () => {
  const plan = seed("seed-000");
  expect(plan.tableColumns).toEqual(["序号", "目标任务", "数量", "参与人次", "活动次数", "成果形式", "备注"]);
  expect(plan.recurringReports.find(({ frequency }) => frequency === "monthly")).toMatchObject({
    day: 25,
    monthOf: "current",
    to: "市总宣教部",
  });
  expect(plan.reportTo.email).toBe("qhdghxjb@163.com");
  expect(plan.issuedOn).toBe("2020-03-06");
});

test("Qinghai: two quotas by kind of unit, one for the whole province, and a day without a year", () => {
  const plan = seed("seed-001");
  expect(plan.tasks[1]?.targets.map(({ number, appliesTo }) => [number, appliesTo])).toEqual([
    [100, null],
    [5, "各市（州）总工会"],
    [2, "各产业、直属企业工会"],
  ]);
  expect(plan.submissions[0]).toMatchObject({
    due: "2021-11-20",
    materials: ["百场宣讲活动照片", "相关资料", "专题理论文章"],
  });
});

test("Pingdingshan: numbering that changes style half-way", () => {
  expect(seed("seed-003").tasks.map(({ number }) => number)).toEqual([
    "二一是",
    "二二是",
    "二三是",
    "三一是",
    "三二是",
    "三三是",
    "三四是",
  ]);
});

test("Qinghai on workers' culture: no figure and no date is invented", () => {
  const plan = seed("seed-004");
  expect(plan.tasks).toHaveLength(6);
  expect(
    plan.tasks.every(
      ({ targets, deadline, deadlineText }) =>
        targets.length === 0 && deadline === null && deadlineText === null,
    ),
  ).toBe(true);
  expect([plan.targets, plan.submissions, plan.recurringReports, plan.phases]).toEqual([[], [], [], []]);
});
