// Sidebar 这个数怎么来的, on its own: 300 pixels wide, by keyboard, with everything that a person who cannot see the colours needs.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { PageRig } from "./page-rig";
import { traceRows, traceStart } from "./samples";

const rig = new PageRig();
beforeAll(() => rig.start());
afterAll(() => rig.stop());

const LONG = "示例市经济技术开发区新型建筑材料与装配式构件产业联合基层工会委员会";
const start = traceStart(LONG);
const [number] = start.data.figures;
const further = {
  ...number!,
  from: 1,
  lines: [{ ...number!.lines[0]!, unitId: "U9", unit: "示山区总工会" }],
};

describe("the sidebar that takes a number apart", () => {
  it("says number, formula and reports, opens a report by keyboard and links its cells; nothing sticks out", async () => {
    const opened = await rig.open(start, { "trace.rows": () => traceRows, "trace.more": () => further });
    const { page } = opened;
    await page.getByText("格子里写的是 1,200，按现在的记录是 1,252。").waitFor();
    const first = page.locator("details > summary").first();
    await first.focus();
    await page.keyboard.press("Enter");
    const link = page.getByRole("link", { name: /到单位填报表 F3/ });
    await link.waitFor();
    expect(await link.getAttribute("href")).toMatch(/#gid=5&range=F3$/);
    await page.getByText("协办，只在主办单位计").waitFor();
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/trace.png`, fullPage: true });
    await page.getByRole("button", { name: "再看 50 份" }).click();
    await page.getByText("示山区总工会").waitFor();
    expect(opened.inputs("trace.more")).toEqual([{ asked: number!.asked, from: 1 }]);
    expect(await opened.overflowing()).toEqual([]);
    expect(await opened.accessibilityFaults()).toEqual([]);
    await opened.close();
  });
});
