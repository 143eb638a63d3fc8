import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { JobProgress, PageStart } from "../../../src/core/wire/procedures";
import { type Answers, PageRig, refused } from "./page-rig";
import { jobStart } from "./samples";

const rig = new PageRig();
beforeAll(() => rig.start());
afterAll(() => rig.stop());

const size = { width: 500, height: 400 };
const finished: JobProgress = {
  job: "push",
  done: 30,
  total: 30,
  current: "",
  finished: true,
  queued: false,
  problems: [],
  summary: "推送完毕：30 份填报表中 30 份已更新",
  outlook: "",
  open: 0,
  next: "",
};
const answers: Answers = {
  "job.step": () => finished,
  "job.sign": () => ({ done: 0, total: 30, current: "" }),
};

function pushStart(): PageStart<"job"> {
  const { data, ...frame } = jobStart();
  return {
    ...frame,
    data: {
      ...data,
      job: "push",
      title: "推送变更",
      explain: ["可以随时停止，下次从停下的地方继续。"],
      choices: [
        {
          binding: "next",
          label: "从下一期起（2020年5月），正在填的这一期照旧",
          explain: ["将更新 30 份填报表：", "有 6 个报告期的起止或截止日改变：2020年5月 — 2020年10月"],
        },
        {
          binding: "open",
          label: "从本期起（2020年4月），还没接收的报表就按新的要求",
          explain: ["将更新 30 份填报表：", "有 7 个报告期的起止或截止日改变：2020年4月 — 2020年10月"],
        },
      ],
    },
  };
}

describe("the dialog 推送变更", () => {
  it("lets the office say from which period on the changes bind, and shows what each choice changes", async () => {
    const opened = await rig.open(pushStart(), answers, size);
    const { page } = opened;
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    expect(await page.getByRole("group", { name: "新的要求从哪一期开始" }).isVisible()).toBe(true);
    await page.getByText("有 6 个报告期").waitFor();
    await page.getByLabel("从本期起").check();
    await page.getByText("有 7 个报告期").waitFor();
    await page.getByRole("button", { name: "开始" }).click();
    await page.getByText("30 份已更新").waitFor();
    expect(opened.inputs("job.step")).toMatchObject([{ job: "push", restart: true, binding: "open" }]);
    await opened.close();
  });

  it("shows all that a change amid a campaign is, the choice and the last words, without scrolling", async () => {
    const { data, ...frame } = pushStart();
    const plan = [
      "将更新 29 份填报表：",
      "结束日期 2020-10-31 → 2020-12-31",
      "报送事项“月度台账”：截止日 25 → 20",
      "字段“活动类型（活动）”：选项 ＋云上诵读",
      "新增字段“嘉宾人数（活动）”：必填 是",
      "任务“建组织”：列入台账 否 → 是",
      "新增 2 个报告期：2020年11月（2020-11-20 截止） — 2020年12月（2020-12-20 截止）",
      "6 个报告期的起止或截止日改变：2020年5月（2020-05-20 截止） — 2020年10月（2020-10-20 截止）",
    ];
    const choices = data.choices!.map((choice) => ({ ...choice, explain: plan }));
    const explain = [
      "把定义里的变更送到已经分发的填报表：新的列、选项、任务行和报告期会加进去，不再要求的只隐藏、不删除；各单位填的内容不动，已接收的报表不动。",
      ...data.explain,
    ];
    const start = { ...frame, data: { ...data, choices, explain } };
    for (const [width, height] of [
      [500, 560],
      [300, 700],
    ] as const) {
      const opened = await rig.open(start, answers, { width, height });
      const { page } = opened;
      const bottom = async (text: string) => {
        const box = (await page.getByText(text).boundingBox())!;
        return box.y + box.height;
      };
      const footer = (await page.locator("footer").boundingBox())!;
      expect(await bottom("可以随时停止")).toBeLessThanOrEqual(footer.y);
      expect(await opened.overflowing()).toEqual([]);
      expect(await opened.accessibilityFaults()).toEqual([]);
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/push-${width}.png` });
      await opened.close();
    }
  });

  it("mails to the units only where the tick is put, which it is not by itself", async () => {
    const { data, ...frame } = pushStart();
    const sent = async (isTicked: boolean) => {
      const opened = await rig.open({ ...frame, data: { ...data, mails: 29 } }, answers, size);
      const box = opened.page.getByLabel("推送后给 29 个单位各发一封邮件");
      expect([await box.isChecked(), await opened.accessibilityFaults()]).toEqual([false, []]);
      if (isTicked) await box.check();
      if (process.env.SHOTS) await opened.page.screenshot({ path: `${process.env.SHOTS}/push-mails.png` });
      await opened.page.getByRole("button", { name: "开始" }).click();
      await opened.page.getByText("30 份已更新").waitFor();
      const [input] = opened.inputs("job.step");
      await opened.close();
      return input;
    };
    expect(await sent(false)).not.toHaveProperty("tell");
    expect(await sent(true)).toMatchObject({ job: "push", restart: true, binding: "next", tell: true });
  });

  it("takes the next period where nobody chooses", async () => {
    const opened = await rig.open(pushStart(), answers, size);
    await opened.page.getByRole("button", { name: "开始" }).click();
    await opened.page.getByText("30 份已更新").waitFor();
    expect(opened.inputs("job.step")).toMatchObject([{ job: "push", restart: true, binding: "next" }]);
    await opened.close();
  });

  it("says what it prepares without a count, and that it is stopping until the slice at hand has ended, with one figure then", async () => {
    let answer = (_: JobProgress): void => undefined;
    let sign = { done: 0, total: 0, current: "" };
    const opened = await rig.open(
      pushStart(),
      {
        ...answers,
        "job.step": () =>
          new Promise<JobProgress>((resolve) => {
            answer = resolve;
          }),
        "job.sign": () => sign,
        "job.stop": () => ({}),
      },
      size,
    );
    const { page } = opened;
    await page.clock.install();
    await page.getByRole("button", { name: "开始" }).click();
    await page.getByText("正在比对定义").waitFor();
    expect(await page.getByText("0 / 0").count()).toBe(0);
    await page.getByRole("button", { name: "停止" }).click();
    await page.getByText("正在停下").waitFor();
    expect(opened.inputs("job.stop")).toEqual([{ run: opened.inputs("job.step")[0]!.run }]);
    sign = { done: 5, total: 30, current: "例西区总工会" };
    await page.clock.runFor(15_000);
    await page.getByText("5 / 30").waitFor();
    await page.getByText("正在停下").waitFor();
    expect(await page.getByText("已停").count()).toBe(0);
    expect(await page.getByRole("button", { name: "继续" }).count()).toBe(0);
    expect(await opened.accessibilityFaults()).toEqual([]);
    answer({ ...finished, done: 10, finished: false, current: "例西区总工会", summary: "" });
    await page.getByText("已停在 10 / 30").waitFor();
    await page.clock.runFor(60_000);
    expect(opened.inputs("job.step")).toHaveLength(1);
    expect(await page.getByText("已停在 10 / 30").count()).toBe(1);
    await page.getByRole("button", { name: "继续" }).click();
    await opened.called("job.step", 2);
    const [stopped, next] = opened.inputs("job.step");
    expect(next!.run).not.toBe(stopped!.run);
    await opened.close();
  });

  it("says that nothing was done where it was stopped before that", async () => {
    const none = { ...finished, done: 0, total: 0, finished: false, summary: "" };
    let answer = (): void => undefined;
    const step = new Promise<JobProgress>((resolve) => {
      answer = () => resolve(none);
    });
    const opened = await rig.open(
      pushStart(),
      { ...answers, "job.step": () => step, "job.stop": () => ({}) },
      size,
    );
    await opened.page.getByRole("button", { name: "开始" }).click();
    await opened.page.getByRole("button", { name: "停止" }).click();
    answer();
    await opened.page.getByText("已停下，还没有做任何一份").waitFor();
    expect(await opened.page.getByText("0 / 0").count()).toBe(0);
    await opened.close();
  });

  it("offers no button to whom only another account can do it for", async () => {
    const { data, ...frame } = pushStart();
    const explain = ["推送由建表账号 owner@office.example 做：请用这个账号打开本窗口。"];
    const opened = await rig.open({ ...frame, data: { ...data, explain, byOther: true } }, answers, size);
    await opened.page.getByText("请用这个账号").waitFor();
    expect(await opened.page.locator("footer button").allInnerTexts()).toEqual(["关闭"]);
    await opened.close();
  });

  const places = [
    { code: "distribute.blocked", text: "活动定义里有 1 处还不能用。请逐条改正下面各处。" },
    { code: "definition.formOrphan", text: "“表单” B12：表单“周报表”不属于任何报送事项。请停用这张表单。" },
  ];

  it("names what has to be mended in place of the button, where it would be refused", async () => {
    const { data, ...frame } = pushStart();
    const { choices: _choices, ...rest } = data;
    const blocked = places.map(({ text }) => text);
    const opened = await rig.open({ ...frame, data: { ...rest, blocked } }, answers, size);
    expect(await opened.accessibilityFaults()).toEqual([]);
    await opened.page.getByText("没有开始，什么都没有改动").waitFor();
    await opened.page.getByText("“表单” B12").waitFor();
    expect(await opened.page.locator("footer button").allInnerTexts()).toEqual(["关闭"]);
    await opened.close();
  });

  it("never says of a push that was refused that it was interrupted or goes on", async () => {
    const refusing = () => {
      throw refused(...places);
    };
    const opened = await rig.open(pushStart(), { ...answers, "job.step": refusing }, size);
    await opened.page.getByRole("button", { name: "开始" }).click();
    await opened.page.getByText("没有开始，什么都没有改动").waitFor();
    expect(await opened.page.getByText(/中断|继续/).count()).toBe(0);
    expect(await opened.page.locator("footer button").allInnerTexts()).toEqual(["关闭", "开始"]);
    await opened.close();
  });

  it("goes on with a push that was stopped, by a button that says so", async () => {
    const { data, ...frame } = pushStart();
    const { choices: _choices, ...rest } = data;
    const explain = ["第 2 版的推送停在 5 / 30，还有 25 份填报表没有轮到。"];
    const opened = await rig.open({ ...frame, data: { ...rest, explain, goesOn: true } }, answers, size);
    await opened.page.getByRole("button", { name: "继续推送" }).click();
    await opened.page.getByText("30 份已更新").waitFor();
    expect(opened.inputs("job.step")).toMatchObject([{ job: "push", restart: false }]);
    await opened.close();
  });
});
