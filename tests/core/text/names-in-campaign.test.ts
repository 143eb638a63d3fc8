import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { campaignNames } from "../../../src/core/text/campaign-names";
import { namesAsInCampaign } from "../../../src/core/text/names-in-campaign";

const names = campaignNames("zh");
const inChinese = (sentence: string) => namesAsInCampaign(sentence, names);

/** All English words, with where they stand. */
const sentences: [path: string, sentence: string][] = [];

function gather(path: string, value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  if ("en" in value && typeof value.en === "string") sentences.push([path, value.en]);
  else for (const [key, part] of Object.entries(value)) gather(`${path}.${key}`, part);
}

beforeAll(async () => {
  const folder = join(process.cwd(), "src/core/text");
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    if (file.endsWith(".ts")) gather(file, { ...(await import(join(folder, file))) });
});

describe("an English sentence about a Chinese campaign", () => {
  it.each([
    ["The channel is set on the tab Units.", "The channel is set on the tab 单位名录 (Units)."],
    ["noted in the tab Selection record and told", "noted in the tab 评选记录 (Selection record) and told"],
    ["The tab Selection stages has no row.", "The tab 评选环节 (Selection stages) has no row."],
    ["whose channel is “Online workbook”", "whose channel is “网络表格 (Online workbook)”"],
    ["tick Submit on their Front page", "tick 提交 (Submit) on their 首页 (Front page)"],
    ["stands on the units' Front pages.", "stands on the units' 首页 (Front pages)."],
  ])("%s", (sentence, expected) => {
    expect(inChinese(sentence)).toBe(expected);
  });

  it("keeps what names no tab: a unit, a list, a tab of somebody's own", () => {
    for (const sentence of ["Units: 3 taken in", "tab {tab}", "the tab My notes", "Enter units first"])
      expect(inChinese(sentence)).toBe(sentence);
  });

  it("has every tab that any sentence names recognised", () => {
    const named = sentences.filter(([, sentence]) => /\b[Tt]abs? “?[A-Z]/.test(sentence));
    expect(named.length).toBeGreaterThan(40);
    const missed = named.filter(([, sentence]) => /\b[Tt]abs? “?[A-Z]/.test(inChinese(sentence)));
    // What units read in their own workbook, which speaks the campaign's language.
    expect(missed.filter(([path]) => !/^(guide|reminders)/.test(path))).toEqual([]);
  });

  it("has every Front page and every quoted channel recognised", () => {
    const missed = sentences.filter(([, sentence]) => {
      const words = inChinese(sentence);
      return /(?<!首页 \()front page/i.test(words) || /“(Online workbook|Link page)”/.test(words);
    });
    expect(missed).toEqual([]);
  });
});
