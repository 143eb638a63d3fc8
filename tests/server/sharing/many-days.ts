// So many units that an account of a person cannot share with all of them in a day: what the office sees day by day.
import { expect } from "@jest/globals";
import type { RunResult } from "apps-script-host";
import { DAILY } from "../../../packages/apps-script-host/src/kernel/limits";
import { addresses } from "../../../src/core/mail";
import { createCampaign, type Rig, rig } from "../../rig";
import { driveJob } from "../pace/many";
import { type Asked, type Drive, driveOf } from "./drive";

/** Shares a day of such an account. */
export const QUOTA = DAILY["Drive shares"]!.consumer;
/** Colleagues of the office. */
export const STAFF = ["li@qhd-office.example", "qian@qhd-office.example", "sun@qhd-office.example"];
const TYPES = ["县（区）总工会", "直属基层工会"];

/** What one day came to. */
export interface Day {
  made: number;
  shared: number;
  waiting: number;
  /** Requests to Drive, service calls and modelled seconds of all executions of the day. */
  requests: number;
  calls: number;
  seconds: number;
  longest: number;
}

/** Hands out to so many units, lets the clock do the rest over as many days as it takes, and looks at what came of it. */
export async function handOutOverDays(units: number): Promise<Day[]> {
  const office = rig({ modelledClock: true });
  const drive = driveOf(office);
  await setUpUnits(office, units, () => 1);
  const asked = drive.watch();
  const { runs, last } = await driveJob(office, "distribute");
  const days = [dayOf(office, drive, asked, runs)];
  // Nobody is blamed: the page says how many wait, the clock has nothing to say.
  const waiting = units - QUOTA + STAFF.length;
  expect(last.problems.map(({ text }) => text)).toEqual([expect.stringContaining(`余下 ${waiting} 个单位`)]);
  while (days.at(-1)!.waiting > 0 && days.length < 7) {
    // An hour more than a day: the tick that finds the quota there again comes after it.
    days.push(dayOf(office, drive, asked, await office.host.advance("25 h")));
    expect((await office.call("clock.start", {})).lastError).toBe("");
  }
  expectEachOnce(office, drive, units);
  console.log(days.map((day, index) => `day ${index + 1}: ${JSON.stringify(day)}`).join("\n"));
  return days;
}

/** A campaign of an office with three colleagues and so many units, each with as many clerks as `clerks` says; the clock runs. */
export async function setUpUnits(
  office: Rig,
  units: number,
  clerks: (index: number) => number,
): Promise<void> {
  for (const mail of STAFF) office.host.share(office.host.spreadsheetId, mail, "writer");
  await createCampaign(office, "2020-04-30");
  const mails = (index: number) =>
    Array.from({ length: clerks(index) }, (_, clerk) => `clerk${index + 1}.${clerk + 1}@units.example`);
  const lines = Array.from(
    { length: units },
    (_, index) => `例${index + 1}单位工会\t${TYPES[index % 2]}\t网络表格\t${mails(index).join("；")}`,
  );
  await office.call("units.import", {
    text: ["单位名称\t单位类型\t填报方式\t联系邮箱", ...lines].join("\n"),
  });
  await office.call("clock.start", {});
}

function dayOf(office: Rig, drive: Drive, asked: Asked[], runs: readonly RunResult[]): Day {
  const states = office.rows("单位名录").map(({ workbookState }) => workbookState);
  const seconds = runs.map(({ meter }) => meter.modelledMs / 1000);
  return {
    made: drive.ofRole("unit").length,
    shared: states.filter((state) => state === "已分发").length,
    waiting: states.filter((state) => state === "待共享").length,
    requests: asked.splice(0).length,
    calls: runs.reduce((sum, { meter }) => sum + meter.totalCalls, 0),
    seconds: Math.round(seconds.reduce((sum, each) => sum + each, 0)),
    longest: Math.round(Math.max(...seconds)),
  };
}

/** One folder, one master of each kind, one workbook for each unit, open to its own contacts and the office. */
export function expectEachOnce(office: Rig, drive: Drive, units: number): void {
  const made = (["folder", "master", "unit"] as const).map((role) => drive.ofRole(role).length);
  expect(made).toEqual([1, TYPES.length, units]);
  expect(new Set(drive.ofRole("unit").map(({ appProperties }) => appProperties.unit)).size).toBe(units);
  const rows = office.rows("单位名录");
  expect(rows.map(({ name }) => drive.editors(name!))).toEqual(
    rows.map(({ contactMail }) => addresses(contactMail!)),
  );
  expect([...drive.folder().editors].sort()).toEqual(STAFF);
}
