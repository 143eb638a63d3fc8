import { expect, it } from "@jest/globals";
import { figuresOfRows } from "../../../src/core/figures";
import type { Entry } from "../../../src/core/model";
import { twoHosts } from "../../../src/core/rollup";
import { readingCampaign } from "../campaign";

const definition = readingCampaign();

const named = (entries: readonly Entry[]) =>
  twoHosts(figuresOfRows({ activities: entries, ledger: [] }, definition), definition);

const event = (
  unitId: string,
  joint: string | null,
  theme = "全市职工诵读会",
  date = "2020-03-20",
): Entry => ({
  activityId: `${unitId}${date}${theme}`,
  formId: "activity",
  unitId,
  periodId: definition.periods[0]!.id,
  date,
  taskId: "t1",
  values: { date, theme, joint },
  origin: "workbook",
  sourceRow: 3,
  revision: 1,
  collectedAt: "",
});

it("a joint event with two hosts of the same day and theme is named with both", () => {
  const entries = [event("U001", "主办"), event("U002", "主办", "全市 职工诵读会"), event("U003", "协办")];
  expect(named(entries)).toEqual([
    { date: "2020-03-20", theme: "全市职工诵读会", unitIds: ["U001", "U002"] },
  ]);
});

it("one host, another day, another theme, or units that act each for itself are in order", () => {
  const entries = [
    event("U001", "主办"),
    event("U002", "协办"),
    event("U002", "主办", "全市职工诵读会", "2020-03-21"),
    event("U003", "主办", "送书进车间"),
    event("U004", null, "送书进车间"),
  ];
  expect(named(entries)).toEqual([]);
});
