import { describe, expect, it } from "@jest/globals";
import { keyOf, labelOf, optionSets, text, words } from "../../../src/core/text";
import { handOutWords } from "../../../src/core/text/hand-out";
import { settingWords } from "../../../src/core/text/settings";
import { summaryText, summaryWords } from "../../../src/core/text/summary";
import { tableWords } from "../../../src/core/text/tables";
import { fill } from "../../../src/core/text/words";

interface Pair {
  readonly zh: string;
  readonly en: string;
}

/** Every pair of words below a tree, with its path. */
function pairs(tree: object, path = ""): [string, Pair][] {
  if ("zh" in tree && typeof tree.zh === "string") return [[path, tree as Pair]];
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "object" ? pairs(value, `${path}.${key}`) : [],
  );
}

const holes = (line: string): string[] => [...new Set(line.match(/\{\w+\}/g) ?? [])].sort();

describe("all words", () => {
  it("have the same placeholders in Chinese and English", () => {
    for (const [path, { zh, en }] of pairs({ words, handOutWords, summaryWords, tableWords, optionSets }))
      expect([path, holes(en)]).toEqual([path, holes(zh)]);
  });

  it("are there in both languages", () => {
    for (const [path, { zh, en }] of pairs({ words, handOutWords, summaryWords, tableWords, optionSets }))
      expect([path, zh !== "", en !== ""]).toEqual([path, true, true]);
    for (const { item } of Object.values(settingWords)) expect(item.zh && item.en).toBeTruthy();
  });

  it("put single marks into double ones: a title within marks keeps its own as ‘ ’", () => {
    const title = "“书香伴我行”主题阅读";
    expect(fill("《{campaign}》已阅知", { campaign: "学习《重要论述》系列活动" })).toBe(
      "《学习〈重要论述〉系列活动》已阅知",
    );
    expect(fill("“{campaign}”的填报表", { campaign: title })).toBe("“‘书香伴我行’主题阅读”的填报表");
    expect(fill("{campaign}：填报表", { campaign: title })).toBe("“书香伴我行”主题阅读：填报表");
    expect(fill("“{first}”、“{campaign}”", { first: "甲", campaign: title })).toContain(
      "“甲”、“‘书香伴我行’",
    );
  });

  it("count one thing as one in English, with what it does", () => {
    expect(fill("{count} units owe reports", { count: 1 })).toBe("1 unit owes reports");
    expect(fill("{count} more entries that are open", { count: 1 })).toBe("1 more entry that is open");
    expect(fill("{count} addresses, {days} days", { count: 2, days: 1 })).toBe("2 addresses, 1 day");
    expect(fill("{rest} are left", { rest: 1 })).toBe("1 is left");
    expect(fill("{now} status was taken", { now: "1" })).toBe("1 status was taken");
    expect(fill("{count} 个单位", { count: 1 })).toBe("1 个单位");
  });

  it("are filled with values that stay data", () => {
    expect(summaryText("asAt", "zh", { at: "{at}" })).toBe("截至 {at}");
    expect(text("menu.collect", "en")).toBe("Collect");
  });
});

describe("choices", () => {
  it("are understood in both languages, by key, and as people type them", () => {
    expect([
      keyOf("channel", "网络表格"),
      keyOf("channel", "Online workbook"),
      keyOf("channel", " account "),
    ]).toEqual(["account", "account", "account"]);
    expect([
      keyOf("yesNo", true),
      keyOf("yesNo", "否"),
      keyOf("comparison", ">="),
      keyOf("comparison", "<>"),
    ]).toEqual(["yes", "no", "ge", "ne"]);
    expect([keyOf("channel", "电报"), keyOf("channel", "")]).toEqual([undefined, undefined]);
  });

  it("never share a label within a set, so that each label finds its key", () => {
    for (const [set, options] of Object.entries(optionSets) as [
      keyof typeof optionSets,
      Record<string, Pair>,
    ][]) {
      for (const key of Object.keys(options)) {
        expect(keyOf(set, labelOf(set, key, "zh"))).toBe(key);
        expect(keyOf(set, labelOf(set, key, "en"))).toBe(key);
      }
    }
  });
});
