// An office whose March is long closed, and where its rows stand: in the head, or in the workbooks of archive.
import { expect } from "@jest/globals";
import { clerkOf } from "../../clerk";
import { OWNER, type Rig, type RigOptions } from "../../rig";
import { endedAt } from "../at-work";
import { byHand } from "../by-hand";
import { EAST, HILL, RIVER, smallOffice } from "../trials/office";

export const MARCH = "r1.2020-03";
const TASK = "1 开办“大学习”课堂";
export const FIRST = { date: "2020-03-16", task: TASK, theme: "大学习课堂第一讲", people: 40 };
export const SECOND = { date: "2020-03-18", task: TASK, theme: "大学习课堂第二讲", people: 12 };
const TABS = ["活动汇总", "台账汇总"];

export type Row = Record<string, string>;

/** Three units reported March, one of them twice; all was accepted, two months ago. A tab may hold two rows. */
export async function closedMarch(options: RigOptions = {}): Promise<Rig> {
  const office = await smallOffice(options);
  await clerkOf(office, EAST).enter(FIRST);
  await clerkOf(office, RIVER).enter({ ...FIRST, theme: "河岸读书会", people: 30 });
  for (const unit of [EAST, RIVER]) await clerkOf(office, unit).tick(MARCH);
  await clerkOf(office, HILL).tick(MARCH, "zero");
  await office.job("collect");
  await clerkOf(office, EAST).enter(SECOND);
  await clerkOf(office, EAST).tick(MARCH);
  await office.job("collect");
  const reports = office.standing("报表记录").map(({ unitId, revision }) => ({
    unitId: unitId!,
    period: MARCH,
    revision: Number(revision),
  }));
  await office.call("review.accept", { reports });
  await byHand(office).retype("活动设置", ["key", "archiveRows"], "value", 2);
  await office.host.advance("2020-06-15T10:00:00+08:00");
  await office.call("clock.start", {});
  await office.job("rollup");
  return office;
}

/** The clock's next tick. */
export async function tick({ host }: Rig): Promise<void> {
  const result = await host.run("tick", [], { user: OWNER });
  expect(result.ok).toBe(true);
}

/** Workbooks of archive that Drive knows. */
export function books({ host }: Rig) {
  return host.files().filter(({ name, trashed }) => name.includes("记录归档") && !trashed);
}

/** Rows of a tab of archive by their keys. */
export function archivedRows(office: Rig, tab: string): Row[] {
  return books(office).flatMap(({ id }) => {
    const sheet = office.host.view(id, OWNER).sheets.find(({ name }) => name === tab);
    if (!sheet) return [];
    const keys = Array.from({ length: sheet.columns }, (_, at) => sheet.cells[`1,${at + 1}`]?.d ?? "");
    const lines = Array.from({ length: sheet.rows }, (_, row) =>
      Object.fromEntries(keys.map((key, at) => [key, sheet.cells[`${row + 1},${at + 1}`]?.d ?? ""])),
    );
    return lines.slice(2).filter((row) => Object.values(row).some((cell) => cell !== ""));
  });
}

/** All rows of the record, wherever they stand, in one order. */
export function everyRow(office: Rig): string[] {
  const told = (tab: string, { period = "", ...row }: Row) => {
    const cells = { ...row, period: period.slice(period.lastIndexOf(".") + 1) };
    return `${tab} ${JSON.stringify(Object.entries(cells).sort())}`;
  };
  return TABS.flatMap((tab) =>
    [...office.rows(tab), ...archivedRows(office, tab)].map((row) => told(tab, row)),
  ).sort();
}

/** What 汇总 and 报送情况 say. */
export async function rolledUp(office: Rig): Promise<string> {
  await office.host.advance("2 min");
  await office.job("rollup");
  const { sheets } = office.host.view(office.host.spreadsheetId, OWNER);
  const page = sheets.find(({ name }) => name === "汇总")!;
  const figures = Object.entries(page.cells).map(([at, { d }]) => `${at} ${d}`);
  // The page names the minute of its making.
  return JSON.stringify([figures.filter((cell) => !/\d\d:\d\d/.test(cell)), office.rows("报送情况")]);
}

/** Archiving that is broken off leaves the old state or the new one, and the next tick completes it, in one workbook. */
export async function archivingEnded(office: Rig, every: number): Promise<void> {
  const proved = office.host.snapshot();
  const rows = everyRow(office);
  const figures = await rolledUp(office);
  office.host.restore(proved);
  await endedAt(
    office.host,
    every,
    () => office.host.run("tick", [], { user: OWNER }),
    async () => {
      // Whatever stands in both places counts once.
      expect([...new Set(everyRow(office))]).toEqual([...new Set(rows)]);
      await office.host.advance("20 min");
      await tick(office);
      expect(office.rows("活动汇总")).toEqual([]);
      expect(everyRow(office)).toEqual(rows);
      expect(books(office)).toHaveLength(1);
      expect(office.rows("活动设置").find(({ key }) => key === "clockProblem")!.value).toBe("");
      expect(await rolledUp(office)).toBe(figures);
    },
  );
}
