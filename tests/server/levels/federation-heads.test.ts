// Two months of a federation in which counties 甲 and 乙 run head workbooks of their own and county 丙 none: late, returned, recalled, corrected, zero, exempted and joint
// reports of their units go up through the counties' ticks. What everything must come to is added up here from what people typed.
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { LocalHost } from "apps-script-host";
import { clerkOf } from "../../clerk";
import { createCampaign, rig } from "../../rig";
import { type AtWork, working } from "../at-work";
import { byHand } from "../by-hand";
import { typing } from "../departments/leshan";
import { linkTo } from "../side-by-side/offices";
import { withFunction } from "../trials/office";
import { BLANK, emptyHead } from "./two-heads";

type Course =
  | "sent"
  | "late"
  | "returned"
  | "recalled"
  | "corrected"
  | "zero"
  | "exempt"
  | "missing"
  | "host"
  | "partner";
type Road = "网络表格" | "本簿单位页" | "代填";

const [JIA, YI, BING] = ["例甲县总工会", "例乙县总工会", "例丙县总工会"];
const OWN_HEADS = [JIA, YI];
const MONTHS = [3, 4];
/** Base units: county, road, and what becomes of their reports of March and April. */
const UNITS: Readonly<Record<string, readonly [string, Road, readonly [Course, Course]]>> = {
  例甲一厂工会: [JIA, "网络表格", ["partner", "recalled"]],
  例甲二厂工会: [JIA, "网络表格", ["returned", "host"]],
  例甲三厂工会: [JIA, "本簿单位页", ["sent", "exempt"]],
  例乙一厂工会: [YI, "网络表格", ["host", "partner"]],
  例乙二厂工会: [YI, "网络表格", ["late", "corrected"]],
  例乙三厂工会: [YI, "代填", ["zero", "missing"]],
  例丙一厂工会: [BING, "网络表格", ["late", "recalled"]],
  例丙二厂工会: [BING, "网络表格", ["corrected", "zero"]],
};
const NAMES = Object.keys(UNITS);
const COUNTIES = [JIA, YI, BING];
const TASK = "1 开办“大学习”课堂";
const REASON = "有单位本月没有报，已电话核实";

const periodOf = (month: number) => `r1.2020-0${month}`;
const dayOf = (month: number, day: number) => `2020-0${month}-${day}`;
const mailOf = (place: number) => `clerk${place}@units.example`;
const chairOf = (county: string) => `chair${COUNTIES.indexOf(county)}@units.example`;

/** What a unit's report of a month comes to. */
interface Told {
  readonly unit: string;
  readonly county: string;
  readonly month: number;
  readonly activities: number;
  readonly people: number;
  readonly quantity: number;
}

const told: Told[] = [];
let city: AtWork;
const heads = new Map<string, AtWork>();
const headOf = (county: string) => heads.get(county) ?? city;
const sum = (key: "activities" | "people" | "quantity", isMeant: (each: Told) => boolean) =>
  told.filter(isMeant).reduce((total, each) => total + each[key], 0);

const HEADER = "单位名称\t单位类型\t填报方式\t上级单位\t联系人\t联系邮箱";
const line = (name: string, road: string, above: string, mail: string) =>
  [name, "县（区）总工会", road, above, "张示例", mail].join("\t");

async function handedOut(): Promise<LocalHost> {
  const first = rig({
    now: "2020-03-12T09:00:00+08:00",
    project: withFunction(BLANK),
    readsAmidWrites: true,
  });
  const { host } = first;
  for (const county of OWN_HEADS) heads.set(county, await emptyHead(host, chairOf(county)));
  await createCampaign(first, "2020-04-30");
  const unitsOf = (county: string) => NAMES.filter((name) => UNITS[name]![0] === county);
  const listed = (names: readonly string[], above: string) =>
    names.map((name) => line(name, UNITS[name]![1], above, mailOf(NAMES.indexOf(name))));
  const counties = COUNTIES.map((name) =>
    line(name, OWN_HEADS.includes(name) ? "自有总表" : "网络表格", "", chairOf(name)),
  );
  await first.call("units.import", {
    text: [HEADER, ...counties, ...listed(unitsOf(BING), BING)].join("\n"),
  });
  await first.job("distribute");
  city = working(first);
  for (const county of OWN_HEADS) {
    const head = heads.get(county)!;
    const link = linkTo(city.workbook(county));
    const { version } = await head.call("above.read", { link });
    await head.call("above.take", { link, version });
    await head.call("units.import", { text: [HEADER, ...listed(unitsOf(county), "")].join("\n") });
    await head.job("distribute");
  }
  return host;
}

function spring(host: LocalHost) {
  const offices = [...heads.values(), city];
  const rowOf = new Map<string, number>();
  const nextRow = new Map<string, number>();
  const clerk = (name: string) => clerkOf(headOf(UNITS[name]?.[0] ?? ""), name);
  const asked = (unit: string, month: number, revision = 1) => ({
    unitId: headOf(UNITS[unit]![0]).unitId(unit),
    period: periodOf(month),
    revision,
  });
  // Google's requests of a minute are there again, and Drive knows of what changed.
  const rest = () => host.advance("11 min");
  const collect = async () => {
    await rest();
    for (const office of offices) await office.job("collect");
  };
  const note = (unit: string, month: number, activities: number, people: number, quantity = 0) =>
    told.push({ unit, county: UNITS[unit]?.[0] ?? unit, month, activities, people, quantity });
  const peopleOf = (name: string, month: number) => 10 + NAMES.indexOf(name) * 7 + month * 3;
  const quantityOf = (name: string, month: number) => 1 + ((NAMES.indexOf(name) + month) % 4);

  async function enter(name: string, month: number, values: Record<string, string | number>): Promise<void> {
    const row = nextRow.get(name) ?? 3;
    nextRow.set(name, row + 1);
    if (!rowOf.has(`${name} ${month}`)) rowOf.set(`${name} ${month}`, row);
    await clerk(name).enter({ date: dayOf(month, 10), task: TASK, theme: `${month}月一讲`, ...values });
  }

  async function report(name: string, month: number, course: Course): Promise<void> {
    const [county, road] = UNITS[name]!;
    const head = headOf(county);
    const [people, quantity] = [peopleOf(name, month), quantityOf(name, month)];
    if (course === "exempt") {
      await byHand(head).typeRow("例外", {
        unit: name,
        period: periodOf(month),
        kind: "免报",
        reason: "停产检修",
      });
      return;
    }
    if (road === "本簿单位页") {
      const tab = `单位页 ${name}`;
      const task = head.rows(tab).find(({ kind }) => kind === "任务")!;
      const key = Object.keys(task).find((column) => column.endsWith(".quantity"))!;
      await typing(head, chairOf(county))(tab, ["item", task.item!], key, quantity);
      await typing(head, chairOf(county))(tab, ["item", `2020年${month}月`], "tick", "提交");
      note(name, month, 0, 0, quantity);
      return;
    }
    if (road === "代填") {
      const unitId = head.unitId(name);
      const values = { date: dayOf(month, 10), task: TASK, theme: `${month}月一讲`, people: String(people) };
      const entry = { formId: "activity", entryId: null, revision: 0, unitId, values, explanation: "" };
      if (course !== "zero") await head.call("activity.save", entry);
      const zero = course === "zero";
      await head.call("report.submitFor", { unitId, period: periodOf(month), zero, rows: [] });
      note(name, month, zero ? 0 : 1, zero ? 0 : people);
      return;
    }
    if (course === "zero") {
      await clerk(name).tick(periodOf(month), "zero");
      note(name, month, 0, 0);
      return;
    }
    if (course === "host" || course === "partner") {
      const joint = { joint: course === "host" ? "主办" : "协办", theme: "联合诵读", people: 80 };
      await enter(name, month, joint);
      note(name, month, course === "host" ? 1 : 0, course === "host" ? 80 : 0, quantity);
    } else {
      const isWrong = course === "returned" || course === "recalled";
      await enter(name, month, { people: isWrong ? people + 9 : people });
      const isMore = course === "corrected";
      note(name, month, isMore ? 2 : 1, isMore ? people + 6 : people, quantity);
    }
    await clerk(name).ledger(periodOf(month), 0, "quantity", quantity);
    await clerk(name).tick(periodOf(month));
  }

  /** The county's own report: one activity and a number. */
  async function byCounty(county: string, month: number): Promise<void> {
    const people = 50 + COUNTIES.indexOf(county) + month;
    const own = clerkOf(city, county);
    await own.enter({ date: dayOf(month, 11), task: TASK, theme: `${month}月县里一讲`, people });
    await own.ledger(periodOf(month), 0, "quantity", month);
    await own.tick(periodOf(month));
    note(county, month, 1, people, month);
  }

  async function again(name: string, month: number): Promise<void> {
    const head = headOf(UNITS[name]![0]);
    await head.call("review.return", { ...asked(name, month), reason: "参与人次与签到表对不上" });
    await clerk(name).paste(rowOf.get(`${name} ${month}`)!, "people", peopleOf(name, month));
    await clerk(name).tick(periodOf(month));
  }

  async function acceptAll(office: AtWork, month: number): Promise<void> {
    const waiting = async () =>
      (await office.call("review.queue", {})).items
        .filter(({ period }) => period === periodOf(month))
        .map(({ unitId, period, revision }) => ({ unitId, period, revision }));
    const reports = await waiting();
    if (reports.length > 0) await office.call("review.accept", { reports });
    for (const left of await waiting())
      await office.call("review.accept", { reports: [left], reason: REASON });
  }

  async function takeCorrections(office: AtWork): Promise<void> {
    const { items } = await office.call("review.list", { filter: "corrections" });
    for (const { unitId, period, revision, corrections } of items) {
      const accept = corrections.map(({ id }) => id);
      if (accept.length > 0)
        await office.call("review.correct", { unitId, period, revision, accept, decline: [], reason: "" });
    }
  }

  const goUp = async () => {
    await rest();
    for (const head of heads.values()) await head.job("rollup");
    await collect();
  };

  return async (month: number, index: number): Promise<void> => {
    const of = (...courses: readonly Course[]) =>
      NAMES.filter((name) => courses.includes(UNITS[name]![2][index]!));
    await host.advance(`${dayOf(month, 20)}T10:00:00+08:00`);
    await collect();
    for (const name of NAMES)
      if (!of("late", "missing").includes(name)) await report(name, month, UNITS[name]![2][index]!);
    await collect();
    for (const head of heads.values()) await acceptAll(head, month);
    await goUp();
    for (const county of COUNTIES) await byCounty(county, month);
    await collect();
    await host.advance(`${dayOf(month, 27)}T10:00:00+08:00`);
    for (const name of of("late")) await report(name, month, "late");
    for (const name of of("returned")) await again(name, month);
    await collect();
    for (const head of heads.values()) await acceptAll(head, month);
    await goUp();
    // What came late below is on its way once the county ticks anew.
    for (const county of OWN_HEADS) await clerkOf(city, county).tick(periodOf(month));
    await collect();
    await acceptAll(city, month);
    for (const name of of("corrected"))
      await enter(name, month, { date: dayOf(month, 12), theme: "补记一场", people: 6 });
    for (const name of of("recalled")) await again(name, month);
    await collect();
    for (const office of offices) {
      await takeCorrections(office);
      await acceptAll(office, month);
    }
    await goUp();
    await takeCorrections(city);
  };
}

beforeAll(async () => {
  const host = await handedOut();
  const month = spring(host);
  for (const [index, number] of MONTHS.entries()) await month(number, index);
  await host.advance("2020-05-06T09:00:00+08:00");
  for (const office of [...heads.values(), city]) await office.job("rollup");
}, 300_000);

const rate = (office: AtWork, scope: string, name: string, period = "全部") => {
  const { activities, people } = office
    .rows("报送率")
    .find((row) => row.scope === scope && row.name === name && row.period === period)!;
  return [activities, people!.replace(/,/g, "")];
};
const wanted = (isMeant: (each: Told) => boolean) => [
  String(sum("activities", isMeant)),
  String(sum("people", isMeant)),
];

describe("two months of a federation with head workbooks of two counties", () => {
  it("comes to what each unit typed, in the head in which it is kept", () => {
    for (const name of NAMES)
      expect([name, rate(headOf(UNITS[name]![0]), "单位", name)]).toEqual([
        name,
        wanted(({ unit }) => unit === name),
      ]);
  });

  it("comes in the city to the sum of each county and of all, in all months and in each", () => {
    for (const county of COUNTIES) {
      const scope = county === BING ? "单位及下级" : "单位";
      expect([county, rate(city, scope, county)]).toEqual([county, wanted((each) => each.county === county)]);
    }
    expect(rate(city, "全部", "全部")).toEqual(wanted(() => true));
    for (const month of MONTHS)
      expect([month, rate(city, "全部", "全部", `2020年${month}月`)]).toEqual([
        month,
        wanted((each) => each.month === month),
      ]);
  });

  it("keeps in the city's ledgers the numbers of each county with those below it", () => {
    const lines = city.standing("台账汇总").filter(({ row }) => row!.startsWith("1 "));
    const names = (county: string) => [county, ...NAMES.filter((name) => UNITS[name]![0] === county)];
    for (const county of COUNTIES)
      for (const month of MONTHS) {
        const found = lines.filter(
          ({ unit, period }) => names(county).includes(unit!) && period === periodOf(month),
        );
        const quantity = found.reduce((total, each) => total + Number(each.quantity), 0);
        expect([county, month, quantity]).toEqual([
          county,
          month,
          sum("quantity", (each) => each.county === county && each.month === month),
        ]);
      }
  });

  it("tells the city who changed what after it had accepted the county", () => {
    const below = city
      .rows("操作日志")
      .map(({ after }) => after ?? "")
      .filter((words) => words.includes("下级已更改"));
    for (const name of NAMES) {
      const isChanged = UNITS[name]![2].some((course) => course === "recalled" || course === "corrected");
      expect([name, below.some((words) => words.includes(`下级已更改：${name}`))]).toEqual([name, isChanged]);
    }
  });
});
