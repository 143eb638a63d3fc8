// Several people at one spreadsheet: what each may do, and what each sees of the others.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type BrowserBench, openWorkbench, type Visitor } from "../rig";

const FILE = "Untitled spreadsheet";
const EDITOR = "zhao@club.example";
const VIEWER = "qian@club.example";

describe("people at one spreadsheet", () => {
  let bench: BrowserBench;

  beforeAll(async () => {
    bench = await openWorkbench({
      project: "tests/fixtures/projects/club",
      prepare: "tests/browser/workbench/club.mjs",
    });
  });
  afterAll(() => bench?.close());

  async function sits(as?: string): Promise<Visitor> {
    const visitor = await bench.visit({ as });
    await visitor.openFile(FILE);
    return visitor;
  }

  it("see each other's edits within a second", async () => {
    const [one, other] = await Promise.all([sits(), sits(EDITOR)]);
    await one.typeInCell("A30", "周示例");
    const typed = Date.now();
    await other.seesCell("A30", "周示例");
    expect(Date.now() - typed).toBeLessThan(1000);
  });

  it("see rows that somebody else inserted, and stay in their tab", async () => {
    const [one, other] = await Promise.all([sits(), sits(EDITOR)]);
    await one.typeInCell("A40", "吴示例");
    await other.seesCell("A40", "吴示例");
    await one.clickCell("A40", "right");
    await one.page.getByText("插入", { exact: true }).hover();
    await one.page
      .getByText(/^在上方插入/)
      .first()
      .click();
    await other.seesCell("A41", "吴示例");
    await one.seesCell("A41", "吴示例");
  });

  it("cannot edit what is protected against them", async () => {
    const editor = await sits(EDITOR);
    const before = await editor.cellText("E1");
    await editor.typeInCell("E1", "9");
    await editor.dialog().getByText("您正在尝试修改受保护的单元格").waitFor();
    await editor.screenshot("people-protected");
    expect(await editor.cellText("E1")).toBe(before);
  });

  it("get a protected cell back that they tried to clear", async () => {
    const editor = await sits(EDITOR);
    const before = await editor.cellText("E1");
    await editor.clickCell("E1");
    await editor.page.keyboard.press("Delete");
    await editor.dialog().waitFor();
    expect(await editor.cellText("E1")).toBe(before);
  });

  it("are refused what breaks a validation, in a dialog, and the cell stays as it was", async () => {
    const editor = await sits(EDITOR);
    await editor.typeInCell("B50", "900");
    await editor.dialog().waitFor();
    await editor.screenshot("people-validation");
    expect(await editor.cellText("B50")).toBe("");
  });

  it("can only look where they may only view: no menu, no typing", async () => {
    const viewer = await sits(VIEWER);
    expect(await viewer.menus()).toEqual(["帮助"]);
    await viewer.typeInCell("A5", "x");
    expect(await viewer.cellText("A5")).toBe("");
    await viewer.page.getByText("只能查看").first().waitFor();
    await viewer.screenshot("people-viewer");
  });

  it("are turned away where nothing is shared with them", async () => {
    const owner = await sits();
    const address = new URL(owner.page.url()).hash.split("?")[0];
    const stranger = await bench.visit({ as: "nobody@elsewhere.example" });
    await stranger.go(`${address}?as=nobody@elsewhere.example`);
    await stranger.page.getByText("您需要访问权限").waitFor();
  });

  it("become somebody else with the switch", async () => {
    const visitor = await sits();
    expect(await visitor.menus()).toContain("Club");
    await visitor.actAs(VIEWER);
    expect(await visitor.menus()).not.toContain("Club");
  });
});
