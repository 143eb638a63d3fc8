// The notice of a campaign, and the list of who was chosen: drafted from the definition and from 评选记录 by rows like a bulletin's.
import { describe, expect, it } from "@jest/globals";
import { type Bulletin, draftOf, itemsOf, type Told, usualBulletinRows } from "../../../src/core/bulletin";
import { checkDefinition } from "../../../src/core/check";
import type { Decision, Definition, Stage } from "../../../src/core/model";
import { describeProblem, type Problem } from "../../../src/core/problem";
import { rollUp } from "../../../src/core/rollup";
import { leadingGroupFromRows } from "../../../src/core/rows";
import { asRows, tabsOf } from "../campaign";
import { campaignOf } from "../seeds/sent";
import { ARTICLES, decision, LADDER, campaign as reading, stagesOf } from "../selection/office";

const lectures = campaignOf("qinghai-2021-73");

function told(definition: Definition, today: string, selection?: Told["selection"]): Told {
  const none = { definition, units: [], reports: [], figures: [] };
  const rollup = rollUp({ ...none, today, asAt: "" });
  const sources = { ...none, rollup, counted: [], tables: [] };
  return { sources, period: undefined, language: "zh", ...(selection && { selection }) };
}
const words = ({ passages }: Bulletin) => passages.map(({ text }) => text).join("\n");
const tableBelow = ({ passages }: Bulletin, heading: string) => {
  const { head, rows } = passages.find((each) => each.heading === heading)!;
  return [head, ...rows.map((row) => row.map(({ text }) => text))];
};

describe("the notice of a campaign, before any unit is registered", () => {
  const draft = draftOf(itemsOf("notice", [], "zh"), told(lectures, "2021-04-01"), "notice");

  it("has the campaign's title and number, and says when it is and what is to be done, each task as a heading of the second level", () => {
    expect(draft.title).toBe(`关于开展“${lectures.campaign.title}”的通知`);
    expect(draft.ownNumber).toBe(lectures.campaign.documentNumber);
    const [first] = lectures.tasks;
    expect(words(draft)).toContain(`（一）${first!.title}。`);
    expect(words(draft).match(/^（[一二三四五六七八九十]+）/gm)).toHaveLength(lectures.tasks.length);
  });

  it("has tables of tasks, targets and returns, with the days that the definition states and no figure beside them", () => {
    const [head, ...targets] = tableBelow(draft, "指标要求");
    expect(head).toEqual(["指标", "适用单位", "要求", "时限"]);
    const cities = targets.find(([, unit]) => unit === "市州总工会")!;
    expect(cities.slice(0, 3)).toEqual(["百场宣讲", "市州总工会", "不少于 5场"]);
    const returns = tableBelow(draft, "报送要求");
    expect(returns.flat()).toContain("2021年11月20日");
    const [columns, ...tasks] = tableBelow(draft, "工作任务");
    expect(tasks).toHaveLength(lectures.tasks.length);
    // The rows are numbered as the text is.
    const numbers = words(draft).match(/^（[一二三四五六七八九十]+）/gm)!;
    expect(tasks.map(([task]) => task!.slice(0, task!.indexOf("）") + 1))).toEqual(numbers);
    // Nothing says for whom the tasks are: the column is not there.
    expect(columns).toEqual(["任务", "牵头部门", "时限"]);
  });

  it("names who leads the campaign, as the tab 领导小组 says, and has no passage of it where the tab says nobody", () => {
    const { leadingGroup = [] } = tabsOf("pingdingshan-2020");
    const of = told(campaignOf("pingdingshan-2020"), "2020-12-10");
    const group = leadingGroupFromRows(leadingGroup, "zh");
    const passages = itemsOf("notice", [], "zh");
    expect(tableBelow(draftOf(passages, { ...of, group }, "notice"), "组织领导")).toEqual([
      ["组内职务", "职务", "单位或部门", "分工"],
      ["组长", "主管宣教工作副主席", "市总", "负责对整个活动的组织、领导和协调工作"],
      ["成员", "部长", "市总宣传教育部", ""],
      ["成员", "宣教干部", "", ""],
    ]);
    const { passages: without } = draftOf(passages, of, "notice");
    expect(without.map(({ heading }) => heading)).not.toContain("组织领导");
  });

  it("leaves out a member who is nobody, and 检查 names the cell", () => {
    const rows = asRows([
      { role: "组长" },
      { role: "成员", name: "王示例" },
      { role: "成员", position: "干事", inUse: "否" },
    ]);
    const problems: Problem[] = [];
    expect(leadingGroupFromRows(rows, "zh", problems).map(({ name }) => name)).toEqual(["王示例"]);
    expect(problems.map(({ code, place }) => [code, place?.column])).toEqual([
      ["leadingGroup.nobody", "姓名"],
    ]);
  });

  it("can be sent as it is: quotes within quotes, rhythms and days in the words of notices, nothing about the notice itself", () => {
    const spring = draftOf(itemsOf("notice", [], "zh"), told(reading, "2020-03-01"), "notice");
    expect(words(spring)).toContain("现就开展“开办‘大学习’课堂");
    const [, monthly] = tableBelow(spring, "报送要求");
    expect(monthly!.slice(2)).toEqual(["每月", "活动、台账", "每月25日前"]);
    const whole = spring.passages.flatMap(({ text, rows }) => [
      text,
      ...rows.flat().map((each) => each.text),
    ]);
    expect(whole.join("\n")).not.toMatch(/通知未|附件1|截止日月|（首期）/);
  });

  it("says nothing of what the campaign does not state", () => {
    const bare: Definition = {
      ...lectures,
      campaign: {
        ...lectures.campaign,
        start: "",
        end: "",
        reportMail: "",
        reportContact: "",
        reportPhone: "",
      },
      tasks: [],
      indicators: [],
    };
    const { passages } = draftOf(itemsOf("notice", [], "zh"), told(bare, "2021-04-01"), "notice");
    const headings = passages.map(({ heading }) => heading).filter(Boolean);
    expect(headings).toEqual(["报送要求"]);
    expect(passages.map(({ text }) => text).join()).not.toMatch(/\{\{|undefined|null/);
  });
});

describe("the list of who was chosen", () => {
  const stages: Stage[] = stagesOf([...LADDER, ...ARTICLES]);
  const listOn = (today: string, decisions: readonly Decision[]) =>
    draftOf(itemsOf("roll", [], "zh"), told(reading, today, { stages, decisions }), "roll");
  const up = { stage: "择优推荐", rank: 1, date: "2020-07-13" } as const;
  const PUBLIC = { publicFrom: "2020-07-06", publicTo: "2020-07-10" };
  const decisions = [
    decision({ entryId: "a1", ...PUBLIC }),
    decision({ entryId: "a1", ...up }),
    decision({ entryId: "a2", caseName: "例东区机关书屋", unit: "例东区总工会", kind: "机关", ...PUBLIC }),
    decision({ entryId: "a3", caseName: "例河学校", result: "notChosen" }),
    decision({ entryId: "a4", caseName: "例河医院" }),
    decision({ entryId: "a4", caseName: "例河医院", result: "withdrawn", at: "2020-07-04 09:00:00" }),
  ];

  it("has a line each, by kind, with the furthest stage and its place; nobody who was not chosen or was taken back", () => {
    const draft = listOn("2020-07-14", decisions);
    expect(words(draft)).toContain("共有2件入选");
    expect(tableBelow(draft, "")).toEqual([
      ["序号", "单位", "名称", "类别", "入选环节", "名次"],
      ["1", "例河县总工会", "示例机械厂职工书屋", "企业", "择优推荐", "1"],
      ["2", "例东区总工会", "例东区机关书屋", "机关", "选树", ""],
    ]);
  });

  it("leaves out who is public still, until the last day is over, and says how many they are", () => {
    const early = listOn(
      "2020-07-10",
      decisions.filter(({ stage }) => stage === "选树"),
    );
    expect(words(early)).toContain("另有2件正在公示");
    expect(early.passages.flatMap(({ rows }) => rows)).toEqual([]);
    expect(words(listOn("2020-07-13", decisions))).not.toContain("正在公示");
  });

  it("is empty, and no error, where the campaign has no stages", () => {
    const draft = draftOf(itemsOf("roll", [], "zh"), told(reading, "2020-07-14"), "roll");
    expect(words(draft)).toContain("共有0件入选");
  });
});

describe("通报内容", () => {
  it("keeps the documents apart: a row is written in the one that it is for, and a row for none in bulletins", () => {
    const rows = asRows([
      { heading: "总体情况", sentence: "应报{{应报}}份。" },
      { heading: "目的", sentence: "为了读书。", document: "活动通知" },
    ]);
    const headings = (kind: Parameters<typeof itemsOf>[0]) =>
      itemsOf(kind, rows, "zh").map(({ heading }) => heading);
    expect([headings("bulletin"), headings("notice")]).toEqual([["总体情况"], ["目的"]]);
    expect(headings("roll")).toEqual(["", ""]);
  });

  it("of which all rows of a document are out of use writes nothing in it", () => {
    const rows = asRows([{ heading: "目的", sentence: "为了读书。", document: "活动通知", inUse: "否" }]);
    expect(itemsOf("notice", rows, "zh")).toEqual([]);
  });

  it.each(["zh", "en"] as const)("has usual rows of which 检查 finds nothing (%s)", (language) => {
    const raw = { ...tabsOf("qinhuangdao-2020"), bulletin: asRows(usualBulletinRows(language)) };
    const found = checkDefinition(raw).filter(({ place }) => place?.tab === "通报内容");
    expect(found.map((each) => describeProblem(each, "zh"))).toEqual([]);
  });

  it("has every problem of its rows named, whichever document they are for", () => {
    const rows = asRows([{ sentence: "请{{某人}}注意。", document: "活动通知", condition: "天气>0" }]);
    const found = checkDefinition({ ...tabsOf("qinhuangdao-2020"), bulletin: rows });
    const text = found.map((each) => describeProblem(each, "zh")).join("\n");
    expect(text).toContain("不认识占位符 {{某人}}");
    expect(text).toContain("看不懂条件“天气>0”");
  });
});
