import { describe, expect, it } from "@jest/globals";
import {
  lightOfMilestone,
  lightOfQuota,
  lightOfTask,
  type Reached,
  worstLight,
} from "../../../src/core/light";
import type { Phase, Task } from "../../../src/core/model";
import { readingCampaign } from "../campaign";

const [base] = readingCampaign().tasks;
const task = (over: Partial<Task>): Task => ({
  ...base!,
  deadline: "2020-06-30",
  status: "underWay",
  progress: null,
  updatedAt: "",
  ...over,
});
const milestone = (end: string): Phase => ({
  phaseId: "m",
  kind: "milestone",
  name: "展演",
  taskId: "t1",
  dateText: "",
  start: "",
  end,
  done: false,
});
const light = (over: Partial<Task>, today = "2020-05-01", milestones: Phase[] = []) =>
  lightOfTask(task(over), milestones, today, "2020-03-01");

describe("the light of a task", () => {
  it("is none without target and date", () => {
    expect(light({ deadline: "" })).toBe("none");
  });

  it("is grey before its time, blue within a week of the deadline, red after it", () => {
    expect([light({}), light({}, "2020-06-23"), light({}, "2020-06-30"), light({}, "2020-07-01")]).toEqual([
      "grey",
      "blue",
      "blue",
      "red",
    ]);
  });

  it("is yellow when progress told lags behind the time elapsed", () => {
    expect([light({ progress: 40 }), light({ progress: 60 })]).toEqual(["yellow", "grey"]);
  });

  it("is yellow when a milestone has passed and nothing shows that it was met", () => {
    expect(light({}, "2020-05-01", [milestone("2020-04-30")])).toBe("yellow");
    expect(light({ progress: 80 }, "2020-05-01", [milestone("2020-04-30")])).toBe("grey");
  });

  it("is not held up by a milestone that is ticked", () => {
    expect(light({}, "2020-05-01", [{ ...milestone("2020-04-30"), done: true }])).toBe("grey");
  });

  it("is not late before its own milestones begin", () => {
    const show = { ...milestone("2020-08-31"), start: "2020-07-01" };
    expect(
      lightOfTask(task({ deadline: "2020-08-31", progress: 0 }), [show], "2020-05-01", "2020-03-01"),
    ).toBe("grey");
    expect(
      lightOfTask(task({ deadline: "2020-08-31", progress: 10 }), [show], "2020-08-01", "2020-03-01"),
    ).toBe("yellow");
  });

  it("is green when done in time and stays yellow when done late", () => {
    expect(light({ status: "done", updatedAt: "2020-06-30 17:00:00" }, "2020-09-01")).toBe("green");
    expect(light({ status: "done", updatedAt: "2020-07-02 09:00:00" }, "2020-09-01")).toBe("yellow");
  });
});

const quota = (actual: number, today: string, more: Partial<Reached> = {}) =>
  lightOfQuota({ actual, min: 1, max: null, from: "", deadline: "2020-06-30", ...more }, today);

describe("other lights", () => {
  it("of a quota turn green at the minimum and red after the deadline", () => {
    expect([
      quota(1, "2020-09-01"),
      quota(0, "2020-07-01"),
      quota(0, "2020-06-25"),
      quota(0, "2020-06-25", { deadline: "" }),
    ]).toEqual(["green", "red", "blue", "grey"]);
  });

  it("of a quota are yellow once the days so far ask for more, and never for a single one before its day", () => {
    const six = { min: 6, from: "2020-01-01", deadline: "2020-06-30" };
    expect([
      quota(0, "2020-01-31", six),
      quota(0, "2020-02-01", six),
      quota(1, "2020-02-01", six),
      quota(2, "2020-06-28", six),
      quota(0, "2020-06-29", { from: "2020-01-01" }),
    ]).toEqual(["yellow", "yellow", "grey", "yellow", "blue"]);
  });

  it("of a quota are yellow above the maximum, whatever the day", () => {
    expect([quota(3, "2020-03-01", { max: 3 }), quota(4, "2020-03-01", { max: 3 })]).toEqual([
      "green",
      "yellow",
    ]);
  });

  it("together show the most urgent", () => {
    expect([
      worstLight(["green", "red", "blue"]),
      worstLight(["green", "yellow", "blue"]),
      worstLight([]),
    ]).toEqual(["red", "yellow", "none"]);
  });
});

describe("the light of a milestone", () => {
  const on = (today: string, over: Partial<Phase> = {}) =>
    lightOfMilestone({ ...milestone("2020-06-30"), ...over }, today);

  it("is blue in the week before its day, red from the day after it until it is ticked", () => {
    expect([on("2020-06-22"), on("2020-06-24"), on("2020-06-30"), on("2020-07-01")]).toEqual([
      "grey",
      "blue",
      "blue",
      "red",
    ]);
    expect([on("2020-07-01", { done: true }), on("2020-07-01", { end: "" })]).toEqual(["green", "none"]);
  });
});
