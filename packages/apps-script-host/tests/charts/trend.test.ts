import { describe, expect, it } from "@jest/globals";
import { leastSquares } from "../../src/charts/trend";

describe("a trend line", () => {
  it("lies through points on a line, and lies level where all stand at one place", () => {
    expect(
      leastSquares([
        [0, 1],
        [1, 3],
        [2, 5],
      ]),
    ).toEqual({ slope: 2, start: 1 });
    expect(
      leastSquares([
        [4, 1],
        [4, 3],
      ]),
    ).toEqual({ slope: 0, start: 2 });
  });
});
