// What the server refuses reaches the reader in one language.
import { beforeAll, describe, expect, it } from "@jest/globals";

describe("a sentence for a reader of Chinese", () => {
  let inWords: (message: string) => string;
  beforeAll(async () => {
    Object.assign(globalThis, { location: { search: "?lang=zh" } });
    ({ inWords } = await import("../src/page/text/google"));
  });

  it.each([
    [
      "in both languages",
      "磁盘已满，刚才的改动没有存下。\nThe disk is full.",
      "磁盘已满，刚才的改动没有存下。",
    ],
    ["of Google's", "You can't delete all the rows on the sheet.", "不能删除全部行，至少留一行。"],
    ["of a script's own, in two lines", "请先登记单位。\n再分发填报表。", "请先登记单位。\n再分发填报表。"],
    ["that nobody knows", "Something else.", "Something else."],
  ])("%s", (_what, message, said) => {
    expect(inWords(message)).toBe(said);
  });
});
