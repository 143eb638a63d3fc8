import { describe, expect, it } from "@jest/globals";
import type { Definition, Field, Form, IssuedDefinition } from "../../../src/core/model";
import { changesBetween } from "../../../src/core/push";
import { differs, issuedOf } from "../../../src/core/version";
import { readingCampaign } from "../campaign";

const before = issuedOf(readingCampaign());

const withForms = (change: (form: Form) => Form): IssuedDefinition => ({
  ...before,
  forms: before.forms.map(change),
});
const inForm = (formId: string, change: (fields: readonly Field[]) => readonly Field[]): IssuedDefinition =>
  withForms((form) => (form.formId === formId ? { ...form, fields: change(form.fields) } : form));

describe("what changed since the definition was issued", () => {
  it("is nothing while nobody has changed it, nor when rows only changed places", () => {
    expect(changesBetween(before, before)).toEqual([]);
    expect(changesBetween(before, { ...before, tasks: [...before.tasks].reverse() })).toEqual([]);
  });

  it("is told from a mere change of places, which is pushed as well", () => {
    expect(differs(before, { ...before, tasks: [...before.tasks].reverse() })).toBe(true);
    const lower = { ...before, returns: before.returns.map((item) => ({ ...item, row: item.row + 1 })) };
    expect(differs(before, lower)).toBe(false);
  });

  it("names a new field and the form in which it stands", () => {
    const [first] = before.forms[0]!.fields;
    const after = inForm("activity", (fields) => [...fields, { ...first!, field: "guests", label: "嘉宾" }]);
    expect(changesBetween(before, after)).toMatchObject([
      { thing: "field", kind: "added", id: "activity.guests", name: "嘉宾", within: before.forms[0]!.name },
    ]);
  });

  it("names each attribute of a field that differs, before and after", () => {
    const after = inForm("activity", (fields) =>
      fields.map((field) => (field.field === "place" ? { ...field, required: true, label: "场地" } : field)),
    );
    expect(changesBetween(before, after)).toMatchObject([
      {
        kind: "changed",
        name: "场地",
        differences: [
          { attribute: "label", before: "地点", after: "场地" },
          { attribute: "required", before: false, after: true },
        ],
      },
    ]);
  });

  it("names a task that was taken out, and one that is no row any more", () => {
    const [gone, ...tasks] = before.tasks;
    const after = { ...before, tasks: tasks.map((task) => ({ ...task, inLedger: false })) };
    const found = changesBetween(before, after);
    expect(found.filter(({ kind }) => kind === "removed").map(({ name }) => name)).toEqual([gone!.title]);
    expect(
      found.filter(({ kind }) => kind === "changed").flatMap(({ differences }) => differences),
    ).toContainEqual({
      attribute: "inLedger",
      before: true,
      after: false,
    });
  });

  it("names the due day of a period that moved", () => {
    const periods = before.periods.map((period, index) =>
      index === 2 ? { ...period, dueOn: "2020-05-20", onTimeUntil: "2020-05-20" } : period,
    );
    const found = changesBetween(before, { ...before, periods });
    expect(found).toMatchObject([{ thing: "period", kind: "changed", name: periods[2]!.label }]);
    expect(found[0]!.differences[0]).toMatchObject({ attribute: "dueOn", after: "2020-05-20" });
  });

  it("leaves out what units never see: the progress that the office keeps", () => {
    const definition = readingCampaign();
    const worked: Definition = {
      ...definition,
      tasks: definition.tasks.map((task) => ({ ...task, status: "done", progress: 100, revision: 7 })),
    };
    expect(changesBetween(before, issuedOf(worked))).toEqual([]);
  });
});
