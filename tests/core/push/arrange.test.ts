import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { arrange, type Step } from "../../../src/core/push";

/** Does the steps as Google would. */
function arranged(found: readonly string[], steps: readonly Step[]): string[] {
  const line = [...found];
  for (const step of steps)
    if (step.kind === "insert") line.splice(step.at, 0, step.key);
    else line.splice(step.to, 0, ...line.splice(step.from, 1));
  return line;
}

describe("columns of a register", () => {
  it("get a new one where the definition has it", () => {
    expect(arrange(["date", "people"], ["date", "guests", "people"]).steps).toEqual([
      { kind: "insert", at: 1, key: "guests" },
    ]);
  });

  it("follow the order of the definition; one that is asked for no more goes behind the others", () => {
    expect(arrange(["date", "place", "people"], ["people", "date"]).line).toEqual([
      "people",
      "date",
      "place",
    ]);
  });

  it("stay as they are where nothing has changed", () => {
    expect(arrange(["date", "people", "", "old"], ["date", "people"]).steps).toEqual([]);
  });

  it("are never lost nor doubled, whatever people did to them", () => {
    const key = fc.constantFrom<string>("", "date", "task", "people", "place", "result", "note");
    const wanted = fc.uniqueArray(key.filter((each) => each !== ""));
    fc.assert(
      fc.property(fc.array(key), wanted, (found, asked) => {
        const { steps, line } = arrange(found, asked);
        expect(arranged(found, steps)).toEqual(line);
        expect(line.slice(0, asked.length)).toEqual(asked);
        const added = asked.filter((each) => !found.includes(each));
        expect([...line].sort()).toEqual([...found, ...added].sort());
        expect(arrange(line, asked).steps).toEqual([]);
      }),
    );
  });
});
