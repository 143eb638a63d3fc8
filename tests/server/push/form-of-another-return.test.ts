// On a Wednesday the weekly return is given up, and another of the same form takes its place: weeks of one code, one form, two returns.
import { beforeAll, beforeEach, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { clerkOf } from "../../clerk";
import type { Rig } from "../../rig";
import { byHand } from "../by-hand";
import { EAST, smallOffice } from "../trials/office";

const WEEKLY = { forms: "周情况", kind: "周", dueDay: 5, zeroAllowed: "否", inUse: "是" };
let office: Rig;
let start: Snapshot;

beforeAll(async () => {
  office = await smallOffice();
  const staff = byHand(office);
  const talks = { field: "talks", label: "宣讲场次", kind: "整数", nature: "流量", origin: "手工填写" };
  await staff.typeRow("表单", { name: "周情况", kind: "卡片", inUse: "是" });
  await staff.typeRow("字段定义", { ...talks, form: "周情况", order: 301, inUse: "是" });
  await staff.retype("报送事项", ["returnId", "r1"], "forms", "活动、台账");
  await staff.typeRow("报送事项", { ...WEEKLY, name: "信息周报", start: "2020-03-16" });
  await office.job("push");
  await send("信息周报", "2020-W12", "周情况 2020-W12", 2);
  await office.host.advance("2020-03-25T10:00:00+08:00");
  await send("信息周报", "2020-W13", "周情况 2020-W13", 3);
  await office.job("collect");
  await staff.retype("报送事项", ["name", "信息周报"], "inUse", "否");
  start = office.host.snapshot();
});
beforeEach(() => office.host.restore(start));

const idOf = (name: string) => office.rows("报送事项").find((row) => row.name === name)!.returnId!;

const nameOf = (id: string) => office.rows("报送事项").find(({ returnId }) => returnId === id)!.name!;

async function send(name: string, code: string, tab: string, talks: number): Promise<void> {
  const east = clerkOf(office, EAST);
  const values = [[talks]];
  const typed = { kind: "values" as const, sheetId: east.sheet(tab).id, row: 7, column: 2, values };
  expect(await office.host.edit(east.workbookId, east.mail, typed)).toMatchObject({ ok: true });
  await east.tick(`${idOf(name)}.${code}`);
}

/** What of the weekly card stands in the record: return, week, sessions. */
const recorded = () =>
  office
    .standing("周情况汇总")
    .map(({ returnId, period, talks }) => [nameOf(returnId!), period!.replace(/^.*\./, ""), talks].join(" "));

it("keeps both weeks of one code apart where the new return begins with a week that the old one had: each has its tab", async () => {
  await byHand(office).typeRow("报送事项", { ...WEEKLY, name: "宣讲周报", start: "2020-03-16" });
  expect((await office.job("push")).problems).toEqual([]);
  const east = clerkOf(office, EAST);
  expect(east.sheet("周情况 2020-W12").cells["7,2"]?.d).toBe("2");
  await send("宣讲周报", "2020-W12", "周情况 2020-W12 (2)", 5);
  expect((await office.job("collect")).problems.map(({ text }) => text)).toEqual([]);
  expect(recorded()).toEqual(
    expect.arrayContaining(["信息周报 2020-W12 2", "信息周报 2020-W13 3", "宣讲周报 2020-W12 5"]),
  );
  await office.job("push");
  expect(east.sheet("周情况 2020-W12 (2)").cells["7,2"]?.d).toBe("5");
});

it("begins the new return behind the week that the old one still runs, also from the present period on", async () => {
  await byHand(office).typeRow("报送事项", { ...WEEKLY, name: "宣讲周报" });
  await office.pushFromThisPeriod();
  const ofWeeks = (name: string) =>
    clerkOf(office, EAST)
      .periods()
      .filter((id) => id.startsWith(`${idOf(name)}.`));
  expect(ofWeeks("宣讲周报")[0]).toMatch(/W14$/);
});
