// The figures of one report: what a cell of 报表记录 holds, when it fits, and how its rows are known again.
import { describe, expect, it } from "@jest/globals";
import {
  changeOf,
  checkOf,
  countedElsewhere,
  figuresFromText,
  figuresOf,
  figuresToText,
  fitsFor,
  type ReportRows,
} from "../../../src/core/figures";
import type { Definition, Entry, FieldValues, TableLine } from "../../../src/core/model";
import { entriesFromRows, entryToCells, linesFromRows, lineToCells } from "../../../src/core/rows";
import { fieldOf } from "../../field-of";
import { asRows, eventsOf, readingCampaign, tableOf, unit, withFields } from "../campaign";

const definition = readingCampaign();
const events = eventsOf(definition);
const ledger = tableOf(definition);
const MARCH = "r1.2020-03";
const [study, , visit] = definition.tasks.map(({ taskId }) => taskId);

const entry = (activityId: string, values: FieldValues = {}, over: Partial<Entry> = {}): Entry => ({
  activityId,
  formId: events.formId,
  unitId: "U001",
  periodId: MARCH,
  date: "2020-03-12",
  taskId: study!,
  values: { date: "2020-03-12", kind: "集中学习", people: 20, ...values },
  origin: "workbook",
  sourceRow: 3,
  revision: 1,
  collectedAt: "2020-03-24 10:00:00",
  ...over,
});
const line = (rowId: string, values: FieldValues): TableLine => ({
  formId: ledger.formId,
  unitId: "U001",
  periodId: MARCH,
  revision: 1,
  rowId,
  values,
  auto: {},
  correctionReason: "",
  zero: false,
  collectedAt: "2020-03-24 10:00:00",
});
const march = (activities: Entry[], lines: TableLine[] = []): ReportRows => ({
  unitId: "U001",
  periodId: MARCH,
  activities,
  ledger: lines,
});
const whole = march(
  [
    entry("a1", { result: "朗诵、演讲" }),
    entry("a2", { people: 5, kind: "比赛", joint: "主办", theme: "诵读会" }),
    entry("a3", { people: 300, joint: "协办" }, { origin: "staff" }),
    entry("a4", { people: 7, result: "演讲" }, { origin: "staff", taskId: visit! }),
    entry("a5", { people: 1 }),
  ],
  [line(visit!, { quantity: 2, people: 7 }), line(study!, { quantity: null, people: 26 })],
);

describe("the figures of a report", () => {
  it("count and add by task and kind, a co-host's entry apart", () => {
    expect(figuresOf(whole, definition)).toMatchObject({
      registers: [
        {
          formId: "activity",
          fields: ["people"],
          groups: [
            [study, "比赛", 1, 5],
            [study, "集中学习", 2, 21],
            [visit, "集中学习", 1, 7],
          ],
          results: [
            ["朗诵", 1],
            ["演讲", 2],
          ],
          hosted: [["2020-03-12", "诵读会"]],
          office: [["2020-03-24 10:00:00", ["a3", "a4"]]],
        },
      ],
      tables: [{ formId: "ledger", rows: expect.arrayContaining([expect.arrayContaining([visit, 2])]) }],
    });
  });

  it("are the same in whatever order the rows stand, and count a row that stands twice once", () => {
    const { activities, ledger: lines } = whole;
    const turned = march([...activities, activities[0]!].reverse(), [...lines, lines[1]!].reverse());
    expect(figuresOf(turned, definition)).toEqual(figuresOf(whole, definition));
  });

  it("of fractions do not differ with the order of their rows", () => {
    const own = withFields(definition, events.formId, [...events.fields, fieldOf("hours", "number")]);
    const rows = [0.1, 0.2, 0.3, 1e6 + 0.7].map((hours, index) => entry(`a${index}`, { hours }));
    const made = figuresOf(march(rows), own);
    expect(made.registers[0]!.groups).toEqual([[study, "集中学习", 4, 80, 1000001.3]]);
    expect(figuresOf(march([...rows].reverse()), own)).toEqual(made);
  });
});

describe("the cell of the figures", () => {
  const figures = figuresOf(whole, definition);
  const text = figuresToText(figures);

  it("gives them back", () => {
    expect(figuresFromText(text, figures)).toEqual(figures);
  });

  it("gives none back where it is empty, or where a person changed or cut it", () => {
    for (const spoiled of ["", "见附件", text.slice(0, -1), text.replace(",21]", ",210]"), ` ${text}`])
      expect(figuresFromText(spoiled, figures)).toBeUndefined();
  });

  const many = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      entry(
        `0f6f0e7c-3d0f-4d39-a7a5-${String(index).padStart(12, "0")}`,
        {
          people: 100 + index,
          kind: `种类${index % 12}`,
          joint: "主办",
          theme: `全市职工诵读会第${index}场`,
        },
        { origin: "staff", taskId: `t${index % 40}`, date: `2020-03-${10 + (index % 20)}` },
      ),
    );

  it("holds a month of 300 events typed by the office, each hosted for others", () => {
    const rows = definition.tasks.map(({ taskId }) => line(taskId, { quantity: 12, people: 12345 }));
    expect(figuresToText(figuresOf(march(many(300), rows), definition)).length).toBeLessThan(40_000);
  });

  it("is empty rather than longer than a cell: the rows are read then", () => {
    expect(figuresToText(figuresOf(march(many(900)), definition))).toBe("");
  });
});

describe("figures fit", () => {
  const figures = figuresOf(whole, definition);
  const fits = (later: Definition) => fitsFor(later)(figures);
  const withField = (formId: string, ...added: Parameters<typeof fieldOf>[]) => {
    const { fields } = definition.forms.find((form) => form.formId === formId)!;
    return withFields(definition, formId, [...fields, ...added.map((each) => fieldOf(...each))]);
  };

  it("whatever indicators, tasks and words are typed later", () => {
    expect(fits(definition)).toBe(true);
    expect(fits({ ...definition, tasks: [], indicators: [], unitTypes: [] })).toBe(true);
    expect(fits(withField("activity", ["place", "text"]))).toBe(true);
    expect(fits(withField("ledger", ["note", "longText"]))).toBe(true);
  });

  it("no more where a form of the return holds a number that was not added up", () => {
    expect(fits(withField("activity", ["hours", "number"]))).toBe(false);
    expect(fits(withField("ledger", ["built", "yesNo"]))).toBe(false);
  });

  it("no more where entries are sorted by other fields", () => {
    const without = (field: string) =>
      withFields(
        definition,
        "activity",
        events.fields.filter((each) => each.field !== field),
      );
    expect(fits(without("kind"))).toBe(false);
    expect(fits(without("people"))).toBe(true);
    expect(fits(without("place"))).toBe(true);
  });

  it("when a form of another return holds a number more", () => {
    const other = { ...events, formId: "visits", fields: [fieldOf("hours", "number")] };
    expect(fits({ ...definition, forms: [...definition.forms, other] })).toBe(true);
  });
});

it("an entry of the office that stands in two reports counts in the one that was collected later", () => {
  const given = entry("s1", {}, { origin: "staff" });
  const later = { ...given, unitId: "U002", collectedAt: "2020-03-25 08:00:00" };
  const of = (activities: Entry[], unitId: string) => figuresOf({ ...march(activities), unitId }, definition);
  const figures = [of([later], "U002"), of([given, entry("s2", {}, { origin: "staff" })], "U001")];
  expect(countedElsewhere(figures)).toEqual(new Map([[`U001|${MARCH}`, new Set(["s1"])]]));
  expect(countedElsewhere([...figures].reverse())).toEqual(new Map([[`U001|${MARCH}`, new Set(["s1"])]]));
  expect(countedElsewhere([figures[1]!])).toEqual(new Map());
  const same = of([{ ...given, unitId: "U003" }], "U003");
  // Of two that were collected together the first one counts.
  expect(countedElsewhere([figures[1]!, same])).toEqual(new Map([[`U003|${MARCH}`, new Set(["s1"])]]));
});

describe("the rows of a report", () => {
  const check = checkOf(whole, definition);
  const change = (activities: readonly Entry[], lines = whole.ledger, later = definition) =>
    changeOf(check, { ...whole, activities, ledger: lines }, later);
  const [first, ...others] = whole.activities as [Entry, ...Entry[]];

  it("are known again from their tabs, in any order, one of them standing twice", () => {
    const river = unit();
    const activities = entriesFromRows(
      asRows(whole.activities.map((each) => entryToCells(each, river, events, definition))).reverse(),
      events,
      definition,
    );
    const lines = linesFromRows(
      asRows(whole.ledger.map((each) => lineToCells(each, river, ledger, definition))),
      ledger,
      definition,
    );
    expect(change(activities, lines)).toBe("none");
    expect(change([...activities, activities[0]!], lines)).toBe("none");
    expect(figuresOf({ ...whole, activities, ledger: lines }, definition)).toEqual(
      figuresOf(whole, definition),
    );
  });

  it("are found out where one was deleted, added or changed by hand", () => {
    expect(change(others)).toBe("number");
    expect(change([...whole.activities, entry("a9")])).toBe("number");
    expect(change([...others, entry("a9")])).toBe("content");
    expect(change([...others, { ...first, values: { ...first.values, people: 21 } }])).toBe("content");
    expect(change(whole.activities, whole.ledger.slice(1))).toBe("number");
    expect(change(whole.activities, [whole.ledger[0]!, line(study!, { quantity: null, people: 27 })])).toBe(
      "content",
    );
  });

  it("are compared by number alone once their forms have other fields", () => {
    const later = withFields(definition, "activity", [...events.fields, fieldOf("hours", "number")]);
    expect(change(whole.activities, whole.ledger, later)).toBe("fields");
    expect(change(others, whole.ledger, later)).toBe("number");
  });
});
