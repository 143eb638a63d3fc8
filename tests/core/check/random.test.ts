// Definition tabs in which people typed anything anywhere: no exception, and no row that is neither used nor named.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { checkDefinition } from "../../../src/core/check";
import { checkField } from "../../../src/core/field";
import type { Cell, Cells, Definition, TableRow } from "../../../src/core/model";
import { describeProblem } from "../../../src/core/problem";
import { rollUp } from "../../../src/core/rollup";
import { definitionFromRows, type RawTables, textOf } from "../../../src/core/rows";
import { buildSummary } from "../../../src/core/summary";
import { definitionTables, isFormTab, tableOf, tables, tabOrder } from "../../../src/core/tables";
import { optionSets } from "../../../src/core/text";
import { definitionOf } from "../../../src/core/units";
import { everyColumn, lihe } from "./every-column";

type DefinitionTable = (typeof definitionTables)[number];

const anything: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(
    "",
    null,
    true,
    false,
    "#REF!",
    "没有的东西",
    "１２",
    "、；",
    "=1+1",
    "a = b = c",
    "2020-02-30",
  ),
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.integer({ min: -10, max: 50_000 }),
  fc.double({ noNaN: true }),
);

/** Cells that fit each other by chance: what some row of the tab says, a word of the column, or anything. */
function cellOf(
  key: DefinitionTable,
  column: (typeof tables)[DefinitionTable]["columns"][number],
): fc.Arbitrary<Cell> {
  const said = (everyColumn[key] ?? []).map(({ cells }) => cells[column.key] ?? "");
  const words = column.options ? Object.values(optionSets[column.options]).map(({ zh }) => zh) : [];
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<Cell>(...said, ...words, "") },
    { weight: 1, arbitrary: anything },
  );
}

function rowsOf(key: DefinitionTable): fc.Arbitrary<TableRow[]> {
  const cells = Object.fromEntries(tables[key].columns.map((column) => [column.key, cellOf(key, column)]));
  const own = everyColumn[key]?.[0]?.letters;
  return fc
    .array(fc.record<Record<string, Cell>>(cells), { maxLength: 6 })
    .map((rows) => rows.map((each: Cells, index) => ({ row: index + 3, cells: each, letters: own ?? {} })));
}

const columns = definitionTables.flatMap((key) => tables[key].columns.map((column) => ({ key, column })));

/** A cell of the campaign typed over. */
const edit = fc.constantFrom(...columns).chain(({ key, column }) =>
  fc.record({
    key: fc.constant(key),
    column: fc.constant(column.key),
    row: fc.constantFrom(...(everyColumn[key] ?? []).map(({ row }) => row)),
    value: fc.oneof(anything, cellOf(key, column)),
  }),
);

/** The campaign with some of its cells typed over. */
const edited: fc.Arbitrary<RawTables> = fc.array(edit, { maxLength: 40 }).map((edits) => {
  const copied = definitionTables.map((key): [DefinitionTable, TableRow[]] => [
    key,
    (everyColumn[key] ?? []).map((each) => {
      const own = edits.filter((item) => item.key === key && item.row === each.row);
      return {
        ...each,
        cells: { ...each.cells, ...Object.fromEntries(own.map(({ column, value }) => [column, value])) },
      };
    }),
  ]);
  return Object.fromEntries(copied);
});

/** The campaign with some of its tabs filled at random. */
const filled: fc.Arbitrary<RawTables> = fc
  .record(Object.fromEntries(definitionTables.map((key) => [key, rowsOf(key)])), { requiredKeys: [] })
  .map((changed) => ({ ...everyColumn, ...changed }));

const tabs = fc.oneof(edited, filled);

const isFilled = ({ cells }: TableRow) =>
  Object.values(cells).some((cell) => textOf(cell) !== "" && cell !== false);

/** What is made of a definition when nothing has been reported yet. */
function use(definition: Definition): void {
  definitionOf(definition, lihe);
  const bounds = { campaignStart: "2020-03-01", campaignEnd: "2020-10-31", today: "2020-04-01" };
  for (const { fields } of definition.forms)
    for (const field of fields)
      for (const cell of ["３.25", 3.25, "是"]) checkField(field, cell, { bounds, language: "zh" });
  for (const key of tabOrder(definition.forms)) if (isFormTab(key)) tableOf(key, definition);
  const none = { reports: [], figures: [], today: "2020-04-01", asAt: "" };
  const rollup = rollUp({ definition, units: [lihe], ...none });
  buildSummary({ rollup, definition, units: [lihe], reports: [], tables: [] });
}

describe("definition tabs filled at random", () => {
  it("are read, checked, talked about and used without an exception", () => {
    fc.assert(
      fc.property(tabs, (raw) => {
        for (const found of checkDefinition(raw, [lihe]))
          expect(describeProblem(found, "zh")).not.toMatch(/undefined|NaN/);
        use(definitionFromRows(raw).definition);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it("lose no row: each is read, or switched off, or named", () => {
    fc.assert(
      fc.property(tabs, (raw) => {
        const { definition } = definitionFromRows(raw);
        const named = checkDefinition(raw, [lihe]).map(({ place }) => `${place?.tab} ${place?.row}`);
        const read: Partial<Record<DefinitionTable, readonly string[]>> = {
          unitTypes: definition.unitTypes.map(({ name }) => name),
          phases: definition.phases.map(({ name }) => name),
          tasks: definition.tasks.map(({ title }) => title),
          returns: definition.returns.map(({ name }) => name),
          indicators: definition.indicators.map(({ name }) => name),
          forms: definition.forms.map(({ name }) => name),
          rules: definition.rules.map(({ message }) => message),
          reminders: definition.reminders.map(({ subject }) => subject),
        };
        const naming = {
          unitTypes: "name",
          tasks: "title",
          indicators: "indicator",
          rules: "message",
          reminders: "subject",
        };
        for (const [key, names] of Object.entries(read) as [DefinitionTable, readonly string[]][]) {
          const column = key in naming ? naming[key as keyof typeof naming] : "name";
          const lost = (raw[key] ?? []).filter(
            (row) =>
              isFilled(row) &&
              !names.includes(textOf(row.cells[column])) &&
              !["否", "false"].includes(textOf(row.cells.inUse)) &&
              !named.includes(`${tables[key].name.zh} ${row.row}`),
          );
          expect([key, lost]).toEqual([key, []]);
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
