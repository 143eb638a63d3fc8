// What changes around workbooks that are out: a unit becomes one of another type, a campaign gets its dates later.
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { PageData } from "../../../src/core/wire/procedures";
import { clerkOf } from "../../clerk";
import { MONTHLY, MONTHLY_LEDGER, type Rig, rig, startOf } from "../../rig";
import { byHand } from "../by-hand";

const EAST = "例东区总工会";
const WEST = "例西区总工会";
const MARCH = "r1.2020-03";
const UNITS = `单位名称\t单位类型\t填报方式\t联系邮箱\n${EAST}\t县（区）总工会\t网络表格\twang@units.example`;

async function campaign(start: string, end: string): Promise<Rig> {
  const office = rig();
  await office.call("campaign.create", {
    template: MONTHLY_LEDGER,
    title: "职工诵读活动",
    documentNumber: "",
    issuer: "例海市总工会",
    reportMail: "",
    reportPhone: "",
    start,
    end,
    period: MONTHLY,
  });
  await office.call("units.import", { text: UNITS });
  return office;
}

describe("a unit that becomes one of another type while its workbook is out", () => {
  it("is asked for what its new type owes, in the month being filled in too, keeps what it typed, and stays collected", async () => {
    const office = await campaign("2020-03-06", "2020-10-31");
    const staff = byHand(office);
    await staff.retype("任务清单", ["number", "2"], "appliesTo", "直属基层工会");
    await office.job("distribute");
    const east = clerkOf(office, EAST);
    await east.ledger(MARCH, 0, "quantity", 2);
    const rows = (period: string) => [0, 1, 2].map((row) => east.ledgerText(period, row, "rowId"));
    expect(rows(MARCH)).toEqual(["t1", "t3", ""]);
    await staff.retype("单位名录", ["name", EAST], "unitType", "直属基层工会");
    await east.tick(MARCH);
    const told = (await office.job("collect")).problems.map(({ text }) => text);
    expect(told.join()).toContain(
      `“${EAST}”现在是“直属基层工会”，填报表还是按“县（区）总工会”建的。请用“推送变更”更新`,
    );
    const pushed = await office.job("push");
    expect(pushed.problems).toEqual([]);
    expect(rows("r1.2020-04")).toEqual(["t1", "t2", "t3"]);
    expect(rows(MARCH)).toEqual(["t1", "t2", "t3"]);
    expect(east.ledgerText(MARCH, 0, "quantity")).toBe("2");
    await east.tick(MARCH);
    const { problems } = await office.job("collect");
    expect(problems.map(({ text }) => text)).toEqual([]);
    expect(office.standing("报表记录")).toMatchObject([{ unit: EAST, state: "已提交" }]);
  });
});

describe("a unit whose type was changed while its workbook is out", () => {
  const TYPE = "直属基层工会";
  const lines = async (office: Rig) => {
    const opened = await office.host.openWindow(office.host.spreadsheetId, office.owner);
    await opened.click("openPush");
    const { explain, choices } = startOf(opened.pages().at(-1)!.html).data as PageData["job"];
    return [...explain, ...(choices ?? []).flatMap((choice) => choice.explain)];
  };

  it("is named by 检查 and before a push, which lays out its workbook alone and says nothing of it afterwards", async () => {
    const office = await campaign("2020-03-06", "2020-10-31");
    await office.call("units.import", {
      text: UNITS.replace(EAST, WEST).replace("wang@", "zhao@"),
    });
    const staff = byHand(office);
    await staff.retype("任务清单", ["number", "2"], "appliesTo", TYPE);
    await office.job("distribute");
    await staff.retype("单位名录", ["name", EAST], "unitType", TYPE);
    const checked = await office.host.openWindow(office.host.spreadsheetId, office.owner);
    await checked.click("openCheck");
    expect(checked.pages().at(-1)!.html).toContain(
      `“${EAST}”现在是“${TYPE}”，填报表还是按“县（区）总工会”建的`,
    );
    const told = await lines(office);
    expect(told).toContain(
      `1 个单位的类型变了：${EAST}（县（区）总工会 → ${TYPE}）。它们的填报表改按新的类型要求，已填的内容不动。`,
    );
    expect(told.join()).not.toContain("定义没有变更");
    // Who may open it is looked after once more: it stays laid out as it was.
    await staff.retype("单位名录", ["name", EAST], "contactMail", "sun@units.example");
    await office.job("distribute");
    const pushed = await office.job("push");
    expect(pushed.summary).toBe("推送完毕：2 份填报表中 2 份已更新");
    expect(office.rows("单位名录").map(({ laidFor }) => laidFor)).toEqual([TYPE, "县（区）总工会"]);
    expect(clerkOf(office, EAST).ledgerText(MARCH, 1, "rowId")).toBe("t2");
    expect((await lines(office)).join()).not.toContain("类型变了");
  });

  it("is told by nobody where an earlier version kept nothing, until a push has noted it", async () => {
    const office = await campaign("2020-03-06", "2020-10-31");
    const staff = byHand(office);
    await office.job("distribute");
    await staff.retype("单位名录", ["name", EAST], "laidFor", "");
    await staff.retype("单位名录", ["name", EAST], "unitType", TYPE);
    expect((await lines(office)).join()).not.toContain("类型变了");
    await office.job("push");
    expect(office.rows("单位名录").map(({ laidFor }) => laidFor)).toEqual([TYPE]);
  });
});

describe("a unit whose new type does not owe what it has reported", () => {
  it("sees on 首页 that its report counts as 汇总 counts it, that nothing more of it is asked for, and why a tick was not collected", async () => {
    const office = await campaign("2020-03-06", "2020-04-30");
    const staff = byHand(office);
    await staff.retype("报送事项", ["returnId", "r1"], "unitTypes", "县（区）总工会");
    await office.job("distribute");
    const east = clerkOf(office, EAST);
    await east.tick(MARCH, "zero");
    await office.job("collect");
    await staff.retype("单位名录", ["name", EAST], "unitType", "直属基层工会");
    await east.tick(MARCH);
    await office.job("collect");
    expect(east.home(MARCH)).toMatchObject({
      submit: "FALSE",
      receipt: expect.stringContaining("零报告"),
      problems: "这一期不再要求报送，勾选没有收取；已报的照旧计入。有出入请联系上级",
    });
    await office.job("push");
    await office.job("rollup");
    const { cells, hiddenRows } = east.sheet("首页");
    const rowOf = (period: string) =>
      Number(
        Object.keys(cells)
          .find((at) => cells[at]?.d === period)!
          .split(",")[0],
      );
    const wordsOf = (row: number) =>
      Object.keys(cells).flatMap((at) => (at.startsWith(`${row},`) ? (cells[at]?.d ?? []) : []));
    expect([MARCH, "r1.2020-04"].map((period) => hiddenRows.includes(rowOf(period)))).toEqual([false, true]);
    expect(wordsOf(rowOf(MARCH))).toEqual(expect.arrayContaining(["不再要求", "已报的照旧计入"]));
  });
});

describe("a campaign that gets its dates when its workbooks are out", () => {
  it("has its periods in every workbook once they are pushed, and takes reports of them", async () => {
    const office = await campaign("", "");
    await office.job("distribute");
    const east = clerkOf(office, EAST);
    expect(east.periods()).toEqual([]);
    const staff = byHand(office);
    await staff.retype("活动设置", ["key", "start"], "value", "2020-03-06");
    await staff.retype("活动设置", ["key", "end"], "value", "2020-05-31");
    await office.pushFromThisPeriod();
    expect(east.periods()).toEqual([MARCH, "r1.2020-04", "r1.2020-05"]);
    await east.tick(MARCH, "zero");
    await office.job("collect");
    expect(east.home(MARCH).state).toBe("已提交");
  });
});

describe("a change that a push leaves to April", () => {
  let office: Rig;
  const header = (unit: string) =>
    Object.values(clerkOf(office, unit).sheet("活动记录").cells).find((cell) =>
      cell?.d.startsWith("嘉宾人数"),
    )?.d;

  beforeAll(async () => {
    office = await campaign("2020-03-06", "2020-10-31");
    await office.job("distribute");
    await byHand(office).typeRow("字段定义", {
      form: "活动",
      field: "guests",
      label: "嘉宾人数",
      kind: "整数",
      required: "是",
      order: 45,
      inUse: "是",
    });
    await office.job("push");
    await office.call("units.import", { text: UNITS.replace(EAST, WEST).replace("wang", "sun") });
    await office.job("distribute");
  });

  it("heads its column alike in a workbook that was out and in one that is made after it", () => {
    expect([EAST, WEST].map(header)).toEqual(Array(2).fill("嘉宾人数\n（2020年4月起必填）"));
  });

  it("is named on 首页 of the workbook that was out, and still is after the next push of that day", async () => {
    const news = (unit: string) => {
      const [first = ""] = (clerkOf(office, unit).sheet("首页").cells["4,4"]?.d ?? "").split("\n");
      return first.startsWith("表格已更新") ? first : "";
    };
    expect(news(EAST)).toBe(
      "表格已更新（2020-03-12）：新增字段“嘉宾人数（活动）”：必填 是。新的要求从2020年4月起",
    );
    expect(news(WEST)).toBe("");
    await office.job("push");
    expect(news(EAST)).toContain("嘉宾人数");
    await byHand(office).retype("活动设置", ["key", "end"], "value", "2020-12-31");
    await office.job("push");
    expect(news(EAST)).toMatch(
      /^表格已更新（2020-03-12）：新增 2 个报告期：.*；新增字段“嘉宾人数（活动）”：必填 是；结束日期 2020-10-31 → 2020-12-31/,
    );
  });
});
