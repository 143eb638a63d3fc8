import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { intervalFor } from "../../../src/server/jobs/interval";

describe("the interval of the clock", () => {
  it("is ten minutes for a city's dozen units and grows with their number", () => {
    expect([11, 100, 300, 600, 2_000].map(intervalFor)).toEqual([10, 10, 10, 60, 60]);
  });

  it("never shrinks when units are added", () => {
    fc.assert(
      fc.property(
        fc.nat(3_000),
        fc.nat(200),
        (units, more) => intervalFor(units + more) >= intervalFor(units),
      ),
    );
  });
});
