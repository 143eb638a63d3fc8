// How a quota is told on 首页: its number once.
import { describe, expect, it } from "@jest/globals";
import type { Definition } from "../../../src/core/model";
import { quotaCell } from "../../../src/server/unit-workbook/home-quotas";
import { readingCampaign, unit } from "../../core/campaign";

/** The reading campaign with its first indicator called so. */
function called(name: string, taskId?: string): Definition {
  const definition = readingCampaign();
  const [first, ...others] = definition.indicators;
  return {
    ...definition,
    indicators: [{ ...first!, name, ...(taskId !== undefined && { taskId }) }, ...others],
  };
}
const told = (definition: Definition) => quotaCell(definition, unit()).formula;

describe("a quota on 首页", () => {
  it("whose name ends with its number says it once, also where an office has called it so by hand", () => {
    expect(told(called("诵读大会不少于1场"))).toContain('"诵读大会 ≥ 1 场');
    expect(told(called("诵读大会不少于1场"))).not.toContain("不少于");
  });

  it("that goes by a figure which nobody knows of the unit is named, with what is lacking", () => {
    const definition = readingCampaign();
    const [first] = definition.indicators;
    const quotas = first!.quotas.map((quota) => ({ ...quota, attribute: "职工数", per: 1000 }));
    const own = { ...definition, indicators: [{ ...first!, name: "诵读大会", quotas }] };
    const formula = (attributes: Record<string, number>) => quotaCell(own, unit({ attributes })).formula;
    expect(formula({})).toContain("诵读大会：按职工数定，还没有本单位的职工数，请报给上级");
    expect(formula({})).not.toContain("没有指标任务");
    expect(formula({ 职工数: 800 })).not.toContain("请报给上级");
  });

  it("whose name is nothing but the number goes by its task, and without one by what it is", () => {
    const [task] = readingCampaign().tasks;
    expect(told(called("1场", task!.taskId))).toContain(`"${task!.title} ≥ 1 场`);
    expect(told(called("1场", ""))).toContain('"指标 ≥ 1 场');
  });

  it("of each period tells what is done in a year of weeks, and several of them stay a formula that Excel opens, too", () => {
    const weeks = { r1: { kind: "week" as const, dueDay: 5 } };
    const definition = readingCampaign({ start: "2020-03-06", end: "2021-03-01", rules: weeks });
    const [first] = definition.indicators;
    const quotas = first!.quotas.map((quota) => ({ ...quota, span: "period" as const, max: 4 }));
    const weekly = {
      ...first!,
      name: "晨读",
      origin: "count" as const,
      formId: "activity",
      kinds: [],
      quotas,
    };
    const formula = (...names: string[]) =>
      quotaCell(
        { ...definition, indicators: names.map((name) => ({ ...weekly, indicatorId: name, name })) },
        unit(),
      ).formula;
    expect(formula("晨读")).toContain('"2021年第9周"');
    expect(formula("晨读")).toContain("超过上限");
    const three = formula("晨读", "夜读", "午读");
    expect(three).toContain("午读 1～4 场（每期）");
    expect(three.length).toBeLessThan(8_192);
  });
});
