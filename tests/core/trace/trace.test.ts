// 这个数怎么来的: every number of 汇总 and 报送情况 is what the reports beneath it add up to.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { type Asked, asked, statusAsked } from "../../../src/core/asked";
import { buildStatus, buildSummary } from "../../../src/core/summary";
import { type TraceSources, traceOf } from "../../../src/core/trace";
import { anyCampaign, definition, NOTHING, PERIODS, sourcesOf, study } from "./told";

const added = (values: readonly { readonly value: number }[]) =>
  values.reduce((sum, { value }) => sum + value, 0);
const SHARES: readonly Asked["kind"][] = ["rate", "rateOnTime"];

/** Reports add up to the number that is said, and that is the one that stands there. */
function expectMadeOf(of: Asked, sources: TraceSources, shown: string): void {
  const traced = traceOf(of, sources)!;
  expect({ of, shown: traced.shown }).toEqual({ of, shown });
  const whole = SHARES.includes(of.kind) ? (traced.value ?? 0) * traced.lines.length : (traced.value ?? 0);
  // Tasks are not made of reports.
  if (of.kind !== "tasksDone") expect(added(traced.lines)).toBeCloseTo(whole, 6);
  expect(traced.formula).not.toBe("");
}

describe("a number of 汇总", () => {
  it("is what the reports beneath it add up to, whatever was reported", () => {
    fc.assert(
      fc.property(anyCampaign, (told) => {
        const sources = sourcesOf(told);
        const cells = buildSummary(sources).rows.flat();
        const figures = cells.filter(({ style }) => ["figure", "count", "percent"].includes(style));
        const single = figures.filter((cell) => cell.value !== "" && cell.asked?.length === 1);
        const numbers = single.filter(({ asked: of }) => of![0]!.kind !== "quota");
        expect(numbers.length).toBeGreaterThan(10);
        for (const { value, asked: of } of numbers)
          expectMadeOf(of![0]!, sources, String(value).replace(/[（(].*/, ""));
      }),
      { numRuns: 40 },
    );
  });

  it("tells of each quota of a unit what was counted for it", () => {
    fc.assert(
      fc.property(anyCampaign, (told) => {
        const sources = sourcesOf(told);
        for (const gap of sources.rollup.gaps) {
          if (gap.actual === null) continue;
          const { indicatorId, unitId, periodId } = gap;
          expectMadeOf(
            asked("quota", { indicatorId, unitId, periodId }),
            sources,
            gap.actual.toLocaleString("en-US"),
          );
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe("a number of 报送情况", () => {
  it("is what the unit's reports add up to", () => {
    const columns = ["expected", "actual", "onTime", "activities", "people", "rate", "rateOnTime"];
    fc.assert(
      fc.property(anyCampaign, (told) => {
        const sources = sourcesOf(told);
        for (const { cells } of buildStatus(sources.rollup, definition))
          for (const column of columns) {
            const [of] = statusAsked(column, String(cells.unitId), sources.rollup, definition);
            const value = cells[column] ?? null;
            const isShare = SHARES.includes(of!.kind);
            const shown =
              value === null
                ? "—"
                : isShare
                  ? `${Math.round(Number(value) * 100)}%`
                  : Number(value).toLocaleString("en-US");
            expectMadeOf(of!, sources, shown);
          }
      }),
      { numRuns: 25 },
    );
  });

  it("has none in a column of words", () => {
    const { rollup } = sourcesOf([]);
    expect(statusAsked("unit", "U001", rollup, definition)).toEqual([]);
    expect(statusAsked("light", "U001", rollup, definition)).toEqual([]);
  });
});

describe("a formula", () => {
  const [one, two] = [
    { state: "accepted" as const, onTime: true, entries: [], quantity: 3, heads: 40 },
    { state: "submitted" as const, onTime: true, entries: [], quantity: 5, heads: 60 },
  ];
  const sources = sourcesOf([one, two]);
  const ledger = definition.forms.find(({ formId }) => formId === "ledger")!;

  it("names the units that have closed where what they have is left out", () => {
    const all = sourcesOf([one, NOTHING, NOTHING, two], "2020-04-30");
    const quantity = (of: Partial<Asked>) =>
      traceOf(asked("amount", { formId: "ledger", field: "quantity", row: study!.taskId, ...of }), all)!;
    const toDate = quantity({});
    expect([toDate.shown, toDate.lines.map(({ unit: name }) => name)]).toEqual(["5", ["示山区总工会"]]);
    expect(toDate.formula).toContain("已停用的 1 个单位（例河县总工会）从停用后的下一期起不计");
    expect(quantity({ periodId: PERIODS[0]! })).toMatchObject({ shown: "8" });
    expect(quantity({ unitId: "U001" })).toMatchObject({ shown: "3" });
  });

  it("says what is added and what is not, as the nature of the field asks", () => {
    const of = (field: string) =>
      traceOf(asked("amount", { formId: "ledger", field, row: study!.taskId }), sources)!;
    const people = of("people");
    expect(people.shown).toBe("100");
    expect(people.title).toBe(`全部单位 · 累计 · 台账 · ${study!.title} · 参与人次`);
    expect(people.formula).toMatch(/各单位、各期相加。按接收稿：每份报表取最近一次接收的一稿/);
    expect(people.lines.map(({ unit: name, period, value }) => [name, period.slice(-5), value])).toEqual([
      ["例河县总工会", "20年3月", 40],
      ["例河县总工会", "20年4月", 60],
    ]);
    expect(people.lines[0]!.report).toMatchObject({ revision: 2, state: "accepted" });
    const stock = ledger.fields.find(({ nature, kind }) => nature === "stock" && kind === "integer");
    if (stock) expect(of(stock.field).formula).toContain("取最近一期的数相加");
  });

  it("says what units corrected in their ledgers of what they entered, of each report and in all", () => {
    const entries = [{ task: study!, kind: "集中学习" as const, people: 20, joint: null }];
    const told = sourcesOf([
      { ...one, entries, heads: 50 },
      { ...two, entries, heads: 20 },
    ]);
    const people = traceOf(asked("amount", { formId: "activity", field: "people" }), told)!;
    expect([people.shown, people.lines.map(({ words }) => words)]).toEqual(["40", ["按台账更正后 50", ""]]);
    expect(people.formula).toContain("按台账更正后为 70");
  });

  it("names each task and how it stands, of 完成任务", () => {
    const [first, ...others] = definition.tasks;
    const tasks = [{ ...first!, status: "done" as const }, ...others];
    const { shown, formula, lines } = traceOf(asked("tasksDone"), {
      ...sources,
      definition: { ...definition, tasks },
    })!;
    expect([shown, lines]).toEqual([`1 / ${tasks.length}`, []]);
    expect(formula).toContain(`状态为“已完成”的任务 1 项，共 ${tasks.length} 项`);
    expect(formula).toContain(`${first!.shortTitle || first!.title}（已完成）`);
  });

  it("is none of a form, a field or a quota that is no more", () => {
    expect(traceOf(asked("amount", { formId: "gone" }), sources)).toBeUndefined();
    expect(traceOf(asked("amount", { formId: "activity", field: "gone" }), sources)).toBeUndefined();
    expect(traceOf(asked("quota", { indicatorId: "gone", unitId: "U001" }), sources)).toBeUndefined();
  });
});
