import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { TableRow } from "../../../src/core/model";
import { definitionFromRows } from "../../../src/core/rows";
import { definitionTables, type TableKey, tables } from "../../../src/core/tables";
import { readTemplateFile, templateFile } from "../../../src/core/template";
import { allTemplates } from "../../../src/core/template/registry";
import { asRows, tabsOf } from "../campaign";

type Tabs = Partial<Record<TableKey, readonly TableRow[]>>;

/** What belongs to one office is no part of a template. */
const NOBODY = { documentNumber: "", issuedOn: "", reportMail: "", reportPhone: "" };

/** What the tabs of a saved and loaded campaign define. */
function back(tabs: Tabs) {
  const rows = readTemplateFile(templateFile(tabs))!;
  const loaded = Object.fromEntries(Object.entries(rows).map(([key, list]) => [key, asRows(list)]));
  return definitionFromRows(loaded).definition;
}

describe("a campaign saved as a template and loaded", () => {
  it.each(allTemplates().map(({ id }) => [id] as const))("%s is the same campaign", (id) => {
    const tabs = tabsOf(id, NOBODY);
    expect(back(tabs)).toEqual(definitionFromRows(tabs).definition);
  });

  it("is the same whatever people typed into its tabs", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constantFrom("是", "否", "2020-03-25", "1 开办"),
    );
    const places = definitionTables
      .filter((key) => key !== "settings")
      .flatMap((key) => tables[key].columns.map((column) => [key, column.key] as const))
      .filter(([key, column]) => key !== "tasks" || !/status|progress|updated|revision/.test(column));
    const edits = fc.array(fc.tuple(fc.constantFrom(...places), fc.nat(20), cell), { maxLength: 30 });
    fc.assert(
      fc.property(edits, (typed) => {
        const tabs: Record<string, TableRow[]> = Object.fromEntries(
          Object.entries(tabsOf("qinhuangdao-2020", NOBODY)).map(([key, rows]) => [key, [...(rows ?? [])]]),
        );
        for (const [[key, column], at, value] of typed) {
          const rows = tabs[key] ?? [];
          const row = rows[at % Math.max(1, rows.length)];
          if (row) rows[rows.indexOf(row)] = { ...row, cells: { ...row.cells, [column]: value } };
        }
        expect(back(tabs)).toEqual(definitionFromRows(tabs).definition);
      }),
      { numRuns: 60 },
    );
  });

  it("brings nothing of the office's own: no address, no account, no progress told", () => {
    const tabs = tabsOf("leshan-2020", { reportMail: "bao@office.example", reportPhone: "13800001234" });
    const told = (tabs.tasks ?? []).map((row) => ({
      ...row,
      cells: { ...row.cells, progressNote: "已开三场", progress: 40 },
    }));
    const file = templateFile({ ...tabs, tasks: told });
    for (const words of ["bao@office.example", "13800001234", "已开三场"]) expect(file).not.toContain(words);
  });

  it("is refused for any other text", () => {
    for (const text of [
      "",
      "{",
      "[]",
      "null",
      '{"format":"other"}',
      '{"format":"taizhang-template-1","tables":{"tasks":[1]}}',
    ])
      expect(readTemplateFile(text)).toBeUndefined();
    fc.assert(fc.property(fc.json(), (text) => expect(readTemplateFile(text)).toBeUndefined()));
  });
});
