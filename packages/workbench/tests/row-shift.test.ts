// Rows that come or go, in the page's own picture of a tab.
import { describe, expect, it } from "@jest/globals";
import { shiftedSheet } from "../src/page/desk/row-shift";
import type { CellView, SheetShift, SheetView } from "../src/wire/api";
import { shiftedRow } from "../src/wire/shifted-row";

const cell = (v: string): CellView => ({ v, d: v });
const { cells: _none, ...frame } = { rows: 5, columns: 2, cells: {} } as unknown as SheetView;
const club = {
  ...frame,
  cells: { "1,1": cell("姓名"), "2,1": cell("钱示例"), "3,2": cell("12"), "5,1": cell("孙示例") },
} as SheetView;
const shift = (at: number, count: number, cells: SheetShift["cells"] = {}): SheetShift => ({
  ...{ at, count, cells, notes: false },
  sheet: { ...frame, rows: frame.rows + count },
});
const shown = (sheet: SheetView) =>
  Object.fromEntries(Object.entries(sheet.cells).map(([key, { d }]) => [key, d]));

describe("rows", () => {
  it("that come push those below down, and bring what stands in them", () => {
    const after = shiftedSheet(club, shift(2, 2, { "2,1": cell("李示例"), "1,1": cell("名字") }));
    expect(shown(after)).toEqual({
      "1,1": "名字",
      "2,1": "李示例",
      "4,1": "钱示例",
      "5,2": "12",
      "7,1": "孙示例",
    });
    expect(after.rows).toBe(7);
  });

  it("that go take what stands in them along", () => {
    expect(shown(shiftedSheet(club, shift(2, -2)))).toEqual({ "1,1": "姓名", "3,1": "孙示例" });
    expect(shown(shiftedSheet(club, shift(4, -2)))).toEqual({ "1,1": "姓名", "2,1": "钱示例", "3,2": "12" });
  });

  it("that come at the end move nothing, and leave the picture before as it was", () => {
    expect(shown(shiftedSheet(club, shift(6, 3)))).toEqual(shown(club));
    shiftedSheet(club, shift(1, 1));
    expect(shown(club)).toEqual({ "1,1": "姓名", "2,1": "钱示例", "3,2": "12", "5,1": "孙示例" });
  });

  it("are found again where they stand now", () => {
    expect([1, 2, 3].map((row) => shiftedRow(row, { at: 2, count: 4 }))).toEqual([1, 6, 7]);
    expect([1, 2, 3, 4].map((row) => shiftedRow(row, { at: 2, count: -2 }))).toEqual([1, null, null, 2]);
  });
});
