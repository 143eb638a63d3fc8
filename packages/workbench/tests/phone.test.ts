// Small windows: a phone's and a laptop's at 125 %.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type BrowserBench, openClub, type Visitor } from "./rig";

describe("the workbench on a phone", () => {
  let bench: BrowserBench;
  let owner: Visitor;

  beforeAll(async () => {
    bench = await openClub();
    owner = await bench.visit({ width: 390, height: 780, touch: true });
  });
  afterAll(() => bench?.close());

  const overflow = () =>
    owner.page.evaluate(
      () => document.querySelector(".drive")!.scrollWidth - document.documentElement.clientWidth,
    );

  /** Draws a finger over the grid. */
  async function draw(from: [number, number], to: [number, number]): Promise<void> {
    const session = await owner.page.context().newCDPSession(owner.page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", at?: [number, number]) =>
      session.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [{ x: at[0], y: at[1] }] : [] });
    await touch("touchStart", from);
    for (let step = 1; step <= 10; step++)
      await touch("touchMove", [
        from[0] + ((to[0] - from[0]) * step) / 10,
        from[1] + ((to[1] - from[1]) * step) / 10,
      ]);
    await touch("touchEnd");
  }

  it("lists files without pushing sideways, and opens one by a tap", async () => {
    expect(await overflow()).toBeLessThanOrEqual(0);
    await owner.screenshot("phone-files");
    const more = owner.page.getByRole("button", { name: "未命名电子表格：操作" });
    const { width, height } = (await more.boundingBox())!;
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    await more.tap();
    const share = owner.page.getByRole("button", { name: "共享…" });
    const box = (await share.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(390);
    expect(box.height).toBeGreaterThanOrEqual(44);
    await owner.screenshot("phone-file-menu");
    await owner.page.locator(".drive h1").tap();
    await share.waitFor({ state: "hidden" });
    await more.tap();
    await share.tap();
    await owner.dialog().getByLabel("添加邮箱").fill("sun@club.example");
    await owner.answer("添加");
    await owner.dialog().getByText("sun@club.example").waitFor();
    await owner.screenshot("phone-share");
    await owner.page.getByRole("button", { name: "关闭" }).tap();
    await owner.page.locator(".file-table .link").first().tap();
    await owner.ready();
  });

  it("is moved by a finger, and ticks a box by a tap", async () => {
    const left = () =>
      owner.page.evaluate(() => (window as unknown as { workbench: { left(): number } }).workbench.left());
    expect(await left()).toBe(0);
    const { x: at, y: over, width: wide, height: high } = await owner.place("B2");
    await owner.page.touchscreen.tap(at + wide / 2, over + high / 2);
    await owner.stands("B2");
    await draw([330, 400], [60, 400]);
    await draw([330, 400], [60, 400]);
    await owner.page.waitForFunction(
      () => (window as unknown as { workbench: { left(): number } }).workbench.left() >= 4,
    );
    await owner.stands("B2");
    await owner.screenshot("phone-grid");
    const { x, y, width, height } = await owner.place("G3");
    await owner.page.touchscreen.tap(x + width / 2, y + height / 2);
    await owner.seesCell("G3", "1");
  });

  it("opens the list of the cell that is selected by a tap anywhere upon it, and takes a choice by another", async () => {
    const { page } = owner;
    const { x, y, height } = await owner.place("M4");
    await page.touchscreen.tap(x + 20, y + height / 2);
    await page.getByRole("listbox").waitFor();
    await owner.screenshot("phone-list");
    await page.getByRole("option", { name: "Silver" }).tap();
    await owner.seesCell("M4", "Silver");
  });

  it("takes what is typed into the bar of formulas after a tap", async () => {
    const { page } = owner;
    await owner.standAt("B6");
    const bar = (await page.locator("[data-u-comp=formula-bar] canvas").first().boundingBox())!;
    await page.touchscreen.tap(bar.x + 60, bar.y + bar.height / 2);
    await page.waitForFunction(() => document.activeElement?.id.includes("FORMULA_BAR"));
    // Both editors are open by then, and the bar still has the keyboard.
    await page.waitForTimeout(600);
    expect(await page.evaluate(() => document.activeElement?.id)).toContain("FORMULA_BAR");
    await page.keyboard.type("87");
    await owner.screenshot("phone-formula-bar");
    await page.keyboard.press("Enter");
    await owner.seesCell("B6", "87");
  });

  it("ticks the box under the finger where the tab is drawn smaller, too", async () => {
    await owner.page.getByRole("button", { name: "缩小" }).tap();
    const { x, y, width, height } = await owner.place("G2");
    expect(width).toBeLessThan(100);
    await owner.page.touchscreen.tap(x + width / 2, y + height / 2);
    await owner.seesCell("G2", "1");
  });

  it("reaches every tool of the bar of formats; what unfolds and what one finds with stay within the window", async () => {
    const { page } = owner;
    await page.getByLabel("边框").tap();
    const lines = (await page.getByLabel("无框线").boundingBox())!;
    expect(lines.x + lines.width).toBeLessThanOrEqual(390);
    await page.getByLabel("无框线").tap();
    await page.locator('summary[aria-label="对齐"]').tap();
    const bottom = (await page.getByLabel("靠下").boundingBox())!;
    expect(bottom.x + bottom.width).toBeLessThanOrEqual(390);
    await owner.screenshot("phone-align");
    await page.getByLabel("靠下").tap();
    await page.locator(".format-bar").getByLabel("查找").tap();
    const bar = (await page.locator(".find-bar").boundingBox())!;
    expect(bar.x).toBeGreaterThanOrEqual(0);
    expect(bar.x + bar.width).toBeLessThanOrEqual(390);
    await owner.screenshot("phone-find");
    await page.keyboard.press("Escape");
  });

  it("shows a mail below the list of mails, as wide as the window", async () => {
    const button = owner.page.locator(".local-bar button", { hasText: /发件箱|Outbox/ });
    await button.tap();
    const outbox = owner.page.locator(".outbox");
    await outbox.waitFor();
    const columns = await outbox.evaluate((found) => getComputedStyle(found).gridTemplateColumns);
    expect(columns.split(" ")).toHaveLength(1);
    await owner.screenshot("phone-outbox");
    await button.tap();
    await outbox.waitFor({ state: "detached" });
  });

  it("tells in two lines what ran, by its name", async () => {
    const button = owner.page.locator(".local-bar button", { hasText: "执行记录" });
    await button.tap();
    const first = owner.page.locator(".executions summary").first();
    const [name, state] = await Promise.all([
      first.locator("strong").boundingBox(),
      first.locator(".good").boundingBox(),
    ]);
    expect(name!.width).toBeGreaterThan(100);
    expect(state!.height).toBeLessThan(30);
    await owner.screenshot("phone-executions");
    await button.tap();
  });

  it("opens a menu of the script within the window", async () => {
    await owner.page.locator(".menu-title", { hasText: "Club" }).tap();
    const box = (await owner.page.locator(".menu-list").first().boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(390);
    await owner.page.getByRole("menuitem", { name: "New member…" }).tap();
    await owner.sidebar().locator("[name=name]").waitFor();
    expect(await owner.page.locator(".sidebar header .icon").isVisible()).toBe(true);
    await owner.screenshot("phone-sidebar");
    await owner.closeSidebar();
  });
});
