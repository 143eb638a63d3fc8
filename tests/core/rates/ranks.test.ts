import { describe, expect, it } from "@jest/globals";
import { ranksOf } from "../../../src/core/rates";

const byPoints = (a: { points: number }, b: { points: number }) => b.points - a.points;

describe("places", () => {
  it("are shared by who is alike, and the next place is left out for it", () => {
    const units = [90, 100, 90, 70].map((points) => ({ points }));
    const ranks = ranksOf(units, byPoints);
    expect(units.map((unit) => ranks.get(unit))).toEqual([2, 1, 2, 4]);
  });

  it("are none where there is nobody", () => {
    expect(ranksOf([], byPoints).size).toBe(0);
  });
});
