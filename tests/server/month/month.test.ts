// The days around a due day, told with few units that have many clerks each, so that the quotas of a person's account are met
// all the same. A hundred units and a whole month are told in the deep tests.
import { beforeAll, describe, expect, it } from "@jest/globals";
import { expectBlameless, expectMailsOnce, expectOneTruth, expectWithinLimits } from "./holds";
import { type Month, tellMonth } from "./month";

let month: Month;
beforeAll(async () => {
  month = await tellMonth({ units: 24, clerks: () => 5, from: "2020-03-23", to: "2020-03-27" });
}, 300_000);

describe("24 units with 120 clerks, from the Monday on which they are let in to the Friday after the due day", () => {
  it("are let in over three days, each once", () => {
    const course = month.days.map(({ made, shared, waiting }) => [made, shared, waiting]);
    expect(course).toEqual([
      [24, 11, 13],
      [24, 23, 1],
      [24, 24, 0],
      [24, 24, 0],
      [24, 24, 0],
    ]);
  });

  it("stand in the record once each, and every 首页 says what the record says", () => expectOneTruth(month));
  it("are blamed for nothing: in time is in time, and no problem names a unit", () => expectBlameless(month));
  it("are reminded at most once of each thing, never after they sent, and nothing waits for ever", () =>
    expectMailsOnce(month));
  it("cost less than the account has", () => expectWithinLimits(month));
});
