// The night's proof: what people did to the record is named, and rows that were moved are found again.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { disturbRest, type Snapshot } from "apps-script-host";
import { type Clerk, clerkOf } from "../../clerk";
import { OWNER, type Rig } from "../../rig";
import { endedAt } from "../at-work";
import { byHand } from "../by-hand";
import { EAST, execution, HILL, RIVER, smallOffice } from "../trials/office";

const MARCH = "r1.2020-03";
const TASK = "1 开办“大学习”课堂";
const FIRST = { date: "2020-03-16", task: TASK, theme: "大学习课堂第一讲", people: 40 };
const OTHER = { date: "2020-03-17", task: TASK, theme: "河岸读书会", people: 30 };

let office: Rig;
let east: Clerk;
let collected: Snapshot;
beforeAll(async () => {
  office = await smallOffice();
  east = clerkOf(office, EAST);
  await east.enter(FIRST);
  await clerkOf(office, RIVER).enter(OTHER, { ...OTHER, date: "2020-03-18" });
  await east.tick(MARCH);
  await clerkOf(office, RIVER).tick(MARCH);
  await office.job("collect");
  await office.call("clock.start", {});
  collected = office.host.snapshot();
});
beforeEach(() => {
  disturbRest(office.host.store, null);
  office.host.restore(collected);
});

// The clock's first tick sweeps and proves, as a night's does.
const tick = async () => {
  const result = await office.host.run("tick", [], { user: OWNER });
  expect(result.ok).toBe(true);
};
const said = () => office.rows("活动设置").find(({ key }) => key === "clockProblem")!.value!;
const logged = () => office.rows("操作日志").filter(({ action }) => action === "核对记录");
const tabOf = (name: string) =>
  office.host.view(office.host.spreadsheetId, OWNER).sheets.find((sheet) => sheet.name === name)!;
/** Somebody inserts a row above all others: none stands any more where it was put. */
const pushDown = async (tab: string) => {
  const edit = { kind: "insertRows", sheetId: tabOf(tab).id, at: 3, count: 1 } as const;
  expect((await office.host.edit(office.host.spreadsheetId, OWNER, edit)).ok).toBe(true);
};
/** Ranges that an action reads of a tab of the head: "whole" or the first row. */
async function readingsOf(tab: string, action: () => Promise<unknown>): Promise<string[]> {
  const { id } = tabOf(tab);
  const found: string[] = [];
  disturbRest(office.host.store, ({ url, body }) => {
    if (!url.includes(`${office.host.spreadsheetId}/values:batchGet`)) return null;
    const { dataFilters } = JSON.parse(new TextDecoder().decode(body!)) as {
      dataFilters: { gridRange: { sheetId: number; startRowIndex?: number } }[];
    };
    for (const { gridRange } of dataFilters)
      if (gridRange.sheetId === id) found.push(String(gridRange.startRowIndex ?? "whole"));
    return null;
  });
  await action();
  disturbRest(office.host.store, null);
  return found;
}
const collectEast = async () => {
  await east.tick(MARCH);
  return readingsOf("活动汇总", () => execution(office, "job.step", { job: "collect", restart: true }));
};

describe("a night's proof", () => {
  it("of a record that nobody touched says so in the log, once, and changes nothing else", async () => {
    const tabs = ["报表记录", "台账汇总", "活动汇总"];
    const before = [logged().length, ...tabs.map((tab) => office.rows(tab))];
    await tick();
    expect(logged()[before[0] as number]).toMatchObject({ after: "2 份报表与明细一致", reason: "" });
    expect(said()).toBe("");
    await tick();
    expect([logged().length - 1, ...tabs.map((tab) => office.rows(tab))]).toEqual(before);
  });

  it.each([
    ["deleted", "行少了或多了", () => byHand(office).deleteRow("活动汇总", "theme", FIRST.theme)],
    ["changed", "行被改动过", () => byHand(office).retype("活动汇总", ["theme", FIRST.theme], "people", 400)],
    [
      "summed otherwise",
      "各项合计与它的行不一致",
      () => {
        const { figures } = office.rows("报表记录").find(({ unit }) => unit === RIVER)!;
        return byHand(office).retype("报表记录", ["unit", EAST], "figures", figures!);
      },
    ],
  ])(
    "names a report whose row was %s, in the clock's line, in the log and in 检查与修复",
    async (_what, words, harm) => {
      await harm();
      await tick();
      const named = new RegExp(`“${EAST}”2020年3月的报表.*${words}`);
      expect(said()).toMatch(named);
      expect(said()).not.toContain(RIVER);
      const [last] = logged().slice(-1);
      expect(last).toMatchObject({ after: "2 份报表中有 1 份与明细不一致" });
      expect(last!.reason).toMatch(named);
      const { findings } = await office.call("check.repair", {});
      expect(findings.map(({ text }) => text).join()).toMatch(named);
    },
  );

  it("names rows that were copied, and rows whose report was deleted, though no report lacks any", async () => {
    await byHand(office).copyRow("活动汇总", ["theme", FIRST.theme], {});
    await tick();
    expect(said()).toMatch(new RegExp(`“${EAST}”2020年3月的报表.*有重复的行`));
    await office.host.advance("2020-03-21T02:20:00+08:00");
    expect(said()).toMatch("重复的只计一次，汇总不受影响");
    office.host.restore(collected);
    await byHand(office).deleteRow("报表记录", "unit", EAST);
    await tick();
    expect(said()).toContain(`“${EAST}”2020年3月的记录不完整`);
    expect(logged().slice(-1)).toMatchObject([{ after: "1 份报表中有 1 份与明细不一致" }]);
  });

  it("stops naming what was put right by the night after", async () => {
    await byHand(office).retype("活动汇总", ["theme", FIRST.theme], "people", 400);
    await tick();
    await byHand(office).retype("活动汇总", ["theme", FIRST.theme], "people", 40);
    await office.host.advance("2020-03-22T02:20:00+08:00");
    await tick();
    expect(said()).toBe("");
  });
});

describe("rows that people have moved", () => {
  it("are read block by block again after the night, where they stand now", async () => {
    await pushDown("活动汇总");
    const moved = office.host.snapshot();
    expect(await collectEast()).toContain("whole");
    office.host.restore(moved);
    await tick();
    const readings = await collectEast();
    expect(readings).not.toContain("whole");
    expect(readings.length).toBeGreaterThan(0);
    expect(office.standing("活动汇总").filter(({ unit }) => unit === EAST)).toHaveLength(1);
  });

  it("apart from each other are blocks each, and what is added after that is found at once", async () => {
    await byHand(office).copyRow("活动汇总", ["theme", FIRST.theme], { people: 40 });
    await byHand(office).deleteRow("活动汇总", "theme", FIRST.theme);
    await pushDown("活动汇总");
    await tick();
    expect(said()).toBe("");
    const hill = clerkOf(office, HILL);
    await hill.enter({ ...FIRST, theme: "山里的课堂" });
    await hill.tick(MARCH);
    await office.job("collect");
    await hill.enter({ ...FIRST, theme: "山里的第二课", date: "2020-03-19" });
    await hill.tick(MARCH);
    const readings = await readingsOf("活动汇总", () =>
      execution(office, "job.step", { job: "collect", restart: true }),
    );
    expect(readings).not.toContain("whole");
    expect(office.standing("报表记录").find(({ unit }) => unit === HILL)).toMatchObject({ revision: "2" });
  });

  it("stay read as they are where the proof ends at a call: the next one completes it", async () => {
    await pushDown("活动汇总");
    const rows = office.rows("活动汇总");
    await endedAt(
      office.host,
      13,
      () => office.host.run("tick", [], { user: OWNER }),
      async () => {
        await tick();
        expect(office.rows("活动汇总")).toEqual(rows);
        expect(said()).toBe("");
        expect(await collectEast()).not.toContain("whole");
      },
    );
  }, 120_000);
});
