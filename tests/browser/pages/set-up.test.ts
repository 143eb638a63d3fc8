import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { JobProgress } from "../../../src/core/wire/procedures";
import { type Answers, PageRig, refused } from "./page-rig";
import { jobStart, newCampaignStart, unitRow, unitsStart } from "./samples";

const rig = new PageRig();
beforeAll(() => rig.start());
afterAll(() => rig.stop());

describe("the dialog 新建活动", () => {
  const size = { width: 720, height: 560 };
  const answers: Answers = {
    "campaign.create": () => ({ tabs: ["任务清单", "单位名录"], next: "units" }),
  };

  it("creates the chosen template with adjusted title, dates and period rule", async () => {
    const opened = await rig.open(newCampaignStart(), answers, size);
    const { page } = opened;
    await page.getByLabel("安全生产月").check();
    expect(await opened.accessibilityFaults()).toEqual([]);
    await page.getByRole("button", { name: "下一步：核对" }).click();
    await page.getByLabel("活动名称").fill("2020年安全生产月");
    expect(await page.getByLabel("发文单位").inputValue()).toBe("");
    await page.getByLabel("发文单位").fill("示例市总工会");
    await page.getByRole("textbox", { name: "结束日期" }).fill("2020年6月30日");
    await page.keyboard.press("Tab");
    await page.getByLabel("报告期").selectOption("cutoffMonth");
    await page.getByText("共 4 期").waitFor();
    expect(await page.locator("tbody tr").nth(1).textContent()).toBe(
      "2020年4月2020-03-262020-04-252020-04-25",
    );
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    await page.getByRole("button", { name: "建立活动" }).click();
    await page.getByText("下一步：从“台账”菜单选“登记单位”").waitFor();
    expect(opened.inputs("campaign.create")).toEqual([
      {
        template: "safety",
        title: "2020年安全生产月",
        language: "zh",
        documentNumber: "",
        issuer: "示例市总工会",
        reportMail: "",
        reportPhone: "",
        start: "2020-03-01",
        end: "2020-06-30",
        period: {
          kind: "cutoffMonth",
          cutoffDay: 25,
          dueDay: 25,
          dueIn: "period",
          dueTime: "",
          shift: "none",
          graceDays: 0,
          lockAfterDays: null,
        },
      },
    ]);
    await opened.close();
  });

  it("asks whoever reads English which language a Chinese template's campaign speaks, the template's chosen beforehand", async () => {
    const opened = await rig.open({ ...newCampaignStart(), language: "en" }, answers, {
      width: 720,
      height: 560,
    });
    const { page } = opened;
    await page.getByRole("button", { name: "Next: adjust" }).click();
    const language = page.getByLabel("Language of the campaign");
    expect(await language.inputValue()).toBe("zh");
    expect(await opened.overflowing()).toEqual([]);
    await opened.close();
  });

  it("begins its second step at the top, however far down the template stood", async () => {
    const opened = await rig.open(newCampaignStart(), answers, { width: 720, height: 300 });
    const { page } = opened;
    const main = page.locator("main");
    const scrolled = () => main.evaluate((found) => found.scrollTop);
    await main.evaluate((found) => found.scrollTo(0, found.scrollHeight));
    expect(await scrolled()).toBeGreaterThan(0);
    await page.getByRole("button", { name: "下一步：核对" }).click();
    await page.getByLabel("活动名称").waitFor();
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    expect(await scrolled()).toBe(0);
    await opened.close();
  });

  it("asks until which hour, in which period and what a day off does, and tells the first three due days", async () => {
    const opened = await rig.open(newCampaignStart(), answers, size);
    const { page } = opened;
    await page.getByRole("button", { name: "下一步：核对" }).click();
    await page.getByRole("textbox", { name: "开始日期" }).fill("2020-04-01");
    await page.getByRole("textbox", { name: "结束日期" }).fill("2020-06-30");
    await page.keyboard.press("Tab");
    await page.getByLabel("何时报").selectOption("下一期报");
    await page.getByLabel("几日前报送").fill("1");
    await page.getByLabel("截止时间").fill("25点");
    await page.locator(".field-error", { hasText: "“截止时间”请写成 17:00 这样" }).waitFor();
    await page.getByLabel("截止时间").fill("下午5点");
    await page.getByLabel("截止时间").press("Tab");
    await page.getByLabel("截止日遇休息日").selectOption("顺延到下一工作日");
    expect(await page.getByLabel("截止时间").inputValue()).toBe("17:00");
    // The first to the fifth of May were days off in 2020.
    await page
      .getByText(
        "前三期：2020年4月，2020-05-06 17:00 前报；2020年5月，2020-06-01 17:00 前报；2020年6月，2020-07-01 17:00 前报",
      )
      .waitFor();
    await page.getByText("最后一期在活动结束以后截止（2020-07-01 17:00）").waitFor();
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    await page.screenshot({ path: "tests/browser/screenshots/page-new-campaign-due.png", fullPage: true });
    await page.getByRole("button", { name: "建立活动" }).click();
    await opened.called("campaign.create");
    expect(opened.inputs("campaign.create")[0]?.period).toMatchObject({
      dueIn: "next",
      dueTime: "17:00",
      shift: "later",
    });
    await opened.close();
  });

  it("names what is wrong with the dates and shows no periods for them", async () => {
    const opened = await rig.open(newCampaignStart(), answers, size);
    const { page } = opened;
    await page.getByRole("button", { name: "下一步：核对" }).click();
    await page.getByRole("textbox", { name: "结束日期" }).fill("2019-12-31");
    await page.getByText("填好日期后").waitFor();
    await page.locator(".field-error", { hasText: "结束日期不能早于开始日期" }).waitFor();
    await page.getByLabel("宽限天数").fill("三天");
    await page.locator(".field-error", { hasText: "“宽限天数”要填 0 或以上的整数" }).waitFor();
    await page.getByLabel("宽限天数").fill("3");
    await page.getByRole("button", { name: "建立活动" }).click();
    await page.getByRole("button", { name: "结束日期不能早于开始日期" }).waitFor();
    expect(opened.calls).toEqual([]);
    await page.getByRole("textbox", { name: "结束日期" }).fill("2020-12-31");
    await page.getByText("处需要改正").waitFor({ state: "detached" });
    await opened.close();
  });

  it("keeps the adjustment when the script refuses", async () => {
    const refusing: Answers = {
      "campaign.create": () => {
        throw refused({ code: "lock.busy", text: "另一项操作正在写入。请过几秒再试。" });
      },
    };
    const opened = await rig.open(newCampaignStart(), refusing, size);
    await opened.page.getByRole("button", { name: "下一步：核对" }).click();
    await opened.page.getByLabel("活动名称").fill("我的活动");
    await opened.page.getByRole("button", { name: "建立活动" }).click();
    await opened.page.getByText("另一项操作正在写入").waitFor();
    expect(await opened.page.getByLabel("活动名称").inputValue()).toBe("我的活动");
    await opened.close();
  });

  it("says why a workbook that holds a campaign takes no second one", async () => {
    const opened = await rig.open(newCampaignStart({ hasCampaign: true, title: "阅读推广" }), {}, size);
    await opened.page.getByText("本表已有活动“阅读推广”").waitFor();
    await opened.close();
  });

  it("offers the campaign that is there as a template file", async () => {
    const save: Answers = { "template.save": () => ({ name: "阅读推广", file: "{}" }) };
    const opened = await rig.open(newCampaignStart({ hasCampaign: true, title: "阅读推广" }), save, size);
    const { page } = opened;
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "下载模板文件" }).click();
    expect((await download).suggestedFilename()).toBe("阅读推广.json");
    await page.getByText("已下载“阅读推广.json”").waitFor();
    expect(await opened.accessibilityFaults()).toEqual([]);
    await opened.close();
  });

  it("loads a template from such a file and sets it up", async () => {
    const [first] = newCampaignStart().data.templates;
    const loaded = { ...first!, id: "{…}", name: "去年的阅读推广", title: "去年的阅读推广" };
    const opened = await rig.open(
      newCampaignStart(),
      { ...answers, "template.read": () => ({ template: loaded }) },
      size,
    );
    const { page } = opened;
    const file = { name: "a.json", mimeType: "application/json", buffer: Buffer.from("{…}") };
    await page.getByLabel("从文件载入模板").setInputFiles(file);
    await page.getByText("去年的阅读推广").first().waitFor();
    expect(opened.inputs("template.read")).toEqual([{ file: "{…}" }]);
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    await page.getByRole("button", { name: "下一步：核对" }).click();
    await page.getByRole("button", { name: "建立活动" }).click();
    await page.getByText("下一步：从“台账”菜单选“登记单位”").waitFor();
    expect(opened.inputs("campaign.create")[0]?.template).toBe("{…}");
    await opened.close();
  });
});

describe("the dialog 登记单位", () => {
  const size = { width: 900, height: 600 };
  const bad = unitRow({
    row: 3,
    cells: { name: "示例集团工会", unitType: "县城" },
    shown: { name: "示例集团工会", unitType: "县城" },
    effect: "refused",
    problems: [{ code: "unit.typeUnknown", text: "不认识单位类型“县城”。", field: "unitType" }],
    fixes: [{ column: "unitType", value: "县区" }],
  });
  const answers: Answers = {
    "units.preview": () => ({
      rows: [unitRow(), bad],
      unknownColumns: ["不认识表头“编制”，这一列没有读入。"],
    }),
    "units.import": () => ({ added: 1, changed: 0, refused: 1 }),
  };

  it("checks a pasted list row by row and takes in what is in order", async () => {
    const opened = await rig.open(unitsStart(), answers, size);
    const { page } = opened;
    await page.getByLabel("从 Excel 复制").fill("单位名称\t单位类型\n例镇总工会\t县区\n示例集团工会\t县城");
    await page.getByText("不认识单位类型“县城”").waitFor();
    await page.getByText("不认识表头“编制”").waitFor();
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    await page.getByRole("button", { name: "导入 1 个单位" }).click();
    await page.getByText("新增 1 个").waitFor();
    await page.getByText("有问题的 1 行没有导入，还在下面").waitFor();
    expect(await page.getByLabel("从 Excel 复制").inputValue()).toBe(
      "单位名称\t单位类型\n示例集团工会\t县城\n",
    );
    await page.getByText("名录现有 4 个单位").waitFor();
    await page.locator("section[aria-busy=false]").waitFor();
    // The rest of the list is known as such: what it names again is not overwritten.
    expect(opened.inputs("units.preview").map(({ taken }) => taken)).toEqual([[], ["例镇总工会"]]);
    // A whole list that is pasted over that rest is another one.
    await page.getByLabel("从 Excel 复制").fill("单位名称\t单位类型\n例镇总工会\t县区\n例西乡总工会\t县区");
    await page.locator("section[aria-busy=false]").waitFor();
    expect(opened.inputs("units.preview").at(-1)!.taken).toEqual([]);
    await opened.close();
  });

  it("takes what is pasted after 继续登记 for a list of its own, which may name the same units", async () => {
    const all: Answers = {
      "units.preview": () => ({ rows: [unitRow()], unknownColumns: [] }),
      "units.import": () => ({ added: 1, changed: 0, refused: 0 }),
    };
    const opened = await rig.open(unitsStart(), all, size);
    const { page } = opened;
    for (const staff of ["1200", "1300"]) {
      await page.getByLabel("从 Excel 复制").fill(`单位名称\t单位类型\t职工数\n例镇总工会\t县区\t${staff}`);
      await page.getByRole("button", { name: "导入 1 个单位" }).click();
      await page.getByRole("button", { name: "继续登记" }).click();
    }
    expect(opened.inputs("units.preview").map(({ taken }) => taken)).toEqual([[], []]);
    await opened.close();
  });

  it("draws from the office's directory what differs, to be looked through like a pasted list", async () => {
    const text = "单位名称\t单位类型\n例镇总工会\t县区\n";
    const drawn = { text, count: 1, missing: ["示例机械厂工会"], name: "例海市单位总名录" };
    const opened = await rig.open(unitsStart(), { ...answers, "units.directory": () => drawn }, size);
    const { page } = opened;
    await page.getByRole("button", { name: "从单位总名录取" }).click();
    await page.getByLabel("单位总名录的链接").fill("https://docs.google.com/spreadsheets/d/x/edit");
    expect(await opened.accessibilityFaults()).toEqual([]);
    await page.screenshot({ path: "tests/browser/screenshots/units-directory.png" });
    await page.getByRole("button", { name: "取来核对" }).click();
    await page.getByText("“例海市单位总名录”没有的单位（不会自动停用）：示例机械厂工会").waitFor();
    expect(await page.getByLabel("从 Excel 复制").inputValue()).toBe(text);
    await page.getByText("不认识单位类型“县城”").waitFor();
    expect(opened.inputs("units.directory")).toEqual([
      { link: "https://docs.google.com/spreadsheets/d/x/edit" },
    ]);
    expect(await opened.overflowing()).toEqual([]);
    await page.screenshot({ path: "tests/browser/screenshots/units-directory-drawn.png" });
    await opened.close();
  });

  it("has a refused row corrected where it stands, by what was probably meant or by choosing", async () => {
    const opened = await rig.open(unitsStart(), answers, size);
    const { page } = opened;
    const list = page.getByLabel("从 Excel 复制");
    await list.fill("单位名称\t单位类型\n例镇总工会\t县区\n示例集团工会\t县城");
    await page.getByRole("button", { name: "改为“县区”" }).click();
    expect(await list.inputValue()).toBe("单位名称\t单位类型\n例镇总工会\t县区\n示例集团工会\t县区\n");
    await page.getByLabel("改正第 3 行的单位类型").selectOption("产业");
    expect(await list.inputValue()).toBe("单位名称\t单位类型\n例镇总工会\t县区\n示例集团工会\t产业\n");
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    if (process.env.SHOT) await page.screenshot({ path: process.env.SHOT });
    await opened.close();
  });

  it("adds a type that the list names and nobody has defined at a press, and leaves out a row of totals", async () => {
    const total = unitRow({
      row: 4,
      cells: { name: "合计" },
      shown: { name: "合计" },
      effect: "refused",
      problems: [{ code: "unit.totalRow", text: "“合计”像是合计行。", field: "name" }],
    });
    const opened = await rig.open(
      unitsStart(),
      { ...answers, "units.preview": () => ({ rows: [unitRow(), bad, total], unknownColumns: [] }) },
      size,
    );
    const { page } = opened;
    const list = page.getByLabel("从 Excel 复制");
    await list.fill("单位名称\t单位类型\n例镇总工会\t县区\n示例集团工会\t县城\n合计\t");
    const add = page.getByRole("button", { name: "增加“县城”" });
    await add.waitFor();
    if (process.env.SHOT) await page.screenshot({ path: `${process.env.SHOT}.types.png`, fullPage: true });
    expect(await opened.accessibilityFaults()).toEqual([]);
    await add.click();
    await add.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "不要这一行" }).click();
    expect(await list.inputValue()).not.toContain("合计");
    await page.getByRole("button", { name: "导入 1 个单位" }).click();
    await page.getByText("新增 1 个").waitFor();
    expect(opened.inputs("units.import")).toEqual([expect.objectContaining({ newTypes: ["县城"] })]);
    await opened.close();
  });

  it("does not take in a list that changed after it was checked", async () => {
    const opened = await rig.open(unitsStart(), answers, size);
    const { page } = opened;
    const list = page.getByLabel("从 Excel 复制");
    await list.fill("例镇总工会");
    await page.getByRole("button", { name: "导入 1 个单位" }).waitFor();
    await list.fill("例镇总工会\n示例高校工会");
    expect(await page.getByRole("button", { name: "导入 1 个单位" }).isDisabled()).toBe(true);
    await opened.close();
  });

  it("puts units that are typed one by one into the same list", async () => {
    const opened = await rig.open(unitsStart(), answers, size);
    const { page } = opened;
    await page.getByRole("button", { name: "逐个填写" }).click();
    await page.getByLabel("单位名称").fill("例镇总工会");
    await page.getByLabel("单位类型").selectOption("县区");
    await page.getByLabel("职工数").fill("1200");
    expect(await opened.accessibilityFaults()).toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "加入名单" }).click();
    await opened.called("units.preview");
    const text = opened.inputs("units.preview")[0]?.text ?? "";
    expect(text.split("\n").slice(0, 2)).toEqual([
      "单位名称\t单位类型\t层级\t上级单位\t填报方式\t联系人\t联系邮箱\t联系电话\t简称\t启用日期\t停用日期\t备注\t职工数",
      "例镇总工会\t县区\t\t\t\t\t\t\t\t\t\t\t1200",
    ]);
    await opened.close();
  });
});

describe("the dialog of a long job", () => {
  const OUTLOOK = "先收取有改动的 20 个，其余 480 个约需 9 分钟";
  const size = { width: 480, height: 360 };

  function progress(done: number, more: Partial<JobProgress> = {}): JobProgress {
    const words = { summary: "11 个单位都已分发", next: "下一步：登记活动。", current: `第 ${done} 个单位` };
    return {
      job: "distribute",
      done,
      total: 11,
      finished: done >= 11,
      queued: false,
      open: 0,
      outlook: "",
      problems: [],
      ...words,
      ...more,
    };
  }

  it("asks first, runs slice after slice and offers the next step", async () => {
    let done = 0;
    const advance = (): number => {
      done += 4;
      return done;
    };
    const opened = await rig.open(jobStart("ask"), { "job.step": () => progress(advance()) }, size);
    const { page } = opened;
    expect(opened.calls).toEqual([]);
    await page.getByRole("button", { name: "开始" }).click();
    await page.getByText("11 个单位都已分发").waitFor();
    await page.getByText("下一步：登记活动").waitFor();
    expect(opened.inputs("job.step").map(({ restart }) => restart)).toEqual([true, false, false]);
    await opened.close();
  });

  it("stops after the slice at hand and continues where it was", async () => {
    let done = 0;
    let release = (): void => {};
    const answers: Answers = {
      "job.step": async () => {
        if (done === 4) await new Promise<void>((resolve) => (release = resolve));
        done += 4;
        return progress(done);
      },
    };
    const opened = await rig.open(jobStart("auto"), answers, size);
    const { page } = opened;
    await opened.called("job.step", 2);
    expect(await page.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("4");
    expect(await opened.accessibilityFaults()).toEqual([]);
    await page.getByRole("button", { name: "停止" }).click();
    release();
    await page.getByText("已停在 8 / 11").waitFor();
    await page.getByText("已做好 8 份，还有 3 份").waitFor();
    await page.getByRole("button", { name: "继续" }).click();
    await page.getByText("11 个单位都已分发").waitFor();
    expect(opened.inputs("job.step").at(-1)?.restart).toBe(false);
    await opened.close();
  });

  it("says how long Google's next minute is away, goes on by itself, and keeps what earlier slices named", async () => {
    const problems = [{ code: "share.refused", text: "不能与 li@163.example 共享“例镇总工会”的填报表。" }];
    const slices = [
      progress(4, { problems, outlook: OUTLOOK, wait: { seconds: 40, reason: "quota" } }),
      progress(0, { total: 0, wait: { seconds: 10, reason: "busy" } }),
      progress(11),
    ];
    const opened = await rig.open(jobStart("ask"), { "job.step": () => slices.shift()! }, size);
    const { page } = opened;
    await page.clock.install();
    await page.getByRole("button", { name: "开始" }).click();
    await page.getByText(/Google 每分钟 60 次的限额已用完，约 (40|3\d) 秒后自动继续/).waitFor();
    await page.getByText(OUTLOOK).waitFor();
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    await page.clock.runFor(15_000);
    await page.getByText(/约 (25|2[0-4]|1\d) 秒后自动继续/).waitFor();
    await page.clock.runFor(25_500);
    await page.getByText(/Google 暂时忙，约 (10|\d) 秒后自动继续/).waitFor();
    expect(await page.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("4");
    await page.clock.runFor(11_000);
    await page.getByText("11 个单位都已分发").waitFor();
    await page.getByText("不能与 li@163.example 共享").waitFor();
    await opened.close();
  });

  it("stops within three seconds while it waits", async () => {
    const wait = { seconds: 60, reason: "quota" } as const;
    const opened = await rig.open(jobStart("auto"), { "job.step": () => progress(4, { wait }) }, size);
    const { page } = opened;
    await page.getByText("秒后自动继续").waitFor();
    await page.getByRole("button", { name: "停止" }).click();
    await page.getByText("已停在 4 / 11").waitFor({ timeout: 3_000 });
    expect(opened.inputs("job.step")).toHaveLength(1);
    await opened.close();
  });

  it("names problems as they come, and keeps them at the end", async () => {
    const problems = [{ code: "share.refused", text: "不能与 li@163.example 共享“例镇总工会”的填报表。" }];
    const opened = await rig.open(jobStart("auto"), { "job.step": () => progress(11, { problems }) }, size);
    await opened.page.getByText("不能与 li@163.example 共享").waitFor();
    await opened.page.getByText("1 处需要处理").waitFor();
    expect(await opened.accessibilityFaults()).toEqual([]);
    await opened.close();
  });

  it("folds notes of one kind beyond the first, so that others are not drowned", async () => {
    const old = Array.from({ length: 40 }, (_, index) => ({
      code: "workbook.oldDefinition",
      text: `“例${index + 1}单位工会”的填报表还是第 1 版。`,
      grade: "D" as const,
    }));
    const problems = [
      ...old,
      { code: "share.takenBack", text: "“例山区总工会”已不能打开。", grade: "D" as const },
    ];
    const opened = await rig.open(jobStart("auto"), { "job.step": () => progress(11, { problems }) }, size);
    const { page } = opened;
    await page.getByText("“例山区总工会”已不能打开").waitFor();
    await page.getByText("“例1单位工会”").waitFor();
    expect(await page.getByText("“例40单位工会”").isVisible()).toBe(false);
    await page.getByText("同样的还有 37 条").click();
    await page.getByText("“例40单位工会”").waitFor();
    expect(await opened.accessibilityFaults()).toEqual([]);
    await opened.close();
  });

  it("is green only when no unit is left open, and shows notes apart from what is to be seen to", async () => {
    const problems = [
      { code: "share.takenBack", text: "“例山区总工会”的联系人已不能打开填报表。", grade: "D" as const },
    ];
    const opened = await rig.open(
      jobStart("auto"),
      { "job.step": () => progress(11, { problems, open: 2 }) },
      size,
    );
    await opened.page.locator(".message.warn", { hasText: "11 个单位都已分发" }).waitFor();
    await opened.page.locator(".message.plain", { hasText: "已不能打开填报表" }).waitFor();
    expect(await opened.page.locator(".message.done").count()).toBe(0);
    expect(await opened.page.getByText("处需要处理").count()).toBe(0);
    expect(await opened.accessibilityFaults()).toEqual([]);

    await opened.close();
  });

  it("says that the clock will do what this person may not", async () => {
    const opened = await rig.open(
      jobStart("auto"),
      { "job.step": () => progress(0, { queued: true, summary: "已交给时钟，可以关闭此窗口。" }) },
      size,
    );
    await opened.page.getByText("已交给时钟").waitFor();
    await opened.close();
  });

  it("can go on after a failed call", async () => {
    let calls = 0;
    const answers: Answers = {
      "job.step": () => {
        calls += 1;
        if (calls === 2) throw new Error("NetworkError: Connection failure due to HTTP 0");
        return progress(calls === 1 ? 5 : 11);
      },
    };
    const opened = await rig.open(jobStart("auto"), answers, size);
    await opened.page.getByText("连接中断").waitFor();
    await opened.page.getByText("已停在 5 / 11").waitFor();
    await opened.page.getByRole("button", { name: "继续" }).click();
    await opened.page.getByText("11 个单位都已分发").waitFor();
    await opened.close();
  });
});
