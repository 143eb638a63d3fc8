// A task's detail says the numbers that a supplementary notice states anew.
import { describe, expect, it } from "@jest/globals";
import type { Cells } from "../../../src/core/model";
import { isTaskOf, requote } from "../../../src/core/template/quoted";

const owed = (unitType: string, min: number): Cells => ({
  indicator: "宣讲活动",
  task: "一 开展宣讲",
  unitWord: "场",
  unitType,
  min,
});
const anew = (detail: string, from: number, to: number, others: readonly Cells[] = []) => {
  const there = owed("市州总工会", from);
  return requote(detail, [{ there, read: { ...there, min: to } }], [there, ...others], "zh");
};

describe("the detail of a task", () => {
  it("says the new number in the clause that quotes the old one", () => {
    expect(anew("组织宣讲，市州不少于5场；产业不少于2场。", 5, 8)).toEqual({
      detail: "组织宣讲，市州不少于8场；产业不少于2场。",
      requoted: [{ was: "市州不少于5场", is: "市州不少于8场" }],
    });
  });

  it("is read with blanks and with numbers in words", () => {
    expect(anew("不少于 5 场。", 5, 8).detail).toBe("不少于 8场。");
    expect(anew("不少于五场。", 5, 8).detail).toBe("不少于8场。");
    expect(anew("不少于两场。", 2, 8).detail).toBe("不少于8场。");
  });

  it("keeps other numbers that end alike", () => {
    for (const detail of ["全省15场。", "全省二十五场。", "全省1,005场。", "5篇文章。", "没有数。", ""])
      expect(anew(detail, 5, 8)).toEqual({ detail, requoted: [] });
  });

  it("says at its end whose number is another where several clauses quote the old one, or others still owe it", () => {
    const remark = "（补充通知：市州总工会 8场）";
    expect(anew("市州5场，产业5场。", 5, 8).detail).toBe(`市州5场，产业5场。${remark}`);
    expect(anew("各单位不少于5场。", 5, 8, [owed("省级产业工会", 5)])).toEqual({
      detail: `各单位不少于5场。${remark}`,
      requoted: [{ was: "", is: remark }],
    });
  });

  it("says the new number in the clause where all that owe the old one owe the new one", () => {
    const [city, trade] = [owed("市州总工会", 5), owed("省级产业工会", 5)];
    const restated = [city, trade].map((there) => ({ there, read: { ...there, min: 8 } }));
    expect(requote("各单位不少于5场。", restated, [city, trade], "zh").detail).toBe("各单位不少于8场。");
  });

  it("belongs to the indicator that names its number and title", () => {
    const task = { number: "一", title: "开展宣讲" };
    expect(isTaskOf(task, owed("", 5))).toBe(true);
    expect(isTaskOf({ ...task, number: "二" }, owed("", 5))).toBe(false);
    expect(isTaskOf(task, { ...owed("", 5), task: "" })).toBe(false);
  });
});
