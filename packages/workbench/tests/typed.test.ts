// What is typed, pasted and sorted in the grid, as the host gets it.
import { describe, expect, it } from "@jest/globals";
import { filterEdit } from "../src/page/desk/filter-range";
import { sortedRange } from "../src/page/desk/sorted-range";
import { asTyped } from "../src/page/grid/as-typed";
import { frozenThatFit } from "../src/page/grid/frozen";
import { pastedCells } from "../src/page/grid/pasted";
import { boxFromA1, within } from "../src/page/grid/places";
import { changesWhenTyped } from "../src/page/text/reads-as";
import type { CellView } from "../src/wire/api";

describe("pasted text", () => {
  it.each([
    ["one cell", "钱示例", [["钱示例"]]],
    [
      "cells and lines",
      "甲\t1\n乙\t2",
      [
        ["甲", "1"],
        ["乙", "2"],
      ],
    ],
    ["lines of Windows, with one at the end", "甲\r\n乙\r\n", [["甲"], ["乙"]]],
    ["a cell with lines and quotes of its own", '"两\n""行"""\t7', [['两\n"行"', "7"]]],
    [
      "lines of different length",
      "甲\t1\n乙",
      [
        ["甲", "1"],
        ["乙", ""],
      ],
    ],
    ["empty cells at its end", "甲\t\t", [["甲", "", ""]]],
    ["empty cells alone", "\t\t", [["", "", ""]]],
    ["an empty cell in the middle", "甲\t\t3", [["甲", "", "3"]]],
    ["a quote that opens nothing", '5" 管', [['5" 管']]],
  ])("with %s becomes cells", (_, text, cells) => {
    expect(pastedCells(text)).toEqual(cells);
  });
});

describe("text of a cell that is kept as text", () => {
  it.each([
    "001",
    "130322199001011234",
    "1-2",
    "3/4",
    "=A1",
    "+86 139",
    "1e5",
    "8:30",
    "TRUE",
    "12345678901234567",
  ])("%s would be another when it is typed", (text) => expect(changesWhenTyped(text)).toBe(true));

  it.each(["12", "-7", "1200.50", "1,200.50", "12%", "2020-03-05", "2020年3月5日", "钱示例", "", "第1期"])(
    "%s stays the same",
    (text) => expect(changesWhenTyped(text)).toBe(false),
  );
});

describe("a number that is copied", () => {
  const cell = (v: number, d: string, format?: string, more = {}) =>
    asTyped({ v, d, format, ...more } as CellView);
  it("is copied as it is shown where that says all of it", () => {
    expect(cell(0.125, "12.50%", "0.00%")).toBe("12.50%");
    expect(cell(1234.5, "1,234.50", "#,##0.00")).toBe("1,234.50");
    expect(cell(1234.567, "1,234.57", "#,##0.00")).toBeNull();
    expect(cell(70.8, "¥70.80", "¥#,##0.00")).toBeNull();
    expect(cell(12, "12")).toBeNull();
    expect(cell(0.125, "12.50%", "0.00%", { f: "=1/8" })).toBeNull();
  });
});

describe("a range in A1", () => {
  it.each([
    ["B2", { row: 2, column: 2, rows: 1, columns: 1 }],
    ["$B$2:C9", { row: 2, column: 2, rows: 8, columns: 2 }],
    ["'名单'!AA1", { row: 1, column: 27, rows: 1, columns: 1 }],
    ["B:B", { row: 1, column: 2, rows: 100, columns: 1 }],
    ["3:4", { row: 3, column: 1, rows: 2, columns: 26 }],
  ])("%s is read", (a1, box) => {
    expect(boxFromA1(a1, 100, 26)).toEqual(box);
  });

  it("that is none gives null", () => {
    expect(boxFromA1("名单", 100, 26)).toBeNull();
  });
});

describe("sorting by a column", () => {
  const sheet = {
    frozenRows: 2,
    columns: 6,
    filter: null,
    cells: { "1,1": { v: "k" }, "9,1": { v: "x" }, "50,1": { v: null } },
  };

  it("takes the rows from below the frozen ones to the last that holds something", () => {
    expect(sortedRange(sheet, 3)).toEqual({ row: 3, column: 1, rows: 7, columns: 6 });
  });

  it("takes the filter's rows where the column lies in it", () => {
    const filter = { row: 4, column: 2, rows: 10, columns: 3 };
    expect(sortedRange({ ...sheet, filter }, 3)).toEqual({ row: 5, column: 2, rows: 9, columns: 3 });
    expect(sortedRange({ ...sheet, filter }, 6)).toEqual({ row: 3, column: 1, rows: 7, columns: 6 });
  });

  it("finds nothing to sort in a single row", () => {
    expect(sortedRange({ ...sheet, cells: { "3,1": { v: "x" } } }, 1)).toBeNull();
  });
});

describe("the filter that one makes", () => {
  const cells = Object.fromEntries(
    ["3,2", "3,3", "4,2", "5,3", "8,2", "3,5"].map((key) => [key, { v: "x", d: "x" }]),
  );
  const one = { sheetId: 7, row: 4, column: 3, rows: 1, columns: 1 };

  it("takes in the data around the cell up to an empty row and column", () => {
    expect(filterEdit({ id: 7, filter: null, cells }, one)).toEqual({
      kind: "filter",
      sheetId: 7,
      range: { row: 3, column: 2, rows: 3, columns: 2 },
    });
  });

  it("is what is selected where that is more than a cell", () => {
    expect(filterEdit({ id: 7, filter: null, cells }, { ...one, rows: 5 })).toMatchObject({
      range: { row: 4, column: 3, rows: 5, columns: 1 },
    });
  });

  it("goes where the tab has one", () => {
    const filter = { row: 1, column: 1, rows: 9, columns: 9 };
    expect(filterEdit({ id: 7, filter, cells }, one)).toMatchObject({ range: null });
  });
});

describe("frozen columns", () => {
  const sheet = { frozenColumns: 3, columnWidths: { 1: 100, 3: 120 }, hiddenColumns: [] as number[] };

  it("all stay in a window that has room for them", () => {
    expect(frozenThatFit(sheet, 1280)).toBe(3);
  });

  it("leave most of a phone's width to what moves", () => {
    expect(frozenThatFit(sheet, 390)).toBe(2);
    expect(frozenThatFit({ ...sheet, hiddenColumns: [2] }, 390)).toBe(3);
    expect(frozenThatFit({ ...sheet, columnWidths: { 1: 300 } }, 390)).toBe(0);
  });
});

describe("the selection that a script is told of", () => {
  it.each([
    ["as it is", { row: 2, column: 3, rows: 4, columns: 1 }, { row: 2, column: 3, rows: 4, columns: 1 }],
    [
      "cut at the sheet's last row and column",
      { row: 9, column: 5, rows: 40, columns: 9 },
      { row: 9, column: 5, rows: 2, columns: 2 },
    ],
    [
      "the last cell, where it lies outside",
      { row: 30, column: 20, rows: 2, columns: 2 },
      { row: 10, column: 6, rows: 1, columns: 1 },
    ],
  ])("is %s", (_what, selected, told) => {
    expect(within(selected, 10, 6)).toEqual(told);
  });

  it("leave room on a phone for the widest of the others; the first one stays, and so do all on a computer", () => {
    const home = { frozenColumns: 2, columnWidths: { 1: 88, 2: 150, 7: 330 }, hiddenColumns: [] };
    expect(frozenThatFit(home, 540)).toBe(1);
    expect(frozenThatFit(home, 1280)).toBe(2);
    const names = { frozenColumns: 2, columnWidths: { 1: 20, 2: 200, 5: 200 }, hiddenColumns: [1] };
    expect(frozenThatFit(names, 390)).toBe(2);
  });
});
