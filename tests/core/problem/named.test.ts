// Which problems of the catalogue some test names: by code, by words that no other problem has, or by its whole sentence.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "@jest/globals";
import { problemWords } from "../../../src/core/text/problems";

const TESTS = join(__dirname, "../..");
const texts = readdirSync(TESTS, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !path.includes("fixtures") && !path.endsWith("named.test.ts"))
  .map((path) => readFileSync(join(TESTS, path), "utf8"))
  .join("\n");

/** Signs in a row by which a test tells one sentence from all others. */
const TELLING = 6;

const VALUE = '[^"`\\n]{1,40}';

function wholeOf(sentence: string): RegExp {
  const parts = sentence.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(parts.join(VALUE));
}

const sentences = Object.entries(problemWords).map(([code, { reason, action }]) => ({
  code,
  runs: [reason.zh, action.zh].flatMap(runsOf),
  // Too short a sentence, or one of many values, has no such run, but stands in a test as a whole.
  whole: wholeOf(reason.zh),
}));

function runsOf(sentence: string): string[] {
  return sentence
    .split(/\{\w+\}/)
    .flatMap((part) =>
      Array.from({ length: Math.max(0, part.length - TELLING + 1) }, (_, at) => part.slice(at, at + TELLING)),
    );
}

it("every problem is named in a test", () => {
  const owners = new Map<string, Set<string>>();
  for (const { code, runs } of sentences)
    for (const run of runs) owners.set(run, (owners.get(run) ?? new Set()).add(code));
  const unnamed = sentences.filter(
    ({ code, runs, whole }) =>
      !texts.includes(`"${code}"`) &&
      !runs.some((run) => owners.get(run)?.size === 1 && texts.includes(run)) &&
      !whole.test(texts),
  );
  expect(unnamed.map(({ code }) => code)).toEqual([]);
});
