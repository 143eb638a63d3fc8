import { describe, expect, it } from "@jest/globals";
import { hasHolidayData, isWorkday, nextWorkday, previousWorkday } from "../../../src/core/day";

describe("working days", () => {
  it("follow the Chinese calendar: holidays off, make-up days on", () => {
    expect(isWorkday("2020-06-25")).toBe(false);
    expect(isWorkday("2020-06-28")).toBe(true);
    expect(isWorkday("2020-06-27")).toBe(false);
    expect(isWorkday("2020-06-24")).toBe(true);
  });

  it("move around the Dragon Boat holiday", () => {
    expect(previousWorkday("2020-06-25")).toBe("2020-06-24");
    expect(nextWorkday("2020-06-25")).toBe("2020-06-28");
  });

  it("can be overruled by the office's staff", () => {
    expect(isWorkday("2020-06-24", { off: ["2020-06-24"], working: [] })).toBe(false);
    expect(isWorkday("2020-06-27", { off: [], working: ["2020-06-27"] })).toBe(true);
  });

  it("of a year without published holidays are Monday to Friday, and that can be told", () => {
    expect(hasHolidayData(2020)).toBe(true);
    expect(hasHolidayData(2099)).toBe(false);
    expect(isWorkday("2099-10-01")).toBe(true);
  });
});
