// What a cell takes of the corrections of a report: long texts are not repeated, the rest is counted, and what holds together is never parted.
import { expect, it } from "@jest/globals";
import type { Definition, Entry } from "../../../src/core/model";
import { withCorrections } from "../../../src/core/report/corrections/apply";
import { decideCorrections } from "../../../src/core/report/corrections/decide";
import { type Fitting, fitting } from "../../../src/core/report/corrections/fit";
import { proposeCorrections } from "../../../src/core/report/corrections/propose";
import { correctionsOf } from "../../../src/core/report/corrections/text";
import type { Correction } from "../../../src/core/report/corrections/types";
import { readingCampaign, report as reported } from "../campaign";

const MOST = 45_000;
const bound = (formId: string): Definition => ({
  ...readingCampaign(),
  stages: [
    {
      formId,
      name: "推荐",
      decider: "unit",
      ranked: true,
      places: [],
      publicityDays: 0,
      library: false,
      told: "",
      levels: [],
    },
  ],
});
const entry = (activityId: string, values: Entry["values"]): Entry => ({
  activityId,
  formId: "activity",
  unitId: "U001",
  periodId: "2020-03",
  revision: 1,
  collectedAt: "2020-03-24 10:00:00",
  date: "2020-03-12",
  taskId: "",
  values,
  origin: "workbook",
  sourceRow: 3,
});
const ranked = (ranks: readonly number[], deeds: (at: number) => string) =>
  ranks.map((rank, at) => entry(`a${at}`, { theme: `示例典型${at}`, rank, deeds: deeds(at) }));

function proposed(before: readonly Entry[], after: readonly Entry[], definition = readingCampaign()) {
  const report = reported({ state: "accepted", revision: 1 });
  const told = {
    mark: "m",
    at: "2020-03-25 10:00:00",
    ledger: [],
    activities: after,
    faults: "",
    definition,
  };
  const found = proposeCorrections({ report, ledger: [], activities: before }, told)!;
  expect(found.corrections.length).toBeLessThan(MOST);
  return { report: found, ...correctionsOf(found) };
}

it("ranks of ten long nominations changed alone are told without their texts, and the texts stay when all are taken in", () => {
  const long = (at: number) => `${at}${"事迹".repeat(2_000)}`;
  const before = ranked([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], long);
  const { open, more, report } = proposed(
    before,
    ranked([2, 3, 4, 5, 6, 7, 8, 9, 10, 1], long),
    bound("activity"),
  );
  expect([open.length, more]).toEqual([10, undefined]);
  const recorded = { report, ledger: [], activities: before };
  const { activities } = withCorrections(recorded, open, {
    definition: readingCampaign(),
    now: "2020-03-26 10:00:00",
  });
  expect(activities.map(({ values }) => values)).toEqual(
    [2, 3, 4, 5, 6, 7, 8, 9, 10, 1].map((rank, at) => ({ theme: `示例典型${at}`, rank, deeds: long(at) })),
  );
});

it("of very many the first are listed and the others counted", () => {
  const added = ranked(
    Array.from({ length: 200 }, (_, at) => at + 1),
    () => "成效".repeat(100),
  );
  const { open, more, report } = proposed([], added);
  expect(open.length).toBeGreaterThan(50);
  expect(open.length + more!).toBe(200);
  const taken = { accept: open.map(({ id }) => id), decline: [], reason: "" };
  const review = {
    by: "li@office.example",
    at: "2020-03-26 10:00:00",
    unit: "",
    period: "",
    language: "zh",
  } as const;
  // Without a mark the next collection looks at the workbook again.
  expect(correctionsOf(decideCorrections(report, taken, review, String).report!)).toMatchObject({
    mark: "",
    more,
  });
});

it("of a form with places all are listed or none, and where no cell takes them their unit and the office read the way out", () => {
  const texts = (sign: string) => (at: number) => `${at}${sign.repeat(4_000)}`;
  const [before, after] = [texts("旧"), texts("新")].map((deeds) => ranked([1, 2, 3, 4, 5, 6], deeds));
  expect(proposed(before!, after!, bound("activity")).open).toHaveLength(6);
  const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const { open, faults } = proposed(ranked(ten, texts("旧")), ranked(ten, texts("新")), bound("activity"));
  expect(open).toEqual([]);
  expect(faults).toMatch(/又不能只报一部分.*退回更正/);
});

it("what is decided together comes before the rest, whatever its place", () => {
  const value = (formId: string, id: string, signs: number): Correction => ({
    id,
    formId,
    rowId: "t1",
    field: "result",
    before: "",
    after: "数".repeat(signs),
    reason: "",
  });
  const found = [value("ledger", "a", 20_000), value("ranked", "b", 9_000), value("ranked", "c", 9_000)];
  const { open, more } = fitting(found, new Set(["ranked"])) as Fitting;
  expect([open.map(({ id }) => id), more]).toEqual([["b", "c"], 1]);
});
