// One truth of rates: whatever became of reports, 汇总's head, its comparison, 报送情况, 报送率 and 这个数怎么来的 count the same ones.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { asked } from "../../../src/core/asked";
import { figuresOf } from "../../../src/core/figures";
import type { Exception, Report } from "../../../src/core/model";
import { rateLines } from "../../../src/core/rates";
import { acceptReport, countedReports, currentReports, returnReport } from "../../../src/core/report";
import { rollUp } from "../../../src/core/rollup";
import { definitionFromRows } from "../../../src/core/rows";
import { headFigures } from "../../../src/core/summary";
import { looked } from "../../../src/core/trace/reports";
import { monthlyLedger, report, tabsOf, unit } from "../campaign";

const { definition } = definitionFromRows(monthlyLedger(tabsOf("qinhuangdao-2020")));
const MONTHS = ["r1.2020-03", "r1.2020-04", "r1.2020-05"] as const;
const [APRIL, MAY] = [MONTHS[1], MONTHS[2]];
const units = ["例港区总工会", "例东县总工会", "例西区总工会", "例北县总工会"].map((name, i) =>
  unit({ unitId: `U00${i + 1}`, name }),
);
const REVIEW = {
  by: "li@office.example",
  unit: "例港区总工会",
  period: "2020年5月",
  language: "zh",
} as const;
const REASON = "人次与附件不一致，请核对";

/** What can become of a report: `correct` takes in a proposed correction of an accepted one. */
type Step = "send" | "accept" | "return" | "correct";
interface Life {
  readonly onTime: boolean;
  readonly steps: readonly Step[];
  readonly isExempt: boolean;
}
const anyLife: fc.Arbitrary<Life> = fc.record({
  onTime: fc.boolean(),
  steps: fc.array(fc.constantFrom<Step>("send", "accept", "return", "correct"), { maxLength: 6 }),
  isExempt: fc.nat(7).map((die) => die === 0),
});
const anyOffice = fc.array(fc.array(anyLife, { minLength: 3, maxLength: 3 }), { minLength: 4, maxLength: 4 });

/** The next row of a report; undefined where the step cannot be taken. */
function next(row: Report | undefined, step: Step, first: Report, at: string): Report | undefined {
  const later = (own: Report) => ({ version: own.version + 1, revision: own.revision + 1, collectedAt: at });
  if (step === "send") {
    if (!row) return first;
    return row.state === "accepted" ? undefined : { ...row, ...later(row), state: "submitted" };
  }
  if (!row) return undefined;
  if (step === "correct") return row.state === "accepted" ? { ...row, ...later(row) } : undefined;
  const review = { ...REVIEW, at };
  return step === "accept"
    ? acceptReport(row, review).report
    : returnReport(row, { ...review, reason: REASON }).report;
}

function rowsOf({ onTime, steps }: Life, unitId: string, periodId: string): Report[] {
  const day = `${periodId.slice(3)}-${onTime ? "20" : "28"}`;
  const first = report({ unitId, periodId, onTime, submittedAt: `${day} 10:00:00` });
  const rows: Report[] = [];
  steps.forEach((step, i) => {
    const made = next(rows[rows.length - 1], step, first, `2020-06-01 10:0${i}:00`);
    if (made) rows.push(made);
  });
  return rows;
}

function officeOf(lives: readonly (readonly Life[])[]) {
  const places = units.flatMap(({ unitId }, u) =>
    MONTHS.map((periodId, m) => ({ unitId, periodId, life: lives[u]![m]! })),
  );
  const exceptions = places
    .filter(({ life }) => life.isExempt)
    .map(({ unitId, periodId }): Exception => exempt(unitId, periodId));
  const own = { ...definition, exceptions };
  const rows = places.flatMap(({ life, unitId, periodId }) => rowsOf(life, unitId, periodId));
  const figures = countedReports(rows, "accepted").map((each) =>
    figuresOf({ unitId: each.unitId, periodId: each.periodId, ledger: [], activities: [] }, own),
  );
  const reports = currentReports(rows);
  const today = "2020-06-02";
  const rollup = rollUp({ definition: own, units, reports, figures, today, asAt: `${today} 08:00:00` });
  return { rollup, definition: own, units, reports, tables: [] };
}

function exempt(unitId: string, periodId: string): Exception {
  return {
    exceptionId: `${unitId} ${periodId}`,
    state: "granted",
    unitIds: [unitId],
    periodIds: [periodId],
    kind: "exempt",
    until: "",
    reason: "",
    by: "",
    at: "",
  };
}

/** What the head of 汇总 says of May: the share, out of how many, and how it has changed. */
function headOf(office: ReturnType<typeof officeOf>, label: string) {
  const figure = headFigures(office).find((each) => each.label.startsWith(label))!;
  const [, counted, expected] = /^(\d+) \/ (\d+)/.exec(figure.note)!;
  return { counted: Number(counted), expected: Number(expected), note: figure.note };
}

describe("rates of reports", () => {
  it("are the same wherever they are told, whatever was returned, reopened, corrected or exempted", () => {
    fc.assert(
      fc.property(anyOffice, (lives) => {
        const office = officeOf(lives);
        const { rollup } = office;
        const lines = rateLines(rollup, office.definition, units);
        for (const [label, key, kind] of [
          ["报送率", "actual", "rate"],
          ["按时率", "onTime", "rateOnTime"],
        ] as const) {
          const head = headOf(office, label);
          const may = lines.find((each) => each.kind === "all" && each.periodId === MAY);
          const parts = looked({ ...asked(kind, { periodId: MAY }), kind }, office);
          expect([may?.[key] ?? 0, may?.expected ?? 0]).toEqual([head.counted, head.expected]);
          expect([parts.filter(({ counts }) => counts).length, parts.length]).toEqual([
            head.counted,
            head.expected,
          ]);
          const ofMonths = rollup.periods.filter(({ due }) => due);
          const [byUnit, byMonth] = [rollup.units, ofMonths].map((all) => [
            all.reduce((sum, each) => sum + each[key], 0),
            all.reduce((sum, each) => sum + each.expected, 0),
          ]);
          expect(byUnit).toEqual(byMonth);
          for (const { unitId, ...own } of rollup.units) {
            const looking = looked({ ...asked(kind, { unitId }), kind }, office);
            expect([looking.filter(({ counts }) => counts).length, looking.length]).toEqual([
              own[key],
              own.expected,
            ]);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it("change by the very shares that 报送情况 tells: April of which one accepted report was reopened", () => {
    const inTime = (steps: readonly Step[]): Life => ({ onTime: true, steps, isExempt: false });
    const done = inTime(["send", "accept"]);
    const office = officeOf([
      [done, inTime(["send", "accept", "return"]), done],
      [done, inTime(["send", "accept", "correct"]), done],
      [done, done, inTime([])],
      [done, done, done],
    ]);
    const april = office.rollup.periods.find(({ periodId }) => periodId === APRIL);
    expect(april?.onTime).toBe(4);
    expect(headOf(office, "按时率").note).toBe("3 / 4\n较上期 −25 个百分点");
    expect(headOf(office, "报送率").note).toBe("3 / 4\n较上期 −25 个百分点");
  });
});
