// What a notice does not state is asked in one form; nothing is made up.
import { describe, expect, it } from "@jest/globals";
import {
  type Answers,
  NO_ANSWERS,
  questionsOf,
  unanswered,
  unfitAnswers,
  withAnswers,
} from "../../src/client/notice/answers";
import { decisionOf } from "../../src/client/notice/decision";
import type { NoticeGroup, NoticeItem } from "../../src/client/notice/item";
import { obstaclesTo } from "../../src/client/notice/obstacles";

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
    expect(open({})).toEqual(["rhythm"]);
    expect(open({ rhythm: "once" })).toEqual(["dueOn"]);
    expect(open({ rhythm: "anytime" })).toEqual([]);
  });

  it("that end the campaign before it begins are refused in words", () => {
    const told = (items: NoticeItem[], given: Partial<Answers>) => {
      const all = answers({ rhythm: "anytime", ...given });
      const asked = questionsOf(items, all);
      return obstaclesTo(
        withAnswers(decisionOf(items, "append"), asked, all),
        items,
        { asked, answers: all },
        undefined,
      );
    };
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
