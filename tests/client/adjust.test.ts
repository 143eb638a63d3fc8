import { describe, expect, it } from "@jest/globals";
import {
  adjustmentOf,
  campaignInput,
  checkAdjustment,
  previewPeriods,
  withKind,
} from "../../src/client/new-campaign/adjust";
import type { Period, Return } from "../../src/core/model";
import { definitionFromRows } from "../../src/core/rows";
import { allTemplates } from "../../src/core/template/registry";
import { template } from "../browser/pages/samples";
import { tabsOf } from "../core/campaign";

const definitionOf = (raw: ReturnType<typeof tabsOf>) => definitionFromRows(raw).definition;
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

  it.each([
    ["2026-10-19", "2026-12-31", "2026-11-20"],
    ["2027-01-01", "2027-10-31", "2027-10-31"],
    ["2026-12-01", "2027-12-31", "2027-11-20"],
  ])(
    "previews the due day that the template states, moved with the campaign: %s to %s",
    (start, end, due) => {
      const once = template({
        period: { ...template().period, kind: "once", dueDay: null },
        stated: { start: "2021-10-19", end: "2021-12-31", dueOn: "2021-11-20" },
      });
      const shown = previewPeriods({ ...adjustmentOf(once), start, end });
      expect(shown.map((period) => [period.start, period.dueOn])).toEqual([[start, due]]);
    },
  );

  it.each(allTemplates().map((made) => [made.id, made] as const))(
    "previews of %s what is built, in whatever year",
    (_id, made) => {
      const stated = definitionOf(tabsOf(made.id));
      const [{ rule, returnId }] = stated.returns as [Return];
      const { dueOn, ...period } = rule;
      const { start: from, end: to } = stated.campaign;
      const summary = template({ period, stated: { start: from, end: to, dueOn } });
      for (const [start, end] of [
        ["2026-10-19", "2026-12-31"],
        ["2027-03-01", "2028-02-29"],
      ] as const) {
        const built = definitionOf(tabsOf(made.id, { start, end })).periods;
        const own = built.filter((each) => each.returnId === returnId);
        const shown = previewPeriods({ ...adjustmentOf(summary), start, end });
        const days = (list: readonly Period[]) =>
          list.map((each) => [each.code, each.start, each.end, each.dueOn]);
        expect(days(shown)).toEqual(days(own));
      }
    },
  );

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
