// A federation from March to October 2020: a city, its counties with their base units, one county whose units fill tabs of the head, one
// whose units have no account, and departments. What becomes of each report follows from a rule of the story; what everything must come
// to is added up here from what people typed, never from what the program says.
import type { LocalHost } from "apps-script-host";
import { HOME_COLUMNS } from "../../../src/server/unit-workbook/layout";
import { createCampaign, OWNER, type Rig, rig } from "../../rig";
import { ACTIVITIES } from "../../unit-tabs";
import { type AtWork, working } from "../at-work";
import { byHand } from "../by-hand";
import { typing } from "../departments/leshan";

/** How large the federation is, and which months are told. */
export interface Size {
  counties: number;
  base: number;
  departments: number;
  months: readonly number[];
}

/** What became of a report. */
export type Course =
  | "sent"
  | "late"
  | "returned"
  | "corrected"
  | "recalled"
  | "zero"
  | "exempt"
  | "missing"
  | "host"
  | "partner";

/** What a unit's report of a month comes to. */
export interface Told {
  readonly unit: string;
  readonly month: number;
  readonly course: Course;
  readonly activities: number;
  readonly people: number;
  readonly quantity: number;
}

/** Where a unit types. */
type Road = "workbook" | "tab" | "staff" | "department";

interface Unit {
  readonly name: string;
  readonly above: string;
  readonly road: Road;
}

/** The federation with what everybody typed. */
export interface Federation {
  readonly office: AtWork;
  readonly units: readonly Unit[];
  readonly counties: readonly string[];
  readonly months: readonly number[];
  readonly told: readonly Told[];
  /** A county with its base units. */
  treeOf(county: string): string[];
}

const STEMS = "甲乙丙丁戊己庚";
const CHANNELS: Readonly<Record<Road, string>> = {
  workbook: "网络表格",
  tab: "本簿单位页",
  staff: "代填",
  department: "本簿部门页",
};
/** Whoever would do one of these takes part in the event of another instead. */
const TAKES_PART: readonly Course[] = ["sent", "returned", "corrected", "recalled"];
const SUBMIT = HOME_COLUMNS.indexOf("submit") + 1;
const ZERO = HOME_COLUMNS.indexOf("zero") + 1;
const FIRST_PERIOD_ROW = 8;
const TASK = "1 开办“大学习”课堂";

/** Id and name of a month's period. */
const periodOf = (month: number) => `r1.2020-${String(month).padStart(2, "0")}`;
const dayOf = (month: number, day: number) =>
  `2020-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

function unitsOf({ counties, base, departments }: Size): Unit[] {
  const names = Array.from({ length: counties }, (_, index) => `例${STEMS[index]}县总工会`);
  // Counties 丙 and 丁 send no workbooks below: one has tabs of the head, one is typed for.
  const roadBelow = (index: number): Road => (index === 1 ? "tab" : index === 2 ? "staff" : "workbook");
  return [
    ...names.map((name): Unit => ({ name, above: "", road: "workbook" })),
    ...Array.from({ length: base }, (_, place): Unit => {
      const index = place % counties;
      const name = `例${STEMS[index]}${Math.floor(place / counties) + 1}号工会`;
      return { name, above: names[index]!, road: roadBelow(index) };
    }),
    ...Array.from(
      { length: departments },
      (_, index): Unit => ({ name: `第${"一二三四五六"[index]}示例部`, above: "", road: "department" }),
    ),
  ];
}

/** The rule of the story; only who has a workbook sends a report again. */
function courseOf(units: readonly Unit[], place: number, month: number): Course {
  const { road, above } = units[place]!;
  const turn = place * 5 + month * 3;
  if (road === "department") return turn % 7 === 3 ? "missing" : "sent";
  if (turn % 17 === 6) return "exempt";
  if (turn % 13 === 5) return "missing";
  if (turn % 11 === 4) return "zero";
  if (road !== "workbook") return "sent";
  // A county's own report is accepted last: its ways back are told of the units below.
  if (above === "") return turn % 7 === 2 ? "late" : "sent";
  if (turn % 7 === 2) return "late";
  if (turn % 9 === 1) return "returned";
  if (turn % 9 === 4) return "corrected";
  if (turn % 9 === 7) return "recalled";
  return turn % 3 === 0 ? "host" : "sent";
}

/** Lives through the months. */
export async function federation(size: Size): Promise<Federation> {
  const office = await handedOut(size);
  const units = unitsOf(size);
  const told: Told[] = [];
  const story = storyOf(office, units, told);
  for (const [index, month] of size.months.entries()) await story.month(month, index);
  await office.job("rollup");
  const counties = units.slice(0, size.counties).map(({ name }) => name);
  return {
    office,
    units,
    counties,
    months: size.months,
    told,
    treeOf: (county) => [county, ...units.filter(({ above }) => above === county).map(({ name }) => name)],
  };
}

async function handedOut(size: Size): Promise<AtWork> {
  const first = size.months[0]!;
  const head = rig({ now: `${dayOf(first, 12)}T09:00:00+08:00` });
  const last = size.months[size.months.length - 1]!;
  await createCampaign(head, `2020-${String(last).padStart(2, "0")}-${last % 2 === 0 && last < 7 ? 30 : 31}`);
  const units = unitsOf(size);
  const lines = units.map(({ name, above, road }, place) =>
    [name, "县（区）总工会", CHANNELS[road], above, "张示例", `clerk${place}@units.example`].join("\t"),
  );
  await head.call("units.import", {
    text: ["单位名称\t单位类型\t填报方式\t上级单位\t联系人\t联系邮箱", ...lines].join("\n"),
  });
  for (const { name, road } of units) if (road === "department") await leads(head, name);
  await head.job("distribute");
  return working(head);
}

// All departments lead the first task together with the one before: the tab has a row for whoever leads or takes part.
async function leads(head: Rig, name: string): Promise<void> {
  const task = head.rows("任务清单")[0]!;
  const column = task.leadDepartment === "" ? "leadDepartment" : "coDepartments";
  const value = task[column] === "" ? name : `${task[column]}、${name}`;
  await byHand(head).retype("任务清单", ["taskId", task.taskId!], column, value);
}

function storyOf(office: AtWork, units: readonly Unit[], told: Told[]) {
  const { host } = office;
  const type = typing(office);
  // People take their time: Google's requests of the minute are there again.
  const call: Rig["call"] = async (name, input, user) => {
    await host.advance("70 s");
    return office.call(name, input, user);
  };
  const hands = byHand(office);
  const clerks = clerksOf(office, host, units);
  const asked = (unit: string, month: number, revision: number) => ({
    unitId: office.unitId(unit),
    period: periodOf(month),
    revision,
  });
  const note = (
    unit: string,
    month: number,
    course: Course,
    activities: number,
    people: number,
    quantity = 0,
  ) => told.push({ unit, month, course, activities, people, quantity });

  /** What a unit does until the due day; false where its report comes later. */
  async function inTime(place: number, month: number, index: number): Promise<void> {
    const { name, road } = units[place]!;
    const course = courses(month)[place]!;
    const people = 10 + ((place * 7 + month * 3) % 40);
    if (course === "missing" || course === "late") return;
    if (course === "exempt") {
      await hands.typeRow("例外", { unit: name, period: periodOf(month), kind: "免报", reason: "停产检修" });
      note(name, month, course, 0, 0);
      return;
    }
    if (road === "department" || road === "tab") {
      const quantity = 1 + ((place + month) % 4);
      await inTab(road, name, month, course === "zero" ? 0 : quantity);
      note(name, month, course, 0, 0, course === "zero" ? 0 : quantity);
      return;
    }
    if (road === "staff") {
      if (course !== "zero") await byStaff(name, month, people);
      const zero = course === "zero";
      await call("report.submitFor", {
        unitId: office.unitId(name),
        period: periodOf(month),
        zero,
        rows: [],
      });
      note(name, month, course, zero ? 0 : 1, zero ? 0 : people);
      return;
    }
    if (course === "zero") {
      await clerks.tick(name, index, "zero");
      note(name, month, course, 0, 0);
      return;
    }
    await byClerk(place, month, people, course);
    await clerks.tick(name, index, "submit");
  }

  async function byClerk(place: number, month: number, people: number, course: Course): Promise<void> {
    const { name } = units[place]!;
    const held = { date: dayOf(month, 10), theme: `${month}月一讲`, people };
    if (course === "host" || course === "partner") {
      // One event of two units: its host counts it, whoever takes part counts nothing of it.
      const other = units[course === "host" ? partnerOf(place) : hostOf(place)]!.name;
      const joint = {
        joint: course === "host" ? "主办" : "协办",
        partners: other,
        theme: "联合诵读",
        people: 80,
      };
      await clerks.enter(name, { ...held, ...joint });
      note(name, month, course, course === "host" ? 1 : 0, course === "host" ? 80 : 0);
      return;
    }
    // What is typed wrongly is put right later.
    const isWrong = course === "returned" || course === "recalled";
    await clerks.enter(name, { ...held, people: isWrong ? people + 9 : people });
    note(name, month, course, course === "corrected" ? 2 : 1, course === "corrected" ? people + 6 : people);
  }

  const partnerOf = (place: number) =>
    place + units.filter(({ above, road }) => above === "" && road === "workbook").length;
  const hostOf = (place: number) => place - (partnerOf(place) - place);

  /** The course of each unit in a month: the next unit of the same county takes part in what one holds with it. */
  function courses(month: number): Course[] {
    const own = units.map((_, place) => courseOf(units, place, month));
    for (const [place, course] of own.entries()) {
      if (course !== "host") continue;
      const partner = partnerOf(place);
      if (units[partner]?.road === "workbook" && TAKES_PART.includes(own[partner]!)) own[partner] = "partner";
      else own[place] = "sent";
    }
    return own;
  }

  async function inTab(road: Road, name: string, month: number, quantity: number): Promise<void> {
    const tab = `${road === "tab" ? "单位页" : "部门页"} ${name}`;
    const rows = office.rows(tab);
    const task = rows.find(({ kind }) => kind === "任务")!;
    const key = Object.keys(task).find((column) => column.endsWith(".quantity"))!;
    await type(tab, ["item", task.item!], key, quantity === 0 ? "" : quantity);
    await type(tab, ["item", `2020年${month}月`], "tick", quantity === 0 ? "零报告" : "提交");
  }

  async function byStaff(name: string, month: number, people: number): Promise<void> {
    await call("activity.save", {
      formId: "activity",
      entryId: null,
      revision: 0,
      unitId: office.unitId(name),
      values: { date: dayOf(month, 10), task: TASK, theme: `${month}月一讲`, people: String(people) },
      explanation: "",
    });
  }

  async function lateOnes(month: number, index: number): Promise<void> {
    for (const [place, course] of courses(month).entries()) {
      if (course !== "late") continue;
      const people = 10 + ((place * 7 + month * 3) % 40);
      await clerks.enter(units[place]!.name, { date: dayOf(month, 10), theme: `${month}月一讲`, people });
      await clerks.tick(units[place]!.name, index, "submit");
      note(units[place]!.name, month, course, 1, people);
    }
  }

  const ofCourse = (month: number, course: Course) =>
    courses(month).flatMap((each, place) => (each === course ? [units[place]!.name] : []));
  const toldOf = (unit: string, month: number) =>
    told.find((each) => each.unit === unit && each.month === month)!;

  /** Sent back, put right, sent again. */
  async function again(names: readonly string[], month: number, index: number): Promise<void> {
    for (const name of names) {
      await call("review.return", { ...asked(name, month, 1), reason: "参与人次与签到表对不上" });
      await clerks.retype(name, month, "people", toldOf(name, month).people);
      await clerks.tick(name, index, "submit");
    }
    if (names.length > 0) await office.job("collect");
  }

  async function acceptAll(month: number): Promise<void> {
    const { items } = await call("review.queue", {});
    const reports = items
      .filter(({ period }) => period === periodOf(month))
      .map(({ unitId, period, revision }) => ({ unitId, period, revision }));
    if (reports.length > 0) await call("review.accept", { reports });
    // A county above a unit that never sent is accepted with the reason, each by itself.
    const left = (await call("review.queue", {})).items.filter(({ period }) => period === periodOf(month));
    for (const { unitId, period, revision } of left)
      await call("review.accept", {
        reports: [{ unitId, period, revision }],
        reason: "下级有单位本月没有报，已电话核实",
      });
  }

  async function correct(month: number): Promise<void> {
    const names = ofCourse(month, "corrected");
    for (const name of names)
      await clerks.enter(name, { date: dayOf(month, 12), theme: "补记一场", people: 6 });
    if (names.length > 0) await office.job("collect");
    const { items } = await call("review.list", { filter: "corrections" });
    for (const { unitId, period, revision, corrections } of items) {
      const accept = corrections.map(({ id }) => id);
      await call("review.correct", { unitId, period, revision, accept, decline: [], reason: "" });
    }
  }

  async function month(number: number, index: number): Promise<void> {
    await host.advance(`${dayOf(number, 20)}T10:00:00+08:00`);
    await office.job("collect");
    for (const place of units.keys()) await inTime(place, number, index);
    await office.job("collect");
    await host.advance(`${dayOf(number, 27)}T10:00:00+08:00`);
    await lateOnes(number, index);
    // What Drive says of changes may be ten minutes old.
    await host.advance("30 min");
    await office.job("collect");
    await again(ofCourse(number, "returned"), number, index);
    await acceptAll(number);
    await correct(number);
    await again(ofCourse(number, "recalled"), number, index);
    await acceptAll(number);
  }
  return { month };
}

/** The clerks at their units' workbooks: columns are found once, rows are counted. */
function clerksOf(office: AtWork, host: LocalHost, units: readonly Unit[]) {
  const mails = new Map(units.map(({ name }, place) => [name, `clerk${place}@units.example`]));
  const next = new Map<string, number>();
  const rowIn = new Map<string, number>();
  let keys: string[] | undefined;
  const workbooks = new Map<string, string>();
  const workbook = (name: string) => {
    if (workbooks.size === 0)
      for (const { name: unit, workbookId } of office.rows("单位名录")) workbooks.set(unit!, workbookId!);
    return workbooks.get(name)!;
  };
  const keysOf = (name: string) => {
    const { sheets } = host.view(workbook(name), OWNER);
    const { cells, columns } = sheets.find(({ id }) => id === ACTIVITIES)!;
    return Array.from({ length: columns }, (_, index) => cells[`1,${index + 1}`]?.d ?? "");
  };
  const type = async (
    name: string,
    sheetId: number,
    row: number,
    column: number,
    values: (string | number | boolean | null)[],
  ) => {
    const edit = { kind: "values" as const, sheetId, row, column, values: [values] };
    const { ok, message } = await host.edit(workbook(name), mails.get(name)!, edit);
    if (!ok) throw new Error(`${name}: ${message}`);
  };
  return {
    enter: async (name: string, values: { date: string } & Record<string, string | number>) => {
      keys ??= keysOf(name);
      const row = next.get(name) ?? 3;
      next.set(name, row + 1);
      const key = `${name} ${Number(values.date.slice(5, 7))}`;
      if (!rowIn.has(key)) rowIn.set(key, row);
      const all: Record<string, string | number> = { task: TASK, ...values };
      await type(
        name,
        ACTIVITIES,
        row,
        1,
        keys.map((column) => all[column] ?? null),
      );
    },
    retype: (name: string, month: number, key: string, value: number) =>
      type(name, ACTIVITIES, rowIn.get(`${name} ${month}`)!, keys!.indexOf(key) + 1, [value]),
    tick: (name: string, index: number, box: "submit" | "zero") =>
      type(name, 1, FIRST_PERIOD_ROW + index, box === "submit" ? SUBMIT : ZERO, [true]),
  };
}

/** What 报送率 must say of some units to the end of the story, or of one month. */
export function counted({ told, units, months }: Federation, names: readonly string[], only?: number) {
  const wanted = units.filter(({ name }) => names.includes(name));
  const some = told.filter(
    ({ unit, month }) => names.includes(unit) && (only === undefined || month === only),
  );
  const exempt = some.filter(({ course }) => course === "exempt").length;
  const actual = some.filter(({ course }) => course !== "exempt");
  return {
    expected: String(wanted.length * (only === undefined ? months.length : 1) - exempt),
    actual: String(actual.length),
    onTime: String(actual.filter(({ course }) => course !== "late").length),
    activities: String(some.reduce((sum, { activities }) => sum + activities, 0)),
    people: String(some.reduce((sum, { people }) => sum + people, 0)),
  };
}
