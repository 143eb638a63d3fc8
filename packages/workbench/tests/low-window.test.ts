// A laptop's window at 125 % with a long menu: every item can be reached, in menus inside menus too.
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
