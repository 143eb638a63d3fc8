// What a notice does not state is asked in one form; nothing is made up.
import { describe, expect, it } from "@jest/globals";
import {
  type Answers,
  endOfPast,
  NO_ANSWERS,
  questionsOf,
  unanswered,
  unfitAnswers,
  withAnswers,
} from "../../src/client/notice/answers";
import { decisionOf } from "../../src/client/notice/decision";
import type { NoticeGroup, NoticeItem } from "../../src/client/notice/item";
import { obstaclesTo, standing } from "../../src/client/notice/obstacles";
import { usualHelp } from "../../src/client/notice/question-help";
import { periodsTold } from "../../src/client/notice/rhythm";

const item = (group: NoticeGroup, cells: Record<string, string>): NoticeItem => ({
  id: `${group}-1`,
  group,
  cells,
  source: "原句。",
  span: null,
  confidence: 1,
  state: "accepted",
});
const answers = (change: Partial<Answers>): Answers => ({ ...NO_ANSWERS, ...change });
const decided = (items: NoticeItem[], given: Partial<Answers>) =>
  withAnswers(decisionOf(items, "append"), questionsOf(items, answers(given)), answers(given));

/** What the form refuses, with everything else answered. */
function told(items: NoticeItem[], given: Partial<Answers>) {
  const all = answers({ unitTypes: "市州总工会", rhythm: "anytime", ...given });
  const asked = questionsOf(items, all);
  const decision = withAnswers(decisionOf(items, "append"), asked, all);
  return obstaclesTo(decision, items, { asked, answers: all }, undefined);
}

describe("questions", () => {
  it("are for whatever no item states", () => {
    expect(questionsOf([], NO_ANSWERS)).toEqual(["unitTypes", "start", "end", "rhythm", "kinds"]);
    const items = [
      item("unitTypes", { name: "市州总工会" }),
      item("campaign", { start: "2021-10-19" }),
      item("returns", { name: "台账" }),
    ];
    expect(questionsOf(items, NO_ANSWERS)).toEqual(["end", "kinds"]);
  });

  it("come back for an item that was dropped", () => {
    const dropped: NoticeItem = { ...item("returns", { name: "台账" }), state: "dropped" };
    expect(questionsOf([dropped], NO_ANSWERS)).toContain("rhythm");
  });

  it("ask for the due day that the rhythm has", () => {
    expect(questionsOf([], answers({ rhythm: "week" }))).toContain("dueDay");
    expect(questionsOf([], answers({ rhythm: "once" }))).toContain("dueOn");
    const anytime = questionsOf([], answers({ rhythm: "anytime" }));
    expect(anytime.filter((question) => question.startsWith("due"))).toEqual([]);
  });
});

describe("answers", () => {
  it("become rows of the tabs, a line an entry", () => {
    const { campaign, unitTypes, returns, kinds } = decided([], {
      unitTypes: "镇街工会\n\n 企业工会 ",
      start: "2021-03-01",
      rhythm: "anytime",
      kinds: "宣讲\n竞赛",
    });
    expect(campaign).toEqual({ start: "2021-03-01" });
    expect(unitTypes.map(({ cells }) => cells)).toEqual([
      { name: "镇街工会", reports: "是" },
      { name: "企业工会", reports: "是" },
    ]);
    expect(returns.map(({ cells }) => cells)).toMatchObject([{ kind: "随时" }]);
    expect(kinds).toEqual(["宣讲", "竞赛"]);
  });

  it("of a month that is due within itself cut it at the due day", () => {
    const monthly = (dueDay: string) => decided([], { rhythm: "calendarMonth", dueDay }).returns[0]?.cells;
    expect(monthly("25")).toMatchObject({ kind: "截止日月", dueDay: "25", cutoffDay: "25" });
    expect(monthly("31")).toMatchObject({ kind: "自然月", dueDay: "31" });
  });

  it("of the 5th of the next month leave the month whole", () => {
    const [first] = decided([], { rhythm: "calendarMonth", dueIn: "next", dueDay: "5" }).returns;
    expect(first?.cells).toMatchObject({ kind: "自然月", dueIn: "次期", dueDay: "5" });
    expect(first?.cells.cutoffDay).toBeUndefined();
  });

  it("of a quarter may be due in the next one, those of a week are asked for no such thing", () => {
    const asked = (rhythm: Answers["rhythm"]) => questionsOf([], answers({ rhythm })).includes("dueIn");
    expect([asked("calendarMonth"), asked("quarter"), asked("week"), asked("once")]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    const [first] = decided([], { rhythm: "quarter", dueIn: "next", dueDay: "5" }).returns;
    expect(first?.cells).toMatchObject({ kind: "季", dueIn: "次期", dueDay: "5" });
  });

  it("that say a kind of units or of activities twice write it once", () => {
    const { unitTypes, kinds } = decided([], { unitTypes: "镇街工会\n镇街工会", kinds: "宣讲\n送书\n宣讲 " });
    expect(unitTypes.map(({ cells }) => cells.name)).toEqual(["镇街工会"]);
    expect(kinds).toEqual(["宣讲", "送书"]);
  });

  it("chosen as the notice suggests keep its sentence beside the return", () => {
    const all = answers({ rhythm: "once", dueOn: "2021-11-20" });
    const source = "请于11月20日前报送。";
    const { returns } = withAnswers(decisionOf([], "append"), ["rhythm", "dueOn"], all, { rhythm: source });
    expect(returns).toMatchObject([{ source }]);
  });

  it("that are empty write nothing, nor do those to questions that are not asked any more", () => {
    expect(decided([], {})).toMatchObject({ campaign: {}, unitTypes: [], returns: [], kinds: [] });
    const stated = [item("campaign", { end: "2020-10-31" })];
    expect(decided(stated, { end: "2021-12-31" }).campaign).toEqual({ end: "2020-10-31" });
  });

  it("that are no day are named", () => {
    const given = answers({ start: "开春", rhythm: "week", dueDay: "周五" });
    expect(unfitAnswers(questionsOf([], given), given)).toEqual(["start", "dueDay"]);
    const fit = answers({ start: "2020-03-01", rhythm: "week", dueDay: "5" });
    expect(unfitAnswers(questionsOf([], fit), fit)).toEqual([]);
  });

  it("name a weekday by 1 to 7, and a day of ten days by 1 to 11", () => {
    const isFit = (rhythm: Answers["rhythm"], dueDay: string) =>
      unfitAnswers(["dueDay"], answers({ rhythm, dueDay })).length === 0;
    expect([
      isFit("week", "7"),
      isFit("week", "25"),
      isFit("tenDays", "12"),
      isFit("calendarMonth", "25"),
    ]).toEqual([true, false, false, true]);
  });

  it("cannot leave open how often units report, nor the day of what comes once", () => {
    const open = (given: Partial<Answers>) => unanswered(questionsOf([], answers(given)), answers(given));
    const unitTypes = "县区总工会";
    expect(open({ unitTypes })).toEqual(["rhythm"]);
    expect(open({ unitTypes, rhythm: "once" })).toEqual(["dueOn"]);
    expect(open({ unitTypes, rhythm: "anytime" })).toEqual([]);
  });

  it("cannot leave open which units report: nobody could be registered", () => {
    const [problem] = told([], { unitTypes: " \n " });
    expect(problem).toMatchObject({ field: "ask-unitTypes", text: "“单位类型”必须定，请填写" });
  });

  it("that make a return due before the campaign begins are refused, on its first day not", () => {
    const due = (dueOn: string) => told([], { start: "2021-10-19", rhythm: "once", dueOn });
    expect(due("2021-10-01")).toMatchObject([
      { field: "ask-dueOn", text: "截止日期 2021-10-01 早于活动的开始日期 2021-10-19，请改正" },
    ]);
    expect([...due("2021-10-19"), ...due("2022-01-10")]).toEqual([]);
  });

  it("that end the campaign before it begins are refused in words", () => {
    const [problem] = told([], { start: "2021-12-01", end: "2021-10-19" });
    expect(problem).toMatchObject({
      field: "ask-end",
      text: "结束日期 2021-10-19 早于开始日期 2021-12-01，请改正",
    });
    const [mended] = told([item("campaign", { end: "2021-10-19" })], { start: "2021-12-01" });
    expect(mended?.field).toBe("campaign-1-end");
    expect(told([], { start: "2021-12-01", end: "2021-12-01" })).toEqual([]);
  });
});

describe("what is refused", () => {
  it("is said no more once it is mended, what else is wrong stays said", () => {
    const refused = told([], { start: "开春", rhythm: "" });
    expect(refused.map(({ field }) => field)).toEqual(["ask-start", "ask-rhythm"]);
    const left = standing(refused, told([], { start: "开春", rhythm: "week" }));
    expect(left).toEqual([refused[0]]);
  });

  it("by the script stays said until the next attempt", () => {
    const busy = { code: "lock.busy", text: "另一项操作正在写入。请过几秒再试。" };
    expect(standing([busy], [])).toEqual([busy]);
  });

  it("for want of a name says of which tab, by its sentence", () => {
    const [problem] = told([item("unitTypes", { name: " " })], {});
    expect(problem?.text).toBe(
      "“单位类型（通知的主送单位）”里有一项没有名称（原文：“原句。”），请补上或选“不要”",
    );
  });
});

describe("the periods that the answers make", () => {
  const span = { start: "2020-03-06", end: "2020-10-31" };
  const toldOf = (given: Partial<Answers>) => periodsTold(answers(given), span);

  it("are told beside a due day inside the month, which cuts the month there", () => {
    expect(toldOf({ rhythm: "calendarMonth", dueDay: "25" })).toBe(
      "按截止日月：上月26日到当月25日为一期，25日以后的算下一期。前几期：2020-03-06 至 2020-03-25（2020-03-25 前报）；2020-03-26 至 2020-04-25（2020-04-25 前报）；2020-04-26 至 2020-05-25（2020-05-25 前报）",
    );
  });

  it("are whole months where they are reported in the next", () => {
    expect(toldOf({ rhythm: "calendarMonth", dueIn: "next", dueDay: "5" })).toContain(
      "前几期：2020-03-06 至 2020-03-31（2020-04-05 前报）；2020-04-01 至 2020-04-30（2020-05-05 前报）",
    );
  });

  it("are not told while a date is missing, but that the month is cut is", () => {
    expect(periodsTold(answers({ rhythm: "calendarMonth", dueDay: "25" }), { start: "", end: "" })).toBe(
      "按截止日月：上月26日到当月25日为一期，25日以后的算下一期。",
    );
    expect(toldOf({ rhythm: "week", dueDay: "" })).toBe("");
    expect(toldOf({ rhythm: "week", dueDay: "周五" })).toBe("");
  });
});

describe("what stands below a question", () => {
  it("speaks of quarters where units report by the quarter, of months where they report by the month", () => {
    const help = (rhythm: Answers["rhythm"]) => usualHelp("dueIn", { rhythm });
    expect(help("calendarMonth")).toContain("本月");
    expect(help("quarter")).toContain("本季度");
    expect(help("quarter")).not.toMatch(/本月|上月|次月/);
  });
});

describe("a notice of another year", () => {
  it("is asked about once its campaign is over, not while it runs or while nobody knows", () => {
    expect(endOfPast({ end: "2020-10-31" }, "2026-01-05")).toBe("2020-10-31");
    expect(endOfPast({ end: "2026-10-31" }, "2026-01-05")).toBe("");
    expect(endOfPast({}, "2026-01-05")).toBe("");
  });
});
