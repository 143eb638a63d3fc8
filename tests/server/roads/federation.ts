// A month of a federation whose units report by workbook, file, link and through the office; and the same month in workbooks alone.
import { type AtWork, atWork, OWNER, pasted, UNITS } from "../at-work";
import { byHand } from "../by-hand";
import { type Platforms, platforms, WECOM } from "../groups/platforms";
import { ADDRESS, linksTo } from "../link/visitor";
import { byFile, byLink, byOffice, byWorkbook, type Told } from "./roads";

export const [EAST, GLASS, RIVER] = UNITS.map(([name]) => name) as [string, string, string];
export const HARBOUR = "例港航运公司工会";
export const DOCK = "例湾船坞工会";
export const LIGHT = "例灯塔工会";
export const BRIDGE = "例桥梁工会";
export const MILL = "例磨坊工会";
export const ISLAND = "例岛工会";

const DIRECT = "直属基层工会";
const COUNTY = "县（区）总工会";
const ROADS: readonly (readonly [string, string, string, string])[] = [
  [HARBOUR, DIRECT, "harbour@post.example", "表格邮件"],
  [DOCK, DIRECT, "dock@post.example", "表格邮件"],
  [LIGHT, DIRECT, "light@post.example", "填报链接"],
  [BRIDGE, COUNTY, "bridge@post.example", "填报链接"],
  // Google cannot share with it, which shows when its workbook is handed out.
  [MILL, DIRECT, "mill@163.com", "网络表格"],
  [ISLAND, COUNTY, "", "代填"],
];

/** What each unit did in March. */
const DID: Readonly<Record<string, readonly Told[]>> = {
  [EAST]: [
    { date: "2020-03-10", theme: "东区第一讲", people: 40 },
    { date: "2020-03-17", theme: "东区第二讲", people: 35 },
  ],
  [HARBOUR]: [
    { date: "2020-03-18", theme: "码头读书角", people: 23 },
    { date: "2020-03-19", theme: "船员夜读", people: 11 },
  ],
  [DOCK]: [{ date: "2020-03-20", theme: "船坞早课", people: 17 }],
  [LIGHT]: [{ date: "2020-03-12", theme: "灯塔夜读", people: 23 }],
  [BRIDGE]: [{ date: "2020-03-14", theme: "桥头诵读", people: 9 }],
  [MILL]: [{ date: "2020-03-16", theme: "磨坊读报", people: 14 }],
  [ISLAND]: [{ date: "2020-03-15", theme: "海岛讲堂", people: 52 }],
  [RIVER]: [],
};
export const CORRECTED = 32;
export const RIVER_NEXT = "next@units.example";
export const BRIDGE_NEXT = "bridge.next@post.example";

/** The federation, what it does, and what stands in its group. */
export interface Federation {
  office: AtWork;
  world: Platforms;
  /** Lets time pass to an instant of the office's zone, "2020-03-25 20:00". */
  until(moment: string): Promise<void>;
}

/** The units with their roads, or all with workbooks; Monday, the twenty-third of March. */
export async function federation(
  isMixed: boolean,
  watch: (host: AtWork["host"]) => void = () => {},
): Promise<Federation> {
  const world = platforms(() => Date.parse(office.host.now()));
  const office = await atWork("2020-03-23T09:00:00+08:00", undefined, watch, { network: world.network });
  const hands = byHand(office);
  await hands.retype("活动设置", ["key", "linkAddress"], "value", ADDRESS);
  for (const [name, kind, mail, road] of ROADS) {
    const address = isMixed ? mail : `c${ROADS.findIndex(([unit]) => unit === name)}@units.example`;
    await office.call("units.import", { text: pasted([[name, kind, address]], isMixed ? road : "网络表格") });
  }
  await office.job("distribute");
  const until: Federation["until"] = async (moment) => {
    await office.host.advance(`${moment.replace(" ", "T")}:00+08:00`);
  };
  return { office, world, until };
}

/** The month by all four roads, up to the morning after the last reports came, or to the evening of the due day. */
export async function mixedMonth({ office, until, world }: Federation, looked: () => Promise<void>) {
  const hands = byHand(office);
  const workbook = byWorkbook(office);
  const file = byFile(office);
  const link = byLink(office, (unit) => linksTo(office.host, mailOf(office, unit)).at(-1)!);
  await hands.typeRow("群机器人", { name: "示例企微群", kind: "企业微信" });
  const [robot] = (await office.call("robots.list", {})).robots;
  await office.call("robots.save", { robotId: robot!.robotId, address: WECOM, secret: "" });
  await office.call("clock.start", {});
  await office.call("units.move", { unitIds: [office.unitId(MILL)], channel: "link" });
  await until("2020-03-23 14:00");
  await looked();
  await workbook.report(EAST, DID[EAST]!);
  await link.report(LIGHT, DID[LIGHT]!);
  await until("2020-03-24 10:00");
  await looked();
  const sent = await file.filled(HARBOUR, DID[HARBOUR]!);
  const merged = [await file.merge(sent), await file.merge(sent)];
  await link.correct(LIGHT, CORRECTED);
  await hands.retype("单位名录", ["name", RIVER], "contactMail", RIVER_NEXT);
  await hands.retype("单位名录", ["name", BRIDGE], "contactMail", BRIDGE_NEXT);
  await until("2020-03-25 09:30");
  await looked();
  await workbook.report(RIVER, DID[RIVER]!);
  await until("2020-03-25 15:00");
  await looked();
  await link.report(MILL, DID[MILL]!);
  await byOffice(office).report(ISLAND, DID[ISLAND]!);
  const late = await file.filled(DOCK, DID[DOCK]!);
  await until("2020-03-26 10:00");
  await looked();
  await file.merge(late, "2020-03-25 16:00");
  await until("2020-03-27 10:00");
  await looked();
  await link.report(BRIDGE, DID[BRIDGE]!);
  await until("2020-03-27 11:00");
  await looked();
  return { merged, posted: world.posted };
}

/** The same month typed in workbooks: collected at each press. */
export async function workbookMonth({ office, until }: Federation): Promise<void> {
  const workbook = byWorkbook(office);
  const report = async (...units: string[]) => {
    for (const unit of units) await workbook.report(unit, DID[unit]!);
    await office.job("collect");
  };
  await until("2020-03-23 14:00");
  await report(EAST, LIGHT);
  await until("2020-03-24 10:00");
  await report(HARBOUR);
  await workbook.clerk(LIGHT).paste(3, "people", CORRECTED);
  await workbook.clerk(LIGHT).tick("r1.2020-03");
  await office.job("collect");
  await until("2020-03-25 09:30");
  await report(RIVER);
  await until("2020-03-25 15:00");
  await report(MILL, ISLAND, DOCK);
  await until("2020-03-27 10:00");
  await report(BRIDGE);
  await until("2020-03-27 11:00");
}

/** The page of figures and the lines of 报送情况, as people read them. */
export async function figuresOf({ office }: Federation) {
  await office.job("rollup");
  const { cells } = office.host
    .view(office.host.spreadsheetId, OWNER)
    .sheets.find(({ name }) => name === "汇总")!;
  const page = Object.entries(cells).flatMap(([place, { d }]) =>
    d && !d.startsWith("截至") ? [`${place} ${d}`] : [],
  );
  const status = office.rows("报送情况").map(({ unitId: _, ...line }) => line);
  const reports = office.standing("报表记录").map(({ unit, revision, state, onTime }) => {
    return { unit, revision, state, onTime };
  });
  return { page, status, reports: reports.sort((a, b) => a.unit!.localeCompare(b.unit!)) };
}

/** What the raw figures come to, counted by hand. */
export const PEOPLE = Object.entries(DID)
  .flatMap(([unit, told]) => told.map(({ people }) => (unit === LIGHT ? CORRECTED : people)))
  .reduce((sum, people) => sum + people, 0);

const mailOf = ({ rows }: AtWork, unit: string): string =>
  rows("单位名录").find(({ name }) => name === unit)!.contactMail!;
