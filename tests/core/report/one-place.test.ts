// Whatever a clerk does to dates and rows, and whichever months are collected: no activity counts twice.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { onePlace } from "../../../src/core/figures";
import type { Cells, Entry, Report, TableLine } from "../../../src/core/model";
import { checkSubmission, type RecordedPeriod, withdraw } from "../../../src/core/report";
import { readingCampaign, unit } from "../campaign";
import { rollUpRows } from "../rollup/by-rows";

const definition = readingCampaign();
const [march, april] = definition.periods as [(typeof definition.periods)[0], (typeof definition.periods)[0]];
const PERIODS = [march, april];
const TASK = `${definition.tasks[0]!.number} ${definition.tasks[0]!.title}`;
const TODAY = "2020-04-29";

/** What a clerk may do, and the office with the reports. */
type Step =
  | { do: "enter"; period: number }
  | { do: "move" | "copy"; row: number; period: number }
  | { do: "delete"; row: number }
  | { do: "sort" }
  | { do: "collect"; period: number };

const row = fc.nat(7);
const period = fc.constantFrom(0, 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant("enter" as const), period }),
  fc.record({ do: fc.constantFrom("move" as const, "copy" as const), row, period }),
  fc.record({ do: fc.constant("delete" as const), row }),
  fc.constant({ do: "sort" as const }),
  fc.record({ do: fc.constant("collect" as const), period }),
);

interface Row {
  theme: string;
  period: number;
}

/** The workbook of one unit and the record, kept by the product. */
function bench() {
  let rows: Row[] = [];
  let entered = 0;
  let ids = 0;
  const held: { reports: Report[]; ledger: TableLine[]; activities: Entry[] } = {
    reports: [],
    ledger: [],
    activities: [],
  };
  const cellsOf = ({ theme, period: at }: Row): Cells => ({
    date: `${PERIODS[at]!.code}-12`,
    task: TASK,
    theme,
    people: 1,
  });
  const ofPeriod = (id: string): RecordedPeriod => ({
    report: held.reports.find(({ periodId }) => periodId === id)!,
    ledger: held.ledger.filter(({ periodId }) => periodId === id),
    activities: held.activities.filter(({ periodId }) => periodId === id),
  });
  const put = (set: RecordedPeriod) => {
    const isOther = (item: { periodId: string }) => item.periodId !== set.report.periodId;
    held.reports = [...held.reports.filter(isOther), set.report];
    held.ledger = [...held.ledger.filter(isOther), ...set.ledger];
    held.activities = [...held.activities.filter(isOther), ...set.activities];
  };
  const collect = (at: number): boolean => {
    const now = PERIODS[at]!;
    const result = checkSubmission({
      unit: unit(),
      period: now,
      homeRow: { periodId: now.id, submit: true, zero: false },
      tableRows: { ledger: [{ row: 7, cells: { rowId: "t1", row: TASK, quantity: 1 } }] },
      registerRows: { activity: rows.map((item, index) => ({ row: index + 3, cells: cellsOf(item) })) },
      staffRows: {},
      report: held.reports.find(({ periodId }) => periodId === now.id),
      reports: held.reports,
      recordedActivities: held.activities,
      previousLines: [],
      definition,
      today: TODAY,
      now: `${TODAY} 09:00:00`,
      newId: () => `a${++ids}`,
    });
    if (!result.report) return false;
    for (const { id } of PERIODS.filter((other) => other !== now)) {
      const gone = result.moved.filter(({ periodId }) => periodId === id);
      if (gone.length > 0) put(withdraw(ofPeriod(id), gone, { definition, to: now.label, now: TODAY }));
    }
    put({ report: result.report, ledger: [...result.ledger], activities: [...result.activities] });
    return true;
  };
  return {
    held,
    rows: () => rows,
    accept: (at: number) => {
      held.reports = held.reports.map((report) =>
        report.periodId === PERIODS[at]!.id ? { ...report, state: "accepted" } : report,
      );
    },
    act(doing: Step): boolean {
      const at = "row" in doing ? doing.row % Math.max(1, rows.length) : 0;
      const target = rows[at];
      if (doing.do === "enter") rows.push({ theme: `第${++entered}场活动`, period: doing.period });
      else if (doing.do === "collect") return collect(doing.period);
      else if (doing.do === "sort") rows = [...rows].reverse();
      else if (!target) return false;
      else if (doing.do === "move") rows[at] = { ...target, period: doing.period };
      else if (doing.do === "copy") rows.push({ ...target, period: doing.period });
      else rows.splice(at, 1);
      return true;
    },
  };
}

/**
 * The plain model: how many events of each theme a period is known to hold. What left a period without being reported
 * there again and turned up in the one that is collected was moved.
 */
function model() {
  const counts = [new Map<string, number>(), new Map<string, number>()];
  const of = (at: number, theme: string) => counts[at]!.get(theme) ?? 0;
  return {
    collect(at: number, rows: readonly Row[], isAccepted: boolean) {
      const other = 1 - at;
      for (const theme of new Set([...rows.map((item) => item.theme), ...counts[at]!.keys()])) {
        const standing = (where: number) =>
          rows.filter((item) => item.theme === theme && item.period === where).length;
        const fresh = Math.max(0, standing(at) - of(at, theme));
        const left = Math.max(0, of(other, theme) - standing(other));
        const moved = Math.min(fresh, left);
        counts[at]!.set(theme, standing(at) - (isAccepted ? moved : 0));
        if (!isAccepted) counts[other]!.set(theme, of(other, theme) - moved);
      }
    },
    total: (at: number) => [...counts[at]!.values()].reduce((sum, count) => sum + count, 0),
  };
}

const figures = ({ reports, ledger, activities }: ReturnType<typeof bench>["held"]) =>
  rollUpRows({
    definition,
    units: [unit()],
    reports,
    ledgerRows: ledger,
    activities,
    today: TODAY,
    asAt: TODAY,
  });

function follow(steps: readonly Step[], acceptedAfter: number): void {
  const work = bench();
  const known = model();
  steps.forEach((doing, index) => {
    if (index === acceptedAfter) work.accept(0);
    const isAccepted = work.held.reports.some(({ state }) => state === "accepted");
    if (work.act(doing) && doing.do === "collect") known.collect(doing.period, work.rows(), isAccepted);
    const { activities, ledger } = work.held;
    const ids = activities.map(({ activityId }) => activityId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(PERIODS.map(({ id }) => activities.filter(({ periodId }) => periodId === id).length)).toEqual([
      known.total(0),
      known.total(1),
    ]);
    expect(figures(work.held).total.activities).toBe(known.total(0) + known.total(1));
    for (const [at, { id }] of PERIODS.entries()) {
      const sessions = ledger
        .filter(({ periodId }) => periodId === id)
        .map(({ values }) => Number(values.sessions));
      expect(sessions.reduce((sum, count) => sum + count, 0)).toBe(known.total(at));
    }
  });
}

describe("the sum of a unit's activities", () => {
  it("is that of a plain count, after any moves, copies, deletions and collections in any order", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 30 }), (steps) => follow(steps, -1)),
      {
        numRuns: 500,
      },
    );
  });

  it("is so too when one month is accepted on the way: its figures stay as they were", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 30 }), fc.nat(20), (steps, when) =>
        follow(steps, when),
      ),
      { numRuns: 250 },
    );
  });
});

it("an activity whose id stands twice in the record counts as it was collected last", () => {
  const work = bench();
  work.act({ do: "enter", period: 0 });
  work.act({ do: "collect", period: 0 });
  const [first] = work.held.activities;
  const later = { ...first!, periodId: april.id, unitId: "U002", collectedAt: "2020-05-01 08:00:00" };
  expect(onePlace([first!, later])).toEqual([later]);
  expect(
    onePlace([
      { ...first!, activityId: "" },
      { ...later, activityId: "" },
    ]),
  ).toHaveLength(2);
});
