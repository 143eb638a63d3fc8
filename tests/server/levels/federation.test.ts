// A city, two counties with four units each, and a unit of the office with a tab, through March and April 2020: reports in time, late, returned,
// corrected, zero, exempted, joint, recalled after acceptance, and one that never came. Every figure of 报送率 and 下级报送 is added up here from
// what people typed.
import { beforeAll, describe, expect, it } from "@jest/globals";
import { clerkOf } from "../../clerk";
import { createCampaign, OWNER, rig } from "../../rig";
import { type AtWork, working } from "../at-work";
import { byHand } from "../by-hand";
import { typing } from "../departments/leshan";

const [JIA, YI, HOUSE] = ["例甲县总工会", "例乙县总工会", "例机关工会"] as const;
const TOWNS = ["例甲一镇工会", "例甲二镇工会", "例甲三镇工会", "例甲四镇工会"] as const;
const PLANTS = ["例乙一厂工会", "例乙二厂工会", "例乙三厂工会", "例乙四厂工会"] as const;
const WITH_WORKBOOK = [JIA, ...TOWNS, YI, ...PLANTS];
const MARCH = "r1.2020-03";
const APRIL = "r1.2020-04";

/** What counts in the end: who held it, when, how many came. Whoever joined in somebody else's event counts nothing of it. */
interface Held {
  readonly unit: string;
  readonly period: string;
  readonly people: number;
}
/** What became of the report of a unit that was not simply sent in time. */
type Course = "late" | "missing" | "exempt";

const held: Held[] = [];
const courses = new Map<string, Course>();
let office: AtWork;

const above = (unit: string) =>
  ([...TOWNS] as string[]).includes(unit) ? JIA : ([...PLANTS] as string[]).includes(unit) ? YI : "";
const treeOf = (head: string) => [head, ...WITH_WORKBOOK.filter((unit) => above(unit) === head)];

async function holds(unit: string, period: string, people: number, over: Record<string, string> = {}) {
  const date = period === MARCH ? "2020-03-12" : "2020-04-15";
  const event = { date, task: "1 开办“大学习”课堂", theme: `${unit}一讲`, people };
  await clerkOf(office, unit).enter({ ...event, ...over });
}

/** A clerk types an event that counts, and ticks 提交. */
async function reports(unit: string, period: string, people: number) {
  await holds(unit, period, people);
  held.push({ unit, period, people });
  await clerkOf(office, unit).tick(period);
}

const asked = (unit: string, period: string, revision = 1) => ({
  unitId: office.unitId(unit),
  period,
  revision,
});
const accept = (units: readonly string[], period: string) =>
  office.call("review.accept", { reports: units.map((unit) => asked(unit, period)) });

async function march() {
  const [first, second, third, fourth] = TOWNS;
  await reports(first, MARCH, 40);
  // One event of two towns: its host counts it.
  await holds(first, MARCH, 30, { theme: "两镇联合诵读", joint: "主办", partners: second });
  held.push({ unit: first, period: MARCH, people: 30 });
  await holds(second, MARCH, 30, { theme: "两镇联合诵读", joint: "协办", partners: first });
  await clerkOf(office, second).tick(MARCH);
  await clerkOf(office, third).tick(MARCH, "zero");
  await reports(JIA, MARCH, 15);
  await reports(YI, MARCH, 12);
  await reports(PLANTS[0], MARCH, 50);
  await byHand(office).typeRow("例外", {
    unit: PLANTS[1],
    period: "2020-03",
    kind: "免报",
    reason: "停产检修",
  });
  courses.set(`${PLANTS[1]} ${MARCH}`, "exempt");
  courses.set(`${PLANTS[2]} ${MARCH}`, "missing");
  await reports(PLANTS[3], MARCH, 60);
  await houseReports();
  await office.job("collect");
  await office.host.advance("2020-03-28T10:00:00+08:00");
  await reports(fourth, MARCH, 25);
  courses.set(`${fourth} ${MARCH}`, "late");
  // What Drive says of changes may be ten minutes old.
  await office.host.advance("30 min");
  await office.job("collect");
}

/** The office's own unit reports figures in its tab of the head workbook, and no event. */
async function houseReports() {
  const tab = `单位页 ${HOUSE}`;
  const row = (kind: string) => office.rows(tab).find((found) => found.kind === kind)!;
  const quantity = Object.keys(row("报送")).find((key) => key.endsWith(".quantity"))!;
  await typing(office)(tab, ["item", row("任务").item!], quantity, 3);
  await typing(office)(tab, ["item", "2020年3月"], "tick", "提交");
}

/** One report is returned and comes corrected, one is recalled after it was accepted and comes with another figure. */
async function reviewed() {
  const again = async (unit: string, people: number) => {
    await office.call("review.return", { ...asked(unit, MARCH), reason: "参与人次与签到表对不上" });
    expect((await clerkOf(office, unit).paste(3, "people", people)).ok).toBe(true);
    await clerkOf(office, unit).tick(MARCH);
    await office.job("collect");
    held.splice(
      held.findIndex((each) => each.unit === unit),
      1,
      { unit, period: MARCH, people },
    );
    await office.call("review.accept", { reports: [asked(unit, MARCH, 2)] });
  };
  await again(PLANTS[0], 45);
  await accept([...TOWNS, JIA, PLANTS[3]], MARCH);
  await again(PLANTS[3], 66);
}

async function april() {
  await office.host.advance("2020-04-20T10:00:00+08:00");
  await office.job("collect");
  for (const [index, unit] of WITH_WORKBOOK.entries()) await reports(unit, APRIL, 10 + index);
  courses.set(`${HOUSE} ${APRIL}`, "missing");
  await office.job("collect");
  await accept([...TOWNS, JIA, ...PLANTS], APRIL);
  await office.host.advance("2020-05-06T10:00:00+08:00");
  await office.job("rollup");
}

/** What 报送率 must say of some units, added up from what they typed. */
function counted(units: readonly string[]) {
  const reports = units.flatMap((unit) => [MARCH, APRIL].map((period) => courses.get(`${unit} ${period}`)));
  const owed = reports.filter((course) => course !== "exempt");
  const actual = owed.filter((course) => course !== "missing");
  const events = held.filter(({ unit }) => units.includes(unit));
  return {
    expected: String(owed.length),
    actual: String(actual.length),
    onTime: String(actual.filter((course) => course !== "late").length),
    activities: String(events.length),
    people: String(events.reduce((sum, { people }) => sum + people, 0)),
  };
}

const line = (scope: string, name: string) => {
  const found = office
    .rows("报送率")
    .find((row) => row.scope === scope && row.name === name && row.period === "全部");
  const { expected, actual, onTime, activities, people } = found!;
  return { expected, actual, onTime, activities, people };
};

beforeAll(async () => {
  const head = rig({ now: "2020-03-20T09:00:00+08:00" });
  await createCampaign(head, "2020-04-30");
  const row = (name: string, channel: string, parent: string, place: number) =>
    [name, "县（区）总工会", channel, parent, "张示例", `clerk${place}@units.example`].join("\t");
  const text = [
    "单位名称\t单位类型\t填报方式\t上级单位\t联系人\t联系邮箱",
    ...WITH_WORKBOOK.map((name, place) => row(name, "网络表格", above(name), place)),
    row(HOUSE, "本簿单位页", "", 90),
  ].join("\n");
  await head.call("units.import", { text });
  await head.job("distribute");
  office = working(head);
  await march();
  await reviewed();
  await april();
}, 180_000);

describe("two months of a federation", () => {
  it("come to what each unit typed, in the line of each unit", () => {
    for (const unit of [...WITH_WORKBOOK, HOUSE])
      expect([unit, line("单位", unit)]).toEqual([unit, counted([unit])]);
  });

  it("come to the sum of the units, in the lines of both counties and of everybody", () => {
    for (const county of [JIA, YI])
      expect([county, line("单位及下级", county)]).toEqual([county, counted(treeOf(county))]);
    expect(line("全部", "全部")).toEqual(counted([...WITH_WORKBOOK, HOUSE]));
  });

  it.each([JIA, YI])(
    "are told %s in its own workbook: its own person-times, those of each unit below, and both together",
    (county) => {
      const tab = office.host
        .view(office.workbook(county), OWNER)
        .sheets.find(({ name }) => name === "下级报送")!;
      // A period of which all is accepted is shown no more once another has begun.
      const people = (units: readonly string[], periods: readonly string[]) =>
        held
          .filter(({ unit, period }) => units.includes(unit) && periods.includes(period))
          .reduce((sum, each) => sum + each.people, 0);
      const lines = Array.from({ length: tab.rows }, (_, row) =>
        Array.from({ length: 10 }, (_, column) => tab.cells[`${row + 1},${column + 1}`]?.d ?? ""),
      ).filter(([row, figure]) => row === "活动" && figure === "参与人次");
      expect(lines.map((cells) => cells.slice(2, 9))).toEqual(
        (county === JIA ? [APRIL] : [MARCH, APRIL]).map((period) =>
          [
            ...treeOf(county).map((unit) => people([unit], [period])),
            people(treeOf(county), [period]),
            people(treeOf(county), [MARCH, APRIL]),
          ].map(String),
        ),
      );
    },
  );

  it("leave the last state of each report", () => {
    const state = (unit: string, period: string) =>
      office.standing("报表记录").find((row) => row.unit === unit && row.period === period)?.state;
    expect(TOWNS.map((unit) => state(unit, MARCH))).toEqual(TOWNS.map(() => "已接收"));
    expect([PLANTS[1], PLANTS[2]].map((unit) => state(unit, MARCH))).toEqual([undefined, undefined]);
    expect(
      office.standing("报表记录").find((row) => row.unit === PLANTS[3] && row.period === MARCH),
    ).toMatchObject({
      state: "已接收",
      revision: "2",
    });
  });
});
