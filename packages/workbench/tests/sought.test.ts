// What is found in cells, and what replacing it writes there.
import { describe, expect, it } from "@jest/globals";
import { countHidden, matches, replacement, type Sought } from "../src/page/desk/sought";
import type { CellView, SheetView } from "../src/wire/api";

const tab = (cells: Record<string, CellView>) =>
  ({ id: 7, rows: 20, columns: 9, hiddenRows: [], hiddenColumns: [], cells }) as unknown as SheetView;
const seek = (text: string, how: Partial<Sought> = {}): Sought => ({
  ...{ text, letters: false, whole: false, everywhere: false },
  ...how,
});
const replaced = (cell: CellView, text: string, by: string, how: Partial<Sought> = {}) => {
  const edit = replacement(7, matches(tab({ "2,3": cell }), seek(text, how)), seek(text, how), by);
  return edit?.kind === "values" ? edit.values[0]![0] : null;
};

describe("finding", () => {
  it("passes over hidden rows, and counts what stands there", () => {
    const sheet = { ...tab({ "2,1": { v: "甲", d: "甲" }, "3,1": { v: "甲", d: "甲" } }), hiddenRows: [3] };
    expect(matches(sheet, seek("甲")).map(({ row }) => row)).toEqual([2]);
    expect([countHidden(sheet, seek("甲")), countHidden(sheet, seek("乙"))]).toEqual([1, 0]);
  });
});

describe("replacing", () => {
  it.each([
    ["a text", { v: "东风镇、东风村", d: "东风镇、东风村" }, "东风", "西风", "西风镇、西风村"],
    ["a number", { v: 1250, d: "1,250", format: "#,##0" }, "25", "52", "1520"],
    [
      "a number of which less is shown",
      { v: 12345.678, d: "12,346", format: "#,##0" },
      "12",
      "13",
      "13345.678",
    ],
    ["a share", { v: 0.125, d: "12.5%", format: "0.0%" }, "12", "13", "13.5%"],
    ["a day", { v: 43895, d: "2020-03-05", t: "date", format: "yyyy-mm-dd" }, "2020", "2021", "2021-03-05"],
    ["a number that is a text", { v: "00123", d: "00123" }, "12", "45", "'00453"],
    ["the same in a cell for texts", { v: "00123", d: "00123", format: "@" }, "12", "45", "00453"],
    ["a formula that is a text", { v: "=A1", d: "=A1" }, "A", "B", "'=B1"],
    ["a number of units", { v: "12县", d: "12县" }, "县", "", "12"],
  ] as const)("writes %s as somebody would type it", (_name, cell, text, by, written) => {
    expect(replaced(cell as CellView, text, by)).toBe(written);
  });

  it.each([
    ["a formula makes it", { v: 15, d: "15", f: "=7+8" }],
    ["only the format shows it", { v: 1250, d: "1,250 (15)", format: '#,##0 "(15)"' }],
    ["the year of a day is not shown", { v: 43905, d: "3月15日", t: "date", format: 'm"月"d"日"' }],
    ["a box is ticked", { v: true, d: "15" }],
  ] as const)("leaves the cell where %s", (_name, cell) => {
    expect(replaced(cell as CellView, "15", "16")).toBeNull();
  });

  it("takes a cell as a whole where that is asked for", () => {
    expect(replaced({ v: 15, d: "15" }, "15", "16", { whole: true })).toBe("16");
    expect(replaced({ v: 150, d: "150" }, "15", "16", { whole: true })).toBeNull();
  });
});
