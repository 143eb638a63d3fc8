import { describe, expect, test } from "@jest/globals";
import { notice, read } from "./read";

const under = (words: string) => read(notice(`（一）开展宣讲。进企业。\n二、工作要求\n${words}`));
const report = (words: string) => under(words).recurringReports[0];
const submissions = (words: string) => under(words).submissions;

describe("how often a report is due", () => {
  test.each([
    [
      "各单位于每月25日前将工作进展情况报市总宣教部。",
      {
        frequency: "monthly",
        day: 25,
        monthOf: "current",
        content: "工作进展情况",
        from: "各单位",
        to: "市总宣教部",
      },
    ],
    ["各单位每月底前将活动情况报市总宣教部。", { frequency: "monthly", day: null, monthOf: "current" }],
    [
      "各单位于每月最后一个工作日前将推进情况报市总办公室。",
      { frequency: "monthly", day: null, monthOf: "current" },
    ],
    [
      "各县（市、区）次月5日前将上月工作情况报送市总宣教部。",
      { frequency: "monthly", day: 5, monthOf: "next", from: "各县（市、区）", content: "上月工作情况" },
    ],
    [
      "各单位于每周五17:00前将活动进展情况报市总宣教部。",
      { frequency: "weekly", weekday: 5, time: "17:00", monthOf: "current" },
    ],
    ["各单位每周三下午5点前报送活动信息。", { frequency: "weekly", weekday: 3, time: "17:00" }],
    [
      "各单位每季度末将进展情况报市总宣教部。",
      { frequency: "quarterly", day: null, monthOf: "last-of-period" },
    ],
    [
      "各单位于每季度末月20日前报送推进情况。",
      { frequency: "quarterly", day: 20, monthOf: "last-of-period" },
    ],
    [
      "各单位于每季度首月10日前报送上一季度进展情况。",
      { frequency: "quarterly", day: 10, monthOf: "first-of-period", content: "上一季度进展情况" },
    ],
    [
      "各单位每季度最后一个月25日前报送活动信息。",
      { frequency: "quarterly", day: 25, monthOf: "last-of-period" },
    ],
    [
      "各单位于每半年末将统计表报市总财务部。",
      { frequency: "halfyearly", monthOf: "last-of-period", content: "统计表" },
    ],
    [
      "各单位于每年6月20日、12月20日前将开展情况报市总权益部。",
      { frequency: "halfyearly", day: 20, monthOf: "last-of-period" },
    ],
    [
      "各单位于每年12月10日前将年度情况报市总办公室。",
      { frequency: "yearly", day: 10, monthOf: "last-of-period" },
    ],
    ["各单位按月报送活动进展情况。", { frequency: "monthly", day: null, monthOf: null }],
    ["各单位要定期逐级报送工作情况。", { frequency: "unspecified", content: "工作情况", from: "各单位" }],
    [
      "各单位及时上报学习活动进展情况（联系电话：3799611）。",
      { frequency: "unspecified", content: "学习活动进展情况" },
    ],
    [
      "各责任部门每季度末向市总办公室报送进展情况。",
      { frequency: "quarterly", to: "市总办公室", from: "各责任部门" },
    ],
  ])("%s", (words, expected) => {
    expect(report(words)).toMatchObject(expected);
  });
});

describe("what is handed in once", () => {
  test.each([
    [
      "请各单位于11月20日前将照片、相关资料和理论文章报市总宣教部。",
      {
        dueText: "11月20日前",
        due: "2024-11-20",
        materials: ["照片", "相关资料", "理论文章"],
        to: "市总宣教部",
        appliesTo: "各单位",
      },
    ],
    [
      "各单位自发文之日起15日内，将联系人名单报市总办公室。",
      { dueText: "自发文之日起15日内", due: "2024-03-23", materials: ["联系人名单"], appliesTo: "各单位" },
    ],
    [
      "活动结束后10日内，将总结材料报市总宣教部。",
      { dueText: "活动结束后10日内", due: null, materials: ["总结材料"], to: "市总宣教部" },
    ],
    [
      "各单位在初赛结束后5个工作日内，将初赛总结报组委会办公室。",
      { due: null, to: "组委会办公室", appliesTo: "各单位" },
    ],
    [
      "各单位要及时将活动成果上传至市总工会。",
      { dueText: "及时", due: null, materials: ["活动成果"], to: "市总工会" },
    ],
    [
      "12月10日前报送年度总结至市总公共服务部（邮箱：gg@lishi.example）。",
      { materials: ["年度总结"], to: "市总公共服务部" },
    ],
    ["年底前报送总结材料和典型材料各1份。", { due: "2024-12-31", materials: ["总结材料", "典型材料"] }],
    ["各单位制定活动方案，于4月28日前报市残联办公室。", { materials: ["活动方案"], to: "市残联办公室" }],
    ["征文稿件请于8月31日前发送至xjb@lishi.example。", { materials: ["征文稿件"], due: "2024-08-31" }],
  ])("%s", (words, expected) => {
    expect(submissions(words)).toMatchObject([expected]);
  });

  test("two due days in one sentence are two hand-ins, the sender carries on", () => {
    expect(submissions("各单位于3月29日前报送实施方案，12月10日前报送总结。")).toMatchObject([
      { due: "2024-03-29", materials: ["实施方案"], appliesTo: "各单位" },
      { due: "2024-12-10", materials: ["总结"], appliesTo: "各单位" },
    ]);
  });

  test.each([
    "组织读书报告会。",
    "5月底前配送至基层职工书屋。",
    "6月28日在交通职工活动中心举行决赛。",
    "及时发现、及时处理问题。",
    "9月20日8:30报到。",
    "6月份拟申报省级书屋4个。",
  ])("%s asks for nothing to be sent", (words) => {
    expect(submissions(words)).toEqual([]);
    expect(under(words).recurringReports).toEqual([]);
  });
});

test("where returns go", () => {
  expect(
    under(
      "请将材料发送至市总工会女职工部邮箱 nzg@lizhou.example，联系人：孙示例，联系电话：0599-3800026、3800027。",
    ).reportTo,
  ).toEqual({
    department: "市总工会女职工部",
    email: "nzg@lizhou.example",
    phone: "0599-3800026",
  });
  expect(under("联系人：华示例　电话：13800005678").reportTo).toEqual({
    department: null,
    email: null,
    phone: "13800005678",
  });
});

describe("what is handed in, by when and to whom", () => {
  const returns = (words: string) =>
    read(notice(`（一）开展宣讲。\n二、工作要求\n（一）加强管理。${words}`)).submissions.map(
      ({ dueText, materials, to, appliesTo }) => [dueText, materials.join("、"), to, appliesTo],
    );

  test.each([
    [
      "推荐表（一式三份）、事迹材料（1500字以内）、照片5张请于5月9日前报市总宣教部。",
      [["5月9日前", "推荐表、事迹材料、照片", "市总宣教部", null]],
    ],
    ["4月底前完成自查并形成书面报告报局安全科。", [["4月底前", "书面报告", "局安全科", null]]],
    [
      "请各单位填写《统计表》，连同活动图片、视频等资料，于9月5日前打包发送至邮箱a@b.example。",
      [["9月5日前", "《统计表》、活动图片、视频", null, "各单位"]],
    ],
    [
      "活动结束一周内，各支部将总结及照片3—5张交党群工作部。",
      [["活动结束一周内", "总结、照片", "党群工作部", "各支部"]],
    ],
    [
      "各村要开展活动；活动结束后3日内将图片5张、文字材料1份发镇文化站邮箱（whz@a.example）。",
      [["活动结束后3日内", "图片、文字材料", "镇文化站", "各村"]],
    ],
    [
      "各单位于8月15日前、11月15日前报送小结。",
      [
        ["8月15日前", "小结", null, "各单位"],
        ["11月15日前", "小结", null, "各单位"],
      ],
    ],
  ])("%s", (words, expected) => {
    expect(returns(words)).toEqual(expected);
  });
});

describe("reports that are due again and again, said in passing", () => {
  const reports = (words: string) =>
    read(notice(`（一）开展宣讲。\n二、工作要求\n（一）加强管理。${words}`)).recurringReports.map(
      ({ frequency, day, monthOf, content, to }) => [frequency, day, monthOf, content, to],
    );

  test.each<[string, unknown[]]>([
    ["请各单位按月填报进度表，每月3日前报局综合科。", [["monthly", 3, "current", "进度表", "局综合科"]]],
    [
      "各单位于4月、7月、10月的10日前报送上季度进展。",
      [["quarterly", 10, "first-of-period", "上季度进展", null]],
    ],
    [
      "各工会每季度至少举办1次分享会，并于季末将活动信息报宣传教育部。",
      [["quarterly", null, "last-of-period", "活动信息", "宣传教育部"]],
    ],
    ["领导小组办公室每季度汇总各单位进展，向市领导报告。", []],
  ])("%s", (words, expected) => {
    expect(reports(words)).toEqual(expected);
  });
});
