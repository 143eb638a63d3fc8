// 用途 of fields: what a field is for is said in 字段定义, whatever it is called.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { checkDefinition } from "../../../src/core/check";
import { counts, fieldOf } from "../../../src/core/field";
import { figuresOfRows } from "../../../src/core/figures";
import type { Cells, Definition, Entry, EventRole, FieldValues } from "../../../src/core/model";
import { rollUp, twoHosts } from "../../../src/core/rollup";
import { definitionFromRows, type RawTables } from "../../../src/core/rows";
import { differs, issuedOf } from "../../../src/core/version";
import { eventsOf, monthlyLedger, report, tabsOf, unit } from "../campaign";

/** The keys that this office chose, by what they are for. */
const OWN: Readonly<Record<EventRole, string>> = {
  people: "heads",
  kind: "sort",
  theme: "headingLine",
  result: "harvest",
  joint: "together",
};
const ROLES = Object.keys(OWN) as EventRole[];
const ownKey = (key: unknown) => OWN[key as EventRole] ?? String(key ?? "");

const tabs = monthlyLedger(tabsOf("qinhuangdao-2020"));
const usual = definitionFromRows(tabs).definition;
const words: Cells = {
  people: "参与人次",
  kind: "活动类型",
  theme: "活动主题",
  result: "成果形式",
  joint: "主办协办",
};

/** The same tabs with the register's fields called otherwise. */
function renamed({ fields = [], indicators = [], rules = [], ...rest }: RawTables): RawTables {
  const change = (row: (typeof fields)[number], cells: Cells) => ({
    ...row,
    cells: { ...row.cells, ...cells },
  });
  return {
    ...rest,
    fields: fields.map((row) => {
      const { form, field, sumOf } = row.cells;
      if (form === "活动") return change(row, { field: ownKey(field), role: words[String(field)] ?? "" });
      return change(row, { sumOf: ownKey(sumOf) });
    }),
    indicators: indicators.map((row) => change(row, { field: ownKey(row.cells.field) })),
    rules: rules
      .filter(({ cells }) => cells.form === "活动")
      .map((row) => change(row, { left: ownKey(row.cells.left), right: ownKey(row.cells.right) })),
  };
}

const own = definitionFromRows(renamed(tabs)).definition;

const anyEntry = fc.record({
  unitId: fc.constantFrom("U001", "U002"),
  task: fc.nat(2),
  people: fc.option(fc.nat(300)),
  kind: fc.constantFrom("集中学习", "比赛", null),
  theme: fc.constantFrom("诵读会", "送书", null),
  result: fc.constantFrom("朗诵", "演讲、朗诵", null),
  joint: fc.constantFrom("主办", "协办", null),
});
type Typed = typeof anyEntry extends fc.Arbitrary<infer T> ? T : never;

function entries(typed: readonly Typed[], key: (role: EventRole) => string): Entry[] {
  return typed.map(({ unitId, task, ...values }, index) => ({
    activityId: `a${index}`,
    formId: "activity",
    unitId,
    periodId: "r1.2020-03",
    date: "2020-03-12",
    taskId: usual.tasks[task]!.taskId,
    values: {
      date: "2020-03-12",
      ...Object.fromEntries(ROLES.map((role) => [key(role), values[role]])),
    } as FieldValues,
    origin: "workbook",
    sourceRow: index + 3,
    revision: 1,
    collectedAt: "2020-03-24 10:00:00",
  }));
}

function told(definition: Definition, activities: readonly Entry[]) {
  const figures = figuresOfRows({ activities, ledger: [] }, definition);
  const units = [unit(), unit({ unitId: "U002", name: "示河县总工会" })];
  const reports = units.map(({ unitId }) => report({ unitId }));
  const rollup = rollUp({ definition, units, reports, figures, today: "2020-04-20", asAt: "" });
  return { rollup, twice: twoHosts(figures, definition) };
}

describe("what a field is for", () => {
  it("is said in 字段定义: a campaign whose fields are called otherwise adds up alike", () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 12 }), (typed) => {
        const expected = told(
          usual,
          entries(typed, (role) => role),
        );
        expect(told(own, entries(typed, ownKey))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it("is nothing new in a definition that was issued before it could be said", () => {
    const { fields = [], ...rest } = tabs;
    const said = fields.map((row) =>
      row.cells.form === "活动"
        ? { ...row, cells: { ...row.cells, role: words[String(row.cells.field)] ?? "" } }
        : row,
    );
    const now = definitionFromRows({ ...rest, fields: said }).definition;
    expect(differs(issuedOf(usual), issuedOf(now))).toBe(false);
    expect(differs(issuedOf(usual), issuedOf(own))).toBe(true);
  });

  it("counts a co-host's event nowhere by the field that says so, and every event of a form that asks no such thing", () => {
    const { fields } = eventsOf(own);
    expect(counts(fields)({ together: "协办" })).toBe(false);
    expect(counts(fields)({ together: "主办" })).toBe(true);
    const others = fields.filter(({ role }) => role !== "joint");
    expect(counts(others)({ together: "协办", joint: "协办" })).toBe(true);
  });

  it("is one field's of a form: a second one is named, with its cell", () => {
    const { fields = [], ...rest } = renamed(tabs);
    const twice = fields.map((row) =>
      row.cells.form === "活动" && row.cells.field === "place"
        ? { ...row, cells: { ...row.cells, role: "活动主题" } }
        : row,
    );
    expect(
      checkDefinition({ ...rest, fields: twice }).map(({ code, place }) => [code, place?.column]),
    ).toContainEqual(["definition.duplicate", "用途"]);
    expect(checkDefinition(renamed(tabs))).toEqual(checkDefinition(tabs));
  });

  it("has to fit what the field holds", () => {
    const { fields = [], ...rest } = tabs;
    const wrong = fields.map((row) =>
      row.cells.form === "活动" && row.cells.field === "theme"
        ? { ...row, cells: { ...row.cells, role: "参与人次" } }
        : row,
    );
    const found = checkDefinition({ ...rest, fields: wrong });
    expect(found.map(({ code }) => code)).toContain("definition.roleUnfit");
    expect(fieldOf(eventsOf(usual).fields, "people")).toBe("people");
  });
});
