import { describe, expect, test } from "@jest/globals";
import "../../../src/core/notice/index";
import { findQuantities } from "../../../src/core/notice/recognise/measure";
import { markFigure } from "../../../src/core/notice/recognise/no-targets";
import { RULE_TABLES } from "../../../src/core/notice/recognise/rules";

/** What the rules of a table are held against. */
const FORMS: Readonly<Record<string, (words: string) => string[]>> = {
  "figures that are no targets": (words) => findQuantities(words).map((each) => markFigure(words, each)),
};
const formsOf = (table: string, words: string) => FORMS[table]?.(words) ?? [words];

describe.each([...RULE_TABLES])("%s", (table, rules) => {
  test.each(rules.map((rule) => [`${rule.kind}: ${rule.name}`, rule] as const))("%s", (_, rule) => {
    const meets = (words: string) => formsOf(table, words).some((form) => rule.pattern.test(form));
    expect({
      [rule.example]: meets(rule.example),
      [rule.counterExample]: meets(rule.counterExample),
    }).toEqual({
      [rule.example]: true,
      [rule.counterExample]: false,
    });
  });
});
