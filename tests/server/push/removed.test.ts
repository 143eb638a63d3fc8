// A field and an option that are asked for no more from the next period on, while the month of today goes on by what was told.
import { beforeAll, beforeEach, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import type { PageData } from "../../../src/core/wire/procedures";
import { type Clerk, clerkOf, keysOf } from "../../clerk";
import { distributed, OWNER, type Rig, startOf } from "../../rig";
import { byHand } from "../by-hand";

const APRIL = "r1.2020-04";
const EVENT = {
  date: "2020-04-02",
  task: "1 开办“大学习”课堂",
  theme: "大学习课堂第一讲",
  place: "职工书屋",
  people: 40,
  result: "朗诵",
};

let office: Rig;
let start: Snapshot;
let east: Clerk;

const register = () => east.sheet("活动记录");
const columnOf = (key: string) => keysOf(register(), 1).indexOf(key) + 1;
const isHidden = (key: string) => register().hiddenColumns.includes(columnOf(key));
const headOf = (key: string) => register().cells[`2,${columnOf(key)}`]?.d ?? "";

beforeAll(async () => {
  office = await distributed();
  await office.host.advance("2020-04-03T10:00:00+08:00");
  east = clerkOf(office, "例东区总工会");
  await east.enter(EVENT, { ...EVENT, date: "2020-04-03", place: "" });
  await east.tick(APRIL);
  await office.job("collect");
  const hand = byHand(office);
  const { options } = office.rows("字段定义").find(({ field }) => field === "result")!;
  await hand.retype(
    "字段定义",
    ["field", "result"],
    "options",
    options!
      .split("、")
      .filter((option) => option !== "朗诵")
      .join("、"),
  );
  await hand.retype("字段定义", ["field", "place"], "inUse", "否");
  start = office.host.snapshot();
});

beforeEach(() => office.host.restore(start));

it("stays in sight for the month that still takes it, with until when, and goes with the push after that", async () => {
  await office.job("push");
  expect(isHidden("place")).toBe(false);
  expect(headOf("place")).toBe("地点\n（2020年4月为止）");
  expect(
    await office.host.edit(east.workbookId, east.mail, {
      kind: "values",
      sheetId: register().id,
      row: 5,
      column: columnOf("result"),
      values: [["朗诵"]],
    }),
  ).toMatchObject({ ok: true });
  await office.host.advance("2020-05-02T10:00:00+08:00");
  await office.job("push");
  expect(isHidden("place")).toBe(true);
  expect(register().cells[`3,${columnOf("place")}`]?.d).toBe("职工书屋");
});

it("goes at once where it is asked for no more in the month of today", async () => {
  await office.pushFromThisPeriod();
  expect(isHidden("place")).toBe(true);
});

it("is named before the push with how many reports and rows hold it", async () => {
  const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
  await window.click("openPush");
  const { choices } = startOf(window.pages().at(-1)!.html).data as PageData["job"];
  for (const { explain } of choices!) {
    expect(explain).toContain("“地点（活动）”：1 份已收报表、1 行填过，照旧保留");
    expect(explain).toContain("“成果形式（活动）”的选项“朗诵”：1 份已收报表、2 行用着，照旧保留");
  }
});

it("is named by 检查, as a note", async () => {
  const { findings } = await office.call("check.repair", {});
  expect(findings.filter(({ text }) => text.includes("地点"))).toEqual([
    expect.objectContaining({
      text: expect.stringContaining("“活动”不再要求“地点”，1 份报告、1 行记录里有填好的内容"),
      tab: "字段定义",
      note: true,
    }),
  ]);
});
