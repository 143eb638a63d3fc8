// Shapes of what pages send: what fits comes through as it is, everything else is refused by name.
import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import {
  boolean,
  either,
  integer,
  listOf,
  nullable,
  number,
  object,
  oneOf,
  recordOf,
  text,
} from "../../../src/core/wire/shape";

const report = object({
  unitId: text(12),
  period: oneOf("2020-03", "2020-04"),
  revision: integer(0),
  corrected: nullable(number(0, 100)),
  zero: boolean,
  lines: listOf(recordOf(text(5))),
});
const GOOD = {
  unitId: "例东区总工会",
  period: "2020-03",
  revision: 1,
  corrected: null,
  zero: false,
  lines: [{ 次数: "3", 人数: "" }],
};

describe("the shape of a report", () => {
  it("gives what fits, without what it does not name", () => {
    expect(report(GOOD, "report")).toEqual(GOOD);
    expect(report({ ...GOOD, corrected: 12.5, secret: 1, constructor: 2 }, "report")).toEqual({
      ...GOOD,
      corrected: 12.5,
    });
  });

  it.each([
    [{ unitId: "例".repeat(13) }, "report.unitId: at most 12 characters was expected"],
    [{ unitId: undefined }, "report.unitId: a text was expected"],
    [{ period: "2020-05" }, "report.period: one of 2020-03, 2020-04 was expected"],
    [{ revision: 1.5 }, "report.revision: a whole number was expected"],
    [{ revision: -1 }, "report.revision: a number from 0 to 9007199254740991 was expected"],
    [{ revision: Number.NaN }, "report.revision: a number from 0"],
    [{ revision: "1" }, "report.revision: a number from 0"],
    [{ corrected: 101 }, "report.corrected: a number from 0 to 100 was expected"],
    [{ zero: 0 }, "report.zero: one of true, false was expected"],
    [{ lines: { 0: {} } }, "report.lines: a list was expected"],
    [{ lines: [{}, []] }, "report.lines[1]: an object was expected"],
    [{ lines: [{ 次数: 3 }] }, "report.lines[0].次数: a text was expected"],
  ])("refuses %j by name", (wrong, words) => {
    expect(() => report({ ...GOOD, ...wrong }, "report")).toThrow(words);
  });

  it("takes only itself: of any JSON nothing else comes through", () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(() => report(JSON.parse(json), "report")).toThrow(/was expected$/);
      }),
    );
  });

  it("keeps any key that people choose, also such as objects inherit", () => {
    const values = recordOf(text(100));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string({ maxLength: 100 })), (chosen) => {
        const sent = JSON.parse(JSON.stringify(chosen));
        expect(Object.entries(values(sent, "values"))).toEqual(Object.entries(sent));
      }),
    );
    const risky = JSON.parse('{"__proto__":"甲","constructor":"乙"}');
    expect(JSON.stringify(values(risky, "values"))).toBe('{"__proto__":"甲","constructor":"乙"}');
  });
});

describe("either of two shapes", () => {
  const draft = either(object({ clear: oneOf(true) }), object({ unitId: text(5) }));

  it("takes each, and tells the fault of the second", () => {
    expect(draft({ clear: true }, "draft")).toEqual({ clear: true });
    expect(draft({ unitId: "U1" }, "draft")).toEqual({ unitId: "U1" });
    expect(() => draft({ clear: false }, "draft")).toThrow("draft.unitId: a text was expected");
  });
});
