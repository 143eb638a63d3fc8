// Decisions on nominations and articles, stage by stage.
import { describe, expect, it } from "@jest/globals";
import { isDay, isWorkday } from "../../../src/core/day";
import type { Decision, Entry } from "../../../src/core/model";
import { describeProblem } from "../../../src/core/problem";
import {
  type AskedDecision,
  casesOf,
  type Deciding,
  decide,
  detailsOf,
  nextStage,
  publicDays,
  sameElsewhere,
  standingDecisions,
} from "../../../src/core/selection";
import { ARTICLES, campaign, decision, EAST, LADDER, nominee, RIVER, stagesOf } from "./office";

const FACTORY = nominee({ name: "示例机械厂职工书屋" });
const HARBOUR = nominee({ name: "例港职工书屋", rank: 2 });
const ASKED: AskedDecision = {
  stage: "选树",
  result: "chosen",
  rank: null,
  reason: "事迹扎实，可学可用",
  outlet: "",
  level: "",
  date: "2020-07-03",
  link: "",
};

function world(entries: readonly Entry[], decisions: readonly Decision[], rows = LADDER, isOwn = false) {
  const stages = stagesOf(rows);
  const cases = casesOf(stages, campaign, entries, decisions, [RIVER, EAST]);
  const on = (name: string, asked: Partial<AskedDecision> = {}, more: Partial<Deciding> = {}) => {
    const found = cases.find((each) => each.name === name)!;
    const made = decide({ ...ASKED, ...asked }, found, {
      stages,
      cases,
      isWorkday: (day) => isWorkday(day, campaign.holidays),
      isOwn,
      by: "li.shili@qhd-office.example",
      // Whoever decides does so on that day.
      at: `${isDay(asked.date ?? "") ? asked.date : ASKED.date} 10:00:00`,
      sentOn: "2020-06-29",
      sure: false,
      ...more,
    });
    const words = made?.problems?.map((each) => describeProblem(each, "zh")).join();
    const codes = made?.problems?.map(({ code }) => code);
    return { made: made && "decision" in made ? made.decision : undefined, words, codes };
  };
  return { stages, cases, on };
}

const chosen = (entry: Entry, over: Partial<Decision> = {}) =>
  decision({ entryId: entry.activityId, caseName: String(entry.values.name), ...over });

describe("a choice on which a later one rests", () => {
  const city = chosen(FACTORY, { publicFrom: "2020-07-06", publicTo: "2020-07-10" });
  const province = chosen(FACTORY, {
    stage: "择优推荐",
    rank: 1,
    date: "2020-07-13",
    at: "2020-07-13 10:00:00",
  });
  const { on } = world([FACTORY], [city, province]);
  const name = "示例机械厂职工书屋";

  it("is neither taken back nor refused before that one is", () => {
    const back = { result: "withdrawn", reason: "公示后查实材料失实", date: "2020-07-20" } as const;
    expect(on(name, back).words).toContain("在后面的环节“择优推荐”已有结果，“选树”不能先动");
    expect(on(name, { ...back, result: "notChosen" }).words).toContain("请先撤销“择优推荐”的结果");
    expect(on(name, { ...back, stage: "择优推荐" }).made).toMatchObject({ result: "withdrawn" });
    expect(world([FACTORY], [city]).on(name, back).made).toMatchObject({ result: "withdrawn" });
  });

  it("may be put in other words, but not be public once more", () => {
    const words = { reason: "事迹更扎实，可学可用" };
    expect(on(name, { ...words, date: "2020-07-03" }).made).toMatchObject({ publicTo: "2020-07-10" });
    expect(on(name, { ...words, date: "2020-07-10" }).words).toContain("请先撤销“择优推荐”的结果");
  });
});

describe("a nomination on its way up", () => {
  it("is chosen by the city with a reason, and public for five working days from the next one on", () => {
    const { made } = world([FACTORY], []).on("示例机械厂职工书屋");
    expect(made).toMatchObject({
      stage: "选树",
      unit: "例河县总工会",
      kind: "企业",
      by: "li.shili@qhd-office.example",
    });
    // 3 July 2020 is a Friday.
    expect([made!.publicFrom, made!.publicTo]).toEqual(["2020-07-06", "2020-07-10"]);
  });

  it("is not decided without a reason, nor on a day that is none", () => {
    const { on } = world([FACTORY], []);
    expect(on("示例机械厂职工书屋", { reason: " " }).words).toContain("没有写理由");
    expect(on("示例机械厂职工书屋", { reason: "好" }).words).toContain("理由太短");
    expect(on("示例机械厂职工书屋", { date: "七月" }).words).toContain("看不懂日期“七月”");
  });

  it("is decided by nobody whose own unit sent it; what the level above answered they may note", () => {
    expect(world([FACTORY], [], LADDER, true).on("示例机械厂职工书屋").words).toContain(
      "您是“例河县总工会”的联系人，不能定它报的",
    );
    const { on } = world([FACTORY], [chosen(FACTORY)], LADDER, true);
    expect(on("示例机械厂职工书屋", { stage: "择优推荐", rank: 1 }).made).toBeDefined();
  });

  it("goes to the province after it was chosen and its public days are over, not before", () => {
    const up = { stage: "择优推荐", rank: 1 };
    expect(world([FACTORY], []).on("示例机械厂职工书屋", up).words).toContain("在“选树”环节还没有入选");
    const { on } = world([FACTORY], [chosen(FACTORY, { publicFrom: "2020-07-06", publicTo: "2020-07-10" })]);
    expect(on("示例机械厂职工书屋", { ...up, date: "2020-07-10" }).words).toContain("公示到 2020-07-10");
    expect(on("示例机械厂职工书屋", { ...up, date: "2020-07-13" }).made).toMatchObject({ rank: 1 });
  });

  it("gets a place that no other has, while there are places", () => {
    const higher = { stage: "择优推荐", rank: 1 } as const;
    const third = nominee({ name: "例山职工书屋", rank: 3 });
    const all = [FACTORY, HARBOUR, third];
    const below = all.map((entry) => chosen(entry));
    const one = world(all, [...below, chosen(FACTORY, higher)]);
    expect(one.on("例港职工书屋", higher).words).toContain("第 1 名已给了“示例机械厂职工书屋”");
    expect(one.on("例港职工书屋", { stage: "择优推荐" }).words).toContain("“择优推荐”要给名次");
    const two = world(all, [...below, chosen(FACTORY, higher), chosen(HARBOUR, { ...higher, rank: 2 })]);
    expect(two.on("例山职工书屋", { stage: "择优推荐", rank: 3 }).words).toContain("最多 2 件，已有 2 件");
  });

  it("shows its next stage; one that was not chosen has none until that is taken back", () => {
    const next = (...decisions: Decision[]) => {
      const { cases, stages } = world([FACTORY], decisions);
      return nextStage(cases[0]!, stages);
    };
    const refused = chosen(FACTORY, { result: "notChosen" });
    expect([next(), next(chosen(FACTORY)), next(refused)]).toEqual(["选树", "择优推荐", ""]);
    expect(next(refused, chosen(FACTORY, { result: "withdrawn", at: "2020-07-04 09:00:00" }))).toBe("选树");
  });

  it("that its unit took back keeps what was decided, and nothing more is decided but to take that back", () => {
    const { cases, on } = world([HARBOUR], [chosen(FACTORY)]);
    expect(cases.find(({ isGone }) => isGone)).toMatchObject({
      name: "示例机械厂职工书屋",
      unit: "例河县总工会",
    });
    expect(on("示例机械厂职工书屋", { stage: "择优推荐", rank: 1 }).words).toContain(
      "已不在“例河县总工会”报的内容里",
    );
    expect(on("示例机械厂职工书屋", { result: "withdrawn" }).made).toBeDefined();
    expect(on("例港职工书屋", { result: "withdrawn" }).words).toContain("还没有结果，不用撤销");
  });
});

describe("a case over which another one was typed", () => {
  const HOSPITAL = nominee({ name: "例河医院职工书屋", activityId: FACTORY.activityId });
  const higher = { stage: "择优推荐", rank: 1 } as const;
  const old = chosen(FACTORY);

  it("says what was decided on, and is to be decided anew", () => {
    const { cases, stages } = world([HOSPITAL], [old]);
    expect(cases[0]).toMatchObject({ name: "例河医院职工书屋", renamedFrom: "示例机械厂职工书屋" });
    expect(nextStage(cases[0]!, stages)).toBe("选树");
  });

  it("does not go on with the decision of the one before, until it was chosen under its own name", () => {
    const { on } = world([HOSPITAL], [old]);
    expect(on("例河医院职工书屋", higher).words).toContain(
      "“选树”定的是“示例机械厂职工书屋”，不是现在的“例河医院职工书屋”",
    );
    const anew = on("例河医院职工书屋").made!;
    expect([anew.caseName, anew.publicTo]).toEqual(["例河医院职工书屋", "2020-07-10"]);
    const after = world([HOSPITAL], [old, anew]);
    expect(after.cases[0]).toMatchObject({ renamedFrom: "", edited: [] });
    expect(after.on("例河医院职工书屋", { ...higher, date: "2020-07-13" }).made).toMatchObject({ rank: 1 });
  });

  it("is not chosen below while the one before stands above; what is taken back keeps its name", () => {
    const { on } = world([HOSPITAL], [old, chosen(FACTORY, higher)]);
    expect(on("例河医院职工书屋").codes).toEqual(["selection.laterStands"]);
    const back = on("例河医院职工书屋", { stage: "择优推荐", result: "withdrawn" }).made!;
    expect(back.caseName).toBe("示例机械厂职工书屋");
  });

  it("takes no decision against the one before for its own either", () => {
    const { cases, stages } = world([HOSPITAL], [chosen(FACTORY, { result: "notChosen" })]);
    expect(nextStage(cases[0]!, stages)).toBe("选树");
  });

  it("is warned of where another unit nominates what was chosen before", () => {
    const theirs = nominee({ name: "示例机械厂职工书屋", unitId: EAST.unitId, activityId: "a9" });
    expect(sameElsewhere(world([HOSPITAL, theirs], [old]).cases).get("a9")).toEqual(["例河县总工会"]);
  });

  it("and back is as it was decided; signs and spaces make no other case", () => {
    for (const name of ["示例机械厂职工书屋", "示例机械厂 “职工书屋”"]) {
      const { cases, stages } = world([nominee({ name, activityId: FACTORY.activityId })], [old]);
      expect([cases[0]!.renamedFrom, nextStage(cases[0]!, stages)]).toEqual(["", "择优推荐"]);
    }
  });
});

it("a case that was edited after it was decided on names the fields, until something is decided on it as it is", () => {
  const before = world([FACTORY], []).on("示例机械厂职工书屋").made!;
  const edited = { ...FACTORY, values: { ...FACTORY.values, deeds: "全厂停工读书", rank: 2 } };
  const { cases, on } = world([edited], [before]);
  expect(cases[0]).toMatchObject({ edited: ["排名", "主要事迹"], renamedFrom: "" });
  const next = on("示例机械厂职工书屋", { stage: "择优推荐", rank: 1, date: "2020-07-13" }).made!;
  expect(world([edited], [before, next]).cases[0]!.edited).toEqual([]);
  expect(world([FACTORY], [before]).cases[0]!.edited).toEqual([]);
});

describe("the day of a decision", () => {
  const NAME = "示例机械厂职工书屋";

  it("is not to come, not before the unit sent the case, and not before the stage below", () => {
    const { on } = world([FACTORY], []);
    const today = { at: "2020-07-03 10:00:00" };
    expect(on(NAME, { date: "2020-12-01" }, today).words).toContain(
      "日期 2020-12-01 还没有到。请填定下来的那一天，最晚是今天",
    );
    expect(on(NAME, { date: "2020-06-28" }, today).words).toContain("早于单位报来的 2020-06-29");
    const above = world([FACTORY], [chosen(FACTORY, { date: "2020-07-03" })]);
    const up = { stage: "择优推荐", rank: 1, date: "2020-07-02" };
    expect(above.on(NAME, up, today).words).toContain("日期 2020-07-02 早于“选树”的 2020-07-03");
  });

  it("by which its public days would be over is asked about once", () => {
    const { on } = world([FACTORY], []);
    const later = { at: "2020-07-13 10:00:00" };
    expect(on(NAME, {}, later).words).toContain("公示是 2020-07-06 至 2020-07-10，已经过了");
    expect(on(NAME, {}, { ...later, sure: true }).made).toMatchObject({ publicTo: "2020-07-10" });
    expect(on(NAME, {}, { at: "2020-07-10 10:00:00" }).made).toBeDefined();
  });
});

it("a case that two units nominate is named at both, however it is spaced; a unit's own are not", () => {
  const theirs = nominee({ name: "示例机械厂 “职工书屋”", unitId: EAST.unitId, activityId: "a9" });
  const twice = nominee({ name: "例港职工书屋", activityId: "a8" });
  const same = sameElsewhere(world([FACTORY, theirs, HARBOUR, twice], []).cases);
  expect(same).toEqual(
    new Map([
      [FACTORY.activityId, ["例东区总工会"]],
      ["a9", ["例河县总工会"]],
    ]),
  );
});

describe("a case that its unit withdrew after it was chosen", () => {
  const NAME = "示例机械厂职工书屋";
  const old = chosen(FACTORY, { publicTo: "2020-07-10" });
  const anew = nominee({ name: "示例 机械厂职工书屋", activityId: "b1" });

  it("and sent again, with a blank more, is the one of then: its choice stands, and goes on under its id", () => {
    const { cases, stages, on } = world([anew], [old]);
    expect(cases.map(({ entryId, isGone, seen }) => [entryId, isGone, seen])).toEqual([
      [FACTORY.activityId, false, 1],
    ]);
    expect(nextStage(cases[0]!, stages)).toBe("择优推荐");
    const next = on("示例 机械厂职工书屋", { stage: "择优推荐", rank: 1, date: "2020-07-13" }).made!;
    expect(next.entryId).toBe(FACTORY.activityId);
    expect(world([anew], [old, next]).cases).toHaveLength(1);
  });

  it("and typed over another one that was chosen leaves the other's choice with the other", () => {
    const over = nominee({ name: NAME, activityId: HARBOUR.activityId });
    const { cases } = world([over], [old, chosen(HARBOUR)]);
    expect(cases.map(({ entryId, name, isGone }) => [entryId, name, isGone])).toEqual([
      [FACTORY.activityId, NAME, false],
      [HARBOUR.activityId, "例港职工书屋", true],
    ]);
  });

  it("is another one where another unit sends it, or what was decided was taken back", () => {
    const theirs = { ...anew, unitId: EAST.unitId };
    expect(world([theirs], [old]).cases.map(({ entryId }) => entryId)).toEqual(["b1", FACTORY.activityId]);
    const back = { ...old, result: "withdrawn" as const, at: "2020-07-04 10:00:00" };
    expect(world([anew], [old, back]).cases[0]!.entryId).toBe("b1");
  });
});

describe("a name that was chosen already", () => {
  const twin = nominee({ name: "示例机械厂 职工书屋", activityId: "b1" });

  it("is asked about before another case of it is chosen, of the same unit or another", () => {
    for (const unit of [RIVER, EAST]) {
      const { on } = world([FACTORY, { ...twin, unitId: unit.unitId }], [chosen(FACTORY)]);
      expect(on("示例机械厂 职工书屋").words).toContain(
        "“例河县总工会”的“示例机械厂职工书屋”在“选树”已经入选（2020-07-03），名称相同",
      );
      expect(on("示例机械厂 职工书屋", {}, { sure: true }).made).toMatchObject({ entryId: "b1" });
      expect(on("示例机械厂 职工书屋", { result: "notChosen" }).made).toBeDefined();
    }
  });

  it("is not asked about where its own choice is corrected", () => {
    const { on } = world([FACTORY, twin], [chosen(FACTORY), chosen(twin)]);
    expect(on("示例机械厂 职工书屋").made).toBeDefined();
  });
});

it("a case that was chosen and withdrawn since is named where another unit nominates it, so that it is not chosen twice", () => {
  const theirs = nominee({ name: "示例机械厂职工书屋", unitId: EAST.unitId, activityId: "a9" });
  const withdrawn = (result: Decision["result"]) =>
    sameElsewhere(world([theirs], [chosen(FACTORY, { result })]).cases).get("a9");
  expect([withdrawn("chosen"), withdrawn("notChosen")]).toEqual([["例河县总工会"], undefined]);
});

describe("an article", () => {
  const form = campaign.forms.find(({ name }) => name === "成果")!;
  const article: Entry = {
    ...FACTORY,
    activityId: "a5",
    formId: form.formId,
    values: { title: "班前十分钟" },
  };
  const sent = chosen(article, { formId: form.formId, stage: "选送", caseName: "班前十分钟" });
  const printed = { stage: "采用", outlet: "《示例日报》", level: "国家级", reason: "" };

  it("is printed in an outlet of a level, without another reason", () => {
    const { on } = world([article], [sent], ARTICLES);
    expect(on("班前十分钟", printed).made).toMatchObject({ outlet: "《示例日报》", level: "国家级" });
    expect(on("班前十分钟", { ...printed, outlet: " " }).words).toContain("没有写在哪里采用");
    const link = "https://paper.example/2020/07/01";
    expect(on("班前十分钟", { ...printed, link }).made).toMatchObject({ link });
    expect(on("班前十分钟", { ...printed, link: "nowhere" }).words).toContain("链接“nowhere”不是完整的网址");
    expect(on("班前十分钟", { ...printed, level: "市级" }).words).toContain("媒体层级“市级”不在“评选环节”里");
  });

  it("may have been printed before its unit sent it and the office passed it on", () => {
    const { on } = world([article], [sent], ARTICLES);
    expect(on("班前十分钟", { ...printed, date: "2020-06-10" }).made).toMatchObject({ date: "2020-06-10" });
  });

  it("that was printed in two outlets is taken back where its outlet is named, with 《》 or without", () => {
    const first = { ...sent, ...printed };
    const { on } = world(
      [article],
      [sent, first, { ...first, outlet: "《示例工运》", level: "省级" }],
      ARTICLES,
    );
    const back = { stage: "采用", result: "withdrawn", level: "", reason: "核实后不是这一篇" } as const;
    expect(on("班前十分钟", { ...back, outlet: "" }).words).toContain("”有几处结果");
    expect(on("班前十分钟", { ...back, outlet: "" }).words).toContain("《示例日报》、《示例工运》");
    expect(on("班前十分钟", { ...back, outlet: "《某报》" }).words).toContain(
      "“班前十分钟”在“《某报》”没有结果",
    );
    expect(on("班前十分钟", { ...back, outlet: "示例日报" }).made).toMatchObject({ outlet: "《示例日报》" });
  });

  it("that is taken back is told with its outlet, without an empty bracket for the level that nobody chose", () => {
    const { on } = world([article], [sent, { ...sent, ...printed }], ARTICLES);
    const back = {
      stage: "采用",
      result: "withdrawn",
      outlet: "",
      level: "",
      reason: "核实后不是这一篇",
    } as const;
    const words = detailsOf(on("班前十分钟", back).made!, "zh");
    expect(words).toContain("《示例日报》");
    expect(words).not.toContain("（）");
  });

  it("needs a level, which is asked for in its own words", () => {
    const { on } = world([article], [sent], ARTICLES);
    expect(on("班前十分钟", { ...printed, level: "" }).words).toContain("没有选媒体层级");
  });

  it("that was printed goes on to be printed elsewhere: each outlet stands for itself", () => {
    const first = chosen(article, { ...printed, formId: form.formId, caseName: "班前十分钟" });
    const second = { ...first, outlet: "《示例工运》", level: "省级" };
    const { cases, stages } = world([article], [sent, first, second], ARTICLES);
    expect(nextStage(cases[0]!, stages)).toBe("采用");
    expect(standingDecisions([sent, first, second])).toHaveLength(3);
    expect(standingDecisions([first, { ...first, result: "withdrawn" }, second])).toEqual([second]);
  });
});

it("public days are working days of the calendar: the National Day holidays are none", () => {
  const days = publicDays("2020-09-29", 3, (day) => isWorkday(day));
  // 1 to 8 October 2020 are days off, 27 September and 10 October are worked.
  expect(days).toEqual({ publicFrom: "2020-09-30", publicTo: "2020-10-10" });
});
