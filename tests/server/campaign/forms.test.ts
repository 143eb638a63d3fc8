// A campaign with more forms than 活动 and 台账: a second register, a table with rows of its own, a card of yes and no.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { type Clerk, clerkOf, keysOf } from "../../clerk";
import { createCampaign, OWNER, type Rig, rig, THREE_UNITS } from "../../rig";
import { byHand } from "../by-hand";

const EAST = "例东区总工会";
const MARCH = "r1.2020-03";

let office: Rig;
let start: Snapshot;
let east: Clerk;

type Row = Record<string, string | number>;

const FORMS: Row[] = [
  { name: "稿件", kind: "登记表", inUse: "是" },
  { name: "分类统计", kind: "统计表", rows: "诵读活动、集中学习", inUse: "是" },
  { name: "五有情况", kind: "卡片", inUse: "是" },
];

const FIELDS: Row[] = [
  { form: "稿件", field: "date", label: "刊发日期", kind: "日期", required: "是", order: 201 },
  { form: "稿件", field: "headline", label: "标题", kind: "文本", required: "是", order: 202 },
  { form: "分类统计", field: "events", label: "场次", kind: "整数", origin: "活动计数", order: 211 },
  { form: "分类统计", field: "staff", label: "工作人员", kind: "整数", origin: "手工填写", order: 212 },
  { form: "五有情况", field: "place", label: "有场所", kind: "是否", required: "是", order: 221 },
  { form: "五有情况", field: "plan", label: "有计划", kind: "是否", order: 222 },
  { form: "五有情况", field: "day", label: "启用日", kind: "日期", order: 224 },
  { form: "五有情况", field: "opening", label: "揭牌", kind: "日期时间", order: 225 },
  { form: "五有情况", field: "hour", label: "开放", kind: "时间", order: 226 },
  {
    form: "五有情况",
    field: "articles",
    label: "稿件数",
    kind: "整数",
    origin: "活动计数",
    register: "稿件",
    order: 223,
  },
];

beforeAll(async () => {
  office = rig();
  await createCampaign(office);
  await office.call("units.import", { text: THREE_UNITS });
  const staff = byHand(office);
  for (const form of FORMS) await staff.typeRow("表单", form);
  for (const field of FIELDS) await staff.typeRow("字段定义", { inUse: "是", nature: "流量", ...field });
  await staff.retype("报送事项", ["name", "月度台账"], "forms", "活动、台账、稿件、分类统计、五有情况");
  expect((await office.call("check.repair", {})).repaired.join()).toContain("稿件汇总");
  await office.job("distribute");
  await office.host.advance("2020-03-20T10:00:00+08:00");
  start = office.host.snapshot();
  east = clerkOf(office, EAST);
});

beforeEach(() => office.host.restore(start));

/** Types below the last row of a register; keys are field keys. */
async function enter(tab: string, values: Row): Promise<void> {
  const sheet = east.sheet(tab);
  const keys = keysOf(sheet, 1);
  let row = 3;
  while (sheet.cells[`${row},1`]?.d) row++;
  await type(
    tab,
    row,
    1,
    keys.map((key) => values[key] ?? null),
  );
}

async function type(tab: string, row: number, column: number, values: (string | number | null)[]) {
  const { id } = east.sheet(tab);
  const edit = { kind: "values" as const, sheetId: id, row, column, values: [values] };
  expect(await office.host.edit(east.workbookId, east.mail, edit)).toMatchObject({ ok: true });
}

const shown = (tab: string, row: number, column: number) =>
  east.sheet(tab).cells[`${row},${column}`]?.d ?? "";
const answer = (line: number, word: string) => type("五有情况 2020-03", 7 + line, 2, [word]);

async function fillIn(): Promise<void> {
  await enter("活动记录", {
    date: "2020-03-12",
    task: "1 开办“大学习”课堂",
    kind: "诵读活动",
    theme: "晨读",
    people: 40,
  });
  await enter("稿件记录", { date: "2020-03-14", headline: "读书声声" });
  await answer(0, "是");
}

describe("a unit's workbook with several forms", () => {
  it("has a tab for each register, and for each table and card one in every period", () => {
    const tabs = office.host.view(east.workbookId, east.mail).sheets.map(({ name }) => name);
    expect(tabs).toEqual(
      expect.arrayContaining(["活动记录", "稿件记录", "分类统计 2020-03", "五有情况 2020-04"]),
    );
  });

  it("counts each register for itself: rows of a table's own list by the choice that offers them", async () => {
    await fillIn();
    expect([shown("分类统计 2020-03", 7, 2), shown("分类统计 2020-03", 7, 3)]).toEqual(["诵读活动", "1"]);
    expect(shown("分类统计 2020-03", 8, 3)).toBe("0");
    expect(shown("五有情况 2020-03", 9, 2)).toBe("1");
    expect(east.ledgerText(MARCH, 0, "sessions.auto")).toBe("1");
  });
});

describe("a card and a register that were deleted after they were collected", () => {
  it("come back with the answers, days and hours that were collected, as if nobody had touched them", async () => {
    await fillIn();
    await answer(3, "2020-03-13");
    await answer(4, "2020-03-13 9:30");
    await answer(5, "14:05");
    await east.tick(MARCH);
    await office.job("collect");
    expect(east.home(MARCH)).toMatchObject({ state: "已提交", problems: "" });
    const tabs = ["五有情况 2020-03", "稿件记录"];
    const contents = () =>
      tabs.map((tab) =>
        Object.entries(east.sheet(tab).cells)
          .filter(([, cell]) => cell?.d)
          .map(([at, cell]) => [at, cell?.d]),
      );
    const [before, content] = [contents(), office.standing("报表记录").map((report) => report.content)];
    for (const tab of tabs)
      await office.host.edit(east.workbookId, OWNER, { kind: "deleteSheet", sheetId: east.sheet(tab).id });
    const { problems } = await office.job("push");
    expect(problems.map(({ text }) => text).join()).toContain("“稿件记录”、“五有情况 2020-03”");
    expect(contents()).toEqual(before);
    await east.tick(MARCH);
    await office.job("collect");
    expect(office.standing("报表记录").map((report) => report.content)).toEqual(content);
  });
});

describe("the office", () => {
  const formId = (name: string) => office.rows("表单").find((row) => row.name === name)!.formId!;
  const unitId = (name: string) => office.rows("单位名录").find((row) => row.name === name)!.unitId!;

  it("types a row of any register for a unit, which sees and reports it", async () => {
    const { card } = await office.call("activity.save", {
      formId: formId("稿件"),
      entryId: null,
      revision: 0,
      unitId: unitId(EAST),
      values: { date: "2020-03-15", headline: "上级代登的稿件" },
      explanation: "",
    });
    expect(card).toMatchObject({ title: "上级代登的稿件" });
    expect(shown("上级代填 稿件", 3, 2)).toBe("上级代登的稿件");
    expect(shown("五有情况 2020-03", 9, 2)).toBe("1");
    await fillIn();
    await east.tick(MARCH);
    await office.job("collect");
    expect(east.home(MARCH).receipt).toContain("稿件 2 条");
  });

  it("submits tables and cards for a unit that has no workbook", async () => {
    const text = "单位名称\t单位类型\t填报方式\n例岛工会\t县（区）总工会\t代填";
    await office.call("units.import", { text });
    const submit = (values: Record<string, string>) =>
      office.call("report.submitFor", {
        unitId: unitId("例岛工会"),
        period: MARCH,
        zero: false,
        rows: [{ formId: formId("五有情况"), rowId: "", values }],
      });
    await expect(submit({ plan: "否" })).rejects.toThrow("有场所");
    await submit({ place: "是", plan: "否" });
    expect(office.rows("五有情况汇总")).toEqual([
      expect.objectContaining({ unit: "例岛工会", place: "是", plan: "否" }),
    ]);
  });
});

describe("a report of several forms", () => {
  it("is taken in by one tick, each form in a tab of its own", async () => {
    await fillIn();
    await east.tick(MARCH);
    await office.job("collect");
    expect(east.home(MARCH).problems).toBe("");
    expect(east.home(MARCH).receipt).toContain("活动 1 条，稿件 1 条");
    expect(office.rows("稿件汇总")).toEqual([
      expect.objectContaining({ unit: EAST, headline: "读书声声", date: "2020-03-14" }),
    ]);
    expect(office.rows("分类统计汇总").map(({ row, events }) => [row, events])).toEqual([
      ["诵读活动", "1"],
      ["集中学习", "0"],
    ]);
    expect(office.rows("五有情况汇总")).toEqual([
      expect.objectContaining({ place: "是", plan: "", articles: "1", row: "五有情况" }),
    ]);
  });

  it("is stopped by an empty compulsory yes or no", async () => {
    await fillIn();
    await answer(0, "");
    await east.tick(MARCH);
    await office.job("collect");
    expect(east.home(MARCH).problems).toContain("有场所");
    expect(office.standing("报表记录")).toEqual([]);
  });

  it("is shown to the reviewer form by form", async () => {
    await fillIn();
    await east.tick(MARCH);
    await office.job("collect");
    const { items } = await office.call("review.queue", {});
    const counts = [
      ["台账", 3],
      ["分类统计", 2],
      ["五有情况", 1],
      ["活动", 1],
      ["稿件", 1],
    ];
    expect(items[0]!.forms.map(({ name, count }) => [name, count])).toEqual(counts);
    const { unitId, period, revision } = items[0]!;
    const { forms } = await office.call("review.details", { unitId, period, revision });
    expect(forms.map(({ name, count, rows }) => [name, count, rows.length])).toEqual(
      counts.map(([name, count]) => [name, count, count]),
    );
  });

  it("counts events by the first register alone: one event and one article are 1 场, not 2", async () => {
    await fillIn();
    await east.tick(MARCH);
    await office.job("collect");
    await office.job("rollup");
    const row = office.rows("报送情况").find(({ unit }) => unit === EAST)!;
    expect([row.activities, row.people]).toEqual(["1", "40"]);
  });
});
