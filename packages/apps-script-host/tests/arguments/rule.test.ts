import { describe, expect, test } from "@jest/globals";
import { createGlobals } from "../../src";
import { rig } from "../spreadsheet/rig";

/** What becomes of a call: its value, or the text that it throws. */
function told(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    return String(error);
  }
}

const refused = (types: string, method: string): string =>
  `Exception: The parameters (${types}) don't match the method signature for ${method}.`;

describe("one rule for the arguments of every method", () => {
  const { sheet } = rig();
  const { PropertiesService, Utilities, CacheService } = createGlobals() as unknown as {
    PropertiesService: GoogleAppsScript.Properties.PropertiesService;
    Utilities: GoogleAppsScript.Utilities.Utilities;
    CacheService: GoogleAppsScript.Cache.CacheService;
  };
  const store = PropertiesService.getScriptProperties();
  const any = (value: unknown) => value as never;

  test("a text is also made of a number or of a boolean", () => {
    store.setProperty("人数", any(3)).setProperty("已报", any(true));
    expect([store.getProperty("人数"), store.getProperty("已报")]).toEqual(["3", "true"]);
    expect(sheet.setName(any(2020)).getName()).toBe("2020");
    expect(sheet.getRange("A1").setNote(any(25)).getNote()).toBe("25");
  });

  test.each<[string, () => unknown, string]>([
    [
      "a text for a number",
      () => sheet.deleteRow(any("3")),
      refused("String", "SpreadsheetApp.Sheet.deleteRow"),
    ],
    [
      "null for a number",
      () => sheet.deleteRow(any(null)),
      refused("null", "SpreadsheetApp.Sheet.deleteRow"),
    ],
    [
      "undefined at the end",
      () => sheet.getRange(1, 1, 1, any(undefined)),
      refused("number,number,number,null", "SpreadsheetApp.Sheet.getRange"),
    ],
    [
      "one too many",
      () => (sheet.getRowGroup as (...args: unknown[]) => unknown).call(sheet, 1, 1, true),
      refused("number,number,(class)", "SpreadsheetApp.Sheet.getRowGroup"),
    ],
    [
      "a number for a boolean",
      () => sheet.getRange("A1").setWrap(any(1)),
      refused("number", "SpreadsheetApp.Range.setWrap"),
    ],
    [
      "null for a Date",
      () => Utilities.formatDate(any(null), "UTC", "yyyy"),
      refused("null,String,String", "Utilities.formatDate"),
    ],
    [
      "an object for a text",
      () => store.setProperty("名单", any({ 张: 1 })),
      refused("String,(class)", "PropertiesService.Properties.setProperty"),
    ],
    [
      "a list for a text",
      () => store.setProperty("名单", any(["张"])),
      refused("String,number[]", "PropertiesService.Properties.setProperty"),
    ],
    [
      "no lifetime",
      () => CacheService.getScriptCache()?.put("k", "v", any(undefined)),
      refused("String,String,null", "CacheService.Cache.put"),
    ],
    [
      "a tab for a range",
      () => sheet.setActiveRange(any(sheet)),
      refused("SpreadsheetApp.Sheet", "SpreadsheetApp.Sheet.setActiveRange"),
    ],
    [
      "a plain object for a range",
      () => sheet.setActiveRange(any({ getRow: () => 1 })),
      refused("(class)", "SpreadsheetApp.Sheet.setActiveRange"),
    ],
    [
      "the name of an enum value for the value",
      () => sheet.getProtections(any("RANGE")),
      refused("String", "SpreadsheetApp.Sheet.getProtections"),
    ],
    [
      "a symbol for a value",
      () => sheet.getRange("A1").setValue(Symbol("甲")),
      refused("(class)", "SpreadsheetApp.Range.setValue"),
    ],
    ["what is no number", () => sheet.deleteRow(Number.NaN), "Exception: Cannot convert NaN to (class)."],
  ])("%s is refused", (_what, call, text) => {
    expect(told(call)).toBe(text);
  });

  test("a fraction is cut to a whole number where a whole number is wanted", () => {
    expect(sheet.getRange(2.9, 1.2).getA1Notation()).toBe("A2");
    expect(sheet.getRange("C3").offset(1.9, 0).getA1Notation()).toBe("C4");
  });
});
