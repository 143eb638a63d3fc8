import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { drawnList, linkedTab, toDelimited } from "../../../src/core/units";
import { parseDelimited } from "../../../src/core/units/delimited";

describe("a link to a directory", () => {
  it("names a spreadsheet, and a tab where it was copied from one", () => {
    const link = "https://docs.google.com/spreadsheets/d/1aB-c_D/edit";
    expect(linkedTab(link)).toEqual({ spreadsheetId: "1aB-c_D", sheetId: null });
    expect(linkedTab(`${link}?usp=sharing#gid=0`)).toEqual({ spreadsheetId: "1aB-c_D", sheetId: 0 });
    expect(linkedTab("https://docs.google.com/spreadsheets/u/1/d/1aB-c_D/edit?gid=504#gid=504")).toEqual({
      spreadsheetId: "1aB-c_D",
      sheetId: 504,
    });
  });

  it("is none where it leads to something else", () => {
    for (const link of ["", "单位总名录", "https://docs.google.com/document/d/1aB-c_D/edit"])
      expect(linkedTab(link)).toBeUndefined();
  });
});

describe("the list of a directory", () => {
  it("of another head is without its keys, its ids and its workbooks", () => {
    const lines = [
      ["unitId", "name", "unitType", "workbookUrl"],
      ["单位编码", "单位名称 *", "单位类型 *", "填报表链接"],
      ["u1", "例东区总工会", "县（区）总工会", "https://docs.google.com/spreadsheets/d/x"],
    ];
    expect(drawnList(lines, [])).toEqual([
      ["单位名称 *", "单位类型 *"],
      ["例东区总工会", "县（区）总工会"],
    ]);
  });

  it("may have a title above its header", () => {
    const lines = [["例海市单位总名录"], ["单位名称", "联系人"], ["例东区总工会", "张示例"]];
    expect(drawnList(lines, [])[0]).toEqual(["单位名称", "联系人"]);
  });
});

it("rows written as text are read back, whatever their cells hold", () => {
  const cell = fc.string().map((text) => text.replace(/\r/g, "").trim());
  const row = fc.array(cell, { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const text = toDelimited(rows);
      if (!text.startsWith("\uFEFF")) expect(parseDelimited(text).slice(0, -1)).toEqual(rows);
    }),
  );
});
