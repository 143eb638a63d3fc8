// How far a task is, by the figures that measure it.
import { describe, expect, it } from "@jest/globals";
import type { Entry, Indicator, Version } from "../../../src/core/model";
import { issuedOf } from "../../../src/core/version";
import { readingCampaign, unit } from "../campaign";
import { rollUpRows } from "./by-rows";

const definition = readingCampaign();
const [base] = definition.indicators as [Indicator];
const units = [unit(), unit({ unitId: "U002", name: "例山区总工会" })];

const event = (unitId: string, n: number): Entry => ({
  formId: "activity",
  activityId: `${unitId}${n}`,
  unitId,
  periodId: "r1.2020-04",
  date: "2020-04-10",
  taskId: "t6",
  values: { kind: "展演", theme: `第${n}场`, people: 10 },
  origin: "workbook",
  sourceRow: 3 + n,
  revision: 1,
  collectedAt: "",
});

function taskOf(
  indicators: readonly Indicator[],
  activities: readonly Entry[],
  progress: number | null = null,
) {
  const tasks = definition.tasks.map((task) => (task.taskId === "t6" ? { ...task, progress } : task));
  const told = { ...definition, tasks, indicators };
  const input = { definition: told, units, reports: [], ledgerRows: [], today: "2020-05-01", asAt: "" };
  return rollUpRows({ ...input, activities }).tasks.find(({ taskId }) => taskId === "t6")!;
}

describe("a task's progress", () => {
  const owed: Indicator = { ...base, taskId: "t6", quotas: [{ ...base.quotas[0]!, min: 2 }] };

  it("is what all units have done of what they owe together; a surplus of one does not pay for another", () => {
    expect(taskOf([owed], [event("U001", 1)]).measured).toBe(25);
    expect(
      taskOf(
        [owed],
        [1, 2, 3, 4].map((n) => event("U001", n)),
      ).measured,
    ).toBe(50);
  });

  it("goes by the total that the notice announces, where it announces one", () => {
    const announced = { ...owed, headline: 8 };
    expect(
      taskOf(
        [announced],
        [1, 2, 3, 4].map((n) => event("U001", n)),
      ).measured,
    ).toBe(50);
  });

  it("is not measured where no indicator belongs to the task", () => {
    expect(taskOf([base], [event("U001", 1)]).measured).toBeNull();
  });

  it("gives the light: figures that are behind are yellow, whatever people say of it", () => {
    expect(taskOf([owed], [], 90).light).toBe("yellow");
    expect(taskOf([base], [], 90).light).toBe("grey");
  });
});

describe("a task that a supplement brings while the campaign runs", () => {
  const owed: Indicator = {
    ...base,
    taskId: "t6",
    quotas: [{ ...base.quotas[0]!, min: 4, deadline: "2020-06-30" }],
  };
  const tasks = definition.tasks.map((task) => ({ ...task, deadline: "2020-06-30" }));
  const told = { ...definition, tasks, indicators: [owed] };
  const before = {
    ...told,
    tasks: tasks.filter(({ taskId }) => taskId !== "t6"),
    indicators: [],
  };
  const version = (number: number, day: string, of: typeof told): Version => ({
    version: number,
    issuedAt: `${day} 09:00:00`,
    bindsFrom: {},
    issued: issuedOf(of),
  });
  const lights = (versions: readonly Version[]) => {
    const input = { units, reports: [], ledgerRows: [], activities: [], today: "2020-05-01", asAt: "" };
    const rollup = rollUpRows({ ...input, definition: { ...told, versions } });
    return [
      rollup.tasks.find(({ taskId }) => taskId === "t6")!.light,
      rollup.units[0]!.gaps.map(({ from }) => from),
    ];
  };

  it("is not behind on the day on which it comes, as one is that was there from the beginning", () => {
    expect(lights([version(1, "2020-03-06", told)])).toEqual(["yellow", ["2020-03-01"]]);
    expect(lights([version(1, "2020-03-06", before), version(2, "2020-05-01", told)])).toEqual([
      "grey",
      ["2020-05-01"],
    ]);
  });

  it("is behind once its own time has passed without it", () => {
    expect(lights([version(1, "2020-03-06", before), version(2, "2020-04-01", told)])[0]).toBe("yellow");
  });
});
