// The reading campaign of 2020 with a monthly ledger: issued on 10 March, changed on 20 March.
import { describe, expect, it } from "@jest/globals";
import type { Definition, Field, Form, Period, Return, Unit, Version } from "../../../src/core/model";
import { type Binding, bindsFromOf } from "../../../src/core/push";
import { definitionOf, isExpected } from "../../../src/core/units";
import {
  definitionInForce,
  definitionOfVersion,
  entryDays,
  issuedOf,
  layoutOfPeriod,
  listedTasks,
  ofPeriod,
  recordedBy,
  requiredFrom,
} from "../../../src/core/version";
import { readingCampaign } from "../campaign";

const TODAY = "2020-03-20";
const told = readingCampaign();
const [march, april] = told.periods as [Period, Period];

const first: Version = { version: 1, issuedAt: "2020-03-10 09:00:00", bindsFrom: {}, issued: issuedOf(told) };

/** What is in force once the office has issued another definition on 20 March. */
function changed(change: (definition: Definition) => Definition, binding: Binding = "next"): Definition {
  const issued = issuedOf(change(told));
  const bindsFrom = bindsFromOf([first], issued, binding, TODAY);
  const second: Version = { version: 2, issuedAt: "2020-03-20 10:00:00", bindsFrom, issued };
  return definitionInForce(told, [first, second]);
}

const fieldsOf = (definition: Definition, formId: string): readonly Field[] =>
  definition.forms.find((form) => form.formId === formId)!.fields;
const keysOf = (definition: Definition, formId: string) =>
  fieldsOf(definition, formId).map(({ field }) => field);

const inForms =
  (change: (form: Form) => Form) =>
  (definition: Definition): Definition => ({ ...definition, forms: definition.forms.map(change) });
const asked = (formId: string, key: string) =>
  inForms((form) =>
    form.formId === formId
      ? { ...form, fields: [...form.fields, { ...form.fields[0]!, field: key, label: key, required: true }] }
      : form,
  );
const askedNoMore = (formId: string, key: string) =>
  inForms((form) =>
    form.formId === formId ? { ...form, fields: form.fields.filter(({ field }) => field !== key) } : form,
  );

describe("the definition in force", () => {
  it("is what the tabs say while nothing has been issued", () => {
    expect(definitionInForce(told, [])).toBe(told);
  });

  it("is what was issued, whatever is typed since; names, people and progress are those of today", () => {
    const today: Definition = {
      ...told,
      forms: [],
      returns: [],
      indicators: [],
      campaign: { ...told.campaign, end: "2020-12-31", reportPhone: "0335-0000000" },
      tasks: told.tasks
        .slice(1)
        .map((task) => ({ ...task, title: `新${task.title}`, progress: 50, deadline: "" })),
    };
    const inForce = definitionInForce(today, [first]);
    expect(inForce).toMatchObject({ forms: told.forms, returns: told.returns, indicators: told.indicators });
    expect(inForce.campaign).toMatchObject({ end: told.campaign.end, reportPhone: "0335-0000000" });
    const [gone, ...kept] = told.tasks;
    expect(inForce.tasks[0]).toMatchObject({ title: gone!.title, deadline: gone!.deadline });
    expect(inForce.tasks[1]).toMatchObject({
      title: `新${kept[0]!.title}`,
      deadline: kept[0]!.deadline,
      progress: 50,
    });
  });

  it("keeps a return that was taken out, for the periods of it that had begun", () => {
    const without = changed((definition) => ({ ...definition, returns: [], forms: [], periods: [] }));
    expect(without.periods.map(({ id }) => id)).toEqual([march.id]);
    expect(without.returns.map(({ name }) => name)).toEqual(told.returns.map(({ name }) => name));
    expect(without.forms.map(({ formId }) => formId)).toEqual(told.forms.map(({ formId }) => formId));
  });

  it("of an earlier version has its periods and number", () => {
    const longer = changed((definition) => ({
      ...definition,
      periods: definition.periods.slice(0, 2),
    }));
    expect(longer.campaign.definitionVersion).toBe(2);
    const before = definitionOfVersion(longer, 1);
    expect(before.campaign.definitionVersion).toBe(1);
    expect(before.periods).toHaveLength(told.periods.length);
    expect(definitionOfVersion(longer, 2)).toBe(longer);
    expect(definitionOfVersion(longer, Number.NaN)).toBe(longer);
  });
});

describe("a month that had begun when a field was added to the table", () => {
  const after = changed(asked("ledger", "books"));

  it("is asked for as it was told, the next one with the new field", () => {
    expect(keysOf(ofPeriod(after, march), "ledger")).not.toContain("books");
    expect(keysOf(ofPeriod(after, april), "ledger")).toContain("books");
  });

  it("is asked for with it where the office says so", () => {
    const open = changed(asked("ledger", "books"), "open");
    expect(keysOf(ofPeriod(open, march), "ledger")).toContain("books");
  });

  it("gets no row for a new task, which can be named all the same", () => {
    const [task] = told.tasks;
    const more = changed((definition) => ({
      ...definition,
      tasks: [...definition.tasks, { ...task!, taskId: "t99", title: "送书下乡", inLedger: true }],
    }));
    const inMarch = ofPeriod(more, march).tasks.find(({ taskId }) => taskId === "t99");
    expect(inMarch).toMatchObject({ title: "送书下乡", inLedger: false });
    expect(ofPeriod(more, april).tasks.find(({ taskId }) => taskId === "t99")?.inLedger).toBe(true);
    expect([march, april].map((period) => listedTasks(more, period)?.has("t99"))).toEqual([false, true]);
  });
});

describe("a register, which all months share", () => {
  const must = (definition: Definition, key: string) =>
    fieldsOf(definition, "activity").find(({ field }) => field === key)!.required;

  it("has a new compulsory field at once, but nobody has to fill it before it binds", () => {
    const after = changed(asked("activity", "guests"));
    expect(must(ofPeriod(after, march), "guests")).toBe(false);
    expect(must(ofPeriod(after, april), "guests")).toBe(true);
  });

  it("says from when on a new compulsory field must be filled, until that month has come", () => {
    const { forms, ...after } = changed(asked("activity", "guests"));
    const activity = forms.find(({ formId }) => formId === "activity")!;
    const from = (today: string, field = "guests") =>
      requiredFrom({ ...after, forms }, activity, { field }, today);
    expect([from("2020-03-20"), from("2020-04-01")]).toEqual([april.span, ""]);
    expect(from("2020-03-20", "people")).toBe("");
  });

  it("still takes what stands in a column that is asked for no more, compulsory to nobody", () => {
    const after = changed(askedNoMore("activity", "theme"));
    expect(must(ofPeriod(after, march), "theme")).toBe(false);
    expect(keysOf(ofPeriod(after, april), "activity")).not.toContain("theme");
  });

  it("takes both the options and the bounds of before and of after in a month that had begun", () => {
    const narrower = changed(
      inForms((form) => ({
        ...form,
        fields: form.fields.map((field) => {
          if (field.field === "people") return { ...field, max: 500 };
          return field.field === "place" ? { ...field, options: ["礼堂"] } : field;
        }),
      })),
    );
    const field = (definition: Definition, key: string) =>
      fieldsOf(definition, "activity").find((item) => item.field === key)!;
    expect(field(ofPeriod(narrower, march), "people").max).toBe(field(told, "people").max);
    expect(field(ofPeriod(narrower, april), "people").max).toBe(500);
    expect(field(ofPeriod(narrower, march), "place").options).toContain("礼堂");
  });
});

describe("the record", () => {
  it("has a column for every field that was ever issued", () => {
    const after = changed((definition) =>
      asked("ledger", "books")(askedNoMore("activity", "place")(definition)),
    );
    expect(keysOf(recordedBy(after), "activity")).toEqual(expect.arrayContaining(["place", "theme"]));
    expect(keysOf(recordedBy(after), "ledger")).toContain("books");
  });

  it("has no other than the definition's while nothing was taken out", () => {
    expect(recordedBy(told).forms).toEqual(told.forms);
  });
});

describe("the days that cells take", () => {
  const longer = changed((definition) => ({
    ...definition,
    campaign: { ...definition.campaign, end: "2020-12-31" },
  }));
  const { start, end } = told.campaign;

  it("stay the campaign's as it was told in a month that had begun", () => {
    expect(layoutOfPeriod(longer, march).campaign).toMatchObject({ start, end });
    expect(entryDays(layoutOfPeriod(longer, march)).campaignEnd).toBe(end);
  });

  it("are those of the campaign's new end from the next month on", () => {
    expect(layoutOfPeriod(longer, april).campaign).toMatchObject({ start, end: "2020-12-31" });
  });
});

describe("what a unit owes", () => {
  const county = {
    unitId: "u1",
    name: "例东区总工会",
    aliases: [],
    unitType: "县（区）总工会",
  } as Partial<Unit> as Unit;
  const works = { ...county, unitId: "u2", name: "例明玻璃有限公司工会", unitType: "直属基层工会" };
  const onlyCounties = changed((definition) => ({
    ...definition,
    returns: definition.returns.map((item): Return => ({ ...item, unitTypes: ["县（区）总工会"] })),
  }));

  it("stays in the month that had begun, and goes with the next one", () => {
    const months = (unit: Unit) => definitionOf(onlyCounties, unit).periods.map(({ id }) => id);
    expect(months(works)).toEqual([march.id]);
    expect(months(county)).toHaveLength(told.periods.length);
    const open = { ...works, openedOn: "", closedOn: "" };
    expect(isExpected(open, onlyCounties, march)).toBe(true);
    expect(isExpected(open, onlyCounties, april)).toBe(false);
  });

  it("is read by what was told to it alone", () => {
    const own = definitionOf(onlyCounties, works);
    expect(ofPeriod(own, march).returns).toHaveLength(1);
    expect(keysOf(ofPeriod(own, march), "ledger")).toEqual(keysOf(told, "ledger"));
  });
});
