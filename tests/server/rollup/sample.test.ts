// The sample campaign, March to the end of June: every figure of 汇总, 手机版, 报送情况 and the office's own 台账 is what the test works out from
// the rows that clerks typed into their workbooks.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { SheetView } from "apps-script-host";
import { OWNER, type Rig, rig } from "../../rig";

const MONTHS = ["03", "04", "05", "06"];
/** What the sample's story tells of June and May. */
const NOT_IN_JUNE = ["例北满族自治县总工会", "例明玻璃有限公司工会", "例湾新区总工会"];
const LATE_IN_MAY = "市例机械冶金产业工会";

/** An activity as a clerk typed it. */
interface Typed {
  readonly unit: string;
  readonly month: string;
  readonly task: string;
  readonly people: number;
}

let folder: string;
let office: Rig;
let units: string[];
let typed: Typed[];
/** Numbers that clerks typed into the column 数量, by unit, month and row of the table. */
let quantities: { unit: string; month: string; row: number; value: number }[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sample-"));
  const store = join(folder, "sample.sqlite");
  const played = spawnSync(process.execPath, ["tests/server/rollup/play-sample.mjs", store], {
    encoding: "utf8",
  });
  if (played.status !== 0) throw new Error(played.stderr);
  office = rig({ store, now: "2020-06-28T09:00:00+08:00" });
  const directory = office.rows("单位名录");
  units = directory.map(({ name }) => name!);
  const tabs = directory.map(({ name, workbookId }) => ({
    unit: name!,
    sheets: office.host.view(workbookId!, OWNER).sheets,
  }));
  typed = tabs.flatMap(({ unit, sheets }) => activitiesOf(unit, sheets));
  quantities = tabs.flatMap(({ unit, sheets }) => quantitiesOf(unit, sheets));
}, 300_000);
afterAll(async () => {
  await office?.host.close();
  rmSync(folder, { recursive: true, force: true });
});

function rowsBelow({ cells, rows, columns }: SheetView, header: number): Record<string, string>[] {
  const names = Array.from({ length: columns }, (_, at) => cells[`${header},${at + 1}`]?.d ?? "");
  return Array.from({ length: rows - header }, (_, at) =>
    Object.fromEntries(names.map((name, i) => [name, cells[`${header + 1 + at},${i + 1}`]?.d ?? ""])),
  );
}

function activitiesOf(unit: string, sheets: readonly SheetView[]): Typed[] {
  const register = sheets.find(({ name }) => name === "活动记录")!;
  return rowsBelow(register, 2)
    .filter((row) => row["日期 *"] !== "")
    .map((row) => ({
      unit,
      month: row["日期 *"]!.slice(5, 7),
      task: row["任务 *"]!.slice(0, 1),
      people: Number(row["参与人次 *"]!.replace(/,/g, "")),
    }));
}

function quantitiesOf(unit: string, sheets: readonly SheetView[]): typeof quantities {
  return MONTHS.flatMap((month) => {
    const sheet = sheets.find(({ name }) => name === `台账 2020-${month}`)!;
    const at = Object.keys(sheet.cells).find((where) => sheet.cells[where]!.d === "数量")!;
    const [header, column] = at.split(",").map(Number) as [number, number];
    return [1, 2, 3].flatMap((row) => {
      const shown = sheet.cells[`${header + row},${column}`]?.d ?? "";
      return shown === "" ? [] : [{ unit, month, row, value: Number(shown) }];
    });
  });
}

const isIn = ({ unit, month }: { unit: string; month: string }) =>
  month !== "06" || !NOT_IN_JUNE.includes(unit);
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const commas = (value: number) => value.toLocaleString("en-US");
const percent = (part: number, whole: number) => `${Math.round((100 * part) / whole)}%`;
const counted = (of: Partial<Typed> = {}) =>
  typed
    .filter(isIn)
    .filter((each) => Object.entries(of).every(([key, value]) => each[key as keyof Typed] === value));
const people = (some: readonly Typed[]) => sum(some.map((each) => each.people));
const tab = (name: string) =>
  office.host.view(office.host.spreadsheetId, OWNER).sheets.find((sheet) => sheet.name === name)!;

/** What stands below a label of a page. */
function below(page: SheetView, label: RegExp, lines = 1): string {
  const at = Object.keys(page.cells).find((where) => label.test(page.cells[where]!.d))!;
  const [row, column] = at.split(",").map(Number) as [number, number];
  return page.cells[`${row + lines},${column}`]!.d;
}

/** The stock of a row of the table: what each unit told last in a report that is in. */
const stock = (row: number) =>
  sum(
    units.flatMap((unit) =>
      quantities
        .filter((each) => each.unit === unit && each.row === row && isIn(each))
        .slice(-1)
        .map(({ value }) => value),
    ),
  );

describe("the sample at the end of June", () => {
  it("has what eleven clerks typed in four months", () => {
    expect([units.length, new Set(typed.map(({ unit }) => unit)).size]).toEqual([11, 11]);
    expect(new Set(typed.map(({ month }) => month))).toEqual(new Set(MONTHS));
    // Somebody typed what is not in: a page that counted it would be found.
    expect(typed.some((each) => !isIn(each))).toBe(true);
  });

  it.each(["汇总", "手机版"])("has on %s the shares, events and people of all, and what is owed", (name) => {
    const page = tab(name);
    const inJune = units.length - NOT_IN_JUNE.length;
    expect({
      rate: below(page, /^报送率 2020年6月/),
      onTime: below(page, /^按时率 2020年6月/),
      activities: below(page, /^活动场次（累计）/),
      people: below(page, /^参与人次（累计）/),
      overdue: below(page, /^逾期未报/),
    }).toEqual({
      rate: percent(inJune, units.length),
      onTime: percent(inJune, units.length),
      activities: commas(counted().length),
      people: commas(people(counted())),
      overdue: String(NOT_IN_JUNE.length),
    });
    expect(below(page, /^活动场次（累计）/, 2)).toContain(`2020年6月 ${counted({ month: "06" }).length}`);
    expect(below(page, /^参与人次（累计）/, 2)).toContain(
      `2020年6月 ${commas(people(counted({ month: "06" })))}`,
    );
  });

  it("compares June with May of the same units, and says of how many", () => {
    const there = units.filter((unit) => !NOT_IN_JUNE.includes(unit));
    const of = (month: string) => typed.filter((each) => each.month === month && there.includes(each.unit));
    const signed = (value: number) => `${value < 0 ? "−" : value > 0 ? "+" : "±"}${commas(Math.abs(value))}`;
    const page = tab("汇总");
    const words = below(page, /^参与人次（累计）/, 2).replace(/\n/g, "");
    expect(words).toContain(
      `较上期 ${signed(people(of("06")) - people(of("05")))}（同 ${there.length} 个单位）`,
    );
  });

  it("has in 报送情况 of each unit what it owed, sent and sent in time, and its events and people", () => {
    const rows = office.rows("报送情况");
    // Four months and 建组织情况; 典型推荐 is not due yet.
    const owed = MONTHS.length + 1;
    expect(
      rows.map(({ unit, expected, actual, onTime, activities, people: all }) => [
        unit,
        [expected, actual, onTime, activities, all],
      ]),
    ).toEqual(
      units.map((unit) => {
        const sent = owed - (NOT_IN_JUNE.includes(unit) ? 1 : 0);
        const own = counted({ unit });
        const inTime = unit === LATE_IN_MAY ? sent - 1 : sent;
        return [unit, [owed, sent, inTime, own.length, commas(people(own))].map(String)];
      }),
    );
  });

  it.each(["", "r1.2020-05"])("has in the office's own 台账 the sums of its rows, of %p", async (period) => {
    const month = period.slice(-2);
    const wanted = ["1", "2", "3"].map((task, at) => {
      const own = counted({ task, ...(month !== "" && { month }) });
      const told = quantities.filter((each) => each.row === at + 1 && each.month === month);
      return [month === "" ? stock(at + 1) : sum(told.map(({ value }) => value)), people(own), own.length];
    });
    const { sheet } = await office.call("print.build", {
      ...{ what: "office", name: "", formId: "ledger", unitId: "" },
      period,
    });
    const rows = sheet.rows.filter(([number]) => ["1", "2", "3"].includes(String(number)));
    const numbers = rows.map((row) => [2, 3, 4].map((at) => Number(String(row[at]).replace(/,/g, ""))));
    expect(numbers).toEqual(wanted);
  });

  it("lists in the office's copy of 活动记录 each of them once", async () => {
    const { sheet } = await office.call("print.build", {
      ...{ what: "office", name: "", formId: "activity", unitId: "", period: "" },
    });
    const rows = sheet.rows.filter((row) => units.includes(String(row[1])));
    expect(rows).toHaveLength(counted().length);
    expect(sheet.rows.find((row) => row[1] === "合计")).toContain(commas(people(counted())));
  });
});
