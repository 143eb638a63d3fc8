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
