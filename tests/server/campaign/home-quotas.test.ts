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

  it("whose name is nothing but the number goes by its task, and without one by what it is", () => {
    const [task] = readingCampaign().tasks;
    expect(told(called("1场", task!.taskId))).toContain(`"${task!.title} ≥ 1 场`);
    expect(told(called("1场", ""))).toContain('"指标 ≥ 1 场');
  });
});
