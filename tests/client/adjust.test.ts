import { describe, expect, it } from "@jest/globals";
import {
  adjustmentOf,
  campaignInput,
  checkAdjustment,
  previewPeriods,
  withKind,
} from "../../src/client/new-campaign/adjust";
import { template } from "../browser/pages/samples";

const proposed = adjustmentOf(template());

describe("adjusting a template", () => {
  it("previews the periods that the script will make", () => {
    const periods = previewPeriods({ ...proposed, end: "2020-05-10" });
    expect(periods.map(({ code, start, end, dueOn }) => [code, start, end, dueOn])).toEqual([
      ["2020-03", "2020-03-01", "2020-03-31", "2020-03-25"],
      ["2020-04", "2020-04-01", "2020-04-30", "2020-04-25"],
      ["2020-05", "2020-05-01", "2020-05-10", "2020-05-25"],
    ]);
  });

  it("previews nothing while dates or days are wrong, but does not mind a missing title", () => {
    expect(previewPeriods({ ...proposed, end: "随时" })).toEqual([]);
    expect(previewPeriods({ ...proposed, dueDay: "32" })).toEqual([]);
    expect(previewPeriods({ ...proposed, title: "" })).toHaveLength(10);
  });

  it.each([
    [{ title: " " }, ["title"]],
    [{ start: "" }, ["start"]],
    [{ end: "2020-02-30" }, ["end"]],
    [{ end: "2020-01-01" }, ["end"]],
    [{ kind: "cutoffMonth" as const, cutoffDay: "" }, ["cutoffDay"]],
    [{ kind: "cutoffMonth" as const, cutoffDay: "0" }, ["cutoffDay"]],
    [{ graceDays: "-1" }, ["graceDays"]],
    [{ kind: "once" as const, dueDay: "99" }, []],
  ])("%j has problems at %j", (change, fields) => {
    expect(checkAdjustment({ ...proposed, ...change }).map(({ field }) => field)).toEqual(fields);
  });

  it("sends only what its kind of period has", () => {
    const once = campaignInput("t", {
      ...proposed,
      kind: "once",
      cutoffDay: "25",
      dueDay: "25",
      lockAfterDays: "10",
    });
    expect(once.period).toMatchObject({
      kind: "once",
      cutoffDay: null,
      dueDay: null,
      graceDays: 0,
      lockAfterDays: 10,
    });
  });

  it("proposes the 25th for a cut-off month and keeps a day that was chosen", () => {
    expect(withKind(proposed, "cutoffMonth")).toEqual({ kind: "cutoffMonth", cutoffDay: "25" });
    expect(withKind({ ...proposed, cutoffDay: "20" }, "cutoffMonth")).toEqual({ kind: "cutoffMonth" });
  });
});
