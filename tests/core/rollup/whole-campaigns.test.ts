// Twenty whole campaigns at random: every figure of 汇总, 手机版, the page of each unit with all below it, 报送情况 and the office's own table
// is what the test works out by itself from what each unit sent, later days and what is not owed among it.
import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { addDays } from "../../../src/core/day";
import { figuresFromText, figuresOfRows, figuresToText, tablesOf } from "../../../src/core/figures";
import type { Period, Unit } from "../../../src/core/model";
import { currentReports } from "../../../src/core/report";
import { countedReports } from "../../../src/core/report/counted";
import { figureLines, leftBy, rollUp } from "../../../src/core/rollup";
import {
  buildNarrow,
  buildStatus,
  forSubtree,
  headFigures,
  type SheetModel,
} from "../../../src/core/summary";
import { type AnyCampaign, anyCampaign, COUNTED, ROWS, recordOf, type Sent } from "./any-campaign";

/** What the product shows of a campaign. */
function shown(campaign: AnyCampaign) {
  const { definition, units, today } = campaign;
  const record = recordOf(campaign);
  const counted = countedReports(record.reports, "accepted");
  const isCounted = (row: { unitId: string; periodId: string }) =>
    counted.some(({ unitId, periodId }) => unitId === row.unitId && periodId === row.periodId);
  const rows = {
    ledger: record.ledgerRows.filter(isCounted),
    activities: record.activities.filter(isCounted),
  };
  const figures = figuresOfRows(rows, definition).map((made) => figuresFromText(figuresToText(made), made)!);
  const reports = currentReports(record.reports);
  // None of these is due at an hour of its day.
  const now = `${today} 23:59`;
  const rollup = rollUp({ definition, units, reports, figures, today, now, asAt: `${today} 08:00:00` });
  const tables = tablesOf(figures);
  const sources = { rollup, definition, units, reports, tables, figures };
  const hasLeft = leftBy(units, definition, today);
  return { sources, rollup, tables, hasLeft, status: buildStatus(rollup, definition) };
}

/** The figures at the head of a page, by what the test calls them. */
function headOf(sources: Parameters<typeof headFigures>[0]) {
  const figures = headFigures(sources);
  const value = (word: RegExp) => figures.find(({ label }) => word.test(label))?.value;
  return {
    rate: value(/^报送率/),
    onTime: value(/^按时率/),
    activities: value(/^活动场次/),
    people: value(/^参与人次/),
    overdue: value(/^逾期/),
  };
}

/** What the test makes of the same, from what was sent alone. */
function own({ definition, units, sent, today }: AnyCampaign) {
  const isIn = ({ state }: Sent) => state !== "returned";
  const sentBy = ({ unitId }: Unit) => sent.filter((each) => each.unitId === unitId);
  const periodOf = ({ periodId }: Sent) => definition.periods.find(({ id }) => id === periodId)!;
  const granted = (definition.exceptions ?? []).filter(({ state }) => state === "granted");
  const holding = (kind: string, { unitId }: Pick<Unit, "unitId">, { id }: Period) =>
    granted.filter(
      (each) =>
        each.kind === kind &&
        each.periodIds.includes(id) &&
        (each.unitIds === null || each.unitIds.includes(unitId)),
    );
  const dayOf = (unit: Pick<Unit, "unitId">, period: Period) =>
    [period.dueOn, ...holding("extend", unit, period).map(({ until }) => until)].sort().pop()!;
  const isInTime = (each: Sent) =>
    addDays(periodOf(each).dueOn, each.daysLate) <= dayOf(each, periodOf(each));
  const owed = (unit: Unit) =>
    definition.periods.filter((period) => {
      const { returnId } = period;
      const dueOn = dayOf(unit, period);
      const asks = definition.returns
        .find((each) => each.returnId === returnId)!
        .unitTypes.includes(unit.unitType);
      // Who sent a report before it closed owed it, whatever the later day that it was granted.
      const isOpen =
        (unit.openedOn === "" || unit.openedOn < dueOn) && (unit.closedOn === "" || dueOn < unit.closedOn);
      const isSent = sentBy(unit).some(({ periodId }) => periodId === period.id);
      return asks && holding("exempt", unit, period).length === 0 && (isOpen || isSent);
    });
  const ids = new Set(units.map(({ unitId }) => unitId));
  const ours = sent.filter(({ unitId }) => ids.has(unitId));
  const hosted = (some: readonly Sent[]) =>
    some.filter(isIn).flatMap(({ events }) => events.filter(({ isCoHost }) => !isCoHost));
  const people = (some: readonly Sent[]) => sum(hosted(some).map((each) => each.people ?? 0));
  const ratesOf = (unit: Unit, among: (period: Period) => boolean) => {
    const due = owed(unit).filter((period) => dayOf(unit, period) < today && among(period));
    const there = sentBy(unit).filter((each) => isIn(each) && due.includes(periodOf(each)));
    return [due.length, there.length, there.filter(isInTime).length] as const;
  };
  const isForNobody = ({ id }: Period) =>
    granted.some((each) => each.kind === "exempt" && each.unitIds === null && each.periodIds.includes(id));
  const focus = definition.periods
    .filter((period) => period.returnId === "r1" && period.dueOn < today && !isForNobody(period))
    .pop();
  const ofFocus = units.map((unit) => ratesOf(unit, (period) => period === focus));
  const missing = sum(units.map((unit) => ratesOf(unit, () => true)).map(([due, there]) => due - there));
  const numbers = (some: readonly Sent[], row: number, field: string) =>
    some.filter(isIn).flatMap(({ lines }) => (lines.length > 1 ? [lines[row]![field] as number | null] : []));
  return {
    status: units.map((unit) => {
      const [expected, actual, onTime] = ratesOf(unit, () => true);
      return {
        unitId: unit.unitId,
        expected,
        actual,
        onTime,
        rate: share(actual, expected),
        rateOnTime: share(onTime, expected),
        activities: hosted(sentBy(unit)).length,
        people: people(sentBy(unit)),
      };
    }),
    gaps: (unit: Unit): [number, number] => {
      const [count, books] = definition.indicators.map(({ quotas }) => quotas[0]!.min!);
      const isKind = ({ kind }: { kind: string }) => (COUNTED as readonly string[]).includes(kind);
      return [
        Math.max(0, count! - hosted(sentBy(unit)).filter(isKind).length),
        Math.max(0, books! - sum(numbers(sentBy(unit), 0, "books").map((value) => value ?? 0))),
      ];
    },
    head: {
      rate: focus
        ? percent(share(sum(ofFocus.map(([, there]) => there)), sum(ofFocus.map(([due]) => due))))
        : "—",
      onTime: focus
        ? percent(share(sum(ofFocus.map(([, , time]) => time)), sum(ofFocus.map(([due]) => due))))
        : "—",
      activities: commas(hosted(ours).length),
      people: commas(people(ours)),
      overdue: commas(missing),
    },
    /** Stocks: what each unit told last, but of those that had closed when a month began; flows: all of it. */
    office: ROWS.map((_, row) => {
      const months = definition.periods.filter(({ returnId, start }) => returnId === "r1" && start <= today);
      const staying = units.filter(
        ({ closedOn }) => closedOn === "" || months.every(({ start }) => start < closedOn),
      );
      const stocks = staying.flatMap((unit) => {
        const told = numbers(sentBy(unit), row, "places").filter((value) => value !== null);
        return told.slice(-1);
      });
      const flows = numbers(ours, row, "books").filter((value) => value !== null);
      const places = stocks.length === 0 ? null : sum(stocks);
      const books = flows.length === 0 ? null : sum(flows);
      return { places, books, each: places && books !== null ? books / places : null };
    }),
  };
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
const percent = (value: number | null): string => (value === null ? "—" : `${Math.round(value * 100)}%`);
const commas = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ",");

/** A unit and all below it. */
function below(units: readonly Unit[], unitId: string): Unit[] {
  const children = units.filter(({ parentId }) => parentId === unitId);
  return units.filter(
    (each) => each.unitId === unitId || children.some((child) => below(units, child.unitId).includes(each)),
  );
}

function wordsOf({ rows }: SheetModel): string[] {
  return rows.flatMap((row) => row.map(({ value }) => String(value)));
}

it("each figure is what the test works out from what was sent", () => {
  fc.assert(
    fc.property(anyCampaign, (campaign) => {
      const { units, definition, today } = campaign;
      const page = shown(campaign);
      const wanted = own(campaign);
      expect(page.status.map(({ cells }) => cells)).toMatchObject(wanted.status);
      expect(headOf(page.sources)).toEqual(wanted.head);
      const narrow = wordsOf(buildNarrow(page.sources));
      for (const figure of Object.values(wanted.head)) expect(narrow).toContain(figure);
      for (const { unitId } of units.filter((each) => units.some(({ parentId }) => parentId === each.unitId)))
        expect(headOf(forSubtree(page.sources, unitId))).toEqual(
          own({ ...campaign, units: below(units, unitId) }).head,
        );
      const form = definition.forms.find(({ formId }) => formId === "numbers")!;
      expect(figureLines(form, page.tables, definition, page.hasLeft).map(({ values }) => values)).toEqual(
        wanted.office,
      );
      const isOpen = ({ openedOn, closedOn }: Unit) =>
        openedOn <= today && (closedOn === "" || today < closedOn);
      for (const unit of units.filter((each) => isOpen(each) && each.unitType === "县（区）总工会"))
        expect(
          page.rollup.units.find(({ unitId }) => unitId === unit.unitId)!.gaps.map(({ gap }) => gap),
        ).toEqual(wanted.gaps(unit));
    }),
    { numRuns: 20 },
  );
});
