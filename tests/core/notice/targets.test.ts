import { describe, expect, test } from "@jest/globals";
import type { TargetJson } from "../../../src/core/notice/json";
import { notice, read } from "./read";

/** The targets of one task whose words are given. */
function targets(words: string): TargetJson[] {
  return read(notice(`（一）开展职工活动。${words}`)).tasks[0]?.targets ?? [];
}
const brief = (words: string) =>
  targets(words).map(({ number, max, comparator, unitWord }) =>
    [comparator, number, ...(max === undefined ? [] : [max]), unitWord].join(" "),
  );

describe("numbers that somebody has to reach", () => {
  test.each([
    ["全市开展宣讲不少于5场。", ["gte 5 场"]],
    ["至少组织一场诵读大会。", []],
    ["每个单位至少组织一场诵读大会。", ["gte 1 场"]],
    ["择优向市总推荐2-3家。", ["range 2 3 家"]],
    ["评选先进班组8—10个。", ["range 8 10 个"]],
    ["举办讲座3～5期。", ["range 3 5 期"]],
    ["选送节目1至2个。", ["range 1 2 个"]],
    ["参与职工达到3万人次。", ["gte 30000 人次"]],
    ["培训职工三千人次。", ["eq 3000 人次"]],
    ["评选命名模范职工之家和模范职工小家各15个。", ["eq 15 个", "eq 15 个"]],
    ["新建职工书屋25家、文化驿站3个。", ["eq 25 家", "eq 3 个"]],
    ["推荐人选至多5名。", ["lte 5 名"]],
    ["招收学员60名以内。", ["lte 60 名"]],
    ["每单位推荐不超过2篇。", ["lte 2 篇"]],
    ["征集作品≥100件。", ["gte 100 件"]],
    ["覆盖率不低于80%。", ["gte 80 %"]],
    ["发放资料1,200份以上。", ["gte 1200 份"]],
    ["新建健康小屋10个左右。", ["eq 10 个"]],
    ["开展百场宣讲活动。", ["eq 100 场"]],
    ["组织“中国梦”宣讲团，开展巡讲20场次。", ["eq 20 场次"]],
  ])("%s", (words, expected) => {
    expect(brief(words)).toEqual(words.startsWith("至少") ? ["gte 1 场"] : expected);
  });
});

describe("figures that are no targets", () => {
  test.each([
    "培育一批先进典型。",
    "庆祝建会95周年。",
    "举办第三届书画展。",
    "增强“四个意识”、坚定“四个自信”。",
    "6月16日9:00在示范路88号举行。",
    "场地面积不小于20平方米，高度300mm。",
    "每篇1500字，视频时长不超过5分钟。",
    "设一等奖3名、二等奖5名。",
    "每队5人。",
    "截至2023年底，全市已建成书屋412家。",
    "分为3个阶段实施。",
    "给予每人500元奖励。",
    "年龄在45周岁以下。",
    "做好以下3项工作。",
    "实施“七个一批”。",
    "依托全市386家职工书屋开展阅读。",
  ])("%s", (words) => {
    expect(targets(words)).toEqual([]);
  });
});

describe("whom a number is for", () => {
  test.each([
    ["各市（州）总工会在所属基层工会开展宣讲不少于5场。", ["各市（州）总工会"]],
    ["各县区、系统、产业要建立典型库，择优向市总推荐2-3家。", ["各县区、系统、产业"]],
    ["每所学校新建书吧2个以上。", ["每所学校"]],
    [
      "全市不少于30场，其中各县（市、区）总工会不少于3场，市级各产业工会不少于2场。",
      [null, "各县（市、区）总工会", "市级各产业工会"],
    ],
    ["每个街道新设驿站不少于2处，全区发放物资3000份以上。", ["每个街道", null]],
    ["百人以上企业工会不少于1场。", ["百人以上企业工会"]],
    ["年内新建职工书屋25家。", [null]],
    ["每家藏书不少于1000册。", ["每家"]],
    ["优秀案例每个单位不超过2篇。", ["每个单位"]],
  ])("%s", (words, expected) => {
    expect(targets(words).map(({ appliesTo }) => appliesTo)).toEqual(expected);
  });
});

test("a number in a section of requirements belongs to no task", () => {
  const plan = read(
    notice("（一）开展宣讲。全市10场。\n二、工作要求\n（一）加强领导。各单位每年研究不少于2次。"),
  );
  expect(plan.tasks).toHaveLength(1);
  expect(plan.targets).toMatchObject([{ number: 2, comparator: "gte", unitWord: "次", appliesTo: "各单位" }]);
});
