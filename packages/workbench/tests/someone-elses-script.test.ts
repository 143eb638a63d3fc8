// A script in somebody else's style, in a real browser: menu, sidebar, prompt, trigger, formula, chart.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type BrowserBench, openClub, type Visitor } from "./rig";

const FILE = "未命名电子表格";

describe("a script in somebody else's style", () => {
  let bench: BrowserBench;
  let owner: Visitor;

  beforeAll(async () => {
    bench = await openClub();
    owner = await bench.visit();
    await owner.openFile(FILE);
  });
  afterAll(() => bench?.close());

  it("shows the menu that it made", async () => {
    expect(await owner.menus()).toEqual(["Club"]);
  });

  it("opens its sidebar at 300 pixels, whose form reaches the sheet and the formula", async () => {
    await owner.clickMenu("Club", "New member…");
    const form = owner.sidebar();
    await form.locator("[name=name]").fill("钱示例");
    await form.locator("[name=fee]").fill("35");
    const before = Number(await owner.cellText("E1"));
    await form.getByRole("button", { name: "Add" }).click();
    await form.locator("#said", { hasText: `Fees so far: ${before + 35}` }).waitFor();
    await owner.seesCell("E1", String(before + 35));
    expect((await owner.page.locator(".sidebar").boundingBox())?.width).toBe(300);
    await owner.screenshot("club-sidebar");
    await owner.closeSidebar();
  });

  it("hears of the server's error in its failure handler", async () => {
    await owner.clickMenu("Club", "New member…");
    await owner.sidebar().locator("[name=name]").fill("");
    await owner.sidebar().getByRole("button", { name: "Add" }).click();
    await owner.sidebar().locator("#said", { hasText: "A name, please" }).waitFor();
    await owner.closeSidebar();
  });

  it("learns in its sidebar which cell is chosen by now", async () => {
    await owner.clickMenu("Club", "New member…");
    for (const cell of ["B3", "C7"]) {
      await owner.clickCell(cell);
      await owner.sidebar().getByRole("button", { name: "Where am I?" }).click();
      await owner
        .sidebar()
        .locator("#said", { hasText: `At ${cell}` })
        .waitFor();
    }
    await owner.closeSidebar();
  });

  it("waits for the answer to its prompt", async () => {
    await owner.clickMenu("Club", "More", "Ask for a name");
    await owner.dialog().getByText("Name of the guest:").waitFor();
    await owner.screenshot("club-prompt");
    await owner.answer("确定", "孙示例");
    await owner.seesToast("Welcome, 孙示例");
  });

  it("gives the keyboard back to the cells when its windows close", async () => {
    await owner.clickCell("A30");
    await owner.clickMenu("Club", "More", "Ask for a name");
    await owner.dialog().waitFor();
    await owner.page.keyboard.press("Escape");
    await owner.dialog().waitFor({ state: "detached" });
    await owner.stepTo("A31", "ArrowDown");
    await owner.clickMenu("Club", "New member…");
    await owner.sidebar().locator("[name=name]").click();
    await owner.closeSidebar();
    await owner.stepTo("A32", "ArrowDown");
  });

  it("has the keyboard in its sidebar where that was chosen by keys; Esc closes it, but loses nothing half filled in", async () => {
    const { keyboard } = owner.page;
    const name = owner.sidebar().locator("[name=name]");
    await owner.standAt("A33");
    await keyboard.press("F10");
    await keyboard.press("ArrowDown");
    await owner.page.locator(".menu-item:focus", { hasText: "Set up" }).waitFor();
    await keyboard.press("ArrowDown");
    await owner.page.locator(".menu-item:focus", { hasText: "New member…" }).waitFor();
    await keyboard.press("Enter");
    await name.waitFor();
    await owner.page.waitForFunction(() => document.activeElement?.closest(".sidebar") !== null);
    await keyboard.press("Tab");
    await keyboard.type("吴");
    expect(await name.inputValue()).toBe("吴");
    await keyboard.press("Escape");
    await keyboard.press("Backspace");
    expect(await name.inputValue()).toBe("");
    await owner.leaveByEscape(owner.page.locator(".sidebar"));
    await owner.stepTo("A34", "ArrowDown");
    await owner.clickMenu("Club", "New member…");
    await name.waitFor();
    await owner.stepTo("A35", "ArrowDown");
    await owner.closeSidebar();
  });

  it("has its onEdit run for an edit by hand", async () => {
    await owner.typeInCell("A20", "李示例");
    await owner.seesCell("C20", "yes");
  });

  it("has its chart drawn", async () => {
    await owner.page.locator(".chart-box canvas").waitFor();
    const box = await owner.page.locator(".chart-box").boundingBox();
    expect(box!.width).toBeGreaterThan(300);
    await owner.screenshot("club-chart");
  });

  it("shows that it is running, and can be stopped", async () => {
    await owner.clickMenu("Club", "More", "Slow");
    await owner.page.locator(".running", { hasText: "正在运行脚本" }).waitFor();
    await owner.screenshot("club-running");
    await owner.page.locator(".running").getByRole("button", { name: "取消" }).click();
    await owner.page.locator(".running").waitFor({ state: "detached", timeout: 3000 });
  });

  it("has its trigger fired by moving the clock, and its mail put into the outbox", async () => {
    await owner.advanceClock("1 d");
    await owner.page.locator(".local-button", { hasText: "发件箱" }).click();
    await owner.page.locator(".letter", { hasText: "Please look at the list." }).waitFor();
    await owner.screenshot("club-outbox");
    await owner.page.keyboard.press("Escape");
  });

  it("is metered: calls and modelled time stand with every execution", async () => {
    await owner.page.locator(".local-button", { hasText: "执行记录" }).click();
    const named = owner.page.locator(".executions li", { hasText: "Slow" }).first();
    await named.waitFor();
    expect(await named.locator("summary").textContent()).not.toContain("slow");
    const setUp = owner.page.locator(".executions li", { hasText: "setUp" });
    await setUp.waitFor();
    expect(await setUp.textContent()).toMatch(/\d+ 次服务调用 · 折合 Google \d+\.\d 秒/);
    await owner.screenshot("club-executions");
    await owner.page.keyboard.press("Escape");
  });

  it("asks nothing of the network, and causes no error in the page", () => {
    expect(bench.strayRequests).toEqual([]);
    expect(bench.pageErrors).toEqual([]);
  });
});
