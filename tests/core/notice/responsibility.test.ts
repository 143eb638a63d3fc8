import { describe, expect, test } from "@jest/globals";
import { notice, read } from "./read";

const task = (words: string) => {
  const { leaders, leadDepartment, coDepartments, deadlineText, deadline } = read(
    notice(`（一）开展宣讲。${words}`),
  ).tasks[0]!;
  return { leaders, lead: leadDepartment, co: coDepartments, deadlineText, deadline };
};

describe("responsibility in its many shapes", () => {
  test.each([
    [
      "in a bracket with keys",
      "组织宣讲。（责任领导：张示例；责任部门：组宣部，机关党委、办公室；完成时限：8月）",
    ],
    [
      "in a bracket without leader keys",
      "组织宣讲。（分管领导：张示例，责任部室：组宣部、机关党委、办公室，完成时间：8月）",
    ],
    [
      "on lines of their own",
      "组织宣讲。\n责任领导：副主席张示例\n牵头单位：组宣部\n配合单位：机关党委、办公室\n完成时限：8月",
    ],
    [
      "on one line parted by spaces",
      "组织宣讲。\n责任领导：张示例　牵头部门：组宣部　配合部门：机关党委、办公室　完成时限：8月",
    ],
    ["as children", "\n1.责任领导：张示例\n2.责任部门：组宣部、机关党委、办公室\n3.完成时限：8月"],
    [
      "in a bracket that lacks its colons",
      "组织宣讲。（责任领导张示例；责任部门组宣部、机关党委、办公室；完成时限8月）",
    ],
    [
      "on lines that lack their colons",
      "组织宣讲。\n责任领导 张示例\n牵头单位 组宣部\n配合单位 机关党委、办公室\n完成时限 8月",
    ],
    [
      "with the lead marked",
      "组织宣讲。（责任领导：张示例；责任部门：机关党委、组宣部（牵头）、办公室；完成时限：8月）",
    ],
    [
      "in square brackets",
      "组织宣讲。【责任领导：张示例；牵头部门：组宣部；配合部门：机关党委、办公室；时限：8月】",
    ],
  ])("%s", (_, words) => {
    expect(task(words)).toEqual({
      leaders: ["张示例"],
      lead: "组宣部",
      co: ["机关党委", "办公室"],
      deadlineText: "8月",
      deadline: "2024-08-31",
    });
  });

  test.each([
    [
      "（劳动保护部牵头，宣传教育部、市安全生产协会配合，6月25日前完成）",
      "劳动保护部",
      ["宣传教育部", "市安全生产协会"],
      "6月25日前",
    ],
    [
      "由劳动保护部牵头，宣传教育部、市安全生产协会配合，6月25日前完成。",
      "劳动保护部",
      ["宣传教育部", "市安全生产协会"],
      "6月25日前",
    ],
    ["劳动保护部牵头，宣传教育部配合，第三季度完成。", "劳动保护部", ["宣传教育部"], "第三季度"],
    ["由市教育局和市总工会牵头，团市委配合。", "市教育局", ["市总工会", "团市委"], null],
    ["由组宣部会同办公室组织实施。", "组宣部", ["办公室"], null],
    ["由市融媒体中心负责，文体中心协助。", "市融媒体中心", ["文体中心"], null],
    ["（组宣部、办公室，6月底前）", "组宣部", ["办公室"], "6月底前"],
    ["（组宣部；长期坚持）", "组宣部", [], "长期坚持"],
    ["责任部门为组宣部，配合部门为办公室。", "组宣部", ["办公室"], null],
    [
      "由县文化和旅游局牵头，各县（市、区）总工会、教育局配合。",
      "县文化和旅游局",
      ["各县（市、区）总工会", "教育局"],
      null,
    ],
  ])("%s", (words, lead, co, deadlineText) => {
    expect(task(words)).toMatchObject({ lead, co, deadlineText });
  });
});

test("leaders are names without titles", () => {
  expect(task("（责任领导：党组书记、常务副主席张示例，副理事长李示例；责任部门：办公室）").leaders).toEqual([
    "张示例",
    "李示例",
  ]);
  expect(task("（责任领导：王和平、二级主任科员孙示例）").leaders).toEqual(["王和平", "孙示例"]);
});

test("下同 is valid for the items below, a rule about order is not", () => {
  const same = read(
    notice("（一）开展宣讲。（责任部门：组宣部、办公室，下同）\n（二）举办展览。组织书画展。"),
  );
  expect(same.tasks.map(({ leadDepartment }) => leadDepartment)).toEqual(["组宣部", "组宣部"]);
  const rule = read(
    notice(
      "（一）开展宣讲。（责任部门：组宣部，办公室；完成时限：8月）（排名第一的部室为牵头部门，下同）\n（二）举办展览。组织书画展。",
    ),
  );
  expect(rule.tasks.map(({ leadDepartment }) => leadDepartment)).toEqual(["组宣部", null]);
});

test("a statement for all items below is valid for each of them", () => {
  const text = notice("（一）开展宣讲。进企业。\n（二）举办展览。进社区。").replace(
    "一、主要任务",
    "一、主要任务（以下任务均由组宣部牵头，各基层工会配合）",
  );
  expect(
    read(text).tasks.map(({ leadDepartment, coDepartments }) => [leadDepartment, coDepartments]),
  ).toEqual([
    ["组宣部", ["各基层工会"]],
    ["组宣部", ["各基层工会"]],
  ]);
});

test("responsibility stated once at the parent makes the parent the task", () => {
  const plan = read(
    notice(
      "（一）抓好阅读。\n1.举办讲座2期。\n2.推荐图书10种。\n（责任部门：宣教部；完成时限：全年）\n（二）开展宣讲。\n1.组建队伍。\n2.巡回宣讲。",
    ),
  );
  expect(plan.tasks.map(({ number }) => number)).toEqual(["一（一）", "一（二）1", "一（二）2"]);
  expect(plan.tasks[0]).toMatchObject({ leadDepartment: "宣教部", deadline: "2024-12-31" });
  expect(plan.tasks[0]?.targets.map(({ number, unitWord }) => `${number}${unitWord}`)).toEqual([
    "2期",
    "10种",
  ]);
});

test("vague words of time are kept as written", () => {
  expect(task("适时组织观摩。")).toMatchObject({ deadlineText: "适时", deadline: null });
  expect(task("（责任部门：办公室；完成时限：每季度末）")).toMatchObject({
    deadlineText: "每季度末",
    deadline: null,
  });
});

test("a hand-in day is the deadline only where there is no other", () => {
  expect(task("5月底前完成宣讲，6月10日前将总结报市总工会宣教部。")).toMatchObject({
    deadlineText: "5月底前",
  });
  expect(task("自4月起广泛开展。")).toMatchObject({ deadlineText: null });
  expect(task("为参加9月份全省大赛做准备。")).toMatchObject({ deadlineText: null });
});
