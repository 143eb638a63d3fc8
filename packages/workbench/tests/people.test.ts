// Several people at one spreadsheet: what each may do, and what each sees of the others.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { type BrowserBench, openClub, type Visitor } from "./rig";

const FILE = "未命名电子表格";
const EDITOR = "zhao@club.example";
const VIEWER = "qian@club.example";

describe("people at one spreadsheet", () => {
  let bench: BrowserBench;
  let owner: Visitor;
  let editor: Visitor;
  let viewer: Visitor;

  beforeAll(async () => {
    bench = await openClub();
    owner = await sits();
    editor = await sits(EDITOR);
    viewer = await sits(VIEWER);
  });
  afterAll(() => bench?.close());
  beforeEach(async () => {
    for (const { page } of [owner, editor, viewer]) await page.keyboard.press("Escape");
  });

  async function sits(as?: string): Promise<Visitor> {
    const visitor = await bench.visit({ as });
    await visitor.openFile(FILE);
    return visitor;
  }

  it("see each other's edits within a second", async () => {
    const times: number[] = [];
    // The best of a few: other work on the machine is not what is measured.
    for (const [cell, name] of [
      ["A30", "周示例"],
      ["A31", "褚示例"],
      ["A32", "卫示例"],
      ["A33", "蒋示例"],
    ] as const) {
      await owner.typeInCell(cell, name);
      const typed = Date.now();
      await editor.seesCell(cell, name);
      times.push(Date.now() - typed);
    }
    expect(Math.min(...times)).toBeLessThan(1000);
  });

  it("see rows that somebody else inserted", async () => {
    await owner.typeInCell("A12", "吴示例");
    await editor.seesCell("A12", "吴示例");
    await owner.rowMenu("A12", "在上方插入");
    await editor.seesCell("A13", "吴示例");
    await owner.seesCell("A13", "吴示例");
  });

  it("do not lose what they are typing when somebody else inserts a row", async () => {
    await editor.clickCell("D5");
    await editor.page.keyboard.type("冯示");
    await owner.typeInCell("A24", "将要下移");
    await owner.rowMenu("A20", "在上方插入");
    await owner.seesCell("A25", "将要下移");
    await editor.page.keyboard.type("例");
    await editor.page.keyboard.press("Enter");
    await owner.seesCell("D5", "冯示例");
    await editor.seesCell("A25", "将要下移");
  });

  it("cannot edit what is protected against them", async () => {
    const before = await editor.cellText("E1");
    await editor.clickCell("E1");
    await editor.page.keyboard.type("9");
    await editor.dialog().getByText("E1 没有改动。您正在尝试修改受保护的单元格").waitFor();
    await editor.screenshot("people-protected");
    await editor.answer("确定");
    expect(await editor.cellText("E1")).toBe(before);
  });

  it("are told by its number that a protected row was not deleted", async () => {
    await editor.rowMenu("A1", "删除选中行");
    await editor.dialog().waitFor();
    expect(await editor.dialog().textContent()).toContain("第 1 行没有删除。您正在尝试修改受保护的单元格");
    await editor.answer("确定");
    expect(await editor.cellText("A1")).toBe("Name");
  });

  it("go on in a window that the server gave up while their machine slept", async () => {
    const { page } = editor;
    await page.addInitScript(() => {
      const usual = window.EventSource;
      window.EventSource = class extends usual {
        constructor(address: string | URL) {
          super(address);
          Object.assign(window, { stream: this });
        }
      };
    });
    await page.reload();
    await editor.ready();
    const [request] = await Promise.all([
      page.waitForRequest(/api\/edit/),
      editor.typeInCell("A59", "杨示例"),
    ]);
    const { windowId } = request.postDataJSON() as { windowId: string };
    const token = request.headers()["x-workbench-token"]!;
    const headers = { "content-type": "application/json", "x-workbench-token": token };
    await fetch(`${bench.url}/api/close`, { method: "POST", headers, body: JSON.stringify({ windowId }) });
    // What the server says first to a page that comes back.
    await page.evaluate((boot) => {
      const hello = { type: "hello", boot, now: "2020-03-20T01:00:00Z", windows: [] };
      const { stream } = window as unknown as { stream: EventSource };
      stream.dispatchEvent(new MessageEvent("message", { data: JSON.stringify(hello) }));
    }, token);
    await editor.seesToast("与本机服务重新连上了");
    await editor.ready();
    await editor.typeInCell("A60", "韩示例");
    await owner.seesCell("A60", "韩示例");
  });

  it("get a protected cell back that they tried to clear", async () => {
    const before = await editor.cellText("E1");
    await editor.clickCell("E1");
    await editor.page.keyboard.press("Delete");
    await editor.dialog().waitFor();
    await editor.answer("确定");
    expect(await editor.cellText("E1")).toBe(before);
  });

  it("are refused what breaks a validation, in a dialog, and the cell stays as it was", async () => {
    await editor.typeInCell("B50", "900");
    await editor.dialog().waitFor();
    await editor.screenshot("people-validation");
    await editor.answer("确定");
    expect(await editor.cellText("B50")).toBe("");
  });

  it("can only look where they may only view: no menu, no typing", async () => {
    expect(await viewer.menus()).toEqual([]);
    await viewer.typeInCell("A5", "x");
    expect(await viewer.cellText("A5")).toBe("");
    await viewer.page.getByText("只能查看").first().waitFor();
    await viewer.screenshot("people-viewer");
  });

  it("are turned away where nothing is shared with them", async () => {
    const address = new URL(owner.page.url()).hash.split("?")[0];
    const stranger = await bench.visit({ as: "nobody@elsewhere.example" });
    await stranger.go(`${address}?as=nobody@elsewhere.example`);
    await stranger.page.getByText("您需要访问权限").waitFor();
  });

  it("become somebody else with the switch", async () => {
    const visitor = await bench.visit();
    await visitor.openFile(FILE);
    expect(await visitor.menus()).toContain("Club");
    await visitor.actAs(VIEWER);
    expect(await visitor.menus()).not.toContain("Club");
  });
});
