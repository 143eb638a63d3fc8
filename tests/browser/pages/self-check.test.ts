import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { CheckedCase, ReadinessLine } from "../../../src/core/wire/procedures";
import { type Answers, PageRig, refused, SIDEBAR } from "./page-rig";
import { selfCheckStart } from "./samples";

const rig = new PageRig();
beforeAll(() => rig.start());
afterAll(() => rig.stop());

const DIALOG = { width: 640, height: 560 };
const UNTICKED: ReadinessLine = {
  key: "permissions",
  grade: "problem",
  title: "权限",
  text: "没有授予这项权限：以您的名义发送邮件。请在授权窗口勾选全部项目，再做一次。",
  link: "https://script.google.com/macros/s/authorize",
};
const SPENT: ReadinessLine = {
  key: "mail",
  grade: "note",
  title: "发信额度",
  text: "今天的发信额度已用完。没有发出的提醒明天会自动再发。",
};

function checkedCase(id: string, observed: number): CheckedCase {
  const same = observed === 400;
  return {
    id,
    title: "a day and nothing is refused",
    uncertain: true,
    same,
    expected: 400,
    observed,
    ms: 20,
  };
}

describe("the checklist", () => {
  it.each([
    ["300 px", SIDEBAR],
    ["a dialog", DIALOG],
  ])("fits %s, says what to do, and has nothing that axe finds", async (_frame, size) => {
    const opened = await rig.open(selfCheckStart([UNTICKED, SPENT], true), {}, size);
    const { page } = opened;
    await page.getByText("有 1 项需要处理").waitFor();
    await page.getByText("程序刚更新过").waitFor();
    expect(await page.getByRole("link", { name: "打开授权页" }).getAttribute("href")).toBe(UNTICKED.link);
    expect(await page.getByRole("row", { name: "权限 需处理" }).count()).toBe(1);
    expect(await page.getByRole("row", { name: "发信额度 提示" }).count()).toBe(1);
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    await opened.close();
  });

  it("is gone through again when it was mended", async () => {
    const mended: Answers = {
      "selfcheck.readiness": () => ({ lines: [{ ...UNTICKED, grade: "ok", text: "已全部授予" }] }),
    };
    const opened = await rig.open(selfCheckStart([UNTICKED]), mended, DIALOG);
    await opened.page.getByRole("button", { name: "再查一次" }).click();
    await opened.page.getByText("使用条件全部具备").waitFor();
    await opened.close();
  });

  it("asks for nothing more where everything is in order: closing is the main button", async () => {
    const opened = await rig.open(selfCheckStart([SPENT]), {}, DIALOG);
    expect(await opened.page.locator("button.primary").allTextContents()).toEqual(["关闭"]);
    await opened.page.getByText("给维护人员").waitFor();
    expect(await opened.page.getByText("下一步").count()).toBe(0);
    await opened.close();
  });

  it("says why it could not be gone through, and keeps what it showed", async () => {
    const answers: Answers = {
      "selfcheck.readiness": () => {
        throw refused({ code: "account.scopeMissing", text: "没有授予这项权限：查看您的邮箱地址" });
      },
    };
    const opened = await rig.open(selfCheckStart([SPENT]), answers, DIALOG);
    await opened.page.getByRole("button", { name: "再查一次" }).click();
    await opened.page.getByText("查看您的邮箱地址").waitFor();
    await opened.page.getByText("今天的发信额度已用完").waitFor();
    await opened.close();
  });
});

describe("checking the platform", () => {
  const slices: Answers = {
    "selfcheck.step": ({ from }) => ({
      results: [checkedCase(from === 0 ? "request.frozen" : "request.new-tab", from === 0 ? 400 : 200)],
      next: from === 0 ? 1 : null,
      total: 2,
      notObservable: [{ fact: "sharing has a quota", reason: "would spend it" }],
    }),
  };

  it("names what is different and offers all of it as a file", async () => {
    const opened = await rig.open(selfCheckStart([SPENT]), slices, DIALOG);
    const { page } = opened;
    await page.getByRole("button", { name: "核对平台行为" }).click();
    await page.getByText("1 条与预期不同").waitFor();
    expect(await page.locator("main li strong").allTextContents()).toEqual(["request.new-tab"]);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "下载结果" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("taizhang-self-check-2020-03-12.json");
    const file = JSON.parse(readFileSync(await download.path(), "utf8")) as Record<string, unknown>;
    expect(file).toMatchObject({
      build: "0123456789",
      checklist: [
        { key: "permissions", grade: "ok" },
        { key: "mail", grade: "note" },
      ],
      results: [{ id: "request.frozen" }, { id: "request.new-tab", observed: 200 }],
      notObservable: [{ fact: "sharing has a quota" }],
    });
    expect(file.overheadMs).toEqual(expect.any(Number));
    expect(opened.faults).toEqual([]);
    await opened.close();
  });
});
