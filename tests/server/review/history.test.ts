// The life of a report and the log, as the office looks them up: who did what and when, before and after, also in the archive.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import type { HistoryData } from "../../../src/core/wire/procedures";
import { clerkOf } from "../../clerk";
import { OWNER, type Rig, startOf } from "../../rig";
import { byHand } from "../by-hand";
import { archivedRows, closedMarch, FIRST, MARCH, SECOND, tick } from "../record/archived";
import { EAST, HILL } from "../trials/office";

const REASON = "人次与签到表对不上，请核对";
const ANY = {
  unit: "",
  period: "",
  action: "",
  by: "",
  from: "",
  to: "",
  words: "",
  above: null as number | null,
};

let office: Rig;
let closed: Snapshot;
beforeAll(async () => {
  office = await closedMarch();
  closed = office.host.snapshot();
});
beforeEach(() => office.host.restore(closed));
afterAll(() => office.host.close());

const idOf = (unit: string) => office.rows("单位名录").find(({ name }) => name === unit)!.unitId!;
const history = (unit = EAST) => office.call("history.report", { unitId: idOf(unit), period: MARCH });
const log = (filter: Partial<typeof ANY> = {}) => office.call("log.read", { ...ANY, ...filter });
const changes = async () =>
  (await history()).steps.map(({ kind, by, revision, changes: list }) => ({
    step: `${kind} ${revision} ${by}`.trim(),
    list: list.map(({ label, before, after }) => `${label}: ${before} → ${after}`),
  }));

it("操作日志 refuses a day that is none, at its field", async () => {
  await expect(log({ to: "3月32日" })).rejects.toThrow("3月32日");
  expect((await log({ to: "2020-03-01" })).lines).toEqual([]);
  expect((await log({ from: "2020年3月1日" })).lines.length).toBeGreaterThan(0);
});

describe("the history of a report", () => {
  it("has every state with who and when, and what the second revision changed, value by value", async () => {
    await office.call("review.return", { unitId: idOf(EAST), period: MARCH, revision: 2, reason: REASON });
    const { unit, periodLabel, steps } = await history();
    expect([unit, periodLabel]).toEqual([EAST, expect.stringContaining("2020年3月")]);
    expect(steps.map(({ kind, by, words }) => [kind, by, words])).toEqual([
      ["returned", OWNER, REASON],
      ["accepted", OWNER, ""],
      ["collected", "", ""],
      ["collected", "", ""],
    ]);
    expect(steps.at(-1)).toMatchObject({ revision: 1, onTime: true, changes: [] });
    expect(steps.at(-1)!.receipt).toContain("第 1 稿");
    const second = steps[2]!.changes.map(({ label, before, after }) => `${label}: ${before} → ${after}`);
    expect(second[0]).toBe(
      `活动 · ${SECOND.date} · ${SECOND.theme}:  → 日期 ${SECOND.date}，任务 ${FIRST.task}，主题 ${SECOND.theme}，参与人次 ${SECOND.people}`,
    );
    expect(second).toContainEqual(expect.stringMatching(/· 参与人次: 40 → 52$/));
  });

  it("is the same once both revisions have left the head for the archive", async () => {
    const before = await changes();
    await tick(office);
    await tick(office);
    expect(archivedRows(office, "活动汇总").length).toBeGreaterThan(2);
    expect(await changes()).toEqual(before);
    expect(before.some(({ list }) => list.length > 0)).toBe(true);
  });

  it("is the same after somebody sorted the record, and says where rows were changed by hand", async () => {
    const before = await changes();
    const { spreadsheetId } = office.host;
    const sheet = office.host.view(spreadsheetId, OWNER).sheets.find(({ name }) => name === "活动汇总")!;
    await office.host.edit(spreadsheetId, OWNER, { kind: "insertRows", sheetId: sheet.id, at: 3, count: 4 });
    expect(await changes()).toEqual(before);
    await byHand(office).retype("活动汇总", ["theme", SECOND.theme], "people", 99);
    const { steps } = await history();
    expect(steps.find(({ revision, isNew }) => revision === 2 && isNew)).toMatchObject({
      unread: true,
      changes: [],
    });
  });

  it("of a zero report and of one that never came is short", async () => {
    expect((await history(HILL)).steps.map(({ kind, zero }) => [kind, zero])).toEqual([
      ["accepted", true],
      ["collected", true],
    ]);
    const { steps } = await office.call("history.report", { unitId: idOf(HILL), period: "r1.2020-04" });
    expect(steps).toEqual([]);
  });

  it("reads its own rows alone, in one request", async () => {
    await history();
    expect(office.last().meter.quota["URL Fetch calls"]).toBeLessThanOrEqual(3);
  });
});

describe("opened on a row", () => {
  const opened = async (tab: string, column: (keys: string[]) => number): Promise<HistoryData> => {
    const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
    const sheet = office.host.view(office.host.spreadsheetId, OWNER).sheets.find(({ name }) => name === tab)!;
    const keys = Array.from({ length: sheet.columns }, (_, at) => sheet.cells[`1,${at + 1}`]?.d ?? "");
    const ids = keys.indexOf("unitId") + 1;
    const row = Object.keys(sheet.cells).find(
      (at) => at.endsWith(`,${ids}`) && sheet.cells[at]!.d === idOf(EAST),
    )!;
    const [line] = row.split(",").map(Number);
    const cell = { row: line!, column: column(keys) + 1, rows: 1, columns: 1 };
    const run = await window.click("openHistory", { sheetId: sheet.id, ...cell });
    expect(run.error).toBeNull();
    const { data } = startOf(window.pages().at(-1)!.html);
    window.close();
    return data as HistoryData;
  };

  it("of 报表记录, of a form's record or of a period's cell in 报送情况 shows that report", async () => {
    for (const [tab, column] of [
      ["报表记录", () => 2],
      ["活动汇总", () => 0],
      ["报送情况", (keys: string[]) => keys.indexOf(MARCH)],
    ] as const) {
      const { history: found } = await opened(tab, column);
      expect([tab, found?.unit, found?.period]).toEqual([tab, EAST, MARCH]);
    }
  });

  it("of any other tab shows the log", async () => {
    const { history: found, log: shown } = await opened("单位名录", () => 1);
    const { lines } = shown!;
    expect(found).toBeNull();
    expect(lines[0]!.at >= lines.at(-1)!.at).toBe(true);
  });
});

describe("the log", () => {
  it("is found by unit, period, action, person, day and words", async () => {
    const { lines, next } = await log({ unit: EAST, period: "2020年3月", action: "接收", by: "OFFICE@" });
    expect(lines.map(({ action, record, by }) => [action, record, by])).toEqual([
      ["接收", expect.stringContaining(EAST), OWNER],
    ]);
    expect(next).toBeNull();
    expect((await log({ from: "2020-03-21" })).lines.every(({ at }) => at >= "2020-03-21")).toBe(true);
    expect((await log({ to: "2020-03-01" })).lines).toEqual([]);
    expect((await log({ words: "没有这样的话" })).lines).toEqual([]);
  });
});

describe("a log of 100,000 lines", () => {
  it("opens within three seconds of modelled time, is read from its end, and makes no report slower", async () => {
    const quick = await submitted();
    office.host.restore(closed);
    await writeLines(100_000);
    const { lines, next } = await log();
    expect(lines).toHaveLength(100);
    expect(lines[0]!.record).toBe("第100000项");
    expect(office.last().meter.modelledMs).toBeLessThan(3_000);
    const { lines: older } = await log({ above: next });
    expect(older[0]!.record).toBe("第99900项");
    expect((await log({ words: "第3项" })).lines).toEqual([]);
    const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
    // A person's first press after a push looks at the checklist.
    await window.click("openClock");
    const { meter } = await window.click("openHistory");
    expect(meter.modelledMs).toBeLessThan(3_000);
    window.close();
    expect(await submitted()).toEqual(quick);
  });
});

/** Calls and requests of collecting a changed unit, and of accepting its report. */
async function submitted(): Promise<unknown> {
  await clerkOf(office, HILL).tick("r1.2020-04", "zero");
  await office.job("collect");
  const { meter } = office.last();
  return [meter.totalCalls, meter.quota["URL Fetch calls"]];
}

async function writeLines(count: number): Promise<void> {
  const { host } = office;
  const sheet = host.view(host.spreadsheetId, OWNER).sheets.find(({ name }) => name === "操作日志")!;
  const first = office.rows("操作日志").length + 3;
  const at = 20_000;
  for (let done = 0; done < count; done += at) {
    await host.edit(host.spreadsheetId, OWNER, {
      kind: "insertRows",
      sheetId: sheet.id,
      at: first + done,
      count: at,
    });
    const values = Array.from({ length: at }, (_, row) => [
      "2020-06-15 09:00:00",
      OWNER,
      "收取",
      `第${done + row + 1}项`,
    ]);
    const typed = await host.edit(host.spreadsheetId, OWNER, {
      kind: "values",
      sheetId: sheet.id,
      row: first + done,
      column: 1,
      values,
    });
    if (!typed.ok) throw new Error(typed.message ?? "not typed");
  }
}
