import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { figuresOfRows } from "../../../src/core/figures";
import type { Entry, Form, Report, TableLine, Unit } from "../../../src/core/model";
import { lineFigures } from "../../../src/core/rollup/stocks";
import { buildSummary, headFigures } from "../../../src/core/summary";
import { fieldOf } from "../../field-of";
import { processorTime } from "../../processor-time";
import { readingCampaign, report, tableOf, unit, withFields } from "../campaign";
import { alone, type RowsInput, rollUpRows } from "./by-rows";

const definition = readingCampaign();
const river = unit();
const hill = unit({ unitId: "U002", name: "例山区总工会" });
const metal = unit({ unitId: "U003", name: "市示例冶金工会", unitType: "市属系统、产业工会", level: "市" });
const plant = unit({ unitId: "U004", name: "示例机械厂工会", unitType: "直属基层工会", level: "基层" });

let next = 0;
function activity(over: Partial<Entry> = {}): Entry {
  next += 1;
  return {
    formId: "activity",
    activityId: `a${next}`,
    unitId: "U001",
    periodId: "r1.2020-03",
    date: "2020-03-12",
    taskId: "t1",
    values: { kind: "集中学习", people: 20, result: "朗诵" },
    origin: "workbook",
    sourceRow: next,
    revision: 1,
    collectedAt: "",
    ...over,
  };
}

function ledgerRow(over: Partial<TableLine>): TableLine {
  return {
    formId: "ledger",
    unitId: "U001",
    periodId: "r1.2020-03",
    revision: 1,
    rowId: "t1",
    values: {},
    auto: {},
    correctionReason: "",
    zero: false,
    collectedAt: "",
    ...over,
  };
}

function roll(over: Partial<RowsInput> = {}) {
  return rollUpRows({
    definition,
    units: [river, hill, metal, plant],
    reports: [],
    ledgerRows: [],
    activities: [],
    today: "2020-04-28",
    asAt: "2020-04-28 08:00:00",
    ...over,
  });
}

describe("reporting rates", () => {
  const reports = [
    report(),
    report({ periodId: "r1.2020-04", onTime: false, submittedAt: "2020-04-27 09:00:00" }),
    report({ unitId: "U002", state: "accepted" }),
    report({ unitId: "U003", state: "returned" }),
  ];

  it("of a unit count the periods whose due day has come", () => {
    const [first, second, third] = roll({ reports }).units;
    expect(first).toMatchObject({
      expected: 2,
      actual: 2,
      onTime: 1,
      rate: 1,
      rateOnTime: 0.5,
      light: "yellow",
    });
    expect(first!.periods.slice(0, 3).map((cell) => [cell.standing, cell.daysLate])).toEqual([
      ["submitted", 0],
      ["late", 2],
      ["notDue", 0],
    ]);
    expect(second).toMatchObject({ expected: 2, actual: 1, light: "red" });
    expect(second!.periods[1]).toMatchObject({ standing: "missing", daysLate: 3 });
    expect(third!.periods[0]).toMatchObject({ standing: "returned", light: "red" });
    expect(third).toMatchObject({ actual: 0 });
  });

  it("before any report say what is expected, and are no rates before the first due day", () => {
    expect(roll().total).toMatchObject({ units: 4, expected: 8, actual: 0, rate: 0 });
    const early = roll({ today: "2020-03-10" });
    expect(early.total).toMatchObject({ expected: 0, rate: null });
    expect(early.periods[0]).toMatchObject({ due: false, expected: 4, actual: 0 });
    expect(early.reportedUnits).toBe(0);
  });

  it("leave out a closed unit from then on and a type that does not report", () => {
    const closed = { ...hill, closedOn: "2020-04-01" };
    const types = definition.unitTypes.map((type) =>
      type.name === plant.unitType ? { ...type, reports: false } : type,
    );
    const result = roll({ definition: { ...definition, unitTypes: types }, units: [river, closed, plant] });
    expect(result.units.map((figures) => figures.expected)).toEqual([2, 1, 0]);
    expect(result.units[2]!.periods[0]!.standing).toBe("exempt");
  });

  it("ask nothing of a unit that is exempted, even where its report was returned", () => {
    const [march, april] = definition.periods;
    const reports = [report({ unitId: river.unitId, periodId: march!.id, state: "returned" })];
    const periods = [{ ...march!, exempt: true }, april!];
    const result = roll({ definition: { ...definition, periods }, reports, today: "2020-03-28" });
    expect(result.units[0]!.periods[0]).toMatchObject({ standing: "exempt", light: "none", daysLate: 0 });
  });

  it("of a unit that is no longer listed are kept as long as the record knows it", () => {
    const result = roll({ units: [river], activities: [activity({ unitId: "U009" })] });
    expect(result.units.map((figures) => figures.unitId)).toEqual(["U001", "U009"]);
    expect(result.total.activities).toBe(1);
  });
});

describe("figures of the ledger", () => {
  it("take the last stock over time and add stocks over units; flows add up on both axes", () => {
    const ledgerRows = [
      ledgerRow({ periodId: "r1.2020-04", values: { quantity: 5, people: 10 } }),
      ledgerRow({ values: { quantity: 3, people: 7 } }),
      ledgerRow({ unitId: "U002", values: { quantity: 4, people: 1 } }),
      ledgerRow({
        unitId: "U002",
        periodId: "r1.2020-04",
        zero: true,
        values: { quantity: null, people: 0 },
      }),
    ];
    expect(roll({ ledgerRows }).tasks[0]!.totals).toMatchObject([
      { formId: "ledger", field: "quantity", total: 9 },
      { formId: "ledger", field: "people", total: 18 },
    ]);
  });

  describe("of a unit that has closed", () => {
    // It closes in March, so it is in the totals until March is over.
    const closed = { ...hill, closedOn: "2020-03-20" };
    const ledgerRows = [
      ledgerRow({ values: { quantity: 3, people: 7 } }),
      ledgerRow({ unitId: "U002", values: { quantity: 4, people: 1 } }),
    ];
    const totalsOn = (today: string, units = [river, closed]) =>
      roll({ ledgerRows, units, today }).tasks[0]!.totals.map(({ total }) => total);

    it("leave the stocks with the period after its closing; what was done goes on counting", () => {
      expect(totalsOn("2020-03-31").slice(0, 2)).toEqual([7, 8]);
      expect(totalsOn("2020-04-01").slice(0, 2)).toEqual([3, 8]);
      expect(totalsOn("2020-04-01", [river, hill]).slice(0, 2)).toEqual([7, 8]);
    });

    it("are none where nobody else has told any", () => {
      const only = roll({ ledgerRows: ledgerRows.slice(1), units: [river, closed], today: "2020-04-01" });
      expect(only.tasks[0]!.totals.map(({ field }) => field)).not.toContain("quantity");
    });

    it("stay in the report that was told: its own total, and that of a period", () => {
      const table = lineFigures(ledgerRows.map(alone), definition, () => true);
      expect(table.of("U002", { formId: "ledger", rowId: "t1", field: "quantity" })).toBe(4);
    });

    it("leave an announced total as well", () => {
      const [first, ...others] = definition.indicators;
      const indicators = [
        {
          ...first!,
          origin: "typed" as const,
          formId: "ledger",
          taskId: "t1",
          field: "quantity",
          row: "",
          headline: 9,
        },
        ...others,
      ];
      const on = (today: string) =>
        roll({ definition: { ...definition, indicators }, ledgerRows, units: [river, closed], today })
          .headlines;
      expect([on("2020-03-31")[0]!.actual, on("2020-04-01")[0]!.actual]).toEqual([7, 3]);
    });
  });

  describe("by the nature of their field", () => {
    const hours = fieldOf("hours", "number", { nature: "flow" });
    const helpers = fieldOf("helpers", "integer", { nature: "stock" });
    const perHead = fieldOf("perHead", "number", {
      nature: "ratio",
      origin: "ratio",
      operands: ["hours", "helpers"],
    });
    const score = fieldOf("score", "number", { nature: "average" });
    const share = fieldOf("share", "percent", { nature: "flow" });
    const circle = fieldOf("circle", "number", {
      nature: "ratio",
      origin: "ratio",
      operands: ["circle", "hours"],
    });
    const fields = [hours, helpers, perHead, score, share, circle];
    const own = withFields(definition, "ledger", fields);
    const rows = [
      ledgerRow({ values: { hours: 66.5, helpers: 20, perHead: 3.325, score: 80, share: 0.4 } }),
      ledgerRow({ unitId: "U002", values: { hours: 40, helpers: 5, perHead: 8, score: 100, share: 0.6 } }),
    ];
    const { taskId: rowId } = definition.tasks.find(({ inLedger }) => inLedger)!;
    const at = (field: string) => ({ formId: "ledger", rowId, field });
    const figures = lineFigures(rows.map(alone), own);

    it("make the total of a ratio from the totals, never from the ratios", () => {
      expect(figures.of("U001", at("perHead"))).toBeCloseTo(3.325);
      expect(figures.of("U002", at("perHead"))).toBe(8);
      expect(figures.total(at("perHead"))).toBeCloseTo(4.26);
    });

    it("divide the hours of all months by the helpers of the last", () => {
      const april = ledgerRow({ periodId: definition.periods[1]!.id, values: { hours: 13.5, helpers: 25 } });
      const both = lineFigures([...rows, april].map(alone), own);
      expect(both.of("U001", at("perHead"))).toBeCloseTo(80 / 25);
      expect(both.total(at("perHead"))).toBeCloseTo(120 / 30);
    });

    it("take the mean of what was told", () => {
      expect(figures.total(at("score"))).toBe(90);
    });

    it("never add percentages", () => {
      expect(figures.of("U001", at("share"))).toBe(0.4);
      expect(figures.total(at("share"))).toBeNull();
    });

    it("leave out a ratio that leads back to itself", () => {
      expect(figures.total(at("circle"))).toBeNull();
    });
  });
});

describe("activities", () => {
  it("say how many of them stand in no row of the ledger, as their task had none then", () => {
    const tasks = definition.tasks.map((task) =>
      task.taskId === "t1" ? { ...task, inLedger: false } : task,
    );
    const rollup = roll({
      definition: { ...definition, tasks },
      reports: [report()],
      activities: [activity(), activity({ taskId: "t2" })],
    });
    expect(rollup.total).toMatchObject({ activities: 2, people: 40 });
    expect(rollup.unlisted).toEqual({ activities: 1, people: 20 });
    const notes = headFigures({
      rollup,
      definition: { ...definition, tasks },
      units: [],
      tables: [],
      figures: [],
    });
    expect(
      notes
        .filter(({ note }) => note.includes("的任务当期未列入台账"))
        .map(({ value, note }) => [value, note.split("\n").pop()]),
    ).toEqual([
      ["2", "其中 1 的任务当期未列入台账"],
      ["40", "其中 20 的任务当期未列入台账"],
    ]);
  });

  it("that a unit corrected in its ledger count as they were entered, and the figure says what the ledger has", () => {
    const activities = [activity({ taskId: "t3" })];
    const [{ formId = "", fields = [] } = {}] = definition.forms.filter(({ kind }) => kind === "table");
    const made = fields.find(({ origin, operands }) => origin === "sum" && operands[0] === "people")!;
    const told = (people: number) => {
      const figures = figuresOfRows(
        { activities, ledger: [ledgerRow({ formId, rowId: "t3", values: { [made.field]: people } })] },
        definition,
      );
      const rollup = roll({ definition, reports: [report()], activities });
      return headFigures({ rollup, definition, units: [], tables: [], figures })
        .map(({ note }) => note)
        .join("\n");
    };
    expect(told(20)).not.toContain("更正");
    expect(told(50)).toContain("累计按台账更正后 50");
  });

  it("that are joint are counted once, at the host", () => {
    const hosted = { kind: "集中学习", people: 300, result: "朗诵", joint: "主办" };
    const activities = [
      activity({ values: hosted }),
      activity({ unitId: "U002", values: { ...hosted, joint: "协办" } }),
    ];
    const result = roll({ activities });
    expect(result.total).toMatchObject({ activities: 1, people: 300 });
    expect(result.results).toEqual([{ label: "朗诵", count: 1 }]);
  });
});

describe("quotas", () => {
  const contest = { values: { kind: "比赛", people: 60, result: "朗诵" } };

  it("leave exempt types blank and name what is missing", () => {
    const result = roll({ today: "2020-07-02", activities: [activity(contest)] });
    const events = result.gaps.filter((gap) => gap.indicatorId === "i1");
    expect(events.map((gap) => [gap.unitId, gap.actual, gap.gap])).toEqual([
      ["U001", 1, 0],
      ["U002", 0, 1],
      ["U003", 0, 1],
    ]);
    expect(result.gaps.filter((gap) => gap.indicatorId === "i2").map((gap) => gap.actual)).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("are compared with the headline total, exempt units' surplus included", () => {
    const indicators = definition.indicators.map((indicator) =>
      indicator.indicatorId === "i1" ? { ...indicator, headline: 10 } : indicator,
    );
    const activities = [activity(contest), activity({ ...contest, unitId: "U004" })];
    expect(roll({ definition: { ...definition, indicators }, activities }).headlines).toMatchObject([
      { headline: 10, actual: 2, promised: 3 },
    ]);
  });
});

describe("any record", () => {
  const unitIds = ["U001", "U002", "U003", "U004"];
  const periodIds = definition.periods.map((period) => period.id);
  const anyReport = fc.record({
    unitId: fc.constantFrom(...unitIds),
    periodId: fc.constantFrom(...periodIds),
    state: fc.constantFrom<Report["state"]>("submitted", "returned", "accepted"),
    onTime: fc.boolean(),
  });
  const reportsOf = fc
    .uniqueArray(anyReport, { selector: (r) => `${r.unitId}${r.periodId}`, maxLength: 32 })
    .map((list) => list.map((r) => report(r)));
  const activitiesOf = fc.array(
    fc
      .record({
        unitId: fc.constantFrom(...unitIds),
        periodId: fc.constantFrom(...periodIds),
        taskId: fc.constantFrom("t1", "t2", "t3"),
        people: fc.integer({ min: 0, max: 500 }),
      })
      .map(({ people, ...over }) => activity({ ...over, values: { kind: "比赛", people, result: "演讲" } })),
    { maxLength: 60 },
  );
  const anyDay = fc.constantFrom("2020-03-10", "2020-03-25", "2020-05-01", "2020-07-02", "2020-12-31");

  it("has a whole that is the sum of its parts, whichever way it is cut", () => {
    fc.assert(
      fc.property(reportsOf, activitiesOf, anyDay, (reports, activities, today) => {
        const { total, units, types, levels, periods, tasks } = roll({ reports, activities, today });
        for (const key of ["expected", "actual", "onTime", "activities", "people"] as const) {
          for (const parts of [units, types, levels])
            expect(parts.reduce((sum, part) => sum + part[key], 0)).toBe(total[key]);
        }
        const due = periods.filter((period) => period.due);
        expect(due.reduce((sum, period) => sum + period.expected, 0)).toBe(total.expected);
        expect(due.reduce((sum, period) => sum + period.actual, 0)).toBe(total.actual);
        expect(tasks.reduce((sum, task) => sum + task.people, 0)).toBe(total.people);
        expect(total.rate ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("rolls up to the same figures in any order of rows", () => {
    fc.assert(
      fc.property(reportsOf, activitiesOf, (reports, activities) => {
        const straight = roll({ reports, activities });
        expect(roll({ reports: [...reports].reverse(), activities: [...activities].reverse() })).toEqual(
          straight,
        );
      }),
    );
  });

  it("gives a parent its own figures and those of all below it", () => {
    fc.assert(
      fc.property(activitiesOf, (activities) => {
        const tree: Unit[] = [river, { ...hill, parentId: "U001" }, { ...metal, parentId: "U002" }, plant];
        const { units, total } = roll({ activities, units: tree });
        expect(units[0]!.subtree.people + units[3]!.people).toBe(total.people);
        expect(units[1]!.subtree.activities).toBe(units[1]!.activities + units[2]!.activities);
      }),
    );
  });
});

it("a circle of parents does not hang the roll-up", () => {
  const units = [
    { ...river, parentId: "U002" },
    { ...hill, parentId: "U001" },
  ];
  expect(
    roll({ units, activities: [activity()] }).units.map((figures) => figures.subtree.activities),
  ).toEqual([1, 1]);
});

it("100,000 activities are rolled up well within a second", () => {
  const activities = Array.from({ length: 100_000 }, (_, i) =>
    activity({
      unitId: `U00${(i % 4) + 1}`,
      periodId: definition.periods[i % 8]!.id,
      taskId: `t${(i % 3) + 1}`,
    }),
  );
  // The best of several runs: others use the processor's caches too.
  const times = Array.from({ length: 5 }, () =>
    processorTime(() => expect(roll({ activities }).total.activities).toBe(100_000)),
  );
  expect(Math.min(...times)).toBeLessThan(500);
});

describe("quotas in a roll-up", () => {
  const rule = {
    unitType: river.unitType,
    unit: "",
    attribute: "",
    per: 1,
    span: "campaign" as const,
    min: 1,
    max: 2 as number | null,
    deadlineText: "",
    deadline: "2020-10-31",
    row: 3,
  };
  const counted = {
    ...definition.indicators[0]!,
    origin: "count" as const,
    taskId: "",
    kinds: [],
    quotas: [rule],
  };

  it("are a finding above the maximum, not done", () => {
    const activities = [activity(), activity(), activity()];
    const { units, gaps } = roll({ activities, definition: { ...definition, indicators: [counted] } });
    expect(gaps.find(({ unitId }) => unitId === "U001")).toMatchObject({ actual: 3, gap: 0, over: 1 });
    expect(units.find(({ unitId }) => unitId === "U001")!.light).not.toBe("green");
    const inside = roll({
      activities: activities.slice(1),
      definition: { ...definition, indicators: [counted] },
    });
    expect(inside.gaps.find(({ unitId }) => unitId === "U001")).toMatchObject({ actual: 2, over: 0 });
  });

  it("of each period count what each period has: a surplus of March does not pay for April", () => {
    const monthly = { ...counted, quotas: [{ ...rule, span: "period" as const, max: null }] };
    const activities = [activity(), activity()];
    const { gaps } = roll({ activities, definition: { ...definition, indicators: [monthly] } });
    const own = gaps.filter(({ unitId }) => unitId === "U001");
    expect(own.map(({ periodId, actual, gap }) => [periodId, actual, gap])).toEqual([
      [definition.periods[0]!.id, 2, 0],
      [definition.periods[1]!.id, 0, 1],
    ]);
  });

  it("of yes and no count 是, and the last answer counts", () => {
    const answered = {
      ...tableOf(definition).fields[0]!,
      field: "built",
      kind: "yesNo" as const,
      nature: "text" as const,
    };
    const asked = {
      ...counted,
      origin: "typed" as const,
      formId: "ledger",
      nature: "yesNo" as const,
      field: "built",
      taskId: "t1",
    };
    const forms = definition.forms.map((form) =>
      form.kind === "table" ? { ...form, fields: [...form.fields, answered] } : form,
    );
    const own = {
      ...definition,
      forms,
      indicators: [asked],
    };
    const actual = (...answers: (boolean | string | null)[]) =>
      roll({
        definition: own,
        ledgerRows: answers.map((built, index) =>
          ledgerRow({ periodId: definition.periods[index]!.id, values: { built } }),
        ),
      }).gaps.find(({ unitId }) => unitId === "U001")!.actual;
    expect([
      actual(true),
      actual("是"),
      actual("否"),
      actual(null),
      actual("否", "是"),
      actual(true, false),
    ]).toEqual([1, 1, 0, 0, 1, 0]);
  });
});

describe("choices of a card", () => {
  const asked = fieldOf("asked", "yesNo", { label: "是否有阵地" });
  const ways = fieldOf("ways", "multiChoice", { label: "形式", options: ["讲座", "展览", "比赛"] });
  const card: Form = {
    formId: "five",
    name: "五有",
    kind: "card",
    rows: [],
    note: "",
    fields: [asked, ways],
  };
  const own = {
    ...definition,
    forms: [...definition.forms, card],
    returns: definition.returns.map((item) => ({ ...item, formIds: [...item.formIds, "five"] })),
  };
  const line = (unitId: string, values: TableLine["values"], periodId = "r1.2020-03") =>
    ledgerRow({ formId: "five", rowId: "", unitId, periodId, values });

  it("are counted by choice, with those who have not answered", () => {
    const ledgerRows = [
      line("U001", { asked: true, ways: "讲座、比赛" }),
      line("U002", { asked: false, ways: "讲座" }),
    ];
    const { answers } = roll({ definition: own, units: [river, hill, metal], ledgerRows });
    expect(answers).toEqual([
      {
        formId: "five",
        label: "是否有阵地",
        counts: [
          { label: "是", count: 1 },
          { label: "否", count: 1 },
        ],
        unanswered: 1,
      },
      {
        formId: "five",
        label: "形式",
        counts: [
          { label: "讲座", count: 2 },
          { label: "展览", count: 0 },
          { label: "比赛", count: 1 },
        ],
        unanswered: 1,
      },
    ]);
  });

  it("are missing of those alone that owe the card: opened by its due day and by today, neither closed nor exempt", () => {
    const [march, april] = own.periods;
    const missing = (over: Partial<Unit>, periods = [march!, april!]) =>
      roll({ definition: { ...own, periods }, units: [{ ...metal, ...over }], today: "2020-04-10" })
        .answers[0]!.unanswered;
    expect([missing({}), missing({ openedOn: "2020-04-10" })]).toEqual([1, 1]);
    expect(missing({ openedOn: "2020-04-10" }, [march!])).toBe(0);
    expect(missing({ openedOn: "2020-04-11" })).toBe(0);
    expect(missing({ closedOn: "2020-04-10" })).toBe(0);
    expect(missing({}, [{ ...march!, exempt: true }])).toBe(0);
  });

  it("stand on the leaders' page as 1 是 1 否 1 未答", () => {
    const ledgerRows = [line("U001", { asked: true }), line("U002", { asked: false })];
    const rollup = roll({ definition: own, units: [river, hill, metal], ledgerRows });
    const words = buildSummary({ rollup, definition: own, units: [], reports: [], tables: [] }).rows.flatMap(
      (row) => row.map(({ value }) => value),
    );
    expect(words).toContain("五有　是否有阵地：1 是  1 否  1 未答");
  });

  it("count as they were answered last", () => {
    const ledgerRows = [line("U001", { asked: true }, "r1.2020-04"), line("U001", { asked: false })];
    const [first] = roll({ definition: own, units: [river], ledgerRows }).answers;
    expect(first!.counts).toEqual([
      { label: "是", count: 1 },
      { label: "否", count: 0 },
    ]);
  });
});
