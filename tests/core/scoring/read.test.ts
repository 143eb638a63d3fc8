// The tab 考核办法 as people fill it in: what is wrong is named in its cell, and that row alone gives no points.
import { describe, expect, it } from "@jest/globals";
import type { Cells } from "../../../src/core/model";
import { describeProblem } from "../../../src/core/problem";
import { scoringFromRows } from "../../../src/core/scoring";
import { asRows, readingCampaign, unit } from "../campaign";

const definition = readingCampaign();
const units = [unit()];
const GOOD = { item: "及时", measure: "按时率", weight: 40 };

function read(...rows: Cells[]) {
  const { items, problems, leftOut } = scoringFromRows(asRows(rows), { definition, units });
  return { items, leftOut, words: problems.map((found) => describeProblem(found, "zh")) };
}

describe("a row of 考核办法", () => {
  it("takes the usual way of scoring where it names none", () => {
    const { items } = read(GOOD, { item: "迟报", measure: "迟报次数", weight: 10, each: 2 });
    expect(items.map(({ method }) => method)).toEqual(["proportion", "deduct"]);
  });

  it("is left alone where it is not in use or not begun", () => {
    expect(read({ ...GOOD, inUse: "否" }, { reason: "待定" })).toEqual({ items: [], leftOut: 0, words: [] });
  });

  it("that names nothing known is left out, the others count", () => {
    const { items, leftOut, words } = read(GOOD, { ...GOOD, unitType: "某类单位" });
    expect([items.length, leftOut]).toEqual([1, 1]);
    expect(words[0]).toContain("“单位类型”里的“某类单位”不存在，该行不给分");
  });

  it.each<[string, Cells, string]>([
    ["a measure", { item: "及时", weight: 40 }, "没有填“计分依据”，该行不给分"],
    ["an indicator", { item: "场次", measure: "指标数", weight: 40 }, "没有填“指标”"],
    ["points", { item: "及时", measure: "按时率" }, "“分值”应大于 0"],
    ["points above none", { ...GOOD, weight: -40 }, "“分值”应大于 0"],
    ["a full mark above none", { ...GOOD, full: 0 }, "“满分标准”应大于 0"],
    ["points off for each", { item: "缺报", measure: "缺报次数", weight: 10 }, "“每次扣分”应大于 0"],
    ["whose bonus it is", { item: "表彰", measure: "加减分", weight: 2, reason: "承办" }, "没有填“单位”"],
    ["why", { item: "表彰", measure: "加减分", weight: 2, unit: "例河县总工会" }, "没有填“理由”"],
    ["a way that fits", { ...GOOD, method: "按次扣分", each: 1 }, "“按时率”不能用这种计分方法"],
    ["days in order", { ...GOOD, start: "2020-05-01", end: "2020-04-01" }, "2020-05-01"],
  ])("needs %s", (_, row, said) => {
    const { items, words } = read(row);
    expect(items).toEqual([]);
    expect(words.join("\n")).toContain(said);
  });

  it("may give a bonus or take points off, with a reason", () => {
    const bonus = { item: "表彰", measure: "加减分", unit: "例河县总工会", reason: "承办全市现场会" };
    const { items } = read({ ...bonus, weight: 2 }, { ...bonus, weight: -1 });
    expect(items.map(({ weight }) => weight)).toEqual([2, -1]);
  });
});
