// 表格邮件 in a real browser: files are read in the page, shown beside the workbook, and merged when somebody says so.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { unzipSync } from "fflate";
import type { FileComparison, FilesData, PageStart } from "../../../src/core/wire/procedures";
import { type Answers, libraryText, PageRig, refused } from "./page-rig";

const rig = new PageRig();
beforeAll(() => rig.start());
afterAll(() => rig.stop());

const HARBOUR = "例港航运公司工会";
const size = { width: 860, height: 620 };
const FIXTURE = "tests/fixtures/mailed-files/libreoffice.xlsx";
const data: FilesData = {
  title: "职工诵读活动",
  canExport: true,
  owner: "office@qhd-office.example",
  units: [
    {
      unitId: "u1",
      name: HARBOUR,
      address: "https://docs.google.com/spreadsheets/d/a/edit",
      owes: "2020年3月",
    },
    {
      unitId: "u2",
      name: "例湾船坞修造与海洋工程装备（集团）有限责任公司工会委员会",
      address: "https://docs.google.com/spreadsheets/d/b/edit",
      owes: "",
    },
    { unitId: "u3", name: "例岛渔业合作社工会", address: "", owes: "" },
  ],
};
const start = (more: Partial<FilesData> = {}): PageStart<"files"> => ({
  page: "files",
  language: "zh",
  data: { ...data, ...more },
});
const found: FileComparison = {
  unitId: "u1",
  unit: HARBOUR,
  seen: "mark-1",
  changes: [
    { tab: "活动记录", words: "3", label: "主题 *", before: "", after: "码头读书角" },
    { tab: "活动记录", words: "3", label: "参与人次 *", before: "20", after: "23" },
    {
      tab: "台账 2020-03",
      words: "1 开办“大学习”课堂",
      label: "备注",
      before: "",
      after: "在三号码头职工之家每周二、周四晚上各举办一次",
    },
  ],
  problems: [
    {
      code: "file.rowGone",
      text: "台账 2020-03：“3 旧任务”这一行已不在填报表里，“数量”填的“2”没有并入。如仍需要，请写到别的行里。",
      grade: "D",
    },
  ],
  periods: [
    { value: "r1.2020-03", label: "2020年3月", box: "submit", takesZero: true },
    { value: "r2", label: "建组织情况", box: "submit", takesZero: false },
    { value: "r1.2020-02", label: "2020年2月", box: "", takesZero: true },
  ],
};
const answers: Answers = {
  "page.library": ({ name }) => ({ script: libraryText(name) }),
  "file.compare": () => found,
  "file.merge": () => ({
    unit: HARBOUR,
    merged: 3,
    recorded: 1,
    rejected: 0,
    proposals: 0,
    told: "",
    isPostponed: false,
    problems: [],
  }),
};

describe("表格邮件", () => {
  it("shows what a file would change, and merges it with all its ticks", async () => {
    const opened = await rig.open(start(), answers, size);
    const { page } = opened;
    await page.locator('input[type="file"]').setInputFiles(FIXTURE);
    await page.getByText("要并入 3 格改动").waitFor();
    await page.screenshot({ path: "tests/browser/screenshots/files.png", fullPage: true });
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    await page.getByRole("button", { name: "并入", exact: true }).click();
    await page.getByText("收下 1 期").waitFor();
    const [{ seen, submit, sheets }] = opened.inputs("file.merge") as [
      ReturnType<typeof opened.inputs<"file.merge">>[number],
    ];
    expect({ seen, submit }).toEqual({
      seen: "mark-1",
      submit: [
        { period: "r1.2020-03", zero: false },
        { period: "r2", zero: false },
      ],
    });
    expect(sheets.map(({ name }) => name)).toContain("_meta");
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  it("submits what somebody chooses instead of the ticks, and merges nothing where nothing is left", async () => {
    const same = { ...found, changes: [] };
    const opened = await rig.open(start(), { ...answers, "file.compare": () => same }, size);
    const { page } = opened;
    await page.locator('input[type="file"]').setInputFiles(FIXTURE);
    await page.getByLabel("2020年3月").selectOption("不提交");
    const offered = await page.getByLabel("建组织情况").getByRole("option").allTextContents();
    expect(offered).toEqual(["不提交", "提交"]);
    await page.getByLabel("建组织情况").selectOption("不提交");
    const merge = page.getByRole("button", { name: "并入", exact: true });
    expect(await merge.isDisabled()).toBe(true);
    await page.getByText("其他各期（1）").click();
    await page.getByLabel("2020年2月").selectOption("零报告");
    await merge.click();
    await page.getByText("收下 1 期").waitFor();
    expect(opened.inputs("file.merge")).toMatchObject([{ submit: [{ period: "r1.2020-02", zero: true }] }]);
    await opened.close();
  });

  it("says of each file why it was not read, and goes on with the others", async () => {
    const opened = await rig.open(
      start(),
      {
        ...answers,
        "file.compare": () => {
          throw refused({
            code: "file.unknown",
            text: "这个文件认不出是哪个单位的填报表。请用发给单位的那一份填报。",
          });
        },
      },
      size,
    );
    const { page } = opened;
    const files = [
      { name: "照片.xlsx", mimeType: "application/octet-stream", buffer: Buffer.alloc(10_000_001) },
      { name: "别的表.xlsx", mimeType: "application/octet-stream", buffer: readFileSync(FIXTURE) },
    ];
    await page.locator('input[type="file"]').setInputFiles(files);
    await page.getByText("文件太大").waitFor();
    await page.getByText("认不出是哪个单位").waitFor();
    await opened.close();
  });

  it("warns of two files of one unit, of which only one should be merged", async () => {
    const opened = await rig.open(start(), answers, size);
    await opened.page.locator('input[type="file"]').setInputFiles([FIXTURE, FIXTURE]);
    await opened.page.getByText("同一单位还有另一份文件在列").first().waitFor();
    expect(await opened.page.getByRole("button", { name: /全部并入/ }).count()).toBe(0);
    await opened.close();
  });

  it("warns of a file that empties cells, and leaves it to a press of its own", async () => {
    const blank = { tab: "活动记录", words: "3", label: "主题 *", before: "码头读书角", after: "" };
    let asked = 0;
    const opened = await rig.open(
      start(),
      {
        ...answers,
        "file.compare": () => {
          asked += 1;
          const unit = { ...found, unitId: `u${asked}`, unit: `例${asked}工会` };
          return asked === 2 ? { ...unit, changes: [...found.changes, blank] } : unit;
        },
      },
      size,
    );
    const { page } = opened;
    await page.locator('input[type="file"]').setInputFiles([FIXTURE, FIXTURE, FIXTURE]);
    await page.getByText("将清空填报表里已有的 1 格").waitFor();
    await page.getByRole("button", { name: "全部并入（2 份）" }).waitFor();
    expect(await opened.overflowing()).toEqual([]);
    await page.screenshot({ path: "tests/browser/screenshots/files-empties.png", fullPage: true });
    await page
      .getByRole("article", { name: "例2工会" })
      .getByRole("button", { name: "并入", exact: true })
      .click();
    await page.getByText("收下 1 期").waitFor();
    await opened.close();
  });

  it("downloads the workbooks as one archive, asking again for those there was no time for", async () => {
    const base64 = readFileSync(FIXTURE).toString("base64");
    const opened = await rig.open(
      start(),
      {
        "file.export": ({ unitIds }) => ({
          files: [{ unitId: unitIds[0]!, name: `${unitIds[0]}.xlsx`, base64 }],
          problems: [],
        }),
      },
      size,
    );
    const saved = opened.page.waitForEvent("download");
    await opened.page.getByRole("button", { name: "下载 2 份（压缩包）" }).click();
    const archive = readFileSync(await (await saved).path());
    const inside = unzipSync(new Uint8Array(archive));
    expect(Object.keys(inside)).toEqual(["u1.xlsx", "u2.xlsx"]);
    expect(Buffer.from(inside["u2.xlsx"]!)).toEqual(readFileSync(FIXTURE));
    await opened.page.getByText("已下载 2 份").waitFor();
    await opened.close();
  });

  it("fits 360 px, names another account's limits, and says so where no unit reports by file", async () => {
    const narrow = await rig.open(start({ canExport: false }), answers, { width: 360, height: 640 });
    await narrow.page.locator('input[type="file"]').setInputFiles(FIXTURE);
    await narrow.page.getByText("要并入 3 格改动").waitFor();
    expect(await narrow.overflowing()).toEqual([]);
    await narrow.page.screenshot({ path: "tests/browser/screenshots/files-narrow.png", fullPage: true });
    expect(await narrow.page.getByText("只有它能把表格做成文件").count()).toBe(1);
    await narrow.close();
    const none = await rig.open(start({ units: [] }), answers, size);
    await none.page.getByText("没有填报方式为“表格邮件”的单位").waitFor();
    await none.close();
  });
});
