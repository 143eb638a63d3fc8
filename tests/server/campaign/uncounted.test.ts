// What a unit's formulas cannot count is said in its workbook at once, before anything is collected.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { type Clerk, clerkOf } from "../../clerk";
import { distributed, type Rig } from "../../rig";
import { byHand } from "../by-hand";

const LECTURE = {
  date: "2020-03-16",
  task: "1 开办“大学习”课堂",
  theme: "大学习课堂第一讲",
  place: "职工书屋",
  people: 40,
};

/** What is said of a task without a row: a program cannot tell a new one from a wrong name. */
const RIGHT_OR_WRONG = "：还没有列入台账的，只计入活动场次和人次，不用改；任务名写错的请改正";

let office: Rig;
let start: Snapshot;
let east: Clerk;
const home = () => east.sheet("首页").cells["6,1"]?.d ?? "";
const ledger = (period: string) => east.sheet(`台账 ${period}`).cells["4,3"]?.d ?? "";

beforeAll(async () => {
  office = await distributed();
  await office.host.advance("2020-03-20T10:00:00+08:00");
  start = office.host.snapshot();
  east = clerkOf(office, "例东区总工会");
});

beforeEach(() => office.host.restore(start));

describe("the red line of a unit's workbook", () => {
  it("says nothing while every row is counted", async () => {
    await east.enter(LECTURE);
    expect([home(), ledger("2020-03"), ledger("2020-04")]).toEqual(["", "", ""]);
  });

  it("names rows whose date is a text, on 首页 and in every ledger", async () => {
    await east.pasteRows({ ...LECTURE, date: "昨天" }, { ...LECTURE, date: "三月二十五日" }, LECTURE);
    const said = "2 行的日期不是日期，未计入，请改正";
    expect([home(), ledger("2020-03"), ledger("2020-04")]).toEqual([said, said, said]);
  });

  it("names rows without a date and rows outside the campaign", async () => {
    await east.pasteRows({ ...LECTURE, date: "" }, { ...LECTURE, date: "2019-03-16" });
    expect(home()).toBe("1 行没有日期；1 行的日期不在活动期内，未计入，请改正");
    expect(ledger("2020-03")).toBe("1 行没有日期，未计入，请改正");
  });

  it("names numbers that are texts in the ledger of their month, and on 首页", async () => {
    await east.pasteRows({ ...LECTURE, people: "约40" }, { ...LECTURE, date: "2020-04-02", people: "40人" });
    expect(ledger("2020-03")).toBe("1 行的“参与人次”不是数字，未计入，请改正");
    expect(ledger("2020-04")).toBe("1 行的“参与人次”不是数字，未计入，请改正");
    expect(home()).toBe("2 行的“参与人次”不是数字，未计入，请改正");
  });

  it("tells what is lost from what only has no row", async () => {
    await east.pasteRows({ ...LECTURE, task: "9 别处的任务" }, { ...LECTURE, people: "约40" });
    expect(ledger("2020-03")).toBe(
      `1 行的“参与人次”不是数字，未计入，请改正；有 1 条活动的任务不在本表${RIGHT_OR_WRONG}`,
    );
  });

  it("names activities of a task that the table does not have", async () => {
    await east.pasteRows({ ...LECTURE, task: "9 别处的任务" }, LECTURE);
    expect(ledger("2020-03")).toBe(`有 1 条活动的任务不在本表${RIGHT_OR_WRONG}`);
    expect(ledger("2020-04")).toBe("");
    expect(home()).toBe(`有 1 条活动的任务不在当期的表里${RIGHT_OR_WRONG}`);
  });

  it("goes away when the row is mended", async () => {
    await east.pasteRows({ ...LECTURE, people: "约40" });
    expect(home()).not.toBe("");
    await east.paste(3, "people", 40);
    expect([home(), ledger("2020-03")]).toEqual(["", ""]);
  });
});

describe("the red line after a push that adds a task from this month on", () => {
  const NEW_TASK = "7 公园朗读会";
  beforeEach(async () => {
    await office.host.advance("2020-04-20T10:00:00+08:00");
    await byHand(office).typeRow("任务清单", { number: "7", title: "公园朗读会", inLedger: "是" });
    await office.pushFromThisPeriod();
  });

  it("says nothing of an activity of this month, which the ledger counts", async () => {
    await east.pasteRows({ ...LECTURE, task: NEW_TASK, date: "2020-04-14" });
    expect([home(), ledger("2020-04"), ledger("2020-05")]).toEqual(["", "", ""]);
  });

  it("names one of an earlier month, whose ledger does not have the task", async () => {
    await east.pasteRows({ ...LECTURE, task: NEW_TASK }, LECTURE);
    expect(ledger("2020-03")).toBe(`有 1 条活动的任务不在本表${RIGHT_OR_WRONG}`);
    expect(home()).toBe(`有 1 条活动的任务不在当期的表里${RIGHT_OR_WRONG}`);
  });

  it("names one of a task that no ledger has", async () => {
    await east.pasteRows({ ...LECTURE, task: "9 别处的任务", date: "2020-05-02" });
    expect(home()).toBe(`有 1 条活动的任务不在当期的表里${RIGHT_OR_WRONG}`);
  });
});

describe("an activity dated on the last day of a month with a time of day", () => {
  it("counts in that month, in its ledger as in the record", async () => {
    await east.pasteRows({ ...LECTURE, date: "2020-03-25 14:30" });
    expect(east.ledgerText("r1.2020-03", 0, "people.auto")).toBe("40");
    expect(east.ledgerText("r1.2020-04", 0, "people.auto")).toBe("0");
  });
});
