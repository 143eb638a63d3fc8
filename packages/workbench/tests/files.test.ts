// The list of files: folders, searching, the trash, and two thousand of them.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { FOLDER, listed, type Wish, wayTo } from "../src/page/shell/files/listed";
import type { HomeFile } from "../src/wire/api";
import { type BrowserBench, openWorkbench, type Visitor } from "./rig";

const LIN = "lin@club.example";
const QIAN = "qian@club.example";
const SHEET = "application/vnd.google-apps.spreadsheet";
const file = (id: string, name: string, more: Partial<HomeFile> = {}): HomeFile => ({
  id,
  name,
  mimeType: SHEET,
  owner: LIN,
  editors: [],
  viewers: [],
  trashed: false,
  modifiedTime: "2020-03-20T00:30:00Z",
  parents: ["root"],
  ...more,
});

describe("files that are listed", () => {
  const files = [
    file("root", "My Drive", { mimeType: FOLDER, parents: [] }),
    file("b", "俱乐部总表"),
    file("f", "各队", { mimeType: FOLDER }),
    file("t10", "第10队", { parents: ["f"], editors: [QIAN] }),
    file("t2", "第2队 Blue", { parents: ["f"] }),
    file("old", "去年", { trashed: true }),
  ];
  const wish: Wish = { as: LIN, folder: null, trash: false, sought: "", boundId: "b" };
  const names = (change: Partial<Wish>) => listed(files, { ...wish, ...change }).map(({ name }) => name);

  it("at the top are the file with the script, folders, and what lies in none", () => {
    expect(names({})).toEqual(["俱乐部总表", "各队"]);
  });

  it("in a folder are its own, by number", () => {
    expect(names({ folder: "f" })).toEqual(["第2队 Blue", "第10队"]);
  });

  it("are found in every folder, in capitals or not", () => {
    expect(names({ sought: "blue" })).toEqual(["第2队 Blue"]);
  });

  it("stand at the top for somebody who does not see their folder", () => {
    expect(names({ as: QIAN })).toEqual(["第10队"]);
  });

  it("lie in folders within folders, whose names lead back", () => {
    const deep = [...files, file("in", "东片", { mimeType: FOLDER, parents: ["f"] })];
    const t3 = file("t3", "第3队", { parents: ["in"], editors: [QIAN] });
    expect(wayTo(deep, t3, LIN).map(({ name }) => name)).toEqual(["各队", "东片"]);
    expect(wayTo(deep, t3, QIAN)).toEqual([]);
  });

  it("in the trash are one's own alone", () => {
    expect(names({ trash: true })).toEqual(["去年"]);
    expect(names({ trash: true, as: QIAN })).toEqual([]);
  });
});

describe("the list of two thousand files", () => {
  let bench: BrowserBench;
  let owner: Visitor;

  beforeAll(async () => {
    bench = await openWorkbench({
      project: "packages/workbench/tests/fixtures/many",
      prepare: "packages/workbench/tests/many.mjs",
    });
    owner = await bench.visit();
  }, 120_000);
  afterAll(() => bench?.close());

  const rows = () => owner.page.locator(".file-table tbody tr");

  it("is there at once, folder by folder", async () => {
    await owner.page.getByText("2000 个文件").first().waitFor();
    expect(await rows().count()).toBe(2);
    await owner.page.getByRole("button", { name: "各队" }).click();
    await owner.page.getByText("第1队", { exact: true }).waitFor();
    await owner.page.getByText("再显示 200 个（其余 1800 个）").click();
    await owner.page.getByText("再显示 200 个（其余 1600 个）").waitFor();
    expect(await rows().count()).toBe(400);
    await owner.screenshot("files-2000");
  });

  it("is searched while one types", async () => {
    const search = owner.page.getByLabel("搜索文件");
    await search.fill("第1999队");
    await owner.page.getByText("第1999队", { exact: true }).waitFor();
    expect(await rows().count()).toBe(1);
    const start = performance.now();
    await search.fill("第5");
    await owner.page.getByText("第5队", { exact: true }).waitFor();
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it("says of what was found in which folder it lies, and shows that folder again after a file was open", async () => {
    await owner.page.getByLabel("搜索文件").fill("第77队");
    await owner.page.locator(".file-table tbody tr", { hasText: "第77队" }).getByText("各队").waitFor();
    await owner.page.getByLabel("搜索文件").fill("");
    await owner.page.getByRole("heading", { name: "› 各队" }).waitFor();
    const address = owner.page.url();
    await owner.page.evaluate(() => Object.assign(location, { hash: "#/file/gone" }));
    await owner.page.getByRole("heading", { name: "找不到这个文件" }).waitFor();
    await owner.page.getByRole("button", { name: "返回文件列表" }).click();
    await owner.page.getByRole("heading", { name: "› 各队" }).waitFor();
    expect(owner.page.url().split("?")[0]).toBe(address.split("?")[0]);
  });

  it("throws a file into the trash and brings it back, in other windows too", async () => {
    const other = await bench.visit();
    await other.page.getByLabel("搜索文件").fill("第77队");
    await other.page.getByText("第77队", { exact: true }).waitFor();
    await owner.page.getByLabel("搜索文件").fill("第77队");
    await owner.page.getByRole("button", { name: "移到回收站" }).click();
    await owner.seesToast("已移到回收站：第77队");
    await other.page.getByText("没有找到这样的文件").waitFor();
    await owner.page.getByRole("button", { name: "回收站 1" }).click();
    await owner.page.getByRole("button", { name: "恢复" }).click();
    await owner.page.getByText("回收站是空的").waitFor();
    await other.page.getByText("第77队", { exact: true }).waitFor();
  });
});
