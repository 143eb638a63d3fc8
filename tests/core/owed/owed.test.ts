// 应报清单 and 全部应报: what a unit owes by now, and how it is told.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { type Owed, owedFromRows, owedNow, owedPage, owedRows } from "../../../src/core/owed";
import { readingCampaign, report, unit } from "../campaign";
import { rollUpRows } from "../rollup/by-rows";

const EAST = unit({ workbookUrl: "https://docs.google.com/spreadsheets/d/east/edit" });
const HILL = unit({ unitId: "U002", name: "例山区总工会", channel: "xlsx" });
const definition = readingCampaign();

const owed = (today: string, reports = [report()], units = [EAST, HILL]) =>
  owedNow(
    rollUpRows({ definition, units, reports, ledgerRows: [], activities: [], today, asAt: "" }),
    definition,
    units,
  );
const told = (list: readonly Owed[]) => list.map(({ unit: name, period }) => `${name} ${period}`);

describe("what is owed", () => {
  it("is what has begun and is not in: neither what was sent nor what has not begun", () => {
    expect(told(owed("2020-04-10"))).toEqual([
      `${EAST.name} 2020年4月`,
      "例山区总工会 2020年3月",
      "例山区总工会 2020年4月",
    ]);
  });

  it("is a report that was returned", () => {
    const returned = report({ state: "returned", reason: "数字不符" });
    expect(told(owed("2020-03-20", [returned], [EAST]))).toEqual([`${EAST.name} 2020年3月`]);
  });

  it("is nothing of a unit that has closed", () => {
    expect(owed("2020-04-10", [], [{ ...EAST, closedOn: "2020-03-01" }])).toEqual([]);
  });

  it("names the workbook, or how a unit without one reports", () => {
    expect(owed("2020-03-20", []).map(({ where }) => where)).toEqual([EAST.workbookUrl, "表格邮件"]);
  });

  it("is read back from the tab as it was", () => {
    const list = owed("2020-04-10");
    expect(owedFromRows(owedRows(list))).toEqual(list);
  });
});

const LINE: Owed = {
  unit: EAST.name,
  campaign: "职工诵读活动",
  return: "月度台账",
  period: "2020年3月",
  dueOn: "2020-03-25",
  standing: "待报",
  where: "",
};
const sections = (list: readonly Owed[], today: string) =>
  owedPage(EAST.name, { owed: list, unread: 0, today, language: "zh" }).flatMap(({ style, cells }) =>
    style === "section" ? [String(cells[0])] : [],
  );

describe("the tab of a unit", () => {
  it.each([
    ["2020-03-17", "○ 以后截止（1）"],
    ["2020-03-18", "▲ 七天内截止（1）"],
    ["2020-03-25", "▲ 七天内截止（1）"],
    ["2020-03-26", "● 已过截止日期（1）"],
  ])("has on %s the section %s of what is due on 25 March", (today, section) => {
    expect(sections([LINE], today)).toEqual([section]);
  });

  it("calls soon what was returned and is never due", () => {
    expect(sections([{ ...LINE, dueOn: "" }], "2020-06-01")).toEqual(["▲ 七天内截止（1）"]);
  });

  it("says that nothing is owed", () => {
    const page = owedPage("例山区总工会", { owed: [LINE], unread: 0, today: "2020-03-20", language: "zh" });
    expect(page.at(-1)!.cells).toEqual(["✓ 现在没有应报的。"]);
  });

  it("has each line of the unit once and none of another's, in whatever order campaigns tell them", () => {
    const days = fc.integer({ min: 1, max: 30 }).map((day) => `2020-03-${String(day).padStart(2, "0")}`);
    const line = fc.record({
      ...Object.fromEntries(Object.entries(LINE).map(([key, value]) => [key, fc.constant(value)])),
      unit: fc.constantFrom(EAST.name, "例山区总工会"),
      campaign: fc.constantFrom("甲活动", "乙活动"),
      period: fc.uuid(),
      dueOn: days,
    }) as fc.Arbitrary<Owed>;
    const rowsOf = (list: readonly Owed[]) =>
      owedPage(EAST.name, { owed: list, unread: 0, today: "2020-03-15", language: "zh" }).flatMap(
        ({ style, cells }) => (style === "text" ? [cells] : []),
      );
    fc.assert(
      fc.property(fc.array(line), (list) => {
        const shown = rowsOf(list);
        expect(shown.map((cells) => cells[1]).sort()).toEqual(
          list.flatMap((each) => (each.unit === EAST.name ? [each.period] : [])).sort(),
        );
        const due = shown.map((cells) => String(cells[3]));
        expect(due).toEqual([...due].sort());
      }),
    );
  });
});
