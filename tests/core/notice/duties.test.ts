import { describe, expect, test } from "@jest/globals";
import { notice, read } from "./read";

const brief = (text: string) =>
  read(text).tasks.map(({ number, title, leaders, leadDepartment, coDepartments, deadlineText }) => [
    number,
    title,
    leaders.join("、"),
    [leadDepartment, ...coDepartments].join("、"),
    deadlineText,
  ]);

test("attributes below a numbered activity belong to it, whatever numbers them", () => {
  const text = notice(
    "（一）护学行动\n1.时间：3月—6月\n2.负责部门：学少部\n3.责任领导：林一帆\n4.要求：组建队伍3支。\n（二）敬老行动\n①时间：10月底前\n②责任部门：志工部、办公室\n③要求：走访老人80户。",
  );
  expect(brief(text)).toEqual([
    ["一（一）", "护学行动", "林一帆", "学少部", "3月—6月"],
    ["一（二）", "敬老行动", "", "志工部、办公室", "10月底前"],
  ]);
});

describe("who leads and who helps, in the sentence", () => {
  test.each([
    ["宣教部主办，职工文化中心承办，4月完成。", "", "宣教部、职工文化中心", "4月"],
    ["主办：宣教部；协办：女工部。", "", "宣教部、女工部", null],
    ["王建国同志牵头，宣教部负责落实，5月底前完成。", "王建国", "宣教部", "5月底前"],
    ["分管领导王建国负责，宣教部具体落实。", "王建国", "宣教部", ""],
    ["宣教部牵头、女工部配合举办讲座2场。", "", "宣教部、女工部", null],
    ["由宣教部牵头，会同女工部、办公室于4月20日前举办讲座2场。", "", "宣教部、女工部、办公室", "4月20日前"],
  ])("%s", (words, leaders, bodies, deadline) => {
    const [task] = brief(notice(`（一）开展宣讲。${words}`));
    expect(task).toEqual(["一（一）", "开展宣讲", leaders, bodies, deadline || null]);
  });
});

test("prose with spaces in the place of its stops is cut into duties by who and when", () => {
  const text = `例溪镇人民政府关于做好森林防火工作的通知
各村（居）委会 镇直各单位
今年入秋以来降雨偏少 为切实做好森林防火工作 现就有关工作通知如下
10月15日前 由镇林业站牵头 各村（居）委会配合 完成林区可燃物清理 全镇清理不少于300处 镇宣传办要在12月5日前发放宣传单6000份 各村（居）委会每周五前将排查情况报镇应急办
例溪镇人民政府
2024年9月28日`;
  expect(brief(text)).toEqual([
    [
      null,
      "10月15日前，由镇林业站牵头，各村（居）委会配合，完成林区可燃物清理",
      "",
      "镇林业站、各村（居）委会",
      "10月15日前",
    ],
    [null, "镇宣传办要在12月5日前发放宣传单6000份", "", "镇宣传办", "12月5日前"],
  ]);
  expect(read(text).recurringReports).toMatchObject([{ frequency: "weekly", weekday: 5, to: "镇应急办" }]);
});

test("a notice that only moves the days of an earlier one asks for no new work", () => {
  const plan = read(
    `例城区教育工会关于调整大赛安排的补充通知\n各基层工会：\n现将有关安排调整如下：\n一、报名截止时间由4月25日调整为5月9日，请于5月9日前将报名表和作品照片报区教育工会办公室。\n二、决赛时间由6月7日调整为6月21日。\n三、其他事项仍按原通知执行。\n例城区教育工会\n2025年4月18日`,
  );
  expect(plan.tasks).toEqual([]);
  expect(plan.submissions).toMatchObject([{ due: "2025-05-09", materials: ["报名表", "作品照片"] }]);
});

test("a day that would lie half a year before the issue is that of the year to come", () => {
  const plan = read(
    `例河县教育局关于开展演练的通知\n各学校：\n一、有关要求\n各学校于1月8日前报送总结报告。\n例河县教育局\n2024年11月1日`,
  );
  expect(plan.submissions[0]?.due).toBe("2025-01-08");
});

test("two papers sent in 分别 have a day each", () => {
  const plan = read(
    notice("（一）开展宣讲。\n二、工作要求\n各单位于6月25日、12月15日前分别报送半年总结和全年总结。"),
  );
  expect(plan.submissions.map(({ due, materials }) => [due, ...materials])).toEqual([
    ["2024-06-25", "半年总结"],
    ["2024-12-15", "全年总结"],
  ]);
});

describe("responsible leaders beside body and deadline", () => {
  test.each([
    ["责任领导 王建国 责任单位 宣教部 完成时限 5月底", "王建国", "宣教部", "5月底"],
    [
      "责任领导：副主席王建国、党组成员李小红    责任部门：宣教部、女工部",
      "王建国、李小红",
      "宣教部、女工部",
      null,
    ],
    ["分管副主席：王建国；责任部门：宣教部；时间：5月", "王建国", "宣教部", "5月"],
    ["责任人：宣教部 王建国；完成时间：5月", "王建国", "宣教部", "5月"],
    ["（责任领导：王建国；责任科室：宣教部部长李小红）", "王建国", "宣教部", null],
    ["责任领导：王建国（市总副主席） 责任单位：宣教部", "王建国", "宣教部", null],
    ["牵头领导（部门）：王建国（宣教部）", "王建国", "宣教部", null],
    ["牵头：宣教部，参加：女工部、办公室", "", "宣教部、女工部、办公室", null],
  ])("%s", (line, leaders, bodies, deadline) => {
    const [task] = brief(notice(`（一）开展宣讲。全市10场。\n${line}`));
    expect(task).toEqual(["一（一）", "开展宣讲", leaders, bodies, deadline]);
  });
});
