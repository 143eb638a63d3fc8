// What one doing of a person comes to: steps of the history, and a formula for each cell.
import { describe, expect, it } from "@jest/globals";
import { withOwnFormulas } from "../src/page/grid/shared-formulas";
import { joinSteps } from "../src/page/grid/steps";
import type { UserEdit } from "../src/wire/api";

const writing = (row: number, values: (string | null)[][], sheetId = 7): UserEdit => ({
  kind: "values",
  sheetId,
  row,
  column: 2,
  values,
});

const nothingOut = () => false;

describe("writings of one doing", () => {
  it("are one step where the second lies within the first, whose other cells stay written", () => {
    expect(joinSteps([writing(3, [[""], [""], [""]]), writing(4, [["new"]])], nothingOut)).toEqual([
      writing(3, [[""], ["new"], [""]]),
    ]);
  });

  it("keep what a later one leaves alone", () => {
    expect(joinSteps([writing(3, [["a"], ["b"]]), writing(3, [[null], ["c"]])], nothingOut)).toEqual([
      writing(3, [["a"], ["c"]]),
    ]);
  });

  it.each([
    ["other cells", writing(5, [["new"]])],
    ["another tab", writing(3, [["new"]], 8)],
    ["no cells", { kind: "insertRows", sheetId: 7, at: 3, count: 1 } as const],
  ])("stay two steps where the second is about %s", (_name, second) => {
    expect(joinSteps([writing(3, [["old"]]), second], nothingOut)).toHaveLength(2);
  });
});

describe("rows that are deleted around those that a filter leaves out", () => {
  const deletion = (at: number, count: number): UserEdit => ({ kind: "deleteRows", sheetId: 7, at, count });
  const isOut = (_sheetId: number, row: number) => row >= 4 && row <= 7;

  it("go in one step", () => {
    expect(joinSteps([deletion(8, 2), deletion(3, 1)], isOut)).toEqual([deletion(3, 7)]);
    expect(joinSteps([deletion(5, 1), deletion(4, 1)], nothingOut)).toEqual([deletion(4, 2)]);
  });

  it("go in two where a row between them is in sight", () => {
    expect(joinSteps([deletion(9, 1), deletion(3, 1)], isOut)).toHaveLength(2);
  });
});

describe("a formula that several cells share", () => {
  const shift = (formula: string, right: number, down: number) => `${formula} moved ${right} ${down}`;

  it("is each cell's own, as it reads there, above and below the cell that holds it", () => {
    const cells = { 4: { 1: { si: "x" } }, 5: { 1: { f: "=A5", si: "x" } }, 6: { 1: { si: "x", v: null } } };
    expect(withOwnFormulas(cells, shift)).toMatchObject({
      4: { 1: { f: "=A5 moved 0 -1" } },
      5: { 1: { f: "=A5" } },
      6: { 1: { f: "=A5 moved 0 1" } },
    });
  });

  it("changes nothing where none is shared", () => {
    const cells = { 4: { 1: { v: 3 } } };
    expect(withOwnFormulas(cells, shift)).toBe(cells);
  });
});
