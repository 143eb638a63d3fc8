import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { describeProblems, problem } from "../../../src/core/problem";
import { countListed } from "../../../src/core/problem/count-listed";

it("counts all problems of a list, also those that it does not name, in either language", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60 }),
      fc.constantFrom("zh" as const, "en" as const),
      (count, language) => {
        const found = Array.from({ length: count }, (_, i) => problem("cell.notMail", { value: `第${i}个` }));
        expect(countListed(describeProblems(found, language))).toBe(count);
      },
    ),
  );
});
