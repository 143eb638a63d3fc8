// The record handed out for analysts: whoever adds the files up by themselves gets what 汇总 shows.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { disturbRest, type Snapshot } from "apps-script-host";
import { exportFiles } from "../../../src/core/export/files";
import type { ExportPlan, ExportRow, Output } from "../../../src/core/wire/procedures";
import { type Clerk, clerkOf } from "../../clerk";
import { OWNER, type Rig } from "../../rig";
import { EAST, HILL, RIVER, smallOffice } from "../trials/office";

const MARCH = "r1.2020-03";
/** Signs that JSON and CSV take for their own. */
const THEME = "-“一封信”，\"读\"与'写', \\甲";
const TASK = "1 开办“大学习”课堂";

let office: Rig;
let east: Clerk;
let collected: Snapshot;
beforeAll(async () => {
  office = await smallOffice();
  east = clerkOf(office, EAST);
  await east.enter({ date: "2020-03-16", task: TASK, theme: THEME, people: 40 });
  await east.tick(MARCH);
  const river = clerkOf(office, RIVER);
  await river.enter(
    { date: "2020-03-17", task: TASK, theme: "联合诵读会", people: 30, joint: "协办" },
    { date: "2020-03-18", task: TASK, theme: "经典诵读会", people: 25 },
  );
  await river.tick(MARCH);
  await clerkOf(office, HILL).tick(MARCH, "zero");
  await office.job("collect");
  // East sends a correction; River's report is accepted.
  await east.enter({ date: "2020-03-19", task: TASK, theme: "大学习课堂第二讲", people: 12 });
  await east.tick(MARCH);
  await office.job("collect");
  const { unitId } = office.rows("单位名录").find(({ name }) => name === RIVER)!;
  await office.call("review.accept", { reports: [{ unitId: unitId!, period: MARCH, revision: 1 }] });
  await office.job("rollup");
  collected = office.host.snapshot();
});
beforeEach(() => office.host.restore(collected));

/** As the page reads it: table by table, piece by piece; how many pieces there were. */
async function read(plan: ExportPlan) {
  const tables = [];
  let pieces = 0;
  for (const { table, height, book } of plan.tables) {
    const rows: ExportRow[] = [];
    for (let from: number | null = 0; from !== null; pieces++) {
      const piece: Output<"export.slice"> = await office.call("export.slice", {
        tab: table.tab,
        book,
        from,
        height,
      });
      rows.push(...piece.rows);
      from = piece.next;
      if (piece.wait) await office.host.advance(`${piece.wait.seconds} s`);
    }
    tables.push({ table, rows });
  }
  return { tables, pieces };
}

async function exported(older = false) {
  const plan = await office.call("export.plan", {});
  const { tables, pieces } = await read(plan);
  return { ...exportFiles(tables, { format: "ndjson", older }, plan), tables, pieces };
}

type Line = Record<string, string | number | boolean | null>;
const linesOf = (files: readonly (readonly [string, string])[], table: string): Line[] =>
  files
    .filter(([path]) => path.startsWith(`${table}/`))
    .flatMap(([, text]) => text.trimEnd().split("\n"))
    .map((line) => JSON.parse(line) as Line);

const must = async (edit: Parameters<typeof office.host.edit>[2]) => {
  const { ok, message } = await office.host.edit(office.host.spreadsheetId, OWNER, edit);
  if (!ok) throw new Error(String(message));
};
const tabOf = (name: string) =>
  office.host.view(office.host.spreadsheetId, OWNER).sheets.find((sheet) => sheet.name === name)!;

describe("an export of the record", () => {
  it("adds up to what 报送情况 shows of each unit, the correction once and the co-host's event not at all", async () => {
    const { files } = await exported();
    const entries = linesOf(files, "activity").filter(({ counted }) => counted);
    for (const { unit, activities, people } of office.rows("报送情况")) {
      const own = entries.filter((line) => line.unit === unit);
      const sum = own.reduce((total, line) => total + Number(line.people), 0);
      expect([unit, String(own.length), String(sum)]).toEqual([unit, activities, people]);
    }
    expect(entries.map(({ people }) => people).sort()).toEqual([12, 25, 40]);
  });

  it("holds of each report the state, revision and version that stand, and typed texts as they are", async () => {
    const { files } = await exported();
    const reports = linesOf(files, "reports").map(
      ({ unit, period, state, revision, version, zero, current }) =>
        [unit, period, state, revision, version, zero, current].join(" "),
    );
    // They stand in the order of the units' ids, which are drawn.
    expect(reports.sort()).toEqual(
      [
        `${EAST} 2020-03 submitted 2 2 false true`,
        `${RIVER} 2020-03 accepted 1 2 false true`,
        `${HILL} 2020-03 submitted 1 1 true true`,
      ].sort(),
    );
    expect(linesOf(files, "activity")).toContainEqual(
      expect.objectContaining({
        unit: EAST,
        returnId: "r1",
        period: "2020-03",
        periodLabel: "2020年3月",
        date: "2020-03-16",
        theme: THEME,
        people: 40,
        origin: "workbook",
        revision: 2,
        version: 2,
      }),
    );
  });

  it("holds no contact of a unit and no account of the office", async () => {
    const { files } = await exported(true);
    expect(files.map(([, text]) => text).join("\n")).not.toMatch(/@|张示例/);
  });

  it("is for the office alone: whoever may only read the head has no menu, a unit's clerk not even the head", async () => {
    const { host } = office;
    const LEADER = "leader@qhd-office.example";
    host.share(host.spreadsheetId, LEADER, "reader");
    const menusOf = async (user: string) => (await host.openWindow(host.spreadsheetId, user)).menus();
    expect([await menusOf(LEADER), await menusOf(east.mail)]).toEqual([[], []]);
    expect(await menusOf(OWNER)).not.toEqual([]);
    await expect(office.call("export.plan", {}, east.mail)).rejects.toThrow();
  });

  it("is the same when a person has put rows above the header and a column between others", async () => {
    const { files } = await exported();
    const { id } = tabOf("活动汇总");
    await must({ kind: "insertRows", sheetId: id, at: 1, count: 2 });
    await must({ kind: "insertColumns", sheetId: id, at: 3, count: 1 });
    expect((await exported()).files).toEqual(files);
  });

  it("loses no row and gives none twice at the seams, wherever one piece ends and the next begins", async () => {
    const { tables } = await exported();
    const { table, rows } = tables.find(({ table: { name } }) => name === "activity")!;
    const height = tabOf("活动汇总").rows;
    for (const seam of [1, 2, 3, 4, 5, 6, 19, 20, 21]) {
      const { tab } = table;
      const first = await office.call("export.slice", { tab, book: "", from: 0, height: seam });
      const rest = await office.call("export.slice", { tab, book: "", from: seam, height });
      expect([first.next, rest.next]).toEqual([null, null]);
      expect([...first.rows, ...rest.rows]).toEqual(rows);
    }
  });

  it("names the report of which somebody deleted a row of the record", async () => {
    expect((await exported()).altered).toEqual([]);
    const at = office.rows("活动汇总").findIndex(({ unit }) => unit === RIVER) + 3;
    await must({ kind: "deleteRows", sheetId: tabOf("活动汇总").id, at, count: 1 });
    expect((await exported()).altered).toEqual([`${RIVER} 2020年3月`]);
  });

  it("answers a piece within its calls and far below 20 seconds", async () => {
    await read(await office.call("export.plan", {}));
    const { calls, totalCalls, modelledMs } = office.last().meter;
    expect(calls["UrlFetchApp.fetchAll"]).toBeLessThanOrEqual(2);
    // Where the minute has no room for the definition in one request, each of its tabs is two calls.
    expect(totalCalls).toBeLessThanOrEqual(36);
    expect(modelledMs).toBeLessThanOrEqual(10_000);
  });

  it("answers in time, and with no more than a page can take, where a tab is long and its texts are, too", async () => {
    const { id, columns } = tabOf("活动汇总");
    const keys = Array.from({ length: columns }, (_, at) => tabOf("活动汇总").cells[`1,${at + 1}`]?.d ?? "");
    const [first] = office.rows("活动汇总");
    const many = Array.from({ length: 4000 }, (_, index) => {
      const cells: Record<string, string> = {
        ...first!,
        period: "2020-03",
        activityId: `copied${index}`,
        theme: "诵".repeat(1000),
      };
      return keys.map((key) => cells[key] ?? "");
    });
    await must({ kind: "insertRows", sheetId: id, at: 100, count: many.length });
    await must({ kind: "values", sheetId: id, row: 100, column: 1, values: many });
    const { tables } = await office.call("export.plan", {});
    const { table, height } = tables.find(({ table: { name } }) => name === "activity")!;
    const ids: string[] = [];
    let pieces = 0;
    for (let from: number | null = 0; from !== null; pieces++) {
      const piece: Output<"export.slice"> = await office.call("export.slice", {
        tab: table.tab,
        book: "",
        from,
        height,
      });
      expect(String(office.last().value).length).toBeLessThanOrEqual(2_100_000);
      expect(office.last().meter.modelledMs).toBeLessThanOrEqual(20_000);
      ids.push(...piece.rows.map(([activityId]) => String(activityId)));
      from = piece.next;
    }
    expect(pieces).toBeGreaterThan(2);
    expect(new Set(ids.filter((one) => one.startsWith("copied"))).size).toBe(4000);
    expect(ids.filter((one) => one.startsWith("copied"))).toHaveLength(4000);
  });

  it("says how long to wait when Google has no room, and loses no row", async () => {
    const { files, pieces } = await exported();
    let refused = 0;
    disturbRest(office.host.store, ({ body }) =>
      Buffer.from(body).includes('"startRowIndex":20,') && refused++ < 2
        ? { status: 429, landed: false }
        : null,
    );
    const waited = await exported();
    disturbRest(office.host.store, null);
    expect(waited.files).toEqual(files);
    expect(waited.pieces).toBe(pieces + 2);
  });
});
