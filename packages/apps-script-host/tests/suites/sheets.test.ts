import { describe, expect, it } from "@jest/globals";
import { hostOf, manifest } from "../execution/hosts";

const ADVANCED = manifest({
  timeZone: "Asia/Shanghai",
  dependencies: { enabledAdvancedServices: [{ userSymbol: "Sheets", serviceId: "sheets", version: "v4" }] },
});

const value = async (body: string) => {
  const { ok, value, error } = await hostOf(`function main() {${body}\n}`, {}, [ADVANCED]).run("main");
  return ok ? value : `${error?.name}: ${error?.message}`;
};

describe("what suites written against the live service state", () => {
  it("groups of rows are seen over REST without a flush", async () => {
    expect(
      await value(`var ss = SpreadsheetApp.create("分组"), sheet = ss.getSheets()[0];
        var groups = function () {
          return Sheets.Spreadsheets.get(ss.getId(), { fields: "sheets(rowGroups(range,depth,collapsed))" }).sheets[0].rowGroups;
        };
        sheet.getRange("A2:A5").shiftRowGroupDepth(1);
        sheet.getRange("A3:A4").shiftRowGroupDepth(1);
        sheet.getRange("A1:A10").collapseGroups();
        return groups().map(function (g) { return [g.range.startIndex, g.range.endIndex, g.depth, g.collapsed === true]; });`),
    ).toEqual([
      [1, 5, 1, true],
      [2, 4, 2, false],
    ]);
  });

  it("a spreadsheet over REST has its default format and the standard theme", async () => {
    expect(
      await value(`var p = Sheets.Spreadsheets.get(SpreadsheetApp.create("主题").getId()).properties;
        var link = p.spreadsheetTheme.themeColors[8];
        return [p.defaultFormat.textFormat.fontSize, p.defaultFormat.wrapStrategy, p.spreadsheetTheme.primaryFontFamily, link.colorType];`),
    ).toEqual([10, "OVERFLOW_CELL", "Arial", "LINK"]);
  });

  it("a blob is called Blob where arguments fit no signature", async () => {
    expect(await value('DriveApp.createFile(Utilities.newBlob("x", "text/plain", "x.txt"), "");')).toBe(
      "Exception: The parameters (Blob,String) don't match the method signature for DriveApp.createFile.",
    );
  });

  it("a list of allowed values is kept as texts, whichever way it was given", async () => {
    expect(
      await value(`var criteria = SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST;
        return SpreadsheetApp.newDataValidation().withCriteria(criteria, [[1, "二"]]).build().getCriteriaValues();`),
    ).toEqual([["1", "二"], true]);
  });
});

describe("@OnlyCurrentDoc", () => {
  it("keeps a script to the spreadsheet that it is bound to", async () => {
    const host = hostOf(`/** @OnlyCurrentDoc */
      function own() { SpreadsheetApp.getActiveSheet().getRange("A1").setValue("例"); return SpreadsheetApp.getActive().getName() !== ""; }
      function other() { SpreadsheetApp.create("别的表"); }`);
    expect((await host.run("own")).value).toBe(true);
    expect((await host.run("other")).error?.message).toMatch(/permissions are not sufficient/);
  });
});
