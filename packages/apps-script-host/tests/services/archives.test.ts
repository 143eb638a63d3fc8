import { describe, expect, it } from "@jest/globals";
import { returned } from "./script";

describe("archives", () => {
  it("hold a whole folder of Drive, with paths and Chinese names, and give it back with its content types", async () => {
    expect(
      await returned(`
        var folder = DriveApp.createFolder("材料");
        folder.createFile("回执.txt", "已收");
        folder.createFile(Utilities.newBlob([0, -1, 127], "image/png", "章.png"));
        var inner = folder.createFolder("一队");
        inner.createFile("名单.csv", "张示例,1");
        var blobs = [];
        function walk(at, path) {
          for (var files = at.getFiles(); files.hasNext();) { var file = files.next(); blobs.push(file.getBlob().setName(path + file.getName())); }
          for (var folders = at.getFolders(); folders.hasNext();) { var next = folders.next(); walk(next, path + next.getName() + "/"); }
        }
        walk(folder, "");
        var kept = folder.createFile(Utilities.zip(blobs, "材料.zip"));
        return Utilities.unzip(kept.getBlob()).map(function (blob) {
          return [blob.getName(), blob.getContentType(), blob.getBytes().length]; }).sort();`),
    ).toEqual([
      ["一队/名单.csv", "text/csv", 11],
      ["回执.txt", "text/plain", 6],
      ["章.png", "image/png", 3],
    ]);
  });

  it("take names that a language has meanings for", async () => {
    expect(
      await returned(`return Utilities.unzip(Utilities.zip([Utilities.newBlob("甲", "text/plain", "constructor"),
        Utilities.newBlob("乙", "text/plain", "toString")])).map(function (blob) { return blob.getName(); });`),
    ).toEqual(["constructor", "toString"]);
  });

  it.each([
    ["two files of one name", 'zip([blob("a.txt"), blob("a.txt")])', /^Exception: Duplicate/],
    [
      "a file without a name",
      "zip([Utilities.newBlob('x')])",
      /^Exception: Blob object must have non-null name for this operation\.$/,
    ],
    ["a text for an archive", "unzip(Utilities.newBlob('名单'))", /^Exception: Invalid argument$/],
    [
      "a broken archive",
      "unzip(Utilities.newBlob('名单', 'application/zip', 'a.zip'))",
      /^Exception: Invalid argument$/,
    ],
    [
      "half an archive",
      "unzip(Utilities.newBlob(Utilities.zip([blob('a.txt')]).getBytes().slice(0, 40), 'application/zip'))",
      /^Exception: Invalid argument$/,
    ],
    [
      "a broken gzip",
      "ungzip(Utilities.newBlob('名单', 'application/x-gzip', 'a.gz'))",
      /^Exception: Invalid argument$/,
    ],
    [
      "a text for a blob",
      "unzip('名单')",
      "Exception: The parameters (String) don't match the method signature for Utilities.unzip.",
    ],
  ])("refuse %s", async (_what, call, text) => {
    const made = await returned(
      `function blob(name) { return Utilities.newBlob("x", "text/plain", name); } return Utilities.${call};`,
    );
    if (typeof text === "string") expect(made).toBe(text);
    else expect(made).toMatch(text);
  });
});

describe("a broken expression", () => {
  it("is refused by a text finder and by findReplace", async () => {
    expect(
      await returned(`SpreadsheetApp.getActiveSheet().getRange("A1").setValue("张");
        return SpreadsheetApp.getActiveSheet().createTextFinder("([").useRegularExpression(true).findAll();`),
    ).toBe("Exception: Invalid regular expression.");
  });
});

describe("the text of a blob", () => {
  it("is read in its charset", async () => {
    expect(
      await returned(`return [
        Utilities.newBlob([-43, -59]).getDataAsString("GBK"), Utilities.newBlob("张").getDataAsString("utf-8"),
        Utilities.newBlob([-28]).getDataAsString("ISO-8859-1")];`),
    ).toEqual(["张", "张", "ä"]);
  });

  it("is refused in a charset that there is not", async () => {
    expect(await returned(`return Utilities.newBlob("张").getDataAsString("甲骨文");`)).toBe(
      "Exception: Invalid argument: 甲骨文",
    );
  });
});
