// 这个数怎么来的: every number of 汇总 and 报送情况 is what the reports beneath it add up to.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { type Asked, asked, statusAsked } from "../../../src/core/asked";
import { figuresOfRows, tablesOf } from "../../../src/core/figures";
import type { Entry, Report, TableLine } from "../../../src/core/model";
import { rollUp } from "../../../src/core/rollup";
import { definitionFromRows } from "../../../src/core/rows";
import { buildStatus, buildSummary } from "../../../src/core/summary";
import { type TraceSources, traceOf } from "../../../src/core/trace";
import { report, tabsOf, unit } from "../campaign";

const { definition } = definitionFromRows(tabsOf("qinhuangdao-2020"));
const [study, circles] = definition.tasks.filter(({ inLedger }) => inLedger);
const PERIODS = ["r1.2020-03", "r1.2020-04", "r1.2020-05"];
const units = ["例河县总工会", "示山区总工会", "例明玻璃有限公司工会"].map((name, i) =>
  unit({ unitId: `U00${i + 1}`, name, ...(i === 2 ? { unitType: "直属基层工会", level: "基层" } : {}) }),
);
const TODAY = "2020-06-03";

const anyReport = fc.record({
  state: fc.constantFrom<Report["state"] | "none">("submitted", "accepted", "returned", "none"),
  onTime: fc.boolean(),
  entries: fc.array(
    fc.record({
      task: fc.constantFrom(study!, circles!),
      kind: fc.constantFrom("集中学习", "比赛", "诵读活动"),
      people: fc.nat(3000),
      joint: fc.constantFrom(null, "主办", "协办"),
    }),
    { maxLength: 3 },
  ),
  quantity: fc.option(fc.nat(40)),
  heads: fc.option(fc.nat(2000)),
});
const anyCampaign = fc.array(anyReport, { minLength: 9, maxLength: 9 });
type Told = typeof anyCampaign extends fc.Arbitrary<infer T> ? T : never;

const NOTHING: Told[number] = { state: "none", onTime: true, entries: [], quantity: null, heads: null };

function sourcesOf(told: Told): TraceSources {
  const places = units.flatMap(({ unitId }) => PERIODS.map((periodId) => ({ unitId, periodId })));
  const all = places
    .map((place, i) => ({ place, own: told[i] ?? NOTHING }))
    .filter(({ own }) => own.state !== "none");
  const reports = all.map(({ place, own }) =>
    report({ ...place, state: own.state as Report["state"], onTime: own.onTime, revision: 2 }),
  );
  const counted = reports.filter(({ state }) => state !== "returned");
  const isCounted = ({ own }: (typeof all)[number]) => own.state !== "returned";
  const activities = all.filter(isCounted).flatMap(({ place, own }) =>
    own.entries.map(
      ({ task, ...values }, i): Entry => ({
        ...place,
        formId: "activity",
        activityId: `${place.unitId}${place.periodId}${i}`,
        date: `${place.periodId.slice(3)}-10`,
        taskId: task.taskId,
        values: { theme: "晨读", ...values },
        origin: "workbook",
        sourceRow: 3 + i,
        revision: 2,
        collectedAt: "",
      }),
    ),
  );
  const ledger = all.filter(isCounted).map(
    ({ place, own }): TableLine => ({
      ...place,
      formId: "ledger",
      revision: 2,
      rowId: study!.taskId,
      values: { quantity: own.quantity, people: own.heads },
      auto: {},
      correctionReason: "",
      zero: false,
      collectedAt: "",
    }),
  );
  const figures = figuresOfRows({ activities, ledger }, definition);
  const rollup = rollUp({ definition, units, reports, figures, today: TODAY, asAt: TODAY });
  return { rollup, definition, units, reports, counted, figures, tables: tablesOf(figures) };
}

const added = (values: readonly { readonly value: number }[]) =>
  values.reduce((sum, { value }) => sum + value, 0);
const SHARES: readonly Asked["kind"][] = ["rate", "rateOnTime"];

/** Reports add up to the number that is said, and that is the one that stands there. */
function expectMadeOf(of: Asked, sources: TraceSources, shown: string): void {
  const traced = traceOf(of, sources)!;
  expect({ of, shown: traced.shown }).toEqual({ of, shown });
  const whole = SHARES.includes(of.kind) ? (traced.value ?? 0) * traced.lines.length : (traced.value ?? 0);
  expect(added(traced.lines)).toBeCloseTo(whole, 6);
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

  it("is none of a form, a field or a quota that is no more", () => {
    expect(traceOf(asked("amount", { formId: "gone" }), sources)).toBeUndefined();
    expect(traceOf(asked("amount", { formId: "activity", field: "gone" }), sources)).toBeUndefined();
    expect(traceOf(asked("quota", { indicatorId: "gone", unitId: "U001" }), sources)).toBeUndefined();
  });
});
