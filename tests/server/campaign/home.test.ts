// 首页 of a unit's workbook: what it says as days go by, ticks are set and the office decides; and how a workbook that an earlier
// program laid out goes on and is brought over.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot, UserEdit } from "apps-script-host";
import type { ReviewItem } from "../../../src/core/wire/procedures";
import { HOME_COLUMNS, type HomeColumn, type HomeMark } from "../../../src/server/unit-workbook/layout";
import { type Clerk, clerkOf } from "../../clerk";
import { distributed, OWNER, type Rig } from "../../rig";
import { byHand } from "../by-hand";

const MARCH = "r1.2020-03";
const LECTURE = { date: "2020-03-16", task: "1 开办“大学习”课堂", theme: "大学习课堂第一讲", people: 40 };
const column = (key: HomeColumn) => HOME_COLUMNS.indexOf(key) + 1;

let office: Rig;
let start: Snapshot;
let east: Clerk;

beforeAll(async () => {
  office = await distributed();
  east = clerkOf(office, "例东区总工会");
  start = office.host.snapshot();
});
beforeEach(() => office.host.restore(start));

const home = () => east.sheet("首页");
const said = (row: number, key: HomeColumn) => home().cells[`${row},${column(key)}`]?.d ?? "";
const march = (key: HomeColumn = "status") => said(8, key);
const today = () => home().cells["3,1"]?.d ?? "";
const belowOf = (mark: string) => {
  const { cells, rows } = home();
  for (let row = 1; row <= rows; row++)
    if (cells[`${row},${column("periodId")}`]?.v === `#${mark}`) return row;
  throw new Error(`首页 has no ${mark}`);
};
const inWorkbook = async (change: UserEdit, user = OWNER) => {
  const { ok, message } = await office.host.edit(east.workbookId, user, change);
  if (!ok) throw new Error(String(message));
};
/** A day on which somebody changes something: TODAY follows then. */
const onDay = async (day: string) => {
  await office.host.advance(`${day}T10:00:00+08:00`);
  await inWorkbook({ kind: "values", sheetId: 1, row: 1, column: 11, values: [[day]] });
};
async function decide(name: "review.accept" | "review.return"): Promise<void> {
  const { items } = await office.call("review.queue", {});
  const { unitId, period, revision } = items[0]!;
  if (name === "review.accept") await office.call(name, { reports: [{ unitId, period, revision }] });
  else await office.call(name, { unitId, period, revision, reason: "人次与上期相差太大，请核对" });
  await office.call("review.notify", {});
}

describe("a period on 首页", () => {
  it("says by the day whether it has begun, is near, or overdue, and marks what wants something", async () => {
    await onDay("2020-03-12");
    expect([march(), march("period"), said(9, "status")]).toEqual(["未到期", "2020年3月", "未开始"]);
    expect(today()).toBe("✓ 目前没有急办的；正在填报：2020年3月，2020-03-25截止");
    await onDay("2020-03-20");
    expect([march(), march("period")]).toEqual(["◔ 未报", "▌2020年3月"]);
    expect(today()).toBe("2020年3月：未报，3月25日截止 → 见下");
    await onDay("2020-03-28");
    expect(march()).toBe("● 未报");
    expect(today()).toBe("2020年3月：未报，3月25日截止，已逾期 3 天 → 见下");
  });

  it("waits once it is ticked, and then says what was found, decided or received", async () => {
    await onDay("2020-03-20");
    await east.enter(LECTURE);
    await east.paste(3, "people", "约五十人");
    await east.tick(MARCH);
    expect(march()).toBe("◔ 待收取");
    await office.job("collect");
    expect(march()).toBe("▲ 有问题");
    expect(today()).toContain("2020年3月：有问题");
    await east.paste(3, "people", 50);
    await east.tick(MARCH);
    await office.job("collect");
    expect([march(), today()]).toEqual(["✓ 已提交", "✓ 目前没有要办的"]);
    await decide("review.return");
    expect(march()).toBe("▲ 已退回");
    await east.tick(MARCH);
    await office.job("collect");
    await decide("review.accept");
    expect(march()).toBe("✓ 已接收");
    // A tick on it waits for nothing.
    await east.tick(MARCH);
    expect(march()).toBe("✓ 已接收");
    await office.job("collect");
  });

  it("that was handed in, accepted and reopened past its day is to be sent again, and not overdue", async () => {
    await onDay("2020-03-20");
    await east.enter(LECTURE);
    await east.tick(MARCH);
    await office.job("collect");
    await decide("review.accept");
    await onDay("2020-04-14");
    const [{ unitId, period, revision }] = (await office.call("review.list", { filter: "accepted" }))
      .items as [ReviewItem];
    await office.call("review.return", { unitId, period, revision, reason: "人次与签到表不符，请核对" });
    await office.call("review.notify", {});
    expect([march(), said(8, "todo")]).toEqual(["▲ 已退回", "2020年3月：已退回，3月25日截止"]);
    await east.tick(MARCH);
    await office.job("collect");
    expect(said(8, "receipt")).not.toContain("晚于");
  });

  it("stands in columns that fit 1,240 pixels, the first two frozen, without lines between cells", () => {
    const shown = HOME_COLUMNS.slice(0, column("state") - 1);
    expect(shown.map((key) => said(7, key))).toEqual([
      ...["报告期", "截止日期", "报送事项", "状态", "提交", "零报告", "问题或退回原因"],
      ...["收到", "收取时间", "起止"],
    ]);
    const { columnWidths, frozenColumns, hiddenColumns } = home();
    const width = shown.reduce((sum, key) => sum + (columnWidths[column(key)] ?? 0), 0);
    expect(width).toBeLessThanOrEqual(1_240);
    expect([frozenColumns, hiddenColumns]).toEqual([2, [3, 11, 12, 13]]);
  });
});

describe("the line at the top", () => {
  it("names what else is wanted, each once and by itself", async () => {
    await office.host.advance("2020-04-20T10:00:00+08:00");
    expect(today()).toBe("2020年3月：未报，3月25日截止，已逾期 26 天（另有：2020年4月） → 见下");
    await office.host.advance("2020-05-20T10:00:00+08:00");
    expect(today()).toContain("（另有：2020年4月；2020年5月） → 见下");
    await office.host.advance("2020-10-20T10:00:00+08:00");
    expect(today()).toMatch(/（另有：2020年4月；2020年5月；2020年6月；2020年7月等） → 见下$/);
    await office.host.advance("2020-10-21T10:00:00+08:00");
    await office.job("collect");
    for (const month of ["03", "04", "05", "06", "07", "08"]) await east.tick(`r1.2020-${month}`);
    expect(today()).toMatch(/^2020年9月：未报，9月25日截止，已逾期 26 天（另有：2020年10月；/);
  });

  it("never says that there is nothing to do while a period is open, whoever has run anything or not", async () => {
    const days = ["2020-03-13", "2020-03-31", "2020-04-02", "2020-05-03", "2020-06-03", "2020-07-31"];
    for (const day of days) {
      await office.host.advance(`${day}T10:00:00+08:00`);
      expect([day, today()]).not.toEqual([day, "✓ 目前没有要办的"]);
    }
  });
});

describe("periods far ahead", () => {
  const foldRow = () => belowOf("quotas") - 1;
  const shown = () =>
    east.periods().filter((id) => {
      const { hiddenRows } = home();
      const row = Array.from({ length: home().rows }, (_, at) => at + 1).find(
        (at) => said(at, "periodId") === id,
      );
      return !hiddenRows.includes(row!);
    });

  it("are folded into one line: what runs and the next stand there, and each month shows one more", async () => {
    expect(east.periods().length).toBeGreaterThan(4);
    expect(shown()).toEqual([MARCH, "r1.2020-04"]);
    expect(said(foldRow(), "period")).toMatch(/^另有 \d+ 期未开始，至 2020-\d\d-\d\d，临近时显示$/);
    await onDay("2020-04-02");
    await office.job("collect");
    expect(shown()).toEqual([MARCH, "r1.2020-04", "r1.2020-05"]);
    const { cells } = home();
    await office.job("collect");
    expect(home().cells).toEqual(cells);
  });

  it("say that they have begun where nobody has collected since, until somebody does", async () => {
    await office.host.advance("2020-04-30T10:00:00+08:00");
    expect(said(foldRow(), "period")).toMatch(/^另有 \d+ 期未开始/);
    await office.host.advance("2020-05-02T10:00:00+08:00");
    expect(said(foldRow(), "period")).toMatch(
      /^▲ 2020年5月等已经开始，上面还没有显示这一行：请联系上级“收取”一次/,
    );
    expect(shown()).not.toContain("r1.2020-05");
    await office.job("collect");
    expect(said(foldRow(), "period")).toMatch(/^另有 \d+ 期未开始/);
    expect(shown()).toEqual([MARCH, "r1.2020-04", "r1.2020-05", "r1.2020-06"]);
  });

  it("are shown by a push too, which never folds one that has been shown for its month", async () => {
    await onDay("2020-04-02");
    await office.pushFromThisPeriod();
    expect(shown()).toEqual([MARCH, "r1.2020-04", "r1.2020-05"]);
  });

  it("stay in sight where they are ticked", async () => {
    await east.tick("r1.2020-06");
    await office.pushFromThisPeriod();
    expect(shown()).toEqual([MARCH, "r1.2020-04", "r1.2020-06"]);
  });

  it("are folded in a workbook of before at its next collection", async () => {
    await inWorkbook({ kind: "values", sheetId: 1, row: foldRow(), column: 1, values: [[""]] });
    await inWorkbook({ kind: "hideRows", sheetId: 1, at: 8, count: east.periods().length, hidden: false });
    expect(shown()).toEqual(east.periods());
    await east.tick(MARCH, "zero");
    await office.job("collect");
    expect(shown()).toEqual([MARCH, "r1.2020-04"]);
  });
});

describe("below the periods", () => {
  it("stand the quotas with what is done by now, counted from the unit's own entries", async () => {
    const quotas = () => home().cells[`${belowOf("quotas")},${column("status")}`]?.d ?? "";
    expect(quotas()).toContain("诵读大会、观摩、展演或比赛 ≥ 1 场，6月底以前，已完成 0");
    expect(quotas()).toContain("2～3 家");
    await east.enter({ ...LECTURE, kind: "诵读大会" });
    expect(quotas()).toContain("诵读大会、观摩、展演或比赛 ≥ 1 场，6月底以前，已完成 1");
  });

  it("want something at the top too, from a week before a quota is due until it is met", async () => {
    const wants = () => said(belowOf("quotas"), "todo");
    await onDay("2020-06-22");
    expect(wants()).toBe("");
    await onDay("2020-06-30");
    expect(wants()).toBe("诵读大会、观摩、展演或比赛：还差 1 场，6月底以前");
    expect(today()).toMatch(/（另有：.*；诵读大会、观摩、展演或比赛） → 见下$/);
    await onDay("2020-07-02");
    expect(wants()).toContain("还差 1 场，6月底以前，已逾期 2 天");
    await onDay("2020-06-30");
    await east.enter({ ...LECTURE, kind: "诵读大会" });
    expect(wants()).toBe("");
    expect(today()).not.toContain("诵读大会");
  });

  it("stand the tasks", () => {
    expect(home().cells[`${belowOf("tasks")},${column("status")}`]?.d).toContain("1 开办“大学习”课堂");
  });
});

describe("the places for difficulties", () => {
  const at = (mark: HomeMark, key: HomeColumn) => home().cells[`${belowOf(mark)},${column(key)}`];

  it("are told by their colour, to which the words above and beside them point", () => {
    expect(at("asks", "status")?.d).toMatch(/^问题困难（写在下面黄色格中/);
    expect(["ask1", "ask2", "ask3"].map((mark) => at(mark as HomeMark, "period")?.d)).toEqual([
      "问题 1 →",
      "问题 2 →",
      "问题 3 →",
    ]);
    expect(at("ask1", "status")?.s).toMatchObject({ background: "#fff2b3", border: expect.anything() });
  });
});

describe("what a unit writes on 首页 beside its reports", () => {
  const DIFFICULTY = "职工书屋正在装修，四月能否改在会议室开展？";
  const write = async (words: string) => {
    const row = belowOf("ask1");
    await inWorkbook(
      { kind: "values", sheetId: 1, row, column: column("status"), values: [[words]] },
      east.mail,
    );
  };
  const answer = () => home().cells[`${belowOf("ask1")},${column("receipt")}`]?.d ?? "";

  it("is a difficulty that the office reads once and answers, and both see it", async () => {
    await write(DIFFICULTY);
    const { problems } = await office.job("collect");
    expect(problems.map(({ text }) => text).join()).toContain(`“例东区总工会”提出问题困难：${DIFFICULTY}`);
    expect((await office.job("collect")).problems).toEqual([]);
    expect(office.rows("签收和答复")).toMatchObject([
      { unit: "例东区总工会", kind: "问题困难", words: DIFFICULTY },
    ]);
    await byHand(office).retype("签收和答复", ["words", DIFFICULTY], "answer", "可以，请在备注里写明地点。");
    await office.job("collect");
    expect(answer()).toBe("可以，请在备注里写明地点。");
    await write("");
    await office.job("collect");
    expect([answer(), office.rows("签收和答复")[0]!.answer]).toEqual(["", "可以，请在备注里写明地点。"]);
  });

  it("is a tick for the notice, receipted with its time and counted once", async () => {
    const row = belowOf("notice");
    const said = () => home().cells[`${row},${column("receipt")}`]?.d ?? "";
    await inWorkbook(
      { kind: "values", sheetId: 1, row, column: column("dueOn"), values: [[true]] },
      east.mail,
    );
    await office.job("collect");
    expect(said()).toMatch(/^已签收 2020-03-\d\d \d\d:\d\d$/);
    await office.job("collect");
    expect(office.rows("签收和答复")).toMatchObject([{ unit: "例东区总工会", kind: "签收通知" }]);
  });
});

/** The workbook as an earlier program laid it out: another order of columns, no formulas of the state, nothing below the periods. */
async function asBefore(): Promise<void> {
  const first = belowOf("quotas");
  await inWorkbook({ kind: "deleteRows", sheetId: 1, at: first, count: 7 });
  await inWorkbook({ kind: "deleteColumns", sheetId: 1, at: column("todo"), count: 1 });
  await inWorkbook({ kind: "deleteColumns", sheetId: 1, at: column("status"), count: 1 });
  const now = HOME_COLUMNS.filter((key) => key !== "todo" && key !== "status") as string[];
  const before = [
    ...["period", "dates", "returnName", "dueOn", "state", "submit", "zero"],
    ...["collectedAt", "receipt", "problems", "periodId"],
  ];
  for (const [to, key] of before.entries()) {
    const from = now.indexOf(key);
    if (from === to) continue;
    await inWorkbook({ kind: "moveColumns", sheetId: 1, at: from + 1, count: 1, to: to + 1 });
    now.splice(to, 0, ...now.splice(from, 1));
  }
  await inWorkbook({ kind: "values", sheetId: 1, row: 7, column: 5, values: [["状态"]] });
  await inWorkbook({ kind: "values", sheetId: 1, row: 8, column: 1, values: [["2020年3月"]] });
}

describe("a workbook of an earlier program", () => {
  beforeEach(async () => {
    await onDay("2020-03-20");
    await asBefore();
    await east.enter(LECTURE);
  });
  const words = () => [7, 8].map((row) => [1, 4, 5, 6, 9, 10].map((at) => home().cells[`${row},${at}`]?.d));
  const tickBefore = () =>
    inWorkbook({ kind: "values", sheetId: 1, row: 8, column: 6, values: [[true]] }, east.mail);

  it("is read and answered where its columns stand", async () => {
    await tickBefore();
    await office.job("collect");
    expect(office.standing("报表记录")).toHaveLength(1);
    expect(words()).toEqual([
      ["报告期", "截止日期", "状态", "提交", "收到", "问题或退回原因"],
      ["2020年3月", "2020-03-25", "已提交", "FALSE", expect.stringContaining("已收到第 1 稿"), ""],
    ]);
  });

  it("gets the new order by a push, with the tick that waits and what it was told; a second push changes nothing", async () => {
    await tickBefore();
    await office.job("collect");
    await tickBefore();
    await office.pushFromThisPeriod();
    expect(HOME_COLUMNS.map((key) => said(7, key))).toContain("待办");
    expect([march(), march("receipt"), march("submit")]).toEqual([
      "◔ 待收取",
      expect.stringContaining("已收到第 1 稿"),
      "TRUE",
    ]);
    expect(home().cells[`${belowOf("quotas")},${column("status")}`]?.d).toContain("≥ 1 场");
    const { cells, locked } = home();
    await office.pushFromThisPeriod();
    expect([home().cells, home().locked]).toEqual([cells, locked]);
    await office.job("collect");
    expect(march()).toBe("✓ 已提交");
    await east.tick("r1.2020-04");
  });
});
