import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { readNumber } from "../../../src/core/cells/number";

describe("a typed number", () => {
  it.each([
    ["1200", 1200],
    ["1,200", 1200],
    ["１，２００", 1200],
    ["1 200", 1200],
    ["３６", 36],
    ["+36", 36],
    ["−36", -36],
    ["－36", -36],
    ["12.5", 12.5],
    [".5", 0.5],
    ["12%", 0.12],
    ["１２．５％", 0.125],
    ["3万", 30000],
    ["1.1万", 11000],
    ["2亿", 200_000_000],
    [36, 36],
  ])("%s is %d", (typed, number) => {
    expect(readNumber(typed).number).toBe(number);
  });

  it.each(["约30", "30余", "30人", "3 5", "1,20", "12 30", "1.2.3", "--3", "3-5", "1e3", "三十", "∞", "万"])(
    "%s is none",
    (typed) => {
      expect(readNumber(typed)).toEqual({});
    },
  );

  it("tells the large unit it was written in, as a column may count in it already", () => {
    expect(readNumber("3万").scale).toBe("万");
    expect(readNumber("30000").scale).toBeUndefined();
  });

  it("is the same however its digits are grouped, whatever their width", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (number) => {
        const grouped = number.toLocaleString("en-US");
        const wide = grouped.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
        for (const typed of [number, String(number), grouped, wide, grouped.replace(/,/g, " ")])
          expect(readNumber(typed)).toEqual({ number });
      }),
    );
  });
});
