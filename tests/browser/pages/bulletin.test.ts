// Dialog 督导通报 on its own: a draft is edited, its figures are taken apart, it is issued, and its Word file is read by another reader.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import mammoth from "mammoth";
import { asked } from "../../../src/core/asked";
import { issuedAs, settledPassages } from "../../../src/core/bulletin";
import type { Bulletin, IssuedBulletin, KeptDraft, Passage } from "../../../src/core/bulletin/types";
import type { Output, PageStart } from "../../../src/core/wire/procedures";
import { type Answers, libraryText, type OpenPage, PageRig, refused } from "./page-rig";
import { traceStart } from "./samples";

const rig = new PageRig();
beforeAll(() => rig.start());
afterAll(() => rig.stop());

const WIDE = { width: 960, height: 640 };
const RIVER = "例河县总工会";
const EXPECTED = asked("expected", { periodId: "r1.2020-03" });
const [figure] = traceStart(RIVER).data.figures;

const passage = (more: Partial<Passage>): Passage => ({
  heading: "",
  text: "",
  slot: "",
  cited: [],
  head: [],
  rows: [],
  ...more,
});
const draft: Bulletin = {
  kind: "bulletin",
  ownNumber: "",
  language: "zh",
  title: "关于“职工诵读活动”开展情况的通报",
  prefix: "督导通报",
  issuer: "",
  addressee: "各县（区）总工会",
  signature: "例海市总工会",
  day: "2020-03-27",
  asAt: "2020-03-26 18:00",
  attachments: [],
  passages: [
    passage({
      heading: "总体情况",
      text: "应报3份，实报2份。",
      cited: [{ label: "应报份数", text: "3", asked: EXPECTED }],
      head: ["单位", "应报"],
      rows: [[{ text: RIVER }, { text: "1", asked: EXPECTED }]],
    }),
    passage({ heading: "主要做法", slot: "practice" }),
    passage({ heading: "存在问题", text: `1个单位缺报：${RIVER}（缺报 2 天）。` }),
    passage({ heading: "下一步工作", slot: "next" }),
  ],
};
const start: PageStart<"bulletin"> = {
  page: "bulletin",
  language: "zh",
  today: "2020-03-27",
  data: {
    draft,
    periodId: "r1.2020-03",
    periods: [{ value: "r1.2020-03", label: "每月报送 2020年3月" }],
    kept: null,
    issued: [],
    seen: 0,
    offices: [],
  },
};

const cardOf = ({ number, year, serial, title, day }: IssuedBulletin) => ({
  number,
  year,
  serial,
  title,
  day,
  isWhole: true,
});
/** The script, with what was issued before. */
function script(before: IssuedBulletin[] = []): Answers {
  const list = () => ({ issued: before.map(cardOf), seen: before.length });
  return {
    "page.library": ({ name }) => ({ script: libraryText(name) }),
    "bulletin.practices": () => ({
      practices: ["每周领读一次。", "举办诵读会。"].map((text) => ({
        label: "活动",
        text: RIVER + text,
        asked: asked("amount", { formId: "activity", unitId: "U1" }),
      })),
    }),
    "trace.more": () => ({ ...figure!, asked: EXPECTED, shown: "3" }),
    "bulletin.draft": ({ kind, periodId }) => ({
      draft: { ...draft, kind, title: kind === "notice" ? "关于开展“职工诵读活动”的通知" : draft.title },
      periodId,
      kept: null,
      ...list(),
    }),
    "bulletin.keep": ({ revision }) => ({
      kept: { revision: revision + 1, by: "office@example.cn", at: "2020-03-27 10:00:00" },
    }),
    "bulletin.issue": ({ bulletin, seen }): Output<"bulletin.issue"> => {
      if (seen !== before.length)
        throw refused({
          code: "bulletin.changedMeanwhile",
          text: `您编辑期间，有人印发了 ${before[0]!.number}`,
        });
      const passages = settledPassages(bulletin.passages, "zh");
      const given = issuedAs({ ...bulletin, passages }, before, {
        by: "office@example.cn",
        at: "2020-03-27 10:00",
      });
      before.unshift(given);
      return { bulletin: given, ...list() };
    },
    "bulletin.open": () => ({ bulletin: before[0]! }),
  };
}
const shot = async ({ page }: OpenPage, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
};
const press = (opened: OpenPage, name: string | RegExp) =>
  opened.page.getByRole("button", { name, exact: true }).click();
async function wordsOfFile(opened: OpenPage, button: string): Promise<{ name: string; text: string }> {
  const downloading = opened.page.waitForEvent("download");
  await press(opened, button);
  const file = await downloading;
  if (process.env.SHOTS) await file.saveAs(`${process.env.SHOTS}/${button}.docx`);
  const { value } = await mammoth.extractRawText({ buffer: readFileSync(await file.path()) });
  return { name: file.suggestedFilename(), text: value };
}

it("a figure that was edited away is seen without opening anything, and asked about at 印发", async () => {
  const edited = { ...draft, passages: [{ ...draft.passages[0]!, text: "应报5份，实报2份。" }] };
  const opened = await rig.open({ ...start, data: { ...start.data, draft: edited } }, {}, WIDE);
  const { page } = opened;
  await page.getByText("▲ 文字里已不是：应报份数 3").waitFor();
  await page.getByRole("button", { name: "印发", exact: true }).click();
  await page.getByText("有 1 个数改得和记录不一样了").waitFor();
  await page.getByRole("button", { name: "照改的印发" }).waitFor();
  expect(await opened.accessibilityFaults()).toEqual([]);
  expect(await opened.overflowing()).toEqual([]);
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/rewritten.png` });
  await opened.close();
});

describe("the dialog 督导通报", () => {
  it("takes a figure apart, is edited, asks once more, issues, and saves what was issued as Word", async () => {
    const opened = await rig.open(start, script(), WIDE);
    const { page } = opened;
    await page.getByText("这一段的数（1）").click();
    await page.getByText("应报份数").click();
    await page.getByText("由 51 份报表得来").waitFor();
    await shot(opened, "bulletin-draft");
    await page.getByText("从登记的活动里选…").click();
    await page.getByLabel("查找").fill("领读");
    await press(opened, `加入：${RIVER}每周领读一次。`);
    expect(await page.getByLabel("文字").nth(1).inputValue()).toBe(`${RIVER}每周领读一次。`);
    await page.getByLabel("文字").nth(0).fill("应报份数见附表。");
    await page.getByText("▲ 文字里已不是这个数").waitFor();
    await page.getByLabel("发文机关标志（红头）").fill("例海市总工会文件");
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);

    await press(opened, "印发");
    expect(opened.inputs("bulletin.issue")).toEqual([]);
    await page.getByText("印发后不能再改").waitFor();
    await press(opened, "照改的印发");
    await page.getByText("已印发：督导通报〔2020〕1号").waitFor();
    await page.getByRole("heading", { name: "二、主要做法" }).waitFor();
    expect(await page.getByText("下一步工作").count()).toBe(0);
    await shot(opened, "bulletin-issued");
    expect(await opened.accessibilityFaults()).toEqual([]);

    const { name, text } = await wordsOfFile(opened, "下载 Word");
    expect(name).toBe("督导通报〔2020〕1号 关于“职工诵读活动”开展情况的通报.docx");
    const lines = text.split("\n").filter((line) => line !== "");
    expect(lines).toEqual([
      "例海市总工会文件",
      "督导通报〔2020〕1号",
      "关于“职工诵读活动”开展情况的通报",
      "各县（区）总工会：",
      "一、总体情况",
      "应报份数见附表。",
      "单位",
      "应报",
      RIVER,
      "1",
      "二、主要做法",
      `${RIVER}每周领读一次。`,
      "三、存在问题",
      `1个单位缺报：${RIVER}（缺报 2 天）。`,
      "例海市总工会",
      "2020年3月27日",
    ]);
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  it("tells whoever was overtaken, keeps what was typed, and issues the next one when pressed again", async () => {
    const other = issuedAs(draft, [], { by: "li.shili@qhd-office.example", at: "2020-03-27 09:30" });
    const opened = await rig.open(start, script([other]), WIDE);
    const { page } = opened;
    await page.getByLabel("标题", { exact: true }).fill("三月情况通报");
    await press(opened, "印发");
    await press(opened, "确认印发");
    await page.getByText("您编辑期间，有人印发了 督导通报〔2020〕1号").waitFor();
    await page.getByRole("button", { name: "已印发（1）" }).waitFor();
    await press(opened, "印发");
    await press(opened, "确认印发");
    await page.getByText("已印发：督导通报〔2020〕2号").waitFor();
    await page.getByRole("heading", { name: "三月情况通报" }).waitFor();
    await opened.close();
  });

  it("opens what was issued, with nothing to be typed into, and saves a draft that says it is one", async () => {
    const other = issuedAs(draft, [], { by: "li.shili@qhd-office.example", at: "2020-03-27 09:30" });
    const opened = await rig.open(start, script([other]), WIDE);
    await opened.calls.splice(0);
    const { name, text } = await wordsOfFile(opened, "下载草稿");
    expect(name).toBe("关于“职工诵读活动”开展情况的通报（草稿）.docx");
    expect(text).toContain("一、总体情况");
    expect(text).not.toContain("〔2020〕");
    await press(opened, "已印发（0）");
    await opened.page.getByText("还没有印发过。").waitFor();
    await press(opened, "回到草稿");
    await press(opened, "重新起草");
    await press(opened, "已印发（1）");
    await press(opened, /督导通报〔2020〕1号/);
    await opened.page.getByText("li.shili@qhd-office.example 2020-03-27 09:30 印发，不能再改。").waitFor();
    expect(await opened.page.getByRole("textbox").count()).toBe(0);
    await opened.close();
  });

  it("keeps what is typed for the office; where a colleague wrote meanwhile, either draft can be taken", async () => {
    const colleague = "li.shili@qhd-office.example";
    const theirs = { bulletin: { ...draft, title: "李试例写的" }, periodId: "r1.2020-03" };
    const other: KeptDraft = { ...theirs, revision: 7, by: colleague, at: "2020-03-27 09:58:00" };
    const answers = script();
    const keep = answers["bulletin.keep"]!;
    let isMet = false;
    answers["bulletin.keep"] = (input) => {
      const isStale = isMet && input.revision !== other.revision;
      return isStale ? { other } : keep(input);
    };
    const opened = await rig.open(start, answers, WIDE);
    const { page } = opened;
    const title = page.getByLabel("标题", { exact: true });
    await title.fill("三月情况通报");
    await press(opened, "存草稿");
    await page.getByText("草稿已存：office@example.cn 2020-03-27 10:00。").waitFor();
    expect(opened.inputs("bulletin.keep").at(-1)).toMatchObject({
      revision: 0,
      bulletin: { title: "三月情况通报" },
    });
    isMet = true;
    await title.fill("三月情况通报（改）");
    await press(opened, "印发");
    await press(opened, "确认印发");
    await page.getByText(`${colleague} 2020-03-27 09:58 改过这份草稿，您的还没有存。`).waitFor();
    expect(opened.inputs("bulletin.issue")).toEqual([]);
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    await shot(opened, "bulletin-two-people");
    await press(opened, "看对方的，放弃我的");
    expect(await title.inputValue()).toBe("李试例写的");
    isMet = false;
    await title.fill("合起来的");
    isMet = true;
    await press(opened, "存草稿");
    await page.getByText("草稿已存：").waitFor();
    expect(opened.inputs("bulletin.keep").at(-1)).toMatchObject({
      revision: 7,
      bulletin: { title: "合起来的" },
    });
    await page.getByLabel("公文").selectOption("活动通知");
    await page.getByLabel("文号").waitFor();
    expect(await title.inputValue()).toBe("关于开展“职工诵读活动”的通知");
    expect(await page.getByLabel("统计范围").count()).toBe(0);
    const { name, text } = await wordsOfFile(opened, "下载草稿");
    expect(name).toBe("关于开展“职工诵读活动”的通知（草稿）.docx");
    expect(text.split("\n")[0]).toBe("关于开展“职工诵读活动”的通知");
    await opened.close();
  });
});
