// A page per leader and per department: seed 002 names 张慧 for eight tasks and 张雷 for two.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Definition, Task } from "../../../src/core/model";
import { definitionFromRows } from "../../../src/core/rows";
import { buildSummary, forChoice, headFigures, type TaskChoice } from "../../../src/core/summary";
import { tabsOf, unit } from "../campaign";
import { rollUpRows } from "../rollup/by-rows";

const { definition } = definitionFromRows(tabsOf("leshan-2020"));

function page(choice: TaskChoice, today = "2020-10-25", told: Definition = definition) {
  const input = { definition: told, units: [unit()], reports: [] };
  const rollup = rollUpRows({ ...input, ledgerRows: [], activities: [], today, asAt: today });
  const sources = forChoice({ ...input, rollup, tables: [] }, choice);
  const texts = buildSummary(sources).rows.flatMap((row) => row.map(({ value }) => String(value)));
  return { sources, texts, tasks: headFigures(sources)[0]! };
}

describe("a leader's page", () => {
  it("counts the tasks of that leader alone: eight of 张慧, two of 张雷, none of anybody else", () => {
    expect(page({ leader: "张慧" }).tasks.value).toBe("0 / 8");
    expect(page({ leader: "张雷" }).tasks.value).toBe("0 / 2");
    expect(page({ leader: "某某" }).tasks.value).toBe("0 / 0");
    expect(page({}).tasks.value).toBe("0 / 10");
  });

  it("says that activities and charts are of all tasks, which the page of everybody need not", () => {
    const says = (choice: TaskChoice) => page(choice).texts.join().includes("活动数字和图表是全部任务的");
    expect([says({ leader: "张慧" }), says({})]).toEqual([true, false]);
  });

  it("counts, whoever leads what and whatever is done, what is that leader's and done of it, and lists no more", () => {
    const names = ["张慧", "张雷", "李示例"];
    const anyTask = fc.record({
      leaders: fc.subarray(names),
      status: fc.constantFrom<Task["status"]>("notStarted", "underWay", "done", "paused"),
    });
    const { tasks } = definition;
    fc.assert(
      fc.property(fc.array(anyTask, { minLength: tasks.length, maxLength: tasks.length }), (drawn) => {
        const told = { ...definition, tasks: tasks.map((task, i) => ({ ...task, ...drawn[i] })) };
        for (const leader of names) {
          const own = told.tasks.filter(({ leaders }) => leaders.includes(leader));
          const done = own.filter(({ status }) => status === "done").length;
          const shown = page({ leader }, "2020-10-25", told);
          expect(shown.tasks.value).toBe(`${done} / ${own.length}`);
          const others = told.tasks.filter(({ leaders }) => !leaders.includes(leader));
          expect(others.filter(({ title }) => shown.texts.includes(title))).toEqual([]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("lists and asks about these tasks and no others", () => {
    const { texts, sources } = page({ leader: "张雷" });
    expect(sources.definition.tasks.map(({ number }) => number)).toEqual(["1.3", "3.1"]);
    expect(texts).toContain("组织开展劳模宣讲活动");
    expect(texts.join("\n")).not.toContain("持续推进职工之家阵地建设");
    expect(texts.join("\n")).toMatch(
      /任务“深入学习贯彻党的十九届四中全会.*”已过时限（8月）.*责任领导 张雷，牵头 经济保障女工部/,
    );
  });

  it("is one of a department too, which leads or takes part", () => {
    const { sources } = page({ department: "机关党委" });
    expect(sources.definition.tasks.map(({ number }) => number)).toEqual([
      "1.1",
      "1.2",
      "1.3",
      "1.4",
      "2.1",
      "3.3",
    ]);
  });
});
