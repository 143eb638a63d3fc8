// 典型库 and 采用情况 as they are built from 评选记录, and the words that units read.
import { describe, expect, it } from "@jest/globals";
import { checkDefinition } from "../../../src/core/check";
import type { ReportFigures } from "../../../src/core/figures";
import { leagueRows, libraryRows, printedPoints, withOtherLibraries } from "../../../src/core/library";
import type { Cells } from "../../../src/core/model";
import { describeProblem } from "../../../src/core/problem";
import { changeLines, changesBetween } from "../../../src/core/push";
import { rollUp } from "../../../src/core/rollup";
import { definitionFromRows } from "../../../src/core/rows";
import { type Selected, toldSince, toldWords, withoutMinutes } from "../../../src/core/selection";
import { headFigures } from "../../../src/core/summary";
import { issuedOf } from "../../../src/core/version";
import { asRows, tabsOf } from "../campaign";
import { ARTICLES, campaign, decision, EAST, LADDER, NOMINEES, RIVER, stagesOf } from "./office";

const ARTICLE = campaign.forms.find(({ name }) => name === "成果")!.formId;
const printed = (entryId: string, outlet: string, level: string) =>
  decision({ entryId, formId: ARTICLE, stage: "采用", caseName: "班前十分钟", outlet, level, reason: "" });
const sentOn = (entryId: string) => decision({ entryId, formId: ARTICLE, stage: "选送" });
const figuresOf = (unitId: string, count: number): ReportFigures => ({
  unitId,
  periodId: "r4.any",
  key: "",
  registers: [
    { formId: ARTICLE, fields: [], groups: [["", null, count]], results: [], hosted: [], office: [] },
  ],
  tables: [],
});

it("典型库 holds who was chosen where choices stand in it, by kind, with how far each came, and nobody who is public still", () => {
  const decisions = [
    decision({ entryId: "a1" }),
    decision({ entryId: "a1", stage: "择优推荐", rank: 1 }),
    decision({ entryId: "a2", kind: "机关", caseName: "例东区机关书屋" }),
    decision({ entryId: "a3", result: "notChosen" }),
    decision({ entryId: "a4", publicFrom: "2020-07-06", publicTo: "2020-07-10" }),
  ];
  const rows = libraryRows({
    stages: stagesOf(LADDER),
    decisions,
    definition: campaign,
    units: [],
    figures: [],
    today: "2020-07-10",
  });
  expect(rows.map(({ kind, caseName, stages, rank }) => [kind, caseName, stages, rank])).toEqual([
    ["企业", "示例机械厂职工书屋", "选树、择优推荐", 1],
    ["机关", "例东区机关书屋", "选树", null],
  ]);
});

it("典型库 over campaigns has of each head what it tells of itself, and of one that could not be read what stood there", () => {
  const row = (caseName: string, source: string) => ({
    form: "典型推荐",
    kind: "企业",
    caseName,
    rank: null,
    source,
  });
  const others = [
    { source: "head/2", rows: [row("甲书屋", "head/2"), row("旧版书屋", ""), row("别家的", "head/3")] },
    { source: "head/3" },
  ];
  const stood = [
    row("早先的", "head/1"),
    row("不在了的", "head/2"),
    row("别家的", "head/3"),
    row("去掉的", "head/4"),
  ];
  const all = withOtherLibraries([row("本次的", "head/1")], others, stood);
  expect(all.map(({ caseName, source }) => [caseName, source])).toEqual([
    ["本次的", "head/1"],
    ["甲书屋", "head/2"],
    ["旧版书屋", "head/2"],
    ["别家的", "head/3"],
  ]);
});

it("汇总 says how many were chosen of a register, and in which stages", () => {
  const stages = stagesOf(LADDER);
  const decisions = [
    decision({ entryId: "a1" }),
    decision({ entryId: "a1", stage: "择优推荐", rank: 1 }),
    decision({ entryId: "a2" }),
    decision({ entryId: "a3", result: "notChosen" }),
  ];
  const item = {
    formId: NOMINEES.formId,
    field: "",
    row: "",
    title: "",
    side: "front",
    readers: [],
  } as const;
  const rollup = rollUp({
    definition: campaign,
    units: [RIVER],
    reports: [],
    figures: [],
    today: "2020-07-14",
    asAt: "",
  });
  const shown = (selection: Selected) =>
    headFigures({
      rollup,
      definition: campaign,
      units: [],
      page: [{ kind: "chosen", ...item }],
      selection,
    }).map(({ label, value, note }) => [label, value, note]);
  expect(shown({ stages, decisions })).toEqual([["典型推荐入选（件）", "2", "选树 2，择优推荐 1"]]);
  expect(shown({ stages, decisions: [] })).toEqual([["典型推荐入选（件）", "0", "还没有定"]]);
});

describe("采用情况", () => {
  const record = {
    today: "2020-07-10",
    stages: stagesOf(ARTICLES),
    definition: campaign,
    units: [EAST, RIVER],
  };

  it("counts an article that was printed often once, by its highest level, and names who sent nothing", () => {
    const decisions = [
      sentOn("a1"),
      printed("a1", "《示例日报》", "国家级"),
      printed("a1", "《示例工运》", "省级"),
      sentOn("a2"),
      printed("a2", "《示例工运》", "省级"),
    ];
    const rows = leagueRows({
      ...record,
      decisions,
      figures: [figuresOf(RIVER.unitId, 3)],
    });
    expect(
      rows.map(({ unit, sent, forwarded, printed: count, points, rank, note }) => [
        unit,
        sent,
        forwarded,
        count,
        points,
        rank,
        note,
      ]),
    ).toEqual([
      ["例河县总工会", 3, 2, 2, 15, 1, ""],
      ["例东区总工会", 0, 0, 0, 0, 2, "未报送"],
    ]);
  });

  it("gives points for 考核 of articles printed between two days, and none where no article has a level", () => {
    const decisions = [
      { ...printed("a1", "《示例日报》", "国家级"), date: "2020-04-02" },
      { ...printed("a2", "《示例工运》", "省级"), date: "2020-05-02" },
    ];
    const points = (start: string, end: string, rows = ARTICLES) => [
      ...printedPoints({ stages: stagesOf(rows), decisions, units: [RIVER, EAST] }, start, end).values(),
    ];
    expect([points("", ""), points("2020-05-01", ""), points("", "2020-04-30")]).toEqual([
      [15, 0],
      [5, 0],
      [10, 0],
    ]);
    expect(points("", "", LADDER)).toEqual([]);
  });

  it("has no row where no stage notes outlets", () => {
    expect(leagueRows({ ...record, stages: stagesOf(LADDER), decisions: [], figures: [] })).toEqual([]);
  });
});

describe("what a unit is told", () => {
  const first = decision({ entryId: "a1", publicFrom: "2020-07-06", publicTo: "2020-07-10" });
  const second = decision({ entryId: "a1", stage: "择优推荐", rank: 1, at: "2020-07-13 09:30:00" });

  it("is a line a decision with its minute, result, place, public days and reason", () => {
    expect(toldWords([first, second], stagesOf(LADDER), "zh").split("\n")).toEqual([
      "2020-07-03 10:00 “示例机械厂职工书屋”选树：入选，公示 2020-07-06 至 2020-07-10，事迹扎实，可学可用",
      "2020-07-13 09:30 “示例机械厂职工书屋”择优推荐：入选，第 1 名，事迹扎实，可学可用。请于月底前补齐影像。",
    ]);
  });

  it("says of a decision that was taken back that it was", () => {
    const back = { ...first, result: "withdrawn", at: "2020-07-04 09:00:00" } as const;
    expect(toldWords([first, back], stagesOf(LADDER), "zh")).toContain("选树：撤销");
  });

  it("is known by its last minute, and a mail says the lines of late alone", () => {
    const words = toldWords([first, second], stagesOf(LADDER), "zh");
    const late = toldSince(words, "2020-07-11");
    expect(late.at).toBe("2020-07-13 09:30");
    expect(withoutMinutes(late.words)).toMatch(/^“示例机械厂职工书屋”择优推荐/);
    expect(toldSince("", "2020-07-11").at).toBe("");
  });
});

describe("a row of 评选环节", () => {
  const tabs = tabsOf("qinhuangdao-2020");
  const read = (...rows: Cells[]) => {
    const raw = { ...tabs, stages: asRows(rows) };
    const codes = ["selection", "score", "definition"];
    const found = checkDefinition(raw).filter(({ code }) => codes.includes(code.split(".")[0]!));
    return { stages: stagesOf(rows), words: found.map((each) => describeProblem(each, "zh")).join() };
  };

  it("joins those of one form and one name to a stage with places by type and points by level", () => {
    const { stages, words } = read(...LADDER, ...ARTICLES);
    expect(words).toBe("");
    expect(stages.map(({ name }) => name)).toEqual(["推荐", "选树", "择优推荐", "报送", "选送", "采用"]);
    expect(stages[5]!.levels).toEqual([
      { level: "国家级", points: 10 },
      { level: "省级", points: 5 },
    ]);
  });

  it("that makes no sense is named in its cell; one that is not in use is left alone", () => {
    const { words } = read(
      { form: "月度台账", stage: "选树" },
      { form: "典型推荐", stage: "推荐", decider: "单位", min: 3, max: 2 },
      { form: "典型推荐", stage: "复核", decider: "单位" },
      { form: "成果", stage: "报送", decider: "单位", ranked: "是" },
      { form: "成果", stage: "选送", unitType: "某类单位", min: 1 },
      { form: "无此表", stage: "待定", inUse: "否" },
    );
    for (const said of [
      "“月度台账”不是登记表",
      "最少 3 件比最多 2 件还多",
      "没有填排名的字段",
      "“复核”由单位定，却不在最前面",
      "单位类型“某类单位”没有定义",
    ])
      expect(words).toContain(said);
    expect(words).not.toContain("无此表");
    expect(words).not.toContain("不给分");
  });

  it("by which more may be sent than there are ranks is named with the rank that is wanting", () => {
    const more = (over: number) => read({ ...LADDER[0]!, over }).words;
    expect(more(50)).toContain("最多可报 4 件，“排名”却最大只能填 3");
    expect(more(20)).toBe("");
    expect(read({ ...LADDER[0]!, max: 5 }).words).toContain("最多可报 5 件");
  });

  it("in which units decide is issued to them; what the office decides is its own affair", () => {
    const { definition } = definitionFromRows({ ...tabs, stages: asRows([...LADDER, ...ARTICLES]) });
    expect(issuedOf(definition).stages?.map(({ name }) => name)).toEqual(["推荐", "报送"]);
    const more = LADDER.map((row) => (row.stage === "推荐" ? { ...row, max: 5 } : row));
    const after = definitionFromRows({ ...tabs, stages: asRows([...more, ...ARTICLES]) }).definition;
    const changes = changesBetween(issuedOf(definition), issuedOf(after));
    expect(changeLines(changes, 3, "zh").join()).toContain("评选环节“推荐（典型推荐）”：各单位的名额改变");
  });
});
