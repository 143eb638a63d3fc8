// The list of measures of Leshan: milestones on the leaders' page, with the light of their own.
import { describe, expect, it } from "@jest/globals";
import { attentionOf, buildSummary, forChoice, type TaskChoice } from "../../../src/core/summary";
import { rollUpRows } from "../rollup/by-rows";
import { campaignOf, unitsOf } from "../seeds/sent";

const definition = campaignOf("leshan-2020");
const units = unitsOf("市总部室", "组宣部");
const JUNE = "申报省级职工教育培训点、职工书屋、文化驿站";

function page(today: string, done: readonly string[] = [], choice: TaskChoice = {}) {
  const phases = definition.phases.map((phase) => ({ ...phase, done: done.includes(phase.phaseId) }));
  const input = { definition: { ...definition, phases }, units, reports: [] };
  const rollup = rollUpRows({ ...input, ledgerRows: [], activities: [], today, asAt: today });
  const sources = forChoice({ ...input, rollup, tables: [] }, choice);
  const rows = buildSummary(sources).rows.map((row) => row.map(({ value, style }) => ({ value, style })));
  const line = rows.find((row) => row.some(({ value }) => value === `节点：${JUNE}`));
  const light = line?.find(({ style }) => String(style).startsWith("light."));
  return {
    asked: attentionOf(sources).join("\n"),
    light: light && [light.value, light.style],
    tasks: sources.definition.tasks,
  };
}

describe("a milestone on the leaders' page", () => {
  it("stands below its task from a week before its day, and is red from the day after it", () => {
    expect(page("2020-06-22").light).toBeUndefined();
    expect(page("2020-06-24").light).toEqual(["◔ 临近", "light.blue"]);
    expect(page("2020-07-01").light).toEqual(["● 逾期", "light.red"]);
    expect(page("2020-07-01").asked).toContain(`节点“${JUNE}”已过 1 天（6月份），尚未标明完成`);
  });

  it("leaves the page once it is ticked", () => {
    const { light, asked } = page("2020-07-01", ["m3"]);
    expect(light).toBeUndefined();
    expect(asked).not.toContain(JUNE);
  });

  it("stands on the pages of its leader and of its departments, and on no others", () => {
    expect(page("2020-07-01", [], { leader: "张慧" }).light).toBeDefined();
    expect(page("2020-07-01", [], { department: "市教科文卫体工会" }).light).toBeDefined();
    expect(page("2020-07-01", [], { leader: "张雷" }).light).toBeUndefined();
    expect(page("2020-07-01", [], { department: "机关党委" }).light).toBeUndefined();
  });
});

describe("a department's page", () => {
  const tasksOf = (department: string) => page("2020-06-01", [], { department }).tasks;

  it("of a union that takes part in all measures has all ten, led by the first named of their departments", () => {
    expect(tasksOf("市教科文卫体工会")).toHaveLength(10);
    const led = (name: string) => definition.tasks.filter(({ leadDepartment }) => leadDepartment === name);
    expect([led("组宣部").length, led("经济保障女工部").length]).toEqual([8, 2]);
  });
});
