// docs/requirements.md is the table: it is read here, and nowhere is it said again.
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { definitionFromTemplate } from "../../../src/core/template";
import { parseTemplate } from "../../../src/core/template/parse";
import { contains, without } from "./place";

interface Requirement {
  readonly template: string;
  readonly name: string;
  readonly state: string;
  readonly places: readonly string[];
  /** File and beginning of the title of the test that shows it; "" = none. */
  readonly file: string;
  readonly title: string;
}

const requirements = readFileSync("docs/requirements.md", "utf8")
  .split(/^## /m)
  .flatMap((section) =>
    [...section.matchAll(/^\| \d+ \|.*$/gm)].map(([line]) => readRow(section.split(" ")[0] as string, line)),
  );
const rows = requirements.map((each) => [`${each.template}: ${each.name}`, each] as const);

function readRow(template: string, line: string): Requirement {
  const [, , name = "", state = "", places = "", shown = ""] = line.split("|").map((cell) => cell.trim());
  const [, file = "", title = ""] = /^`(.+?)`: (.+)$/.exec(shown) ?? [];
  const codes = [...places.matchAll(/`([^`]+)`/g)].map(([, code]) => code as string);
  return { template, name, state, places: codes, file, title };
}

function templateOf({ template }: Requirement): unknown {
  return JSON.parse(readFileSync(`sheets-templates/${template}.json`, "utf8"));
}

/** What a line names and its template does not say. */
function missing({ places }: Requirement, template: unknown): string[] {
  return places.filter((place) => !contains(template, place));
}

/** What the tabs of a campaign made from a template hold; null where the file would be refused. */
function tabs(template: unknown, id: string): string | null {
  const { template: parsed } = parseTemplate(template, id);
  return parsed ? JSON.stringify(definitionFromTemplate(parsed)) : null;
}

describe("the requirements of the five notices", () => {
  it("are 122, each with its state", () => {
    expect(requirements).toHaveLength(122);
    expect(requirements.filter(({ state }) => !["yes", "partly", "later"].includes(state))).toEqual([]);
  });

  it.each(rows)("%s stands in its template", (_, requirement) => {
    expect(requirement.places.length).toBeGreaterThan(0);
    expect(missing(requirement, templateOf(requirement))).toEqual([]);
  });

  it.each(rows)("%s is missed, and missing from the tabs, once its line is gone", (_, requirement) => {
    const template = templateOf(requirement);
    for (const place of requirement.places) {
      const cut = without(template, place);
      expect(missing(requirement, cut)).toContain(place);
      expect(tabs(cut, requirement.template)).not.toBe(tabs(template, requirement.template));
    }
  });

  it.each(rows.filter(([, { state, file }]) => state === "yes" || file !== ""))(
    "%s has its test",
    (_, each) => {
      const path = `tests/${each.file}.test.ts`;
      expect([path, existsSync(path)]).toEqual([path, true]);
      expect(readFileSync(path, "utf8")).toContain(each.title);
    },
  );
});
