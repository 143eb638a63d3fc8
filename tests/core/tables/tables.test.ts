import { describe, expect, it } from "@jest/globals";
import { definitionTables, tableColumns, tables, tabName, tabOrder } from "../../../src/core/tables";
import { optionSets } from "../../../src/core/text";
import { readingCampaign } from "../campaign";

const definition = readingCampaign();

describe("the tabs of the head workbook", () => {
  it("stand in one order that names every table once", () => {
    expect(new Set(tabOrder).size).toBe(tabOrder.length);
    expect([...tabOrder].sort()).toEqual([...Object.keys(tables), "readme", "summary"].sort());
  });

  it("never share a name, in either language", () => {
    for (const language of ["zh", "en"] as const)
      expect(new Set(tabOrder.map((key) => tabName(key)[language])).size).toBe(tabOrder.length);
  });

  it.each(Object.entries(tables))(
    "%s has columns with keys and labels that differ, choices that exist and a width",
    (_, table) => {
      const columns = tableColumns(table, definition);
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
  const keys = (key: keyof typeof tables) =>
    tableColumns(tables[key], definition).map((column) => column.key);

  it("are its activity fields in the record and in what the office types", () => {
    const fields = definition.activityFields.map((field) => field.field);
    expect(keys("activityRecord").slice(5, 7 + fields.length)).toEqual(["period", ...fields, "taskId"]);
    expect(keys("staffActivities").slice(2, 4 + fields.length)).toEqual(["unit", ...fields, "taskId"]);
  });

  it("are its ledger fields, each computed one with its own value beside", () => {
    expect(keys("ledgerRecord").slice(8, 18)).toEqual([
      "task",
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
    expect(tableColumns(tables.status)).toBe(tables.status.columns);
    expect(
      definitionTables.every((key) => tableColumns(tables[key], definition) === tables[key].columns),
    ).toBe(true);
  });
});
