// How large a tab is drawn on a phone.
import { describe, expect, it } from "@jest/globals";
import { zoomThatFits } from "../src/page/grid/zoom";
import type { SheetView } from "../src/wire/api";

/** A list whose boxes, to be ticked, are in columns 5 and 6; 536 pixels with the row numbers. */
const register: Pick<SheetView, "validations" | "columnWidths" | "hiddenColumns"> = {
  validations: [
    { row: 8, column: 5, rows: 20, columns: 2, rule: { criteria: "CHECKBOX" } },
  ] as unknown as SheetView["validations"],
  columnWidths: { 1: 88, 2: 90, 3: 104, 4: 96, 5: 52, 6: 60 },
  hiddenColumns: [],
};

describe("a tab on a phone", () => {
  it("is drawn smaller, so that the last column of boxes is in sight", () => {
    expect(zoomThatFits(register, 390)).toBeCloseTo(390 / 536, 1);
    expect(zoomThatFits(register, 390) * 536).toBeLessThanOrEqual(390);
  });

  it("is never drawn smaller than one can read, even if the last box is cut a little", () => {
    expect(zoomThatFits(register, 360)).toBe(0.7);
  });

  it("keeps its size where its boxes are too far away anyway, and where it has none", () => {
    expect(zoomThatFits({ ...register, columnWidths: { 1: 600 } }, 390)).toBe(1);
    expect(zoomThatFits({ ...register, validations: [] }, 390)).toBe(1);
  });

  it("keeps its size in a window as wide as a computer's", () => {
    expect(zoomThatFits(register, 800)).toBe(1);
  });

  it("does not count columns that are hidden", () => {
    expect(zoomThatFits({ ...register, hiddenColumns: [3, 4] }, 390)).toBe(1);
  });
});
