import { describe, expect, test } from "@jest/globals";
import { notice, read } from "./read";

// Shapes that copying and other trades bring along; each was once misread.

describe("a notice typed with Western marks and scattered spaces", () => {
  const plan = read(
    notice(`1 、摸清底数. 对困难职工逐户走访,建档 6 5 户. 完成时间: 1 2月8日前
2、送 岗 位. 举办招聘会 2场, 提 供 岗位 不少于300个. 完成时间: 12 月2 0日前
3.11月6日前举办邻里百家宴2场。
电 话:0599-5 510 377   邮箱:zgh@lishi.example`),
  );

  test("a narrow stop followed by a space ends the heading", () => {
    expect(plan.tasks.slice(0, 2).map((task) => task.title)).toEqual(["摸清底数", "送岗位"]);
  });

  test("single digits parted by spaces are one number", () => {
    expect(plan.tasks[0]).toMatchObject({
      deadline: "2024-12-08",
      targets: [{ number: 65, unitWord: "户" }],
    });
    expect(plan.tasks[1]?.deadline).toBe("2024-12-20");
  });

  test("a month may stand directly behind the marker", () => {
    expect(plan.tasks[2]).toMatchObject({ number: "一3", deadline: "2024-11-06" });
  });

  test("the hundred in the name of a feast is no figure to reach", () => {
    expect(plan.tasks[2]?.targets.map(({ number }) => number)).toEqual([2]);
  });

  test("a phone number broken by spaces is read whole", () => {
    expect(plan.reportTo.phone?.replace(/\s/g, "")).toBe("0599-5510377");
  });
});

test("rows that only name a section number the rows of a task table below them", () => {
  const plan = read(`例市总工会关于印发服务月任务分工表的通知
各县（区）总工会：
现将《服务月任务分工表》印发给你们，请各县（区）总工会7月11日前报送本地方案。
例市总工会
2024年6月30日
附件
服务月任务分工表
序号\t重点任务\t目标要求\t牵头科室\t完成时限
一、走访慰问
1\t走访一线班组\t走访班组不少于8个\t办公室\t7月31日前
二、就业帮扶
1\t举办招聘会\t提供岗位1500个以上\t权益部\t8月中旬前
2\t组织培训\t每个县（区）至少举办1期\t权益部\t8月底`);
  expect(plan.tasks.map(({ number, title }) => [number, title])).toEqual([
    ["一1", "走访一线班组"],
    ["二1", "举办招聘会"],
    ["二2", "组织培训"],
  ]);
  expect(plan.tableColumns).toEqual([]);
  expect(plan.submissions[0]?.materials).toEqual(["本地方案"]);
});

test("a task table whose sections each print their own head stays several tables", () => {
  const plan = read(
    notice(`（一）走访慰问
序号\t任务\t责任部门\t完成时限
1\t走访一线班组\t办公室\t7月31日前
（二）就业帮扶
序号\t任务\t责任部门\t完成时限
1\t举办招聘会\t权益部\t8月15日前`),
  );
  expect(plan.tasks.map(({ number }) => number)).toEqual(["一（一）1", "一（二）1"]);
});

describe("whom a figure is for", () => {
  const appliesTo = (sentence: string) =>
    read(notice(`1.开展服务活动。${sentence}`)).tasks[0]?.targets.map((target) => target.appliesTo);

  test.each([
    ["每名帮扶干部每季度走访不少于1次。", "每名帮扶干部"],
    ["各学校开学第一周组织一次主题班会。", "各学校"],
    ["每个县（市、区）开放驿站1—2个。", "每个县（市、区）"],
    ["每县（区）巡展3-4站。", "每县（区）"],
    ["为每家书屋配送图书500册。", "每家书屋"],
    ["联合社区卫生服务站开展义诊2次。", null],
    ["各乡镇工会逐村入户核查，入户核查率达到100%。", null],
  ])("%s", (sentence, expected) => {
    expect(appliesTo(sentence)).toEqual([expected]);
  });
});

test("a letter asks for a reply and for pictures", () => {
  const plan = read(
    notice(
      "1.举办宣讲6场。请贵单位于4月22日前将书面意见函复例市总工会组宣部，并请于5月15日前提供活动图片和新闻稿件。",
    ),
  );
  expect(plan.submissions.map(({ dueText, materials }) => [dueText, materials])).toEqual([
    ["4月22日前", ["书面意见"]],
    ["5月15日前", ["活动图片", "新闻稿件"]],
  ]);
});

test("a day of issue may be written with slashes", () => {
  expect(
    read("关于做好高温关爱工作的通知\n各车间工会：\n请认真落实。\n\n例窑厂工会委员会\n\n2023/7/3").issuedOn,
  ).toBe("2023-07-03");
});

test("会同 names those who help the lead", () => {
  const plan = read(
    notice("1.开展宣传周。由职业健康科牵头，会同县总工会、县应急管理局，深入企业开展义诊，5月1日前完成。"),
  );
  expect(plan.tasks[0]).toMatchObject({
    leadDepartment: "职业健康科",
    coDepartments: ["县总工会", "县应急管理局"],
  });
});

test("stages may be lines of name, colon and time", () => {
  const plan = read(notice("1.举办共读3场。\n二、时间安排\n启动阶段：4月上旬\n实施阶段：4月中旬至10月"));
  expect(plan.phases.map(({ name, start, end }) => [name, start, end])).toEqual([
    ["启动阶段", "2024-04-01", "2024-04-10"],
    ["实施阶段", "2024-04-11", "2024-10-31"],
  ]);
});

test("two hand-ins share one verb over a comma", () => {
  const plan = read(
    notice(
      "1.举办演练1场。\n二、工作要求\n各街道于3月28日前将实施方案，11月30日前将工作总结报送市总工会办公室。",
    ),
  );
  expect(plan.submissions.map(({ due, materials }) => [due, materials])).toEqual([
    ["2024-03-28", ["实施方案"]],
    ["2024-11-30", ["工作总结"]],
  ]);
});

test("what a hand-in encloses is no figure to reach", () => {
  const plan = read(notice("1.举办共读3场。\n二、工作要求\n各馆11月15日前提交总结（含照片5张）。"));
  expect(plan.submissions).toHaveLength(1);
  expect(plan.targets).toEqual([]);
});

test("a mobile number behind an office and a name is the one to call", () => {
  expect(read(notice("1.举办共读3场。\n秘书处：程示例 138 0000 0612")).reportTo.phone).toBe("138 0000 0612");
});

test("a share stays a target where the clause before it asks to report something", () => {
  const plan = read(notice("1.查找隐患。每家企业上报隐患不少于10条，整改率100%。"));
  expect(plan.tasks[0]?.targets.map(({ number, unitWord }) => [number, unitWord])).toEqual([
    [10, "条"],
    [100, "%"],
  ]);
});

test("a column of words whose head is not known names the tasks, where others say who and until when", () => {
  const plan = read(
    notice(`壹、任务分解
编号\t活动板块\t承办\t协助\t规格数量\t何时完成
A1\t主会场晚会\t文化馆\t融媒体中心\t节目16个\t2月6日
B1\t写春联\t书法协会\t图书馆\t送春联6000副\t1月28日前`),
  );
  expect(
    plan.tasks.map(({ title, leadDepartment, coDepartments }) => [title, leadDepartment, coDepartments]),
  ).toEqual([
    ["主会场晚会", "文化馆", ["融媒体中心"]],
    ["写春联", "书法协会", ["图书馆"]],
  ]);
  expect(plan.tasks.flatMap(({ targets }) => targets.map(({ number }) => number))).toEqual([16, 6000]);
});

test("a column of steps that only counts is no column of phases", () => {
  const plan = read(
    notice(`一、工作节点
步骤\t内容\t责任科室\t协作科室\t时间界限
①\t下发对照表\t指导科\t办公室\t4月8日
②\t分片培训\t指导科\t宣传科\t4月19日以前`),
  );
  expect(plan.phases).toEqual([]);
  expect(plan.tasks.map(({ title }) => title)).toEqual(["下发对照表", "分片培训"]);
});

test("what a later notice changes or adds are tasks", () => {
  const plan = read(`关于变更轮训安排的补充通知
各科室：
现就有关安排补充通知如下。
一、变更事项
1.理论授课：改在9月20日，每科室到课人数不少于6人。
2.考核：11月22日统一进行，合格率应达到98%。`);
  expect(plan.tasks.map(({ title }) => title)).toEqual(["理论授课", "考核"]);
});
