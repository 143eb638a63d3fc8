// A hundred units, three colleagues and an account of a person, from the morning of the distribution into the next month.
import { beforeAll, describe, expect, it } from "@jest/globals";
import { expectBlameless, expectMailsOnce, expectOneTruth, expectWithinLimits } from "../server/month/holds";
import { type Month, tellMonth } from "../server/month/month";

let month: Month;
beforeAll(async () => {
  // Every fifth unit has two clerks: 120 people to share with and to write to, twice and more than a day allows.
  const clerks = (index: number) => (index % 5 === 0 ? 2 : 1);
  month = await tellMonth({ units: 100, clerks, from: "2020-03-12", to: "2020-04-02" });
}, 1_800_000);

describe("a hundred units in their first month", () => {
  it("are let in over three days, each once", () => {
    const [first, second, third, ...rest] = month.days.map(({ made, waiting }) => [made, waiting]);
    expect([first, second, third]).toEqual([
      [100, expect.any(Number)],
      [100, expect.any(Number)],
      [100, 0],
    ]);
    expect(second![1]!).toBeLessThan(first![1]!);
    expect(rest.every(([made, waiting]) => made === 100 && waiting === 0)).toBe(true);
  });

  it("stand in the record once each, and every 首页 says what the record says", () => expectOneTruth(month));
  it("are blamed for nothing: in time is in time, and no problem names a unit", () => expectBlameless(month));
  it("are reminded at most once of each thing, never after they sent, and nothing waits for ever", () =>
    expectMailsOnce(month));
  it("are told what the day's mails have no room for, and get it the next day", () => {
    const said = month.days.filter((day) => day.said.some((words) => words.includes("封没有发")));
    expect(said.map(({ day }) => day)).toContain("2020-04-01");
    expect(month.days.every(({ mails }) => mails <= 200)).toBe(true);
  });
  it("cost less than the account has", () => expectWithinLimits(month));
});
