// Which periods 首页 folds: a year of weeks leaves no room for what a unit owes besides.
import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { addDays } from "../../../src/core/day";
import { laterPeriods, PLAIN_RULE, periodsOf } from "../../../src/core/period";

const weeks = (returnId: string) =>
  periodsOf({
    returnId,
    start: "2020-03-02",
    end: "2020-06-28",
    rule: { ...PLAIN_RULE, kind: "week", dueDay: 5 },
  });

it("of seventeen weeks, on the first day the running one and the next are seen", () => {
  const periods = weeks("r1");
  expect([periods.length, laterPeriods(periods, "2020-03-02")]).toEqual([17, periods.slice(2)]);
});

it("each return has a next one of its own", () => {
  const periods = [...weeks("r1"), ...weeks("r2")];
  const seen = periods.filter((period) => !laterPeriods(periods, "2020-03-02").includes(period));
  expect(seen.map(({ id }) => id)).toEqual(
    [weeks("r1"), weeks("r2")].flatMap(([one, two]) => [one!.id, two!.id]),
  );
});

it("one alone takes no more room than the line that would stand for it", () => {
  expect(laterPeriods(weeks("r1"), "2020-06-10")).toEqual([]);
});

it("what has begun is never among them, and none comes back once it was seen", () => {
  const periods = weeks("r1");
  fc.assert(
    fc.property(fc.integer({ min: -20, max: 150 }), fc.nat(30), (from, more) => {
      const day = addDays("2020-03-02", from);
      const later = laterPeriods(periods, day);
      expect(later.filter(({ start }) => start <= day)).toEqual([]);
      const then = laterPeriods(periods, addDays(day, more));
      expect(then.filter((period) => !later.includes(period))).toEqual([]);
    }),
  );
});
