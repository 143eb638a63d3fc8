// Low windows: every item of a menu can be reached, in menus inside menus too, and messages lie on no buttons.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type BrowserBench, openClub, type Visitor } from "./rig";

describe("a menu in a low window", () => {
  let bench: BrowserBench;
  let owner: Visitor;

  beforeAll(async () => {
    bench = await openClub();
    owner = await bench.visit({ width: 700, height: 190 });
    await owner.openFile("未命名电子表格");
  });
  afterAll(() => bench?.close());

  const menu = (name: string) => owner.page.getByRole("menu", { name });

  it("ends in the middle of an item as long as more follow", async () => {
    await owner.page.locator(".menu-title", { hasText: "Club" }).click();
    const cut = await menu("Club").evaluate((list) => {
      const { bottom } = list.getBoundingClientRect();
      return [...list.querySelectorAll(":scope > .menu-item, :scope > .menu-inner > .menu-item")].some(
        (item) => {
          const { top, bottom: end } = item.getBoundingClientRect();
          return top + 6 < bottom && end - 6 > bottom;
        },
      );
    });
    expect(cut).toBe(true);
    await owner.page.locator(".menu-title", { hasText: "Club" }).click();
  });

  it("ends within the window and is scrolled to its last item", async () => {
    await owner.page.locator(".menu-title", { hasText: "Club" }).click();
    const box = (await menu("Club").boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(190);
    await owner.page.getByRole("menuitem", { name: "More" }).click();
    const inner = (await menu("More").boundingBox())!;
    expect(inner.y + inner.height).toBeLessThanOrEqual(190);
    expect(inner.x).toBeGreaterThanOrEqual(box.x + box.width - 2);
  });

  it("does what the item of a menu inside it says", async () => {
    await owner.page.getByRole("menuitem", { name: "Ask for a name" }).click();
    await owner.page.getByLabel("Name of the guest:").waitFor();
    await owner.answer("取消");
  });
});

describe("messages in a low window", () => {
  let bench: BrowserBench;
  let owner: Visitor;

  beforeAll(async () => {
    bench = await openClub();
    owner = await bench.visit({ width: 780, height: 420 });
    await owner.openFile("未命名电子表格");
  });
  afterAll(() => bench?.close());

  /** What lies over the middle of each of these. */
  const covered = async (buttons: string) => {
    await owner.page.locator(".message").first().waitFor();
    return owner.page.locator(buttons).evaluateAll(
      (found) =>
        found.filter((each) => {
          const { x, y, width, height } = each.getBoundingClientRect();
          return document.elementFromPoint(x + width / 2, y + height / 2)?.closest(".message") != null;
        }).length,
    );
  };
  const talk = async () => {
    for (const key of ["y", "y", "z", "Alt+r"]) await owner.page.keyboard.press(`ControlOrMeta+${key}`);
    await owner.page.locator(".message").nth(2).waitFor();
    expect(await owner.page.locator(".message", { hasText: "没有可以重做的操作" }).count()).toBe(1);
  };

  it.each([
    [780, 420],
    [390, 700],
  ])("leave the buttons of a dialog free at %s × %s", async (width, height) => {
    await owner.page.setViewportSize({ width, height });
    await owner.clickCell("A3");
    await talk();
    await owner.clickMenu("Club", "More", "Ask for a name");
    await owner.dialog().getByText("Name of the guest:").waitFor();
    await owner.screenshot(`messages-${width}`);
    expect(await covered(".modal button, .modal input")).toBe(0);
    await owner.answer("取消");
    await owner.page.locator(".message").first().waitFor({ state: "detached" });
  });

  it("stand beside a sidebar, not on it", async () => {
    await owner.page.setViewportSize({ width: 780, height: 420 });
    await owner.clickMenu("Club", "New member…");
    await owner.sidebar().locator("[name=name]").waitFor();
    await owner.clickCell("A3");
    await talk();
    await owner.screenshot("messages-sidebar");
    const side = (await owner.page.locator(".sidebar").boundingBox())!;
    const message = (await owner.page.locator(".message").first().boundingBox())!;
    expect(message.x + message.width).toBeLessThanOrEqual(side.x);
  });
});
