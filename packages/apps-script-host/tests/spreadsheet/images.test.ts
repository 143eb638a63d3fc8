import { describe, expect, it } from "@jest/globals";
import { createGlobals } from "../../src";
import { pixelSize } from "../../src/images/size";

/** The first bytes of images of a given size; nothing is drawn. */
const png = (width: number, height: number, length = 33) => {
  const bytes = Buffer.alloc(length);
  Buffer.from("89504e470d0a1a0a0000000d49484452", "hex").copy(bytes);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};
const gif = (width: number, height: number) => {
  const bytes = Buffer.from("GIF89a0000000", "latin1");
  bytes.writeUInt16LE(width, 6);
  bytes.writeUInt16LE(height, 8);
  return bytes;
};
const jpeg = (width: number, height: number) => {
  const frame = Buffer.from("ffd8ffe000044a46ffc0000b08000000000300", "hex");
  frame.writeUInt16BE(height, 13);
  frame.writeUInt16BE(width, 15);
  return frame;
};

const PAGE = "https://pictures.example/badge.png";

function tab() {
  const globals = createGlobals({
    now: "2020-03-25T01:00:00Z",
    email: "zhang@office.example",
    network: ({ url }) =>
      url === PAGE
        ? { status: 200, headers: { "Content-Type": "image/png" }, body: png(64, 32) }
        : { status: 404, body: "没有" },
  });
  const app = globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  const utilities = globals.Utilities as GoogleAppsScript.Utilities.Utilities;
  const blob = (bytes: Buffer, type = "image/png") =>
    utilities.newBlob([...new Int8Array(bytes)], type, "章.png");
  const book = app.getActive();
  return { app, book, blob, sheet: book.getSheets()[0] as GoogleAppsScript.Spreadsheet.Sheet };
}

describe("the size of an image", () => {
  it.each([
    ["PNG", png(120, 80)],
    ["GIF", gif(120, 80)],
    ["JPEG", jpeg(120, 80)],
  ])("is read from a %s", (_kind, bytes) => {
    expect(pixelSize(bytes)).toEqual({ width: 120, height: 80 });
  });

  it.each([
    ["text", Buffer.from("不是图片,只是一些文字")],
    ["nothing", Buffer.alloc(0)],
    ["a torn JPEG", jpeg(9, 9).subarray(0, 12)],
  ])("is not found in %s", (_kind, bytes) => {
    expect(pixelSize(bytes)).toBeNull();
  });
});

describe("an image over the grid", () => {
  it("is inserted by column and row, in its own size", () => {
    const { blob, sheet } = tab();
    const image = sheet.insertImage(blob(png(120, 80)), 2, 5, 7, 9);
    expect(image.getAnchorCell().getA1Notation()).toBe("B5");
    expect([image.getAnchorCellXOffset(), image.getAnchorCellYOffset()]).toEqual([7, 9]);
    expect([image.getWidth(), image.getHeight(), image.getUrl()]).toEqual([120, 80, null]);
    expect(image.getSheet().getSheetId()).toBe(sheet.getSheetId());
  });

  it("is resized, described, moved, given a script, and set back", () => {
    const { blob, sheet } = tab();
    sheet.insertImage(blob(gif(40, 30), "image/gif"), 1, 1);
    const [image] = sheet.getImages() as [GoogleAppsScript.Spreadsheet.OverGridImage];
    image.setWidth(80).setHeight(60).setAltTextTitle("章").setAltTextDescription("例镇工会的章");
    image
      .setAnchorCell(sheet.getRange("C4"))
      .setAnchorCellXOffset(3)
      .setAnchorCellYOffset(4)
      .assignScript("盖章");
    expect([
      image.getWidth(),
      image.getHeight(),
      image.getInherentWidth(),
      image.getInherentHeight(),
    ]).toEqual([80, 60, 40, 30]);
    expect([image.getAltTextTitle(), image.getAltTextDescription(), image.getScript()]).toEqual([
      "章",
      "例镇工会的章",
      "盖章",
    ]);
    sheet.insertColumnBefore(1);
    expect(image.getAnchorCell().getA1Notation()).toBe("D4");
    image.resetSize();
    expect([image.getWidth(), image.getHeight()]).toEqual([40, 30]);
  });

  it("is replaced and removed", () => {
    const { blob, sheet } = tab();
    const image = sheet.insertImage(blob(png(120, 80)), 1, 1);
    image.replace(PAGE);
    expect([image.getUrl(), image.getWidth(), image.getInherentHeight()]).toEqual([PAGE, 64, 32]);
    image.remove();
    expect(sheet.getImages()).toEqual([]);
    expect(() => image.getWidth()).toThrow("The image has been removed.");
  });

  it("goes along with a copied tab, and stays where its spreadsheet's active tab is", () => {
    const { blob, book, sheet } = tab();
    sheet.insertImage(blob(png(10, 10)), 1, 1);
    expect(book.getImages()).toHaveLength(1);
    const copy = sheet.copyTo(book);
    copy.getImages()[0]?.remove();
    expect([sheet.getImages().length, copy.getImages().length]).toEqual([1, 0]);
  });

  it("comes from an address that answers with an image", () => {
    const { sheet } = tab();
    expect(sheet.insertImage(PAGE, 1, 1).getWidth()).toBe(64);
    for (const url of ["https://pictures.example/none.png", "data:image/png;base64,iVBOR", "章.png"])
      expect(() => sheet.insertImage(url, 1, 1)).toThrow(
        `Error retrieving image from URL or bad URL: ${url}`,
      );
    expect(sheet.getImages()).toHaveLength(1);
  });

  it("has at most two megabytes and a million pixels", () => {
    const { blob, sheet } = tab();
    const tooLarge = "The blob was too large. The maximum blob size is 2MB.";
    expect(sheet.insertImage(blob(png(1000, 1000)), 1, 1).getWidth()).toBe(1000);
    expect(() => sheet.insertImage(blob(png(1000, 1001)), 1, 1)).toThrow(tooLarge);
    expect(() => sheet.insertImage(blob(png(10, 10, 2 * 1024 * 1024 + 1)), 1, 1)).toThrow(tooLarge);
  });

  it("is refused outside of the grid, on another tab, and of what is no image", () => {
    const { blob, book, sheet } = tab();
    expect(() => sheet.insertImage(blob(png(1, 1)), 27, 1)).toThrow("outside the dimensions");
    expect(() => sheet.insertImage(blob(Buffer.from("文字")), 1, 1)).toThrow("Service error: Spreadsheets");
    const image = sheet.insertImage(blob(png(1, 1)), 1, 1);
    expect(() => image.setAnchorCell(book.insertSheet().getRange("A1"))).toThrow("on the sheet of the image");
    expect(() => image.setWidth(0)).toThrow("at least 1 pixel");
  });
});
