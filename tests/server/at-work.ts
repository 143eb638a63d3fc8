// A campaign that is under way: three units with workbooks, typed into by their clerks.

import type { LocalHost, Project, RunResult } from "apps-script-host";
import { addresses } from "../../src/core/mail";
import { HOME_COLUMNS, type HomeColumn } from "../../src/server/unit-workbook/layout";
import { createCampaign, OWNER, type Rig, type RigOptions, rig, STAFF } from "../rig";
import { ACTIVITIES } from "../unit-tabs";

/** Tab ids and places of a unit workbook that clerks type into; rows and columns count from 1. */
const HOME = 1;
const FIRST_PERIOD_ROW = 8;
const column = (key: HomeColumn) => HOME_COLUMNS.indexOf(key) + 1;
const SUBMIT = column("submit");
const ZERO = column("zero");

export const UNITS = [
  ["例东区总工会", "县（区）总工会", "wang@units.example"],
  ["例明玻璃有限公司工会", "直属基层工会", "feng@units.example"],
  ["例河县总工会", "县（区）总工会", "zhang@units.example"],
] as const;

/** The office with its units, and what their clerks do. */
export interface AtWork extends Rig {
  workbook(unit: string): string;
  unitId(unit: string): string;
  /** A clerk types an activity of the first task. */
  enter(unit: string, day: string, people: number, theme?: string): Promise<void>;
  /** A clerk ticks 提交 or 零报告 in the row of a period: 0 = the first. */
  tick(unit: string, box: "submit" | "zero", period?: number): Promise<void>;
  /** A clerk writes a difficulty or a wish into 问题困难. */
  ask(unit: string, words: string): Promise<void>;
  /** What stands in a row of 首页, by column. */
  home(unit: string, period?: number): { state: string; submit: string; receipt: string; message: string };
}

/** A list of units as it is pasted. */
export function pasted(units: readonly (readonly [string, string, string])[], channel = "网络表格"): string {
  const lines = units.map(([name, type, mail]) => [name, type, channel, "张示例", mail].join("\t"));
  return ["单位名称\t单位类型\t填报方式\t联系人\t联系邮箱", ...lines].join("\n");
}

/** Sets the campaign up and hands out the workbooks; one member of the staff may edit the head workbook. */
export async function atWork(
  now?: string,
  project?: Project,
  watch: (host: LocalHost) => void = () => {},
  more: RigOptions = {},
): Promise<AtWork> {
  // A product without a precaution may do what no execution of ours does.
  const office = rig({
    ...more,
    ...(now ? { now } : {}),
    ...(project ? { project, readsAmidWrites: true } : {}),
  });
  watch(office.host);
  office.host.share(office.host.spreadsheetId, STAFF, "writer");
  await createCampaign(office);
  await office.call("units.import", { text: pasted(UNITS) });
  await office.job("distribute");
  return working(office);
}

/** The doings of clerks on an office whose workbooks are handed out. */
export function working(office: Rig): AtWork {
  const row = (unit: string) => office.rows("单位名录").find(({ name }) => name === unit)!;
  const workbook = (unit: string) => row(unit).workbookId!;
  const type = async (
    unit: string,
    sheetId: number,
    at: [number, number],
    values: (string | number | boolean)[],
  ) => {
    const [line, column] = at;
    const edit = { kind: "values" as const, sheetId, row: line, column, values: [values] };
    const [mail] = addresses(row(unit).contactMail!);
    const { ok, message } = await office.host.edit(workbook(unit), mail!, edit);
    if (!ok) throw new Error(`${unit}: ${message}`);
  };
  const sheetOf = (unit: string, tab: string) =>
    office.host.view(workbook(unit), office.owner).sheets.find(({ name }) => name === tab)!;
  const next = new Map<string, number>();
  return {
    ...office,
    workbook,
    unitId: (unit) => row(unit).unitId!,
    enter: async (unit, day, people, theme = "领读一小时") => {
      const line = next.get(unit) ?? 3;
      next.set(unit, line + 1);
      await type(
        unit,
        ACTIVITIES,
        [line, 1],
        [day, "1 开办“大学习”课堂", "集中学习", theme, "职工之家", people, "朗诵"],
      );
    },
    tick: (unit, box, period = 0) =>
      type(unit, HOME, [FIRST_PERIOD_ROW + period, box === "submit" ? SUBMIT : ZERO], [true]),
    ask: (unit, words) => {
      const { cells, rows } = sheetOf(unit, "首页");
      const isAsk = (line: number) => cells[`${line},${column("periodId")}`]?.d === "#ask1";
      const line = Array.from({ length: rows }, (_, index) => index + 1).find(isAsk)!;
      return type(unit, HOME, [line, column("status")], [words]);
    },
    home: (unit, period = 0) => {
      const text = (key: HomeColumn) =>
        office.text(workbook(unit), "首页", FIRST_PERIOD_ROW + period, column(key));
      return {
        state: text("state"),
        submit: text("submit"),
        receipt: text("receipt"),
        message: text("problems"),
      };
    },
  };
}

/** A unit's tab as the clerk sees it. */
export function unitTab(office: AtWork, unit: string, tab: string) {
  const mail = UNITS.find(([name]) => name === unit)![2];
  return office.host.view(office.workbook(unit), mail).sheets.find(({ name }) => name === tab)!;
}

/** True when a cell is closed to the person who looks. */
export function isLocked(
  tab: { locked: { row: number; column: number; rows: number; columns: number }[] },
  row: number,
  column: number,
): boolean {
  return tab.locked.some(
    (range) =>
      row >= range.row &&
      row < range.row + range.rows &&
      column >= range.column &&
      column < range.column + range.columns,
  );
}

/**
 * Ends an action before every n-th of its calls in turn, each time from the same state, and looks at what it left.
 * All calls in turn take minutes: that is what `npm run test:deep` is for. Whether writes that were not flushed are lost
 * is a coin of the host's, tossed anew each time; `coins` says how often each call is tried.
 */
export async function endedAt(
  host: LocalHost,
  every: number,
  action: () => Promise<RunResult>,
  check: () => Promise<void>,
  coins = 1,
): Promise<void> {
  const before = host.snapshot();
  const { crossings } = await action();
  const turns = Array.from({ length: Math.ceil(crossings / every) * coins }, (_, turn) => turn);
  for (const turn of turns) {
    const call = 1 + Math.floor(turn / coins) * every;
    host.restore(before);
    host.machinery.random.state = turn * 7919;
    host.faultNext({ at: call, what: "end" });
    await action();
    await check().catch((error: Error) => {
      throw new Error(`Ended before call ${call} of ${crossings}: ${error.message}`, { cause: error });
    });
  }
  host.restore(before);
}

export { OWNER, STAFF };
