// The life of a report after its acceptance: reopened, corrected, ticked once more. The accepted revision stays what counts until
// somebody decides.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { endAtEveryCall, type Snapshot } from "apps-script-host";
import type { ReviewItem } from "../../../src/core/wire/procedures";
import { HOME_COLUMNS } from "../../../src/server/unit-workbook/layout";
import { outcomeMails } from "../../rig";
import { ACTIVITIES } from "../../unit-tabs";
import { type AtWork, atWork, OWNER, STAFF, unitTab } from "../at-work";
import { byHand } from "../by-hand";
import { execution } from "../trials/office";

const EAST = "例东区总工会";
const RIVER = "例河县总工会";
const MARCH = "r1.2020-03";
const REASON = "参与人次与签到表对不上，请核对";
const DECLINED = "这一场已由市总工会统一登记";

let office: AtWork;
let accepted: Snapshot;
beforeAll(async () => {
  office = await atWork("2020-03-20T09:00:00+08:00");
  await office.enter(EAST, "2020-03-10", 40);
  await office.tick(EAST, "submit");
  await office.job("collect");
  await office.call("review.accept", { reports: [asked()] });
  accepted = office.host.snapshot();
});
beforeEach(() => office.host.restore(accepted));

const asked = (revision = 1) => ({ unitId: office.unitId(EAST), period: MARCH, revision });
const report = () => office.standing("报表记录").find(({ unit }) => unit === EAST)!;
const item = async (filter: "accepted" | "corrections" | "troubled" | "missing"): Promise<ReviewItem> => {
  const { items } = await office.call("review.list", { filter });
  return items.find(({ unit }) => unit === EAST)!;
};
const people = () => office.standing("活动汇总").map((row) => Number(row.people));
const decide = async (accept: string[], decline: string[], revision = 1) =>
  office.call("review.correct", {
    ...asked(revision),
    accept,
    decline,
    reason: decline.length > 0 ? DECLINED : "",
  });
/** 诵读 people of the campaign as 报送情况 shows them. */
const rolledUp = async () => {
  await office.job("rollup");
  return office.rows("报送情况").find(({ unit }) => unit === EAST)!;
};
/** What the head of 汇总 says of its figures. */
const headOfSummary = () => {
  const { sheets } = office.host.view(office.host.spreadsheetId, OWNER);
  const { cells } = sheets.find(({ name }) => name === "汇总")!;
  return Object.values(cells).find(({ d }) => d.startsWith("累计数含"))?.d;
};

/** Versions of a tab's rows, with what is said of them. */
const marks = (tab: string) =>
  office
    .rows(tab)
    .filter(({ unit }) => unit === EAST)
    .map(({ revision, superseded }) => `${revision} ${superseded}`);

describe("a tick on an accepted report", () => {
  it("changes nothing, keeps the receipt and is nobody's problem", async () => {
    const before = office.home(EAST);
    await office.tick(EAST, "submit");
    const progress = await office.job("collect");
    expect(progress.summary).toContain("收下 0 个单位");
    expect(progress.next).not.toContain("审核");
    expect(JSON.stringify(progress)).not.toContain(EAST);
    expect(office.home(EAST)).toEqual(before);
    expect(report()).toMatchObject({ state: "已接收", revision: "1" });
    expect(office.rows("报表记录")).toHaveLength(2);
  });
});

describe("a report that is sent a second time", () => {
  it("is shown with the moment at which that was taken in, and is late or not by the first", async () => {
    await office.enter(RIVER, "2020-03-11", 40);
    await office.tick(RIVER, "submit");
    await office.job("collect");
    await office.host.advance("2020-03-27T09:30:00+08:00");
    await office.enter(RIVER, "2020-03-12", 5, "第二次学习");
    await office.tick(RIVER, "submit");
    await office.job("collect");
    const { items } = await office.call("review.list", { filter: "waiting" });
    const [shown] = items.filter(({ unit }) => unit === RIVER);
    expect(shown).toMatchObject({ revision: 2, onTime: true });
    expect(shown!.collectedAt).toMatch(/^2020-03-27 09:3/);
    expect(shown!.submittedAt).toMatch(/^2020-03-20/);
    const { cells } = unitTab(office, RIVER, "首页");
    const collected = cells[`8,${HOME_COLUMNS.indexOf("collectedAt") + 1}`];
    expect(collected?.d).toMatch(/^2020-03-27 09:3/);
    expect(office.home(RIVER).receipt).toMatch(/^已收到第 2 稿：活动 2 条/);
    expect(office.home(RIVER).receipt).not.toContain("晚于");
    const { steps } = await office.call("history.report", { unitId: office.unitId(RIVER), period: MARCH });
    expect(steps.map(({ at }) => at.slice(0, 10))).toEqual(["2020-03-27", "2020-03-20"]);
  });
});

describe("a refused tick", () => {
  it("shows 有问题 on 首页, in 审核 and in 报送情况, never 未报", async () => {
    await office.enter(RIVER, "2020-03-11", 40, "");
    await office.tick(RIVER, "submit");
    await office.job("collect");
    expect(office.home(RIVER)).toMatchObject({ state: "有问题", submit: "FALSE" });
    expect(office.home(RIVER).message).toMatch(/^本次没有收下/);
    const { items, counts } = await office.call("review.list", { filter: "troubled" });
    expect(items.map(({ unit, canAccept }) => [unit, canAccept])).toEqual([[RIVER, false]]);
    expect(items[0]!.problems.length).toBeGreaterThan(0);
    expect(counts).toMatchObject({ accepted: 1, missing: 1, troubled: 1, waiting: 0 });
    await rolledUp();
    expect(office.rows("报送情况").find(({ unit }) => unit === RIVER)![MARCH]).toBe("▲ 有问题");
  });

  it("refused again for the same reasons is no second event", async () => {
    await office.enter(RIVER, "2020-03-11", 40, "");
    for (let time = 0; time < 2; time++) {
      await office.tick(RIVER, "submit");
      await office.job("collect");
    }
    expect(office.rows("报表记录").filter(({ unit }) => unit === RIVER)).toHaveLength(1);
    expect(office.home(RIVER).state).toBe("有问题");
  });
});

describe("reports of a filter", () => {
  it("are looked for by words of unit and period, past the first two hundred", async () => {
    const found = async (words: string) =>
      (await office.call("review.list", { filter: "accepted", words })).items.map(({ unit }) => unit);
    expect(await found("例东 3月")).toEqual([EAST]);
    expect(await found("例河")).toEqual([]);
    expect((await office.call("review.list", { filter: "missing", words: "例河" })).items).toHaveLength(1);
  });
});

describe("a report that is reopened", () => {
  it("goes on counting as it was accepted until it is accepted anew, and the page says so", async () => {
    await office.call("review.return", { ...asked(), reason: REASON });
    expect(office.home(EAST)).toMatchObject({ state: "已退回" });
    expect(office.home(EAST).message).toContain(REASON);
    expect(await rolledUp()).toMatchObject({ [MARCH]: "▲ 已退回，按接收稿计", people: "40" });
    await office.enter(EAST, "2020-03-12", 5, "第二次学习");
    await office.tick(EAST, "submit");
    await office.job("collect");
    expect(report()).toMatchObject({ state: "已提交", revision: "2" });
    expect(await rolledUp()).toMatchObject({ [MARCH]: "✓ 已提交（按接收稿计，第 2 稿待审）", people: "40" });
    expect(headOfSummary()).toMatch(/，按接收稿；另有 1 份新稿待审，接收前按原接收稿$/);
    expect(marks("活动汇总")).toEqual(["1 ", "2 ", "2 "]);
    await office.call("review.accept", { reports: [asked(2)] });
    expect(await rolledUp()).toMatchObject({ [MARCH]: "✓ 已接收", people: "45" });
    expect(headOfSummary()).toMatch(/，按接收稿$/);
    // The accepted revision before stays readable, and says what has taken its place.
    expect(marks("活动汇总")).toEqual(["1 已被第 2 版取代", "2 ", "2 "]);
    expect(marks("台账汇总")).toEqual([...Array(3).fill("1 已被第 2 版取代"), ...Array(3).fill("2 ")]);
    expect(marks("报表记录")).toEqual([...Array(3).fill("1 已被第 2 版取代"), "2 ", "2 "]);
  });

  it("is in no total meanwhile where totals are made of what was collected last", async () => {
    await byHand(office).retype("活动设置", ["key", "totals"], "value", "收取稿");
    await office.call("review.return", { ...asked(), reason: REASON });
    expect(await rolledUp()).toMatchObject({ [MARCH]: "▲ 已退回", people: "0" });
  });
});

describe("a report on which somebody else decided since its card was shown", () => {
  const shown = { state: "submitted", reviewedAt: "" };
  const last = () => office.rows("报表记录").at(-1)!;

  it("is not returned over an acceptance unseen: who accepted it is told, and it is returned once that was seen", async () => {
    const before = office.rows("报表记录").length;
    const answer = await office.call("review.return", { ...asked(), ...shown, reason: REASON });
    expect(answer.meanwhile).toEqual({
      by: OWNER,
      label: "已接收",
      state: "accepted",
      reviewedAt: expect.stringContaining("2020-03-20 09:"),
    });
    expect(office.rows("报表记录")).toHaveLength(before);
    expect(office.home(EAST)).toMatchObject({ state: "已接收" });
    const { state, reviewedAt } = answer.meanwhile!;
    const done = await office.call("review.return", { ...asked(), state, reviewedAt, reason: REASON });
    expect(done.meanwhile).toBeUndefined();
    expect(last()).toMatchObject({ state: "已退回", reason: REASON });
  });

  it("is neither accepted nor returned a second time: who did it is named", async () => {
    const refused = (done: Promise<unknown>) =>
      expect(done).rejects.toMatchObject({
        problems: [{ code: "review.decidedMeanwhile", text: expect.stringContaining(OWNER) }],
      });
    await refused(office.call("review.accept", { reports: [{ ...asked(), ...shown }] }));
    await office.call("review.return", { ...asked(), reason: REASON });
    await refused(office.call("review.return", { ...asked(), ...shown, reason: REASON }));
    await refused(office.call("review.accept", { reports: [{ ...asked(), ...shown }] }));
  });
});

describe("what a unit changes in an accepted month", () => {
  beforeEach(async () => {
    await office.host.advance("2020-03-30T09:00:00+08:00");
    await office.enter(EAST, "2020-03-27", 12, "月末补学");
    await office.job("collect");
  });

  it("is proposed, told on 首页 and counts nowhere", async () => {
    const { corrections, state } = await item("corrections");
    expect(state).toBe("accepted");
    expect(corrections).toEqual([
      expect.objectContaining({
        label: "活动 · 2020-03-27 · 月末补学",
        before: "",
        after: expect.stringContaining("参与人次 12"),
      }),
    ]);
    expect(office.home(EAST)).toMatchObject({ state: "已接收" });
    expect(office.home(EAST).message).toContain("更正建议报上级，共 1 处");
    expect(people()).toEqual([40]);
    expect(await rolledUp()).toMatchObject({ people: "40" });
  });

  it("is proposed once, however often it is collected", async () => {
    const rows = office.rows("报表记录").length;
    await office.job("collect");
    await office.tick(EAST, "submit");
    await office.job("collect");
    expect(office.rows("报表记录")).toHaveLength(rows);
    expect((await item("corrections")).corrections).toHaveLength(1);
  });

  it("becomes a new accepted revision when it is accepted, its table and figures with it", async () => {
    const [correction] = (await item("corrections")).corrections;
    await decide([correction!.id], []);
    // Three readings and one writing of the record, one visit of the unit's 首页.
    expect(office.last().meter.totalCalls).toBeLessThanOrEqual(70);
    expect(office.last().meter.quota["URL Fetch calls"]).toBeLessThanOrEqual(9);
    expect(report()).toMatchObject({ state: "已接收", revision: "2", reviewedBy: OWNER });
    expect(people().sort()).toEqual([12, 40]);
    expect(Number(office.standing("台账汇总").find(({ unit }) => unit === EAST)!.people)).toBe(52);
    expect(await rolledUp()).toMatchObject({ people: "52" });
    expect(office.home(EAST).receipt).toContain("第 2 稿");
    expect(office.home(EAST).message).toBe("");
    await office.job("collect");
    expect(report().revision).toBe("2");
    expect(office.rows("操作日志").filter(({ action }) => action === "采纳更正")).toHaveLength(1);
  });

  it("is told with the reason when it is declined, and does not come back with the next collections", async () => {
    const [correction] = (await item("corrections")).corrections;
    await decide([], [correction!.id]);
    expect(office.home(EAST).message).toContain(DECLINED);
    await office.job("collect");
    await office.job("collect");
    expect(await item("corrections")).toBeUndefined();
    expect(report()).toMatchObject({ state: "已接收", revision: "1" });
    expect(people()).toEqual([40]);
  });

  it("is named on the card where it comes again with a report that was returned, until its unit changes it back", async () => {
    const [correction] = (await item("corrections")).corrections;
    await decide([], [correction!.id]);
    await office.call("review.return", { ...asked(), reason: REASON });
    const beside = () => office.text(office.workbook(EAST), "台账 2020-03", 2, 4);
    expect(beside()).toContain(
      `▲ 原未采纳的更正 1 处，提交会再报上去；请改回，上级代填的请联系上级：${correction!.label.slice(0, 6)}`,
    );
    const again = async () => {
      await office.tick(EAST, "submit");
      await office.job("collect");
      const { items } = await office.call("review.list", { filter: "waiting" });
      return items.find(({ unit }) => unit === EAST)!.declined;
    };
    expect(await again()).toEqual([
      { words: `${correction!.label}（— → ${correction!.after}）`, reason: DECLINED },
    ]);
    // Sent a third time it is named still.
    await office.call("review.return", { ...asked(2), reason: REASON });
    expect(await again()).toHaveLength(1);
    await office.call("review.return", { ...asked(3), reason: REASON });
    const themes = Array.from({ length: 60 }, (_, at) =>
      office.text(office.workbook(EAST), "活动记录", at + 3, 4),
    );
    const row = themes.indexOf("月末补学") + 3;
    const values = [["", "", "", "", "", "", ""]];
    const blank = { kind: "values" as const, sheetId: ACTIVITIES, row, column: 1, values };
    expect((await office.host.edit(office.workbook(EAST), "wang@units.example", blank)).ok).toBe(true);
    expect(await again()).toEqual([]);
    expect(beside()).toBe("");
  });

  it("is told by name on 首页 when it is declined, also after others were taken in", async () => {
    await office.enter(EAST, "2020-03-28", 7, "第三次学习");
    await office.job("collect");
    const [first, second] = (await item("corrections")).corrections;
    await decide([], [first!.id]);
    const at = report().reviewedAt!.slice(0, 16);
    await office.host.advance("20 min");
    await decide([second!.id], []);
    const { message } = office.home(EAST);
    expect(message).toContain(
      `更正建议未采纳（${at}）：${first!.label}（— → ${first!.after}）。原因：${DECLINED}`,
    );
    expect(message).not.toContain(second!.label);
    // The table beside which it still stands says that it does not count; other units' say nothing.
    const beside = (unit: string) => office.text(office.workbook(unit), "台账 2020-03", 2, 4);
    expect(beside(EAST)).toContain(`▲ 未采纳的更正 1 处，不计入：${first!.label.slice(0, 6)}`);
    expect(beside(EAST)).not.toContain(second!.label);
    expect(beside(RIVER)).toBe("");
    expect(report()).toMatchObject({ revision: "2", reason: "" });
    const { steps } = await office.call("history.report", { unitId: office.unitId(EAST), period: MARCH });
    expect(steps.slice(0, 2).map(({ kind, words }) => [kind, words.includes(DECLINED)])).toEqual([
      ["corrected", false],
      ["declined", true],
    ]);
    expect(steps[1]!.words).toContain(first!.label);
  });

  it("waits with a row that has faults: the office and the unit are told", async () => {
    await office.enter(EAST, "2020-03-28", 7, "");
    await office.tick(EAST, "submit");
    const progress = await office.job("collect");
    expect(progress.summary).toMatch(/收下 0 个单位.*有问题 1 个单位（例东区总工会/);
    const shown = await item("corrections");
    expect(shown.corrections).toEqual([]);
    expect(shown.held.length).toBeGreaterThan(0);
    const home = (row: number, column: number) => office.text(office.workbook(EAST), "首页", row, column);
    expect(home(3, 1)).toMatch(/^(月度台账 )?2020年3月：更正有问题/);
    expect(home(8, HOME_COLUMNS.indexOf("status") + 1)).toBe("▲ 更正有问题");
    expect(office.home(EAST).message).toContain("改好以前其他改动也一起等着");
    const log = office
      .rows("操作日志")
      .filter(({ record }) => record!.includes(EAST))
      .slice(-2);
    expect(log.map(({ action, after }) => [action, after])).toEqual([
      ["收取", "已接收过，不再收取"],
      ["更正建议", "有问题，没有报出"],
    ]);
  });

  it("is decided one by one: the others wait on", async () => {
    await office.enter(EAST, "2020-03-28", 7, "第三次学习");
    await office.job("collect");
    const { corrections } = await item("corrections");
    expect(corrections).toHaveLength(2);
    await decide([corrections[1]!.id], []);
    expect(office.home(EAST).message).toContain("更正建议报上级，共 1 处");
    expect((await item("corrections")).corrections.map(({ id }) => id)).toEqual([corrections[0]!.id]);
    await decide([corrections[0]!.id], [], 2);
    expect(people().sort((a, b) => a - b)).toEqual([7, 12, 40]);
  });

  it("of three, whatever they change, 首页 counts those that still wait, at once", async () => {
    await office.enter(EAST, "2020-03-28", 7, "第三次学习");
    await office.enter(EAST, "2020-03-27", 9, "第四次学习");
    await office.job("collect");
    const waiting = () => /共 (\d) 处/.exec(office.home(EAST).message)?.[1];
    const { corrections } = await item("corrections");
    expect([corrections.length, waiting()]).toEqual([3, "3"]);
    await decide([corrections[0]!.id], []);
    expect(waiting()).toBe("2");
    await decide([], [corrections[1]!.id], 2);
    expect(waiting()).toBe("1");
    await decide([corrections[2]!.id], [], 2);
    expect(waiting()).toBeUndefined();
  });

  it("can be decided by one of two people: the other is told", async () => {
    office.host.share(office.host.spreadsheetId, STAFF, "writer");
    const [correction] = (await item("corrections")).corrections;
    await decide([correction!.id], []);
    await expect(
      office.call("review.correct", { ...asked(), accept: [correction!.id], decline: [], reason: "" }, STAFF),
    ).rejects.toThrow("刚被");
    await expect(decide([correction!.id], [], 2)).rejects.toThrow("刚被");
  });

  it("is wholly proposed or wholly taken in, whichever call the decision ended at", async () => {
    const [correction] = (await item("corrections")).corrections;
    const act = () =>
      execution(office, "review.correct", { ...asked(), accept: [correction!.id], decline: [], reason: "" });
    await endAtEveryCall(office.host, act, async () => {
      const [now, counted] = [report(), people().sort()];
      expect([
        ["1", [40]],
        ["2", [12, 40]],
      ]).toContainEqual([now.revision, counted]);
      if (now.revision === "1") await act();
      else await office.job("collect");
      expect([report().revision, people().sort()]).toEqual(["2", [12, 40]]);
      expect(office.home(EAST).receipt).toContain("第 2 稿");
    });
  });

  it("is wholly reopened or wholly accepted, whichever call the return ended at", async () => {
    const act = () => execution(office, "review.return", { ...asked(), reason: REASON });
    await endAtEveryCall(office.host, act, async () => {
      expect(["已接收", "已退回"]).toContain(report().state);
      if (report().state === "已接收") await act();
      else await office.job("collect");
      expect([report().state, report().revision]).toEqual(["已退回", "1"]);
      expect(office.home(EAST).state).toBe("已退回");
      expect(unitTab(office, EAST, "台账 2020-03").hidden).toBe(false);
      expect(office.rows("操作日志").filter(({ action }) => action === "退回")).toHaveLength(1);
    });
  });
});

describe("the mail about what became of reports", () => {
  const clock = async (minutes = 20) => {
    await office.call("clock.start", {});
    await office.host.advance(`${minutes} min`);
  };

  it("is one digest a unit and day, with the problem, what to do and whom to ask", async () => {
    await byHand(office).retype("活动设置", ["key", "reportContact"], "value", "刘示例");
    await byHand(office).retype("活动设置", ["key", "reportPhone"], "value", "0335-0000000");
    await clock();
    expect(outcomeMails(office.host).map(({ to, subject }) => [to, subject])).toEqual([
      [["wang@units.example"], "职工诵读活动：月度台账 2020年3月已接收"],
    ]);
    await office.enter(RIVER, "2020-03-11", 40, "");
    await office.tick(RIVER, "submit");
    await office.call("review.return", { ...asked(), reason: REASON });
    // It was reminded of March within this hour, and what became of it waits until the next.
    await office.host.advance("20 min");
    expect(outcomeMails(office.host)).toHaveLength(1);
    await office.host.advance("70 min");
    const [, second, ...others] = outcomeMails(office.host);
    expect(others).toEqual([]);
    expect(second).toMatchObject({ to: ["zhang@units.example"] });
    for (const words of ["职工诵读活动", "没有收下", "再勾选一次", "刘示例", "0335-0000000"])
      expect(second!.body).toContain(words);
    // The unit that had its digest today gets the next one tomorrow.
    await office.host.advance("2020-03-21T10:00:00+08:00");
    const third = outcomeMails(office.host)[2]!;
    expect(third).toMatchObject({ to: ["wang@units.example"], body: expect.stringContaining(REASON) });
    expect(outcomeMails(office.host)).toHaveLength(3);
  });
});

describe("the reports in 审核", () => {
  it("are those of every state, what is owed and has not come among them", async () => {
    const { counts } = await office.call("review.list", { filter: "missing" });
    expect(counts).toEqual({
      waiting: 0,
      corrections: 0,
      extensions: 0,
      troubled: 0,
      returned: 0,
      accepted: 1,
      missing: 2,
    });
    expect(office.last().crossings).toBeLessThanOrEqual(12);
    await office.host.advance("2020-04-02T09:00:00+08:00");
    const { items } = await office.call("review.list", { filter: "missing" });
    expect(items.map(({ dueAt, daysLate }) => [dueAt, daysLate])).toEqual([
      ...[1, 2].map(() => ["2020-03-25", 8]),
      ...[1, 2, 3].map(() => ["2020-04-25", null]),
    ]);
    expect(await item("accepted")).toMatchObject({ canAccept: false, canReturn: true, revision: 1 });
  });

  it("stand beside the period before, jumps marked", async () => {
    await office.host.advance("2020-04-10T09:00:00+08:00");
    await office.enter(EAST, "2020-04-02", 400);
    await office.tick(EAST, "submit", 1);
    await office.job("collect");
    const { forms } = await office.call("review.details", { ...asked(), period: "r1.2020-04" });
    const cells = forms.find(({ name }) => name === "台账")!.rows[0]!.cells;
    expect(cells.find(({ label }) => label === "参与人次")).toMatchObject({
      value: "400",
      before: "40",
      jump: true,
    });
    expect(cells.find(({ label }) => label === "活动次数")).toMatchObject({
      value: "1",
      before: "1",
      jump: false,
    });
    expect(forms.find(({ name }) => name === "活动")).toMatchObject({ count: 1, countBefore: 1 });
  });

  it("mark what was told the last time and has gone", async () => {
    await office.host.advance("2020-04-10T09:00:00+08:00");
    await office.tick(EAST, "zero", 1);
    await office.job("collect");
    const { forms } = await office.call("review.details", { ...asked(), period: "r1.2020-04" });
    const [row] = forms.find(({ name }) => name === "台账")!.rows;
    expect(row!.cells.find(({ label }) => label === "参与人次")).toMatchObject({ before: "40", jump: true });
    expect(forms.find(({ name }) => name === "活动")).toMatchObject({ count: 0, countBefore: 1, rows: [] });
  });
});
