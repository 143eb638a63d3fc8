// What the two choices of 推送变更 are called: by the periods that are bound by the one and not by the other.
import { describe, expect, it } from "@jest/globals";
import type { Period } from "../../../src/core/model";
import { bindingLabel } from "../../../src/core/push";
import { readingCampaign } from "../campaign";

const [march, april] = readingCampaign().periods as [Period, Period];
const week: Period = { ...april, id: "r9.2020-W15", returnId: "r9", label: "宣传周报 2020年第15周" };
const labels = (next: readonly Period[], open: readonly Period[]) =>
  (["next", "open"] as const).map((binding) =>
    bindingLabel(binding, { next: { bound: next, before: [] }, open: { bound: open, before: [] } }, "zh"),
  );

describe("the choices of a push", () => {
  it("name where they part, and not what begins alike in both", () => {
    expect(labels([april, week], [march, week])).toEqual([
      "从下一期起（2020年4月起）",
      "从本期起（2020年3月起）",
    ]);
  });

  it("name the weeks that come in both where one of them binds nothing else: it changes something, and says so", () => {
    expect(labels([week], [march, week])).toEqual([
      "从下一期起（宣传周报 2020年第15周起）",
      "从本期起（2020年3月、宣传周报 2020年第15周起）",
    ]);
  });

  it("say that no period is changed where that is so", () => {
    expect(labels([], [march])[0]).toBe("从下一期起（没有下一期了：不改变任何报告期）");
  });
});
