// The record is only added to: what people do in its tabs harms nothing, and what Google leaves open is known again.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { disturbRest, type Snapshot } from "apps-script-host";
import { type Clerk, clerkOf } from "../../clerk";
import { OWNER, type Rig } from "../../rig";
import { byHand } from "../by-hand";
import { EAST, RIVER, smallOffice } from "../trials/office";

const MARCH = "r1.2020-03";
const TASK = "1 开办“大学习”课堂";
const FIRST = { date: "2020-03-16", task: TASK, theme: "大学习课堂第一讲", people: 40 };
const SECOND = { date: "2020-03-18", task: TASK, theme: "大学习课堂第二讲", people: 12 };

let office: Rig;
let east: Clerk;
let ready: Snapshot;
let collected: Snapshot;
beforeAll(async () => {
  office = await smallOffice();
  east = clerkOf(office, EAST);
  ready = office.host.snapshot();
  await east.enter(FIRST);
  await east.tick(MARCH);
  await clerkOf(office, RIVER).tick(MARCH, "zero");
  await office.job("collect");
  collected = office.host.snapshot();
});
beforeEach(() => office.host.restore(collected));

const head = () => office.host.spreadsheetId;
const tabOf = (name: string) => office.host.view(head(), OWNER).sheets.find((sheet) => sheet.name === name)!;
const secondVersion = async () => {
  await east.enter(SECOND);
  await east.tick(MARCH);
  await office.job("collect");
};
const people = async () => {
  await office.job("rollup");
  return office.rows("报送情况").find(({ unit }) => unit === EAST)!.people;
};
const accept = (unit: string, revision: number) =>
  office.call("review.accept", {
    reports: [
      { unitId: office.rows("单位名录").find(({ name }) => name === unit)!.unitId!, period: MARCH, revision },
    ],
  });
const must = async (edit: Parameters<typeof office.host.edit>[2]) => {
  const { ok, message } = await office.host.edit(head(), OWNER, edit);
  if (!ok) throw new Error(String(message));
};

describe("each event of a report", () => {
  it("adds a row and leaves the rows before it as they were", async () => {
    const before = ["报表记录", "台账汇总", "活动汇总"].map((tab) => office.rows(tab));
    await secondVersion();
    await accept(EAST, 2);
    for (const [index, tab] of ["报表记录", "台账汇总", "活动汇总"].entries())
      expect(office.rows(tab).slice(0, before[index]!.length)).toEqual(before[index]);
    const events = office.rows("报表记录").filter(({ unit }) => unit === EAST);
    expect(events.map(({ version, revision, state }) => `${version} ${revision} ${state}`)).toEqual([
      "1 1 已提交",
      "2 2 已提交",
      "3 2 已接收",
    ]);
    expect(await people()).toBe("52");
  });

  it("carries on what people note in columns of their own beside it", async () => {
    const { id, columns } = tabOf("报表记录");
    await must({ kind: "insertColumns", sheetId: id, at: columns + 1, count: 2 });
    await must({ kind: "values", sheetId: id, row: 2, column: columns + 1, values: [["跟进人"]] });
    await must({
      kind: "values",
      sheetId: id,
      row: 3,
      column: columns + 1,
      values: [["李试例", "已电话核对"]],
    });
    await secondVersion();
    const { cells } = tabOf("报表记录");
    const noted = Object.keys(cells).filter((at) => cells[at]!.d === "已电话核对");
    expect(noted.map((at) => at.split(",")[1])).toEqual([String(columns + 2), String(columns + 2)]);
    const last = office.rows("报表记录").length + 2;
    expect([columns + 1, columns + 2].map((column) => cells[`${last},${column}`]?.d)).toEqual([
      "李试例",
      "已电话核对",
    ]);
  });
});

describe("rows that people sort, copy, push down or delete", () => {
  it("sorted upside down say the same as before", async () => {
    for (const tab of ["报表记录", "台账汇总", "活动汇总"]) {
      const { id, rows, columns } = tabOf(tab);
      const by = [{ column: 2, ascending: false }];
      await must({ kind: "sort", sheetId: id, row: 3, column: 1, rows: rows - 2, columns, by });
    }
    await secondVersion();
    expect(office.standing("报表记录").find(({ unit }) => unit === EAST)).toMatchObject({ revision: "2" });
    expect(await people()).toBe("52");
  });

  it("copied count once", async () => {
    await byHand(office).copyRow("活动汇总", ["theme", FIRST.theme], {});
    await byHand(office).copyRow("台账汇总", ["people", "40"], {});
    await byHand(office).copyRow("报表记录", ["unit", EAST], {});
    expect(await people()).toBe("40");
    await secondVersion();
    expect(await people()).toBe("52");
  });

  it("pushed down by words below the last row are added to below them", async () => {
    const { id } = tabOf("活动汇总");
    await must({ kind: "values", sheetId: id, row: 9, column: 3, values: [["以下由李试例核对"]] });
    await secondVersion();
    expect(await people()).toBe("52");
    expect(tabOf("活动汇总").cells["9,3"]!.d).toBe("以下由李试例核对");
  });

  it("whose report was deleted are named, counted nowhere, and taken in anew", async () => {
    await secondVersion();
    const { id } = tabOf("报表记录");
    const at = office.rows("报表记录").findIndex(({ unit, revision }) => unit === EAST && revision === "2");
    await must({ kind: "deleteRows", sheetId: id, at: at + 3, count: 1 });
    const { findings } = await office.call("check.repair", {});
    expect(findings.map(({ text }) => text).join()).toContain("“例东区总工会”2020年3月的记录不完整");
    await expect(accept(EAST, 1)).rejects.toThrow("记录不完整");
    await office.host.advance("10 min");
    await east.tick(MARCH);
    await office.job("collect");
    const { revision } = office.standing("报表记录").find(({ unit }) => unit === EAST)!;
    await accept(EAST, Number(revision));
    expect(await people()).toBe("52");
  });
});

describe("a row that somebody deletes or changes", () => {
  const named = async () => {
    const { findings } = await office.call("check.repair", {});
    const { problems } = await office.job("rollup");
    return [findings.filter(({ tab }) => tab === "报表记录"), problems].map((found) =>
      found.map(({ text }) => text).join(),
    );
  };

  it("is named with tab, unit and period, keeps the report from being accepted, and changes no figure", async () => {
    await byHand(office).retype("活动汇总", ["theme", FIRST.theme], "people", 400);
    for (const words of await named())
      expect(words).toMatch(/“例东区总工会”2020年3月的报表，在“台账汇总、活动汇总”里的行被改动过/);
    await expect(accept(EAST, 1)).rejects.toThrow("被改动过");
    await accept(RIVER, 1);
    expect(await people()).toBe("40");
  });

  it("deleted, too; and the unit's next report is whole again", async () => {
    await byHand(office).deleteRow("活动汇总", "theme", FIRST.theme);
    for (const words of await named())
      expect(words).toMatch(/“例东区总工会”2020年3月的报表，在“台账汇总、活动汇总”里的行少了或多了/);
    expect(await people()).toBe("40");
    await secondVersion();
    expect(await named()).toEqual(["", ""]);
    expect(await people()).toBe("52");
  });

  it("in words that only look the same way is none: a clean record proves itself", async () => {
    await secondVersion();
    await accept(EAST, 2);
    expect(await named()).toEqual(["", ""]);
  });
});

describe("what stands in an added cell", () => {
  it("is exactly what the unit typed, beyond the rows that the tab was made with as well", async () => {
    const { id, rows } = tabOf("活动汇总");
    await must({ kind: "deleteRows", sheetId: id, at: 5, count: rows - 4 });
    const themes = ["=1+1", "+86 听课", "007", "2020-03", "'引号"];
    await east.enter(
      ...themes.map((theme) => ({ ...FIRST, theme: theme.startsWith("=") ? `'${theme}` : theme })),
    );
    await east.tick(MARCH);
    await office.job("collect");
    const taken = office.standing("活动汇总").filter(({ revision }) => revision === "2");
    expect(taken.map(({ theme }) => theme).slice(1)).toEqual(expect.arrayContaining(["=1+1", "007"]));
    expect(taken.map(({ date }) => date)).toEqual(taken.map(() => "2020-03-16"));
    expect(taken.map(({ period }) => period)).toEqual(taken.map(() => MARCH));
    const { cells } = tabOf("活动汇总");
    expect(Object.values(cells).some(({ f }) => f !== undefined)).toBe(false);
  });
});

describe("an addition of which Google says nothing", () => {
  const disturb = (landed: boolean, status: 429 | 503) => {
    let isOver = false;
    disturbRest(office.host.store, ({ url }) => {
      if (isOver || !url.includes(`${head()}:batchUpdate`)) return null;
      isOver = true;
      return { status, landed };
    });
  };
  beforeEach(async () => {
    office.host.restore(ready);
    await east.enter(FIRST);
    await east.tick(MARCH);
  });

  it.each<[status: 429 | 503, landed: boolean]>([
    [429, false],
    [503, false],
    [503, true],
  ])("%i, landed: %s: the unit is told nothing, then once", async (status, landed) => {
    disturb(landed, status);
    const first = await office.call("job.step", { job: "collect", restart: true });
    expect(first).toMatchObject({ finished: false, done: 0, problems: [] });
    expect(east.home(MARCH)).toMatchObject({ state: "未报", submit: "TRUE", receipt: "" });
    disturbRest(office.host.store, null);
    await office.host.advance("70 s");
    await office.job("collect");
    expect(east.home(MARCH)).toMatchObject({ state: "已提交", submit: "FALSE" });
    expect(office.rows("报表记录").map(({ revision }) => revision)).toEqual(["1"]);
    expect(office.rows("活动汇总")).toHaveLength(1);
  });
});
