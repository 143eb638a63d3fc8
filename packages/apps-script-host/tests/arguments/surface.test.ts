import { describe, expect, jest, test } from "@jest/globals";
import { openWorld, SIGNATURES, type World } from "./specimens";
import { hostile, valueFor } from "./values";
import { fault } from "./verdict";

const parameters = (codes: string): string[] => (codes === "" ? [] : codes.split(","));

/** Every call of a method in which one argument is what nobody should give, or there is one too many or too few. */
function* calls(overloads: string, world: World): Generator<[what: string, args: unknown[]]> {
  for (const codes of overloads.split("|")) {
    const good = parameters(codes).map((code) => valueFor(code, world));
    yield ["what it wants", good];
    yield ["one too many", [...good, 1]];
    if (good.length > 0) yield ["one too few", good.slice(1)];
    for (let at = 0; at < good.length; at++)
      for (const [what, bad] of Object.entries(hostile(world)))
        yield [`${what} as ${at}`, good.map((value, i) => (i === at ? bad : value))];
  }
}

// They wait for a person, or print pages by a browser.
const NOT_CALLED = [
  "Base.Browser.inputBox",
  "Base.Browser.msgBox",
  "Spreadsheet.Spreadsheet.getAs",
  "Spreadsheet.Spreadsheet.getBlob",
];

describe("whatever a method is given", () => {
  test.each(Object.keys(SIGNATURES))("%s behaves, or refuses in Google's words", (name) => {
    const told = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const printed = jest.spyOn(console, "log").mockImplementation(() => undefined);
    const world = openWorld();
    const faults: string[] = [];
    for (const [method, overloads] of Object.entries(SIGNATURES[name] ?? {})) {
      if (NOT_CALLED.includes(`${name}.${method}`)) continue;
      let live = world.specimen(name);
      for (const [what, args] of calls(overloads, world)) {
        let went = false;
        const found = fault(() => {
          live[method](...args);
          went = true;
        });
        if (found) faults.push(`${method}(${what}): ${found}`);
        if (went) live = world.specimen(name);
      }
    }
    told.mockRestore();
    printed.mockRestore();
    expect(faults).toEqual([]);
  });
});
