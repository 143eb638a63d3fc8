// What a unit proposes to report: its own and what is accepted below, whatever stands above whom and in whatever order.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { figuresOf, type ReportFigures } from "../../../src/core/figures";
import { groupBy } from "../../../src/core/group-by";
import { proposedLines } from "../../../src/core/levels/proposal";
import type { Entry, TableLine, Unit } from "../../../src/core/model";
import { leftBy } from "../../../src/core/rollup";
import { treeOf } from "../../../src/core/units/tree";
import { eventsOf, readingCampaign, tableOf, unit } from "../campaign";

const MARCH = "r1.2020-03";
const definition = readingCampaign();
const table = tableOf(definition);
const register = eventsOf(definition);
const stock = table.fields.find(({ nature, origin }) => nature === "stock" && origin === "typed")!;
const flow = table.fields.find(({ nature }) => nature === "flow")!;
const [task] = definition.tasks.filter(({ inLedger }) => inLedger);

const line = (unitId: string, periodId: string, number: number): TableLine => ({
  unitId,
  periodId,
  formId: table.formId,
  revision: 1,
  rowId: task!.taskId,
  values: { [stock.field]: number, [flow.field]: number * 10 },
  auto: {},
  correctionReason: "",
  zero: false,
  collectedAt: "",
});
const reported = (unitId: string, number: number, periodId = MARCH, activities: readonly Entry[] = []) =>
  figuresOf({ unitId, periodId, ledger: [line(unitId, periodId, number)], activities }, definition);

const proposedBy = (
  unitId: string,
  units: readonly Unit[],
  figures: readonly ReportFigures[],
  isAccepted = (_: { unitId: string; periodId: string }) => true,
  periodId?: string,
) => {
  const hasLeft = leftBy(units, definition, "2020-12-31");
  const own = groupBy(figures, (item) => item.unitId);
  const proposing = { tree: treeOf(units), figures: own, isAccepted, hasLeft };
  const lines = proposedLines(unitId, table, proposing, definition, periodId);
  const of = (field: string) => lines.find(({ rowId, label }) => rowId === task!.taskId && label === field)!;
  const [events] = proposedLines(unitId, register, proposing, definition, periodId);
  return { stock: of(stock.label), flow: of(flow.label), events: events! };
};

const county = unit({ unitId: "A", name: "甲县总工会" });
const towns = ["A1", "A2"].map((unitId) => unit({ unitId, name: `${unitId}镇工会`, parentId: "A" }));
const plant = unit({ unitId: "A11", name: "示例厂工会", parentId: "A1" });

describe("the proposal of a county", () => {
  const units = [plant, ...towns, county];
  const figures = [reported("A1", 2), reported("A2", 3), reported("A", 1), reported("A11", 4)];

  it("is its own and what its towns come to with all below them, each beside the other", () => {
    const { stock: found } = proposedBy("A", units, figures);
    expect(found).toMatchObject({ own: 1, below: [6, 3], total: 10 });
    expect(proposedBy("A1", units, figures).stock).toMatchObject({ own: 2, below: [4], total: 6 });
  });

  it("leaves out what is not accepted below, never its own", () => {
    const isAccepted = ({ unitId }: { unitId: string }) => unitId === "A2";
    expect(proposedBy("A", units, figures, isAccepted).stock).toMatchObject({
      own: 1,
      below: [null, 3],
      total: 4,
    });
  });

  it("takes of one period what was told in it, and to date what was told last of a stock and everything of a flow", () => {
    const april = [...figures, reported("A2", 5, "r1.2020-04")];
    expect(proposedBy("A", units, april, undefined, MARCH).stock.total).toBe(10);
    expect(proposedBy("A", units, april).stock.total).toBe(12);
    expect(proposedBy("A", units, april).flow.total).toBe(150);
  });

  it("leaves out to date what a town has that is closed; what it did, and its month by itself, stays", () => {
    const closed = units.map((one) => (one.unitId === "A2" ? { ...one, closedOn: "2020-04-10" } : one));
    const { stock: has, flow: did } = proposedBy("A", closed, figures);
    expect([has.below, has.total, did.total]).toEqual([[6, null], 7, 100]);
    expect(proposedBy("A", closed, figures, undefined, MARCH).stock.total).toBe(10);
  });

  it("counts a joint event of two towns once, at the one that hosts it", () => {
    const event = (unitId: string, joint: string): Entry => ({
      activityId: `e-${unitId}`,
      formId: register.formId,
      unitId,
      periodId: MARCH,
      date: "2020-03-20",
      taskId: task!.taskId,
      values: { date: "2020-03-20", theme: "全县职工诵读会", joint },
      origin: "workbook",
      sourceRow: 3,
      revision: 1,
      collectedAt: "",
    });
    const joint = [
      reported("A1", 0, MARCH, [event("A1", "主办")]),
      reported("A2", 0, MARCH, [event("A2", "协办")]),
    ];
    expect(proposedBy("A", units, joint).events).toMatchObject({ below: [1, 0], total: 1 });
  });
});

describe("roll-up over a tree", () => {
  const SIZE = 9;
  // Unit 0 stands at the top; each other stands below one with a lower number.
  const parents = fc.tuple(...Array.from({ length: SIZE - 1 }, (_, index) => fc.nat(index)));
  const told = fc.array(fc.tuple(fc.nat(SIZE - 1), fc.nat(3), fc.integer({ min: 0, max: 99 })), {
    maxLength: 30,
  });
  const unitsOf = (above: readonly number[]) => [
    unit({ unitId: "U0" }),
    ...above.map((parent, index) => unit({ unitId: `U${index + 1}`, parentId: `U${parent}` })),
  ];
  const periods = definition.periods.map(({ id }) => id);
  const figuresFrom = (values: readonly (readonly [number, number, number])[]) => {
    const reports = new Map(values.map(([who, when, number]) => [`${who} ${when}`, { who, when, number }]));
    return [...reports.values()].map(({ who, when, number }) => reported(`U${who}`, number, periods[when]!));
  };
  const shuffled = <T>(items: readonly T[], seed: number): T[] =>
    items
      .map((item, index) => ({ item, key: Math.sin(seed + index * 7.3) }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item);

  it("is the sum of what everybody reported, however the units are nested, ordered and sliced", () => {
    fc.assert(
      fc.property(parents, told, fc.nat(1000), (above, values, seed) => {
        const units = unitsOf(above);
        const flat = units.map((one) => ({ ...one, parentId: one.unitId === "U0" ? "" : "U0" }));
        const figures = figuresFrom(values);
        const nested = proposedBy("U0", shuffled(units, seed), shuffled(figures, seed));
        const [plain, sum] = [proposedBy("U0", flat, figures), sumOf(figures)];
        expect([nested.flow.total ?? 0, nested.stock.total]).toEqual([sum, plain.stock.total]);
      }),
      { numRuns: 60 },
    );
  });

  it("is at every unit its own and what stands in the columns beside it", () => {
    fc.assert(
      fc.property(parents, told, fc.nat(SIZE - 1), (above, values, who) => {
        const { flow: found, stock: last } = proposedBy(`U${who}`, unitsOf(above), figuresFrom(values));
        for (const { own, below, total } of [found, last])
          expect(Number(total)).toBe([own, ...below].reduce<number>((sum, part) => sum + Number(part), 0));
      }),
      { numRuns: 60 },
    );
  });

  function sumOf(figures: readonly ReportFigures[]): number {
    return figures
      .flatMap(({ tables }) => tables)
      .flatMap(({ fields, rows }) => rows.map((row) => Number(row[fields.indexOf(flow.field) + 1])))
      .reduce((sum, value) => sum + value, 0);
  }
});
