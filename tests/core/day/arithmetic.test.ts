import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  addDays,
  addMonths,
  clippedDay,
  compareDays,
  dayFromSerial,
  daysBetween,
  isDay,
  lastDayOfMonth,
  serialOfDay,
  weekday,
} from "../../../src/core/day";

const anyDay = fc
  .date({ min: new Date("1950-01-01T00:00:00Z"), max: new Date("2150-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("days", () => {
  it("cross months, leap days and years", () => {
    expect(addDays("2020-02-28", 1)).toBe("2020-02-29");
    expect(addDays("2021-02-28", 1)).toBe("2021-03-01");
    expect(addDays("2020-12-31", 1)).toBe("2021-01-01");
    expect(addDays("2020-03-01", -1)).toBe("2020-02-29");
    expect(daysBetween("2020-03-25", "2020-04-25")).toBe(31);
  });

  it("know the last day of each month and clip to it", () => {
    expect(lastDayOfMonth("2020-02")).toBe("2020-02-29");
    expect(lastDayOfMonth("1900-02")).toBe("1900-02-28");
    expect(clippedDay("2020-02", 31)).toBe("2020-02-29");
    expect(clippedDay("2020-04", 31)).toBe("2020-04-30");
    expect(clippedDay("2020-04", 5)).toBe("2020-04-05");
  });

  it("that do not exist are no days", () => {
    expect(isDay("2021-02-29")).toBe(false);
    expect(isDay("2020-13-01")).toBe(false);
    expect(isDay("2020-3-1")).toBe(false);
    expect(isDay("2020-02-29")).toBe(true);
  });

  it("agree with the serial numbers of spreadsheets", () => {
    expect(dayFromSerial(43915)).toBe("2020-03-25");
    expect(dayFromSerial(43915.6)).toBe("2020-03-25");
    expect(serialOfDay("2020-03-25")).toBe(43915);
  });

  it("agree with the platform's calendar on any day", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, n) => {
        const date = new Date(`${day}T00:00:00Z`);
        expect(weekday(day)).toBe(date.getUTCDay() || 7);
        date.setUTCDate(date.getUTCDate() + n);
        expect(addDays(day, n)).toBe(date.toISOString().slice(0, 10));
        expect(daysBetween(day, addDays(day, n))).toBe(n);
        expect(Math.sign(compareDays(addDays(day, n), day))).toBe(Math.sign(n));
      }),
    );
  });

  it("add months there and back", () => {
    expect(addMonths("2020-11", 3)).toBe("2021-02");
    expect(addMonths("2020-01-31", -1)).toBe("2019-12");
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -500, max: 500 }),
        (day, n) => addMonths(addMonths(day, n), -n) === day.slice(0, 7),
      ),
    );
  });
});
