// Old versions and closed periods leave the head for a workbook of archive: nothing is lost, nothing doubled, no figure changes.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { clerkOf } from "../../clerk";
import { OWNER, type Rig } from "../../rig";
import { endedAt } from "../at-work";
import { EAST } from "../trials/office";
import { archivedRows, books, closedMarch, everyRow, FIRST, MARCH, rolledUp, SECOND, tick } from "./archived";

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
    const [line] = office.rows("操作日志").filter(({ action }) => action === "archive");
    expect(line).toMatchObject({ reason: "2020年3月" });
    expect(await rolledUp(office)).toBe(figures);
  });

  it("stays while the tabs are short, while a report waits, and while a person has noted something beside it", async () => {
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
    // What a later version has replaced has left all the same.
    expect(archivedRows(office, "活动汇总").map(({ unit, revision }) => `${unit} ${revision}`)).toEqual([
      `${EAST} 1`,
    ]);
    expect(office.rows("活动汇总")).toHaveLength(3);
  });

  it("is read where it stands: the proof agrees, 审核 and 检查 name nothing, the export is whole", async () => {
    await tick(office);
    await office.host.advance("2020-06-16T03:00:00+08:00");
    expect(setting("clockProblem")).toBe("");
    const { findings } = await office.call("check.repair", {});
    expect(findings.filter(({ note }) => !note)).toEqual([]);
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
  it("leaves the old state or the new one; the next tick completes it, in one workbook", async () => {
    const rows = everyRow(office);
    const figures = await rolledUp(office);
    office.host.restore(proved);
    await endedAt(
      office.host,
      5,
      () => office.host.run("tick", [], { user: OWNER }),
      async () => {
        // Whatever stands in both places counts once.
        expect([...new Set(everyRow(office))]).toEqual([...new Set(rows)]);
        await office.host.advance("20 min");
        await tick(office);
        expect(office.rows("活动汇总")).toEqual([]);
        expect(everyRow(office)).toEqual(rows);
        expect(books(office)).toHaveLength(1);
        expect(setting("clockProblem")).toBe("");
        expect(await rolledUp(office)).toBe(figures);
      },
    );
  }, 300_000);
});

describe("rows of archive", () => {
  it("that somebody changed are named like those of the head", async () => {
    await tick(office);
    const { id } = books(office)[0]!;
    const sheet = office.host.view(id, OWNER).sheets.find(({ name }) => name === "活动汇总")!;
    const [at] = Object.entries(sheet.cells).find(([, { d }]) => d === SECOND.theme)!;
    const [row, column] = at.split(",").map(Number) as [number, number];
    await office.host.edit(id, OWNER, { kind: "values", sheetId: sheet.id, row, column, values: [["改过"]] });
    await office.host.advance("28 d");
    const named = office.rows("操作日志").filter(({ action }) => action === "proof");
    expect(named.map(({ reason }) => reason).join()).toContain(`“${EAST}”2020年3月的报表`);
    expect(FIRST.theme).not.toBe(SECOND.theme);
  }, 300_000);
});
