// A tab of 20,000 rows, as an office has after a year.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type BrowserBench, openWorkbench, type Visitor } from "./rig";

const FILE = "未命名电子表格";

describe("a tab of 20,000 rows", () => {
  let bench: BrowserBench;
  let owner: Visitor;
  let colleague: Visitor;

  beforeAll(async () => {
    bench = await openWorkbench({
      project: "packages/workbench/tests/fixtures/big",
      prepare: "packages/workbench/tests/big.mjs",
    });
    owner = await bench.visit();
    colleague = await bench.visit({ as: "chen@club.example" });
  });
  afterAll(() => bench?.close());

  it("opens within two seconds", async () => {
    const times: number[] = [];
    for (let round = 0; round < 6; round++) {
      const start = performance.now();
      await owner.openFile(FILE);
      await owner.seesCell("B20000", "Unit 499");
      times.push(performance.now() - start);
      await owner.page.locator(".file-icon").click();
    }
    console.info(`opened in ${times.map(Math.round).join(", ")} ms`);
    // The best of several: the machine may be busy with something else.
    expect(Math.min(...times)).toBeLessThan(2000);
  });

  it("shows an edit in a colleague's window within 0.3 seconds", async () => {
    await owner.openFile(FILE);
    await colleague.openFile(FILE);
    await colleague.seesCell("B20000", "Unit 499");
    const times: number[] = [];
    for (const word of ["one", "two", "three", "four", "five"]) {
      await owner.clickCell("H12");
      await owner.page.keyboard.type(word);
      const start = performance.now();
      await owner.page.keyboard.press("Enter");
      await colleague.seesCell("H12", word);
      times.push(performance.now() - start);
    }
    console.info(`seen after ${times.map(Math.round).join(", ")} ms`);
    expect(Math.min(...times)).toBeLessThan(300);
  });
});
