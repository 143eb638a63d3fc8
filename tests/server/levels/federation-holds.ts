// What must hold of a federation after its months: every figure at every level is the sum of what was typed.
import { expect, it } from "@jest/globals";
import { OWNER } from "../../rig";
import { type Course, counted, type Federation } from "./federation-year";

/** Declares what must hold of a federation. */
export function holds(of: () => Federation): void {
  const line = (scope: string, name: string, period = "全部") => {
    const found = of()
      .office.rows("报送率")
      .find((row) => row.scope === scope && row.name === name && row.period === period);
    const { expected, actual, onTime, activities, people } = found ?? {};
    return { expected, actual, onTime, activities, people: people?.replace(/,/g, "") };
  };

  it("is told with reports of every kind", () => {
    const kinds = new Set(of().told.map(({ course }) => course));
    const all: Course[] = [
      "sent",
      "late",
      "returned",
      "corrected",
      "recalled",
      "zero",
      "exempt",
      "host",
      "partner",
    ];
    expect(all.filter((course) => !kinds.has(course))).toEqual([]);
    expect(of().told.length).toBeLessThan(of().units.length * of().months.length);
  });

  it("comes to what each unit typed", () => {
    const names = of().units.map(({ name }) => name);
    expect(names.map((name) => [name, line("单位", name)])).toEqual(
      names.map((name) => [name, counted(of(), [name])]),
    );
  });

  it("comes to the sum of its units in each county and in the city, in all months and in each", () => {
    const { counties, treeOf, units, months } = of();
    const everybody = units.map(({ name }) => name);
    expect(counties.map((name) => [name, line("单位及下级", name)])).toEqual(
      counties.map((name) => [name, counted(of(), treeOf(name))]),
    );
    expect(line("全部", "全部")).toEqual(counted(of(), everybody));
    for (const month of months)
      expect([month, line("全部", "全部", `2020年${month}月`)]).toEqual([
        month,
        counted(of(), everybody, month),
      ]);
  });

  it("is told each county in its own workbook: its own, each unit's below, both together, and to date", () => {
    const { office, counties, treeOf, told, months } = of();
    const last = months[months.length - 1]!;
    const sum = (names: readonly string[], key: "people" | "quantity", month?: number) =>
      told
        .filter((each) => names.includes(each.unit) && (month === undefined || each.month === month))
        .reduce((total, each) => total + each[key], 0);
    for (const county of counties) {
      const tree = treeOf(county);
      const tab = office.host
        .view(office.workbook(county), OWNER)
        .sheets.find(({ name }) => name === "下级报送")!;
      const lines = Array.from({ length: tab.rows }, (_, row) =>
        Array.from(
          { length: tree.length + 4 },
          (_, column) => tab.cells[`${row + 1},${column + 1}`]?.d ?? "",
        ),
      ).filter(([row, figure]) => row === "活动" && figure === "参与人次");
      const wanted = [
        ...tree.map((unit) => sum([unit], "people", last)),
        sum(tree, "people", last),
        sum(tree, "people"),
      ];
      if (sum(tree, "people", last) === 0) continue;
      expect([
        county,
        lines
          .at(-1)
          ?.slice(2)
          .map((cell) => cell.replace(/,/g, "")),
      ]).toEqual([county, wanted.map(String)]);
    }
  });

  it("keeps in the record, of tabs of units and departments, the numbers that were typed there", () => {
    const { office, told, units } = of();
    const inTabs = units
      .filter(({ road }) => road === "tab" || road === "department")
      .map(({ name }) => name);
    const rows = office.standing("台账汇总").filter(({ unit }) => inTabs.includes(unit!));
    const kept = rows.reduce((sum, { quantity }) => sum + Number(quantity), 0);
    expect(kept).toBe(
      told.filter(({ unit }) => inTabs.includes(unit)).reduce((sum, each) => sum + each.quantity, 0),
    );
  });

  it("leaves every report that came accepted, and those that were sent again in their second version", () => {
    const { office, told } = of();
    const standing = office.standing("报表记录");
    const state = (unit: string, month: number) =>
      standing.find((row) => row.unit === unit && row.period === `r1.2020-${String(month).padStart(2, "0")}`);
    for (const { unit, month, course } of told.filter((each) => each.course !== "exempt")) {
      const isAgain = course === "returned" || course === "recalled" || course === "corrected";
      const found = state(unit, month);
      expect([unit, month, course, found?.state, found?.revision]).toEqual([
        unit,
        month,
        course,
        "已接收",
        isAgain ? "2" : "1",
      ]);
    }
  });

  it("tells a county that was accepted when a report below it was recalled or corrected", () => {
    const { office, told, units } = of();
    const changed = told.filter(({ course }) => course === "recalled" || course === "corrected");
    const above = new Map(units.map((unit) => [unit.name, unit.above]));
    const came = (county: string, month: number) =>
      told.some((each) => each.unit === county && each.month === month && each.course !== "exempt");
    const standing = office.standing("报表记录");
    const said = (county: string, month: number) =>
      standing.find(({ unit, period }) => unit === county && Number(period!.slice(-2)) === month)?.below;
    const wanted = changed.filter(({ unit, month }) => came(above.get(unit)!, month));
    expect(wanted.length).toBeGreaterThan(0);
    for (const { unit, month } of wanted)
      expect([unit, month, said(above.get(unit)!, month)]).toEqual([
        unit,
        month,
        expect.stringContaining(`下级已更改：${unit}`),
      ]);
  });
}
