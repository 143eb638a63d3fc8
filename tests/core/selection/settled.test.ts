// Which choices of a case hold: those whose public days are over, resting on the stages before.
import { expect, it } from "@jest/globals";
import type { Decision } from "../../../src/core/model";
import { settledChoices } from "../../../src/core/selection";
import { decision, LADDER, stagesOf } from "./office";

const stages = stagesOf(LADDER);
const CITY = decision({ entryId: "a1", publicFrom: "2020-07-06", publicTo: "2020-07-10" });
const PROVINCE = decision({
  entryId: "a1",
  stage: "择优推荐",
  rank: 1,
  date: "2020-07-13",
  at: "2020-07-13 10:00:00",
});
const BACK: Decision = {
  ...CITY,
  result: "withdrawn",
  publicFrom: "",
  publicTo: "",
  at: "2020-07-20 10:00:00",
};
const ANEW: Decision = {
  ...CITY,
  publicFrom: "2020-07-21",
  publicTo: "2020-07-27",
  at: "2020-07-20 11:00:00",
};

const holding = (today: string, ...decisions: Decision[]) =>
  settledChoices(decisions, stages, today).map(({ stage }) => stage);

it("a choice holds once its public days are over", () => {
  expect([holding("2020-07-10", CITY), holding("2020-07-11", CITY)]).toEqual([[], ["选树"]]);
  expect(holding("2020-07-14", CITY, PROVINCE)).toEqual(["选树", "择优推荐"]);
});

it("what followed a choice that was taken back, or is public anew, holds no more", () => {
  expect(holding("2020-07-21", CITY, PROVINCE, BACK)).toEqual([]);
  expect(holding("2020-07-21", CITY, PROVINCE, BACK, ANEW)).toEqual([]);
  expect(holding("2020-07-28", CITY, PROVINCE, BACK, ANEW)).toEqual(["选树", "择优推荐"]);
});

it("a choice of the city stands although the county proposes the case no more", () => {
  const county = decision({ entryId: "a1", stage: "县推荐", result: "withdrawn" });
  expect(holding("2020-07-14", county, CITY)).toEqual(["选树"]);
});
