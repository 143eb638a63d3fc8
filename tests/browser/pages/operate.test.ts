import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Input, Output } from "../../../src/core/wire/procedures";
import { type Answers, PageRig, refused } from "./page-rig";
import {
  chaseItem,
  chaseStart,
  checkStart,
  clockStart,
  exportStart,
  reviewDetails,
  reviewItem,
  reviewStart,
  waitingList,
} from "./samples";

const LONG = "示例市经济技术开发区新型建筑材料与装配式构件产业联合基层工会委员会";

const rig = new PageRig();
beforeAll(() => rig.start());
afterAll(() => rig.stop());

describe("the dialog 审核", () => {
  const size = { width: 940, height: 620 };
  const first = reviewItem();
  const second = reviewItem({ unitId: "U03", unit: LONG, onTime: false, revision: 2 });

  it("accepts several reports at once, each as it was looked at", async () => {
    const answers: Answers = {
      "review.accept": ({ reports }) => ({
        accepted: reports.length,
        leftOut: [],
        unnotified: 0,
        ...waitingList([], 46),
      }),
    };
    const opened = await rig.open(reviewStart([first, second]), answers, size);
    const { page } = opened;
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    expect(await page.getByRole("button", { name: "接收选中的 0 份" }).isDisabled()).toBe(true);
    await page.getByLabel("全选").check();
    await page.getByRole("button", { name: "接收选中的 2 份" }).click();
    await page.getByText("已接收 2 份报表").waitFor();
    await page.getByText("选“汇总”更新领导汇总表").waitFor();
    await page.getByRole("button", { name: "已接收 46", exact: true }).waitFor();
    expect(opened.inputs("review.accept")[0]?.reports).toEqual([
      { unitId: "U02", period: "r1.2020-03", revision: 1, state: "submitted", reviewedAt: "" },
      { unitId: "U03", period: "r1.2020-03", revision: 2, state: "submitted", reviewedAt: "" },
    ]);
    await opened.close();
  });

  it("decides one report by a hurried hand's two presses, not the next one too", async () => {
    const answers: Answers = {
      "review.accept": ({ reports }) => ({
        accepted: reports.length,
        leftOut: [],
        unnotified: 0,
        ...waitingList([second], 46),
      }),
    };
    const opened = await rig.open(reviewStart([first, second]), answers, size);
    const { page } = opened;
    const { x, y } = (await page.getByRole("button", { name: "接收", exact: true }).first().boundingBox())!;
    await page.mouse.click(x + 5, y + 5);
    await opened.called("review.accept");
    await page.getByText("已接收 1 份报表").waitFor();
    await page.mouse.click(x + 5, y + 5);
    await page.getByRole("button", { name: "接收", exact: true }).first().click();
    expect(opened.inputs("review.accept").map(({ reports }) => reports.map(({ unitId }) => unitId))).toEqual([
      ["U02"],
      ["U03"],
    ]);
    await opened.close();
  });

  it("reads what stands in a report when it is opened, once", async () => {
    const opened = await rig.open(
      reviewStart([first, second]),
      { "review.details": () => reviewDetails() },
      size,
    );
    const { page } = opened;
    const contents = page.locator(".report").first().getByText("查看内容");
    await contents.click();
    await page.getByText("送书到一线班组").waitFor();
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    await contents.click();
    await contents.click();
    await page.getByText("送书到一线班组").waitFor();
    expect(opened.inputs("review.details")).toEqual([{ unitId: "U02", period: "r1.2020-03", revision: 1 }]);
    await opened.close();
  });

  it("says why a report cannot be shown, and reads it when it is opened again", async () => {
    let isChanged = true;
    const answers: Answers = {
      "review.details": () => {
        if (!isChanged) return reviewDetails();
        isChanged = false;
        throw refused({ code: "record.changedMeanwhile", text: "“例镇总工会 2020年3月”刚被改过" });
      },
    };
    const opened = await rig.open(reviewStart([first]), answers, size);
    const { page } = opened;
    const contents = page.getByText("查看内容");
    await contents.click();
    await page.getByText("刚被改过").waitFor();
    await contents.click();
    await contents.click();
    await page.getByText("送书到一线班组").waitFor();
    await opened.close();
  });

  it("shows what others review when it is asked for, with their names", async () => {
    const theirs = reviewItem({
      unitId: "U04",
      unit: "例北县总工会",
      reviewers: ["li.shili@qhd-office.example"],
      mine: false,
    });
    const opened = await rig.open(reviewStart([first, theirs]), {}, size);
    const { page } = opened;
    await page.getByText("待审核 1 份").waitFor();
    expect(await page.locator(".report").count()).toBe(1);
    await page.getByLabel("也显示由别人审核的 1 份").check();
    await page.getByText("由 li.shili@qhd-office.example 审核").waitFor();
    expect(await page.locator(".report").count()).toBe(2);
    expect(await opened.accessibilityFaults()).toEqual([]);
    await opened.close();
  });

  it("returns a report only with a reason", async () => {
    const opened = await rig.open(reviewStart([first]), { "review.return": () => waitingList([]) }, size);
    const { page } = opened;
    await page.getByRole("button", { name: "退回", exact: true }).click();
    await page.getByLabel("退回原因").and(page.locator(":focus")).waitFor();
    await page.getByRole("button", { name: "确认退回" }).click();
    await page.getByText("请填写“退回原因”").waitFor();
    expect(opened.calls).toEqual([]);
    expect(await opened.accessibilityFaults()).toEqual([]);
    await page.getByLabel("退回原因").fill("人次与活动记录不符，请核对");
    await page.getByRole("button", { name: "确认退回" }).click();
    await page.getByText("已退回 例镇总工会 2020年3月").waitFor();
    expect(opened.inputs("review.return")[0]?.reason).toBe("人次与活动记录不符，请核对");
    await opened.close();
  });

  it("goes on by keyboard from the next report, and is closed by Esc outside of a field", async () => {
    const answers: Answers = {
      "review.accept": () => ({ ...waitingList([second]), accepted: 1, leftOut: [], unnotified: 0 }),
    };
    const opened = await rig.open(reviewStart([first, second]), answers, size);
    const { page } = opened;
    await page.getByRole("button", { name: "接收", exact: true }).first().press("Enter");
    await page.locator("article.report:focus").getByText(second.unit).waitFor();
    await page.getByRole("button", { name: "退回", exact: true }).click();
    await page.getByLabel("退回原因").fill("人次不符");
    await page.keyboard.press("Escape");
    expect(await page.getAttribute("body", "data-closed")).toBeNull();
    await page.getByRole("button", { name: "取消" }).press("Escape");
    expect(await page.getAttribute("body", "data-closed")).toBe("true");
    await opened.close();
  });

  it("asks before it returns what somebody else has accepted meanwhile, and keeps the reason", async () => {
    const meanwhile = {
      by: "li.shili@qhd-office.example",
      label: "已接收",
      state: "accepted",
      reviewedAt: "2020-03-26 09:41:00",
    };
    const answers: Answers = {
      "review.return": ({ state }) =>
        state === "accepted" ? waitingList([]) : { ...waitingList([]), meanwhile },
    };
    const opened = await rig.open(reviewStart([first]), answers, size);
    const { page } = opened;
    await page.getByRole("button", { name: "退回", exact: true }).click();
    await page.getByLabel("退回原因").fill("人次与活动记录不符，请核对");
    await page.getByRole("button", { name: "确认退回" }).click();
    await page
      .getByText(
        "li.shili@qhd-office.example 刚在 2020-03-26 09:41 把它处理为“已接收”，本次没有改动。仍要退回吗？",
      )
      .waitFor();
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    await page.getByRole("button", { name: "仍然退回" }).click();
    await page.getByText("已退回 例镇总工会 2020年3月").waitFor();
    expect(
      opened.inputs("review.return").map(({ state, reviewedAt, reason }) => [state, reviewedAt, reason]),
    ).toEqual([
      ["submitted", "", "人次与活动记录不符，请核对"],
      ["accepted", "2020-03-26 09:41:00", "人次与活动记录不符，请核对"],
    ]);
    await opened.close();
  });

  it("accepts no report whose reason for a return is being written, 全选 or not", async () => {
    const answers: Answers = {
      "review.accept": ({ reports }) => ({
        accepted: reports.length,
        leftOut: [],
        ...waitingList([first]),
        unnotified: 0,
      }),
    };
    const opened = await rig.open(reviewStart([first, second]), answers, size);
    const { page } = opened;
    await page.getByLabel("全选").check();
    await page.getByRole("button", { name: "退回", exact: true }).first().click();
    await page.getByRole("button", { name: "接收选中的 1 份" }).waitFor();
    await page.getByLabel("全选").uncheck();
    await page.getByLabel("全选").check();
    await page.getByRole("button", { name: "接收选中的 1 份" }).click();
    await page.getByText("已接收 1 份报表").waitFor();
    expect(opened.inputs("review.accept")[0]?.reports.map(({ unitId }) => unitId)).toEqual(["U03"]);
    await opened.close();
  });

  it.each([[940], [300]])(
    "shows what units ask for, grants it until a day or refuses it with a reason, at %s px",
    async (width) => {
      const wish = {
        exceptionId: "x1",
        unit: LONG,
        periodLabel: "每月报送 2020年3月",
        dueOn: "2020-03-25",
        until: "2020-03-28",
        words: "延期：2020年3月 到3月28日，材料未齐",
        at: "2020-03-20 09:00:00",
      };
      const { counts, gone } = waitingList([]);
      const listed = { items: [], counts: { ...counts, extensions: 1 }, extensions: [wish], gone };
      const answers: Answers = {
        "review.list": () => listed,
        "review.extension": ({ grant, reason }) => {
          if (!grant && reason === "")
            throw refused({ code: "review.extensionReason", text: "不同意延期没有写原因", field: "reason" });
          return { ...waitingList([]), extensions: [] };
        },
      };
      const opened = await rig.open(reviewStart([]), answers, { width, height: 620 });
      const { page } = opened;
      await page.getByRole("button", { name: /^延期申请/ }).click();
      await page.getByText("原截止日 2020-03-25").waitFor();
      expect(await opened.accessibilityFaults()).toEqual([]);
      expect(await opened.overflowing()).toEqual([]);
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/extensions-${width}.png` });
      await page.getByRole("button", { name: "不同意" }).click();
      await page.getByLabel("不同意的原因").and(page.locator("[aria-invalid]")).waitFor();
      await page.getByLabel("延期到").fill("2020-03-27");
      await page.getByRole("button", { name: "同意", exact: true }).click();
      await page.getByText(`已同意 ${LONG} 延期到 2020-03-27`).waitFor();
      expect(opened.inputs("review.extension").at(-1)).toEqual({
        exceptionId: "x1",
        grant: true,
        until: "2020-03-27",
        reason: "",
      });
      await opened.close();
    },
  );

  it.each([[940], [300]])(
    "shows what a unit proposes to correct, before and after, at %s px",
    async (width) => {
      const corrections = [
        {
          id: "c1",
          label: "活动 · 2020-03-27 · 月末补学",
          before: "",
          after: "日期 2020-03-27，参与人次 12",
        },
        { id: "c2", label: `活动 · 2020-03-10 · ${LONG}`, before: "参与人次 40", after: "参与人次 45" },
        { id: "c3", label: "台账 · 1 开办“职工书屋”赠书点 · 数量", before: "2", after: "3" },
      ];
      const accepted = reviewItem({ state: "accepted", canAccept: false, corrections });
      const { counts: none } = waitingList([]);
      const counts = { ...none, corrections: 1, troubled: 2, accepted: 48, missing: 7 };
      const answers: Answers = {
        "review.list": ({ filter }) => ({
          items: filter === "corrections" ? [accepted] : [],
          counts,
          extensions: [],
          gone: [],
        }),
        "review.correct": () => waitingList([]),
      };
      const opened = await rig.open(reviewStart([]), answers, { width, height: 620 });
      const { page } = opened;
      await page.getByRole("button", { name: /^更正建议/ }).click();
      await page.getByText("更正建议 3 处").waitFor();
      expect(await opened.accessibilityFaults()).toEqual([]);
      expect(await opened.overflowing()).toEqual([]);
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/corrections-${width}.png` });
      await page.getByLabel("选择 台账").uncheck();
      await page.getByRole("button", { name: "不采纳选中的 2 处" }).click();
      await page.getByText("请填写“不采纳的原因”").waitFor();
      await page.getByRole("button", { name: "采纳选中的 2 处", exact: true }).click();
      await page.getByText("已采纳 例镇总工会 2020年3月 的更正建议 2 处").waitFor();
      expect(opened.inputs("review.correct")[0]).toMatchObject({ accept: ["c1", "c2"], decline: [] });
      await opened.close();
    },
  );

  it("lists changes after acceptance that have problems, with what keeps them", async () => {
    const item = reviewItem({
      state: "accepted",
      canAccept: false,
      held: ["活动记录 第12行：没有选任务", "活动记录 F12：日期在今天以后"],
    });
    const opened = await rig.open(reviewStart([item]), {}, size);
    const { page } = opened;
    await page.getByText("接收后的改动中有问题，该单位改好以前全部改动都没有报出：").waitFor();
    expect(await page.locator(".report li").allTextContents()).toEqual(item.held);
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    await opened.close();
  });

  it("names what was declined before and comes again, with the reason then given", async () => {
    const declined = [
      { words: "活动 · 2020-03-27 · 月末补学（— → 参与人次 12）", reason: "这一场已由市总工会统一登记" },
    ];
    const opened = await rig.open(reviewStart([reviewItem({ declined })]), {}, size);
    const { page } = opened;
    await page.getByText("含原来没有采纳的更正 1 处，接收就计入：").waitFor();
    await page.getByText("没有采纳的原因：这一场已由市总工会统一登记").waitFor();
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/review-declined.png` });
    await opened.close();
  });

  it("says that proposals were declined, and of nothing to roll up", async () => {
    const change = { id: "c1", label: "活动 · 2020-03-27 · 月末补学", before: "", after: "参与人次 12" };
    const accepted = reviewItem({ state: "accepted", canAccept: false, corrections: [change] });
    let isDecided = false;
    const answers: Answers = {
      "review.list": () => waitingList(isDecided ? [] : [accepted], 48),
      "review.correct": () => {
        isDecided = true;
        return waitingList([]);
      },
    };
    const opened = await rig.open(reviewStart([]), answers, size);
    const { page } = opened;
    await page.getByRole("button", { name: /^更正建议/ }).click();
    await page.getByLabel("不采纳的原因").fill("与签到表不符");
    await page.getByRole("button", { name: "不采纳选中的 1 处" }).click();
    await page.getByText("没有采纳 例镇总工会 2020年3月 的更正建议 1 处，数字不变").waitFor();
    expect(await page.getByText("下一步").count()).toBe(0);
    await opened.close();
  });

  it("keeps the queue when a report changed meanwhile", async () => {
    const changed: Answers = {
      "review.accept": () => {
        throw refused({
          code: "record.changedMeanwhile",
          text: "“例镇总工会 2020年3月”刚被改过。请看过新内容后再保存。",
        });
      },
    };
    const opened = await rig.open(reviewStart([first, second]), changed, size);
    await opened.page.getByRole("button", { name: "接收", exact: true }).first().click();
    await opened.page.getByText("刚被改过").waitFor();
    expect(await opened.page.locator("article").count()).toBe(2);
    await opened.close();
  });

  it("accepts a report whose units below are missing only with a reason, and names those that were left out", async () => {
    const missing = "例甲二镇工会（已提交）";
    const reason = "二镇因暴雨停办，下月补报";
    const gated = reviewItem({
      belowMissing: missing,
      below: ["2020-04-02 09:30 下级已更改：例甲一镇工会，数量 2 → 3"],
    });
    const left = {
      code: "review.belowMissing",
      text: `例镇总工会 2020年3月 的下级还没有全部接收：${missing}`,
    };
    const asked: (string | undefined)[] = [];
    const answers: Answers = {
      "review.accept": (input) => {
        asked.push(input.reason);
        const accepted = input.reason ? 1 : 0;
        const leftOut = input.reason ? [] : [left];
        return { accepted, leftOut, unnotified: 0, ...waitingList(input.reason ? [] : [gated]) };
      },
    };
    const opened = await rig.open(reviewStart([gated]), answers, size);
    const { page } = opened;
    await page.getByText("例甲一镇工会，数量 2 → 3").waitFor();
    await page.getByLabel("全选").check();
    await page.getByRole("button", { name: "接收选中的 1 份" }).click();
    await page.getByText(left.text).waitFor();
    await page.getByRole("button", { name: "接收", exact: true }).click();
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    await page.getByLabel("下级未齐仍接收的理由").fill(reason);
    await page.getByRole("button", { name: "仍然接收" }).click();
    await page.getByText("已接收 1 份报表").waitFor();
    expect(asked).toEqual([undefined, reason]);
    await opened.close();
  });

  it("tells the units after a large acceptance, as fast as Google lets it", async () => {
    const wait = { seconds: 50, reason: "quota" } as const;
    const answers: Answers = {
      "review.accept": ({ reports }) => ({
        accepted: reports.length,
        leftOut: [],
        ...waitingList([]),
        unnotified: 2,
        wait,
      }),
      "review.notify": () => ({ unnotified: 0 }),
    };
    const opened = await rig.open(reviewStart([first, second]), answers, size);
    const { page } = opened;
    await page.clock.install();
    await page.getByLabel("全选").check();
    await page.getByRole("button", { name: "接收选中的 2 份" }).click();
    await page.getByText("已接收 2 份报表").waitFor();
    await page.getByText(/约 (50|4\d) 秒后自动继续/).waitFor();
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    expect(opened.inputs("review.notify")).toEqual([]);
    await page.clock.runFor(51_000);
    await opened.called("review.notify", 1);
    await page.getByRole("progressbar").waitFor({ state: "detached" });
    await opened.close();
  });

  it("leaves the rest to the clock when the person stops the telling", async () => {
    const wait = { seconds: 50, reason: "quota" } as const;
    const answers: Answers = {
      "review.accept": ({ reports }) => ({
        accepted: reports.length,
        leftOut: [],
        ...waitingList([]),
        unnotified: 2,
        wait,
      }),
    };
    const opened = await rig.open(reviewStart([first, second]), answers, size);
    const { page } = opened;
    await page.getByLabel("全选").check();
    await page.getByRole("button", { name: "接收选中的 2 份" }).click();
    await page.getByText(/约 (50|4\d) 秒后自动继续/).waitFor();
    await page.getByRole("button", { name: "停止" }).click();
    await page.getByText("还有 2 个单位的首页没有写到").waitFor({ timeout: 3_000 });
    await opened.close();
  });

  it("writes its empty state in words", async () => {
    const opened = await rig.open(reviewStart([]), {}, size);
    await opened.page.getByText("没有待审核的报表").waitFor();
    await opened.close();
  });
});

describe("the dialog 催办", () => {
  const size = { width: 720, height: 560 };
  const items = [
    chaseItem(),
    chaseItem({ unitId: "U03", unit: LONG, to: "", channel: "代填" }),
    chaseItem({ unitId: "U04", unit: "示例高校工会" }),
  ];

  const answered = (more: Partial<Output<"chase.send">> = {}): Answers => ({
    "chase.send": () => ({ sent: 1, held: 0, left: [], problems: [], ...more }),
  });

  it("sends to the chosen ones; who has no address, or was chased today, cannot be chosen", async () => {
    const today = chaseItem({ unitId: "U05", unit: "例海县总工会", toldLately: true, chasedToday: true });
    const told = chaseItem({ unitId: "U06", unit: "例林总工会", toldOutcome: "10:40" });
    const opened = await rig.open(
      chaseStart([...items, today, told]),
      answered({ left: ["例镇总工会"] }),
      size,
    );
    const { page } = opened;
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    await page.getByText("截至 2020-05-01，5 个单位有到期未报的报表").waitFor();
    await page.getByText("10:40 刚发过报送结果的邮件，一小时后再催").waitFor();
    for (const unit of ["例林总工会", LONG, "例海县总工会"])
      expect(await page.getByLabel(`催办 ${unit}`, { exact: true }).isDisabled()).toBe(true);
    await page.getByText("2020年4月：已退回").first().waitFor();
    await page.getByText("李四 0335-0000000").first().waitFor();
    await page.getByLabel("催办 示例高校工会", { exact: true }).uncheck();
    await page.getByRole("button", { name: "发送 1 封" }).click();
    await page.getByText("已发送 1 封催办邮件").waitFor();
    await page.getByText("没有发给：例镇总工会").waitFor();
    expect(opened.inputs("chase.send")).toMatchObject([{ unitIds: ["U02"], again: [] }]);
    await opened.close();
  });

  it("leaves out whoever was told yesterday, says when, and sends again only where the tick is put back", async () => {
    const told = chaseItem({
      unitId: "U06",
      unit: "例江县总工会",
      lastReminded: "2020-04-30 09:12",
      toldLately: true,
    });
    const opened = await rig.open(chaseStart([chaseItem(), told]), answered(), size);
    const { page } = opened;
    const box = page.getByLabel("催办 例江县总工会", { exact: true });
    expect(await box.isChecked()).toBe(false);
    await page.getByText("2020-04-30 09:12").waitFor();
    await box.check();
    await page.getByRole("button", { name: "发送 2 封" }).click();
    await page.getByText("已发送 1 封").waitFor();
    expect(opened.inputs("chase.send")).toMatchObject([{ unitIds: ["U02", "U06"], again: ["U06"] }]);
    await opened.close();
  });

  it("leaves out whoever owes only what is locked, and says what comes first", async () => {
    const locked = chaseItem({ unitId: "U07", unit: "例湖县总工会", locked: true });
    const opened = await rig.open(chaseStart([chaseItem(), locked]), answered(), size);
    const { page } = opened;
    expect(await page.getByLabel("催办 例湖县总工会", { exact: true }).isChecked()).toBe(false);
    await page.getByText("先在“例外”里解锁").waitFor();
    expect(await opened.overflowing()).toEqual([]);
    await page.getByRole("button", { name: "发送 1 封" }).click();
    await page.getByText("已发送 1 封").waitFor();
    expect(opened.inputs("chase.send")).toMatchObject([{ unitIds: ["U02"] }]);
    await opened.close();
  });

  it("shows a unit's mail before it leaves, lets its words be changed for this sending, and mails it to oneself", async () => {
    const answers: Answers = {
      ...answered(),
      "chase.preview": ({ words }) => ({
        to: "lisi@example.com",
        subject: words.subject.replace("{{活动}}", "读书活动"),
        text: "例镇总工会：\n\n2020年3月：尚未报送",
      }),
      "chase.test": () => ({ to: "wang@office.example" }),
    };
    const opened = await rig.open(chaseStart(items), answers, size);
    const { page } = opened;
    await page.getByRole("button", { name: "预览发给 例镇总工会 的邮件" }).click();
    await page.getByText("催办：请报送读书活动").waitFor();
    await page.getByText("2020年3月：尚未报送", { exact: false }).last().waitFor();
    await page.getByText("邮件文字（只用于这一次）").click();
    await page.getByLabel("标题").fill("最后一次催办：{{活动}}");
    await page.getByText("最后一次催办：读书活动").waitFor();
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/chase.png`, fullPage: true });
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    await page.getByRole("button", { name: "发一封给自己试看" }).click();
    await page.getByText("已发到 wang@office.example，没有发给单位").waitFor();
    await page.getByRole("button", { name: "发送 2 封" }).click();
    const [{ words }] = opened.inputs("chase.send") as [Input<"chase.send">];
    expect(words).toMatchObject({ subject: "最后一次催办：{{活动}}" });
    expect(opened.inputs("chase.test")).toMatchObject([{ unitId: "U02", words }]);
    await opened.close();
  });

  it("says what today's mail quota does not cover, and what was held back", async () => {
    const problems = [{ code: "mail.failed", text: "给“例镇总工会”的提醒没有发出。" }];
    const opened = await rig.open(chaseStart(items, 1), answered({ held: 1, problems }), size);
    const { page } = opened;
    await page.getByText("多出的 1 封明天自动发送").waitFor();
    await page.getByRole("button", { name: "发送 2 封" }).click();
    await page.getByText("1 封因额度留到明天").waitFor();
    await page.getByText("给“例镇总工会”的提醒没有发出").waitFor();
    await opened.close();
  });

  it("says that nobody is late", async () => {
    const opened = await rig.open(chaseStart([]), {}, size);
    await opened.page.getByText("没有逾期未报的单位").waitFor();
    await opened.close();
  });
});

describe("the dialog of the clock", () => {
  const size = { width: 520, height: 420 };

  it("starts and stops the own clock", async () => {
    const running = clockStart({
      running: true,
      ownerAccount: "staff@city.example",
      nextRun: "2020-03-20 09:10",
      intervalMinutes: 10,
    }).data;
    const answers: Answers = { "clock.start": () => running, "clock.stop": () => clockStart().data };
    const opened = await rig.open(clockStart(), answers, size);
    const { page } = opened;
    await page.getByText("开启后即为您的账号（staff@city.example）").waitFor();
    await page.getByRole("button", { name: "开启时钟" }).click();
    await page.getByText("时钟正在运行").waitFor();
    await page.getByText("每 10 分钟").waitFor();
    expect(await opened.accessibilityFaults()).toEqual([]);
    await page.getByRole("button", { name: "关闭时钟" }).click();
    await page.getByText("不再自动收取和提醒").waitFor();
    await opened.close();
  });

  it("leaves another account's clock to that account and shows its failures", async () => {
    const start = clockStart({
      running: true,
      ownerAccount: "owner@city.example",
      isOwner: false,
      failures: 2,
      lastError: "时钟自 09:00 起没有运行。",
    });
    const opened = await rig.open(start, {}, size);
    await opened.page.getByText("只有 owner@city.example 能开启或关闭").waitFor();
    await opened.page.getByText("时钟自 09:00 起没有运行").waitFor();
    expect(await opened.page.getByRole("button").allTextContents()).toEqual(["关闭"]);
    await opened.close();
  });

  it("shows the refusal when two people start it at the same moment", async () => {
    const answers: Answers = {
      "clock.start": () => {
        throw refused({
          code: "clock.otherOwner",
          text: "时钟已由 wang@city.example 开启。一项活动只用一个时钟。",
        });
      },
    };
    const opened = await rig.open(clockStart(), answers, size);
    await opened.page.getByRole("button", { name: "开启时钟" }).click();
    await opened.page.getByText("时钟已由 wang@city.example 开启").waitFor();
    await opened.close();
  });
});

describe("the dialog 检查与修复", () => {
  const size = { width: 720, height: 560 };
  const findings = [
    {
      text: "工作表“任务清单”缺少“任务”列。",
      tab: "任务清单",
      cell: "C1",
      repair: "补回这一列",
      note: false,
    },
    { text: "“完成时限”不是能认出的日期。", tab: "任务清单", cell: "J12", repair: null, note: false },
  ];

  it("is clean where there are only notes, such as a year without a holiday calendar yet", async () => {
    const note = {
      text: "没有 2027 年的放假调休安排。",
      tab: "提醒规则",
      cell: "",
      repair: null,
      note: true,
    };
    const opened = await rig.open(checkStart([note]), {}, size);
    await opened.page.locator(".message.done", { hasText: "没有发现问题" }).waitFor();
    await opened.page.locator(".message.plain", { hasText: "没有 2027 年的放假调休安排" }).waitFor();
    expect(await opened.page.getByText("处问题").count()).toBe(0);
    expect(await opened.accessibilityFaults()).toEqual([]);
    await opened.close();
  });

  it("repairs what it can and keeps naming the rest with its place", async () => {
    const answers: Answers = {
      "check.repair": () => ({ findings: findings.slice(1), repaired: ["补回“任务”列"] }),
    };
    const opened = await rig.open(checkStart(findings), answers, size);
    const { page } = opened;
    expect(await opened.accessibilityFaults()).toEqual([]);
    await page.getByRole("button", { name: "修复能修的 1 处" }).click();
    await page.getByText("已修复 1 处").waitFor();
    await page.getByText("任务清单!J12").waitFor();
    await page.getByText("请到表中改正").waitFor();
    await opened.close();
  });

  it("jumps to the place of a problem and makes room for it", async () => {
    const opened = await rig.open(checkStart(findings), { "check.show": () => ({}) }, size);
    await opened.page.getByRole("button", { name: "任务清单!J12" }).click();
    await opened.page.locator("body[data-closed]").waitFor();
    expect(opened.inputs("check.show")).toEqual([{ tab: "任务清单", cell: "J12" }]);
    await opened.close();
  });

  it("says when everything is in order", async () => {
    const opened = await rig.open(checkStart([]), {}, size);
    await opened.page.getByText("没有发现问题").waitFor();
    await opened.close();
  });
});

describe("the dialog 导出和打印", () => {
  const size = { width: 560, height: 520 };

  it("is a link to a new tab that carries the person's own rights", async () => {
    const opened = await rig.open(exportStart(""), {}, size);
    const link = opened.page.getByRole("link", { name: "打开 PDF" });
    expect(await link.getAttribute("target")).toBe("_blank");
    expect(await link.getAttribute("href")).toContain("format=pdf");
    await opened.page.getByText("尚未收取过报表").waitFor();
    expect(await opened.accessibilityFaults()).toEqual([]);
    await opened.close();
  });

  it("lays out the page of a unit with all below it, and the points", async () => {
    const opened = await rig.open(exportStart(), {}, size);
    const what = opened.page.getByLabel("打印什么");
    await what.selectOption({ label: "汇总，只看一个单位及其下级" });
    await opened.page.getByLabel("单位", { exact: true }).waitFor();
    expect(await opened.accessibilityFaults()).toEqual([]);
    await opened.page.getByRole("button", { name: "生成" }).click();
    await what.selectOption({ label: "考核得分" });
    await opened.page.getByRole("button", { name: "生成" }).click();
    const inputs = opened.inputs("print.build") as { what: string; unitId: string }[];
    expect(inputs.map((input) => [input.what, input.unitId])).toEqual([
      ["subtree", "U001"],
      ["scores", ""],
    ]);
    await opened.close();
  });

  it("lays out what units told at length, by theme and of some days, and names who told nothing", async () => {
    const sheet = { name: "进展摘编", rows: [["题"]], widths: [100], heights: [30], merges: [], borders: [] };
    const url = "https://docs.example/spreadsheets/d/1/export?format=pdf&gid=3";
    const opened = await rig.open(
      exportStart(),
      { "print.build": () => ({ url, sides: 1, missing: ["例海区总工会"], sheet }) },
      size,
    );
    const { page } = opened;
    await page.getByLabel("打印什么").selectOption({ label: "进展摘编：各单位写的做法、成效、问题" });
    await page.getByLabel("怎么排").selectOption({ label: "按主题（任务）" });
    await page.getByLabel("从（空着不限）").fill("2020.4.1");
    await page.screenshot({ path: "tests/browser/screenshots/export-excerpts.png" });
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    await page.getByRole("button", { name: "生成" }).click();
    await page.getByText("这些天没有写进展的单位：例海区总工会").waitFor();
    expect(opened.inputs("print.build")).toMatchObject([
      { what: "excerpts", excerpts: { returnId: "r4", by: "theme", from: "2020-04-01", to: "" } },
    ]);
    await page.getByRole("button", { name: "下载 Excel" }).waitFor();
    await opened.close();
  });

  it("lays out the forms of all units that have reported, and names those that have not", async () => {
    const sheet = {
      name: "台账 2020年3月",
      rows: [["题"]],
      widths: [100],
      heights: [30],
      merges: [],
      borders: [],
    };
    const url = "https://docs.example/spreadsheets/d/1/export?format=pdf&gid=524";
    const build = () => ({ url, missing: ["例镇总工会"], returned: ["例村总工会"], sides: 10, sheet });
    const opened = await rig.open(exportStart(), { "print.build": build }, size);
    await opened.page.getByLabel("打印什么").selectOption({ label: "各单位的报表" });
    expect(await opened.page.getByLabel("报告期").inputValue()).toBe("r1.2020-03");
    await opened.page.screenshot({ path: "tests/browser/screenshots/export-forms.png" });
    await opened.page.getByRole("button", { name: "生成" }).click();
    await opened.page.getByText("已生成 10 页").waitFor();
    await opened.page.getByText("没有报、未打印的单位：例镇总工会").waitFor();
    await opened.page.getByText("已退回、尚未重报的单位：例村总工会").waitFor();
    expect(opened.calls[0]).toEqual({
      name: "print.build",
      input: { what: "unit", name: "", formId: "ledger", period: "r1.2020-03", unitId: "" },
    });
    expect(await opened.page.getByRole("link", { name: "打开 PDF" }).getAttribute("href")).toContain(
      "gid=524",
    );
    const file = opened.page.waitForEvent("download");
    await opened.page.getByRole("button", { name: "下载 Excel" }).click();
    expect((await file).suggestedFilename()).toBe("台账 2020年3月.xlsx");
    await opened.page.screenshot({ path: "tests/browser/screenshots/export-laid-out.png" });
    expect(await opened.accessibilityFaults()).toEqual([]);
    await opened.page.getByLabel("报告期").selectOption({ label: "2020年4月" });
    await opened.page.getByRole("button", { name: "生成" }).waitFor();
    await opened.close();
  });
});
