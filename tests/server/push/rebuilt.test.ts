// Tabs of a unit's workbook that somebody deleted: 推送变更 builds them anew where they stood, with what was collected from them.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { type Clerk, clerkOf } from "../../clerk";
import { distributed, OWNER, type Rig } from "../../rig";
import { byHand } from "../by-hand";

const MARCH = "r1.2020-03";
const LECTURES = [
  {
    date: "2020-03-16",
    task: "1 开办“大学习”课堂",
    theme: "大学习课堂第一讲",
    place: "职工书屋",
    people: 40,
  },
  { date: "2020-03-18", task: "2 建立职工读书小组", theme: "'=读书小组", place: "例东街", people: 12 },
];

let office: Rig;
let start: Snapshot;
let east: Clerk;
let names: string[];
let ledger: string[];

const tabs = () => office.host.view(east.workbookId, OWNER).sheets.map(({ name }) => name);
const shown = (tab: string) =>
  Object.entries(east.sheet(tab).cells)
    .filter(([, cell]) => cell?.d !== "")
    .map(([place, cell]) => `${place} ${cell?.d}`)
    .sort();

async function remove(tab: string): Promise<void> {
  const sheetId = east.sheet(tab).id;
  expect(await office.host.edit(east.workbookId, OWNER, { kind: "deleteSheet", sheetId })).toMatchObject({
    ok: true,
  });
}

const corrections = () =>
  office.standing("报表记录").find(({ period }) => period === MARCH)?.corrections ?? "";

beforeAll(async () => {
  office = await distributed();
  await office.host.advance("2020-03-20T10:00:00+08:00");
  east = clerkOf(office, "例东区总工会");
  await east.enter(...LECTURES);
  await east.ledger(MARCH, 0, "quantity", 6);
  await east.ledger(MARCH, 1, "quantity", 4);
  await east.ledger(MARCH, 1, "note", "三楼");
  await east.ledger(MARCH, 0, "people.correction", 38);
  await east.ledger(MARCH, 0, "reason", "有两人重复签到");
  await east.tick(MARCH);
  await office.job("collect");
  const { items } = await office.call("review.queue", {});
  await office.call("review.accept", {
    reports: items.map(({ unitId, period, revision }) => ({ unitId, period, revision })),
  });
  await office.call("review.notify", {});
  await office.host.advance("2020-04-03T10:00:00+08:00");
  names = tabs();
  ledger = shown("台账 2020-03");
  expect(east.home(MARCH)).toMatchObject({ state: "已接收", problems: "" });
  start = office.host.snapshot();
});

beforeEach(() => office.host.restore(start));

describe("the ledger of an accepted month that somebody deleted", () => {
  it("comes back in its place with what was accepted, closed, and nothing is proposed to be taken back", async () => {
    await remove("台账 2020-03");
    const { problems } = await office.job("push");
    expect(tabs()).toEqual(names);
    expect(shown("台账 2020-03")).toEqual(ledger);
    expect(problems.map(({ text }) => text)).toEqual([
      expect.stringMatching(/例东区总工会.*“台账 2020-03”.*按已收下的报表填回/),
    ]);
    await expect(east.ledger(MARCH, 0, "quantity", 7)).rejects.toThrow();
    await office.job("collect");
    expect(corrections()).not.toContain("quantity");
    expect(east.home(MARCH)).toMatchObject({ state: "已接收", problems: "" });
  });

  it("stays empty where a head of its own keeps the units below, and the office is told why", async () => {
    await byHand(office).retype("单位名录", ["name", "例东区总工会"], "channel", "自有总表");
    await remove("台账 2020-03");
    const { problems } = await office.job("push");
    expect(tabs().filter((name) => names.includes(name))).toEqual(names);
    expect(problems.map(({ text }) => text).join()).toContain("“台账 2020-03”被人删除过，已重建，但没有填回");
    expect(east.ledgerText(MARCH, 0, "quantity")).toBe("");
  });

  it("costs one reading of the record more, and none where nothing is missing", async () => {
    await office.job("push");
    const before = office.last().meter.quota["URL Fetch calls"]!;
    await remove("台账 2020-03");
    await office.job("push");
    expect(office.last().meter.quota["URL Fetch calls"]! - before).toBeLessThanOrEqual(1);
  });
});

describe("活动记录 that somebody deleted", () => {
  it("comes back with its entries, as text what was text, and the ledgers count it again", async () => {
    await remove("活动记录");
    await office.job("push");
    expect(tabs()).toEqual(names);
    expect(shown("活动记录").join()).toContain("=读书小组");
    expect(shown("台账 2020-03")).toEqual(ledger);
    await office.job("collect");
    expect(corrections()).toBe("");
    expect(east.home(MARCH)).toMatchObject({ state: "已接收", problems: "" });
  });

  it("and both ledgers beside it stand as before, too", async () => {
    for (const tab of ["台账 2020-03", "活动记录", "台账 2020-04"]) await remove(tab);
    await office.job("push");
    expect(tabs()).toEqual(names);
    expect(shown("台账 2020-03")).toEqual(ledger);
    await office.job("collect");
    expect(east.home(MARCH)).toMatchObject({ state: "已接收", problems: "" });
  });
});
