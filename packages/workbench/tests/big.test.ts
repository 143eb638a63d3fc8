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

  /**
   * Milliseconds that a window worked for something, by its own processor time: machines that run tests are busy with others,
   * too. The time on the wall is printed.
   */
  async function worked(visitor: Visitor, what: string, act: () => Promise<void>): Promise<number> {
    const session = await visitor.page.context().newCDPSession(visitor.page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    const spent = async () => {
      const { metrics } = await session.send("Performance.getMetrics");
      return metrics.find(({ name }) => name === "TaskDuration")!.value * 1000;
    };
    const [before, start] = [await spent(), performance.now()];
    await act();
    const [took, wall] = [(await spent()) - before, performance.now() - start];
    console.info(`${what}: ${Math.round(took)} ms of work, ${Math.round(wall)} ms on the wall`);
    return took;
  }

  it("opens within two seconds", async () => {
    await owner.openFile(FILE);
    await owner.page.locator(".file-icon").click();
    const times: number[] = [];
    for (let round = 0; round < 3; round++) {
      times.push(
        await worked(owner, "opened", async () => {
          await owner.openFile(FILE);
          await owner.seesCell("B20000", "Unit 499");
        }),
      );
      await owner.page.locator(".file-icon").click();
    }
    expect(Math.min(...times)).toBeLessThan(2000);
  });

  it("tells a colleague of rows that come and go as such, not of all the tab's cells", async () => {
    await owner.openFile(FILE);
    await colleague.openFile(FILE);
    await colleague.seesCell("B20000", "Unit 499");
    const session = await colleague.page.context().newCDPSession(colleague.page);
    await session.send("Network.enable");
    let told = 0;
    session.on("Network.eventSourceMessageReceived", ({ data }) => {
      told += data.length;
    });
    await colleague.clickCell("B60");
    await colleague.stands("B60");
    await owner.clickCell("B50");
    await owner.stands("B50");
    await owner.page.keyboard.press("Control+Alt+=");
    await colleague.seesCell("B51", "Unit 49");
    await colleague.seesCell("B20001", "Unit 499");
    await colleague.stands("B61");
    await owner.stands("B50");
    await owner.page.keyboard.type("new");
    await owner.page.keyboard.press("Enter");
    await colleague.seesCell("B50", "new");
    await owner.page.keyboard.press("ControlOrMeta+z");
    await owner.page.keyboard.press("ControlOrMeta+z");
    await colleague.seesCell("B50", "Unit 49");
    await colleague.seesCell("B20000", "Unit 499");
    await owner.rowMenu("A30", "删除选中行");
    await colleague.seesCell("B30", "Unit 30");
    await colleague.stands("B59");
    await owner.page.keyboard.press("ControlOrMeta+z");
    await colleague.seesCell("B30", "Unit 29");
    await colleague.seesCell("B20000", "Unit 499");
    expect(told).toBeLessThan(100_000);
  });

  it("shows an edit in a colleague's window within 0.3 seconds", async () => {
    await owner.openFile(FILE);
    await colleague.openFile(FILE);
    await colleague.seesCell("B20000", "Unit 499");
    const times: number[] = [];
    for (const word of ["one", "two", "three", "four"]) {
      await owner.clickCell("H12");
      await owner.page.keyboard.type(word);
      times.push(
        await worked(colleague, "seen", async () => {
          await owner.page.keyboard.press("Enter");
          await colleague.seesCell("H12", word);
        }),
      );
    }
    expect(Math.min(...times)).toBeLessThan(300);
  });
});
