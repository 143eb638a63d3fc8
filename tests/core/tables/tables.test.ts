import { describe, expect, it } from "@jest/globals";
import {
  definitionTables,
  type FormTabKey,
  formTabsOf,
  type TableKey,
  tableOf,
  tables,
  tabName,
  tabOrder,
} from "../../../src/core/tables";
import { optionSets } from "../../../src/core/text";
import { eventsOf, readingCampaign } from "../campaign";

const definition = readingCampaign();
const { forms } = definition;
const order = tabOrder(forms);

describe("the tabs of the head workbook", () => {
  it("stand in one order that names every table once", () => {
    expect(new Set(order).size).toBe(order.length);
    const own = forms.flatMap(formTabsOf);
    expect([...order].sort()).toEqual([...Object.keys(tables), ...own, "readme", "summary"].sort());
  });

  it("never share a name, in either language", () => {
    for (const language of ["zh", "en"] as const)
      expect(new Set(order.map((key) => tabName(key, forms)[language])).size).toBe(order.length);
  });

  it.each([...Object.keys(tables), ...forms.flatMap(formTabsOf)] as (TableKey | FormTabKey)[])(
    "%s has columns with keys and labels that differ, choices that exist and a width",
    (key) => {
      const { columns } = tableOf(key, definition);
      expect(new Set(columns.map((column) => column.key)).size).toBe(columns.length);
      expect(new Set(columns.map((column) => column.label.zh)).size).toBe(columns.length);
      for (const column of columns) {
        expect(column.width).toBeGreaterThan(40);
        if (column.options) expect(optionSets).toHaveProperty(column.options);
      }
    },
  );
});

describe("columns that the campaign adds", () => {
  const keys = (key: TableKey | FormTabKey) => tableOf(key, definition).columns.map((column) => column.key);

  it("are its activity fields in the record and in what the office types", () => {
    const fields = eventsOf(definition).fields.map((field) => field.field);
    expect(keys("entries:activity").slice(5, 7 + fields.length)).toEqual(["period", ...fields, "taskId"]);
    expect(keys("typed:activity").slice(2, 4 + fields.length)).toEqual(["unit", ...fields, "taskId"]);
  });

  it("are its ledger fields, each computed one with its own value beside", () => {
    expect(keys("lines:ledger").slice(8, 18)).toEqual([
      "row",
      "quantity",
      "people",
      "sessions",
      "results",
      "note",
      "people.auto",
      "sessions.auto",
      "results.auto",
      "correctionReason",
    ]);
  });

  it("are its periods in the reporting status, and nothing before there is a campaign", () => {
    expect(keys("status").slice(2, 5)).toEqual(["unitType", "r1.2020-03", "r1.2020-04"]);
    expect(tableOf("status")).toBe(tables.status);
    expect(definitionTables.every((key) => tableOf(key, definition) === tables[key])).toBe(true);
  });
});
