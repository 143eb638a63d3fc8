// Which problems of the catalogue some test names: by code, or by words that no other problem has.
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
const TELLING = 4;

const sentences = Object.entries(problemWords).map(([code, { reason, action }]) => ({
  code,
  runs: [reason.zh, action.zh].flatMap(runsOf),
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
    ({ code, runs }) =>
      !texts.includes(`"${code}"`) && !runs.some((run) => owners.get(run)?.size === 1 && texts.includes(run)),
  );
  expect(unnamed.map(({ code }) => code)).toEqual([]);
});
