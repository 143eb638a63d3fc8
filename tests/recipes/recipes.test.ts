import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type Recipe, recipes } from "./recipes";
import { copyTree, type Tree } from "./tree";

let tree: Tree;
beforeAll(() => {
  tree = copyTree();
  expect(tree.complaints()).toBe("");
});
afterAll(() => tree.remove());

function ran({ run }: Recipe): unknown {
  try {
    return tree.value(run.imports, run.expression);
  } catch (error) {
    return (error as Error).message;
  }
}

describe.each(recipes.map((recipe) => [recipe.heading, recipe] as const))("%s", (heading, recipe) => {
  it("followed step by step, compiles and works", () => {
    tree.follow(recipe.steps);
    expect(tree.complaints()).toBe("");
    expect(ran(recipe)).toEqual(recipe.run.value);
  });

  it.each(recipe.steps.map((step, index) => [index + 1, step.file, step.missedBy] as const))(
    "without its step %i (%s) is found out by the %s",
    (number, _file, missedBy) => {
      tree.follow(recipe.steps.filter((_, index) => index + 1 !== number));
      if (missedBy === "compiler") expect(tree.complaints()).not.toBe("");
      else expect(ran(recipe)).not.toEqual(recipe.run.value);
    },
  );

  it("stands in CONTRIBUTING.md with every file it touches", () => {
    const guide = readFileSync("CONTRIBUTING.md", "utf8");
    const section = guide.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? "";
    const named = (file: string) => section.includes(file) || section.includes(folderPattern(file));
    expect(recipe.steps.map(({ file }) => file).filter((file) => !named(file))).toEqual([]);
  });
});

/** `src/client/diary/page.tsx` as the guide writes it: `src/client/<page>/page.tsx`. */
function folderPattern(file: string): string {
  return file.replace(/diary|example-2020/, "<name>");
}
