// The definition is changed on a Tuesday in the middle of the campaign: thirty workbooks are out, March is accepted.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { disturbRest, type SheetView, type Snapshot } from "apps-script-host";
import type { PageData } from "../../../src/core/wire/procedures";
import { type Clerk, clerkOf, keysOf } from "../../clerk";
import { createCampaign, OWNER, type Rig, reportMails, rig, startOf } from "../../rig";
import { byHand } from "../by-hand";

const MARCH = "r1.2020-03";
const APRIL = "r1.2020-04";
const MAY = "r1.2020-05";
const COUNT = 30;
const HEADER = "单位名称\t单位类型\t填报方式\t联系人\t联系邮箱";
const lineOf = (name: string, mail: string) =>
  `${name}\t县（区）总工会\t网络表格\t张示例\t${mail}@units.example`;
const NAMES = Array.from({ length: COUNT }, (_, index) => `例${index + 1}县总工会`);
const FIRST = NAMES[0]!;
const LAST = NAMES[COUNT - 1]!;
const LECTURE = {
  date: "2020-03-16",
  task: "1 开办“大学习”课堂",
  theme: "大学习课堂第一讲",
  place: "职工书屋",
  people: 40,
};

let office: Rig;
let start: Snapshot;

beforeAll(async () => {
  office = rig();
  await createCampaign(office);
  await office.call("units.import", {
    text: [HEADER, ...NAMES.map((name, index) => lineOf(name, `clerk${index + 1}`))].join("\n"),
  });
  await office.job("distribute");
  await office.host.advance("2020-03-20T10:00:00+08:00");
  for (const name of NAMES) {
    const clerk = clerkOf(office, name);
    await clerk.enter(LECTURE);
    await clerk.ledger(MARCH, 0, "quantity", 2);
    await clerk.tick(MARCH);
  }
  await office.job("collect");
  await acceptAll();
  await office.host.advance("2020-04-21T10:00:00+08:00");
  start = office.host.snapshot();
});

beforeEach(() => office.host.restore(start));

async function acceptAll(): Promise<void> {
  const { items } = await office.call("review.queue", {});
  await office.call("review.accept", {
    reports: items.map(({ unitId, period, revision }) => ({ unitId, period, revision })),
  });
  for (;;) {
    const { unnotified, wait } = await office.call("review.notify", {});
    if (unnotified === 0) return;
    await office.host.advance(`${wait?.seconds ?? 1} s`);
  }
}

/** All that the clerk of the office changes in the tabs on 21 April. */
async function changeAll(): Promise<void> {
  const hand = byHand(office);
  await hand.typeRow("字段定义", {
    form: "活动",
    field: "guests",
    label: "嘉宾人数",
    kind: "整数",
    required: "是",
    order: 45,
    inUse: "是",
  });
  const [kinds] = office.rows("字段定义").filter(({ field }) => field === "kind");
  await hand.retype("字段定义", ["field", "kind"], "options", `${kinds!.options}、云上诵读`);
  await hand.retype("报送事项", ["returnId", "r1"], "dueDay", 20);
  await hand.retype("活动设置", ["key", "end"], "value", "2020-12-31");
  await hand.retype("任务清单", ["title", "建组织"], "inLedger", "是");
  await hand.retype("单位名录", ["name", NAMES[4]!], "closedOn", "2020-04-21");
  await office.call("units.import", { text: [HEADER, lineOf("例新区总工会", "new")].join("\n") });
}

const rowOf = (clerk: Clerk, period: string): number => {
  const { cells, rows } = clerk.sheet("首页");
  for (let row = 1; row <= rows; row++) if (cells[`${row},13`]?.v === period) return row;
  throw new Error(`首页 has no ${period}`);
};
const filled = ({ cells }: SheetView) =>
  Object.entries(cells)
    .filter(([, cell]) => cell?.d !== "")
    .map(([place, cell]) => `${place} ${cell?.f ?? ""} ${cell?.d}`);

/** What of March stands in the record and in a unit's workbook. */
function marchOf(clerk: Clerk) {
  const ofMarch = (tab: string) => office.rows(tab).filter(({ period }) => period === MARCH);
  const activities = clerk.sheet("活动记录");
  const keys = keysOf(activities, 1);
  const lecture = Object.fromEntries(
    keys.map((key, at) => [key, activities.cells[`3,${at + 1}`]?.d ?? ""]).filter(([, text]) => text !== ""),
  );
  return {
    reports: ofMarch("报表记录"),
    ledger: ofMarch("台账汇总"),
    activities: ofMarch("活动汇总").map(({ guests: _guests, ...row }) => row),
    lecture,
    table: filled(clerk.sheet("台账 2020-03")),
    home: clerk.home(MARCH),
  };
}

const sheet = (tab: string) =>
  office.host.view(office.host.spreadsheetId, OWNER).sheets.find(({ name }) => name === tab)!;

/** Addresses that 催办 lists: of whom something is overdue. */
async function chased(): Promise<number> {
  const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
  await window.click("openChase");
  return (startOf(window.pages().at(-1)!.html).data as PageData["chase"]).items.length;
}

/** A push that stops half-way, as Google does not answer for the last ten workbooks. */
async function pushHalfWay(): Promise<void> {
  const unanswered = NAMES.slice(20).map((name) => clerkOf(office, name).workbookId);
  disturbRest(office.host.store, ({ url }) =>
    unanswered.some((id) => url.includes(id)) ? { status: 503, landed: false } : null,
  );
  const { finished } = await office.call("job.step", { job: "push", restart: true });
  expect(finished).toBe(false);
  disturbRest(office.host.store, null);
}

const isNew = (clerk: Clerk) => keysOf(clerk.sheet("活动记录"), 1).includes("guests");

describe("what is typed into the definition tabs", () => {
  it("binds nobody before it is pushed: lights, rates, reminders and reports go by what was issued", async () => {
    const shown = () => ["汇总", "报送情况"].map((tab) => filled(sheet(tab)));
    await office.job("rollup");
    const before = shown();
    const hand = byHand(office);
    await hand.retype("报送事项", ["returnId", "r1"], "dueDay", 20);
    await hand.retype("字段定义", ["field", "people"], "label", "");
    await hand.typeRow("报送事项", { name: "周报" });
    await office.job("rollup");
    expect(shown()).toEqual(before);
    expect(await chased()).toBe(0);
    await office.call("clock.start", {});
    await office.host.run("tick", [], { user: OWNER });
    expect(reportMails(office.host).filter(({ subject }) => /逾期|催/.test(subject))).toEqual([]);
    const clerk = clerkOf(office, FIRST);
    await clerk.tick(APRIL, "zero");
    expect((await office.job("collect")).problems).toEqual([]);
    expect(clerk.home(APRIL)).toMatchObject({ state: "已提交" });
  });

  it("is said by 检查 to wait for its push, and by nobody after it", async () => {
    const waits = async () => {
      const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
      await window.click("openCheck");
      const { findings } = startOf(window.pages().at(-1)!.html).data as PageData["check"];
      return findings.filter(({ text }) => text.includes("改动还没有推送")).length;
    };
    expect(await waits()).toBe(0);
    await byHand(office).retype("报送事项", ["returnId", "r1"], "dueDay", 20);
    expect(await waits()).toBe(1);
    await office.job("push");
    expect(await waits()).toBe(0);
  });
});

describe("a compulsory field, an option, a due day, two more months, a task, a closed unit and a new one", () => {
  let before: ReturnType<typeof marchOf>;
  let first: Clerk;
  let last: Clerk;

  beforeEach(async () => {
    first = clerkOf(office, FIRST);
    last = clerkOf(office, LAST);
    before = marchOf(last);
    await changeAll();
  });

  it("are told before they are pushed, for either period from which on they may bind", async () => {
    const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
    await window.click("openPush");
    const { choices } = startOf(window.pages().at(-1)!.html).data as PageData["job"];
    expect(choices!.map(({ binding, label }) => [binding, /2020年\d+月/.exec(label)?.[0]])).toEqual([
      ["next", "2020年5月"],
      ["open", "2020年4月"],
    ]);
    const [next = "", open = ""] = choices!.map(({ explain }) => explain.join("\n"));
    expect(next).toContain("将更新 29 份填报表");
    expect(next.split("\n")).toEqual([
      "将更新 29 份填报表：",
      "6 个报告期的日子改变：2020年5月 截止 2020-05-25 → 2020-05-20 — 2020年10月 截止 2020-10-25 → 2020-10-20",
      "新增 2 个报告期：2020年11月（2020-11-20 截止） — 2020年12月（2020-12-20 截止）",
      "结束日期 2020-10-31 → 2020-12-31",
      "报送事项“月度台账”：截止日 25 → 20",
      "字段“活动类型（活动）”：选项 ＋云上诵读",
      "新增字段“嘉宾人数（活动）”：必填 是",
      "任务“建组织”：列入台账 否 → 是",
    ]);
    expect(open).toContain("7 个报告期的日子改变：2020年4月 截止 2020-04-25 → 2020-04-20 — ");
    expect(choices!.map(({ label }) => label)).toEqual([
      "从下一期起（2020年5月起）；2020年4月及以前仍按原来的要求",
      "从本期起（2020年4月起）；2020年3月及以前仍按原来的要求",
    ]);
    const { explain } = startOf(window.pages().at(-1)!.html).data as PageData["job"];
    expect(explain.join("\n")).toMatch(/不更新：已停用的 \d+ 个（.+）。/);
  });

  it("bind the month of today no more once a report of it was accepted, and the window says so", async () => {
    await first.tick(APRIL, "zero");
    await office.job("collect");
    await acceptAll();
    const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
    await window.click("openPush");
    const { choices, explain } = startOf(window.pages().at(-1)!.html).data as PageData["job"];
    expect(choices).toBeUndefined();
    expect(explain).toContain("2020年4月已有接收的报表，照原来的要求不变；新的要求从下一期起。");
    await office.pushFromThisPeriod();
    expect(first.home(APRIL)).toMatchObject({ state: "已接收" });
    expect(
      office
        .rows("定义版本")
        .map(({ content }) => content)
        .join(),
    ).toContain('"r1":"2020-05-01"');
  });

  it("leave the accepted month as it was, to the byte, in the record and in the workbooks", async () => {
    await office.job("push");
    expect(marchOf(last)).toEqual(before);
    await last.tick(APRIL, "zero");
    await office.job("collect");
    expect(marchOf(last)).toEqual(before);
  });

  it("may be pushed to some and not yet to others: both report as they were told, and the rest follows", async () => {
    await pushHalfWay();
    expect([isNew(first), isNew(last)]).toEqual([true, false]);
    for (const clerk of [first, last]) {
      await clerk.enter({ ...LECTURE, date: "2020-04-16", theme: "四月的一讲" });
      await clerk.tick(APRIL);
    }
    const { problems } = await office.job("collect");
    expect(problems.map(({ text }) => text).join()).toContain("还是第 1 版，现为第 2 版；按第 1 版读取");
    for (const clerk of [first, last])
      expect(clerk.home(APRIL)).toMatchObject({ state: "已提交", problems: "" });
    await office.job("push");
    expect(isNew(last)).toBe(true);
    const closed = NAMES[4]!;
    await clerkOf(office, closed).tick(APRIL, "zero");
    // A push leaves a closed unit out: nobody is asked to push to it.
    const after = await office.job("collect");
    expect(after.problems.map(({ text }) => text).join()).not.toContain(`“${closed}”的填报表还是第`);
    for (const clerk of [first, last])
      expect(clerk.home(APRIL)).toMatchObject({ state: "已提交", problems: "" });
    expect(marchOf(last)).toEqual(before);
  });

  it("bind the month after: the new field is asked for, the new task has a row, the due day is the 20th", async () => {
    await office.job("distribute");
    await office.job("push");
    await office.host.advance("2020-05-10T10:00:00+08:00");
    await first.enter({ ...LECTURE, date: "2020-05-07", theme: "五月的一讲", kind: "云上诵读" });
    await first.tick(MAY);
    await office.job("collect");
    expect(first.home(MAY).problems).toContain("嘉宾人数");
    await first.paste(4, "guests", 5);
    await first.tick(MAY);
    await office.job("collect");
    expect(first.home(MAY)).toMatchObject({ state: "已提交" });
    expect(office.rows("活动汇总").find(({ period }) => period === MAY)).toMatchObject({
      guests: "5",
      kind: "云上诵读",
    });
    expect(first.ledgerText(MAY, 3, "row")).toContain("建组织");
    const due = (period: string) => first.sheet("首页").cells[`${rowOf(first, period)},2`]?.d;
    expect([due(MARCH), due(APRIL), due(MAY)]).toEqual(["2020-03-25", "2020-04-25", "2020-05-20"]);
    expect(first.home("r1.2020-12").state).toBe("未报");
    const joined = clerkOf(office, "例新区总工会");
    expect(isNew(joined)).toBe(true);
    await joined.tick(MAY, "zero");
    await office.job("collect");
    expect(joined.home(MAY).state).toBe("已提交");
    expect(marchOf(last)).toEqual(before);
  });
});

describe("a return that comes out in April", () => {
  /** Lines of a page: those of the check, or those of the plan whose choice is named. */
  async function told(binding?: "next" | "open"): Promise<string> {
    const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
    await window.click(binding ? "openPush" : "openCheck");
    const { data } = startOf(window.pages().at(-1)!.html);
    if (!binding) return (data as PageData["check"]).findings.map(({ text }) => text).join("\n");
    const { choices } = data as PageData["job"];
    const { label, explain } = choices!.find((choice) => choice.binding === binding)!;
    return [label, ...explain].join("\n");
  }

  beforeEach(async () => {
    const hand = byHand(office);
    await hand.retype("单位名录", ["name", FIRST], "closedOn", "2020-04-10");
    await hand.typeRow("表单", { name: "慰问", kind: "登记表", inUse: "是" });
    await hand.typeRow("字段定义", {
      form: "慰问",
      field: "date",
      label: "日期",
      kind: "日期",
      required: "是",
      order: 1,
      inUse: "是",
    });
    await hand.typeRow("报送事项", {
      name: "五一慰问情况",
      forms: "慰问",
      kind: "自然月",
      dueIn: "当期",
      dueDay: 28,
      inUse: "是",
    });
  });

  it("asks for nothing that was due before: 检查 and the plan say from when on, and no unit is chased", async () => {
    expect(await told()).toMatch(
      /五一慰问情况.*“从下一期起”就从五一慰问情况 2020年5月开始报.*“从本期起”就从五一慰问情况 2020年4月/,
    );
    expect(await told("next")).toContain("“五一慰问情况”：从五一慰问情况 2020年5月开始报（2020-05-28 截止）");
    expect(await told("open")).toContain("“五一慰问情况”：从五一慰问情况 2020年4月开始报（2020-04-28 截止）");
    await office.job("push");
    const { cells, rows } = clerkOf(office, LAST).sheet("首页");
    const ids = Array.from({ length: rows }, (_, row) => cells[`${row + 1},13`]?.v ?? "").map(String);
    expect(ids.find((id) => /^(?!r1).+\.2020-/.test(id))).toMatch(/2020-05$/);
    expect(await chased()).toBe(0);
  });

  it("is said to ask again for what the units report already", async () => {
    const field = { form: "慰问", field: "heads", label: "参与人次", kind: "整数", order: 2, inUse: "是" };
    await byHand(office).typeRow("字段定义", field);
    expect(await told("next")).toMatch(
      /新栏目“参与人次（慰问）”和“月度台账”已经要的“参与人次”重复，\d+ 个单位要报两次/,
    );
  });

  it("is overdue at once where a day in March is typed as its beginning, and 检查 and the plan say for how many of the units that were not closed", async () => {
    await byHand(office).retype("报送事项", ["name", "五一慰问情况"], "start", "2020-03-01");
    expect(await told()).toMatch(
      /“五一慰问情况”的“开始”填了 2020-03-01：五一慰问情况 2020年3月一推送就已经逾期，29 个单位/,
    );
    expect(await told("next")).toMatch(
      /注意：五一慰问情况 2020年3月（2020-03-28 截止）推送时已经逾期，29 个单位/,
    );
    await office.job("push");
    expect(await chased()).toBe(COUNT - 1);
  });
});
