import { describe, expect, it } from "@jest/globals";
import type { Words } from "../../src/core/model";
import { pageWords } from "../../src/core/text/pages";

const all = Object.entries(pageWords).flatMap(([page, words]) =>
  Object.entries<Words>(words).map(([key, { zh, en }]) => ({ key: `${page}.${key}`, zh, en })),
);

/** Braces of reminders ({{单位}}) are content, not placeholders. */
function placeholders(text: string): string[] {
  return [...text.replace(/\{\{.*?\}\}/g, "").matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "").sort();
}

describe("the words of pages", () => {
  it("stand in both languages", () => {
    const missing = all.filter(({ zh, en }) => zh.trim() === "" || en.trim() === "");
    expect(missing.map(({ key }) => key)).toEqual([]);
  });

  it("have the same placeholders in both languages", () => {
    const different = all.filter(({ zh, en }) => placeholders(zh).join() !== placeholders(en).join());
    expect(different.map(({ key }) => key)).toEqual([]);
  });

  it("have no Chinese in English", () => {
    const mixed = all.filter(
      ({ key, en }) => /[一-鿿]/.test(en.replace(/\{\{.*?\}\}/g, "")) && key !== "parts.weekdays",
    );
    expect(mixed.map(({ key }) => key)).toEqual([]);
  });
});
