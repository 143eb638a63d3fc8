// Which row of a tab says the same as one of a notice.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { differencesFrom, rowThere, wordsWith } from "../../../src/core/template/already-there";

const day = fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });

describe("a milestone", () => {
  it("is the same by its words, on whatever day they put it", () => {
    fc.assert(
      fc.property(day, day, fc.boolean(), (was, is, withYear) => {
        const named = (on: typeof was, year = "") =>
          ({ name: `请各县于${year}${on.month}月${on.day}日前报送总结`, task: "" }) as const;
        const there = named(was);
        expect(rowThere("phases", [there], named(is, withYear ? "2021年" : ""))).toBe(there);
      }),
    );
  });

  it("is the one of its own day where several have its words, and none of them on yet another day", () => {
    const june = { name: "6月20日前报送总结" };
    const november = { name: "11月20日前报送总结" };
    expect(rowThere("phases", [june, november], { name: "11月20日前报送总结" })).toBe(november);
    expect(rowThere("phases", [june, november], { name: "12月20日前报送总结" })).toBeUndefined();
  });

  it("whose name is nothing but a day is another on another day, and so is one of another task", () => {
    expect(rowThere("phases", [{ name: "6月底" }], { name: "7月底" })?.name).toBeUndefined();
    expect(rowThere("phases", [{ name: "总结", task: "一 宣讲" }], { name: "总结" })).toBeUndefined();
  });

  it("takes its words with the day", () => {
    const there = { name: "11月20日前报送总结", end: "2021-11-20" };
    const read = { name: "11月30日前报送总结", dateText: "11月30日前", end: "2021-11-30" };
    const differing = differencesFrom("phases", there, read);
    expect(differing).toEqual([{ column: "end", now: "2021-11-20" }]);
    expect(wordsWith("phases", differing, read)).toEqual({ name: read.name, dateText: read.dateText });
    expect(wordsWith("phases", [], read)).toEqual({});
  });
});

describe("a task", () => {
  const there = { number: "十", title: "召开“专题理论”研讨会" };
  it("is the same by its title, whatever its number and signs", () => {
    expect(rowThere("tasks", [there], { number: "二", title: "召开专题理论研讨会" })).toBe(there);
  });
  it("of another year is another, and so is one with another's number alone", () => {
    const of2021 = { number: "一", title: "2021年职工读书" };
    expect(rowThere("tasks", [of2021], { number: "一", title: "2022年职工读书" })).toBeUndefined();
  });
});

describe("an indicator", () => {
  const there = {
    indicator: "在所属基层工会开展宣讲活动不少于5场",
    task: "二 百场宣讲",
    unitType: "市州总工会",
    unitWord: "场",
    min: "5",
  };
  const read = { ...there, indicator: "在所属基层工会开展宣讲活动", min: "6" };

  it("is the same whatever its number, which is the difference; the sentence goes with it", () => {
    expect(rowThere("indicators", [there], read)).toBe(there);
    const differing = differencesFrom("indicators", there, read);
    expect(differing).toEqual([{ column: "min", now: "5" }]);
    expect(wordsWith("indicators", differing, { ...read, note: "不少于6场", source: "不少于6场。" })).toEqual(
      {
        note: "不少于6场",
        source: "不少于6场。",
      },
    );
  });

  it("is known in other words of the same task, kind of units and measure, as far as they name the same thing", () => {
    expect(rowThere("indicators", [there], { ...read, indicator: "宣讲活动" })).toBe(there);
    expect(rowThere("indicators", [there], { ...read, indicator: "百场宣讲" })).toBe(there);
    expect(rowThere("indicators", [there], { ...read, indicator: "送书到工地" })).toBeUndefined();
    expect(
      rowThere("indicators", [there], { ...read, indicator: "宣讲活动", unitWord: "篇" }),
    ).toBeUndefined();
    expect(rowThere("indicators", [there], { ...read, unitType: "产业工会" })).toBeUndefined();
    const other = { ...there, indicator: "线上宣讲活动不少于9场" };
    expect(rowThere("indicators", [there, other], { ...read, indicator: "宣讲活动" })).toBeUndefined();
  });
});

describe("a reminder", () => {
  const [early, late] = [
    { when: "截止前", days: 5, subject: "请报送", inUse: "是" },
    { when: "截止前", days: 1, subject: "明天截止", inUse: "是" },
  ];
  const read = { when: "截止前", days: 2, subject: "请报送进展", inUse: "是" };

  it("of the same moment takes the place of the last one, so that nobody gets one mail more", () => {
    expect(rowThere("reminders", [early!, late!], read)).toBe(late);
    expect(wordsWith("reminders", differencesFrom("reminders", late!, read), read)).toMatchObject({
      days: 2,
    });
  });

  it("that is not in use, or is for another moment, takes no place", () => {
    expect(rowThere("reminders", [early!, late!], { ...read, inUse: "否" })).toBeUndefined();
    expect(rowThere("reminders", [early!, late!], { ...read, when: "逾期后" })).toBeUndefined();
    expect(rowThere("reminders", [{ ...late!, inUse: "否" }], read)).toBeUndefined();
  });
});

describe("the day of a task that is moved", () => {
  it("is moved in its detail too, and the sentence that moved it becomes its source", () => {
    const there = {
      title: "召开研讨会",
      detail: "12月底前召开，12月底前报送论文。",
      deadlineText: "12月底前",
      deadline: "2021-12-31",
    };
    const read = {
      title: "召开研讨会",
      deadlineText: "2022年1月15日",
      deadline: "2022-01-15",
      source: "时间调整为2022年1月15日。",
    };
    expect(wordsWith("tasks", differencesFrom("tasks", there, read), read, there)).toEqual({
      deadlineText: "2022年1月15日",
      source: "时间调整为2022年1月15日。",
      detail: "2022年1月15日召开，2022年1月15日报送论文。",
    });
  });
});
