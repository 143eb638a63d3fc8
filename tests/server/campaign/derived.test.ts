// Columns made from other columns of a table: the unit's own sheet shows what the record will hold.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import fc from "fast-check";
import { derivedValue } from "../../../src/core/field";
import { type Clerk, clerkOf, keysOf } from "../../clerk";
import { fieldOf } from "../../field-of";
import { createCampaign, openedActivityForm, type Rig, rig, THREE_UNITS } from "../../rig";
import { byHand } from "../by-hand";

let office: Rig;
let start: Snapshot;
let east: Clerk;

const FIELDS: Record<string, string | number>[] = [
  { field: "hours", label: "服务时长", kind: "数值", nature: "流量", order: 101 },
  { field: "helpers", label: "志愿者", kind: "整数", nature: "流量", order: 102 },
  {
    field: "perHead",
    label: "人均时长",
    kind: "数值",
    origin: "两栏相除",
    sumOf: "服务时长、志愿者",
    nature: "比率",
    decimals: 2,
    order: 103,
  },
  {
    field: "both",
    label: "合计",
    kind: "数值",
    origin: "几栏相加",
    sumOf: "服务时长、人均时长",
    decimals: 3,
    order: 104,
  },
];

/** An activity's field that is asked of some kinds only, and its sum, mean in the table. */
const CONDITIONAL: Record<string, string | number>[] = [
  {
    form: "活动",
    field: "guests",
    label: "到场嘉宾",
    kind: "整数",
    showWhen: "活动类型 = 集中学习、宣讲",
    order: 110,
  },
  { field: "allGuests", label: "嘉宾合计", kind: "整数", origin: "活动求和", sumOf: "到场嘉宾", order: 111 },
  {
    field: "meanGuests",
    label: "嘉宾平均",
    kind: "数值",
    origin: "活动平均",
    sumOf: "到场嘉宾",
    decimals: 1,
    order: 112,
  },
];

/** A column of 活动记录 made from two others of its row. */
const PER_GUEST: Record<string, string | number> = {
  form: "活动",
  field: "perGuest",
  label: "人均嘉宾",
  kind: "数值",
  origin: "两栏相除",
  sumOf: "参与人次、到场嘉宾",
  decimals: 1,
  order: 113,
};

beforeAll(async () => {
  office = rig();
  await createCampaign(office);
  await office.call("units.import", { text: THREE_UNITS });
  for (const field of [...FIELDS, ...CONDITIONAL, PER_GUEST])
    await byHand(office).typeRow("字段定义", { form: "台账", origin: "手工填写", inUse: "是", ...field });
  await office.call("check.repair", {});
  await office.job("distribute");
  await office.host.advance("2020-03-20T10:00:00+08:00");
  start = office.host.snapshot();
  east = clerkOf(office, "例东区总工会");
});

beforeEach(() => office.host.restore(start));

const shown = (key: string) => east.ledgerText("r1.2020-03", 0, key);

describe("a ratio of two columns", () => {
  it("shows hours per volunteer at once, and what is made from it", async () => {
    await east.ledger("r1.2020-03", 0, "hours", 66.5);
    await east.ledger("r1.2020-03", 0, "helpers", 20);
    expect([shown("perHead.auto"), shown("both.auto")]).toEqual(["3.33", "69.825"]);
  });

  it("is empty by nobody, and follows a correction", async () => {
    await east.ledger("r1.2020-03", 0, "hours", 40);
    expect(shown("perHead.auto")).toBe("");
    await east.ledger("r1.2020-03", 0, "helpers", 0);
    expect(shown("perHead.auto")).toBe("");
    await east.ledger("r1.2020-03", 0, "helpers", 5);
    await east.ledger("r1.2020-03", 0, "perHead.correction", 9);
    expect([shown("perHead.auto"), shown("both.auto")]).toEqual(["8.00", "49.000"]);
  });

  it("shows what the record computes, whatever is typed", async () => {
    const ratio = fieldOf("perHead", "number", { origin: "ratio", operands: ["hours", "helpers"] });
    const amount = fc.option(fc.integer({ min: 0, max: 900 }), { nil: null });
    await fc.assert(
      fc.asyncProperty(amount, amount, async (hours, helpers) => {
        await east.ledger("r1.2020-03", 0, "hours", hours ?? "");
        await east.ledger("r1.2020-03", 0, "helpers", helpers ?? "");
        const value = derivedValue(ratio, { hours, helpers });
        if (value === null) expect(shown("perHead.auto")).toBe("");
        else expect(Number(shown("perHead.auto").replace(/,/g, ""))).toBeCloseTo(Number(value), 1);
      }),
      { numRuns: 20 },
    );
  });

  it("goes into the record as the sheet shows it", async () => {
    await east.ledger("r1.2020-03", 0, "hours", 40);
    await east.ledger("r1.2020-03", 0, "helpers", 5);
    await east.tick("r1.2020-03");
    await office.job("collect");
    expect(office.standing("台账汇总")[0]).toMatchObject({
      hours: "40",
      helpers: "5",
      perHead: "8.00",
      both: "48.000",
    });
  });

  it("is shown in 审核 with as many decimals, each of the rows as its sheet has it", async () => {
    await east.ledger("r1.2020-03", 0, "hours", 66.5);
    await east.ledger("r1.2020-03", 0, "helpers", 20);
    await east.tick("r1.2020-03");
    await office.job("collect");
    const { items } = await office.call("review.queue", {});
    const { unitId, period, revision } = items[0]!;
    const { forms } = await office.call("review.details", { unitId, period, revision });
    const told = Object.fromEntries(forms[0]!.rows[0]!.cells.map(({ label, value }) => [label, value]));
    expect(told).toMatchObject({ 服务时长: "66.5", 人均时长: "3.33", 合计: "69.825" });
  });
});

describe("an activity's field that is not shown", () => {
  const held = {
    date: "2020-03-16",
    task: "1 开办“大学习”课堂",
    theme: "第一讲",
    place: "职工书屋",
    people: 40,
  };

  it("is not counted in the sheet nor in the record, and is named", async () => {
    await east.pasteRows(
      { ...held, kind: "集中学习", guests: 3 },
      { ...held, theme: "第二讲", kind: "宣讲", guests: 6 },
      { ...held, theme: "第三讲", kind: "比赛", guests: 50 },
    );
    expect([shown("allGuests.auto"), shown("meanGuests.auto")]).toEqual(["9", "4.5"]);
    await east.tick("r1.2020-03");
    await office.job("collect");
    expect(office.standing("台账汇总")[0]).toMatchObject({ allGuests: "9", meanGuests: "4.5" });
    expect(east.home("r1.2020-03").problems).toContain(
      "“到场嘉宾”在“活动类型 = 集中学习、宣讲”时才填写，这里的“50”没有计入",
    );
  });
});

describe("an activity's column made from others", () => {
  it("stands in the sheet at once and in the record, and is asked of nobody", async () => {
    await east.pasteRows({
      date: "2020-03-16",
      task: "1 开办“大学习”课堂",
      theme: "第一讲",
      people: 45,
      kind: "宣讲",
      guests: 10,
    });
    const tab = east.sheet("活动记录");
    expect(tab.cells[`3,${keysOf(tab, 1).indexOf("perGuest") + 1}`]?.d).toBe("4.5");
    await east.tick("r1.2020-03");
    await office.job("collect");
    expect(office.standing("活动汇总")[0]).toMatchObject({ perGuest: "4.5" });
    const { form } = await openedActivityForm(office);
    const asked = form.registers[0]!.fields.map(({ field }) => field);
    expect(asked).toContain("guests");
    expect(asked).not.toContain("perGuest");
  });
});
