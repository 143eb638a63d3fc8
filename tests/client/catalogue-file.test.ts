// 材料目录 as files, read back by another program's unzip.
import { describe, expect, it } from "@jest/globals";
import { unzipSync } from "fflate";
import { catalogueXlsx, catalogueZip } from "../../src/client/export/catalogue-file";

const catalogue = {
  title: "宣讲系列活动",
  tab: "材料目录",
  heads: ["类别", "单位", "链接", "说明"],
  rows: [
    ["图片", "例河州总工会", "https://photos.example/1", "例山州总工会 也用了这个网址"],
    ["图片", "例山州总工会", "https://photos.example/1?a=1&b=2", ""],
    ["文字", "例河州总工会", "https://units.example/a", "=1+1"],
  ],
  isBuilt: true,
};
const read = (files: Record<string, Uint8Array>, path: string) =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(files[path]);

describe("the catalogue as files", () => {
  it("is a sheet with a title, the heads and a link a row that can be pressed", () => {
    const files = unzipSync(catalogueXlsx(catalogue));
    const xml = read(files, "xl/worksheets/sheet1.xml");
    expect(xml).toContain("宣讲系列活动 材料目录");
    for (const cell of ["C3", "C4", "C5"]) expect(xml).toContain(`<hyperlink ref="${cell}"`);
    expect(read(files, "xl/worksheets/_rels/sheet1.xml.rels")).toContain(
      "https://photos.example/1?a=1&amp;b=2",
    );
  });

  it("is an archive of that sheet and a CSV in its order, which Excel takes for UTF-8 and no formula for one", () => {
    const files = unzipSync(catalogueZip(catalogue));
    expect(Object.keys(files)).toEqual(["材料目录.xlsx", "材料目录.csv"]);
    const lines = read(files, "材料目录.csv").split("\r\n");
    expect(lines[0]).toBe("\uFEFF类别,单位,链接,说明");
    expect(lines.slice(1, 4).map((line) => line.split(",")[2])).toEqual(catalogue.rows.map((row) => row[2]));
    expect(lines[3]).toMatch(/,'=1\+1$/);
    expect(Object.keys(unzipSync(files["材料目录.xlsx"]!))).toContain("xl/workbook.xml");
  });
});
