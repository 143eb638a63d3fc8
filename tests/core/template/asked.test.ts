// What each of the five notices asks for, in the words of the campaign's own tabs (tests/fixtures/asked), and that none of it
// can be taken out of a template unseen.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { linesOf, says } from "./asked";
import { placesOf, without } from "./place";

interface Asked {
  readonly id: string;
  readonly requirement: string;
  readonly lines: readonly string[];
}

const FIXTURES = "tests/fixtures/asked";
const asked = readdirSync(FIXTURES).flatMap((file) => read(file.replace(".txt", "")));
const rows = asked.map((each) => [`${each.id} ${each.requirement}`, each] as const);

/** A requirement stands at the beginning of a line as docs/requirements.md numbers and names it, its lines below it, two blanks in. */
function read(id: string): Asked[] {
  const parts = readFileSync(`${FIXTURES}/${id}.txt`, "utf8").split(/^(?=\d)/m);
  return parts.map((part) => {
    const [requirement = "", ...lines] = part.trimEnd().split("\n");
    return { id, requirement, lines: lines.map((line) => line.trim()) };
  });
}

const templateOf = (id: string): unknown => JSON.parse(readFileSync(`sheets-templates/${id}.json`, "utf8"));
const unsaid = (template: unknown, { id, lines }: Asked): string[] => {
  const said = linesOf(template, id);
  return lines.filter((line) => !says(said, line));
};

describe("a campaign of one of the five notices", () => {
  it.each(rows)("says what is asked: %s", (_, each) => {
    expect(each.lines.length).toBeGreaterThan(0);
    expect(unsaid(templateOf(each.id), each)).toEqual([]);
  });

  it.each(rows)("no longer says it once a place of its line is taken out: %s", (_, each) => {
    const places = placesOf(each.id, each.requirement);
    expect(places.length).toBeGreaterThan(0);
    for (const place of places)
      expect([place, unsaid(without(templateOf(each.id), place), each)]).not.toEqual([place, []]);
  });
});
