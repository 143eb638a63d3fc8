import { describe, expect, it } from "@jest/globals";
import { rig } from "./rig";

describe("a colour given by its name reads back as #rrggbb", () => {
  const { app, sheet } = rig();
  const cell = sheet.getRange("A1");
  const rule = () =>
    app
      .newConditionalFormatRule()
      .whenCellNotEmpty()
      .setBackground("red")
      .setFontColor("Navy")
      .setRanges([cell]);

  it("in cells, tabs and bands", () => {
    cell.setBackground("red").setFontColor("Navy");
    expect([cell.getBackground(), cell.getFontColor()]).toEqual(["#ff0000", "#000080"]);
    expect(cell.setBackgrounds([["teal"]]).getBackgrounds()).toEqual([["#008080"]]);
    expect(sheet.setTabColor("orange").getTabColor()).toBe("#ffa500");
    expect(cell.setBackground("#abc").getBackground()).toBe("#aabbcc");
    expect(sheet.getRange("C1:C5").applyRowBanding().setFirstRowColor("gold").getFirstRowColor()).toBe(
      "#ffd700",
    );
  });

  it("in text styles, before and after they are in a cell", () => {
    const style = app.newTextStyle().setForegroundColor("green").build();
    expect(style.getForegroundColor()).toBe("#008000");
    expect(cell.setTextStyle(style).getTextStyle().getForegroundColor()).toBe("#008000");
    const text = app.newRichTextValue().setText("张示例").setTextStyle(0, 1, style).build();
    cell.setRichTextValue(text);
    expect(cell.getRichTextValue()?.getTextStyle(0, 1).getForegroundColor()).toBe("#008000");
  });

  it("in conditional formats, before and after they are in a tab", () => {
    const seen = (from: GoogleAppsScript.Spreadsheet.ConditionalFormatRule | undefined) => {
      const condition = from?.getBooleanCondition();
      return [condition?.getBackground(), condition?.getFontColor()];
    };
    expect(seen(rule().build())).toEqual(["#ff0000", "#000080"]);
    sheet.setConditionalFormatRules([rule().build()]);
    expect(seen(sheet.getConditionalFormatRules()[0])).toEqual(["#ff0000", "#000080"]);
  });

  it("in scales of colours", () => {
    const scale = app
      .newConditionalFormatRule()
      .setGradientMaxpoint("red")
      .setGradientMinpoint("white")
      .setRanges([cell])
      .build();
    expect(scale.getGradientCondition()?.getMaxColor()).toBe("#ff0000");
  });

  it("and what is no colour is refused", () => {
    expect(() => cell.setBackground("reddish")).toThrow("Invalid argument: reddish");
  });
});

describe("runs of a rich text", () => {
  const { app } = rig();
  it("of equal style side by side are one run", () => {
    const bold = app.newTextStyle().setBold(true).build();
    const text = app.newRichTextValue().setText("张示例已报送");
    const value = text
      .setTextStyle(0, 2, bold)
      .setTextStyle(2, 3, bold)
      .setTextStyle(3, 6, app.newTextStyle().build())
      .build();
    expect(value.getRuns().map((run) => run.getText())).toEqual(["张示例", "已报送"]);
    expect(value.getTextStyle(0, 3).isBold()).toBe(true);
  });

  it("with the same link side by side are one run, with different links two", () => {
    const text = () => app.newRichTextValue().setText("名单回执");
    const same = text().setLinkUrl(0, 2, "https://a.example/").setLinkUrl(2, 4, "https://a.example/").build();
    const two = text().setLinkUrl(0, 2, "https://a.example/").setLinkUrl(2, 4, "https://b.example/").build();
    expect([same.getRuns().length, two.getRuns().length]).toEqual([1, 2]);
    expect(same.getLinkUrl()).toBe("https://a.example/");
  });
});
