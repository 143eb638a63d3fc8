// The xlsx file of what was printed, read back by another program's unzip.
import { describe, expect, it } from "@jest/globals";
import { unzipSync } from "fflate";
import { xlsxOf } from "../../src/client/export/xlsx";

const sheet = {
  name: "台账 2020年4月",
  rows: [
    ["某某活动台账", "", ""],
    ["序号", "目标任务", "参与人次"],
    ["1", "开办“大学习”课堂 <一> & 二", "1,234"],
    ["2", "建立职工读书小组", ""],
    ["注：1,234 人次", "", ""],
  ],
  widths: [56, 300, 120],
  heights: [44, 34, 34, 34, 24],
  merges: [{ row: 1, column: 1, rows: 1, columns: 3 }],
  borders: [{ row: 2, column: 1, rows: 3, columns: 3 }],
};

const files = unzipSync(xlsxOf(sheet));
const text = (path: string) => new TextDecoder().decode(files[path]);

describe("the file for Excel", () => {
  it("is an archive with the parts of a workbook, each named by the others", () => {
    expect(Object.keys(files).sort()).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    expect(text("xl/workbook.xml")).toContain('name="台账 2020年4月"');
  });

  it("holds counts of the table as numbers and everything else as words, signs of XML included", () => {
    const xml = text("xl/worksheets/sheet1.xml");
    expect(xml).toContain('<c r="C3" s="1"><v>1234</v></c>');
    expect(xml).toContain("开办“大学习”课堂 &lt;一&gt; &amp; 二");
    expect(xml).toContain(
      '<c r="A5" s="0" t="inlineStr"><is><t xml:space="preserve">注：1,234 人次</t></is></c>',
    );
  });

  it("lets a person press a web address, and no words that only hold one", () => {
    const link = 'https://photos.example/1?a=1&b="2"';
    const rows = [
      ["照片目录", ""],
      [link, `见 ${link}`],
    ];
    const linked = unzipSync(xlsxOf({ ...sheet, rows }));
    const read = (path: string) => new TextDecoder().decode(linked[path]);
    expect(read("xl/worksheets/sheet1.xml")).toContain(
      '<hyperlink ref="A2" r:id="rId1"/></hyperlinks><pageMargins',
    );
    expect(read("xl/worksheets/_rels/sheet1.xml.rels")).toContain(
      'Target="https://photos.example/1?a=1&amp;b=&quot;2&quot;" TargetMode="External"/></Relationships>',
    );
  });

  it("keeps merges, widths, the ruled table with its empty cells, and A4 landscape", () => {
    const xml = text("xl/worksheets/sheet1.xml");
    expect(xml).toContain('<mergeCell ref="A1:C1"/>');
    expect(xml).toContain('<c r="C4" s="1"/>');
    expect(xml).toContain('<col min="2" max="2" width="42.86" customWidth="1"/>');
    expect(xml).toContain('paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"');
  });
});
