// Very much at once from one unit: every text that is written stays within a cell, and nobody else waits for it.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { type Clerk, clerkOf } from "../../clerk";
import type { Rig } from "../../rig";
import { EAST, RIVER, smallOffice } from "./office";

const MARCH = "r1.2020-03";
const LECTURE = { date: "2020-03-16", task: "1 开办“大学习”课堂", theme: "大学习课堂第一讲", people: 40 };
/** What a cell of Sheets can hold. */
const CELL = 50_000;

let office: Rig;
let start: Snapshot;
let east: Clerk;
let river: Clerk;
beforeAll(async () => {
  office = await smallOffice({ readsAmidWrites: true });
  start = office.host.snapshot();
  east = clerkOf(office, EAST);
  river = clerkOf(office, RIVER);
});
beforeEach(() => office.host.restore(start));

const enter = (count: number, change: (index: number) => Record<string, string | number>) =>
  east.pasteRows(...Array.from({ length: count }, (_, index) => ({ ...LECTURE, ...change(index) })));

async function collectBoth(): Promise<void> {
  await east.tick(MARCH);
  await river.enter(LECTURE);
  await river.tick(MARCH);
  await office.job("collect");
  expect(river.home(MARCH).receipt).not.toBe("");
  expect(office.standing("报表记录").map(({ unit }) => unit)).toContain(RIVER);
}

describe("one unit's report", () => {
  it("with 400 bad rows names the first ten problems and counts the rest; the neighbour is taken in", async () => {
    await enter(400, (index) => ({ date: "", people: `约${index}人` }));
    await collectBoth();
    const { problems, submit, receipt } = east.home(MARCH);
    expect({ submit, receipt }).toEqual({ submit: "FALSE", receipt: "" });
    expect(problems.split("\n")).toHaveLength(12);
    // That no row has a date is one problem; what was typed for people differs from row to row.
    expect(problems).toContain("等 400 格");
    expect(problems.split("\n").at(-1)).toBe("另有 391 个问题未列出，改正上面的之后会接着列出。");
    expect(problems.length).toBeLessThan(CELL / 5);
  });

  it.each(["date", "task", "theme", "people"])(
    "with a cell of 50,000 characters in %s is answered with a short quotation; the neighbour is taken in",
    async (key) => {
      await enter(1, () => ({ [key]: "示".repeat(CELL) }));
      await collectBoth();
      const { problems, submit } = east.home(MARCH);
      expect(submit).toBe("FALSE");
      expect(problems).not.toBe("");
      expect(problems.length).toBeLessThan(1_000);
    },
  );

  it("that is good but earns 700 hints is taken in", async () => {
    await enter(700, (index) => ({ theme: `<b>第${index}讲` }));
    await collectBoth();
    expect(east.home(MARCH).receipt).not.toBe("");
    expect(east.home(MARCH).problems.length).toBeLessThan(CELL / 5);
    expect(office.standing("活动汇总").filter(({ unit }) => unit === EAST)).toHaveLength(700);
  });

  it("leaves no line in the log that is too long to read", async () => {
    await enter(400, () => ({ people: "约五十人".repeat(2_000) }));
    await collectBoth();
    const lines = office.rows("操作日志").flatMap((line) => Object.values(line));
    expect(Math.max(...lines.map((cell) => cell.length))).toBeLessThanOrEqual(1_000);
  });
});

describe("a call that fails once in the middle of a collection", () => {
  it("keeps no report out: the units are collected one by one, and what cannot be is told and waits", async () => {
    await east.enter(LECTURE);
    await river.enter(LECTURE);
    for (const clerk of [east, river]) await clerk.tick(MARCH);
    const ticked = office.host.snapshot();
    await office.job("collect");
    const calls = office.last().meter.totalCalls;
    let recovered = 0;
    for (let at = 1; at <= calls; at++) {
      office.host.restore(ticked);
      office.host.faultNext({ at, what: new Error("Service Spreadsheets failed while accessing document") });
      const progress = await office.job("collect").catch(() => null);
      const units = office.standing("报表记录").map(({ unit }) => unit);
      if (progress?.problems.length === 0) {
        expect(units.sort()).toEqual([EAST, RIVER]);
        if (progress) recovered++;
      }
      for (const clerk of [east, river])
        expect([clerk.home(MARCH).submit, clerk.home(MARCH).receipt !== ""]).not.toEqual(["FALSE", false]);
    }
    // The rest are calls before the first group and after the last.
    expect(recovered / calls).toBeGreaterThan(0.3);
  });
});
