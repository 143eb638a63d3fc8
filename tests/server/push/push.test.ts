// 推送变更: the definition changes while the campaign runs, and the workbooks that are out follow; what people typed stays.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { disturbRest, type SheetView, type Snapshot } from "apps-script-host";
import { type Clerk, clerkOf, keysOf } from "../../clerk";
import { distributed, OWNER, type Rig, STAFF } from "../../rig";
import { byHand } from "../by-hand";

const MARCH = "r1.2020-03";
const APRIL = "r1.2020-04";
const LECTURE = {
  date: "2020-03-16",
  task: "1 开办“大学习”课堂",
  theme: "大学习课堂第一讲",
  place: "职工书屋",
  people: 40,
};
const READING = { date: "2020-04-02", task: "2 建立职工读书小组", theme: "读书小组学习", people: 12 };

let office: Rig;
let start: Snapshot;
let east: Clerk;

/** March is accepted; for April something is typed. */
beforeAll(async () => {
  office = await distributed();
  await office.host.advance("2020-03-20T10:00:00+08:00");
  east = clerkOf(office, "例东区总工会");
  await east.enter(LECTURE);
  await east.ledger(MARCH, 0, "quantity", 2);
  await east.tick(MARCH);
  await office.job("collect");
  await accept(MARCH);
  await office.host.advance("2020-04-03T10:00:00+08:00");
  await east.enter(READING);
  await east.ledger(APRIL, 0, "quantity", 3);
  await east.ledger(APRIL, 1, "note", "四月起在三楼");
  start = office.host.snapshot();
});

beforeEach(() => office.host.restore(start));

async function accept(period: string): Promise<void> {
  const { items } = await office.call("review.queue", {});
  const { unitId, revision } = items.find((item) => item.period === period)!;
  await office.call("review.accept", { reports: [{ unitId, period, revision }] });
  await office.call("review.notify", {});
}

const cellsOf = ({ cells }: SheetView) =>
  Object.entries(cells)
    .filter(([, cell]) => cell?.d !== "")
    .map(([place, cell]) => `${place} ${cell?.f ?? cell?.d}`);

/** What stands in the rows of 活动记录, by key. */
function typedRows(): Record<string, string>[] {
  const tab = east.sheet("活动记录");
  const keys = keysOf(tab, 1);
  return [3, 4].map((row) =>
    Object.fromEntries(
      keys
        .map((key, index): [string, string] => [key, tab.cells[`${row},${index + 1}`]?.d ?? ""])
        .filter(([key, text]) => key !== "" && text !== ""),
    ),
  );
}

describe("a compulsory field, an option, a task and two more months", () => {
  beforeEach(async () => {
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
    await hand.typeRow("字段定义", {
      form: "台账",
      field: "books",
      label: "赠书册数",
      kind: "整数",
      origin: "手工填写",
      nature: "流量",
      order: 205,
      inUse: "是",
    });
    await hand.retype("任务清单", ["title", "建组织"], "inLedger", "是");
    await hand.retype("活动设置", ["key", "end"], "value", "2020-12-31");
  });

  it("come to the units' workbooks, and what was typed stays where it belongs", async () => {
    const before = typedRows();
    const march = cellsOf(east.sheet("台账 2020-03"));
    await office.pushFromThisPeriod();
    expect(typedRows()).toEqual(before);
    expect(cellsOf(east.sheet("台账 2020-03"))).toEqual(march);
    expect(keysOf(east.sheet("活动记录"), 1)).toContain("guests");
    expect(east.ledgerText(APRIL, 0, "quantity")).toBe("3");
    expect(east.ledgerText(APRIL, 1, "note")).toBe("四月起在三楼");
    expect(east.ledgerText(APRIL, 1, "people.auto")).toBe("12");
    expect(east.ledgerText(APRIL, 3, "row")).toContain("建组织");
    expect(east.home("r1.2020-12").state).toBe("未报");
    expect(east.home(MARCH).state).toBe("已接收");
  });

  it("are used by the unit: the new columns are collected", async () => {
    await office.pushFromThisPeriod();
    const tab = east.sheet("活动记录");
    expect(tab.columns).toBeGreaterThan(8);
    await east.paste(4, "guests", 5);
    await east.ledger(APRIL, 0, "books", 20);
    await east.tick(APRIL);
    await office.job("collect");
    expect(east.home(APRIL)).toMatchObject({ state: "已提交" });
    expect(office.standing("活动汇总").map(({ theme, guests }) => [theme, guests])).toContainEqual([
      READING.theme,
      "5",
    ]);
    expect(
      office.standing("台账汇总").find(({ period, books }) => period === APRIL && books === "20"),
    ).toBeDefined();
  });

  it("change nothing more when they are pushed again", async () => {
    await office.pushFromThisPeriod();
    const all = () =>
      office.host.view(east.workbookId, OWNER).sheets.map((tab) => [tab.name, tab.hidden, cellsOf(tab)]);
    const after = all();
    await office.pushFromThisPeriod();
    expect(all()).toEqual(after);
  });
});

describe("what is asked for no more", () => {
  it("is hidden with what was typed into it, and comes back with it", async () => {
    const hand = byHand(office);
    await hand.retype("字段定义", ["label", "备注"], "inUse", "否");
    await office.pushFromThisPeriod();
    const keys = keysOf(east.sheet("台账 2020-04"), 5);
    const column = keys.indexOf("note") + 1;
    expect(column).toBeGreaterThan(0);
    expect(east.sheet("台账 2020-04").hiddenColumns).toContain(column);
    expect(east.ledgerText(APRIL, 1, "note")).toBe("四月起在三楼");
    await hand.retype("字段定义", ["label", "备注"], "inUse", "是");
    await office.pushFromThisPeriod();
    expect(east.sheet("台账 2020-04").hiddenColumns).not.toContain(
      keysOf(east.sheet("台账 2020-04"), 5).indexOf("note") + 1,
    );
    expect(east.ledgerText(APRIL, 1, "note")).toBe("四月起在三楼");
  });
});

describe("a field of the register that is asked for no more, another that goes to the front", () => {
  it("keeps every typed cell with its column, and the office's entries theirs", async () => {
    await office.call("activity.save", {
      formId: "activity",
      entryId: null,
      revision: 0,
      unitId: unitIdOf("例东区总工会"),
      values: { ...READING, people: "12", date: "2020-04-01", theme: "代填的一次" },
      explanation: "",
    });
    const hand = byHand(office);
    await hand.retype("字段定义", ["field", "place"], "inUse", "否");
    await hand.retype("字段定义", ["field", "theme"], "order", 0);
    await office.pushFromThisPeriod();
    expect(keysOf(east.sheet("活动记录"), 1)[0]).toBe("theme");
    expect(typedRows()).toMatchObject([
      { theme: LECTURE.theme, place: "职工书屋", people: "40" },
      { people: "12" },
    ]);
    const place = keysOf(east.sheet("活动记录"), 1).indexOf("place") + 1;
    expect(east.sheet("活动记录").hiddenColumns).toContain(place);
    await office.job("collect");
    expect(east.ledgerText(APRIL, 1, "people.auto")).toBe("24");
    expect(east.ledgerText(APRIL, 1, "sessions.auto")).toBe("2");
  });
});

const unitIdOf = (name: string) => office.rows("单位名录").find((row) => row.name === name)!.unitId!;

describe("a tab that the unit has deleted", () => {
  it("is built anew, though nothing in the definition has changed", async () => {
    await office.host.edit(east.workbookId, OWNER, {
      kind: "deleteSheet",
      sheetId: east.sheet("台账 2020-05").id,
    });
    await office.job("push");
    expect(east.ledgerText("r1.2020-05", 0, "row")).toContain("大学习");
  });
});

describe("a ledger of a month that has begun", () => {
  it("is shown by the next push where nobody could open it when the month began", async () => {
    const { id } = east.sheet("台账 2020-04");
    await office.host.edit(east.workbookId, OWNER, { kind: "hideSheet", sheetId: id, hidden: true });
    await byHand(office).retype("活动设置", ["key", "end"], "value", "2020-12-31");
    await office.job("push");
    expect(east.sheet("台账 2020-04").hidden).toBe(false);
    expect(east.sheet("台账 2020-03").hidden).toBe(false);
    expect(east.sheet("台账 2020-05").hidden).toBe(true);
  });
});

describe("pushing to three units", () => {
  const addField = () =>
    byHand(office).typeRow("字段定义", {
      form: "活动",
      field: "guests",
      label: "嘉宾人数",
      kind: "整数",
      order: 45,
      inUse: "是",
    });

  it("costs four requests a workbook, however much has changed", async () => {
    await addField();
    await byHand(office).retype("活动设置", ["key", "end"], "value", "2020-12-31");
    await office.job("push");
    const { quota, calls } = office.last().meter;
    // Beside them: the files, the folder and its people, and the head's own new columns.
    expect(quota["URL Fetch calls"]).toBeLessThanOrEqual(4 * 3 + 8);
    expect(calls["UrlFetchApp.fetchAll"]).toBeLessThanOrEqual(4 + 8);
  });

  it("names a workbook that is gone, and the others are up to date", async () => {
    await addField();
    office.host.deleteFile(clerkOf(office, "例明玻璃有限公司工会").workbookId);
    const { problems, summary } = await office.job("push");
    expect(summary).toContain("2 份填报表中 2 份已更新");
    expect(problems.map(({ text }) => text)).toEqual([expect.stringContaining("例明玻璃有限公司工会")]);
    expect(keysOf(east.sheet("活动记录"), 1)).toContain("guests");
  });

  it("counts at the end what earlier slices could not change", async () => {
    await byHand(office).retype("活动设置", ["key", "end"], "value", "2020-12-31");
    // The unit has a tab of its own under the name of one that is to come: Google refuses the change.
    const own = { kind: "insertSheet", name: "台账 2020-11", index: 0 } as const;
    expect(await office.host.edit(east.workbookId, east.mail, own)).toMatchObject({ ok: true });
    const glass = clerkOf(office, "例明玻璃有限公司工会").workbookId;
    disturbRest(office.host.store, ({ url }) =>
      url.includes(glass) ? { status: 503, landed: false } : null,
    );
    const first = await office.call("job.step", { job: "push", restart: true });
    expect(first).toMatchObject({ finished: false });
    disturbRest(office.host.store, null);
    await office.host.advance("2 min");
    const last = await office.call("job.step", { job: "push", restart: false });
    expect(last).toMatchObject({ finished: true, open: 1 });
    expect(last.summary).toContain("3 份填报表中 2 份已更新");
  });

  it("is refused to whoever does not own the workbooks, in words", async () => {
    office.host.share(office.host.spreadsheetId, STAFF, "writer");
    await expect(office.job("push", STAFF)).rejects.toThrow(
      `填报表是 ${OWNER} 建的，变更也由这个账号推送。请用这个账号打开表格`,
    );
  });
});

describe("推送变更 of a definition with faults", () => {
  it("is refused with the list; the workbooks stay as they are", async () => {
    const before = office.host.view(east.workbookId, OWNER);
    await byHand(office).retype("报送事项", ["returnId", "r1"], "dueDay", "月底");
    await expect(office.job("push")).rejects.toThrow(/不能推送[\s\S]*“报送事项” \w+3 格.*“月底”/);
    expect(office.host.view(east.workbookId, OWNER)).toEqual(before);
  });
});
