// What must hold after any break: the sentences that the sweeps share.
import { expect } from "@jest/globals";
import type { SheetView } from "apps-script-host";
import { type LogAction, logActions } from "../../../src/core/text/log-actions";
import { clerkOf, ledgerTab } from "../../clerk";
import { OWNER, type Rig } from "../../rig";
import { EAST, HILL, RIVER, UNITS } from "./office";

const MARCH = "r1.2020-03";
/** First typed cell of a ledger: 数量 of the first task. */
const TYPED = { row: 7, column: 3 };
/** The first box 提交 and the state beside it on 首页. */
const BOX = { row: 8, column: 5 };
const STATE = { row: 8, column: 4 };

/** Clerks of three units: one good report, one zero report, one with a mistake in it. */
export async function tickThree(office: Rig): Promise<void> {
  const east = clerkOf(office, EAST);
  await east.enter(
    { date: "2020-03-16", task: "1 开办“大学习”课堂", theme: "大学习课堂第一讲", people: 40 },
    { date: "2020-03-18", task: "2 建立职工读书小组", theme: "读书小组第一次学习", people: 12 },
  );
  await east.ledger(MARCH, 0, "quantity", 2);
  await east.tick(MARCH);
  await clerkOf(office, RIVER).tick(MARCH, "zero");
  const hill = clerkOf(office, HILL);
  await hill.enter({ date: "2020-03-17", task: "1 开办“大学习”课堂", theme: "大学习课堂第一讲", people: 40 });
  await hill.paste(3, "people", "约五十人");
  await hill.tick(MARCH);
}

/** Every unit has exactly one workbook, its own, shared with its clerk and protected; the directory knows it. */
export function expectHandedOut(office: Rig): void {
  const files = office.host.files().filter(({ trashed }) => !trashed);
  const directory = office.rows("单位名录");
  const log = office.rows("操作日志").filter(({ action }) => action === "分发");
  for (const unit of UNITS) {
    const row = directory.find(({ name }) => name === unit)!;
    const own = files.filter(({ appProperties }) => appProperties.unit === row.unitId);
    expect(own.map(({ id }) => id)).toEqual([row.workbookId]);
    expect(row.workbookState).toBe("已分发");
    expect(own[0]!.editors).toEqual([row.contactMail]);
    const home = clerkOf(office, unit).sheet("首页");
    expect([isLocked(home, STATE), isLocked(home, BOX)]).toEqual([true, false]);
    expect(home.cells["2,2"]?.d).toBe(unit);
    expect([1, 2]).toContain(log.filter(({ record }) => record === unit).length);
  }
  const ofRole = (role: string) => files.filter(({ appProperties }) => appProperties.role === role);
  expect([ofRole("master").length, ofRole("folder").length]).toEqual([1, 1]);
  const inside = [...ofRole("master"), ...ofRole("unit")].map(({ parents }) => parents);
  expect(inside).toEqual(inside.map(() => [ofRole("folder")[0]!.id]));
}

/** Access follows the directory: a new contact of one unit, nobody of a closed one, no colleague who has left. */
export function expectFollowed(office: Rig): void {
  const files = office.host.files();
  const row = (unit: string) => office.rows("单位名录").find(({ name }) => name === unit)!;
  const editors = (unit: string) => files.find(({ id }) => id === row(unit).workbookId)!.editors;
  expect([editors(EAST), editors(RIVER), editors(HILL)]).toEqual([
    ["next@units.example"],
    [row(RIVER).contactMail],
    [],
  ]);
  expect([EAST, RIVER, HILL].map((unit) => row(unit).workbookState)).toEqual(["已分发", "已分发", "已收回"]);
  expect(
    files.filter(({ appProperties }) => appProperties.role === "folder").map(({ editors }) => editors),
  ).toEqual([[]]);
}

/** What a unit reads as received is in the record and in the log: true at any moment, also right after a break. */
export function expectReceiptsTrue(office: Rig): void {
  const received = UNITS.filter((unit) => clerkOf(office, unit).home(MARCH).receipt !== "");
  if (received.length === 0) return;
  const [reports, ledger] = ["报表记录", "台账汇总"].map(office.standing);
  for (const unit of received) {
    expect(reports!.filter((row) => row.unit === unit)).toHaveLength(1);
    expect(ledger!.filter((row) => row.unit === unit)).toHaveLength(3);
    const told = lines(office, "collect", `${unit} ${MARCH}`);
    expect(told.map(({ after }) => after)).toContain("已提交");
  }
}

/** The three reports of `tickThree` are dealt with: two recorded and receipted once, one refused with its reason. */
export function expectCollected(office: Rig): void {
  expect(office.standing("报表记录")).toEqual([
    expect.objectContaining({ unit: EAST, state: "已提交", revision: "1", zero: "否" }),
    expect.objectContaining({ unit: RIVER, state: "已提交", revision: "1", zero: "是" }),
  ]);
  expect(office.standing("台账汇总").map(({ unit, quantity, people }) => [unit, quantity, people])).toEqual([
    [EAST, "2", "40"],
    [EAST, "", "12"],
    [EAST, "", "0"],
    [RIVER, "", "0"],
    [RIVER, "", "0"],
    [RIVER, "", "0"],
  ]);
  expect(office.standing("活动汇总").map(({ unit, theme }) => [unit, theme])).toEqual([
    [EAST, "大学习课堂第一讲"],
    [EAST, "读书小组第一次学习"],
  ]);
  const [east, river, hill] = UNITS.map((unit) => clerkOf(office, unit).home(MARCH));
  const open = { submit: "FALSE", zero: "FALSE" };
  expect(east).toMatchObject({ ...open, state: "已提交", problems: "" });
  expect(east!.receipt).toContain("第 1 稿");
  expect(river).toMatchObject({ ...open, state: "已提交" });
  expect(river!.receipt).toContain("零报告");
  expect(hill).toMatchObject({ ...open, state: "有问题", receipt: "" });
  expect(hill!.problems).toMatch(/“活动记录” F3 格.*约五十人/);
  // A break may make a line be written once more, never oftener.
  for (const unit of UNITS) expect([1, 2]).toContain(lines(office, "collect", `${unit} ${MARCH}`).length);
}

/** The March report of a unit is accepted, once, and its workbook says the same. */
export function expectAccepted(office: Rig, unit: string): void {
  expect(office.standing("报表记录").filter((row) => row.unit === unit)).toEqual([
    expect.objectContaining({ state: "已接收", revision: "1", reviewedBy: OWNER }),
  ]);
  expect([1, 2]).toContain(lines(office, "review.accepted", `${unit} ${MARCH}`).length);
  const clerk = clerkOf(office, unit);
  expect(clerk.home(MARCH).state).toBe("已接收");
  const ledger = clerk.sheet(ledgerTab(MARCH));
  expect([ledger.hidden, isLocked(ledger, TYPED)]).toEqual([false, true]);
}

/** Every report has the rows of its revision, one for each task, and no row of the record is newer than its report. */
export function expectWhole(office: Rig): void {
  const setOf = ({ unitId, period }: Record<string, string>) => `${unitId} ${period}`;
  const reports = new Map(office.standing("报表记录").map((row) => [setOf(row), Number(row.revision)]));
  for (const tab of ["台账汇总", "活动汇总"])
    for (const row of office.rows(tab))
      expect(Number(row.revision)).toBeLessThanOrEqual(reports.get(setOf(row)) ?? 0);
  expect(office.standing("台账汇总")).toHaveLength(3 * reports.size);
}

/** What a unit's 首页 and ledger show of a period is what the record says of it. */
export function expectTold(office: Rig, unit: string, period: string): void {
  const report = office.standing("报表记录").find((row) => row.unit === unit && row.period === period);
  const home = clerkOf(office, unit).home(period);
  const state = report?.state ?? "未报";
  expect([home.state, home.submit]).toEqual([state, "FALSE"]);
  if (report) expect(home.receipt).toContain(`第 ${report.revision} 稿`);
  else expect(home.receipt).toBe("");
  const returned = state === "已退回" ? report!.reason! : "";
  if (returned) expect(home.problems).toContain(returned);
  else expect(home.problems).not.toContain("退回");
  const ledger = clerkOf(office, unit).sheet(ledgerTab(period));
  const isClosed = state === "已接收";
  expect([ledger.hidden, isLocked(ledger, TYPED)]).toEqual([false, isClosed]);
}

/** Lines of 操作日志 about a record; a report is called by its unit and the name of its period. */
export function lines(office: Rig, action: LogAction, record: string): Record<string, string>[] {
  const named = record.replace(/r1\.(\d{4})-0?(\d+)/, "$1年$2月");
  const called = logActions[action].zh;
  return office.rows("操作日志").filter((row) => row.action === called && row.record === named);
}

function isLocked(tab: SheetView, { row, column }: { row: number; column: number }): boolean {
  return tab.locked.some(
    (range) =>
      row >= range.row &&
      row < range.row + range.rows &&
      column >= range.column &&
      column < range.column + range.columns,
  );
}
