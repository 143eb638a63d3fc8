// Which periods each workbook shows: noted workbook by workbook, and kept small.
import { describe, expect, it } from "@jest/globals";
import type { Period } from "../../../src/core/model";
import { keyOf, note, notOpened, type Opened, openedOf } from "../../../src/server/jobs/opened";

const units = Array.from({ length: 2_000 }, (_, index) => ({ workbookId: `workbook-${10_000_000 + index}` }));
const months = (...numbers: string[]) => numbers.map((month) => ({ id: `r1.2020-${month}` }) as Period);
const keys = units.map(keyOf);

/** The same, counting how many of its marks are looked at. */
function counted(opened: Opened): { opened: Opened; looks: () => number } {
  let looks = 0;
  const of = new Proxy(opened.of, {
    get: (target, key) => {
      looks += 1;
      return Reflect.get(target, key);
    },
  });
  return { opened: { ...opened, of }, looks: () => looks };
}

describe("what two thousand workbooks show", () => {
  it("is noted without going over all workbooks for each", () => {
    const { opened, looks } = counted(openedOf(undefined, keys));
    for (const unit of units) note(opened, unit, months("03"));
    expect(units.filter((unit) => notOpened(months("03", "04"), opened, unit).length === 1)).toHaveLength(
      2_000,
    );
    expect(looks()).toBeLessThanOrEqual(2 * units.length);
  });

  it("is kept as one list for all that show the same; what no workbook shows any more is forgotten", () => {
    const opened = openedOf(undefined, keys);
    for (const unit of units) note(opened, unit, months("03"));
    for (const unit of units.slice(0, 1_500)) note(opened, unit, months("03", "04"));
    expect(Object.keys(openedOf(opened, keys).lists)).toHaveLength(2);
    for (const unit of units.slice(1_500)) note(opened, unit, months("03", "04"));
    const kept = openedOf(opened, keys);
    expect(Object.values(kept.lists)).toEqual([["r1.2020-03", "r1.2020-04"]]);
    expect(notOpened(months("03", "04", "05"), kept, units[7]!)).toEqual(months("05"));
  });

  it("is forgotten with the workbook", () => {
    const opened = openedOf(undefined, keys);
    for (const unit of units) note(opened, unit, months("03"));
    expect(openedOf(opened, [])).toEqual({ lists: {}, of: {} });
  });
});
