// Roll-ups from figures are those from rows, whatever the record and whatever is asked for later.
import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { countedElsewhere, figuresOf, figuresOfRows, onePlace } from "../../../src/core/figures";
import type { Entry, Field, FieldValues, Indicator, Report, TableLine } from "../../../src/core/model";
import { reportKey } from "../../../src/core/period";
import { type Rollup, rollUp, twoHosts } from "../../../src/core/rollup";
import { fieldOf } from "../../field-of";
import { eventsOf, readingCampaign, report, unit, withFields } from "../campaign";
import { oracle, rollUpRows } from "./by-rows";
import { twoHostsOfRows } from "./rows-joint";

const base = readingCampaign();
const events = eventsOf(base);
const card = {
  formId: "five",
  name: "五有",
  kind: "card" as const,
  rows: [],
  note: "",
  fields: [
    fieldOf("asked", "yesNo", { label: "是否有阵地" }),
    fieldOf("ways", "multiChoice", { label: "形式", options: ["讲座", "展览", "比赛"] }),
    fieldOf("books", "number", { nature: "average" }),
  ],
};
const visits = {
  ...events,
  formId: "visits",
  name: "走访",
  fields: [fieldOf("date", "date"), fieldOf("kind", "choice"), fieldOf("hours", "number")],
};
const NUMBERS = ["people", "hours", "readers"];
const campaign = {
  ...base,
  forms: [
    ...base.forms.map((form) =>
      form === events
        ? { ...form, fields: [...form.fields, fieldOf("hours", "number"), fieldOf("readers", "integer")] }
        : form,
    ),
    card,
    visits,
  ],
  returns: base.returns.map((item) => ({ ...item, formIds: [...item.formIds, "five", "visits"] })),
};
const units = ["U001", "U002", "U003"].map((unitId, index) =>
  unit({ unitId, name: `例${index}县总工会`, parentId: index === 2 ? "U001" : "" }),
);
const tasks = base.tasks.slice(0, 3).map(({ taskId }) => taskId);
const KINDS = ["集中学习", "比赛", "讲座"];

/** The record is read by the fields of its form. */
const asRead = (formId: string, values: FieldValues): FieldValues => {
  const { fields } = campaign.forms.find((form) => form.formId === formId)!;
  return Object.fromEntries(fields.map(({ field }) => [field, values[field] ?? null]));
};

const anyPlace = { unitId: fc.constantFrom("U001", "U002", "U003", "U009"), period: fc.nat(3) };
const anyEntry = fc
  .record({
    ...anyPlace,
    id: fc.nat(40),
    formId: fc.constantFrom("activity", "activity", "visits"),
    taskId: fc.constantFrom(...tasks, ""),
    origin: fc.constantFrom<Entry["origin"]>("workbook", "staff"),
    kind: fc.option(fc.constantFrom(...KINDS)),
    joint: fc.constantFrom(null, "主办", "协办", "否"),
    theme: fc.constantFrom(null, "诵读会", "诵 读会", "送书"),
    result: fc.constantFrom(null, "朗诵", "朗诵、演讲", "演讲"),
    day: fc.constantFrom("12", "13"),
    // Quarters add up to the same whatever the order.
    people: fc.option(fc.nat(400)),
    hours: fc.option(fc.nat(400).map((quarters) => quarters / 4)),
    readers: fc.option(fc.nat(40)),
  })
  .map(
    ({ unitId, period, id, formId, taskId, origin, day, ...values }): Entry => ({
      // The office's entries may stand in two reports; those of a unit's own workbook stand in one.
      activityId: origin === "staff" ? `s${id}` : `${unitId}-${period}-${id}`,
      formId,
      unitId,
      periodId: base.periods[period]!.id,
      date: `${base.periods[period]!.code}-${day}`,
      taskId,
      values: asRead(formId, values),
      origin,
      sourceRow: 3,
      revision: 1,
      collectedAt: `2020-05-0${period + 1} 08:00:0${unitId.slice(-1)}`,
    }),
  );
const anyLine = fc
  .record({
    ...anyPlace,
    formId: fc.constantFrom("ledger", "five"),
    rowId: fc.constantFrom(...tasks),
    quantity: fc.option(fc.nat(20)),
    people: fc.option(fc.nat(200)),
    asked: fc.option(fc.boolean()),
    ways: fc.constantFrom(null, "讲座", "讲座、比赛", "别的"),
    books: fc.option(fc.nat(9)),
  })
  .map(
    ({ unitId, period, formId, rowId, quantity, people, ...answers }): TableLine => ({
      unitId,
      formId,
      periodId: base.periods[period]!.id,
      revision: 1,
      rowId: formId === "five" ? "" : rowId,
      values: formId === "five" ? answers : { quantity, people },
      auto: {},
      correctionReason: "",
      zero: false,
      collectedAt: "",
    }),
  );
const rowsOf = fc.record({
  activities: fc.array(anyEntry, { maxLength: 60 }),
  ledgerRows: fc.uniqueArray(anyLine, {
    maxLength: 30,
    selector: (line) => [line.unitId, line.periodId, line.formId, line.rowId].join(),
  }),
});
const quota = {
  unitType: units[0]!.unitType,
  unit: "",
  attribute: "",
  per: 1,
  min: 2,
  max: null,
  deadlineText: "",
  deadline: "2020-10-31",
  row: 3,
};
/** An indicator that somebody types long after the reports were taken. */
const anyIndicator = fc
  .record({
    origin: fc.constantFrom<Indicator["origin"]>("typed", "count", "sum"),
    formId: fc.constantFrom("activity", "visits", "ledger", "five"),
    field: fc.constantFrom(...NUMBERS, "quantity", "asked", "books", "theme"),
    taskId: fc.constantFrom("", ...tasks),
    kinds: fc.subarray(KINDS),
    headline: fc.option(fc.nat(50)),
    span: fc.constantFrom<"campaign" | "period">("campaign", "period"),
  })
  .map(
    ({ span, ...own }): Indicator => ({
      ...base.indicators[0]!,
      ...own,
      row: "",
      quotas: [{ ...quota, span }],
    }),
  );
const anyReports = fc
  .uniqueArray(
    fc.record({ ...anyPlace, state: fc.constantFrom<Report["state"]>("submitted", "returned", "accepted") }),
    { selector: ({ unitId, period }) => `${unitId}${period}` },
  )
  .map((list) =>
    list.map(({ unitId, period, state }) => report({ unitId, state, periodId: base.periods[period]!.id })),
  );

it("a roll-up from figures is the roll-up from rows, by indicators that were typed later as well", () => {
  fc.assert(
    fc.property(rowsOf, anyReports, fc.array(anyIndicator, { maxLength: 4 }), (rows, reports, later) => {
      const indicators = later.map((indicator, index) => ({ ...indicator, indicatorId: `later${index}` }));
      const definition = { ...campaign, indicators: [...campaign.indicators, ...indicators] };
      const input = { definition, units, today: "2020-07-02", asAt: "", ...rows };
      // Rows stand by their report alone.
      const of = ({ unitId, periodId }: Entry | TableLine) => report({ unitId, periodId });
      const all = [...reports, ...rows.activities.map(of), ...rows.ledgerRows.map(of)];
      const known = [...new Map(all.map((each) => [`${each.unitId} ${each.periodId}`, each])).values()];
      expect(rollUpRows({ ...input, reports: known })).toEqual(oracle({ ...input, reports: known }));
    }),
    { numRuns: 300 },
  );
});

it("an entry of the office that stands in several reports counts once: only the rows of reports that are named are read", () => {
  fc.assert(
    fc.property(rowsOf, ({ activities, ledgerRows }) => {
      const input = { definition: campaign, units, reports: [], today: "2020-07-02", asAt: "" };
      const each = figuresOfRows({ activities, ledger: ledgerRows }, campaign);
      const elsewhere = countedElsewhere(each);
      const figures = each.map((made) => {
        const { unitId, periodId } = made;
        const gone = elsewhere.get(reportKey(unitId, periodId));
        const isOwn = (row: Entry | TableLine) => row.unitId === unitId && row.periodId === periodId;
        const left = activities.filter((entry) => isOwn(entry) && !gone?.has(entry.activityId));
        const rows = { unitId, periodId, activities: left, ledger: ledgerRows.filter(isOwn) };
        return gone ? figuresOf(rows, campaign) : made;
      });
      const listed = ({ total, tasks, gaps, headlines, answers }: Rollup) => [
        { activities: total.activities, people: total.people },
        tasks,
        gaps,
        headlines,
        answers,
      ];
      expect(listed(rollUp({ ...input, figures }))).toEqual(
        listed(oracle({ ...input, activities, ledgerRows })),
      );
    }),
  );
});

it("events with two hosts are found in figures as they are in rows", () => {
  fc.assert(
    fc.property(rowsOf, (rows) => {
      const activities = onePlace(rows.activities);
      const named = (list: ReturnType<typeof twoHosts>) =>
        list
          .map(({ date, theme, unitIds }) => [date, theme.replace(" ", ""), ...[...unitIds].sort()].join())
          .sort();
      const figures = figuresOfRows({ activities, ledger: [] }, campaign);
      expect(named(twoHosts(figures, campaign))).toEqual(named(twoHostsOfRows(activities, campaign)));
    }),
  );
});

it("an indicator of a field that is no more, or holds no numbers any more, adds nothing, as its rows would", () => {
  const march = base.periods[0]!.id;
  const told: Entry = {
    activityId: "a1",
    formId: "activity",
    unitId: "U001",
    periodId: march,
    date: "2020-03-12",
    taskId: tasks[0]!,
    values: asRead("activity", { people: 20, hours: 8 }),
    origin: "workbook",
    sourceRow: 3,
    revision: 1,
    collectedAt: "",
  };
  const figures = figuresOfRows({ activities: [told], ledger: [] }, campaign);
  const indicator: Indicator = { ...base.indicators[0]!, origin: "sum", formId: "activity", field: "hours" };
  const asked = { ...indicator, indicatorId: "hours", taskId: "", kinds: [], headline: 10 };
  const actual = (fields: readonly Field[]) => {
    const definition = { ...withFields(campaign, "activity", fields), indicators: [asked] };
    return rollUp({ definition, units, reports: [], figures, today: "2020-07-02", asAt: "" }).headlines[0]!
      .actual;
  };
  const { fields } = eventsOf(campaign);
  const others = fields.filter(({ field }) => field !== "hours");
  expect([actual(fields), actual(others), actual([...others, fieldOf("hours", "text")])]).toEqual([8, 0, 0]);
});
