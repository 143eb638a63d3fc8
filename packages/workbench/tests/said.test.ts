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

describe("a tab that may not be changed", () => {
  it("is named as neither deleted nor hidden", async () => {
    Object.assign(globalThis, { location: { search: "?lang=zh" } });
    const { undone } = await import("../src/page/desk/undone");
    expect(undone({ kind: "deleteSheet", sheetId: 3 }, "首页")).toBe("「首页」工作表没有删除。");
    expect(undone({ kind: "hideSheet", sheetId: 3, hidden: true }, "首页")).toBe("「首页」工作表没有隐藏。");
    expect(undone({ kind: "hideSheet", sheetId: 3, hidden: false }, "首页")).toBe("");
  });
});

describe("a refused paste", () => {
  type Words = typeof import("../src/page/text/refusal").refusalWords;
  let refusalWords: Words;
  beforeAll(async () => {
    Object.assign(globalThis, { location: { search: "?lang=zh" } });
    ({ refusalWords } = await import("../src/page/text/refusal"));
  });
  const rule = (helpText: string) =>
    ({ criteria: "NUMBER_GREATER_THAN", values: [0], helpText }) as unknown as NonNullable<
      Parameters<Words>[0]["broken"]
    >["rule"];
  const refused = (...all: { cells: string[]; count: number; rule: ReturnType<typeof rule> }[]) =>
    refusalWords({
      ...{ ok: false, message: "" },
      broken: { cell: all[0]!.cells[0]!, rule: all[0]!.rule, ...(all.length > 1 ? { all } : {}) },
    });

  it("names all cells at once, each with what it takes", () => {
    const [task, people] = [rule("从下拉中选任务。"), rule("填整数。")];
    expect(refused({ cells: ["C12"], count: 1, rule: task })).toBe(
      "C12 单元格不接受这个值，整步没有保存。从下拉中选任务。",
    );
    expect(
      refused({ cells: ["C12", "C14"], count: 2, rule: task }, { cells: ["F12"], count: 30, rule: people }),
    ).toBe("C12、C14 单元格不接受这个值，整步没有保存。从下拉中选任务。\nF12 等 30 个也不接受。填整数。");
  });

  it("says how many more there are where they have many rules", () => {
    const all = Array.from({ length: 11 }, (_, at) => ({
      cells: [`B${at}`],
      count: 2,
      rule: rule("填整数。"),
    }));
    expect(
      refused(...all)
        .split("\n")
        .slice(-2),
    ).toEqual(["B7 等 2 个也不接受。填整数。", "还有 6 格也不接受。"]);
  });
});
