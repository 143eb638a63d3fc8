// Two campaigns of one office side by side, by the notices 青宣〔2021〕44号 and 73号 of the seeds: each has a head workbook, an owner and a clock of its
// own, and both address the same units. 44号 asks for a report each month, 73号 once, by 20 November 2021.
import type { LocalHost, RunResult } from "apps-script-host";
import { MONTHLY, OWNER, officeAt, type Rig, type RigOptions, rig, STAFF } from "../../rig";
import { type AtWork, working } from "../at-work";
import { byHand } from "../by-hand";
import { withFunction } from "../trials/office";

export const LAKE = "例湖州总工会";
export const RAIL = "省例铁路工会";
export const CULTURE = "职工文化建设";
export const LECTURES = "重要论述系列活动";

const COPY = `function copyHead(title) { return SpreadsheetApp.getActive().copy(title).getId(); }
function dropTriggers() { ScriptApp.getProjectTriggers().forEach((each) => ScriptApp.deleteTrigger(each)); }`;
const UNITS = [
  "单位名称\t单位类型\t填报方式\t联系人\t联系邮箱",
  `${LAKE}\t市州总工会\t网络表格\t湖示例\thu@units.example`,
  `${RAIL}\t省级产业工会\t网络表格\t铁示例\ttie@units.example`,
].join("\n");

/** The link of a workbook. */
export const linkTo = (id: string): string => `https://docs.google.com/spreadsheets/d/${id}/edit`;

/** Both campaigns, and the host that they live on. */
export interface SideBySide {
  readonly host: LocalHost;
  /** 73号, owned by `OWNER`. */
  readonly lectures: AtWork;
  /** 44号, owned by `STAFF`. */
  readonly culture: AtWork;
}

/** Hands both campaigns out to the same two units on 25 October 2021, each naming the other; both clocks stand. */
export async function sideBySide(options: RigOptions = {}): Promise<SideBySide> {
  const first = rig({
    now: "2021-10-25T09:00:00+08:00",
    project: withFunction(COPY),
    readsAmidWrites: true,
    ...options,
  });
  const { host } = first;
  // A copy has a script of its own that stands as bare as this one.
  const copied = await host.run("copyHead", [CULTURE], { user: OWNER });
  const id = String(copied.value);
  host.share(id, STAFF, "owner");
  const second = officeAt(atHead(host, id, STAFF), { readsAmidWrites: true }, STAFF);
  await begin(first, "qinghai-2021-73", LECTURES, { ...MONTHLY, kind: "once", dueDay: null });
  await begin(second, "qinghai-2021-44", CULTURE, MONTHLY);
  for (const [office, other, reader] of [
    [first, second, STAFF],
    [second, first, OWNER],
  ] as const) {
    host.share(office.host.spreadsheetId, reader, "reader");
    await name(office, other.host.spreadsheetId);
  }
  return { host, lectures: working(first), culture: working(second) };
}

type Rhythm = typeof MONTHLY;

async function begin(office: Rig, template: string, title: string, period: Rhythm): Promise<void> {
  await office.call("campaign.create", {
    template,
    title,
    documentNumber: "",
    issuer: "例省总工会",
    reportMail: "",
    reportPhone: "",
    start: "2021-09-01",
    end: "2021-12-31",
    period,
  });
  // What comes at any time is asked for by neither: these mails are about days.
  if (template === "qinghai-2021-44")
    await byHand(office).retype("提醒规则", ["when", "多日未报"], "inUse", "否");
  await office.call("units.import", { text: UNITS });
  await office.job("distribute");
}

/** Staff write into 活动设置 that the office has another head. */
async function name(office: Rig, other: string): Promise<void> {
  await byHand(office).retype("活动设置", ["key", "otherHeads"], "value", linkTo(other));
}

/** The same host as it looks from the script of another head workbook. */
export function atHead(host: LocalHost, spreadsheetId: string, user: string): LocalHost {
  const own: Partial<LocalHost> = {
    spreadsheetId,
    run: (name, args, options) => host.run(name, args, { user, spreadsheetId, ...options }),
  };
  return new Proxy(host, { get: (target, key) => Reflect.get(key in own ? own : target, key) });
}

/** 44号 lets 73号 send its reminders, on the morning of 16 November, when both have some. Both clocks stand, and run when a test says so. */
export async function joined(options: RigOptions = {}): Promise<SideBySide> {
  const offices = await sideBySide(options);
  const { lectures, culture, host } = offices;
  await host.advance("2021-11-16T06:30:00+08:00");
  const sender = linkTo(lectures.host.spreadsheetId);
  await byHand(culture).retype("活动设置", ["key", "mailsWith"], "value", sender);
  for (const office of [lectures, culture]) {
    await office.call("clock.start", {});
    await office.host.run("dropTriggers", [], { user: office.owner });
    await tickAt(office, "06:40");
  }
  return offices;
}

/** The clock of an office runs once at a time of the morning of 16 November. */
export async function tickAt(office: AtWork, time: string): Promise<RunResult> {
  await office.host.advance(`2021-11-16T${time}:00+08:00`);
  return office.host.run("tick", [], { user: office.owner });
}
