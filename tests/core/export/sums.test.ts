// Whoever adds up an export gets the figures of 汇总, whatever was sent, sent again, given to another unit or copied by hand.
import { expect, it } from "@jest/globals";
import alasql from "alasql";
import fc from "fast-check";
import { exportRows, exportTables } from "../../../src/core/export";
import { exportFiles } from "../../../src/core/export/files";
import { figuresOfRows, onePlace } from "../../../src/core/figures";
import type { Cells, Entry, Report, TableLine } from "../../../src/core/model";
import { standingRecord } from "../../../src/core/report";
import { rollUp } from "../../../src/core/rollup";
import { entryToCells, lineToCells, reportToCells } from "../../../src/core/rows";
import { asRows, eventsOf, readingCampaign, report, tableOf, unit } from "../campaign";

const campaign = readingCampaign();
const events = eventsOf(campaign);
const ledger = tableOf(campaign);
const units = ["U001", "U002", "U003"].map((unitId) => unit({ unitId, name: `${unitId}例县总工会` }));
const tasks = campaign.tasks.slice(0, 3).map(({ taskId }) => taskId);
const ABOUT = { title: "全民阅读", asAt: "2020-05-26 09:00:00" };
const place = {
  unitId: fc.constantFrom(...units.map(({ unitId }) => unitId)),
  period: fc.nat(2),
  revision: fc.integer({ min: 1, max: 2 }),
};
const anyEntry = fc
  .record({
    ...place,
    id: fc.nat(6),
    taskId: fc.constantFrom(...tasks),
    origin: fc.constantFrom<Entry["origin"]>("workbook", "staff"),
    joint: fc.constantFrom(null, "主办", "协办"),
    theme: fc.constantFrom("诵读会", "=1+1", '"引号", 换\n行', "-5"),
    people: fc.option(fc.nat(400)),
    minute: fc.integer({ min: 10, max: 59 }),
  })
  .map(
    ({ unitId, period, id, taskId, origin, revision, minute, ...values }): Entry => ({
      activityId: origin === "staff" ? `s${id}` : `${unitId}-${period}-${id}`,
      formId: events.formId,
      unitId,
      periodId: campaign.periods[period]!.id,
      date: `${campaign.periods[period]!.code}-12`,
      taskId,
      values: { ...values, date: `${campaign.periods[period]!.code}-12` },
      origin,
      sourceRow: 3,
      revision,
      collectedAt: `2020-05-01 08:${minute}:00`,
    }),
  );
const anyLine = fc.record({ ...place, rowId: fc.constantFrom(...tasks), people: fc.option(fc.nat(200)) }).map(
  ({ unitId, period, rowId, revision, people }): TableLine => ({
    unitId,
    formId: ledger.formId,
    periodId: campaign.periods[period]!.id,
    revision,
    rowId,
    values: { people },
    auto: { people },
    correctionReason: "",
    zero: false,
    collectedAt: "2020-05-01 08:00:00",
  }),
);
const anyReport = fc
  .record({ ...place, version: fc.integer({ min: 1, max: 5 }) })
  .map(
    ({ unitId, period, revision, version }): Report =>
      report({ unitId, periodId: campaign.periods[period]!.id, revision, version }),
  );
const anyRecord = fc.record({
  reports: fc.array(anyReport, { minLength: 6, maxLength: 20 }),
  activities: fc.array(anyEntry, { maxLength: 60 }),
  ledger: fc.array(anyLine, { maxLength: 40 }),
});

type Recorded = { reports: Report[]; activities: Entry[]; ledger: TableLine[] };
const unitOf = (unitId: string) => units.find((item) => item.unitId === unitId)!;

/** The tabs of a record as cells, by the tables that are exported of them. */
function tabsOf({ reports, activities, ledger: lines }: Recorded): Readonly<Record<string, Cells[]>> {
  return {
    reports: reports.map((item) => reportToCells(item, unitOf(item.unitId), campaign)),
    [events.formId]: activities.map((item) => entryToCells(item, unitOf(item.unitId), events, campaign)),
    [ledger.formId]: lines.map((item) => lineToCells(item, unitOf(item.unitId), ledger, campaign)),
  };
}

function exported(record: Recorded, older = false): [string, string][] {
  const tabs = tabsOf(record);
  const tables = exportTables(campaign).map((table) => ({
    table,
    rows: exportRows(table, asRows(tabs[table.name]), campaign).map(({ values }) => values),
  }));
  return exportFiles(tables, { format: "ndjson", older }, ABOUT).files;
}

type Line = Record<string, string | number | boolean | null>;
const linesOf = (files: [string, string][], table: string): Line[] =>
  files
    .filter(([path]) => path.startsWith(`${table}/`))
    .flatMap(([, text]) => text.trimEnd().split("\n"))
    .map((line) => JSON.parse(line) as Line);
const sumOf = (lines: Line[]) => lines.reduce((sum, { people }) => sum + Number(people), 0);

function summaryOf(record: Recorded) {
  const { reports, activities, ledger: lines } = standingRecord(record, campaign);
  const figures = figuresOfRows({ activities: onePlace(activities), ledger: lines }, campaign);
  return rollUp({ definition: campaign, units, reports, figures, today: "2020-05-26", asAt: ABOUT.asAt });
}

it("adds up to the summary: events and people by unit, period and task, and the flows of the ledger", () => {
  fc.assert(
    fc.property(anyRecord, fc.boolean(), (record, older) => {
      const files = exported(record, older);
      const rollup = summaryOf(record);
      const entries = linesOf(files, events.formId).filter(({ counted }) => counted);
      const lines = linesOf(files, ledger.formId).filter(({ current }) => current);
      for (const { unitId, periods, ...figures } of rollup.units) {
        const own = entries.filter((line) => line.unitId === unitId);
        expect([own.length, sumOf(own)]).toEqual([figures.activities, figures.people]);
        for (const { periodId, counts } of periods) {
          const inIt = own.filter(({ returnId, period }) => `${returnId}.${period}` === periodId);
          expect([inIt.length, sumOf(inIt)]).toEqual([counts?.activities ?? 0, counts?.people ?? 0]);
        }
      }
      for (const { taskId, activities, people, totals } of rollup.tasks) {
        const own = entries.filter((line) => line.taskId === taskId);
        expect([own.length, sumOf(own)]).toEqual([activities, people]);
        const told = lines.filter(({ rowId, people: number }) => rowId === taskId && number !== null);
        const total = totals.find(({ field }) => field === "people")?.total ?? null;
        expect(told.length === 0 ? null : sumOf(told)).toBe(total);
      }
      expect(linesOf(files, "reports").filter(({ current }) => current)).toHaveLength(
        standingRecord(record, campaign).reports.length,
      );
    }),
  );
});

it("adds up by SQL as the documents say, with the engine of others", () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      const activity = linesOf(exported(record), events.formId);
      const sql =
        "SELECT unitId, count(*) AS activities, sum(people) AS people FROM ? WHERE counted GROUP BY unitId";
      const sums = alasql(sql, [activity]) as { unitId: string; activities: number; people?: number }[];
      const told = new Map(sums.map((own) => [own.unitId, [own.activities, own.people ?? 0]]));
      for (const { unitId, activities, people } of summaryOf(record).units)
        expect(told.get(unitId) ?? [0, 0]).toEqual([activities, people]);
    }),
    { numRuns: 50 },
  );
});

it("holds what stood before only where that was asked for, marked as such", () => {
  const sent = (revision: number, version: number) => ({
    reports: [report({ revision, version })],
    activities: [40, 12].slice(0, revision).map(
      (people, id): Entry => ({
        activityId: `a${id}`,
        formId: events.formId,
        unitId: "U001",
        periodId: "r1.2020-03",
        date: "2020-03-12",
        taskId: tasks[0]!,
        values: { people, date: "2020-03-12" },
        origin: "workbook",
        sourceRow: 3,
        revision,
        collectedAt: "2020-03-24 10:00:00",
      }),
    ),
    ledger: [],
  });
  const [first, second] = [sent(1, 1), sent(2, 3)];
  const record = {
    reports: [...first.reports, ...second.reports],
    activities: [...first.activities, ...second.activities],
    ledger: [],
  };
  const brief = (older: boolean) =>
    linesOf(exported(record, older), events.formId).map(
      ({ activityId, revision, version, current, counted }) =>
        [activityId, revision, version, current, counted].join(" "),
    );
  expect(brief(false)).toEqual(["a0 2 3 true true", "a1 2 3 true true"]);
  expect(brief(true)).toEqual(["a0 1  false false", "a0 2 3 true true", "a1 2 3 true true"]);
});

it("is the same text whatever the order of the rows in the tabs, so that two exports can be compared", () => {
  const once = fc.uniqueArray(anyEntry, {
    selector: ({ activityId, revision }) => `${activityId} ${revision}`,
  });
  fc.assert(
    fc.property(once, (activities) => {
      const inOrder = exported({ reports: [], activities, ledger: [] }, true);
      const turned = exported({ reports: [], activities: [...activities].reverse(), ledger: [] }, true);
      expect(turned).toEqual(inOrder);
    }),
  );
});

it("names files by table and period, and lists them with their rows", () => {
  const march: Recorded = { reports: [report()], activities: [], ledger: [] };
  const files = new Map(exported(march));
  expect([...files.keys()]).toEqual([
    "manifest.json",
    "load-duckdb.sql",
    "load-bigquery.sh",
    "schema/reports.json",
    "reports/r1.2020-03.ndjson",
  ]);
  expect(JSON.parse(files.get("manifest.json")!)).toEqual({
    ...ABOUT,
    older: false,
    altered: [],
    files: [{ path: "reports/r1.2020-03.ndjson", rows: 1 }],
  });
});
