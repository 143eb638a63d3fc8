// A month of an office with three colleagues on an account of a person: hand out, fill in, collect, remind, chase, review.
import { expect } from "@jest/globals";
import { type Rig, rig } from "../../rig";
import { type Drive, driveOf } from "../sharing/drive";
import { expectEachOnce, STAFF, setUpUnits } from "../sharing/many-days";
import { type Cost, type Course, courseOf } from "./course";

const MARCH = "r1.2020-03";
const [LI, QIAN] = STAFF as [string, string, string];

/** How the units of an office take it, by the last digit of their number. */
export type Manner = "early" | "mistaken" | "evening" | "midnight" | "chased" | "silent";
const MANNERS: readonly Manner[] = [
  "early",
  "early",
  "mistaken",
  "evening",
  "evening",
  "evening",
  "midnight",
  "midnight",
  "chased",
  "silent",
];

/** What one day came to. */
export interface Day extends Cost {
  day: string;
  made: number;
  shared: number;
  waiting: number;
  /** Reports in the record, refused ticks and receipts of the day. */
  collected: number;
  refused: number;
  told: number;
  mails: number;
  held: number;
}

/** An office in its month. */
export interface Month {
  office: Course;
  drive: Drive;
  days: Day[];
  names: string[];
  of(...manners: Manner[]): string[];
  /** Lets the day end at an hour, "23:59" by default, and puts it down. */
  endDay(day: string, hour?: string): Promise<void>;
}

/** How large the story is told. */
export interface Scale {
  units: number;
  /** Clerks of the unit with this number. */
  clerks: (index: number) => number;
  /** Morning on which the workbooks are handed out. */
  from: string;
  /** Last day, which ends at four in the afternoon. */
  to: string;
}

/** Tells the month from its first morning on. */
export async function tellMonth({ units, clerks, from, to }: Scale): Promise<Month> {
  const host = rig({ modelledClock: true, now: `${from}T09:00:00+08:00` });
  await setUpUnits(host, units, clerks);
  const month = monthOf(host);
  await month.office.jobOf("distribute");
  for (const day of daysFrom(from, to)) {
    await DOINGS[day]?.(month);
    await month.endDay(day, day === to ? "16:00" : undefined);
  }
  console.log(month.days.map((day) => JSON.stringify(day)).join("\n"));
  expectEachOnce(host, month.drive, units);
  return month;
}

function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

/** The unit whose report is sent back. */
export const returnedOf = (of: Month["of"]): string => of("evening")[0]!;

// What people do, day by day; the clock does the rest.
const DOINGS: Readonly<Record<string, (month: Month) => Promise<void>>> = {
  "2020-03-24": async ({ office, of }) => {
    await office.until("2020-03-24 11:00");
    for (const unit of of("early")) {
      await office.enter(unit, "2020-03-18", 30);
      await office.tick(unit, "submit");
    }
    for (const unit of of("mistaken")) {
      await office.tick(unit, "submit");
      await office.tick(unit, "zero");
    }
    await office.until("2020-03-24 16:00");
    for (const unit of of("mistaken")) {
      expect(office.home(unit)).toMatchObject({ state: "有问题" });
      expect(office.home(unit).message).toContain("零报告");
      await office.tick(unit, "zero");
    }
  },
  "2020-03-25": async ({ office, of }) => {
    await office.until("2020-03-25 20:00");
    for (const unit of of("evening")) {
      await office.enter(unit, "2020-03-22", 12);
      await office.tick(unit, "submit");
    }
    await office.until("2020-03-25 23:55");
    for (const unit of of("midnight")) await office.tick(unit, "zero");
  },
  "2020-03-26": async ({ office, of }) => {
    await office.until("2020-03-26 10:00");
    const returned = returnedOf(of);
    const report = { unitId: office.unitId(returned), period: MARCH, revision: 1 };
    await office.call("review.return", { ...report, reason: "请补充参与人次的说明" }, LI);
    await office.acceptAll(LI);
    expect(office.home(returned)).toMatchObject({ state: "已退回" });
    await office.until("2020-03-26 14:00");
    await office.enter(returned, "2020-03-21", 5, "晨读");
    await office.tick(returned, "submit");
  },
  "2020-03-27": async ({ office, of }) => {
    await office.until("2020-03-27 10:00");
    const unitIds = of("chased", "silent").map(office.unitId);
    const { problems } = await office.call("chase.send", { unitIds }, QIAN);
    office.hear(problems);
    await office.until("2020-03-27 14:00");
    for (const unit of of("chased")) await office.tick(unit, "zero");
    await office.until("2020-03-27 15:00");
    await office.acceptAll(LI);
    await office.call("job.step", { job: "rollup", restart: true }, LI);
  },
};

function monthOf(rig: Rig): Month {
  const drive = driveOf(rig);
  const office = courseOf(rig);
  const days: Day[] = [];
  const names = rig.rows("单位名录").map(({ name }) => name!);
  return {
    office,
    drive,
    days,
    names,
    of: (...manners) => names.filter((_, index) => manners.includes(MANNERS[index % MANNERS.length]!)),
    endDay: async (day, hour = "23:59") => {
      await office.until(`${day} ${hour}`);
      days.push({ day, ...standing(office, drive, day), ...office.cost() });
    },
  };
}

function standing(office: Course, drive: Drive, day: string) {
  const states = office.rows("单位名录").map(({ workbookState }) => workbookState);
  const lines = office.rows("操作日志").filter(({ at, action }) => at!.startsWith(day) && action === "收取");
  const mails = office.host.mails().filter(({ at }) => localDay(at) === day);
  return {
    made: drive.ofRole("unit").length,
    shared: states.filter((state) => state === "已分发").length,
    waiting: states.filter((state) => state === "待共享").length,
    collected: office.standing("报表记录").length,
    refused: lines.filter(({ reason }) => reason !== "").length,
    told: lines.length,
    mails: mails.reduce((sum, { to }) => sum + to.length, 0),
    held: office.rows("提醒日志").filter(({ state }) => state === "待发送").length,
  };
}

/** Day of an instant where the office is. */
export const localDay = (at: string): string =>
  new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);

export { MARCH };
