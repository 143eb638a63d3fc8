// Old versions and closed periods leave the head for a workbook of archive: nothing is lost, nothing doubled, no figure changes.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { disturbRest, type Snapshot } from "apps-script-host";
import { exportFiles } from "../../../src/core/export/files";
import { stableNumber } from "../../../src/core/fingerprint";
import { groupBy } from "../../../src/core/group-by";
import { clerkOf } from "../../clerk";
import { OWNER, type Rig } from "../../rig";
import { byHand } from "../by-hand";
import { EAST } from "../trials/office";
import {
  archivedRows,
  archivingEnded,
  books,
  closedMarch,
  everyRow,
  FIRST,
  MARCH,
  rolledUp,
  SECOND,
  tick,
} from "./archived";

let office: Rig;
let closed: Snapshot;
let proved: Snapshot;
beforeAll(async () => {
  office = await closedMarch();
  closed = office.host.snapshot();
  // The first tick sweeps and proves; the next archives.
  await tick(office);
  proved = office.host.snapshot();
});
beforeEach(() => office.host.restore(proved));
afterAll(() => office.host.close());

const setting = (key: string) => office.rows("活动设置").find((row) => row.key === key)!.value!;

describe("what is closed", () => {
  it("leaves the head for one workbook in the campaign's folder, and no figure changes", async () => {
    const [rows, figures] = [everyRow(office), await rolledUp(office)];
    office.host.restore(proved);
    await tick(office);
    expect(office.rows("活动汇总")).toEqual([]);
    expect(office.rows("台账汇总")).toEqual([]);
    expect(books(office).map(({ name }) => name)).toEqual([expect.stringMatching(/ 记录归档 1$/)]);
    expect(everyRow(office)).toEqual(rows);
    expect(setting("archive")).toContain(books(office)[0]!.id);
    expect(setting("clockProblem")).toBe("");
    const [line] = office.rows("操作日志").filter(({ action }) => action === "归档");
    expect(line).toMatchObject({ reason: "2020年3月" });
    expect(await rolledUp(office)).toBe(figures);
  });

  it("stays while a report of it is not accepted; what a later version has replaced leaves all the same", async () => {
    office.host.restore(closed);
    const { unitId } = office.standing("报表记录").find(({ unit }) => unit === EAST)!;
    await office.call("review.return", {
      unitId: unitId!,
      period: MARCH,
      revision: 2,
      reason: "人数与附件不一致，请核对",
    });
    await tick(office);
    await tick(office);
    expect(archivedRows(office, "活动汇总").map(({ unit, revision }) => `${unit} ${revision}`)).toEqual([
      `${EAST} 1`,
    ]);
    expect(office.rows("活动汇总")).toHaveLength(3);
  });

  it("stays where a person has noted something beside it, and while the tabs are short", async () => {
    const sheet = office.host
      .view(office.host.spreadsheetId, OWNER)
      .sheets.find(({ name }) => name === "活动汇总")!;
    const at = sheet.columns + 1;
    const { spreadsheetId } = office.host;
    await office.host.edit(spreadsheetId, OWNER, {
      kind: "insertColumns",
      sheetId: sheet.id,
      at,
      count: 1,
    });
    const note = { kind: "values" as const, sheetId: sheet.id, row: 3, column: at, values: [["已核对"]] };
    expect((await office.host.edit(spreadsheetId, OWNER, note)).ok).toBe(true);
    await tick(office);
    expect(office.rows("活动汇总").map(({ theme }) => theme)).toEqual([FIRST.theme]);
    office.host.restore(proved);
    await byHand(office).retype("活动设置", ["key", "archiveRows"], "value", 1000);
    await tick(office);
    expect(books(office)).toEqual([]);
    expect(office.rows("活动汇总")).toHaveLength(4);
  });

  it("is read where it stands: the proof agrees, 检查与修复 names nothing that it did not name before", async () => {
    const named = async () =>
      (await office.call("check.repair", {})).findings.filter(({ tab, note }) => !note || tab === "报表记录");
    const before = await named();
    expect(before.filter(({ tab }) => tab === "报表记录")).toEqual([]);
    office.host.restore(proved);
    await tick(office);
    await office.host.advance("2020-06-16T03:00:00+08:00");
    expect(setting("clockProblem")).toBe("");
    expect(await named()).toEqual(before);
  });

  it("is added up from its rows in the archive where 报表记录 has no sums of it any more", async () => {
    const figures = await rolledUp(office);
    office.host.restore(proved);
    await tick(office);
    const { spreadsheetId } = office.host;
    const { id, rows, columns, cells } = office.host
      .view(spreadsheetId, OWNER)
      .sheets.find(({ name }) => name === "报表记录")!;
    const column = Array.from({ length: columns }, (_, at) => cells[`1,${at + 1}`]?.d).indexOf("figures") + 1;
    const values = Array.from({ length: rows - 2 }, () => [""]);
    await office.host.edit(spreadsheetId, OWNER, { kind: "values", sheetId: id, row: 3, column, values });
    expect(office.rows("报表记录").every((row) => row.figures === "")).toBe(true);
    expect(await rolledUp(office)).toBe(figures);
  });

  it("comes back to nobody's loss where the archive was deleted while rows were leaving", async () => {
    const before = office.rows("活动汇总");
    const { crossings } = await office.host.run("tick", [], { user: OWNER });
    const titles = () => office.host.view(office.host.spreadsheetId, OWNER).sheets.map(({ name }) => name);
    let at = crossings;
    do {
      office.host.restore(proved);
      office.host.faultNext({ at: at--, what: "end" });
      await office.host.run("tick", [], { user: OWNER });
    } while (!titles().some((name) => name.startsWith("~")));
    office.host.deleteFile(books(office)[0]!.id);
    await byHand(office).retype("活动设置", ["key", "archiveRows"], "value", 1000);
    await office.host.advance("20 min");
    const told = (rows: readonly Record<string, string>[]) => rows.map((row) => JSON.stringify(row)).sort();
    expect(told(office.rows("活动汇总"))).toEqual(told(before));
    expect(titles().filter((name) => name.startsWith("~"))).toEqual([]);
  });

  describe("in print", () => {
    const form = async (formId: string, unitId: string) => {
      const { sheet, missing } = await office.call("print.build", {
        what: "unit",
        name: "",
        formId,
        period: MARCH,
        unitId,
      });
      return [missing, sheet.rows];
    };
    const unitId = () => office.standing("报表记录").find(({ unit }) => unit === EAST)!.unitId!;
    const printed = async () => [
      await form("ledger", unitId()),
      await form("ledger", ""),
      await form("activity", unitId()),
    ];

    it("stands on the unit's paper as before, read from the archive, and among good practice", async () => {
      const practices = async () => {
        const told = await office.call("bulletin.practices", {});
        return told.practices.map(({ text }) => text).sort();
      };
      const [before, good] = [await printed(), await practices()];
      expect(JSON.stringify(before)).toContain(SECOND.theme);
      office.host.restore(proved);
      await tick(office);
      expect(office.rows("活动汇总")).toEqual([]);
      expect(await printed()).toEqual(before);
      expect([good.length, await practices()]).toEqual([3, good]);
    });

    it("is no blank form where the archive is gone: the window says whose rows stood where", async () => {
      await tick(office);
      const { id, name } = books(office)[0]!;
      office.host.deleteFile(id);
      await expect(form("ledger", unitId())).rejects.toThrow(
        new RegExp(`${EAST}2020年3月的明细已移到归档表.*${id}.*现在读不到，没有打印`),
      );
      expect(name).toContain("记录归档");
    });
  });

  it("is in an export of the record as before, from the archive", async () => {
    const standing = async () => {
      const { tables } = await office.call("export.plan", {});
      const pieces = await Promise.all(
        tables.map(async ({ table, height, book }) => {
          const { rows } = await office.call("export.slice", { tab: table.tab, book, from: 0, height });
          return { table, rows };
        }),
      );
      const byName = groupBy(pieces, ({ table }) => table.name);
      const joined = [...byName.values()].map((own) => ({
        table: own[0]!.table,
        rows: own.flatMap(({ rows }) => rows),
      }));
      const { files } = exportFiles(joined, { format: "ndjson", older: true }, { title: "", asAt: "" });
      return files.map(([path, content]) => [path, content.split("\n").sort()]);
    };
    const before = await standing();
    await tick(office);
    expect(office.rows("活动汇总")).toEqual([]);
    expect(await standing()).toEqual(before);
  });

  it("is corrected as before: a returned report comes again as a new block of the head, and keeps its activities' ids", async () => {
    await tick(office);
    const ids = archivedRows(office, "活动汇总")
      .filter(({ unit, revision }) => unit === EAST && revision === "2")
      .map(({ activityId }) => activityId);
    const { unitId } = office.standing("报表记录").find(({ unit }) => unit === EAST)!;
    await office.call("review.return", {
      unitId: unitId!,
      period: MARCH,
      revision: 2,
      reason: "人数与附件不一致，请核对",
    });
    await office.host.advance("2 min");
    await clerkOf(office, EAST).tick(MARCH);
    await office.job("collect");
    expect(office.standing("报表记录").find(({ unit }) => unit === EAST)).toMatchObject({ revision: "3" });
    const own = office.rows("活动汇总");
    expect(own.map(({ revision }) => revision)).toEqual(["3", "3"]);
    expect(own.map(({ activityId }) => activityId).sort()).toEqual(ids.sort());
  });
});

describe("archiving that ends at a call", () => {
  it(
    "leaves the old state or the new one; the next tick completes it, in one workbook",
    () => archivingEnded(office, 5),
    300_000,
  );
});

describe("archiving", () => {
  /** Requests to the Sheets API during the clock's next tick: those that read, and those that change. */
  const requestsOf = async (during: () => Promise<void>) => {
    const seen = { reads: 0, writes: 0 };
    disturbRest(office.host.store, ({ url, method }) => {
      if (!url.startsWith("https://sheets.")) return null;
      if (method.toUpperCase() === "GET" || url.includes("values:batchGet")) seen.reads++;
      else seen.writes++;
      return null;
    });
    await during();
    disturbRest(office.host.store, null);
    return seen;
  };

  it("takes fifteen reading and four writing requests for the rows that leave together, none once all is done", async () => {
    const archiving = await requestsOf(() => tick(office));
    expect(archiving).toEqual({ reads: 15, writes: 4 });
    const idle = await requestsOf(() => tick(office));
    expect(idle).toEqual({ reads: 0, writes: 0 });
  });
});

describe("rows of archive", () => {
  it("that somebody changed are named like those of the head, within a month", async () => {
    await tick(office);
    const { id } = books(office)[0]!;
    const sheet = office.host.view(id, OWNER).sheets.find(({ name }) => name === "活动汇总")!;
    const [at] = Object.entries(sheet.cells).find(([, { d }]) => d === SECOND.theme)!;
    const [row, column] = at.split(",").map(Number) as [number, number];
    await office.host.edit(id, OWNER, { kind: "values", sheetId: sheet.id, row, column, values: [["改过"]] });
    const { unitId } = office.standing("报表记录").find(({ unit }) => unit === EAST)!;
    await office.call("clock.stop", {});
    const day = String(1 + ((stableNumber(unitId!) + 27) % 28)).padStart(2, "0");
    await office.host.advance(`2020-07-${day}T10:00:00+08:00`);
    await office.call("clock.start", {});
    await tick(office);
    expect(setting("clockProblem")).toMatch(`“${EAST}”2020年3月的报表`);
  });
});
