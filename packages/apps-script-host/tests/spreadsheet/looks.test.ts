import { describe, expect, it } from "@jest/globals";
import { rig } from "./rig";

describe("looks of an empty sheet", () => {
  it("are Google's defaults", () => {
    const cell = rig().sheet.getRange("A1");
    const style = cell.getTextStyle();
    expect([cell.getBackground(), cell.getFontColor(), cell.getFontFamily(), cell.getFontSize()]).toEqual([
      "#ffffff",
      "#000000",
      "Arial",
      10,
    ]);
    expect([cell.getFontWeight(), cell.getFontStyle(), cell.getFontLine()]).toEqual([
      "normal",
      "normal",
      "none",
    ]);
    expect([cell.getHorizontalAlignment(), cell.getVerticalAlignment(), cell.getWrap()]).toEqual([
      "general",
      "bottom",
      true,
    ]);
    expect([cell.getNumberFormat(), String(cell.getWrapStrategy())]).toEqual([
      "0.###############",
      "OVERFLOW",
    ]);
    expect([style.getFontFamily(), style.isBold(), style.getForegroundColor()]).toEqual([
      "arial,sans,sans-serif",
      false,
      "#000000",
    ]);
  });
});

interface Line {
  getColor(): GoogleAppsScript.Spreadsheet.Color;
  getBorderStyle(): GoogleAppsScript.Spreadsheet.BorderStyle;
}
/** Ranges can tell their borders, although Google's reference does not say so. */
type Bordered = GoogleAppsScript.Spreadsheet.Range & {
  getBorder(): { getTop(): Line; getLeft(): Line } | null;
};

describe("looks", () => {
  it("are set for all cells or one by one", () => {
    const { sheet } = rig();
    const range = sheet.getRange("A1:B2");
    range.setFontWeight("bold").setFontSizes([
      [8, 9],
      [10, 11],
    ]);
    expect(range.getFontWeights()).toEqual([
      ["bold", "bold"],
      ["bold", "bold"],
    ]);
    expect(range.getFontSizes()).toEqual([
      [8, 9],
      [10, 11],
    ]);
    range.setFontWeight(null).setBackgrounds([
      ["red", null],
      ["#00f", "#FFFFFF"],
    ]);
    expect(range.getFontWeight()).toBe("normal");
    expect(range.getBackgrounds()).toEqual([
      ["#ff0000", "#ffffff"],
      ["#0000ff", "#ffffff"],
    ]);
  });

  it("draw lines around and between cells", () => {
    const { app, sheet } = rig();
    const range = sheet.getRange("A1:B2") as Bordered;
    expect(range.getBorder()).toBeNull();
    range.setBorder(true, true, true, true, true, true);
    range.setBorder(true, null, null, null, null, null, "#00ff00", app.BorderStyle.DASHED);
    expect(String(range.getBorder()?.getTop().getBorderStyle())).toBe("DASHED");
    expect(range.getBorder()?.getLeft().getColor().asRgbColor().asHexString()).toBe("#000000");
  });

  it("know theme colours", () => {
    const { app, sheet } = rig();
    const accent = app.newColor().setThemeColor(app.ThemeColorType.ACCENT1).build();
    sheet.getRange("A1").setBackgroundObject(accent);
    expect(String(sheet.getRange("A1").getBackgroundObject().asThemeColor().getThemeColorType())).toBe(
      "ACCENT1",
    );
    expect(sheet.getRange("A1").getBackground()).toBe("#4285f4");
    expect(() => accent.asRgbColor()).toThrow("Object is not of type RgbColor.");
    expect(() => app.newColor().asThemeColor()).toThrow("Object is not of type ThemeColor.");
  });

  it("turn texts", () => {
    const { sheet } = rig();
    const cell = sheet.getRange("A1").setTextRotation(45);
    expect(cell.getTextRotation().getDegrees()).toBe(45);
    cell.setVerticalText(true);
    expect([cell.getTextRotation().getDegrees(), cell.getTextRotation().isVertical()]).toEqual([0, true]);
  });
});

describe("number formats", () => {
  it.each([
    ["0.00", 1234.5, "1234.50"],
    ["#,##0", 1234.5, "1,235"],
    ["0%", 0.256, "26%"],
    ["yyyy-mm-dd", 43915, "2020-03-25"],
    ['yyyy"年"m"月"d"日"', 43915, "2020年3月25日"],
    ["m月d日", 43915, "3月25日"],
    ["h:mm", 0.5, "12:00"],
    ['0"场"', 3, "3场"],
    ["[h]:mm", 1.5, "36:00"],
    ["yyyy/m/d aaaa", 43915, "2020/3/25 星期三"],
  ])("%s shows %d as %s", (format, value, shown) => {
    const { sheet } = rig();
    expect(sheet.getRange("A1").setValue(value).setNumberFormat(format).getDisplayValue()).toBe(shown);
  });

  it.each([
    [1 / 3, "0.3333333333"],
    [123456789.123, "123456789.1"],
    [1e21, "1E+21"],
    [0.1 + 0.2, "0.3"],
    [12345678901234, "12345678901234"],
  ])("automatic shows %d as %s", (value, shown) => {
    expect(rig().sheet.getRange("A1").setValue(value).getDisplayValue()).toBe(shown);
  });
});

describe("rich text", () => {
  it("keeps links and styles of parts", () => {
    const { app, sheet } = rig();
    const bold = app.newTextStyle().setBold(true).build();
    const text = app
      .newRichTextValue()
      .setText("看通知全文")
      .setTextStyle(0, 1, bold)
      .setLinkUrl(1, 3, "https://example.com/a")
      .build();
    const read = sheet.getRange("A1").setRichTextValue(text).getRichTextValue()!;
    expect(
      read.getRuns().map((run) => [run.getText(), run.getTextStyle().isBold(), run.getLinkUrl()]),
    ).toEqual([
      ["看", true, null],
      ["通知", false, "https://example.com/a"],
      ["全文", false, null],
    ]);
    expect(sheet.getRange("A1").getValue()).toBe("看通知全文");
  });

  it("is null for numbers and whole for plain texts", () => {
    const { sheet } = rig();
    sheet.getRange("A1:B1").setValues([[5, "文"]]);
    expect(sheet.getRange("A1").getRichTextValue()).toBeNull();
    expect(sheet.getRange("B1").getRichTextValue()!.getRuns()).toHaveLength(1);
  });
});

describe("images for cells", () => {
  it("are built and told, but not written", () => {
    const { app, sheet } = rig();
    const image = app
      .newCellImage()
      .setSourceUrl("https://example.com/a.png")
      .setAltTextTitle("照片")
      .build();
    expect([String(image), image.getAltTextTitle(), image.toBuilder().getAltTextTitle()]).toEqual([
      "CellImage",
      "照片",
      "照片",
    ]);
    expect(() => sheet.getRange("A1").setValue(image)).toThrow("NotEmulated");
  });
});
