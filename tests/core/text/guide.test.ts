// 使用说明 names tabs as they are called in the file.
import { describe, expect, it } from "@jest/globals";
import { registerTitle } from "../../../src/core/form";
import type { Language } from "../../../src/core/model";
import { definitionFromRows } from "../../../src/core/rows";
import { inLanguage, text } from "../../../src/core/text";
import { digestText } from "../../../src/core/text/digest";
import { guideLines } from "../../../src/core/text/guide";
import { jobWords } from "../../../src/core/text/jobs";
import { menuWords } from "../../../src/core/text/menu";
import { builtTabWords, tableWords } from "../../../src/core/text/tables";
import { tabsOf } from "../campaign";

const quotedIn = (line: string) => [...line.matchAll(/“([^“”]+)”/g)].map(([, name]) => name!);
const plain = (label: string) => label.replace("…", "");

describe.each<[Language, string]>([
  ["zh", "blank"],
  ["en", "blank-en"],
])("使用说明 in %s", (language, template) => {
  const { forms } = definitionFromRows(tabsOf(template)).definition;
  const known = [
    ...[...Object.values(tableWords).map(({ name }) => name), ...Object.values(builtTabWords)].map((words) =>
      inLanguage(words, language),
    ),
    ...Object.values(menuWords).map((words) => plain(inLanguage(words, language))),
    ...forms.flatMap((form) => [form.name, registerTitle(form, language)]),
    text("unitWorkbook.home", language),
    digestText("phoneTab", language),
  ];

  it("names tabs and menu items by the names that they have, and so does 汇总 of what it builds", () => {
    const lines = [
      ...guideLines(language).map((line) => line.text),
      ...jobWords.rollup.map((line) => inLanguage(line, language)),
    ];
    const named = lines.flatMap(quotedIn);
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });
});
