import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Words } from "../../src/core/model";

const WORDS = "src/core/text";

/** Every file below a folder, with its path. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

/** Every pair of words below a value, with its path. */
function pairs(value: unknown, key: string): ({ key: string } & Words)[] {
  if (typeof value !== "object" || value === null) return [];
  if ("zh" in value && "en" in value && typeof value.zh === "string" && typeof value.en === "string")
    return [{ key, zh: value.zh, en: value.en }];
  return Object.entries(value).flatMap(([name, part]) => pairs(part, `${key}.${name}`));
}

const modules = filesBelow(WORDS).filter((path) => path.endsWith(".ts"));
const all: ({ key: string } & Words)[] = [];

beforeAll(async () => {
  for (const path of modules)
    all.push(...pairs({ ...(await import(join(process.cwd(), path))) }, path.slice(WORDS.length + 1, -3)));
});

/** Braces of reminders ({{单位}}) are content, not placeholders. */
const withoutContent = (text: string) => text.replace(/\{\{.*?\}\}/g, "");
const placeholders = (text: string) =>
  [...new Set(withoutContent(text).match(/\{\w+\}/g) ?? [])].sort().join();

/** Initials of the days of a Chinese week stand over the calendar in both languages. */
const CHINESE_ON_PURPOSE = "pages/parts.partWords.weekdays";

// Text that only recognises what people wrote, or files that hold no words but signs; fonts go by the names under which programs find them.
const RECOGNISERS = /initials\.ts$|notice\/items\/|bulletin-docx\/(?:layout|paragraphs|title-lines)\.ts$/;

/** Chinese in the code of a file, comments and the braces of reminders left aside. */
function chineseIn(path: string): string[] {
  const code = readFileSync(path, "utf8").replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, "");
  return code.split("\n").filter((line) => /\p{Script=Han}/u.test(line));
}

describe("pages and server", () => {
  it("hold no words of their own: all stand in core/text, Chinese and English side by side", () => {
    const files = ["src/client", "src/server"].flatMap(filesBelow).filter((path) => /\.tsx?$/.test(path));
    const own = files
      .filter((path) => !RECOGNISERS.test(path))
      .flatMap((path) => chineseIn(path).map((line) => `${path}: ${line.trim()}`));
    expect(own).toEqual([]);
  });
});

describe("all words", () => {
  it("are found, those of every page among them", () => {
    const pages = readdirSync("src/client").filter((name) =>
      existsSync(join("src/client", name, "page.tsx")),
    );
    const wordless = pages.filter((page) => !all.some(({ key }) => key.startsWith(`pages/${page}.`)));
    expect(wordless).toEqual([]);
    expect(pages.length).toBeGreaterThan(10);
  });

  it("stand in both languages", () => {
    const missing = all.filter(({ zh, en }) => (zh === "") !== (en === ""));
    expect(missing.map(({ key }) => key)).toEqual([]);
  });

  it("have the same placeholders in both languages", () => {
    const different = all.filter(({ zh, en }) => placeholders(zh) !== placeholders(en));
    expect(different.map(({ key }) => key)).toEqual([]);
  });

  it("have no Chinese in English", () => {
    const mixed = all.filter(
      ({ key, en }) => /\p{Script=Han}/u.test(withoutContent(en)) && key !== CHINESE_ON_PURPOSE,
    );
    expect(mixed.map(({ key }) => key)).toEqual([]);
  });
});
