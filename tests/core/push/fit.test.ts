import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { fitKeys } from "../../../src/core/push";

describe("a tab that gets a new column", () => {
  it("gets it behind the field before it, in front of the reason", () => {
    const { inserts, keys } = fitKeys(["task", "people", "reason"], ["task", "people", "guests", "reason"]);
    expect(inserts).toEqual([{ at: 2, key: "guests" }]);
    expect(keys).toEqual(["task", "people", "guests", "reason"]);
  });

  it("gets it there too where people have moved columns and put in their own", () => {
    const { keys, places } = fitKeys(
      ["reason", "", "people", "task"],
      ["task", "people", "guests", "reason"],
    );
    expect(keys).toEqual(["reason", "", "people", "guests", "task"]);
    expect(places.get("task")).toBe(4);
  });

  it("keeps what is not wanted any more, to be hidden", () => {
    expect(fitKeys(["date", "place", "people"], ["date", "people"])).toMatchObject({
      inserts: [],
      gone: [1],
    });
  });

  it("gets its first column in front of those that are wanted", () => {
    expect(fitKeys(["", "people"], ["date", "people"]).keys).toEqual(["", "date", "people"]);
    expect(fitKeys([""], ["date"]).keys).toEqual(["", "date"]);
  });
});

describe("fitting", () => {
  const key = fc.constantFrom<string>("", "date", "task", "people", "place", "result", "note");
  const wanted = fc.uniqueArray(key.filter((each) => each !== ""));

  it("moves nothing, loses nothing, and leaves nothing to be wanted", () => {
    fc.assert(
      fc.property(fc.array(key), wanted, (found, asked) => {
        const { inserts, keys, places } = fitKeys(found, asked);
        const line = [...found];
        for (const { at, key: added } of inserts) line.splice(at, 0, added);
        expect(line).toEqual(keys);
        const added = new Set<number>();
        for (const { at } of inserts) {
          for (const place of [...added].filter((each) => each >= at).sort((a, b) => b - a)) {
            added.delete(place);
            added.add(place + 1);
          }
          added.add(at);
        }
        expect(keys.filter((_, index) => !added.has(index))).toEqual(found);
        for (const each of asked) expect(keys[places.get(each)!]).toBe(each);
        expect(fitKeys(keys, asked).inserts).toEqual([]);
      }),
    );
  });
});
