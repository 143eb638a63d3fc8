// 例外 as staff type them into their tab: a lock is lifted, a due day put off, a period not owed; everything counts by it from then on.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { endAtEveryCall, type Snapshot } from "apps-script-host";
import type { Input, Reply } from "../../../src/core/wire/procedures";
import { HOME, HOME_COLUMNS, type HomeColumn } from "../../../src/server/unit-workbook/layout";
import { clerkOf } from "../../clerk";
import { OWNER, type Rig, reportMails } from "../../rig";
import { byHand } from "../by-hand";
import { EAST, execution, HILL, RIVER, smallCampaign } from "../trials/office";

const MARCH = "r1.2020-03";
const ENTRY = { date: "2020-03-12", task: "1 开办“大学习”课堂", theme: "领学一小时", people: 30 };

let office: Rig;
let start: Snapshot;
beforeAll(async () => {
  office = await smallCampaign();
  // Locked from 30 March on.
  await byHand(office).retype("报送事项", ["returnId", "r1"], "lockAfterDays", 5);
  await office.job("distribute");
  await office.host.advance("2020-04-02T10:00:00+08:00");
  start = office.host.snapshot();
});
beforeEach(() => office.host.restore(start));

const except = (cells: Record<string, string>) =>
  byHand(office).typeRow("例外", { period: "2020-03", kind: "免报", ...cells });
const unitIdOf = (name: string) => office.rows("单位名录").find((row) => row.name === name)!.unitId!;
const tick = async (unit: string) => {
  const clerk = clerkOf(office, unit);
  await clerk.enter(ENTRY);
  await clerk.tick(MARCH);
  // Drive says minutes late when a file was changed.
  await office.host.advance("15 min");
  await office.job("collect");
  return clerk.home(MARCH);
};
/** A cell of 首页: of a period by its id, of what stands below by its mark. */
const cellOf = (unit: string, row: string, key: HomeColumn) => {
  const { cells, rows } = clerkOf(office, unit).sheet("首页");
  const column = (name: HomeColumn) => HOME_COLUMNS.indexOf(name) + 1;
  const at = Array.from({ length: rows }, (_, index) => index + 1).find(
    (line) => cells[`${line},${column("periodId")}`]?.d === row,
  )!;
  return { at, column: column(key), shown: cells[`${at},${column(key)}`]?.d ?? "" };
};
const answerOf = (unit: string) => cellOf(unit, "#ask1", "receipt").shown;
const dueOf = (unit: string, period: string) => cellOf(unit, period, "dueOn").shown;
const ask = async (unit: string, words: string) => {
  const { workbookId, mail } = clerkOf(office, unit);
  const { at, column } = cellOf(unit, "#ask1", "status");
  const edit = { kind: "values" as const, sheetId: HOME, row: at, column, values: [[words]] };
  expect((await office.host.edit(workbookId, mail, edit)).ok).toBe(true);
};
const status = async (unit: string) => {
  await office.job("rollup");
  const row = office.rows("报送情况").find((found) => found.unit === unit)!;
  return [row[MARCH], row.expected, row.onTime];
};
const chased = async () => {
  const unitIds = office.rows("单位名录").map(({ unitId }) => unitId!);
  await office.call("chase.send", { unitIds });
  return reportMails(office.host).flatMap(({ to }) => to);
};

describe("an exception", () => {
  it("解锁 lets one unit submit a locked period until its day, and late stays late", async () => {
    expect((await tick(EAST)).problems).toContain("锁定");
    await except({ unit: EAST, kind: "解锁", until: "2020-04-03" });
    expect(await tick(EAST)).toMatchObject({ problems: expect.not.stringContaining("锁定"), zero: "FALSE" });
    expect((await tick(RIVER)).problems).toContain("锁定");
    expect(await status(EAST)).toEqual(["▲ 迟报 8 天", "1", "0"]);
    await office.host.advance("2020-04-04T10:00:00+08:00");
    await byHand(office).retype("例外", ["unit", EAST], "unit", HILL);
    expect((await tick(HILL)).problems).toContain("锁定");
  });

  it("解锁 answers a tick that the lock refused: nothing is to be mended, the report is asked for", async () => {
    await tick(EAST);
    const shown = () =>
      ["status", "todo", "problems"].map((key) => cellOf(EAST, MARCH, key as HomeColumn).shown);
    expect(shown()).toEqual([
      "▲ 有问题",
      expect.stringContaining("已锁定"),
      expect.stringContaining("本次没有收下"),
    ]);
    await except({ unit: EAST, kind: "解锁", until: "2020-04-03" });
    await office.job("collect");
    expect(shown()).toEqual(["● 未报", "2020年3月：未报，3月25日截止，已逾期 8 天，解锁至 4月3日", ""]);
    const { items } = await office.call("review.list", { filter: "troubled" });
    expect(items).toEqual([]);
    const { steps } = await office.call("history.report", { unitId: unitIdOf(EAST), period: MARCH });
    expect(steps.map(({ kind }) => kind)).toEqual(["refused"]);
    expect(await status(EAST)).toEqual(["● 缺报 8 天", "1", "0"]);
    expect((await tick(EAST)).receipt).toContain("晚于截止日期");
  });

  it("a lock keeps no correction of an accepted report back: it is proposed as ever", async () => {
    await except({ unit: EAST, kind: "解锁", until: "2020-04-03" });
    await tick(EAST);
    const report = { unitId: unitIdOf(EAST), period: MARCH, revision: 1 };
    await office.call("review.accept", { reports: [report] });
    await office.host.advance("2020-04-04T10:00:00+08:00");
    await clerkOf(office, EAST).enter({ ...ENTRY, date: "2020-03-14", theme: "补登一场" });
    await office.job("collect");
    const { items } = await office.call("review.list", { filter: "corrections" });
    expect(items[0]!.corrections).toHaveLength(1);
    expect(cellOf(EAST, MARCH, "status").shown).toBe("✓ 已接收");
  });

  it("解锁 leaves a tick alone that was refused for what the unit typed", async () => {
    await except({ unit: EAST, kind: "解锁", until: "2020-04-03" });
    const clerk = clerkOf(office, EAST);
    await clerk.enter({ ...ENTRY, theme: "" });
    await clerk.tick(MARCH);
    await office.job("collect");
    await office.job("collect");
    expect(cellOf(EAST, MARCH, "status").shown).toBe("▲ 有问题");
  });

  it("延期 makes a report on time until its day, and nobody is chased before", async () => {
    await except({ unit: EAST, kind: "延期", until: "2020-04-05" });
    expect((await chased()).sort()).toEqual(["clerk1@units.example", "clerk2@units.example"]);
    expect((await tick(EAST)).receipt).not.toContain("晚于");
    expect(await status(EAST)).toEqual(["✓ 已提交", "0", "0"]);
    await office.host.advance("2020-04-06T10:00:00+08:00");
    expect(await status(EAST)).toEqual(["✓ 已提交", "1", "1"]);
  });

  it("延期 moves the lock with it: it locks as many days after the later day as it does for all others", async () => {
    await except({ unit: EAST, kind: "延期", until: "2020-04-05" });
    await office.host.advance("2020-04-06T10:00:00+08:00");
    await office.job("collect");
    expect(cellOf(EAST, MARCH, "todo").shown).toBe("2020年3月：未报，4月5日截止，已逾期 1 天");
    await office.host.advance("2020-04-10T10:00:00+08:00");
    expect((await tick(EAST)).receipt).toContain("晚于截止日期");
    await byHand(office).retype("例外", ["unit", EAST], "unit", HILL);
    await office.host.advance("2020-04-11T10:00:00+08:00");
    expect((await tick(HILL)).problems).toContain("2020-04-11 锁定");
  });

  it("免报 of a period whose report was refused leaves nothing to do, and no bar", async () => {
    const clerk = clerkOf(office, EAST);
    await clerk.enter({ ...ENTRY, theme: "" });
    await clerk.tick(MARCH);
    await office.job("collect");
    expect([cellOf(EAST, MARCH, "status").shown, cellOf(EAST, MARCH, "todo").shown]).toEqual([
      "▲ 有问题",
      expect.stringContaining("有问题"),
    ]);
    await except({ unit: EAST });
    await office.job("collect");
    expect([dueOf(EAST, MARCH), cellOf(EAST, MARCH, "status").shown]).toEqual(["免报", "免报"]);
    expect([cellOf(EAST, MARCH, "todo").shown, cellOf(EAST, MARCH, "period").shown]).toEqual([
      "",
      "2020年3月",
    ]);
  });

  it("退回 of a report that is locked by then tells staff that it cannot come again before it is unlocked", async () => {
    await except({ unit: EAST, kind: "解锁", until: "2020-04-03" });
    await tick(EAST);
    const back = async () => {
      const [item] = (await office.call("review.list", { filter: "waiting" })).items;
      const { unitId, period, revision } = item!;
      const { locked } = await office.call("review.return", {
        unitId,
        period,
        revision,
        reason: "人次与签到表不符，请核对",
      });
      return locked;
    };
    const before = office.host.snapshot();
    expect(await back()).toBeUndefined();
    office.host.restore(before);
    await office.host.advance("2020-04-04T10:00:00+08:00");
    expect(await back()).toBe(true);
  });

  it("解锁 opens what 首页 calls locked before anybody ticks, with whom to ask; its end locks it again", async () => {
    const [shown, todo] = ["status", "todo"] as const;
    expect(cellOf(EAST, MARCH, shown).shown).toBe("● 已锁定");
    expect(cellOf(EAST, MARCH, todo).shown).toBe(
      "2020年3月：已锁定，3月25日截止，已逾期 8 天，请联系上级解锁",
    );
    await except({ unit: EAST, kind: "解锁", until: "2020-04-03" });
    await office.job("collect");
    expect(cellOf(EAST, MARCH, shown).shown).toBe("● 未报");
    expect(cellOf(EAST, MARCH, todo).shown).toBe("2020年3月：未报，3月25日截止，已逾期 8 天，解锁至 4月3日");
    await byHand(office).retype("例外", ["unit", EAST], "until", "2020-04-06");
    await office.job("collect");
    expect(cellOf(EAST, MARCH, todo).shown).toContain("解锁至 4月6日");
    expect(cellOf(RIVER, MARCH, shown).shown).toBe("● 已锁定");
    await byHand(office).retype("例外", ["unit", EAST], "unit", HILL);
    await office.job("collect");
    expect(cellOf(EAST, MARCH, shown).shown).toBe("● 已锁定");
  });

  it("a locked month asks a new contact of the office to unlock it from the next collection on", async () => {
    await byHand(office).retype("活动设置", ["key", "reportContact"], "value", "刘示例");
    await office.job("collect");
    expect(cellOf(EAST, MARCH, "todo").shown).toMatch(/请联系刘示例.*解锁$/);
  });

  it("that is typed is noted by whoever comes upon it: time, a line in 操作日志, and once more where it was changed", async () => {
    const noted = () =>
      office.rows("例外").map(({ exceptionId, by, at }) => [exceptionId !== "", by, at?.slice(0, 10)]);
    const lines = () =>
      office
        .rows("操作日志")
        .filter(({ action }) => action?.includes("例外"))
        .map(({ action, record, after, reason }) => [action, record, after, reason]);
    await except({ unit: EAST, kind: "解锁", until: "2020-04-03", reason: "网络故障" });
    await except({ kind: "免报", period: "2020-04" });
    await except({ unit: HILL, below: "是", kind: "免报", period: "2020-04" });
    expect(noted()).toEqual(Array(3).fill([false, "", ""]));
    await office.job("collect");
    const here = [true, "（在本表填写）", "2020-04-02"];
    expect(noted()).toEqual([here, here, here]);
    const typed = [
      ["见到新填的例外", `${EAST} 2020年3月`, "解锁 2020-04-03", "网络故障"],
      ["见到新填的例外", "2020年4月", "免报", ""],
      ["见到新填的例外", `${HILL}（含下级） 2020年4月`, "免报", ""],
    ];
    expect(lines()).toEqual(typed);
    await office.job("rollup");
    await office.job("collect");
    expect(lines()).toEqual(typed);
    await byHand(office).retype("例外", ["unit", EAST], "until", "2020-04-08");
    await office.job("rollup");
    expect(lines().slice(3)).toEqual([
      ["见到改过的例外", `${EAST} 2020年3月`, "解锁 2020-04-08", "网络故障"],
    ]);
  });

  it("that is typed and names no unit is noted once, with why it holds for nobody and what to do; mended it is noted as any other", async () => {
    const lines = () => office.rows("操作日志").filter(({ action }) => action?.includes("例外"));
    await except({ unit: "例东工会", kind: "免报", reason: "停产" });
    await office.job("collect");
    await office.job("rollup");
    expect(lines()).toHaveLength(1);
    expect(lines()[0]).toMatchObject({ action: "见到新填的例外", after: "不起作用：免报" });
    expect(lines()[0]!.reason).toMatch(/“例东工会”不在单位名录里.*请改成名录里的单位名称/s);
    expect(office.rows("例外")[0]!.by).toBe("▲ 不起作用，见操作日志");
    await byHand(office).retype("例外", ["unit", "例东工会"], "unit", EAST);
    await office.job("collect");
    expect(lines()[1]).toMatchObject({ action: "见到改过的例外", after: "免报", reason: "停产" });
    expect(office.rows("例外")[0]!.by).toBe("（在本表填写）");
  });

  it("that is typed is told to its unit by mail, until when", async () => {
    await office.call("clock.start", {});
    await except({ unit: EAST, kind: "解锁", until: "2020-04-06" });
    await office.host.advance("3 h");
    const mails = office.host.mails().filter(({ subject }) => subject.includes("已解锁"));
    expect(mails).toHaveLength(1);
    expect(mails[0]!.body).toContain("2020-04-06 以前（含当日）可以补报");
  });

  it("免报 of a type, or of all, takes them out of rates and of 催办", async () => {
    await except({ unit: "县（区）总工会" });
    expect(await status(EAST)).toEqual(["不需报", "0", "0"]);
    expect(await chased()).toEqual([]);
    const { counts } = await office.call("review.list", { filter: "missing" });
    expect(counts.missing).toBe(3);
  });

  it("that is typed reaches a workbook that nobody touches within the hour, and asks for it once", async () => {
    await office.call("clock.start", {});
    await office.host.advance("90 min");
    await except({ unit: EAST, period: "2020-04", kind: "延期", until: "2020-04-28" });
    const ran = await office.host.advance("3 h");
    expect([EAST, RIVER].map((unit) => dueOf(unit, "r1.2020-04"))).toEqual(["2020-04-28", "2020-04-25"]);
    const asked = ran.map(({ meter }) => meter.quota["URL Fetch calls"]);
    expect(asked.slice(-6)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it("that cannot be understood holds for nobody, and 检查 names its cell", async () => {
    await except({ unit: "例岛总工会" });
    expect((await status(EAST))[0]).toMatch(/缺报/);
    const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
    await window.click("openCheck");
    await window.click("openCheck");
    expect(window.pages().at(-1)!.html).toMatch(/例外[^<]*例岛总工会/);
  });

  it("is not asked for where the report that is named was accepted: the office reads the words as they stand", async () => {
    await office.host.advance("2020-04-20T10:00:00+08:00");
    await clerkOf(office, EAST).tick("r1.2020-04", "zero");
    await office.job("collect");
    const { items } = await office.call("review.queue", {});
    const reports = items.map(({ unitId, period, revision }) => ({ unitId, period, revision }));
    await office.call("review.accept", { reports });
    await ask(EAST, "延期：2020年4月 到4月29日，材料未齐");
    const told = (await office.job("collect")).problems.map(({ text }) => text).join();
    expect(told).toContain("提出问题困难");
    expect(office.rows("例外")).toEqual([]);
  });

  it("for a period that the unit does not have is told so, to the unit and to the office", async () => {
    await office.host.advance("2020-04-20T10:00:00+08:00");
    await ask(EAST, "延期：2021年4月 到4月29日，材料未齐");
    const told = (await office.job("collect")).problems.map(({ text }) => text).join();
    expect(told).toContain("想推迟的“2021年4月”不是它的报告期");
    await office.job("collect");
    expect(answerOf(EAST)).toBe("没有“2021年4月”这一期，请按上面各期的写法改");
    expect(office.rows("例外")).toEqual([]);
  });

  it("is asked for by a unit on its 首页, decided in 例外, and told; nothing holds before", async () => {
    await office.host.advance("2020-04-20T10:00:00+08:00");
    await office.job("collect");
    await office.job("collect");
    const idle = office.last().meter.quota["URL Fetch calls"];
    await ask(EAST, "延期：2020年4月 到4月29日，材料未齐");
    const told = (await office.job("collect")).problems.map(({ text }) => text).join();
    expect(told).toMatch(/申请月度台账 2020年4月延期到 2020-04-29：.*请在“审核 → 延期申请”里/);
    await office.job("collect");
    const wishes = office.rows("例外");
    expect(wishes.map(({ unit, period, until, state }) => [unit, period, until, state])).toEqual([
      [EAST, "2020年4月", "2020-04-29", "申请中"],
    ]);
    expect(answerOf(EAST)).toBe("延期申请已收到，等待答复");
    expect(dueOf(EAST, "r1.2020-04")).toBe("2020-04-25");
    const hand = byHand(office);
    await hand.retype("例外", ["unit", EAST], "until", "2020-04-28");
    await hand.retype("例外", ["unit", EAST], "state", "同意");
    await office.job("collect");
    expect(answerOf(EAST)).toBe("同意延期到 2020-04-28");
    expect(dueOf(EAST, "r1.2020-04")).toBe("2020-04-28");
    // The office reads the answer beside the unit's words, and when the decision was seen.
    expect(office.rows("签收和答复").map(({ unit, answer }) => [unit, answer])).toEqual([
      [EAST, "同意延期到 2020-04-28"],
    ]);
    expect(office.rows("例外").map(({ by }) => by)).toEqual(["（在本表填写）"]);
    expect(office.rows("操作日志").map(({ action, after }) => [action, after])).toContainEqual([
      "见到改过的例外",
      "延期 2020-04-28 同意",
    ]);
    // What was told once is not written again.
    await office.job("collect");
    expect(office.last().meter.quota["URL Fetch calls"]).toBe(idle);
    await office.host.advance("2020-04-27T10:00:00+08:00");
    await office.job("rollup");
    const april = office.rows("报送情况").map((row) => [row.unit, row["r1.2020-04"]]);
    expect(april).toEqual([
      [EAST, "待报"],
      [RIVER, expect.stringContaining("缺报")],
      [HILL, expect.stringContaining("缺报")],
    ]);
  });

  it("that a unit asked for and that is refused, then granted in 例外 has that answer in 签收和答复; words of the office's own stay", async () => {
    const answers = () => office.rows("签收和答复").map(({ answer }) => answer);
    await office.host.advance("2020-04-20T10:00:00+08:00");
    await ask(EAST, "延期：2020年4月 到4月29日，材料未齐");
    await office.job("collect");
    const hand = byHand(office);
    await hand.retype("例外", ["unit", EAST], "state", "不同意");
    await office.job("collect");
    expect(answers()).toEqual(["不同意延期，请按原截止日报送"]);
    for (const reason of ["全市4月26日上报", "全市4月26日一早上报"]) {
      await hand.retype("例外", ["unit", EAST], "reason", reason);
      await office.job("collect");
      expect(answers()).toEqual([`不同意延期：${reason}。请按原截止日报送`]);
      expect(answerOf(EAST)).toBe(`不同意延期：${reason}。请按原截止日报送`);
    }
    await hand.retype("例外", ["unit", EAST], "state", "同意");
    await office.job("collect");
    expect(answers()).toEqual(["同意延期到 2020-04-29"]);
    // Each change of what was decided has its line.
    await office.job("collect");
    const noted = office.rows("操作日志").filter(({ action }) => action === "见到改过的例外");
    expect(noted.map(({ after, reason }) => [after, reason])).toEqual([
      ["延期 2020-04-29 不同意", "延期：2020年4月 到4月29日，材料未齐"],
      ["延期 2020-04-29 不同意", "全市4月26日上报"],
      ["延期 2020-04-29 不同意", "全市4月26日一早上报"],
      ["延期 2020-04-29 同意", "全市4月26日一早上报"],
    ]);
    expect(office.rows("例外")).toHaveLength(1);
    await hand.retype("签收和答复", ["unit", EAST], "answer", "同意，材料齐了先报一部分");
    await office.job("collect");
    expect(answers()).toEqual(["同意，材料齐了先报一部分"]);
    expect(answerOf(EAST)).toBe("同意，材料齐了先报一部分");
  });

  it("refused in 审核 and granted in 例外 later is told as granted", async () => {
    await office.host.advance("2020-04-20T10:00:00+08:00");
    await ask(EAST, "延期：2020年4月 到4月29日，材料未齐");
    await office.job("collect");
    const { exceptionId } = (await office.call("review.list", { filter: "extensions" })).extensions[0]!;
    const reason = "全市汇总在4月26日上报";
    await office.call("review.extension", { exceptionId, grant: false, until: "", reason });
    await office.job("collect");
    expect(answerOf(EAST)).toBe(`不同意延期：${reason}。请按原截止日报送`);
    await byHand(office).retype("例外", ["unit", EAST], "state", "同意");
    await office.job("collect");
    expect(answerOf(EAST)).toBe("同意延期到 2020-04-29");
    expect(office.rows("签收和答复").map(({ answer }) => answer)).toEqual(["同意延期到 2020-04-29"]);
  });

  describe("that a unit has asked for, in 审核", () => {
    const listed = () => office.call("review.list", { filter: "extensions" });
    const decide = (decision: Partial<Input<"review.extension">>) =>
      execution(office, "review.extension", {
        exceptionId: "",
        grant: false,
        until: "",
        reason: "",
        ...decision,
      });
    const wishId = async () => (await listed()).extensions[0]!.exceptionId;
    const refusalOf = async (decision: Partial<Input<"review.extension">>) => {
      const reply = JSON.parse(String((await decide(decision)).value)) as Reply<unknown>;
      return reply.ok ? [] : reply.problems.map(({ field, code }) => field ?? code);
    };
    beforeEach(async () => {
      await office.host.advance("2020-04-20T10:00:00+08:00");
      await ask(EAST, "延期：2020年4月 到4月29日，材料未齐");
      await office.job("collect");
    });

    it("is granted until a day that staff choose, told on 首页, and gone from the list", async () => {
      const { counts, extensions } = await listed();
      expect(counts.extensions).toBe(1);
      expect(extensions).toEqual([
        expect.objectContaining({
          unit: EAST,
          dueOn: "2020-04-25",
          until: "2020-04-29",
          words: expect.stringContaining("材料未齐"),
        }),
      ]);
      const exceptionId = await wishId();
      for (const until of ["", "4月26日以后", "2020-04-25"])
        expect(await refusalOf({ exceptionId, grant: true, until })).toEqual(["until"]);
      expect(await refusalOf({ exceptionId, grant: true, until: "2020-04-27" })).toEqual([]);
      expect((await listed()).counts.extensions).toBe(0);
      await office.job("collect");
      expect(answerOf(EAST)).toBe("同意延期到 2020-04-27");
      expect(dueOf(EAST, "r1.2020-04")).toBe("2020-04-27");
      expect(office.rows("操作日志").filter(({ action }) => action === "同意延期")).toEqual([
        expect.objectContaining({ by: OWNER, before: "2020-04-25", after: "2020-04-27" }),
      ]);
      expect(await refusalOf({ exceptionId, grant: true, until: "2020-04-28" })).toEqual([
        "review.extensionDecided",
      ]);
    });

    it("has its answer beside the unit's words in 签收和答复 as soon as it is decided; a day changed later in 例外 is the one told", async () => {
      const answers = () => office.rows("签收和答复").map(({ unit, answer }) => [unit, answer]);
      expect(answers()).toEqual([[EAST, ""]]);
      await decide({ exceptionId: await wishId(), grant: true, until: "2020-04-27" });
      expect(answers()).toEqual([[EAST, "同意延期到 2020-04-27"]]);
      await byHand(office).retype("例外", ["unit", EAST], "until", "2020-04-28");
      await office.job("collect");
      expect(answerOf(EAST)).toBe("同意延期到 2020-04-28");
    });

    it("is told by the next tick of the clock, though the unit has not touched its workbook since", async () => {
      await office.call("clock.start", {});
      await office.host.advance("30 min");
      const exceptionId = await wishId();
      expect(await refusalOf({ exceptionId, grant: true, until: "2020-04-27" })).toEqual([]);
      await office.host.advance("12 min");
      expect(answerOf(EAST)).toBe("同意延期到 2020-04-27");
      expect(dueOf(EAST, "r1.2020-04")).toBe("2020-04-27");
    });

    it("is refused with a reason that the unit reads, and the due day stays", async () => {
      const exceptionId = await wishId();
      expect(await refusalOf({ exceptionId, reason: "不行" })).toEqual(["reason"]);
      expect(await refusalOf({ exceptionId, reason: "全市汇总在4月26日上报" })).toEqual([]);
      await office.job("collect");
      expect(answerOf(EAST)).toBe("不同意延期：全市汇总在4月26日上报。请按原截止日报送");
      expect(dueOf(EAST, "r1.2020-04")).toBe("2020-04-25");
    });

    it("is decided as a whole or waits on, whichever call the decision ended at", async () => {
      const exceptionId = await wishId();
      const reason = "全市汇总在4月26日上报";
      await endAtEveryCall(
        office.host,
        () => decide({ exceptionId, reason }),
        async () => {
          await office.job("collect");
          const [state] = office.rows("例外").map((row) => row.state);
          const answers = {
            不同意: [`不同意延期：${reason}。请按原截止日报送`],
            申请中: ["延期申请已收到，等待答复", `不同意延期：${reason}。请按原截止日报送`],
          };
          expect(answers[state as keyof typeof answers]).toContain(answerOf(EAST));
        },
        4,
      );
    });

    it("is granted as a whole or waits on, whichever call it ended at", async () => {
      const exceptionId = await wishId();
      await endAtEveryCall(
        office.host,
        () => decide({ exceptionId, grant: true, until: "2020-04-27" }),
        async () => {
          await office.job("collect");
          const [state] = office.rows("例外").map((row) => row.state);
          expect([state, answerOf(EAST)]).toEqual(
            state === "申请中" ? ["申请中", "延期申请已收到，等待答复"] : ["同意", "同意延期到 2020-04-27"],
          );
        },
        4,
      );
    });
  });

  it("is asked for once, whichever call the collection ended at", async () => {
    await office.host.advance("2020-04-20T10:00:00+08:00");
    await ask(EAST, "延期：2020年4月 到4月29日，材料未齐");
    const act = () => execution(office, "job.step", { job: "collect", restart: true });
    await endAtEveryCall(
      office.host,
      act,
      async () => {
        await office.job("collect");
        expect(office.rows("例外").map(({ unit, state }) => [unit, state])).toEqual([[EAST, "申请中"]]);
        expect(answerOf(EAST)).toBe("延期申请已收到，等待答复");
      },
      3,
    );
  });
});
