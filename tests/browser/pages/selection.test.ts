// The dialog 评选: what waits, who nominates the same, one decision with what its stage asks for.
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { Output, PageStart, SelectionCase, SelectionForm } from "../../../src/core/wire/procedures";
import { type Answers, PageRig, refused } from "./page-rig";

const rig = new PageRig();
beforeAll(() => rig.start());
afterAll(() => rig.stop());

const SIZE = { width: 940, height: 620 };

const aCase = (more: Partial<SelectionCase>): SelectionCase => ({
  entryId: "a1",
  unit: "例河县总工会",
  name: "示例机械厂职工书屋",
  kind: "企业",
  rank: "1",
  isGone: false,
  isTyped: false,
  same: [],
  isUnclear: false,
  passedBy: [],
  awaits: "",
  next: "选树",
  seen: 0,
  passedBefore: [],
  renamedFrom: "",
  edited: [],
  row: 3,
  said: [],
  decisions: [],
  tallies: [],
  ...more,
});

const stage = {
  decider: "本级",
  ranked: false,
  publicityDays: 0,
  levels: [],
  chosen: 0,
  min: null,
  most: null,
};

const nominees: SelectionForm = {
  formId: "nominees",
  name: "典型推荐",
  stages: [
    { ...stage, name: "选树", publicityDays: 5, min: 2, most: 3 },
    { ...stage, name: "择优推荐", decider: "上级", ranked: true },
  ],
  count: 3,
  polls: [],
  cases: [
    aCase({ same: ["例东区总工会"] }),
    aCase({
      entryId: "a2",
      name: "例河医院",
      rank: "2",
      next: "择优推荐",
      seen: 1,
      passedBy: [{ unit: "例海州总工会", rank: "3" }],
    }),
    aCase({ entryId: "a4", name: "例河书店", rank: "", next: "", awaits: "例海州总工会" }),
    aCase({
      entryId: "a3",
      name: "例河学校",
      rank: "",
      next: "",
      isGone: true,
      seen: 1,
      decisions: [
        { stage: "选树", outlet: "", result: "chosen", words: "入选，公示 2020-07-06 至 2020-07-10" },
      ],
    }),
  ],
};
const articles: SelectionForm = {
  formId: "articles",
  name: "理论文章",
  stages: [
    { ...stage, name: "选送" },
    { ...stage, name: "采用", decider: "上级", levels: ["国家级", "省级"] },
  ],
  count: 1,
  polls: [],
  cases: [aCase({ entryId: "a9", name: "把课堂搬到班组", kind: "工会负责人", rank: "", next: "采用" })],
};
const start = (forms: SelectionForm[]): PageStart<"selection"> => ({
  page: "selection",
  language: "zh",
  today: "2020-07-03",
  data: { forms },
});

it("lists what waits with what to mind, and decides one case with its reason", async () => {
  const after: Output<"selection.decide"> = {
    forms: [{ ...nominees, cases: nominees.cases.slice(1) }],
    told: "now",
  };
  let times = 0;
  const answers: Answers = {
    "selection.decide": () => {
      times += 1;
      if (times === 1)
        throw refused({
          code: "selection.reasonMissing",
          field: "reason",
          text: "没有写理由。请写清为什么这样定",
        });
      return after;
    },
  };
  const opened = await rig.open(start([nominees, articles]), answers, SIZE);
  const { page } = opened;
  await page.getByText("例东区总工会也报了同名的").waitFor();
  await page.getByText("入选 0，名额 2 到 3 个，还差 2").waitFor();
  expect(await page.getByText("例河学校").count()).toBe(0);
  await page.getByRole("button", { name: "定“选树”" }).click();
  await page.getByText("入选后公示 5 个工作日").waitFor();
  expect(await opened.accessibilityFaults()).toEqual([]);
  expect(await opened.overflowing()).toEqual([]);
  await page.getByRole("button", { name: "记下并告诉单位" }).click();
  await page.locator("#field-reason-error").waitFor();
  await page.getByLabel("理由").fill("事迹扎实，可学可用");
  await page.getByRole("button", { name: "记下并告诉单位" }).click();
  await page.getByText("单位的首页已更新").waitFor();
  expect(opened.inputs("selection.decide")[1]).toMatchObject({
    formId: "nominees",
    entryId: "a1",
    stage: "选树",
    result: "chosen",
    reason: "事迹扎实，可学可用",
    seen: 0,
  });
  await page.getByText("例海州总工会推荐，排第 3").waitFor();
  await page.getByRole("button", { name: "全部 3" }).click();
  await page.getByText("等例海州总工会推荐：它报的里面还没有这一件").waitFor();
  await page.getByText("已不在单位报的内容里").waitFor();
  await opened.close();
});

it("shows what the unit says of a case, what it changed since, and asks once about public days that are over", async () => {
  const deeds = "坚持班前十分钟领读，<b>全年</b>不断。".repeat(12);
  const links = ["https://pan.example/materials/2020/workshop"];
  const edited: SelectionForm = {
    ...nominees,
    cases: [
      aCase({
        renamedFrom: "示例纺织厂",
        edited: ["主要事迹"],
        passedBefore: ["例海州总工会"],
        said: [
          { label: "主要事迹", text: deeds, isCut: false, links: [] },
          { label: "材料链接", text: "", isCut: false, links },
        ],
      }),
    ],
  };
  let times = 0;
  const answers: Answers = {
    "selection.decide": () => {
      times += 1;
      if (times === 1) throw refused({ code: "selection.publicOver", field: "date", text: "公示已经过了" });
      return { forms: [edited], told: "nobody" };
    },
  };
  for (const width of [SIZE.width, 340]) {
    times = 0;
    const opened = await rig.open(start([edited]), answers, { ...SIZE, width });
    const { page } = opened;
    await page.getByText("▲ 原名“示例纺织厂”，决定后改成了“示例机械厂职工书屋”").waitFor();
    await page.getByText("▲ 决定后改过：主要事迹").waitFor();
    await page.getByText("▲ 例海州总工会推荐过，现在不再推荐").waitFor();
    await page.getByText("主要事迹：坚持班前").click();
    await page.getByText(deeds, { exact: true }).waitFor();
    const link = page.getByRole("link", { name: links[0]! });
    expect(await link.getAttribute("rel")).toBe("noopener noreferrer");
    await page.getByRole("button", { name: "定“选树”" }).click();
    await page.getByRole("button", { name: "记下并告诉单位" }).click();
    const sure = page.getByRole("button", { name: "已核对，记下" });
    await sure.waitFor();
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    if (process.env["SHOTS"])
      await page.screenshot({ path: `${process.env["SHOTS"]}/edited-${width}.png`, fullPage: true });
    await sure.click();
    await page.getByText("程序没有告诉单位，请另行告诉").waitFor();
    expect(opened.inputs("selection.decide").map(({ sure: isSure }) => isSure)).toEqual([false, true]);
    await opened.close();
  }
});

it("asks of an article for outlet, level and link, and goes by the keyboard", async () => {
  const opened = await rig.open(start([nominees, articles]), {}, SIZE);
  const { page } = opened;
  await page.getByLabel("表单").selectOption("理论文章");
  await page.getByRole("button", { name: "定“采用”" }).press("Enter");
  for (const label of ["媒体", "媒体层级", "日期", "链接"])
    await page.getByLabel(label, { exact: true }).waitFor();
  await page.getByLabel("媒体层级").selectOption("国家级");
  expect(await opened.overflowing()).toEqual([]);
  await page.getByLabel("结果").selectOption("未入选");
  expect(await page.getByLabel("媒体", { exact: true }).count()).toBe(0);
  await opened.close();
});

it("shows of a vote who voted, by which rule, places that are shared and each vote; and lists what is to be voted on", async () => {
  const tally = {
    poll: "评议投票",
    points: 3,
    eligible: 2,
    average: 1.5,
    place: 1,
    isTied: true,
    out: ["例河县总工会"],
  };
  const votes = [
    { unit: "例东区总工会", rank: 1, points: 2, counts: true },
    { unit: "例河县总工会", rank: 1, points: 2, counts: false },
  ];
  const polled: SelectionForm = {
    ...nominees,
    polls: [
      {
        ...{ name: "评议投票", voted: 3, asked: 4, silent: ["例南县总工会"] },
        ...{ isRanked: true, most: 2, unknown: ["例西县总工会：旧名"] },
      },
    ],
    cases: nominees.cases.map((each) => ({
      ...each,
      tallies: each.next === "" ? [] : [{ ...tally, votes }],
    })),
  };
  const answer = { list: "典型推荐候选", added: 2, count: 3, gone: ["例河县总工会：例河学校"] };
  for (const width of [SIZE.width, 340]) {
    const opened = await rig.open(
      start([polled]),
      { "selection.candidates": () => answer },
      { ...SIZE, width },
    );
    const { page } = opened;
    await page.getByText("评议投票：已投 3 / 4 个单位；第 1 名 2 分，往后一名少 1 分").waitFor();
    await page.getByText("还没有投：例南县总工会").waitFor();
    await page.getByText("投给“例西县总工会：旧名”的没有算").waitFor();
    await page.getByText("评议投票第 1 名（并列）：3 分 ÷ 2 个已投单位 = 1.5").first().waitFor();
    await page.getByText("例河县总工会（第 1）2 分，不算").first().waitFor();
    await page.getByText("回避：例河县总工会").first().waitFor();
    await page.getByRole("button", { name: "列成候选名单" }).click();
    await page.getByText("“选项”里的“典型推荐候选”现有候选 3 件，新加 2 件").waitFor();
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    if (process.env["SHOTS"])
      await page.screenshot({ path: `${process.env["SHOTS"]}/votes-${width}.png`, fullPage: true });
    await opened.close();
  }
});

it("says what is missing where no stage is named", async () => {
  const opened = await rig.open(start([]), {}, SIZE);
  await opened.page.getByText("“评选环节”里还没有行").waitFor();
  await opened.close();
});
