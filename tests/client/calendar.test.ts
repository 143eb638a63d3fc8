import { describe, expect, it } from "@jest/globals";
import { monthsLater, weeksOf } from "../../src/client/parts/month";

describe("a month of the calendar", () => {
  it("shows six weeks from Monday to Sunday around the month", () => {
    const weeks = weeksOf("2020-02-29");
    expect(weeks).toHaveLength(6);
    expect(weeks[0]).toEqual([
      "2020-01-27",
      "2020-01-28",
      "2020-01-29",
      "2020-01-30",
      "2020-01-31",
      "2020-02-01",
      "2020-02-02",
    ]);
    expect(weeks[4]?.[5]).toBe("2020-02-29");
  });

  it("begins with the first where that is a Monday", () => {
    expect(weeksOf("2020-06-15")[0]?.[0]).toBe("2020-06-01");
  });

  it("clips the day when the other month is shorter", () => {
    expect(monthsLater("2020-03-31", -1)).toBe("2020-02-29");
    expect(monthsLater("2020-12-15", 1)).toBe("2021-01-15");
  });
});
