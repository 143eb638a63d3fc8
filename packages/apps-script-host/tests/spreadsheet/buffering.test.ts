import { describe, expect, it } from "@jest/globals";
import { createHost, explore, type Host } from "../../src";

const SOURCE = `
function sheet() { return SpreadsheetApp.getActive().getSheets()[0]; }
function writeOnly() { sheet().getRange("A1").setValue("甲"); PropertiesService.getScriptProperties().setProperty("done", "1"); wait(); }
function flushed() { sheet().getRange("A1").setValue("甲"); SpreadsheetApp.flush(); wait(); }
function readAfter() { sheet().getRange("A1").setValue("甲"); sheet().getRange("B1").getValue(); wait(); }
function wait() { Utilities.sleep(1); }
function threeInARow() { var tab = sheet(); tab.getRange("A1").setValue("甲"); tab.getRange("A2").setValue("乙"); tab.getRange("A3").setValue("丙"); wait(); }
function fails() { sheet().getRange("A1").setValue("甲"); throw new Error("halt"); }
function value() { return sheet().getRange("A1").getValue(); }
function done() { return PropertiesService.getScriptProperties().getProperty("done"); }
function append(name) { sheet().appendRow([name]); PropertiesService.getScriptProperties().setProperty("last", name); }
function rows() { return sheet().getDataRange().getValues().map(function (r) { return r[0]; }); }
function both(a1, v) { sheet().getRange(a1).setValue(v); }
`;

const hostOf = (options = {}): Host =>
  createHost({
    project: { files: [{ name: "Code", kind: "script", source: SOURCE }] },
    user: "zhang@office.example",
    now: "2020-03-25T01:00:00Z",
    ...options,
  });

describe("writes that are kept back", () => {
  it("land at a normal end, and when the function throws", async () => {
    const host = hostOf();
    await host.run("fails");
    expect((await host.run("value")).value).toBe("甲");
  });

  it("are seen by the same execution's reads", async () => {
    const host = hostOf();
    expect((await host.run("readAfter")).ok).toBe(true);
    expect((await host.run("value")).value).toBe("甲");
  });
});

describe("an execution that is ended", () => {
  const ended = async (seed: number) => {
    const host = hostOf({ seed });
    const result = await host.run("writeOnly", [], { faults: [{ at: 6, what: "end" }] });
    expect(result.ok).toBe(false);
    return { value: (await host.run("value")).value, done: (await host.run("done")).value };
  };

  it("may lose what was not flushed, while properties stay", async () => {
    const outcomes = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(ended));
    expect(outcomes.map(({ done }) => done)).toEqual(new Array(8).fill("1"));
    expect(new Set(outcomes.map(({ value }) => value))).toEqual(new Set(["", "甲"]));
  });

  it("may leave the first of its writes without the later ones, never the other way round", async () => {
    const left = new Set<string>();
    for (let seed = 1; seed <= 24; seed++) {
      const host = hostOf({ seed });
      const before = host.snapshot();
      const { crossings } = await host.run("threeInARow");
      host.restore(before);
      await host.run("threeInARow", [], { faults: [{ at: crossings, what: "end" }] });
      left.add(((await host.run("rows")).value as string[]).join(""));
    }
    expect(left).toEqual(new Set(["", "甲", "甲乙", "甲乙丙"]));
  });

  it("keeps what was flushed", async () => {
    for (const seed of [1, 2, 3, 4]) {
      const host = hostOf({ seed });
      await host.run("flushed", [], { faults: [{ at: 6, what: "end" }] });
      expect((await host.run("value")).value).toBe("甲");
    }
  });
});

describe("an unlocked appendRow of two callers", () => {
  it("can lose a row", async () => {
    const host = hostOf({ transport: "port" });
    const lost: number[] = [];
    await explore({ seeds: 30, host }, async (world) => {
      world.run("append", ["甲"]);
      world.run("append", ["乙"]);
      await world.play();
      if (((await host.run("rows")).value as string[]).length < 2) lost.push(world.seed);
    });
    await host.close();
    expect(lost.length).toBeGreaterThan(0);
  });
});

describe("writes of two executions to different cells", () => {
  it("both stay", async () => {
    const host = hostOf({ transport: "port" });
    await explore({ seeds: 10, host }, async (world) => {
      world.run("both", ["A1", 1]);
      world.run("both", ["A2", 2]);
      await world.play();
      expect((await host.run("rows")).value).toEqual([1, 2]);
    });
    await host.close();
  });
});
