import { describe, expect, it } from "@jest/globals";
import { createHost } from "../../src";

const SOURCE = `
function sheet() { return SpreadsheetApp.getActive().getSheets()[0]; }
function table(n) { var rows = []; for (var i = 0; i < n; i++) rows.push([i]); return rows; }
function batch() { sheet().getRange(1, 1, 500, 1).setValues(table(500)); }
function oneByOne() { var s = sheet(); for (var i = 1; i <= 500; i++) s.getRange(i, 1).setValue(i); }
function alternating() { var s = sheet(); for (var i = 1; i <= 50; i++) { s.getRange(i, 1).setValue(i); s.getRange(i, 1).getValue(); } }
function together() { var s = sheet(); for (var i = 1; i <= 50; i++) s.getRange(i, 1).setValue(i); s.getRange(1, 1, 50, 1).getValues(); }
function read(n) { sheet().getRange(1, 1, n, 1).getValues(); }
`;

async function modelled(functionName: string, ...args: unknown[]): Promise<number> {
  const host = createHost({
    project: { files: [{ name: "Code", kind: "script", source: SOURCE }] },
    now: "2020-03-25T01:00:00Z",
  });
  const result = await host.run(functionName, args);
  expect(result.error).toBeNull();
  await host.close();
  return result.meter.modelledMs;
}

describe("the modelled time", () => {
  it("of one batch is far below that of single writes", async () => {
    expect(await modelled("oneByOne")).toBeGreaterThan(
      10 * ((await modelled("batch")) - (await modelled("read", 1))),
    );
  });

  it("of writes and reads in turn is far above that of all writes before one read", async () => {
    expect(await modelled("alternating")).toBeGreaterThan(5 * (await modelled("together")));
  });

  it("of a read grows with its cells", async () => {
    expect(await modelled("read", 1000)).toBeGreaterThan(await modelled("read", 10));
  });
});
