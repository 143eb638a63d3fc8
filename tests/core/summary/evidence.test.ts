// Materials, nominations and articles on 汇总, in its own figures and in the mail to leaders.
import { describe, expect, it } from "@jest/globals";
import { checkDefinition } from "../../../src/core/check";
import { digestMail } from "../../../src/core/digest";
import { figuresOfRows } from "../../../src/core/figures";
import type { Cells, Decision, Definition, Unit } from "../../../src/core/model";
import { describeProblem } from "../../../src/core/problem";
import { rollUp } from "../../../src/core/rollup";
import { pageFromRows } from "../../../src/core/rows/page";
import {
  buildNarrow,
  buildSummary,
  forChoice,
  forSubtree,
  headFigures,
  type Sources,
  worstFirst,
} from "../../../src/core/summary";
import { attentionOf } from "../../../src/core/summary/attention";
import { asRows, tabsOf } from "../campaign";
import { campaignOf, send, unitsOf } from "../seeds/sent";
import { decision, LADDER, stagesOf } from "../selection/office";

const lectures = campaignOf("qinghai-2021-73");
const [river, hill, sea] = unitsOf("市州总工会", "例河州总工会", "例山州总工会", "例海州总工会") as [
  Unit,
  Unit,
  Unit,
];
const TODAY = "2021-11-21";

const article = (title: string): Cells => ({
  title,
  author: "张示例",
  link: `https://units.example/${title}`,
});
const handedIn = (unit: Unit, articles: Cells[]) =>
  send({
    definition: lectures,
    unit,
    periodId: "r1.once",
    on: "2021-11-19",
    registers: {
      activity: [1, 2, 3, 4, 5].map((day) => ({
        date: `2021-11-0${day}`,
        task: "2 开展百场宣讲活动",
        kind: "宣讲（示范式）",
        theme: `第${day}场宣讲`,
        people: 40,
        links: day <= 2 ? `https://photos.example/${day}` : "",
      })),
      articles,
    },
  });
const decided = (unit: Unit, entryId: string, stage: string, level = "") =>
  decision({
    formId: "articles",
    unitId: unit.unitId,
    entryId,
    stage,
    level,
    outlet: level,
    date: "2021-11-20",
  });

const taken = [handedIn(river, [article("学习札记"), article("宣讲手记")]), handedIn(hill, [])];
const PRINTED = [
  decided(river, "a1", "选送"),
  decided(river, "a1", "采用", "《工人日报》"),
  decided(river, "a1", "采用", "《青海工运》"),
  decided(river, "a2", "选送"),
];

function sourcesOf(
  page: readonly Cells[] = [],
  { definition = lectures, units = [river, hill, sea], decisions = PRINTED as readonly Decision[] } = {},
): Sources {
  const rows = {
    activities: taken.flatMap((each) => each.activities),
    ledger: taken.flatMap(({ ledger }) => ledger),
  };
  const figures = figuresOfRows(rows, definition);
  const reports = taken.flatMap(({ report }) => (report ? [report] : []));
  const rollup = rollUp({ definition, units, reports, figures, today: TODAY, asAt: `${TODAY} 08:00:00` });
  const selection = { stages: definition.stages ?? [], decisions };
  const items = pageFromRows(asRows(page), definition);
  return { rollup, definition, units, reports, tables: [], figures, page: items, selection };
}
const shown = (sources: Sources) =>
  headFigures(sources).map(({ label, value, note }) => [label, value, note]);

/** What a county nominates on the last day but one. */
const nominated = (unit: Unit, count: number, definition: Definition) =>
  send({
    definition,
    unit,
    periodId: "r3.once",
    on: "2020-06-29",
    registers: {
      nominees: Array.from({ length: count }, (_, i) => ({
        rank: i + 1,
        name: `例${unit.unitId}书屋${i}`,
        category: "企业",
        inLibrary: "否",
        deeds: "坚持班前领读，职工人人有书读，月月有交流。",
      })),
    },
  });

describe("figures of what is left behind", () => {
  it("say how many units lack materials and of which, and how many articles were printed, each once", () => {
    expect(shown(sourcesOf([{ item: "缺材料" }, { item: "稿件采用" }]))).toEqual([
      ["缺材料单位", "3", "照片 6、理论文章 2"],
      ["理论文章采用（篇）", "1", "报送 2，选送 2\n2 个单位未报送"],
    ]);
  });

  it("name who lacks what once its day is past, and such a unit is not in order", () => {
    const sources = sourcesOf();
    expect(sources.rollup.units.map(({ light }) => light)).toEqual(["red", "red", "red"]);
    expect(attentionOf(sources).join("\n")).toContain("缺材料，已过时限：照片 6");
    expect(attentionOf(sources).join("\n")).toMatch(
      /例山州总工会.*例海州总工会.*缺材料，已过时限：理论文章 2/,
    );
    const before = rollUp({
      definition: lectures,
      units: [river, hill, sea],
      reports: sources.reports,
      figures: sources.figures ?? [],
      today: "2021-11-20",
      asAt: "",
    });
    expect(before.units.find(({ unitId }) => unitId === river.unitId)!.light).toBe("green");
    expect(attentionOf({ ...sources, rollup: before }).join()).not.toContain("缺材料");
  });

  it("are among the first that is asked about, however much else is late, and stand in the line of their unit", () => {
    const late = lectures.tasks.map((task) => ({ ...task, deadline: "2021-11-01", progress: null }));
    const sources = sourcesOf([], { definition: { ...lectures, tasks: late } });
    expect(attentionOf(sources).length).toBeGreaterThan(4);
    expect(attentionOf(sources).slice(0, 3).join("\n")).toContain("缺材料，已过时限");
    const page = buildSummary(sources).rows.flatMap((cells) => cells.map(({ value }) => value));
    expect(page).toContain("缺照片 3");
    expect(page).toContain("缺照片 3、理论文章 1");
    const narrow = buildNarrow(sources).rows.flatMap((cells) => cells.map(({ value }) => value));
    expect(narrow).toContain("缺口：缺照片 3");
  });

  it("put a unit of which something is overdue before those in order, whatever their rates", () => {
    const { rollup } = sourcesOf();
    const lateAndNot = rollup.units.map((unit, at) => ({
      ...unit,
      rate: 1,
      rateOnTime: at === 0 ? 1 : 0.5,
      light: at === 0 ? ("red" as const) : ("green" as const),
    }));
    expect(worstFirst([...lateAndNot].reverse()).map(({ name }) => name)[0]).toBe("例河州总工会");
  });

  it("stand on the page of each campaign that asks for them, whoever has not said otherwise, and in the mail to leaders", () => {
    const labels = shown(sourcesOf()).map(([label]) => label);
    expect(labels.slice(-2)).toEqual(["缺材料单位", "理论文章采用（篇）"]);
    const due = { reader: { name: "张示例", mail: "zhang@example.org" }, sendIds: ["x"] };
    const { text } = digestMail(sourcesOf(), due, { isAttached: false });
    expect(text).toContain("· 缺材料单位：3，照片 6、理论文章 2");
    expect(text).toContain("· 理论文章采用（篇）：1，报送 2，选送 2；2 个单位未报送");
  });

  it("say of nominations how many of the units that owe them have sent some, and how many have too few", () => {
    const reading = campaignOf("qinhuangdao-2020");
    const counties = unitsOf("县（区）总工会", "例河县总工会", "例山区总工会", "例海区总工会");
    const [plant] = unitsOf("直属基层工会", "示例机械厂工会");
    const sent = [nominated(counties[0]!, 3, reading), nominated(counties[1]!, 1, reading)];
    const figures = figuresOfRows(
      { activities: sent.flatMap(({ activities }) => activities), ledger: [] },
      reading,
    );
    const units = [...counties, { ...plant!, unitId: "U9" }];
    const reports = sent.flatMap(({ report }) => (report ? [report] : []));
    const rollup = rollUp({ definition: reading, units, reports, figures, today: "2020-07-01", asAt: "" });
    const page = pageFromRows(asRows([{ item: "推荐" }]), reading);
    const selection = { stages: stagesOf(LADDER), decisions: [] };
    const sources = { rollup, definition: reading, units, reports, tables: [], figures, page, selection };
    expect(shown(sources)).toEqual([["典型推荐（单位）", "2 / 3", "共 4 件\n2 个单位不足名额"]]);
    const decisions = ["n1", "n2"].map((entryId) =>
      decision({ formId: "nominees", unitId: counties[0]!.unitId, entryId, stage: "选树" }),
    );
    expect(shown({ ...sources, selection: { ...selection, decisions } })).toEqual([
      ["典型推荐（单位）", "2 / 3", "共 4 件，选树 2\n2 个单位不足名额"],
    ]);
    // A case that a unit above named among its own stands in two registers and is one.
    const passedOn = decision({
      ...decisions[0]!,
      stage: "县推荐",
      result: "passedOn",
      by: counties[1]!.name,
    });
    const again = { ...selection, decisions: [...decisions, passedOn] };
    expect(shown({ ...sources, selection: again }).flat()).toContain("共 3 件，选树 2\n2 个单位不足名额");
  });

  it("say nothing of nominations beyond the places that the stage itself takes (差额)", () => {
    const template = campaignOf("qinhuangdao-2020");
    const [county] = unitsOf("县（区）总工会", "例河县总工会");
    const overOf = (bounds: Cells) => {
      const reading: Definition = {
        ...template,
        stages: stagesOf(LADDER.map((row) => (row.stage === "推荐" ? { ...row, ...bounds } : row))),
        forms: template.forms.map((form) => ({
          ...form,
          fields: form.fields.map((field) => (field.field === "rank" ? { ...field, max: 9 } : field)),
        })),
      };
      const sent = nominated(county!, 4, reading);
      const figures = figuresOfRows({ activities: sent.activities, ledger: [] }, reading);
      const reports = sent.report ? [sent.report] : [];
      const units = [county!];
      const rollup = rollUp({ definition: reading, units, reports, figures, today: "2020-07-01", asAt: "" });
      const told = attentionOf({ rollup, definition: reading, units, reports, tables: [], figures });
      const above = rollup.units[0]!.gaps.reduce((sum, { over }) => sum + over, 0);
      return [above, told.filter((each) => each.includes("上限")).length];
    };
    expect(overOf({ over: 34 })).toEqual([0, 0]);
    expect(overOf({ max: 5, over: 0 })).toEqual([1, 1]);
  });

  it("tell of nominations on the page and in the mail to leaders once some were sent or are due, before that nothing", () => {
    const reading = campaignOf("qinhuangdao-2020");
    const units = unitsOf("县（区）总工会", "例河县总工会", "例山区总工会");
    const on = (today: string, page: Cells[] = []) => {
      const rollup = rollUp({ definition: reading, units, reports: [], figures: [], today, asAt: "" });
      const items = pageFromRows(asRows(page), reading);
      return { rollup, definition: reading, units, reports: [], tables: [], figures: [], page: items };
    };
    const textOn = (today: string) => {
      const sources = on(today);
      const due = { reader: { name: "", mail: "zhang@example.org" }, sendIds: ["x"] };
      return digestMail(sources, due, { isAttached: false }).text;
    };
    expect(textOn("2020-06-30")).not.toContain("典型推荐（单位）");
    expect(textOn("2020-07-01")).toContain("· 典型推荐（单位）：0 / 2，共 0 件；2 个单位不足名额");
    const labels = (today: string, page?: Cells[]) => shown(on(today, page)).map(([label]) => label);
    expect(labels("2020-06-30")).not.toContain("典型推荐（单位）");
    expect(labels("2020-07-01").filter((label) => label === "典型推荐（单位）")).toHaveLength(1);
    const placed: Cells[] = [{ item: "推荐", title: "推荐到市里的典型" }, { item: "缺报" }];
    expect(labels("2020-07-01", placed)[0]).toBe("推荐到市里的典型");
    expect(labels("2020-06-30", placed)).toHaveLength(1);
    const takenOut: Cells[] = [{ item: "推荐", inUse: "否" }, { item: "缺报" }];
    expect(labels("2020-07-01", takenOut)).toHaveLength(1);
  });

  it("tell of what comes at any time in the mail to leaders: who sent how many entries, under which themes, and who sent none", () => {
    const stream = campaignOf("pingdingshan-2020", { start: "2020-06-01", end: "2020-12-31" });
    const units = unitsOf(stream.unitTypes[0]!.name, "例河总工会", "例山总工会", "例海总工会");
    const progressed = (unit: Unit, topics: readonly string[]) =>
      send({
        definition: stream,
        unit,
        periodId: stream.periods.find(({ returnId }) => returnId === "r1")!.id,
        on: "2020-06-05",
        registers: {
          progress: topics.map((topic, i) => ({
            date: `2020-06-0${i + 1}`,
            topic,
            progress: "已在三个车间组织学习。",
          })),
        },
      });
    const sent = [progressed(units[0]!, ["宣讲培训", "传达学习", "宣讲培训"]), progressed(units[1]!, [""])];
    const figures = figuresOfRows(
      { activities: sent.flatMap(({ activities }) => activities), ledger: [] },
      stream,
    );
    const reports = sent.flatMap(({ report }) => (report ? [report] : []));
    const rollup = rollUp({ definition: stream, units, reports, figures, today: "2020-06-08", asAt: "" });
    const sources = { rollup, definition: stream, units, reports, tables: [], figures };
    const due = { reader: { name: "", mail: "zhang@example.org" }, sendIds: ["x"] };
    const { text } = digestMail(sources, due, { isAttached: false });
    expect(text).toContain(
      `· 学习宣传进展（单位）：2 / 3，进展 4 条：例河总工会 3、例山总工会 1（按主题：宣讲培训 2、传达学习 1）；没有报的：例海总工会`,
    );
  });

  it("say so where everything is there, and where nothing is asked for", () => {
    const page = [{ item: "缺材料" }, { item: "推荐" }, { item: "稿件采用" }];
    const { materials: _none, stages: _stages, ...bare } = lectures;
    expect(shown(sourcesOf(page, { definition: bare as Definition, decisions: [] }))).toEqual([
      ["缺材料单位", "0", "没有材料要求"],
      ["采用（篇）", "—", "没有媒体采用的环节"],
    ]);
    const photos = lectures.materials!.map((each) => ({ ...each, number: 0 }));
    expect(shown(sourcesOf(page.slice(0, 1), { definition: { ...lectures, materials: photos } }))).toEqual([
      ["缺材料单位", "0", "没有缺材料的单位"],
    ]);
  });

  it("are of its own units alone on the page of a unit, and of its own tasks' materials on that of a leader", () => {
    const page: Cells[] = [{ item: "缺材料" }, { item: "稿件采用" }, { item: "评选入选", form: "理论文章" }];
    const units = [river, { ...hill, parentId: river.unitId }, sea];
    const of = (unitId: string) =>
      shown(forSubtree(sourcesOf(page, { units }), unitId)).map(([, value]) => value);
    expect(of(river.unitId)).toEqual(["2", "1", "2"]);
    const chain = [river, hill, { ...sea, parentId: hill.unitId }];
    const hers = forSubtree(sourcesOf(page, { units: chain }), hill.unitId);
    expect(shown(hers).map(([, value]) => value)).toEqual(["2", "0", "0"]);
    const [task] = lectures.tasks.filter(({ taskId }) =>
      lectures.materials!.some((each) => each.taskId === taskId),
    );
    const led = {
      ...lectures,
      tasks: lectures.tasks.map((each) => ({ ...each, leaders: each === task ? ["王示例"] : ["李示例"] })),
    };
    const note = (leader: string) =>
      shown(forChoice(sourcesOf(page, { definition: led }), { leader }))[0]!.slice(1);
    expect([note("王示例"), note("李示例")]).toEqual([
      ["3", "照片 6、理论文章 2"],
      ["2", "理论文章 2"],
    ]);
  });
});

describe("检查与修复 of 汇总内容", () => {
  const said = (row: Cells) => {
    const tabs = tabsOf("qinghai-2021-73");
    return checkDefinition({ ...tabs, page: asRows([row]) })
      .filter(({ code }) => code === "page.formUnfit" || code === "page.stageMissing")
      .map((found) => describeProblem(found, "zh"));
  };

  it("takes registers whose stages fit, and names those that do where a row names another", () => {
    expect(said({ item: "稿件采用", form: "理论文章" })).toEqual([]);
    expect(said({ item: "缺材料" })).toEqual([]);
    expect(said({ item: "稿件采用", form: "活动" }).join()).toContain("理论文章");
    expect(said({ item: "推荐" }).join()).toContain("“推荐”没有可用的评选环节");
  });
});
