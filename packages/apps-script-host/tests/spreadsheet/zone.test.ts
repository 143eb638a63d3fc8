// Times of the wall and instants, where the clocks leap.
import { describe, expect, it } from "@jest/globals";
import { instantOf, serialOf } from "../../src/workbook/zone";

const serial = (wall: string) => Date.parse(`${wall}Z`) / 86_400_000 + 25_569;
const iso = (zone: string, wall: string) => new Date(instantOf(zone, serial(wall))).toISOString();

describe("an instant of a time that the clocks leap over", () => {
  it.each([
    ["America/Sao_Paulo", "2009-10-18T00:00", "2009-10-18T03:00:00.000Z"],
    ["Asia/Shanghai", "1940-06-01T00:00", "1940-05-31T16:00:00.000Z"],
    ["America/New_York", "2020-03-08T02:30", "2020-03-08T07:30:00.000Z"],
    ["Europe/Berlin", "2020-03-29T02:30", "2020-03-29T01:30:00.000Z"],
  ])("in %s, %s, is as much later as they leap", (zone, wall, instant) => {
    expect(iso(zone, wall)).toBe(instant);
  });

  it.each(["America/Sao_Paulo", "Asia/Shanghai", "Asia/Urumqi"])(
    "is not met on an ordinary day in %s: times and instants are each other's",
    (zone) => {
      for (let day = 40_000; day < 40_800; day += 7)
        for (const time of [0.25, 0.5, 0.999])
          expect(serialOf(zone, instantOf(zone, day + time))).toBeCloseTo(day + time, 6);
    },
  );
});
