// A report that is due at an hour of its last day is past due from that hour on, in all that the office looks at.
import { describe, expect, it } from "@jest/globals";
import type { Definition, Period, Report } from "../../../src/core/model";
import { countOwing } from "../../../src/core/reminder";
import { rollUp } from "../../../src/core/rollup";
import { asAtWords, buildStatus } from "../../../src/core/summary";
import { unitSentences } from "../../../src/core/summary/attention/units";
import { headlineOf, isOwed } from "../../../src/core/summary/headline";
import { runningWords } from "../../../src/core/summary/running";
import { readingCampaign, report, unit } from "../campaign";

const MARCH = "r1.2020-03";
const byHour = (definition: Definition): Definition => ({
  ...definition,
  periods: definition.periods.map((period): Period => ({ ...period, dueTime: "17:00" })),
});
const definition = byHour(readingCampaign());
const east = unit({ name: "例东区总工会" });
const hill = unit({ unitId: "U002", name: "例山区总工会" });
const river = unit({ unitId: "U003", name: "例河县总工会", channel: "staff" });
const units = [east, hill, river];
const refused = report({
  unitId: "U002",
  revision: 0,
  state: "draft",
  submittedAt: "",
  refusedAt: "2020-03-25 16:57",
  problems: "人次不是数字",
});
const reports = [report(), refused];

/** The evening of the due day, 25 March. */
function at(time: string, own: Definition = definition, known: readonly Report[] = reports) {
  const [today, now] = ["2020-03-25", `2020-03-25 ${time}`];
  const rollup = rollUp({ definition: own, units, reports: known, figures: [], today, now, asAt: now });
  const input = { definition: own, reports: known, today, nowTime: time };
  return { rollup, input, sources: { rollup, definition: own, units, reports: known, tables: [] } };
}
const standingsAt = (time: string, own?: Definition) =>
  at(time, own).rollup.units.map(({ periods }) => {
    const cell = periods.find(({ periodId }) => periodId === MARCH)!;
    return [cell.standing, cell.light, cell.isDue, isOwed(cell)];
  });

describe("a return due on 25 March until 17:00", () => {
  it("is open until that minute, and missing from the next one on", () => {
    expect(standingsAt("17:00")).toEqual([
      ["submitted", "green", false, false],
      ["troubled", "yellow", false, false],
      ["open", "blue", false, false],
    ]);
    expect(standingsAt("17:01")).toEqual([
      ["submitted", "green", true, false],
      ["troubled", "red", true, true],
      ["missing", "red", true, true],
    ]);
  });

  it("is said on the page to be judged by that hour where the record was collected before it", () => {
    const said = (asAt: string, time: string) => {
      const { rollup, sources } = at(time);
      return asAtWords({ ...sources, rollup: { ...rollup, asAt: `2020-03-25 ${asAt}:00` } });
    };
    expect(said("02:08", "17:20")).toBe("截至 2020-03-25 02:08\n收取，逾期按3月25日 17:00计");
    expect(said("17:10", "17:20")).toBe("截至 2020-03-25 17:10");
    expect(said("02:08", "16:20")).toBe("截至 2020-03-25 02:08");
  });

  it("is in the rates from then on", () => {
    expect(at("16:59").rollup.total).toMatchObject({ expected: 0, rate: null });
    expect(at("17:30").rollup.total).toMatchObject({ expected: 3, actual: 1, onTime: 1 });
    expect(at("17:30").rollup.periods.find(({ periodId }) => periodId === MARCH)).toMatchObject({
      due: true,
    });
  });

  it("is what the headline speaks of from then on, and no period that runs", () => {
    const { rollup } = at("17:30");
    expect(headlineOf(definition, "2020-03-25 17:00").focus).toBeUndefined();
    expect(headlineOf(definition, rollup.now).focus?.id).toBe(MARCH);
    expect(runningWords(at("16:30").rollup, definition)).toContain("3月25日 17:00截止");
    expect(runningWords(rollup, definition)).not.toContain("3月25日");
  });

  it("says on the evening that its hour has passed, and days only from the next day on", () => {
    expect(buildStatus(at("17:30").rollup, definition).map(({ cells }) => cells[MARCH])).toEqual([
      "✓ 已提交",
      expect.stringMatching(/^. 有问题$/),
      expect.stringMatching(/^. 缺报$/),
    ]);
    const words = unitSentences(at("17:30").sources).map((sentence) => sentence.words);
    expect(words.join()).toContain("例河县总工会 2020年3月未报，已过截止时间");
    expect(unitSentences(at("16:30").sources)).toEqual([]);
  });

  it("is counted as overdue after 收取 whichever way a unit reports, but for one whose report has a problem", () => {
    expect([at("17:00"), at("17:01")].map(({ input }) => countOwing(units, input))).toEqual([0, 1]);
  });

  it("is open until midnight for a unit that was granted the day", () => {
    const later = { kind: "extend", until: "2020-03-26", state: "granted" } as const;
    const exceptions = [{ ...later, unitIds: ["U003"], periodIds: [MARCH], reason: "", answer: "" }];
    const own = { ...definition, exceptions } as unknown as Definition;
    expect(standingsAt("23:59", own)[2]).toEqual(["open", "blue", false, false]);
  });
});
