// Files as WPS and Excel write them, part by part: what they do otherwise than the library that reads them does itself.
import { describe, expect, it } from "@jest/globals";
import { strToU8, zipSync } from "fflate";
import { readSheets } from "../../src/client/sheet-reader/library";

const TRANSITIONAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

interface Parts {
  readonly rows: string;
  readonly strings?: string;
  readonly main?: string;
  readonly more?: Readonly<Record<string, string>>;
}

/** A workbook with one tab of these rows. */
function fileOf({ rows, strings = "", main = TRANSITIONAL, more = {} }: Parts): Uint8Array {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const parts: Record<string, string> = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${RELATIONS}"><fileVersion appName="xl" lastEdited="3" lowestEdited="5" rupBuild="9302"/><sheets><sheet name="活动记录" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}">${relation("rId1", "worksheet", "worksheets/sheet1.xml")}${relation("rId2", "sharedStrings", "sharedStrings.xml")}</Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${main}">${strings}</sst>`,
    ...more,
  };
  const entries = Object.entries(parts).map(([name, xml]) => [
    name,
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
  ]);
  return zipSync(Object.fromEntries(entries));
}

function rowsIn(parts: Parts) {
  const read = readSheets(fileOf(parts));
  if ("why" in read) throw new Error(read.why);
  return read.sheets.find(({ name }) => name === "活动记录")!.rows;
}

describe("a file of WPS", () => {
  it("with its own parts beside the usual ones is read like any other", () => {
    const more = {
      "docProps/custom.xml":
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">2052-12.1.0.15374</vt:lpwstr></property></Properties>',
      "xl/cellimages.xml": '<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"/>',
    };
    expect(
      rowsIn({
        rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
        strings: "<si><t>领读</t></si>",
        more,
      }),
    ).toEqual([["领读"]]);
  });

  it("with a picture put into a cell shows what stands there, so that it is seen and not lost", () => {
    const picture =
      '<row r="1"><c r="A1" t="str"><f>_xlfn.DISPIMG("ID_0F1E2D3C",1)</f><v>=DISPIMG("ID_0F1E2D3C",1)</v></c><c r="B1"><v>23</v></c></row>';
    expect(rowsIn({ rows: picture })).toEqual([['=DISPIMG("ID_0F1E2D3C",1)', 23]]);
  });

  it("keeps the place of rows and cells that are not written because they are empty", () => {
    const rows =
      '<row r="1"><c r="C1"><v>1</v></c></row><row r="4" spans="1:3"><c r="A4" s="1"/><c r="B4"><v>2</v></c></row>';
    expect(rowsIn({ rows })).toEqual([["", "", 1], [], [], ["", 2]]);
  });
});

describe("a file of Excel", () => {
  it("has texts in several looks, with the sounds of their signs left out", () => {
    const strings =
      '<si><r><rPr><b/></rPr><t>码头</t></r><r><t xml:space="preserve"> 读书角</t></r><rPh sb="0" eb="2"><t>matou</t></rPh></si>';
    expect(rowsIn({ rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', strings })).toEqual([
      ["码头 读书角"],
    ]);
  });

  it("has its truths and texts, those that look like numbers as well", () => {
    const rows =
      '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="inlineStr"><is><t>0012</t></is></c><c r="C1" t="str"><f>A1&amp;""</f><v>是</v></c><c r="D1"><v>1.2E3</v></c></row>';
    expect(rowsIn({ rows })).toEqual([[true, "0012", "是", 1200]]);
  });

  it("has the words of a fault where a formula failed", () => {
    const rows = '<row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B1"><v>5</v></c></row>';
    expect(rowsIn({ rows })).toEqual([["#DIV/0!", 5]]);
  });

  it("saved as Strict Open XML is read like any other", () => {
    expect(
      rowsIn({
        rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
        strings: "<si><t>领读</t></si>",
        main: STRICT,
      }),
    ).toEqual([["领读"]]);
  });

  it("holds a line break that was typed with Alt+Enter, and signs beyond the first plane", () => {
    const strings = "<si><t>第一讲&#10;第二讲_x000D_</t></si><si><t>𠮷田</t></si>";
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>';
    expect(rowsIn({ rows, strings })).toEqual([["第一讲\n第二讲\r", "𠮷田"]]);
  });
});
