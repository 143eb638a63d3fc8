import { describe, expect, it } from "@jest/globals";
import type { Cells } from "../../../src/core/model";
import { campaignOf, cardOf, seen, send, unitsOf } from "./sent";

const definition = campaignOf("qinghai-2021-73");
const [river] = unitsOf("市州总工会", "例河州总工会");

const lecture = (day: number): Cells => ({
  date: `2021-11-0${day}`,
  task: "2 开展百场宣讲活动",
  kind: "宣讲（示范式）",
  theme: `第${day}场宣讲`,
  people: 40,
  grassroots: "示例水泥厂工会",
});
const lectures = [1, 2, 3, 4, 5].map(lecture);
const article: Cells = {
  title: "学习札记",
  author: "张示例",
  role: "工会负责人",
  link: "https://units.example/1",
};
const photos: Cells = {
  kind: "宣讲活动照片",
  title: "第1场照片",
  pieces: 6,
  link: "https://units.example/2",
};

const sent = (registers: Record<string, Cells[]>, on = "2021-11-19") =>
  send({ definition, unit: river!, periodId: "r1.once", on, registers });

describe("the return of 20 November to 省总宣教部", () => {
  it("has lectures, materials and articles side by side: five lectures of 40 and one article are 5 场, 200 人次, 1 篇", () => {
    const taken = sent({ activity: lectures, articles: [article], materials: [photos] });
    expect(taken.problems.filter(({ grade }) => grade === "A")).toEqual([]);
    expect(taken.outcome).toBe("recorded");
    expect(cardOf(taken, "handIn")).toMatchObject({ lectures: 5, listeners: 200, papers: 1, pieces: 6 });
    const { total, gaps, headlines } = seen(definition, [river!], [taken], "2021-11-21");
    expect([total.activities, total.people]).toEqual([5, 200]);
    expect(gaps).toMatchObject([{ indicator: "百场宣讲", actual: 5, min: 5, gap: 0 }]);
    expect(headlines).toMatchObject([{ headline: 100, actual: 5 }]);
  });

  it("an article moves no lecture: four lectures and two articles still lack one lecture", () => {
    const taken = sent({ activity: lectures.slice(1), articles: [article, { ...article, title: "再学习" }] });
    expect(seen(definition, [river!], [taken], "2021-11-21").gaps).toMatchObject([{ actual: 4, gap: 1 }]);
  });

  it("counts lectures apart from what else was held: 5 场 and 200 人次 beside 6 活动次数, each figure said once", () => {
    const reading = { ...lecture(6), kind: "阅读分享", people: 15 };
    const taken = sent({ activity: [...lectures, reading], articles: [article] });
    expect(cardOf(taken, "handIn")).toMatchObject({ lectures: 5, listeners: 200 });
    expect(seen(definition, [river!], [taken], "2021-11-21").gaps).toMatchObject([{ actual: 5 }]);
    expect(taken.receipt).toBe(
      "已收到第 1 稿：活动 6 条，照片和资料 0 条，理论文章 1 条，参与人次 215，宣讲场次 5，宣讲参与人次 200",
    );
    expect(sent({ activity: lectures }).receipt).toBe(
      "已收到第 1 稿：活动 5 条，照片和资料 0 条，理论文章 0 条，参与人次 200",
    );
  });

  it("is on time on the day itself and late the day after", () => {
    const onTime = (on: string) => sent({ articles: [article] }, on).report?.onTime;
    expect([onTime("2021-11-20"), onTime("2021-11-21")]).toEqual([true, false]);
  });

  it("takes a lecture held after 20 November with a tick of December", () => {
    const before = sent({ activity: lectures });
    const late = { ...lecture(6), date: "2021-12-03" };
    const registers = { activity: [...lectures, late] };
    const after = send({
      definition,
      unit: river!,
      periodId: "r1.once",
      on: "2021-12-06",
      registers,
      before,
    });
    expect(after.report).toMatchObject({ revision: 2, onTime: true });
    expect(after.activities.map(({ date }) => date)).toContain("2021-12-03");
  });
});

it("copies ordered and readers won over are told at any time, and nothing of it is due", () => {
  const tables = { promotion: [{ rowId: "", copies: 120, column: "是", subscribers: 300 }] };
  const taken = send({ definition, unit: river!, periodId: "r2.any", on: "2021-12-20", tables });
  expect(taken.report?.onTime).toBe(true);
  expect(cardOf(taken, "promotion")).toMatchObject({ copies: 120, subscribers: 300 });
  expect(definition.periods.find(({ id }) => id === "r2.any")?.dueOn).toBe("");
});
